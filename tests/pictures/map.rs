//! The map: golden pictures of its lines, panels and figures; names that cover nothing and are there
//! where there is room; circles whose areas are in proportion; kinds that dashes tell apart.
#![allow(clippy::unwrap_used)] // an attribute that is missing or no number has to stop the test

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fine_print::charts::frame::Bounds;
use fine_print::facts::{INSTRUMENT_KEYS, Lang, LonLat, PARTY_KEYS, PartyLayer, messages};
use fine_print::format::regular_width;
use fine_print::map::figures::{self, AmountUnit, of_party};
use fine_print::map::labels::{Room, TEXT_PX};
use fine_print::map::neighbours::place;
use fine_print::map::outline::WORLD;
use fine_print::state::map::{Class, Layer, MapState, Member, View, is_side, party_named};
use fine_print::state::tool::ToolState;
use fine_print::widgets::map::panels;
use fine_print::widgets::map::scene::{self, Panel};

use crate::is_as_it_was_looked_at;

/// Where each line stands out beyond the middle of its edge, in pixels, as in the style sheet: half the
/// widths of lines around points, circles and rings.
const POINT_EDGE: f64 = 0.75;
const RING_EDGE: f64 = 1.375;

/// Radii of a point and of one that is open, in pixels, as in the panels' HTML and the style sheet.
const POINT: f64 = 4.0;
const OPEN_POINT: f64 = 5.5;

/// Radius of a ring in pixels, as in the panels' HTML.
const RING: f64 = 8.0;

/// What rounding moves a name by at most, in pixels: its place is written in hundredths of a percent, and
/// its way from there in tenths of a pixel.
const ROUNDING: f64 = 0.15;

/// The value of an attribute, of the first element that has it.
fn attribute<'a>(element: &'a str, name: &str) -> &'a str {
    let start = format!(" {name}=\"");
    let (_, rest) = element
        .split_once(&start)
        .unwrap_or_else(|| panic!("no {name} in {element}"));
    rest.split_once('"').unwrap().0
}

fn number(element: &str, name: &str) -> f64 {
    attribute(element, name).parse().unwrap()
}

/// `12.5%` as 0.125.
fn share(text: &str) -> f64 {
    text.strip_suffix('%').unwrap().parse::<f64>().unwrap() / 100.0
}

fn unescaped(text: &str) -> String {
    text.replace("&quot;", "\"")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}

/// A name as it is drawn, with the box its letters need: as wide as in any font of the page, from the top
/// of a capital with an accent to the foot of a `g`; smaller by what is rounded.
struct Name {
    text: String,
    bounds: Bounds,
}

fn names(svg: &str, room: Room) -> Vec<Name> {
    let elements = svg.split("<text").skip(1);
    elements
        .map(|element| {
            let (tag, rest) = element.split_once('>').unwrap();
            let text = unescaped(rest.split_once("</text>").unwrap().0);
            let x = share(attribute(tag, "x")) * room.width + number(tag, "dx");
            let foot = share(attribute(tag, "y")) * room.height + number(tag, "dy");
            let width = regular_width(&text, TEXT_PX);
            let left = match attribute(tag, "text-anchor") {
                "start" => x,
                "middle" => x - width / 2.0,
                "end" => x - width,
                other => panic!("{other} is no anchor"),
            };
            let bounds = Bounds {
                left: left + ROUNDING,
                top: foot - TEXT_PX * 0.78 + ROUNDING,
                right: left + width - ROUNDING,
                bottom: foot + TEXT_PX * 0.24 - ROUNDING,
            };
            Name { text, bounds }
        })
        .collect()
}

/// Something round on a panel: its middle in shares of the panel, its radius with its edge in pixels.
#[derive(Debug)]
struct Round {
    across: f64,
    down: f64,
    radius: f64,
}

impl Round {
    fn touches(&self, bounds: &Bounds, room: Room) -> bool {
        let (x, y) = (self.across * room.width, self.down * room.height);
        let dx = (bounds.left - x).max(x - bounds.right).max(0.0);
        let dy = (bounds.top - y).max(y - bounds.bottom).max(0.0);
        dx.hypot(dy) < self.radius
    }
}

