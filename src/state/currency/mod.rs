//! The currency tool's state: which amount in which currencies at the rate of which time, and the
//! reported pairs whose rate is looked for. And the rate that all tools share.

mod address;
mod change;
mod money;
mod pairs;
mod preset;
pub mod rates;
mod shared;
mod tool;
pub mod words;

pub use change::{UNKNOWNS, result_digits, unknown_code};
pub use money::{Currency, Scale};
pub use pairs::{MOST as MOST_PAIRS, Pair, Pairs, digits};
pub use preset::Preset;
pub use shared::{OWN, SharedRate, words_at};

use crate::domain::currency::{Inputs, Solution, Unknown, solve};
use crate::facts::{Date, Figure, figures};
use crate::state::field::{Limits, Span};

/// What begins the tool's parameters and element ids. Those of the rate are every tool's.
pub const SLUG: &str = "fx";

/// The claims that the tool computes with, for the notes of a page that carries it.
pub const CLAIMS: &[&Figure] = &[
    &figures::FX_ECB_24_OCT_2025,
    &figures::FX_ECB_27_OCT_2025,
    &figures::PURCHASES_150BN,
    &figures::PURCHASES_150BN_RM,
    &figures::LNG_3P4BN,
    &figures::LNG_3P4BN_RM,
    &figures::COAL_TELECOM_204,
    &figures::COAL_TELECOM_RM,
    &figures::COAL_TELECOM_204_PRINTED,
    &figures::COAL_TELECOM_RM_PRINTED,
    &figures::CAPITAL_70BN,
    &figures::CAPITAL_70BN_RM,
    &figures::FX_CONCLUSION,
];

/// The fields' places in the tool's list.
pub mod field {
    /// The amount in the first currency.
    pub const AMOUNT: usize = 0;
    /// The amount in the second currency.
    pub const VALUE: usize = 1;
    /// Units of the second currency for one of the first.
    pub const RATE: usize = 2;
    /// How many there are.
    pub const COUNT: usize = 3;
}

/// Where the rate is from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum When {
    /// The reference rate of a day, or the mean of a month.
    At(Date),
    /// The reader's own.
    Own,
}

/// The tool's whole state. [`CurrencyState::DEFAULT`] is what an address without parameters means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurrencyState {
    /// The one quantity that is worked out.
    pub solve: Unknown,
    /// The first currency.
    pub from: Currency,
    /// The second; never the same.
    pub to: Currency,
    /// What both amounts are counted in.
    pub scale: Scale,
    /// Where the rate is from. A rate that is worked out is compared with that of a time, so it is
    /// then never [`When::Own`].
    pub when: When,
    /// The pairs whose rate is looked for.
    pub pairs: Pairs,
    /// The fields' numbers, by their places in [`field`]. The rate is the default's unless it is the
    /// reader's own.
    spans: [Span; field::COUNT],
}

impl CurrencyState {
    /// The yearly value put on the gas, in ringgit at the rate of the last bank day before the
    /// agreement. Frozen by a test for each version.
    pub const DEFAULT: Self = Self {
        solve: Unknown::To,
        from: Currency::Usd,
        to: Currency::Myr,
        scale: Scale::Billion,
        when: When::At(rates::SIGNING_RATE),
        pairs: Pairs::PRINTED,
        spans: [
            Span::point(figures::LNG_3P4BN.point_in("usd-bn/yr")),
            Span::point(figures::LNG_3P4BN_RM.point_in("rm-bn/yr")),
            Span::point(figures::FX_ECB_24_OCT_2025.point_in("rm/usd")),
        ],
    };

    /// The number of a field.
    pub const fn get(&self, field: usize) -> Span {
        self.spans[field]
    }

    /// The currency in which a field counts; for the rate the second, of which it is so many.
    pub const fn currency(&self, field: usize) -> Currency {
        match field {
            field::AMOUNT => self.from,
            _ => self.to,
        }
    }

    /// What the unknown is shown in.
    pub const fn answer(&self) -> usize {
        match self.solve {
            Unknown::From => field::AMOUNT,
            Unknown::To => field::VALUE,
            Unknown::Rate => field::RATE,
        }
    }

