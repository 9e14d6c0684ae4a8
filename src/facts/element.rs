//! The rare-earth elements.

use super::claim::{Confidence, Said};
use super::date::Date;
use super::text::Text;

/// A rare-earth element.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Element {
    /// Id, unique among all ids of facts; also its fragment on pages.
    pub id: &'static str,
    /// Atomic number: 21, 39, or 57 to 71.
    pub number: u8,
    /// Chemical symbol.
    pub symbol: &'static str,
    /// Its name.
    pub name: Text,
    /// The group it is counted to here.
    pub class: ElementClass,
    /// How others group it.
    pub also: Option<Text>,
    /// Whether strong magnets are made with it.
    pub magnet: bool,
    /// What it is used for.
    pub uses: Text,
    /// Chinese control lists it is on.
    pub controls: &'static [ControlList],
    /// What sources say about it; at least one.
    pub said: &'static [Said],
    /// How sure we are.
    pub confidence: Confidence,
}

/// The group an element is counted to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ElementClass {
    /// Light.
    Light,
    /// Heavy.
    Heavy,
    /// Neither.
    Unclassed,
}

/// A Chinese list of elements under export control.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControlList {
    /// The list of April 2025.
    April2025,
    /// The list of October 2025.
    October2025,
}

impl ControlList {
    /// The month of the list.
    pub const fn month(self) -> Date {
        match self {
            Self::April2025 => Date::of_month(2025, 4),
            Self::October2025 => Date::of_month(2025, 10),
        }
    }
}
