//! A backend that keeps what it is told to draw, and an SVG read back: the canvas' and the SVG's pictures
//! of a state are the same marks in the same places, and crisp at every pixel ratio.

use std::convert::Infallible;

use fine_print::charts::draw::{Device, draw};
use fine_print::charts::picture::{Picture, Point, Shape};
use fine_print::charts::svg::{DEVICE, svg_file};
use fine_print::charts::theme::{DARK, LIGHT, Palette, Rgb};
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use fine_print::state::refining::RefiningState;
use fine_print::widgets::calculator::Charted;
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};

use crate::{SIZES, currency, drawn, lng, refining};

/// Pixel ratios of screens.
const RATIOS: [f64; 4] = [1.0, 1.5, 2.0, 3.0];

/// The canvas' own units to a pixel of the screen, and one that tells that they do not matter.
const UNITS: [f64; 2] = [4.0, 1.0];

#[derive(Clone, Debug, PartialEq)]
enum Kind {
    Box,
    Path,
    Polygon,
    Circle,
    /// The words, which end hangs on the place, and whether it is bold.
    Text(String, &'static str, bool),
}

/// A mark in units of its backend.
#[derive(Clone, Debug)]
struct Mark {
    kind: Kind,
    color: Rgb,
    /// How much of its colour there is: less than 1 of what one sees through.
    share: f64,
    /// Its points; of a box the upper left corner, of all else that has one place this place.
    at: Vec<Point>,
    /// Its size: of a box across and down, of a path its width, of a circle its radius, of text its type.
    size: Vec<f64>,
}

struct Recording<'a> {
    marks: &'a mut Vec<Mark>,
}

fn point((x, y): BackendCoord) -> Point {
    (f64::from(x), f64::from(y))
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Recording<'_> {
    fn keep(&mut self, kind: Kind, color: BackendColor, at: Vec<Point>, size: Vec<f64>) -> Done {
        self.marks.push(Mark {
            kind,
            color: color.rgb,
            share: color.alpha,
            at,
            size,
        });
        Ok(())
    }
}

impl DrawingBackend for Recording<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (0, 0)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        panic!("no pixel is drawn by itself")
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        corner: BackendCoord,
        opposite: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Done {
        assert!(fill, "boxes are filled");
        let (corner, opposite) = (point(corner), point(opposite));
        let size = vec![opposite.0 - corner.0, opposite.1 - corner.1];
        self.keep(Kind::Box, style.color(), vec![corner], size)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points = path.into_iter().map(point).collect();
        let width = vec![f64::from(style.stroke_width())];
        self.keep(Kind::Path, style.color(), points, width)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points = path.into_iter().map(point).collect();
        self.keep(Kind::Polygon, style.color(), points, vec![])
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        assert!(fill, "points are filled");
        let (at, size) = (vec![point(centre)], vec![f64::from(radius)]);
        self.keep(Kind::Circle, style.color(), at, size)
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        assert!(matches!(style.anchor().v_pos, VPos::Center));
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let bold = matches!(style.style(), FontStyle::Bold);
        let kind = Kind::Text(text.into(), anchor, bold);
        self.keep(kind, style.color(), vec![point(at)], vec![style.size()])
    }
}

fn record(picture: &Picture, device: Device, palette: &Palette) -> Vec<Mark> {
    let mut marks = Vec::new();
    draw(Recording { marks: &mut marks }, device, palette, picture).unwrap();
    for mark in &mut marks {
        if matches!(mark.kind, Kind::Text(..)) {
            mark.size[0] /= device.text;
        }
    }
    marks
}