/// The circles of an SVG: points without buttons, and circles of layers.
fn rounds(svg: &str) -> impl Iterator<Item = Round> {
    svg.split("<circle").skip(1).map(|element| Round {
        across: share(attribute(element, "cx")),
        down: share(attribute(element, "cy")),
        radius: number(element, "r") + POINT_EDGE,
    })
}

/// The points of a panel's buttons, with rings.
fn buttons(state: &MapState, panel: Panel) -> Vec<Round> {
    let parties = (0..PARTY_KEYS.len())
        .filter(|party| state.shows_party(*party) && Panel::of(*party) == panel);
    parties
        .map(|party| {
            let (x, y) = scene::button(party, state.view);
            let has_ring = INSTRUMENT_KEYS.iter().enumerate().any(|(text, key)| {
                let is_rule = Class::of(key.kind) == Class::Rule;
                is_rule && is_side(text, party) && state.shows_text(text)
            });
            let point = match scene::class_of(state, party) {
                "chosen" => OPEN_POINT,
                _ => POINT,
            };
            let ring = if has_ring { RING + RING_EDGE } else { 0.0 };
            Round {
                across: share(&x),
                down: share(&y),
                radius: ring.max(point + POINT_EDGE),
            }
        })
        .collect()
}

/// The room of a panel when the world is so wide: the close-up stands below it and never grows beyond
/// 520 pixels, or beside the day.
fn room(panel: Panel, world: f64) -> Room {
    let width = match panel {
        Panel::World => world,
        Panel::Asia if world < 700.0 => world.min(520.0),
        Panel::Asia => ((world - 28.0) * 10.0 / 21.0).min(520.0),
    };
    Room {
        width,
        height: width * scene::aspect(panel),
    }
}

/// Whole, and near to Malaysia and to Europe.
pub(crate) fn views() -> [View; 5] {
    let near = |zoom, lon, lat| View::new(zoom, LonLat { lon, lat }).unwrap();
    [
        View::WHOLE,
        near(2.5, 101.7, 3.1),
        near(6.0, 101.7, 3.1),
        near(2.5, 10.0, 50.0),
        near(6.0, 10.0, 50.0),
    ]
}

/// Each layer with and without the other parties, with nothing, each party, or a text of many open.
pub(crate) fn states() -> impl Iterator<Item = MapState> {
    let open = |state: MapState| {
        let parties = PARTY_KEYS
            .iter()
            .map(move |key| state.act("party", key.id).unwrap());
        let texts = ["pax-silica", "cmm-forge", "us-malaysia-art"];
        let texts = texts
            .into_iter()
            .map(move |id| state.act("text", id).unwrap());
        [state].into_iter().chain(parties).chain(texts)
    };
    let layers = Layer::NAMED.into_iter();
    let layers = layers.flat_map(|(layer, _)| {
        [false, true].map(|others| MapState {
            layer,
            others,
            ..MapState::DEFAULT
        })
    });
    layers.flat_map(open)
}

/// Holds what is drawn for a state against the rule: no name on another one, on a point or circle, or
/// beyond the edge.
fn names_cover_nothing(what: &str, svg: &str, points: &[Round], room: Room) {
    let names = names(svg, room);
    let panel = Bounds {
        left: 0.0,
        top: 0.0,
        right: room.width,
        bottom: room.height,
    };
    for (at, Name { text, bounds }) in names.iter().enumerate() {
        assert!(
            bounds.inside(&panel),
            "{what}: “{text}” leaves the panel: {bounds:?}"
        );
        for other in &names[at + 1..] {
            assert!(
                !bounds.overlaps(&other.bounds),
                "{what}: “{text}” and “{}” overlap",
                other.text
            );
        }
        for point in points {
            assert!(
                !point.touches(bounds, room),
                "{what}: “{text}” {bounds:?} covers {point:?}"
            );
        }
    }
}

/// Widths of the world's panel, in pixels: what a small phone has, to more than the page gives.
fn widths() -> impl Iterator<Item = f64> {
    (280..=1280).step_by(8).map(f64::from)
}

