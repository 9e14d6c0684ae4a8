//! A text with its place, the box that keeps it apart from others, and the search for a free place.

use crate::charts::frame::Bounds;
use crate::charts::picture::Point;
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::format::{bold_width, regular_width};

/// Where a label hangs on its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Text starts at the anchor.
    Start,
    /// Text is centred on it.
    Middle,
    /// Text ends at it.
    End,
}

/// A label in pixels; `y` is its vertical middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Anchor, from the left.
    pub x: f64,
    /// Vertical middle, from the top.
    pub y: f64,
    /// Which end hangs on the anchor.
    pub anchor: Anchor,
    /// Size of the type in pixels.
    pub px: f64,
    /// Its colour.
    pub ink: Ink,
    /// Whether it is set in bold.
    pub bold: bool,
    /// Whether the ground behind it is cleared, because lines pass there.
    pub cleared: bool,
}

impl Label {
    /// A label in the size of all text.
    pub fn new(text: &str, (x, y): Point, anchor: Anchor, ink: Ink) -> Self {
        Self {
            text: text.into(),
            x,
            y,
            anchor,
            px: TEXT_PX,
            ink,
            bold: false,
            cleared: false,
        }
    }

    /// The same in the bold type of the reader's own point.
    pub fn strong(self) -> Self {
        Self {
            px: POINT_TEXT_PX,
            bold: true,
            ..self
        }
    }

    /// A width that the drawn text does not exceed.
    pub fn width(&self) -> f64 {
        if self.bold {
            bold_width(&self.text, self.px)
        } else {
            regular_width(&self.text, self.px)
        }
    }

    /// A box that the drawn text does not leave.
    pub fn bounds(&self) -> Bounds {
        self.bounds_of(self.width())
    }

    fn bounds_of(&self, width: f64) -> Bounds {
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Bounds {
            left,
            right: left + width,
            top: self.y - self.px * 0.6,
            bottom: self.y + self.px * 0.6,
        }
    }
}

/// What a label that looks for its place has to regard.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// Where labels may be.
    pub inside: Bounds,
    /// What no label may cover: points.
    pub taken: Vec<Bounds>,
    /// Lines that it had better not cross.
    pub lines: Vec<(Point, Point)>,
}

impl Room {
    /// Puts the label at the first of the places that touches no other label and crosses the fewest
    /// lines; its ground is cleared if it crosses any. If none of them is free, the nearest height with room
    /// at a side or in the middle; `None` where there is no room at all.
    ///
    /// A place is an anchor's offset from the label's own, and which end hangs there.
    pub fn place(
        &self,
        label: &Label,
        labels: &[Label],
        places: impl Iterator<Item = (f64, f64, Anchor)>,
    ) -> Option<Label> {
        const STEP: f64 = 4.0;
        self.first(label, labels, places).or_else(|| {
            let Bounds {
                left,
                right,
                top,
                bottom,
            } = self.inside;
            // The label's own place may lie outside the room.
            let steps = ((bottom - label.y).max(label.y - top) / STEP) as i32;
            let places = (0..=steps).flat_map(|step| {
                let down = f64::from(step) * STEP;
                [-down, down].into_iter().flat_map(move |down| {
                    [
                        (right, Anchor::End),
                        (left, Anchor::Start),
                        (f64::midpoint(left, right), Anchor::Middle),
                    ]
                    .map(|(across, anchor)| (across - label.x, down, anchor))
                })
            });
            self.first(label, labels, places)
        })
    }

    fn first(
        &self,
        label: &Label,
        labels: &[Label],
        places: impl Iterator<Item = (f64, f64, Anchor)>,
    ) -> Option<Label> {
        let width = label.width();
        let others: Vec<Bounds> = labels.iter().map(Label::bounds).collect();
        let mut best: Option<(usize, Label)> = None;
        for (across, down, anchor) in places {
            let mut label = Label {
                x: label.x + across,
                y: label.y + down,
                anchor,
                ..label.clone()
            };
            // What leaves the room at a side is moved in; its height is what ties it to its point.
            let bounds = label.bounds_of(width);
            label.x += (self.inside.left - bounds.left).max(0.0);
            label.x -= (bounds.right - self.inside.right).max(0.0);
            let bounds = label.bounds_of(width);
            let free = bounds.inside(&self.inside)
                && !self.taken.iter().any(|taken| taken.overlaps(&bounds))
                && !others.iter().any(|other| other.overlaps(&bounds));
            if !free {
                continue;
            }
            let crossed = self.lines.iter();
            let crossed = crossed
                .filter(|(from, to)| bounds.meets(*from, *to))
                .count();
            if best.as_ref().is_none_or(|(least, _)| crossed < *least) {
                label.cleared = crossed > 0;
                best = Some((crossed, label));
                if crossed == 0 {
                    break;
                }
            }
        }
        best.map(|(_, label)| label)
    }
}

/// A unit in words, from the form that numbers are written in: "US$ billion a year".
pub fn unit_in_words(full: &str) -> String {
    let (before, after) = full.split_once("{n}").unwrap_or((full, ""));
    let before = before.trim_end_matches('\u{a0}');
    let after = match before {
        "" => after.trim_start_matches('\u{a0}'),
        _ => after,
    };
    [before, after].concat()
}
