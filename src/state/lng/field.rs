//! The quantities of the tool, what they can hold, and what they hold.

use crate::domain::interval::Interval;
use crate::format::number::exact;

const ZERO: Interval = match Interval::point(0.0) {
    Some(zero) => zero,
    None => panic!("zero is finite"),
};

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

    pub(super) fn interval(self) -> Interval {
        // States are only built from checked numbers; the fallback keeps the model total.
        Interval::new(self.lo, self.hi).unwrap_or(ZERO)
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

/// The quantities a reader can lock or have worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Yearly volume.
    Volume,
    /// Price per MMBtu or per tonne.
    Price,
    /// Money per year, cargo, day or contract term.
    Value,
    /// Henry Hub price, US$/MMBtu.
    Hub,
    /// Percent of Henry Hub in the contract formula.
    Slope,
    /// Fixed fee of the contract formula, US$/MMBtu.
    Fee,
    /// Contract term, years.
    Term,
}

impl Field {
    /// All fields, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Volume,
        Self::Price,
        Self::Hub,
        Self::Slope,
        Self::Fee,
        Self::Value,
        Self::Term,
    ];

    /// Its place in [`Field::ALL`].
    pub fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|field| *field == self)
            .unwrap_or(0)
    }

    /// The name in addresses and element ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Price => "price",
            Self::Value => "value",
            Self::Hub => "hub",
            Self::Slope => "slope",
            Self::Fee => "fee",
            Self::Term => "term",
        }
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

pub(super) const fn limits(max: f64, slider_max: f64, step: f64, key_step: f64) -> Limits {
    Limits {
        min: 0.0,
        max,
        slider_max,
        step,
        key_step,
    }
}
