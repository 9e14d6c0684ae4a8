//! A working as text to be copied: for people, for a typesetter, for a spreadsheet.

use super::build::end;
use super::expr::{Notation, latex_number, latex_text};
use super::{Quantity, Source, Working};
use crate::facts::messages;
use crate::format::number::plain;

impl Source {
    /// In a few words.
    fn words(&self, working: &Working) -> String {
        match self {
            Self::Claim(id) => (*id).into(),
            Self::Words(words) => words.clone(),
            Self::Reader => messages::WORK_READER.get(working.lang).into(),
        }
    }
}

/// Sources in a row.
fn sources(working: &Working, sources: &[Source]) -> String {
    let words: Vec<String> = sources.iter().map(|it| it.words(working)).collect();
    words.join("; ")
}

impl Working {
    /// Running text, a line for each number.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut line = |parts: &[&str]| {
            for part in parts {
                text.push_str(part);
            }
            text.push('\n');
        };
        line(&[&self.title]);
        line(&[]);
        line(&[messages::WORK_GIVEN.get(self.lang), ":"]);
        for given in &self.given {
            let sources = sources(self, &given.sources);
            line(&[&given.name, ": ", &given.amount, " [", &sources, "]"]);
        }
        for (number, step) in self.steps.iter().enumerate() {
            line(&[]);
            line(&[&plain(number as f64 + 1.0), ". ", &step.what]);
            line(&[&step.name, " = ", &step.formula]);
            for it in &step.lines {
                let (before, colon) = match &it.end {
                    Some(end) => (end.as_str(), ": "),
                    None => ("", "= "),
                };
                let sign = [" ", it.sign(), " "].concat();
                line(&[before, colon, &it.calculation, &sign, &it.result]);
            }
        }
        text
    }

    /// LaTeX: the steps in one `aligned` environment, to stand in mathematics.
    pub fn latex(&self) -> String {
        let mut text = String::from("\\begin{aligned}\n");
        let mut is_first = true;
        for quantity in &self.quantities {
            let Some(formula) = &quantity.formula else {
                continue;
            };
            if !is_first {
                text.push_str(" \\\\[1ex]\n");
            }
            is_first = false;
            text.push_str(&latex_text(&quantity.name));
            text.push_str(" &= ");
            let name = |place: usize| latex_text(&self.quantities[place].name);
            text.push_str(&formula.write(Notation::Latex, &name));
            for column in 0..self.columns {
                text.push_str(" \\\\\n&= ");
                let number = |place: usize| self.quantities[place].latex(column);
                text.push_str(&formula.write(Notation::Latex, &number));
                text.push_str(if quantity.shown[column].is_exact {
                    " = "
                } else {
                    " \\approx "
                });
                text.push_str(&quantity.latex(column));
                if self.columns > 1 {
                    text.push_str(" \\quad ");
                    text.push_str(&latex_text(&["(", end(column, self.lang), ")"].concat()));
                }
            }
        }
        text.push_str("\n\\end{aligned}\n");
        text
    }

    /// Rows for a spreadsheet, their cells separated by tabs, to be pasted into its first cell: what is
    /// given as numbers, what follows as formulas of them. The decimal mark is a point.
    pub fn sheet(&self) -> String {
        let words = |text: crate::facts::Text| text.get(self.lang);
        let mut text = String::from(words(messages::WORK_COL_NAME));
        for column in 0..self.columns {
            text.push('\t');
            text.push_str(if self.columns > 1 {
                end(column, self.lang)
            } else {
                words(messages::WORK_COL_VALUE)
            });
        }
        for head in [messages::WORK_COL_UNIT, messages::WORK_COL_SOURCE] {
            text.push('\t');
            text.push_str(words(head));
        }
        text.push('\n');
        for quantity in &self.quantities {
            text.push_str(&quantity.name);
            for column in 0..self.columns {
                text.push('\t');
                match &quantity.formula {
                    None => text.push_str(&plain(quantity.values[column])),
                    Some(formula) => {
                        let cell = |place: usize| self.cell(place, column);
                        let formula = formula.write(Notation::Sheet, &cell);
                        text.push('=');
                        if quantity.measure.is_percent {
                            text.push_str("100*(");
                            text.push_str(&formula);
                            text.push(')');
                        } else {
                            text.push_str(&formula);
                        }
                    }
                }
            }
            text.push('\t');
            text.push_str(&quantity.measure.symbol);
            text.push('\t');
            text.push_str(&sources(self, &quantity.sources));
            text.push('\n');
        }
        text
    }

    /// A quantity's cell; one in percent enters as a fraction.
    fn cell(&self, place: usize, column: usize) -> String {
        let letter = if column == 0 { "B" } else { "C" };
        let row = plain(place as f64 + 2.0);
        let percent = if self.quantities[place].measure.is_percent {
            "%"
        } else {
            ""
        };
        [letter, &row, percent].concat()
    }
}

impl Quantity {
    /// Its number in a column, for a typesetter.
    fn latex(&self, column: usize) -> String {
        let number = latex_number(&self.shown[column].text);
        if self.measure.is_percent {
            return [&number, "\\%"].concat();
        }
        [&number, "\\,", &latex_text(&self.measure.symbol)].concat()
    }
}
