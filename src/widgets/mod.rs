//! The live tools: one folder each, plus what they are made of. Each is rendered at build time with
//! its defaults and hydrated as a root of its own; it knows no page.
//!
//! Invariant of hydration: the first view depends on the language and the defaults only. Address,
//! storage, size and time come in Effects afterwards.

pub mod calculator;
pub mod escape;
pub mod lng;
pub mod snippet;

use crate::facts::{Figure, Text, messages};
use crate::state;

/// The tools by their name in addresses, element attributes and embeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WidgetId {
    /// The LNG calculator.
    Lng,
}

impl WidgetId {
    /// All tools.
    pub const ALL: [Self; 1] = [Self::Lng];

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Lng => "lng",
        }
    }

    /// The tool with this name.
    pub fn named(slug: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|widget| widget.slug() == slug)
    }

    /// The tool's heading within an article.
    pub const fn title(self) -> Text {
        match self {
            Self::Lng => messages::LNG_TITLE,
        }
    }

    /// The embed's heading, which says what the tool is about without an article around it.
    pub const fn embed_heading(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_HEADING,
        }
    }

    /// The embed's title as a document.
    pub const fn embed_title(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_TITLE,
        }
    }

    /// What the embed is, in a sentence.
    pub const fn embed_summary(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_SUMMARY,
        }
    }

    /// The claims that the tool computes with, for the notes of a page that carries it.
    pub const fn claims(self) -> &'static [&'static Figure] {
        match self {
            Self::Lng => state::lng::CLAIMS,
        }
    }
}
