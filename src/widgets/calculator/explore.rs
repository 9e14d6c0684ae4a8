//! Reading a chart by pointer and keys, stop by stop, and dragging its marked point. The picture says
//! where stops and point are; this finds the stop that is meant. `attend` is the browser's side.

use std::cell::RefCell;

use crate::browser::{self, Key, Later, Phase, Pointer, RootElement};
use crate::charts::frame::Scale;
use crate::charts::picture::{Axes, Picture, Point, Track};
use crate::facts::messages;
use crate::format::number::plain;
use crate::widgets::calculator::present::Around;
use crate::widgets::calculator::tool::Tool;
use crate::widgets::calculator::{Charted, ids};

/// A stop of a track.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The track's place among the picture's.
    pub track: usize,
    /// The stop's place on the track.
    pub stop: usize,
}

/// What is known of a tool's picture while it is on the screen.
#[derive(Clone, Debug, Default)]
struct Drawn {
    tracks: Vec<Track>,
    axes: Option<Axes>,
    grip: Option<Point>,
    /// What it was drawn for.
    around: Option<Around>,
    /// The stop that is read.
    at: Option<Stop>,
    /// The axes as they were when a drag began; they hold until it ends, so that the point stays under
    /// the pointer.
    held: Option<Axes>,
    /// How far from the point's middle it was taken hold of.
    off: Point,
}

