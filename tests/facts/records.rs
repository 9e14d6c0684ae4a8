//! Parties, instruments, statuses, events, elements and terms: that what they name is there.

use std::collections::BTreeSet;

use fine_print::facts::{
    Binding, ControlList, ELEMENTS, EVENTS, EventKind, INSTRUMENTS, InstrumentKind, PARTIES,
    STATUSES, StatusWord, TERMS,
};

use crate::{claim, content, has_source};

fn is_party(id: &str) -> bool {
    PARTIES.iter().any(|party| party.id == id)
}

fn is_instrument(id: &str) -> bool {
    INSTRUMENTS.iter().any(|instrument| instrument.id == id)
}

#[test]
fn the_compiled_records_are_those_of_the_directory() {
    let content = content();
    let written: Vec<&str> = content.parties.iter().map(|party| &party.id[..]).collect();
    let compiled: Vec<&str> = PARTIES.iter().map(|party| party.id).collect();
    assert_eq!(written, compiled);
    let counts = (
        content.instruments.len(),
        content.statuses.len(),
        content.events.len(),
        content.elements.len(),
        content.terms.len(),
    );
    let compiled = (
        INSTRUMENTS.len(),
        STATUSES.len(),
        EVENTS.len(),
        ELEMENTS.len(),
        TERMS.len(),
    );
    assert_eq!(counts, compiled);
}

#[test]
fn ids_in_records_are_known() {
    for party in PARTIES {
        for id in party.claims {
            assert!(claim(id).is_some(), "{}: {id}", party.id);
        }
    }
    for instrument in INSTRUMENTS {
        for id in instrument.claims {
            assert!(claim(id).is_some(), "{}: {id}", instrument.id);
        }
        for id in instrument.parties {
            assert!(is_party(id), "{}: {id}", instrument.id);
        }
    }
    for status in STATUSES {
        let of = status.turn.of;
        let known = is_instrument(of) || is_party(of) || claim(of).is_some();
        assert!(known, "{of}");
        for source in status.sources {
            assert!(has_source(source), "{of}: {source}");
        }
    }
    for event in EVENTS {
        for id in event.parties {
            assert!(is_party(id), "{}: {id}", event.id);
        }
        for id in event.instruments {
            assert!(is_instrument(id), "{}: {id}", event.id);
        }
    }
}

#[test]
fn every_record_rests_on_known_sources_or_says_that_nothing_was_found() {
    let parties = PARTIES.iter().map(|party| (party.id, party.said, true));
    let instruments = INSTRUMENTS
        .iter()
        .map(|instrument| (instrument.id, instrument.said, true));
    let elements = ELEMENTS
        .iter()
        .map(|element| (element.id, element.said, true));
    let events = EVENTS
        .iter()
        .map(|event| (event.id, event.said, event.kind == EventKind::Event));
    for (id, said, needed) in parties.chain(instruments).chain(elements).chain(events) {
        assert!(!needed || !said.is_empty(), "{id} rests on nothing");
        for said in said {
            assert!(has_source(said.source), "{id}: {}", said.source);
        }
    }
    for status in STATUSES {
        let needed = status.turn.word != StatusWord::NotFound;
        assert!(!needed || !status.sources.is_empty(), "{}", status.turn.of);
    }
}

#[test]
fn the_two_texts_of_october_differ_in_force() {
    let binding = |id: &str| {
        let instrument = INSTRUMENTS.iter().find(|instrument| instrument.id == id);
        instrument.map(|instrument| (instrument.kind, instrument.binding))
    };
    assert_eq!(
        binding("us-malaysia-art"),
        Some((InstrumentKind::TradeAgreement, Binding::DraftedBinding))
    );
    assert_eq!(
        binding("us-malaysia-mou"),
        Some((InstrumentKind::Memorandum, Binding::NotBinding))
    );
}

#[test]
fn elements_that_matter_here() {
    let of = |test: fn(&&fine_print::facts::Element) -> bool| -> BTreeSet<&str> {
        let found = ELEMENTS.iter().filter(test);
        found.map(|element| element.symbol).collect()
    };
    assert_eq!(
        of(|element| element.magnet),
        BTreeSet::from(["Nd", "Pr", "Dy", "Tb"])
    );
    assert_eq!(
        of(|element| element.controls.contains(&ControlList::April2025)),
        BTreeSet::from(["Sm", "Gd", "Tb", "Dy", "Lu", "Sc", "Y"])
    );
    assert_eq!(
        of(|element| element.controls.contains(&ControlList::October2025)),
        BTreeSet::from(["Ho", "Er", "Tm", "Eu", "Yb"])
    );
}

#[test]
fn a_measure_and_the_text_it_stands_in_have_the_same_story() {
    for (claim, instrument) in [
        ("moratorium-jan-2024", "malaysia-moratorium"),
        ("china-oct9", "china-oct-controls"),
    ] {
        let story = |subject| -> Vec<_> {
            STATUSES
                .iter()
                .map(|status| status.turn)
                .filter(|turn| turn.of == subject)
                .map(|turn| (turn.word, turn.since, turn.until, turn.known))
                .collect()
        };
        assert!(story(claim).len() > 1, "{claim}");
        assert_eq!(story(claim), story(instrument), "{claim}, {instrument}");
    }
}