/// The marks of an SVG, in its units.
fn read_back(svg: &str) -> Vec<Mark> {
    let document = roxmltree::Document::parse(svg).unwrap();
    let mut marks = Vec::new();
    let root = document.root_element();
    for element in root.children().filter(roxmltree::Node::is_element) {
        let number = |name: &str| -> f64 {
            let text = element.attribute(name).unwrap_or_else(|| panic!("{name}"));
            text.parse().unwrap_or_else(|_| panic!("{name}: {text}"))
        };
        let color = |name: &str| {
            let hex = element.attribute(name).unwrap().trim_start_matches('#');
            let part = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            (part(0), part(2), part(4))
        };
        let points = || -> Vec<Point> {
            let pairs = element.attribute("points").unwrap().split_whitespace();
            pairs
                .map(|pair| pair.split_once(',').unwrap())
                .map(|(x, y)| (x.parse().unwrap(), y.parse().unwrap()))
                .collect()
        };
        let share = element
            .attribute("opacity")
            .map_or(1.0, |share| share.parse().unwrap());
        let mark = |kind, color, at, size| Mark {
            kind,
            color,
            share,
            at,
            size,
        };
        marks.push(match element.tag_name().name() {
            "title" | "desc" => continue,
            "rect" if element.attribute("width") == Some("100%") => continue,
            "rect" => mark(
                Kind::Box,
                color("fill"),
                vec![(number("x"), number("y"))],
                vec![number("width"), number("height")],
            ),
            "polyline" => mark(
                Kind::Path,
                color("stroke"),
                points(),
                vec![number("stroke-width")],
            ),
            "polygon" => mark(Kind::Polygon, color("fill"), points(), vec![]),
            "circle" => mark(
                Kind::Circle,
                color("fill"),
                vec![(number("cx"), number("cy"))],
                vec![number("r")],
            ),
            "text" => {
                let anchor = ["start", "middle", "end"];
                let anchor = anchor
                    .into_iter()
                    .find(|it| element.attribute("text-anchor") == Some(it));
                let bold = element.attribute("font-weight") == Some("bold");
                let words = element.text().unwrap().to_owned();
                mark(
                    Kind::Text(words, anchor.unwrap(), bold),
                    color("fill"),
                    vec![(number("x"), number("y"))],
                    vec![number("font-size")],
                )
            }
            other => panic!("<{other}> is none of our marks"),
        });
    }
    marks
}

/// The same marks in the same order, with places and sizes that differ by so many chart pixels at most.
fn are_the_same(
    what: &str,
    (one, scale): (&[Mark], f64),
    (other, other_scale): (&[Mark], f64),
    by: f64,
) {
    assert_eq!(one.len(), other.len(), "{what}: the number of marks");
    for (one, other) in one.iter().zip(other) {
        assert_eq!((&one.kind, one.color), (&other.kind, other.color), "{what}");
        assert!((one.share - other.share).abs() < 1e-9, "{what}: {one:?}");
        assert_eq!(one.at.len(), other.at.len(), "{what}: {one:?}");
        let near = |a: f64, b: f64| (a / scale - b / other_scale).abs() <= by + 1e-6;
        let places = one.at.iter().zip(&other.at);
        let sizes = one.size.iter().zip(&other.size);
        let same = places
            .into_iter()
            .all(|(a, b)| near(a.0, b.0) && near(a.1, b.1))
            && sizes.into_iter().all(|(a, b)| near(*a, *b));
        assert!(same, "{what}: {one:?} and {other:?}");
    }
}

fn check<C: Charted>(states: &[(&str, &str)], mut with: impl FnMut(&str, &Picture, Lang)) {
    for (name, query) in states {
        for lang in Lang::ALL {
            for (size, width, height) in SIZES {
                let what = format!("{} {name} {lang:?} {size}", C::SLUG);
                with(&what, &drawn::<C>(query, lang, width, height), lang);
            }
        }
    }
}

fn of_all(mut with: impl FnMut(&str, &Picture, Lang)) {
    check::<LngState>(&lng::STATES, &mut with);
    check::<CurrencyState>(&currency::STATES, &mut with);
    check::<RefiningState>(&refining::STATES, &mut with);
}

