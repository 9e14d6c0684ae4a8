//! Sources as links, what they say, and how sure we are: the parts that notes and cards are made
//! of. Native only: nothing here is in the WASM.

use crate::facts::{
    Claim, Confidence, DISPUTES, Dispute, Kind, Lang, SOURCES, Said, Text, messages,
};
use crate::format::date::date;
use crate::format::fill;
use crate::widgets::escape::escape;

/// How sources are written on a page.
#[derive(Clone, Copy, Debug)]
pub struct Sources {
    lang: Lang,
    in_frame: bool,
}

impl Sources {
    /// In a language; `in_frame` on a page made for a frame, where a link has to open a window of its
    /// own because most publishers may not be framed.
    pub const fn new(lang: Lang, in_frame: bool) -> Self {
        Self { lang, in_frame }
    }

    /// A source as a link to where it was found, with its publisher and date. The record has its title.
    pub fn link(self, id: &str) -> String {
        let lang = self.lang;
        let Some(source) = SOURCES.iter().find(|source| source.id == id) else {
            return escape(id);
        };
        let dated = source
            .date
            .map(|day| format!(", {}", date(day, lang)))
            .unwrap_or_default();
        let label = format!("{}{dated}", source.publisher_in(lang));
        let note = source.note.filter(|_| !self.in_frame);
        let note = note.map_or_else(String::new, |note| format!(" ({})", escape(note.get(lang))));
        match source.url {
            Some(url) => format!(
                "<a href=\"{}\"{}>{}</a>{note}",
                escape(url),
                // Only a window of its own could reach back.
                if self.in_frame {
                    " target=\"_blank\" rel=\"noopener\""
                } else {
                    ""
                },
                escape(&label)
            ),
            None => {
                let missing = source
                    .url_missing
                    .map_or(messages::NOTES_NO_ADDRESS.get(lang), |text| text.get(lang));
                format!(
                    "<span>{}</span> ({}){note}",
                    escape(&label),
                    escape(missing)
                )
            }
        }
    }

    /// Several sources as links, each once.
    pub fn links<'a>(self, ids: impl IntoIterator<Item = &'a str>) -> String {
        let mut seen = Vec::new();
        for id in ids {
            if !seen.contains(&id) {
                seen.push(id);
            }
        }
        let links: Vec<String> = seen.into_iter().map(|id| self.link(id)).collect();
        links.join(", ")
    }

    /// What each source says, as a list; nothing if there is none.
    pub fn said(self, said: &[Said]) -> String {
        let lang = self.lang;
        let said: String = said
            .iter()
            .map(|said| {
                // Most reports say the value in their words; it is not said twice.
                let value = said
                    .text
                    .filter(|text| !said.says.get(lang).contains(text.get(lang)))
                    .map(|text| format!(" <b>{}</b>", escape(text.get(lang))))
                    .unwrap_or_default();
                let quote = said
                    .quote
                    .map(|quote| format!(" <q lang=\"{}\">{}</q>", quote.lang, escape(quote.words)))
                    .unwrap_or_default();
                format!(
                    "<li>{}{value}: {}{quote}</li>",
                    self.link(said.source),
                    escape(said.says.get(lang))
                )
            })
            .collect();
        if said.is_empty() {
            said
        } else {
            format!("<ul>{said}</ul>")
        }
    }
}

/// A level of confidence: "high".
pub const fn level(of: Confidence) -> Text {
    match of {
        Confidence::High => messages::CONFIDENCE_HIGH,
        Confidence::MediumHigh => messages::CONFIDENCE_MEDIUM_HIGH,
        Confidence::Medium => messages::CONFIDENCE_MEDIUM,
        Confidence::LowMedium => messages::CONFIDENCE_LOW_MEDIUM,
        Confidence::Low => messages::CONFIDENCE_LOW,
    }
}

/// "Confidence: high".
pub fn confidence(of: Confidence, lang: Lang) -> String {
    fill(
        messages::NOTES_CONFIDENCE.get(lang),
        &[("level", level(of).get(lang))],
    )
}

/// The same as HTML, where it is not what a reader takes for granted.
pub fn doubt(of: Confidence, lang: Lang) -> Option<String> {
    (of != Confidence::High).then(|| escape(&confidence(of, lang)))
}

/// "As of 26 October 2025".
pub fn as_of(claim: &Claim, lang: Lang) -> String {
    fill(
        messages::NOTES_AS_OF.get(lang),
        &[("date", &date(claim.as_of, lang))],
    )
}

/// The value of a claim, or that it was not found.
pub fn value(claim: &Claim, lang: Lang) -> &'static str {
    match claim.kind {
        Kind::NotFound => messages::NOTES_NOT_FOUND.get(lang),
        _ => claim.text.get(lang),
    }
}

/// The first dispute about a claim.
pub fn dispute(claim: &str) -> Option<&'static Dispute> {
    DISPUTES
        .iter()
        .find(|dispute| dispute.claims.contains(&claim))
}
