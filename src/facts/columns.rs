//! Several values at the same times, by month or by weekday, packed for the browser.

use super::daily::{weekday_number, weekday_of};
use super::date::Date;
use super::text::Text;

/// Values packed as the differences of neighbours; every published digit is there.
///
/// One code a value, in groups of seven bits, the lowest first, the highest bit set on all bytes but
/// the last. Code 0 stands for a row without a value; any other, less one, for the difference from
/// the value before (of the first: from zero) as a whole number of the last decimal, folded so that
/// 0, 1, 2, 3 mean 0, −1, 1, −2.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coded {
    /// Digits after the point that values are counted in.
    pub decimals: u8,
    /// The codes.
    pub bytes: &'static [u8],
}

impl Coded {
    /// The values in order; `None` for a row without one. Each is the double nearest to the
    /// published digits.
    pub fn values(&self) -> Values {
        Values {
            bytes: self.bytes,
            value: 0,
            // Exact: a whole power of ten below 10^22.
            power: 10f64.powi(i32::from(self.decimals)),
        }
    }

    /// The value of a row.
    pub fn at(&self, row: usize) -> Option<f64> {
        self.values().nth(row).flatten()
    }
}

/// The values of [`Coded`], decoded one by one.
#[derive(Debug, Clone)]
pub struct Values {
    bytes: &'static [u8],
    value: i64,
    power: f64,
}

impl Iterator for Values {
    type Item = Option<f64>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut code = 0u64;
        let mut shift = 0;
        loop {
            let (byte, rest) = self.bytes.split_first()?;
            self.bytes = rest;
            code |= u64::from(byte & 127) << shift;
            shift += 7;
            if *byte < 128 {
                break;
            }
        }
        if code == 0 {
            return Some(None);
        }
        let folded = (code - 1) as i64;
        self.value += (folded >> 1) ^ -(folded & 1);
        Some(Some(self.value as f64 / self.power))
    }
}

/// The values of one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// Code of the thing, three capitals.
    pub code: &'static str,
    /// One value a row.
    pub values: Coded,
}

/// Consecutive months, or consecutive days from Monday to Friday.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rows {
    /// The first: a month, or a day if rows are weekdays.
    pub first: Date,
    /// How many there are.
    pub count: usize,
}

impl Rows {
    /// The row of a month or day; `None` if it has none.
    pub fn row_of(self, date: Date) -> Option<usize> {
        let number = |date: Date| match self.first.day {
            None => month_number(date),
            Some(_) => weekday_number(date),
        };
        let row = usize::try_from(number(date)? - number(self.first)?).ok()?;
        (row < self.count).then_some(row)
    }

    /// The month or day of a row.
    pub fn date_of(self, row: usize) -> Date {
        let row = row as i32;
        match self.first.day {
            None => {
                let months = month_number(self.first).unwrap_or(0) + row;
                Date {
                    year: (months / 12) as u16,
                    month: Some((months % 12 + 1) as u8),
                    day: None,
                }
            }
            Some(_) => weekday_of(weekday_number(self.first).unwrap_or(0) + row),
        }
    }
}

/// Several columns of values for the same months or weekdays. Holds numbers and no prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Columns {
    /// What the rows are.
    pub rows: Rows,
    /// The last day that went into the last row.
    pub last: Date,
    /// How many days went into the last row: fewer than a month has when it is cut off.
    pub last_days: u8,
    /// The values.
    pub columns: &'static [Column],
}

impl Columns {
    /// The column of a code.
    pub fn column(&self, code: &str) -> Option<Coded> {
        self.columns
            .iter()
            .find(|column| column.code == code)
            .map(|column| column.values)
    }
}

/// Whether bank days of its month follow a day: then the mean of that month is of a part of it.
pub fn month_goes_on(day: Date) -> bool {
    let end = Date { day: None, ..day }.last_day().day;
    let after = day.day.unwrap_or(end) + 1;
    (after..=end).any(|day_of_month| {
        let day = Date {
            day: Some(day_of_month),
            ..day
        };
        weekday_number(day).is_some()
    })
}

