//! The map's parameters: `map.at=malaysia`, `map.text=us-malaysia-art`, `map.day=2026-02-20`,
//! `map.kind=trade.minerals`, `map.state=applies`, `map.layer=mined`, `map.others=yes`,
//! `map.view=4,101.7,3.1`. What is open is a party or an instrument, never both. An address without a
//! day means the last one, also when that moves on: such a link is to what is last known.

use super::{Chosen, Layer, MapState, Set, View, first_day, last_day, party_named, text_named};
use crate::facts::{Date, Day, INSTRUMENT_KEYS, LonLat, PARTY_KEYS};
use crate::format::number::{decimal, plain};
use crate::state::query::{Notice, Own, Query};

const SLUG: &str = "map";

/// Reads a day such as `2026-02-20`; `None` if it does not exist or is written otherwise.
pub(super) fn read_day(text: &str) -> Option<Day> {
    let mut parts = text.split('-');
    let mut part = |digits: usize| -> Option<u16> {
        let part = parts.next()?;
        let plain = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        if plain { part.parse().ok() } else { None }
    };
    let (year, month, day) = (part(4)?, part(2)?, part(2)?);
    if parts.next().is_some() {
        return None;
    }
    Day::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// Writes a day as in `2026-02-20`.
pub fn write_day(day: Date) -> String {
    let two = |number: Option<u8>| {
        let number = number.unwrap_or(1);
        let zero = if number < 10 { "0" } else { "" };
        [zero, &number.to_string()].concat()
    };
    [
        day.year.to_string().as_str(),
        "-",
        &two(day.month),
        "-",
        &two(day.day),
    ]
    .concat()
}

/// A day that can be looked at.
pub(super) fn on_slider(day: Day) -> Option<Date> {
    (first_day()..=last_day())
        .contains(&day)
        .then(|| day.date())
}

/// Reads `4,101.7,3.1`: zoom, longitude, latitude.
pub(super) fn read_view(text: &str) -> Option<View> {
    let mut numbers = text.split(',').map(|part| decimal(part.trim()));
    let (zoom, lon, lat) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if numbers.next().is_some() {
        return None;
    }
    View::new(zoom, LonLat { lon, lat })
}

/// Writes a view as in `4,101.7,3.1`.
pub fn write_view(view: View) -> String {
    [
        plain(view.zoom).as_str(),
        ",",
        &plain(view.at.lon),
        ",",
        &plain(view.at.lat),
    ]
    .concat()
}

/// Reads a parameter with `read`; what it refuses is reported with what is allowed.
fn take<T>(
    query: &Query,
    key: &str,
    allowed: impl FnOnce() -> String,
    read: impl FnOnce(&str) -> Option<T>,
    into: &mut T,
    notices: &mut Vec<Notice>,
) {
    let Some(given) = query.take(key, notices).map(String::from) else {
        return;
    };
    match read(&given) {
        Some(value) => *into = value,
        None => notices.push(Notice::NotAChoice {
            key: key.into(),
            given,
            allowed: allowed().into(),
        }),
    }
}

fn list(ids: impl Iterator<Item = &'static str>) -> String {
    let mut list = String::new();
    for id in ids {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(id);
    }
    list
}

pub(super) fn read(query: &Query, notices: &mut Vec<Notice>) -> MapState {
    let mut state = MapState::DEFAULT;
    let parties = || list(PARTY_KEYS.iter().map(|key| key.id));
    let texts = || list(INSTRUMENT_KEYS.iter().map(|key| key.id));
    let (mut party, mut text) = (Chosen::None, Chosen::None);
    let named = |id: &str| party_named(id).map(Chosen::Party);
    take(query, "map.at", parties, named, &mut party, notices);
    let named = |id: &str| text_named(id).map(Chosen::Text);
    take(query, "map.text", texts, named, &mut text, notices);
    if text != Chosen::None && party != Chosen::None {
        // Told already if it is there twice.
        let given = query.take("map.at", &mut Vec::new());
        let given = given.unwrap_or_default().into();
        notices.push(Notice::Excluded {
            key: "map.at".into(),
            given,
            by: "map.text",
        });
    }
    state.chosen = if text == Chosen::None { party } else { text };
    let ends = || {
        let (first, last) = (first_day().date(), last_day().date());
        [write_day(first).as_str(), "…", &write_day(last)].concat()
    };
    let day = |text: &str| read_day(text).and_then(on_slider);
    take(query, "map.day", ends, day, &mut state.day, notices);
    let kinds = || Set::<super::Class>::ALL.names();
    take(
        query,
        "map.kind",
        kinds,
        Set::read,
        &mut state.classes,
        notices,
    );
    let states = || Set::<super::Standing>::ALL.names();
    take(
        query,
        "map.state",
        states,
        Set::read,
        &mut state.standings,
        notices,
    );
    let layers = "none, mined, reserves, refined, refined-outlook";
    query.choice(
        "map.layer",
        &Layer::NAMED,
        layers,
        &mut state.layer,
        notices,
    );
    query.choice(
        "map.others",
        &[(true, "yes"), (false, "no")],
        "yes, no",
        &mut state.others,
        notices,
    );
    let form = || String::from("1…12,-180…180,-90…90");
    take(query, "map.view", form, read_view, &mut state.view, notices);
    state
}

pub(super) fn write(state: &MapState) -> String {
    let default = MapState::DEFAULT;
    let mut own = Own::default();
    match state.chosen {
        Chosen::None => {}
        Chosen::Party(party) => {
            let key = PARTY_KEYS.get(usize::from(party));
            own.push(true, SLUG, "at", key.map_or("", |key| key.id));
        }
        Chosen::Text(text) => {
            let key = INSTRUMENT_KEYS.get(usize::from(text));
            own.push(true, SLUG, "text", key.map_or("", |key| key.id));
        }
    }
    own.push(state.day != default.day, SLUG, "day", &write_day(state.day));
    own.push(
        state.classes != default.classes,
        SLUG,
        "kind",
        &state.classes.names(),
    );
    own.push(
        state.standings != default.standings,
        SLUG,
        "state",
        &state.standings.names(),
    );
    own.push(
        state.layer != default.layer,
        SLUG,
        "layer",
        state.layer.name(),
    );
    own.push(state.others, SLUG, "others", "yes");
    own.push(
        state.view != default.view,
        SLUG,
        "view",
        &write_view(state.view),
    );
    own.text()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::query::Query;

    #[test]
    fn the_layers_that_are_allowed_are_those_there_are() {
        let mut notices = Vec::new();
        read(&Query::parse("map.layer=gold"), &mut notices);
        let names: Vec<_> = Layer::NAMED.iter().map(|(_, name)| *name).collect();
        let [Notice::NotAChoice { allowed, .. }] = notices.as_slice() else {
            panic!("{notices:?}");
        };
        assert_eq!(*allowed, names.join(", "));
    }
}
