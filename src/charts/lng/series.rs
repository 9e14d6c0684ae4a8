//! The data of the LNG chart: prices, values and words; no pixels.

use crate::charts::frame::ticks;
use crate::charts::label::unit_in_words;
use crate::charts::theme::Ink;
use crate::domain::interval::Interval;
use crate::domain::lng::{
    FactorSet, Inputs, Price, PriceUnit, Solution, Target, Unknown, ValueBasis, solve,
};
use crate::facts::{Lang, figures, messages, units};
use crate::format::{Digits, fill, range};
use crate::state::field::span_text;
use crate::state::lng::{Field, LngState, price_unit as price_unit_words};

/// At most so many prices can be stepped through.
const MOST_STOPS: usize = 60;

/// No axis of values ends below this, in US$ billion a year.
const LEAST_VALUE: f64 = 1.5;

/// A price that somebody published, as a mark on the price axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The price, in the axis' unit; a range where the conversion factor is one.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// What it is called.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
}

/// The data of the chart; no pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Greatest price on the axis.
    pub price_max: f64,
    /// US$ billion a year per unit of price: lower and upper line. `None` without a solution.
    pub slope: Option<(f64, f64)>,
    /// The reader's price and value ranges.
    pub point: Option<((f64, f64), (f64, f64))>,
    /// What the line is called: the volume.
    pub line_label: String,
    /// The same with a short unit.
    pub line_short: String,
    /// What the point is called.
    pub point_label: String,
    /// Published prices.
    pub marks: Vec<Mark>,
    /// Words at the axes.
    pub price_title: String,
    /// Words at the axes.
    pub value_title: String,
    /// Unit of the price axis.
    pub price_unit: PriceUnit,
}

/// An axis ends at one of these times a power of ten: near enough to each other that a small change never
/// halves what is drawn.
const STEPS: [f64; 11] = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];

/// The end of an axis that holds a value.
fn end(value: f64) -> f64 {
    let power = 10f64.powi(value.log10().floor() as i32);
    let mut ends = STEPS.into_iter().map(|step| step * power);
    ends.find(|end| *end >= value).unwrap_or(value)
}

fn bounded(solution: Solution) -> Option<(f64, f64)> {
    match solution {
        Solution::Range(range) => Some((range.lo(), range.hi())),
        _ => None,
    }
}

impl Series {
    /// Builds the chart's data from the reader's state.
    pub fn new(state: &LngState, lang: Lang) -> Self {
        Self::in_unit(state, state.price_form.unit(), lang)
    }

    /// The same in the unit of another chart's price axis, to be drawn in it.
    pub fn in_unit(state: &LngState, price_unit: PriceUnit, lang: Lang) -> Self {
        let inputs = state.inputs();
        let price = bounded(state.solve_for(Target::Price(price_unit)));
        let value = bounded(state.solve_for(Target::Value(ValueBasis::Year)))
            .map(|(lo, hi)| (lo / 1e9, hi / 1e9));
        let slope = slope(state, &inputs, price_unit);
        let least_price = price.map_or(0.0, |(_, hi)| hi * 1.15);
        let price_max = match price_unit {
            PriceUnit::PerMmbtu => end(least_price.max(20.0)),
            PriceUnit::PerTonne => end(least_price.max(1000.0)),
        };
        let volume = volume_text(state);
        let volume_unit = state.unit_of(Field::Volume);
        let marks = marks(state, price_unit, lang);
        Self {
            price_max,
            slope,
            // Without an answer the locked numbers do not belong together.
            point: price
                .zip(value)
                .filter(|_| bounded(state.solve_for(state.answer())).is_some()),
            line_label: volume.as_ref().map_or_else(String::new, |number| {
                fill(volume_unit.full.get(lang), &[("n", number)])
            }),
            line_short: volume.as_ref().map_or_else(String::new, |number| {
                [number, "\u{a0}", volume_unit.symbol.get(lang)].concat()
            }),
            point_label: value.map_or_else(String::new, |(lo, hi)| {
                fill(
                    units::USD_BN.full.get(lang),
                    &[("n", &range(lo, hi, Digits::Significant(3)))],
                )
            }),
            marks,
            price_title: fill(
                messages::LNG_CHART_PRICE_AXIS.get(lang),
                &[(
                    "unit",
                    &unit_in_words(price_unit_words(price_unit).full.get(lang)),
                )],
            ),
            value_title: fill(
                messages::LNG_CHART_VALUE_AXIS.get(lang),
                &[("unit", &unit_in_words(units::USD_BN_YR.full.get(lang)))],
            ),
            price_unit,
        }
    }
}

impl Series {
    /// Greatest value on an axis that holds the line up to a price, and the reader's values; US$ billion a
    /// year. Above the line's end there is room for its name.
    pub fn value_max(&self, price_max: f64) -> f64 {
        let line = self.slope.map_or(0.0, |(_, hi)| hi * price_max);
        let most = self.point.map_or(0.0, |(_, (_, hi))| hi);
        end((line.max(most) * 1.1).max(LEAST_VALUE))
    }

