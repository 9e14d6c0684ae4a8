//! Parts of parties and instruments without their prose, in the order of the slices: for code that writes
//! files in the browser.

use super::claim::Confidence;
use super::{INSTRUMENTS, PARTIES};

/// What is on record of an instrument beside its [`InstrumentKey`](super::InstrumentKey).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Record {
    /// How sure we are.
    pub confidence: Confidence,
    /// Ids of what it rests on, in the order of what they say.
    sources: [&'static str; MOST],
}

impl Record {
    /// Ids of the sources, each once.
    pub fn sources(&self) -> impl Iterator<Item = &'static str> {
        let ids = self.sources.iter().enumerate();
        // Empty ones fill up.
        ids.filter(|(place, id)| !id.is_empty() && !self.sources[..*place].contains(id))
            .map(|(_, id)| *id)
    }
}

/// As many sources as the instrument with the most of them has.
const MOST: usize = {
    let (mut most, mut place) = (0, 0);
    while place < INSTRUMENTS.len() {
        if INSTRUMENTS[place].said.len() > most {
            most = INSTRUMENTS[place].said.len();
        }
        place += 1;
    }
    most
};

/// The records of all instruments, in the order of [`INSTRUMENTS`].
pub static RECORDS: [Record; INSTRUMENTS.len()] = {
    let mut records = [Record {
        confidence: Confidence::Low,
        sources: [""; MOST],
    }; INSTRUMENTS.len()];
    let mut place = 0;
    while place < records.len() {
        records[place].confidence = INSTRUMENTS[place].confidence;
        let said = INSTRUMENTS[place].said;
        let mut source = 0;
        while source < said.len() {
            records[place].sources[source] = said[source].source;
            source += 1;
        }
        place += 1;
    }
    records
};

/// The country codes of all parties, in the order of [`PARTIES`]; as in [`Party::iso`](super::Party::iso).
pub static PARTY_CODES: [Option<&str>; PARTIES.len()] = {
    let mut codes = [None; PARTIES.len()];
    let mut place = 0;
    while place < codes.len() {
        codes[place] = PARTIES[place].iso;
        place += 1;
    }
    codes
};
