//! The map's geometry: the projection against published values, outlines against capitals, lines
//! against the planes of their great circles.

use fine_print::facts::{INSTRUMENT_KEYS, LonLat, PARTIES, PARTY_KEYS, Party};
use fine_print::map::arcs::{self, Bow, Curve};
use fine_print::map::outline::{
    ASIA, ASIA_COUNTRIES, ASIA_LAND, ASIA_SCALE, CENTRE_LON, COUNTRIES, LAND, MIDDLE, RADIUS, WORLD,
};
use fine_print::map::projection::{forward, inverse};
use fine_print::map::{Point, Window};
use proptest::prelude::{Strategy, prop_assume, proptest};
use proptest::test_runner::Config;

const fn place(lon: f64, lat: f64) -> LonLat {
    LonLat { lon, lat }
}

/// The difference of two longitudes, in degrees, the short way round.
fn turn(one: f64, other: f64) -> f64 {
    (one - other + 180.0).rem_euclid(360.0) - 180.0
}

// ---- the projection ----

#[test]
fn there_and_back_is_where_one_was() {
    for lat in -89..=89 {
        for lon in (-179..=180).step_by(3) {
            let from = place(f64::from(lon), f64::from(lat));
            let back = inverse(forward(from)).expect("a place on the globe");
            let off = turn(back.lon, from.lon)
                .abs()
                .max((back.lat - from.lat).abs());
            assert!(off < 1e-9, "{from:?} comes back as {back:?}");
        }
    }
}

#[test]
fn back_and_there_is_where_one_was() {
    let mut outside = 0;
    for y in (0..=880).step_by(8) {
        for x in (0..=2000).step_by(8) {
            let from = Point {
                x: f64::from(x),
                y: f64::from(y),
            };
            match inverse(from) {
                Some(on_globe) => {
                    let back = forward(on_globe);
                    let off = (back.x - from.x).hypot(back.y - from.y);
                    assert!(off < 1e-6, "{from:?} comes back as {back:?}");
                }
                None => outside += 1,
            }
        }
    }
    // The corners and the strip above the pole: the outline is rounder than its window.
    assert!((1_000..6_000).contains(&outside), "{outside} are outside");
}

/// The size of the map of the unit sphere and eight places on it, computed with
/// `geoEqualEarth().rotate([-150, 0])` of d3-geo 3.1.2, which shares no code with ours; in radii, y up.
const KNOWN: [(LonLat, f64, f64); 10] = [
    (place(150.0, 90.0), 0.0, 1.317_362_759_2),
    (place(-30.0, 0.0), -2.706_629_983_7, 0.0),
    (place(150.0, 0.0), 0.0, 0.0),
    (place(101.7, 3.1), -0.725_771_314_771, 0.062_784_050_975),
    (place(-98.5, 39.5), 1.490_611_101_689, 0.765_848_295_716),
    (place(-77.0, 38.9), 1.784_573_687_318, 0.755_273_177_795),
    (place(4.35, 50.85), -1.794_002_272_553, 0.954_885_641_158),
    (place(15.3, -4.3), -2.022_737_393_378, -0.087_067_029_389),
    (place(-68.3, -54.8), 1.686_570_755_125, -1.014_893_878_032),
    (place(149.1, -35.3), -0.012_328_430_626, -0.690_785_254_150),
];

#[test]
fn places_lie_where_others_compute_them() {
    for (known, x, y) in KNOWN {
        let found = forward(known);
        let off = ((found.x - MIDDLE.x) / RADIUS - x).hypot((MIDDLE.y - found.y) / RADIUS - y);
        assert!(off < 1e-10, "{known:?} is off by {off} radii");
    }
}

