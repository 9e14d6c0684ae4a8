//! Sine, cosine and arc sine of the angles that a projection needs. The library's, which take any
//! number there is, would be nine kilobytes of the map's code; see
//! `docs/decisions/0011-weight-of-the-map.md`.

use std::f64::consts::FRAC_PI_2;

/// Steps of Newton's method for the arc sine: from the worst guess it needs five.
const STEPS: usize = 7;

/// Sine by its Taylor series to the nineteenth power; for angles from -π/2 to π/2 radians, where what
/// is left out is below 1e-15.
pub fn sin(angle: f64) -> f64 {
    let square = angle * angle;
    let mut term = angle;
    let mut sum = angle;
    let mut n = 1.0;
    while n < 19.0 {
        term *= -square / ((n + 1.0) * (n + 2.0));
        sum += term;
        n += 2.0;
    }
    sum
}

/// Cosine; for angles from -π/2 to π/2 radians.
pub fn cos(angle: f64) -> f64 {
    sin(FRAC_PI_2 - angle.abs())
}

/// Sine and cosine; for angles from -2π to 2π radians, by those of their quarters.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let doubled = |(sine, cosine): (f64, f64)| (2.0 * sine * cosine, 1.0 - 2.0 * sine * sine);
    doubled(doubled((sin(angle / 4.0), cos(angle / 4.0))))
}

/// The angle from -π/2 to π/2 radians whose sine this is; for sines from -1 to 1.
pub fn asin(sine: f64) -> f64 {
    // Close to the ends the sine hardly changes: there the half angle is asked for instead.
    let size = sine.abs().min(1.0);
    let angle = if size > 0.8 {
        FRAC_PI_2 - 2.0 * small_asin(((1.0 - size) / 2.0).sqrt())
    } else {
        small_asin(size)
    };
    if sine < 0.0 { -angle } else { angle }
}

fn small_asin(sine: f64) -> f64 {
    let mut angle = sine;
    for _ in 0..STEPS {
        angle -= (sin(angle) - sine) / cos(angle);
    }
    angle
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_has_them() {
        for step in -1000..=1000 {
            let part = f64::from(step) / 1000.0;
            let angle = part * FRAC_PI_2;
            assert!((sin(angle) - angle.sin()).abs() < 1e-14, "sin {angle}");
            assert!((cos(angle) - angle.cos()).abs() < 1e-14, "cos {angle}");
            let (sine, cosine) = sin_cos(4.0 * angle);
            let (expected, other) = (4.0 * angle).sin_cos();
            let off = (sine - expected).abs().max((cosine - other).abs());
            assert!(off < 1e-14, "{angle} four times");
            assert!((asin(part) - part.asin()).abs() < 1e-13, "asin {part}");
        }
    }
}
