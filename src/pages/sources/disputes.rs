//! All disputes, each with its number and the claims it is about.

use crate::facts::{DISPUTES, Dispute, Lang};
use crate::pages::notes;
use crate::pages::sources::entry::Entry;
use crate::pages::sources::links::links;

/// The disputes in the order of their numbers.
pub fn list(lang: Lang) -> String {
    let mut all: Vec<&Dispute> = DISPUTES.iter().collect();
    // Numbers of more digits are greater.
    all.sort_by_key(|dispute| (dispute.number.len(), dispute.number));
    all.into_iter()
        .map(|dispute| entry(dispute, lang))
        .collect()
}

fn entry(dispute: &Dispute, lang: Lang) -> String {
    let about = format!(
        "<p class=\"meta\">{} · {}</p>",
        dispute.number,
        links(dispute.claims.iter().copied(), lang)
    );
    Entry {
        id: &format!("dispute-{}", dispute.id),
        confidence: Some(dispute.confidence),
        sources: dispute.versions.iter().map(|it| it.source).collect(),
        disputed: true,
        not_found: false,
    }
    .around(&(notes::dispute(dispute, lang) + &about), lang)
}
