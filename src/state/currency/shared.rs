//! The rate that all tools share: ringgit for a US dollar, at the time or rate chosen in the currency
//! tool. It is read from and written to the same parameters as that tool's, and carries none of its
//! other numbers: a page with another tool alone ships one column of rates.

use crate::facts::{Coded, Date, Lang, Rows, figures, messages, series};
use crate::format::date::date;
use crate::format::fill;
use crate::state::field::Span;
use crate::state::query::{Notice, Own, Query, write_range};

use super::address::read_currencies;
use super::change::inverse;
use super::rates::{self, ALLOWED, SIGNING_RATE};
use super::{Currency, SLUG, limits_around};

/// Ringgit for a US dollar, and where that rate is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SharedRate {
    /// The reference rate of a day, or the mean of a month.
    At(Date),
    /// The reader's own number or range, above zero.
    Own(Span),
}

/// The word for a rate of the reader's own in addresses.
pub const OWN: &str = "own";

/// Months and days with their ringgit, without the other currencies.
const TABLES: [(Rows, Coded); 2] = [
    (series::FX_MONTHLY.rows, series::FX_MONTHLY_MYR),
    (series::FX_FORTNIGHT.rows, series::FX_FORTNIGHT_MYR),
];

/// The published ringgit for a dollar on the last bank day before the agreement.
const SIGNING: f64 = figures::FX_ECB_24_OCT_2025.point_in("rm/usd");

/// Ringgit for a dollar; `None` for a time without a rate.
fn ringgit_at(at: Date) -> Option<f64> {
    let (rows, values) = TABLES[usize::from(at.day.is_some())];
    values.at(rows.row_of(at)?)
}

impl SharedRate {
    /// Of the last bank day before the agreement.
    pub const DEFAULT: Self = Self::At(SIGNING_RATE);

    /// Reads `fx.at` and `fx.rate` as the currency tool does: a rate alone is the reader's own too. It
    /// is one of ringgit only if the address converts dollars to ringgit, or ringgit to dollars, where
    /// its inverse is meant; otherwise, and for whatever cannot be used, the default holds.
    pub fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        let at = query.take("fx.at", notices).map(String::from);
        let has_rate = query.take("fx.rate", &mut Vec::new()).is_some();
        match at {
            Some(at) if at != OWN => match rates::read_at(&at) {
                Some(date) => Self::At(date),
                None => {
                    notices.push(Notice::NotAChoice {
                        key: "fx.at".into(),
                        given: at,
                        allowed: ALLOWED.into(),
                    });
                    Self::DEFAULT
                }
            },
            at if at.is_some() || has_rate => Self::read_own(query, notices),
            _ => Self::DEFAULT,
        }
    }

    fn read_own(query: &Query, notices: &mut Vec<Notice>) -> Self {
        // What is wrong with the currencies, the currency tool says.
        let inverted = match read_currencies(query, &mut Vec::new()) {
            (Currency::Usd, Currency::Myr) => false,
            (Currency::Myr, Currency::Usd) => true,
            _ => return Self::DEFAULT,
        };
        let mut rate = Span::point(0.0);
        let limits = limits_around(if inverted { 1.0 / SIGNING } else { SIGNING });
        query.span("fx.rate", limits, &mut rate, notices);
        if rate.lo <= 0.0 {
            Self::DEFAULT
        } else if inverted {
            Self::of_inverse(rate)
        } else {
            Self::Own(rate)
        }
    }

    /// The reader's own rate of dollars for a ringgit. The default where its inverse is not one that
    /// an address could give.
    pub(super) fn of_inverse(rate: Span) -> Self {
        let turned = inverse(rate);
        if limits_around(SIGNING).accept(turned) {
            Self::Own(turned)
        } else {
            Self::DEFAULT
        }
    }

    /// Its own part of an address; empty for the default.
    pub fn write(&self) -> String {
        let mut own = Own::default();
        match self {
            Self::At(at) => own.push(*self != Self::DEFAULT, SLUG, "at", &rates::write_at(*at)),
            Self::Own(rate) => {
                own.push(true, SLUG, "at", OWN);
                own.push(true, SLUG, "rate", &write_range(rate.lo, rate.hi));
            }
        }
        own.text()
    }

    /// Ringgit for one US dollar, as a range where the reader gave one.
    pub fn ringgit(&self) -> Span {
        match self {
            // Only times with a rate are ever chosen.
            Self::At(at) => Span::point(ringgit_at(*at).unwrap_or(SIGNING)),
            Self::Own(rate) => *rate,
        }
    }

    /// Where the rate is from, in words.
    pub fn words(&self, lang: Lang) -> String {
        match self {
            Self::At(at) => words_at(*at, lang),
            Self::Own(_) => messages::FX_OWN_RATE.get(lang).into(),
        }
    }
}

/// A day's or month's rate in words: "ECB rate of 24 October 2025", "mean of March 2025".
pub fn words_at(at: Date, lang: Lang) -> String {
    let words = if at.day.is_some() {
        messages::FX_RATE_OF_DAY
    } else if rates::is_partial(at) {
        messages::FX_MEAN_OF_PART
    } else {
        messages::FX_MEAN_OF_MONTH
    };
    let days = const { series::FX_MONTHLY.last_days };
    fill(
        words.get(lang),
        &[("date", &date(at, lang)), ("days", &days.to_string())],
    )
}
