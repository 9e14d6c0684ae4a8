//! What stands over the outlines: names, circles, and how lines and countries look. Pure.

use super::words;
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, PartyLayer, messages};
use crate::format::fill;
use crate::format::number::{plain, round_at};
use crate::map::figures::{self, Circle};
use crate::map::labels::{Placed, Room, TEXT_PX, Wanted, place};
use crate::map::neighbours;
use crate::map::outline::{ASIA, WORLD};
use crate::map::window::seen;
use crate::map::{Point, Window};
use crate::state::map::{
    Chosen, Class, Layer, MapState, Member, Standing, View, is_side, made, standing,
};
use crate::widgets::escape::escape;

/// One of the two panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// The world, of which a part can be looked at.
    World,
    /// South-East Asia.
    Asia,
}

impl Panel {
    /// Both.
    pub const ALL: [Self; 2] = [Self::World, Self::Asia];

    /// The panel on which a party has its button: the close-up if it lies there.
    pub fn of(party: usize) -> Self {
        match neighbours::place(party) {
            Some(point) if ASIA.contains(point) => Self::Asia,
            _ => Self::World,
        }
    }

    /// What it shows.
    pub fn window(self, view: View) -> Window {
        match self {
            Self::World => seen(view),
            Self::Asia => ASIA,
        }
    }
}

/// Radius of a party's point, with its edge, in pixels.
const DOT: f64 = 5.0;

/// The same of a party that is open.
const OPEN_DOT: f64 = 6.5;

/// Radius of the ring of a country's own rule.
const RING: f64 = 9.4;

/// From how near on the world map names South-East Asia by country and no longer as a whole.
pub const NEAR: f64 = 2.5;

/// A share as an SVG coordinate: `12.3%`.
pub fn percent(share: f64) -> String {
    [plain(round_at(share * 100.0, 2)).as_str(), "%"].concat()
}

/// Where a party's button stands on its panel.
pub fn button(party: usize, view: View) -> (String, String) {
    let window = Panel::of(party).window(view);
    let point = neighbours::place(party).unwrap_or(Point { x: 0.0, y: 0.0 });
    let (across, down) = window.share(point);
    (percent(across), percent(down))
}

/// How far from its point a party can be hit, in pixels, on a panel of a size: a finger's breadth, but never
/// nearer to another's point than to its own.
pub fn reach(state: &MapState, party: usize, room: Room) -> f64 {
    let window = Panel::of(party).window(state.view);
    let at = |party: usize| {
        let (across, down) = window.share(neighbours::place(party)?);
        Some((across * room.width, down * room.height))
    };
    let Some((x, y)) = at(party) else {
        return DOT;
    };
    let mut reach: f64 = 14.0;
    for other in (0..PARTY_KEYS.len()).filter(|other| *other != party && state.shows_party(*other))
    {
        if let Some((there_x, there_y)) = at(other)
            && Panel::of(other) == Panel::of(party)
        {
            let (dx, dy) = (there_x - x, there_y - y);
            reach = reach.min((dx * dx + dy * dy).sqrt() / 2.0);
        }
    }
    reach
}

/// Whether a party has a rule of its own that is shown.
fn has_ring(state: &MapState, party: usize) -> bool {
    (0..INSTRUMENT_KEYS.len()).any(|text| {
        Class::of(INSTRUMENT_KEYS[text].kind) == Class::Rule
            && is_side(text, party)
            && state.shows_text(text)
    })
}

/// A point with its name, and how the name looks.
pub(super) struct Named {
    pub(super) wanted: Wanted,
    /// The party, unless it is a place that is none.
    party: Option<&'static str>,
    pub(super) class: &'static str,
    /// Whether it gets a point here, because its button is on the other panel.
    pub(super) dot: bool,
}

/// What the name of a party says in a layer.
fn name_of(state: &MapState, party: usize, lang: Lang) -> String {
    let key = &PARTY_KEYS[party];
    let name = key.name.get(lang);
    if state.layer == Layer::None {
        return name.into();
    }
    match figures::amount_of(state.layer, key.id) {
        Some(amount) => [name, " ", &amount.short(lang)].concat(),
        None if key.layer == PartyLayer::Main => {
            [name, ": ", messages::MAP_NOT_FOUND.get(lang)].concat()
        }
        None => name.into(),
    }
}

