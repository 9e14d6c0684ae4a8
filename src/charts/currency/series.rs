//! The data of the currency chart: rates by month, and words; no pixels.

use crate::charts::currency::words;
use crate::domain::currency::Unknown;
use crate::facts::{Date, Lang, days, messages, series};
use crate::format::date::date;
use crate::format::number::{fixed, significant};
use crate::format::{Digits, fill, range};
use crate::state::currency::{CurrencyState, When, field, rates};
use crate::state::field::Span;

/// The data of the chart. Times are months since the first, with the days of a month as its parts; the
/// mean of a month stands in its middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// The mean rate of each month; empty if none was found.
    pub rates: Vec<f64>,
    /// The year of the first month.
    pub first_year: u16,
    /// How many months there are.
    pub months: usize,
    /// The day of the agreement.
    pub signed: f64,
    /// What it is called.
    pub signed_label: String,
    /// The time and rate that are used or compared with.
    pub chosen: Option<(f64, f64)>,
    /// A rate that belongs to no time: the reader's own, or the one worked out.
    pub level: Option<Span>,
    /// What follows from the rate that is used.
    pub result: String,
    /// What the point of the last month is called if its mean is of a part of its days.
    pub partial_label: String,
    /// Words at the axis of rates.
    pub rate_title: String,
    /// Words at the axis of amounts.
    pub value_title: String,
    /// The same without the amount that is converted, where those are too many.
    pub value_unit: String,
    /// The reader's state, which turns rates into amounts.
    state: CurrencyState,
}

/// The place of a month or day on the axis of time.
fn time(date: Date) -> Option<f64> {
    let month = rates::MONTHS.row_of(Date { day: None, ..date })?;
    let within = date.day.map_or(0.5, |day| (f64::from(day) - 0.5) / 31.0);
    Some(month as f64 + within)
}

impl Series {
    /// Builds the chart's data from the reader's state.
    pub fn new(state: &CurrencyState, lang: Lang) -> Self {
        let (given, becomes) = words::direction(state);
        let span = state.get(given);
        let amount = words::in_words(state, given, &words::number(span, given, false), lang);
        let unit = words::money_unit(state.currency(becomes), state.scale, lang);
        let level = match (state.solve, state.when) {
            (Unknown::Rate, _) => state.result(field::RATE),
            (_, When::Own) => Some(state.get(field::RATE)),
            _ => None,
        };
        let chosen = match state.when {
            When::At(at) => time(at).zip(state.dated_rate()),
            When::Own => None,
        };
        let answer = state.answer();
        let result = state.result(answer).map_or_else(String::new, |span| {
            words::in_words(state, answer, &words::number(span, answer, true), lang)
        });
        let signed = days::AGREEMENTS_DATE;
        let last_days = const { series::FX_MONTHLY.last_days };
        let last = rates::MONTHS.date_of(rates::MONTHS.count - 1);
        Self {
            rates: rates::monthly(state.from, state.to).unwrap_or_default(),
            first_year: rates::MONTHS.first.year,
            months: rates::MONTHS.count,
            signed: time(signed).unwrap_or(0.0),
            signed_label: messages::FX_CHART_SIGNED.get(lang).into(),
            chosen,
            level,
            result,
            partial_label: if rates::is_partial(last) {
                fill(
                    messages::FX_DAYS.get(lang),
                    &[
                        ("date", &date(last, lang)),
                        ("days", &last_days.to_string()),
                    ],
                )
            } else {
                String::new()
            },
            rate_title: words::rate_unit(state.from, state.to, lang),
            value_title: fill(
                messages::FX_CHART_VALUE_AXIS.get(lang),
                &[("amount", &amount), ("unit", &unit)],
            ),
            value_unit: unit,
            state: *state,
        }
    }

    /// The least and greatest rate that the chart must hold.
    pub fn extent(&self) -> Option<(f64, f64)> {
        let level = self.level.map(|level| [level.lo, level.hi]);
        let all = self
            .rates
            .iter()
            .copied()
            .chain(self.chosen.map(|(_, rate)| rate))
            .chain(level.into_iter().flatten());
        let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY);
        for rate in all {
            lo = lo.min(rate);
            hi = hi.max(rate);
        }
        (lo <= hi).then_some((lo, hi))
    }

    /// What the amount comes to at a rate, for the axis.
    pub fn amount_text(&self, rate: f64) -> String {
        if rate <= 0.0 {
            return String::new();
        }
        let span = words::converted(&self.state, rate);
        range(span.lo, span.hi, Digits::Significant(3))
    }

    /// A rate for the axis, to the decimals of its step.
    pub fn rate_text(rate: f64, step: f64) -> String {
        let decimals = -(step * (1.0 + 1e-9)).log10().floor();
        if (0.0..6.0).contains(&decimals) {
            fixed(rate, decimals as usize)
        } else if decimals < 0.0 {
            fixed(rate, 0)
        } else {
            significant(rate, 3)
        }
    }
}
