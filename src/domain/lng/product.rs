//! Products and quotients of the reader's quantities, and their tight range.
//!
//! Every quantity of the model is a product of powers of a few independent ones. Kept as a list of
//! exponents, a quantity that occurs above and below the line cancels before any range is computed, so
//! each range is used once. The product then rises or falls steadily in each of them, and both ends of
//! its range are attained at corners. Never widen this to sums: that argument would no longer hold.

use super::{Inputs, NoSolution, Price, Solution};
use crate::domain::interval::Interval;
use crate::domain::lng::relation::contract_price;
use crate::domain::units::UsdPerMmbtu;

/// The independent quantities.
#[derive(Clone, Copy)]
pub(super) enum Factor {
    /// [`Inputs::volume`], in its own unit.
    Volume,
    /// The price, per MMBtu or per tonne; a formula counts as one quantity.
    Price,
    /// [`Inputs::value`], on its own basis.
    Value,
    Heat,
    BcmPerMt,
    BcfPerMt,
    Cargo,
    Term,
    MwhPerMmbtu,
    Days,
    /// Tonnes in a million tonnes.
    Million,
}

const FACTORS: [Factor; 11] = [
    Factor::Volume,
    Factor::Price,
    Factor::Value,
    Factor::Heat,
    Factor::BcmPerMt,
    Factor::BcfPerMt,
    Factor::Cargo,
    Factor::Term,
    Factor::MwhPerMmbtu,
    Factor::Days,
    Factor::Million,
];

/// A product of powers: one exponent for each of [`FACTORS`].
#[derive(Clone, Copy)]
pub(super) struct Product([i8; FACTORS.len()]);

impl Product {
    /// The empty product.
    pub(super) const ONE: Self = Self([0; FACTORS.len()]);

    /// This times `factor` to the power `exponent`.
    pub(super) fn with(mut self, factor: Factor, exponent: i8) -> Self {
        self.0[factor as usize] += exponent;
        self
    }

    /// This times `other` to the power `exponent`.
    pub(super) fn times(mut self, other: Self, exponent: i8) -> Self {
        for (mine, theirs) in self.0.iter_mut().zip(other.0) {
            *mine += theirs * exponent;
        }
        self
    }

    /// The exponent of `factor`.
    pub(super) fn exponent(self, factor: Factor) -> i8 {
        self.0[factor as usize]
    }

    /// The tight range of the product over everything the inputs allow.
    pub(super) fn over(self, inputs: &Inputs) -> Solution {
        let mut above = Ends { lo: 1.0, hi: 1.0 };
        let mut below = above;
        for factor in FACTORS {
            let exponent = self.exponent(factor);
            if exponent == 0 {
                continue;
            }
            let side = if exponent > 0 { &mut above } else { &mut below };
            match known(inputs, factor) {
                Ok(ends) => {
                    for _ in 0..exponent.unsigned_abs() {
                        side.lo *= ends.lo;
                        side.hi *= ends.hi;
                    }
                }
                Err(reason) => return Solution::None(reason),
            }
        }
        quotient(above, below)
    }
}

/// Two ends, both zero or more; `hi` may be infinite.
#[derive(Clone, Copy)]
pub(super) struct Ends {
    pub(super) lo: f64,
    pub(super) hi: f64,
}

/// All `x >= 0` for which `x × b = a` for some `a` in `above` and `b` in `below`.
pub(super) fn quotient(above: Ends, below: Ends) -> Solution {
    if below.lo > 0.0 && above.hi < f64::INFINITY {
        return match Interval::new(above.lo / below.hi, above.hi / below.lo) {
            Some(range) => Solution::Range(range),
            None => Solution::None(NoSolution::TooLarge),
        };
    }
    if above.lo <= 0.0 {
        // Nothing out of nothing fits every x; and so does a range from zero without an upper end.
        Solution::Any
    } else if below.hi <= 0.0 {
        Solution::None(NoSolution::DividesByZero)
    } else {
        Solution::AtLeast(above.lo / below.hi)
    }
}

/// The part of a reader's range that is physical and safe to compute with.
///
/// The bounds keep eleven factors inside the range of f64, so that neither an overflow nor an underflow to
/// a false zero can happen on the way.
pub(super) fn physical(range: Interval) -> Result<Ends, NoSolution> {
    const LEAST: f64 = 1e-15;
    const MOST: f64 = 1e15;
    if range.hi() < 0.0 {
        return Err(NoSolution::Negative);
    }
    let ends = Ends {
        lo: range.lo().max(0.0),
        hi: range.hi(),
    };
    let tiny = |x: f64| x > 0.0 && x < LEAST;
    if ends.hi > MOST || tiny(ends.lo) || tiny(ends.hi) {
        return Err(NoSolution::TooLarge);
    }
    Ok(ends)
}

fn known(inputs: &Inputs, factor: Factor) -> Result<Ends, NoSolution> {
    let number = |x| Interval::point(x).ok_or(NoSolution::TooLarge);
    physical(match factor {
        Factor::Volume => inputs.volume,
        Factor::Price => match inputs.price {
            Price::PerMmbtu(price) | Price::PerTonne(price) => price,
            Price::Formula {
                slope,
                henry_hub,
                fee,
            } => return formula(physical(slope)?, physical(henry_hub)?, physical(fee)?),
        },
        Factor::Value => inputs.value,
        Factor::Heat => inputs.factors.mmbtu_per_tonne,
        Factor::BcmPerMt => inputs.factors.bcm_per_mt,
        Factor::BcfPerMt => inputs.factors.bcf_per_mt,
        Factor::Cargo => inputs.cargo_tonnes,
        Factor::Term => inputs.term_years,
        Factor::MwhPerMmbtu => number(inputs.mwh_per_mmbtu)?,
        Factor::Days => number(inputs.days_per_year)?,
        Factor::Million => return Ok(Ends { lo: 1e6, hi: 1e6 }),
    })
}

/// The range of a formula: each part occurs once and raises the price, so the ends are at the ends.
fn formula(slope: Ends, henry_hub: Ends, fee: Ends) -> Result<Ends, NoSolution> {
    let at = |slope, henry_hub, fee| {
        let usd = UsdPerMmbtu::from_usd_per_mmbtu;
        contract_price(slope, usd(henry_hub), usd(fee)).as_usd_per_mmbtu()
    };
    Ok(Ends {
        lo: at(slope.lo, henry_hub.lo, fee.lo),
        hi: at(slope.hi, henry_hub.hi, fee.hi),
    })
}
