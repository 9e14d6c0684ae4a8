//! The currency chart's marks in pixels.

use crate::charts::currency::Series;
use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::format::text_width;

const LABEL_ROW: f64 = 19.0;

/// Places the series in a picture of the given size in pixels (at least 280 × 240).
pub fn picture(series: &Series, width: f64, height: f64) -> Picture {
    let mut picture = Picture::new(width, height);
    let narrow = width < 520.0;
    let extent = series.extent();
    let ticks = extent.map(|(lo, hi)| around(lo, hi, if narrow { 4 } else { 6 }));
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
        let widths = texts.iter().map(|text| text_width(text, TEXT_PX));
        widths.fold(0.0, f64::max)
    };
    // Amounts of a wide range would leave no room for the line; the table has them.
    let has_amounts = widest(&amounts) < width * 0.25;
    let room = if has_amounts { widest(&amounts) } else { 0.0 };
    let fits = |title: &str, beside: f64| text_width(title, TEXT_PX) + beside + 4.0 < width;
    let title = if fits(&series.value_title, 0.0) {
        &series.value_title
    } else {
        &series.value_unit
    };
    let one_row = fits(title, text_width(&series.rate_title, TEXT_PX) + 16.0);
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
    let quiet = |text: String, x: f64, y: f64, anchor: Anchor| Label {
        text,
        x,
        y,
        anchor,
        px: TEXT_PX,
        ink: Ink::Quiet,
        cleared: false,
    };
    picture
        .labels
        .push(quiet(series.rate_title.clone(), 2.0, 12.0, Anchor::Start));
    if has_amounts && !ticks.is_empty() {
        let row = if one_row { 12.0 } else { 12.0 + LABEL_ROW };
        picture
            .labels
            .push(quiet(title.clone(), width - 2.0, row, Anchor::End));
    }
    for ((rate, text), amount) in ticks.iter().zip(rates).zip(amounts) {
        let at = y.px(*rate);
        picture.line((plot.left, at), (plot.right, at), Ink::Grid, 1.0);
        picture
            .labels
            .push(quiet(text, plot.left - 8.0, at, Anchor::End));
        if has_amounts {
            picture
                .labels
                .push(quiet(amount, plot.right + 8.0, at, Anchor::Start));
        }
    }
    years(&mut picture, series, plot, x, narrow);
    signed(&mut picture, series, plot, x);
    level(&mut picture, series, plot, y);
    let points = series.rates.iter().enumerate();
    let line: Vec<Point> = points
        .map(|(month, rate)| (x.px(month as f64 + 0.5), y.px(*rate)))
        .collect();
    picture.path(line.clone(), Ink::Ink, 1.8);
    let signed = x.px(series.signed);
    let mut lines = line.clone();
    // Labels keep clear of the agreement's day as they do of the rates.
    lines.extend(ladder(plot).map(|at| (signed, at)));
    reader(&mut picture, series, plot, (&line, &lines), (x, y));
    picture
}

/// Round steps that hold a range: at most `most` of them, from at or below `lo` to at or above `hi`.
fn around(lo: f64, hi: f64, most: usize) -> Vec<f64> {
    // A single rate has no extent of its own.
    let span = (hi - lo).max(hi.abs() * 0.02).max(f64::MIN_POSITIVE);
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
        Ink::Quiet,
        1.0,
    );
    let every = if narrow { 3 } else { 1 };
    for year in 0..=(series.months / 12) {
        let at = x.px(year as f64 * 12.0);
        picture.line((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Quiet, 1.0);
        // A year's number stands in its middle and needs most of it.
        let middle = x.px(year as f64 * 12.0 + 6.0);
        let text = (usize::from(series.first_year) + year).to_string();
        if year % every == 0 && middle + text_width(&text, TEXT_PX) / 2.0 <= picture.width {
            picture.labels.push(Label {
                text,
                x: middle,
                y: plot.bottom + 16.0,
                anchor: Anchor::Middle,
                px: TEXT_PX,
                ink: Ink::Quiet,
                cleared: false,
            });
        }
    }
}

/// The day of the agreement, across the plot.
fn signed(picture: &mut Picture, series: &Series, plot: Bounds, x: Scale) {
    let at = x.px(series.signed);
    let top = plot.top - 4.0;
    picture.dashes((at, top), (at, plot.bottom), Ink::Trade, 1.5);
    let width = text_width(&series.signed_label, TEXT_PX);
    picture.labels.push(Label {
        text: series.signed_label.clone(),
        x: (at + 20.0).min(picture.width - 2.0).max(width + 2.0),
        y: plot.top - 18.0,
        anchor: Anchor::End,
        px: TEXT_PX,
        ink: Ink::Trade,
        cleared: false,
    });
}

