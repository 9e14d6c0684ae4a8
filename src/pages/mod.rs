//! What an address shows: prose, notes and tools composed into the body of a page. Native only, so that no
//! prose is shipped in the WASM.
//!
//! Pages are plain HTML strings: only the tools inside them come alive.

pub mod answers;
pub mod article;
pub mod cite;
pub mod embed;
pub mod figures;
pub mod not_found;
pub mod notes;
pub mod prose;
pub mod shell;
pub mod sources;

use crate::facts::{Lang, Text, messages};
use crate::widgets::WidgetId;

/// Every page of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The explainer.
    Article,
    /// The record of everything stated, with its sources.
    Sources,
    /// One tool alone, for other people's pages.
    Embed(WidgetId),
    /// What an unknown address shows.
    NotFound,
}

impl Page {
    /// Every page, for the generator and the tests.
    pub fn all() -> impl Iterator<Item = Self> {
        let embeds = WidgetId::ALL.into_iter().map(Self::Embed);
        [Self::Article, Self::Sources, Self::NotFound]
            .into_iter()
            .chain(embeds)
    }

    /// The address below the site's base, without a leading slash.
    pub fn path(self, lang: Lang) -> String {
        let prefix = match lang {
            Lang::En => "",
            Lang::Ms => "ms/",
        };
        match self {
            Self::Article => prefix.into(),
            Self::Sources => format!("{prefix}sources/"),
            Self::Embed(widget) => format!("{prefix}embed/{}/", widget.slug()),
            Self::NotFound => format!("{prefix}404.html"),
        }
    }

    /// The title of the document.
    pub const fn title(self) -> Text {
        match self {
            Self::Article => messages::SITE_TITLE,
            Self::Sources => messages::RECORD_TITLE,
            Self::Embed(widget) => widget.embed_title(),
            Self::NotFound => messages::NOT_FOUND_TITLE,
        }
    }

    /// The description of the document.
    pub const fn description(self) -> Text {
        match self {
            Self::Article => messages::SITE_DESCRIPTION,
            Self::Sources => messages::RECORD_DESCRIPTION,
            Self::Embed(widget) => widget.embed_summary(),
            Self::NotFound => messages::NOT_FOUND_TEXT,
        }
    }
}

/// What a page knows of the site around it.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// Public address with a trailing slash, for example `https://example.org/news/fp/`.
    pub url: &'a str,
    /// Its path, with slashes at both ends.
    pub base: &'a str,
}

impl Site<'_> {
    /// Link to a page within the site.
    pub fn link(&self, page: Page, lang: Lang) -> String {
        format!("{}{}", self.base, page.path(lang))
    }

    /// Public address of a page.
    pub fn address(&self, page: Page, lang: Lang) -> String {
        format!("{}{}", self.url, page.path(lang))
    }
}
