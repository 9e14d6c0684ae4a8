//! The refining chart's marks in pixels.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::label::{Anchor, Label, Room};
use crate::charts::picture::{Axes, Picture, Point, Track};
use crate::charts::refining::Series;
use crate::charts::refining::bars::{BAR_ROW, bars};
use crate::charts::theme::{Ink, LABEL_ROW, TEXT_PX};
use crate::format::number::plain;
use crate::format::regular_width;
use crate::state::refining::LAST_YEAR;

/// Places the series in a picture of the given size in pixels (at least 280 × 300), with the course of a
/// state that was pinned to be compared with. Axes that are `held` hold all that can be dragged on them.
pub fn picture(
    series: &Series,
    pinned: Option<&Series>,
    held: Option<Axes>,
    width: f64,
    height: f64,
) -> Picture {
    let mut picture = Picture::new(width, height);
    let rows = series.bars.len() as f64;
    const YEARS: f64 = LABEL_ROW + 29.0;
    let bars_top = match held {
        // A range that is dragged becomes a single share, with a bar less; the plot stays as high as it was.
        Some(held) => held.y.start + YEARS,
        None if rows > 0.0 => height - 2.0 - BAR_ROW * rows,
        None => height + LABEL_ROW,
    };
    let plot = Bounds {
        left: regular_width("100", TEXT_PX) + 10.0,
        top: 12.0 + LABEL_ROW,
        right: width - 18.0,
        bottom: bars_top - YEARS,
    };
    let first_year = pinned.map_or(series.first_year, |pinned| {
        pinned.first_year.min(series.first_year)
    });
    let x = Scale {
        from: first_year,
        to: f64::from(LAST_YEAR),
        start: plot.left,
        end: plot.right,
    };
    let share_max = pinned
        .map_or(0.0, |pinned| pinned.share_max)
        .max(series.share_max);
    let y = Scale {
        from: 0.0,
        to: held.map_or(share_max, |held| held.y.to),
        start: plot.bottom,
        end: plot.top,
    };
    let title = Label::new(series.title, (2.0, 12.0), Anchor::Start, Ink::Quiet);
    picture.labels.push(title);
    axes(&mut picture, plot, x, y);
    let mut room = Room {
        inside: Bounds {
            left: plot.left + 2.0,
            right: width - 2.0,
            top: plot.top - 2.0,
            bottom: plot.bottom - 1.0,
        },
        taken: Vec::new(),
        lines: Vec::new(),
    };
    let marks = series.marks.each_ref().map(|mark| {
        let [start, end] = mark.ends.map(|(year, share)| (x.px(year), y.px(share)));
        if mark.dashed {
            picture.dashes(start, end, mark.ink, 2.0);
        } else {
            picture.line(start, end, mark.ink, 1.5);
        }
        room.lines.push((start, end));
        (start, end)
    });
    picture.end_base();
    let own = Course::new(series, x, y);
    if !own.high.is_empty() {
        let (low, high) = (own.low.iter(), own.high.iter().rev());
        picture.band(low.chain(high).copied().collect());
    }
    let ghost = pinned.map(|pinned| Course::new(pinned, x, y));
    if let Some(ghost) = &ghost {
        ghost.draw(&mut picture, &mut room, true);
    }
    own.draw(&mut picture, &mut room, false);
    picture.grip = own.end();
    let tag = |tag: &str, series: &Series| match pinned {
        Some(_) => [tag, ": ", &series.end_label].concat(),
        None => series.end_label.clone(),
    };
    let named = |labels: &[Label], room: &Room| {
        own.name(labels, room, |at| {
            Label::new(&tag("B", series), at, Anchor::End, Ink::Reader).strong()
        })
    };
    let names = match (pinned, &ghost) {
        (Some(pinned), Some(ghost)) => {
            let beside = |labels: &[Label], room: &Room| {
                ghost.name(labels, room, |at| {
                    Label::new(&tag("A", pinned), at, Anchor::End, Ink::Reader)
                })
            };
            in_order(&room, &picture.labels, (&own, &named), (ghost, &beside))
        }
        _ => [named(&picture.labels, &room), None],
    };
    picture.labels.extend(names.into_iter().flatten());
    // The later mark lies lower as a rule and finds its room below.
    for (mark, (start, end)) in series.marks.iter().zip(marks).rev() {
        let label = Label::new(&mark.label, end, Anchor::End, mark.ink);
        let label = room.place(&label, &picture.labels, along(start, end));
        picture.labels.extend(label);
    }
    picture.axes = Some(Axes { x, y });
    picture.tracks = vec![Track {
        stops: own.middle(),
    }];
    let ends = marks.map(|(start, end)| Track {
        stops: vec![start, end],
    });
    picture.tracks.extend(ends);
    if rows > 0.0 {
        let bars = bars(&mut picture, series, bars_top, plot.right);
        picture.tracks.extend(bars);
    }
    picture
}

