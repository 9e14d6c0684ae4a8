//! Where names stand beside their points, so that none covers another name, a point or the edge. A
//! name that finds no room is left out; its point stays.

use crate::format::regular_width;

/// Size of the type, in pixels.
pub const TEXT_PX: f64 = 13.0;

/// From the middle of a line of text to its upper or lower edge, in parts of its size.
const HALF_LINE: f64 = 0.62;

/// Between a point's edge and its name, in pixels.
const GAP: f64 = 4.0;

/// A point that wants a name.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// From the left, as a share of the panel's width.
    pub across: f64,
    /// From the top, as a share of its height.
    pub down: f64,
    /// Radius of the point, in pixels.
    pub radius: f64,
    /// The name; empty for points that only keep names away.
    pub text: String,
    /// What stands where the name finds no room; empty for nothing.
    pub otherwise: String,
}

/// Which end of a name hangs on its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// Its start.
    Start,
    /// Its middle.
    Middle,
    /// Its end.
    End,
}

impl End {
    /// As the value of SVG's `text-anchor`.
    pub const fn anchor(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A name that found room.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed<'a> {
    /// The name, or what stands in its place.
    pub text: &'a str,
    /// Where it stands.
    pub beside: Beside,
}

/// Where a name stands, from its point, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Beside {
    /// To the right.
    pub dx: f64,
    /// Down, to the middle of the line of text.
    pub dy: f64,
    /// What hangs there.
    pub end: End,
}

/// A panel at one of its sizes, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// From left to right.
    pub width: f64,
    /// From top to bottom.
    pub height: f64,
}

