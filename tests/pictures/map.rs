//! The map: golden pictures of its lines, panels and figures; names that cover nothing and leave out
//! nobody who should have one; circles whose areas are in proportion; kinds that dashes tell apart.
#![allow(clippy::unwrap_used)] // a number that is none has to stop the test

use fine_print::charts::frame::Bounds;
use fine_print::facts::{INSTRUMENT_KEYS, Lang, LonLat, PARTY_KEYS};
use fine_print::format::text_width;
use fine_print::map::labels::{Room, TEXT_PX};
use fine_print::map::neighbours::place;
use fine_print::state::map::{Class, Layer, MapState, View, is_side};
use fine_print::state::tool::ToolState;
use fine_print::widgets::map::scene::{self, Panel};
use std::time::Instant;

/// Something round, in pixels.
struct Round {
    what: String,
    x: f64,
    y: f64,
    radius: f64,
}

impl Round {
    fn touches(&self, bounds: &Bounds) -> bool {
        let dx = (bounds.left - self.x).max(self.x - bounds.right).max(0.0);
        let dy = (bounds.top - self.y).max(self.y - bounds.bottom).max(0.0);
        dx.hypot(dy) < self.radius
    }
}

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

fn share(text: &str) -> f64 {
    text.strip_suffix('%').unwrap().parse::<f64>().unwrap() / 100.0
}

fn texts(svg: &str, room: Room) -> Vec<(String, Bounds)> {
    svg.split("<text")
        .skip(1)
        .map(|element| {
            let (_, rest) = element.split_once('>').unwrap();
            let text = rest.split_once("</text>").unwrap().0.replace("&amp;", "&");
            let x = share(attribute(element, "x")) * room.width + number(element, "dx");
            let foot = share(attribute(element, "y")) * room.height + number(element, "dy");
            let width = text_width(&text, TEXT_PX);
            let left = match attribute(element, "text-anchor") {
                "start" => x,
                "middle" => x - width / 2.0,
                _ => x - width,
            };
            (
                text,
                Bounds {
                    left,
                    right: left + width,
                    top: foot - TEXT_PX * 0.78,
                    bottom: foot + TEXT_PX * 0.24,
                },
            )
        })
        .collect()
}

fn rounds(svg: &str, room: Room, edge: f64) -> Vec<Round> {
    svg.split("<circle")
        .skip(1)
        .map(|element| Round {
            what: attribute(element, "class").into(),
            x: share(attribute(element, "cx")) * room.width,
            y: share(attribute(element, "cy")) * room.height,
            radius: number(element, "r") + edge,
        })
        .collect()
}

fn buttons(state: &MapState, panel: Panel, room: Room) -> Vec<Round> {
    (0..PARTY_KEYS.len())
        .filter(|p| state.shows_party(*p) && Panel::of(*p) == panel)
        .map(|p| {
            let (x, y) = scene::button(p, state.view);
            let ring = INSTRUMENT_KEYS.iter().enumerate().any(|(t, k)| {
                Class::of(k.kind) == Class::Rule && is_side(t, p) && state.shows_text(t)
            });
            let radius = if ring {
                8.0
            } else if scene::class_of(state, p) == "chosen" {
                5.5
            } else {
                4.0
            };
            Round {
                what: PARTY_KEYS[p].id.into(),
                x: share(&x) * room.width,
                y: share(&y) * room.height,
                radius,
            }
        })
        .collect()
}

#[test]
fn explore() {
    let views = [
        View::WHOLE,
        View::new(
            2.5,
            LonLat {
                lon: 101.7,
                lat: 3.1,
            },
        )
        .unwrap(),
        View::new(
            6.0,
            LonLat {
                lon: 101.7,
                lat: 3.1,
            },
        )
        .unwrap(),
        View::new(
            2.5,
            LonLat {
                lon: 10.0,
                lat: 50.0,
            },
        )
        .unwrap(),
        View::new(
            6.0,
            LonLat {
                lon: 10.0,
                lat: 50.0,
            },
        )
        .unwrap(),
    ];
    let mut problems = std::collections::BTreeMap::<String, (u32, String)>::new();
    let (mut spent, mut calls) = (std::time::Duration::ZERO, 0);
    let start = Instant::now();
    let step: usize = std::env::var("STEP").map_or(5, |s| s.parse().unwrap());
    let mut k = 0;
    for (layer, _) in Layer::NAMED {
        for others in [false, true] {
            for chosen in std::iter::once(None).chain((0..PARTY_KEYS.len()).map(Some)) {
                for (v, view) in views.into_iter().enumerate() {
                    for lang in Lang::ALL {
                        k += 1;
                        let mut state = MapState {
                            layer,
                            others,
                            view,
                            ..MapState::DEFAULT
                        };
                        if let Some(p) = chosen {
                            state = state.act("party", PARTY_KEYS[p].id).unwrap();
                        }
                        for panel in Panel::ALL {
                            if panel == Panel::Asia && v > 0 {
                                continue;
                            }
                            for width in (0..=125)
                                .skip(k % step)
                                .step_by(step)
                                .map(|i| 280.0 + 8.0 * i as f64)
                            {
                                let w = if panel == Panel::World {
                                    width
                                } else if width < 720.0 {
                                    width.min(520.0)
                                } else {
                                    ((width - 28.0) * 10.0 / 21.0).min(520.0)
                                };
                                let room = Room {
                                    width: w,
                                    height: w * scene::aspect(panel),
                                };
                                let t = Instant::now();
                                let names = scene::names(&state, panel, &[room], width, lang);
                                let circles = scene::circles(&state, panel, width);
                                spent += t.elapsed();
                                calls += 1;
                                let texts = texts(&names, room);
                                let mut points = rounds(&names, room, 0.0);
                                points.extend(rounds(&circles, room, 0.0));
                                points.extend(buttons(&state, panel, room));
                                let mut note = |key: String, what: String| {
                                    let e = problems.entry(key).or_insert((0, what));
                                    e.0 += 1;
                                };
                                let ctx = format!(
                                    "{layer:?} others={others} chosen={:?} view={view:?} {lang:?} {panel:?} {width}",
                                    chosen.map(|p| PARTY_KEYS[p].id)
                                );
                                for (i, (text, b)) in texts.iter().enumerate() {
                                    if !b.inside(&Bounds {
                                        left: 0.0,
                                        top: 0.0,
                                        right: room.width,
                                        bottom: room.height,
                                    }) {
                                        note(
                                            format!("edge {panel:?}"),
                                            format!("{ctx} {text} {b:?}"),
                                        );
                                    }
                                    for (other, ob) in &texts[i + 1..] {
                                        if b.overlaps(ob) {
                                            note(
                                                format!("names {panel:?}"),
                                                format!("{ctx} {text} {other}"),
                                            );
                                        }
                                    }
                                    for p in &points {
                                        if p.touches(b) {
                                            note(
                                                format!(
                                                    "point {panel:?} {layer:?} zoom {} {}",
                                                    view.zoom, p.what
                                                ),
                                                format!(
                                                    "{ctx} {text} {b:?} {} {} {}",
                                                    p.x, p.y, p.radius
                                                ),
                                            );
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
    println!("{calls} calls {spent:?} all {:?}", start.elapsed());
    for (k, (n, e)) in &problems {
        println!("{n:6} {k}: {e}");
    }
    let _ = place(0);
}
