//! What happened, and what was looked for and not found.

use crate::facts::{EVENTS, EventKind, Lang};
use crate::pages::sources::entry::Entry;
use crate::widgets::map::events::told;

/// The events by day.
pub fn list(lang: Lang) -> String {
    let mut all: Vec<_> = EVENTS.iter().collect();
    all.sort_by_key(|event| event.on.first_day());
    let items: String = all
        .into_iter()
        .map(|event| {
            Entry {
                id: &format!("event-{}", event.id),
                confidence: Some(event.confidence),
                sources: event.said.iter().map(|said| said.source).collect(),
                disputed: false,
                not_found: event.kind == EventKind::NotFound,
            }
            .with_id("li", &told(event, lang), lang)
        })
        .collect();
    format!("<ol class=\"events\">{items}</ol>")
}