/// Months since January of year 0; `None` for a day or a year.
fn month_number(date: Date) -> Option<i32> {
    match date.day {
        None => Some(i32::from(date.year) * 12 + i32::from(date.month?) - 1),
        Some(_) => None,
    }
}

/// A series of columns or days with what it measures, for the notes of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableNote {
    /// Id, unique among series.
    pub id: &'static str,
    /// Id of the unit of the values.
    pub unit: &'static str,
    /// Id of the source.
    pub source: &'static str,
    /// Exactly what it measures.
    pub measures: Text,
    /// The first row.
    pub first: Date,
    /// The last day.
    pub last: Date,
}

#[cfg(test)]
mod tests {
    use super::{Coded, Column, Columns, Date, Rows, month_goes_on};

    /// 1.20, 1.23, none, 1.22, 1.90.
    const VALUES: Coded = Coded {
        decimals: 2,
        bytes: &[241, 1, 7, 0, 2, 137, 1],
    };

    fn table(first: Date) -> Columns {
        Columns {
            rows: Rows { first, count: 5 },
            last: Date::of_day(2026, 1, 5),
            last_days: 1,
            columns: &[Column {
                code: "MYR",
                values: VALUES,
            }],
        }
    }

    #[test]
    fn a_month_goes_on_while_bank_days_follow() {
        for (day, goes_on) in [
            ((2026, 4, 13), true),
            ((2026, 4, 29), true),
            ((2026, 4, 30), false),
            ((2026, 1, 30), false), // a Friday; the month ends on a Saturday
            ((2026, 1, 29), true),
        ] {
            let (year, month, day) = day;
            assert_eq!(month_goes_on(Date::of_day(year, month, day)), goes_on);
        }
    }

    #[test]
    fn values_are_the_published_ones() {
        let values: Vec<_> = VALUES.values().collect();
        let expected = [Some(1.2), Some(1.23), None, Some(1.22), Some(1.9)];
        assert_eq!(values, expected);
        assert_eq!(
            (VALUES.at(3), VALUES.at(2), VALUES.at(5)),
            (Some(1.22), None, None)
        );
    }

    #[test]
    fn rows_are_months() {
        let table = table(Date::of_month(2025, 11));
        for (row, date) in [
            (0, Date::of_month(2025, 11)),
            (1, Date::of_month(2025, 12)),
            (2, Date::of_month(2026, 1)),
        ] {
            assert_eq!(
                (table.rows.row_of(date), table.rows.date_of(row)),
                (Some(row), date)
            );
        }
        for no_row in [
            Date::of_month(2025, 10),
            Date::of_month(2026, 4),
            Date::of_day(2025, 11, 3),
            Date::of_year(2025),
        ] {
            assert_eq!(table.rows.row_of(no_row), None, "{no_row:?}");
        }
    }

    #[test]
    fn rows_are_weekdays() {
        let table = table(Date::of_day(2025, 10, 23));
        for (row, date) in [
            (1, Date::of_day(2025, 10, 24)),
            (2, Date::of_day(2025, 10, 27)),
            (4, Date::of_day(2025, 10, 29)),
        ] {
            assert_eq!(
                (table.rows.row_of(date), table.rows.date_of(row)),
                (Some(row), date)
            );
        }
        for no_row in [
            Date::of_day(2025, 10, 22),
            Date::of_day(2025, 10, 25),
            Date::of_day(2025, 10, 26),
            Date::of_day(2025, 10, 30),
            Date::of_month(2025, 10),
        ] {
            assert_eq!(table.rows.row_of(no_row), None, "{no_row:?}");
        }
        assert!(table.column("MYR").is_some() && table.column("THB").is_none());
    }
}
