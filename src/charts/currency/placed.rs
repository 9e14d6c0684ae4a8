//! The currency chart's marks in pixels.

use crate::charts::currency::Series;
use crate::charts::currency::series::{Day, LEVEL_AT};
use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::{Anchor, Label, Room};
use crate::charts::picture::{Axes, Picture, Point, Shape, Track};
use crate::charts::theme::{Ink, LABEL_ROW, NARROW, TEXT_PX};
use crate::format::regular_width;
use crate::state::field::Span;

/// Places the series in a picture of the given size in pixels (at least 280 × 240), with the one of a
/// state that was pinned to be compared with; that one is left out if it is of other currencies. Axes that
/// are `held` hold all that can be dragged on them.
pub fn picture(
    series: &Series,
    pinned: Option<&Series>,
    held: Option<Axes>,
    width: f64,
    height: f64,
) -> Picture {
    let mut picture = Picture::new(width, height);
    let narrow = width < NARROW;
    let pinned = pinned.filter(|pinned| pinned.is_of_same_pair(series));
    let extent = match (series.extent(), pinned.and_then(Series::extent)) {
        (Some((lo, hi)), Some((least, most))) => Some((lo.min(least), hi.max(most))),
        (one, other) => one.or(other),
    };
    // Held axes end at round steps, which are found again.
    let extent = held.map(|held| (held.y.from, held.y.to)).or(extent);
    let ticks = extent.map(|(lo, hi)| around(lo, hi, if narrow { 4 } else { 5 }));
    let ticks = ticks.unwrap_or_default();
    let step = match ticks.as_slice() {
        [first, second, ..] => second - first,
        _ => 1.0,
    };
    let rates: Vec<String> = ticks
        .iter()
        .map(|rate| Series::rate_text(*rate, step))
        .collect();
    let amounts: Vec<String> = ticks.iter().map(|rate| series.amount_text(*rate)).collect();
    let widest = |texts: &[String]| {
        let widths = texts.iter().map(|text| regular_width(text, TEXT_PX));
        widths.fold(0.0, f64::max)
    };
    // Amounts of a wide range would leave no room for the line; the table has them.
    let has_amounts = !ticks.is_empty() && widest(&amounts) < width * 0.25;
    let room = if has_amounts { widest(&amounts) } else { 0.0 };
    let fits = |title: &str, beside: f64| regular_width(title, TEXT_PX) + beside + 4.0 < width;
    let title = if fits(&series.value_title, 0.0) {
        &series.value_title
    } else {
        &series.value_unit
    };
    let one_row = fits(title, regular_width(&series.rate_title, TEXT_PX) + 16.0);
    let rows = if one_row || !has_amounts { 2.0 } else { 3.0 };
    let plot = Bounds {
        left: widest(&rates).max(20.0) + 12.0,
        top: 14.0 + LABEL_ROW * rows,
        right: width - room.max(8.0) - 8.0,
        bottom: height - 30.0,
    };
    let x = Scale {
        from: 0.0,
        to: series.months as f64,
        start: plot.left,
        end: plot.right,
    };
    let y = Scale {
        from: ticks.first().copied().unwrap_or(0.0),
        to: ticks.last().copied().unwrap_or(1.0),
        start: plot.bottom,
        end: plot.top,
    };
    let quiet = |text: &str, at: Point, anchor| Label::new(text, at, anchor, Ink::Quiet);
    let rate_title = quiet(&series.rate_title, (2.0, 12.0), Anchor::Start);
    picture.labels.push(rate_title);
    if has_amounts {
        let row = if one_row { 12.0 } else { 12.0 + LABEL_ROW };
        let title = Label::new(title, (width - 2.0, row), Anchor::End, Ink::Reader);
        picture.labels.push(title);
    }
    for ((rate, text), amount) in ticks.iter().zip(&rates).zip(&amounts) {
        let at = y.px(*rate);
        picture.line((plot.left, at), (plot.right, at), Ink::Grid, 1.0);
        let label = quiet(text, (plot.left - 8.0, at), Anchor::End);
        picture.labels.push(label);
        if has_amounts {
            // What the reader's amount comes to is the reader's.
            let label = Label::new(amount, (width - 2.0, at), Anchor::End, Ink::Reader);
            picture.labels.push(label);
        }
    }
    years(&mut picture, series, plot, x, narrow);
    if series.level.is_some() {
        // It lies below the line and moves with the point.
        picture.end_base();
    }
    level(&mut picture, series, plot, y);
    signed(&mut picture, series, plot, x);
    let points = series.rates.iter().enumerate();
    let line: Vec<Point> = points
        .map(|(month, rate)| (x.px(month as f64 + 0.5), y.px(*rate)))
        .collect();
    picture.path(line.clone(), Ink::Ink, 1.8);
    if series.level.is_none() {
        picture.end_base();
    }
    picture.tracks = tracks(series, plot, &line, (x, y));
    picture.axes = extent.map(|_| Axes { x, y });
    readers(&mut picture, (series, pinned), plot, &line, (x, y));
    picture
}