/// By which kinds of lines a party is joined to the one that is open: each kind once.
fn joined_by(state: &MapState, party: usize, lang: Lang) -> String {
    let mut kinds = String::new();
    let mut seen = Vec::new();
    let Chosen::Party(open) = state.chosen else {
        return kinds;
    };
    let open = usize::from(open);
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let is_line = key.parties.len() == 2 && party != open;
        if !is_line || !is_side(text, open) || !is_side(text, party) || !state.shows_text(text) {
            continue;
        }
        if !seen.contains(&key.kind) {
            if !seen.is_empty() {
                kinds.push_str(", ");
            }
            seen.push(key.kind);
            kinds.push_str(words::kind(key.kind).get(lang));
        }
    }
    kinds
}

/// Which names come before others: what is open, the sides of what is open, the main parties.
fn rank(state: &MapState, party: usize) -> u8 {
    match class_of(state, party) {
        "chosen" => 0,
        "partner" => 1,
        _ if figures::amount_of(state.layer, PARTY_KEYS[party].id).is_some() => 2,
        _ if PARTY_KEYS[party].layer == PartyLayer::Main => 3,
        _ => 4,
    }
}

/// The points of a panel with their names, those to be placed before the others first.
fn named(state: &MapState, panel: Panel, width: f64, circles: &[Circle], lang: Lang) -> Vec<Named> {
    let window = panel.window(state.view);
    let by_country = panel == Panel::Asia || state.view.zoom >= NEAR;
    // With the circle's line.
    let radius_of = |share: f64| figures::radius(share, width) + 1.0;
    let mut found: Vec<(u8, Named)> = Vec::new();
    let mut add = |rank: u8, named: Named| {
        let at = found.partition_point(|(other, _)| *other <= rank);
        found.insert(at, (rank, named));
    };
    for party in (0..PARTY_KEYS.len()).filter(|party| state.shows_party(*party)) {
        let Some(point) = neighbours::place(party) else {
            continue;
        };
        let is_here = Panel::of(party) == panel;
        if !window.contains(point) {
            continue;
        }
        let (across, down) = window.share(point);
        let circle = circles.iter().find(|circle| circle.party == Some(party));
        let radius = circle.map_or(0.0, |circle| radius_of(circle.share));
        if !is_here && !by_country {
            if circle.is_none() {
                continue;
            }
            // Named on the close-up; here its circle only keeps other names away.
            let wanted = Wanted {
                across,
                down,
                radius,
                text: String::new(),
                otherwise: String::new(),
            };
            let class = "";
            add(
                9,
                Named {
                    wanted,
                    party: None,
                    class,
                    dot: false,
                },
            );
            continue;
        }
        let ring = if is_here && has_ring(state, party) {
            RING
        } else if class_of(state, party) == "chosen" {
            OPEN_DOT
        } else {
            DOT
        };
        let name = name_of(state, party, lang);
        let joined = joined_by(state, party, lang);
        let wanted = if joined.is_empty() {
            Wanted {
                across,
                down,
                radius: radius.max(ring),
                text: name,
                otherwise: String::new(),
            }
        } else {
            Wanted {
                across,
                down,
                radius: radius.max(ring),
                text: [name.as_str(), " · ", &joined].concat(),
                otherwise: name,
            }
        };
        let class = match class_of(state, party) {
            "chosen" => "you",
            _ if state.layer != Layer::None && circle.is_none() => "quiet",
            _ => "",
        };
        let dot = !is_here;
        let id = Some(PARTY_KEYS[party].id);
        add(
            rank(state, party),
            Named {
                wanted,
                party: id,
                class,
                dot,
            },
        );
    }
    for circle in circles.iter().filter(|circle| circle.party.is_none()) {
        if window.contains(circle.at) {
            let (across, down) = window.share(circle.at);
            let wanted = Wanted {
                across,
                down,
                radius: radius_of(circle.share),
                text: [circle.name.get(lang), " ", &circle.amount.short(lang)].concat(),
                otherwise: String::new(),
            };
            let class = "quiet";
            add(
                2,
                Named {
                    wanted,
                    party: None,
                    class,
                    dot: false,
                },
            );
        }
    }
    let mut all: Vec<Named> = found.into_iter().map(|(_, named)| named).collect();
    if panel == Panel::World && !by_country {
        all.push(region(window, lang));
    }
    all
}

