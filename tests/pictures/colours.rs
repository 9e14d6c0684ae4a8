//! Colours: contrast, and marks that stay apart for people who see colours differently and in grey.

use fine_print::charts::picture::{BAND, Picture, Shape};
use fine_print::charts::theme::{DARK, Ink, LIGHT, PRINT, Palette, Rgb};
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use fine_print::state::refining::RefiningState;
use fine_print::widgets::calculator::Charted;

use crate::{SIZES, contrast, currency, drawn, lng, refining};

/// The palettes, and two that a system may force: a black one and a white one.
fn palettes() -> [(&'static str, Palette); 5] {
    let (black, white) = ((0, 0, 0), (255, 255, 255));
    [
        ("light", LIGHT),
        ("dark", DARK),
        ("print", PRINT),
        (
            "forced black",
            Palette::forced(black, white, (0xff, 0xff, 0x00)),
        ),
        (
            "forced white",
            Palette::forced(white, black, (0x00, 0x50, 0xc8)),
        ),
    ]
}

fn linear((r, g, b): Rgb) -> [f64; 3] {
    [r, g, b].map(|channel| {
        let c = f64::from(channel) / 255.0;
        if c <= 0.040_45 {
            c / 12.92
        } else {
            ((c + 0.055) / 1.055).powf(2.4)
        }
    })
}

type Matrix = [[f64; 3]; 3];

const AS_IT_IS: Matrix = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];

/// Protanopia, deuteranopia and tritanopia: Machado, Oliveira and Fernandes, "A physiologically-based model
/// for simulation of color vision deficiency", 2009, severity 1.0.
const DEFICIENCIES: [(&str, Matrix); 3] = [
    (
        "protanopia",
        [
            [0.152_286, 1.052_583, -0.204_868],
            [0.114_503, 0.786_281, 0.099_216],
            [-0.003_882, -0.048_116, 1.051_998],
        ],
    ),
    (
        "deuteranopia",
        [
            [0.367_322, 0.860_646, -0.227_968],
            [0.280_085, 0.672_501, 0.047_413],
            [-0.011_820, 0.042_940, 0.968_881],
        ],
    ),
    (
        "tritanopia",
        [
            [1.255_528, -0.076_749, -0.178_779],
            [-0.078_411, 0.930_809, 0.147_602],
            [0.004_733, 0.691_367, 0.303_900],
        ],
    ),
];

/// CIE L*a*b* under D65 of a linear colour.
fn lab(rgb: [f64; 3]) -> [f64; 3] {
    let dot = |row: [f64; 3]| row.iter().zip(rgb).map(|(a, b)| a * b).sum::<f64>();
    let f = |t: f64| {
        if t > 216.0 / 24_389.0 {
            t.cbrt()
        } else {
            (24_389.0 / 27.0 * t + 16.0) / 116.0
        }
    };
    let x = f(dot([0.412_456, 0.357_576, 0.180_438]) / 0.950_47);
    let y = f(dot([0.212_673, 0.715_152, 0.072_175]));
    let z = f(dot([0.019_334, 0.119_192, 0.950_304]) / 1.088_83);
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn seen(color: Rgb, matrix: &Matrix) -> [f64; 3] {
    let linear = linear(color);
    lab(matrix.map(|row| {
        let sum: f64 = row.iter().zip(linear).map(|(a, b)| a * b).sum();
        sum.clamp(0.0, 1.0)
    }))
}

/// The difference of two colours as people see them: CIE 1976, where 2.3 is just noticeable.
fn difference(one: Rgb, other: Rgb, matrix: &Matrix) -> f64 {
    let (one, other) = (seen(one, matrix), seen(other, matrix));
    let squares = one.iter().zip(other).map(|(a, b)| (a - b) * (a - b));
    squares.sum::<f64>().sqrt()
}

/// A colour with a share of another one over it.
fn mix(below: Rgb, above: Rgb, share: f64) -> Rgb {
    let channel = |below: u8, above: u8| {
        (f64::from(below) + (f64::from(above) - f64::from(below)) * share).round() as u8
    };
    (
        channel(below.0, above.0),
        channel(below.1, above.1),
        channel(below.2, above.2),
    )
}

/// By what a mark differs from others but its colour.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Manner {
    Dashed,
    /// A line: whether it is upright, and whether it is thin.
    Line(bool, bool),
    Hollow,
    Solid,
    Box,
}

