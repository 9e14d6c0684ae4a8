//! The charts: golden pictures, labels that never overlap, marks that stay in their places, and colours
//! that match the page's.
#![allow(clippy::unwrap_used)] // a test that cannot read its golden file has to stop

mod currency;
mod lng;
mod map;
mod map_file;
mod refining;

use std::fs;
use std::path::Path;

use fine_print::charts::frame::Bounds;
use fine_print::charts::label::Label;
use fine_print::charts::picture::Picture;
use fine_print::charts::svg::svg;
use fine_print::charts::theme::{DARK, INKS, LIGHT};
use fine_print::facts::Lang;
use fine_print::widgets::calculator::Charted;
use fine_print::widgets::calculator::markup::still;

/// Compares a picture with its file in `tests/golden`, or writes it with `UPDATE_GOLDEN=1`.
fn is_as_it_was_looked_at(file: &str, now: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let path = folder.join(file);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, now).unwrap();
    }
    let golden = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        now == golden,
        "{} differs; look at it and run with UPDATE_GOLDEN=1",
        path.display()
    );
}

/// The same for the pictures of a tool's chart. States are a name and an address's query.
fn are_as_they_were_looked_at(
    tool: &str,
    states: &[(&str, &str)],
    draw: impl Fn(&str, Lang, f64, f64) -> Picture,
) {
    for (name, query) in states {
        for lang in Lang::ALL {
            for (size, width, height) in [("narrow", 340.0, 320.0), ("wide", 680.0, 380.0)] {
                let now = svg(&draw(query, lang, width, height), "still");
                let file = format!("{tool}-{name}-{}-{size}.svg", lang.code());
                is_as_it_was_looked_at(&file, &now);
            }
        }
    }
}

/// Labels lie inside their picture, are large enough to read, and share no ground.
fn labels_are_apart(what: &str, width: f64, height: f64, labels: &[Label]) {
    let picture = Bounds {
        left: -0.5,
        top: -0.5,
        right: width + 0.5,
        bottom: height + 0.5,
    };
    for (index, label) in labels.iter().enumerate() {
        let bounds = label.bounds();
        assert!(
            bounds.inside(&picture),
            "{what}: “{}” leaves the picture: {bounds:?}",
            label.text
        );
        assert!(label.px >= 12.0, "{what}: “{}” is small", label.text);
        for other in &labels[index + 1..] {
            assert!(
                !bounds.overlaps(&other.bounds()),
                "{what}: “{}” and “{}” overlap",
                label.text,
                other.text
            );
        }
    }
}

/// A page without scripts shows the default state, in two sizes and in the page's own colours.
fn is_the_still_picture<C: Charted>() {
    let html = still::<C>(Lang::En);
    assert_eq!(html.matches("<svg").count(), 2);
    assert!(!html.contains("style=") && !html.contains("opacity=\"1\""));
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
