//! The LNG chart's marks in pixels: nothing decided after this, only drawn.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::label::{Anchor, Label};
use crate::charts::lng::Series;
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::format::text_width;

/// Marks in pixels, in drawing order; all coordinates lie inside the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Size of the picture.
    pub width: f64,
    /// Size of the picture.
    pub height: f64,
    /// The plotting area.
    pub plot: Bounds,
    /// The price axis.
    pub x: Scale,
    /// The value axis.
    pub y: Scale,
    /// Grid lines and the base line: from, to, ink.
    pub grid: Vec<(Point, Point, Ink)>,
    /// Corners of the reader's band, if it has any width.
    pub band: Vec<Point>,
    /// The reader's line, or the two edges of the band.
    pub lines: Vec<(Point, Point)>,
    /// Published prices: left and right pixel, ink, whether dashed.
    pub marks: Vec<(f64, f64, Ink, bool)>,
    /// The reader's point, or the corners of its box.
    pub point: Option<Bounds>,
    /// Every text.
    pub labels: Vec<Label>,
}

const LABEL_ROW: f64 = 19.0;

impl Placed {
    /// Places the series in a picture of the given size in pixels (at least 280 × 240).
    pub fn new(series: &Series, width: f64, height: f64) -> Self {
        let narrow = width < 520.0;
        let y_ticks = ticks(series.value_max, if narrow { 4 } else { 6 });
        let y_texts: Vec<String> = tick_texts(&y_ticks);
        let widest = y_texts
            .iter()
            .map(|t| text_width(t, TEXT_PX))
            .fold(0.0, f64::max);
        let plot = Bounds {
            left: (widest + 12.0).max(30.0),
            top: 12.0 + LABEL_ROW * 3.0 + 6.0,
            right: width - 14.0,
            bottom: height - 44.0,
        };
        let x = Scale {
            from: 0.0,
            to: series.price_max,
            start: plot.left,
            end: plot.right,
        };
        let y = Scale {
            from: 0.0,
            to: series.value_max,
            start: plot.bottom,
            end: plot.top,
        };
        let mut labels = vec![Label {
            text: series.value_title.clone(),
            x: 2.0,
            y: 12.0,
            anchor: Anchor::Start,
            px: TEXT_PX,
            ink: Ink::Quiet,
            cleared: false,
        }];
        let mut grid = Vec::new();
        for (value, text) in y_ticks.iter().zip(y_texts) {
            let at = y.px(*value);
            let ink = if *value > 0.0 { Ink::Grid } else { Ink::Quiet };
            grid.push(((plot.left, at), (plot.right, at), ink));
            labels.push(Label {
                text,
                x: plot.left - 8.0,
                y: at,
                anchor: Anchor::End,
                px: TEXT_PX,
                ink: Ink::Quiet,
                cleared: false,
            });
        }
        let x_ticks = ticks(series.price_max, if narrow { 4 } else { 8 });
        let last = x_ticks.len() - 1;
        for (index, (value, text)) in x_ticks.iter().zip(tick_texts(&x_ticks)).enumerate() {
            let at = x.px(*value);
            grid.push(((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Quiet));
            let edge = index == last && at + text_width(&text, TEXT_PX) / 2.0 > width - 2.0;
            labels.push(Label {
                text,
                x: if edge { width - 2.0 } else { at },
                y: plot.bottom + 15.0,
                anchor: if edge { Anchor::End } else { Anchor::Middle },
                px: TEXT_PX,
                ink: Ink::Quiet,
                cleared: false,
            });
        }
        labels.push(Label {
            text: series.price_title.clone(),
            x: plot.right,
            y: plot.bottom + 33.0,
            anchor: Anchor::End,
            px: TEXT_PX,
            ink: Ink::Quiet,
            cleared: false,
        });
        let mut marks = Vec::new();
        for (row, mark) in series.marks.iter().enumerate() {
            if mark.lo > series.price_max {
                continue;
            }
            let (left, right) = (x.px(mark.lo), x.px(mark.hi.min(series.price_max)));
            marks.push((left, right, mark.ink, mark.ink != Ink::Trade));
            let room = width - 2.0 - text_width(&mark.label, TEXT_PX);
            labels.push(Label {
                text: mark.label.clone(),
                x: (left - 1.0).min(room).max(2.0),
                y: 12.0 + LABEL_ROW * (row as f64 + 1.0) + 2.0,
                anchor: Anchor::Start,
                px: TEXT_PX,
                ink: mark.ink,
                cleared: false,
            });
        }
        let mut placed = Self {
            width,
            height,
            plot,
            x,
            y,
            grid,
            band: Vec::new(),
            lines: Vec::new(),
            marks,
            point: None,
            labels,
        };
        placed.place_reader(series);
        placed
    }

    /// The marks in drawing order.
    pub fn picture(self) -> Picture {
        let plot = self.plot;
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
        for (left, right, ink, dashed) in self.marks {
            let mut upright = |x: f64| {
                let (top, bottom) = ((x, plot.top - 4.0), (x, plot.bottom));
                if dashed {
                    picture.dashes(top, bottom, ink, 1.5);
                } else {
                    picture.line(top, bottom, ink, 1.5);
                }
            };
            upright(left);
            if right - left > 1.0 {
                upright(right);
            }
        }
        for (from, to) in self.lines {
            picture.line(from, to, Ink::Reader, 2.0);
        }
        if let Some(point) = self.point {
            let (across, down) = (
                f64::midpoint(point.left, point.right),
                f64::midpoint(point.top, point.bottom),
            );
            let tall = point.bottom - point.top > 2.0;
            let wide = point.right - point.left > 2.0;
            if tall {
                let (top, bottom) = ((across, point.top), (across, point.bottom));
                picture.line(top, bottom, Ink::Reader, 5.0);
            }
            if wide {
                let (left, right) = ((point.left, down), (point.right, down));
                picture.line(left, right, Ink::Reader, 5.0);
            }
            if !tall && !wide {
                picture.shapes.push(Shape::Dot {
                    at: (point.left, point.top),
                    ink: Ink::Reader,
                    hollow: false,
                });
            }
        }
        picture.labels = self.labels;
        picture
    }

    fn place_reader(&mut self, series: &Series) {
        let Some((low, high)) = series.slope else {
            return;
        };
        let (x, y, plot) = (self.x, self.y, self.plot);
        let end = |slope: f64| (plot.right, y.px(slope * series.price_max));
        let origin = (plot.left, plot.bottom);
        self.lines.push((origin, end(low)));
        if end(low).1 - end(high).1 > 1.0 {
            self.lines.push((origin, end(high)));
            self.band = vec![origin, end(low), end(high)];
        }
        if let Some(((price_lo, price_hi), (value_lo, value_hi))) = series.point {
            let bounds = Bounds {
                left: x.px(price_lo),
                right: x.px(price_hi),
                top: y.px(value_hi),
                bottom: y.px(value_lo),
            };
            self.point = Some(bounds);
            let label = self.point_label(series, bounds);
            self.labels.push(label);
        }
        if series.line_label.is_empty() {
            return;
        }
        let mut line_label = Label {
            text: series.line_label.clone(),
            x: plot.right,
            y: end(high).1 - 11.0,
            anchor: Anchor::End,
            px: TEXT_PX,
            ink: Ink::Reader,
            cleared: false,
        };
        // Beyond the line's end there is always free ground on one of its two sides.
        let taken = |label: &Label, labels: &[Label]| {
            labels
                .iter()
                .any(|other| other.bounds().overlaps(&label.bounds()))
        };
        if taken(&line_label, &self.labels) {
            line_label.y = (end(low).1 + 12.0).min(plot.bottom - 9.0);
        }
        if !taken(&line_label, &self.labels) {
            self.labels.push(line_label);
        }
    }

    fn point_label(&self, series: &Series, point: Bounds) -> Label {
        let width = text_width(&series.point_label, POINT_TEXT_PX);
        let fits_left = point.left - 10.0 - width > self.plot.left;
        let mut label = Label {
            text: series.point_label.clone(),
            x: if fits_left {
                point.left - 10.0
            } else {
                point.right + 12.0
            },
            y: if fits_left {
                point.top - 12.0
            } else {
                point.bottom + 14.0
            },
            anchor: if fits_left {
                Anchor::End
            } else {
                Anchor::Start
            },
            px: POINT_TEXT_PX,
            ink: Ink::Reader,
            cleared: true,
        };
        label.y = label
            .y
            .max(self.plot.top + 10.0)
            .min(self.plot.bottom - 12.0);
        if !fits_left {
            label.x = label.x.min(self.width - 2.0 - width);
        }
        label
    }
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
