//! One file of `facts/`: every table that any of them may hold, in the shape it has in TOML.

use std::path::Path;

use crate::diagnostic::{Place, Report};
use crate::document::{Document, file_name, files};
use crate::elements::RawElement;
use crate::events::RawEvent;
use crate::glossary::RawTerm;
use crate::instruments::RawInstrument;
use crate::parties::RawParty;
use crate::raw_claim::{RawClaim, RawDispute};
use crate::sources;
use crate::statuses::RawStatus;

/// One file of `facts/`.
#[derive(Debug)]
pub(crate) struct FactFile {
    pub(crate) doc: Document,
    pub(crate) claims: Vec<(Place, RawClaim)>,
    pub(crate) disputes: Vec<(Place, RawDispute)>,
    pub(crate) parties: Vec<(Place, RawParty)>,
    pub(crate) instruments: Vec<(Place, RawInstrument)>,
    pub(crate) statuses: Vec<(Place, RawStatus)>,
    pub(crate) events: Vec<(Place, RawEvent)>,
    pub(crate) elements: Vec<(Place, RawElement)>,
    pub(crate) terms: Vec<(Place, RawTerm)>,
}

const TABLES: [&str; 8] = [
    "claim",
    "dispute",
    "party",
    "instrument",
    "status",
    "event",
    "element",
    "term",
];

/// Reads every file of `facts/` but the sources.
pub(crate) fn load(dir: &Path, report: &mut Report) -> Vec<FactFile> {
    files(&dir.join("facts"), "toml", report)
        .into_iter()
        .filter(|path| file_name(path) != sources::FILE)
        .filter_map(|path| Some(read(Document::read(path, report)?, report)))
        .collect()
}

fn read(doc: Document, report: &mut Report) -> FactFile {
    let mut file = FactFile {
        claims: Vec::new(),
        disputes: Vec::new(),
        parties: Vec::new(),
        instruments: Vec::new(),
        statuses: Vec::new(),
        events: Vec::new(),
        elements: Vec::new(),
        terms: Vec::new(),
        doc,
    };
    let doc = &file.doc;
    for (name, entry) in doc.entries(&TABLES, report) {
        let place = doc.place(entry.span().start);
        match name {
            "claim" => file.claims.extend(doc.at(place, &entry, report)),
            "dispute" => file.disputes.extend(doc.at(place, &entry, report)),
            "party" => file.parties.extend(doc.at(place, &entry, report)),
            "instrument" => file.instruments.extend(doc.at(place, &entry, report)),
            "status" => file.statuses.extend(doc.at(place, &entry, report)),
            "event" => file.events.extend(doc.at(place, &entry, report)),
            "element" => file.elements.extend(doc.at(place, &entry, report)),
            _ => file.terms.extend(doc.at(place, &entry, report)),
        }
    }
    file
}