/// The name of the close-up, at the foot of its frame.
fn region(window: Window, lang: Lang) -> Named {
    let foot = Point {
        x: ASIA.x + ASIA.width / 2.0,
        y: ASIA.y + ASIA.height,
    };
    let (across, down) = window.share(foot);
    Named {
        wanted: Wanted {
            across,
            down,
            radius: 2.0,
            text: messages::MAP_ASIA.get(lang).into(),
            otherwise: String::new(),
        },
        party: None,
        class: "region",
        dot: false,
    }
}

/// The names of a panel as SVG, placed so that they hold at each of its sizes; `width` is that of the
/// world's panel in pixels, for the circles, which both panels show on one scale.
pub fn names(state: &MapState, panel: Panel, rooms: &[Room], width: f64, lang: Lang) -> String {
    let mut svg = String::new();
    let view = (state, panel, width, lang);
    each_name(view, rooms, |named, placed| {
        if let (true, Some(party)) = (named.dot, named.party) {
            svg.push_str("<circle class=\"dot\" r=\"4\"");
            attribute(&mut svg, "data-act", "party");
            attribute(&mut svg, "data-arg", party);
            attribute(&mut svg, "cx", &percent(named.wanted.across));
            attribute(&mut svg, "cy", &percent(named.wanted.down));
            svg.push_str("/>");
        }
        if let Some(placed) = placed {
            // Where names hold at several sizes nothing is awake to answer.
            text(&mut svg, named, placed, rooms.len() == 1);
        }
    });
    svg
}

/// Goes through the points of a panel with their names, and where each name that finds room stands.
pub(super) fn each_name(
    (state, panel, width, lang): (&MapState, Panel, f64, Lang),
    rooms: &[Room],
    mut show: impl FnMut(&Named, Option<Placed<'_>>),
) {
    let circles = figures::circles(state.layer);
    let named = named(state, panel, width, &circles, lang);
    let wanted: Vec<Wanted> = named.iter().map(|named| named.wanted.clone()).collect();
    for (named, placed) in named.iter().zip(place(&wanted, rooms)) {
        show(named, placed);
    }
}

/// Adds an attribute to a tag; the value is ours and needs no escapes.
fn attribute(svg: &mut String, name: &str, value: &str) {
    for part in [" ", name, "=\"", value, "\""] {
        svg.push_str(part);
    }
}

fn text(svg: &mut String, named: &Named, placed: Placed<'_>, answers: bool) {
    let Wanted { across, down, .. } = &named.wanted;
    let Placed { text, beside } = placed;
    // From the middle of a line to the foot of its letters.
    let foot = beside.dy + TEXT_PX * 0.35;
    svg.push_str("<text");
    if let Some(party) = named.party.filter(|_| answers) {
        attribute(svg, "data-act", "party");
        attribute(svg, "data-arg", party);
    }
    attribute(svg, "class", named.class);
    attribute(svg, "x", &percent(*across));
    attribute(svg, "y", &percent(*down));
    attribute(svg, "dx", &plain(round_at(beside.dx, 1)));
    attribute(svg, "dy", &plain(round_at(foot, 1)));
    attribute(svg, "text-anchor", beside.end.anchor());
    svg.push('>');
    svg.push_str(&escape(text));
    svg.push_str("</text>");
}

/// The circles of a layer on a panel as SVG; `width` is that of the world's panel in pixels.
pub fn circles(state: &MapState, panel: Panel, width: f64) -> String {
    let window = panel.window(state.view);
    let mut svg = String::new();
    for circle in figures::circles(state.layer) {
        if !window.contains(circle.at) {
            continue;
        }
        let (across, down) = window.share(circle.at);
        let class = if circle.party.is_some() {
            "amount"
        } else {
            "amount outside"
        };
        let radius = figures::radius(circle.share, width);
        svg.push_str("<circle");
        attribute(&mut svg, "class", class);
        attribute(&mut svg, "cx", &percent(across));
        attribute(&mut svg, "cy", &percent(down));
        attribute(&mut svg, "r", &plain(round_at(radius, 1)));
        svg.push_str("/>");
    }
    svg
}

/// How a party looks: `chosen`, `partner` of what is open, `party`, or `other` if it is not shown.
pub fn class_of(state: &MapState, party: usize) -> &'static str {
    let is_partner = match state.chosen {
        Chosen::None => false,
        Chosen::Party(chosen) if usize::from(chosen) == party => return "chosen",
        Chosen::Party(chosen) => (0..INSTRUMENT_KEYS.len()).any(|text| {
            is_side(text, usize::from(chosen)) && is_side(text, party) && state.shows_text(text)
        }),
        Chosen::Text(text) if is_side(usize::from(text), party) => return "chosen",
        Chosen::Text(_) => false,
    };
    match (state.shows_party(party), is_partner) {
        (false, _) => "other",
        (true, true) => "partner",
        (true, false) => "party",
    }
}

