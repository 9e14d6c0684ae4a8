//! The quantities of the tool.

use crate::state::field::Limits;

/// The quantities a reader can lock or have worked out, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Yearly volume.
    Volume,
    /// Price per MMBtu or per tonne.
    Price,
    /// Henry Hub price, US$/MMBtu.
    Hub,
    /// Percent of Henry Hub in the contract formula.
    Slope,
    /// Fixed fee of the contract formula, US$/MMBtu.
    Fee,
    /// Money per year, cargo, day or contract term.
    Value,
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

    /// Their names in addresses and element ids, in the same order.
    pub const CODES: [&'static str; 7] =
        ["volume", "price", "hub", "slope", "fee", "value", "term"];

    /// Its place in [`Field::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in addresses and element ids.
    pub const fn code(self) -> &'static str {
        Self::CODES[self as usize]
    }
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
