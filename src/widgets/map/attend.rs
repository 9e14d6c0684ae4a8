//! What only the map hears: keys on its buttons, pointing, gestures, the replay, sorting.

use std::cell::{Cell, RefCell};

use super::scene::Panel;
use super::{ids, paint, words};
use crate::browser::{self, Gesture, Later, RootElement};
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, messages};
use crate::map::neighbours::{self, Toward};
use crate::map::window;
use crate::state::map::{Chosen, MapState, View, last_day, text_named};
use crate::state::tool::ToolState;
use crate::widgets::calculator::tool::Tool;

/// Milliseconds between two days of the replay, and on a day on which something happened.
const DAY: u32 = 70;
const EVENT: u32 = 1600;

/// Milliseconds after which letters begin a new name.
const LETTERS: u32 = 900;

thread_local! {
    static IS_PLAYING: Cell<bool> = const { Cell::new(false) };
    static TYPED: RefCell<String> = const { RefCell::new(String::new()) };
}

type Map = Tool<MapState>;

/// Hears everything as long as the page lives.
pub fn attend(tool: Map, element: &RootElement) {
    browser::listen(element, "keydown", move |event| {
        let pressed = browser::key(event);
        pressed.is_some_and(|key| on_key(tool, &browser::element_id(event), &key.name))
    });
    browser::listen(element, "click", move |event| {
        on_click(tool, &browser::acted_on(event), &browser::element_id(event));
        false
    });
    for kind in ["pointerover", "focusin"] {
        browser::listen(element, kind, move |event| {
            let on = browser::acted_on(event);
            match on.id.as_str() {
                "party" => point_at(tool, &on.value),
                "text" => point_at_line(tool, &on.value),
                _ => {}
            }
            if kind == "focusin"
                && let Some(id) = browser::element_id(event).strip_prefix(ids::PARTY)
            {
                reached(tool, id);
            }
            false
        });
    }
    browser::listen(element, "input", move |event| {
        pause(tool);
        let slider = browser::target(event);
        if slider.id == ids::SLIDER {
            tool.act("slide", &slider.value);
        }
        false
    });
    browser::watch_gestures(
        ids::WORLD,
        move || tool.look(|session| session.state.view != View::WHOLE),
        move |gesture| {
            let view = tool.look(|session| session.state.view);
            let next = match gesture {
                Gesture::Zoom { factor, place } => window::zoomed(view, factor, place),
                Gesture::Drag { by } => window::dragged(view, by),
            };
            look(tool, view, next);
        },
    );
}

/// Looks elsewhere, as a gesture or a key asks.
fn look(tool: Map, before: View, next: View) {
    if next != before {
        tool.act("view", &crate::state::map::write_view(next));
    }
}

fn lang(tool: Map) -> Lang {
    tool.look(|session| session.lang)
}

fn party(id: &str) -> Option<usize> {
    PARTY_KEYS.iter().position(|key| key.id == id)
}

/// Says in a line what is pointed at.
fn point_at(tool: Map, id: &str) {
    let Some(party) = party(id) else { return };
    let text =
        tool.look(|session| super::present::party_sentence(&session.state, party, session.lang));
    browser::set_text(ids::READOUT, &text);
}

/// The same for an instrument, with its kind.
fn point_at_line(tool: Map, id: &str) {
    let Some(text) = text_named(id).map(usize::from) else {
        return;
    };
    let words = tool.look(|session| {
        let lang = session.lang;
        let kind = INSTRUMENT_KEYS
            .get(text)
            .map_or("", |key| words::kind(key.kind).get(lang));
        [
            kind,
            ". ",
            &super::present::text_sentence(&session.state, text, lang),
        ]
        .concat()
    });
    browser::set_text(ids::READOUT, &words);
}

/// A party's button has the focus: it is brought into sight, and its instruments are named.
fn reached(tool: Map, id: &str) {
    let Some(party) = party(id) else { return };
    if party != paint::current() {
        paint::go_to(party, false);
    }
    if Panel::of(party) == Panel::World
        && let Some(point) = neighbours::place(party)
    {
        let view = tool.look(|session| session.state.view);
        look(tool, view, window::showing(view, point));
    }
    tool.say(tool.look(|session| words::of_party(&session.state, party, session.lang)));
}

/// A key on a party's button or inside a card; true when it was used.
fn on_key(tool: Map, id: &str, key: &str) -> bool {
    if let Some(id) = id.strip_prefix(ids::PARTY) {
        return party(id).is_some_and(|party| on_party(tool, party, key));
    }
    if key == "Escape" && tool.look(|session| session.state.chosen != Chosen::None) {
        back(tool);
        return true;
    }
    false
}

