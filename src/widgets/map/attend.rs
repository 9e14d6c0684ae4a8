//! What only the map hears: keys on its buttons, pointing, gestures, the replay, sorting.

use std::cell::{Cell, RefCell};

use super::scene::Panel;
use super::{ids, paint, words};
use crate::browser::{self, Event, Gesture, Later, RootElement};
use crate::facts::{INSTRUMENT_KEYS, Lang, LonLat, PARTY_KEYS, messages};
use crate::map::neighbours::{self, Toward};
use crate::map::projection::forward;
use crate::map::window;
use crate::state::map::{Chosen, MapState, View, last_day, party_named, text_named, write_view};
use crate::state::tool::ToolState;
use crate::widgets::calculator::tool::Tool;

/// Milliseconds between two days of the replay, and on a day on which something happened.
const DAY: u32 = 70;
const EVENT: u32 = 1600;

/// Milliseconds after which letters begin a new name.
const LETTERS: u32 = 900;

/// How much nearer a press of a button brings.
const STEP: f64 = 1.6;

/// Which share of what is seen a press of a button moves.
const SHIFT: f64 = 0.25;

thread_local! {
    /// Where one looks after moving by hand, and the same as the state has it, rounded.
    static MOVED: Cell<Option<(View, View)>> = const { Cell::new(None) };
    static IS_PLAYING: Cell<bool> = const { Cell::new(false) };
    static TYPED: RefCell<String> = const { RefCell::new(String::new()) };
}

type Map = Tool<MapState>;

/// Hears everything as long as the page lives.
pub fn attend(tool: Map, element: &RootElement) {
    browser::listen(element, "keydown", move |event| {
        let pressed = browser::key(event);
        pressed.is_some_and(|key| on_key(tool, event, &key.name))
    });
    browser::listen(element, "click", move |event| {
        on_click(tool, event);
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
        let target = browser::target(event);
        if target.id == ids::SLIDER {
            pause(tool);
            tool.act("slide", &target.value);
        } else if target.id == ids::DATE {
            pause(tool);
        }
        false
    });
    browser::listen(element, "filled", move |_| {
        let (state, lang) = tool.look(|session| (session.state, session.lang));
        paint::filled(&state, lang);
        false
    });
    // Until now they would not have answered.
    browser::enable(".sortable th button");
    browser::watch_gestures(
        ids::WORLD,
        move || view(tool) != View::WHOLE,
        move |gesture| {
            let next = match gesture {
                Gesture::Zoom { factor, place } => window::zoomed(view(tool), factor, place),
                Gesture::Drag { by } => window::dragged(view(tool), by),
            };
            look(tool, next);
        },
    );
}

/// Where one looks: not rounded if one has moved there by hand.
fn view(tool: Map) -> View {
    let view = tool.look(|session| session.state.view);
    match MOVED.get() {
        Some((by_hand, rounded)) if rounded == view => by_hand,
        _ => view,
    }
}

/// Looks elsewhere.
fn look(tool: Map, next: View) {
    tool.act("view", &write_view(next));
    let rounded = tool.look(|session| session.state.view);
    MOVED.set(Some((next, rounded)));
}

/// What the buttons and keys that bring near or move do; false for others.
fn move_by(tool: Map, act: &str) -> bool {
    let now = view(tool);
    let middle = (0.5, 0.5);
    let next = match act {
        "zoom-in" if now == View::WHOLE => View {
            zoom: STEP,
            at: of_interest(tool),
        },
        "zoom-in" => {
            // What is open stays where it is, if it is in sight.
            let place = window::seen(now).share(forward(of_interest(tool)));
            let is_in_sight = (0.0..=1.0).contains(&place.0) && (0.0..=1.0).contains(&place.1);
            let is_open = tool.look(|session| session.state.chosen != Chosen::None);
            window::zoomed(
                now,
                STEP,
                if is_open && is_in_sight {
                    place
                } else {
                    middle
                },
            )
        }
        "zoom-out" => window::zoomed(now, 1.0 / STEP, middle),
        "zoom-all" => View::WHOLE,
        "pan-left" => window::dragged(now, (SHIFT, 0.0)),
        "pan-right" => window::dragged(now, (-SHIFT, 0.0)),
        "pan-up" => window::dragged(now, (0.0, SHIFT)),
        "pan-down" => window::dragged(now, (0.0, -SHIFT)),
        _ => return false,
    };
    look(tool, next);
    true
}

