//! Puts a working together: quantities one after the other, then the ends that lead to the least and the
//! greatest answer, then the digits that are shown.

use super::expr::Notation;
use super::{Expr, Given, Line, Measure, Quantity, Shown, Source, Step, Working};
use crate::facts::{Lang, Text, Unit, messages};
use crate::format::number::{exact, range, round_at, write};
use crate::format::{Digits, fill};
use crate::state::field::{Span, span_text};

/// To how many places a result is shown.
#[derive(Clone, Copy)]
pub(super) enum Places {
    /// As the tool shows it.
    Tool(Digits),
    /// Significant digits, so many that what is worked out from the shown number comes out as shown.
    Enough(u8),
}

/// The least significant digits of a result between.
const FEWEST: u8 = 4;
/// More say nothing in a double.
const MOST: u8 = 15;

/// How far below or above its limit a formula is still taken to meet it: rounding, which the models
/// forgive as well.
const ROUNDING: f64 = 1e-9;

/// A working in the making.
pub(super) struct Builder {
    lang: Lang,
    quantities: Vec<Quantity>,
    spans: Vec<Span>,
    whats: Vec<&'static str>,
    places: Vec<Places>,
}

impl Builder {
    pub(super) const fn new(lang: Lang) -> Self {
        Self {
            lang,
            quantities: Vec::new(),
            spans: Vec::new(),
            whats: Vec::new(),
            places: Vec::new(),
        }
    }

    pub(super) const fn lang(&self) -> Lang {
        self.lang
    }

    /// The words of a unit.
    pub(super) fn unit(&self, unit: Unit) -> Measure {
        Measure {
            full: unit.full.get(self.lang).into(),
            symbol: unit.symbol.get(self.lang).into(),
            is_percent: matches!(unit.id, "percent" | "slope"),
        }
    }

    fn push(
        &mut self,
        name: &str,
        measure: Measure,
        span: Span,
        what: &'static str,
        formula: Option<Expr>,
        places: Places,
    ) -> usize {
        let shown = Shown {
            text: String::new(),
            is_exact: true,
        };
        self.quantities.push(Quantity {
            name: name.into(),
            measure,
            sources: Vec::new(),
            formula,
            values: [0.0; 2],
            shown: [shown.clone(), shown],
        });
        self.spans.push(span);
        self.whats.push(what);
        self.places.push(places);
        self.quantities.len() - 1
    }

    /// A number or range that goes in, in its unit; two sources where its ends are from different ones.
    pub(super) fn given(
        &mut self,
        name: &str,
        measure: Measure,
        span: Span,
        sources: Vec<Source>,
    ) -> usize {
        let places = Places::Enough(MOST);
        let place = self.push(name, measure, span, "", None, places);
        self.quantities[place].sources = sources;
        place
    }

    /// A step: what is done, and what comes of it.
    pub(super) fn step(
        &mut self,
        what: Text,
        name: &str,
        measure: Measure,
        formula: Expr,
        places: Option<Digits>,
    ) -> usize {
        let places = places.map_or(Places::Enough(FEWEST), Places::Tool);
        let what = what.get(self.lang);
        let span = Span::point(0.0);
        self.push(name, measure, span, what, Some(formula), places)
    }

    /// The number that enters formulas.
    fn entering(&self, place: usize, values: &[f64]) -> f64 {
        let per_unit = self.quantities[place].measure.is_percent;
        values[place] / if per_unit { 100.0 } else { 1.0 }
    }

    /// The number of a formula in the unit of its quantity.
    fn outcome(&self, place: usize, formula: &Expr, values: &[f64]) -> f64 {
        let result = formula.eval(&|place| self.entering(place, values));
        let is_percent = self.quantities[place].measure.is_percent;
        result * if is_percent { 100.0 } else { 1.0 }
    }

