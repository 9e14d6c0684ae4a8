//! The LNG chart.

use fine_print::charts::frame::Bounds;
use fine_print::charts::lng::{Placed, Series};
use fine_print::charts::picture::Picture;
use fine_print::facts::Lang;
use fine_print::state::lng::LngState;
use fine_print::state::tool::read;

use crate::{are_as_they_were_looked_at, is_the_still_picture, labels_are_apart};

const STATES: [(&str, &str); 4] = [
    ("default", ""),
    ("range", "?lng.volume=3..5&lng.heat=all"),
    ("formula", "?lng.punit=formula"),
    ("tonne", "?lng.punit=t&lng.price=680&lng.volume=3"),
];

fn drawn(query: &str, lang: Lang, width: f64, height: f64) -> Picture {
    let series = Series::new(&read::<LngState>(query).0, lang);
    Placed::new(&series, width, height).picture()
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at("lng", &STATES, drawn);
}

/// A sweep over the space of states: volumes, prices, forms, units, sizes, languages.
fn sweep(mut check: impl FnMut(&str, &Placed)) {
    let volumes = ["0", "0.1", "0.4", "1", "3", "3..5", "5", "9.9", "40", "100"];
    let prices = [
        "0", "0.5", "3", "6.2", "9.5", "13.08", "17", "26", "60", "100", "5..15",
    ];
    for lang in [Lang::En, Lang::Ms] {
        for volume in volumes {
            for price in prices {
                for more in [
                    "",
                    "&lng.heat=all",
                    "&lng.punit=t",
                    "&lng.punit=formula",
                    "&lng.solve=price",
                    "&lng.solve=volume&lng.vunit=cargo",
                    "&lng.solve=heat",
                    "&lng.vunit=bcm",
                ] {
                    let query = format!("?lng.volume={volume}&lng.price={price}{more}");
                    let (state, _) = read::<LngState>(&query);
                    let series = Series::new(&state, lang);
                    for (width, height) in [
                        (280.0, 320.0),
                        (288.0, 320.0),
                        (340.0, 320.0),
                        (680.0, 380.0),
                        (900.0, 380.0),
                    ] {
                        check(
                            &format!("{query} {lang:?} {width}"),
                            &Placed::new(&series, width, height),
                        );
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart() {
    sweep(|what, placed| labels_are_apart(what, placed.width, placed.height, &placed.labels));
}

#[test]
fn marks_stay_in_the_plot() {
    sweep(|what, placed| {
        let Bounds {
            left,
            right,
            top,
            bottom,
        } = placed.plot;
        let inside = |(x, y): (f64, f64)| {
            x.is_finite()
                && y.is_finite()
                && x >= left - 0.5
                && x <= right + 0.5
                && y >= top - 0.5
                && y <= bottom + 0.5
        };
        for (from, to) in &placed.lines {
            assert!(inside(*from) && inside(*to), "{what}: line {from:?} {to:?}");
        }
        for corner in &placed.band {
            assert!(inside(*corner), "{what}: band {corner:?}");
        }
        for (from, to, ..) in &placed.marks {
            assert!(
                inside((*from, top)) && inside((*to, top)),
                "{what}: mark {from} {to}"
            );
        }
        if let Some(point) = placed.point {
            assert!(
                inside((point.left, point.top)) && inside((point.right, point.bottom)),
                "{what}: {point:?}"
            );
        }
    });
}

#[test]
fn the_readers_point_lies_on_the_readers_line() {
    for query in [
        "",
        "?lng.volume=3&lng.price=9.5",
        "?lng.solve=price",
        "?lng.solve=volume",
        "?lng.punit=t&lng.price=500",
    ] {
        let series = Series::new(&read::<LngState>(query).0, Lang::En);
        let ((price, _), (value, _)) = series.point.unwrap();
        let (slope, _) = series.slope.unwrap();
        assert!((slope * price / value - 1.0).abs() < 1e-9, "{query}");
    }
}

#[test]
fn the_default_state_is_the_still_picture() {
    is_the_still_picture::<LngState>();
}
