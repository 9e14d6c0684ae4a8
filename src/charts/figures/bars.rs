//! Bars to scale, each with its name, its value and what has to be said with it. Panels have a scale each and
//! stand beside one another where there is room.

use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Shape};
use crate::charts::theme::{Ink, LABEL_ROW, NARROW, TEXT_PX};
use crate::format::bold_width;
use crate::format::lines::{wrap, wrap_by};
use crate::format::number::exact;

/// How high a bar is.
const BAR: f64 = 13.0;
/// Between the foot of a row and the next one.
const ROW_GAP: f64 = 12.0;
/// Between panels beside and below each other.
const PANEL_GAP: f64 = 32.0;
/// What is left free at both sides.
const EDGE: f64 = 2.0;

/// A part of a bar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Where it begins, in the unit of the panel's scale.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Its colour, or that of its edge.
    pub ink: Ink,
    /// Whether only its edge is drawn: what is optional, disputed or not stated.
    pub hollow: bool,
}

impl Part {
    /// A filled part from zero.
    pub const fn filled(to: f64, ink: Ink) -> Self {
        Self {
            from: 0.0,
            to,
            ink,
            hollow: false,
        }
    }

    /// A hollow part.
    pub const fn hollow(from: f64, to: f64, ink: Ink) -> Self {
        Self {
            from,
            to,
            ink,
            hollow: true,
        }
    }
}

/// A bar with its words.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What it is.
    pub name: String,
    /// Its value in words; empty where none is stated.
    pub value: String,
    /// Its parts from left to right.
    pub parts: Vec<Part>,
    /// What has to be said with it.
    pub words: String,
}

/// Bars on one linear scale from zero.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// What all of them are; empty where the figure's heading says it.
    pub title: String,
    /// The value at the right end.
    pub to: f64,
    /// The unit of the scale, if it is written below the bars.
    pub axis: Option<String>,
    /// The bars.
    pub rows: Vec<Row>,
}

/// Draws the panels in a width in pixels (at least 280): beside each other where each is as wide as a narrow
/// picture's bars need, else below each other. The picture is as high as its words need.
pub fn picture(panels: &[Panel], width: f64) -> Picture {
    let mut picture = Picture::new(width, 0.0);
    let columns = if width < NARROW {
        1.0
    } else {
        panels.len() as f64
    };
    let wide = ((width - 2.0 * EDGE - (columns - 1.0) * PANEL_GAP) / columns).floor();
    let titles = panels.iter().map(|panel| panel.title_rows(wide));
    let rows = titles.fold(0.0, f64::max);
    let (mut left, mut top) = (EDGE, 0.0);
    for panel in panels {
        // Beside each other all bars begin at one height.
        let rows = if columns > 1.0 {
            rows
        } else {
            panel.title_rows(wide)
        };
        let foot = panel.draw(&mut picture, (left, top), wide, rows);
        picture.height = picture.height.max(foot);
        if columns > 1.0 {
            left += wide + PANEL_GAP;
        } else {
            top = foot + PANEL_GAP / 2.0;
        }
    }
    picture
}

impl Panel {
    /// How many rows the title needs.
    fn title_rows(&self, width: f64) -> f64 {
        wrap(&self.title, TEXT_PX, width).len() as f64
    }

    /// Draws the panel with so many rows for its title; where its foot is.
    fn draw(
        &self,
        picture: &mut Picture,
        (left, top): (f64, f64),
        width: f64,
        title_rows: f64,
    ) -> f64 {
        let scale = Scale {
            from: 0.0,
            to: self.to,
            start: left,
            end: left + width,
        };
        let mut at = top;
        if !self.title.is_empty() {
            paragraph(picture, &self.title, (left, at), width, Ink::Quiet);
            at += title_rows * LABEL_ROW + 5.0;
        }
        for (place, row) in self.rows.iter().enumerate() {
            if place > 0 {
                at += ROW_GAP;
            }
            at = row.draw(picture, scale, at);
        }
        if let Some(unit) = &self.axis {
            at = axis(picture, scale, unit, at + 6.0);
        }
        at + 2.0
    }
}

/// The scale below the bars; where its foot is.
fn axis(picture: &mut Picture, scale: Scale, unit: &str, at: f64) -> f64 {
    picture.line((scale.start, at), (scale.end, at), Ink::Edge, 1.0);
    let end = [&exact(scale.to), " ", unit].concat();
    for (x, text, anchor) in [
        (scale.start, exact(scale.from), Anchor::Start),
        (scale.end, end, Anchor::End),
    ] {
        picture.line((x, at), (x, at + 5.0), Ink::Edge, 1.0);
        let label = Label::new(&text, (x, at + 14.0), anchor, Ink::Quiet);
        picture.labels.push(label);
    }
    at + 14.0 + LABEL_ROW / 2.0
}

impl Row {
    /// Draws the row; where its foot is.
    fn draw(&self, picture: &mut Picture, scale: Scale, top: f64) -> f64 {
        let (left, width) = (scale.start, scale.end - scale.start);
        let mut at = paragraph(picture, &self.name, (left, top), width, Ink::Ink);
        if !self.value.is_empty() {
            at = self.write_value(picture, left, at, width);
        }
        at += 2.0;
        for part in &self.parts {
            let bounds = Bounds {
                left: scale.px(part.from).round(),
                right: scale.px(part.to).round(),
                top: at,
                bottom: at + BAR,
            };
            if part.hollow {
                picture.edged(bounds, part.ink, Ink::Paper);
            } else {
                let ink = part.ink;
                picture.shapes.push(Shape::Bar { bounds, ink });
            }
        }
        at += BAR;
        if self.words.is_empty() {
            at
        } else {
            paragraph(picture, &self.words, (left, at + 2.0), width, Ink::Quiet)
        }
    }

    /// Writes the value at the end of the name's line, or below the name where there is no room or the name has
    /// more lines than one; where its foot is.
    fn write_value(&self, picture: &mut Picture, left: f64, foot: f64, width: f64) -> f64 {
        const GAP: f64 = 8.0;
        let name = picture.labels.last();
        let end = name.map_or(left, |name| name.bounds().right + GAP);
        let value = |text: &str, x: f64, foot: f64, anchor| Label {
            bold: true,
            ..Label::new(text, (x, foot - LABEL_ROW / 2.0), anchor, Ink::Ink)
        };
        let beside = value(&self.value, left + width, foot, Anchor::End);
        if beside.bounds().left >= end && wrap(&self.name, TEXT_PX, width).len() == 1 {
            picture.labels.push(beside);
            return foot;
        }
        let mut foot = foot;
        for line in wrap_by(bold_width, &self.value, TEXT_PX, width) {
            foot += LABEL_ROW;
            picture.labels.push(value(&line, left, foot, Anchor::Start));
        }
        foot
    }
}

/// Writes a text in lines of a width; where its foot is.
fn paragraph(
    picture: &mut Picture,
    text: &str,
    (left, top): (f64, f64),
    width: f64,
    ink: Ink,
) -> f64 {
    let mut at = top;
    for line in wrap(text, TEXT_PX, width) {
        let place = (left, at + LABEL_ROW / 2.0);
        picture
            .labels
            .push(Label::new(&line, place, Anchor::Start, ink));
        at += LABEL_ROW;
    }
    at
}
