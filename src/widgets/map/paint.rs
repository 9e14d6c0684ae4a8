//! Carries the map's state to the page: classes of lines and countries, names, circles, cards, the
//! event. Only what differs from what was painted last is touched.

use std::cell::Cell;

use super::scene::{self, Panel};
use super::{ids, words};
use crate::browser;
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, TURNS, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::map::labels::Room;
use crate::map::window::seen;
use crate::state::map::{Chosen, Layer, MapState, is_side, latest_event, party_named};

thread_local! {
    /// What the page shows. There is one map on a page.
    static SHOWN: Cell<Option<MapState>> = const { Cell::new(None) };
    /// The party whose button Tab reaches.
    static AT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// The party that Tab reaches before anything was chosen; the page is rendered so.
pub const FIRST: &str = "malaysia";

/// The party whose button Tab reaches.
pub fn current() -> usize {
    AT.get()
        .or_else(|| party_named(FIRST).map(usize::from))
        .unwrap_or(0)
}

/// Makes a party's button the one that Tab reaches, and moves the focus there if asked.
pub fn go_to(party: usize, and_focus: bool) {
    let id = |party: usize| ids::party(PARTY_KEYS.get(party).map_or("", |key| key.id));
    browser::rove(&id(current()), &id(party), and_focus);
    AT.set(Some(party));
}

/// Has everything painted next time, because the room is another.
pub fn afresh() {
    SHOWN.set(None);
}

/// Brings the page up to date.
pub fn paint(state: &MapState, lang: Lang) {
    let shown = SHOWN.replace(Some(*state));
    let differs =
        |what: fn(&MapState, &MapState) -> bool| shown.is_none_or(|shown| what(&shown, state));
    let is_moved = differs(|a, b| a.view != b.view);
    let is_shown_else = differs(|a, b| {
        a.chosen != b.chosen
            || a.day != b.day
            || a.classes != b.classes
            || a.standings != b.standings
            || a.others != b.others
    });
    if is_moved {
        browser::set_attribute(ids::LAND, "viewBox", &seen(state.view).view_box());
        browser::set_class(ids::WORLD, "near", state.view.zoom >= scene::NEAR);
        for (party, key) in PARTY_KEYS.iter().enumerate() {
            if Panel::of(party) == Panel::World {
                let (x, y) = scene::button(party, state.view);
                browser::set_attribute(&ids::party(key.id), "x", &x);
                browser::set_attribute(&ids::party(key.id), "y", &y);
            }
        }
    }
    if is_shown_else {
        classes(state);
    }
    if is_moved || is_shown_else || differs(|a, b| a.layer != b.layer) {
        names(state, lang);
    }
    if differs(|a, b| a.layer != b.layer) {
        for (layer, name) in Layer::NAMED {
            browser::set_hidden(&ids::basis(name), layer != state.layer);
        }
    }
    if differs(|a, b| a.day != b.day) {
        event(state, lang);
    }
    if differs(|a, b| a.day != b.day || a.chosen != b.chosen) {
        card(
            state,
            shown.map_or(Chosen::None, |shown| shown.chosen),
            lang,
        );
    }
}

fn classes(state: &MapState) {
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let class = scene::line(state, text);
        for arc in [ids::arc(key.id), ids::near_arc(key.id)] {
            browser::set_attribute(&arc, "class", &["arc ", &class].concat());
        }
        browser::set_attribute(&ids::ring(key.id), "class", &["ring ", &class].concat());
    }
    for (party, key) in PARTY_KEYS.iter().enumerate() {
        let class = scene::class_of(state, party);
        for shape in [ids::shape(key.id), ids::near(key.id)] {
            browser::set_attribute(&shape, "class", class);
        }
        let button = ids::party(key.id);
        browser::set_attribute(&button, "class", &["at ", class].concat());
        let is_pressed = state.chosen == Chosen::Party(u8::try_from(party).unwrap_or(u8::MAX));
        let pressed = if is_pressed { "true" } else { "false" };
        browser::set_attribute(&button, "aria-pressed", pressed);
    }
    match state.chosen {
        Chosen::Party(party) if usize::from(party) != current() => {
            go_to(usize::from(party), false);
        }
        _ if !state.shows_party(current()) => {
            go_to(party_named(FIRST).map_or(0, usize::from), false);
        }
        _ => {}
    }
}

fn names(state: &MapState, lang: Lang) {
    let width = browser::size(ids::WORLD).map_or(0.0, |(width, _)| width);
    for (panel, id) in [(Panel::World, ids::WORLD), (Panel::Asia, ids::ASIA)] {
        let Some((panel_width, height)) = browser::size(id) else {
            continue;
        };
        let room = Room {
            width: panel_width,
            height,
        };
        let circles = scene::circles(state, panel, width);
        browser::set_html(&ids::group(id, "circles"), &circles);
        let names = scene::names(state, panel, &[room], width, lang);
        browser::set_html(&ids::group(id, "names"), &names);
    }
}

/// What happened last by the day, in words; empty if nothing is on record.
pub fn event_text(state: &MapState) -> String {
    latest_event(state.day()).map_or_else(String::new, |place| {
        browser::text_of(&ids::event(place), "span")
    })
}

fn event(state: &MapState, lang: Lang) {
    match latest_event(state.day()) {
        Some(place) => browser::copy_html(&ids::event(place), ids::EVENT),
        None => browser::set_text(ids::EVENT, messages::MAP_NO_EVENT.get(lang)),
    }
    let value = fill(
        messages::MAP_DAY_VALUE.get(lang),
        &[
            ("date", &date(state.day, lang)),
            ("event", &event_text(state)),
        ],
    );
    browser::set_value(ids::SLIDER, &state.days().to_string());
    browser::set_attribute(ids::SLIDER, "aria-valuetext", &value);
}

fn id_of(chosen: Chosen) -> Option<&'static str> {
    match chosen {
        Chosen::None => None,
        Chosen::Party(party) => Some(PARTY_KEYS.get(usize::from(party))?.id),
        Chosen::Text(text) => Some(INSTRUMENT_KEYS.get(usize::from(text))?.id),
    }
}

/// Shows the card of what is open, as of the day.
fn card(state: &MapState, before: Chosen, lang: Lang) {
    if state.chosen != before
        && let Some(id) = id_of(before)
    {
        browser::set_class(&ids::card(id), "chosen", false);
    }
    browser::set_hidden("map-no-choice", state.chosen != Chosen::None);
    browser::set_hidden("map-close", state.chosen == Chosen::None);
    let Some(id) = id_of(state.chosen) else {
        return;
    };
    browser::set_class(&ids::card(id), "chosen", true);
    if state.chosen != before {
        browser::set_attribute(&ids::card(id), "open", "");
    }
    let day = state.day();
    match state.chosen {
        Chosen::None => {}
        Chosen::Party(party) => {
            for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
                if is_side(text, usize::from(party)) {
                    let stand = words::stand(text, day, lang);
                    browser::set_text(&ids::stand_of(id, key.id), &stand);
                }
            }
        }
        Chosen::Text(text) => {
            let stand = words::stand(usize::from(text), day, lang);
            browser::set_text(&ids::stand(id), &stand);
            for (place, turn) in TURNS.iter().enumerate().filter(|(_, turn)| turn.of == id) {
                let is_later = turn.since.last_day() > day || turn.known.last_day() > day;
                browser::set_class(&ids::turn(place), "later", is_later);
            }
        }
    }
}

/// Brings the table up to date.
pub fn settle(state: &MapState, lang: Lang) {
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let stand = words::stand(text, state.day(), lang);
        browser::set_text(&ids::state(key.id), &stand);
    }
}