#[test]
fn what_is_off_the_globe_is_no_place() {
    let corner = Point { x: 5.0, y: 5.0 };
    let above = Point { x: 1000.0, y: 3.0 };
    let nowhere = Point {
        x: f64::NAN,
        y: 400.0,
    };
    for outside in [corner, above, nowhere] {
        assert_eq!(inverse(outside), None);
    }
    let left = inverse(forward(place(-30.0, 40.0))).expect("the edge is on the globe");
    assert!(turn(left.lon, -30.0).abs() < 1e-9);
}

// ---- the outlines ----

/// The points of one `m … z`, in WORLD units.
type Ring = Vec<Point>;

/// The numbers of a part of a path; a minus separates as a space does.
fn numbers(part: &str) -> Vec<f64> {
    part.replace('-', " -")
        .split_whitespace()
        .map(|number| number.parse().expect("a number"))
        .collect()
}

/// Reads paths of relative `m`, numbers and `z`, and nothing else.
fn read(path: &str, scale: f64) -> Vec<Ring> {
    let (mut x, mut y) = (0.0, 0.0);
    let mut ring = |part: &str| {
        let steps = numbers(part.strip_suffix('z').expect("a closed ring"));
        assert!(steps.len().is_multiple_of(2), "{part} has an odd number");
        let points: Ring = steps
            .chunks_exact(2)
            .map(|step| {
                (x, y) = (x + step[0] * scale, y + step[1] * scale);
                Point { x, y }
            })
            .collect();
        (x, y) = (points[0].x, points[0].y);
        points
    };
    path.split('m').skip(1).map(&mut ring).collect()
}

/// Each path of a panel with its name.
fn panel(
    land: &'static str,
    countries: &'static [(&str, &str)],
) -> Vec<(&'static str, &'static str)> {
    let mut all = vec![("land", land)];
    all.extend(countries);
    all
}

#[test]
fn outlines_are_rings_in_their_windows() {
    // The close-up goes on a little beyond what is seen.
    let around = Window {
        x: ASIA.x - 2.0,
        y: ASIA.y - 2.0,
        width: ASIA.width + 4.0,
        height: ASIA.height + 4.0,
    };
    let world = panel(LAND, COUNTRIES);
    let asia = panel(ASIA_LAND, ASIA_COUNTRIES);
    for (paths, scale, window) in [(world, 1.0, WORLD), (asia, ASIA_SCALE, around)] {
        for (name, path) in paths {
            let rings = read(path, scale);
            assert!(!rings.is_empty(), "{name} has no shape");
            for ring in rings {
                assert!(ring.len() >= 3, "{name}: {ring:?}");
                for point in ring {
                    assert!(window.contains(point), "{name} has {point:?}");
                }
            }
        }
    }
}

/// The countries among the parties, with their ISO codes.
fn countries() -> impl Iterator<Item = (&'static str, &'static Party)> {
    PARTIES.iter().filter_map(|party| Some((party.iso?, party)))
}

#[test]
fn every_party_has_a_shape_or_is_known_to_be_too_small() {
    let missing: Vec<&str> = countries()
        .map(|(iso, _)| iso)
        .filter(|iso| !COUNTRIES.iter().any(|(code, _)| code == iso))
        .collect();
    // A marker stands for them. The coarse data have neither, the close-up has Singapore.
    assert_eq!(missing, ["SG", "CK"]);
    for (codes, limit) in [(COUNTRIES, 27), (ASIA_COUNTRIES, 12)] {
        assert_eq!(codes.len(), limit);
        for (code, _) in codes {
            assert!(
                countries().any(|(iso, _)| iso == *code),
                "{code} is no party"
            );
        }
    }
}

/// How far a point lies from a straight line between two others.
fn from_stretch(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let along = (point.x - from.x) * dx + (point.y - from.y) * dy;
    let share = (along / (dx * dx + dy * dy)).clamp(0.0, 1.0);
    (point.x - from.x - share * dx).hypot(point.y - from.y - share * dy)
}

