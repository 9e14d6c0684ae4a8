//! The currency chart.

use fine_print::charts::picture::{Picture, Shape};
use fine_print::charts::theme::Ink;
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;

use crate::{
    WIDTHS, are_as_they_were_looked_at, drawn, is_the_still_picture, labels_are_apart,
    marks_are_within, stops_have_readings_and_lie_on_marks,
};

pub const STATES: [(&str, &str); 6] = [
    ("default", ""),
    ("month", "?fx.at=2016-12&fx.amount=150"),
    ("own", "?fx.at=own&fx.rate=4.4..4.6"),
    ("yen", "?fx.from=MYR&fx.to=JPY&fx.amount=2..3&fx.at=2026-04"),
    ("rate", "?fx.solve=rate"),
    ("compared", "?fx.at=2026-03&fx.a=1&fx.a.at=2016-12"),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at::<CurrencyState>("currency", &STATES);
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
    let amounts = ["0", "150", "2..3", "123456.789..987654.321"];
    for lang in Lang::ALL {
        for (from, to) in pairs {
            for at in times {
                for amount in amounts {
                    for more in [
                        "",
                        "&fx.solve=amount&fx.value=14.4",
                        "&fx.solve=rate",
                        "&fx.scale=one",
                        "&fx.a=1&fx.a.at=own&fx.a.rate=4.1..4.9",
                    ] {
                        let query = format!(
                            "?fx.from={from}&fx.to={to}&fx.at={at}&fx.amount={amount}{more}"
                        );
                        for (width, height) in WIDTHS {
                            let what = format!("{query} {lang:?} {width}");
                            let picture = drawn::<CurrencyState>(&query, lang, width, height);
                            check(&what, &query, &picture);
                        }
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart_and_marks_in_their_places() {
    sweep(|what, query, picture| {
        labels_are_apart(what, picture);
        marks_are_within(what, picture);
        let is_hollow = |shape: &&Shape| matches!(shape, Shape::Dot { hollow: true, .. });
        let hollow = picture.shapes.iter().filter(is_hollow).count();
        let has_rates = !query.contains("VND") && !query.contains("KHR");
        // Choosing that month puts the reader's own point on it.
        assert!(hollow > 0 || !has_rates, "{what}: the month that goes on");
        let is_signed = |shape: &Shape| {
            matches!(
                shape,
                Shape::Line {
                    ink: Ink::Trade,
                    ..
                }
            )
        };
        assert!(
            picture.shapes.iter().any(is_signed),
            "{what}: the day of the agreement"
        );
    });
}

#[test]
fn stops_can_be_read_and_lie_on_marks() {
    for (_, query) in STATES {
        for (width, height) in WIDTHS {
            stops_have_readings_and_lie_on_marks::<CurrencyState>(query, width, height);
        }
    }
}

#[test]
fn the_result_is_written_in_the_picture() {
    for (query, words) in [
        ("", "RM\u{a0}14.36\u{a0}billion"),
        ("?fx.solve=rate", "RM\u{a0}4.2353\u{a0}per\u{a0}US$"),
        ("?fx.at=own&fx.rate=4.5", "RM\u{a0}15.30\u{a0}billion"),
    ] {
        for width in [340.0, 680.0] {
            let picture = drawn::<CurrencyState>(query, Lang::En, width, 340.0);
            let found = picture.labels.iter().any(|label| {
                label.text.replace(' ', "\u{a0}") == words && label.ink == Ink::Reader
            });
            assert!(found, "{query}: {:?}", picture.labels);
        }
    }
}