#[derive(Clone, Copy, Debug)]
struct Rect {
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Rect {
    fn meets(&self, other: &Self) -> bool {
        self.left < other.right
            && other.left < self.right
            && self.top < other.bottom
            && other.top < self.bottom
    }

    fn is_in(&self, room: Room) -> bool {
        self.left >= 0.0
            && self.top >= 0.0
            && self.right <= room.width
            && self.bottom <= room.height
    }
}

fn point(wanted: &Wanted, room: Room) -> Rect {
    let (x, y) = (wanted.across * room.width, wanted.down * room.height);
    Rect {
        left: x - wanted.radius,
        top: y - wanted.radius,
        right: x + wanted.radius,
        bottom: y + wanted.radius,
    }
}

/// The box of a name so wide.
fn name(wanted: &Wanted, beside: Beside, width: f64, room: Room) -> Rect {
    let x = wanted.across * room.width + beside.dx;
    let y = wanted.down * room.height + beside.dy;
    let left = match beside.end {
        End::Start => x,
        End::Middle => x - width / 2.0,
        End::End => x - width,
    };
    Rect {
        left,
        top: y - TEXT_PX * HALF_LINE,
        right: left + width,
        bottom: y + TEXT_PX * HALF_LINE,
    }
}

/// Places around a point, the better ones first.
fn places(radius: f64) -> [Beside; 8] {
    let side = radius + GAP;
    let line = radius + TEXT_PX * HALF_LINE + 1.0;
    let beside = |dx, dy, end| Beside { dx, dy, end };
    [
        beside(side, 0.0, End::Start),
        beside(-side, 0.0, End::End),
        beside(0.0, -line, End::Middle),
        beside(0.0, line, End::Middle),
        beside(side * 0.6, -line, End::Start),
        beside(side * 0.6, line, End::Start),
        beside(-side * 0.6, -line, End::End),
        beside(-side * 0.6, line, End::End),
    ]
}

/// Places the names of points, those that come first before the others, so that they hold at each of
/// the panel's sizes.
pub fn place<'a>(wanted: &'a [Wanted], rooms: &[Room]) -> Vec<Option<Placed<'a>>> {
    let box_of = |wanted: &Wanted, placed: Placed<'_>, room: Room| {
        let width = regular_width(placed.text, TEXT_PX);
        name(wanted, placed.beside, width, room)
    };
    let mut done: Vec<Option<Placed<'a>>> = Vec::with_capacity(wanted.len());
    for (at, this) in wanted.iter().enumerate() {
        let is_free = |placed: &Placed<'_>| {
            rooms.iter().all(|room| {
                let box_of_this = box_of(this, *placed, *room);
                let free_of_points = wanted
                    .iter()
                    .enumerate()
                    .all(|(other, that)| other == at || !box_of_this.meets(&point(that, *room)));
                let free_of_names = wanted.iter().zip(&done).all(|(that, placed)| {
                    placed.is_none_or(|placed| !box_of_this.meets(&box_of(that, placed, *room)))
                });
                box_of_this.is_in(*room) && free_of_points && free_of_names
            })
        };
        let texts = [this.text.as_str(), this.otherwise.as_str()];
        let found = texts
            .into_iter()
            .filter(|text| !text.is_empty())
            .flat_map(|text| places(this.radius).map(|beside| Placed { text, beside }))
            .find(is_free);
        done.push(found);
    }
    done
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn wanted(across: f64, down: f64, text: &str) -> Wanted {
        Wanted {
            across,
            down,
            radius: 4.0,
            text: text.into(),
            otherwise: String::new(),
        }
    }

    const ROOM: Room = Room {
        width: 300.0,
        height: 150.0,
    };

    #[test]
    fn the_first_place_is_to_the_right() {
        let one = [wanted(0.5, 0.5, "Malaysia")];
        let beside = place(&one, &[ROOM])[0].expect("there is room").beside;
        assert_eq!((beside.dx, beside.end), (8.0, End::Start));
        let at_the_edge = [wanted(0.95, 0.5, "Malaysia")];
        let beside = place(&at_the_edge, &[ROOM])[0]
            .expect("there is room")
            .beside;
        assert_eq!(beside.end, End::End);
    }

    #[test]
    fn where_there_is_room_for_less_there_is_less() {
        let mut one = wanted(0.5, 0.5, "United States · Trade agreement, Memorandum");
        one.otherwise = "United States".into();
        let text =
            |room| place(std::slice::from_ref(&one), &[room])[0].map(|placed| placed.text.len());
        assert_eq!(text(ROOM), Some("United States".len()));
        let wide = Room {
            width: 900.0,
            ..ROOM
        };
        assert_eq!(text(wide), Some(one.text.len()));
    }

    #[test]
    fn where_there_is_no_room_there_is_no_name() {
        let many: Vec<_> = (0..12).map(|_| wanted(0.5, 0.5, "Malaysia")).collect();
        // Points on one spot keep all names away but do not keep each other.
        assert!(place(&many, &[ROOM]).iter().flatten().count() <= 8);
        let small = Room {
            width: 40.0,
            height: 40.0,
        };
        assert_eq!(place(&[wanted(0.5, 0.5, "Malaysia")], &[small]), [None]);
    }

    proptest! {
        #[test]
        fn no_name_covers_another_or_a_point(
            points in prop::collection::vec((0.0..1.0, 0.0..1.0, 1_usize..16), 1..40),
            width in 280.0..1300.0_f64,
        ) {
            let wanted: Vec<_> = points
                .into_iter()
                .map(|(across, down, letters)| wanted(across, down, &"x".repeat(letters)))
                .collect();
            let rooms = [
                Room { width, height: width * 0.43 },
                Room { width: width * 1.4, height: width * 0.602 },
            ];
            let placed = place(&wanted, &rooms);
            for room in rooms {
                let names: Vec<_> = wanted
                    .iter()
                    .zip(&placed)
                    .filter_map(|(this, placed)| {
                        let Placed { text, beside } = (*placed)?;
                        Some(name(this, beside, regular_width(text, TEXT_PX), room))
                    })
                    .collect();
                for (at, one) in names.iter().enumerate() {
                    prop_assert!(one.is_in(room));
                    prop_assert!(names[at + 1..].iter().all(|other| !one.meets(other)));
                }
            }
        }
    }
}
