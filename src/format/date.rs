//! Dates in words: "26 October 2025", "26 Oktober 2025".

use crate::facts::{Date, Lang};

const EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MS: [&str; 12] = [
    "Januari",
    "Februari",
    "Mac",
    "April",
    "Mei",
    "Jun",
    "Julai",
    "Ogos",
    "September",
    "Oktober",
    "November",
    "Disember",
];

/// Writes a date to the precision it has: day, month or year.
pub fn date(date: Date, lang: Lang) -> String {
    let names = match lang {
        Lang::En => EN,
        Lang::Ms => MS,
    };
    let month = date
        .month
        .and_then(|m| names.get(usize::from(m).wrapping_sub(1)));
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day}\u{a0}{month}\u{a0}{}", date.year),
        (None, Some(month)) => format!("{month}\u{a0}{}", date.year),
        _ => date.year.to_string(),
    }
}
