//! Draws placed marks with plotters on any backend: marks, axes, ticks and short labels whose
//! places are already known. Nothing is measured, nothing decided here.

use plotters::coord::Shift;
use plotters::prelude::{
    Circle, Color, DrawingArea, DrawingBackend, IntoDrawingArea, IntoFont, PathElement, Polygon,
    RGBColor, Rectangle, ShapeStyle, Text,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{FontStyle, TextStyle};

use crate::charts::frame::Bounds;
use crate::charts::lng_value::{Anchor, Placed};
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
) -> Result<(), plotters::drawing::DrawingAreaErrorKind<DB::ErrorType>> {
    let pen = Pen { area: backend.into_drawing_area(), device, palette };
    for (from, to, ink) in &placed.grid {
        pen.line(&[*from, *to], *ink, 1.0)?;
    }
    if !placed.band.is_empty() {
        let points: Vec<_> = placed.band.iter().map(|p| pen.at(*p)).collect();
        pen.area.draw(&Polygon::new(points, pen.fill(Ink::ReaderBand)))?;
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
            let corners =
                [pen.at((bounds.left - 3.0, bounds.top)), pen.at((bounds.right + 1.0, bounds.bottom))];
            pen.area.draw(&Rectangle::new(corners, box_style))?;
        }
        let anchor = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = label.px * device.scale * device.text;
        let font = (FONT, size).into_font();
        let font = if label.cleared { font.style(FontStyle::Bold) } else { font };
        let color = pen.color(label.ink);
        let style = TextStyle::from(font)
            .color(&color)
            .pos(Pos::new(anchor, VPos::Center));
        pen.area.draw(&Text::new(label.text.as_str(), pen.at((label.x, label.y)), style))?;
    }
    pen.area.present()
}

struct Pen<'a, DB: DrawingBackend> {
    area: DrawingArea<DB, Shift>,
    device: Device,
    palette: &'a Palette,
}

type Drawn<DB> =
    Result<(), plotters::drawing::DrawingAreaErrorKind<<DB as DrawingBackend>::ErrorType>>;

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

    fn line(&self, points: &[(f64, f64)], ink: Ink, px: f64) -> Drawn<DB> {
        let points: Vec<_> = points.iter().map(|p| self.at(*p)).collect();
        let style = self.color(ink).stroke_width(self.width(px));
        self.area.draw(&PathElement::new(points, style))
    }

    fn mark(&self, plot: Bounds, left: f64, right: f64, ink: Ink, dashed: bool) -> Drawn<DB> {
        let (dash, gap) = if dashed { (5.0, 4.0) } else { (plot.bottom - plot.top, 0.0) };
        for x in if right - left > 1.0 { vec![left, right] } else { vec![left] } {
            let mut top = plot.top - 4.0;
            while top < plot.bottom {
                let bottom = (top + dash + 4.0 * f64::from(u8::from(!dashed))).min(plot.bottom);
                self.line(&[(x, top), (x, bottom)], ink, 1.5)?;
                top = bottom + f64::max(gap, 0.5);
            }
        }
        Ok(())
    }

    fn point(&self, point: Bounds) -> Drawn<DB> {
        let (wide, tall) = (point.right - point.left > 2.0, point.bottom - point.top > 2.0);
        if wide || tall {
            let middle_x = f64::midpoint(point.left, point.right);
            let middle_y = f64::midpoint(point.top, point.bottom);
            if tall {
                self.line(&[(middle_x, point.top), (middle_x, point.bottom)], Ink::Reader, 5.0)?;
            }
            if wide {
                self.line(&[(point.left, middle_y), (point.right, middle_y)], Ink::Reader, 5.0)?;
            }
            return Ok(());
        }
        let centre = self.at((point.left, point.top));
        for (px, ink) in [(7.5, Ink::Paper), (5.5, Ink::Reader)] {
            let radius = (px * self.device.scale).round() as i32;
            self.area.draw(&Circle::new(centre, radius, self.fill(ink)))?;
        }
        Ok(())
    }
}
