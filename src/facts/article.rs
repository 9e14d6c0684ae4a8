//! Articles in pieces, so that a page can wrap each claim in a link to its sources.

use super::text::Lang;

/// The prose of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Article {
    /// Id, the name of its files in `content/article/`.
    pub id: &'static str,
    /// English.
    pub en: &'static [Piece],
    /// Malay; the same blocks with the same claims.
    pub ms: &'static [Piece],
}

impl Article {
    /// The article in one language.
    pub const fn get(&self, lang: Lang) -> &'static [Piece] {
        match lang {
            Lang::En => self.en,
            Lang::Ms => self.ms,
        }
    }
}

/// A stretch of an article. Written one after the other, with claims wrapped in phrasing elements
/// and tools in flow elements, the pieces of an article are valid HTML.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// HTML as is. It may open an element that a later piece closes.
    Html(&'static str),
    /// A value, a date or words of a claim. Never inside a link.
    Claim {
        /// Id of the claim.
        id: &'static str,
        /// What stands there, already escaped for HTML.
        text: &'static str,
    },
    /// A value that the reader may change where it stands. Never inside a link.
    Turn {
        /// Id of the claim that is the value before it is changed.
        id: &'static str,
        /// What stands there, already escaped for HTML.
        text: &'static str,
        /// Id of the element of a tool: of an entry that it moves, or of an answer that it follows.
        of: &'static str,
    },
    /// Where the tool of this id stands, between blocks.
    Tool(&'static str),
}
