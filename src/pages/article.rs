//! The explainer: opening, chapters with their tools, notes.

use crate::facts::{ARTICLES, Article, Lang, Piece, TERMS, messages};
use crate::pages::answers::Setting;
use crate::pages::prose::{self, Seen};
use crate::pages::{Page, Site, embed, figures, notes, shell};
use crate::widgets::escape::escape;
use crate::widgets::{RECORD, WidgetId};

/// The name of the article's first words, which are no chapter.
const OPENING: &str = "opening";

/// The body of the page.
pub fn body(site: &Site<'_>, lang: Lang) -> String {
    let translation = shell::translation(lang);
    // A claim that several chapters name is returned to where it stands first.
    let mut seen = Seen::of(&named_claims());
    let opening = article(OPENING).map_or_else(String::new, |article| {
        pieces(site, article, &mut seen, lang)
    });
    let chapters: String = chapters()
        .map(|article| {
            let html = pieces(site, article, &mut seen, lang);
            format!("<section class=\"chapter\">{html}</section>")
        })
        .collect();
    format!(
        concat!(
            "{header}<main id=\"article\"{words}><header class=\"opening\"><h1>{title}</h1>",
            "<p class=\"lead\">{lead}</p>{translation}",
            "<p class=\"as-of\">{as_of}</p>{opening}</header>",
            "{contents}{chapters}{notes}{glossary}</main>{footer}"
        ),
        header = shell::header(site, Page::Article, lang),
        words = words(lang),
        title = escape(messages::SITE_TITLE.get(lang)),
        lead = escape(messages::SITE_LEAD.get(lang)),
        translation = translation,
        as_of = escape(messages::SITE_KNOWLEDGE_ENDS.get(lang)),
        opening = opening,
        contents = contents(lang),
        chapters = chapters,
        notes = notes::section(lang),
        glossary = glossary(lang),
        footer = shell::footer(site, Page::Article, lang),
    )
}

/// What the script of reading says, as attributes.
fn words(lang: Lang) -> String {
    [
        ("note", messages::SITE_NOTE.get(lang)),
        ("close", messages::SITE_NOTE_CLOSE.get(lang)),
        ("record", messages::SITE_NOTE_RECORD.get(lang)),
        ("reset", messages::TOOL_RESET.get(lang)),
        ("records", RECORD),
    ]
    .map(|(name, text)| format!(" data-{name}=\"{}\"", escape(text)))
    .concat()
}

/// The chapters by their questions; scripts mark the one that is read.
fn contents(lang: Lang) -> String {
    let items: String = chapters()
        .map(|article| {
            let question = question(article, lang);
            format!("<li><a href=\"#{}\">{question}</a></li>", article.id)
        })
        .collect();
    format!(
        "<nav class=\"contents\" aria-label=\"{}\"><ol>{items}</ol></nav>",
        escape(messages::SITE_CONTENTS.get(lang))
    )
}

/// The words of a chapter's heading.
fn question(article: &Article, lang: Lang) -> String {
    let mut heading = String::new();
    for piece in article.get(lang) {
        let (text, ends) = match piece {
            Piece::Html(html) => html
                .split_once("</h2>")
                .map_or((*html, false), |(before, _)| (before, true)),
            Piece::Claim { text, .. } | Piece::Turn { text, .. } => (*text, false),
            _ => break,
        };
        heading.push_str(text);
        if ends {
            break;
        }
    }
    heading
        .split_once('>')
        .map_or_else(String::new, |(_, words)| words.into())
}

/// The terms that the article names, in the order of its first words for them.
fn glossary(lang: Lang) -> String {
    let mut ids = Vec::new();
    for html in texts(lang) {
        for id in prose::terms(html) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    let entries: String = ids
        .iter()
        .filter_map(|id| {
            TERMS
                .iter()
                .find(|term| term.id.strip_prefix("g-") == Some(id))
        })
        .map(|term| {
            format!(
                "<div id=\"{}\"><dt>{}</dt><dd>{}</dd></div>",
                term.id,
                escape(term.term.get(lang)),
                escape(term.plain.get(lang))
            )
        })
        .collect();
    format!(
        "<section class=\"glossary\" aria-labelledby=\"glossary\"><h2 id=\"glossary\">{}</h2><dl>{entries}</dl></section>",
        escape(messages::SITE_GLOSSARY_TITLE.get(lang))
    )
}

/// The HTML between what an article names.
fn texts(lang: Lang) -> impl Iterator<Item = &'static str> {
    let articles = article(OPENING).into_iter().chain(chapters());
    articles
        .flat_map(move |article| article.get(lang))
        .filter_map(|piece| match piece {
            Piece::Html(html) => Some(*html),
            _ => None,
        })
}

/// What a tool answers in the states that the text sets it to; for readers without scripts.
fn answers(slug: &str, lang: Lang) -> String {
    let mut shown: Vec<Setting> = Vec::new();
    for setting in texts(lang).flat_map(prose::settings) {
        if setting.slug == slug && !shown.contains(&setting) {
            shown.push(setting);
        }
    }
    let items: String = shown
        .iter()
        .filter_map(|setting| {
            let (answer, _) = setting.answer(lang)?;
            Some(format!("<li id=\"{}\">{answer}</li>", escape(&setting.id)))
        })
        .collect();
    if items.is_empty() {
        return items;
    }
    format!(
        "<div class=\"answers\"><p>{}</p><ul>{items}</ul></div>",
        escape(messages::SITE_ANSWERS.get(lang))
    )
}

/// The chapters by the names of their files, in the order of the story.
const ORDER: [&str; 9] = [
    "signed", "money", "lng", "currency", "elements", "refining", "map", "since", "disputed",
];

/// The chapters in the order of the story.
fn chapters() -> impl Iterator<Item = &'static Article> {
    ORDER.into_iter().filter_map(article)
}

fn article(id: &str) -> Option<&'static Article> {
    ARTICLES.iter().find(|article| article.id == id)
}

/// The claims that the articles name, in the order of their first mention.
pub fn named_claims() -> Vec<&'static str> {
    let mut ids = Vec::new();
    for article in article(OPENING).into_iter().chain(chapters()) {
        for id in article.en.iter().filter_map(prose::named) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
    }
    ids
}

fn pieces(site: &Site<'_>, article: &Article, seen: &mut Seen, lang: Lang) -> String {
    let mut html = String::new();
    for piece in article.get(lang) {
        match piece {
            Piece::Html(text) => html.push_str(&prose::plain(text)),
            Piece::Claim { id, text } => html.push_str(&prose::claim(id, text, seen, lang)),
            Piece::Turn { id, text, of } => {
                html.push_str(&prose::turn(of, &prose::claim(id, text, seen, lang)));
            }
            Piece::Tool(slug) => {
                for widget in WidgetId::ALL.into_iter().filter(|w| w.slug() == *slug) {
                    html.push_str(&embed::tool(site, widget, lang, false));
                    html.push_str(&answers(widget.prefix(), lang));
                }
            }
            Piece::Figure(figure) => html.push_str(&figures::html(site, *figure, lang)),
        }
    }
    html
}
