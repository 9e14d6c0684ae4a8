//! What the LNG tool says about a state, in words: pure, so that it is tested without a browser.

use crate::charts::lng::Series;
use crate::domain::lng::{NoSolution, PriceUnit, Solution, Target, Unknown, ValueBasis};
use crate::facts::{Lang, Text, messages, units};
use crate::format::number::{fixed, write};
use crate::format::{Digits, fill, range};
use crate::state::currency::SharedRate;
use crate::state::field::span_text;
use crate::state::lng::{
    BASES, Field, LngState, PriceForm, VOLUME_UNITS, dollars, price_unit, unknown_code, value_unit,
    volume_unit,
};
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{Around, FieldView, Present, row};
use crate::widgets::escape::escape;

/// The element with the value in ringgit.
pub const RINGGIT: &str = "ringgit";

/// What is said and shown at each step.
pub fn present(state: &LngState, around: Around) -> Present {
    let words = Words {
        state,
        lang: around.lang,
    };
    let (answer, answer_html) = words.answer();
    Present {
        summary: words.summary(&answer),
        answer,
        answer_html,
        fields: Field::ALL
            .into_iter()
            .map(|field| words.field(field))
            .collect(),
        more: vec![(RINGGIT, words.ringgit(around.rate))],
    }
}

/// The same amounts in other units, as rows of a description list.
pub fn equals(state: &LngState, lang: Lang) -> String {
    Words { state, lang }.equals()
}

/// The chart as rows of a table.
pub fn rows(state: &LngState, pinned: Option<&LngState>, lang: Lang) -> String {
    Words { state, lang }.rows(pinned)
}

/// What is worked out, with its unit and scale.
fn worked_out(state: &LngState) -> (crate::facts::Unit, f64) {
    match state.solve {
        Unknown::Value => (value_unit(state.basis), 1.0 / dollars(state.basis)),
        Unknown::Volume => (volume_unit(state.volume_unit), 1.0),
        Unknown::Price => (state.unit_of(Field::Price), 1.0),
        Unknown::HenryHub | Unknown::Fee => (units::USD_MMBTU, 1.0),
        Unknown::Slope => (units::SLOPE, 100.0),
        Unknown::EnergyContent => (units::MMBTU_T, 1.0),
    }
}

/// What is worked out, to be compared with another state's.
pub fn outcome(state: &LngState) -> Option<Outcome> {
    let (unit, scale) = worked_out(state);
    let range = state.solve_for(state.answer()).range()?;
    Some(Outcome {
        of: [unknown_code(state.solve), unit.id, ""],
        lo: range.lo() * scale,
        hi: range.hi() * scale,
    })
}

/// A difference of what is worked out.
pub fn difference(state: &LngState, by: f64, lang: Lang) -> String {
    let (unit, _) = worked_out(state);
    fill(unit.full.get(lang), &[("n", &write(by, THREE))])
}

struct Words<'a> {
    state: &'a LngState,
    lang: Lang,
}

