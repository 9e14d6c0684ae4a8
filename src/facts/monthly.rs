//! Monthly values without gaps.

use super::text::Text;

/// One value a month. Holds numbers and no prose, so that a chart in the browser ships no words it
/// does not show; [`SeriesNote`] has those.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Series {
    /// Id, unique among series.
    pub id: &'static str,
    /// Id of the unit of the values.
    pub unit: &'static str,
    /// Id of the source.
    pub source: &'static str,
    /// Year and month of the first value.
    pub first: (u16, u8),
    /// The values in order of months.
    pub values: &'static [f64],
    /// Year and month of the last value.
    pub last: (u16, u8),
}

impl Series {
    /// The value of a month, 1 to 12; `None` outside the series.
    pub fn at(&self, year: u16, month: u8) -> Option<f64> {
        if !(1..=12).contains(&month) {
            return None;
        }
        let count = |year: u16, month: u8| usize::from(year) * 12 + usize::from(month);
        let index = count(year, month).checked_sub(count(self.first.0, self.first.1))?;
        self.values.get(index).copied()
    }
}

/// A series with what it measures, for the notes of a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeriesNote {
    /// The series.
    pub series: Series,
    /// Exactly what it measures.
    pub measures: Text,
}

#[cfg(test)]
mod tests {
    use super::Series;

    #[test]
    fn months_are_counted_across_years() {
        let series = Series {
            id: "test",
            unit: "usd/mmbtu",
            source: "test",
            first: (2025, 11),
            values: &[1.0, 2.0, 3.0],
            last: (2026, 1),
        };
        assert_eq!(series.at(2025, 11), Some(1.0));
        assert_eq!(series.at(2026, 1), Some(3.0));
        for (year, month) in [(2025, 10), (2026, 2), (2025, 0), (2025, 13), (0, 1)] {
            assert_eq!(series.at(year, month), None);
        }
    }
}
