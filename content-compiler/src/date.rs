//! Days, months and years, in ISO form. A date never has a time or a zone.

/// A day, a month or a year, as precise as its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// Year of the common era, four digits.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: Option<u8>,
    /// Day of the month, from 1; only with a month.
    pub day: Option<u8>,
}

impl Date {
    /// Reads `2025`, `2025-10` or `2025-10-26`; `None` for anything else and for days that never were.
    pub fn parse(iso: &str) -> Option<Self> {
        let parts: Vec<&str> = iso.split('-').collect();
        let widths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
        if ![&[4][..], &[4, 2], &[4, 2, 2]].contains(&&widths[..])
            || !parts.concat().bytes().all(|byte| byte.is_ascii_digit())
        {
            return None;
        }
        let date = Date {
            year: parts[0].parse().ok()?,
            month: parts.get(1).and_then(|part| part.parse().ok()),
            day: parts.get(2).and_then(|part| part.parse().ok()),
        };
        date.exists().then_some(date)
    }

    fn exists(self) -> bool {
        let month_ok = self.month.is_none_or(|month| (1..=12).contains(&month));
        let day_ok = match (self.month, self.day) {
            (Some(month), Some(day)) => (1..=days_in(self.year, month)).contains(&day),
            (None, Some(_)) => false,
            (_, None) => true,
        };
        self.year > 0 && month_ok && day_ok
    }

    /// The date in ISO form.
    pub fn iso(self) -> String {
        let mut text = format!("{:04}", self.year);
        for part in [self.month, self.day].into_iter().flatten() {
            text.push_str(&format!("-{part:02}"));
        }
        text
    }

    /// Year, month and day of the first day it can mean.
    pub(crate) fn first_day(self) -> (u16, u8, u8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Year, month and day of the last day it can mean.
    pub(crate) fn last_day(self) -> (u16, u8, u8) {
        let month = self.month.unwrap_or(12);
        let day = self.day.unwrap_or_else(|| days_in(self.year, month));
        (self.year, month, day)
    }

    /// Whether one of the two dates contains the other or both are the same: `2025-10` and
    /// `2025-10-26` agree.
    pub(crate) fn agrees_with(self, other: Date) -> bool {
        let (a, b) = (self.iso(), other.iso());
        a.starts_with(&b) || b.starts_with(&a)
    }
}

pub(crate) fn days_in(year: u16, month: u8) -> u8 {
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
    use super::Date;

    #[test]
    fn reads_three_precisions_and_writes_them_back() {
        for iso in ["2025", "2025-10", "2025-10-26", "2024-02-29"] {
            assert_eq!(Date::parse(iso).map(Date::iso).as_deref(), Some(iso));
        }
    }

    #[test]
    fn refuses_what_is_no_date() {
        for text in [
            "",
            "25",
            "2025-1",
            "2025-13",
            "2025-02-29",
            "2025-00",
            "2025-10-0",
            "2025-10-32",
            "26-10-2025",
            "2025/10/26",
            "2025-10-26T00:00",
            "0000",
            "2025-1a",
        ] {
            assert_eq!(Date::parse(text), None, "{text}");
        }
    }
}
