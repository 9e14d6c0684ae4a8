//! The article's figures besides its tools: a heading that states the finding, how to read it, the picture,
//! its summary, and below a fold the same as a table, with files to take along.
//!
//! The summary stands in the page, so the picture itself is hidden from those who listen.

mod elements;
mod ground;
mod henry_hub;
mod lines;
mod money;
mod shares;
mod texts;
mod timeline;

use crate::charts::picture::Picture;
use crate::charts::svg::svg;
use crate::facts::{CLAIMS, Figure, FigureId, Lang, messages};
use crate::format::Table;
use crate::pages::{Page, Site};
use crate::widgets::escape::escape;
use crate::widgets::map::csv;

/// Widths of the picture in pixels, in columns narrower than 42rem and in wider ones. In the narrowest column,
/// of 280 px, and in the narrowest wide one, its text of 13 px is still one of 12.
pub const WIDTHS: [(&str, f64); 2] = [("narrow", 300.0), ("wide", 720.0)];

/// Draws a figure in a width in pixels (at least 280).
pub type Drawing = Box<dyn Fn(f64) -> Picture>;

/// A figure in one language.
pub struct Shown {
    /// Which it is.
    pub id: FigureId,
    /// What it finds.
    pub title: &'static str,
    /// How to read it.
    pub aid: &'static str,
    /// What it shows, in a sentence or some.
    pub summary: String,
    /// What it rests on.
    pub source: &'static str,
    /// Sources as links, HTML, where no claim names them.
    pub links: String,
    /// The claims it draws.
    pub claims: Vec<&'static Figure>,
    /// What it shows.
    pub body: Body,
    /// The same in words below a fold, HTML; empty where the body is a table.
    pub twin: String,
    /// The same for other programs; `None` where the map has that file.
    pub data: Option<Table>,
}

/// What a figure shows.
pub enum Body {
    /// A picture.
    Picture(Drawing),
    /// HTML.
    Html(String),
    /// HTML that is a table already, and needs no other.
    Table(String),
}

/// A figure in one language.
pub fn of(id: FigureId, lang: Lang) -> Shown {
    match id {
        FigureId::Texts => texts::shown(lang),
        FigureId::Money => money::sums(lang),
        FigureId::WrongUnit => money::wrong_unit(lang),
        FigureId::Ground => ground::shown(lang),
        FigureId::Shares => shares::shown(lang),
        FigureId::HenryHub => henry_hub::shown(lang),
        FigureId::Elements => elements::shown(lang),
        FigureId::Timeline => timeline::shown(lang),
    }
}

/// The claims that the figures draw, for the notes of the page.
pub fn claims() -> impl Iterator<Item = &'static Figure> {
    let shown = FigureId::ALL.into_iter().map(|id| of(id, Lang::En));
    shown.flat_map(|shown| shown.claims)
}

/// The figure as it stands in the article.
pub fn html(site: &Site<'_>, id: FigureId, lang: Lang) -> String {
    let page = site.link(Page::Article, lang);
    of(id, lang).html(&page, lang)
}

/// The address of a figure's file, from the front page of its language.
pub fn file(id: FigureId, ending: &str) -> String {
    match (id, ending) {
        (FigureId::Texts, "csv") => csv::file("texts"),
        (FigureId::Timeline, "csv") => csv::file("events"),
        _ => ["data/figures/", id.name(), ".", ending].concat(),
    }
}

/// The id of the figure's element.
pub fn element(id: FigureId) -> String {
    ["figure-", id.name()].concat()
}

impl Shown {
    /// The figure as HTML; `page` is the address of the front page of its language.
    fn html(&self, page: &str, lang: Lang) -> String {
        let body = match &self.body {
            Body::Picture(drawing) => WIDTHS
                .map(|(class, width)| svg(&drawing(width), class))
                .concat(),
            Body::Html(html) | Body::Table(html) => html.clone(),
        };
        let files = self.files(page, lang);
        let more = match self.body {
            Body::Table(_) => files,
            _ => format!(
                "<details><summary>{}</summary>{}<p>{files}</p></details>",
                escape(messages::FIG_TABLE.get(lang)),
                self.twin,
            ),
        };
        format!(
            concat!(
                "<figure class=\"fig\" id=\"{id}\"><figcaption><h4>{title}</h4><p>{aid}</p></figcaption>",
                "{body}<p>{summary}</p>{more}",
                "<p class=\"source\">{source} {links}</p></figure>"
            ),
            id = element(self.id),
            title = escape(self.title),
            aid = escape(self.aid),
            body = body,
            summary = escape(&self.summary),
            more = more,
            source = escape(self.source),
            links = self.notes(lang),
        )
    }

    /// Links to the files.
    fn files(&self, page: &str, lang: Lang) -> String {
        let link = |ending: &str, text: &str| {
            let file = file(self.id, ending);
            format!("<a href=\"{page}{file}\" download>{}</a>", escape(text))
        };
        let csv = link("csv", messages::FIG_CSV.get(lang));
        match self.body {
            Body::Picture(_) => [&link("svg", messages::FIG_SVG.get(lang)), " · ", &csv].concat(),
            Body::Html(_) | Body::Table(_) => csv,
        }
    }

    /// The values drawn as links to their notes, or sources.
    fn notes(&self, lang: Lang) -> String {
        let links: Vec<String> = self
            .claims
            .iter()
            .map(|figure| note(figure, lang))
            .collect();
        if links.is_empty() {
            return self.links.clone();
        }
        let notes = escape(messages::FIG_NOTES.get(lang));
        format!("{notes}: {}", links.join(", "))
    }
}

/// A table in a box of its own, which scrolls where it is too wide.
fn boxed(title: &str, table: &str) -> String {
    let title = escape(title);
    format!(
        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{title}\">{table}</div>"
    )
}

/// A claim's value as a link to its note.
fn note(figure: &Figure, lang: Lang) -> String {
    let text = escape(figure.text.get(lang));
    format!("<a href=\"#note-{}\">{text}</a>", figure.id)
}

/// What a claim rests on, for other programs.
fn sources(figure: &Figure, lang: Lang) -> String {
    let claim = CLAIMS.iter().find(|claim| claim.id == figure.id);
    let said = claim.iter().flat_map(|claim| claim.said);
    csv::sources(said.map(|said| said.source), lang)
}
