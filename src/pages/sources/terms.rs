//! The glossary, with each term in the other language too.

use crate::facts::{Lang, MalayTerm, TERMS, Term, Text, messages};
use crate::pages::shell::other;
use crate::pages::sources::entry::Entry;
use crate::widgets::escape::escape;

/// The terms by the alphabet of the language.
pub fn list(lang: Lang) -> String {
    let mut all: Vec<&Term> = TERMS.iter().collect();
    all.sort_by_key(|term| term.term.get(lang).to_lowercase());
    all.into_iter().map(|term| entry(term, lang)).collect()
}

fn entry(term: &Term, lang: Lang) -> String {
    let html = format!(
        "<p><dfn>{}</dfn> <i lang=\"{code}\">{}</i></p><p>{}</p><p class=\"meta\">{}</p>",
        escape(term.term.get(lang)),
        escape(term.term.get(other(lang))),
        escape(term.plain.get(lang)),
        escape(malay(term.malay).get(lang)),
        code = other(lang).code(),
    );
    Entry {
        id: term.id,
        ..Entry::default()
    }
    .with_id("div", &html, lang)
}

const fn malay(term: MalayTerm) -> Text {
    match term {
        MalayTerm::Seen => messages::RECORD_MALAY_SEEN,
        MalayTerm::Confident => messages::RECORD_MALAY_CONFIDENT,
        MalayTerm::Unchecked => messages::RECORD_MALAY_UNCHECKED,
    }
}
