//! The refining chart: also that bars add to the whole.
#![allow(clippy::unwrap_used)] // a text that is no number has to stop the test

use fine_print::charts::frame::Bounds;
use fine_print::charts::picture::Picture;
use fine_print::charts::refining::{Placed, Series};
use fine_print::charts::theme::{DARK, Ink, LIGHT};
use fine_print::facts::Lang;
use fine_print::state::refining::{Preset, RefiningState};
use fine_print::state::tool::{ToolState, read};

use crate::{are_as_they_were_looked_at, contrast, is_the_still_picture, labels_are_apart};

const STATES: [(&str, &str); 5] = [
    ("default", ""),
    ("claim", "?share.solve=rest"),
    (
        "outlook",
        "?share.solve=growth&share.start=5&share.world=40.9&share.end=12&share.china=92\
         &share.china-end=77&share.from=2023",
    ),
    ("range", "?share.start=5..10"),
    ("crowded", "?share.china=92"),
];

fn drawn(query: &str, lang: Lang, width: f64, height: f64) -> Picture {
    let series = Series::new(&read::<RefiningState>(query).0, lang);
    Placed::new(&series, width, height).picture()
}

#[test]
fn pictures_are_as_they_were_looked_at() {
    are_as_they_were_looked_at("refining", &STATES, drawn);
}

#[test]
fn the_golden_outlook_is_the_preset() {
    let (state, notices) = read::<RefiningState>(STATES[2].1);
    assert_eq!((state, notices), (Preset::Outlook.state(), vec![]));
}

/// A sweep over the space of states: shares, growths, forms, China, years, sizes, languages.
fn sweep(mut check: impl FnMut(&str, &Series, &Placed)) {
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
    ];
    for lang in [Lang::En, Lang::Ms] {
        for start in starts {
            for growth in growths {
                for more in mores {
                    let query = format!("?share.start={start}&share.growth={growth}{more}");
                    let (state, notices) = read::<RefiningState>(&query);
                    assert_eq!(notices, vec![], "{query}");
                    let series = Series::new(&state, lang);
                    for (width, height) in [
                        (280.0, 320.0),
                        (288.0, 320.0),
                        (340.0, 320.0),
                        (680.0, 380.0),
                        (900.0, 380.0),
                    ] {
                        let placed = Placed::new(&series, width, height);
                        check(&format!("{query} {lang:?} {width}"), &series, &placed);
                    }
                }
            }
        }
    }
}

#[test]
fn labels_stay_in_the_picture_and_apart() {
    sweep(|what, _, placed| {
        labels_are_apart(what, placed.width, placed.height, &placed.labels);
    });
}

#[test]
fn marks_stay_in_their_places() {
    sweep(|what, _, placed| {
        let plot = placed.plot;
        assert!(
            plot.bottom - plot.top >= 60.0,
            "{what}: a flat plot {plot:?}"
        );
        let inside = |&(x, y): &(f64, f64)| {
            x >= plot.left - 0.5
                && x <= plot.right + 0.5
                && y >= plot.top - 0.5
                && y <= plot.bottom + 0.5
        };
        let lines = placed.lines.iter().flatten().chain(&placed.band);
        for point in lines {
            assert!(inside(point), "{what}: {point:?}");
        }
        // The first two pairs are what others say and its sample beside the words.
        for (from, to, ..) in [&placed.marks[0], &placed.marks[2]] {
            assert!(inside(from) && inside(to), "{what}: mark {from:?} {to:?}");
        }
        let picture = Bounds {
            left: 0.0,
            top: plot.bottom,
            right: placed.width,
            bottom: placed.height,
        };
        for (bar, _) in &placed.bars {
            assert!(bar.inside(&picture), "{what}: {bar:?}");
            assert!(bar.left <= bar.right, "{what}: {bar:?}");
        }
    });
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
fn words_on_bars_and_in_the_legend_have_the_contrast_of_text() {
    for palette in [&LIGHT, &DARK] {
        for (ink, ground) in [
            (Ink::Paper, Ink::Reader),
            (Ink::Paper, Ink::Quiet),
            (Ink::Ink, Ink::Ground),
            (Ink::Minerals, Ink::Paper),
        ] {
            let ratio = contrast(palette.color(ink), palette.color(ground));
            assert!(ratio >= 4.5, "{ink:?} on {ground:?}: {ratio}");
        }
    }
}

#[test]
fn the_default_state_is_the_still_picture() {
    is_the_still_picture::<RefiningState>();
    assert_eq!(RefiningState::DEFAULT, Preset::Alone.state());
}
