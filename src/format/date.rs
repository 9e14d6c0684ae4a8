//! Dates in words: "26 October 2025", "26 Oktober 2025".

use crate::facts::{Date, Lang, MONTHS};

/// Writes a date to the precision it has: day, month or year.
pub fn date(date: Date, lang: Lang) -> String {
    let [english, malay] = MONTHS;
    let names = match lang {
        Lang::En => english,
        Lang::Ms => malay,
    };
    let month = date
        .month
        .and_then(|m| names.get(usize::from(m).wrapping_sub(1)));
    match (date.day, month) {
        (Some(day), Some(month)) => format!("{day} {month} {}", date.year),
        (None, Some(month)) => format!("{month} {}", date.year),
        _ => date.year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::date;
    use crate::facts::{Date, Lang};

    #[test]
    fn to_the_precision_it_has() {
        assert_eq!(
            date(Date::of_day(2025, 10, 26), Lang::En),
            "26 October 2025"
        );
        assert_eq!(
            date(Date::of_day(2025, 10, 26), Lang::Ms),
            "26 Oktober 2025"
        );
        assert_eq!(date(Date::of_month(2026, 3), Lang::Ms), "Mac 2026");
        assert_eq!(date(Date::of_year(2004), Lang::En), "2004");
    }
}
