//! The cards: all that is known of each party and of each instrument, folded. They are complete
//! without scripts; the live map opens one, and rewrites the lines that depend on the day.

mod instrument;
mod party;

pub(super) use party::count;

use crate::facts::{
    Binding, CLAIMS, Claim, INSTRUMENTS, Instrument, Lang, PARTIES, Party, Said, Status, Text,
    messages,
};
use crate::format::fill;
use crate::widgets::escape::escape;
use crate::widgets::map::ids;
use crate::widgets::sources::{self, Sources};

/// The file of all cards for the article, from the front page of its language.
pub const FILE: &str = "data/map-cards.html";

/// All cards: parties, then instruments.
pub fn all(lang: Lang, is_embed: bool) -> String {
    parties(lang, is_embed) + &instruments(lang, is_embed)
}

/// A card for every party, in the order of [`PARTIES`].
pub fn parties(lang: Lang, is_embed: bool) -> String {
    let page = Page { lang, is_embed };
    PARTIES
        .iter()
        .map(|party| party::card(party, page))
        .collect()
}

/// A card for every instrument, in the order of [`INSTRUMENTS`].
pub fn instruments(lang: Lang, is_embed: bool) -> String {
    let page = Page { lang, is_embed };
    let numbered = INSTRUMENTS.iter().enumerate();
    numbered
        .map(|(place, instrument)| instrument::card(place, instrument, page))
        .collect()
}

/// The card of a party, on a full page.
pub fn of_party(party: &Party, lang: Lang) -> String {
    let is_embed = false;
    party::card(party, Page { lang, is_embed })
}

/// The card of the instrument at a place among the [`INSTRUMENTS`], on a full page.
pub fn of_instrument(place: usize, instrument: &Instrument, lang: Lang) -> String {
    let is_embed = false;
    instrument::card(place, instrument, Page { lang, is_embed })
}

/// What became true of something, as its card says it, on a full page.
pub fn status(status: &Status, lang: Lang) -> String {
    let is_embed = false;
    instrument::says(status, Page { lang, is_embed })
}

/// The page that the cards stand on.
#[derive(Clone, Copy)]
struct Page {
    lang: Lang,
    is_embed: bool,
}

impl Page {
    const fn sources(self) -> Sources {
        Sources::new(self.lang, self.is_embed)
    }

    /// One card: its name, a few words beside it, and what it holds.
    fn fold(self, id: &str, name: &str, beside: &str, body: &str) -> String {
        // One level below the tool's own heading, which is the page's in an embed.
        let level = if self.is_embed { "h2" } else { "h4" };
        format!(
            concat!(
                "<details class=\"card\" id=\"{card}\">",
                "<summary><{level}>{name}</{level}> <span class=\"card-sub\">{beside}</span></summary>",
                "<div class=\"card-body\" id=\"map-{id}\">{body}</div></details>"
            ),
            card = ids::card(id),
            id = id,
            level = level,
            name = escape(name),
            beside = escape(beside),
            body = body,
        )
    }

    /// What sources say; in a frame, which has to be light, only which they are.
    fn said(self, said: &[Said]) -> String {
        if self.is_embed {
            let links = self.sources().links(said.iter().map(|said| said.source));
            let sources = escape(messages::MAP_CARD_SOURCES.get(self.lang));
            return format!("<p class=\"meta\">{sources}: {links}</p>");
        }
        part(
            messages::MAP_CARD_SAID.get(self.lang),
            &self.sources().said(said),
        )
    }

    /// The claims with these ids, each with its value, what it measures, when, and who says so.
    fn figures(self, ids: &[&str]) -> String {
        let figures: String = ids
            .iter()
            .filter_map(|id| CLAIMS.iter().find(|claim| claim.id == *id))
            .map(|claim| self.figure(claim))
            .collect();
        if figures.is_empty() {
            return figures;
        }
        part(
            messages::MAP_CARD_FIGURES.get(self.lang),
            &format!("<ul>{figures}</ul>"),
        )
    }

    fn figure(self, claim: &Claim) -> String {
        let lang = self.lang;
        let mut about = vec![escape(&sources::as_of(claim, lang))];
        if let Some(dispute) = sources::dispute(claim.id) {
            about.push(escape(&fill(
                messages::MAP_CARD_DIFFER.get(lang),
                &[("title", dispute.title.get(lang))],
            )));
        }
        about.extend(sources::doubt(claim.confidence, lang));
        if claim.assumption {
            about.push(escape(messages::NOTES_ASSUMPTION.get(lang)));
        }
        if !claim.said.is_empty() {
            let ids = claim.said.iter().map(|said| said.source);
            about.push(self.sources().links(ids));
        } else if let Some(calc) = claim.calc {
            about.push(format!(
                "{}: <code>{}</code>",
                escape(messages::NOTES_CALCULATED.get(lang)),
                escape(calc.formula_text)
            ));
        }
        format!(
            "<li><b>{}</b> {} <small>{}</small></li>",
            escape(sources::value(claim, lang)),
            escape(claim.measures.get(lang)),
            about.join(" · ")
        )
    }
}

/// A part of a card: a line that names it, and what it holds.
fn part(name: &str, html: &str) -> String {
    format!("<p class=\"part\">{}</p>{html}", escape(name))
}

/// The force of an instrument, as the sources have it.
pub(crate) const fn binding(binding: Binding) -> Text {
    match binding {
        Binding::Binding => messages::LABEL_BINDING_BINDING,
        Binding::DraftedBinding => messages::LABEL_BINDING_DRAFTED_BINDING,
        Binding::NotBinding => messages::LABEL_BINDING_NOT_BINDING,
        Binding::NotStated => messages::LABEL_BINDING_NOT_STATED,
        Binding::DomesticLaw => messages::LABEL_BINDING_DOMESTIC_LAW,
        Binding::Political => messages::LABEL_BINDING_POLITICAL,
        Binding::Commercial => messages::LABEL_BINDING_COMMERCIAL,
        Binding::None => messages::LABEL_BINDING_NONE,
    }
}
