//! A turn: what became true of something and when, without a word of prose.

use super::date::Date;
use super::status::StatusWord;

/// What became true of an instrument, a party or a claim. All that a
/// [`Chronicle`](super::Chronicle) needs of a [`Status`](super::Status).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Id of the instrument, party or claim.
    pub of: &'static str,
    /// What became true.
    pub word: StatusWord,
    /// When it became true.
    pub since: Date,
    /// When it was announced to end: it holds before this day.
    pub until: Option<Date>,
    /// When it became known.
    pub known: Date,
    /// Whether it was announced before it became true, so that `known` lies before `since`.
    pub ahead: bool,
}

impl AsRef<Turn> for Turn {
    fn as_ref(&self) -> &Turn {
        self
    }
}
