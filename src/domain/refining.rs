//! What becomes of a country's share of a world total when the country, the rest of the world or the
//! total grows: solvable for any one quantity, with ranges in and the tight range out.
//!
//! [`relation`] states the model for single numbers. [`solve`] answers the same for ranges, and
//! [`Course`] runs from the start to the end by constant yearly rates, with a second country beside the
//! first. The property tests hold the three together. What the total counts, capacity or output or
//! sales, is not in the model, and must be the same thing throughout.

mod course;
pub mod relation;
mod solve;

pub use course::{Course, NoCourse, Parts, Second, yearly_rate};
pub use solve::solve;

use super::interval::Interval;

/// What is locked about everybody else.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Others {
    /// The growth of the world without the country.
    Rest(Interval),
    /// The growth of the world's total, the country included.
    World(Interval),
}

/// Everything the reader has set. The quantity solved for is ignored, whatever it holds.
///
/// Shares are fractions above zero and below one. A growth is a fraction of what there was: 2 for +200 %,
/// which is three times as much; it is −1 or more. All are independent of each other.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Inputs {
    /// The country's share at the start.
    pub start: Interval,
    /// The growth of the country's own amount.
    pub growth: Interval,
    /// The growth of everybody else, in one of two forms.
    pub others: Others,
    /// The country's share at the end.
    pub end: Interval,
}

/// The one quantity that is not locked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// [`Inputs::start`].
    Start,
    /// [`Inputs::growth`].
    Growth,
    /// [`Inputs::others`], in either form.
    Others,
    /// [`Inputs::end`].
    End,
}

/// The quantity asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// The country's share at the start.
    Start,
    /// The growth of the country's own amount.
    Growth,
    /// The growth of the world without the country.
    Rest,
    /// The growth of the world's total.
    World,
    /// The country's share at the end.
    End,
}

/// Why no range of the target can be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoSolution {
    /// The share at the start is, or may be, nothing: growth in percent of nothing leads nowhere.
    NoStart,
    /// The share at the start is, or may be, the whole: there is no rest to grow.
    WholeStart,
    /// The share at the end is, or may be, nothing.
    NoEnd,
    /// The share at the end is, or may be, the whole or more.
    WholeEnd,
    /// Something shrinks, or may shrink, by more than all of it.
    PastNothing,
    /// The country's own amount shrinks to nothing, from which no share follows.
    OwnGone,
    /// The rest of the world shrinks to nothing, beside which every share is the whole.
    RestGone,
    /// Country and rest may both shrink to nothing, of which nobody has a share.
    AllGone,
    /// The world's total is too small for the country's own amount: the rest would be below zero.
    RestBelowZero,
    /// The country would have had more than the whole at the start.
    StartAboveWhole,
    /// The target has no upper end.
    Unbounded,
    /// A share or growth so near its limit, or so large, that the answer could leave floating point.
    TooExtreme,
}
