//! The working: the steps by which a tool's answer comes about, as a careful teacher would write them.
//!
//! A [`Working`] is a list of quantities, given ones and such as follow from them by a formula, and
//! knows how to write itself as text, for a typesetter and for a spreadsheet. Where ranges are given it
//! has two columns, each an exact calculation with the ends that lead to the least and to the greatest
//! answer. It computes its answer anew from what is written in it; the tests hold that against the
//! model, and against a spreadsheet and a formula reader that are not ours.
//!
//! Pure, without facts of its own: a constant names the claim it comes from. Knows no markup.

mod build;
mod claimed;
mod currency;
mod expr;
mod lng;
mod refining;
mod write;

pub use expr::Expr;

use crate::facts::Lang;

/// A tool's state whose answer can be worked out step by step.
pub trait Worked {
    /// The working of the answer.
    ///
    /// # Errors
    /// The sentence that says why no steps lead to it.
    fn working(&self, lang: Lang) -> Result<Working, String>;
}

/// Where a given number is from.
#[derive(Clone, Debug, PartialEq)]
pub enum Source {
    /// A claim of this id.
    Claim(&'static str),
    /// In words, such as the day of a rate.
    Words(String),
    /// The reader.
    Reader,
}

/// A quantity of a working, as it goes in.
#[derive(Clone, Debug, PartialEq)]
pub struct Given {
    /// What it is called.
    pub name: String,
    /// The number or range with its unit.
    pub amount: String,
    /// Where it is from; two places where the ends of a range are from different ones.
    pub sources: Vec<Source>,
}

/// What the numbers are in one of the columns.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// Whether the calculation leads to the least or greatest answer; `None` if there is only one.
    pub end: Option<String>,
    /// The formula with numbers and units in it.
    pub calculation: String,
    /// What comes out, with its unit, as far as it is shown.
    pub result: String,
    /// Whether the result is shown to its last digit: an equals sign belongs before it then.
    pub is_exact: bool,
}

impl Line {
    /// What stands before the result: `=` or `≈`.
    pub const fn sign(&self) -> &'static str {
        if self.is_exact { "=" } else { "≈" }
    }
}

/// A step of a working.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// What is done.
    pub what: String,
    /// What the result is called.
    pub name: String,
    /// The formula in names.
    pub formula: String,
    /// The formula in numbers: one line, or one for the least and one for the greatest answer.
    pub lines: Vec<Line>,
}

/// The steps by which an answer comes about.
#[derive(Clone, Debug, PartialEq)]
pub struct Working {
    /// The answer in a few words.
    pub title: String,
    /// What goes in.
    pub given: Vec<Given>,
    /// What follows, in order; the last or the one before it is the answer.
    pub steps: Vec<Step>,
    lang: Lang,
    quantities: Vec<Quantity>,
    answer: usize,
    columns: usize,
}

/// How numbers of a unit are written.
#[derive(Clone, Debug, PartialEq)]
struct Measure {
    /// In running text, with `{n}` where the number goes.
    full: String,
    /// Beside a number.
    symbol: String,
    /// Whether a hundred of it are the whole.
    is_percent: bool,
}

/// A quantity with its numbers.
#[derive(Clone, Debug, PartialEq)]
struct Quantity {
    name: String,
    measure: Measure,
    /// Where its ends are from, the lower first; for given ones.
    sources: Vec<Source>,
    /// What it follows from, by which step; `None` for given ones.
    formula: Option<Expr>,
    /// Its numbers in the unit, by column.
    values: [f64; 2],
    /// As they are shown, by column.
    shown: [Shown; 2],
}

/// A number as it is shown.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    text: String,
    is_exact: bool,
}

impl Working {
    /// The row of the answer in [`sheet`](Working::sheet), counted from 1 as a spreadsheet does.
    pub const fn answer_row(&self) -> usize {
        self.answer + 2
    }

    /// The answer in the unit in which it is shown, least and greatest.
    pub fn answer(&self) -> [f64; 2] {
        let [least, greatest] = self.quantities[self.answer].values;
        if self.columns > 1 {
            [least, greatest]
        } else {
            [least, least]
        }
    }
}
