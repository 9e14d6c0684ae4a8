//! Keys: what code needs to know of parties, instruments and events without their prose. The
//! prerendered pages hold the prose, under the same ids.

use super::date::Date;
use super::day::Day;
use super::instrument::InstrumentKind;
use super::party::PartyLayer;
use super::place::LonLat;
use super::text::Text;

/// The key of a [`Party`](super::Party).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartyKey {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// How near it is to the story.
    pub layer: PartyLayer,
    /// Its capital, as in [`Party::capital`](super::Party::capital).
    pub capital: LonLat,
    /// Where it is marked on a map.
    pub at: LonLat,
}

/// The key of an [`Instrument`](super::Instrument).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstrumentKey {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Sort of instrument.
    pub kind: InstrumentKind,
    /// The parties, as places in [`PARTY_KEYS`](super::PARTY_KEYS); at least one.
    pub parties: &'static [u8],
    /// When it was signed or announced.
    pub signed: Option<Date>,
}

/// The key of an [`Event`](super::Event) that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EventKey {
    /// Its id.
    pub id: &'static str,
    /// The first day on which it was both over and known; from then on
    /// [`Chronicle::events`](super::Chronicle::events) has it for its own day.
    pub told: Day,
    /// The parties concerned, as places in [`PARTY_KEYS`](super::PARTY_KEYS).
    pub parties: &'static [u8],
    /// The instruments concerned, as places in [`INSTRUMENT_KEYS`](super::INSTRUMENT_KEYS).
    pub instruments: &'static [u8],
}
