//! From the start to the end by constant yearly rates, with a second country beside the first.
//!
//! The country and the rest of the world each grow by their own constant rate, so the odds of the share
//! move by the same factor every year: the course follows from the shares at both ends alone, whatever
//! growths led from one to the other. The second country is a part of the rest. Grown at a constant rate
//! of its own, it stays within the rest in between when it does at both ends, because its share of the
//! rest moves by the same factor every year too.

/// The second country's part.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Second {
    /// It grows as the rest does.
    WithRest {
        /// Its share of the world at the start.
        start: f64,
    },
    /// It ends at a share of its own.
    To {
        /// Its share of the world at the start.
        start: f64,
        /// Its share of the world at the end.
        end: f64,
    },
}

/// Why there is no course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoCourse {
    /// A share is not between nothing and the whole.
    NotAShare,
    /// The two countries have more than the whole at the start.
    AboveWholeAtStart,
    /// The two countries have more than the whole at the end.
    AboveWholeAtEnd,
    /// The second country starts with nothing and ends with something: no rate does that.
    FromNothing,
}

/// The parts of the world's total in one moment. Summed from left to right they are exactly one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Parts {
    /// The country's share.
    pub country: f64,
    /// The second country's share.
    pub second: f64,
    /// Everybody else's.
    pub others: f64,
}

/// A course of shares from a start to an end.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Course {
    start: f64,
    end: f64,
    second: Second,
}

/// By how much two shares may exceed the whole through rounding: 5 and 95 percent, each written as a
/// fraction, need not add to one.
const ROUNDING: f64 = 1e-9;

impl Course {
    /// The course between two shares of the country, with the second country beside it.
    ///
    /// # Units
    /// Fractions of the world's total.
    /// # Range
    /// Shares from 0 to 1; the country neither starts at 1 nor at 0, except that the end may be either.
    /// # Errors
    /// [`NoCourse`] with its reason.
    /// # Source
    /// Arithmetic.
    /// # Example
    /// ```
    /// use fine_print::domain::refining::{Course, NoCourse, Second};
    /// let half = Second::WithRest { start: 0.5 };
    /// let course = Course::new(0.25, 0.5, half).expect("0.25 and 0.5 are less than the whole");
    /// let end = course.at(1.0);
    /// assert_eq!((end.country, end.second), (0.5, 0.5 * 0.5 / 0.75));
    /// assert_eq!(Course::new(0.75, 0.5, half), Err(NoCourse::AboveWholeAtStart));
    /// ```
    pub fn new(start: f64, end: f64, second: Second) -> Result<Self, NoCourse> {
        let is_share = |x: f64| (0.0..=1.0).contains(&x);
        let (before, after) = match second {
            Second::WithRest { start } => (start, None),
            Second::To { start, end } => (start, Some(end)),
        };
        if !is_share(before) || !after.is_none_or(is_share) || !is_share(end) || start <= 0.0 {
            return Err(NoCourse::NotAShare);
        }
        if start >= 1.0 {
            return Err(NoCourse::NotAShare);
        }
        if start + before > 1.0 + ROUNDING {
            return Err(NoCourse::AboveWholeAtStart);
        }
        if let Some(after) = after {
            if end + after > 1.0 + ROUNDING {
                return Err(NoCourse::AboveWholeAtEnd);
            }
            if before <= 0.0 && after > 0.0 {
                return Err(NoCourse::FromNothing);
            }
        }
        Ok(Self { start, end, second })
    }

    /// The parts after a share of the time: 0 is the start, 1 the end, and what lies outside is taken to
    /// be the nearer of the two.
    pub fn at(&self, elapsed: f64) -> Parts {
        let elapsed = elapsed.clamp(0.0, 1.0);
        let between = |start: f64, end: f64| start.powf(1.0 - elapsed) * end.powf(elapsed);
        let own = between(self.start, self.end);
        let rest = between(1.0 - self.start, 1.0 - self.end);
        let country = own / (own + rest);
        let second = match self.second {
            Second::WithRest { start } => (1.0 - country) * start / (1.0 - self.start),
            Second::To { start, end } => between(start, end) / (own + rest),
        };
        // Two shares that fill the world must not exceed it by a rounding.
        let second = second.min(1.0 - country);
        Parts {
            country,
            second,
            others: 1.0 - (country + second),
        }
    }
}

/// The constant yearly growth that makes `growth` in so many years.
///
/// `rate = (1 + growth)^(1 ÷ years) − 1`
///
/// # Units
/// Fractions; years.
/// # Range
/// A growth of −1 or more, more than no years; the result is −1 or more.
/// # Errors
/// NaN or an infinity outside that range.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::refining::yearly_rate;
/// assert!((yearly_rate(0.21, 2.0) - 0.1).abs() < 1e-12); // 1.1 × 1.1 = 1.21
/// ```
pub fn yearly_rate(growth: f64, years: f64) -> f64 {
    (1.0 + growth).powf(1.0 / years) - 1.0
}
