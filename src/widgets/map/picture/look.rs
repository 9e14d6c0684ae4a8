//! How lines, rings and circles look in a file: what the page's classes mean in its style sheet.

use crate::charts::cut;
use crate::charts::picture::{Point, Shape};
use crate::charts::theme::Ink;
use crate::facts::INSTRUMENT_KEYS;
use crate::state::map::{Class, MapState};
use crate::widgets::map::scene;

/// Width of what applies, and of what does not.
pub(super) const THICK: f64 = 2.75;
pub(super) const THIN: f64 = 1.4;

/// How much is left of a line, or a ring, that is not of what is open.
pub(super) const DIM: f64 = 0.28;
pub(super) const DIM_RING: f64 = 0.4;

/// How much of the land shows through circles.
pub(super) const AMOUNT: f64 = 0.22;
pub(super) const AMOUNT_OUTSIDE: f64 = 0.15;

/// Whether an instrument is drawn as a line or a ring.
pub(super) fn is_mark(text: usize) -> bool {
    let key = INSTRUMENT_KEYS.get(text);
    key.is_some_and(|key| key.parties.len() == 2 || Class::of(key.kind) == Class::Rule)
}

/// How a line or ring is drawn.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) class: Class,
    pub(super) is_weak: bool,
    pub(super) px: f64,
    pub(super) share: f64,
}

impl Look {
    /// `None` if it is not shown. What the page's classes mean in its style sheet.
    pub(super) fn of(state: &MapState, text: usize) -> Option<Self> {
        let class = Class::of(INSTRUMENT_KEYS.get(text)?.kind);
        let classes = scene::line(state, text);
        let has = |name: &str| classes.split(' ').any(|class| class == name);
        if has("off") {
            return None;
        }
        let is_weak = has("weak");
        let is_ring = class == Class::Rule;
        let px = match (is_weak, has("open") && !is_ring) {
            (false, false) => THICK,
            (false, true) => 3.25,
            (true, true) => 2.0,
            (true, false) if class == Class::Club => 2.2,
            (true, false) => THIN,
        };
        let share = match (has("dim"), is_ring) {
            (false, _) => 1.0,
            (true, false) => DIM,
            (true, true) => DIM_RING,
        };
        Some(Self {
            class,
            is_weak,
            px,
            share,
        })
    }
}

const fn ink(class: Class) -> Ink {
    match class {
        Class::Trade => Ink::Trade,
        Class::Minerals => Ink::Minerals,
        Class::Rule => Ink::Control,
        Class::Deal => Ink::Deal,
        Class::Club | Class::None => Ink::Quiet,
    }
}

/// What is drawn and left out in turn of a class's lines; what is next to nothing is a dot.
const fn dashes(class: Class) -> &'static [f64] {
    match class {
        Class::Minerals => &[7.0, 5.0],
        Class::Club => &[0.1, 5.0],
        Class::Deal => &[9.0, 4.0, 0.1, 4.0],
        Class::Trade | Class::Rule | Class::None => &[],
    }
}

/// A line in the colour and dashes of its class, mark by mark.
pub(super) fn stroke(class: Class, points: &[Point], px: f64, mut show: impl FnMut(Shape)) {
    let ink = ink(class);
    let pattern = dashes(class);
    let has_dots = pattern.iter().any(|length| *length < SHORTEST);
    for dash in cut::dashes(points, pattern) {
        if has_dots && length(&dash) < SHORTEST {
            show(circle(dash[0], (px / 2.0).max(1.0), ink, 0.0));
        } else {
            show(Shape::Line {
                points: dash,
                ink,
                px,
            });
        }
    }
}

/// Shorter dashes are dots, in pixels.
const SHORTEST: f64 = 0.5;

fn length(points: &[Point]) -> f64 {
    let steps = points.windows(2);
    steps
        .map(|step| (step[1].0 - step[0].0).hypot(step[1].1 - step[0].1))
        .sum()
}

pub(super) fn circle(at: Point, radius: f64, ink: Ink, px: f64) -> Shape {
    Shape::Circle {
        at,
        radius,
        ink,
        px,
    }
}

pub(super) fn faint(shape: Shape, share: f64) -> Shape {
    if share >= 1.0 {
        return shape;
    }
    Shape::Faint {
        share,
        shape: Box::new(shape),
    }
}

pub(super) fn recoloured(shape: Shape, ink: Ink) -> Shape {
    match shape {
        Shape::Line { points, px, .. } => Shape::Line { points, ink, px },
        other => other,
    }
}