fn on_party(tool: Map, party: usize, key: &str) -> bool {
    let shown = |party| tool.look(|session| session.state.shows_party(party));
    let go = |to: Option<usize>| {
        if let Some(to) = to {
            paint::go_to(to, true);
        }
        true
    };
    let toward = |direction| go(neighbours::toward(party, direction, shown));
    let mut all = 0..PARTY_KEYS.len();
    match key {
        "ArrowLeft" => toward(Toward::Left),
        "ArrowRight" => toward(Toward::Right),
        "ArrowUp" => toward(Toward::Up),
        "ArrowDown" => toward(Toward::Down),
        "Home" => go(all.find(|party| shown(*party))),
        "End" => go(all.rfind(|party| shown(*party))),
        "Enter" | " " => {
            let id = PARTY_KEYS[party].id;
            tool.act("party", id);
            if key == "Enter" {
                read_card(id);
            }
            true
        }
        "Escape" => {
            tool.act("close", "");
            true
        }
        "+" | "=" => act(tool, "zoom-in"),
        "-" => act(tool, "zoom-out"),
        "0" => act(tool, "zoom-all"),
        letter if letter.len() == 1 && letter.as_bytes()[0].is_ascii_alphabetic() => {
            let typed = TYPED.with_borrow_mut(|typed| {
                typed.push_str(letter);
                typed.clone()
            });
            browser::later(Later::Letters, MapState::SLUG, LETTERS, || {
                TYPED.with_borrow_mut(String::clear);
            });
            let lang = lang(tool);
            let name = |party| words::party(party, lang);
            go(neighbours::named(party, &typed, name, shown))
        }
        _ => false,
    }
}

fn act(tool: Map, act: &str) -> bool {
    tool.act(act, "");
    true
}

/// Moves the focus to a card, once it is shown.
fn read_card(id: &'static str) {
    browser::later(Later::Focus, MapState::SLUG, 30, move || {
        browser::focus_inside(&ids::card(id), "summary");
    });
}

/// Closes the card and goes back to the map.
fn back(tool: Map) {
    tool.act("close", "");
    browser::later(Later::Focus, MapState::SLUG, 30, || {
        paint::go_to(paint::current(), true);
    });
}

/// What buttons do that changes no state, or leads on to a card. The state has changed already.
fn on_click(tool: Map, on: &browser::Target, id: &str) {
    match on.id.as_str() {
        "close" => back(tool),
        "replay" => replay(tool),
        "day" | "event-prev" | "event-next" | "undo" | "reset" => pause(tool),
        "sort" => sort(tool, &on.value),
        // From one card to another: the link that was followed is gone.
        "party" | "text" if !id.starts_with("map-shape") && !id.starts_with("map-near") => {
            let is_on_map = id.starts_with(ids::PARTY)
                || id.starts_with("map-arc")
                || id.starts_with("map-near");
            let known = PARTY_KEYS
                .iter()
                .map(|key| key.id)
                .chain(INSTRUMENT_KEYS.iter().map(|key| key.id))
                .find(|known| *known == on.value);
            if let (false, Some(known)) = (is_on_map, known) {
                read_card(known);
            }
        }
        _ => {}
    }
}

fn sort(tool: Map, which: &str) {
    let (table, column) = which.split_once(':').unwrap_or_default();
    let Ok(column) = column.parse() else { return };
    let body = [MapState::SLUG, "-", table].concat();
    if let Some(is_up) = browser::sort_rows(&body, column) {
        let order = if is_up {
            messages::MAP_SORTED_UP
        } else {
            messages::MAP_SORTED_DOWN
        };
        tool.say(order.get(lang(tool)).into());
    }
}

/// Starts the replay, from the beginning if it is at its end; or pauses it.
fn replay(tool: Map) {
    if IS_PLAYING.get() {
        return pause(tool);
    }
    IS_PLAYING.set(true);
    browser::set_text(ids::REPLAY, messages::MAP_PAUSE.get(lang(tool)));
    if tool.look(|session| session.state.day() >= last_day()) {
        tool.act("rewind", "");
    }
    go_on(tool);
}

fn pause(tool: Map) {
    if IS_PLAYING.replace(false) {
        browser::set_text(ids::REPLAY, messages::MAP_REPLAY.get(lang(tool)));
    }
}

fn go_on(tool: Map) {
    let day = tool.look(|session| session.state.day());
    let has_event = crate::facts::EVENT_KEYS
        .iter()
        .any(|event| event.told == day);
    let wait = if has_event { EVENT } else { DAY };
    browser::later(Later::Replay, MapState::SLUG, wait, move || {
        if !IS_PLAYING.get() {
            return;
        }
        if tool.look(|session| session.state.day() >= last_day()) {
            return pause(tool);
        }
        tool.act("tick", "");
        go_on(tool);
    });
}
