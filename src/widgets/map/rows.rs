//! What is drawn of a state, as a table for other programs: a row for each line, ring, circle and point.
//! Holds the names of sources; nothing that a page loads to wake may call it.
//!
//! Names of columns, ids and words of closed lists are the same in all languages, as in the site's own
//! tables ([`csv`](super::csv)); several ids in a cell are separated by spaces.

use std::fmt::Debug;

use super::dates::iso;
use super::words;
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, RECORDS};
use crate::format::Table;
use crate::format::number::plain;
use crate::map::figures::{circles, of_circle};
use crate::state::map::{Chosen, Class, MapState, Member, write_day};

/// The columns. `drawn` is `line`, `ring`, `sides` (a text of many, open, whose sides are marked), `circle`
/// or `point`; `kind` is that of an instrument or the layer of a circle; `claim` is that of a circle's
/// figure, `sources` are those of an instrument.
const HEAD: &[&str] = &[
    "drawn",
    "id",
    "name",
    "kind",
    "class",
    "parties",
    "signed_or_announced",
    "state_on",
    "state",
    "amount",
    "amount_to",
    "unit",
    "as_of",
    "claim",
    "confidence",
    "sources",
];

/// What is drawn of a state.
pub fn table(state: &MapState, lang: Lang) -> Table {
    let mut rows: Vec<Vec<String>> = Vec::new();
    for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let is_open = state.chosen == Chosen::Text(u8::try_from(place).unwrap_or(u8::MAX));
        let drawn = match (Class::of(key.kind), key.parties.len()) {
            (Class::Rule, _) => "ring",
            (_, 2) => "line",
            _ if is_open => "sides",
            _ => continue,
        };
        if !state.shows_text(place) {
            continue;
        }
        let parties = key.parties.iter().map(|party| usize::from(*party));
        let record = &RECORDS[place];
        rows.push(row(&[
            (0, drawn),
            (1, key.id),
            (2, key.name.get(lang)),
            (3, &closed(key.kind)),
            (4, Class::of(key.kind).name()),
            (5, &ids(parties.map(|party| PARTY_KEYS[party].id))),
            (6, &key.signed.map_or_else(String::new, iso)),
            (7, &write_day(state.day)),
            (8, &words::stand(place, state.day(), lang)),
            (14, &closed(record.confidence)),
            (15, &ids(record.sources())),
        ]));
    }
    for circle in circles(state.layer) {
        let Some(figure) = of_circle(state.layer, &circle) else {
            continue;
        };
        let to = if figure.high > figure.low {
            plain(figure.high)
        } else {
            String::new()
        };
        rows.push(row(&[
            (0, "circle"),
            (1, circle.party.map_or("", |party| PARTY_KEYS[party].id)),
            (2, circle.name.get(lang)),
            (3, state.layer.name()),
            (9, &plain(figure.low)),
            (10, &to),
            (11, figure.unit),
            (12, &iso(figure.as_of)),
            (13, figure.id),
        ]));
    }
    for (party, key) in PARTY_KEYS.iter().enumerate() {
        if state.shows_party(party) {
            rows.push(row(&[(0, "point"), (1, key.id), (2, key.name.get(lang))]));
        }
    }
    Table {
        head: HEAD.to_vec(),
        rows,
    }
}

/// A row of these cells, the others empty.
fn row(cells: &[(usize, &str)]) -> Vec<String> {
    let mut row = vec![String::new(); HEAD.len()];
    for (column, text) in cells {
        row[*column] = (*text).into();
    }
    row
}

/// Several ids in a cell.
pub fn ids<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    ids.collect::<Vec<_>>().join(" ")
}

/// A word of a closed list as the content spells it: `TradeAgreement` is `trade-agreement`.
pub fn closed(word: impl Debug) -> String {
    let mut name = String::new();
    for letter in format!("{word:?}").chars() {
        if letter.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(letter.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::closed;
    use crate::facts::{Confidence, InstrumentKind};

    #[test]
    fn words_are_spelt_as_in_the_content() {
        assert_eq!(closed(InstrumentKind::NoneFound), "none-found");
        assert_eq!(closed(Confidence::MediumHigh), "medium-high");
        assert_eq!(closed(Confidence::High), "high");
    }
}
