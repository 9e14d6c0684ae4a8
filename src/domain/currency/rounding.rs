//! Which rates a published pair of sums allows: each sum is a rounding, so the rate behind the two lies
//! in a range; several pairs together leave less of it, or nothing.
//!
//! The width of that range comes from the digits as they are written. "204.10" says more than "204.1",
//! and a floating-point number cannot tell the two apart, so sums are kept as [`Reported`] digits.

use core::fmt;
use core::num::NonZeroU64;

use crate::domain::interval::Interval;

/// The most digits a sum may have: every whole number of so many, and twice it plus one, is exact in a
/// double.
pub const MOST_DIGITS: usize = 15;

/// A sum above zero, exactly as it was written: "204.10" is not "204.1".
///
/// Every digit counts as significant, zeros before the point too: "150" stands for 149.5 to 150.5.
/// Leading zeros say nothing and are not kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reported {
    /// The digits without the point.
    mantissa: NonZeroU64,
    /// How many of them stand after the point.
    decimals: u8,
}

/// Why a text is no reported sum.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotReported {
    /// Nothing is written.
    Empty,
    /// Something else than digits and one decimal point.
    NotDigits,
    /// Zero: no rate follows from it.
    Zero,
    /// More than [`MOST_DIGITS`] digits.
    TooLong,
}

impl Reported {
    /// Reads digits with at most one decimal point and nothing else.
    ///
    /// # Errors
    /// See [`NotReported`].
    ///
    /// ```
    /// use fine_print::domain::currency::rounding::Reported;
    /// let [a, b] = ["204.10", "204.1"].map(|text| Reported::parse(text).expect("digits"));
    /// assert_ne!(a, b);
    /// assert_eq!(a.to_string(), "204.10");
    /// assert!((a.interval().lo() - 204.095).abs() < 1e-9);
    /// assert!((b.interval().lo() - 204.05).abs() < 1e-9);
    /// ```
    pub fn parse(text: &str) -> Result<Self, NotReported> {
        let (mut mantissa, mut decimals, mut digits) = (0u64, 0u8, 0usize);
        let mut after_point = false;
        let mut any = false;
        for byte in text.bytes() {
            match byte {
                b'0'..=b'9' => {
                    any = true;
                    mantissa = mantissa * 10 + u64::from(byte - b'0');
                    digits += usize::from(mantissa > 0);
                    decimals += u8::from(after_point);
                }
                b'.' if !after_point => after_point = true,
                _ => return Err(NotReported::NotDigits),
            }
            if digits > MOST_DIGITS || usize::from(decimals) > MOST_DIGITS {
                return Err(NotReported::TooLong);
            }
        }
        if text.is_empty() {
            return Err(NotReported::Empty);
        }
        if !any {
            return Err(NotReported::NotDigits);
        }
        let mantissa = NonZeroU64::new(mantissa).ok_or(NotReported::Zero)?;
        Ok(Self { mantissa, decimals })
    }

    /// The sum that a value with so many significant digits was written as: 204.1 with five is
    /// "204.10". `None` for zero, for numbers that are not finite and for more than [`MOST_DIGITS`].
    pub const fn of_value(value: f64, significant: u8) -> Option<Self> {
        if !(value > 0.0 && value < 1e15) || significant as usize > MOST_DIGITS {
            return None;
        }
        let (mut whole, mut power) = (0u8, 1.0);
        while value >= power {
            whole += 1;
            power *= 10.0;
        }
        // Below one, zeros after the point are no significant digits but take places.
        let (mut zeros, mut least) = (0u8, 0.1);
        while value < least {
            zeros += 1;
            least /= 10.0;
        }
        let decimals = (significant + zeros).saturating_sub(whole);
        if decimals as usize > MOST_DIGITS {
            return None;
        }
        let mantissa = (value * power_of_ten(decimals) + 0.5) as u64;
        match NonZeroU64::new(mantissa) {
            Some(mantissa) => Some(Self { mantissa, decimals }),
            None => None,
        }
    }

    /// The sum as a number.
    pub fn value(self) -> f64 {
        self.mantissa.get() as f64 / power_of_ten(self.decimals)
    }

    /// Every sum that rounds to the digits: half a unit of the last place to either side, both ends
    /// included, because nobody says how halves were rounded.
    pub fn interval(self) -> Interval {
        let unit = 2.0 * power_of_ten(self.decimals);
        ordered(self.twice_low() / unit, self.twice_high() / unit)
    }

    /// Twice the mantissa of the lower end: a whole number.
    fn twice_low(self) -> f64 {
        (2 * self.mantissa.get() - 1) as f64
    }

    /// Twice the mantissa of the upper end.
    fn twice_high(self) -> f64 {
        (2 * self.mantissa.get() + 1) as f64
    }
}

impl fmt::Display for Reported {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut unit = 1;
        for _ in 0..self.decimals {
            unit *= 10;
        }
        let digits = self.mantissa.get();
        write!(f, "{}", digits / unit)?;
        if self.decimals > 0 {
            write!(f, ".")?;
        }
        for _ in 0..self.decimals {
            unit /= 10;
            write!(f, "{}", digits / unit % 10)?;
        }
        Ok(())
    }
}

