//! The marks of a tool's picture as rows for other programs, one file per tool.
//!
//! Names of columns, series and units are the same in all languages and do not change. An empty cell means
//! that there is nothing to tell. `claims` are the ids of what a row rests on, separated by spaces, with
//! that of a table of rates among them; empty where all of it is the reader's own. Every row ends with the
//! day of the newest report we found and the address of the state: lines above the table would say it once, but
//! programs take those for data, and what is copied out of a table loses them.

mod currency;
mod lng;
mod map;
mod refining;

pub use currency::{FX_MONTHLY, table as currency};
pub use lng::table as lng;
pub use map::table as map;
pub use refining::table as refining;

use crate::facts::{Date, Figure, days};
use crate::format::plain;
use crate::state::map::write_day;

/// A value for other programs: no groups, a decimal point, nine significant digits.
fn number(x: f64) -> String {
    let Some(places) = Some(x.abs()).filter(|x| *x > 0.0 && x.is_finite()) else {
        return plain(x);
    };
    let first = places.log10().floor() as i32;
    plain(crate::format::number::round_at(x, 8 - first))
}

/// The ids of claims, each once.
fn ids(figures: &[Option<Figure>]) -> String {
    let mut text = String::new();
    for figure in figures.iter().flatten() {
        if !text.split(' ').any(|known| known == figure.id) {
            if !text.is_empty() {
                text.push(' ');
            }
            text.push_str(figure.id);
        }
    }
    text
}

/// A month as `2026-02`.
fn month(at: Date) -> String {
    let month = at.month.unwrap_or(1).to_string();
    let zero = if month.len() < 2 { "-0" } else { "-" };
    [&at.year.to_string(), zero, &month].concat()
}

/// The last two cells of every row.
fn ending(address: &str) -> [String; 2] {
    [write_day(days::KNOWLEDGE_ENDS), address.into()]
}

#[cfg(test)]
mod tests {
    use super::{ids, month, number};
    use crate::facts::{Date, figures};

    #[test]
    fn numbers_are_for_programs() {
        assert_eq!(number(0.0), "0");
        assert_eq!(number(1234.5), "1234.5");
        assert_eq!(number(-0.1), "-0.1");
        assert_eq!(number(1.0 / 3.0), "0.333333333");
        assert_eq!(number(12577.7 * 3.4), "42764.18");
    }

    #[test]
    fn each_claim_is_named_once() {
        let (one, other) = (figures::LNG_3P4BN, figures::LNG_UP_TO_5MT);
        let text = ids(&[Some(one), None, Some(other), Some(one)]);
        assert_eq!(text, format!("{} {}", one.id, other.id));
        assert_eq!(month(Date::of_month(2026, 3)), "2026-03");
        assert_eq!(month(Date::of_day(2025, 11, 3)), "2025-11");
    }
}
