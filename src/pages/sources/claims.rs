//! All claims, with what became of those that have a history.

use crate::facts::{CLAIMS, Claim, Kind, Lang, STATUSES, messages};
use crate::pages::sources::entry::Entry;
use crate::pages::{Page, Site, article, notes, sources};
use crate::widgets::map::cards;
use crate::widgets::sources as said;

/// The claims by sort, each as its note on the article.
pub fn list(site: &Site<'_>, lang: Lang) -> String {
    let address = site.link(Page::Article, lang);
    let named = article::named_claims();
    [
        (Kind::Number, messages::RECORD_FIGURES),
        (Kind::Date, messages::RECORD_DATES),
        (Kind::Status, messages::RECORD_STATES),
        (Kind::NotFound, messages::RECORD_SEARCHED),
    ]
    .map(|(kind, title)| {
        let entries: String = CLAIMS
            .iter()
            .filter(|claim| claim.kind == kind)
            .map(|claim| {
                let text = named.contains(&claim.id).then_some(address.as_str());
                entry(claim, text, lang)
            })
            .collect();
        sources::part(title, lang, &entries)
    })
    .concat()
}

fn entry(claim: &Claim, article: Option<&str>, lang: Lang) -> String {
    let note = notes::note(claim, notes::On::Record(article), lang);
    Entry {
        id: &format!("note-{}", claim.id),
        confidence: Some(claim.confidence),
        sources: claim.said.iter().map(|said| said.source).collect(),
        disputed: said::dispute(claim.id).is_some(),
        not_found: claim.kind == Kind::NotFound,
    }
    .around(&(note + &history(claim.id, lang)), lang)
}

/// What became true of what the claim is about.
fn history(claim: &str, lang: Lang) -> String {
    let items: String = STATUSES
        .iter()
        .filter(|status| status.turn.of == claim)
        .map(|status| format!("<li>{}</li>", cards::status(status, lang)))
        .collect();
    if items.is_empty() {
        return items;
    }
    format!("<ol class=\"history\">{items}</ol>")
}