/// What one comes nearer to from the whole map: the party that is open, else the one that Tab reaches.
fn of_interest(tool: Map) -> LonLat {
    let party = match tool.look(|session| session.state.chosen) {
        Chosen::Party(party) => usize::from(party),
        _ => paint::current(),
    };
    PARTY_KEYS.get(party).map_or(View::WHOLE.at, |key| key.at)
}

fn lang(tool: Map) -> Lang {
    tool.look(|session| session.lang)
}

fn party(id: &str) -> Option<usize> {
    party_named(id).map(usize::from)
}

/// Says in a line what is pointed at.
fn point_at(tool: Map, id: &str) {
    if let Some(party) = party(id) {
        let day = tool.look(|session| session.state.day());
        browser::set_text(ids::READOUT, &words::party_in_line(party, day, lang(tool)));
    }
}

/// The same for an instrument.
fn point_at_line(tool: Map, id: &str) {
    if let Some(text) = text_named(id) {
        browser::set_text(ids::READOUT, &words::text_in_line(text.into(), lang(tool)));
    }
}

/// A party's button has the focus: it is brought into sight, and its instruments are named.
fn reached(tool: Map, id: &str) {
    let Some(party) = party(id) else { return };
    if party != paint::current() {
        paint::go_to(party, false);
    }
    // Not under a pointer: what is pressed would move away before it is let go.
    if Panel::of(party) == Panel::World
        && browser::is_focus_shown(&ids::party(id))
        && let Some(point) = neighbours::place(party)
    {
        let now = view(tool);
        let next = window::showing(now, point);
        if next != now {
            look(tool, next);
        }
    }
    tool.say(tool.look(|session| words::of_party(&session.state, party, session.lang)));
}

/// A key on a party's button or inside a card; true when it was used.
fn on_key(tool: Map, event: &Event, key: &str) -> bool {
    if let Some(id) = browser::element_id(event).strip_prefix(ids::PARTY) {
        return party(id).is_some_and(|party| on_party(tool, party, key));
    }
    if key == "Escape" && browser::is_within(event, ids::CARDS) {
        tool.act("close", "");
        back();
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
        " " if TYPED.with_borrow(|typed| !typed.is_empty()) => letter(tool, party, key),
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
            // What was open may be shown no more.
            back();
            true
        }
        "+" | "=" => move_by(tool, "zoom-in"),
        "-" => move_by(tool, "zoom-out"),
        "0" => move_by(tool, "zoom-all"),
        letter if letter.len() == 1 && letter.as_bytes()[0].is_ascii_alphabetic() => {
            self::letter(tool, party, letter)
        }
        _ => false,
    }
}

/// A letter of a name was typed.
fn letter(tool: Map, party: usize, letter: &str) -> bool {
    let typed = TYPED.with_borrow_mut(|typed| {
        // The same letter again goes on to the next name with it.
        if typed != letter {
            typed.push_str(letter);
        }
        typed.clone()
    });
    browser::later(Later::Letters, MapState::SLUG, LETTERS, || {
        TYPED.with_borrow_mut(String::clear);
    });
    let lang = lang(tool);
    let shown = |party| tool.look(|session| session.state.shows_party(party));
    let name = |party| words::party(party, lang);
    if let Some(to) = neighbours::named(party, &typed, name, shown) {
        paint::go_to(to, true);
    }
    true
}

/// Moves the focus to a card, once it is shown.
fn read_card(id: &'static str) {
    browser::later(Later::Focus, MapState::SLUG, 30, move || {
        browser::focus_inside(&ids::card(id), "summary");
    });
}

/// Goes back to the map, once the card is closed.
fn back() {
    browser::later(Later::Focus, MapState::SLUG, 30, || {
        paint::go_to(paint::current(), true);
    });
}

/// What buttons do that changes no state, or leads on to a card. What changes the state has done so
/// already.
fn on_click(tool: Map, event: &Event) {
    let on = browser::acted_on(event);
    match on.id.as_str() {
        "close" => back(),
        "replay" => replay(tool),
        "read" => {
            if let Some(id) = paint::id_of(tool.look(|session| session.state.chosen)) {
                read_card(id);
            }
        }
        "day" | "event-prev" | "event-next" | "undo" | "redo" | "reset" => pause(tool),
        "sort" => sort(tool, &on.value),
        // From one card to another, or from a table: the link that was followed may be gone.
        "party" | "text" if !browser::is_within(event, ids::MAP) => {
            let known = PARTY_KEYS
                .iter()
                .map(|key| key.id)
                .chain(INSTRUMENT_KEYS.iter().map(|key| key.id))
                .find(|known| *known == on.value);
            if let Some(known) = known {
                read_card(known);
            }
        }
        act => {
            move_by(tool, act);
        }
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
