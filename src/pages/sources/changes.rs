//! What claims said before.

use crate::facts::{CHANGES, CLAIMS, Change, Lang, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::pages::sources::entry::Entry;
use crate::widgets::escape::escape;
use crate::widgets::map::dates::iso;

/// The changes, the latest first.
pub fn list(lang: Lang) -> String {
    let items: String = CHANGES.iter().rev().map(|it| entry(it, lang)).collect();
    format!("<ol class=\"changes\">{items}</ol>")
}

fn entry(change: &Change, lang: Lang) -> String {
    let measures = CLAIMS
        .iter()
        .find(|claim| claim.id == change.claim)
        .map_or(change.claim, |claim| claim.measures.get(lang));
    let was_now = fill(
        messages::RECORD_WAS_NOW.get(lang),
        &[("old", change.old.get(lang)), ("new", change.new.get(lang))],
    );
    let html = format!(
        "<p><b>{}</b> <a href=\"#note-{}\">{}</a></p><p>{}</p><p>{}</p>",
        escape(&date(change.on, lang)),
        change.claim,
        escape(measures),
        escape(&was_now),
        escape(change.why.get(lang)),
    );
    Entry {
        id: &format!("change-{}-{}", change.claim, iso(change.on)),
        ..Entry::default()
    }
    .with_id("li", &html, lang)
}
