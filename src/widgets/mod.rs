//! The live tools: one widget per folder or file, plus their building blocks. Each is rendered at
//! build time with its defaults and hydrated as a root of its own; it knows no page.
//!
//! Invariant of hydration: the first view depends on the language and the defaults only. Address,
//! storage, size and time come in Effects afterwards.

pub mod escape;
pub mod lng;
pub mod snippet;

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
}
