//! The reported pairs of sums whose rate is looked for: digits as the reader typed them.

use crate::domain::currency::rounding::{Agreement, Reported, agree, rates};
use crate::domain::interval::Interval;
use crate::facts::{Figure, figures, messages};
use crate::state::query::Notice;

/// The most pairs.
pub const MOST: usize = 6;

/// One pair: the same money in US dollars and in ringgit. What is not typed yet is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Pair {
    /// The sum in dollars.
    pub usd: Option<Reported>,
    /// The sum in ringgit.
    pub rm: Option<Reported>,
}

impl Pair {
    const EMPTY: Self = Self {
        usd: None,
        rm: None,
    };

    /// The rates that the pair allows, if it is complete.
    pub fn rates(self) -> Option<Interval> {
        Some(rates(self.usd?, self.rm?))
    }

    /// One of its sums: dollars, or ringgit.
    pub fn sum(&mut self, in_ringgit: bool) -> &mut Option<Reported> {
        if in_ringgit {
            &mut self.rm
        } else {
            &mut self.usd
        }
    }
}

/// The pairs, at most [`MOST`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pairs {
    /// Pairs beyond `count` are empty, so that equal pairs are equal.
    rows: [Pair; MOST],
    count: usize,
}

/// A published figure's digits.
const fn printed(figure: &Figure) -> Option<Reported> {
    Reported::of_value(figure.low, figure.digits)
}

const fn printed_pair(usd: &Figure, rm: &Figure) -> Pair {
    Pair {
        usd: printed(usd),
        rm: printed(rm),
    }
}

impl Pairs {
    /// The sums that one article prints in both currencies.
    pub const PRINTED: Self = Self {
        rows: [
            printed_pair(&figures::PURCHASES_150BN, &figures::PURCHASES_150BN_RM),
            printed_pair(&figures::LNG_3P4BN, &figures::LNG_3P4BN_RM),
            printed_pair(
                &figures::COAL_TELECOM_204_PRINTED,
                &figures::COAL_TELECOM_RM_PRINTED,
            ),
            printed_pair(&figures::CAPITAL_70BN, &figures::CAPITAL_70BN_RM),
            Pair::EMPTY,
            Pair::EMPTY,
        ],
        count: 4,
    };

    const NONE: Self = Self {
        rows: [Pair::EMPTY; MOST],
        count: 0,
    };

    /// The pairs, complete or not.
    pub fn rows(&self) -> &[Pair] {
        self.rows.get(..self.count).unwrap_or(&self.rows)
    }

    /// The rates that each row allows; `None` for a row that is not complete or not there.
    pub fn rates(&self) -> [Option<Interval>; MOST] {
        self.rows.map(Pair::rates)
    }

    /// What all of them say together.
    pub fn agreement(&self) -> Agreement {
        agree(&self.rates())
    }

    /// A sum as it was typed.
    pub fn sum(&self, row: usize, in_ringgit: bool) -> Option<Reported> {
        let mut pair = *self.rows.get(row)?;
        *pair.sum(in_ringgit)
    }

    /// With another sum in one of its rows.
    pub fn with(mut self, row: usize, in_ringgit: bool, sum: Option<Reported>) -> Self {
        if row < self.count
            && let Some(pair) = self.rows.get_mut(row)
        {
            *pair.sum(in_ringgit) = sum;
        }
        self
    }

    /// With an empty row more, if there is room.
    pub fn longer(mut self) -> Self {
        self.count = (self.count + 1).min(MOST);
        self
    }

    /// Without a row.
    pub fn without(mut self, row: usize) -> Self {
        if row < self.count {
            for at in row..MOST {
                self.rows[at] = self.rows.get(at + 1).copied().unwrap_or(Pair::EMPTY);
            }
            self.count -= 1;
        }
        self
    }

    /// Reads pairs from an address: "150:633,3.4:14.4". What is no pair is left out, and so is what
    /// follows the most there can be; both are reported. A part of digits alone means that commas
    /// group digits, as in "1,500:6,330": then no part is what was meant.
    pub(super) fn read(text: &str, notices: &mut Vec<Notice>) -> Self {
        let parts = || text.split(',').filter(|part| !part.trim().is_empty());
        let is_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        let grouped = parts().any(|part| is_digits(part.trim()));
        let mut pairs = Self::NONE;
        let mut left_out = String::new();
        for part in parts() {
            match (read_pair(part), pairs.rows.get_mut(pairs.count)) {
                (Some(pair), Some(row)) if !grouped => {
                    *row = pair;
                    pairs.count += 1;
                }
                _ => {
                    if !left_out.is_empty() {
                        left_out.push(',');
                    }
                    left_out.push_str(part.trim());
                }
            }
        }
        if left_out.is_empty() {
            return pairs;
        }
        let default_used = pairs.count == 0;
        notices.push(Notice::Own {
            key: "fx.pairs".into(),
            given: left_out,
            why: messages::NOTICE_LEFT_OUT,
            places: vec![
                ("most", MOST.to_string()),
                ("example", write_pair(Self::PRINTED.rows[1])),
            ],
            default_used,
        });
        if default_used { Self::PRINTED } else { pairs }
    }

    /// Writes them for an address.
    pub(super) fn write(&self) -> String {
        let mut text = String::new();
        for pair in self.rows() {
            if !text.is_empty() {
                text.push(',');
            }
            text.push_str(&write_pair(*pair));
        }
        text
    }
}

fn write_pair(pair: Pair) -> String {
    [&digits(pair.usd), ":", &digits(pair.rm)].concat()
}

fn read_pair(text: &str) -> Option<Pair> {
    let read = |text: &str| match text.trim() {
        "" => Some(None),
        digits => Reported::parse(digits).ok().map(Some),
    };
    let (usd, rm) = text.split_once(':')?;
    Some(Pair {
        usd: read(usd)?,
        rm: read(rm)?,
    })
}

/// A sum as it was typed, or nothing.
pub fn digits(sum: Option<Reported>) -> String {
    sum.map_or_else(String::new, |sum| sum.to_string())
}
