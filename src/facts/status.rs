//! What became true of something, and when it became known.

use super::claim::Confidence;
use super::text::Text;
use super::turn::Turn;

/// One thing that became true of an instrument, a party or a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Status {
    /// What became true of what, and when.
    pub turn: Turn,
    /// What became true, in our words.
    pub says: Text,
    /// How sure we are.
    pub confidence: Confidence,
    /// Ids of the sources; at least one, unless nothing was found.
    pub sources: &'static [&'static str],
}

impl AsRef<Turn> for Status {
    fn as_ref(&self) -> &Turn {
        &self.turn
    }
}

/// What became true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StatusWord {
    /// Announced.
    Announced,
    /// Signed.
    Signed,
    /// Carried out, without being in force as a treaty is.
    InOperation,
    /// In force.
    InForce,
    /// Not in force.
    NotInForce,
    /// In effect, of a measure.
    InEffect,
    /// Suspended.
    Suspended,
    /// Ended.
    Ended,
    /// Struck down by a court.
    StruckDown,
    /// Under review.
    UnderReview,
    /// Reported to be void.
    ReportedVoid,
    /// Waiting for a step.
    Pending,
    /// Active.
    Active,
    /// Looked for and not found.
    NotFound,
}

/// Which question a word answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aspect {
    /// Does it apply: in force, suspended, struck down?
    Force,
    /// How far has it come: announced, signed, under review?
    Progress,
}

impl StatusWord {
    /// Whether the word answers a question. That nothing was found answers both.
    pub const fn answers(self, aspect: Aspect) -> bool {
        let force = match self {
            Self::InOperation
            | Self::InForce
            | Self::NotInForce
            | Self::InEffect
            | Self::Suspended
            | Self::Ended
            | Self::StruckDown
            | Self::ReportedVoid => true,
            Self::Announced | Self::Signed | Self::UnderReview | Self::Pending | Self::Active => {
                false
            }
            Self::NotFound => return true,
        };
        force == matches!(aspect, Aspect::Force)
    }
}
