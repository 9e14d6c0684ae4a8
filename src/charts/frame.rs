//! Values to pixels and back, and the ticks of an axis. Knows no data and no colours.

/// A linear scale from values to pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Value at the start of the axis.
    pub from: f64,
    /// Value at its end.
    pub to: f64,
    /// Pixel of `from`.
    pub start: f64,
    /// Pixel of `to`.
    pub end: f64,
}

impl Scale {
    /// Pixel of a value.
    pub fn px(&self, value: f64) -> f64 {
        self.start + (value - self.from) / (self.to - self.from) * (self.end - self.start)
    }

    /// Value of a pixel.
    pub fn value(&self, px: f64) -> f64 {
        self.from + (px - self.start) / (self.end - self.start) * (self.to - self.from)
    }
}

/// Round steps (1, 2 or 5 times a power of ten) from zero to `to`, at most `most` of them beyond
/// zero.
pub fn ticks(to: f64, most: usize) -> Vec<f64> {
    let rough = to / most.max(1) as f64;
    if !(rough.is_finite() && rough > 0.0) {
        return vec![0.0];
    }
    let power = 10f64.powi(rough.log10().floor() as i32);
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|m| m * power)
        .find(|step| *step >= rough * (1.0 - 1e-9))
        .unwrap_or(10.0 * power);
    let count = (to / step + 1e-9).floor() as usize;
    (0..=count).map(|i| i as f64 * step).collect()
}

/// An axis-parallel box, for keeping labels apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Left edge.
    pub left: f64,
    /// Top edge.
    pub top: f64,
    /// Right edge.
    pub right: f64,
    /// Bottom edge.
    pub bottom: f64,
}

impl Bounds {
    /// Whether two boxes share any area.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    /// Whether a straight line between two points has a part in the box.
    pub fn meets(&self, from: (f64, f64), to: (f64, f64)) -> bool {
        // The part of the line between two edges, as shares of its length, for both directions.
        let within = |from: f64, to: f64, low: f64, high: f64| {
            let run = to - from;
            if run.abs() < 1e-9 {
                let inside = from > low && from < high;
                return if inside { (0.0, 1.0) } else { (1.0, 0.0) };
            }
            let (one, two) = ((low - from) / run, (high - from) / run);
            (one.min(two), one.max(two))
        };
        let across = within(from.0, to.0, self.left, self.right);
        let down = within(from.1, to.1, self.top, self.bottom);
        across.0.max(down.0).max(0.0) < across.1.min(down.1).min(1.0)
    }

    /// The square around a point.
    pub const fn around(at: (f64, f64), reach: f64) -> Self {
        Self {
            left: at.0 - reach,
            top: at.1 - reach,
            right: at.0 + reach,
            bottom: at.1 + reach,
        }
    }

    /// Whether the box lies inside another one.
    pub fn inside(&self, other: &Self) -> bool {
        self.left >= other.left
            && self.right <= other.right
            && self.top >= other.top
            && self.bottom <= other.bottom
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pixels_and_values_agree_both_ways() {
        let scale = Scale {
            from: 0.0,
            to: 20.0,
            start: 48.0,
            end: 640.0,
        };
        for value in [0.0, 3.19, 13.08, 20.0] {
            assert!((scale.value(scale.px(value)) - value).abs() < 1e-9);
        }
    }

    #[test]
    fn a_line_meets_the_boxes_it_passes_through() {
        let bounds = Bounds::around((10.0, 10.0), 5.0);
        assert!(bounds.meets((0.0, 0.0), (20.0, 20.0)));
        assert!(bounds.meets((10.0, 0.0), (10.0, 20.0)));
        assert!(bounds.meets((9.0, 9.0), (11.0, 10.0)), "a line inside");
        assert!(!bounds.meets((0.0, 0.0), (4.0, 20.0)));
        assert!(!bounds.meets((0.0, 12.0), (12.0, 24.0)), "past a corner");
        assert!(!bounds.meets((0.0, 4.0), (20.0, 4.0)));
        assert!(!bounds.meets((0.0, 10.0), (4.0, 10.0)), "too short");
    }

    #[test]
    fn ticks_are_round_and_end_within_the_axis() {
        assert_eq!(ticks(20.0, 5), [0.0, 5.0, 10.0, 15.0, 20.0]);
        assert_eq!(ticks(6.0, 6), [0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0]);
        assert_eq!(ticks(1.5, 4), [0.0, 0.5, 1.0, 1.5]);
        assert_eq!(ticks(0.0, 4), [0.0]);
    }
}
