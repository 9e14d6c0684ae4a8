//! What `check_dir` returns: everything in `content/`, checked, with every reference resolved.

use std::collections::BTreeMap;

use crate::changes::Change;
use crate::closed::closed_list;
use crate::date::Date;
use crate::digits::Digits;
use crate::elements::Element;
use crate::events::Event;
use crate::glossary::Term;
use crate::instruments::Instrument;
use crate::parties::Party;
use crate::sentences::{Reason, Sentence};
use crate::statuses::Status;
use crate::text::Text;

/// All of `content/`.
#[derive(Debug, Clone, PartialEq)]
pub struct Content {
    /// Units by id.
    pub units: BTreeMap<String, Unit>,
    /// Sources, in the order of the file.
    pub sources: Vec<Source>,
    /// Claims, by file and order in it.
    pub claims: Vec<Claim>,
    /// Disputes, by file and order in it.
    pub disputes: Vec<Dispute>,
    /// Countries and organisations, by file and order in it.
    pub parties: Vec<Party>,
    /// What they agreed, declared or ordered, by file and order in it.
    pub instruments: Vec<Instrument>,
    /// What became true of what, by file and order in it.
    pub statuses: Vec<Status>,
    /// What happened, by file and order in it.
    pub events: Vec<Event>,
    /// The rare-earth elements, by file and order in it.
    pub elements: Vec<Element>,
    /// The glossary, by file and order in it.
    pub terms: Vec<Term>,
    /// Why sentences are left out, in the order of the file.
    pub reasons: Vec<Reason>,
    /// Every sentence of the articles, by article and number.
    pub sentences: Vec<Sentence>,
    /// What claims said before, in the order of the file, which is that of days.
    pub changes: Vec<Change>,
    /// Series of one value a month, in the order of the file.
    pub series: Vec<Series>,
    /// Series of several values a row, in the order of the file.
    pub columns: Vec<Columns>,
    /// Series of one value a weekday, in the order of the file.
    pub daily: Vec<Daily>,
    /// Messages by key.
    pub messages: Vec<Message>,
    /// Articles by id.
    pub articles: Vec<Article>,
    /// The latest day on which a source was found.
    pub as_of: Date,
}

/// A unit with the words around a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// `usd-bn/yr`.
    pub id: String,
    /// Template with `{n}` for running text.
    pub full: Text,
    /// Short form for axes and table heads.
    pub symbol: Text,
}

/// Somebody's publication.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Id within the project.
    pub id: String,
    /// Title as published, or our words.
    pub title: String,
    /// The same in Malay, where the words are ours.
    pub title_ms: Option<String>,
    /// Who published it.
    pub publisher: String,
    /// The same in Malay, where the words are ours and not a name.
    pub publisher_ms: Option<String>,
    /// When it was published, if known.
    pub date: Option<Date>,
    /// Its address, unless `url_missing` says why there is none.
    pub url: Option<String>,
    /// Why there is no address.
    pub url_missing: Option<Text>,
    /// The day by which it was found.
    pub found: Date,
    /// Its language, BCP 47.
    pub lang: String,
    /// What a reader should know about it ("reprint").
    pub note: Option<Text>,
}

/// What sort of thing a claim states.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A number with a unit.
    Number,
    /// A date.
    Date,
    /// A status in words ("signed").
    Status,
    /// Something that was looked for and not found.
    NotFound,
}

/// What the words before a number say about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Bound {
    /// A ceiling.
    UpTo,
    /// A rounding.
    About,
    /// A floor.
    Over,
}

/// A number or an interval, as published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Lower end, or the number.
    pub low: Digits,
    /// Upper end, or the number.
    pub high: Digits,
    /// "up to" and the like.
    pub bound: Option<Bound>,
    /// Id of the unit.
    pub unit: String,
}

/// What a claim states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number or an interval.
    Number(Number),
    /// A date.
    Date(Date),
    /// Words for a status, in each language, the usual one first.
    Words {
        /// English.
        en: Vec<String>,
        /// Malay.
        ms: Vec<String>,
    },
}

/// How sure we are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Confidence {
    /// A primary text, an official by name, or several independent reports.
    High,
    /// Between high and medium.
    MediumHigh,
    /// One good secondary source or clean arithmetic.
    Medium,
    /// Between medium and low.
    LowMedium,
    /// A single weak page or an inference.
    Low,
}

/// One thing somebody said or measured, and what we make of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Id within the project.
    pub id: String,
    /// Sort of claim.
    pub kind: Kind,
    /// What it states.
    pub value: Value,
    /// The value as it reads in running text.
    pub text: Text,
    /// When it held.
    pub as_of: Date,
    /// Of a status: when it became true and when it became known.
    pub timing: Option<Timing>,
    /// Exactly what it measures.
    pub measures: Text,
    /// What each source says.
    pub said: Vec<Said>,
    /// Our own arithmetic.
    pub calc: Option<Calc>,
    /// How sure we are.
    pub confidence: Confidence,
    /// Why this value.
    pub reason: Option<Text>,
    /// Whether it is our assumption or a default of the site.
    pub assumption: bool,
}