fn axes(picture: &mut Picture, plot: Bounds, x: Scale, y: Scale) {
    let most = ((plot.bottom - plot.top) / 26.0).floor().max(1.0) as usize;
    for share in ticks(y.to, most.min(5)) {
        let at = y.px(share);
        let ink = if share > 0.0 { Ink::Grid } else { Ink::Edge };
        picture.line((plot.left, at), (plot.right, at), ink, 1.0);
        let place = (plot.left - 8.0, at);
        let label = Label::new(&plain(share), place, Anchor::End, Ink::Quiet);
        picture.labels.push(label);
    }
    // Counted back from the last year, which every course ends in.
    let years = x.to - x.from;
    let room = (plot.right - plot.left) / (regular_width("0000", TEXT_PX) + 12.0);
    let step = (years / room).ceil().max(1.0);
    let mut year = x.to;
    while year >= x.from {
        let at = x.px(year);
        picture.line((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Edge, 1.0);
        let place = (at, plot.bottom + 16.0);
        let label = Label::new(&plain(year), place, Anchor::Middle, Ink::Quiet);
        picture.labels.push(label);
        year -= step;
    }
}

/// A reader's course in pixels.
struct Course {
    low: Vec<Point>,
    high: Vec<Point>,
}

impl Course {
    fn new(series: &Series, x: Scale, y: Scale) -> Self {
        let path = |points: &[(f64, f64)]| -> Vec<Point> {
            points
                .iter()
                .map(|(year, share)| (x.px(*year), y.px(*share)))
                .collect()
        };
        Self {
            low: path(&series.low),
            high: path(&series.high),
        }
    }

    fn draw(&self, picture: &mut Picture, room: &mut Room, ghost: bool) {
        for points in [&self.high, &self.low] {
            let px = if ghost { 1.0 } else { 2.5 };
            picture.path(points.clone(), Ink::Reader, px);
            room.lines.extend(
                points
                    .iter()
                    .zip(points.iter().skip(1))
                    .map(|(a, b)| (*a, *b)),
            );
            if let Some(end) = points.last() {
                picture.dot(*end, Ink::Reader, ghost);
                room.taken.push(Bounds::around(*end, 7.5));
            }
        }
    }

    /// The middle of the least and the greatest share, year by year.
    fn middle(&self) -> Vec<Point> {
        let mut middle = self.low.clone();
        for (point, high) in middle.iter_mut().zip(&self.high) {
            point.1 = f64::midpoint(point.1, high.1);
        }
        middle
    }

    fn end(&self) -> Option<Point> {
        self.middle().last().copied()
    }

    /// The name of the course at its end: above the greatest share or below the least.
    fn name(&self, labels: &[Label], room: &Room, label: impl Fn(Point) -> Label) -> Option<Label> {
        let (right, least) = self.low.last().copied()?;
        let most = self.high.last().map_or(least, |end| end.1);
        let offsets = [18.0, 30.0, 44.0, 60.0, 80.0, 100.0, 130.0, 160.0, 200.0];
        let places = offsets.into_iter().flat_map(|off| {
            [
                (8.0, -off, Anchor::End),
                (8.0, least - most + off, Anchor::End),
                (-16.0, -off, Anchor::End),
                (-16.0, least - most + off, Anchor::End),
                (-60.0, -off, Anchor::End),
                (-60.0, least - most + off, Anchor::End),
            ]
        });
        room.place(&label((right, most)), labels, places)
    }
}

/// Finds the place of a course's name among other labels.
type Named<'a> = dyn Fn(&[Label], &Room) -> Option<Label> + 'a;

/// The names of two courses in the order of their ends: where they find room best; if that is not the order,
/// each on its own side of a height, the nearest one to the middle between the ends that leaves both room.
fn in_order(
    room: &Room,
    labels: &[Label],
    (own, own_name): (&Course, &Named<'_>),
    (other, other_name): (&Course, &Named<'_>),
) -> [Option<Label>; 2] {
    let first = own_name(labels, room);
    let mut all = labels.to_vec();
    all.extend(first.clone());
    let free = [first, other_name(&all, room)];
    let (Some((_, own)), Some((_, other))) = (own.end(), other.end()) else {
        return free;
    };
    let is_in_order = match &free {
        [Some(first), Some(second)] => (first.y < second.y) == (own < other),
        _ => false,
    };
    if is_in_order || (own - other).abs() < 1e-6 {
        return free;
    }
    const STEP: f64 = 6.0;
    let Bounds { top, bottom, .. } = room.inside;
    let middle = f64::midpoint(own, other);
    let steps = ((bottom - top) / STEP) as i32;
    for off in (0..=steps).flat_map(|step| [f64::from(-step), f64::from(step)]) {
        let between = (middle + off * STEP).min(bottom).max(top);
        let (mut above, mut below) = (room.clone(), room.clone());
        above.inside.bottom = between;
        below.inside.top = between;
        let [own_room, other_room] = if own < other {
            [above, below]
        } else {
            [below, above]
        };
        let names = [own_name(labels, &own_room), other_name(labels, &other_room)];
        if names.iter().all(Option::is_some) {
            return names;
        }
    }
    free
}

/// Places along a line, beginning near its end: close to it on both sides, then farther off.
fn along(start: Point, end: Point) -> impl Iterator<Item = (f64, f64, Anchor)> {
    let (across, down) = (end.0 - start.0, end.1 - start.1);
    const OFF: [f64; 8] = [13.0, 24.0, 38.0, 54.0, 72.0, 92.0, 120.0, 150.0];
    const BACK: [f64; 8] = [0.02, 0.12, 0.25, 0.4, 0.55, 0.7, 0.85, 1.0];
    OFF.into_iter().flat_map(move |off| {
        BACK.into_iter().flat_map(move |back| {
            let (x, y) = (-back * across, -back * down);
            [
                (x, y - off, Anchor::End),
                (x, y + off, Anchor::Start),
                (x, y + off, Anchor::End),
            ]
        })
    })
}