/// Goes through all states, views and panels at every `stride`th width; which widths these are differs
/// from state to state, so that over all of them none is left out.
fn sweep(lang: Lang, stride: usize) {
    let mut turn = 0;
    let mut seen = 0;
    for state in states() {
        for (panel, view) in views()
            .into_iter()
            .map(|view| (Panel::World, view))
            .chain([(Panel::Asia, View::WHOLE)])
        {
            let state = MapState { view, ..state };
            let buttons = buttons(&state, panel);
            turn += 1;
            for width in widths().skip(turn % stride).step_by(stride) {
                let room = room(panel, width);
                let svg = scene::names(&state, panel, &[room], width, lang);
                let circles = scene::circles(&state, panel, width);
                let mut points: Vec<Round> = rounds(&svg).chain(rounds(&circles)).collect();
                let drawn = buttons.iter();
                points.extend(drawn.map(|button| Round { ..*button }));
                let what = format!("{} {panel:?} {width} {lang:?}", state.write());
                names_cover_nothing(&what, &svg, &points, room);
                seen += 1;
            }
        }
    }
    assert!(
        seen > 200_000 / stride,
        "the sweep saw {seen} panels at stride {stride}"
    );
}

/// Few enough widths of each state that a run takes seconds.
const STRIDE: usize = 21;

#[test]
fn names_cover_nothing_in_english() {
    sweep(Lang::En, STRIDE);
}

#[test]
fn names_cover_nothing_in_malay() {
    sweep(Lang::Ms, STRIDE);
}

/// A page that never wakes shows names placed for several sizes at once; they hold between these too.
#[test]
fn names_of_still_pages_hold_at_all_sizes() {
    for lang in Lang::ALL {
        for panel in Panel::ALL {
            let buttons = buttons(&MapState::DEFAULT, panel);
            let html = panels::panel(panel, lang);
            for (size, rooms) in scene::still_rooms(panel) {
                let start = format!("<g class=\"names {size}\">");
                let (_, rest) = html.split_once(&start).unwrap();
                let svg = rest.split_once("</g>").unwrap().0;
                assert!(svg.matches("<text").count() > 3, "{size} {panel:?}: {svg}");
                let least = rooms.first().unwrap().width as u32;
                let most = rooms.last().unwrap().width as u32;
                for width in (least..=most).step_by(4).map(f64::from) {
                    let room = Room {
                        width,
                        height: width * scene::aspect(panel),
                    };
                    let what = format!("still {size} {panel:?} {width} {lang:?}");
                    names_cover_nothing(&what, svg, &buttons, room);
                }
            }
        }
    }
}

/// The ids of the parties of a panel that are shown and have no name.
fn nameless(state: &MapState, panel: Panel, width: f64, lang: Lang) -> Vec<&'static str> {
    let room = room(panel, width);
    let svg = scene::names(state, panel, &[room], width, lang);
    let names = names(&svg, room);
    let parties = PARTY_KEYS.iter().enumerate();
    parties
        .filter(|(party, _)| state.shows_party(*party) && Panel::of(*party) == panel)
        .filter(|(_, key)| {
            let name = key.name.get(lang);
            !names.iter().any(|drawn| drawn.text == name)
        })
        .map(|(_, key)| key.id)
        .collect()
}

/// The main parties whose names find no room on a phone, in one language or both. Their points stay, and
/// their cards and the list name them.
const NAMELESS_ON_A_PHONE: [&str; 2] = ["south-korea", "dr-congo"];

/// The parties whose names find no room on a phone even when they are open; the answer names them.
const NAMELESS_THOUGH_OPEN: [&str; 5] = [
    "dr-congo",
    "united-kingdom",
    "united-arab-emirates",
    "morocco",
    "european-commission",
];

#[test]
fn parties_have_names_where_there_is_room() {
    let none: [&str; 0] = [];
    for lang in Lang::ALL {
        for width in [288.0, 320.0, 768.0, 1280.0] {
            let of = |panel| nameless(&MapState::DEFAULT, panel, width, lang);
            assert_eq!(of(Panel::Asia), none, "{width} {lang:?}");
            let world = of(Panel::World);
            if width < 700.0 {
                let known = |id: &&str| NAMELESS_ON_A_PHONE.contains(id);
                assert!(world.iter().all(known), "{width} {lang:?}: {world:?}");
            } else {
                assert_eq!(world, none, "{width} {lang:?}");
            }
        }
    }
}

