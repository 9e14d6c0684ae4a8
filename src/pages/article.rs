//! The explainer: opening, chapters with their tools, notes.

use crate::facts::{ARTICLES, Article, CLAIMS, DISPUTES, Lang, Piece, messages};
use crate::pages::{Page, Site, embed, figures, notes, shell};
use crate::widgets::WidgetId;
use crate::widgets::escape::escape;

/// The body of the page.
pub fn body(site: &Site<'_>, lang: Lang) -> String {
    let translation = shell::translation(lang);
    // A claim that several chapters name is returned to where it stands first.
    let mut seen = Vec::new();
    let chapters: String = chapters()
        .map(|article| chapter(site, article, &mut seen, lang))
        .collect();
    format!(
        concat!(
            "{header}<main id=\"article\"><header class=\"opening\"><h1>{title}</h1>",
            "<p class=\"lead\">{lead}</p>{translation}",
            "<p class=\"as-of\">{as_of}</p></header>",
            "{chapters}{notes}</main>{footer}"
        ),
        header = shell::header(site, Page::Article, lang),
        title = escape(messages::SITE_TITLE.get(lang)),
        lead = escape(messages::SITE_LEAD.get(lang)),
        translation = translation,
        as_of = escape(messages::SITE_KNOWLEDGE_ENDS.get(lang)),
        chapters = chapters,
        notes = notes::section(lang),
        footer = shell::footer(lang),
    )
}

/// The chapters by the names of their files, in the order of the story.
const ORDER: [&str; 9] = [
    "signed", "money", "lng", "currency", "elements", "refining", "map", "since", "disputed",
];

/// The chapters in the order of the story.
fn chapters() -> impl Iterator<Item = &'static Article> {
    ORDER
        .into_iter()
        .filter_map(|id| ARTICLES.iter().find(|article| article.id == id))
}

/// The claims that the articles name, in the order of their first mention.
pub fn named_claims() -> Vec<&'static str> {
    let mut ids = Vec::new();
    for article in chapters() {
        for piece in article.en {
            if let Piece::Claim { id, .. } = piece
                && !ids.contains(id)
            {
                ids.push(id);
            }
        }
    }
    ids
}

fn chapter(site: &Site<'_>, article: &Article, seen: &mut Vec<&'static str>, lang: Lang) -> String {
    let mut html = String::from("<section class=\"chapter\">");
    for piece in article.get(lang) {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Claim { id, text } => {
                html.push_str(&claim(id, text, seen, lang));
            }
            Piece::Tool(slug) => {
                for widget in WidgetId::ALL.into_iter().filter(|w| w.slug() == *slug) {
                    html.push_str(&embed::tool(site, widget, lang, false));
                }
            }
            Piece::Figure(figure) => html.push_str(&figures::html(site, *figure, lang)),
        }
    }
    html.push_str("</section>");
    html
}

/// A figure or status word in the text: leads to its note. The first mention can be returned to;
/// the first mention of a dispute carries its mark, the count of versions.
fn claim(id: &str, text: &str, seen: &mut Vec<&'static str>, lang: Lang) -> String {
    let Some(id) = CLAIMS
        .iter()
        .map(|claim| claim.id)
        .find(|known| *known == id)
    else {
        return text.into();
    };
    let mut first = |id: &'static str| {
        let new = !seen.contains(&id);
        if new {
            seen.push(id);
        }
        new
    };
    let anchor = if first(id) {
        format!(" id=\"ref-{id}\"")
    } else {
        String::new()
    };
    let dispute = DISPUTES.iter().find(|dispute| dispute.claims.contains(&id));
    match dispute.filter(|dispute| first(dispute.id)) {
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
