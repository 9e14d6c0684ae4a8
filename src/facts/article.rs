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
/// and tools and figures in flow elements, the pieces of an article are valid HTML.
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
    /// Where a figure stands, between blocks.
    Figure(FigureId),
}

/// The figures that an article shows besides its tools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureId {
    /// The texts of those days.
    Texts,
    /// The sums to scale.
    Money,
    /// The line in the wrong unit, beside the right one.
    WrongUnit,
    /// What lies in the ground, what pays, what is mined.
    Ground,
    /// Shares of mining and refining by country.
    Shares,
    /// The elements.
    Elements,
    /// The gas price by month.
    HenryHub,
    /// What happened when.
    Timeline,
}

impl FigureId {
    /// All figures, in the order of the story.
    pub const ALL: [Self; 8] = [
        Self::Texts,
        Self::Money,
        Self::WrongUnit,
        Self::HenryHub,
        Self::Ground,
        Self::Shares,
        Self::Elements,
        Self::Timeline,
    ];

    /// Its name in articles, ids of elements and files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Texts => "texts",
            Self::Money => "money",
            Self::WrongUnit => "wrong-unit",
            Self::Ground => "ground",
            Self::Shares => "shares",
            Self::Elements => "elements",
            Self::HenryHub => "henry-hub",
            Self::Timeline => "timeline",
        }
    }
}
