//! Areas and lines cut to a box, lines cut into dashes: what a picture needs of which only a part is seen.

use crate::charts::frame::Bounds;
use crate::charts::picture::Point;

/// The part of an area that lies in a box, by Sutherland and Hodgman's algorithm. An area that leaves the
/// box and comes back stays one ring, joined along the box's edge. Empty if there is no such part.
pub fn area(ring: &[Point], within: &Bounds) -> Vec<Point> {
    let mut ring = ring.to_vec();
    for edge in edges(within) {
        let mut kept = Vec::with_capacity(ring.len() + 4);
        for (at, to) in ring.iter().enumerate() {
            let from = ring[if at == 0 { ring.len() } else { at } - 1];
            let (before, after) = (edge.inside(from), edge.inside(*to));
            if (before < 0.0) != (after < 0.0) {
                kept.push(between(from, *to, before / (before - after)));
            }
            if after >= 0.0 {
                kept.push(*to);
            }
        }
        ring = kept;
    }
    ring
}

/// The parts of a line that lie in a box.
pub fn line(points: &[Point], within: &Bounds) -> Vec<Vec<Point>> {
    split(points, std::slice::from_ref(within)).0
}

/// The parts of a line that lie in any of some boxes, and those that lie in none.
pub fn split(points: &[Point], boxes: &[Bounds]) -> (Vec<Vec<Point>>, Vec<Vec<Point>>) {
    let (mut inside, mut outside) = (Vec::new(), Vec::new());
    let mut was_inside = None;
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        // Where the step enters or leaves a box, in parts of the step.
        let mut turns = vec![0.0, 1.0];
        for (enters, leaves) in boxes.iter().filter_map(|within| stay(from, to, within)) {
            for turn in [enters, leaves] {
                turns.insert(turns.partition_point(|other| *other <= turn), turn);
            }
        }
        for part in turns.windows(2).filter(|part| part[0] < part[1]) {
            let middle = between(from, to, f64::midpoint(part[0], part[1]));
            let is_inside = boxes.iter().any(|within| holds(within, middle));
            let parts = if is_inside { &mut inside } else { &mut outside };
            let end = between(from, to, part[1]);
            match parts.last_mut() {
                Some(last) if was_inside == Some(is_inside) => Vec::push(last, end),
                _ => parts.push(vec![between(from, to, part[0]), end]),
            }
            was_inside = Some(is_inside);
        }
    }
    (inside, outside)
}

/// A line cut into dashes: lengths drawn and left out in turn, in pixels and more than 0, from its start.
pub fn dashes(points: &[Point], pattern: &[f64]) -> Vec<Vec<Point>> {
    let mut done: Vec<Vec<Point>> = Vec::new();
    let mut turn = 0;
    let mut left = pattern.first().copied().unwrap_or(f64::INFINITY);
    let mut dash = points.first().map_or_else(Vec::new, |first| vec![*first]);
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        let length = (to.0 - from.0).hypot(to.1 - from.1);
        let mut along = 0.0;
        while along + left < length {
            along += left;
            let here = between(from, to, along / length);
            if turn % 2 == 0 {
                dash.push(here);
                done.push(std::mem::take(&mut dash));
            } else {
                dash = vec![here];
            }
            turn += 1;
            left = pattern[turn % pattern.len()];
        }
        left -= length - along;
        if turn % 2 == 0 {
            dash.push(to);
        }
    }
    if dash.len() > 1 {
        done.push(dash);
    }
    done
}

/// One side of a box.
struct Edge {
    is_across: bool,
    at: f64,
    sign: f64,
}

impl Edge {
    /// How far on the inner side of the edge a point lies.
    fn inside(&self, (x, y): Point) -> f64 {
        (if self.is_across { x } else { y } - self.at) * self.sign
    }
}

fn edges(of: &Bounds) -> [Edge; 4] {
    [
        (true, of.left, 1.0),
        (true, of.right, -1.0),
        (false, of.top, 1.0),
        (false, of.bottom, -1.0),
    ]
    .map(|(is_across, at, sign)| Edge {
        is_across,
        at,
        sign,
    })
}

/// From where to where a step lies in a box, in parts of the step; `None` if it does not.
fn stay(from: Point, to: Point, within: &Bounds) -> Option<(f64, f64)> {
    let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
    for edge in edges(within) {
        let (before, after) = (edge.inside(from), edge.inside(to));
        if before < 0.0 && after < 0.0 {
            return None;
        }
        if before < 0.0 {
            enters = enters.max(before / (before - after));
        } else if after < 0.0 {
            leaves = leaves.min(before / (before - after));
        }
    }
    (enters < leaves).then_some((enters, leaves))
}

fn holds(within: &Bounds, (x, y): Point) -> bool {
    within.left <= x && x <= within.right && within.top <= y && y <= within.bottom
}

