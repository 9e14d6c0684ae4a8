//! The sentences of the articles this site started from, each with what became of it. The articles
//! themselves are not here.

use super::text::Text;

/// A sentence of an article: held by facts, or left out for a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Id of the article, which is a source.
    pub article: &'static str,
    /// Its number in the article, from 1.
    pub number: u16,
    /// Its first words, to find it by.
    pub opening: &'static str,
    /// How many words it has.
    pub words: u16,
    /// Ids of claims, parties, instruments, events, elements and terms that hold what it says.
    pub held_by: &'static [&'static str],
    /// Ids of disputes it is a side of.
    pub disputes: &'static [&'static str],
    /// Id of the reason for leaving it out; there exactly if nothing holds it.
    pub left_out: Option<&'static str>,
}

/// Why a sentence is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// Id, unique among reasons.
    pub id: &'static str,
    /// The reason.
    pub why: Text,
}