    /// All numbers with each of the ranges at one of its ends: at the upper one where its bit is set.
    fn corner(&self, ranges: &[usize], bits: u32) -> Vec<f64> {
        let mut values: Vec<f64> = self.spans.iter().map(|span| span.lo).collect();
        for (bit, place) in ranges.iter().enumerate() {
            if bits >> bit & 1 == 1 {
                values[*place] = self.spans[*place].hi;
            }
        }
        for place in 0..self.quantities.len() {
            if let Some(formula) = &self.quantities[place].formula {
                values[place] = self.outcome(place, formula, &values);
            }
        }
        values
    }

    /// The working whose answer is at a place; `digits` are those to which the tool shows it.
    pub(super) fn finish(mut self, answer: usize, digits: Digits) -> Working {
        let ranges: Vec<usize> = (0..self.spans.len())
            .filter(|place| self.spans[*place].lo < self.spans[*place].hi)
            .collect();
        let first = self.corner(&ranges, 0);
        let (mut least, mut greatest) = (first.clone(), first);
        for bits in 1..1 << ranges.len() {
            let values = self.corner(&ranges, bits);
            if values[answer] < least[answer] {
                least = values;
            } else if values[answer] > greatest[answer] {
                greatest = values;
            }
        }
        let columns = if ranges.is_empty() { 1 } else { 2 };
        let numbers = [least, greatest];
        self.lift_limits(&numbers);
        self.places[answer] = Places::Tool(digits);
        self.show(&numbers, columns);
        let Quantity {
            name,
            measure,
            values,
            ..
        } = &self.quantities[answer];
        let result = amount(measure, &range(values[0], values[1], digits));
        Working {
            title: fill(
                messages::WORK_TITLE.get(self.lang),
                &[("name", name), ("result", &result)],
            ),
            given: self.givens(),
            steps: self.steps(columns),
            lang: self.lang,
            quantities: self.quantities,
            answer,
            columns,
        }
    }

    /// Takes away the limits that nothing meets.
    fn lift_limits(&mut self, numbers: &[Vec<f64>; 2]) {
        for place in 0..self.quantities.len() {
            let formula = self.quantities[place].formula.take();
            let lifted = formula.map(|formula| match formula {
                Expr::NotBelowZero(inner) => {
                    let is_met = |values: &Vec<f64>| {
                        inner.eval(&|place| self.entering(place, values)) < -ROUNDING
                    };
                    if numbers.iter().any(is_met) {
                        Expr::NotBelowZero(inner)
                    } else {
                        *inner
                    }
                }
                Expr::NotAboveWhole(inner) => {
                    let is_met = |values: &Vec<f64>| {
                        inner.eval(&|place| self.entering(place, values)) > 1.0 + ROUNDING
                    };
                    if numbers.iter().any(is_met) {
                        Expr::NotAboveWhole(inner)
                    } else {
                        *inner
                    }
                }
                formula => formula,
            });
            self.quantities[place].formula = lifted;
        }
    }

    /// Chooses the digits, from the last step to the first: what is worked out from shown numbers comes
    /// out as shown.
    fn show(&mut self, numbers: &[Vec<f64>; 2], columns: usize) {
        for place in (0..self.quantities.len()).rev() {
            let Some(formula) = self.quantities[place].formula.clone() else {
                continue;
            };
            let goal = |builder: &Self, values: &[f64]| {
                let (value, from_seen) = (values[place], builder.by_the_shown(place, values));
                // Near a half a reader may round the other way.
                let nudge = if (from_seen - value).abs() > 1e-12 * value.abs() {
                    1e-9
                } else {
                    0.0
                };
                let text = builder.text(place, value);
                [1.0 - nudge, 1.0 + nudge]
                    .into_iter()
                    .all(|by| builder.text(place, from_seen * by) == text)
            };
            while !numbers[..columns].iter().all(|values| goal(self, values)) {
                let mut is_raised = false;
                formula.each(&mut |part| {
                    if self.quantities[part].formula.is_some()
                        && let Places::Enough(digits) = &mut self.places[part]
                        && *digits < MOST
                    {
                        *digits += 1;
                        is_raised = true;
                    }
                });
                if !is_raised {
                    break;
                }
            }
        }
        for place in 0..self.quantities.len() {
            let texts = [0, 1].map(|column: usize| {
                let values = &numbers[column];
                let (value, shown) = (values[place], self.rounded(place, values[place]));
                let is = |x: f64, within: f64| (shown - x).abs() <= 1e-12 * within;
                Shown {
                    text: self.text(place, value),
                    is_exact: is(value, value.abs())
                        && is(self.by_the_shown(place, values), value.abs().max(1.0)),
                }
            });
            let quantity = &mut self.quantities[place];
            quantity.values = [numbers[0][place], numbers[1][place]];
            quantity.shown = texts;
        }
    }

