//! Keys: that they are the records without their prose, and that nobody is told of an event before
//! the chronicle has it.

use std::collections::BTreeSet;

use fine_print::facts::{
    Aspect, Chronicle, Date, Day, EVENT_KEYS, EVENTS, Event, EventKind, FACTS_AS_OF, Held,
    INSTRUMENT_KEYS, INSTRUMENTS, Instrument, PARTIES, PARTY_KEYS, Party, PartyKey, STATUSES,
    TURNS, Turn, days,
};

fn parties_at(places: &[u8]) -> Vec<&'static str> {
    let id = |place: &u8| PARTY_KEYS[usize::from(*place)].id;
    places.iter().map(id).collect()
}

fn instruments_at(places: &[u8]) -> Vec<&'static str> {
    let id = |place: &u8| INSTRUMENT_KEYS[usize::from(*place)].id;
    places.iter().map(id).collect()
}

/// Every day on which the map of the parties can be read: from that of the first framework of October
/// 2025 to that of the newest report.
fn every_day() -> impl Iterator<Item = Day> {
    let first = Date::of_day(2025, 10, 20).first_day();
    let last = days::KNOWLEDGE_ENDS.last_day();
    (0..=last.number() - first.number()).map(move |days| first.plus(days))
}

/// What had happened by a day, as known on that day.
fn told_by(day: Day) -> BTreeSet<&'static str> {
    let events = Chronicle::of_facts().events(day, day).found;
    let happened = |event: &&&Event| event.kind == EventKind::Event;
    let events = events.iter().filter(happened);
    events.map(|event| event.id).collect()
}

#[test]
fn keys_are_the_records_without_their_prose() {
    let parties = PARTIES.iter().map(
        |&Party {
             id,
             name,
             layer,
             capital,
             at,
             ..
         }| PartyKey {
            id,
            name,
            layer,
            capital,
            at,
        },
    );
    assert!(parties.eq(PARTY_KEYS.iter().copied()));

    let instruments = INSTRUMENTS.iter().map(
        |&Instrument {
             id,
             name,
             kind,
             parties,
             signed,
             ..
         }| (id, name, kind, parties.to_vec(), signed),
    );
    let keys = INSTRUMENT_KEYS.iter().map(|key| {
        let parties = parties_at(key.parties);
        (key.id, key.name, key.kind, parties, key.signed)
    });
    assert!(instruments.eq(keys));

    let is_instrument = |turn: &Turn| INSTRUMENTS.iter().any(|found| found.id == turn.of);
    let turns = STATUSES.iter().map(|status| status.turn);
    assert!(turns.filter(is_instrument).eq(TURNS.iter().copied()));
}

#[test]
fn every_event_that_happened_has_a_key() {
    let happened = EVENTS.iter().filter(|event| event.kind == EventKind::Event);
    assert_eq!(happened.count(), EVENT_KEYS.len());
    for key in EVENT_KEYS {
        let event = EVENTS.iter().find(|event| event.id == key.id);
        let event = event.unwrap_or_else(|| panic!("no event {}", key.id));
        assert_eq!(event.kind, EventKind::Event, "{}", key.id);
        assert_eq!(parties_at(key.parties), event.parties, "{}", key.id);
        assert_eq!(
            instruments_at(key.instruments),
            event.instruments,
            "{}",
            key.id
        );
    }
}

#[test]
fn events_are_told_on_the_first_day_on_which_the_chronicle_has_them() {
    assert!(EVENT_KEYS.is_sorted_by_key(|key| key.told));
    for key in EVENT_KEYS {
        assert!(told_by(key.told).contains(key.id), "{} too early", key.id);
        let eve = told_by(key.told.plus(-1));
        assert!(!eve.contains(key.id), "{} too late", key.id);
    }
    assert_eq!(every_day().count(), 148);
    for day in every_day() {
        let keys = EVENT_KEYS.iter().filter(|key| key.told <= day);
        let keys: BTreeSet<&str> = keys.map(|key| key.id).collect();
        assert_eq!(keys, told_by(day), "{day:?}");
    }
}

#[test]
fn what_is_known_late_or_ahead_is_told_in_time() {
    let told = |id: &str| {
        let key = EVENT_KEYS.iter().find(|key| key.id == id);
        key.map(|key| key.told.date())
    };
    for (id, day) in [
        ("t-us-malaysia", (2025, 10, 26)),
        // announced a week before it happened
        ("t-tariff-19", (2025, 8, 7)),
        // a span, of which the order told ahead
        ("t-s122", (2026, 2, 24)),
        // of which only the month is known
        ("t-letter", (2025, 7, 31)),
        ("t-jslink", (2025, 11, 30)),
        // found out weeks later
        ("t-zafrul-out", (2026, 1, 21)),
    ] {
        let (year, month, day) = day;
        assert_eq!(told(id), Some(Date::of_day(year, month, day)), "{id}");
    }
}

#[test]
fn without_prose_the_chronicle_says_the_same() {
    let compiled = FACTS_AS_OF.last_day();
    let (full, bare) = (
        Chronicle::of_facts(),
        Chronicle::new(TURNS, EVENTS, compiled),
    );
    for day in every_day().chain([compiled]) {
        for key in INSTRUMENT_KEYS {
            for aspect in [Aspect::Force, Aspect::Progress] {
                let long = full.held_of(aspect, key.id, day, day);
                let short = bare.held_of(aspect, key.id, day, day);
                assert_eq!((long.knowledge, long.view), (short.knowledge, short.view));
                assert_eq!(turns(long.found), turns(short.found), "{}", key.id);
            }
            let long = full.held(key.id, day, day).found;
            let short = bare.held(key.id, day, day).found;
            assert_eq!(turns(long), turns(short), "{} on {day:?}", key.id);
        }
    }
}

/// What held as turns: the sort of the answer, its records, and the day on which it ended.
fn turns<R: AsRef<Turn>>(held: Held<'_, R>) -> (&'static str, Vec<Turn>, Option<Day>) {
    match held {
        Held::Nothing => ("nothing", Vec::new(), None),
        Held::Holds(record) => ("holds", vec![*record.as_ref()], None),
        Held::Ended { last, on } => ("ended", vec![*last.as_ref()], Some(on)),
        Held::NotFound { search, last } => {
            let records = std::iter::once(search).chain(last);
            let turns = records.map(|record| *record.as_ref()).collect();
            ("not found", turns, None)
        }
    }
}