/// When something became true, and when it became known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timing {
    /// When it became true.
    pub since: Date,
    /// When it became known.
    pub known: Date,
}

/// What one source says about a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Id of the source.
    pub source: String,
    /// The source's own value, in its own unit, as it reads in running text.
    pub text: Option<Text>,
    /// What it says, in our words.
    pub says: Text,
    /// Its exact words.
    pub quote: Option<Quote>,
}

/// Exact words of a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quote {
    /// Language of the words, BCP 47.
    pub lang: String,
    /// The words.
    pub words: String,
}

/// Arithmetic over other claims.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calc {
    /// The formula with the published numbers filled in.
    pub formula_text: String,
    /// The claims and series points it uses.
    pub from: Vec<String>,
}

/// A point on which sources disagree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dispute {
    /// Id within the project.
    pub id: String,
    /// Its number in the list of disputes.
    pub number: String,
    /// What it is about.
    pub title: Text,
    /// The claims concerned.
    pub claims: Vec<String>,
    /// What each side says.
    pub versions: Vec<Version>,
    /// What we go by.
    pub best: Text,
    /// Why.
    pub reason: Text,
    /// How sure we are.
    pub confidence: Confidence,
}

/// One side of a dispute.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Version {
    /// Id of the source.
    pub source: String,
    /// What it says, in our words.
    pub says: Text,
}

/// Monthly values.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Id within the project.
    pub id: String,
    /// Id of the unit.
    pub unit: String,
    /// Id of the source.
    pub source: String,
    /// What it measures.
    pub measures: Text,
    /// Year and month of the first value.
    pub first: (u16, u8),
    /// One value a month, as published, without gaps.
    pub values: Vec<Digits>,
    /// Year and month of the last value.
    pub last: (u16, u8),
}

/// Several values at the same times, by month or by weekday.
#[derive(Debug, Clone, PartialEq)]
pub struct Columns {
    /// Id within the project.
    pub id: String,
    /// Id of the unit, of which each column has its own thing to count.
    pub unit: String,
    /// Id of the source.
    pub source: String,
    /// What it measures.
    pub measures: Text,
    /// The first row: a month, or a day from Monday to Friday.
    pub first: Date,
    /// The last day that went into the last row.
    pub last: Date,
    /// How many days went into the last row.
    pub last_days: u8,
    /// The values.
    pub columns: Vec<Column>,
}

/// The values of one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Code of the thing, three capitals.
    pub code: String,
    /// One value a row, as published, without gaps.
    pub values: Vec<Digits>,
}

/// Values by weekday.
#[derive(Debug, Clone, PartialEq)]
pub struct Daily {
    /// Id within the project.
    pub id: String,
    /// Id of the unit.
    pub unit: String,
    /// Id of the source.
    pub source: String,
    /// What it measures.
    pub measures: Text,
    /// The first day, from Monday to Friday.
    pub first: Date,
    /// The last day.
    pub last: Date,
    /// One value a weekday, as published; none on holidays.
    pub values: Vec<Option<Digits>>,
}

/// A text of the interface.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// `lng.volume`.
    pub key: String,
    /// The text, references resolved; `{placeholder}`s remain.
    pub text: Text,
}

/// The prose of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Article {
    /// Name of its files.
    pub id: String,
    /// English.
    pub en: Vec<Piece>,
    /// Malay.
    pub ms: Vec<Piece>,
}

/// A stretch of an article. Written one after the other, with claims wrapped in phrasing elements
/// and tools and figures in flow elements, pieces form valid HTML.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// HTML as is.
    Html(String),
    /// A value or status word; `text` is escaped for HTML.
    Claim {
        /// Id of the claim.
        id: String,
        /// What stands there, escaped for HTML.
        text: String,
    },
    /// A value that the reader may change where it stands.
    Turn {
        /// Id of the claim that is the value before it is changed.
        id: String,
        /// What stands there, escaped for HTML.
        text: String,
        /// The element of a tool that it moves or follows.
        of: String,
    },
    /// Where a tool stands.
    Tool(String),
    /// Where a figure stands.
    Figure(FigureId),
}

closed_list! {
    /// The figures that an article can show.
    FigureId {
        /// The texts of those days.
        Texts = "texts",
        /// The sums to scale.
        Money = "money",
        /// The line in the wrong unit, beside the right one.
        WrongUnit = "wrong-unit",
        /// What lies in the ground, what pays, what is mined.
        Ground = "ground",
        /// Shares of mining and refining by country.
        Shares = "shares",
        /// The elements.
        Elements = "elements",
        /// The gas price by month.
        HenryHub = "henry-hub",
        /// What happened when.
        Timeline = "timeline",
    }
}
