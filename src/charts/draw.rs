//! Draws placed marks with plotters on any backend: marks, axes, ticks and short labels whose
//! places are already known. Nothing is measured, nothing decided here.
//!
//! The backend is called directly rather than through plotters' drawing areas and charts: our marks
//! are placed already, and that layer would be a twelfth of the tool's code.

use plotters::prelude::{Color, RGBAColor, RGBColor, ShapeStyle};
use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
};

use crate::charts::frame::Bounds;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Layer, Picture, Point, Shape};
use crate::charts::theme::{Ink, Palette};

/// The family of all chart text: the reader's system sans.
pub const FONT: &str = "system-ui, sans-serif";

/// The family of the headlines of files: that of the page's own headlines. Names of several words need no
/// quotes, which would have to be escaped in SVG.
pub const HEADLINE_FONT: &str =
    "Charter, Bitstream Charter, Iowan Old Style, Palatino Linotype, Palatino, Georgia, serif";

/// How a backend's units relate to the chart's pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Backend units per chart pixel.
    pub scale: f64,
    /// Backend units per pixel of the device: what boxes and upright or level lines end on, so that they
    /// are crisp. All else may end between pixels, as far as backends count in whole units.
    pub pixel: f64,
    /// Factor that makes the backend's text come out at the size asked for: plotters' SVG backend
    /// writes sizes divided by 1.24.
    pub text: f64,
}

impl Device {
    /// A canvas at a screen's pixel ratio whose units are this many to the screen's pixel.
    pub const fn screen(ratio: f64, units: f64) -> Self {
        Self {
            scale: ratio * units,
            pixel: units,
            text: 1.0,
        }
    }
}

/// Draws on a cleared backend.
///
/// # Errors
/// Whatever the backend says; the caller then keeps the picture it has.
pub fn draw<DB: DrawingBackend>(
    backend: DB,
    device: Device,
    palette: &Palette,
    picture: &Picture,
) -> Drawn<DB> {
    draw_in(FONT, backend, device, palette, picture)
}

/// The same with all text in a family of its own.
///
/// # Errors
/// Whatever the backend says.
pub fn draw_in<DB: DrawingBackend>(
    family: &'static str,
    mut backend: DB,
    device: Device,
    palette: &Palette,
    picture: &Picture,
) -> Drawn<DB> {
    for layer in picture.layers() {
        draw_layer(family, &mut backend, device, palette, layer)?;
    }
    backend.present()
}

/// Draws a part of a picture.
///
/// # Errors
/// Whatever the backend says.
pub fn draw_layer<DB: DrawingBackend>(
    family: &'static str,
    backend: &mut DB,
    device: Device,
    palette: &Palette,
    (shapes, labels): Layer<'_>,
) -> Drawn<DB> {
    let mut pen = Pen {
        backend,
        device,
        palette,
        share: 1.0,
    };
    for shape in shapes {
        pen.shape(shape)?;
    }
    for label in labels {
        pen.label(label, family)?;
    }
    Ok(())
}

/// How a label is set. plotters' own text style would bring its measuring of text through a styled
/// element into the browser's code.
struct Lettering {
    color: BackendColor,
    size: f64,
    weight: FontStyle,
    anchor: HPos,
    family: &'static str,
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
        FontFamily::Name(self.family)
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
    backend: &'a mut DB,
    device: Device,
    palette: &'a Palette,
    /// How much of a colour is put down, from 0 to 1.
    share: f64,
}

type Drawn<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

