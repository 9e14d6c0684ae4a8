//! Who takes part: countries and organisations.

use super::claim::{Confidence, Said};
use super::place::LonLat;
use super::text::Text;

/// A country or organisation with a part in the story.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Party {
    /// Id, unique among all ids of facts; also its fragment on pages.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Sort of party.
    pub kind: PartyKind,
    /// ISO 3166-1 alpha-2 code, of a country.
    pub iso: Option<&'static str>,
    /// Its capital, or where that is in question the seat of its government; of an organisation, its
    /// seat.
    pub capital: LonLat,
    /// Where it is marked on a map: the capital, unless another place stands better for all of a large
    /// country.
    pub at: LonLat,
    /// How near it is to the story.
    pub layer: PartyLayer,
    /// Its part in the story.
    pub role: Text,
    /// Ids of claims with its figures.
    pub claims: &'static [&'static str],
    /// What sources say about it; at least one.
    pub said: &'static [Said],
    /// How sure we are.
    pub confidence: Confidence,
}

/// What sort of party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyKind {
    /// A country.
    Country,
    /// An organisation of countries.
    Organisation,
}

/// How near a party is to the story.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyLayer {
    /// It has a part of its own.
    Main,
    /// It only signed or attended what others brought about.
    Others,
}
