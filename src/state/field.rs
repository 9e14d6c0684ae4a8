//! Numbers and ranges as a reader locks them, and what an input accepts.

use crate::domain::interval::Interval;
use crate::format::number::exact;

/// A number or range as the reader locked it, in the unit of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Lower end.
    pub lo: f64,
    /// Upper end; equal to `lo` for a single number.
    pub hi: f64,
}

impl Span {
    /// One number.
    pub const fn point(x: f64) -> Self {
        Self { lo: x, hi: x }
    }

    /// The middle.
    pub const fn mid(self) -> f64 {
        f64::midpoint(self.lo, self.hi)
    }

    /// As the model's interval. States are only built from checked numbers; the fallback keeps the
    /// model total.
    pub fn interval(self) -> Interval {
        Interval::new(self.lo, self.hi).unwrap_or(Interval::ZERO)
    }
}

/// A span as the reader locked it.
pub fn span_text(span: Span) -> String {
    let (low, high) = (exact(span.lo), exact(span.hi));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}

/// What an input accepts, in the unit of the field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Least accepted value.
    pub min: f64,
    /// Greatest accepted value.
    pub max: f64,
    /// Right end of the slider; typed entry goes on to `max`.
    pub slider_max: f64,
    /// Smallest step of the slider.
    pub step: f64,
    /// Step of an arrow key; with Shift it is `step`.
    pub key_step: f64,
}

impl Limits {
    /// Whether a number or range may be locked.
    pub fn accept(&self, span: Span) -> bool {
        span.lo >= self.min && span.hi <= self.max
    }
}