/// Round steps that hold a range: at most `most` of them, from at or below `lo` to at or above `hi`.
fn around(lo: f64, hi: f64, most: usize) -> Vec<f64> {
    // A single rate has no extent of its own.
    let span = (hi - lo).max(hi.abs() * 0.02);
    let span = if span > 0.0 { span } else { 1.0 };
    let rough = span / most as f64;
    let power = 10f64.powi(rough.log10().floor() as i32);
    let steps = [1.0, 2.0, 5.0, 10.0, 20.0, 50.0];
    for step in steps.map(|step| step * power) {
        let from = (lo / step * (1.0 + 1e-12)).floor();
        let to = (hi / step * (1.0 - 1e-12)).ceil().max(from + 1.0);
        let count = (to - from) as usize;
        if count <= most {
            return (0..=count).map(|i| (from + i as f64) * step).collect();
        }
    }
    vec![lo, hi]
}

/// Years below the plot, at their January.
fn years(picture: &mut Picture, series: &Series, plot: Bounds, x: Scale, narrow: bool) {
    picture.line(
        (plot.left, plot.bottom),
        (plot.right, plot.bottom),
        Ink::Edge,
        1.0,
    );
    let every = if narrow { 3 } else { 1 };
    for year in 0..=(series.months / 12) {
        let at = x.px(year as f64 * 12.0);
        picture.line((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Edge, 1.0);
        // A year's number stands in its middle and needs most of it.
        let middle = x.px(year as f64 * 12.0 + 6.0);
        let text = (usize::from(series.first_year) + year).to_string();
        let label = Label::new(
            &text,
            (middle, plot.bottom + 16.0),
            Anchor::Middle,
            Ink::Quiet,
        );
        let room = (x.end - x.start) / x.to * 12.0 * every as f64;
        let fits = label.width() + 2.0 <= room && label.bounds().right <= picture.width;
        if year % every == 0 && fits {
            picture.labels.push(label);
        }
    }
}

/// The day of the agreement, across the plot.
fn signed(picture: &mut Picture, series: &Series, plot: Bounds, x: Scale) {
    let at = x.px(series.signed);
    picture.dashes((at, plot.top - 22.0), (at, plot.bottom), Ink::Trade, 1.0);
    let place = (at - 6.0, plot.top - 18.0);
    let mut label = Label::new(&series.signed_label, place, Anchor::End, Ink::Trade);
    label.x = label.x.max(label.width() + 2.0);
    picture.labels.push(label);
}

/// The ground of a range of rates that belongs to no time.
fn level(picture: &mut Picture, series: &Series, plot: Bounds, y: Scale) {
    if let Some(level) = series.level {
        let (top, bottom) = (y.px(level.hi), y.px(level.lo));
        if bottom - top > 1.0 {
            picture.shapes.push(Shape::Bar {
                bounds: Bounds {
                    top,
                    bottom,
                    ..plot
                },
                ink: Ink::ReaderBand,
            });
        }
    }
}

/// The edges of a state's level, if its rate belongs to no time.
fn edges(level: Option<Span>, y: Scale) -> impl Iterator<Item = f64> {
    let edges = level.map(|level| [y.px(level.hi), y.px(level.lo)]);
    let [top, bottom] = edges.unwrap_or_default();
    let count = match edges {
        None => 0,
        Some(_) if bottom - top > 1.0 => 2,
        Some(_) => 1,
    };
    [top, bottom].into_iter().take(count)
}

/// Where the middle of a state's rate is: of its level, or at its time.
fn place(series: &Series, (x, y): (Scale, Scale)) -> Option<Point> {
    match (series.level, series.chosen) {
        (Some(level), _) => {
            let across = x.start + (x.end - x.start) * LEVEL_AT;
            Some((across, y.px(level.mid())))
        }
        (None, chosen) => chosen.map(|(time, rate)| (x.px(time), y.px(rate))),
    }
}

/// The rate that is used, what follows from it, and the month that is not complete; and the rate of the
/// pinned state.
fn readers(
    picture: &mut Picture,
    (series, pinned): (&Series, Option<&Series>),
    plot: Bounds,
    line: &[Point],
    (x, y): (Scale, Scale),
) {
    let signed = x.px(series.signed);
    let mut room = Room {
        inside: Bounds {
            top: plot.top - 2.0,
            right: picture.width - 2.0,
            left: plot.left + 2.0,
            bottom: plot.bottom - 1.0,
        },
        taken: Vec::new(),
        lines: vec![((signed, plot.top), (signed, plot.bottom))],
    };
    room.lines
        .extend(line.iter().zip(line.iter().skip(1)).map(|(a, b)| (*a, *b)));
    let end = line
        .last()
        .copied()
        .filter(|_| !series.partial_label.is_empty());
    if let Some(end) = end {
        picture.dot(end, Ink::Ink, true);
        room.taken.push(Bounds::around(end, 8.0));
    }
    let both = pinned.map(|pinned| (pinned, true));
    for (series, ghost) in both.into_iter().chain([(series, false)]) {
        let px = if ghost { 1.0 } else { 2.0 };
        for edge in edges(series.level, y) {
            let (from, to) = ((plot.left, edge), (plot.right, edge));
            picture.line(from, to, Ink::Reader, px);
            room.lines.push((from, to));
        }
        // A rate that was worked out is compared with that of a time.
        if let Some((time, rate)) = series.chosen {
            let at = (x.px(time), y.px(rate));
            let ink = match series.level {
                None => Ink::Reader,
                Some(_) => Ink::Ink,
            };
            if !(ghost && series.level.is_some()) {
                picture.dot(at, ink, ghost || Some(at) == end);
                room.taken.push(Bounds::around(at, 8.0));
            }
        }
        if series.level.is_some()
            && let Some(at) = place(series, (x, y))
        {
            picture.dot(at, Ink::Reader, ghost);
            room.taken.push(Bounds::around(at, 8.0));
        }
    }
    picture.grip = place(series, (x, y));
    // Two states of one rate share a point: what sets them apart is the amount, for which a narrow picture has
    // no room beside the line; the answers above it tell it there.
    let differ =
        picture.width >= NARROW && pinned.is_some_and(|pinned| pinned.amount != series.amount);
    let tag = |tag: &str, series: &Series| match pinned {
        Some(_) if differ && !series.amount.is_empty() => {
            [tag, ": ", &series.amount, " = ", &series.result].concat()
        }
        Some(_) => [tag, ": ", &series.result].concat(),
        None => series.result.clone(),
    };
    let mut name = |series: &Series, label: Label| {
        let reach = match series.level {
            Some(level) => (y.px(level.lo) - y.px(level.hi)) / 2.0,
            None => 0.0,
        };
        if let Some(at) = place(series, (x, y))
            && !series.result.is_empty()
        {
            let label = Label {
                x: at.0,
                y: at.1,
                ..label
            };
            let label = room.place(&label, &picture.labels, beside(reach));
            picture.labels.extend(label);
        }
    };
    let own = Label::new(&tag("B", series), (0.0, 0.0), Anchor::Middle, Ink::Reader);
    name(series, own.strong());
    if let Some(pinned) = pinned {
        let label = Label::new(&tag("A", pinned), (0.0, 0.0), Anchor::Middle, Ink::Reader);
        name(pinned, label);
    }
    compared(picture, &room, series, (x, y));
    if let Some(end) = end {
        let label = Label::new(&series.partial_label, end, Anchor::End, Ink::Quiet);
        // Rather across a line than so far off that nobody sees what is meant.
        let near = beside(0.0).filter(|(_, down, _)| down.abs() < 70.0);
        if let Some(label) = room.place(&label, &picture.labels, near) {
            let bounds = label.bounds();
            // A thin line leads to the point when the label found room only farther off.
            let reached = Bounds {
                top: bounds.top - 14.0,
                bottom: bounds.bottom + 14.0,
                left: bounds.left - 14.0,
                right: bounds.right + 14.0,
            };
            let is_left = bounds.right < end.0 - 9.0;
            if is_left && !reached.overlaps(&Bounds::around(end, 1.0)) {
                let (from, to) = ((bounds.right + 2.0, label.y), (end.0 - 7.0, end.1));
                picture.line(from, to, Ink::Quiet, 1.0);
            }
            picture.labels.push(label);
        }
    }
}

/// The name of the rate that one which was worked out is compared with, where there is room for it.
fn compared(picture: &mut Picture, room: &Room, series: &Series, (x, y): (Scale, Scale)) {
    if let (Some(_), Some((time, rate))) = (series.level, series.chosen) {
        let at = (x.px(time), y.px(rate));
        let label = Label::new(series.when(), at, Anchor::End, Ink::Ink);
        let near = beside(0.0).filter(|(_, down, _)| down.abs() < 30.0);
        let label = room.place(&label, &picture.labels, near);
        picture.labels.extend(label.filter(|label| !label.cleared));
    }
}

/// Places around a point that reaches so far up and down, the nearer ones first.
fn beside(reach: f64) -> impl Iterator<Item = (f64, f64, Anchor)> {
    const DOWN: [f64; 12] = [
        -22.0, 22.0, -44.0, 44.0, 0.0, -66.0, 66.0, -90.0, 90.0, -120.0, 120.0, -160.0,
    ];
    DOWN.into_iter().flat_map(move |down| {
        let down = if down < 0.0 {
            down - reach
        } else {
            down + reach
        };
        [
            (0.0, down, Anchor::Middle),
            (-14.0, down, Anchor::End),
            (14.0, down, Anchor::Start),
            (-48.0, down, Anchor::End),
        ]
    })
}

/// Every month; the day of the agreement and the time or level that is used.
fn tracks(series: &Series, plot: Bounds, line: &[Point], (x, y): (Scale, Scale)) -> Vec<Track> {
    let own = place(series, (x, y));
    // The agreement's day has no rate of its own; it is met where the line of the months passes it.
    let passing = line.iter().zip(line.iter().skip(1));
    let signed = x.px(series.signed);
    let crossing = passing
        .filter(|(from, to)| from.0 <= signed && signed <= to.0)
        .map(|(from, to)| from.1 + (to.1 - from.1) * (signed - from.0) / (to.0 - from.0))
        .next()
        .unwrap_or(plot.top);
    let days = series.days().into_iter().map(|(day, time)| match day {
        Day::Signed => (signed, crossing),
        Day::Level => own.unwrap_or_default(),
        Day::Chosen => {
            let rate = series.chosen.map_or(0.0, |(_, rate)| rate);
            (x.px(time), y.px(rate))
        }
    });
    vec![
        Track {
            stops: line.to_vec(),
        },
        Track {
            stops: days.collect(),
        },
    ]
}
