//! Claims and what they rest on.

use super::date::Date;
use super::figure::{Figure, Unit};
use super::text::Text;

/// One thing somebody said or measured, and what we make of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Claim {
    /// Id, unique among claims; also its fragment on pages.
    pub id: &'static str,
    /// Sort of claim.
    pub kind: Kind,
    /// The number, of a claim that is one.
    pub figure: Option<Figure>,
    /// The value in running text.
    pub text: Text,
    /// The unit, of a claim that is a number.
    pub unit: Option<Unit>,
    /// When it held.
    pub as_of: Date,
    /// When it became true and when it became known, of a status.
    pub timing: Option<Timing>,
    /// Exactly what it measures.
    pub measures: Text,
    /// What each source says.
    pub said: &'static [Said],
    /// Our own arithmetic, if the value rests on it.
    pub calc: Option<Calc>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Why this value and no other.
    pub reason: Option<Text>,
    /// Whether it is an assumption of ours or a default of the site.
    pub assumption: bool,
}

/// What sort of thing a claim states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number or interval with a unit.
    Number,
    /// A date.
    Date,
    /// A status in words, such as "signed".
    Status,
    /// Something that was looked for and not found.
    NotFound,
}

/// When something became true, and when it became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// When it became true.
    pub since: Date,
    /// When it became known.
    pub known: Date,
}

/// What one source says about a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Said {
    /// Id of the source.
    pub source: &'static str,
    /// The source's own value in running text, in its own unit.
    pub text: Option<Text>,
    /// What it says, in our words.
    pub says: Text,
    /// Its exact words, where they are known and matter.
    pub quote: Option<Quote>,
}

/// Exact words of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quote {
    /// Language of the words, BCP 47.
    pub lang: &'static str,
    /// The words.
    pub words: &'static str,
}

/// Our own arithmetic over other claims; recomputed whenever the site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calc {
    /// The formula with the published numbers filled in: `3.4 × 1,000 / 5`. An interval has one for
    /// each end, separated by `; `.
    pub formula_text: &'static str,
    /// Ids of the claims it uses, and points of series as `series@2025-10`, in order of use.
    pub from: &'static [&'static str],
}

/// How sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// A single weak page, or an inference.
    Low,
    /// Between low and medium.
    LowMedium,
    /// One good secondary source, or clean arithmetic.
    Medium,
    /// Between medium and high.
    MediumHigh,
    /// A primary text, an official quoted by name, or several independent reports.
    High,
}
