//! The map as a picture and a table that are taken away: names that cover nothing, marks in their places and
//! panels, rows of what is drawn, and goldens of the files.
#![allow(clippy::unwrap_used)] // what is missing has to stop the test

use std::collections::BTreeSet;
use std::sync::LazyLock;

use fine_print::charts::frame::Bounds;
use fine_print::charts::joined::joined;
use fine_print::charts::picture::{Picture, Point, Shape};
use fine_print::charts::svg::svg_file;
use fine_print::charts::theme::{DARK, Ink, LIGHT, Palette};
use fine_print::facts::{CLAIMS, INSTRUMENT_KEYS, INSTRUMENTS, Lang, LonLat, PARTY_KEYS, SOURCES};
use fine_print::map::projection::forward;
use fine_print::map::{self, figures};
use fine_print::state::map::{Class, MapState};
use fine_print::state::tool::{ToolState, read};
use fine_print::widgets::map::picture::{self, Drawn};
use fine_print::widgets::map::scene::Panel;
use fine_print::widgets::map::{rows, words};

use crate::map::{declared, states, views};
use crate::{is_as_it_was_looked_at, labels_are_apart};

/// A file of its own in a palette's colours, as it is taken away but for its frame.
fn file(picture: &Picture, palette: &Palette, lang: Lang) -> String {
    let size = [picture.width, picture.height].map(|px| (px.round() as u32).to_string());
    let file = svg_file(picture, None, palette, [&size[0], &size[1]], "", "", lang);
    joined(&file).replace("><", ">\n<")
}

const STATES: [(&str, &str); 4] = [
    ("default", ""),
    ("reserves", "?map.layer=reserves"),
    ("zoomed", "?map.view=4,101.7,3.1"),
    ("party", "?map.at=malaysia"),
];

fn state(query: &str) -> MapState {
    read::<MapState>(query).0
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    for (name, query) in STATES {
        for lang in Lang::ALL {
            for (theme, palette) in [("light", &LIGHT), ("dark", &DARK)] {
                let drawn = picture::picture(&state(query), lang, 680.0, f64::INFINITY);
                let file_name = format!("map-file-{name}-{}-{theme}.svg", lang.code());
                is_as_it_was_looked_at(&file_name, &file(&drawn, palette, lang));
            }
        }
    }
    let narrow = picture::picture(&state(""), Lang::En, 340.0, f64::INFINITY);
    is_as_it_was_looked_at(
        "map-file-default-en-narrow.svg",
        &file(&narrow, &LIGHT, Lang::En),
    );
}

/// States, views and widths enough to meet each layout, layer, filter and kind of card.
static DRAWN: LazyLock<Vec<(String, MapState, Drawn)>> = LazyLock::new(|| {
    let widths = [
        280.0, 340.0, 543.0, 544.0, 680.0, 879.0, 880.0, 1280.0, 1400.0,
    ];
    // A step that shares no factor with views and widths meets them all.
    let states = states().step_by(13);
    let looked_at = states.flat_map(|state| views().map(|view| MapState { view, ..state }));
    let all = looked_at.enumerate().map(|(turn, state)| {
        let width = widths[turn % widths.len()];
        let lang = Lang::ALL[turn % 2];
        let hint = [f64::INFINITY, 400.0][turn / 2 % 2];
        let drawn = picture::drawn(&state, lang, width, hint);
        let what = format!("{} {width} {lang:?} {hint}", state.write());
        (what, state, drawn)
    });
    all.collect()
});

fn sweep(mut look: impl FnMut(&str, &MapState, &Drawn)) {
    assert!(DRAWN.len() > 80, "{}", DRAWN.len());
    for (what, state, drawn) in DRAWN.iter() {
        look(what, state, drawn);
    }
}

/// Marks without what makes them pale.
fn marks(picture: &Picture) -> impl Iterator<Item = &Shape> {
    picture.shapes.iter().map(|shape| match shape {
        Shape::Faint { shape, .. } => &**shape,
        shape => shape,
    })
}

fn is_near((x, y): Point, (there_x, there_y): Point, by: f64) -> bool {
    (x - there_x).hypot(y - there_y) <= by
}

#[test]
fn words_are_apart_and_cover_no_point() {
    sweep(|what, _, Drawn { picture, .. }| {
        labels_are_apart(what, picture);
        for mark in marks(picture) {
            // Smaller ones are dots of lines.
            let Shape::Circle { at, radius, px, .. } = mark else {
                continue;
            };
            if *radius < 2.5 {
                continue;
            }
            for label in &picture.labels {
                let bounds = label.bounds();
                let dx = (bounds.left - at.0).max(at.0 - bounds.right).max(0.0);
                let dy = (bounds.top - at.1).max(at.1 - bounds.bottom).max(0.0);
                let is_apart = dx.hypot(dy) >= radius + px / 2.0;
                assert!(
                    is_apart,
                    "{what}: “{}” {bounds:?} covers {mark:?}",
                    label.text
                );
            }
        }
    });
}

