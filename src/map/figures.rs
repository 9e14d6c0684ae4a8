//! The figures of the map's layers, and the circles that show them.

use super::Point;
use super::projection::forward;
use crate::facts::Lang;
use crate::facts::{Figure, LonLat, PARTY_KEYS, Text, figures, messages, units};
use crate::format::number::write;
use crate::format::{Digits, fill};
use crate::state::map::Layer;

/// A place with a figure that is no party: left out it would make the others look larger than they
/// are.
struct Outside {
    name: Text,
    at: LonLat,
    mined: Option<Amount>,
    reserves: Option<Amount>,
}

const fn at(lon: f64, lat: f64) -> LonLat {
    LonLat { lon, lat }
}

/// Countries of the survey's table that are no parties, at about their middle.
static OUTSIDE: [Outside; 6] = [
    Outside {
        name: messages::MAP_PLACE_BRAZIL,
        at: at(-53.0, -10.0),
        mined: Some(Amount::of(&figures::USGS_BRAZIL_OUTPUT_2024)),
        reserves: Some(Amount::of(&figures::USGS_BRAZIL_RESERVES)),
    },
    Outside {
        name: messages::MAP_PLACE_RUSSIA,
        at: at(95.0, 61.0),
        mined: Some(Amount::of(&figures::USGS_RUSSIA_OUTPUT_2024)),
        reserves: Some(Amount::of(&figures::USGS_RUSSIA_RESERVES)),
    },
    Outside {
        name: messages::MAP_PLACE_NIGERIA,
        at: at(8.0, 9.5),
        mined: Some(Amount::of(&figures::USGS_NIGERIA_OUTPUT_2024)),
        reserves: None,
    },
    Outside {
        name: messages::MAP_PLACE_GREENLAND,
        at: at(-43.0, 68.0),
        mined: None,
        reserves: Some(Amount::of(&figures::USGS_GREENLAND_RESERVES)),
    },
    Outside {
        name: messages::MAP_PLACE_TANZANIA,
        at: at(35.0, -6.5),
        mined: None,
        reserves: Some(Amount::of(&figures::USGS_TANZANIA_RESERVES)),
    },
    Outside {
        name: messages::MAP_PLACE_SOUTH_AFRICA,
        at: at(24.5, -29.5),
        mined: None,
        reserves: Some(Amount::of(&figures::USGS_SOUTH_AFRICA_RESERVES)),
    },
];

/// A figure without its words: those of all figures would be a kilobyte of the map's code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// The value, or the middle of an interval, in its unit.
    pub value: f64,
    /// Significant digits published.
    pub digits: u8,
    /// What is counted.
    pub unit: AmountUnit,
}

/// What an [`Amount`] counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountUnit {
    /// Tonnes of rare-earth oxide, or such tonnes a year.
    Tonnes,
    /// Millions of tonnes of rare-earth oxide.
    MillionTonnes,
    /// Percent of the world.
    Percent,
}

impl Amount {
    /// The amount of a figure. Panics, at compile time in constants, for units of other things.
    pub const fn of(figure: &Figure) -> Self {
        let (low, unit) = match figure.unit.as_bytes() {
            b"t-reo" | b"t-reo/yr" => (figure.low, AmountUnit::Tonnes),
            b"mt-reo" => (figure.low, AmountUnit::MillionTonnes),
            _ => (figure.low_in("percent"), AmountUnit::Percent),
        };
        Self {
            value: f64::midpoint(low, figure.high),
            digits: figure.digits,
            unit,
        }
    }

    /// In tonnes, or in percent: within a layer all measure the same.
    pub fn base(self) -> f64 {
        match self.unit {
            AmountUnit::MillionTonnes => self.value * 1e6,
            AmountUnit::Tonnes | AmountUnit::Percent => self.value,
        }
    }

    /// In a few characters: `270,000 t`, `44 Mt`, `5%`.
    pub fn short(self, lang: Lang) -> String {
        let number = write(self.value, Digits::Significant(self.digits));
        let unit = match self.unit {
            AmountUnit::Tonnes => messages::MAP_UNIT_T,
            AmountUnit::MillionTonnes => messages::MAP_UNIT_MT,
            AmountUnit::Percent => units::PERCENT.full,
        };
        fill(unit.get(lang), &[("n", &number)])
    }
}

/// Both forms of one table: the figures, for pages that name their claims, and their amounts.
macro_rules! of_parties {
    ($($layer:ident $party:literal $figure:ident,)*) => {
        /// A party's figure in a layer; `None` where the layer's table has none.
        pub fn of_party(layer: Layer, id: &str) -> Option<&'static Figure> {
            match (layer, id) {
                $((Layer::$layer, $party) => Some(&figures::$figure),)*
                _ => None,
            }
        }

        /// The same without words.
        pub fn amount_of(layer: Layer, id: &str) -> Option<Amount> {
            match (layer, id) {
                $((Layer::$layer, $party) => Some(const { Amount::of(&figures::$figure) }),)*
                _ => None,
            }
        }
    };
}

