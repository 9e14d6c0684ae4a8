//! Draws placed marks with plotters on any backend: marks, axes, ticks and short labels whose
//! places are already known. Nothing is measured, nothing decided here.
//!
//! The backend is called directly rather than through plotters' drawing areas and charts: our marks
//! are placed already, and that layer would be a twelfth of the tool's code.

use plotters::prelude::{Color, RGBColor, ShapeStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
};

use crate::charts::frame::Bounds;
use crate::charts::label::Anchor;
use crate::charts::lng_value::Placed;
use crate::charts::theme::{Ink, Palette};

/// The family of all chart text: the reader's system sans.
pub const FONT: &str = "system-ui, sans-serif";

/// How a backend's units relate to the chart's pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Backend units per chart pixel (the screen's pixel ratio, or the SVG's fineness).
    pub scale: f64,
    /// Factor that makes the backend's text come out at the size asked for: plotters' SVG backend
    /// writes sizes divided by 1.24.
    pub text: f64,
}

/// Draws on a cleared backend.
///
/// # Errors
/// Whatever the backend says; the caller then keeps the picture it has.
pub fn draw<DB: DrawingBackend>(
    backend: DB,
    device: Device,
    palette: &Palette,
    placed: &Placed,
) -> Drawn<DB> {
    let mut pen = Pen {
        backend,
        device,
        palette,
    };
    for (from, to, ink) in &placed.grid {
        pen.line(&[*from, *to], *ink, 1.0)?;
    }
    if !placed.band.is_empty() {
        let points: Vec<_> = placed.band.iter().map(|p| pen.at(*p)).collect();
        let style = pen.fill(Ink::ReaderBand);
        pen.backend.fill_polygon(points, &style)?;
    }
    for (left, right, ink, dashed) in &placed.marks {
        pen.mark(placed.plot, *left, *right, *ink, *dashed)?;
    }
    for (from, to) in &placed.lines {
        pen.line(&[*from, *to], Ink::Reader, 2.0)?;
    }
    if let Some(point) = placed.point {
        pen.point(point)?;
    }
    for label in &placed.labels {
        let bounds = label.bounds();
        if label.cleared {
            let box_style = pen.fill(Ink::Paper);
            let corner = pen.at((bounds.left - 3.0, bounds.top));
            let opposite = pen.at((bounds.right + 1.0, bounds.bottom));
            pen.backend.draw_rect(corner, opposite, &box_style, true)?;
        }
        let anchor = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let style = Lettering {
            color: pen.color(label.ink).to_backend_color(),
            size: label.px * device.scale * device.text,
            weight: if label.cleared {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            },
            anchor,
        };
        let at = pen.at((label.x, label.y));
        pen.backend.draw_text(&label.text, &style, at)?;
    }
    pen.backend.present()
}

/// How a label is set. plotters' own text style would bring its measuring of text through a styled
/// element into the browser's code.
struct Lettering {
    color: BackendColor,
    size: f64,
    weight: FontStyle,
    anchor: HPos,
}

impl BackendTextStyle for Lettering {
    type FontError = std::fmt::Error;

    fn color(&self) -> BackendColor {
        self.color
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        self.weight
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.anchor, VPos::Center)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(FONT)
    }

    /// Not known: labels are placed by a width no text exceeds, so nothing asks.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Err(std::fmt::Error)
    }

    /// Pixels of letters are the backend's business; both of ours set text themselves.
    fn draw<E, Draw: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: Draw,
    ) -> Result<Result<(), E>, Self::FontError> {
        Err(std::fmt::Error)
    }
}

struct Pen<'a, DB: DrawingBackend> {
    backend: DB,
    device: Device,
    palette: &'a Palette,
}

type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Pen<'_, DB> {
    fn at(&self, (x, y): (f64, f64)) -> (i32, i32) {
        let px = |v: f64| (v * self.device.scale).round() as i32;
        (px(x), px(y))
    }

    fn width(&self, px: f64) -> u32 {
        (px * self.device.scale).round().max(1.0) as u32
    }

    fn color(&self, ink: Ink) -> RGBColor {
        let (r, g, b) = self.palette.color(ink);
        RGBColor(r, g, b)
    }

    fn fill(&self, ink: Ink) -> ShapeStyle {
        self.color(ink).filled()
    }

    fn line(&mut self, points: &[(f64, f64)], ink: Ink, px: f64) -> Drawn<DB> {
        let points: Vec<_> = points.iter().map(|p| self.at(*p)).collect();
        let style = self.color(ink).stroke_width(self.width(px));
        self.backend.draw_path(points, &style)
    }

    fn mark(&mut self, plot: Bounds, left: f64, right: f64, ink: Ink, dashed: bool) -> Drawn<DB> {
        let (dash, gap) = if dashed {
            (5.0, 4.0)
        } else {
            (plot.bottom - plot.top, 0.0)
        };
        for x in if right - left > 1.0 {
            vec![left, right]
        } else {
            vec![left]
        } {
            let mut top = plot.top - 4.0;
            while top < plot.bottom {
                let bottom = (top + dash + 4.0 * f64::from(u8::from(!dashed))).min(plot.bottom);
                self.line(&[(x, top), (x, bottom)], ink, 1.5)?;
                top = bottom + f64::max(gap, 0.5);
            }
        }
        Ok(())
    }

    fn point(&mut self, point: Bounds) -> Drawn<DB> {
        let (wide, tall) = (
            point.right - point.left > 2.0,
            point.bottom - point.top > 2.0,
        );
        if wide || tall {
            let middle_x = f64::midpoint(point.left, point.right);
            let middle_y = f64::midpoint(point.top, point.bottom);
            if tall {
                self.line(
                    &[(middle_x, point.top), (middle_x, point.bottom)],
                    Ink::Reader,
                    5.0,
                )?;
            }
            if wide {
                self.line(
                    &[(point.left, middle_y), (point.right, middle_y)],
                    Ink::Reader,
                    5.0,
                )?;
            }
            return Ok(());
        }
        let centre = self.at((point.left, point.top));
        for (px, ink) in [(7.5, Ink::Paper), (5.5, Ink::Reader)] {
            let radius = (px * self.device.scale).round() as i32;
            let style = self.fill(ink);
            self.backend
                .draw_circle(centre, radius as u32, &style, true)?;
        }
        Ok(())
    }
}
