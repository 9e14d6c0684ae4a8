//! The Equal Earth projection: areas keep their proportions, parallels are straight.
//!
//! Its formulas are those of its authors: B. Šavrič, T. Patterson and B. Jenny, "The Equal Earth map
//! projection", International Journal of Geographical Information Science 33 (2019), 454–465,
//! doi:10.1080/13658816.2018.1504949 (published online in 2018).

use super::angle::{asin, cos, sin};
use super::outline::{CENTRE_LON, MIDDLE, RADIUS};
use super::plane::Point;
use crate::facts::LonLat;
use std::f64::consts::PI;

/// The coefficients A1 to A4 of the polynomial.
const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

/// Half the square root of three: the sine of the largest parametric latitude.
const HALF_ROOT_3: f64 = 0.866_025_403_784_438_6;

/// Steps of Newton's method; three or four do, so close is the first guess.
const STEPS: usize = 12;

/// Where a place lies on the map. A place on the edge, 30°W, lies on the left one.
pub fn forward(place: LonLat) -> Point {
    let east = around(place.lon - CENTRE_LON);
    project(east.to_radians(), place.lat.to_radians())
}

/// The place that lies at a point of the map; `None` outside the globe's outline.
pub fn inverse(point: Point) -> Option<LonLat> {
    let height = (MIDDLE.y - point.y) / RADIUS;
    let largest = asin(HALF_ROOT_3);
    // A hair's breadth of tolerance, so that the outline itself is on the globe.
    let is_on_globe = |value: f64, limit: f64| value.abs() <= limit * (1.0 + 1e-12);
    if !is_on_globe(height, polynomial(largest)) {
        return None;
    }
    let mut parameter = (height / A[0]).max(-largest).min(largest);
    for _ in 0..STEPS {
        parameter -= (polynomial(parameter) - height) / derivative(parameter);
    }
    let parameter = parameter.max(-largest).min(largest);
    let north = asin((sin(parameter) / HALF_ROOT_3).clamp(-1.0, 1.0));
    let east = (point.x - MIDDLE.x) / RADIUS / width(parameter);
    if !is_on_globe(east, PI) {
        return None;
    }
    Some(LonLat {
        lon: around(CENTRE_LON + east.to_degrees()),
        lat: north.to_degrees(),
    })
}

/// The same direction, from -180° up to but not including 180°.
fn around(degrees: f64) -> f64 {
    degrees - 360.0 * ((degrees + 180.0) / 360.0).floor()
}

/// As [`forward`], from radians: `east` of the middle meridian, from -π on the left edge to π on the
/// right one, and `north`.
pub(super) fn project(east: f64, north: f64) -> Point {
    let parameter = asin(HALF_ROOT_3 * sin(north));
    Point {
        x: MIDDLE.x + RADIUS * width(parameter) * east,
        y: MIDDLE.y - RADIUS * polynomial(parameter),
    }
}

/// The height above the equator of a parallel on the unit sphere.
fn polynomial(parameter: f64) -> f64 {
    let square = parameter * parameter;
    let sixth = square * square * square;
    parameter * (A[0] + A[1] * square + sixth * (A[2] + A[3] * square))
}

/// The derivative of [`polynomial`]; between 1.13 and 1.35 on the globe, so it can be divided by.
fn derivative(parameter: f64) -> f64 {
    let square = parameter * parameter;
    let sixth = square * square * square;
    A[0] + 3.0 * A[1] * square + sixth * (7.0 * A[2] + 9.0 * A[3] * square)
}

/// How wide one radian of longitude is on a parallel of the unit sphere.
fn width(parameter: f64) -> f64 {
    cos(parameter) / (HALF_ROOT_3 * derivative(parameter))
}
