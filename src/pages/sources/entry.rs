//! What all entries of the record have in common: a permanent address, and what they are found by.

use crate::facts::{Confidence, Lang, SOURCES, messages};
use crate::format::fill;
use crate::widgets::escape::escape;
use crate::widgets::map::rows::closed;

/// An entry of the record.
#[derive(Debug, Default)]
pub struct Entry<'a> {
    /// Its fragment.
    pub id: &'a str,
    /// How sure we are, where that can be said.
    pub confidence: Option<Confidence>,
    /// Ids of the sources that it rests on.
    pub sources: Vec<&'static str>,
    /// Whether sources disagree about it.
    pub disputed: bool,
    /// Whether it was looked for and not found.
    pub not_found: bool,
}

impl Entry<'_> {
    /// Around what has the id itself.
    pub fn around(&self, html: &str, lang: Lang) -> String {
        self.element("div", "", html, lang)
    }

    /// The element that has the id.
    pub fn with_id(&self, name: &str, html: &str, lang: Lang) -> String {
        self.element(name, &format!(" id=\"{}\"", escape(self.id)), html, lang)
    }

    fn element(&self, name: &str, id: &str, html: &str, lang: Lang) -> String {
        let confidence = self.confidence.map_or_else(String::new, |level| {
            format!(" data-confidence=\"{}\"", closed(level))
        });
        let mut publishers: Vec<String> = Vec::new();
        for source in &self.sources {
            let slug = publisher_slug(source);
            if !publishers.contains(&slug) {
                publishers.push(slug);
            }
        }
        let by = match publishers.is_empty() {
            true => String::new(),
            false => format!(" data-by=\"{}\"", publishers.join(" ")),
        };
        format!(
            "<{name} class=\"filed\"{id}{confidence}{by}{disputed}{missing}>{html}<a class=\"self\" href=\"#{fragment}\" aria-label=\"{label}\">#</a></{name}>",
            disputed = if self.disputed { " data-disputed" } else { "" },
            missing = if self.not_found { " data-missing" } else { "" },
            fragment = escape(self.id),
            label = escape(&fill(
                messages::RECORD_SELF_LINK.get(lang),
                &[("id", self.id)]
            )),
        )
    }
}

/// The publisher of a source as one word, for addresses and attributes.
fn publisher_slug(source: &str) -> String {
    let source = SOURCES.iter().find(|known| known.id == source);
    source.map_or_else(String::new, |source| slug(source.publisher))
}

/// A name as one word of letters and digits, in lower case.
pub fn slug(name: &str) -> String {
    let words = name.split(|c: char| !c.is_alphanumeric());
    let words: Vec<String> = words
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("-")
}