fn between(from: Point, to: Point, part: f64) -> Point {
    (
        from.0 + (to.0 - from.0) * part,
        from.1 + (to.1 - from.1) * part,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const BOX: Bounds = Bounds {
        left: 10.0,
        top: 20.0,
        right: 50.0,
        bottom: 40.0,
    };

    fn size(ring: &[Point]) -> f64 {
        let next = ring.iter().cycle().skip(1);
        let twice: f64 = ring
            .iter()
            .zip(next)
            .map(|(a, b)| a.0 * b.1 - b.0 * a.1)
            .sum();
        (twice / 2.0).abs()
    }

    fn length(parts: &[Vec<Point>]) -> f64 {
        let steps = parts.iter().flat_map(|part| part.windows(2));
        steps
            .map(|pair| (pair[1].0 - pair[0].0).hypot(pair[1].1 - pair[0].1))
            .sum()
    }

    #[test]
    fn areas_are_cut_at_the_edges() {
        // A diamond around the box's corner: a quarter of it is left.
        let diamond = [(0.0, 20.0), (10.0, 10.0), (20.0, 20.0), (10.0, 30.0)];
        let left = area(&diamond, &BOX);
        assert!((size(&left) - 50.0).abs() < 1e-9, "{left:?}");
        let around = [(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (0.0, 90.0)];
        assert!((size(&area(&around, &BOX)) - 800.0).abs() < 1e-9);
        let within = [(20.0, 25.0), (30.0, 25.0), (25.0, 35.0)];
        let kept = area(&within, &BOX);
        assert!(kept.len() == 3 && (size(&kept) - size(&within)).abs() < 1e-9);
        let beside = [(0.0, 0.0), (5.0, 0.0), (5.0, 90.0)];
        assert!(area(&beside, &BOX).is_empty());
        // A comb whose teeth reach in: the parts are joined along the edge, which takes no area.
        let comb = [
            (0.0, 10.0),
            (60.0, 10.0),
            (60.0, 30.0),
            (40.0, 30.0),
            (40.0, 15.0),
            (20.0, 15.0),
            (20.0, 30.0),
            (0.0, 30.0),
        ];
        assert!((size(&area(&comb, &BOX)) - 200.0).abs() < 1e-9);
    }

    #[test]
    fn lines_are_cut_where_they_leave_and_come_back() {
        let zigzag = [
            (0.0, 30.0),
            (20.0, 30.0),
            (20.0, 60.0),
            (30.0, 60.0),
            (30.0, 30.0),
        ];
        let inside = line(&zigzag, &BOX);
        assert_eq!(
            inside,
            [
                vec![(10.0, 30.0), (20.0, 30.0), (20.0, 40.0)],
                vec![(30.0, 40.0), (30.0, 30.0)]
            ]
        );
        assert!(line(&[(0.0, 0.0), (5.0, 5.0)], &BOX).is_empty());
        // Past a corner.
        assert!(line(&[(0.0, 29.0), (19.0, 10.0)], &BOX).is_empty());
        assert_eq!(line(&[(0.0, 31.0), (100.0, 31.0)], &BOX).len(), 1);
    }

    #[test]
    fn dashes_go_on_around_corners() {
        let corner = [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0)];
        assert_eq!(
            dashes(&corner, &[7.0, 2.0]),
            [
                vec![(0.0, 0.0), (7.0, 0.0)],
                vec![(9.0, 0.0), (10.0, 0.0), (10.0, 6.0)],
                vec![(10.0, 8.0), (10.0, 10.0)]
            ]
        );
        assert_eq!(dashes(&corner, &[]), [corner.to_vec()]);
        assert_eq!(dashes(&[], &[1.0]), Vec::<Vec<Point>>::new());
    }

    /// The shortest way to hold the cuts against something else: is each point of a grid in the ring?
    fn is_in(ring: &[Point], (x, y): Point) -> bool {
        let before = ring.iter().cycle().skip(ring.len().saturating_sub(1));
        let mut is_in = false;
        for (to, from) in ring.iter().zip(before) {
            if (to.1 > y) != (from.1 > y) {
                let crossing = from.0 + (y - from.1) / (to.1 - from.1) * (to.0 - from.0);
                is_in ^= x < crossing;
            }
        }
        is_in
    }

    proptest! {
        #[test]
        fn a_point_is_in_the_cut_area_if_it_is_in_both(
            ring in proptest::collection::vec((0.0..60.0f64, 0.0..60.0f64), 3..9)
        ) {
            let cut = area(&ring, &BOX);
            for across in 0..30 {
                for down in 0..30 {
                    let point = (f64::from(across) * 2.0 + 0.913, f64::from(down) * 2.0 + 0.871);
                    let expected = holds(&BOX, point) && is_in(&ring, point);
                    prop_assert_eq!(is_in(&cut, point), expected, "{:?} {:?}", point, cut);
                }
            }
        }

        #[test]
        fn nothing_of_a_line_is_lost_or_doubled(
            points in proptest::collection::vec((0.0..60.0f64, 0.0..60.0f64), 2..9)
        ) {
            let other = Bounds { left: 40.0, top: 5.0, right: 55.0, bottom: 30.0 };
            let boxes = [BOX, other];
            let (inside, outside) = split(&points, &boxes);
            let all = length(&[points]);
            prop_assert!((length(&inside) + length(&outside) - all).abs() < 1e-6);
            for (parts, expected) in [(&inside, true), (&outside, false)] {
                for pair in parts.iter().flat_map(|part| part.windows(2)) {
                    let middle = between(pair[0], pair[1], 0.5);
                    prop_assert_eq!(boxes.iter().any(|it| holds(it, middle)), expected);
                }
            }
        }
    }
}
