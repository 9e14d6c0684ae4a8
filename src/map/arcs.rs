//! Lines between places: parts of great circles, the shortest ways over the globe.

use super::angle::sin_cos;
use super::outline::{CENTRE_LON, RADIUS};
use super::plane::Point;
use super::projection::project;
use crate::facts::LonLat;
use std::f64::consts::PI;

/// How far a drawn line may lie from the true one, in WORLD units.
const TOLERANCE: f64 = 0.4;

/// In how many steps a curve is compared with the true line: enough to see a turn next to a pole.
const LOOKS: u32 = 64;

/// How often a stretch is halved at most. Only next to a pole, where the map turns on the spot, is it
/// that often.
const DEPTH: u32 = 12;

/// The sine of the least angle between two places, and of the least that they lack to be antipodes;
/// below it, 0.6 m, rounding would choose the plane of the circle.
const LEAST_SINE: f64 = 1e-7;

/// A line beside another leaves it on a stretch that is this many times as long as their distance.
const RAMP: f64 = 12.0;

/// The largest part of a line that such a stretch takes at either end.
const LONGEST_RAMP: f64 = 0.25;

/// A drawn line: quadratic curves, each beginning where the one before ends.
#[derive(Debug, Clone, PartialEq)]
pub struct Curve {
    /// Where the first begins.
    pub start: Point,
    /// What follows.
    pub bows: Vec<Bow>,
}

/// A quadratic curve from wherever the pen is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bow {
    /// Its control point: the tangents of both ends meet there.
    pub control: Point,
    /// Where it ends.
    pub end: Point,
}

/// The great circle from one place to another: one curve, or two where it crosses the map's edge.
///
/// `beside` moves the line to the right of its direction, in WORLD units, so that a second line between
/// the same places can be told from the first; the ends stay where they are. Equal and antipodal places,
/// between which no way is the shortest, give no line.
pub fn arc(from: LonLat, to: LonLat, beside: f64) -> Vec<Curve> {
    let Some(circle) = Circle::through(from, to) else {
        return Vec::new();
    };
    let stretches = match circle.at_edge() {
        Some(edge) => vec![(0.0, edge), (edge, 1.0)],
        None => vec![(0.0, 1.0)],
    };
    stretches
        .into_iter()
        .map(|(start, end)| {
            let middle = circle.position(f64::midpoint(start, end));
            Piece {
                circle: &circle,
                start,
                end,
                side: middle[1],
                beside,
            }
            .drawn()
        })
        .collect()
}

/// Curves as SVG path data: whole units, relative. A unit is less than a line is wide, and curves do
/// not show where they were rounded as the corners of a polyline would.
pub fn path(curves: &[Curve]) -> String {
    let mut data = String::new();
    let mut pen = [0, 0];
    for curve in curves {
        let start = rounded(curve.start);
        data.push('m');
        push_step(&mut data, pen, start, false);
        pen = start;
        for bow in &curve.bows {
            let end = rounded(bow.end);
            if end == pen {
                continue;
            }
            data.push('q');
            let control = rounded(bow.control);
            push_step(&mut data, pen, control, false);
            push_step(&mut data, pen, end, true);
            pen = end;
        }
    }
    data
}

fn rounded(point: Point) -> [i32; 2] {
    [point.x.round() as i32, point.y.round() as i32]
}

/// Adds the way from one point to another; a minus separates as well as a space.
fn push_step(data: &mut String, from: [i32; 2], to: [i32; 2], mut follows: bool) {
    for step in [to[0] - from[0], to[1] - from[1]] {
        if follows && step >= 0 {
            data.push(' ');
        }
        data.push_str(&step.to_string());
        follows = true;
    }
}

/// The shorter part of a great circle between two places, run through from 0 to 1.
#[derive(Debug)]
struct Circle {
    from: [f64; 3],
    to: [f64; 3],
    /// Radians.
    angle: f64,
}

impl Circle {
    fn through(from: LonLat, to: LonLat) -> Option<Self> {
        let (from, to) = (direction(from), direction(to));
        let [a, b, c] = from;
        let [d, e, f] = to;
        let sine = (b * f - c * e).hypot(c * d - a * f).hypot(a * e - b * d);
        let cosine = a * d + b * e + c * f;
        (sine > LEAST_SINE).then(|| Self {
            from,
            to,
            angle: sine.atan2(cosine),
        })
    }

