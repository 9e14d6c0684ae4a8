//! A day that exists, for questions that have a day in them; what a [`Date`] can mean at the least
//! and at the most.

use super::date::Date;

/// A day of the Gregorian calendar that exists. Days order by time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    year: u16,
    month: u8,
    pub(super) day: u8,
}

impl Day {
    /// A day; `None` if there is none of that year, month (1 to 12) and day (from 1).
    pub const fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        if month < 1 || month > 12 || day < 1 || day > days_in(year, month) {
            return None;
        }
        Some(Day { year, month, day })
    }

    /// A day that exists. Panics, at compile time in constants, if there is none.
    pub const fn of(year: u16, month: u8, day: u8) -> Self {
        match Day::new(year, month, day) {
            Some(day) => day,
            None => panic!("a day that exists"),
        }
    }

    /// Days since one long ago, the same for all: what lies between two days is the difference.
    pub fn number(self) -> i32 {
        super::daily::day_number(self.year.into(), self.month.into(), self.day.into())
    }

    /// The day so many days later, or earlier if negative.
    pub fn plus(self, days: i32) -> Self {
        super::daily::day_of(self.number() + days).first_day()
    }

    /// The day as a date, for words.
    pub const fn date(self) -> Date {
        Date::of_day(self.year, self.month, self.day)
    }
}

impl Date {
    /// The first day it can mean: of a month or a year, the first one.
    pub fn first_day(self) -> Day {
        Day {
            year: self.year,
            month: self.month.unwrap_or(1),
            day: self.day.unwrap_or(1),
        }
    }

    /// The last day it can mean: of a month or a year, the last one.
    pub fn last_day(self) -> Day {
        let month = self.month.unwrap_or(12);
        Day {
            year: self.year,
            month,
            day: self.day.unwrap_or_else(|| days_in(self.year, month)),
        }
    }
}

const fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::{Date, Day};

    #[test]
    fn only_days_that_exist() {
        assert!(Day::new(2024, 2, 29).is_some() && Day::new(2000, 2, 29).is_some());
        for (year, month, day) in [
            (2025, 2, 29),
            (1900, 2, 29),
            (2025, 4, 31),
            (2025, 0, 1),
            (2025, 13, 1),
            (2025, 1, 0),
        ] {
            assert_eq!(Day::new(year, month, day), None, "{year}-{month}-{day}");
        }
    }

    #[test]
    fn days_order_by_time() {
        let days = [
            Day::new(2024, 12, 31),
            Day::new(2025, 1, 2),
            Day::new(2025, 2, 1),
        ];
        assert!(days.is_sorted());
    }

    #[test]
    fn days_are_counted() {
        let day = |year, month, day| Day::new(year, month, day).expect("it exists");
        assert_eq!(day(2024, 2, 28).plus(2), day(2024, 3, 1));
        assert_eq!(day(2026, 1, 1).plus(-1), day(2025, 12, 31));
        assert_eq!(day(2026, 3, 16).number() - day(2025, 10, 20).number(), 147);
    }

    #[test]
    fn what_a_date_can_mean() {
        let day = Date::of_day(2025, 10, 26);
        assert_eq!(day.first_day(), day.last_day());
        assert_eq!(day.first_day().date(), day);
        let month = Date::of_month(2024, 2);
        assert_eq!(Some(month.first_day()), Day::new(2024, 2, 1));
        assert_eq!(Some(month.last_day()), Day::new(2024, 2, 29));
        let year = Date::of_year(2025);
        assert_eq!(Some(year.first_day()), Day::new(2025, 1, 1));
        assert_eq!(Some(year.last_day()), Day::new(2025, 12, 31));
    }
}
