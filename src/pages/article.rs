//! The explainer: opening, chapters with their tools, notes.

use crate::facts::{ARTICLES, Article, DISPUTES, Lang, Piece, messages};
use crate::pages::{Page, Site, embed, notes, shell};
use crate::widgets::WidgetId;
use crate::widgets::escape::escape;

/// The body of the page.
pub fn body(site: &Site<'_>, lang: Lang) -> String {
    let translation = messages::SITE_TRANSLATION_NOTICE.get(lang);
    let translation = if lang == Lang::En {
        String::new()
    } else {
        format!("<p class=\"translation\">{}</p>", escape(translation))
    };
    let chapters: String = ARTICLES.iter().map(|article| chapter(site, article, lang)).collect();
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

fn pieces(article: &Article, lang: Lang) -> &'static [Piece] {
    match lang {
        Lang::En => article.en,
        Lang::Ms => article.ms,
    }
}

/// The claims that the articles name, in the order of their first mention.
pub fn named_claims() -> Vec<&'static str> {
    let mut ids = Vec::new();
    for article in ARTICLES {
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

fn chapter(site: &Site<'_>, article: &Article, lang: Lang) -> String {
    let mut html = String::from("<section class=\"chapter\">");
    let mut seen: Vec<&str> = Vec::new();
    for piece in pieces(article, lang) {
        match piece {
            Piece::Html(text) => html.push_str(text),
            Piece::Claim { id, text } => {
                let first = !seen.contains(id);
                if first {
                    seen.push(id);
                }
                html.push_str(&claim(id, text, first, lang));
            }
            Piece::Tool(slug) => {
                for widget in WidgetId::ALL.into_iter().filter(|w| w.slug() == *slug) {
                    html.push_str(&embed::tool(site, widget, lang, false));
                }
            }
        }
    }
    html.push_str("</section>");
    html
}

/// A figure or status word in the text: leads to its note. The first mention can be returned to.
fn claim(id: &str, text: &str, first: bool, lang: Lang) -> String {
    let anchor = if first { format!(" id=\"ref-{id}\"") } else { String::new() };
    let versions = DISPUTES
        .iter()
        .find(|dispute| dispute.claims.contains(&id))
        .map(|dispute| dispute.versions.len());
    let (class, mark) = match versions {
        Some(count) => (
            "claim disputed",
            format!(
                "<span class=\"versions\" title=\"{}\">{count}</span>",
                escape(messages::SITE_VERSIONS.get(lang))
            ),
        ),
        None => ("claim", String::new()),
    };
    format!("<a class=\"{class}\" href=\"#note-{id}\"{anchor}>{text}{mark}</a>")
}
