//! The map's state: which day, what is open, what is shown, and where one looks.

mod address;
mod change;
mod layer;
mod set;
mod standing;
mod tool;
mod view;

pub use address::{write_day, write_view};
pub use change::latest_events;
pub use layer::Layer;
pub use set::{Member, Set};
pub use standing::{Class, Standing, chronicle, force, made, standing};
pub use view::View;

use crate::facts::{Date, Day, EVENT_KEYS, INSTRUMENT_KEYS, PARTY_KEYS, PartyLayer, days};

/// The event with which the slider begins: the first of the minerals texts of October 2025.
const FIRST: &str = "t-us-australia";

/// The last one: that of the newest report found.
const LAST: Date = days::KNOWLEDGE_ENDS;

/// The first day that can be looked at.
pub fn first_day() -> Day {
    let first = EVENT_KEYS.iter().find(|event| event.id == FIRST);
    // The content has the event; a test holds it there.
    first.map_or_else(last_day, |event| event.told)
}

/// The last day that can be looked at, which is also the default.
pub fn last_day() -> Day {
    LAST.last_day()
}

/// What is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// Nothing.
    None,
    /// A party, by its place in [`PARTY_KEYS`].
    Party(u8),
    /// An instrument, by its place in [`INSTRUMENT_KEYS`].
    Text(u8),
}

/// What a reader chose on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MapState {
    /// What is open.
    pub chosen: Chosen,
    /// The day looked at, and as known on which; between [`first_day`] and [`last_day`].
    pub day: Date,
    /// The classes of instruments that are shown.
    pub classes: Set<Class>,
    /// The standings of instruments that are shown.
    pub standings: Set<Standing>,
    /// The figures that are shown.
    pub layer: Layer,
    /// Whether parties are shown that only joined wider texts.
    pub others: bool,
    /// Where one looks.
    pub view: View,
}

impl MapState {
    /// What an address without parameters means.
    pub const DEFAULT: Self = Self {
        chosen: Chosen::None,
        day: LAST,
        classes: Set::ALL,
        standings: Set::ALL,
        layer: Layer::None,
        others: false,
        view: View::WHOLE,
    };

    /// The day looked at.
    pub fn day(&self) -> Day {
        self.day.last_day()
    }

    /// Whether a party is on the map: one of the main story, one that is open or a side of what is
    /// open, or any if all are asked for.
    pub fn shows_party(&self, party: usize) -> bool {
        let Some(key) = PARTY_KEYS.get(party) else {
            return false;
        };
        self.others
            || key.layer == PartyLayer::Main
            || match self.chosen {
                Chosen::None => false,
                Chosen::Party(chosen) => usize::from(chosen) == party,
                Chosen::Text(text) => is_side(usize::from(text), party),
            }
    }

    /// Whether an instrument had been made on the day, as known then, and passes the filters.
    pub fn shows_text(&self, text: usize) -> bool {
        let Some(key) = INSTRUMENT_KEYS.get(text) else {
            return false;
        };
        let day = self.day();
        self.classes.has(Class::of(key.kind))
            && made(text, day)
            && self.standings.has(standing(text, day))
    }
}

/// Whether a party is one of the sides of an instrument.
pub fn is_side(text: usize, party: usize) -> bool {
    let key = INSTRUMENT_KEYS.get(text);
    key.is_some_and(|key| key.parties.iter().any(|side| usize::from(*side) == party))
}

/// The place of a party with this id.
pub fn party_named(id: &str) -> Option<u8> {
    let at = PARTY_KEYS.iter().position(|key| key.id == id)?;
    u8::try_from(at).ok()
}

/// The place of an instrument with this id.
pub fn text_named(id: &str) -> Option<u8> {
    let at = INSTRUMENT_KEYS.iter().position(|key| key.id == id)?;
    u8::try_from(at).ok()
}
