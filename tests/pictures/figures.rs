//! The article's figures: as they were looked at, with all their words apart and all their marks inside, at
//! every width.
#![allow(clippy::unwrap_used)] // a figure without a picture has to stop the test

use fine_print::charts::figures::trend::{self, Trend};
use fine_print::charts::picture::{Picture, Shape};
use fine_print::charts::svg::svg_file;
use fine_print::charts::theme::{DARK, Ink, LIGHT, PRINT};
use fine_print::facts::{FigureId, Lang};
use fine_print::pages::figures::{Body, Shown, WIDTHS, of};

use crate::{contrast, is_as_it_was_looked_at, labels_are_apart};

/// The figures that are pictures, in a language.
fn pictures(lang: Lang) -> impl Iterator<Item = Shown> {
    let all = FigureId::ALL.into_iter().map(move |id| of(id, lang));
    all.filter(|shown| matches!(shown.body, Body::Picture(_)))
}

fn drawn(shown: &Shown, width: f64) -> Picture {
    match &shown.body {
        Body::Picture(drawing) => drawing(width),
        Body::Html(_) | Body::Table(_) => unreachable!("pictures only"),
    }
}

#[test]
fn figures_are_as_they_were_looked_at() {
    for lang in Lang::ALL {
        for shown in pictures(lang) {
            for (size, width) in WIDTHS {
                let picture = drawn(&shown, width);
                for (ground, palette) in [("light", &LIGHT), ("dark", &DARK)] {
                    let size_px = [width, picture.height].map(|px| px.to_string());
                    let now = svg_file(
                        &picture,
                        None,
                        palette,
                        size_px.each_ref().map(String::as_str),
                        shown.title,
                        &shown.summary,
                        lang,
                    );
                    let now = now.replace("><", ">\n<");
                    let name = shown.id.name();
                    let file = format!("figure-{name}-{}-{size}-{ground}.svg", lang.code());
                    is_as_it_was_looked_at(&file, &now);
                }
            }
        }
    }
}

#[test]
fn words_are_apart_and_marks_inside_at_every_width() {
    let mut seen = 0;
    for lang in Lang::ALL {
        for shown in pictures(lang) {
            for width in (280..=1200).step_by(20).map(f64::from) {
                let picture = drawn(&shown, width);
                let what = format!("{} {lang:?} {width}", shown.id.name());
                labels_are_apart(&what, &picture);
                for shape in &picture.shapes {
                    for (x, y) in corners(shape) {
                        let inside = (-0.5..=width + 0.5).contains(&x)
                            && (-0.5..=picture.height + 0.5).contains(&y);
                        assert!(inside, "{what}: {shape:?}");
                    }
                }
                seen += picture.labels.len();
            }
        }
    }
    assert!(seen > 5000, "the sweep saw {seen} labels");
}

fn corners(shape: &Shape) -> Vec<(f64, f64)> {
    match shape {
        Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
        Shape::Bar { bounds, .. } => vec![(bounds.left, bounds.top), (bounds.right, bounds.bottom)],
        Shape::Dot { at, .. } => vec![*at],
        Shape::Circle { at, radius, .. } => vec![
            (at.0 - radius, at.1 - radius),
            (at.0 + radius, at.1 + radius),
        ],
        Shape::Faint { shape, .. } => corners(shape),
    }
}

#[test]
fn points_of_the_timeline_do_not_lie_on_one_another_or_under_words() {
    for lang in Lang::ALL {
        let shown = of(FigureId::Timeline, lang);
        for (_, width) in WIDTHS {
            let picture = drawn(&shown, width);
            let points: Vec<_> = picture
                .shapes
                .iter()
                .filter_map(|shape| match shape {
                    Shape::Circle { at, radius, .. } => Some((*at, *radius)),
                    _ => None,
                })
                .collect();
            assert!(points.len() > 30);
            for (place, (one, reach)) in points.iter().enumerate() {
                for (other, _) in &points[place + 1..] {
                    let apart = (one.0 - other.0).hypot(one.1 - other.1);
                    assert!(apart >= 2.0 * reach - 0.01, "{one:?} and {other:?}");
                }
                for label in &picture.labels {
                    let bounds = label.bounds();
                    let x = one.0.clamp(bounds.left, bounds.right);
                    let y = one.1.clamp(bounds.top, bounds.bottom);
                    let apart = (one.0 - x).hypot(one.1 - y);
                    assert!(apart >= *reach, "{one:?} under “{}”", label.text);
                }
            }
        }
    }
}

#[test]
fn bars_are_in_proportion_and_start_together() {
    // The published sums in US$ billion, as the sentences of the agreement's reports have them.
    let shown = of(FigureId::Money, Lang::En);
    for (_, width) in WIDTHS {
        let picture = drawn(&shown, width);
        let filled: Vec<_> = picture
            .shapes
            .iter()
            .filter_map(|shape| match shape {
                Shape::Bar { bounds, ink } if *ink == Ink::Deal => Some(*bounds),
                _ => None,
            })
            .collect();
        let length = |place: usize| filled[place].right - filled[place].left;
        assert!(filled.iter().all(|bar| bar.left >= filled[0].left));
        assert!((length(1) / length(0) - 70.0 / 150.0).abs() < 0.01);
        assert!((length(2) / length(0) - 9.5 / 150.0).abs() < 0.01);
        assert!(length(filled.len() - 1) / length(0) < 0.005, "a hair");
    }
}

#[test]
fn the_two_largest_lines_are_more_than_all_the_rest() {
    use fine_print::facts::figures;
    let two = figures::PURCHASES_150BN.low + figures::CAPITAL_70BN.low;
    assert!(two > figures::TOTAL_SUM.low - two, "the heading says so");
}

#[test]
fn a_missing_band_or_a_single_month_is_drawn_without_a_fall() {
    let trend = Trend {
        title: String::from("US$"),
        first: (2025, 7),
        line: vec![3.0],
        line_label: String::from("price"),
        band: vec![(5.0, 6.0)],
        band_label: String::from("formula"),
        level: 13.0,
        level_label: String::from("level"),
        marked: Vec::new(),
    };
    for width in [280.0, 720.0] {
        labels_are_apart("one month", &trend::picture(&trend, width));
    }
}

#[test]
fn marks_of_figures_stand_out_from_their_ground() {
    for palette in [&LIGHT, &DARK, &PRINT] {
        let on_paper = [
            Ink::Trade,
            Ink::Minerals,
            Ink::Ink,
            Ink::Control,
            Ink::Deal,
            Ink::Quiet,
            Ink::Edge,
        ];
        for ink in on_paper {
            let ratio = contrast(palette.color(ink), palette.color(Ink::Paper));
            assert!(ratio >= 3.0, "{ink:?}: {ratio}");
        }
        // The timeline's lanes and the whole width of a share are tinted.
        for ink in [Ink::Trade, Ink::Minerals, Ink::Ink, Ink::Control, Ink::Deal] {
            let ratio = contrast(palette.color(ink), palette.color(Ink::Grid));
            assert!(ratio >= 3.0, "{ink:?} on its lane: {ratio}");
        }
    }
}
