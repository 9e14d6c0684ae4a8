//! Dates of what happened: spans, and when it became known. For pages and files:
//! nothing that a page loads to wake uses it.

use crate::facts::{Date, Event, Lang, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::write_day;
use crate::widgets::escape::escape;

/// "12–23 February 2026", "20 February – 2 March 2026", "about 1 November 2025".
pub fn happened(event: &Event, lang: Lang) -> String {
    let text = match event.to {
        Some(to) if to != event.on => span(event.on, to, lang),
        _ => date(event.on, lang),
    };
    if event.about {
        fill(messages::MAP_CARD_ABOUT.get(lang), &[("date", &text)])
    } else {
        text
    }
}

fn span(from: Date, to: Date, lang: Lang) -> String {
    let end = date(to, lang);
    match (from.day, to.day) {
        (Some(day), Some(_)) if (from.year, from.month) == (to.year, to.month) => {
            format!("{day}–{end}")
        }
        _ => {
            let start = date(from, lang);
            let year = format!(" {}", to.year);
            let short = start.strip_suffix(year.as_str()).filter(|s| !s.is_empty());
            format!("{} – {end}", short.unwrap_or(&start))
        }
    }
}

/// "known on 3 November 2025", as HTML, if that is another date than that of what became known;
/// `ahead` if it was announced.
pub fn known(of: Date, known: Date, ahead: bool, lang: Lang) -> Option<String> {
    let message = match (ahead, known.day) {
        _ if of == known => return None,
        (true, _) => messages::MAP_CARD_ANNOUNCED,
        (false, Some(_)) => messages::MAP_KNOWN_LATER,
        (false, None) => messages::MAP_CARD_KNOWN_IN,
    };
    let text = fill(message.get(lang), &[("date", &date(known, lang))]);
    Some(escape(&text))
}

/// A date as `2026-02-20`, `2026-02` or `2026`.
pub fn iso(date: Date) -> String {
    match (date.month, date.day) {
        (Some(_), Some(_)) => write_day(date),
        (Some(month), None) => format!("{:04}-{month:02}", date.year),
        _ => format!("{:04}", date.year),
    }
}

#[cfg(test)]
mod tests {
    use super::{iso, span};
    use crate::facts::{Date, Lang};

    #[test]
    fn a_span_says_month_and_year_once() {
        let day = Date::of_day;
        for (from, to, expected) in [
            (day(2026, 2, 12), day(2026, 2, 23), "12–23 February 2026"),
            (
                day(2026, 2, 20),
                day(2026, 3, 2),
                "20 February – 2 March 2026",
            ),
            (
                day(2025, 12, 30),
                day(2026, 1, 2),
                "30 December 2025 – 2 January 2026",
            ),
            (
                Date::of_month(2026, 1),
                day(2026, 3, 2),
                "January – 2 March 2026",
            ),
        ] {
            assert_eq!(span(from, to, Lang::En), expected);
        }
        let malay = span(day(2026, 3, 1), day(2026, 3, 12), Lang::Ms);
        assert_eq!(malay, "1–12 Mac 2026");
    }

    #[test]
    fn iso_dates_are_as_precise_as_the_date() {
        assert_eq!(iso(Date::of_day(2026, 2, 3)), "2026-02-03");
        assert_eq!(iso(Date::of_month(2025, 11)), "2025-11");
        assert_eq!(iso(Date::of_year(2012)), "2012");
    }
}
