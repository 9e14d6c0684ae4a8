//! What claims said before, and why that was changed.

use super::date::Date;
use super::text::Text;

/// A change of what a claim says, since the facts were first put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change {
    /// Id of the claim.
    pub claim: &'static str,
    /// The day of the change.
    pub on: Date,
    /// What it said before, in running text.
    pub old: Text,
    /// What it said from then on; of the last change of a claim, what it says now.
    pub new: Text,
    /// Why.
    pub why: Text,
}