    /// What comes out when a reader goes by the numbers that are shown.
    fn by_the_shown(&self, place: usize, values: &[f64]) -> f64 {
        let Some(formula) = &self.quantities[place].formula else {
            return values[place];
        };
        let seen: Vec<f64> = (0..values.len())
            .map(|place| self.rounded(place, values[place]))
            .collect();
        self.outcome(place, formula, &seen)
    }

    /// A number as it is shown, as a number.
    fn rounded(&self, place: usize, value: f64) -> f64 {
        if self.quantities[place].formula.is_none() {
            return value;
        }
        match self.places[place] {
            Places::Tool(Digits::Decimals(decimals)) => round_at(value, decimals.into()),
            Places::Tool(Digits::Significant(digits)) | Places::Enough(digits) => {
                significant(value, digits)
            }
        }
    }

    fn text(&self, place: usize, value: f64) -> String {
        match self.places[place] {
            Places::Tool(digits) => write(value, digits),
            Places::Enough(_) => exact(self.rounded(place, value)),
        }
    }

    fn givens(&self) -> Vec<Given> {
        let given = self.quantities.iter().zip(&self.spans);
        given
            .filter(|(quantity, _)| quantity.formula.is_none())
            .map(|(quantity, span)| Given {
                name: quantity.name.clone(),
                amount: amount(&quantity.measure, &span_text(*span)),
                sources: quantity.sources.clone(),
            })
            .collect()
    }

    fn steps(&self, columns: usize) -> Vec<Step> {
        let notation = Notation::Text(self.lang);
        let mut steps = Vec::new();
        for (place, quantity) in self.quantities.iter().enumerate() {
            let Some(formula) = &quantity.formula else {
                continue;
            };
            let line = |column: usize| Line {
                end: (columns > 1).then(|| end(column, self.lang).into()),
                calculation: formula.write(notation, &|place| self.quantities[place].at(column)),
                result: quantity.at(column),
                is_exact: quantity.shown[column].is_exact,
            };
            steps.push(Step {
                what: self.whats[place].into(),
                name: quantity.name.clone(),
                formula: formula.write(notation, &|place| self.quantities[place].name.clone()),
                lines: (0..columns).map(line).collect(),
            });
        }
        steps
    }
}

impl Quantity {
    /// Its number in a column, with its unit.
    fn at(&self, column: usize) -> String {
        amount(&self.measure, &self.shown[column].text)
    }
}

/// A number with its unit.
fn amount(measure: &Measure, number: &str) -> String {
    fill(&measure.full, &[("n", number)])
}

/// What a column leads to.
pub(super) const fn end(column: usize, lang: Lang) -> &'static str {
    match column {
        0 => messages::WORK_LEAST.get(lang),
        _ => messages::WORK_GREATEST.get(lang),
    }
}

fn significant(value: f64, digits: u8) -> f64 {
    if value.abs() > 0.0 {
        round_at(
            value,
            i32::from(digits) - 1 - value.abs().log10().floor() as i32,
        )
    } else {
        value
    }
}