of_parties! {
    Mined "united-states" USGS_US_OUTPUT_2024,
    Mined "malaysia" USGS_MALAYSIA_OUTPUT_2024,
    Mined "thailand" USGS_THAI_OUTPUT_2024,
    Mined "australia" USGS_AUS_OUTPUT_2024,
    Mined "vietnam" USGS_VIETNAM_OUTPUT_2024,
    Mined "china" USGS_CHINA_OUTPUT_2024,
    Mined "myanmar" USGS_BURMA_OUTPUT_2024,
    Mined "india" USGS_INDIA_OUTPUT_2024,
    // Malaysia's figure is of an earlier edition: it stands on its card, not on this scale.
    Reserves "united-states" USGS_US_RESERVES,
    Reserves "thailand" USGS_THAI_RESERVES,
    Reserves "australia" USGS_AUS_RESERVES,
    Reserves "vietnam" USGS_VIETNAM_RESERVES,
    Reserves "china" USGS_CHINA_RESERVES,
    Reserves "india" USGS_INDIA_RESERVES,
    RefinedStart "china" IEA_CHINA_REFINING_2023,
    RefinedStart "malaysia" IEA_MALAYSIA_REFINING_2023,
    RefinedLater "china" IEA_CHINA_REFINING_2030,
    RefinedLater "malaysia" IEA_MALAYSIA_REFINING_2030,
    RefinedLater "australia" IEA_AUSTRALIA_REFINING_2030,
}

/// The figure that a circle of a layer shows, for files that name its claim.
pub fn of_circle(layer: Layer, circle: &Circle) -> Option<&'static Figure> {
    if let Some(party) = circle.party {
        return of_party(layer, PARTY_KEYS.get(party)?.id);
    }
    let (mined, reserves): (Option<&Figure>, Option<&Figure>) = match circle.name {
        messages::MAP_PLACE_BRAZIL => (
            Some(&figures::USGS_BRAZIL_OUTPUT_2024),
            Some(&figures::USGS_BRAZIL_RESERVES),
        ),
        messages::MAP_PLACE_RUSSIA => (
            Some(&figures::USGS_RUSSIA_OUTPUT_2024),
            Some(&figures::USGS_RUSSIA_RESERVES),
        ),
        messages::MAP_PLACE_NIGERIA => (Some(&figures::USGS_NIGERIA_OUTPUT_2024), None),
        messages::MAP_PLACE_GREENLAND => (None, Some(&figures::USGS_GREENLAND_RESERVES)),
        messages::MAP_PLACE_TANZANIA => (None, Some(&figures::USGS_TANZANIA_RESERVES)),
        messages::MAP_PLACE_SOUTH_AFRICA => (None, Some(&figures::USGS_SOUTH_AFRICA_RESERVES)),
        _ => return None,
    };
    match layer {
        Layer::Mined => mined,
        Layer::Reserves => reserves,
        _ => None,
    }
}

/// A circle of a layer.
#[derive(Clone, Debug)]
pub struct Circle {
    /// The party, by its place in [`PARTY_KEYS`]; `None` for a country that is none.
    pub party: Option<usize>,
    /// Name of the place.
    pub name: Text,
    /// Its middle, in map units.
    pub at: Point,
    /// How much.
    pub amount: Amount,
    /// The area as a share of the largest circle's of the layer.
    pub share: f64,
}

/// All circles of a layer, the largest first.
pub fn circles(layer: Layer) -> Vec<Circle> {
    let parties = PARTY_KEYS.iter().enumerate().filter_map(|(place, key)| {
        let amount = amount_of(layer, key.id)?;
        Some((Some(place), key.name, key.at, amount))
    });
    let outside = OUTSIDE.iter().filter_map(|place| {
        let amount = match layer {
            Layer::Mined => place.mined?,
            Layer::Reserves => place.reserves?,
            _ => return None,
        };
        Some((None, place.name, place.at, amount))
    });
    let mut all: Vec<Circle> = Vec::new();
    for (party, name, at, amount) in parties.chain(outside) {
        let circle = Circle {
            party,
            name,
            at: forward(at),
            amount,
            share: amount.base(),
        };
        let place = all.partition_point(|other| other.share >= circle.share);
        all.insert(place, circle);
    }
    let largest = all.first().map_or(1.0, |circle| circle.share);
    for circle in &mut all {
        circle.share /= largest;
    }
    all
}

/// Radius of a circle in pixels, on a panel so wide: areas are in proportion.
pub fn radius(share: f64, width: f64) -> f64 {
    (width * 0.045).clamp(15.0, 34.0) * share.sqrt()
}
