//! Days, months and years, as precise as their source. No time, no zone; words are made elsewhere.

/// A day, a month or a year. Dates order by their beginning: a year comes before its months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    /// Year of the common era.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, 1 to 31; only with a month.
    pub day: Option<u8>,
}

impl Date {
    /// A day. Panics, at compile time in constants, outside months 1 to 12 and days 1 to 31.
    pub const fn of_day(year: u16, month: u8, day: u8) -> Self {
        assert!(1 <= day && day <= 31, "a day is between 1 and 31");
        Date {
            day: Some(day),
            ..Date::of_month(year, month)
        }
    }

    /// A month. Panics, at compile time in constants, outside 1 to 12.
    pub const fn of_month(year: u16, month: u8) -> Self {
        assert!(1 <= month && month <= 12, "a month is between 1 and 12");
        Date {
            month: Some(month),
            ..Date::of_year(year)
        }
    }

    /// A year.
    pub const fn of_year(year: u16) -> Self {
        Date {
            year,
            month: None,
            day: None,
        }
    }
}
