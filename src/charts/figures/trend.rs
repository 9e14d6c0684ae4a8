//! A monthly value as a line, what follows from it as a band, and a level to compare both with.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::label::{Anchor, Label, Room};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::svg::FINENESS;
use crate::charts::theme::{Ink, LABEL_ROW, NARROW, TEXT_PX};
use crate::format::number::plain;
use crate::format::regular_width;

/// A month and a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    /// Months since the first one.
    pub month: usize,
    /// Its value.
    pub value: f64,
    /// What is said of it.
    pub label: String,
}

/// The data of the chart; no pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
    /// Words at the axis.
    pub title: String,
    /// Year and month of the first value.
    pub first: (u16, u8),
    /// A value a month, without gaps.
    pub line: Vec<f64>,
    /// What the line is called.
    pub line_label: String,
    /// The least and the greatest of what follows, a month each.
    pub band: Vec<(f64, f64)>,
    /// What the band is called.
    pub band_label: String,
    /// The level to compare with.
    pub level: f64,
    /// What it is called.
    pub level_label: String,
    /// Points of the line that have to be named.
    pub marked: Vec<Marked>,
}

/// Draws the chart in a width in pixels (at least 280).
pub fn picture(trend: &Trend, width: f64) -> Picture {
    let is_narrow = width < NARROW;
    let height = if is_narrow { 340.0 } else { 380.0 };
    let mut picture = Picture::new(width, height);
    let most = trend
        .band
        .iter()
        .map(|(_, high)| *high)
        .fold(trend.level, f64::max);
    let left = regular_width("00", TEXT_PX) + 10.0;
    let months = trend.line.len().saturating_sub(1).max(1) as f64;
    // Whole units of a drawing to the month: the same step all along is said shortest.
    let step = ((width - left - 12.0) / months * FINENESS).floor() / FINENESS;
    let plot = Bounds {
        left,
        top: 10.0 + LABEL_ROW,
        right: left + step * months,
        bottom: height - LABEL_ROW - 7.0,
    };
    let y = Scale {
        from: 0.0,
        to: (most * 1.04).ceil(),
        start: plot.bottom,
        end: plot.top,
    };
    let at = |month: usize, value: f64| -> Point {
        (plot.left + step * month as f64, y.px(value).round())
    };
    let title = Label::new(&trend.title, (2.0, 10.0), Anchor::Start, Ink::Quiet);
    picture.labels.push(title);
    // The band is what lies below its upper edge, less what lies below its lower one: edges a fee apart are the
    // same curve, which a file then says once.
    let low: Vec<Point> = trend
        .band
        .iter()
        .enumerate()
        .map(|(month, (low, _))| at(month, *low))
        .collect();
    let high: Vec<Point> = trend
        .band
        .iter()
        .zip(&low)
        .map(|((low, high), (x, down))| (*x, down - (y.px(*low) - y.px(*high)).round()))
        .collect();
    for (edge, ink) in [(&high, Ink::Edge), (&low, Ink::Paper)] {
        let ends = [(plot.right, plot.bottom), (plot.left, plot.bottom)];
        picture.shapes.push(Shape::Area {
            points: edge.iter().copied().chain(ends).collect(),
            ink,
        });
    }
    for value in ticks(y.to, 4) {
        let ink = if value > 0.0 { Ink::Grid } else { Ink::Edge };
        let down = y.px(value);
        picture.line((plot.left, down), (plot.right, down), ink, 1.0);
        let place = (plot.left - 8.0, down);
        let label = Label::new(&plain(value), place, Anchor::End, Ink::Quiet);
        picture.labels.push(label);
    }
    years(&mut picture, trend, plot, step);

    let line: Vec<Point> = trend
        .line
        .iter()
        .enumerate()
        .map(|(month, value)| at(month, *value))
        .collect();
    let level = y.px(trend.level).round();
    picture.line((plot.left, level), (plot.right, level), Ink::Trade, 2.0);

    let edges = [line.clone(), low, high];
    let lines = edges
        .iter()
        .flat_map(|edge| edge.windows(2).map(|two| (two[0], two[1])))
        .chain([((plot.left, level), (plot.right, level))])
        .collect();
    picture.path(line, Ink::Ink, 1.5);
    let mut room = Room {
        inside: Bounds {
            left: plot.left,
            right: width - 2.0,
            top: LABEL_ROW,
            bottom: plot.bottom - 2.0,
        },
        taken: Vec::new(),
        lines,
    };
    for marked in &trend.marked {
        let point = at(marked.month, marked.value);
        picture.dot(point, Ink::Ink, false);
        room.taken.push(Bounds::around(point, 7.5));
    }
    let name = Label::new(
        &trend.level_label,
        (plot.left, level - 12.0),
        Anchor::Start,
        Ink::Trade,
    );
    picture.labels.push(name);
    for marked in &trend.marked {
        let point = at(marked.month, marked.value);
        let label = Label::new(&marked.label, point, Anchor::Middle, Ink::Ink);
        let label = room.place(&label, &picture.labels, around());
        picture.labels.extend(label);
    }
    for (text, ink, edge) in [
        (&trend.line_label, Ink::Ink, &edges[0]),
        (&trend.band_label, Ink::Quiet, &edges[2]),
    ] {
        let start = edge.first().copied().unwrap_or_default();
        let label = Label::new(text, start, Anchor::Start, ink);
        let label = room.place(&label, &picture.labels, along(step * months));
        picture.labels.extend(label);
    }
    picture
}

/// A tick at the beginning of each year, and as many of their numbers as there is room for.
fn years(picture: &mut Picture, trend: &Trend, plot: Bounds, step: f64) {
    let (first, month) = trend.first;
    let room = regular_width("0000", TEXT_PX) + 10.0;
    let every = (room / (12.0 * step)).ceil().max(1.0) as usize;
    let begin = (13 - usize::from(month)) % 12;
    for (count, month) in (begin..trend.line.len()).step_by(12).enumerate() {
        let x = plot.left + step * month as f64;
        picture.line((x, plot.bottom), (x, plot.bottom + 5.0), Ink::Edge, 1.0);
        if count % every == 0 {
            let year = usize::from(first) + count + usize::from(begin > 0);
            let place = (x, plot.bottom + 16.0);
            let label = Label::new(&year.to_string(), place, Anchor::Middle, Ink::Quiet);
            picture.labels.push(label);
        }
    }
}

/// Places around a point, near ones first.
fn around() -> impl Iterator<Item = (f64, f64, Anchor)> {
    [16.0, 26.0, 38.0].into_iter().flat_map(|off| {
        [
            (0.0, -off, Anchor::Middle),
            (12.0, -off, Anchor::Start),
            (-12.0, -off, Anchor::End),
            (12.0, 0.0, Anchor::Start),
            (-12.0, 0.0, Anchor::End),
            (0.0, off, Anchor::Middle),
        ]
    })
}

/// Places above and below a line, from its beginning on.
fn along(length: f64) -> impl Iterator<Item = (f64, f64, Anchor)> {
    [14.0, 24.0, 36.0, 50.0].into_iter().flat_map(move |off| {
        (0..8).flat_map(move |part| {
            let across = length * f64::from(part) / 10.0;
            [(across, -off, Anchor::Start), (across, off, Anchor::Start)]
        })
    })
}
