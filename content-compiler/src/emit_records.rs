//! The Rust source of parties, instruments, statuses, events, elements, terms, sentences and changes: static
//! slices for the prerendered pages, which the browser's code never names.

use crate::changes::Change;
use crate::content::{Content, Said};
use crate::elements::{ControlList, Element};
use crate::emit::{confidence, date, lon_lat, optional, said, slice, text};
use crate::events::Event;
use crate::glossary::Term;
use crate::instruments::Instrument;
use crate::parties::Party;
use crate::sentences::{Reason, Sentence};
use crate::statuses::Status;
use crate::text::Text;

/// Writes all of them.
pub(crate) fn records(out: &mut String, content: &Content) {
    slice(
        out,
        "PARTIES",
        "Party",
        "Every party, by file and order in it.",
        content.parties.iter().map(party),
    );
    slice(
        out,
        "INSTRUMENTS",
        "Instrument",
        "Every instrument, by file and order in it.",
        content.instruments.iter().map(instrument),
    );
    slice(
        out,
        "STATUSES",
        "Status",
        "Every status, by file and order in it.",
        content.statuses.iter().map(status),
    );
    slice(
        out,
        "EVENTS",
        "Event",
        "Every event, by file and order in it.",
        content.events.iter().map(event),
    );
    slice(
        out,
        "ELEMENTS",
        "Element",
        "Every rare-earth element, by file and order in it.",
        content.elements.iter().map(element),
    );
    slice(
        out,
        "TERMS",
        "Term",
        "The glossary, by file and order in it.",
        content.terms.iter().map(term),
    );
    slice(
        out,
        "REASONS",
        "Reason",
        "Why sentences are left out, in the order of the file.",
        content.reasons.iter().map(reason),
    );
    slice(
        out,
        "SENTENCES",
        "Sentence",
        "Every sentence of the articles, by article and number.",
        content.sentences.iter().map(sentence),
    );
    slice(
        out,
        "CHANGES",
        "Change",
        "What claims said before, by day.",
        content.changes.iter().map(change),
    );
}

fn party(party: &Party) -> String {
    format!(
        "Party {{ id: {:?}, name: {}, kind: PartyKind::{:?}, iso: {:?}, capital: {}, at: {}, layer: PartyLayer::{:?}, role: {}, claims: &{:?}, said: {}, confidence: {} }}",
        party.id,
        text("", &party.name),
        party.kind,
        party.iso,
        lon_lat(party.capital),
        lon_lat(party.at),
        party.layer,
        text("", &party.role),
        party.claims,
        all_said(&party.said),
        confidence(party.confidence)
    )
}

fn instrument(instrument: &Instrument) -> String {
    format!(
        "Instrument {{ id: {:?}, name: {}, kind: InstrumentKind::{:?}, parties: &{:?}, signed: {}, place: {}, by: {}, binding: Binding::{:?}, binding_says: {}, terms: &[{}], claims: &{:?}, origin: Origin::{:?}, said: {}, confidence: {} }}",
        instrument.id,
        text("", &instrument.name),
        instrument.kind,
        instrument.parties,
        optional(instrument.signed.map(|found| date("", found))),
        optional_text(instrument.place.as_ref()),
        optional_text(instrument.by.as_ref()),
        instrument.binding,
        text("", &instrument.binding_says),
        list(instrument.terms.iter().map(|term| text("", term))),
        instrument.claims,
        instrument.origin,
        all_said(&instrument.said),
        confidence(instrument.confidence)
    )
}

fn status(status: &Status) -> String {
    format!(
        "Status {{ turn: {}, says: {}, confidence: {}, sources: &{:?} }}",
        turn(status),
        text("", &status.says),
        confidence(status.confidence),
        status.sources
    )
}

/// The turn of a status, which is all of it but its prose.
pub(crate) fn turn(status: &Status) -> String {
    format!(
        "Turn {{ of: {:?}, word: StatusWord::{:?}, since: {}, until: {}, known: {}, ahead: {} }}",
        status.of,
        status.word,
        date("", status.since),
        optional(status.until.map(|found| date("", found))),
        date("", status.known),
        status.ahead
    )
}

fn event(event: &Event) -> String {
    format!(
        "Event {{ id: {:?}, kind: EventKind::{:?}, on: {}, to: {}, about: {}, known: {}, ahead: {}, what: {}, lane: {}, mark: {}, parties: &{:?}, instruments: &{:?}, said: {}, confidence: {} }}",
        event.id,
        event.kind,
        date("", event.on),
        optional(event.to.map(|found| date("", found))),
        event.about,
        date("", event.known),
        event.ahead,
        text("", &event.what),
        optional(event.lane.map(|lane| format!("EventLane::{lane:?}"))),
        optional_text(event.mark.as_ref()),
        event.parties,
        event.instruments,
        all_said(&event.said),
        confidence(event.confidence)
    )
}

fn element(element: &Element) -> String {
    let control = |list: &ControlList| format!("ControlList::{list:?}");
    format!(
        "Element {{ id: {:?}, number: {}, symbol: {:?}, name: {}, class: ElementClass::{:?}, also: {}, magnet: {}, uses: {}, controls: &[{}], said: {}, confidence: {} }}",
        element.id,
        element.number,
        element.symbol,
        text("", &element.name),
        element.class,
        optional_text(element.also.as_ref()),
        element.magnet,
        text("", &element.uses),
        list(element.controls.iter().map(control)),
        all_said(&element.said),
        confidence(element.confidence)
    )
}

fn term(term: &Term) -> String {
    format!(
        "Term {{ id: {:?}, term: {}, plain: {}, malay: MalayTerm::{:?} }}",
        term.id,
        text("", &term.term),
        text("", &term.plain),
        term.malay
    )
}

fn reason(reason: &Reason) -> String {
    format!(
        "Reason {{ id: {:?}, why: {} }}",
        reason.id,
        text("", &reason.why)
    )
}

fn sentence(sentence: &Sentence) -> String {
    format!(
        "Sentence {{ article: {:?}, number: {}, opening: {:?}, words: {}, held_by: &{:?}, disputes: &{:?}, left_out: {:?} }}",
        sentence.article,
        sentence.number,
        sentence.opening,
        sentence.words,
        sentence.held_by,
        sentence.disputes,
        sentence.left_out
    )
}

fn change(change: &Change) -> String {
    format!(
        "Change {{ claim: {:?}, on: {}, old: {}, new: {}, why: {} }}",
        change.claim,
        date("", change.on),
        text("", &change.old),
        text("", &change.new),
        text("", &change.why)
    )
}

fn all_said(statements: &[Said]) -> String {
    format!("&[{}]", list(statements.iter().map(said)))
}

fn optional_text(found: Option<&Text>) -> String {
    optional(found.map(|found| text("", found)))
}

fn list(items: impl Iterator<Item = String>) -> String {
    items.collect::<Vec<_>>().join(", ")
}
