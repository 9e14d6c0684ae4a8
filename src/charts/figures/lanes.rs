//! What happened when, downwards: a lane for each kind, breaks where long nothing happened, and words beside the
//! events that are named.

use crate::charts::frame::Bounds;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Shape};
use crate::charts::theme::{Ink, LABEL_ROW, NARROW, TEXT_PX};
use crate::facts::Day;
use crate::format::lines::wrap;
use crate::format::regular_width;

/// How high a day is in pixels.
const DAY: f64 = 1.4;
/// Days without an event after which the scale is broken.
const LONG: i32 = 180;
/// How high a break is in pixels.
const BREAK: f64 = 26.0;
/// Half of a point's height.
const RADIUS: f64 = 3.2;
/// From one point to another beside it.
const STEP: f64 = 2.0 * RADIUS + 0.6;
/// What is left free between lanes.
const GAP: f64 = 5.0;
/// The names of the lanes are broken into rows of this width.
const KEY: f64 = 300.0;
/// Lines of a name stand so much apart.
const LINE: f64 = 16.0;

/// An event.
#[derive(Clone, Debug, PartialEq)]
pub struct Happened {
    /// The place of its lane, from the left.
    pub lane: usize,
    /// Its first day.
    pub from: Day,
    /// Its last day; the same for an event of a day, later where only the month is known.
    pub to: Day,
    /// Its date and its few words, if it is named.
    pub name: Option<[String; 2]>,
}

/// The data of the timeline; no pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Lanes {
    /// The lanes from left to right: names and colours.
    pub lanes: Vec<(String, Ink)>,
    /// The events in order of their first days.
    pub events: Vec<Happened>,
    /// The days of what was looked for and not found, and that nothing was.
    pub nothing: [String; 2],
}

/// Where days lie: pieces of one scale with breaks between them.
struct Time {
    /// First day, last day, and the pixel of the first.
    pieces: Vec<(Day, Day, f64)>,
    foot: f64,
}

impl Time {
    fn new(lanes: &Lanes, top: f64) -> Self {
        let mut pieces: Vec<(Day, Day, f64)> = Vec::new();
        let mut at = top;
        for event in &lanes.events {
            match pieces.last_mut() {
                Some((_, last, _)) if event.from.number() - last.number() <= LONG => {
                    *last = (*last).max(event.to);
                }
                before => {
                    if let Some((first, last, start)) = before {
                        at = *start + days(*first, *last) + BREAK;
                    }
                    pieces.push((event.from, event.to, at));
                }
            }
        }
        let foot = pieces
            .last()
            .map_or(at, |(first, last, start)| start + days(*first, *last));
        Self { pieces, foot }
    }

    /// The pixel of a day.
    fn px(&self, day: Day) -> f64 {
        let piece = self.pieces.iter().rev().find(|(first, ..)| *first <= day);
        piece
            .or(self.pieces.first())
            .map_or(0.0, |(first, _, start)| start + days(*first, day).max(0.0))
    }
}

/// The pixels from one day to another.
fn days(from: Day, to: Day) -> f64 {
    f64::from(to.number() - from.number()) * DAY
}

/// An event in its place.
struct Mark<'a> {
    event: &'a Happened,
    top: f64,
    bottom: f64,
    /// Beside events at the same height, from the left.
    column: usize,
}

/// The events of a lane, side by side where they would lie on one another, and how many stand so.
fn placed<'a>(lanes: &'a Lanes, time: &Time, lane: usize) -> (Vec<Mark<'a>>, usize) {
    let mut marks: Vec<Mark<'a>> = Vec::new();
    for event in lanes.events.iter().filter(|event| event.lane == lane) {
        let (from, to) = (time.px(event.from), time.px(event.to));
        let reach = if event.from == event.to { RADIUS } else { 0.0 };
        let (top, bottom) = (from - reach, (to + reach).max(from + 3.0));
        let is_free = |column: &usize| {
            marks.iter().all(|mark| {
                mark.column != *column || mark.bottom + 1.0 <= top || bottom + 1.0 <= mark.top
            })
        };
        let column = (0..).find(is_free).unwrap_or(0);
        marks.push(Mark {
            event,
            top,
            bottom,
            column,
        });
    }
    let columns = marks.iter().map(|mark| mark.column + 1).max();
    (marks, columns.unwrap_or(1))
}

/// Draws the timeline in a width in pixels (at least 280); it is as high as its days and names need.
pub fn picture(lanes: &Lanes, width: f64) -> Picture {
    let mut picture = Picture::new(width, 0.0);
    let is_narrow = width < NARROW;
    let left = 2.0 + regular_width("0000", TEXT_PX) + 5.0;
    // The lanes lie alike in narrow and in wide pictures: a page that holds both says them once.
    let top = key(&mut picture, lanes, width.min(KEY)) + 16.0;
    let time = Time::new(lanes, top);
    let nothing_top = time.foot + BREAK;
    let nothing_end = nothing_top + 2.0 * LABEL_ROW;

    let mut marks: Vec<(f64, f64, Ink)> = Vec::new();
    let mut named = Vec::new();
    let mut right = left;
    for (lane, (_, ink)) in lanes.lanes.iter().enumerate() {
        let (placed, columns) = placed(lanes, &time, lane);
        right += GAP / 2.0;
        for mark in placed {
            let x = right + RADIUS + STEP * mark.column as f64;
            if let Some(name) = &mark.event.name {
                named.push(((x, time.px(mark.event.from)), name));
            }
            picture.shapes.push(mark.shape(x, *ink));
        }
        let end = right + STEP * columns as f64;
        marks.push((right, end, *ink));
        right = end + GAP / 2.0;
    }
    let events = std::mem::take(&mut picture.shapes);

    for (from, to, _) in &marks {
        ground(&mut picture, &time, (*from, *to));
    }
    for (_, _, start) in time.pieces.iter().skip(1) {
        zigzag(&mut picture, (left, right), start - BREAK / 2.0);
    }
    zigzag(&mut picture, (left, right), time.foot + BREAK / 2.0);
    years(&mut picture, &time, left, right);
    // Names, each as near to its event as those before it leave room.
    named.sort_by(|((_, one), _), ((_, other), _)| one.total_cmp(other));
    let beside = right + 16.0;
    let mut free = top - LINE;
    for (at, name) in named {
        free = write_name(&mut picture, at, beside, free, name, is_narrow);
    }
    let bounds = Bounds {
        left: left + GAP / 2.0,
        right: right - GAP / 2.0,
        top: nothing_top,
        bottom: nothing_end,
    };
    picture.edged(bounds, Ink::Quiet, Ink::Paper);
    let at = (bounds.right, nothing_top + LABEL_ROW / 2.0);
    free = write_name(&mut picture, at, beside, free, &lanes.nothing, is_narrow);
    picture.shapes.extend(events);
    picture.height = (free + LINE / 2.0).max(nothing_end + 2.0).ceil();
    picture
}

