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

    /// The multiple of the slider's step that is nearest to a number.
    pub fn snap(&self, x: f64) -> f64 {
        at_step(x, self.step)
    }
}

/// The nearest multiple of a step, to the last digit: 40.9 where 409 × 0.1 is 40.900000000000006.
pub fn at_step(x: f64, step: f64) -> f64 {
    if step < 1.0 {
        let per_unit = (1.0 / step).round();
        (x * per_unit).round() / per_unit
    } else {
        (x / step).round() * step
    }
}

#[cfg(test)]
mod tests {
    use super::at_step;

    #[test]
    #[allow(clippy::float_cmp)] // the last digit is what is tested
    fn steps_are_met_to_the_last_digit() {
        for tenths in -1000..1000 {
            let x = f64::from(tenths) / 10.0;
            assert_eq!(at_step(x, 0.1), x);
        }
        assert_eq!(at_step(13.084, 0.01), 13.08);
        assert_eq!(at_step(252.4, 1.0), 252.0);
        assert_eq!(at_step(252.4, 5.0), 250.0);
    }
}
