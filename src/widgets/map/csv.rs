//! The map's records as tables for other programs: one row each, ids first. Native only: nothing here
//! is in the WASM.
//!
//! Names of columns, ids and words of closed lists are the same in all languages and do not change;
//! several ids in a cell are separated by spaces, several texts by ` | `. Dates are as precise as
//! they are known: `2026-02-20`, `2026-02`, `2026`. An empty cell means that there is nothing on
//! record.

use crate::facts::{
    CLAIMS, EVENT_KEYS, EVENTS, Event, INSTRUMENTS, Instrument, Lang, PARTIES, Party, SOURCES,
    STATUSES, Status,
};
use crate::format::Table;
use crate::format::number::plain;
use crate::map::figures::of_party;
use crate::state::map::{Class, Layer, Member, last_day};
use crate::widgets::map::dates::iso;
use crate::widgets::map::rows::{closed, ids};
use crate::widgets::map::{tables, words};

/// The file of a table, from the front page of its language.
pub fn file(name: &str) -> String {
    ["data/map-", name, ".csv"].concat()
}

/// The address of a table's file; `page` is that of the front page of its language, with a slash at
/// its end.
pub fn address(page: &str, name: &str) -> String {
    [page, &file(name)].concat()
}

/// All tables in a language with their names: `parties`, `texts`, `statuses` and `events`.
pub fn tables(lang: Lang) -> [(&'static str, Table); 4] {
    [
        (
            "parties",
            Table {
                head: vec![
                    "id",
                    "name",
                    "kind",
                    "iso_3166_1",
                    "layer",
                    "seat_longitude",
                    "seat_latitude",
                    "role",
                    "instruments",
                    "mined_t_reo",
                    "mined_as_of",
                    "reserves_million_t_reo",
                    "reserves_as_of",
                    "refined_percent",
                    "refined_as_of",
                    "refined_outlook_percent",
                    "refined_outlook_as_of",
                    "confidence",
                    "sources",
                ],
                rows: PARTIES.iter().map(|it| party(it, lang)).collect(),
            },
        ),
        (
            "texts",
            Table {
                head: vec![
                    "id",
                    "name",
                    "kind",
                    "class",
                    "parties",
                    "signed_or_announced",
                    "place",
                    "by",
                    "binding",
                    "binding_says",
                    "terms",
                    "state_on",
                    "state",
                    "origin",
                    "confidence",
                    "sources",
                ],
                rows: INSTRUMENTS
                    .iter()
                    .enumerate()
                    .map(|(place, it)| instrument(place, it, lang))
                    .collect(),
            },
        ),
        (
            "statuses",
            Table {
                head: vec![
                    "instrument",
                    "status",
                    "since",
                    "until",
                    "known",
                    "announced_ahead",
                    "says",
                    "confidence",
                    "sources",
                ],
                rows: STATUSES
                    .iter()
                    .filter(|it| INSTRUMENTS.iter().any(|text| text.id == it.turn.of))
                    .map(|it| status(it, lang))
                    .collect(),
            },
        ),
        (
            "events",
            Table {
                head: vec![
                    "id",
                    "kind",
                    "on",
                    "to",
                    "about",
                    "known",
                    "announced_ahead",
                    "told",
                    "what",
                    "parties",
                    "instruments",
                    "confidence",
                    "sources",
                ],
                rows: EVENTS.iter().map(|it| event(it, lang)).collect(),
            },
        ),
    ]
}

fn party(party: &Party, lang: Lang) -> Vec<String> {
    let texts = INSTRUMENTS
        .iter()
        .filter(|text| text.parties.contains(&party.id))
        .map(|text| text.id);
    let mut row = vec![
        party.id.into(),
        party.name.get(lang).into(),
        closed(party.kind),
        party.iso.unwrap_or_default().into(),
        closed(party.layer),
        plain(party.capital.lon),
        plain(party.capital.lat),
        party.role.get(lang).into(),
        ids(texts),
    ];
    let mut from: Vec<&str> = party.said.iter().map(|said| said.source).collect();
    for layer in [
        Layer::Mined,
        Layer::Reserves,
        Layer::RefinedStart,
        Layer::RefinedLater,
    ] {
        let figure = of_party(layer, party.id);
        row.push(tables::amount(layer, party.id).map_or_else(String::new, plain));
        row.push(figure.map_or_else(String::new, |figure| iso(figure.as_of)));
        let claim = figure.and_then(|figure| CLAIMS.iter().find(|claim| claim.id == figure.id));
        from.extend(
            claim
                .iter()
                .flat_map(|claim| claim.said)
                .map(|said| said.source),
        );
    }
    row.push(closed(party.confidence));
    row.push(sources(from, lang));
    row
}

fn instrument(place: usize, instrument: &Instrument, lang: Lang) -> Vec<String> {
    let terms: Vec<&str> = instrument.terms.iter().map(|term| term.get(lang)).collect();
    vec![
        instrument.id.into(),
        instrument.name.get(lang).into(),
        closed(instrument.kind),
        Class::of(instrument.kind).name().into(),
        ids(instrument.parties.iter().copied()),
        instrument.signed.map_or_else(String::new, iso),
        instrument.place.map_or("", |text| text.get(lang)).into(),
        instrument.by.map_or("", |text| text.get(lang)).into(),
        closed(instrument.binding),
        instrument.binding_says.get(lang).into(),
        terms.join(BETWEEN),
        iso(last_day().date()),
        words::stand(place, last_day(), lang),
        closed(instrument.origin),
        closed(instrument.confidence),
        sources(instrument.said.iter().map(|said| said.source), lang),
    ]
}

fn status(status: &Status, lang: Lang) -> Vec<String> {
    let turn = &status.turn;
    vec![
        turn.of.into(),
        closed(turn.word),
        iso(turn.since),
        turn.until.map_or_else(String::new, iso),
        iso(turn.known),
        turn.ahead.to_string(),
        status.says.get(lang).into(),
        closed(status.confidence),
        sources(status.sources.iter().copied(), lang),
    ]
}

fn event(event: &Event, lang: Lang) -> Vec<String> {
    let key = EVENT_KEYS.iter().find(|key| key.id == event.id);
    vec![
        event.id.into(),
        closed(event.kind),
        iso(event.on),
        event.to.map_or_else(String::new, iso),
        event.about.to_string(),
        iso(event.known),
        event.ahead.to_string(),
        key.map_or_else(String::new, |key| iso(key.told.date())),
        event.what.get(lang).into(),
        ids(event.parties.iter().copied()),
        ids(event.instruments.iter().copied()),
        closed(event.confidence),
        sources(event.said.iter().map(|said| said.source), lang),
    ]
}

/// Between texts in one cell.
pub const BETWEEN: &str = " | ";

/// Each source once: publisher, date if known, and address or title.
pub fn sources<'a>(ids: impl IntoIterator<Item = &'a str>, lang: Lang) -> String {
    let mut lines: Vec<String> = Vec::new();
    for id in ids {
        let Some(source) = SOURCES.iter().find(|source| source.id == id) else {
            continue;
        };
        let dated = source.date.map_or_else(String::new, |day| iso(day) + ", ");
        let place = source.url.unwrap_or(source.title_in(lang));
        let line = format!("{}, {dated}{place}", source.publisher_in(lang));
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines.join(BETWEEN)
}
