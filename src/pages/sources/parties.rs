//! The parties and what they agreed, as the map's cards.

use crate::facts::{INSTRUMENTS, InstrumentKind, Lang, PARTIES, messages};
use crate::pages::sources;
use crate::pages::sources::entry::Entry;
use crate::widgets::map::cards;

/// Parties, then texts and measures with what became of each.
pub fn list(lang: Lang) -> String {
    let parties: String = PARTIES
        .iter()
        .map(|party| {
            Entry {
                id: &format!("map-{}", party.id),
                confidence: Some(party.confidence),
                sources: party.said.iter().map(|said| said.source).collect(),
                ..Entry::default()
            }
            .around(&cards::of_party(party, lang), lang)
        })
        .collect();
    let texts: String = INSTRUMENTS
        .iter()
        .enumerate()
        .map(|(place, text)| {
            Entry {
                id: &format!("map-{}", text.id),
                confidence: Some(text.confidence),
                sources: text.said.iter().map(|said| said.source).collect(),
                disputed: false,
                not_found: text.kind == InstrumentKind::NoneFound,
            }
            .around(&cards::of_instrument(place, text, lang), lang)
        })
        .collect();
    [
        sources::part(messages::RECORD_PARTY, lang, &parties),
        sources::part(messages::RECORD_TEXTS, lang, &texts),
    ]
    .concat()
}
