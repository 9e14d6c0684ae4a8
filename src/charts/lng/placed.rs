//! The LNG chart's marks in pixels.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::label::{Anchor, Label, Room};
use crate::charts::lng::Series;
use crate::charts::lng::flags::Flags;
use crate::charts::picture::{Axes, Picture, Point, Track};
use crate::charts::theme::{Ink, LABEL_ROW, NARROW, TEXT_PX};
use crate::format::regular_width;

/// Places the series in a picture of the given size in pixels (at least 280 × 240), with the one of a
/// state that was pinned to be compared with. On axes that are `held` what is beyond them is cut off.
pub fn picture(
    series: &Series,
    pinned: Option<&Series>,
    held: Option<Axes>,
    width: f64,
    height: f64,
) -> Picture {
    let mut picture = Picture::new(width, height);
    let narrow = width < NARROW;
    let most = |pick: &dyn Fn(&Series) -> f64| pinned.map_or(0.0, pick).max(pick(series));
    let (price_max, value_max) = match held {
        Some(held) => (held.x.to, held.y.to),
        None => {
            let price_max = most(&|series| series.price_max);
            (price_max, most(&|series| series.value_max(price_max)))
        }
    };
    let y_ticks = ticks(value_max, if narrow { 3 } else { 5 });
    let y_texts = tick_texts(&y_ticks);
    let widths = y_texts.iter().map(|text| regular_width(text, TEXT_PX));
    let left = (widths.fold(0.0, f64::max) + 12.0).max(28.0);
    let x = Scale {
        from: 0.0,
        to: price_max,
        start: left,
        end: width - 14.0,
    };
    let flags = Flags::new(series.shown(), x, width);
    let names_at = 14.0 + LABEL_ROW;
    let plot = Bounds {
        left,
        top: names_at + LABEL_ROW * flags.rows,
        right: x.end,
        bottom: height - 44.0,
    };
    let y = Scale {
        from: 0.0,
        to: value_max,
        start: plot.bottom,
        end: plot.top,
    };
    let quiet = |text: &str, at: Point, anchor| Label::new(text, at, anchor, Ink::Quiet);
    let title = quiet(&series.value_title, (2.0, 12.0), Anchor::Start);
    picture.labels.push(title);
    for (value, text) in y_ticks.iter().zip(&y_texts) {
        let at = y.px(*value);
        let ink = if *value > 0.0 { Ink::Grid } else { Ink::Edge };
        picture.line((plot.left, at), (plot.right, at), ink, 1.0);
        let label = quiet(text, (plot.left - 8.0, at), Anchor::End);
        picture.labels.push(label);
    }
    prices(&mut picture, plot, x, narrow);
    let title = quiet(
        &series.price_title,
        (plot.right, plot.bottom + 33.0),
        Anchor::End,
    );
    picture.labels.push(title);
    flags.draw(&mut picture, plot, names_at);
    picture.end_base();
    band(&mut picture, series, x, y);

    let mut room = Room {
        inside: Bounds {
            left: plot.left + 2.0,
            right: width - 2.0,
            top: plot.top - 2.0,
            bottom: plot.bottom - 1.0,
        },
        taken: Vec::new(),
        lines: flags
            .uprights()
            .map(|at| ((at, plot.top), (at, plot.bottom)))
            .collect(),
    };
    for series in pinned.into_iter().chain([series]) {
        let lines = lines(series, x, y);
        room.lines.extend(lines.iter().flatten().copied());
        if let Some(bounds) = point(series, x, y) {
            room.taken.push(Bounds {
                left: bounds.left - 7.0,
                right: bounds.right + 7.0,
                top: bounds.top - 7.0,
                bottom: bounds.bottom + 7.0,
            });
        }
    }
    if let Some(pinned) = pinned {
        reader(&mut picture, pinned, (x, y), true);
    }
    picture.grip = reader(&mut picture, series, (x, y), false);
    let tag = |tag: &str, series: &Series| match pinned {
        Some(_) => [tag, ": ", &series.point_label].concat(),
        None => series.point_label.clone(),
    };
    point_label(&mut picture, &room, point(series, x, y), |at| {
        Label::new(&tag("B", series), at, Anchor::End, Ink::Reader).strong()
    });
    line_label(&mut picture, &room, series, (x, y));
    if let Some(pinned) = pinned {
        point_label(&mut picture, &room, point(pinned, x, y), |at| {
            Label::new(&tag("A", pinned), at, Anchor::End, Ink::Reader)
        });
    }
    picture.axes = Some(Axes { x, y });
    picture.tracks = tracks(series, &flags, plot, (x, y));
    picture
}

