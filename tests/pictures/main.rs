//! The charts: golden pictures, labels that never overlap, marks that stay in their places, and colours
//! that match the page's.
#![allow(clippy::unwrap_used)] // a test that cannot read its golden file has to stop

mod colours;
mod currency;
mod figures;
mod lng;
mod map;
mod map_file;
mod recording;
mod refining;
mod space;

use std::fs;
use std::path::Path;

use fine_print::charts::frame::Bounds;
use fine_print::charts::label::Label;
use fine_print::charts::picture::{Picture, Point, Shape};
use fine_print::charts::svg::svg_file;
use fine_print::charts::theme::{DARK, INKS, LIGHT, PRINT};
use fine_print::facts::Lang;
use fine_print::state::tool::{read, read_pinned};
use fine_print::widgets::calculator::Charted;
use fine_print::widgets::calculator::markup::{around, still};

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

/// The two sizes at which pictures are looked at.
const SIZES: [(&str, f64, f64); 2] = [("narrow", 340.0, 320.0), ("wide", 680.0, 380.0)];

/// A tool's picture of an address, which may carry a pinned state.
fn drawn<C: Charted>(query: &str, lang: Lang, width: f64, height: f64) -> Picture {
    let (state, _) = read::<C>(query);
    let pinned = read_pinned::<C>(query, &mut Vec::new());
    state.picture(pinned.as_ref(), around(lang), width, height)
}

/// The same for the pictures of a tool's chart, as files of their own by day and by night. States are a
/// name and an address's query.
fn are_as_they_were_looked_at<C: Charted>(tool: &str, states: &[(&str, &str)]) {
    for (name, query) in states {
        for lang in Lang::ALL {
            for (size, width, height) in SIZES {
                let picture = drawn::<C>(query, lang, width, height);
                let title = C::EMBED_TITLE.get(lang);
                let summary = read::<C>(query).0.present(around(lang)).summary;
                for (ground, palette) in [("light", &LIGHT), ("dark", &DARK)] {
                    let now = svg_file(
                        &picture,
                        None,
                        palette,
                        [&format!("{width}"), &format!("{height}")],
                        title,
                        &summary,
                        lang,
                    );
                    // One element a line, so that a change can be read.
                    let now = now.replace("><", ">\n<");
                    let file = format!("{tool}-{name}-{}-{size}-{ground}.svg", lang.code());
                    is_as_it_was_looked_at(&file, &now);
                }
            }
        }
    }
}

/// Widths from the narrowest column to the widest, with the heights that pictures have there.
const WIDTHS: [(f64, f64); 4] = [
    (280.0, 320.0),
    (340.0, 320.0),
    (680.0, 380.0),
    (1200.0, 420.0),
];

/// Labels lie inside their picture, are large enough to read, and share no ground.
fn labels_are_apart(what: &str, picture: &Picture) {
    let room = Bounds {
        left: -0.5,
        top: -0.5,
        right: picture.width + 0.5,
        bottom: picture.height + 0.5,
    };
    let all: Vec<_> = picture.labels.iter().map(Label::bounds).collect();
    for (index, (label, bounds)) in picture.labels.iter().zip(&all).enumerate() {
        assert!(
            bounds.inside(&room),
            "{what}: “{}” leaves the picture: {bounds:?}",
            label.text
        );
        assert!(label.px >= 12.0, "{what}: “{}” is small", label.text);
        for (other, theirs) in picture.labels.iter().zip(&all).skip(index + 1) {
            assert!(
                !bounds.overlaps(theirs),
                "{what}: “{}” and “{}” overlap",
                label.text,
                other.text
            );
        }
    }
}

/// A mark, also one that is seen through.
fn seen(shape: &Shape) -> &Shape {
    match shape {
        Shape::Faint { shape, .. } => shape,
        shape => shape,
    }
}

