//! Carries the map's state to the page: classes of lines and countries, names, circles, cards, the
//! event. Only what differs from what was painted last is touched.

use std::cell::Cell;

use super::scene::{self, Panel};
use super::{ids, words};
use crate::browser;
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, TURNS, messages};
use crate::format::date::date;
use crate::format::{fill, plain};
use crate::map::labels::Room;
use crate::map::window::seen;
use crate::state::map::{
    Chosen, Layer, MapState, View, first_day, is_side, last_day, latest_events, party_named,
};

thread_local! {
    /// What the page shows. There is one map on a page.
    static SHOWN: Cell<Option<MapState>> = const { Cell::new(None) };
    /// The party whose button Tab reaches.
    static AT: Cell<Option<usize>> = const { Cell::new(None) };
}

/// The party that Tab reaches before anything was chosen.
const FIRST: &str = "malaysia";

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
        let is_whole = state.view == View::WHOLE;
        for act in ["zoom-out", "zoom-all"] {
            browser::set_mark(&["map-", act].concat(), "aria-disabled", is_whole);
        }
        let is_nearest = state.view.zoom >= View::NEAREST;
        browser::set_mark("map-zoom-in", "aria-disabled", is_nearest);
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
    if shown.is_some_and(|shown| shown.day != state.day) {
        // What was pointed at stood otherwise on the day before.
        browser::set_text(ids::READOUT, "");
    }
    if differs(|a, b| a.day != b.day || a.chosen != b.chosen) {
        // On the page a link's card stays folded: what follows it would move under a reader's eyes.
        let opens = shown.is_some() || !browser::has("body.page");
        let before = shown.map_or(Chosen::None, |shown| shown.chosen);
        card(state, before, opens, lang);
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
        let tab = if party == current() { "0" } else { "-1" };
        browser::set_attribute(&button, "role", "button");
        browser::set_attribute(&button, "tabindex", tab);
        let is_pressed = state.chosen == Chosen::Party(u8::try_from(party).unwrap_or(u8::MAX));
        let pressed = if is_pressed { "true" } else { "false" };
        browser::set_attribute(&button, "aria-pressed", pressed);
    }
    let stop = match state.chosen {
        Chosen::Party(party) => usize::from(party),
        _ if state.shows_party(current()) => current(),
        _ => party_named(FIRST).map_or(0, usize::from),
    };
    go_to(stop, false);
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
        for (party, key) in PARTY_KEYS.iter().enumerate() {
            if Panel::of(party) == panel && state.shows_party(party) {
                let reach = plain(scene::reach(state, party, room).floor());
                browser::set_attribute(&ids::hit(key.id), "r", &reach);
            }
        }
        let circles = scene::circles(state, panel, width);
        browser::set_html(&ids::group(id, "circles"), &circles);
        let names = scene::names(state, panel, &[room], width, lang);
        browser::set_html(&ids::group(id, "names"), &names);
    }
}

/// What happened last by the day, in words; empty if nothing is on record.
pub fn event_text(state: &MapState) -> String {
    let mut words = String::new();
    for place in latest_events(state.day()) {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(&browser::text_of(&ids::event(place), "span"));
    }
    words
}

fn event(state: &MapState, lang: Lang) {
    let mut html = String::new();
    for place in latest_events(state.day()) {
        html.push_str("<li>");
        html.push_str(&browser::html_of(&ids::event(place)));
        html.push_str("</li>");
    }
    if html.is_empty() {
        html.push_str(messages::MAP_NO_EVENT.get(lang));
    }
    browser::set_html(ids::EVENT, &html);
    let value = fill(
        messages::MAP_DAY_VALUE.get(lang),
        &[
            ("date", &date(state.day, lang)),
            ("event", &event_text(state)),
        ],
    );
    browser::set_value(ids::SLIDER, &state.days().to_string());
    browser::set_attribute(ids::SLIDER, "aria-valuetext", &value);
    for (act, end) in [
        ("event-prev", state.day() <= first_day()),
        ("event-next", state.day() >= last_day()),
    ] {
        browser::set_mark(&["map-", act].concat(), "aria-disabled", end);
    }
}

/// The id of what is open.
pub fn id_of(chosen: Chosen) -> Option<&'static str> {
    match chosen {
        Chosen::None => None,
        Chosen::Party(party) => Some(PARTY_KEYS.get(usize::from(party))?.id),
        Chosen::Text(text) => Some(INSTRUMENT_KEYS.get(usize::from(text))?.id),
    }
}

/// The cards have come: shows the one of what is open.
pub fn filled(state: &MapState, lang: Lang) {
    card(state, Chosen::None, true, lang);
}

/// Shows the card of what is open, as of the day.
fn card(state: &MapState, before: Chosen, opens: bool, lang: Lang) {
    if state.chosen != before
        && let Some(id) = id_of(before)
    {
        browser::set_class(&ids::card(id), "chosen", false);
    }
    browser::set_hidden("map-no-choice", state.chosen != Chosen::None);
    browser::set_hidden("map-close", state.chosen == Chosen::None);
    browser::set_class(ids::TO_CARD, "void", state.chosen == Chosen::None);
    let name = match state.chosen {
        Chosen::None => "",
        Chosen::Party(party) => words::party(party.into(), lang),
        Chosen::Text(text) => words::text(text.into(), lang),
    };
    if state.chosen != Chosen::None {
        let to_card = fill(messages::MAP_TO_CARD.get(lang), &[("name", name)]);
        browser::set_text(ids::TO_CARD, &to_card);
    }
    let Some(id) = id_of(state.chosen) else {
        return;
    };
    browser::set_class(&ids::card(id), "chosen", true);
    if state.chosen != before && opens {
        browser::open(&ids::card(id));
    }
    let day = state.day();
    match state.chosen {
        Chosen::None => {}
        Chosen::Party(party) => {
            let on = fill(
                messages::NOTES_AS_OF.get(lang),
                &[("date", &date(state.day, lang))],
            );
            browser::set_text(&ids::stand(id), &on);
            for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
                if is_side(text, usize::from(party)) {
                    let stand = words::stand(text, day, lang);
                    browser::set_text(&ids::stand_of(id, key.id), &stand);
                }
            }
        }
        Chosen::Text(text) => {
            browser::set_text(
                &ids::stand(id),
                &words::stand_on(usize::from(text), day, lang),
            );
            for (place, turn) in TURNS.iter().enumerate().filter(|(_, turn)| turn.of == id) {
                // On the last day all is told, also what was looked for later and not found.
                let is_later = day < last_day()
                    && (turn.since.last_day() > day || turn.known.last_day() > day);
                browser::set_class(&ids::turn(place), "later", is_later);
            }
        }
    }
}

/// Brings the table up to date.
pub fn settle(state: &MapState, lang: Lang) {
    browser::set_text(ids::STATE_HEAD, &words::state_head(state.day, lang));
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let stand = words::stand(text, state.day(), lang);
        browser::set_text(&ids::state(key.id), &stand);
    }
}
