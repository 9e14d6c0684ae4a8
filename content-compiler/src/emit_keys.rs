//! The Rust source of keys: what the browser's code may know of parties, instruments, statuses and
//! events, which is all but their prose.

use crate::content::Content;
use crate::date::Date;
use crate::emit::{date, lon_lat, optional, slice, text};
use crate::emit_records::turn;
use crate::events::{Event, EventKind};
use crate::instruments::Instrument;
use crate::parties::Party;

/// Writes all of them.
pub(crate) fn keys(out: &mut String, content: &Content) {
    let parties: Vec<&str> = content.parties.iter().map(|party| &party.id[..]).collect();
    let instruments = content.instruments.iter();
    let instruments: Vec<&str> = instruments.map(|found| &found.id[..]).collect();
    let mut events: Vec<&Event> = content
        .events
        .iter()
        .filter(|event| event.kind == EventKind::Event)
        .collect();
    // Those that a reader is told of on the same day stand as the chronicle has them.
    events.sort_by_key(|event| (told(event), event.on.last_day(), event.known.last_day()));
    slice(
        out,
        "PARTY_KEYS",
        "PartyKey",
        "Every party without its prose, in the order of [`PARTIES`].",
        content.parties.iter().map(party),
    );
    slice(
        out,
        "INSTRUMENT_KEYS",
        "InstrumentKey",
        "Every instrument without its prose, in the order of [`INSTRUMENTS`].",
        content
            .instruments
            .iter()
            .map(|found| instrument(found, &parties)),
    );
    slice(
        out,
        "TURNS",
        "Turn",
        "The turns of all statuses of instruments, in the order of [`STATUSES`].",
        content
            .statuses
            .iter()
            .filter(|status| instruments.contains(&&status.of[..]))
            .map(turn),
    );
    slice(
        out,
        "EVENT_KEYS",
        "EventKey",
        "Everything that happened, without its prose, in the order in which a reader is told of it.",
        events
            .into_iter()
            .map(|found| event(found, &parties, &instruments)),
    );
}

fn party(party: &Party) -> String {
    format!(
        "PartyKey {{ id: {:?}, name: {}, layer: PartyLayer::{:?}, capital: {}, at: {} }}",
        party.id,
        text("", &party.name),
        party.layer,
        lon_lat(party.capital),
        lon_lat(party.at)
    )
}

fn instrument(instrument: &Instrument, parties: &[&str]) -> String {
    format!(
        "InstrumentKey {{ id: {:?}, name: {}, kind: InstrumentKind::{:?}, parties: &{:?}, signed: {} }}",
        instrument.id,
        text("", &instrument.name),
        instrument.kind,
        places(&instrument.parties, parties),
        optional(instrument.signed.map(|found| date("", found)))
    )
}

fn event(event: &Event, parties: &[&str], instruments: &[&str]) -> String {
    let (year, month, day) = told(event);
    format!(
        "EventKey {{ id: {:?}, told: Day::of({year}, {month}, {day}), parties: &{:?}, instruments: &{:?} }}",
        event.id,
        places(&event.parties, parties),
        places(&event.instruments, instruments)
    )
}

/// Year, month and day of the first day on which an event was both over and known.
fn told(event: &Event) -> (u16, u8, u8) {
    let over = Date::last_day(event.to.unwrap_or(event.on));
    over.max(event.known.last_day())
}

/// Ids as places in a list. What is unknown was reported; more than a byte can count does not compile.
fn places(ids: &[String], all: &[&str]) -> Vec<usize> {
    let place = |id: &String| all.iter().position(|other| other == id);
    ids.iter().filter_map(place).collect()
}