/// How far outside a shape a point lies, in WORLD units; 0 inside.
fn outside(rings: &[Ring], point: Point) -> f64 {
    let mut inside = false;
    let mut nearest = f64::INFINITY;
    for points in rings {
        for (from, to) in points.iter().zip(points.iter().cycle().skip(1)) {
            if (from.y > point.y) != (to.y > point.y) {
                let along = (point.y - from.y) / (to.y - from.y);
                inside ^= point.x < from.x + along * (to.x - from.x);
            }
            nearest = nearest.min(from_stretch(point, *from, *to));
        }
    }
    if inside { 0.0 } else { nearest }
}

/// Whole numbers move a coast by half a unit at most; what else is left out of it moves no coast past a
/// capital.
const ROUNDING: f64 = 0.5;

#[test]
fn capitals_lie_in_their_own_country_and_in_no_other() {
    let mut seen = [0, 0];
    let panels = [(WORLD, COUNTRIES, 1.0), (ASIA, ASIA_COUNTRIES, ASIA_SCALE)];
    for (panel, (window, shapes, scale)) in panels.into_iter().enumerate() {
        for (iso, party) in countries() {
            let capital = forward(party.capital);
            let has_shape = shapes.iter().any(|(code, _)| *code == iso);
            if !has_shape || !window.contains(capital) {
                continue;
            }
            for (code, path) in shapes {
                let off = outside(&read(path, scale), capital);
                if *code == iso {
                    seen[panel] += 1;
                    assert!(off < ROUNDING * scale, "{iso} lies {off} outside its shape");
                } else {
                    assert!(off > 0.0, "{iso} lies in the shape of {code}");
                }
            }
        }
    }
    assert_eq!(seen, [27, 8]);
}

#[test]
fn markers_of_large_countries_lie_in_them() {
    for (iso, party) in countries() {
        for (code, path) in COUNTRIES {
            let off = outside(&read(path, 1.0), forward(party.at));
            assert!(
                *code != iso || off < ROUNDING,
                "{iso} is marked {off} outside"
            );
        }
    }
}

// ---- lines ----

/// A direction from the globe's centre, in axes of the test's own.
fn direction(place: LonLat) -> [f64; 3] {
    let (lon, lat) = (place.lon.to_radians(), place.lat.to_radians());
    [lat.cos() * lon.cos(), lat.cos() * lon.sin(), lat.sin()]
}

fn cross(a: [f64; 3], b: [f64; 3]) -> [f64; 3] {
    [
        a[1] * b[2] - a[2] * b[1],
        a[2] * b[0] - a[0] * b[2],
        a[0] * b[1] - a[1] * b[0],
    ]
}

fn dot(a: [f64; 3], b: [f64; 3]) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn unit(a: [f64; 3]) -> [f64; 3] {
    let length = dot(a, a).sqrt();
    a.map(|value| value / length)
}

/// How far a point of the map lies to the left of a great circle, as the sine of the angle; `None` off
/// the globe.
fn off_plane(point: Point, from: LonLat, to: LonLat) -> Option<f64> {
    let normal = unit(cross(direction(from), direction(to)));
    Some(dot(normal, direction(inverse(point)?)))
}

/// Whether a great circle passes a point of the map nearer than so many units, or the edge of the globe
/// does: then the point is on one side of it, or of the edge, and a point so far away on the other.
fn passes(from: LonLat, to: LonLat, point: Point, across: (f64, f64), units: f64) -> bool {
    let length = across.0.hypot(across.1);
    let at = |share: f64| {
        let moved = Point {
            x: point.x + share * units * across.0 / length,
            y: point.y + share * units * across.1 / length,
        };
        off_plane(moved, from, to)
    };
    match (at(-1.0), at(1.0)) {
        (Some(one), Some(other)) => one * other <= 0.0,
        _ => true,
    }
}