/// In a file nobody can point at what has no name.
#[test]
fn points_have_names() {
    for (name, query) in STATES {
        for lang in Lang::ALL {
            let widths = [428.0, 560.0, 645.0, 680.0, 1240.0];
            // With a layer names have amounts beside them, and the narrowest map has no room for all.
            let narrowest = usize::from(name == "reserves");
            for width in widths.into_iter().skip(narrowest) {
                let state = state(query);
                let picture = picture::picture(&state, lang, width, f64::INFINITY);
                let what = format!("{name} {lang:?} {width}");
                labels_are_apart(&what, &picture);
                for (party, key) in PARTY_KEYS.iter().enumerate() {
                    let is_shown = state.shows_party(party) && state.view.zoom <= 1.0;
                    let name = words::party(party, lang);
                    let has = picture
                        .labels
                        .iter()
                        .any(|label| label.text.starts_with(name));
                    assert!(has || !is_shown, "{what}: {}", key.id);
                }
            }
        }
    }
}

/// Land, lines and circles end where their panel does; the key is outside the panels.
#[test]
fn marks_stay_in_their_panels() {
    sweep(
        |what,
         state,
         Drawn {
             picture,
             world,
             asia,
         }| {
            let whole = Bounds {
                left: 0.0,
                top: 0.0,
                right: picture.width,
                bottom: picture.height,
            };
            let key = picture
                .shapes
                .iter()
                .take_while(|shape| !matches!(shape, Shape::Area { .. }));
            let key = key.count();
            for (place, mark) in marks(picture).enumerate() {
                let (points, margin) = match mark {
                    Shape::Line { points, px, .. } => (points.clone(), px / 2.0),
                    Shape::Area { points, .. } => (points.clone(), 0.0),
                    Shape::Circle { at, radius, px, .. } => (vec![*at], radius + px / 2.0),
                    Shape::Bar { bounds: it, .. } => {
                        (vec![(it.left, it.top), (it.right, it.bottom)], 0.0)
                    }
                    _ => unreachable!("not on a map"),
                };
                let fits = |within: &Bounds, by: f64| {
                    points.iter().all(|(x, y)| {
                        within.left - by <= *x
                            && *x <= within.right + by
                            && within.top - by <= *y
                            && *y <= within.bottom + by
                    })
                };
                assert!(fits(&whole, margin + 0.01), "{what}: {mark:?}");
                let is_in = fits(world, 0.01) || fits(asia, 0.01);
                assert_eq!(is_in, place >= key, "{what} {}: {mark:?}", state.write());
            }
            for panel in [world, asia] {
                assert!(panel.inside(&whole) || picture.width < 300.0, "{what}");
            }
            assert!(!world.overlaps(asia), "{what}");
        },
    );
}

/// The panels' windows with their places in the picture.
fn panels(state: &MapState, drawn: &Drawn) -> [(Panel, map::Window, Bounds); 2] {
    [(Panel::World, drawn.world), (Panel::Asia, drawn.asia)]
        .map(|(panel, bounds)| (panel, panel.window(state.view), bounds))
}

fn at(window: &map::Window, bounds: &Bounds, place: LonLat) -> Option<Point> {
    let point = forward(place);
    let (across, down) = window.share(point);
    let at = (
        bounds.left + across * (bounds.right - bounds.left),
        bounds.top + down * (bounds.bottom - bounds.top),
    );
    window.contains(point).then_some(at)
}