    /// The published prices that the axis holds.
    pub fn shown(&self) -> impl Iterator<Item = &Mark> {
        self.marks.iter().filter(|mark| mark.lo <= self.price_max)
    }

    /// The round prices along the line that a reader steps through; none without a line.
    pub fn stops(&self) -> Vec<f64> {
        match self.slope {
            Some(_) => ticks(self.price_max, MOST_STOPS),
            None => Vec::new(),
        }
    }

    /// What stands at a stop of the line, or of the published prices, in words.
    pub fn reading(&self, track: usize, stop: usize, lang: Lang) -> String {
        let (lo, hi, mark) = match track {
            0 => match self.stops().get(stop) {
                Some(price) => (*price, *price, None),
                None => return String::new(),
            },
            1 => match self.shown().nth(stop) {
                Some(mark) => (mark.lo, mark.hi, Some(&mark.label)),
                None => return String::new(),
            },
            _ => return String::new(),
        };
        let digits = match self.price_unit {
            PriceUnit::PerMmbtu => Digits::Decimals(2),
            PriceUnit::PerTonne => Digits::Significant(3),
        };
        let price = fill(
            price_unit_words(self.price_unit).full.get(lang),
            &[("n", &range(lo, hi, digits))],
        );
        let value = self.slope.map_or_else(
            || messages::LNG_NO_VALUE.get(lang).into(),
            |(low, high)| {
                let number = range(low * lo, high * hi, Digits::Significant(3));
                fill(units::USD_BN_YR.full.get(lang), &[("n", &number)])
            },
        );
        let (message, mark) = match mark {
            None => (messages::READ_LNG_LINE, ""),
            Some(mark) => (messages::READ_LNG_MARK, mark.as_str()),
        };
        fill(
            message.get(lang),
            &[
                ("mark", mark),
                ("price", &price),
                ("volume", &self.line_label),
                ("value", &value),
            ],
        )
    }
}

/// The volume that the line stands for: as given, or as worked out.
fn volume_text(state: &LngState) -> Option<String> {
    if state.is_worked_out(Field::Volume) {
        state
            .result(Field::Volume)
            .map(|span| range(span.lo, span.hi, Digits::Significant(3)))
    } else {
        Some(span_text(state.volume))
    }
}

fn slope(state: &LngState, inputs: &Inputs, unit: PriceUnit) -> Option<(f64, f64)> {
    let one = Interval::point(1.0)?;
    let (lo, hi) = bounded(state.solve_for(Target::Volume(state.volume_unit)))?;
    let factors = FactorSet {
        mmbtu_per_tonne: heat(state),
        ..inputs.factors
    };
    let unit_price = Inputs {
        volume: Interval::new(lo, hi)?,
        price: match unit {
            PriceUnit::PerMmbtu => Price::PerMmbtu(one),
            PriceUnit::PerTonne => Price::PerTonne(one),
        },
        factors,
        ..*inputs
    };
    bounded(solve(
        &unit_price,
        Unknown::Value,
        Target::Value(ValueBasis::Year),
    ))
    .map(|(lo, hi)| (lo / 1e9, hi / 1e9))
}

/// The heat content that everything in the chart uses: the chosen one, or the one worked out.
fn heat(state: &LngState) -> Interval {
    let chosen = state.heat.factors().mmbtu_per_tonne;
    let worked_out = bounded(state.solve_for(Target::EnergyContent))
        .filter(|(lo, _)| state.solve == Unknown::EnergyContent && *lo > 0.0);
    worked_out
        .and_then(|(lo, hi)| Interval::new(lo, hi))
        .unwrap_or(chosen)
}

fn marks(state: &LngState, unit: PriceUnit, lang: Lang) -> Vec<Mark> {
    let heat = heat(state);
    let per_tonne = const { figures::LNG_UNIT_PRICE.point_in("usd/t") };
    let per_mmbtu = const { figures::FORMULA_EXAMPLE.point_in("usd/mmbtu") };
    let (agreement, formula) = match unit {
        PriceUnit::PerMmbtu => (
            (per_tonne / heat.hi(), per_tonne / heat.lo()),
            (per_mmbtu, per_mmbtu),
        ),
        PriceUnit::PerTonne => (
            (per_tonne, per_tonne),
            (per_mmbtu * heat.lo(), per_mmbtu * heat.hi()),
        ),
    };
    vec![
        Mark {
            lo: formula.0,
            hi: formula.1,
            label: messages::LNG_CHART_MARK_FORMULA.get(lang).into(),
            ink: Ink::Quiet,
        },
        Mark {
            lo: agreement.0,
            hi: agreement.1,
            label: messages::LNG_CHART_MARK_AGREEMENT.get(lang).into(),
            ink: Ink::Trade,
        },
    ]
}
