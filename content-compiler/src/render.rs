//! How values read in each language. Works on digits, so that nothing is rounded on the way.

use crate::content::{Bound, Number, Unit, Value};
use crate::date::Date;
use crate::text::{Lang, Text};

pub(crate) const NO_BREAK_SPACE: char = '\u{a0}';
const EN_DASH: char = '\u{2013}';

/// Names of the months, in English and Malay; the site's own formatter gets them from here.
pub(crate) const MONTHS: [[&str; 12]; 2] = [
    [
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
    ],
    [
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
    ],
];

/// `26 October 2025`, `October 2025` or `2025`.
pub(crate) fn date(date: Date, lang: Lang) -> String {
    let [english, malay] = MONTHS;
    let months = match lang {
        Lang::En => english,
        Lang::Ms => malay,
    };
    let mut text = String::new();
    if let Some(day) = date.day {
        text.push_str(&format!("{day} "));
    }
    if let Some(month) = date.month {
        text.push_str(&format!("{} ", months[usize::from(month) - 1]));
    }
    text + &date.year.to_string()
}

/// The digits alone: `3.4` or `2.25–3.50`.
pub(crate) fn bare(number: &Number) -> String {
    if number.low == number.high {
        number.low.grouped()
    } else {
        format!("{}{EN_DASH}{}", number.low.grouped(), number.high.grouped())
    }
}

/// The number with its bound and unit in words: `up to 5 million tonnes a year`.
pub(crate) fn number(number: &Number, unit: &Unit, lang: Lang) -> String {
    let bound = match (number.bound, lang) {
        (None, _) => "",
        (Some(Bound::UpTo), Lang::En) => "up to ",
        (Some(Bound::UpTo), Lang::Ms) => "sehingga ",
        (Some(Bound::About), Lang::En) => "about ",
        (Some(Bound::About), Lang::Ms) => "kira-kira ",
        (Some(Bound::Over), Lang::En) => "more than ",
        (Some(Bound::Over), Lang::Ms) => "lebih daripada ",
    };
    format!(
        "{bound}{}",
        unit.full.get(lang).replace("{n}", &bare(number))
    )
}

/// A unit template whose number cannot be torn off its neighbours at a line end.
pub(crate) fn unbroken(template: &str) -> String {
    template
        .replace(" {n}", &format!("{NO_BREAK_SPACE}{{n}}"))
        .replace("{n} ", &format!("{{n}}{NO_BREAK_SPACE}"))
}

/// Any value in running text, in every language. `unit` is that of a number.
pub(crate) fn value(value: &Value, unit: Option<&Unit>) -> Text {
    Text::each(|lang| match (value, unit) {
        (Value::Number(found), Some(unit)) => number(found, unit, lang),
        (Value::Number(found), None) => bare(found),
        (Value::Date(found), _) => date(*found, lang),
        (Value::Words { en, ms }, _) => {
            let words = match lang {
                Lang::En => en,
                Lang::Ms => ms,
            };
            words.first().cloned().unwrap_or_default()
        }
    })
}