#[test]
fn parties_and_circles_are_where_they_lie() {
    sweep(|what, state, drawn| {
        let circles_of = |ink: Ink, filled: bool| {
            let circles = marks(&drawn.picture).filter_map(move |mark| match mark {
                Shape::Circle {
                    at,
                    radius,
                    ink: of,
                    px,
                } => (*of == ink && (*px <= 0.0) == filled).then_some((*at, *radius)),
                _ => None,
            });
            circles.collect::<Vec<_>>()
        };
        // Every point has a rim of paper.
        let rims = circles_of(Ink::Paper, true);
        let mut points = 0;
        for (panel, window, bounds) in panels(state, drawn) {
            for (party, key) in PARTY_KEYS.iter().enumerate() {
                let is_button = Panel::of(party) == panel;
                let is_here = is_button || (panel == Panel::World && state.view.zoom >= 2.5);
                if !is_here || !state.shows_party(party) {
                    continue;
                }
                let Some(at) = at(&window, &bounds, key.at) else {
                    continue;
                };
                points += 1;
                let is_drawn = rims.iter().any(|(rim, _)| is_near(*rim, at, 0.01));
                assert!(is_drawn, "{what}: {}", key.id);
            }
            for circle in figures::circles(state.layer) {
                if !window.contains(circle.at) {
                    continue;
                }
                let (across, down) = window.share(circle.at);
                let at = (
                    bounds.left + across * (bounds.right - bounds.left),
                    bounds.top + down * (bounds.bottom - bounds.top),
                );
                let radius = figures::radius(circle.share, drawn.world.right - drawn.world.left);
                let ink = if circle.party.is_some() {
                    Ink::Reader
                } else {
                    Ink::Quiet
                };
                let is_circle = circles_of(ink, true)
                    .iter()
                    .any(|(there, of)| is_near(*there, at, 0.01) && (of - radius).abs() < 0.01);
                let is_cut = marks(&drawn.picture).any(|mark| match mark {
                    Shape::Area { points, ink: of } => {
                        *of == ink
                            && points
                                .iter()
                                .all(|there| is_near(*there, at, radius + 50.0))
                    }
                    _ => false,
                });
                assert!(is_circle || is_cut, "{what}: {}", circle.name.en);
            }
        }
        assert_eq!(rims.len(), points, "{what}");
    });
}

/// Halfway between two places, by adding their directions.
fn middle(one: LonLat, two: LonLat) -> LonLat {
    let direction = |place: LonLat| {
        let (lon, lat) = (place.lon.to_radians(), place.lat.to_radians());
        [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
    };
    let (one, two) = (direction(one), direction(two));
    let [x, y, z] = [0, 1, 2].map(|axis| one[axis] + two[axis]);
    LonLat {
        lon: y.atan2(x).to_degrees(),
        lat: z.atan2(x.hypot(y)).to_degrees(),
    }
}

#[test]
fn each_line_that_is_shown_passes_the_middle_of_its_great_circle() {
    let mut found = 0;
    sweep(|what, state, drawn| {
        for (panel, window, bounds) in panels(state, drawn) {
            for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
                let [from, to] = *key.parties else { continue };
                if !state.shows_text(text) {
                    continue;
                }
                let [from, to] = [from, to].map(|party| PARTY_KEYS[usize::from(party)].at);
                let Some(at) = at(&window, &bounds, middle(from, to)) else {
                    continue;
                };
                let ink = match Class::of(key.kind) {
                    Class::Trade => Ink::Trade,
                    Class::Minerals => Ink::Minerals,
                    Class::Deal => Ink::Deal,
                    _ => Ink::Quiet,
                };
                // As far as the third of three lines lies from the middle one, and half a gap of dashes.
                let unit = (bounds.right - bounds.left) / window.width;
                let reach = 2.0 * 7.0 * unit + 4.5;
                let is_drawn = marks(&drawn.picture).any(|mark| match mark {
                    Shape::Line {
                        points, ink: of, ..
                    } => *of == ink && points.windows(2).any(|step| passes(step, at, reach)),
                    Shape::Circle {
                        at: there, ink: of, ..
                    } => *of == ink && is_near(*there, at, reach),
                    _ => false,
                });
                // At the panel's edge it may be cut off before its middle.
                let is_inner = bounds.left + reach < at.0
                    && at.0 < bounds.right - reach
                    && bounds.top + reach < at.1
                    && at.1 < bounds.bottom - reach;
                assert!(is_drawn || !is_inner, "{what} {panel:?}: {}", key.id);
                found += usize::from(is_drawn);
            }
        }
    });
    assert!(found > 500, "{found}");
}

/// Whether a straight step comes so near to a point.
fn passes(step: &[Point], (x, y): Point, reach: f64) -> bool {
    let (from, to) = (step[0], step[1]);
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = (across * across + down * down).max(1e-12);
    let part = ((x - from.0) * across + (y - from.1) * down) / length;
    let part = part.clamp(0.0, 1.0);
    is_near(
        (from.0 + part * across, from.1 + part * down),
        (x, y),
        reach,
    )
}

#[test]
fn what_is_filtered_out_is_neither_drawn_nor_listed_nor_in_the_key() {
    let state = state("?map.kind=trade");
    let picture = picture::picture(&state, Lang::En, 680.0, f64::INFINITY);
    let has = |ink: Ink| {
        marks(&picture).any(|mark| match mark {
            Shape::Line { ink: of, .. } | Shape::Circle { ink: of, .. } => *of == ink,
            _ => false,
        })
    };
    assert!(has(Ink::Trade) && !has(Ink::Minerals) && !has(Ink::Deal) && !has(Ink::Control));
    let says = |text: &str| picture.labels.iter().any(|label| label.text == text);
    assert!(says("Trade agreements") && !says("Companies and talks"));
    let sheet = rows::table(&state, Lang::En);
    let kinds = sheet.rows.iter().filter(|row| row[0] == "line");
    assert!(kinds.clone().count() > 3 && kinds.clone().all(|row| row[4] == "trade"));
}

