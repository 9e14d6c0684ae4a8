//! What somebody said or measured: claims, sources, disputes, series and every word on the page.
//!
//! All of it is written in `content/`, checked there by `content-compiler` at build time and arrives
//! here as constants; this module holds their types and no fact of its own. It computes no figure,
//! knows no pixels and no browser; the one question it answers is what held when ([`Chronicle`]). A
//! tool names the figures, series and messages it needs one by one; the slices, such as [`CLAIMS`],
//! [`SOURCES`], [`STATUSES`] and [`ARTICLES`], hold prose and are for the prerendered pages, never
//! for code that runs in the browser. What such code needs of them is in slices of their own, whose
//! only words are names: [`PARTY_KEYS`], [`INSTRUMENT_KEYS`], [`TURNS`] and [`EVENT_KEYS`]; and for the code
//! that writes files [`RECORDS`] and [`PARTY_CODES`].

/// Articles in pieces.
mod article;
/// What claims said before.
mod change;
/// What held on a day, as known on a day.
mod chronicle;
/// Claims and what they rest on.
mod claim;
/// Several values at the same times.
mod columns;
/// One value a weekday.
mod daily;
/// Days, months and years.
mod date;
/// Days that exist.
mod day;
/// Where sources disagree.
mod dispute;
/// The rare-earth elements.
mod element;
/// What happened, and when it became known.
mod event;
/// Claims that are numbers, as constants for models.
mod figure;
/// What the parties agreed, declared or ordered.
mod instrument;
/// Parties, instruments and events without their prose.
mod key;
/// Monthly values.
mod monthly;
/// Who takes part.
mod party;
/// Where something lies on the earth.
mod place;
/// Parts of parties and instruments, for files.
mod record;
/// The sentences of the articles this site started from.
mod sentence;
/// Whose words and numbers the claims rest on.
mod source;
/// What became true of something, and when it became known.
mod status;
/// Terms in plain words.
mod term;
/// Languages and texts that exist in all of them.
mod text;
/// What became true and when, without prose.
mod turn;

pub use article::{Article, FigureId, Piece};
pub use change::Change;
pub use chronicle::{Answer, Chronicle, Held, Knowledge, View};
pub use claim::{Calc, Claim, Confidence, Kind, Quote, Said, Timing};
pub use columns::{Coded, Column, Columns, Rows, TableNote, Values, month_goes_on};
pub use daily::Daily;
pub use date::Date;
pub use day::Day;
pub use dispute::{Dispute, Version};
pub use element::{ControlList, Element, ElementClass};
pub use event::{Event, EventKind, EventLane};
pub use figure::{Figure, Unit};
pub use instrument::{Binding, Instrument, InstrumentKind, Origin};
pub use key::{EventKey, InstrumentKey, PartyKey};
pub use monthly::{Series, SeriesNote};
pub use party::{Party, PartyKind, PartyLayer};
pub use place::LonLat;
pub use record::{PARTY_CODES, RECORDS, Record};
pub use sentence::{Reason, Sentence};
pub use source::Source;
pub use status::{Aspect, Status, StatusWord};
pub use term::{MalayTerm, Term};
pub use text::{Lang, Text};
pub use turn::Turn;

include!(concat!(env!("OUT_DIR"), "/content.rs"));
