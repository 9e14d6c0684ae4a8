//! Where something lies on the earth.

/// A point on the earth's surface.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LonLat {
    /// Degrees east of Greenwich, -180 to 180.
    pub lon: f64,
    /// Degrees north of the equator, -90 to 90.
    pub lat: f64,
}
