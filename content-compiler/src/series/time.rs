//! Counting months and weekdays, so that a gap in a series is seen.

use crate::date::{Date, days_in};

/// How many months after `first` the month `later` is; `None` if it is before.
pub(crate) fn months_between(first: (u16, u8), later: (u16, u8)) -> Option<usize> {
    let count = |(year, month): (u16, u8)| usize::from(year) * 12 + usize::from(month);
    count(later).checked_sub(count(first))
}

/// Reads a month, `2025-10`.
pub(super) fn month(text: &str) -> Option<(u16, u8)> {
    let date = Date::parse(text)?;
    match date.day {
        None => Some((date.year, date.month?)),
        Some(_) => None,
    }
}

/// Reads a day, `2025-10-24`.
pub(super) fn day(text: &str) -> Option<Date> {
    Date::parse(text).filter(|date| date.day.is_some())
}

/// Days from the first day of March of year 0 to `date`, which is a day.
fn day_number(date: Date) -> i64 {
    let (year, month) = (i64::from(date.year), i64::from(date.month.unwrap_or(1)));
    let day = i64::from(date.day.unwrap_or(1));
    // Years begin in March, so that the leap day is the last of its year.
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    365 * year + year.div_euclid(4) - year.div_euclid(100)
        + year.div_euclid(400)
        + (153 * month + 2) / 5
        + day
        - 1
}

/// Days since a Monday, 0 for Mondays to 6 for Sundays, and the number of that week.
fn week_and_day(date: Date) -> (i64, i64) {
    // 1 March of year 0 was a Wednesday.
    let days = day_number(date) + 2;
    (days.div_euclid(7), days.rem_euclid(7))
}

/// Whether banks are open on such a day of the week.
pub(super) fn is_weekday(date: Date) -> bool {
    week_and_day(date).1 < 5
}

/// How many weekdays after the weekday `first` the weekday `later` is; `None` if it is before.
pub(super) fn weekdays_between(first: Date, later: Date) -> Option<usize> {
    let count = |date| {
        let (week, day) = week_and_day(date);
        week * 5 + day
    };
    usize::try_from(count(later) - count(first)).ok()
}

/// How many weekdays the month of `end`, which is a day, has up to and with that day.
pub(super) fn weekdays_through(end: Date) -> usize {
    (1..=end.day.unwrap_or(0))
        .filter(|day| {
            is_weekday(Date {
                day: Some(*day),
                ..end
            })
        })
        .count()
}

/// The last day of a month.
pub(super) fn end_of((year, month): (u16, u8)) -> Date {
    Date {
        year,
        month: Some(month),
        day: Some(days_in(year, month)),
    }
}

#[cfg(test)]
mod tests {
    use super::{day, end_of, is_weekday, weekdays_between, weekdays_through};

    #[test]
    fn days_of_the_week() {
        for (iso, weekday) in [
            ("2025-10-24", true), // a Friday
            ("2025-10-25", false),
            ("2025-10-26", false),
            ("2025-10-27", true),
            ("2024-02-29", true), // a Thursday
            ("2000-01-01", false),
        ] {
            assert_eq!(is_weekday(day(iso).expect(iso)), weekday, "{iso}");
        }
    }

    #[test]
    fn weekends_do_not_count() {
        let between = |a, b| weekdays_between(day(a).expect(a), day(b).expect(b));
        assert_eq!(between("2025-10-24", "2025-10-24"), Some(0));
        assert_eq!(between("2025-10-24", "2025-10-27"), Some(1));
        assert_eq!(between("2024-02-28", "2024-03-01"), Some(2));
        assert_eq!(between("2025-12-31", "2026-01-02"), Some(2));
        assert_eq!(between("2025-10-27", "2025-10-24"), None);
    }

    #[test]
    fn weekdays_of_a_month() {
        assert_eq!(weekdays_through(end_of((2026, 2))), 20);
        assert_eq!(weekdays_through(end_of((2025, 10))), 23);
        assert_eq!(weekdays_through(day("2026-04-13").expect("a day")), 9);
    }
}
