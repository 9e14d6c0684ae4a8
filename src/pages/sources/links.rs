//! Links within the record: from an id of anything in it to its entry, under its name.

use crate::facts::{
    CLAIMS, Claim, DISPUTES, ELEMENTS, EVENTS, INSTRUMENTS, Kind, Lang, PARTIES, TERMS,
};
use crate::format::date::date;
use crate::widgets::escape::escape;

/// A link to the entry of an id of facts; the id itself if there is none.
pub fn link(id: &str, lang: Lang) -> String {
    match target(id, lang) {
        Some((fragment, name)) => format!("<a href=\"#{fragment}\">{}</a>", escape(&name)),
        None => escape(id),
    }
}

/// Several links.
pub fn links<'a>(ids: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let links: Vec<String> = ids.into_iter().map(|id| link(id, lang)).collect();
    links.join(" · ")
}

/// The fragment of an entry and what it is called in a sentence.
fn target(id: &str, lang: Lang) -> Option<(String, String)> {
    if let Some(claim) = CLAIMS.iter().find(|it| it.id == id) {
        return Some((format!("note-{id}"), name(claim, lang).into()));
    }
    if let Some(dispute) = DISPUTES.iter().find(|it| it.id == id) {
        return Some((format!("dispute-{id}"), dispute.title.get(lang).into()));
    }
    if let Some(party) = PARTIES.iter().find(|it| it.id == id) {
        return Some((format!("map-{id}"), party.name.get(lang).into()));
    }
    if let Some(instrument) = INSTRUMENTS.iter().find(|it| it.id == id) {
        return Some((format!("map-{id}"), instrument.name.get(lang).into()));
    }
    if let Some(event) = EVENTS.iter().find(|it| it.id == id) {
        let name = format!("{}: {}", date(event.on, lang), event.what.get(lang));
        return Some((format!("event-{id}"), name));
    }
    if let Some(element) = ELEMENTS.iter().find(|it| it.id == id) {
        return Some((id.into(), element.name.get(lang).into()));
    }
    let term = TERMS.iter().find(|it| it.id == id)?;
    Some((id.into(), term.term.get(lang).into()))
}

/// A figure or a date is called by its value; of anything else the value is a word such as "signed".
fn name(claim: &Claim, lang: Lang) -> &'static str {
    match claim.kind {
        Kind::Number | Kind::Date => claim.text.get(lang),
        Kind::Status | Kind::NotFound => claim.measures.get(lang),
    }
}
