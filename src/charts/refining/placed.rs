//! The refining chart's marks in pixels: nothing decided after this, only drawn.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::refining::Series;
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::format::number::plain;
use crate::format::text_width;
use crate::state::refining::LAST_YEAR;

/// Marks in pixels; all coordinates lie inside the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Size of the picture.
    pub width: f64,
    /// Size of the picture.
    pub height: f64,
    /// The plotting area of the years.
    pub plot: Bounds,
    /// Grid lines and the base line: from, to, ink.
    pub grid: Vec<(Point, Point, Ink)>,
    /// Corners of the reader's band, if it has any width.
    pub band: Vec<Point>,
    /// The reader's line, or the two edges of the band.
    pub lines: Vec<Vec<Point>>,
    /// What others say, and the samples of it beside the words: two ends, ink, whether of dashes.
    pub marks: Vec<(Point, Point, Ink, bool)>,
    /// The parts of the bars, and the samples of them beside the words.
    pub bars: Vec<(Bounds, Ink)>,
    /// Every text.
    pub labels: Vec<Label>,
}

const LABEL_ROW: f64 = 19.0;
const BAR_ROW: f64 = 23.0;
const BAR: f64 = 18.0;
/// The inks of a bar's parts, and of the words on them.
const PARTS: [(Ink, Ink); 3] = [
    (Ink::Reader, Ink::Paper),
    (Ink::Quiet, Ink::Paper),
    (Ink::Ground, Ink::Ink),
];

fn label(text: &str, x: f64, y: f64, anchor: Anchor, ink: Ink) -> Label {
    Label {
        text: text.into(),
        x,
        y,
        anchor,
        px: TEXT_PX,
        ink,
        cleared: false,
    }
}

impl Placed {
    /// Places the series in a picture of the given size in pixels (at least 280 × 300).
    pub fn new(series: &Series, width: f64, height: f64) -> Self {
        let rows = series.bars.len() as f64;
        let bars_top = if rows > 0.0 {
            height - 4.0 - BAR_ROW * rows
        } else {
            height + LABEL_ROW
        };
        let plot = Bounds {
            left: 32.0,
            top: 12.0 + LABEL_ROW * 2.0 + 16.0,
            right: width - 18.0,
            bottom: bars_top - LABEL_ROW - 31.0,
        };
        let mut placed = Self {
            width,
            height,
            plot,
            grid: Vec::new(),
            band: Vec::new(),
            lines: Vec::new(),
            marks: Vec::new(),
            bars: Vec::new(),
            labels: vec![label(series.title, 2.0, 12.0, Anchor::Start, Ink::Quiet)],
        };
        let x = Scale {
            from: series.first_year,
            to: f64::from(LAST_YEAR),
            start: plot.left,
            end: plot.right,
        };
        let y = Scale {
            from: 0.0,
            to: series.share_max,
            start: plot.bottom,
            end: plot.top,
        };
        placed.place_axes(series, x, y);
        placed.place_marks(series, x, y);
        placed.place_reader(series, x, y);
        if rows > 0.0 {
            placed.place_bars(series, bars_top);
        }
        placed
    }