/// Ticks and numbers of the price axis, as many as there is room for.
fn prices(picture: &mut Picture, plot: Bounds, x: Scale, narrow: bool) {
    let mut most = if narrow { 4 } else { 8 };
    loop {
        let ticks = ticks(x.to, most);
        let texts = tick_texts(&ticks);
        let labels = ticks.iter().zip(&texts).map(|(value, text)| {
            let place = (x.px(*value), plot.bottom + 15.0);
            let mut label = Label::new(text, place, Anchor::Middle, Ink::Quiet);
            if label.bounds().right > picture.width - 1.0 {
                label.x = picture.width - 1.0;
                label.anchor = Anchor::End;
            }
            label
        });
        let labels: Vec<_> = labels.collect();
        let touch = |two: &[Label]| two[0].bounds().overlaps(&two[1].bounds());
        if most > 1 && labels.windows(2).any(touch) {
            most -= 1;
            continue;
        }
        for value in ticks {
            let at = x.px(value);
            picture.line((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Edge, 1.0);
        }
        picture.labels.extend(labels);
        return;
    }
}

/// The reader's line, or the two edges of the band.
fn lines(series: &Series, x: Scale, y: Scale) -> [Option<(Point, Point)>; 2] {
    let Some((low, high)) = series.slope else {
        return [None, None];
    };
    let line = |slope: f64| {
        let end = if slope * x.to > y.to {
            (x.px(y.to / slope), y.end)
        } else {
            (x.end, y.px(slope * x.to))
        };
        ((x.start, y.start), end)
    };
    let (low, high) = (line(low), line(high));
    let apart = low.1.1 - high.1.1 > 1.0 || low.1.0 - high.1.0 > 1.0;
    [Some(high), apart.then_some(low)]
}

fn band(picture: &mut Picture, series: &Series, x: Scale, y: Scale) {
    if let [Some((origin, high)), Some((_, low))] = lines(series, x, y) {
        // A line that is cut off leaves the corner to the band.
        let corner = (high.0 < x.end && low.0 >= x.end).then_some((x.end, y.end));
        let points = [Some(origin), Some(low), corner, Some(high)];
        picture.band(points.into_iter().flatten().collect());
    }
}

/// The reader's prices and values: a point if both are single numbers.
fn point(series: &Series, x: Scale, y: Scale) -> Option<Bounds> {
    let ((price_lo, price_hi), (value_lo, value_hi)) = series.point?;
    Some(Bounds {
        left: x.px(price_lo),
        right: x.px(price_hi),
        top: y.px(value_hi),
        bottom: y.px(value_lo),
    })
}

fn middle(bounds: Bounds) -> Point {
    (
        f64::midpoint(bounds.left, bounds.right),
        f64::midpoint(bounds.top, bounds.bottom),
    )
}

/// A state's line and point, with how far its price and value reach; the point's middle.
fn reader(
    picture: &mut Picture,
    series: &Series,
    (x, y): (Scale, Scale),
    ghost: bool,
) -> Option<Point> {
    let px = if ghost { 1.0 } else { 2.5 };
    for (from, to) in lines(series, x, y).into_iter().flatten() {
        picture.line(from, to, Ink::Reader, px);
    }
    let bounds = point(series, x, y)?;
    let at = middle(bounds);
    let px = if ghost { 2.0 } else { 3.0 };
    if bounds.right - bounds.left > 2.0 {
        let (from, to) = ((bounds.left, at.1), (bounds.right, at.1));
        picture.line(from, to, Ink::Reader, px);
        for end in [from, to] {
            let (above, below) = ((end.0, end.1 - 6.0), (end.0, end.1 + 6.0));
            picture.line(above, below, Ink::Reader, px.min(2.0));
        }
    }
    if bounds.bottom - bounds.top > 2.0 {
        let (from, to) = ((at.0, bounds.top), (at.0, bounds.bottom));
        picture.line(from, to, Ink::Reader, px);
        for end in [from, to] {
            let (left, right) = ((end.0 - 6.0, end.1), (end.0 + 6.0, end.1));
            picture.line(left, right, Ink::Reader, px.min(2.0));
        }
    }
    picture.dot(at, Ink::Reader, ghost);
    Some(at)
}

fn point_label(
    picture: &mut Picture,
    room: &Room,
    bounds: Option<Bounds>,
    label: impl Fn(Point) -> Label,
) {
    let Some(bounds) = bounds else {
        return;
    };
    let (right, down) = (
        (bounds.right - bounds.left) / 2.0,
        (bounds.bottom - bounds.top) / 2.0,
    );
    let places = [
        (-right - 10.0, -down.min(14.0) - 12.0, Anchor::End),
        (right + 12.0, down.min(14.0) + 14.0, Anchor::Start),
        (0.0, -down - 20.0, Anchor::Middle),
        (0.0, down + 22.0, Anchor::Middle),
        (-right - 14.0, 0.0, Anchor::End),
        (right + 14.0, 0.0, Anchor::Start),
    ];
    let more = [30.0, 50.0, 75.0, 100.0, 140.0, 190.0, 250.0];
    let more = more.into_iter().flat_map(|off| {
        [
            (-right - 10.0, -down - off, Anchor::End),
            (right + 12.0, down + off, Anchor::Start),
            (right + 12.0, -down - off, Anchor::Start),
            (-right - 10.0, down + off, Anchor::End),
        ]
    });
    let places = places.into_iter().chain(more);
    let mut label = label(middle(bounds));
    if label.width() > room.inside.right - room.inside.left - 8.0 {
        // A range of long numbers in the narrowest column.
        label.bold = false;
        label.px = TEXT_PX;
    }
    let label = room.place(&label, &picture.labels, places);
    picture.labels.extend(label);
}

/// The volume, near the end of its line: above it where it rises.
fn line_label(picture: &mut Picture, room: &Room, series: &Series, (x, y): (Scale, Scale)) {
    let [high, low] = lines(series, x, y);
    let Some((_, end)) = high else {
        return;
    };
    let (_, foot) = low.or(high).unwrap_or_default();
    // A line that is cut off at the top ends before the plot does.
    let rise = |end: Point| (y.start - end.1) / (end.0 - x.start).max(1.0);
    let (run, fall) = (rise(end), rise(foot));
    let is_cut = end.0 < x.end;
    let along = [0.0, 40.0, 80.0, 120.0, 170.0, 220.0, 300.0, 400.0];
    let places = along.into_iter().flat_map(|back| {
        let above = back / run.max(1.0);
        let below = back / fall.max(1.0);
        let (across, down) = (foot.0 - end.0, foot.1 - end.1);
        let flat = (across - back, down + 13.0, Anchor::End);
        [
            (-above, run * above - 11.0, Anchor::End),
            // Below a line that rises the end of a name comes to lie on it.
            (across - below, fall * below + down + 13.0, Anchor::Start),
            if is_cut {
                (-above - 8.0, run * above, Anchor::End)
            } else {
                flat
            },
        ]
    });
    for text in [&series.line_label, &series.line_short] {
        let label = Label::new(text, end, Anchor::End, Ink::Reader);
        let placed = room.place(&label, &picture.labels, places.clone());
        if let Some(label) = placed.filter(|label| !label.cleared || text == &series.line_short) {
            picture.labels.push(label);
            return;
        }
    }
}

/// The line's round prices, and the published ones on it.
fn tracks(series: &Series, flags: &Flags, plot: Bounds, (x, y): (Scale, Scale)) -> Vec<Track> {
    let slope = series.slope.map(|(low, high)| f64::midpoint(low, high));
    let on_line = |price: f64| slope.map_or(plot.top, |slope| y.px(slope * price));
    let stops = series.stops().into_iter();
    let line = stops.map(|price| (x.px(price), on_line(price))).collect();
    let marks = flags.middles();
    let marks = marks.map(|at| (at, on_line(x.value(at)))).collect();
    [line, marks].map(|stops| Track { stops }).into()
}

/// Tick numbers with the same number of decimals.
fn tick_texts(ticks: &[f64]) -> Vec<String> {
    let step = ticks.get(1).copied().unwrap_or(1.0);
    let decimals = usize::from(step < 1.0 - 1e-9);
    ticks
        .iter()
        .map(|tick| crate::format::number::fixed(*tick, decimals))
        .collect()
}
