//! What happened, and when it became known.

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::closed_list;
use crate::content::{Confidence, Said};
use crate::date::Date;
use crate::fact_file::FactFile;
use crate::index::Sort;
use crate::reader::{Base, RawStatement};
use crate::sources::NO_DATE;
use crate::text::Text;

closed_list! {
    /// What sort of event.
    EventKind {
        /// Something that happened.
        Event = "event",
        /// Looked for and not found.
        NotFound = "not-found",
    }
}

closed_list! {
    /// What an event is about: its lane on a timeline.
    EventLane {
        /// Trade and agreements on it.
        Trade = "trade",
        /// Minerals and agreements on them.
        Minerals = "minerals",
        /// Tariffs.
        Tariffs = "tariffs",
        /// Rules on what may leave a country.
        Controls = "controls",
        /// Companies, their licences and their markets.
        Companies = "companies",
    }
}

/// Something that happened, or a span in which nothing was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Id within the project.
    pub id: String,
    /// Sort of event.
    pub kind: EventKind,
    /// When it happened or began.
    pub on: Date,
    /// The last day of a span.
    pub to: Option<Date>,
    /// Whether the day is only about right.
    pub about: bool,
    /// When it became known.
    pub known: Date,
    /// Whether it was announced before it had happened.
    pub ahead: bool,
    /// What happened.
    pub what: Text,
    /// What it is about, of something that happened.
    pub lane: Option<EventLane>,
    /// A few words, of an event that a timeline names.
    pub mark: Option<Text>,
    /// Ids of parties concerned.
    pub parties: Vec<String>,
    /// Ids of instruments concerned.
    pub instruments: Vec<String>,
    /// What sources say.
    pub said: Vec<Said>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// `[[event]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawEvent {
    pub(crate) id: Option<Spanned<String>>,
    kind: Option<Spanned<String>>,
    on: Option<Spanned<String>>,
    to: Option<Spanned<String>>,
    #[serde(default)]
    about: bool,
    known: Option<Spanned<String>>,
    #[serde(default)]
    ahead: bool,
    what: Option<RawText>,
    lane: Option<Spanned<String>>,
    mark: Option<RawText>,
    #[serde(default)]
    parties: Vec<Spanned<String>>,
    #[serde(default)]
    instruments: Vec<Spanned<String>>,
    confidence: Option<Spanned<String>>,
    #[serde(default)]
    said: Vec<Spanned<RawStatement>>,
}

/// Checks all events.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Event> {
    let mut events = Vec::new();
    for file in files {
        for (place, raw) in &file.events {
            let Some(id) = &raw.id else { continue };
            let mut reader = base.reader("an event", &file.doc, place);
            let kind = match &raw.kind {
                Some(kind) => reader.word(Some(kind), "kind").unwrap_or(EventKind::Event),
                None => EventKind::Event,
            };
            let on = reader.date(raw.on.as_ref(), "on");
            let to = reader.optional_date(raw.to.as_ref(), "to");
            if let (Some(on), Some(to), Some(raw_to)) = (on, to, &raw.to)
                && to.last_day() <= on.last_day()
            {
                reader.wrong_at(
                    raw_to,
                    format!("to {} does not lie after on {}", to.iso(), on.iso()),
                );
            }
            // The text tells all of a span, so that it cannot be known before the span is over.
            let happened = to.map_or(("on", on), |to| ("to", Some(to)));
            let known = reader.known(raw.known.as_ref(), happened, raw.ahead);
            let lane = match kind {
                EventKind::Event => reader.word(raw.lane.as_ref(), "lane"),
                EventKind::NotFound => None,
            };
            events.push(Event {
                id: id.get_ref().clone(),
                kind,
                on: on.unwrap_or(NO_DATE),
                to,
                about: raw.about,
                known: known.unwrap_or(NO_DATE),
                ahead: raw.ahead,
                what: reader.text(raw.what.as_ref(), "what"),
                lane,
                mark: reader.optional_text(raw.mark.as_ref(), "mark"),
                parties: reader.ids(&raw.parties, "parties", &[Sort::Party]),
                instruments: reader.ids(&raw.instruments, "instruments", &[Sort::Instrument]),
                said: reader.said(&raw.said, kind == EventKind::Event),
                confidence: reader.confidence(raw.confidence.as_ref()),
            });
        }
    }
    events
}
