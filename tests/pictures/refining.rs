//! The refining chart: also that bars add to the whole.
#![allow(clippy::unwrap_used)] // a text that is no number has to stop the test

use fine_print::charts::picture::Picture;
use fine_print::charts::refining::{PARTS, Series};
use fine_print::charts::theme::{DARK, Ink, LIGHT, PRINT};
use fine_print::facts::Lang;
use fine_print::state::refining::{Preset, RefiningState};
use fine_print::state::tool::{ToolState, read};

use crate::{
    WIDTHS, are_as_they_were_looked_at, contrast, drawn, is_the_still_picture, labels_are_apart,
    marks_are_within, stops_have_readings_and_lie_on_marks,
};

pub const STATES: [(&str, &str); 6] = [
    ("default", ""),
    ("claim", "?share.solve=rest"),
    (
        "outlook",
        "?share.solve=growth&share.start=5&share.world=40.9&share.end=12&share.china=92\
         &share.china-end=77&share.from=2023",
    ),
    ("range", "?share.start=5..10"),
    ("crowded", "?share.china=92"),
    (
        "compared",
        "?share.growth=150&share.rest=20&share.a=1&share.a.start=5..8",
    ),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at::<RefiningState>("refining", &STATES);
}

#[test]
fn the_golden_outlook_is_the_preset() {
    let (state, notices) = read::<RefiningState>(STATES[2].1);
    assert_eq!((state, notices), (Preset::Outlook.state(), vec![]));
}

/// A sweep over the space of states: shares, growths, forms, China, years, sizes, languages.
fn sweep(mut check: impl FnMut(&str, &Series, &Picture)) {
    let starts = ["0", "0.1", "5", "5..10", "10", "18", "45", "97", "100"];
    let growths = ["-100", "-60", "-20..10", "0", "200..300", "900", "100000"];
    let mores = [
        "",
        "&share.rest=-50..80",
        "&share.world=40.9",
        "&share.world=-90",
        "&share.china=0&share.from=2020",
        "&share.china=3&share.china-end=2&share.from=2029",
        "&share.solve=growth&share.end=88",
        "&share.solve=rest&share.end=1..99",
        "&share.solve=start&share.end=20..60",
        "&share.a=1&share.a.start=3..20&share.a.from=2021",
    ];
    for lang in Lang::ALL {
        for start in starts {
            for growth in growths {
                for more in mores {
                    let query = format!("?share.start={start}&share.growth={growth}{more}");
                    let (state, notices) = read::<RefiningState>(&query);
                    assert_eq!(notices, vec![], "{query}");
                    let series = Series::new(&state, lang);
                    for (width, height) in WIDTHS {
                        let picture = drawn::<RefiningState>(&query, lang, width, height);
                        check(&format!("{query} {lang:?} {width}"), &series, &picture);
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart_and_marks_in_their_places() {
    sweep(|what, series, picture| {
        labels_are_apart(what, picture);
        marks_are_within(what, picture);
        let axes = picture.axes.unwrap();
        let high = axes.y.start - axes.y.end;
        assert!(high >= 60.0, "{what}: a flat plot of {high}");
        let has = |text: &str| {
            picture
                .labels
                .iter()
                .any(|label| label.text.ends_with(text))
        };
        for mark in &series.marks {
            assert!(has(&mark.label), "{what}: {}", mark.label);
        }
        assert!(has(&series.end_label), "{what}: {}", series.end_label);
        if !series.bars.is_empty() {
            assert!(
                series.names.into_iter().all(has),
                "{what}: the parts' names"
            );
        }
    });
}

/// The names of A and B stand in the order of the shares that they end with, and both are there.
#[test]
fn names_of_two_courses_stand_in_the_order_of_their_ends() {
    let mut seen = 0;
    let starts = ["0.1", "4", "5", "6", "5..10", "10", "30"];
    for lang in Lang::ALL {
        for own in starts {
            for pinned in starts {
                for growth in ["-50", "150", "200..300"] {
                    let query = format!(
                        "?share.start={own}&share.growth={growth}&share.a=1&share.a.start={pinned}"
                    );
                    let b = Series::new(&read::<RefiningState>(&query).0, lang);
                    let a = format!("?share.start={pinned}");
                    let a = Series::new(&read::<RefiningState>(&a).0, lang);
                    let end = |series: &Series| {
                        let least = series.low.last().unwrap().1;
                        f64::midpoint(least, series.high.last().map_or(least, |end| end.1))
                    };
                    for width in [280.0, 340.0, 520.0, 680.0, 900.0, 1000.0, 1100.0, 1200.0] {
                        let height = if width < 640.0 { 320.0 } else { 420.0 };
                        let picture = drawn::<RefiningState>(&query, lang, width, height);
                        let what = format!("{query} {lang:?} {width}");
                        labels_are_apart(&what, &picture);
                        marks_are_within(&what, &picture);
                        let at = |tag: &str, series: &Series| {
                            let text = format!("{tag}: {}", series.end_label);
                            let found = picture.labels.iter().find(|label| label.text == text);
                            found.unwrap_or_else(|| panic!("{what}: no “{text}”")).y
                        };
                        let (above, below) = (at("A", &a), at("B", &b));
                        if (end(&a) - end(&b)).abs() > 1e-6 {
                            assert_eq!(above < below, end(&a) > end(&b), "{what}");
                            seen += 1;
                        }
                    }
                }
            }
        }
    }
    assert!(seen > 1000, "{seen} pairs of names");
}

#[test]
fn stops_can_be_read_and_lie_on_marks() {
    for (_, query) in STATES {
        for (width, height) in WIDTHS {
            stops_have_readings_and_lie_on_marks::<RefiningState>(query, width, height);
        }
    }
}

#[test]
fn bars_add_to_the_whole_as_drawn_and_as_written() {
    let mut seen = 0;
    sweep(|what, series, _| {
        for bar in &series.bars {
            let sum: f64 = bar.parts.iter().sum();
            assert!((sum - 100.0).abs() < 1e-9, "{what}: {bar:?}");
            let tenths: u32 = bar
                .texts
                .iter()
                .map(|text| text.replace('.', "").parse::<u32>().unwrap())
                .sum();
            assert_eq!(tenths, 1000, "{what}: {bar:?}");
            seen += 1;
        }
    });
    assert!(seen > 1000, "the sweep saw {seen} bars");
}

#[test]
fn words_on_bars_have_the_contrast_of_text_and_parts_that_of_marks() {
    for palette in [&LIGHT, &DARK, &PRINT] {
        let between = |one: Ink, other: Ink| contrast(palette.color(one), palette.color(other));
        for (ground, words) in PARTS {
            let ratio = between(words, ground);
            assert!(ratio >= 4.5, "{words:?} on {ground:?}: {ratio}");
        }
        // Neighbours: the solid part and the tinted one, and all edges with the ground.
        assert!(between(Ink::Reader, Ink::Ground) >= 3.0);
        assert!(between(Ink::Edge, Ink::Paper) >= 3.0);
    }
}

#[test]
fn the_default_state_is_the_still_picture() {
    is_the_still_picture::<RefiningState>();
    assert_eq!(RefiningState::DEFAULT, Preset::Alone.state());
}