/// How the line or ring of an instrument looks, beside the class of its kind: `off` if it is not shown,
/// `dim` if something else is open, `open` if it or one of its sides is; `weak` if it does not
/// apply.
pub fn line(state: &MapState, text: usize) -> String {
    let Some(key) = INSTRUMENT_KEYS.get(text) else {
        return String::new();
    };
    let mut class = String::from(Class::of(key.kind).name());
    if !state.shows_text(text) {
        class.push_str(" off");
        return class;
    }
    if standing(text, state.day()) != Standing::Applies {
        class.push_str(" weak");
    }
    let is_open = match state.chosen {
        Chosen::None => return class,
        Chosen::Party(party) => is_side(text, usize::from(party)),
        Chosen::Text(chosen) => usize::from(chosen) == text,
    };
    class.push_str(if is_open { " open" } else { " dim" });
    class
}

/// How many instruments there are, and how those that had been made by a day stood on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All there are.
    pub all: usize,
    /// Those that had been made.
    pub made: usize,
    /// Of these, those that applied.
    pub applies: usize,
    /// Those that did not, or no longer.
    pub stopped: usize,
}

impl Counts {
    /// Those of which it is not known.
    pub const fn open(self) -> usize {
        self.made - self.applies - self.stopped
    }
}

/// Counts all instruments, or those with a side.
pub fn counts(state: &MapState, of: Option<usize>) -> Counts {
    let day = state.day();
    let mut counts = Counts::default();
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        let is_one = Class::of(key.kind) != Class::None;
        if !is_one || of.is_some_and(|party| !is_side(text, party)) {
            continue;
        }
        counts.all += 1;
        if made(text, day) {
            counts.made += 1;
            match standing(text, day) {
                Standing::Applies => counts.applies += 1,
                Standing::Not | Standing::Stopped => counts.stopped += 1,
                Standing::Open => {}
            }
        }
    }
    counts
}

/// The sizes at which names are placed for pages that never wake: of the world, for columns narrower than
/// 520 px and for wider ones; the close-up is never wider.
pub fn still_rooms(panel: Panel) -> Vec<(&'static str, Vec<Room>)> {
    let rooms = |widths: &[f64]| {
        let widths = widths.iter();
        widths
            .map(|width| Room {
                width: *width,
                height: width * aspect(panel),
            })
            .collect()
    };
    let narrow = rooms(&[280.0, 320.0, 360.0, 400.0, 440.0, 480.0, 520.0]);
    match panel {
        Panel::World => {
            let wide = rooms(&[520.0, 600.0, 680.0, 760.0, 830.0, 896.0]);
            vec![("narrow", narrow), ("wide", wide)]
        }
        // Beside the day it is narrower than any column.
        Panel::Asia => vec![("narrow", [rooms(&[250.0]), narrow].concat())],
    }
}

/// Height of a panel for a width of 1.
pub fn aspect(panel: Panel) -> f64 {
    match panel {
        Panel::World => WORLD.height / WORLD.width,
        Panel::Asia => ASIA.height / (ASIA.width * crate::map::outline::ASIA_STRETCH),
    }
}

/// How many instruments pass the filters; said only where filters are on.
pub fn filtered(state: &MapState, lang: Lang) -> Option<String> {
    let default = MapState::DEFAULT;
    if state.classes == default.classes && state.standings == default.standings {
        return None;
    }
    let shown = (0..INSTRUMENT_KEYS.len()).filter(|text| state.shows_text(*text));
    let shown = shown.count().to_string();
    Some(fill(
        messages::MAP_ANSWER_FILTERED.get(lang),
        &[("shown", &shown)],
    ))
}
