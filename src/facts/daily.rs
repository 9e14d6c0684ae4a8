//! One value a weekday, and the counting of weekdays.

use super::columns::Coded;
use super::date::Date;

/// Values from Monday to Friday; holidays have none. Holds numbers and no prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Daily {
    /// The first day.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// One row a weekday.
    pub values: Coded,
}

impl Daily {
    /// The days that have a value, in order, with it.
    pub fn days(&self) -> impl Iterator<Item = (Date, f64)> {
        let first = weekday_number(self.first).unwrap_or(0);
        (first..)
            .zip(self.values.values())
            .filter_map(|(number, value)| Some((weekday_of(number), value?)))
    }

    /// The value of a day; `None` on weekends, holidays and outside the series.
    pub fn at(&self, day: Date) -> Option<f64> {
        let row = weekday_number(day)? - weekday_number(self.first)?;
        self.values.at(usize::try_from(row).ok()?)
    }
}

/// Days from a Monday before year 1 to the first of March of year 0, which was a Wednesday.
const TO_MARCH: i32 = 2;

/// The number of a day among all days from Monday to Friday; `None` for a weekend, a month or a year.
pub(super) fn weekday_number(date: Date) -> Option<i32> {
    let days = day_number(
        i32::from(date.year),
        i32::from(date.month?),
        i32::from(date.day?),
    );
    let (week, day) = (days / 7, days % 7);
    (day < 5).then_some(week * 5 + day)
}

/// The day of such a number.
pub(super) fn weekday_of(number: i32) -> Date {
    day_of(number / 5 * 7 + number % 5)
}

/// Days since a Monday in the year 0. Years begin in March here, so that a leap day is the last of its
/// year; 153 days are five months from March or from August.
pub(super) fn day_number(year: i32, month: i32, day: i32) -> i32 {
    let (year, month) = if month > 2 {
        (year, month - 3)
    } else {
        (year - 1, month + 9)
    };
    365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day - 1 + TO_MARCH
}

/// The day with this number, from the year 1 on.
pub(super) fn day_of(number: i32) -> Date {
    const FOUR_CENTURIES: i32 = 146_097;
    let days = number - TO_MARCH;
    let (era, day) = (days / FOUR_CENTURIES, days % FOUR_CENTURIES);
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (year, in_year) = if month < 10 {
        (year, month + 3)
    } else {
        (year + 1, month - 9)
    };
    Date {
        year: (era * 400 + year) as u16,
        month: Some(in_year as u8),
        day: Some((day - (153 * month + 2) / 5 + 1) as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::{Coded, Daily, Date, day_number, day_of, weekday_number, weekday_of};

    #[test]
    fn every_day_has_its_number() {
        let first = day_number(1999, 12, 31);
        for number in first..first + 150_000 {
            let date = day_of(number);
            let (year, month, day) = (
                i32::from(date.year),
                i32::from(date.month.expect("a day")),
                i32::from(date.day.expect("a day")),
            );
            assert_eq!(day_number(year, month, day), number, "{date:?}");
        }
        assert_eq!(day_of(first + 60), Date::of_day(2000, 2, 29));
    }

    #[test]
    fn weekends_have_no_number() {
        let friday = weekday_number(Date::of_day(2025, 10, 24)).expect("a Friday");
        assert_eq!(weekday_number(Date::of_day(2025, 10, 25)), None);
        assert_eq!(weekday_number(Date::of_day(2025, 10, 26)), None);
        assert_eq!(weekday_number(Date::of_day(2025, 10, 27)), Some(friday + 1));
        assert_eq!(weekday_of(friday + 1), Date::of_day(2025, 10, 27));
    }

    #[test]
    fn holidays_have_no_value() {
        let daily = Daily {
            first: Date::of_day(2025, 10, 23),
            last: Date::of_day(2025, 10, 29),
            // 1.20, 1.23, none, 1.22, 1.90
            values: Coded {
                decimals: 2,
                bytes: &[241, 1, 7, 0, 2, 137, 1],
            },
        };
        let days: Vec<_> = daily.days().collect();
        assert_eq!(
            days,
            [
                (Date::of_day(2025, 10, 23), 1.2),
                (Date::of_day(2025, 10, 24), 1.23),
                (Date::of_day(2025, 10, 28), 1.22),
                (Date::of_day(2025, 10, 29), 1.9),
            ]
        );
        assert_eq!(daily.at(Date::of_day(2025, 10, 27)), None);
        assert_eq!(daily.at(Date::of_day(2025, 10, 26)), None);
        assert_eq!(daily.at(Date::of_day(2025, 10, 29)), Some(1.9));
        assert_eq!(daily.at(Date::of_day(2025, 10, 22)), None);
    }
}
