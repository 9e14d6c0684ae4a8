//! Points on the earth: `[101.7, 3.1]`, degrees east and north.

use toml::Spanned;

use crate::reader::Reader;

/// A point on the earth's surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, -180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}

/// Stands in for a point that was already reported; never leaves the crate.
pub(crate) const NOWHERE: LonLat = LonLat { lon: 0.0, lat: 0.0 };

/// Reads a point; `None` if it was reported.
pub(crate) fn read(raw: &Spanned<Vec<f64>>, key: &str, reader: &mut Reader<'_>) -> Option<LonLat> {
    if let [lon, lat] = raw.get_ref()[..]
        && (-180.0..=180.0).contains(&lon)
        && (-90.0..=90.0).contains(&lat)
    {
        return Some(LonLat { lon, lat });
    }
    reader.wrong_at(
        raw,
        format!(
            "`{key} = {:?}` is no place; write degrees east, from -180 to 180, and degrees north, from -90 to 90, such as [101.7, 3.1]",
            raw.get_ref()
        ),
    );
    None
}