#[test]
fn what_is_open_has_its_name() {
    for lang in Lang::ALL {
        for key in PARTY_KEYS {
            let state = MapState::DEFAULT.act("party", key.id).unwrap();
            for width in [288.0, 320.0, 720.0, 896.0, 1280.0] {
                for panel in Panel::ALL {
                    let nameless = nameless(&state, panel, width, lang);
                    let is_known = width < 700.0 && NAMELESS_THOUGH_OPEN.contains(&key.id);
                    let is_named = !nameless.contains(&key.id);
                    assert!(is_named || is_known, "{} {width} {lang:?}", key.id);
                }
            }
        }
    }
}

/// Where a finger hits a party it is nearer to its point than to any other's.
#[test]
fn parties_are_hit_apart() {
    for others in [false, true] {
        for view in views() {
            let state = MapState {
                others,
                view,
                ..MapState::DEFAULT
            };
            for width in [288.0, 768.0, 896.0] {
                for panel in Panel::ALL {
                    let room = room(panel, width);
                    let shown =
                        |party: &usize| state.shows_party(*party) && Panel::of(*party) == panel;
                    let hits: Vec<(usize, Round)> = (0..PARTY_KEYS.len())
                        .filter(shown)
                        .map(|party| {
                            let (x, y) = scene::button(party, view);
                            let hit = Round {
                                across: share(&x),
                                down: share(&y),
                                radius: scene::reach(&state, party, room),
                            };
                            (party, hit)
                        })
                        .collect();
                    for (at, (party, hit)) in hits.iter().enumerate() {
                        assert!(0.0 < hit.radius && hit.radius <= 14.0, "{hit:?}");
                        for (other, that) in &hits[at + 1..] {
                            let dx = (hit.across - that.across) * room.width;
                            let dy = (hit.down - that.down) * room.height;
                            let apart = dx.hypot(dy) + 2.0 * ROUNDING;
                            assert!(
                                hit.radius + that.radius <= apart,
                                "{} and {} at {width} {view:?}",
                                PARTY_KEYS[*party].id,
                                PARTY_KEYS[*other].id
                            );
                        }
                    }
                }
            }
        }
    }
}

/// The close-up is named as a whole on the whole map, and by country from nearby.
#[test]
fn south_east_asia_is_named_once() {
    for lang in Lang::ALL {
        let malaysia = usize::from(party_named("malaysia").unwrap());
        let name = PARTY_KEYS[malaysia].name.get(lang);
        for view in views() {
            let state = MapState {
                view,
                ..MapState::DEFAULT
            };
            let room = room(Panel::World, 896.0);
            let svg = scene::names(&state, Panel::World, &[room], 896.0, lang);
            let has = |name: &str| {
                let names = names(&svg, room);
                names.iter().any(|drawn| drawn.text == name)
            };
            let is_far = view.zoom < scene::NEAR;
            assert_eq!(has(messages::MAP_ASIA.get(lang)), is_far, "{view:?}");
            let is_seen = Panel::World.window(view).contains(place(malaysia).unwrap());
            assert_eq!(has(name), !is_far && is_seen, "{view:?}");
            let mut circles = svg.split("<circle").skip(1);
            let has_point = circles.any(|it| attribute(it, "data-arg") == "malaysia");
            assert_eq!(has_point, !is_far && is_seen, "{view:?}");
        }
    }
}

/// A layer's state.
fn of_layer(layer: Layer) -> MapState {
    MapState {
        layer,
        ..MapState::DEFAULT
    }
}

#[test]
fn areas_of_circles_are_in_proportion_to_amounts() {
    for (layer, name) in Layer::NAMED {
        let circles = figures::circles(layer);
        assert_eq!(circles.is_empty(), layer == Layer::None);
        assert!(circles.is_sorted_by(|one, other| one.amount.base() >= other.amount.base()));
        for width in [320.0, 720.0, 896.0] {
            let drawn: Vec<f64> = scene::circles(&of_layer(layer), Panel::World, width)
                .split("<circle")
                .skip(1)
                .map(|element| number(element, "r"))
                .collect();
            assert_eq!(drawn.len(), circles.len(), "{name}: all are in the world");
            for (circle, radius) in circles.iter().zip(&drawn) {
                let largest = &circles[0];
                let ratio = circle.amount.base() / largest.amount.base();
                // Radii are written to tenths of a pixel.
                let expected = drawn[0] * ratio.sqrt();
                assert!(
                    (radius - expected).abs() <= 0.1 + 1e-9,
                    "{name} {width}: {radius} for {circle:?}, not {expected}"
                );
                // The same in the close-up, on the same scale.
                let (across, down) = Panel::Asia.window(View::WHOLE).share(circle.at);
                if (0.0..=1.0).contains(&across) && (0.0..=1.0).contains(&down) {
                    let near = scene::circles(&of_layer(layer), Panel::Asia, width);
                    let mut near = near.split("<circle").skip(1);
                    let same = near.any(|it| (number(it, "r") - radius).abs() < 1e-9);
                    assert!(same, "{name} {width}: no {radius} in the close-up");
                }
            }
        }
    }
}

