//! A picture of marks whose places are known: what every figure becomes before it is drawn.

use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::Label;
use crate::charts::theme::Ink;

/// How much of the reader's colour a band has.
pub const BAND: f64 = 0.2;

/// A point in pixels, from the left and from the top.
pub type Point = (f64, f64);

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A line through points.
    Line {
        /// Its points, at least two.
        points: Vec<Point>,
        /// Its colour.
        ink: Ink,
        /// Its width in pixels.
        px: f64,
    },
    /// A filled area.
    Area {
        /// Its corners, at least three.
        points: Vec<Point>,
        /// Its colour.
        ink: Ink,
    },
    /// A filled box.
    Bar {
        /// Its edges.
        bounds: Bounds,
        /// Its colour.
        ink: Ink,
    },
    /// A round point with a rim of paper around it.
    Dot {
        /// Its centre.
        at: Point,
        /// Its colour.
        ink: Ink,
        /// Whether only its rim is drawn: a value that is not complete, or that of another state.
        hollow: bool,
    },
    /// A circle whose size means something.
    Circle {
        /// Its centre.
        at: Point,
        /// Its radius in pixels.
        radius: f64,
        /// Its colour.
        ink: Ink,
        /// The width of its line in pixels; 0 for a filled one.
        px: f64,
    },
    /// A mark through which one sees what lies below.
    Faint {
        /// How much of its colour is left, from 0 to 1.
        share: f64,
        /// The mark.
        shape: Box<Shape>,
    },
}

impl Shape {
    /// The same mark at another place: to the right and down by so many pixels.
    pub fn moved(self, (across, down): Point) -> Self {
        let there = |(x, y): Point| (x + across, y + down);
        let all = |points: Vec<Point>| points.into_iter().map(there).collect();
        match self {
            Self::Line { points, ink, px } => Self::Line {
                points: all(points),
                ink,
                px,
            },
            Self::Area { points, ink } => Self::Area {
                points: all(points),
                ink,
            },
            Self::Bar { bounds, ink } => Self::Bar {
                bounds: Bounds {
                    left: bounds.left + across,
                    top: bounds.top + down,
                    right: bounds.right + across,
                    bottom: bounds.bottom + down,
                },
                ink,
            },
            Self::Dot { at, ink, hollow } => Self::Dot {
                at: there(at),
                ink,
                hollow,
            },
            Self::Circle {
                at,
                radius,
                ink,
                px,
            } => Self::Circle {
                at: there(at),
                radius,
                ink,
                px,
            },
            Self::Faint { share, shape } => Self::Faint {
                share,
                shape: Box::new(shape.moved((across, down))),
            },
        }
    }
}

/// Marks in drawing order, and the labels on top of them.
pub type Layer<'a> = (&'a [Shape], &'a [Label]);

/// What places in a picture mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// Values from left to right.
    pub x: Scale,
    /// Values from the foot to the top.
    pub y: Scale,
}

/// A series that a reader steps through, stop by stop: a line's years, the parts of a bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// Where the stops are, from left to right.
    pub stops: Vec<Point>,
}

/// How much of a picture is its base: what stays as it is while the marked point moves, drawn first. A screen
/// keeps it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Base {
    /// How many of the marks.
    pub shapes: usize,
    /// How many of the labels.
    pub labels: usize,
}

/// Marks in drawing order with labels on top of them: those of the base, then the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The marks.
    pub shapes: Vec<Shape>,
    /// Every text.
    pub labels: Vec<Label>,
    /// How much of both is the base.
    pub base: Base,
    /// What its places mean; `None` where nothing can be set by pointing.
    pub axes: Option<Axes>,
    /// What can be stepped through, the reader's own series first.
    pub tracks: Vec<Track>,
    /// The middle of the marked point, where it can be dragged.
    pub grip: Option<Point>,
}

impl Picture {
    /// An empty picture.
    pub const fn new(width: f64, height: f64) -> Self {
        Self {
            width,
            height,
            shapes: Vec::new(),
            labels: Vec::new(),
            base: Base {
                shapes: 0,
                labels: 0,
            },
            axes: None,
            tracks: Vec::new(),
            grip: None,
        }
    }

    /// What has been added so far is the base.
    pub const fn end_base(&mut self) {
        self.base = Base {
            shapes: self.shapes.len(),
            labels: self.labels.len(),
        };
    }

    /// The base, and what lies on it.
    pub fn layers(&self) -> [Layer<'_>; 2] {
        let (base, moving) = self.shapes.split_at(self.base.shapes);
        let (fixed, names) = self.labels.split_at(self.base.labels);
        [(base, fixed), (moving, names)]
    }

    /// Adds a straight line.
    pub fn line(&mut self, from: Point, to: Point, ink: Ink, px: f64) {
        self.path(vec![from, to], ink, px);
    }

    /// Adds a line through points; fewer than two are no line.
    pub fn path(&mut self, points: Vec<Point>, ink: Ink, px: f64) {
        if points.len() > 1 {
            self.shapes.push(Shape::Line { points, ink, px });
        }
    }

    /// Adds an area of what the reader's values allow, through which the base is seen.
    pub fn band(&mut self, points: Vec<Point>) {
        let ink = Ink::Reader;
        self.shapes.push(Shape::Faint {
            share: BAND,
            shape: Box::new(Shape::Area { points, ink }),
        });
    }

    /// Adds a box of an ink with an edge around it.
    pub fn edged(&mut self, bounds: Bounds, edge: Ink, ink: Ink) {
        self.shapes.push(Shape::Bar { bounds, ink: edge });
        let inner = Bounds {
            left: bounds.left + 1.0,
            top: bounds.top + 1.0,
            right: bounds.right - 1.0,
            bottom: bounds.bottom - 1.0,
        };
        if inner.right > inner.left {
            self.shapes.push(Shape::Bar { bounds: inner, ink });
        }
    }

    /// Adds a point.
    pub fn dot(&mut self, at: Point, ink: Ink, hollow: bool) {
        self.shapes.push(Shape::Dot { at, ink, hollow });
    }

    /// Adds a straight line of dashes.
    pub fn dashes(&mut self, from: Point, to: Point, ink: Ink, px: f64) {
        const DASH: f64 = 5.0;
        const GAP: f64 = 4.0;
        let (across, down) = (to.0 - from.0, to.1 - from.1);
        let length = across.hypot(down);
        let at = |along: f64| {
            let share = (along / length).min(1.0);
            (from.0 + across * share, from.1 + down * share)
        };
        let mut along = 0.0;
        while along < length {
            self.line(at(along), at(along + DASH), ink, px);
            along += DASH + GAP;
        }
    }
}