    /// Whether both states turn the same currency into the same other one.
    pub fn is_of_same_pair(&self, other: &Self) -> bool {
        (self.from, self.to) == (other.from, other.to)
    }

    /// Whether a field shows a result instead of a locked number.
    pub fn is_worked_out(&self, field: usize) -> bool {
        field == self.answer() || (field == field::RATE && self.when != When::Own)
    }

    /// The rate of the chosen time; `None` for a rate of the reader's own, and if none was found.
    pub fn dated_rate(&self) -> Option<f64> {
        match self.when {
            When::At(at) => rates::cross(self.from, self.to, at),
            When::Own => None,
        }
    }

    /// The rate that is given: the reader's own, or that of the chosen time. `None` if none was found.
    pub fn given_rate(&self) -> Option<Span> {
        match self.when {
            When::At(_) => self.dated_rate().map(Span::point),
            When::Own => Some(self.spans[field::RATE]),
        }
    }

    /// What is worked out; `None` if it needs a rate and none was found.
    pub fn solution(&self) -> Option<Solution> {
        let rate = match self.solve {
            // Not used, so it does not matter whether there is one.
            Unknown::Rate => self.spans[field::RATE],
            _ => self.given_rate()?,
        };
        let inputs = Inputs {
            from: self.spans[field::AMOUNT].interval(),
            to: self.spans[field::VALUE].interval(),
            rate: rate.interval(),
        };
        Some(solve(&inputs, self.solve))
    }

    /// The range of a field's result; `None` where there is no bounded one.
    pub fn result(&self, field: usize) -> Option<Span> {
        if field == self.answer() {
            let range = self.solution()?.range()?;
            return Some(Span {
                lo: range.lo(),
                hi: range.hi(),
            });
        }
        if field == field::RATE {
            return self.given_rate();
        }
        Some(self.spans[field])
    }

    /// The rate that the tools share.
    pub fn shared(&self) -> SharedRate {
        match self.when {
            When::At(at) => SharedRate::At(at),
            When::Own if (self.from, self.to) == (Currency::Usd, Currency::Myr) => {
                SharedRate::Own(self.spans[field::RATE])
            }
            When::Own if (self.from, self.to) == (Currency::Myr, Currency::Usd) => {
                SharedRate::of_inverse(self.spans[field::RATE])
            }
            When::Own => SharedRate::DEFAULT,
        }
    }

    /// What a field accepts.
    pub fn limits(&self, field: usize) -> Limits {
        if field == field::RATE {
            return self.rate_limits();
        }
        // No sum anybody reports is larger; and all its digits are exact in a double.
        const MOST: f64 = 1e15;
        let size =
            rates::per_usd(self.currency(field), rates::SIGNING_RATE).map_or(1.0, power_below);
        let (slider_max, step, key_step) = match self.scale {
            Scale::One => (20_000.0, 10.0, 100.0),
            Scale::Million => (2_000.0, 1.0, 10.0),
            Scale::Billion => (200.0, 0.1, 0.5),
        };
        Limits {
            min: 0.0,
            max: MOST / self.scale.factor(),
            slider_max: slider_max * size,
            step: step * size,
            key_step: key_step * size,
        }
    }

    fn rate_limits(&self) -> Limits {
        match rates::cross(self.from, self.to, rates::SIGNING_RATE) {
            Some(rate) => limits_around(rate),
            // Nothing tells how large it is.
            None => Limits {
                min: 0.0,
                max: 1e6,
                slider_max: 50_000.0,
                step: 1.0,
                key_step: 100.0,
            },
        }
    }
}

/// What a rate may be that is as large as this one. Of one below ten, "4.223" is within the limits as a
/// decimal number only, not as thousands.
fn limits_around(rate: f64) -> Limits {
    let size = power_below(rate);
    Limits {
        min: size / 1e3,
        max: size * 1e2,
        slider_max: size * 10.0,
        step: size / 1e3,
        key_step: size / 1e2,
    }
}

/// The power of ten at or below a number above zero.
fn power_below(x: f64) -> f64 {
    10f64.powi(x.log10().floor() as i32)
}
