//! The currency chart's rows: the mean of each month, the time that was chosen or the reader's own rate, and
//! the day of the agreement.

use super::{ending, month, number};
use crate::charts::currency::{Series, words};
use crate::domain::currency::Unknown;
use crate::facts::{Date, Lang, days, figures, series};
use crate::format::Table;
use crate::state::currency::{Currency, CurrencyState, Preset, When, rates};
use crate::state::field::Span;
use crate::state::map::write_day;

/// The id of the table of monthly rates in `content/series`.
pub const FX_MONTHLY: &str = "fx-monthly";
/// The same of the days around the agreement.
const FX_FORTNIGHT: &str = "fx-fortnight";
/// The claim of the day of the agreement.
const AGREEMENTS_DATE: &str = "agreements-date";

const HEAD: &[&str] = &[
    "series",
    "time",
    "bank_days",
    "rate_low",
    "rate_high",
    "rate_unit",
    "amount_low",
    "amount_high",
    "amount_unit",
    "claims",
    "newest_report",
    "address",
];

/// The rows of a state, with the rate of the one that is pinned.
pub fn table(
    state: &CurrencyState,
    pinned: Option<&CurrencyState>,
    lang: Lang,
    address: &str,
) -> Table {
    let drawn = Series::new(state, lang);
    let mut rows = Vec::new();
    let mut row = |state: &CurrencyState,
                   name: &str,
                   time: String,
                   bank_days: String,
                   rate: Option<Span>,
                   claims: &str| {
        let sum = sum(state);
        let (_, becomes) = words::direction(state);
        let amounts = rate.filter(|rate| rate.lo > 0.0).map(|rate| {
            let (one, other) = (
                words::converted(state, rate.lo),
                words::converted(state, rate.hi),
            );
            [one.lo.min(other.lo), one.hi.max(other.hi)].map(number)
        });
        let rates = rate.map(|rate| [number(rate.lo), number(rate.hi)]);
        let unit = |has: bool, unit: String| if has { unit } else { String::new() };
        let rate_unit = [state.to.code(), "/", state.from.code()].concat();
        let amount_unit = [state.currency(becomes).code(), " ", state.scale.code()].concat();
        let claims = match (rate.is_some(), sum, claims.is_empty()) {
            (true, Some(sum), false) => [claims, " ", sum].concat(),
            (true, Some(sum), true) => sum.into(),
            _ => claims.into(),
        };
        let (has_rate, has_amount) = (rates.is_some(), amounts.is_some());
        let [rate_low, rate_high] = rates.unwrap_or_default();
        let [amount_low, amount_high] = amounts.unwrap_or_default();
        let [newest_report, address] = ending(address);
        rows.push(vec![
            name.into(),
            time,
            bank_days,
            rate_low,
            rate_high,
            unit(has_rate, rate_unit),
            amount_low,
            amount_high,
            unit(has_amount, amount_unit),
            claims,
            newest_report,
            address,
        ]);
    };
    own(state, &drawn, "reader", &mut row);
    if let Some(pinned) = pinned.filter(|it| it.is_of_same_pair(state)) {
        own(pinned, &Series::new(pinned, lang), "pinned", &mut row);
    }
    row(
        state,
        "agreement",
        write_day(days::AGREEMENTS_DATE),
        String::new(),
        None,
        AGREEMENTS_DATE,
    );
    for (at, rate) in drawn.rates.iter().enumerate() {
        let time = rates::MONTHS.date_of(at);
        let last_days = const { series::FX_MONTHLY.last_days };
        let of_part = rates::is_partial(time).then(|| last_days.to_string());
        row(
            state,
            "mean_of_month",
            month(time),
            of_part.unwrap_or_default(),
            Some(Span::point(*rate)),
            FX_MONTHLY,
        );
    }
    Table {
        head: HEAD.to_vec(),
        rows,
    }
}

/// Adds a row: whose amount it is about, its series, time, bank days, rate and what the rate rests on.
type Row<'a> = dyn FnMut(&CurrencyState, &str, String, String, Option<Span>, &str) + 'a;

/// The rate that a state uses, and the one of its time beside a rate that is worked out.
fn own(state: &CurrencyState, drawn: &Series, name: &str, row: &mut Row<'_>) {
    if let Some(level) = drawn.level {
        row(state, name, String::new(), String::new(), Some(level), "");
    }
    if let (When::At(at), Some((_, rate))) = (state.when, drawn.chosen) {
        let (time, claim) = match at.day {
            Some(_) => (write_day(at), of_day(state, at)),
            None => (month(at), FX_MONTHLY),
        };
        let name = match state.solve {
            Unknown::Rate => "rate_of_time",
            _ => name,
        };
        row(
            state,
            name,
            time,
            String::new(),
            Some(Span::point(rate)),
            claim,
        );
    }
}

/// What a day's rate is from: two of them are claims of their own.
fn of_day(state: &CurrencyState, at: Date) -> &'static str {
    let ringgit = (state.from, state.to) == (Currency::Usd, Currency::Myr);
    let figures = [figures::FX_ECB_24_OCT_2025, figures::FX_ECB_27_OCT_2025];
    let own = figures.iter().find(|figure| ringgit && figure.as_of == at);
    own.map_or(FX_FORTNIGHT, |figure| figure.id)
}

/// The claim that the amount is from, if it is one of the reported sums.
fn sum(state: &CurrencyState) -> Option<&'static str> {
    let (given, _) = words::direction(state);
    let span = state.get(given);
    Preset::ALL.into_iter().find_map(|preset| {
        let [dollars, ringgit] = preset.figures();
        let figure = match state.currency(given) {
            Currency::Usd => dollars,
            Currency::Myr => ringgit,
            _ => return None,
        };
        let same = preset.scale() == state.scale && span == Span::point(figure.low);
        same.then_some(figure.id)
    })
}