/// The points of a quadratic curve from a point, at equal steps.
fn points_of(start: Point, bow: &Bow) -> impl Iterator<Item = Point> {
    let Bow { control, end } = *bow;
    (1..=STEPS).map(move |step| {
        let part = f64::from(step) / f64::from(STEPS);
        let rest = 1.0 - part;
        let along = |start, control, end| {
            rest * rest * start + 2.0 * rest * part * control + part * part * end
        };
        Point {
            x: along(start.x, control.x, end.x),
            y: along(start.y, control.y, end.y),
        }
    })
}

/// In how many steps curves are looked at.
const STEPS: u32 = 16;

/// A curve as a polyline.
fn flat(curve: &Curve) -> Vec<Point> {
    let mut points = vec![curve.start];
    let mut pen = curve.start;
    for bow in &curve.bows {
        points.extend(points_of(pen, bow));
        pen = bow.end;
    }
    points
}

fn flat_all(curves: &[Curve]) -> Vec<Vec<Point>> {
    curves.iter().map(flat).collect()
}

/// Where a line begins and where it ends.
fn ends(curves: &[Curve]) -> [Point; 2] {
    let last = curves.last().and_then(|curve| curve.bows.last());
    [curves[0].start, last.expect("a curve").end]
}

/// How far a point lies from polylines.
fn distance(lines: &[Vec<Point>], point: Point) -> f64 {
    let from_stretch = |ends: &[Point]| from_stretch(point, ends[0], ends[1]);
    let stretches = lines.iter().flat_map(|line| line.windows(2));
    stretches.map(from_stretch).fold(f64::INFINITY, f64::min)
}

/// Places on the shorter way, found by halving it: no sines, as in ours.
fn on_the_way(from: [f64; 3], to: [f64; 3], halvings: u32, found: &mut Vec<LonLat>) {
    let [x, y, z] = unit([from[0] + to[0], from[1] + to[1], from[2] + to[2]]);
    found.push(place(
        y.atan2(x).to_degrees(),
        z.atan2(x.hypot(y)).to_degrees(),
    ));
    if halvings > 1 {
        on_the_way(from, [x, y, z], halvings - 1, found);
        on_the_way([x, y, z], to, halvings - 1, found);
    }
}

/// How far a drawn line may lie from the true one, in WORLD units: what it is drawn with, and a little
/// for the places that were not looked at.
const OFF: f64 = 0.5;

