//! A formula over named quantities: one tree that is evaluated and written in three notations.

use crate::facts::{Lang, messages};
use crate::format::fill;
use crate::format::number::{exact, plain};

/// A formula. Quantities are named by their places in a [`Working`](super::Working).
#[derive(Clone, Debug, PartialEq)]
pub enum Expr {
    /// A quantity. One in percent enters as a fraction: 15 % is 0.15.
    Of(usize),
    /// A hundred percent.
    Whole,
    /// A power of ten that belongs to a unit's name.
    Number(f64),
    /// A sum.
    Plus(Box<Self>, Box<Self>),
    /// A difference.
    Minus(Box<Self>, Box<Self>),
    /// A product.
    Times(Box<Self>, Box<Self>),
    /// A quotient.
    Over(Box<Self>, Box<Self>),
    /// The root of so high a degree: what happens in each of so many years alike.
    Root(Box<Self>, Box<Self>),
    /// The formula, or zero where it is below.
    NotBelowZero(Box<Self>),
    /// The formula, or a hundred percent where it is above.
    NotAboveWhole(Box<Self>),
}

/// The quantity at a place.
pub(super) fn of(place: usize) -> Expr {
    Expr::Of(place)
}

macro_rules! operators {
    ($($of:ident $name:ident $variant:ident),+) => {$(
        impl core::ops::$of for Expr {
            type Output = Self;
            fn $name(self, other: Self) -> Self {
                Self::$variant(Box::new(self), Box::new(other))
            }
        }
    )+};
}

operators!(Add add Plus, Sub sub Minus, Mul mul Times, Div div Over);

impl Expr {
    /// What happens in each of so many years alike.
    pub(super) fn root(self, degree: Self) -> Self {
        Self::Root(Box::new(self), Box::new(degree))
    }

    /// The formula, or zero where it is below.
    pub(super) fn not_below_zero(self) -> Self {
        Self::NotBelowZero(Box::new(self))
    }

    /// The formula, or a hundred percent where it is above.
    pub(super) fn not_above_whole(self) -> Self {
        Self::NotAboveWhole(Box::new(self))
    }

    /// Its number, with the quantities' numbers from `of`, those in percent as fractions.
    pub fn eval(&self, of: &dyn Fn(usize) -> f64) -> f64 {
        match self {
            Self::Of(place) => of(*place),
            Self::Whole => 1.0,
            Self::Number(number) => *number,
            Self::Plus(a, b) => a.eval(of) + b.eval(of),
            Self::Minus(a, b) => a.eval(of) - b.eval(of),
            Self::Times(a, b) => a.eval(of) * b.eval(of),
            Self::Over(a, b) => a.eval(of) / b.eval(of),
            Self::Root(a, b) => a.eval(of).powf(1.0 / b.eval(of)),
            Self::NotBelowZero(a) => a.eval(of).max(0.0),
            Self::NotAboveWhole(a) => a.eval(of).min(1.0),
        }
    }

    /// Calls `each` with every quantity in it.
    pub(super) fn each(&self, each: &mut dyn FnMut(usize)) {
        match self {
            Self::Of(place) => each(*place),
            Self::Whole | Self::Number(_) => {}
            Self::Plus(a, b)
            | Self::Minus(a, b)
            | Self::Times(a, b)
            | Self::Over(a, b)
            | Self::Root(a, b) => {
                a.each(each);
                b.each(each);
            }
            Self::NotBelowZero(a) | Self::NotAboveWhole(a) => a.each(each),
        }
    }

    /// How tightly it holds together: what is in a tighter formula needs brackets.
    const fn tightness(&self) -> u8 {
        match self {
            // A limit is a clause of its own.
            Self::NotBelowZero(_) | Self::NotAboveWhole(_) => 0,
            Self::Plus(..) | Self::Minus(..) => 1,
            Self::Times(..) | Self::Over(..) => 2,
            Self::Root(..) => 3,
            Self::Of(_) | Self::Whole | Self::Number(_) => 4,
        }
    }

    /// Writes it, each quantity as `of` says.
    pub(super) fn write(&self, notation: Notation, of: &dyn Fn(usize) -> String) -> String {
        // `least`: what needs no brackets in this place.
        let part = |part: &Self, least: u8| {
            let text = part.write(notation, of);
            if part.tightness() >= least {
                text
            } else {
                notation.bracketed(&text)
            }
        };
        let pair = |a: &Self, sign: &str, b: &Self, tightness: u8| {
            [&part(a, tightness), sign, &part(b, tightness + 1)].concat()
        };
        let [plus, minus, times, over] = notation.signs();
        match self {
            Self::Of(place) => of(*place),
            Self::Whole => notation.whole().into(),
            Self::Number(number) => notation.number(*number),
            Self::Plus(a, b) => pair(a, plus, b, 1),
            Self::Minus(a, b) => pair(a, minus, b, 1),
            // Three factors in a row need no brackets, on whichever side.
            Self::Times(a, b) => [&part(a, 2), times, &part(b, 2 + u8::from(b.is_over()))].concat(),
            Self::Over(a, b) => match notation {
                Notation::Latex => [
                    "\\frac{",
                    &a.write(notation, of),
                    "}{",
                    &b.write(notation, of),
                    "}",
                ]
                .concat(),
                _ => pair(a, over, b, 2),
            },
            Self::Root(a, b) => {
                let base = notation.bracketed(&a.write(notation, of));
                let degree = Self::Number(1.0).write(notation, of);
                match notation {
                    Notation::Latex => {
                        let below = b.write(notation, of);
                        [&base, "^{\\frac{", &degree, "}{", &below, "}}"].concat()
                    }
                    _ => [&base, "^(", &degree, over, &part(b, 3), ")"].concat(),
                }
            }
            Self::NotBelowZero(a) => {
                let text = a.write(notation, of);
                match notation {
                    Notation::Text(lang) => {
                        fill(messages::WORK_NOT_BELOW.get(lang), &[("x", &text)])
                    }
                    Notation::Latex => ["\\max\\left(0,\\ ", &text, "\\right)"].concat(),
                    // Operators only: functions have other names in other languages.
                    Notation::Sheet => ["(", &text, ")*((", &text, ")>0)"].concat(),
                }
            }
            Self::NotAboveWhole(a) => {
                let text = a.write(notation, of);
                match notation {
                    Notation::Text(lang) => {
                        fill(messages::WORK_NOT_ABOVE.get(lang), &[("x", &text)])
                    }
                    Notation::Latex => ["\\min\\left(100\\%,\\ ", &text, "\\right)"].concat(),
                    Notation::Sheet => {
                        ["(", &text, ")*((", &text, ")<=1)+((", &text, ")>1)"].concat()
                    }
                }
            }
        }
    }

