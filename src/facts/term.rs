//! Terms in plain words.

use super::text::Text;

/// A term and what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Id, unique among all ids of facts; also its fragment on pages.
    pub id: &'static str,
    /// The term.
    pub term: Text,
    /// What it means, in plain words.
    pub plain: Text,
    /// How sure we are of the Malay term.
    pub malay: MalayTerm,
}

/// How sure we are of a Malay term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MalayTerm {
    /// Seen on a Malaysian page.
    Seen,
    /// Confident from general knowledge.
    Confident,
    /// To be checked by a native speaker.
    Unchecked,
}