/// Where the scale is broken.
fn zigzag(picture: &mut Picture, (left, right): (f64, f64), at: f64) {
    const TOOTH: f64 = 6.0;
    let teeth = ((right - left) / TOOTH) as i32;
    let points = (0..=teeth).map(|tooth| {
        let off = if tooth % 2 == 0 { 2.0 } else { -2.0 };
        (left + TOOTH * f64::from(tooth), at + off)
    });
    picture.path(points.collect(), Ink::Quiet, 1.0);
}

/// The ground of a lane: a strip for each piece of time, and nothing in the breaks.
fn ground(picture: &mut Picture, time: &Time, (left, right): (f64, f64)) {
    for (first, last, start) in &time.pieces {
        let bounds = Bounds {
            left: left - 1.0,
            right: right + 1.0,
            top: start - 6.0,
            bottom: start + days(*first, *last) + 6.0,
        };
        let ink = Ink::Grid;
        picture.shapes.push(Shape::Bar { bounds, ink });
    }
}

impl Mark<'_> {
    /// A point, or a bar of what lasts or whose day is not known.
    fn shape(&self, x: f64, ink: Ink) -> Shape {
        let (top, bottom) = (self.top, self.bottom);
        if self.event.from == self.event.to {
            Shape::Circle {
                at: (x, f64::midpoint(top, bottom)),
                radius: RADIUS,
                ink,
                px: 0.0,
            }
        } else {
            let bounds = Bounds {
                left: x - 2.0,
                right: x + 2.0,
                top,
                bottom,
            };
            Shape::Bar { bounds, ink }
        }
    }
}

/// The names of the lanes with a point of each, in as many rows as they need; where the last one ends.
fn key(picture: &mut Picture, lanes: &Lanes, width: f64) -> f64 {
    let (mut x, mut y) = (2.0, LABEL_ROW / 2.0);
    for (name, ink) in &lanes.lanes {
        let wide = 2.0 * RADIUS + 6.0 + regular_width(name, TEXT_PX);
        if x > 2.0 && x + wide > width - 2.0 {
            (x, y) = (2.0, y + LABEL_ROW);
        }
        picture.shapes.push(Shape::Circle {
            at: (x + RADIUS, y),
            radius: RADIUS,
            ink: *ink,
            px: 0.0,
        });
        let place = (x + 2.0 * RADIUS + 6.0, y);
        picture
            .labels
            .push(Label::new(name, place, Anchor::Start, Ink::Ink));
        x += wide + 16.0;
    }
    y + LABEL_ROW / 2.0
}

/// Each year at its first day, or at the first day of a piece that begins within it.
fn years(picture: &mut Picture, time: &Time, left: f64, right: f64) {
    for (first, last, start) in &time.pieces {
        let year_of = |day: &Day| day.date().year;
        for year in year_of(first)..=year_of(last) {
            let begin = Day::new(year, 1, 1).filter(|day| day > first);
            let at = begin.map_or(*start, |day| time.px(day));
            if begin.is_some() {
                picture.line((left, at), (right, at), Ink::Edge, 1.0);
            }
            let place = (left - 5.0, at);
            let label = Label::new(&year.to_string(), place, Anchor::End, Ink::Quiet);
            picture.labels.push(label);
        }
    }
}

/// Writes a name beside its event and a line to it; where it ends.
fn write_name(
    picture: &mut Picture,
    (x, y): (f64, f64),
    left: f64,
    free: f64,
    [date, words]: &[String; 2],
    is_narrow: bool,
) -> f64 {
    let room = picture.width - left - 2.0;
    let lines = if is_narrow {
        let mut lines = wrap(date, TEXT_PX, room);
        lines.extend(wrap(words, TEXT_PX, room));
        lines
    } else {
        wrap(&[date, ": ", words].concat(), TEXT_PX, room)
    };
    let mut at = y.max(free + LINE);
    let (from, to) = ((x, y), (left - 4.0, at));
    // Leaves the lanes level and bends in the gap beside them.
    let bend = (left - 14.0, y);
    picture.path(vec![from, bend, to], Ink::Edge, 1.0);
    let dated = if is_narrow { 1 } else { 0 };
    for (place, line) in lines.iter().enumerate() {
        let ink = if place < dated { Ink::Quiet } else { Ink::Ink };
        picture
            .labels
            .push(Label::new(line, (left, at), Anchor::Start, ink));
        at += LINE;
    }
    at - LINE + if is_narrow { 5.0 } else { 3.0 }
}
