//! Which instruments are lines, and where these run. Pure.

use crate::facts::{INSTRUMENT_KEYS, PARTY_KEYS};
use crate::map::arcs::{Curve, arc};

/// Between two lines that join the same parties, in map units.
const BESIDE: f64 = 7.0;

/// All instruments that join two parties, by their place in [`INSTRUMENT_KEYS`], with their lines.
pub fn all() -> Vec<(usize, Vec<Curve>)> {
    // How many lines join a pair already.
    let mut drawn: Vec<(u8, u8)> = Vec::new();
    let mut lines = Vec::new();
    for (text, key) in INSTRUMENT_KEYS.iter().enumerate() {
        // Many sides are marked, not joined: twenty lines from one place would say less.
        let [from, to] = *key.parties else {
            continue;
        };
        let pair = (from.min(to), from.max(to));
        let before = drawn.iter().filter(|other| **other == pair).count();
        drawn.push(pair);
        let at = |party: u8| PARTY_KEYS[usize::from(party)].at;
        lines.push((text, arc(at(from), at(to), before as f64 * BESIDE)));
    }
    lines
}