#[test]
fn circles_stand_where_their_parties_do() {
    for (layer, name) in Layer::NAMED {
        let svg = scene::circles(&of_layer(layer), Panel::World, 896.0);
        for circle in figures::circles(layer) {
            if let Some(party) = circle
                .party
                .filter(|party| Panel::of(*party) == Panel::World)
            {
                let (x, y) = scene::button(party, View::WHOLE);
                let at = format!("class=\"amount\" cx=\"{x}\" cy=\"{y}\"");
                assert!(svg.contains(&at), "{name}: {at} in {svg}");
            }
        }
    }
}

/// Figures and their amounts are one table twice; within a layer all measure one thing at one time, by
/// one hand.
#[test]
fn a_layer_never_mixes_units_or_editions() {
    for (layer, name) in Layer::NAMED {
        let mut units = BTreeSet::new();
        let mut times = BTreeSet::new();
        let mut sources = BTreeSet::new();
        for key in PARTY_KEYS {
            let figure = of_party(layer, key.id);
            let amount = figures::amount_of(layer, key.id);
            assert_eq!(figure.is_some(), amount.is_some(), "{name} {}", key.id);
            let Some((figure, amount)) = figure.zip(amount) else {
                continue;
            };
            assert!(
                (amount.value - f64::midpoint(figure.low, figure.high)).abs() < 1e-9,
                "{name} {}",
                key.id
            );
            // Tonnes and millions of them are one scale; output in a year is another than what lies in
            // the ground.
            let unit = match (figure.unit, amount.unit) {
                ("t-reo/yr", AmountUnit::Tonnes) => "tonnes a year",
                ("t-reo", AmountUnit::Tonnes) | ("mt-reo", AmountUnit::MillionTonnes) => "tonnes",
                ("percent", AmountUnit::Percent) => "percent of the world",
                other => panic!("{name} {}: {other:?}", key.id),
            };
            units.insert(unit);
            times.insert(figure.as_of);
            sources.insert(figure.id.split('-').next());
        }
        let (expected, source) = match layer {
            Layer::None => (None, None),
            Layer::Mined => (Some("tonnes a year"), Some("usgs")),
            Layer::Reserves => (Some("tonnes"), Some("usgs")),
            Layer::RefinedStart | Layer::RefinedLater => {
                (Some("percent of the world"), Some("iea"))
            }
        };
        assert_eq!(units, expected.into_iter().collect(), "{name}");
        assert_eq!(sources, source.into_iter().map(Some).collect(), "{name}");
        assert!(times.len() <= 1, "{name}: {times:?}");
        // Those that are no parties are on the same scale.
        let is_percent = |unit| unit == AmountUnit::Percent;
        let circles = figures::circles(layer);
        let mixes = circles
            .iter()
            .any(|circle| is_percent(circle.amount.unit) != is_percent(circles[0].amount.unit));
        assert!(!mixes, "{name}: {circles:?}");
    }
}

