//! What comes out when a model is solved for one of its quantities.

use crate::domain::interval::Interval;

/// The set of values that a quantity can take; `No` says why it takes none.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Solution<No> {
    /// Everything between two attained ends.
    Range(Interval),
    /// This much, which is attained and above zero, and everything above it.
    AtLeast(f64),
    /// Every value from zero up fits.
    Any,
    /// No value, and why.
    None(No),
}

impl<No: Copy> Solution<No> {
    /// The range, when the solution is one with two ends.
    pub const fn range(self) -> Option<Interval> {
        match self {
            Self::Range(range) => Some(range),
            _ => None,
        }
    }
}