/// The inks of a picture's marks with their manners, without what is only ground or scale.
fn marks(picture: &Picture) -> Vec<(Manner, Ink)> {
    let is_scale = |ink: Ink| matches!(ink, Ink::Grid | Ink::Edge | Ink::ReaderBand);
    let mut marks = Vec::new();
    for shape in &picture.shapes {
        let mark = match shape {
            Shape::Line { points, ink, px } => {
                let (one, other) = (points[0], points[points.len() - 1]);
                let short = (one.0 - other.0).hypot(one.1 - other.1) <= 5.0 + 1e-9;
                let manner = if short {
                    Manner::Dashed
                } else {
                    Manner::Line((one.0 - other.0).abs() < 0.01, *px < 1.4)
                };
                (manner, *ink)
            }
            Shape::Bar { ink, .. } => (Manner::Box, *ink),
            Shape::Dot { ink, hollow, .. } => {
                let manner = if *hollow {
                    Manner::Hollow
                } else {
                    Manner::Solid
                };
                (manner, *ink)
            }
            Shape::Area { .. } | Shape::Circle { .. } | Shape::Faint { .. } => continue,
        };
        if !is_scale(mark.1) && !marks.contains(&mark) {
            marks.push(mark);
        }
    }
    marks
}

fn of_all(mut with: impl FnMut(&str, &Picture)) {
    fn of<C: Charted>(states: &[(&str, &str)], with: &mut impl FnMut(&str, &Picture)) {
        for (name, query) in states {
            for (_, width, height) in SIZES {
                let picture = drawn::<C>(query, Lang::En, width, height);
                with(&format!("{} {name}", C::SLUG), &picture);
            }
        }
    }
    of::<LngState>(&lng::STATES, &mut with);
    of::<CurrencyState>(&currency::STATES, &mut with);
    of::<RefiningState>(&refining::STATES, &mut with);
}

#[test]
fn the_measure_is_that_of_the_books() {
    let red = lab(linear((255, 0, 0)));
    for (found, known) in red.into_iter().zip([53.24, 80.09, 67.20]) {
        assert!((found - known).abs() < 0.02, "{red:?}");
    }
    // Red and green of one lightness: far apart, and close together for a third of all deficiencies.
    let (red, green) = ((0xc0, 0x40, 0x40), (0x50, 0x78, 0x20));
    let [_, deuteranopia, _] = DEFICIENCIES;
    assert!(difference(red, green, &AS_IT_IS) > 60.0);
    assert!(difference(red, green, &deuteranopia.1) < 25.0);
}

#[test]
fn marks_of_one_manner_differ_for_all_eyes_and_in_grey() {
    let mut compared = 0;
    of_all(|what, picture| {
        let marks = marks(picture);
        for (index, (manner, ink)) in marks.iter().enumerate() {
            for (other_manner, other) in &marks[index + 1..] {
                if manner != other_manner {
                    continue;
                }
                // Colours that a system forces are its own.
                for (name, palette) in palettes().into_iter().take(3) {
                    let (one, two) = (palette.color(*ink), palette.color(*other));
                    let what = format!("{what}, {name}: {ink:?} and {other:?}, both {manner:?}");
                    for (eyes, matrix) in [("all", AS_IT_IS)].into_iter().chain(DEFICIENCIES) {
                        let apart = difference(one, two, &matrix);
                        assert!(apart >= 15.0, "{what}: {apart} for {eyes}");
                    }
                    let grey = (seen(one, &AS_IT_IS)[0] - seen(two, &AS_IT_IS)[0]).abs();
                    assert!(grey >= 12.0, "{what}: {grey} in grey");
                    compared += 1;
                }
            }
        }
    });
    assert!(compared > 50, "{compared} pairs were compared");
}

#[test]
fn marks_and_words_stand_out_from_the_ground_and_from_bands() {
    of_all(|what, picture| {
        for (name, palette) in palettes() {
            for (_, ink) in marks(picture) {
                // What is hollow has an edge, and the ground of a bar another one beside it.
                if matches!(ink, Ink::Paper | Ink::Ground) {
                    continue;
                }
                for ground in [Ink::Paper, Ink::ReaderBand] {
                    let ratio = contrast(palette.color(ink), palette.color(ground));
                    assert!(
                        ratio >= 3.0,
                        "{what}, {name}: {ink:?} on {ground:?}: {ratio}"
                    );
                }
                // A band lies on the marks of the base, or below those that move with it.
                let below = |ink| mix(palette.color(ink), palette.color(Ink::Reader), BAND);
                for mark in [below(ink), palette.color(ink)] {
                    let ratio = contrast(mark, below(Ink::Paper));
                    assert!(ratio >= 3.0, "{what}, {name}: {ink:?} and a band: {ratio}");
                }
            }
            let edge = contrast(palette.color(Ink::Edge), palette.color(Ink::Paper));
            assert!(edge >= 3.0, "{name}: {edge}");
            for label in &picture.labels {
                if label.ink == Ink::Paper {
                    continue;
                }
                let ratio = contrast(palette.color(label.ink), palette.color(Ink::Paper));
                assert!(ratio >= 4.5, "{what}, {name}: “{}” {ratio}", label.text);
            }
        }
    });
}