/// Heights from the top of the plot to its bottom, closer than a label is high.
fn ladder(plot: Bounds) -> impl Iterator<Item = f64> {
    let steps = ((plot.bottom - plot.top) / 8.0) as usize;
    (0..=steps).map(move |step| plot.top + step as f64 * 8.0)
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

/// The rate that is used, what follows from it, and the month that is not complete.
fn reader(
    picture: &mut Picture,
    series: &Series,
    plot: Bounds,
    (line, lines): (&[Point], &[Point]),
    (x, y): (Scale, Scale),
) {
    let mut at = None;
    if let Some(level) = series.level {
        let (top, bottom) = (y.px(level.hi), y.px(level.lo));
        for edge in [top, bottom] {
            picture.line((plot.left, edge), (plot.right, edge), Ink::Reader, 2.0);
        }
        at = Some((plot.left + (plot.right - plot.left) * 0.3, top));
    }
    let end = line
        .last()
        .copied()
        .filter(|_| !series.partial_label.is_empty());
    if let Some(end) = end {
        picture.shapes.push(Shape::Dot {
            at: end,
            ink: Ink::Ink,
            hollow: true,
        });
    }
    if let Some((time, rate)) = series.chosen {
        let dot = (x.px(time), y.px(rate));
        let ink = match series.level {
            None => Ink::Reader,
            Some(_) => Ink::Quiet,
        };
        picture.shapes.push(Shape::Dot {
            at: dot,
            ink,
            hollow: Some(dot) == end,
        });
        at = at.or(Some(dot));
    }
    if let Some(at) = at
        && !series.result.is_empty()
    {
        let label = Label {
            text: series.result.clone(),
            x: at.0,
            y: at.1,
            anchor: Anchor::Start,
            px: POINT_TEXT_PX,
            ink: Ink::Reader,
            cleared: true,
        };
        let label = beside(picture, plot, lines, label);
        picture.labels.extend(label);
    }
    if let Some(end) = end {
        let label = Label {
            text: series.partial_label.clone(),
            x: end.0,
            y: end.1,
            anchor: Anchor::Start,
            px: TEXT_PX,
            ink: Ink::Quiet,
            cleared: false,
        };
        if let Some(label) = beside(picture, plot, lines, label) {
            let bounds = label.bounds();
            // A thin line leads to the point when the label found room only farther off.
            if end.0 - bounds.right > 12.0 {
                let (from, to) = ((bounds.right + 2.0, label.y), (end.0 - 7.0, end.1));
                picture.line(from, to, Ink::Quiet, 1.0);
            }
            picture.labels.push(label);
        }
    }
}

/// A label near the point where it stands, inside the plot and clear of all other labels, and of the
/// line where there is such a place; `None` where there is no room.
fn beside(picture: &Picture, plot: Bounds, lines: &[Point], label: Label) -> Option<Label> {
    const DOWN: [f64; 11] = [
        -22.0, 22.0, -44.0, 44.0, 0.0, -66.0, 66.0, -100.0, 100.0, -140.0, 140.0,
    ];
    let at = (label.x, label.y);
    let width = text_width(&label.text, label.px);
    let inside = Bounds {
        top: plot.top - 2.0,
        right: picture.width,
        left: plot.left + 2.0,
        ..plot
    };
    let middle = (at.0 - width / 2.0)
        .max(inside.left)
        .min((plot.right - width).max(inside.left));
    for may_cross in [false, true] {
        for down in DOWN {
            for x in [
                middle,
                at.0 - 14.0 - width,
                at.0 + 14.0,
                at.0 - 48.0 - width,
            ] {
                let label = Label {
                    x,
                    y: at.1 + down,
                    ..label.clone()
                };
                let bounds = label.bounds();
                let holds = |(x, y): Point| {
                    let near = Bounds {
                        left: x - 3.0,
                        right: x + 3.0,
                        top: y - 3.0,
                        bottom: y + 3.0,
                    };
                    near.overlaps(&bounds)
                };
                let point = Bounds {
                    left: at.0 - 9.0,
                    right: at.0 + 9.0,
                    top: at.1 - 9.0,
                    bottom: at.1 + 9.0,
                };
                let free = picture
                    .labels
                    .iter()
                    .all(|other| !other.bounds().overlaps(&bounds));
                if free
                    && bounds.inside(&inside)
                    && !bounds.overlaps(&point)
                    && (may_cross || !lines.iter().copied().any(holds))
                {
                    return Some(label);
                }
            }
        }
    }
    None
}