    fn position(&self, share: f64) -> [f64; 3] {
        let sine = |share: f64| sin_cos(share * self.angle).0;
        let before = sine(1.0 - share) / sine(1.0);
        let after = sine(share) / sine(1.0);
        std::array::from_fn(|axis| before * self.from[axis] + after * self.to[axis])
    }

    /// Where the line crosses the edge: at the one place with `y = 0` between ends on both sides of
    /// it, when that is not on the middle meridian.
    fn at_edge(&self) -> Option<f64> {
        let (from, to) = (self.from[1], self.to[1]);
        if from * to >= 0.0 {
            return None;
        }
        let (sine, cosine) = sin_cos(self.angle);
        let share = (from.abs() * sine).atan2(from.abs() * cosine + to.abs()) / self.angle;
        (self.position(share)[0] < 0.0).then_some(share)
    }
}

/// A direction from the globe's centre: x to the equator on the middle meridian, z to the North Pole.
fn direction(place: LonLat) -> [f64; 3] {
    let (east, east_cos) = sin_cos((place.lon - CENTRE_LON).to_radians());
    let (north, north_cos) = sin_cos(place.lat.to_radians());
    [north_cos * east_cos, north_cos * east, north]
}

/// A stretch of a circle that does not cross the edge.
#[derive(Debug)]
struct Piece<'a> {
    circle: &'a Circle,
    start: f64,
    end: f64,
    /// Its sign is the half of the map in which the piece lies near the edge.
    side: f64,
    beside: f64,
}

impl Piece<'_> {
    fn drawn(&self) -> Curve {
        let mut bows = Vec::new();
        self.refine(self.start, self.end, DEPTH, &mut bows);
        Curve {
            start: self.point(self.start),
            bows,
        }
    }

    /// Adds what is drawn from `start` to `end`.
    fn refine(&self, start: f64, end: f64, depth: u32, bows: &mut Vec<Bow>) {
        let (first, last) = (self.point(start), self.point(end));
        let at = |part: f64| self.point(start + (end - start) * part);
        let middle = at(0.5);
        let control = Point {
            x: 2.0 * middle.x - f64::midpoint(first.x, last.x),
            y: 2.0 * middle.y - f64::midpoint(first.y, last.y),
        };
        let bow = Bow { control, end: last };
        let follows = (1..LOOKS).all(|look| {
            let part = f64::from(look) / f64::from(LOOKS);
            bow.point(first, part).distance(at(part)) < TOLERANCE
        });
        if depth == 0 || follows {
            bows.push(bow);
        } else {
            let middle = f64::midpoint(start, end);
            self.refine(start, middle, depth - 1, bows);
            self.refine(middle, end, depth - 1, bows);
        }
    }

    fn point(&self, share: f64) -> Point {
        let point = self.on_circle(share);
        if self.beside.abs() < TOLERANCE {
            return point;
        }
        let step = 1e-4;
        let before = self.on_circle((share - step).max(self.start));
        let after = self.on_circle((share + step).min(self.end));
        let length = before.distance(after);
        if length <= 0.0 {
            return point;
        }
        let moved = self.beside * self.leaving(share) / length;
        Point {
            x: point.x - (after.y - before.y) * moved,
            y: point.y + (after.x - before.x) * moved,
        }
    }

    /// How much of its distance from the circle the line has reached: 0 at its ends, 1 between them.
    fn leaving(&self, share: f64) -> f64 {
        let length = self.circle.angle * RADIUS;
        let ramp = (RAMP * self.beside.abs() / length).min(LONGEST_RAMP);
        let done = (share.min(1.0 - share) / ramp).clamp(0.0, 1.0);
        done * done * (3.0 - 2.0 * done)
    }

    fn on_circle(&self, share: f64) -> Point {
        let [x, y, z] = self.circle.position(share);
        let is_at_edge = x < 0.0 && y.abs() < 1e-12;
        let east = if is_at_edge {
            PI.copysign(self.side)
        } else {
            y.atan2(x)
        };
        project(east, z.atan2(x.hypot(y)))
    }
}

impl Bow {
    /// The point at a part of its course, from where it starts.
    fn point(&self, start: Point, part: f64) -> Point {
        let rest = 1.0 - part;
        let along = |start: f64, control: f64, end: f64| {
            rest * rest * start + 2.0 * rest * part * control + part * part * end
        };
        Point {
            x: along(start.x, self.control.x, self.end.x),
            y: along(start.y, self.control.y, self.end.y),
        }
    }
}
