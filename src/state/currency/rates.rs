//! The rates of a currency: on a day of the signing fortnight, or in the mean of a month.

use crate::facts::{Date, Rows, figures, month_goes_on, series};

use super::money::Currency;

/// The day whose rate is used unless the reader chooses: the last bank day before the agreement.
pub const SIGNING_RATE: Date = figures::FX_ECB_24_OCT_2025.as_of;

/// What [`read_at`] accepts, as a notice in any language lists it.
pub const ALLOWED: &str = "2015-01 … 2026-04, 2025-10-20 … 2025-10-31, own";

/// What the rows of the table are that has rows like a date. Without the table itself, which a page
/// with another tool alone does not ship.
fn rows(at: Date) -> Rows {
    match at.day {
        Some(_) => DAYS,
        None => MONTHS,
    }
}

/// The months that have rates.
pub const MONTHS: Rows = series::FX_MONTHLY.rows;

/// The days that have rates.
pub const DAYS: Rows = series::FX_FORTNIGHT.rows;

/// Units of a currency for one US dollar; `None` if no rate was found.
pub fn per_usd(currency: Currency, at: Date) -> Option<f64> {
    let row = rows(at).row_of(at)?;
    if currency == Currency::Usd {
        return Some(1.0);
    }
    let table = match at.day {
        Some(_) => &series::FX_FORTNIGHT,
        None => &series::FX_MONTHLY,
    };
    table.column(currency.code())?.at(row)
}

/// Units of `to` for one unit of `from`; `None` if no rate was found.
pub fn cross(from: Currency, to: Currency, at: Date) -> Option<f64> {
    Some(per_usd(to, at)? / per_usd(from, at)?)
}

/// The rate of every month, in order; `None` if there is none for one of the two.
pub fn monthly(from: Currency, to: Currency) -> Option<Vec<f64>> {
    let column = |currency: Currency| -> Option<Vec<f64>> {
        if currency == Currency::Usd {
            return Some(vec![1.0; MONTHS.count]);
        }
        // Months have no gaps.
        let values = series::FX_MONTHLY.column(currency.code())?.values();
        Some(values.map(|value| value.unwrap_or(1.0)).collect())
    };
    let (from, to) = (column(from)?, column(to)?);
    Some(to.iter().zip(&from).map(|(to, from)| to / from).collect())
}

/// Whether a month's mean is of a part of its days only.
pub fn is_partial(month: Date) -> bool {
    let last = const { series::FX_MONTHLY.last };
    (month.year, month.month, month.day) == (last.year, last.month, None) && month_goes_on(last)
}

/// Reads a day or month that has rates: "2025-10-24", "2025-03".
pub fn read_at(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let mut number = |width: usize| {
        let part = parts.next()?;
        let is_plain = part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
        is_plain.then(|| {
            part.bytes()
                .fold(0, |sum, byte| sum * 10 + u16::from(byte - b'0'))
        })
    };
    let (year, month, day) = (number(4)?, number(2)?, number(2));
    let date = Date {
        year,
        month: u8::try_from(month).ok(),
        day: day.and_then(|day| u8::try_from(day).ok()),
    };
    // Written back it must be the same, so that nothing follows and nothing was left out.
    (rows(date).row_of(date).is_some() && write_at(date) == text).then_some(date)
}

/// Writes a day or month for an address or a choice's value.
pub fn write_at(date: Date) -> String {
    let mut text = date.year.to_string();
    for part in [date.month, date.day].into_iter().flatten() {
        text.push_str(if part < 10 { "-0" } else { "-" });
        text.push_str(&part.to_string());
    }
    text
}