/// All marks lie inside the picture, and no point is covered by a label.
fn marks_are_within(what: &str, picture: &Picture) {
    let inside = |(x, y): Point| {
        (-0.5..=picture.width + 0.5).contains(&x) && (-0.5..=picture.height + 0.5).contains(&y)
    };
    for shape in &picture.shapes {
        let points = match seen(shape) {
            Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
            Shape::Bar { bounds, .. } => {
                vec![(bounds.left, bounds.top), (bounds.right, bounds.bottom)]
            }
            Shape::Dot { at, .. } => {
                let point = Bounds::around(*at, 5.0);
                for label in &picture.labels {
                    let covers = label.bounds().overlaps(&point);
                    assert!(!covers, "{what}: “{}” lies on a point", label.text);
                }
                vec![*at]
            }
            Shape::Circle { .. } | Shape::Faint { .. } => unreachable!("not of a chart"),
        };
        for point in points {
            assert!(inside(point), "{what}: {point:?} of {shape:?}");
        }
    }
}

/// How far a point is from a straight line between two others.
fn distance(at: Point, (from, to): (Point, Point)) -> f64 {
    let (across, down) = (to.0 - from.0, to.1 - from.1);
    let length = across * across + down * down;
    let along = ((at.0 - from.0) * across + (at.1 - from.1) * down) / length.max(1e-12);
    let along = along.clamp(0.0, 1.0);
    (at.0 - from.0 - along * across).hypot(at.1 - from.1 - along * down)
}

/// Everything that can be stepped through is drawn where it is said to be, has something to be told, and
/// nothing is told of what is not there.
fn stops_have_readings_and_lie_on_marks<C: Charted>(query: &str, width: f64, height: f64) {
    let (state, _) = read::<C>(query);
    let picture = drawn::<C>(query, Lang::En, width, height);
    let reach = |at: Point, shape: &Shape| match seen(shape) {
        Shape::Line { points, .. } => points
            .windows(2)
            .map(|two| distance(at, (two[0], two[1])))
            .fold(f64::MAX, f64::min),
        Shape::Bar { bounds, .. } => {
            let inside = Bounds::around(at, 0.1).overlaps(bounds);
            if inside { 0.0 } else { f64::MAX }
        }
        Shape::Circle { .. } | Shape::Faint { .. } => f64::MAX,
        Shape::Dot { at: centre, .. } => (at.0 - centre.0).hypot(at.1 - centre.1),
        // An upright through the point meets the band's border above and below it.
        Shape::Area { points, .. } => [at.0 - 0.1, at.0 + 0.1]
            .map(|across| {
                let at = (across, at.1);
                let crossings = points
                    .iter()
                    .zip(points.iter().cycle().skip(1))
                    .filter(|(from, to)| (from.0 <= at.0) != (to.0 <= at.0))
                    .map(|(from, to)| from.1 + (to.1 - from.1) * (at.0 - from.0) / (to.0 - from.0));
                let (above, below): (Vec<_>, Vec<_>) = crossings.partition(|y| *y <= at.1);
                let inside = above.len() % 2 == 1 && below.len() % 2 == 1;
                if inside { 0.0 } else { f64::MAX }
            })
            .into_iter()
            .fold(f64::MAX, f64::min),
    };
    assert!(!picture.tracks.is_empty(), "{query}");
    for (track, stops) in picture.tracks.iter().enumerate() {
        let mut before = f64::MIN;
        for (stop, at) in stops.stops.iter().enumerate() {
            assert!(at.0 >= before - 1e-9, "{query}: from left to right");
            before = at.0;
            let near = picture.shapes.iter().map(|shape| reach(*at, shape));
            let near = near.fold(f64::MAX, f64::min);
            assert!(near <= 1.0, "{query}: {track}, {stop} at {at:?}: {near}");
            for lang in Lang::ALL {
                let words = state.reading(around(lang), track, stop);
                assert!(
                    !words.is_empty() && !words.contains('{'),
                    "{query}: {words}"
                );
            }
        }
        let beyond = state.reading(around(Lang::En), track, stops.stops.len());
        assert_eq!(beyond, "", "{query}: {track}");
    }
    let beyond = state.reading(around(Lang::En), picture.tracks.len(), 0);
    assert_eq!(beyond, "", "{query}");
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
        let (_, print) = css.split_once("--scheme: print").unwrap();
        let (r, g, b) = PRINT.color(ink);
        let line = format!("--{name}: #{r:02x}{g:02x}{b:02x};");
        assert!(
            print.contains(&line),
            "style/00-tokens.css lacks {line} for print"
        );
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
