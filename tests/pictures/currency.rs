//! The currency chart.

use fine_print::charts::currency::{Series, picture};
use fine_print::charts::picture::{Picture, Shape};
use fine_print::charts::theme::Ink;
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;
use fine_print::state::tool::read;

use crate::{are_as_they_were_looked_at, is_the_still_picture, labels_are_apart};

const STATES: [(&str, &str); 5] = [
    ("default", ""),
    ("month", "?fx.at=2016-12&fx.amount=150"),
    ("own", "?fx.at=own&fx.rate=4.4..4.6"),
    ("yen", "?fx.from=MYR&fx.to=JPY&fx.amount=2..3&fx.at=2026-04"),
    ("rate", "?fx.solve=rate"),
];

fn drawn(query: &str, lang: Lang, width: f64, height: f64) -> Picture {
    let (state, _) = read::<CurrencyState>(query);
    picture(&Series::new(&state, lang), width, height)
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at("currency", &STATES, drawn);
}

#[test]
fn the_default_state_is_the_still_picture() {
    is_the_still_picture::<CurrencyState>();
}

/// A sweep over currencies, times, amounts, scales, unknowns, sizes and languages.
fn sweep(mut check: impl FnMut(&str, &str, &Picture)) {
    let pairs = [
        ("USD", "MYR"),
        ("MYR", "USD"),
        ("USD", "IDR"),
        ("IDR", "GBP"),
        ("JPY", "KRW"),
        ("EUR", "THB"),
        ("CNY", "INR"),
        ("USD", "VND"),
        ("KHR", "MYR"),
    ];
    let times = [
        "2025-10-24",
        "2015-01",
        "2016-12",
        "2020-03",
        "2026-04",
        "own",
    ];
    let amounts = [
        "0",
        "3.4",
        "150",
        "2..3",
        "999999.5",
        "123456.789..987654.321",
    ];
    for lang in Lang::ALL {
        for (from, to) in pairs {
            for at in times {
                for amount in amounts {
                    for more in [
                        "",
                        "&fx.solve=amount&fx.value=14.4",
                        "&fx.solve=rate",
                        "&fx.scale=one",
                    ] {
                        let query = format!(
                            "?fx.from={from}&fx.to={to}&fx.at={at}&fx.amount={amount}{more}"
                        );
                        for (width, height) in [
                            (280.0, 320.0),
                            (340.0, 320.0),
                            (680.0, 380.0),
                            (900.0, 380.0),
                        ] {
                            let what = format!("{query} {lang:?} {width}");
                            check(&what, &query, &drawn(&query, lang, width, height));
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart() {
    sweep(|what, _, picture| {
        labels_are_apart(what, picture.width, picture.height, &picture.labels);
    });
}

#[test]
fn marks_stay_in_the_picture_and_the_last_month_is_hollow() {
    sweep(|what, query, picture| {
        let inside = |(x, y): (f64, f64)| {
            (-0.5..=picture.width + 0.5).contains(&x) && (-0.5..=picture.height + 0.5).contains(&y)
        };
        let mut hollow = 0;
        for shape in &picture.shapes {
            let points = match shape {
                Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
                Shape::Bar { bounds, .. } => {
                    vec![(bounds.left, bounds.top), (bounds.right, bounds.bottom)]
                }
                Shape::Dot {
                    at,
                    hollow: is_hollow,
                    ..
                } => {
                    hollow += usize::from(*is_hollow);
                    vec![*at]
                }
                Shape::Circle { .. } | Shape::Faint { .. } => unreachable!("not of this chart"),
            };
            for point in points {
                assert!(inside(point), "{what}: {point:?}");
            }
        }
        let has_rates = !query.contains("VND") && !query.contains("KHR");
        // Choosing that month puts the reader's own point on it.
        assert_eq!(hollow > 0, has_rates, "{what}");
        assert!(
            picture.shapes.iter().any(|shape| matches!(
                shape,
                Shape::Line {
                    ink: Ink::Trade,
                    ..
                }
            )),
            "{what}: the day of the agreement"
        );
    });
}

#[test]
fn the_result_is_written_in_the_picture() {
    for (query, words) in [
        ("", "RM\u{a0}14.36\u{a0}billion"),
        ("?fx.solve=rate", "RM\u{a0}4.2353\u{a0}per\u{a0}US$"),
        ("?fx.at=own&fx.rate=4.5", "RM\u{a0}15.30\u{a0}billion"),
    ] {
        for width in [340.0, 680.0] {
            let picture = drawn(query, Lang::En, width, 340.0);
            let found = picture.labels.iter().any(|label| {
                label.text.replace(' ', "\u{a0}") == words && label.ink == Ink::Reader
            });
            assert!(found, "{query}: {:?}", picture.labels);
        }
    }
}