impl<DB: DrawingBackend> Pen<'_, DB> {
    fn shape(&mut self, shape: &Shape) -> Drawn<DB> {
        match shape {
            Shape::Line { points, ink, px } => self.line(points, *ink, *px),
            Shape::Area { points, ink } => {
                let points: Vec<_> = points.iter().map(|p| self.at(*p)).collect();
                let style = self.fill(*ink);
                self.backend.fill_polygon(points, &style)
            }
            Shape::Bar { bounds, ink } => self.bar(*bounds, *ink),
            Shape::Dot { at, ink, hollow } => self.dot(*at, *ink, *hollow),
            Shape::Circle {
                at,
                radius,
                ink,
                px,
            } => self.circle(*at, *radius, *ink, *px),
            Shape::Faint { share, shape } => {
                let before = self.share;
                self.share *= share;
                self.shape(shape)?;
                self.share = before;
                Ok(())
            }
        }
    }

    fn label(&mut self, label: &Label, family: &'static str) -> Drawn<DB> {
        if label.cleared {
            self.bar(label.bounds(), Ink::Paper)?;
        }
        let style = Lettering {
            color: self.color(label.ink).to_backend_color(),
            size: label.px * self.device.scale * self.device.text,
            weight: if label.bold {
                FontStyle::Bold
            } else {
                FontStyle::Normal
            },
            anchor: match label.anchor {
                Anchor::Start => HPos::Left,
                Anchor::Middle => HPos::Center,
                Anchor::End => HPos::Right,
            },
            family,
        };
        let at = self.at((label.x, label.y.round()));
        self.backend.draw_text(&label.text, &style, at)
    }

    fn at(&self, (x, y): Point) -> (i32, i32) {
        let px = |v: f64| (v * self.device.scale).round() as i32;
        (px(x), px(y))
    }

    /// Backend units of a place or length in chart pixels, on a border between pixels of the device.
    fn snapped(&self, px: f64) -> i32 {
        let Device { scale, pixel, .. } = self.device;
        ((px * scale / pixel).round() * pixel) as i32
    }

    /// The same of a length, which is at least one pixel.
    fn length(&self, px: f64) -> i32 {
        self.snapped(px).max(self.device.pixel as i32)
    }

    fn color(&self, ink: Ink) -> RGBAColor {
        let (r, g, b) = self.palette.color(ink);
        RGBColor(r, g, b).mix(self.share)
    }

    fn fill(&self, ink: Ink) -> ShapeStyle {
        self.color(ink).filled()
    }

    fn line(&mut self, points: &[Point], ink: Ink, px: f64) -> Drawn<DB> {
        if let [(left, top), (right, bottom)] = points {
            let (across, down) = ((left - right).abs(), (top - bottom).abs());
            // A whole chart pixel at one of its borders is sharp in a picture that nobody draws anew.
            let px = px.round().max(1.0);
            let border = |middle: f64| self.snapped((middle - px / 2.0).round());
            let end = |one: f64, other: f64| self.snapped(one.min(other).round());
            if across < 0.01 {
                let corner = (border(*left), end(*top, *bottom));
                return self.box_of(corner, (self.length(px), self.length(down.round())), ink);
            }
            if down < 0.01 {
                let corner = (end(*left, *right), border(*top));
                return self.box_of(corner, (self.length(across.round()), self.length(px)), ink);
            }
        }
        let points: Vec<_> = points.iter().map(|p| self.at(*p)).collect();
        let width = (px * self.device.scale).round().max(1.0) as u32;
        let style = self.color(ink).stroke_width(width);
        self.backend.draw_path(points, &style)
    }

    fn bar(&mut self, bounds: Bounds, ink: Ink) -> Drawn<DB> {
        let edge = |px: f64| self.snapped(px.round());
        let corner = (edge(bounds.left), edge(bounds.top));
        let least = self.device.pixel as i32;
        let across = (edge(bounds.right) - corner.0).max(least);
        let down = (edge(bounds.bottom) - corner.1).max(least);
        self.box_of(corner, (across, down), ink)
    }

    fn box_of(
        &mut self,
        (left, top): (i32, i32),
        (across, down): (i32, i32),
        ink: Ink,
    ) -> Drawn<DB> {
        let style = self.fill(ink);
        let opposite = (left + across, top + down);
        self.backend.draw_rect((left, top), opposite, &style, true)
    }

    fn circle(&mut self, at: Point, radius: f64, ink: Ink, px: f64) -> Drawn<DB> {
        let centre = self.at(at);
        let radius = (radius * self.device.scale).round() as u32;
        let style = self
            .color(ink)
            .stroke_width((px * self.device.scale).round().max(1.0) as u32);
        self.backend.draw_circle(centre, radius, &style, px <= 0.0)
    }

    fn dot(&mut self, at: Point, ink: Ink, hollow: bool) -> Drawn<DB> {
        let centre = self.at(at);
        let circles = [(7.5, Ink::Paper), (5.5, ink), (3.5, Ink::Paper)];
        for (px, ink) in circles.into_iter().take(if hollow { 3 } else { 2 }) {
            let radius = (px * self.device.scale).round() as i32;
            let style = self.fill(ink);
            self.backend
                .draw_circle(centre, radius as u32, &style, true)?;
        }
        Ok(())
    }
}
