//! The text of a chapter: claims that open their notes, numbers that can be changed where they stand, terms, and
//! links that set a tool to a state.

use crate::facts::{CLAIMS, DISPUTES, Lang, Piece, messages};
use crate::pages::answers::Setting;
use crate::widgets::escape::escape;

/// How a link to a term of the glossary begins.
const TERM: &str = "href=\"#g-";

/// How a link that sets a tool begins in the articles: `[words](#to:lng.volume=CLAIM)`.
const SETS: &str = "href=\"#to:";

/// HTML as the article has it, with its terms marked and its links to states led to where they lead without
/// scripts.
pub fn plain(html: &str) -> String {
    let html = html.replace(TERM, &["class=\"term\" ", TERM].concat());
    let mut parts = html.split(SETS);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (spec, rest) = part.split_once('"').unwrap_or((part, ""));
        let setting = Setting::read(spec);
        out.push_str(&format!(
            "class=\"to\" href=\"{}\" data-to=\"{}\"{rest}",
            escape(&setting.address()),
            escape(&setting.query),
        ));
    }
    out
}

/// The states that a stretch of an article links to, as they are written there.
pub fn settings(html: &str) -> impl Iterator<Item = Setting> {
    html.split(SETS)
        .skip(1)
        .filter_map(|part| part.split('"').next())
        .map(Setting::read)
}

/// The ids of the terms that a stretch of an article names, without their `g-`.
pub fn terms(html: &str) -> impl Iterator<Item = &str> {
    html.split(TERM)
        .skip(1)
        .filter_map(|part| part.split_once('"').map(|(id, _)| id))
}

/// What has been named so far on the page: claims, and disputes that have had their mark.
#[derive(Debug, Default)]
pub struct Seen(Vec<&'static str>);

impl Seen {
    /// Whether it is named for the first time.
    fn first(&mut self, id: &'static str) -> bool {
        let new = !self.0.contains(&id);
        if new {
            self.0.push(id);
        }
        new
    }
}

/// A figure or status word in the text: leads to its note. The first mention can be returned to; the first mention
/// of a dispute carries its mark, the count of versions.
pub fn claim(id: &str, text: &str, seen: &mut Seen, lang: Lang) -> String {
    let Some(id) = CLAIMS
        .iter()
        .map(|claim| claim.id)
        .find(|known| *known == id)
    else {
        return text.into();
    };
    let anchor = if seen.first(id) {
        format!(" id=\"ref-{id}\"")
    } else {
        String::new()
    };
    let dispute = DISPUTES.iter().find(|dispute| dispute.claims.contains(&id));
    match dispute.filter(|dispute| seen.first(dispute.id)) {
        Some(dispute) => format!(
            "<a class=\"claim disputed\" href=\"#note-{id}\"{anchor}>{text}</a>\
             <a class=\"versions\" href=\"#dispute-{}\" title=\"{title}\" aria-label=\"{title}\">{}</a>",
            dispute.id,
            dispute.versions.len(),
            title = escape(messages::SITE_VERSIONS.get(lang)),
        ),
        None => format!("<a class=\"claim\" href=\"#note-{id}\"{anchor}>{text}</a>"),
    }
}

/// A number that can be changed where it stands: a claim until it is.
pub fn turn(of: &str, claim: &str) -> String {
    format!(
        "<span class=\"turn\" data-of=\"{}\">{claim}</span>",
        escape(of)
    )
}

/// The claims that a piece names.
pub const fn named(piece: &Piece) -> Option<&'static str> {
    match piece {
        Piece::Claim { id, .. } | Piece::Turn { id, .. } => Some(id),
        _ => None,
    }
}
