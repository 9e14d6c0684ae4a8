//! The data of the currency chart: rates by month, and words; no pixels.

use crate::charts::currency::words;
use crate::domain::currency::Unknown;
use crate::facts::{Date, Lang, days, messages, series};
use crate::format::date::date;
use crate::format::number::{fixed, significant};
use crate::format::{Digits, fill, range};
use crate::state::currency::{CurrencyState, When, field, rates, words_at};
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
    /// The amount from which it follows; empty where a rate follows from two.
    pub amount: String,
    /// Where the rate that is used is from, in words.
    when: String,
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

/// Where on the axis of time a level has its name and its grip, as a share of the axis.
pub const LEVEL_AT: f64 = 0.3;

/// What can be looked at beside the months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// The day of the agreement.
    Signed,
    /// A rate that belongs to no time.
    Level,
    /// The time whose rate is used or compared with.
    Chosen,
}

/// With a capital letter at the front, as a sentence has it.
fn capital(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map_or('·', |c| c.to_ascii_uppercase());
    let mut capital = String::from(first);
    capital.push_str(letters.as_str());
    capital
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
            amount: match state.solve {
                Unknown::Rate => String::new(),
                _ => amount.clone(),
            },
            when: capital(&match state.when {
                When::At(at) => words_at(at, lang),
                When::Own => messages::FX_OWN_RATE.get(lang).into(),
            }),
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

    /// Where the rate that is used, or compared with, is from: "Mean of March 2025".
    pub fn when(&self) -> &str {
        &self.when
    }

    /// Whether the rates of another chart are of the same two currencies, so that both can be drawn in one.
    pub fn is_of_same_pair(&self, other: &Self) -> bool {
        self.state.is_of_same_pair(&other.state)
    }

    /// What can be looked at beside the months, in the order of the places on the axis of time.
    pub fn days(&self) -> Vec<(Day, f64)> {
        let mut days = vec![(Day::Signed, self.signed)];
        let level = self.level.map(|_| LEVEL_AT * self.months as f64);
        let chosen = self.chosen.map(|(time, _)| time);
        for (day, time) in [(Day::Level, level), (Day::Chosen, chosen)] {
            if let Some(time) = time {
                let before = days.iter().filter(|(_, other)| *other <= time).count();
                days.insert(before, (day, time));
            }
        }
        days
    }

    /// What stands at a month, or at one of [`days`](Self::days), in words.
    pub fn reading(&self, track: usize, stop: usize, lang: Lang) -> String {
        match (track, self.rates.get(stop), self.days().get(stop)) {
            (0, Some(rate), _) => {
                let when = words_at(rates::MONTHS.date_of(stop), lang);
                self.converted_at(&capital(&when), Span::point(*rate), lang)
            }
            (1, _, Some((day, _))) => match (day, self.level, self.chosen) {
                (Day::Level, Some(level), _) => {
                    let from = match self.state.solve {
                        Unknown::Rate => messages::READ_FX_FOUND,
                        _ => messages::FX_OWN_RATE,
                    };
                    self.converted_at(&capital(from.get(lang)), level, lang)
                }
                (Day::Chosen, _, Some((_, rate))) => {
                    self.converted_at(&self.when, Span::point(rate), lang)
                }
                _ => self.signed_label.clone(),
            },
            _ => String::new(),
        }
    }

    /// What the reader's amount comes to at a rate, and where that rate is from.
    fn converted_at(&self, when: &str, rate: Span, lang: Lang) -> String {
        let (given, becomes) = words::direction(&self.state);
        let in_words =
            |field: usize, number: &str| words::in_words(&self.state, field, number, lang);
        let amount = words::number(self.state.get(given), given, false);
        let (low, high) = (
            words::converted(&self.state, rate.lo),
            words::converted(&self.state, rate.hi),
        );
        // An amount in the first currency is the less the higher the rate.
        let result = Span {
            lo: low.lo.min(high.lo),
            hi: low.hi.max(high.hi),
        };
        fill(
            messages::READ_FX_RATE.get(lang),
            &[
                ("when", when),
                (
                    "rate",
                    &in_words(field::RATE, &words::number(rate, field::RATE, true)),
                ),
                ("amount", &in_words(given, &amount)),
                (
                    "result",
                    &in_words(becomes, &words::number(result, becomes, true)),
                ),
            ],
        )
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