    fn place_axes(&mut self, series: &Series, x: Scale, y: Scale) {
        let plot = self.plot;
        let most = ((plot.bottom - plot.top) / 26.0).floor().max(1.0) as usize;
        for share in ticks(series.share_max, most.min(5)) {
            let at = y.px(share);
            let ink = if share > 0.0 { Ink::Grid } else { Ink::Quiet };
            self.grid.push(((plot.left, at), (plot.right, at), ink));
            let text = plain(share);
            let place = plot.left - 8.0;
            self.labels
                .push(label(&text, place, at, Anchor::End, Ink::Quiet));
        }
        // Counted back from the last year, which every course ends in.
        let years = x.to - x.from;
        let room = (plot.right - plot.left) / (text_width("0000", TEXT_PX) + 12.0);
        let step = (years / room).ceil().max(1.0);
        let mut year = x.to;
        while year >= x.from {
            let at = x.px(year);
            self.grid
                .push(((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Quiet));
            let (text, down) = (plain(year), plot.bottom + 16.0);
            self.labels
                .push(label(&text, at, down, Anchor::Middle, Ink::Quiet));
            year -= step;
        }
    }

    fn place_marks(&mut self, series: &Series, x: Scale, y: Scale) {
        for (row, mark) in series.marks.iter().enumerate() {
            let [start, end] = mark.ends.map(|(year, share)| (x.px(year), y.px(share)));
            self.marks.push((start, end, mark.ink, mark.dashed));
            let down = 14.0 + LABEL_ROW * (row as f64 + 1.0);
            self.marks
                .push(((2.0, down), (25.0, down), mark.ink, mark.dashed));
            self.labels
                .push(label(&mark.label, 32.0, down, Anchor::Start, mark.ink));
        }
    }

    fn place_reader(&mut self, series: &Series, x: Scale, y: Scale) {
        let path = |points: &[(f64, f64)]| -> Vec<Point> {
            points
                .iter()
                .map(|(year, share)| (x.px(*year), y.px(*share)))
                .collect()
        };
        let (low, high) = (path(&series.low), path(&series.high));
        let (Some(least), Some(start)) = (low.last().copied(), low.first().copied()) else {
            return;
        };
        let most = high.last().copied().unwrap_or(least);
        if !high.is_empty() {
            self.band = low.iter().chain(high.iter().rev()).copied().collect();
            self.lines.push(high);
        }
        self.lines.push(low);
        // On the side that the course does not come from, where there is room.
        let (above, below) = (most.1 - 17.0, least.1 + 17.0);
        let falls = least.1 > start.1 && below < self.plot.bottom - 8.0;
        let down = if falls || above < self.plot.top {
            below
        } else {
            above
        };
        self.labels.push(Label {
            px: POINT_TEXT_PX,
            cleared: true,
            ..label(
                &series.end_label,
                self.plot.right,
                down.max(self.plot.top + 4.0).min(self.plot.bottom - 12.0),
                Anchor::End,
                Ink::Reader,
            )
        });
    }

    fn place_bars(&mut self, series: &Series, top: f64) {
        let mut across = 2.0;
        let names_at = top - 12.0;
        for (name, (ink, _)) in series.names.into_iter().zip(PARTS) {
            let sample = Bounds {
                left: across,
                right: across + 10.0,
                top: names_at - 5.0,
                bottom: names_at + 5.0,
            };
            self.bars.push((sample, ink));
            let words = label(name, across + 15.0, names_at, Anchor::Start, Ink::Ink);
            across = words.bounds().right + 14.0;
            self.labels.push(words);
        }
        let widest = series
            .bars
            .iter()
            .map(|bar| text_width(&bar.label, TEXT_PX));
        let left = 2.0 + widest.fold(0.0, f64::max) + 8.0;
        let scale = Scale {
            from: 0.0,
            to: 100.0,
            start: left,
            end: self.plot.right,
        };
        for (row, bar) in series.bars.iter().enumerate() {
            let top = top + BAR_ROW * row as f64;
            let middle = top + BAR / 2.0;
            self.labels
                .push(label(&bar.label, 2.0, middle, Anchor::Start, Ink::Quiet));
            let mut sum = 0.0;
            for ((part, text), (ink, words)) in bar.parts.iter().zip(&bar.texts).zip(PARTS) {
                let bounds = Bounds {
                    left: scale.px(sum),
                    right: scale.px(sum + part),
                    top,
                    bottom: top + BAR,
                };
                sum += part;
                let room = bounds.right - bounds.left;
                if room >= text_width(text, TEXT_PX) + 4.0 {
                    let centre = f64::midpoint(bounds.left, bounds.right);
                    self.labels
                        .push(label(text, centre, middle, Anchor::Middle, words));
                }
                // A hair of paper keeps neighbours apart that differ in colour only.
                let gap = if room > 3.0 { 1.0 } else { 0.0 };
                self.bars.push((
                    Bounds {
                        right: bounds.right - gap,
                        ..bounds
                    },
                    ink,
                ));
            }
        }
    }

    /// The marks in drawing order.
    pub fn picture(self) -> Picture {
        let mut picture = Picture::new(self.width, self.height);
        for (from, to, ink) in self.grid {
            picture.line(from, to, ink, 1.0);
        }
        if !self.band.is_empty() {
            picture.shapes.push(Shape::Area {
                points: self.band,
                ink: Ink::ReaderBand,
            });
        }
        for (from, to, ink, dashed) in self.marks {
            if dashed {
                picture.dashes(from, to, ink, 2.0);
            } else {
                picture.line(from, to, ink, 2.0);
            }
        }
        for points in self.lines {
            let end = points.last().copied();
            picture.path(points, Ink::Reader, 2.5);
            if let Some(at) = end {
                picture.shapes.push(Shape::Dot {
                    at,
                    ink: Ink::Reader,
                    hollow: false,
                });
            }
        }
        for (bounds, ink) in self.bars {
            picture.shapes.push(Shape::Bar { bounds, ink });
        }
        picture.labels = self.labels;
        picture
    }
}
