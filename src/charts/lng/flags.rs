//! The published prices: uprights across the plot, each with its name like a flag at its top.

use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::{Anchor, Label};
use crate::charts::lng::Mark;
use crate::charts::picture::Picture;
use crate::charts::theme::{Ink, LABEL_ROW};

/// Space between an upright and its name.
const GAP: f64 = 6.0;

/// Where a name hangs at its upright.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Right,
    Left,
    /// Above the upright, moved as far as it has to be.
    Above,
}

/// The uprights and their names, placed above the plot.
pub struct Flags<'a> {
    marks: Vec<(&'a Mark, f64, f64)>,
    places: [(Side, f64); 2],
    /// How many rows the names take.
    pub rows: f64,
}

/// Whether two ends are far enough apart to be two uprights.
fn is_range(left: f64, right: f64) -> bool {
    right - left > 3.0
}

const SIDES: [Side; 3] = [Side::Right, Side::Left, Side::Above];

impl<'a> Flags<'a> {
    /// Finds places for the names of up to two prices: in one row if they fit, beside their uprights if
    /// they fit there, and off each other's uprights.
    pub fn new(marks: impl Iterator<Item = &'a Mark>, x: Scale, width: f64) -> Self {
        let marks: Vec<_> = marks
            .map(|mark| (mark, x.px(mark.lo), x.px(mark.hi.min(x.to))))
            .collect();
        debug_assert!(marks.len() <= 2, "a third price needs a third place");
        let mut flags = Self {
            marks,
            places: [(Side::Above, 0.0), (Side::Above, 1.0)],
            rows: 2.0,
        };
        for rows in [[0.0, 0.0], [0.0, 1.0], [1.0, 0.0]] {
            for first in SIDES {
                for second in SIDES {
                    let places = [(first, rows[0]), (second, rows[1])];
                    if flags.hold(places, width) {
                        flags.places = places;
                        flags.rows = 1.0 + rows[0].max(rows[1]);
                        return flags;
                    }
                }
            }
        }
        flags
    }

    /// The name of a mark in a row counted from the upper one, whose middle is at `top`.
    fn label(&self, index: usize, (side, row): (Side, f64), width: f64, top: f64) -> Option<Label> {
        let (mark, left, right) = *self.marks.get(index)?;
        let down = top + LABEL_ROW * row;
        let mut label = Label::new(&mark.label, (right + GAP, down), Anchor::Start, mark.ink);
        match side {
            Side::Right => {}
            Side::Left => {
                label.x = left - GAP;
                label.anchor = Anchor::End;
            }
            Side::Above => {
                let most = width - 2.0 - label.width();
                label.x = (f64::midpoint(left, right) - label.width() / 2.0)
                    .min(most)
                    .max(2.0);
            }
        }
        Some(label)
    }

    fn hold(&self, places: [(Side, f64); 2], width: f64) -> bool {
        let mut labels = (0..2).map(|i| Some((self.label(i, places[i], width, 0.0)?, places[i])));
        let (first, second) = (labels.next().flatten(), labels.next().flatten());
        let stays = |label: &Label| {
            let bounds = label.bounds();
            bounds.left >= 1.9 && bounds.right <= width - 1.9
        };
        match (first, second) {
            (Some((one, (_, upper))), Some((other, (_, lower)))) => {
                let wide = Bounds {
                    right: one.bounds().right + 12.0,
                    left: one.bounds().left - 12.0,
                    ..one.bounds()
                };
                let crosses = |of: usize, row: f64, label: &Label, of_label: f64| {
                    let bounds = label.bounds();
                    let upright = |x: f64| x > bounds.left - 4.0 && x < bounds.right + 4.0;
                    let (_, left, right) = self.marks[of];
                    // Above its upright a name leaves the rows below to it, but not its own.
                    row <= of_label && (upright(left) || upright(right))
                };
                stays(&one)
                    && stays(&other)
                    && !wide.overlaps(&other.bounds())
                    && !crosses(0, upper, &other, lower)
                    && !crosses(1, lower, &one, upper)
            }
            (Some((one, _)), None) => stays(&one),
            _ => true,
        }
    }

    /// Where the uprights stand.
    pub fn uprights(&self) -> impl Iterator<Item = f64> {
        self.marks.iter().flat_map(|(_, left, right)| {
            let second = is_range(*left, *right).then_some(*right);
            [Some(*left), second].into_iter().flatten()
        })
    }

    /// The middle of each price.
    pub fn middles(&self) -> impl Iterator<Item = f64> {
        self.marks
            .iter()
            .map(|(_, left, right)| f64::midpoint(*left, *right))
    }

    /// Draws them; the names' upper row has its middle at `top`.
    pub fn draw(&self, picture: &mut Picture, plot: Bounds, top: f64) {
        let label = |index: usize| self.label(index, *self.places.get(index)?, picture.width, top);
        let labels: Vec<Option<Label>> = (0..self.marks.len()).map(label).collect();
        for (index, (mark, left, right)) in self.marks.iter().enumerate() {
            let (Some(label), Some(place)) = (&labels[index], self.places.get(index)) else {
                continue;
            };
            // Where a picture is too narrow for both names an upright stops above the other's name and goes on
            // below it.
            let others = labels.iter().flatten().filter(|other| *other != label);
            let others: Vec<Bounds> = others.map(Label::bounds).collect();
            let head = match place.0 {
                Side::Above => label.y + LABEL_ROW * 0.5,
                _ => label.y - LABEL_ROW * 0.35,
            };
            let mut upright = |x: f64| {
                let mut draw = |head: f64, foot: f64| {
                    let (head, foot) = ((x, head), (x, foot));
                    if mark.ink == Ink::Trade {
                        picture.line(head, foot, mark.ink, 1.0);
                    } else {
                        picture.dashes(head, foot, mark.ink, 1.0);
                    }
                };
                let mut head = head;
                for other in &others {
                    let meets = x > other.left - 2.0 && x < other.right + 2.0;
                    if meets && other.bottom > head {
                        if other.top - 2.0 > head {
                            draw(head, other.top - 2.0);
                        }
                        head = other.bottom + 1.0;
                    }
                }
                draw(head, plot.bottom);
            };
            upright(*left);
            if is_range(*left, *right) {
                upright(*right);
                // The two ends belong together.
                picture.line((*left, head), (*right, head), mark.ink, 1.0);
            }
        }
        picture.labels.extend(labels.into_iter().flatten());
    }
}
