//! What the LNG tool says about a state, in words: pure, so that it is tested without a browser.

use crate::charts::lng_value::{Series, price_symbol, volume_symbol};
use crate::domain::lng::{
    NoSolution, PriceUnit, Solution, Target, Unknown, ValueBasis, VolumeUnit,
};
use crate::facts::{Lang, Text, messages, units};
use crate::format::number::{fixed, plain, write};
use crate::format::{Digits, fill, range};
use crate::state::lng::{BASES, Field, LngState, PriceForm, VOLUME_UNITS, dollars, span_text};
use crate::widgets::escape::escape;

/// What a change of state changes on the page at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// The answer as one sentence.
    pub answer: String,
    /// The same with the result marked up.
    pub answer_html: String,
    /// What a person who cannot see the chart is told.
    pub summary: String,
    /// The inputs, in the order of [`Field::ALL`].
    pub fields: [FieldView; 7],
}

/// How one input looks.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Text of the typed entry.
    pub text: String,
    /// Position of the slider.
    pub slider: f64,
    /// Right end of the slider.
    pub slider_max: f64,
    /// Left end of the slider.
    pub slider_min: f64,
    /// Step of the slider.
    pub step: f64,
    /// What the slider's position means, in words.
    pub value_text: String,
    /// Whether it shows a result.
    pub worked_out: bool,
}

impl Present {
    /// Describes a state.
    pub fn new(state: &LngState, lang: Lang) -> Self {
        let words = Words { state, lang };
        let (answer, answer_html) = words.answer();
        let fields = Field::ALL.map(|field| words.field(field));
        Self {
            summary: words.summary(&answer),
            answer,
            answer_html,
            fields,
        }
    }
}

/// What is said beside the answer: the same in other units, and the chart as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Tables {
    /// The same amounts in other units, as rows of a description list.
    pub equals_html: String,
    /// Rows of the chart's table.
    pub rows_html: String,
}

impl Tables {
    /// Describes a state.
    pub fn new(state: &LngState, lang: Lang) -> Self {
        let words = Words { state, lang };
        Self {
            equals_html: words.equals(),
            rows_html: words.rows(),
        }
    }
}

struct Words<'a> {
    state: &'a LngState,
    lang: Lang,
}

/// The sentence form of a unit for each basis of value.
pub const fn value_unit(basis: ValueBasis) -> crate::facts::Unit {
    match basis {
        ValueBasis::Year => units::USD_BN_YR,
        ValueBasis::Cargo => units::USD_M_CARGO,
        ValueBasis::Day => units::USD_M_DAY,
        ValueBasis::Term => units::USD_BN_TERM,
    }
}

/// The sentence form of a volume unit.
pub const fn volume_unit(unit: VolumeUnit) -> crate::facts::Unit {
    match unit {
        VolumeUnit::MtPerYear => units::MT_YR,
        VolumeUnit::BcmPerYear => units::BCM_YR,
        VolumeUnit::BcfPerYear => units::BCF_YR,
        VolumeUnit::TwhPerYear => units::TWH_YR,
        VolumeUnit::CargoesPerYear => units::CARGOES_YR,
    }
}

