//! The plane of the map. Its unit is the WORLD unit, about 20 km at the equator; x grows to the right
//! and y downwards, both from the top left corner of the world panel.

/// A point on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// WORLD units from the left edge of the world panel.
    pub x: f64,
    /// WORLD units from its top.
    pub y: f64,
}

impl Point {
    /// The distance to another point, in WORLD units.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// What a panel shows, in WORLD units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Window {
    /// Its left edge.
    pub x: f64,
    /// Its top.
    pub y: f64,
    /// Its width.
    pub width: f64,
    /// Its height.
    pub height: f64,
}

impl Window {
    /// Whether a point lies in it or on its edge.
    pub fn contains(&self, point: Point) -> bool {
        (self.x..=self.x + self.width).contains(&point.x)
            && (self.y..=self.y + self.height).contains(&point.y)
    }
}