/// In a layer a main party's name goes with its figure, or with the words that none was found; another
/// party's name says nothing of figures.
#[test]
fn in_a_layer_names_go_with_figures_or_say_that_none_was_found() {
    for (layer, _) in Layer::NAMED {
        if layer == Layer::None {
            continue;
        }
        for lang in Lang::ALL {
            let not_found = messages::MAP_NOT_FOUND.get(lang);
            let mut said = 0;
            for others in [false, true] {
                let state = MapState {
                    others,
                    ..of_layer(layer)
                };
                for panel in Panel::ALL {
                    let room = room(panel, 896.0);
                    let svg = scene::names(&state, panel, &[room], 896.0, lang);
                    let names = names(&svg, room);
                    for key in PARTY_KEYS {
                        let name = key.name.get(lang);
                        let amount = figures::amount_of(layer, key.id);
                        let full = match amount {
                            Some(amount) => format!("{name} {}", amount.short(lang)),
                            None if key.layer == PartyLayer::Main => format!("{name}: {not_found}"),
                            None => name.to_string(),
                        };
                        for drawn in names.iter().filter(|drawn| {
                            let rest = drawn.text.strip_prefix(name);
                            rest.is_some_and(|rest| !rest.starts_with(char::is_alphabetic))
                        }) {
                            assert_eq!(drawn.text, full, "{layer:?} {lang:?}");
                            said += 1;
                        }
                    }
                }
            }
            assert!(said > 20, "{layer:?} {lang:?}: {said} names");
        }
    }
}

/// On a page as wide as the column, every circle has its name and figure.
#[test]
fn every_circle_has_its_figure_in_words_where_there_is_room() {
    for (layer, name) in Layer::NAMED {
        for lang in Lang::ALL {
            for width in [768.0, 896.0, 1280.0] {
                let drawn: Vec<Name> = Panel::ALL
                    .into_iter()
                    .flat_map(|panel| {
                        let room = room(panel, width);
                        names(
                            &scene::names(&of_layer(layer), panel, &[room], width, lang),
                            room,
                        )
                    })
                    .collect();
                for circle in figures::circles(layer) {
                    let text = format!("{} {}", circle.name.get(lang), circle.amount.short(lang));
                    let is_drawn = drawn.iter().any(|drawn| drawn.text == text);
                    assert!(is_drawn, "{name} {width} {lang:?}: {text}");
                }
            }
        }
    }
}

/// On a phone some figures find no room; the largest, by which the others are seen, always does.
#[test]
fn the_largest_circle_has_its_figure_in_words_at_all_widths() {
    for (layer, name) in Layer::NAMED {
        let Some(largest) = figures::circles(layer).into_iter().next() else {
            continue;
        };
        for lang in Lang::ALL {
            let text = format!("{} {}", largest.name.get(lang), largest.amount.short(lang));
            for width in widths() {
                let room = room(Panel::World, width);
                let svg = scene::names(&of_layer(layer), Panel::World, &[room], width, lang);
                let drawn = names(&svg, room);
                let is_drawn = drawn.iter().any(|drawn| drawn.text == text);
                assert!(is_drawn, "{name} {width} {lang:?}: {text}");
            }
        }
    }
}

/// What the style sheet declares in the rule for exactly a selector.
pub(crate) fn declared(selector: &str, property: &str) -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("style/23-map.css");
    let css = fs::read_to_string(path).unwrap();
    // A media query's own selector is cut off with the first rule in it.
    let rules = css.split('}').filter_map(|rule| rule.rsplit_once('{'));
    let mut found = rules
        .filter(|(selectors, _)| {
            let selectors = selectors.rsplit(['{', '/']).next().unwrap_or_default();
            let mut selectors = selectors.split(',');
            selectors.any(|one| one.trim() == selector)
        })
        .flat_map(|(_, declarations)| declarations.split(';'))
        .filter_map(|declaration| declaration.split_once(':'))
        .filter(|(name, _)| name.trim() == property)
        .map(|(_, value)| value.trim().to_string());
    found.next()
}

