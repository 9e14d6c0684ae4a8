//! Where sources disagree, and what we go by.

use super::claim::Confidence;
use super::text::Text;

/// A point on which sources disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dispute {
    /// Id, unique among disputes.
    pub id: &'static str,
    /// Its number among the disputes, such as `C10`.
    pub number: &'static str,
    /// What it is about.
    pub title: Text,
    /// Ids of the claims concerned.
    pub claims: &'static [&'static str],
    /// What each side says; at least two.
    pub versions: &'static [Version],
    /// What we go by.
    pub best: Text,
    /// Why.
    pub reason: Text,
    /// How sure we are.
    pub confidence: Confidence,
}

/// One side of a dispute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Version {
    /// Id of the source.
    pub source: &'static str,
    /// What it says, in our words.
    pub says: Text,
}