/// Widths, radii and dashes are written in the style sheet and again in `widgets/map/picture/look.rs`: who changes
/// one changes the other.
#[test]
fn looks_are_those_of_the_page() {
    for (selector, property, value) in [
        (".arc", "stroke-width", "2.75px"),
        (".arc.weak", "stroke-width", "1.4px"),
        (".arc.club.weak", "stroke-width", "2.2px"),
        (".arc.open", "stroke-width", "3.25px"),
        (".arc.open.weak", "stroke-width", "2px"),
        (".arc.dim", "opacity", "0.28"),
        (".arc.minerals", "stroke-dasharray", "7 5"),
        (".arc.club", "stroke-dasharray", "0.1 5"),
        (".arc.deal", "stroke-dasharray", "9 4 0.1 4"),
        (".ring", "stroke-width", "2.75px"),
        (".ring.weak", "stroke-dasharray", "2.5 2"),
        (".ring.dim", "opacity", "0.4"),
        (".amount", "fill-opacity", "0.22"),
        (".amount.outside", "fill-opacity", "0.15"),
        (".amount.outside", "stroke-dasharray", "3 2"),
        (".dot", "stroke-width", "1.5px"),
    ] {
        assert_eq!(
            declared(selector, property).as_deref(),
            Some(value),
            "{selector}"
        );
    }
    let picture = picture::picture(&state("?map.kind=minerals"), Lang::En, 1280.0, 0.0);
    let widths: BTreeSet<String> = marks(&picture)
        .filter_map(|mark| match mark {
            Shape::Line {
                ink: Ink::Minerals,
                px,
                ..
            } => Some(px.to_string()),
            _ => None,
        })
        .collect();
    assert_eq!(widths, BTreeSet::from(["1.4".into(), "2.75".into()]));
}

#[test]
fn rows_are_what_is_drawn_with_claims_and_sources_on_record() {
    for state in states().step_by(11) {
        for lang in Lang::ALL {
            let sheet = rows::table(&state, lang);
            let of = |drawn: &str| {
                let rows = sheet.rows.iter().filter(|row| row[0] == drawn);
                rows.cloned().collect::<Vec<_>>()
            };
            assert!(sheet.rows.iter().all(|row| row.len() == sheet.head.len()));
            let texts = INSTRUMENT_KEYS.iter().enumerate();
            let shown = texts.filter(|(text, _)| state.shows_text(*text));
            let lines = shown.clone().filter(|(_, key)| key.parties.len() == 2);
            assert_eq!(of("line").len(), lines.count());
            let rings = shown.filter(|(_, key)| Class::of(key.kind) == Class::Rule);
            assert_eq!(of("ring").len(), rings.count());
            let parties = (0..PARTY_KEYS.len()).filter(|party| state.shows_party(*party));
            assert_eq!(of("point").len(), parties.count());
            for row in [of("line"), of("ring"), of("sides")].concat() {
                let text = INSTRUMENTS.iter().find(|text| text.id == row[1]).unwrap();
                assert_eq!(row[2], text.name.get(lang));
                assert_eq!(row[5], text.parties.join(" "));
                let place = INSTRUMENT_KEYS
                    .iter()
                    .position(|key| key.id == row[1])
                    .unwrap();
                assert_eq!(row[8], words::stand(place, state.day(), lang));
                let ids: BTreeSet<&str> = row[15].split(' ').collect();
                let said = text.said.iter().map(|said| said.source);
                assert_eq!(ids, said.collect(), "{}", row[1]);
                assert!(
                    ids.iter()
                        .all(|id| SOURCES.iter().any(|source| source.id == *id))
                );
            }
            let circles = figures::circles(state.layer);
            let rows = of("circle");
            assert_eq!(rows.len(), circles.len());
            for (row, circle) in rows.iter().zip(&circles) {
                let claim = CLAIMS.iter().find(|claim| claim.id == row[13]).unwrap();
                let figure = claim.figure.unwrap();
                assert_eq!(figures::Amount::of(&figure), circle.amount, "{}", claim.id);
                assert_eq!(
                    row[9].parse::<f64>().unwrap().to_bits(),
                    figure.low.to_bits()
                );
            }
        }
    }
}