#[test]
fn kinds_of_lines_differ_by_more_than_colour() {
    assert_eq!(
        declared(".arc", "stroke-width").as_deref(),
        Some("2.75px"),
        "rules are found"
    );
    assert_eq!(declared(".arc", "stroke-dasharray"), None);
    let mut dashes = BTreeSet::new();
    for (class, name) in Class::NAMED {
        let dash = declared(&format!(".arc.{name}"), "stroke-dasharray");
        let sample = panels::sample(*class);
        match class {
            // Around a country's own point, never a line.
            Class::Rule => {
                assert!(sample.contains("<circle class=\"ring rule\"") && !sample.contains("arc"));
                assert!(declared(".ring", "stroke").is_some());
            }
            Class::None => assert_eq!(sample, "", "what was not found is not drawn"),
            Class::Trade | Class::Minerals | Class::Club | Class::Deal => {
                let as_drawn = format!("<path class=\"arc {name}\"");
                assert!(sample.contains(&as_drawn), "{sample}");
                assert_eq!(
                    dash.is_none(),
                    *class == Class::Trade,
                    "one is solid: {name}"
                );
                assert!(dashes.insert(dash), "{name} is dashed like another");
            }
        }
    }
    assert_eq!(dashes.len(), 4);
    // What applies is thick, by width and not by dashes, which are the kinds'.
    let px = |selector: &str| {
        let width = declared(selector, "stroke-width").unwrap();
        width.strip_suffix("px").unwrap().parse::<f64>().unwrap()
    };
    for (thick, thin) in [
        (".arc", ".arc.weak"),
        (".arc", ".arc.club.weak"),
        (".arc.open", ".arc.open.weak"),
        (".ring", ".ring.weak"),
    ] {
        assert!(px(thick) > px(thin), "{thick} and {thin}");
    }
    for state in [
        ".arc.weak",
        ".arc.open",
        ".arc.dim",
        ".arc.club.weak",
        ".arc:hover",
    ] {
        assert_eq!(declared(state, "stroke-dasharray"), None, "{state}");
    }
}

/// The sizes that this file takes from the style sheet and the panels are theirs.
#[test]
fn sizes_are_those_of_the_page() {
    let px = |selector, property| declared(selector, property).unwrap();
    assert_eq!(
        px(".dot", "stroke-width"),
        format!("{}px", POINT_EDGE * 2.0)
    );
    assert_eq!(
        px(".amount", "stroke-width"),
        format!("{}px", POINT_EDGE * 2.0)
    );
    assert_eq!(
        px(".ring", "stroke-width"),
        format!("{}px", RING_EDGE * 2.0)
    );
    assert_eq!(px(".at.chosen .dot", "r"), format!("{OPEN_POINT}px"));
    assert_eq!(px(".panel.asia", "max-width"), "32.5rem");
    assert!(px(".marks", "font").starts_with(&format!("{TEXT_PX}px")));
    let html = panels::panel(Panel::Asia, Lang::En);
    assert!(html.contains(&format!("<circle class=\"dot\" r=\"{POINT}\"/>")));
    let ring = html.split("<circle id=\"map-ring-").nth(1).unwrap();
    assert!((number(ring, "r") - RING).abs() < 1e-9);
}

/// The paths of all lines, by the id of their instrument.
fn lines() -> Vec<(String, String)> {
    let html = panels::panel(Panel::World, Lang::En);
    let elements = html.split("<path id=\"map-line-").skip(1);
    elements
        .map(|element| {
            let (id, _) = element.split_once('"').unwrap();
            (id.to_string(), attribute(element, "d").to_string())
        })
        .collect()
}

#[test]
fn texts_of_two_are_lines_rules_are_rings_and_texts_of_many_are_marked() {
    let lines = lines();
    for panel in Panel::ALL {
        let html = panels::panel(panel, Lang::En);
        let prefix = match panel {
            Panel::World => "map-arc",
            Panel::Asia => "map-near-arc",
        };
        for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
            let times = |part: String| html.matches(&part).count();
            let is_line = key.parties.len() == 2;
            let class = scene::line(&MapState::DEFAULT, text);
            let drawn = format!("<g id=\"{prefix}-{}\" class=\"arc {class}\"", key.id);
            assert_eq!(times(drawn), usize::from(is_line), "{} {panel:?}", key.id);
            let used = format!("href=\"#map-line-{}\"", key.id);
            assert_eq!(times(used), 2 * usize::from(is_line), "{}", key.id);
            let has_shape = lines.iter().any(|(id, _)| *id == key.id);
            assert_eq!(has_shape, is_line, "{}", key.id);
            let is_rule = Class::of(key.kind) == Class::Rule;
            assert!(!(is_rule && is_line), "{} would be a line", key.id);
            let is_here = Panel::of(usize::from(key.parties[0])) == panel;
            let ring = format!("<circle id=\"map-ring-{}\" class=\"ring {class}\"", key.id);
            assert_eq!(times(ring), usize::from(is_rule && is_here), "{}", key.id);
        }
        assert!(
            !html.contains("style="),
            "the page's policy allows no styles"
        );
    }
}

