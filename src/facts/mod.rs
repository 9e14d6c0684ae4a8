//! What somebody said or measured: claims, sources, disputes, series and every word on the page.
//!
//! All of it is written in `content/`, checked there by `content-compiler` at build time and arrives
//! here as constants; this module holds their types and no fact of its own. It computes nothing,
//! knows no pixels and no browser. A tool names the figures, series and messages it needs one by
//! one; the slices [`CLAIMS`], [`SOURCES`], [`DISPUTES`], [`SERIES`] and [`ARTICLES`] hold prose and
//! are for the prerendered pages, never for code that runs in the browser.

/// Articles in pieces.
mod article;
/// Claims and what they rest on.
mod claim;
/// Days, months and years.
mod date;
/// Where sources disagree.
mod dispute;
/// Claims that are numbers, as constants for models.
mod figure;
/// Monthly values.
mod monthly;
/// Whose words and numbers the claims rest on.
mod source;
/// Languages and texts that exist in all of them.
mod text;

pub use article::{Article, Piece};
pub use claim::{Calc, Claim, Confidence, Kind, Quote, Said};
pub use date::Date;
pub use dispute::{Dispute, Version};
pub use figure::{Figure, Unit};
pub use monthly::{Series, SeriesNote};
pub use source::Source;
pub use text::{Lang, Text};

include!(concat!(env!("OUT_DIR"), "/content.rs"));