    const fn is_over(&self) -> bool {
        matches!(self, Self::Over(..))
    }
}

/// How a formula is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notation {
    /// For people.
    Text(Lang),
    /// For a typesetter.
    Latex,
    /// For a spreadsheet: no name of a function, no mark that depends on a language.
    Sheet,
}

impl Notation {
    const fn signs(self) -> [&'static str; 4] {
        match self {
            Self::Text(_) => [" + ", " \u{2212} ", " × ", " ÷ "],
            Self::Latex => [" + ", " - ", " \\times ", " / "],
            Self::Sheet => ["+", "-", "*", "/"],
        }
    }

    const fn whole(self) -> &'static str {
        match self {
            Self::Text(_) => "100%",
            Self::Latex => "100\\%",
            Self::Sheet => "1",
        }
    }

    fn bracketed(self, text: &str) -> String {
        match self {
            Self::Latex => ["\\left(", text, "\\right)"].concat(),
            _ => ["(", text, ")"].concat(),
        }
    }

    fn number(self, number: f64) -> String {
        match self {
            Self::Text(_) => exact(number),
            Self::Latex => latex_number(&exact(number)),
            Self::Sheet => plain(number),
        }
    }
}

/// A written number for a typesetter: no space after the commas between thousands, a minus that is one.
pub(super) fn latex_number(number: &str) -> String {
    let mut text = String::with_capacity(number.len() + 8);
    for c in number.chars() {
        match c {
            ',' => text.push_str("{,}"),
            '\u{2212}' => text.push('-'),
            c => text.push(c),
        }
    }
    text
}

/// Words for a typesetter: what it would take for its own signs is escaped.
pub(super) fn latex_text(words: &str) -> String {
    let mut text = String::from("\\text{");
    for c in words.chars() {
        match c {
            '$' | '%' | '&' | '#' | '_' | '{' | '}' => {
                text.push('\\');
                text.push(c);
            }
            '\u{a0}' => text.push('~'),
            '²' => text.push_str("$^2$"),
            '³' => text.push_str("$^3$"),
            '\u{2212}' => text.push_str("$-$"),
            '×' => text.push_str("$\\times$"),
            c => text.push(c),
        }
    }
    text.push('}');
    text
}

#[cfg(test)]
mod tests {
    use super::{Expr, Notation, latex_number, latex_text, of};
    use crate::facts::Lang;

    fn written(formula: &Expr) -> [String; 3] {
        [Notation::Text(Lang::En), Notation::Latex, Notation::Sheet].map(|notation| {
            let name = |place: usize| ["a", "b", "c"][place].to_string();
            formula.write(notation, &name)
        })
    }

    #[test]
    fn brackets_stand_where_they_must() {
        let (a, b, c) = (of(0), of(1), of(2));
        let texts = written(&((a.clone() - (b.clone() - c.clone())) * Expr::Whole));
        assert_eq!(texts[0], "(a \u{2212} (b \u{2212} c)) × 100%");
        assert_eq!(texts[2], "(a-(b-c))*1");
        let texts = written(&(a.clone() * b.clone() / (b.clone() * c.clone())));
        assert_eq!(texts[0], "a × b ÷ (b × c)");
        assert_eq!(texts[1], "\\frac{a \\times b}{b \\times c}");
        assert_eq!(written(&(a.clone() - b.clone() - c.clone()))[2], "a-b-c");
        assert_eq!(
            written(&(a.clone() * (b.clone() / c.clone())))[2],
            "a*(b/c)"
        );
        let texts = written(&(a + b).root(c));
        assert_eq!(texts[0], "(a + b)^(1 ÷ c)");
        assert_eq!(texts[1], "\\left(a + b\\right)^{\\frac{1}{c}}");
        assert_eq!(texts[2], "(a+b)^(1/c)");
    }

    #[test]
    fn a_typesetters_signs_are_escaped() {
        assert_eq!(
            latex_text("US$ m³_{5%}"),
            "\\text{US\\$ m$^3$\\_\\{5\\%\\}}"
        );
        assert_eq!(latex_number("\u{2212}1,234.5"), "-1{,}234.5");
    }
}
