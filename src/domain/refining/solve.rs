//! Solves the model for any one quantity, over ranges.
//!
//! Each quantity written in the three locked ones rises or falls steadily in each of them while the other
//! two stand still, whichever three are locked. (A share occurs twice in most formulas; written with
//! odds, share ÷ (1 − share), or as a sum of reciprocals, each occurs once.) So the ends of its range are
//! at corners of the box, and nowhere is a range added to or multiplied by a range that depends on it.

use super::{Inputs, NoSolution, Others, Target, Unknown};
use crate::domain::interval::Interval;

/// What the target can be, when everything but `unknown` is locked to its range in `inputs`.
///
/// The answer is the tight range of the target over all choices of one number from each locked range for
/// which the model holds: no share above the whole, nothing below zero. Nothing outside it is possible,
/// and both ends are.
///
/// # Units
/// Fractions, as [`Inputs`] says: a share of 10 % is 0.1, a growth of +200 % is 2.
/// # Range
/// As [`Inputs`] says. Shares come out from 0 to 1, growths from −1 up.
/// # Errors
/// [`NoSolution`] with its reason. A locked range that only touches what is refused, such as a share at
/// the end from 50 to 100 %, is refused as a whole.
/// # Source
/// The relations in [`relation`](super::relation).
/// # Example
/// ```
/// use fine_print::domain::interval::Interval;
/// use fine_print::domain::refining::{Inputs, Others, Target, Unknown, solve};
/// let range = |lo, hi| Interval::new(lo, hi).expect("finite and in order");
/// let inputs = Inputs {
///     start: range(0.5, 0.5),
///     growth: range(1.0, 3.0),
///     others: Others::Rest(range(0.0, 0.0)),
///     end: range(0.0, 0.0), // solved for, so ignored
/// };
/// // 2 × ½ of 1 + ½, and 4 × ½ of 2 + ½
/// let end = solve(&inputs, Unknown::End, Target::End);
/// assert_eq!(end, Ok(range(1.0 / 1.5, 2.0 / 2.5)));
/// ```
pub fn solve(inputs: &Inputs, unknown: Unknown, target: Target) -> Result<Interval, NoSolution> {
    let locked = Locked::of(inputs, unknown)?;
    let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY);
    for corner in 0..16 {
        let x = locked.corner(corner, unknown).get(target);
        if x.is_nan() {
            return Err(NoSolution::TooExtreme);
        }
        lo = lo.min(x);
        hi = hi.max(x);
    }
    if matches!(target, Target::Start | Target::End) {
        if lo > 1.0 + ROUNDING {
            return Err(match unknown {
                Unknown::Start => NoSolution::StartAboveWhole,
                _ => NoSolution::RestBelowZero,
            });
        }
        (lo, hi) = (lo.min(1.0), hi.min(1.0));
    } else {
        // Zero or more: a factor, of which the growth is what it has above one.
        if hi < -ROUNDING {
            return Err(NoSolution::RestBelowZero);
        }
        (lo, hi) = (lo.max(0.0) - 1.0, hi.max(0.0) - 1.0);
    }
    // The rest is divided by what the country leaves of the whole: where that is only rounding, so is
    // the end that comes out.
    let is_beyond = match target {
        Target::Rest => hi >= 1.0 / ROUNDING,
        _ => hi >= f64::INFINITY,
    };
    if is_beyond {
        return Err(NoSolution::Unbounded);
    }
    Interval::new(lo, hi).ok_or(NoSolution::TooExtreme)
}

/// By how much a computed share or factor may miss its limit and still be meant to meet it.
const ROUNDING: f64 = 1e-12;

/// Two ends of a locked quantity.
#[derive(Clone, Copy)]
struct Ends {
    lo: f64,
    hi: f64,
}

/// The locked quantities, growths as factors. The slot of the unknown holds its own range, unused.
#[derive(Clone, Copy)]
struct Locked {
    start: Ends,
    own: Ends,
    others: Ends,
    end: Ends,
    is_world: bool,
}

impl Locked {
    /// Checks the inputs and leaves out what no choice from the other ranges can go with.
    fn of(inputs: &Inputs, unknown: Unknown) -> Result<Self, NoSolution> {
        let (others, is_world) = match inputs.others {
            Others::Rest(rest) => (rest, false),
            Others::World(world) => (world, true),
        };
        const UNUSED: Ends = Ends { lo: 0.5, hi: 0.5 };
        let mut locked = Self {
            start: UNUSED,
            own: UNUSED,
            others: UNUSED,
            end: UNUSED,
            is_world,
        };
        if unknown != Unknown::Start {
            locked.start = share(inputs.start, NoSolution::NoStart, NoSolution::WholeStart)?;
        }
        if unknown != Unknown::End {
            locked.end = share(inputs.end, NoSolution::NoEnd, NoSolution::WholeEnd)?;
        }
        if unknown != Unknown::Growth {
            locked.own = factor(inputs.growth)?;
        }
        if unknown != Unknown::Others {
            locked.others = factor(others)?;
        }
        let no_own = locked.own.lo <= 0.0;
        let no_others = locked.others.lo <= 0.0;
        if unknown == Unknown::End {
            if no_own && no_others {
                return Err(NoSolution::AllGone);
            }
        } else if no_own {
            return Err(NoSolution::OwnGone);
        } else if no_others {
            return Err(if is_world {
                NoSolution::AllGone
            } else {
                NoSolution::RestGone
            });
        }
        match unknown {
            Unknown::End if is_world => locked.fit_own_into_world(),
            Unknown::Start if is_world => locked.fit_end_into_start(),
            _ => Ok(locked),
        }
    }