#[test]
fn canvas_and_svg_are_the_same_picture() {
    of_all(|what, picture, lang| {
        for palette in [&LIGHT, &DARK] {
            let file = svg_file(picture, None, palette, ["9", "9"], "<A & B>", "", lang);
            let written = read_back(&file);
            let told = record(picture, DEVICE, palette);
            are_the_same(
                &format!("{what}: the SVG as told and as written"),
                (&told, DEVICE.scale),
                (&written, DEVICE.scale),
                0.0,
            );
            for ratio in RATIOS {
                let device = Device::screen(ratio, UNITS[0]);
                let canvas = record(picture, device, palette);
                are_the_same(
                    &format!("{what}: the SVG and the canvas at {ratio}"),
                    (&canvas, device.scale),
                    (&written, DEVICE.scale),
                    0.5 / ratio,
                );
            }
        }
    });
}

#[test]
fn boxes_and_letters_stand_on_whole_pixels() {
    let mut boxes = 0;
    of_all(|what, picture, _| {
        let whole = |value: f64, pixel: f64| (value / pixel).fract().abs() < 1e-9;
        let is_sloped = |shape: &&Shape| match shape {
            Shape::Line { points, .. } => {
                let (one, other) = (points[0], points[1]);
                let level = (one.1 - other.1).abs() < 0.01 || (one.0 - other.0).abs() < 0.01;
                points.len() > 2 || !level
            }
            _ => false,
        };
        let sloped = picture.shapes.iter().filter(is_sloped).count();
        for ratio in RATIOS {
            for units in UNITS {
                let device = Device::screen(ratio, units);
                let mut paths = 0;
                for mark in record(picture, device, &LIGHT) {
                    let (x, y) = mark.at[0];
                    match mark.kind {
                        Kind::Box => {
                            let edges = [x, y, mark.size[0], mark.size[1]];
                            assert!(
                                edges.into_iter().all(|edge| whole(edge, units)),
                                "{what} at {ratio}: {mark:?}"
                            );
                            let least = mark.size[0].min(mark.size[1]);
                            assert!(least >= units, "{what} at {ratio}: {mark:?}");
                            boxes += 1;
                        }
                        Kind::Path => paths += 1,
                        Kind::Text(..) => {
                            assert!(whole(y, units) || ratio.fract() > 0.0, "{what}: {mark:?}");
                        }
                        Kind::Polygon | Kind::Circle => {}
                    }
                }
                // A level or upright line is never stroked, which would blur it.
                assert_eq!(paths, sloped, "{what} at {ratio}");
            }
        }
    });
    assert!(boxes > 10_000, "{boxes} boxes were seen");
    // In the still picture, which nobody draws anew, on whole pixels of the chart.
    of_all(|what, picture, lang| {
        for mark in read_back(&svg_file(picture, None, &LIGHT, ["9", "9"], "", "", lang)) {
            if mark.kind == Kind::Box {
                let all = [mark.at[0].0, mark.at[0].1, mark.size[0], mark.size[1]];
                let whole = |value: f64| (value / DEVICE.scale).fract().abs() < 1e-9;
                assert!(all.into_iter().all(whole), "{what}: {mark:?}");
            }
        }
    });
}

#[test]
fn a_file_says_what_it_is() {
    let picture = drawn::<LngState>("", Lang::Ms, 340.0, 320.0);
    let file = svg_file(
        &picture,
        None,
        &DARK,
        ["340", "320"],
        "A <B> & C",
        "What is seen",
        Lang::Ms,
    );
    let document = roxmltree::Document::parse(&file).unwrap();
    let root = document.root_element();
    let text = |name: &str| {
        let svg = "http://www.w3.org/2000/svg";
        let mut children = root.children();
        let found = children.find(|child| child.has_tag_name((svg, name)));
        found.and_then(|child| child.text()).unwrap().to_owned()
    };
    let lang = ("http://www.w3.org/XML/1998/namespace", "lang");
    assert_eq!(text("title"), "A <B> & C");
    assert_eq!(text("desc"), "What is seen");
    assert_eq!(root.attribute(lang), Some("ms"));
    assert_eq!(root.attribute("width"), Some("340"));
    assert_eq!(root.attribute("viewBox"), Some("0 0 3400 3200"));
    assert!(!file.contains("var(") && !file.contains("style="));
}
