//! The LNG chart.

use fine_print::charts::frame::Bounds;
use fine_print::charts::label::Label;
use fine_print::charts::lng::{Series, picture};
use fine_print::charts::picture::{Picture, Shape};
use fine_print::charts::theme::Ink;
use fine_print::facts::Lang;
use fine_print::state::lng::LngState;
use fine_print::state::tool::read;

use crate::{
    WIDTHS, are_as_they_were_looked_at, drawn, is_the_still_picture, labels_are_apart,
    marks_are_within, stops_have_readings_and_lie_on_marks,
};

pub const STATES: [(&str, &str); 5] = [
    ("default", ""),
    ("range", "?lng.volume=3..5&lng.heat=all"),
    ("formula", "?lng.punit=formula"),
    ("tonne", "?lng.punit=t&lng.price=680&lng.volume=3"),
    (
        "compared",
        "?lng.price=9.5&lng.a=1&lng.a.volume=3..4&lng.a.price=13.08",
    ),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at::<LngState>("lng", &STATES);
}

/// A sweep over the space of states: volumes, prices, forms, units, sizes, languages.
fn sweep(mut check: impl FnMut(&str, &str, Lang, &Picture)) {
    let volumes = ["0", "0.1", "0.4", "1", "3", "3..5", "5", "9.9", "40", "100"];
    let prices = [
        "0", "0.5", "3", "6.2", "9.5", "13.08", "17", "26", "60", "100", "5..15",
    ];
    for lang in Lang::ALL {
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
                    "&lng.a=1&lng.a.volume=2",
                    "&lng.a=1&lng.a.volume=1..7&lng.a.punit=formula",
                ] {
                    let query = format!("?lng.volume={volume}&lng.price={price}{more}");
                    for (width, height) in WIDTHS {
                        let picture = drawn::<LngState>(&query, lang, width, height);
                        let what = format!("{query} {lang:?} {width}");
                        check(&what, &query, lang, &picture);
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart_and_marks_in_their_places() {
    sweep(|what, _, _, picture| {
        labels_are_apart(what, picture);
        marks_are_within(what, picture);
    });
}

#[test]
fn stops_can_be_read_and_lie_on_marks() {
    for (_, query) in STATES {
        for (width, height) in WIDTHS {
            stops_have_readings_and_lie_on_marks::<LngState>(query, width, height);
        }
    }
}

#[test]
fn every_price_on_the_axis_has_its_name_and_the_readers_point_its_value() {
    sweep(|what, query, lang, picture| {
        let series = Series::new(&read::<LngState>(query).0, lang);
        let has = |text: &str, ink: Ink| {
            let said = |label: &&str| label.ends_with(text);
            let mut labels = picture.labels.iter().filter(|label| label.ink == ink);
            labels.any(|label| said(&label.text.as_str()))
        };
        for mark in series.shown() {
            assert!(has(&mark.label, mark.ink), "{what}: {}", mark.label);
        }
        if series.point.is_some() {
            assert!(
                has(&series.point_label, Ink::Reader),
                "{what} {} {:?}",
                series.point_label,
                picture
                    .labels
                    .iter()
                    .map(|l| (l.text.clone(), l.bounds()))
                    .collect::<Vec<_>>()
            );
            assert!(picture.grip.is_some(), "{what}");
        }
    });
}

/// The name of the line keeps near its own line, also where a drag on held axes makes
/// the line so steep that it leaves the plot at the top.
#[test]
fn prices_of_six_figures_leave_each_other_room() {
    let query =
        "?lng.punit=t&lng.a=1&lng.a.value=42&lng.a.vunit=twh&lng.a.heat=all&lng.a.solve=price&";
    for width in [280.0, 300.0, 332.0, 519.0] {
        let picture = drawn::<LngState>(query, Lang::En, width, 320.0);
        labels_are_apart(query, &picture);
        let is_tick = |label: &&Label| label.text.ends_with("00,000");
        let ticks = picture.labels.iter().filter(is_tick).count();
        assert!(ticks >= 1, "{width}: {ticks} prices are left");
    }
}

#[test]
fn the_lines_name_stays_at_the_line() {
    const NEAR: f64 = 30.0;
    let mut seen = 0;
    for lang in Lang::ALL {
        for volume in [
            "0.5", "3", "5", "8", "12", "25", "60", "100", "3..5", "8..40",
        ] {
            for more in [
                "",
                "&lng.price=1",
                "&lng.price=4",
                "&lng.price=17",
                "&lng.punit=t",
            ] {
                let of = |query: &str| read::<LngState>(query).0;
                let state = of(&format!("?lng.volume={volume}{more}"));
                let series = Series::new(&state, lang);
                for (width, height) in WIDTHS {
                    let before = drawn::<LngState>(&format!("?{more}"), lang, width, height);
                    let axes = before.axes.unwrap();
                    let is_beyond = series.point.is_none_or(|((_, price), (_, value))| {
                        price > axes.x.to || value > axes.y.to
                    });
                    if is_beyond {
                        continue; // a drag ends at the axes' ends
                    }
                    let picture = picture(&series, None, Some(axes), width, height);
                    let what = format!("{volume} {more} {lang:?} {width}");
                    labels_are_apart(&what, &picture);
                    marks_are_within(&what, &picture);
                    let names = [&series.line_label, &series.line_short];
                    let mut labels = picture.labels.iter();
                    let Some(name) = labels.find(|label| names.contains(&&label.text)) else {
                        continue;
                    };
                    seen += 1;
                    let bounds = name.bounds();
                    let near = Bounds {
                        left: bounds.left - NEAR,
                        right: bounds.right + NEAR,
                        top: bounds.top - NEAR,
                        bottom: bounds.bottom + NEAR,
                    };
                    let is_near = picture.shapes.iter().any(|shape| match shape {
                        Shape::Line {
                            points,
                            ink: Ink::Reader,
                            px,
                        } if *px > 2.4 => points.windows(2).any(|two| near.meets(two[0], two[1])),
                        _ => false,
                    });
                    assert!(is_near, "{what}: {bounds:?}");
                }
            }
        }
    }
    assert!(seen > 150, "{seen} names");
}

#[test]
fn no_small_change_doubles_an_axis() {
    let axes = |volume: f64, price: f64| {
        let query = format!("?lng.volume={volume}&lng.price={price}");
        let axes = drawn::<LngState>(&query, Lang::En, 680.0, 380.0)
            .axes
            .unwrap();
        (axes.x.to, axes.y.to)
    };
    for volume in (2..200).map(|half| f64::from(half) / 2.0) {
        let ((_, before), (_, after)) = (axes(volume, 13.08), axes(volume * 1.01, 13.08));
        assert!(after / before < 1.4, "{volume}: {before} {after}");
    }
    for price in (1..200).map(|half| f64::from(half) / 2.0) {
        let ((x, y), (next_x, next_y)) = (axes(5.0, price), axes(5.0, price * 1.01));
        assert!(next_x / x < 1.4, "{price}: {x} {next_x}");
        assert!(next_y / y < 1.7, "{price}: {y} {next_y}");
    }
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
        let picture = drawn::<LngState>(query, Lang::En, 680.0, 380.0);
        let (axes, grip) = (picture.axes.unwrap(), picture.grip.unwrap());
        assert!((axes.x.value(grip.0) / price - 1.0).abs() < 1e-9, "{query}");
        assert!((axes.y.value(grip.1) / value - 1.0).abs() < 1e-9, "{query}");
    }
}

#[test]
fn the_default_state_is_the_still_picture() {
    is_the_still_picture::<LngState>();
}
