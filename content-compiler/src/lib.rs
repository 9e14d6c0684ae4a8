//! Checks the words, facts and series in `content/` and compiles them into Rust constants.
//!
//! Two promises: a mistake in `content/` is found here, at build time, with file and line, and never
//! by a reader; and all mistakes are reported at once. The crate reads files and returns values; it
//! prints nothing and writes nothing. It computes with published digits as text wherever it can, so
//! that a figure reads exactly as its source printed it.
//!
//! Modules in the order in which they build on each other.

/// Where a problem is and what it is.
mod diagnostic;
/// A file with its text: byte offsets to lines, TOML entries to values.
mod document;
/// Identifiers: their form, their uniqueness, their names in Rust.
mod id;

/// What `check_dir` returns.
mod content;
/// Days, months and years.
mod date;
/// Numbers as published: digits, not floats.
mod digits;
/// How values read in each language.
mod render;
/// Languages and texts that exist in all of them.
mod text;

/// Texts as the files hold them, checked for both languages.
mod bilingual;
/// Words of closed lists.
mod closed;
/// Numbers and status words that no claim backs.
mod lint;
/// `{claim:…}`, `{name:…}` and their kin inside texts.
mod refs;
/// What those references stand for.
mod resolve;
/// The closed lists of `lint.toml`.
mod word_list;

/// One file of `facts/`.
mod fact_file;
/// Every id with the sort of thing it names.
mod index;
/// Keys that many entries have in common.
mod reader;

/// `article/`.
mod articles;
/// Our own arithmetic, recomputed.
mod calc;
/// `changes.toml`.
mod changes;
/// What each claim rests on.
mod claims;
/// Where sources disagree.
mod disputes;
/// The rare-earth elements.
mod elements;
/// What happened.
mod events;
/// Formulas: reading, computing, writing out.
mod formula;
/// Terms in plain words.
mod glossary;
/// What the parties agreed, declared or ordered.
mod instruments;
/// Points on the earth.
mod lon_lat;
/// Article text to HTML pieces.
mod markdown;
/// `messages/`.
mod messages;
/// `names.toml`.
mod names;
/// Who takes part.
mod parties;
/// The shape of a claim in TOML.
mod raw_claim;
/// `sentences/`.
mod sentences;
/// `series/`.
mod series;
/// `facts/sources.toml`.
mod sources;
/// What became true, and when it became known.
mod statuses;
/// When something became known, against when it became true.
mod timing;
/// `units.toml`.
mod units;
/// What each claim's value is.
mod values;

/// The whole directory.
mod check;
/// The Rust source.
mod emit;
/// The Rust source of keys: parties, instruments and events without their prose.
mod emit_keys;
/// The Rust source of parties, instruments and their kin.
mod emit_records;

pub use changes::Change;
pub use check::check_dir;
pub use content::{
    Article, Bound, Calc, Claim, Column, Columns, Confidence, Content, Daily, Dispute, FigureId,
    Kind, Message, Number, Piece, Quote, Said, Series, Source, Timing, Unit, Value, Version,
};
pub use date::Date;
pub use diagnostic::Diagnostic;
pub use digits::Digits;
pub use elements::{ControlList, Element, ElementClass};
pub use emit::compile;
pub use events::{Event, EventKind};
pub use glossary::{MalayTerm, Term};
pub use id::constant_name;
pub use instruments::{Binding, Instrument, InstrumentKind, Origin};
pub use lon_lat::LonLat;
pub use parties::{Party, PartyKind, PartyLayer};
pub use sentences::{Reason, Sentence};
pub use statuses::{Status, StatusWord};
pub use text::{Lang, Text};