    /// Only what leaves the rest at zero or more: `start × own <= world`.
    fn fit_own_into_world(mut self) -> Result<Self, NoSolution> {
        let (start, own, world) = (self.start, self.own, self.others);
        if start.lo * own.lo > world.hi * (1.0 + ROUNDING) {
            return Err(NoSolution::RestBelowZero);
        }
        // The greater of the two in `max` and the smaller in `min` keep rounding from turning ends round.
        self.start.hi = start.hi.min(world.hi / own.lo).max(start.lo);
        self.own.hi = own.hi.min(world.hi / start.lo).max(own.lo);
        self.others.lo = world.lo.max(start.lo * own.lo).min(world.hi);
        if self.others.lo <= 0.0 {
            return Err(NoSolution::AllGone);
        }
        Ok(self)
    }

    /// Only what leaves the share at the start at the whole or less: `end × world <= own`.
    fn fit_end_into_start(mut self) -> Result<Self, NoSolution> {
        let (own, world, end) = (self.own, self.others, self.end);
        if end.lo * world.lo > own.hi * (1.0 + ROUNDING) {
            return Err(NoSolution::StartAboveWhole);
        }
        self.end.hi = end.hi.min(own.hi / world.lo).max(end.lo);
        self.others.hi = world.hi.min(own.hi / end.lo).max(world.lo);
        self.own.lo = own.lo.max(end.lo * world.lo).min(own.hi);
        Ok(self)
    }

    /// One corner of the box, numbered by its bits, with everything that follows there.
    fn corner(&self, number: u8, unknown: Unknown) -> Point {
        let pick = |ends: Ends, bit: u8| {
            if number >> bit & 1 == 0 {
                ends.lo
            } else {
                ends.hi
            }
        };
        let (start, own, others, end) = (
            pick(self.start, 0),
            pick(self.own, 1),
            pick(self.others, 2),
            pick(self.end, 3),
        );
        match unknown {
            Unknown::End if self.is_world => Point {
                start,
                own,
                rest: (others - start * own) / (1.0 - start),
                world: others,
                end: start * own / others,
            },
            Unknown::End => {
                let world = start * own + (1.0 - start) * others;
                Point {
                    start,
                    own,
                    rest: others,
                    world,
                    end: start * own / world,
                }
            }
            Unknown::Others => Point {
                start,
                own,
                rest: own * odds(start) / odds(end),
                world: start * own / end,
                end,
            },
            Unknown::Growth if self.is_world => Point {
                start,
                own: end * others / start,
                rest: others * (1.0 - end) / (1.0 - start),
                world: others,
                end,
            },
            Unknown::Growth => {
                let world = (1.0 - start) * others / (1.0 - end);
                Point {
                    start,
                    own: end * world / start,
                    rest: others,
                    world,
                    end,
                }
            }
            Unknown::Start if self.is_world => {
                let start = end * others / own;
                let rest = others * (1.0 - end) / (1.0 - start);
                Point {
                    start,
                    own,
                    // Beside the whole there is no rest to grow from.
                    rest: if start < 1.0 { rest } else { f64::INFINITY },
                    world: others,
                    end,
                }
            }
            Unknown::Start => {
                let world = 1.0 / ((1.0 - end) / others + end / own);
                Point {
                    start: end * world / own,
                    own,
                    rest: others,
                    world,
                    end,
                }
            }
        }
    }
}

/// All quantities of one consistent world; growths as factors.
#[derive(Clone, Copy)]
struct Point {
    start: f64,
    own: f64,
    rest: f64,
    world: f64,
    end: f64,
}

impl Point {
    fn get(self, target: Target) -> f64 {
        match target {
            Target::Start => self.start,
            Target::Growth => self.own,
            Target::Rest => self.rest,
            Target::World => self.world,
            Target::End => self.end,
        }
    }
}

fn odds(share: f64) -> f64 {
    share / (1.0 - share)
}

/// Below this distance from its limit a share, and outside its inverse a factor, is not computed with.
const LEAST: f64 = 1e-12;

/// A locked share: above nothing and below the whole.
fn share(range: Interval, nothing: NoSolution, whole: NoSolution) -> Result<Ends, NoSolution> {
    if range.lo() <= 0.0 {
        return Err(nothing);
    }
    if range.hi() >= 1.0 {
        return Err(whole);
    }
    if range.lo() < LEAST || range.hi() > 1.0 - LEAST {
        return Err(NoSolution::TooExtreme);
    }
    Ok(Ends {
        lo: range.lo(),
        hi: range.hi(),
    })
}

/// A locked growth as a factor: zero or more.
fn factor(growth: Interval) -> Result<Ends, NoSolution> {
    if growth.lo() < -1.0 {
        return Err(NoSolution::PastNothing);
    }
    let ends = Ends {
        lo: 1.0 + growth.lo(),
        hi: 1.0 + growth.hi(),
    };
    let tiny = |x: f64| x > 0.0 && x < LEAST;
    if tiny(ends.lo) || tiny(ends.hi) || ends.hi > 1.0 / LEAST {
        return Err(NoSolution::TooExtreme);
    }
    Ok(ends)
}
