//! Where one looks on the world map.

use crate::facts::LonLat;

/// A part of the world map: how far it is brought near, and what stands in its middle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// 1 for the whole map, up to [`NEAREST`](Self::NEAREST).
    pub zoom: f64,
    /// What stands in the middle, as far as the map's edge lets it; the same for every whole map.
    pub at: LonLat,
}

impl View {
    /// The whole map. Its middle is that of the projection, a little north of the equator.
    pub const WHOLE: Self = Self {
        zoom: 1.0,
        at: LonLat {
            lon: 150.0,
            lat: 20.0,
        },
    };

    /// How near one can look.
    pub const NEAREST: f64 = 12.0;

    /// A view with a zoom between 1 and the nearest, to what an address can hold: hundredths of a
    /// zoom, tenths of a degree. `None` for what is no place or no number.
    pub fn new(zoom: f64, at: LonLat) -> Option<Self> {
        let is_place = (-180.0..=180.0).contains(&at.lon) && (-90.0..=90.0).contains(&at.lat);
        if !(1.0..=Self::NEAREST).contains(&zoom) || !is_place {
            return None;
        }
        let zoom = (zoom * 100.0).round() / 100.0;
        if zoom <= 1.0 {
            return Some(Self::WHOLE);
        }
        let tenth = |x: f64| (x * 10.0).round() / 10.0;
        let at = LonLat {
            lon: tenth(at.lon),
            lat: tenth(at.lat),
        };
        Some(Self { zoom, at })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_address_can_hold() {
        let at = |lon, lat| LonLat { lon, lat };
        let view = View::new(3.146, at(101.69, 3.08)).expect("a view");
        assert_eq!(
            view,
            View {
                zoom: 3.15,
                at: at(101.7, 3.1)
            }
        );
        assert_eq!(View::new(1.0, at(10.0, 10.0)), Some(View::WHOLE));
        for (zoom, lon, lat) in [
            (0.9, 0.0, 0.0),
            (13.0, 0.0, 0.0),
            (f64::NAN, 0.0, 0.0),
            (2.0, 181.0, 0.0),
            (2.0, 0.0, f64::NAN),
        ] {
            assert_eq!(View::new(zoom, at(lon, lat)), None);
        }
    }
}