impl Words<'_> {
    fn text(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn in_unit(&self, unit: crate::facts::Unit, number: &str) -> String {
        fill(self.text(unit.full), &[("n", number)])
    }

    /// A field's locked amount or result, with its unit in words.
    fn amount(&self, field: Field) -> String {
        let state = self.state;
        let unit = state.unit_of(field);
        if self.state.is_worked_out(field) {
            let target = self.state.target(field);
            let solution = target.map(|target| self.state.solve_for(target));
            let scale = self.state.scale(field);
            solution.map_or_else(String::new, |s| {
                self.solution(s, unit, scale, digits(state, field))
                    .unwrap_or_else(|reason| reason)
            })
        } else {
            self.in_unit(unit, &span_text(self.state.get(field)))
        }
    }

    /// A solution in words; `Err` with the sentence that says why there is none.
    fn solution(
        &self,
        solution: Solution,
        unit: crate::facts::Unit,
        scale: f64,
        digits: Digits,
    ) -> Result<String, String> {
        match solution {
            Solution::Range(found) => {
                let number = range(found.lo() * scale, found.hi() * scale, digits);
                Ok(self.in_unit(unit, &number))
            }
            Solution::AtLeast(least) => {
                let value = self.in_unit(unit, &write(least * scale, digits));
                Ok(fill(
                    self.text(messages::TOOL_AT_LEAST),
                    &[("value", &value)],
                ))
            }
            Solution::Any => Ok(self.text(messages::TOOL_ANY).into()),
            Solution::None(reason) => Err(self.reason(reason).into()),
        }
    }

    fn reason(&self, reason: NoSolution) -> &'static str {
        self.text(self.state.why_none(reason))
    }

    fn answer(&self) -> (String, String) {
        let state = self.state;
        let formula = state.price_form == PriceForm::Formula;
        let (unit, scale) = worked_out(state);
        let (sentence, digits) = match state.solve {
            Unknown::Value if formula => (messages::LNG_SAYS_VALUE_FORMULA, THREE),
            Unknown::Value => (messages::LNG_SAYS_VALUE, THREE),
            Unknown::Volume => (messages::LNG_SAYS_VOLUME, THREE),
            Unknown::Price => (messages::LNG_SAYS_PRICE, digits(state, Field::Price)),
            Unknown::HenryHub => (messages::LNG_SAYS_HUB, CENTS),
            Unknown::Slope => (messages::LNG_SAYS_SLOPE, THREE),
            Unknown::Fee => (messages::LNG_SAYS_FEE, CENTS),
            Unknown::EnergyContent => (messages::LNG_SAYS_HEAT, THREE),
        };
        match self.solution(state.solve_for(state.answer()), unit, scale, digits) {
            Err(reason) => (reason.clone(), escape(&reason)),
            Ok(result) => {
                let volume = self.amount(Field::Volume);
                let price = self.amount(Field::Price);
                let value = self.amount(Field::Value);
                let with = |result: &str| {
                    fill(
                        self.text(sentence),
                        &[
                            ("volume", &volume),
                            ("price", &price),
                            ("value", &value),
                            ("result", result),
                        ],
                    )
                };
                let html = with(&format!("<strong>{}</strong>", escape(&result)));
                (with(&result), html)
            }
        }
    }

    fn number(&self, target: Target, unit: crate::facts::Unit, scale: f64) -> String {
        let given = [Field::Volume, Field::Price, Field::Value]
            .into_iter()
            .find(|field| {
                self.state.target(*field) == Some(target) && !self.state.is_worked_out(*field)
            });
        if let Some(field) = given {
            return self.amount(field);
        }
        let digits = match target {
            Target::Price(PriceUnit::PerMmbtu) => CENTS,
            _ => THREE,
        };
        self.solution(self.state.solve_for(target), unit, scale, digits)
            .unwrap_or_else(|_| self.text(messages::LNG_NO_VALUE).into())
    }

    fn equals(&self) -> String {
        let mut html = String::new();
        let mut group = |title: &str, items: &[String]| {
            html.push_str("<div><dt>");
            html.push_str(&escape(title));
            html.push_str("</dt>");
            for item in items {
                html.push_str("<dd>");
                html.push_str(&escape(item));
                html.push_str("</dd>");
            }
            html.push_str("</div>");
        };
        let values = BASES.map(|basis| {
            self.number(
                Target::Value(basis),
                value_unit(basis),
                1.0 / dollars(basis),
            )
        });
        group(self.text(messages::LNG_VALUE), &values);
        let volumes =
            VOLUME_UNITS.map(|unit| self.number(Target::Volume(unit), volume_unit(unit), 1.0));
        group(self.text(messages::LNG_VOLUME), &volumes);
        let prices = [
            (PriceUnit::PerMmbtu, units::USD_MMBTU),
            (PriceUnit::PerTonne, units::USD_T),
        ]
        .map(|(price, unit)| self.number(Target::Price(price), unit, 1.0));
        group(self.text(messages::LNG_PRICE), &prices);
        html
    }

    fn rows(&self, pinned: Option<&LngState>) -> String {
        let series = Series::new(self.state, self.lang);
        // Only in the axis' own unit can it be drawn there.
        let pinned = pinned.map(|pinned| Series::new(pinned, self.lang));
        let pinned = pinned.filter(|pinned| pinned.price_unit == series.price_unit);
        let digits = match series.price_unit {
            PriceUnit::PerMmbtu => CENTS,
            PriceUnit::PerTonne => THREE,
        };
        let price_unit = price_unit(series.price_unit);
        let mut html = String::new();
        let mut row = |what: &str, price: String, value: String, is_readers: bool| {
            let cells = [self.in_unit(price_unit, &price), value];
            row(&mut html, what, &cells, is_readers);
        };
        let value_at = |lo: f64, hi: f64| {
            series.slope.map_or_else(
                || self.text(messages::LNG_NO_VALUE).into(),
                |(low, high)| self.in_unit(units::USD_BN_YR, &range(low * lo, high * hi, THREE)),
            )
        };
        let own = series
            .point
            .map(|point| (self.text(messages::LNG_ROW_YOU), point));
        let a = pinned.and_then(|pinned| Some(("A", pinned.point?)));
        for (name, ((price_lo, price_hi), (value_lo, value_hi))) in own.into_iter().chain(a) {
            let value = self.in_unit(units::USD_BN_YR, &range(value_lo, value_hi, THREE));
            row(name, range(price_lo, price_hi, digits), value, true);
        }
        for (mark, name) in series
            .marks
            .iter()
            .zip([messages::LNG_ROW_FORMULA, messages::LNG_ROW_AGREEMENT])
        {
            row(
                self.text(name),
                range(mark.lo, mark.hi, digits),
                value_at(mark.lo, mark.hi),
                false,
            );
        }
        for tick in crate::charts::frame::ticks(series.price_max, 8) {
            row(
                self.text(messages::LNG_ROW_LINE),
                fixed(tick, 0),
                value_at(tick, tick),
                false,
            );
        }
        html
    }

    fn summary(&self, answer: &str) -> String {
        fill(
            self.text(messages::LNG_CHART_SUMMARY),
            &[
                ("volume", &self.amount(Field::Volume)),
                ("answer", answer),
                ("agreement", self.text(messages::LNG_CHART_MARK_AGREEMENT)),
                ("formula", self.text(messages::LNG_CHART_MARK_FORMULA)),
            ],
        )
    }

    fn field(&self, field: Field) -> FieldView {
        let state = self.state;
        FieldView::new(
            state,
            field.index(),
            state.result(field),
            digits(state, field),
            self.amount(field),
        )
    }

    /// The year's value in ringgit, at the rate that all tools share; empty without a value.
    fn ringgit(&self, rate: SharedRate) -> String {
        let per_dollar = rate.ringgit();
        match self.state.solve_for(Target::Value(ValueBasis::Year)) {
            Solution::Range(found) => {
                let lo = found.lo() * per_dollar.lo / 1e9;
                let number = range(lo, found.hi() * per_dollar.hi / 1e9, THREE);
                fill(
                    self.text(messages::LNG_RINGGIT),
                    &[
                        ("value", &self.in_unit(units::RM_BN_YR, &number)),
                        (
                            "rate",
                            &range(per_dollar.lo, per_dollar.hi, Digits::Significant(5)),
                        ),
                        ("when", &rate.words(self.lang)),
                    ],
                )
            }
            _ => String::new(),
        }
    }
}

const THREE: Digits = Digits::Significant(3);
const CENTS: Digits = Digits::Decimals(2);

const fn digits(state: &LngState, field: Field) -> Digits {
    state.digits(field)
}