/// Two texts between the same two parties, in whichever order, are two lines.
#[test]
fn no_line_lies_on_another() {
    let mut pairs: Vec<[u8; 2]> = Vec::new();
    for key in INSTRUMENT_KEYS {
        if let [from, to] = *key.parties {
            assert!(
                !pairs.contains(&[to, from]),
                "{} runs the other way: both would keep to the middle",
                key.id
            );
            pairs.push([from, to]);
        }
    }
    let lines = lines();
    let paths: BTreeSet<&str> = lines.iter().map(|(_, path)| path.as_str()).collect();
    assert_eq!(paths.len(), lines.len());
    assert_eq!(pairs.len(), lines.len());
}

/// A panel without its outlines, an element a line: buttons, rings, lines' classes, names.
fn bare(html: &str) -> String {
    let mut bare = String::new();
    for element in html.replace("><", ">\n<").lines() {
        let same_for_all = ["<use", "</", "<defs", "<path id=\"map-line-"];
        if same_for_all.iter().any(|start| element.starts_with(start)) {
            continue;
        }
        let path = element.split_once(" d=\"").map(|(before, rest)| {
            let after = rest.split_once('"').map_or("", |(_, after)| after);
            [before, after].concat()
        });
        bare.push_str(path.as_deref().unwrap_or(element));
        bare.push('\n');
    }
    bare
}

#[test]
fn panels_are_as_they_were_looked_at() {
    for lang in Lang::ALL {
        for (panel, name) in [(Panel::World, "world"), (Panel::Asia, "asia")] {
            let file = format!("map-{name}-{}.txt", lang.code());
            is_as_it_was_looked_at(&file, &bare(&panels::panel(panel, lang)));
        }
    }
}

#[test]
fn lines_are_as_they_were_looked_at() {
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"{}\" fill=\"none\" stroke=\"#333\" \
         stroke-width=\"3\">\n",
        WORLD.view_box()
    );
    for (id, path) in lines() {
        svg.push_str(&format!("<path id=\"{id}\" d=\"{path}\"/>\n"));
    }
    is_as_it_was_looked_at("map-lines.svg", &(svg + "</svg>\n"));
}

/// Names, circles and buttons' points of a panel, at one of its sizes.
fn marks(state: &MapState, panel: Panel, width: f64, lang: Lang, top: f64) -> String {
    let room = room(panel, width);
    let mut svg = format!(
        "<svg y=\"{}\" width=\"{}\" height=\"{}\">\n<rect width=\"100%\" height=\"100%\" fill=\"#eee\"/>\n",
        top,
        room.width.round(),
        room.height.round()
    );
    svg.push_str(&scene::circles(state, panel, width));
    for (party, _) in PARTY_KEYS.iter().enumerate() {
        if state.shows_party(party) && Panel::of(party) == panel {
            let (x, y) = scene::button(party, state.view);
            svg.push_str(&format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{POINT}\"/>"));
        }
    }
    svg.push_str(&scene::names(state, panel, &[room], width, lang));
    svg.push_str("</svg>\n");
    svg.replace("/><", "/>\n<").replace("><text", ">\n<text")
}

#[test]
fn layers_are_as_they_were_looked_at() {
    for (layer, name) in Layer::NAMED {
        for lang in Lang::ALL {
            for width in [312.0, 720.0, 896.0] {
                let state = of_layer(layer);
                let world = room(Panel::World, width).height.round();
                let asia = room(Panel::Asia, width).height.round();
                let svg = [
                    &format!(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{}\" \
                         font-family=\"sans-serif\" font-size=\"{TEXT_PX}\">\n\
                         <style>.amount {{ fill: none; stroke: #1f5fa8 }}</style>\n",
                        world + 8.0 + asia
                    ),
                    &*marks(&state, Panel::World, width, lang, 0.0),
                    &marks(&state, Panel::Asia, width, lang, world + 8.0),
                    "</svg>\n",
                ]
                .concat();
                let file = format!("map-{name}-{}-{width}.svg", lang.code());
                is_as_it_was_looked_at(&file, &svg);
            }
        }
    }
}