const fn power_of_ten(exponent: u8) -> f64 {
    let (mut power, mut left) = (1.0, exponent);
    while left > 0 {
        power *= 10.0;
        left -= 1;
    }
    power
}

/// A range from ends that are finite and in order by construction.
fn ordered(lo: f64, hi: f64) -> Interval {
    Interval::new(lo, hi).unwrap_or(Interval::ZERO)
}

/// The tight range of rates behind a pair of sums that are the same money: units of the second for one
/// of the first.
///
/// `(to − ½ unit) ÷ (from + ½ unit)` to `(to + ½ unit) ÷ (from − ½ unit)`
///
/// # Units
/// Sums in units of their currency, or both in millions, or both in billions: a slip that is the same
/// in both leaves the rate as it is.
/// # Range
/// Any two reported sums.
/// # Errors
/// None: a reported sum is above zero, and so is the lower end of its rounding.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::currency::rounding::{Reported, rates};
/// let sum = |text| Reported::parse(text).expect("digits");
/// let range = rates(sum("2"), sum("10"));
/// assert_eq!((range.lo(), range.hi()), (9.5 / 2.5, 10.5 / 1.5));
/// ```
pub fn rates(from: Reported, to: Reported) -> Interval {
    // Whole numbers first: the powers of ten meet in one division, so that equal digits give equal ends
    // wherever their points stand.
    let scale = |rate: f64| {
        if from.decimals >= to.decimals {
            rate * power_of_ten(from.decimals - to.decimals)
        } else {
            rate / power_of_ten(to.decimals - from.decimals)
        }
    };
    ordered(
        scale(to.twice_low() / from.twice_high()),
        scale(to.twice_high() / from.twice_low()),
    )
}

/// What several pairs say together.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Agreement {
    /// There is no pair.
    NoPairs,
    /// Every pair allows these rates, and only these.
    Rates(Interval),
    /// No rate fits all pairs.
    Apart(Apart),
}

/// Pairs that no rate fits. Only the two that lie farthest apart can be to blame: as long as both are
/// there, nothing fits.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Apart {
    /// Place of the pair whose rates end lowest.
    pub low: usize,
    /// Place of the pair whose rates begin highest, above all rates of `low`.
    pub high: usize,
    /// What the others allow without `low`; `None` if nothing.
    pub without_low: Option<Interval>,
    /// What the others allow without `high`; `None` if nothing.
    pub without_high: Option<Interval>,
}

/// The rates that all pairs allow: the intersection of their ranges. Places without a pair are left out.
///
/// # Units
/// The same for every range.
/// # Range
/// Any number of ranges.
/// # Errors
/// [`Agreement::Apart`] says which of them exclude each other.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::currency::rounding::{Agreement, agree};
/// use fine_print::domain::interval::Interval;
/// let [a, b, c] = [(1.0, 2.0), (1.5, 3.0), (2.5, 4.0)].map(|(lo, hi)| Interval::new(lo, hi));
/// assert_eq!(agree(&[a, None, b]), Agreement::Rates(Interval::new(1.5, 2.0).expect("in order")));
/// let Agreement::Apart(apart) = agree(&[a, b, c]) else { panic!("nothing fits all three") };
/// assert_eq!((apart.low, apart.high), (0, 2));
/// assert_eq!((apart.without_low, apart.without_high), (Interval::new(2.5, 3.0), Interval::new(1.5, 2.0)));
/// ```
pub fn agree(pairs: &[Option<Interval>]) -> Agreement {
    let (Some(high), Some(low)) = (
        extreme(pairs, |pair, best| pair.lo() > best.lo()),
        extreme(pairs, |pair, best| pair.hi() < best.hi()),
    ) else {
        return Agreement::NoPairs;
    };
    match common(pairs, None) {
        Some(rates) => Agreement::Rates(rates),
        None => Agreement::Apart(Apart {
            low,
            high,
            without_low: common(pairs, Some(low)),
            without_high: common(pairs, Some(high)),
        }),
    }
}

/// The first place that no other betters.
fn extreme(
    pairs: &[Option<Interval>],
    betters: impl Fn(Interval, Interval) -> bool,
) -> Option<usize> {
    let mut best: Option<(usize, Interval)> = None;
    for (place, pair) in pairs.iter().enumerate() {
        if let Some(pair) = *pair
            && best.is_none_or(|(_, best)| betters(pair, best))
        {
            best = Some((place, pair));
        }
    }
    best.map(|(place, _)| place)
}

/// The intersection of all but one; `None` if it is empty or there are no ranges.
fn common(pairs: &[Option<Interval>], except: Option<usize>) -> Option<Interval> {
    let (mut lo, mut hi) = (f64::NEG_INFINITY, f64::INFINITY);
    for (place, pair) in pairs.iter().enumerate() {
        if let Some(pair) = pair
            && except != Some(place)
        {
            lo = lo.max(pair.lo());
            hi = hi.min(pair.hi());
        }
    }
    Interval::new(lo, hi)
}
