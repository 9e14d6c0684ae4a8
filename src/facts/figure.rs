//! Claims that are numbers, as constants for models: a value with its unit, date and words.

use super::date::Date;
use super::text::Text;

/// A unit with the words around a number. A unit of measure in words, not a type for arithmetic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unit {
    /// `usd-bn/yr`.
    pub id: &'static str,
    /// Running text with `{n}` where the number goes: `US${n} billion a year`.
    pub full: Text,
    /// Short form for axes and table heads: `US$ bn/yr`.
    pub symbol: Text,
}

/// A published number or interval.
///
/// Models take its value through [`point_in`](Figure::point_in), [`low_in`](Figure::low_in) and
/// [`high_in`](Figure::high_in), which name the unit they expect. In a `const` the check happens at
/// compile time, so that a constant cannot come from the wrong claim:
///
/// ```
/// use fine_print::facts::{Date, Figure, Text};
/// const FEE: Figure = Figure {
///     id: "fee", low: 2.25, high: 3.5, digits: 3, unit: "usd/mmbtu",
///     as_of: Date::of_year(2025), text: Text { en: "", ms: "" },
/// };
/// const LOWEST_FEE: f64 = FEE.low_in("usd/mmbtu");
/// assert_eq!(LOWEST_FEE, 2.25);
/// ```
///
/// ```compile_fail
/// use fine_print::facts::{Date, Figure, Text};
/// const FEE: Figure = Figure {
///     id: "fee", low: 2.25, high: 3.5, digits: 3, unit: "usd/mmbtu",
///     as_of: Date::of_year(2025), text: Text { en: "", ms: "" },
/// };
/// const LOWEST_FEE: f64 = FEE.low_in("usd/t"); // the claim is in another unit
/// # assert_eq!(LOWEST_FEE, 2.25);
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Figure {
    /// Id of the claim.
    pub id: &'static str,
    /// Lower end, or the value.
    pub low: f64,
    /// Upper end, or the value.
    pub high: f64,
    /// Significant digits published, of the lower end; from 1.
    pub digits: u8,
    /// Id of the unit.
    pub unit: &'static str,
    /// When the claim held.
    pub as_of: Date,
    /// The value in running text, with unit and bound.
    pub text: Text,
}

impl Figure {
    /// The value, in `unit`. Panics, at compile time in constants, if the claim is in another unit
    /// or is an interval.
    pub const fn point_in(&self, unit: &str) -> f64 {
        let low = self.low_in(unit);
        assert!(
            low.to_bits() == self.high.to_bits(),
            "the claim is an interval; use low_in and high_in"
        );
        low
    }

    /// The lower end, in `unit`. Panics, at compile time in constants, if the claim is in another
    /// unit.
    pub const fn low_in(&self, unit: &str) -> f64 {
        assert!(same(self.unit, unit), "the claim is in another unit");
        self.low
    }

    /// The upper end, in `unit`. Panics, at compile time in constants, if the claim is in another
    /// unit.
    pub const fn high_in(&self, unit: &str) -> f64 {
        assert!(same(self.unit, unit), "the claim is in another unit");
        self.high
    }
}

/// Whether two texts are equal; `==` on `str` cannot run at compile time.
const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut index = 0;
    while index < a.len() {
        if a[index] != b[index] {
            return false;
        }
        index += 1;
    }
    true
}

#[cfg(test)]
mod tests {
    use super::{Date, Figure, Text, same};

    const FEE: Figure = Figure {
        id: "fee",
        low: 2.25,
        high: 3.5,
        digits: 3,
        unit: "usd/mmbtu",
        as_of: Date::of_year(2025),
        text: Text { en: "", ms: "" },
    };

    #[test]
    fn ends_come_in_the_unit_of_the_claim() {
        assert_eq!(FEE.low_in("usd/mmbtu").to_bits(), 2.25_f64.to_bits());
        assert_eq!(FEE.high_in("usd/mmbtu").to_bits(), 3.5_f64.to_bits());
        assert!(std::panic::catch_unwind(|| FEE.low_in("usd/t")).is_err());
        assert!(std::panic::catch_unwind(|| FEE.high_in("usd/mmbtus")).is_err());
    }

    #[test]
    fn an_interval_is_no_point() {
        let point = Figure { high: 2.25, ..FEE };
        assert_eq!(point.point_in("usd/mmbtu").to_bits(), 2.25_f64.to_bits());
        assert!(std::panic::catch_unwind(|| FEE.point_in("usd/mmbtu")).is_err());
    }

    #[test]
    fn texts_compare_by_bytes() {
        assert!(same("", "") && same("usd/t", "usd/t"));
        assert!(!same("usd/t", "usd/") && !same("usd/t", "usd/m"));
    }
}