/// What must hold of every line: it is the great circle, all of it and nothing else.
fn check_line(from: LonLat, to: LonLat) {
    let curves = arcs::arc(from, to, 0.0);
    for (end, at) in ends(&curves).into_iter().zip([from, to]) {
        let off = (forward(at).x - end.x).hypot(forward(at).y - end.y);
        assert!(off < 1e-6, "{from:?} to {to:?}: ends {off} away");
    }
    let lines = flat_all(&curves);
    for (curve, line) in curves.iter().zip(&lines) {
        let joints = curve.bows.iter().map(|bow| bow.end);
        for joint in joints.chain([curve.start]) {
            let off = off_plane(joint, from, to).expect("a point on the globe");
            assert!(
                off.abs() < 1e-9,
                "{from:?} to {to:?}: {joint:?} is {off} off"
            );
        }
        // Between them too: a jump across the map would leave the circle.
        for ends in line.windows(2) {
            let (dx, dy) = (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
            assert!(
                passes(from, to, ends[1], (-dy, dx), OFF),
                "{from:?} to {to:?}: {:?} is off",
                ends[1]
            );
        }
    }
    let mut way = Vec::new();
    on_the_way(direction(from), direction(to), 9, &mut way);
    for at in way {
        let off = distance(&lines, forward(at));
        assert!(off < OFF, "{from:?} to {to:?}: {at:?} is {off} off");
    }
}

fn party(id: &str) -> LonLat {
    let party = PARTIES.iter().find(|party| party.id == id);
    party.expect("a party").at
}

/// The ends of all lines on the map: those of instruments with two sides.
fn drawn() -> impl Iterator<Item = (&'static str, LonLat, LonLat)> {
    INSTRUMENT_KEYS.iter().filter_map(|key| {
        let [from, to] = *key.parties else {
            return None;
        };
        let at = |party: u8| PARTY_KEYS[usize::from(party)].at;
        Some((key.id, at(from), at(to)))
    })
}

#[test]
fn lines_of_instruments_are_great_circles_and_stay_in_the_window() {
    for (id, from, to) in drawn() {
        check_line(from, to);
        for beside in [0.0, 7.0, 14.0] {
            for point in flat_all(&arcs::arc(from, to, beside)).concat() {
                assert!(WORLD.contains(point), "{id}: {point:?}, {beside} beside");
            }
        }
    }
    assert!(drawn().count() > 12, "{} lines", drawn().count());
}

/// The sine of the angle of 14 km on the globe.
const NEXT_TO_POLE: f64 = 0.002;

#[test]
fn lines_are_great_circles_wherever_they_run() {
    let any_place = || (-180.0..180.0, -89.0..89.0).prop_map(|(lon, lat)| place(lon, lat));
    let config = Config {
        failure_persistence: None,
        ..Config::with_cases(300)
    };
    proptest!(config, |(from in any_place(), to in any_place())| {
        // A line that comes within 14 km of a pole turns there on the spot, too fast for
        // curves; no party is beyond a pole from another.
        prop_assume!(unit(cross(direction(from), direction(to)))[2].abs() > NEXT_TO_POLE);
        check_line(from, to);
    });
}

#[test]
fn a_line_across_the_edge_goes_on_at_the_other() {
    let curves = arcs::arc(party("united-states"), party("dr-congo"), 0.0);
    let [west, east] = &curves[..] else {
        panic!("two curves, not {}", curves.len());
    };
    let (out, back) = (west.bows.last().expect("a bow").end, east.start);
    assert!(out.x > 1800.0 && back.x < 200.0, "{out:?} {back:?}");
    assert!((out.y - back.y).abs() < 1e-9 && (out.x + back.x - 2.0 * MIDDLE.x).abs() < 1e-9);
    let edge = inverse(out).expect("the edge is on the globe");
    assert!(turn(edge.lon, CENTRE_LON + 180.0).abs() < 1e-9);
    assert_eq!(
        arcs::arc(party("united-states"), party("malaysia"), 0.0).len(),
        1
    );
}

#[test]
fn there_is_no_line_where_no_way_is_the_shortest() {
    let here = place(101.7, 3.1);
    assert!(arcs::arc(here, here, 4.0).is_empty());
    assert!(arcs::arc(here, place(-78.3, -3.1), 4.0).is_empty());
    assert!(arcs::arc(here, place(f64::NAN, 0.0), 4.0).is_empty());
    assert_eq!(arcs::path(&[]), "");
}

#[test]
fn odd_lines_have_finite_points() {
    let over_the_pole = (place(10.0, 60.0), place(-170.0, 50.0));
    let from_the_pole = (place(0.0, 90.0), place(100.0, 0.0));
    let along_the_edge = (place(-30.0, -20.0), place(-30.0, 45.0));
    let from_the_edge = (place(-30.0, 10.0), place(60.0, 45.0));
    let almost_equal = (place(100.0, 10.0), place(100.000_1, 10.0));
    let almost_antipodal = (place(100.0, 10.0), place(-80.0, -9.999));
    for (from, to) in [
        over_the_pole,
        from_the_pole,
        along_the_edge,
        from_the_edge,
        almost_equal,
        almost_antipodal,
    ] {
        for beside in [0.0, 7.0] {
            let curves = arcs::arc(from, to, beside);
            let points = flat_all(&curves).concat();
            assert!(points.len() > 1, "{from:?} to {to:?}");
            let is_finite = |point: &Point| point.x.is_finite() && point.y.is_finite();
            assert!(points.iter().all(is_finite), "{from:?} to {to:?}");
            let bows: usize = curves.iter().map(|curve| curve.bows.len()).sum();
            assert!(bows < 100, "{bows} bows");
        }
    }
}

#[test]
fn a_second_line_runs_beside_the_first_and_meets_its_ends() {
    for (to, beside) in [("malaysia", 7.0), ("japan", -5.0), ("dr-congo", 4.0)] {
        let (from, to) = (party("united-states"), party(to));
        let (alone, beside_it) = (arcs::arc(from, to, 0.0), arcs::arc(from, to, beside));
        assert_eq!(alone.len(), beside_it.len());
        for (one, other) in ends(&alone).iter().zip(ends(&beside_it)) {
            assert!((one.x - other.x).hypot(one.y - other.y) < 1e-6);
        }
        let mut way = Vec::new();
        on_the_way(direction(from), direction(to), 1, &mut way);
        let middle = forward(way[0]);
        let off = distance(&flat_all(&beside_it), middle);
        assert!((off - beside.abs()).abs() < 0.3, "{off} for {beside}");
    }
}

#[test]
fn to_the_right_is_to_the_right() {
    // Along the equator to the east, where right is south.
    let line = arcs::arc(place(100.0, 0.0), place(160.0, 0.0), 6.0);
    let lowest = flat_all(&line)
        .concat()
        .iter()
        .map(|point| point.y)
        .fold(0.0, f64::max);
    assert!((lowest - MIDDLE.y - 6.0).abs() < OFF, "{lowest}");
}

#[test]
fn paths_are_short_and_do_not_drift() {
    let at = |x, y| Point { x, y };
    let bow = |control, end| Bow { control, end };
    let two = [
        Curve {
            start: at(10.4, 20.04),
            bows: vec![
                bow(at(15.0, 20.0), at(20.4, 17.6)),
                bow(at(20.5, 17.5), at(20.2, 18.4)),
                bow(at(30.0, 10.0), at(30.0, 0.4)),
            ],
        },
        Curve {
            start: at(1.0, 1.0),
            bows: vec![bow(at(3.0, 0.0), at(5.0, -4.0))],
        },
    ];
    assert_eq!(arcs::path(&two), "m10 20q5 0 10-2q10-8 10-18m-29 1q2-1 4-5");
}

/// Reads paths of relative `m` and `q`, and nothing else.
fn read_curves(path: &str) -> Vec<Curve> {
    let mut pen = Point { x: 0.0, y: 0.0 };
    let step = |pen: Point, step: &[f64]| Point {
        x: pen.x + step[0],
        y: pen.y + step[1],
    };
    let mut curve = |part: &str| {
        let mut parts = part.split('q').map(numbers);
        let start = step(pen, &parts.next().expect("a start"));
        pen = start;
        let bows = parts.map(|steps| {
            assert_eq!(steps.len(), 4, "{part}");
            let [control, end] = [&steps[..2], &steps[2..]].map(|way| step(pen, way));
            pen = end;
            Bow { control, end }
        });
        Curve {
            start,
            bows: bows.collect(),
        }
    };
    path.split('m').skip(1).map(&mut curve).collect()
}

#[test]
fn what_is_written_is_what_was_drawn() {
    for (id, from, to) in drawn() {
        for beside in [0.0, 7.0] {
            let line = arcs::arc(from, to, beside);
            let written = read_curves(&arcs::path(&line));
            assert_eq!(written.len(), line.len(), "{id}");
            let (written, drawn) = (flat_all(&written).concat(), flat_all(&line).concat());
            assert_eq!(written.len(), drawn.len(), "{id}");
            for (one, other) in written.iter().zip(drawn) {
                // Rounding moves a point by half a unit each way at most.
                let off = (one.x - other.x).hypot(one.y - other.y);
                assert!(off < 0.71, "{id}: {off}");
            }
        }
    }
}
