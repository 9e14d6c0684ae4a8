//! A text with its place, and the box that keeps it apart from others.

use crate::charts::frame::Bounds;
use crate::charts::theme::Ink;
use crate::format::text_width;

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
    /// Whether the ground behind it is cleared, because lines may pass.
    pub cleared: bool,
}

impl Label {
    /// A box that the drawn text does not leave.
    pub fn bounds(&self) -> Bounds {
        let width = text_width(&self.text, self.px);
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