/// The unit of a field as a reader sees it beside the typed entry.
pub const fn field_unit(state: &LngState, field: Field) -> crate::facts::Unit {
    match field {
        Field::Volume => volume_unit(state.volume_unit),
        Field::Price => match state.price_form {
            PriceForm::PerTonne => units::USD_T,
            _ => units::USD_MMBTU,
        },
        Field::Value => value_unit(state.basis),
        Field::Hub | Field::Fee => units::USD_MMBTU,
        Field::Slope => units::SLOPE,
        Field::Term => units::YEARS,
    }
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
        let unit = field_unit(state, field);
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
                    self.text(messages::LNG_AT_LEAST),
                    &[("value", &value)],
                ))
            }
            Solution::Any => Ok(self.text(messages::LNG_ANY).into()),
            Solution::None(reason) => Err(self.reason(reason).into()),
        }
    }

    fn reason(&self, reason: NoSolution) -> &'static str {
        let state = self.state;
        let cargo = state.basis == ValueBasis::Cargo;
        let per_tonne = state.price_form == PriceForm::PerTonne;
        self.text(match reason {
            NoSolution::DividesByZero => match state.solve {
                Unknown::Volume => messages::LNG_NONE_ZERO_PRICE,
                Unknown::Price => messages::LNG_NONE_DIVIDES,
                _ => messages::LNG_NONE_ZERO,
            },
            NoSolution::BelowFee => messages::LNG_NONE_BELOW_FEE,
            NoSolution::NegativeFee => messages::LNG_NONE_NEGATIVE_FEE,
            NoSolution::NotDetermined => match state.solve {
                Unknown::EnergyContent if per_tonne => messages::LNG_NONE_UNDETERMINED_HEAT,
                Unknown::Volume if cargo => messages::LNG_NONE_UNDETERMINED_CARGO,
                _ => messages::LNG_NONE_UNDETERMINED,
            },
            NoSolution::NetHeat => messages::LNG_NONE_NET,
            NoSolution::Negative | NoSolution::TooLarge => messages::LNG_NONE_TOO_LARGE,
        })
    }

    fn answer(&self) -> (String, String) {
        let state = self.state;
        let formula = state.price_form == PriceForm::Formula;
        let (sentence, unit, scale, digits) = match state.solve {
            Unknown::Value => (
                if formula {
                    messages::LNG_SAYS_VALUE_FORMULA
                } else {
                    messages::LNG_SAYS_VALUE
                },
                value_unit(state.basis),
                1.0 / dollars(state.basis),
                THREE,
            ),
            Unknown::Volume => (
                messages::LNG_SAYS_VOLUME,
                volume_unit(state.volume_unit),
                1.0,
                THREE,
            ),
            Unknown::Price => (
                messages::LNG_SAYS_PRICE,
                field_unit(state, Field::Price),
                1.0,
                digits(state, Field::Price),
            ),
            Unknown::HenryHub => (messages::LNG_SAYS_HUB, units::USD_MMBTU, 1.0, CENTS),
            Unknown::Slope => (messages::LNG_SAYS_SLOPE, units::SLOPE, 100.0, THREE),
            Unknown::Fee => (messages::LNG_SAYS_FEE, units::USD_MMBTU, 1.0, CENTS),
            Unknown::EnergyContent => (messages::LNG_SAYS_HEAT, units::MMBTU_T, 1.0, THREE),
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

    fn rows(&self) -> String {
        let series = Series::new(self.state, self.lang);
        let digits = match series.price_unit {
            PriceUnit::PerMmbtu => CENTS,
            PriceUnit::PerTonne => THREE,
        };
        let price_unit = match series.price_unit {
            PriceUnit::PerMmbtu => units::USD_MMBTU,
            PriceUnit::PerTonne => units::USD_T,
        };
        let mut html = String::new();
        let mut row = |what: &str, price: String, value: String, class: &str| {
            html.push_str("<tr");
            if !class.is_empty() {
                html.push_str(" class=\"");
                html.push_str(class);
                html.push('"');
            }
            html.push_str("><th scope=\"row\">");
            html.push_str(&escape(what));
            html.push_str("</th><td>");
            html.push_str(&escape(&self.in_unit(price_unit, &price)));
            html.push_str("</td><td>");
            html.push_str(&escape(&value));
            html.push_str("</td></tr>");
        };
        let value_at = |lo: f64, hi: f64| {
            series.slope.map_or_else(
                || self.text(messages::LNG_NO_VALUE).into(),
                |(low, high)| self.in_unit(units::USD_BN_YR, &range(low * lo, high * hi, THREE)),
            )
        };
        if let Some(((price_lo, price_hi), (value_lo, value_hi))) = series.point {
            let value = self.in_unit(units::USD_BN_YR, &range(value_lo, value_hi, THREE));
            row(
                self.text(messages::LNG_ROW_YOU),
                range(price_lo, price_hi, digits),
                value,
                "you",
            );
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
                "",
            );
        }
        for tick in crate::charts::frame::ticks(series.price_max, 8) {
            row(
                self.text(messages::LNG_ROW_LINE),
                fixed(tick, 0),
                value_at(tick, tick),
                "",
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
        let limits = state.limits(field);
        let worked_out = state.is_worked_out(field);
        let span = if worked_out {
            state.result(field)
        } else {
            Some(state.get(field))
        };
        let text = match span {
            None => String::new(),
            Some(span) if worked_out => range(span.lo, span.hi, digits(state, field)),
            Some(span) if (span.hi - span.lo).abs() <= 0.0 => plain(span.lo),
            Some(span) => format!("{}–{}", plain(span.lo), plain(span.hi)),
        };
        let middle = span.map_or(limits.min, |span| f64::midpoint(span.lo, span.hi));
        FieldView {
            text,
            // A result lies between the slider's steps; the browser would move it there itself.
            slider: ((middle / limits.step).round() * limits.step)
                .clamp(limits.min, limits.slider_max),
            slider_max: limits.slider_max,
            slider_min: limits.min,
            step: limits.step,
            value_text: self.amount(field),
            worked_out,
        }
    }
}

const THREE: Digits = Digits::Significant(3);
const CENTS: Digits = Digits::Decimals(2);

/// To how many places a field's result is shown: gas prices to the cent, as they are quoted.
const fn digits(state: &LngState, field: Field) -> Digits {
    match (field, state.price_form) {
        (Field::Price, PriceForm::PerTonne) => THREE,
        (Field::Price | Field::Hub | Field::Fee, _) => CENTS,
        _ => THREE,
    }
}

/// The short unit of a field, for limits and options.
pub fn symbol(state: &LngState, field: Field) -> Text {
    match field {
        Field::Volume => volume_symbol(state),
        Field::Price => price_symbol(state.price_form.unit()),
        _ => field_unit(state, field).symbol,
    }
}
