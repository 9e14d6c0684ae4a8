//! The live tools: one folder each, plus what they are made of. Each is rendered at build time with
//! its defaults and woken as a root of its own; it knows no page.
//!
//! Invariant: what is rendered depends on the language and the defaults only. Address, size and
//! time come in an Effect, when the tool wakes.

pub mod calculator;
pub mod currency;
pub mod escape;
pub mod lng;
pub mod map;
pub mod refining;
pub mod snippet;
#[cfg(not(target_arch = "wasm32"))]
pub mod sources;

use crate::facts::{Figure, Text, messages};
use crate::state;
use crate::state::currency::CurrencyState;
use crate::state::lng::LngState;
use crate::state::map::MapState;
use crate::state::refining::RefiningState;
use crate::state::tool::ToolState;

/// The page that has every claim, card and source, from the front page of its language.
pub const RECORD: &str = "sources/";

/// The tools by their name in addresses, element attributes and embeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WidgetId {
    /// The LNG calculator.
    Lng,
    /// The currency tool.
    Currency,
    /// The refining-share tool.
    Refining,
    /// The map of parties and instruments.
    Map,
}

impl WidgetId {
    /// All tools.
    pub const ALL: [Self; 4] = [Self::Lng, Self::Currency, Self::Refining, Self::Map];

    /// The name in addresses.
    pub const fn slug(self) -> &'static str {
        match self {
            Self::Lng => "lng",
            Self::Currency => "currency",
            Self::Refining => "refining",
            Self::Map => "map",
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
            Self::Currency => messages::FX_TITLE,
            Self::Refining => messages::SHARE_TITLE,
            Self::Map => messages::MAP_TITLE,
        }
    }

    /// The embed's heading, which says what the tool is about without an article around it.
    pub const fn embed_heading(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_HEADING,
            Self::Currency => messages::FX_EMBED_HEADING,
            Self::Refining => messages::SHARE_EMBED_HEADING,
            Self::Map => messages::MAP_EMBED_HEADING,
        }
    }

    /// The embed's title as a document.
    pub const fn embed_title(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_TITLE,
            Self::Currency => messages::FX_EMBED_TITLE,
            Self::Refining => messages::SHARE_EMBED_TITLE,
            Self::Map => messages::MAP_EMBED_TITLE,
        }
    }

    /// What the embed is, in a sentence.
    pub const fn embed_summary(self) -> Text {
        match self {
            Self::Lng => messages::LNG_EMBED_SUMMARY,
            Self::Currency => messages::FX_EMBED_SUMMARY,
            Self::Refining => messages::SHARE_EMBED_SUMMARY,
            Self::Map => messages::MAP_EMBED_SUMMARY,
        }
    }

    /// How high the embed is.
    pub const fn embed_height(self) -> snippet::Height {
        match self {
            Self::Lng => lng::HEIGHT,
            Self::Currency => currency::HEIGHT,
            Self::Refining => refining::HEIGHT,
            Self::Map => map::HEIGHT,
        }
    }

    /// The prefix of a tool's element ids and parameters.
    pub const fn prefix(self) -> &'static str {
        match self {
            Self::Lng => LngState::SLUG,
            Self::Currency => CurrencyState::SLUG,
            Self::Refining => RefiningState::SLUG,
            Self::Map => MapState::SLUG,
        }
    }

    /// The claims that the tool computes with, for the notes of a page that carries it.
    pub const fn claims(self) -> &'static [&'static Figure] {
        match self {
            Self::Lng => state::lng::CLAIMS,
            Self::Currency => state::currency::CLAIMS,
            Self::Refining => state::refining::CLAIMS,
            // Its cards say themselves what their figures rest on.
            Self::Map => &[],
        }
    }
}
