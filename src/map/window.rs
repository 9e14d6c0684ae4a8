//! The part of the map that a panel shows, and how one looks nearer or elsewhere.

use super::outline::WORLD;
use super::projection::{forward, inverse};
use super::{Point, Window};
use crate::state::map::View;

impl Window {
    /// Where a point lies in it: 0 to 1 from the left and from the top, other numbers outside.
    pub fn share(&self, point: Point) -> (f64, f64) {
        (
            (point.x - self.x) / self.width,
            (point.y - self.y) / self.height,
        )
    }

    /// The point at a place that [`share`](Self::share) gives.
    pub fn point(&self, (across, down): (f64, f64)) -> Point {
        Point {
            x: self.x + across * self.width,
            y: self.y + down * self.height,
        }
    }

    /// As the value of an SVG's `viewBox`, to tenths of a unit.
    pub fn view_box(&self) -> String {
        let tenth = |x: f64| crate::format::plain((x * 10.0).round() / 10.0);
        [
            tenth(self.x).as_str(),
            " ",
            &tenth(self.y),
            " ",
            &tenth(self.width),
            " ",
            &tenth(self.height),
        ]
        .concat()
    }
}

/// The part of the world map that a view shows: its middle as near to the view's as the map's edges
/// let it.
pub fn seen(view: View) -> Window {
    if view.zoom <= 1.0 {
        return WORLD;
    }
    let middle = forward(view.at);
    around(middle, view.zoom)
}

fn around(middle: Point, zoom: f64) -> Window {
    let (width, height) = (WORLD.width / zoom, WORLD.height / zoom);
    let within = |middle: f64, size: f64, from: f64, all: f64| {
        (middle - size / 2.0).max(from).min(from + all - size)
    };
    Window {
        x: within(middle.x, width, WORLD.x, WORLD.width),
        y: within(middle.y, height, WORLD.y, WORLD.height),
        width,
        height,
    }
}

/// The view whose middle is that of a part of the map, not rounded as addresses have it, so that small
/// movements add up; `None` where that is beyond the globe's edge.
fn of(window: Window, zoom: f64) -> Option<View> {
    let at = inverse(window.point((0.5, 0.5)))?;
    Some(View { zoom, at })
}

/// Nearer by a factor, so that what lies at a place of the panel stays there, as far as the map's edges
/// let it.
pub fn zoomed(view: View, factor: f64, place: (f64, f64)) -> View {
    let zoom = (view.zoom * factor).clamp(1.0, View::NEAREST);
    if zoom <= 1.0 {
        return View::WHOLE;
    }
    let kept = seen(view).point(place);
    let (width, height) = (WORLD.width / zoom, WORLD.height / zoom);
    let middle = Point {
        x: kept.x + (0.5 - place.0) * width,
        y: kept.y + (0.5 - place.1) * height,
    };
    of(around(middle, zoom), zoom).unwrap_or(view)
}

/// Moved along with a finger or pointer that went a share of the panel's width and height.
pub fn dragged(view: View, (across, down): (f64, f64)) -> View {
    let window = seen(view);
    let middle = window.point((0.5 - across, 0.5 - down));
    of(around(middle, view.zoom), view.zoom).unwrap_or(view)
}

/// The view that shows a point: this one if it does with some room, else one centred on it.
pub fn showing(view: View, point: Point) -> View {
    let (across, down) = seen(view).share(point);
    let is_well_inside = (0.06..=0.94).contains(&across) && (0.06..=0.94).contains(&down);
    if is_well_inside || view.zoom <= 1.0 {
        return view;
    }
    of(around(point, view.zoom), view.zoom).unwrap_or(view)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::LonLat;

    fn view(zoom: f64, lon: f64, lat: f64) -> View {
        View::new(zoom, LonLat { lon, lat }).expect("a view")
    }

    #[test]
    fn the_whole_map_is_its_window() {
        assert_eq!(seen(View::WHOLE), WORLD);
        assert_eq!(zoomed(view(2.0, 100.0, 5.0), 0.1, (0.2, 0.2)), View::WHOLE);
    }

    #[test]
    fn what_is_seen_never_leaves_the_map() {
        for lon in [-180.0, -35.0, -25.0, 0.0, 101.7, 150.0] {
            for lat in [-60.0, 0.0, 60.0, 84.0] {
                for zoom in [1.5, 4.0, 12.0] {
                    let window = seen(view(zoom, lon, lat));
                    assert!(window.x >= WORLD.x - 1e-9 && window.y >= WORLD.y - 1e-9);
                    assert!(window.x + window.width <= WORLD.x + WORLD.width + 1e-9);
                    assert!(window.y + window.height <= WORLD.y + WORLD.height + 1e-9);
                }
            }
        }
    }

    #[test]
    fn what_lies_under_the_pointer_stays_there() {
        let before = view(3.0, 110.0, 10.0);
        let place = (0.3, 0.6);
        let kept = seen(before).point(place);
        let after = zoomed(before, 1.7, place);
        let (across, down) = seen(after).share(kept);
        // Views are rounded to tenths of a degree.
        assert!((across - place.0).abs() < 0.01 && (down - place.1).abs() < 0.01);
        let moved = seen(dragged(before, (0.1, -0.05))).share(kept);
        assert!((moved.0 - 0.4).abs() < 0.01 && (moved.1 - 0.55).abs() < 0.01);
    }

    #[test]
    fn a_point_is_brought_into_sight_only_if_it_is_not() {
        let view = view(6.0, 100.0, 5.0);
        let near = forward(view.at);
        assert_eq!(showing(view, near), view);
        let far = forward(LonLat {
            lon: -98.0,
            lat: 39.0,
        });
        let shown = showing(view, far);
        assert!(seen(shown).contains(far));
        assert!((shown.zoom - view.zoom).abs() < 1e-9);
    }
}
