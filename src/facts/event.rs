//! What happened, and when it became known.

use super::claim::{Confidence, Said};
use super::date::Date;
use super::text::Text;

/// Something that happened, or a span in which nothing was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// Id, unique among all ids of facts; also its fragment on pages.
    pub id: &'static str,
    /// Sort of event.
    pub kind: EventKind,
    /// When it happened or began.
    pub on: Date,
    /// The last day, of a span.
    pub to: Option<Date>,
    /// Whether the day is only about right.
    pub about: bool,
    /// When it became known.
    pub known: Date,
    /// Whether it was announced before it had happened, so that `known` lies before its last day.
    pub ahead: bool,
    /// What happened, in our words.
    pub what: Text,
    /// What it is about; of everything that happened.
    pub lane: Option<EventLane>,
    /// A few words; of an event that a timeline names.
    pub mark: Option<Text>,
    /// Ids of the parties concerned.
    pub parties: &'static [&'static str],
    /// Ids of the instruments concerned.
    pub instruments: &'static [&'static str],
    /// What sources say; at least one, unless nothing was found.
    pub said: &'static [Said],
    /// How sure we are.
    pub confidence: Confidence,
}

/// What sort of event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventKind {
    /// Something that happened.
    Event,
    /// Looked for and not found.
    NotFound,
}

/// What an event is about: its lane on a timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EventLane {
    /// Trade and agreements on it.
    Trade,
    /// Minerals and agreements on them.
    Minerals,
    /// Tariffs.
    Tariffs,
    /// Rules on what may leave a country.
    Controls,
    /// Companies, their licences and their markets.
    Companies,
}
