//! What every tool's state can do, so that one session, one address and one set of controls serve
//! all tools.

use crate::facts::{Date, Lang, Text};
use crate::format::date::date;
use crate::state::currency::SharedRate;
use crate::state::field::{Limits, Span};
use crate::state::query::{Notice, Query, as_pinned};

/// The state of a tool: what its reader chose.
pub trait ToolState: Copy + PartialEq + Send + Sync + 'static {
    /// The tool's name: `lng` begins its parameters as `lng.` and its element ids as `lng-`.
    const SLUG: &'static str;
    /// What an address without parameters means.
    const DEFAULT: Self;
    /// The names of the numbers, in the order of the page.
    const FIELDS: &'static [&'static str];
    /// The names of typed entries that are no numbers of the model: sums whose very digits count, a day.
    const TEXTS: &'static [&'static str] = &[];

    /// Whether a state can be pinned to be compared with: where something is worked out.
    const PINS: bool = true;

    /// The number of a field.
    fn get(&self, field: usize) -> Span;

    /// What a field accepts in its current unit.
    fn limits(&self, field: usize) -> Limits;

    /// The short unit of a field.
    fn unit(&self, field: usize) -> Text;

    /// Why nothing beyond a field's limits can be; said after them. `None` where they are only a
    /// matter of what the tool shows.
    fn why_limits(field: usize) -> Option<Text> {
        let _ = field;
        None
    }

    /// Whether a field shows a result instead of a locked number.
    fn is_worked_out(&self, field: usize) -> bool;

    /// Whether a field takes part in the current form of the model.
    fn uses(&self, field: usize) -> bool;

    /// The state with a number locked.
    ///
    /// # Errors
    /// When the number, or another one that follows from it, would leave its limits.
    fn set(&self, field: usize, span: Span) -> Result<Self, Refused>;

    /// The state after a choice: `name` is the select's id or the radio group's name without the
    /// slug. `None` if the choice is not the tool's.
    ///
    /// # Errors
    /// When a number that has to be carried over would leave its limits.
    fn choose(&self, name: &str, value: &str) -> Option<Result<Self, Refused>>;

    /// The field whose unit a choice changes: what was wrong with its entry is over then.
    fn field_of(name: &str) -> Option<usize> {
        let _ = name;
        None
    }

    /// The state with a text of [`TEXTS`](Self::TEXTS).
    ///
    /// # Errors
    /// What is wrong, what is allowed, and what is used instead.
    fn enter(&self, text: usize, typed: &str) -> Result<Self, WrongText> {
        let _ = (text, typed);
        Ok(*self)
    }

    /// What a text of [`TEXTS`](Self::TEXTS) shows.
    fn text(&self, text: usize) -> String {
        let _ = text;
        String::new()
    }

    /// The state after a button of the tool's own, such as a preset. `None` if it is not the tool's.
    fn act(&self, act: &str, argument: &str) -> Option<Self> {
        let _ = (act, argument);
        None
    }

    /// The state after the chart's marked point was dragged to a place, in the values of the chart's axes.
    /// `None` where the chart has no such point.
    ///
    /// # Errors
    /// When a number would leave its limits.
    fn drag(&self, x: f64, y: f64) -> Option<Result<Self, Refused>> {
        let _ = (x, y);
        None
    }

    /// The state with the value of the chart's horizontal axis taken over and nothing else changed.
    /// `None` where that axis is nothing a reader sets.
    ///
    /// # Errors
    /// When the number would leave its limits.
    fn take(&self, x: f64) -> Option<Result<Self, Refused>> {
        let _ = x;
        None
    }

    /// The state as it is pinned to be compared with: without what the comparison does not look at.
    fn to_pin(&self) -> Self {
        *self
    }

    /// The gesture that a button belongs to: presses of one gesture in a row are taken back together.
    /// `None` for buttons that are each a step of their own.
    fn gesture(act: &str) -> Option<&'static str> {
        let _ = act;
        None
    }

    /// The exchange rate that this tool offers to the others.
    fn shared_rate(&self) -> Option<SharedRate> {
        None
    }

    /// Reads the tool's parameters. Never fails: what cannot be used is named in a [`Notice`], and
    /// the default is used instead.
    fn read(query: &Query, notices: &mut Vec<Notice>) -> Self;

    /// The tool's parameters, `lng.volume=3&lng.price=9.5`: what differs from the default.
    fn write(&self) -> String;
}

/// Why an entry of [`ToolState::TEXTS`] is not accepted.
#[derive(Clone, Debug, PartialEq)]
pub struct WrongText {
    /// What is wrong and what is allowed: a message with a place for `given` and the places below.
    pub why: Text,
    /// What else the message has places for.
    pub places: Vec<(&'static str, Word)>,
    /// What still holds, if there is anything.
    pub used: Option<Word>,
}

/// A part of a sentence whose language is not known yet.
#[derive(Clone, Debug, PartialEq)]
pub enum Word {
    /// The same in all languages.
    Plain(String),
    /// A day, to be written out.
    Day(Date),
}

impl Word {
    /// In a language.
    pub fn get(&self, lang: Lang) -> String {
        match self {
            Self::Plain(text) => text.clone(),
            Self::Day(day) => date(*day, lang),
        }
    }
}

/// Why a change was not made.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Refused {
    /// A field would hold what it does not accept.
    Leaves {
        /// The field.
        field: usize,
        /// What it would hold.
        span: Span,
        /// What it accepts there.
        limits: Limits,
        /// In which unit.
        unit: Text,
    },
    /// For another reason.
    Because {
        /// The field at which the reason is told.
        field: usize,
        /// The reason.
        why: Text,
    },
}

impl Refused {
    /// The field at which the reader is told.
    pub const fn field(&self) -> usize {
        match self {
            Self::Leaves { field, .. } | Self::Because { field, .. } => *field,
        }
    }
}

/// Reads a tool's state from an address's query.
pub fn read<S: ToolState>(query: &str) -> (S, Vec<Notice>) {
    let query = Query::parse(query);
    let mut notices = Vec::new();
    if query.has_prefix(S::SLUG) {
        query.check_version(&mut notices);
    }
    let state = S::read(&query, &mut notices);
    (state, notices)
}

/// Reads the state that an address has pinned beside the tool's own. What cannot be used of it is named
/// among the notices, as of the tool's own parameters.
pub fn read_pinned<S: ToolState>(query: &str, notices: &mut Vec<Notice>) -> Option<S> {
    let query = Query::parse(query).of_pinned(S::SLUG)?;
    Some(S::read(&query, notices))
}

/// The parameters of a state and of the one that is pinned beside it.
pub fn write<S: ToolState>(state: &S, pinned: Option<&S>) -> String {
    let own = state.write();
    let Some(pinned) = pinned else {
        return own;
    };
    let pinned = as_pinned(S::SLUG, &pinned.write());
    if own.is_empty() {
        pinned
    } else {
        [&own, "&", &pinned].concat()
    }
}