thread_local! {
    static DRAWN: RefCell<Vec<(&'static str, Drawn)>> = const { RefCell::new(Vec::new()) };
}

fn with<T>(slug: &'static str, look: impl FnOnce(&mut Drawn) -> T) -> T {
    DRAWN.with_borrow_mut(|all| {
        let known = all.iter().position(|(name, _)| *name == slug);
        let place = known.unwrap_or_else(|| {
            all.push((slug, Drawn::default()));
            all.len() - 1
        });
        look(&mut all[place].1)
    })
}

/// How much farther off to the side counts than above or below: a line is read at the place under the
/// pointer, however steep it is.
const ASIDE: f64 = 4.0;

/// The stop that a place means.
pub fn nearest(tracks: &[Track], (x, y): Point) -> Option<Stop> {
    let mut best = None;
    let mut least = f64::INFINITY;
    for (track, Track { stops }) in tracks.iter().enumerate() {
        for (stop, (there_x, there_y)) in stops.iter().enumerate() {
            let away = (there_x - x).abs() * ASIDE + (there_y - y).abs();
            if away < least {
                least = away;
                best = Some(Stop { track, stop });
            }
        }
    }
    best
}

/// The stop that a key leads to; `None` for keys that lead nowhere.
pub fn next(tracks: &[Track], at: Stop, key: &str) -> Option<Stop> {
    let now = tracks.get(at.track)?;
    let last = now.stops.len().checked_sub(1)?;
    let on = |stop: usize| Some(Stop { stop, ..at });
    match key {
        "ArrowRight" => on((at.stop + 1).min(last)),
        "ArrowLeft" => on(at.stop.saturating_sub(1)),
        "PageUp" => on((at.stop + 10).min(last)),
        "PageDown" => on(at.stop.saturating_sub(10)),
        "Home" => on(0),
        "End" => on(last),
        "ArrowUp" | "ArrowDown" => {
            let track = if key == "ArrowUp" {
                at.track.checked_sub(1)?
            } else {
                at.track + 1
            };
            let (x, y) = *now.stops.get(at.stop)?;
            let stop = nearest(std::slice::from_ref(tracks.get(track)?), (x, y))?.stop;
            Some(Stop { track, stop })
        }
        _ => None,
    }
}

/// The values of a place, none beyond the axes' ends.
pub fn values(axes: &Axes, (x, y): Point) -> (f64, f64) {
    let on = |scale: &Scale, px: f64| {
        let (low, high) = if scale.start < scale.end {
            (scale.start, scale.end)
        } else {
            (scale.end, scale.start)
        };
        scale.value(px.max(low).min(high))
    };
    (on(&axes.x, x), on(&axes.y, y))
}

/// The axes that hold while the tool's point is dragged.
pub fn held(slug: &'static str) -> Option<Axes> {
    with(slug, |drawn| drawn.held)
}

/// Takes note of a picture that is drawn.
pub fn note<C: Charted>(state: &C, around: Around, picture: &Picture) {
    let grip = ids::id(C::SLUG, ids::GRIP);
    let at = with(C::SLUG, |drawn| {
        drawn.tracks.clone_from(&picture.tracks);
        drawn.axes = picture.axes;
        drawn.grip = picture.grip;
        drawn.around = Some(around);
        drawn.at
    });
    browser::set_hidden(&grip, picture.grip.is_none());
    // While it is held it stands still and is not seen: the point itself is in the picture, and an element that
    // moves along would be styled and layered anew at each step.
    let is_held = held(C::SLUG).is_some();
    browser::set_class(&grip, "held", is_held);
    if let (Some((x, y)), false) = (picture.grip, is_held) {
        browser::set_place(&grip, x, y);
    }
    if at.is_some() {
        show(state, around);
    }
}

/// Shows what stands at the stop that is read, or how to read.
fn show<C: Charted>(state: &C, around: Around) {
    let id = |name| ids::id(C::SLUG, name);
    let found = with(C::SLUG, |drawn| {
        let at = drawn.at?;
        let track = drawn.tracks.get(at.track)?;
        let place = *track.stops.get(at.stop)?;
        Some((at, place, track.stops.len(), drawn.axes))
    });
    let Some((at, place, stops, axes)) = found else {
        with(C::SLUG, |drawn| drawn.at = None);
        browser::set_hidden(&id(ids::CURSOR), true);
        browser::set_hidden(&id(ids::TAKE_VALUE), true);
        browser::set_text(&id(ids::READOUT), messages::TOOL_READ_HOW.get(around.lang));
        return;
    };
    let words = state.reading(around, at.track, at.stop);
    browser::set_place(&id(ids::CURSOR), place.0, place.1);
    browser::set_hidden(&id(ids::CURSOR), false);
    browser::set_text(&id(ids::READOUT), &words);
    let slider = id(ids::EXPLORE);
    browser::set_attribute(&slider, "aria-valuetext", &words);
    browser::set_attribute(&slider, "aria-valuenow", &plain(at.stop as f64));
    browser::set_attribute(&slider, "aria-valuemax", &plain((stops - 1) as f64));
    let value = axes.map(|axes| axes.x.value(place.0));
    let button = id(ids::TAKE_VALUE);
    let can_take = value.is_some_and(|x| state.take(x).is_some_and(|next| next.is_ok()));
    browser::set_hidden(&button, !can_take);
    if let Some(value) = value {
        browser::set_attribute(&button, "data-arg", &plain(value));
    }
}

/// Hears keys and pointers on a chart as long as the page lives.
pub fn attend<C: Charted>(tool: Tool<C>, root: &RootElement) {
    let id = |name| ids::id(C::SLUG, name);
    let go = move |stop: Option<Stop>| {
        let around = with(C::SLUG, |drawn| {
            drawn.at = stop;
            drawn.around
        });
        if let Some(around) = around {
            tool.look(|session| show(&session.state, around));
        }
    };
    let explore = id(ids::EXPLORE);
    browser::watch_pointer(&explore, &id(ids::PLOT), move |pointer: Pointer| {
        match pointer.phase {
            Phase::Down | Phase::Move => {
                go(with(C::SLUG, |drawn| {
                    nearest(&drawn.tracks, (pointer.x, pointer.y))
                }));
            }
            // A finger hovers nowhere: what it touched last is read on.
            Phase::Leave if !pointer.is_finger => go(None),
            Phase::Up | Phase::Cancel | Phase::Leave => {}
        }
    });
    browser::listen(root, "keydown", move |event| {
        let here = browser::element_id(event) == ids::id(C::SLUG, ids::EXPLORE);
        here && browser::key(event).is_some_and(|key| on_key(tool, &key, &go))
    });
    browser::listen(root, "focusin", move |event| {
        if browser::element_id(event) == ids::id(C::SLUG, ids::EXPLORE) {
            go(with(C::SLUG, |drawn| drawn.at.or_else(|| first(drawn))));
        }
        false
    });
    browser::listen(root, "focusout", move |event| {
        if browser::element_id(event) == ids::id(C::SLUG, ids::EXPLORE) {
            // The button beside the words may be what gets the focus.
            browser::later(Later::Read, C::SLUG, 200, move || {
                let has = |name| browser::is_focused(&ids::id(C::SLUG, name));
                if !has(ids::TAKE_VALUE) && !has(ids::EXPLORE) {
                    go(None);
                }
            });
        }
        false
    });
    browser::watch_pointer(&id(ids::GRIP), &id(ids::PLOT), move |pointer| {
        drag(tool, pointer);
    });
}

/// Where reading begins: at the marked point.
fn first(drawn: &Drawn) -> Option<Stop> {
    let tracks = drawn.tracks.get(..1).unwrap_or_default();
    match drawn.grip {
        Some(place) => nearest(tracks, place),
        None => nearest(tracks, (0.0, 0.0)),
    }
}

/// True when the key was used.
fn on_key<C: Charted>(tool: Tool<C>, key: &Key, go: &impl Fn(Option<Stop>)) -> bool {
    let at = with(C::SLUG, |drawn| drawn.at.or_else(|| first(drawn)));
    match key.name.as_str() {
        "Escape" => {
            go(None);
            true
        }
        "Enter" | " " => {
            let value = with(C::SLUG, |drawn| {
                let at = at?;
                let place = drawn.tracks.get(at.track)?.stops.get(at.stop)?;
                Some(drawn.axes?.x.value(place.0))
            });
            if let Some(value) = value {
                tool.act("take", &plain(value));
            }
            true
        }
        name => {
            let next = at.and_then(|at| with(C::SLUG, |drawn| next(&drawn.tracks, at, name)));
            if next.is_some() {
                go(next);
            }
            // Beyond the last series too: the page does not scroll away under whoever reads.
            next.is_some() || matches!(name, "ArrowUp" | "ArrowDown")
        }
    }
}

/// The marked point follows the pointer that holds it.
fn drag<C: Charted>(tool: Tool<C>, pointer: Pointer) {
    match pointer.phase {
        Phase::Down => with(C::SLUG, |drawn| {
            drawn.held = drawn.axes;
            if let Some((x, y)) = drawn.grip {
                drawn.off = (pointer.x - x, pointer.y - y);
            }
            drawn.at = None;
        }),
        Phase::Move => {
            let place = with(C::SLUG, |drawn| {
                let place = (pointer.x - drawn.off.0, pointer.y - drawn.off.1);
                drawn.held.map(|axes| values(&axes, place))
            });
            if let Some((x, y)) = place {
                tool.on_drag(x, y);
            }
        }
        Phase::Up | Phase::Cancel => {
            let (was_held, around) =
                with(C::SLUG, |drawn| (drawn.held.take().is_some(), drawn.around));
            if let (true, Some(around)) = (was_held, around) {
                tool.on_drop(pointer.phase == Phase::Cancel);
                // With axes of its own again.
                tool.look(|session| session.state.paint(session.pinned.as_ref(), around));
            }
        }
        Phase::Leave => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tracks() -> Vec<Track> {
        let line = |y: f64, count: usize| Track {
            stops: (0..count).map(|i| (i as f64 * 10.0, y)).collect(),
        };
        vec![line(50.0, 21), line(20.0, 2)]
    }

    const fn at(track: usize, stop: usize) -> Stop {
        Stop { track, stop }
    }

    #[test]
    fn a_place_means_the_stop_below_or_above_it() {
        let tracks = tracks();
        assert_eq!(nearest(&tracks, (98.0, 190.0)), Some(at(0, 10)));
        assert_eq!(nearest(&tracks, (9.0, 22.0)), Some(at(1, 1)));
        assert_eq!(nearest(&tracks, (104.0, 20.0)), Some(at(0, 10)));
        assert_eq!(nearest(&[], (1.0, 1.0)), None);
    }

    #[test]
    fn keys_lead_from_stop_to_stop_and_from_track_to_track() {
        let tracks = tracks();
        for (from, key, to) in [
            (at(0, 3), "ArrowRight", at(0, 4)),
            (at(0, 0), "ArrowLeft", at(0, 0)),
            (at(0, 15), "PageUp", at(0, 20)),
            (at(0, 15), "PageDown", at(0, 5)),
            (at(0, 15), "Home", at(0, 0)),
            (at(0, 15), "End", at(0, 20)),
            (at(0, 15), "ArrowDown", at(1, 1)),
            (at(1, 1), "ArrowUp", at(0, 1)),
        ] {
            assert_eq!(next(&tracks, from, key), Some(to), "{key}");
        }
        assert_eq!(next(&tracks, at(0, 3), "ArrowUp"), None);
        assert_eq!(next(&tracks, at(1, 0), "ArrowDown"), None);
        assert_eq!(next(&tracks, at(0, 3), "Tab"), None);
        assert_eq!(next(&[], at(0, 3), "Home"), None);
    }

    #[test]
    #[allow(clippy::float_cmp)] // the axes' ends are met to the last digit
    fn places_beyond_the_axes_mean_their_ends() {
        let axes = Axes {
            x: Scale {
                from: 0.0,
                to: 20.0,
                start: 40.0,
                end: 240.0,
            },
            y: Scale {
                from: 0.0,
                to: 6.0,
                start: 300.0,
                end: 0.0,
            },
        };
        assert_eq!(values(&axes, (140.0, 150.0)), (10.0, 3.0));
        assert_eq!(values(&axes, (-50.0, 900.0)), (0.0, 0.0));
        assert_eq!(values(&axes, (999.0, -9.0)), (20.0, 6.0));
    }
}
