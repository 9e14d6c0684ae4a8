//! The refining chart: golden pictures, labels that never overlap, marks inside their plots, bars that
//! add to the whole.
#![allow(clippy::unwrap_used)] // a test that cannot read its golden file has to stop

use std::fs;
use std::path::Path;

use fine_print::charts::frame::Bounds;
use fine_print::charts::refining::{Placed, Series};
use fine_print::charts::svg::svg;
use fine_print::charts::theme::{DARK, Ink, LIGHT};
use fine_print::facts::Lang;
use fine_print::state::refining::{Preset, RefiningState};
use fine_print::state::tool::{ToolState, read};

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

#[test]
fn pictures_are_as_they_were_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for (name, query) in STATES {
        for (lang, code) in [(Lang::En, "en"), (Lang::Ms, "ms")] {
            for (size, width, height) in [("narrow", 340.0, 320.0), ("wide", 680.0, 380.0)] {
                let series = Series::new(&read::<RefiningState>(query).0, lang);
                let now = svg(&Placed::new(&series, width, height).picture(), "still");
                let path = folder.join(format!("refining-{name}-{code}-{size}.svg"));
                if update {
                    fs::write(&path, &now).unwrap();
                }
                let golden = fs::read_to_string(&path).unwrap_or_default();
                assert!(
                    now == golden,
                    "{} differs; look at it and run with UPDATE_GOLDEN=1",
                    path.display()
                );
            }
        }
    }
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
        let picture = Bounds {
            left: -0.5,
            top: -0.5,
            right: placed.width + 0.5,
            bottom: placed.height + 0.5,
        };
        for (index, label) in placed.labels.iter().enumerate() {
            let bounds = label.bounds();
            assert!(
                bounds.inside(&picture),
                "{what}: “{}” leaves the picture: {bounds:?}",
                label.text
            );
            assert!(label.px >= 12.0, "{what}: “{}” is small", label.text);
            for other in &placed.labels[index + 1..] {
                assert!(
                    !bounds.overlaps(&other.bounds()),
                    "{what}: “{}” and “{}” overlap",
                    label.text,
                    other.text
                );
            }
        }
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

/// Relative luminance and contrast as WCAG 2.2 defines them.
fn contrast(one: (u8, u8, u8), two: (u8, u8, u8)) -> f64 {
    let luminance = |(r, g, b): (u8, u8, u8)| {
        let channel = |c: u8| {
            let c = f64::from(c) / 255.0;
            if c <= 0.040_45 {
                c / 12.92
            } else {
                ((c + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b)
    };
    let (a, b) = (luminance(one), luminance(two));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
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
    let html = fine_print::widgets::calculator::markup::still::<RefiningState>(Lang::En);
    assert_eq!(html.matches("<svg").count(), 2);
    assert!(!html.contains("style=") && !html.contains("opacity=\"1\""));
    assert_eq!(RefiningState::DEFAULT, Preset::Alone.state());
}
