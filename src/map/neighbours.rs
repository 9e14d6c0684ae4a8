//! Which party an arrow key leads to.

use super::Point;
use super::projection::forward;
use crate::facts::PARTY_KEYS;

/// A direction on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toward {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}

impl Toward {
    /// All four.
    pub const ALL: [Self; 4] = [Self::Left, Self::Right, Self::Up, Self::Down];

    /// How far `by` leads in this direction, and how far it leads aside.
    fn parts(self, by: Point) -> (f64, f64) {
        match self {
            Self::Left => (-by.x, by.y.abs()),
            Self::Right => (by.x, by.y.abs()),
            Self::Up => (-by.y, by.x.abs()),
            Self::Down => (by.y, by.x.abs()),
        }
    }
}

/// Where a party is marked, in map units.
pub fn place(party: usize) -> Option<Point> {
    Some(forward(PARTY_KEYS.get(party)?.at))
}

/// The party that is nearest in a direction, among those that are shown. What lies straight ahead is
/// preferred to what lies aside; `None` at the map's edge.
pub fn toward(from: usize, toward: Toward, shown: impl Fn(usize) -> bool) -> Option<usize> {
    let here = place(from)?;
    let mut best: Option<(f64, usize)> = None;
    for party in (0..PARTY_KEYS.len()).filter(|party| *party != from && shown(*party)) {
        let there = place(party)?;
        let (ahead, aside) = toward.parts(Point {
            x: there.x - here.x,
            y: there.y - here.y,
        });
        if ahead <= 0.0 {
            continue;
        }
        // Beyond the diagonals one would rather have pressed another key.
        let beyond = (aside - ahead).max(0.0);
        let cost = (ahead * ahead + aside * aside).sqrt() + beyond * 2.0;
        if best.is_none_or(|(least, _)| cost < least) {
            best = Some((cost, party));
        }
    }
    best.map(|(_, party)| party)
}

/// The next party whose name begins with what was typed, after `from` in the list and then from its
/// beginning; one letter more keeps the party that fits already. Capitals do not matter.
pub fn named(
    from: usize,
    typed: &str,
    name: impl Fn(usize) -> &'static str,
    shown: impl Fn(usize) -> bool,
) -> Option<usize> {
    let all = PARTY_KEYS.len();
    // A single letter goes on to the next that fits; more letters narrow down.
    let skip = usize::from(typed.chars().count() == 1);
    let begins = |name: &str| {
        let first = name.get(..typed.len());
        first.is_some_and(|first| first.eq_ignore_ascii_case(typed))
    };
    (0..all)
        .map(|step| (from + skip + step) % all)
        .find(|party| shown(*party) && begins(name(*party)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Lang, PartyLayer};

    /// The parties that arrows do not lead to.
    fn missed(shown: impl Fn(usize) -> bool + Copy) -> Vec<&'static str> {
        let start = (0..PARTY_KEYS.len())
            .find(|party| shown(*party))
            .expect("a party");
        let mut reached = vec![start];
        let mut at = 0;
        while at < reached.len() {
            for direction in Toward::ALL {
                if let Some(next) = toward(reached[at], direction, shown)
                    && !reached.contains(&next)
                {
                    reached.push(next);
                }
            }
            at += 1;
        }
        (0..PARTY_KEYS.len())
            .filter(|party| shown(*party) && !reached.contains(party))
            .map(|party| PARTY_KEYS[party].id)
            .collect()
    }

    #[test]
    fn arrows_lead_to_every_party() {
        let none: [&str; 0] = [];
        assert_eq!(missed(|_| true), none);
        assert_eq!(
            missed(|party| PARTY_KEYS[party].layer == PartyLayer::Main),
            none
        );
    }

    #[test]
    fn arrows_lead_where_they_point() {
        let id = |id: &str| {
            PARTY_KEYS
                .iter()
                .position(|key| key.id == id)
                .expect("a party")
        };
        let all = |_: usize| true;
        assert_eq!(
            toward(id("thailand"), Toward::Right, all),
            Some(id("cambodia"))
        );
        assert_eq!(
            toward(id("south-korea"), Toward::Right, all),
            Some(id("japan"))
        );
        assert_eq!(
            toward(id("cambodia"), Toward::Left, all),
            Some(id("thailand"))
        );
    }

    #[test]
    fn letters_lead_to_names() {
        let name = |party: usize| PARTY_KEYS[party].name.get(Lang::En);
        let all = |_: usize| true;
        let find = |from, typed: &str| named(from, typed, name, all).map(name);
        assert_eq!(find(0, "ma"), Some("Malaysia"));
        let first = named(0, "m", name, all).expect("Malaysia");
        let second = named(first, "m", name, all).expect("another M");
        assert_ne!(first, second);
        assert_eq!(find(0, "xx"), None);
    }
}
