//! Money of one currency in another: `to = from × rate`, solvable for any of the three, with ranges in
//! and the tight range out; and [`rounding`], which rates a published pair of sums allows.
//!
//! Each quantity occurs once in the equation and is zero or more, so both ends of a range are attained
//! at ends of the others. Fees, spreads and the difference between buying and selling are not in the
//! model.

pub mod rounding;

use super::interval::Interval;

/// What the reader has set. The field of the quantity solved for is ignored, whatever it holds.
///
/// Quantities are zero or more: the part of a range below zero is left out. Each is zero, or between
/// 1e-20 and 1e20; others give [`NoSolution::TooLarge`].
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Inputs {
    /// Amount in the first currency.
    pub from: Interval,
    /// Amount in the second currency, counted in the same thousands, millions or billions.
    pub to: Interval,
    /// Units of the second currency for one unit of the first.
    pub rate: Interval,
}

/// The one quantity that is not locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// [`Inputs::from`].
    From,
    /// [`Inputs::to`].
    To,
    /// [`Inputs::rate`].
    Rate,
}

/// The set of values that the unknown can take.
pub type Solution = crate::domain::solution::Solution<NoSolution>;

/// Why no value can be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoSolution {
    /// Something must come out of nothing: an amount from none, or at a rate of zero.
    DividesByZero,
    /// A locked quantity is below zero throughout.
    Negative,
    /// A locked quantity is above 1e20, or above zero and below 1e-20.
    TooLarge,
}

/// The tight range of the unknown.
///
/// `to = from × rate`, `rate = to ÷ from`, `from = to ÷ rate`
///
/// # Units
/// Amounts in units of their currency (or both in millions, or both in billions); the rate in units of
/// the second for one of the first.
/// # Range
/// See [`Inputs`].
/// # Errors
/// [`Solution::None`] with a [`NoSolution`].
/// # Source
/// Arithmetic; facts `fx-article-150` to `fx-article-70` use it.
/// # Example
/// ```
/// use fine_print::domain::currency::{Inputs, Unknown, solve};
/// use fine_print::domain::interval::Interval;
/// let range = |lo, hi| Interval::new(lo, hi).expect("finite and in order");
/// let inputs = Inputs { from: range(2.0, 2.0), to: range(8.0, 9.0), rate: range(4.0, 5.0) };
/// assert_eq!(solve(&inputs, Unknown::To).range(), Some(range(8.0, 10.0)));
/// assert_eq!(solve(&inputs, Unknown::Rate).range(), Some(range(4.0, 4.5)));
/// assert_eq!(solve(&inputs, Unknown::From).range(), Some(range(1.6, 2.25)));
/// ```
pub fn solve(inputs: &Inputs, unknown: Unknown) -> Solution {
    let solved = match unknown {
        Unknown::To => product(inputs.from, inputs.rate),
        Unknown::Rate => quotient(inputs.to, inputs.from),
        Unknown::From => quotient(inputs.to, inputs.rate),
    };
    solved.unwrap_or_else(Solution::None)
}

fn product(a: Interval, b: Interval) -> Result<Solution, NoSolution> {
    let (a, b) = (physical(a)?, physical(b)?);
    range(a.lo() * b.lo(), a.hi() * b.hi())
}

/// All `x >= 0` for which `x × below = above` for some number of each.
fn quotient(above: Interval, below: Interval) -> Result<Solution, NoSolution> {
    let (above, below) = (physical(above)?, physical(below)?);
    if below.lo() > 0.0 {
        return range(above.lo() / below.hi(), above.hi() / below.lo());
    }
    if above.lo() <= 0.0 {
        // Nothing out of nothing fits every x; and so does a range from zero without an upper end.
        Ok(Solution::Any)
    } else if below.hi() <= 0.0 {
        Err(NoSolution::DividesByZero)
    } else {
        Ok(Solution::AtLeast(above.lo() / below.hi()))
    }
}

fn range(lo: f64, hi: f64) -> Result<Solution, NoSolution> {
    Interval::new(lo, hi)
        .map(Solution::Range)
        .ok_or(NoSolution::TooLarge)
}

/// The part of a reader's range that is physical and safe to compute with: no product or quotient of
/// two such numbers leaves the range of floating point.
fn physical(range: Interval) -> Result<Interval, NoSolution> {
    const LEAST: f64 = 1e-20;
    const MOST: f64 = 1e20;
    if range.hi() < 0.0 {
        return Err(NoSolution::Negative);
    }
    let lo = range.lo().max(0.0);
    let tiny = |x: f64| x > 0.0 && x < LEAST;
    if range.hi() > MOST || tiny(lo) || tiny(range.hi()) {
        return Err(NoSolution::TooLarge);
    }
    Interval::new(lo, range.hi()).ok_or(NoSolution::TooLarge)
}
