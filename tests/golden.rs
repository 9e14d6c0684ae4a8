//! The LNG chart: golden pictures, labels that never overlap, and colours that match the page's.
#![allow(clippy::unwrap_used)] // a test that cannot read its golden file has to stop

use std::fs;
use std::path::Path;

use fine_print::charts::frame::Bounds;
use fine_print::charts::lng::{Placed, Series};
use fine_print::charts::svg::svg;
use fine_print::charts::theme::{DARK, INKS, LIGHT};
use fine_print::facts::Lang;
use fine_print::state::lng::LngState;
use fine_print::state::tool::read;

const STATES: [(&str, &str); 4] = [
    ("default", ""),
    ("range", "?lng.volume=3..5&lng.heat=all"),
    ("formula", "?lng.punit=formula"),
    ("tonne", "?lng.punit=t&lng.price=680&lng.volume=3"),
];

#[test]
fn pictures_are_as_they_were_looked_at() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    for (name, query) in STATES {
        for (lang, code) in [(Lang::En, "en"), (Lang::Ms, "ms")] {
            for (size, width, height) in [("narrow", 340.0, 320.0), ("wide", 680.0, 380.0)] {
                let series = Series::new(&read::<LngState>(query).0, lang);
                let now = svg(&Placed::new(&series, width, height).picture(), "still");
                let path = folder.join(format!("lng-{name}-{code}-{size}.svg"));
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
    sweep(|what, placed| {
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
fn the_pages_colours_are_the_charts() {
    let css = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("style/00-tokens.css"))
        .unwrap();
    let dark_at = css.find("--scheme: dark").unwrap();
    let (light, dark) = css.split_at(dark_at);
    let dark_again = dark.rsplit("--scheme: dark").next().unwrap();
    for (ink, name) in INKS {
        for (part, palette) in [(light, &LIGHT), (dark, &DARK), (dark_again, &DARK)] {
            let (r, g, b) = palette.color(ink);
            let line = format!("--{name}: #{r:02x}{g:02x}{b:02x};");
            assert!(part.contains(&line), "style/00-tokens.css lacks {line}");
        }
    }
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
fn chart_text_has_the_contrast_of_text() {
    use fine_print::charts::theme::Ink;
    assert!(
        (contrast((0, 0, 0), (255, 255, 255)) - 21.0).abs() < 0.01,
        "WCAG's own extreme"
    );
    for palette in [&LIGHT, &DARK] {
        for ink in [Ink::Ink, Ink::Quiet, Ink::Reader, Ink::Trade] {
            let ratio = contrast(palette.color(ink), palette.color(Ink::Paper));
            assert!(ratio >= 4.5, "{ink:?} {ratio}");
        }
    }
}

#[test]
fn the_default_state_is_the_still_picture() {
    let html = fine_print::widgets::calculator::markup::still::<LngState>(Lang::En);
    assert_eq!(html.matches("<svg").count(), 2);
    assert!(!html.contains("style=") && !html.contains("opacity=\"1\""));
}
