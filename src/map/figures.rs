//! The figures of the map's layers, and the circles that show them.

use super::Point;
use super::projection::forward;
use crate::facts::Lang;
use crate::facts::{Figure, LonLat, PARTY_KEYS, Text, figures, messages, units};
use crate::format::Digits;
use crate::format::number::write;
use crate::state::map::Layer;

/// A place with a figure that is no party: left out it would make the others look larger than they
/// are.
struct Outside {
    name: Text,
    at: LonLat,
    mined: Option<&'static Figure>,
    reserves: Option<&'static Figure>,
}

const fn at(lon: f64, lat: f64) -> LonLat {
    LonLat { lon, lat }
}

/// Countries of the survey's table that are no parties, at about their middle.
static OUTSIDE: [Outside; 6] = [
    Outside {
        name: messages::MAP_PLACE_BRAZIL,
        at: at(-53.0, -10.0),
        mined: Some(&figures::USGS_BRAZIL_OUTPUT_2024),
        reserves: Some(&figures::USGS_BRAZIL_RESERVES),
    },
    Outside {
        name: messages::MAP_PLACE_RUSSIA,
        at: at(95.0, 61.0),
        mined: Some(&figures::USGS_RUSSIA_OUTPUT_2024),
        reserves: Some(&figures::USGS_RUSSIA_RESERVES),
    },
    Outside {
        name: messages::MAP_PLACE_NIGERIA,
        at: at(8.0, 9.5),
        mined: Some(&figures::USGS_NIGERIA_OUTPUT_2024),
        reserves: None,
    },
    Outside {
        name: messages::MAP_PLACE_GREENLAND,
        at: at(-43.0, 68.0),
        mined: None,
        reserves: Some(&figures::USGS_GREENLAND_RESERVES),
    },
    Outside {
        name: messages::MAP_PLACE_TANZANIA,
        at: at(35.0, -6.5),
        mined: None,
        reserves: Some(&figures::USGS_TANZANIA_RESERVES),
    },
    Outside {
        name: messages::MAP_PLACE_SOUTH_AFRICA,
        at: at(24.5, -29.5),
        mined: None,
        reserves: Some(&figures::USGS_SOUTH_AFRICA_RESERVES),
    },
];

/// A party's figure in a layer; `None` where the layer's table has none.
pub fn of_party(layer: Layer, id: &str) -> Option<&'static Figure> {
    Some(match (layer, id) {
        (Layer::Mined, "united-states") => &figures::USGS_US_OUTPUT_2024,
        (Layer::Mined, "malaysia") => &figures::USGS_MALAYSIA_OUTPUT_2024,
        (Layer::Mined, "thailand") => &figures::USGS_THAI_OUTPUT_2024,
        (Layer::Mined, "australia") => &figures::USGS_AUS_OUTPUT_2024,
        (Layer::Mined, "vietnam") => &figures::USGS_VIETNAM_OUTPUT_2024,
        (Layer::Mined, "china") => &figures::USGS_CHINA_OUTPUT_2024,
        (Layer::Mined, "myanmar") => &figures::USGS_BURMA_OUTPUT_2024,
        (Layer::Mined, "india") => &figures::USGS_INDIA_OUTPUT_2024,
        // Malaysia's figure is of an earlier edition: it stands on its card, not on this scale.
        (Layer::Reserves, "united-states") => &figures::USGS_US_RESERVES,
        (Layer::Reserves, "thailand") => &figures::USGS_THAI_RESERVES,
        (Layer::Reserves, "australia") => &figures::USGS_AUS_RESERVES,
        (Layer::Reserves, "vietnam") => &figures::USGS_VIETNAM_RESERVES,
        (Layer::Reserves, "china") => &figures::USGS_CHINA_RESERVES,
        (Layer::Reserves, "india") => &figures::USGS_INDIA_RESERVES,
        (Layer::RefinedStart, "china") => &figures::IEA_CHINA_REFINING_2023,
        (Layer::RefinedStart, "malaysia") => &figures::IEA_MALAYSIA_REFINING_2023,
        (Layer::RefinedLater, "china") => &figures::IEA_CHINA_REFINING_2030,
        (Layer::RefinedLater, "malaysia") => &figures::IEA_MALAYSIA_REFINING_2030,
        (Layer::RefinedLater, "australia") => &figures::IEA_AUSTRALIA_REFINING_2030,
        _ => return None,
    })
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
    /// The figure.
    pub figure: &'static Figure,
    /// The area as a share of the largest circle's of the layer.
    pub share: f64,
}

/// All circles of a layer, the largest first.
pub fn circles(layer: Layer) -> Vec<Circle> {
    let parties = PARTY_KEYS.iter().enumerate().filter_map(|(place, key)| {
        let figure = of_party(layer, key.id)?;
        Some((Some(place), key.name, key.at, figure))
    });
    let outside = OUTSIDE.iter().filter_map(|place| {
        let figure = match layer {
            Layer::Mined => place.mined?,
            Layer::Reserves => place.reserves?,
            _ => return None,
        };
        Some((None, place.name, place.at, figure))
    });
    let mut all: Vec<Circle> = Vec::new();
    for (party, name, at, figure) in parties.chain(outside) {
        let circle = Circle {
            party,
            name,
            at: forward(at),
            figure,
            share: amount(figure),
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

/// A figure on its layer's scale: tonnes, or percent. Within a layer all measure the same.
fn amount(figure: &Figure) -> f64 {
    let middle = f64::midpoint(figure.low, figure.high);
    if figure.unit == "mt-reo" {
        middle * 1e6
    } else {
        middle
    }
}

/// Radius of a circle in pixels, on a panel so wide: areas are in proportion.
pub fn radius(share: f64, width: f64) -> f64 {
    (width * 0.045).clamp(15.0, 34.0) * share.sqrt()
}

/// A figure in a few characters: `270,000 t`, `44 Mt`, `5%`.
pub fn short(figure: &Figure, lang: Lang) -> String {
    let number = write(figure.low, Digits::Significant(figure.digits));
    let unit = match figure.unit {
        "mt-reo" => messages::MAP_UNIT_MT,
        "percent" => units::PERCENT.full,
        _ => messages::MAP_UNIT_T,
    };
    crate::format::fill(unit.get(lang), &[("n", &number)])
}
