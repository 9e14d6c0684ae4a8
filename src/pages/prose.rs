//! The text of a chapter: claims that open their notes, numbers that can be changed where they stand, terms, and
//! links that set a tool to a state.

use crate::facts::{
    CLAIMS, Claim, DISPUTES, Dispute, EVENT_KEYS, Lang, Piece, STATUSES, StatusWord, messages,
};
use crate::format::date::date;
use crate::format::fill;
use crate::pages::answers::Setting;
use crate::widgets::escape::escape;
use crate::widgets::map::ids;

/// How a link to a term of the glossary begins.
const TERM: &str = "href=\"#g-";

/// How a link that sets a tool begins in the articles: `[words](#to:lng.volume=CLAIM)`.
const SETS: &str = "href=\"#to:";

/// How a link to a dispute begins.
const DISPUTED: &str = "href=\"#dispute-";

/// How a link to an event of the timeline begins in the articles: `[words](#event:ID)`.
const TELLS: &str = "href=\"#event:";

/// HTML as the article has it, with its terms marked and its links to states led to where they lead without
/// scripts.
pub fn plain(html: &str) -> String {
    let html = html.replace(TERM, &["class=\"term\" ", TERM].concat());
    let html = html.replace(DISPUTED, &["class=\"claim\" ", DISPUTED].concat());
    let html = EVENT_KEYS
        .iter()
        .enumerate()
        .fold(html, |html, (place, key)| {
            let link = ["class=\"claim\" href=\"#", &ids::event(place), "\""].concat();
            html.replace(&[TELLS, key.id, "\""].concat(), &link)
        });
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

/// What has been named so far on the page, and which disputes have had their mark.
#[derive(Debug)]
pub struct Seen {
    /// The claims that bear the marks: of each dispute the first of its claims that the text names.
    bearers: Vec<(&'static str, &'static Dispute)>,
    ids: Vec<&'static str>,
}

impl Seen {
    /// Nothing yet, of a text that names these claims.
    pub fn of(named: &[&str]) -> Self {
        let bearer = |dispute: &'static Dispute| {
            let mut claims = dispute.claims.iter();
            Some((*claims.find(|id| named.contains(id))?, dispute))
        };
        Self {
            bearers: DISPUTES.iter().filter_map(bearer).collect(),
            ids: Vec::new(),
        }
    }

    /// Whether it is named for the first time.
    fn first(&mut self, id: &'static str) -> bool {
        let new = !self.ids.contains(&id);
        if new {
            self.ids.push(id);
        }
        new
    }
}

/// A figure or status word in the text: leads to its note. The first mention can be returned to, and carries the
/// marks of the disputes that the claim bears: the count of versions.
pub fn claim(id: &str, text: &str, seen: &mut Seen, lang: Lang) -> String {
    let Some(claim) = CLAIMS.iter().find(|claim| claim.id == id) else {
        return text.into();
    };
    let id = claim.id;
    let is_first = seen.first(id);
    let anchor = if is_first {
        format!(" id=\"ref-{id}\"")
    } else {
        String::new()
    };
    let disputes = seen
        .bearers
        .iter()
        .filter(|(bearer, _)| is_first && *bearer == id);
    let marks: String = disputes
        .map(|(_, dispute)| {
            format!(
                "<a class=\"versions\" href=\"#dispute-{}\" aria-label=\"{}\">{}</a>",
                dispute.id,
                escape(&fill(
                    messages::MAP_CARD_DIFFER.get(lang),
                    &[("title", dispute.title.get(lang))]
                )),
                dispute.versions.len(),
            )
        })
        .collect();
    let disputed = if marks.is_empty() { "" } else { " disputed" };
    let (class, title) = stale(claim, lang).map_or_else(Default::default, |since| {
        (" stale", format!(" title=\"{}\"", escape(&since)))
    });
    format!(
        "<a class=\"claim{disputed}{class}\" href=\"#note-{id}\"{anchor}{title}>{text}</a>{marks}"
    )
}

/// "No longer holds since 24 February 2026", of a figure whose end is on record.
pub fn stale(claim: &Claim, lang: Lang) -> Option<String> {
    let mut statuses = STATUSES.iter().filter(|status| status.turn.of == claim.id);
    let end = statuses.find(|status| status.turn.word == StatusWord::Ended)?;
    Some(fill(
        messages::SITE_STALE.get(lang),
        &[("date", &date(end.turn.since, lang))],
    ))
}

/// A number that can be changed where it stands: a claim until it is. `of` is the id of a tool's typed entry, or of
/// its answer where the number follows it; bin/site/scripts/reading.js binds the two. The number of an entry has
/// room for its buttons from the start, so that no line breaks anew when they come.
pub fn turn(of: &str, claim: &str) -> String {
    let content = match number(claim) {
        Some((start, end)) if !of.ends_with("-answer") => format!(
            "{}<b class=\"room\">{}</b>{}",
            &claim[..start],
            &claim[start..end],
            &claim[end..]
        ),
        _ => claim.into(),
    };
    format!(
        "<span class=\"turn\" data-of=\"{}\">{content}</span>",
        escape(of)
    )
}

/// Where the first number of a link's text stands, with the sign of a currency that touches it.
fn number(link: &str) -> Option<(usize, usize)> {
    let text = link.find('>')? + 1;
    let digit = text + link[text..].find(|c: char| c.is_ascii_digit())?;
    let is_sign = |c: char| c.is_ascii_uppercase() || c == '$';
    let start = link[text..digit].trim_end_matches(is_sign).len() + text;
    let rest = &link[digit..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',' | '–'));
    Some((start, end.map_or(link.len(), |end| digit + end)))
}

/// The claims that a piece names.
pub const fn named(piece: &Piece) -> Option<&'static str> {
    match piece {
        Piece::Claim { id, .. } | Piece::Turn { id, .. } => Some(id),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::turn;

    #[test]
    fn a_number_that_can_be_turned_has_room() {
        for (text, room) in [
            ("up to 5\u{a0}million tonnes a year", "5"),
            ("US$3.4\u{a0}billion a year", "US$3.4"),
            ("USD3.4\u{a0}bilion setahun", "USD3.4"),
            ("200–300%", "200–300"),
        ] {
            let link = format!("<a class=\"claim\" href=\"#note-x-1\">{text}</a>");
            let html = turn("lng-volume", &link);
            let marked = format!("<b class=\"room\">{room}</b>");
            assert!(html.contains(&marked), "{html}");
            assert!(
                html.contains(&link.replacen(
                    &format!(">{text}"),
                    &format!(">{}", text.replacen(room, &marked, 1)),
                    1
                )),
                "{html}"
            );
        }
        assert!(!turn("lng-answer", "<a href=\"#note-a\">US$3.4</a>").contains("room"));
    }
}
