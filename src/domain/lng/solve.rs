//! Solves the model for any one quantity, and shows any quantity in any unit.

use super::product::{Ends, Factor, Product, physical, quotient};
use super::{
    Heat, Inputs, NoSolution, Price, PriceUnit, Solution, Target, Unknown, ValueBasis, VolumeUnit,
};
use crate::domain::interval::Interval;

/// What the target can be, when everything but `unknown` is locked to its range in `inputs`.
///
/// The answer is the tight range of the target over all choices of one number from each locked range for
/// which the model holds and every quantity is zero or more: nothing outside it is possible, and both ends
/// are. A target that follows from the locked quantities without the unknown has their range, whether or
/// not the unknown itself has a solution.
///
/// # Units
/// As [`Target`] says; values in plain US dollars.
/// # Range
/// As [`Inputs`] says. Answers are finite and zero or more.
/// # Errors
/// [`Solution::None`] with its reason. A factor set of net heat is refused where the energy content enters
/// the answer, since prices and TWh are on gross heat; where it cancels, or is not needed, it is harmless.
/// # Source
/// The relations in [`relation`](super::relation), each with its own.
/// # Example
/// ```
/// use fine_print::domain::interval::Interval;
/// use fine_print::domain::lng::{
///     FactorSet, Heat, Inputs, Price, PriceUnit, Target, Unknown, ValueBasis, VolumeUnit, solve,
/// };
/// let range = |lo, hi| Interval::new(lo, hi).expect("finite and in order");
/// let inputs = Inputs {
///     volume: range(4.0, 5.0),
///     volume_unit: VolumeUnit::MtPerYear,
///     price: Price::PerMmbtu(range(0.0, 0.0)), // solved for, so ignored
///     value: range(2e9, 2e9),
///     value_basis: ValueBasis::Year,
///     factors: FactorSet {
///         mmbtu_per_tonne: range(50.0, 50.0),
///         bcm_per_mt: range(1.4, 1.4),
///         bcf_per_mt: range(48.0, 48.0),
///         heat: Heat::Gross,
///     },
///     cargo_tonnes: range(70e3, 70e3),
///     term_years: range(20.0, 20.0),
///     mwh_per_mmbtu: 0.293071,
///     days_per_year: 365.0,
/// };
/// // 2 bn / (5 Mt × 50) = 8, and 2 bn / (4 Mt × 50) = 10 US dollars an MMBtu
/// let price = solve(&inputs, Unknown::Price, Target::Price(PriceUnit::PerMmbtu));
/// assert_eq!(price.range(), Some(range(8.0, 10.0)));
/// ```
pub fn solve(inputs: &Inputs, unknown: Unknown, target: Target) -> Solution {
    let wanted = match target {
        Target::Value(basis) => value(inputs, unknown).times(yearly(inputs, basis), -1),
        Target::Volume(unit) => mass(inputs).times(mt_per(unit), -1),
        Target::Price(unit) => price(inputs).with(Factor::Heat, -heat_in(unit)),
        Target::EnergyContent => Product::ONE.with(Factor::Heat, 1),
        Target::HenryHub | Target::Slope | Target::Fee => {
            return formula_part(inputs, unknown, target);
        }
    };
    let Some(wanted) = without(unknown, inputs, wanted) else {
        return Solution::None(NoSolution::NotDetermined);
    };
    let uses_heat = wanted.exponent(Factor::Heat) != 0 && target != Target::EnergyContent;
    if uses_heat && inputs.factors.heat == Heat::Net {
        return Solution::None(NoSolution::NetHeat);
    }
    wanted.over(inputs)
}

/// Million tonnes in one of `unit`.
fn mt_per(unit: VolumeUnit) -> Product {
    match unit {
        VolumeUnit::MtPerYear => Product::ONE,
        VolumeUnit::BcmPerYear => Product::ONE.with(Factor::BcmPerMt, -1),
        VolumeUnit::BcfPerYear => Product::ONE.with(Factor::BcfPerMt, -1),
        // MWh a tonne are TWh a million tonnes.
        VolumeUnit::TwhPerYear => Product::ONE
            .with(Factor::Heat, -1)
            .with(Factor::MwhPerMmbtu, -1),
        VolumeUnit::CargoesPerYear => Product::ONE
            .with(Factor::Cargo, 1)
            .with(Factor::Million, -1),
    }
}

/// The yearly volume in million tonnes.
fn mass(inputs: &Inputs) -> Product {
    mt_per(inputs.volume_unit).with(Factor::Volume, 1)
}

/// How often the energy content occurs in a price per tonne that is stated per `unit`.
fn heat_in(unit: PriceUnit) -> i8 {
    match unit {
        PriceUnit::PerMmbtu => 1,
        PriceUnit::PerTonne => 0,
    }
}

/// The price in US dollars a tonne.
fn price(inputs: &Inputs) -> Product {
    let unit = match inputs.price {
        Price::PerTonne(_) => PriceUnit::PerTonne,
        Price::PerMmbtu(_) | Price::Formula { .. } => PriceUnit::PerMmbtu,
    };
    Product::ONE
        .with(Factor::Price, 1)
        .with(Factor::Heat, heat_in(unit))
}

/// How many times a value on `basis` goes into the yearly value.
fn yearly(inputs: &Inputs, basis: ValueBasis) -> Product {
    match basis {
        ValueBasis::Year => Product::ONE,
        ValueBasis::Day => Product::ONE.with(Factor::Days, 1),
        ValueBasis::Term => Product::ONE.with(Factor::Term, -1),
        ValueBasis::Cargo => mass(inputs).times(mt_per(VolumeUnit::CargoesPerYear), -1),
    }
}

/// The yearly value from the reader's value.
fn locked_value(inputs: &Inputs) -> Product {
    yearly(inputs, inputs.value_basis).with(Factor::Value, 1)
}

/// The yearly value from volume and price.
fn flow_value(inputs: &Inputs) -> Product {
    mass(inputs)
        .with(Factor::Million, 1)
        .times(price(inputs), 1)
}

/// The yearly value from what is locked.
fn value(inputs: &Inputs, unknown: Unknown) -> Product {
    match unknown {
        Unknown::Value => flow_value(inputs),
        _ => locked_value(inputs),
    }
}

/// `wanted` written without the unknown, by means of the model's equation; `None` when the equation does
/// not hold the unknown and so cannot settle it.
fn without(unknown: Unknown, inputs: &Inputs, wanted: Product) -> Option<Product> {
    let factor = match unknown {
        Unknown::Value => Factor::Value,
        Unknown::Volume => Factor::Volume,
        Unknown::EnergyContent => Factor::Heat,
        Unknown::Price => Factor::Price,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee => match inputs.price {
            Price::Formula { .. } => Factor::Price,
            Price::PerMmbtu(_) | Price::PerTonne(_) => return Some(wanted),
        },
    };
    let needed = wanted.exponent(factor);
    if needed == 0 {
        return Some(wanted);
    }
    // Equal to one wherever the model holds, so it may be multiplied in as often as needed.
    let one = locked_value(inputs).times(flow_value(inputs), -1);
    match one.exponent(factor) {
        0 => None,
        // The exponent is 1 or -1, so that dividing by it is multiplying by it.
        present => Some(wanted.times(one, -needed * present)),
    }
}

/// A part of the price formula: the reader's own, or the one that makes the formula give the price that
/// the other quantities imply.
fn formula_part(inputs: &Inputs, unknown: Unknown, target: Target) -> Solution {
    let Price::Formula {
        slope,
        henry_hub,
        fee,
    } = inputs.price
    else {
        return Solution::None(NoSolution::NotDetermined);
    };
    let answer = match (unknown, target) {
        (Unknown::Price, _) => Err(NoSolution::NotDetermined),
        (Unknown::HenryHub, Target::HenryHub) => index_part(inputs, unknown, slope, fee),
        (Unknown::Slope, Target::Slope) => index_part(inputs, unknown, henry_hub, fee),
        (Unknown::Fee, Target::Fee) => fee_part(inputs, unknown, slope, henry_hub),
        (_, Target::HenryHub) => own(henry_hub),
        (_, Target::Slope) => own(slope),
        (_, _) => own(fee),
    };
    answer.unwrap_or_else(Solution::None)
}

const ONE: Ends = Ends { lo: 1.0, hi: 1.0 };

/// The reader's own range.
fn own(part: Interval) -> Result<Solution, NoSolution> {
    Ok(quotient(physical(part)?, ONE))
}

/// `(price − fee) ÷ other`, where `other` is the slope or the Henry Hub price.
fn index_part(
    inputs: &Inputs,
    unknown: Unknown,
    other: Interval,
    fee: Interval,
) -> Result<Solution, NoSolution> {
    let rest = less(
        implied_price(inputs, unknown)?,
        physical(fee)?,
        NoSolution::BelowFee,
    )?;
    Ok(quotient(rest, physical(other)?))
}

/// `price − slope × Henry Hub`.
fn fee_part(
    inputs: &Inputs,
    unknown: Unknown,
    slope: Interval,
    henry_hub: Interval,
) -> Result<Solution, NoSolution> {
    let (slope, henry_hub) = (physical(slope)?, physical(henry_hub)?);
    let index = Ends {
        lo: slope.lo * henry_hub.lo,
        hi: slope.hi * henry_hub.hi,
    };
    let rest = less(
        implied_price(inputs, unknown)?,
        index,
        NoSolution::NegativeFee,
    )?;
    Ok(quotient(rest, ONE))
}

/// The price in US dollars an MMBtu that value and volume imply.
fn implied_price(inputs: &Inputs, unknown: Unknown) -> Result<Ends, NoSolution> {
    match solve(inputs, unknown, Target::Price(PriceUnit::PerMmbtu)) {
        Solution::Range(range) => Ok(Ends {
            lo: range.lo(),
            hi: range.hi(),
        }),
        Solution::AtLeast(lo) => Ok(Ends {
            lo,
            hi: f64::INFINITY,
        }),
        Solution::Any => Ok(Ends {
            lo: 0.0,
            hi: f64::INFINITY,
        }),
        Solution::None(reason) => Err(reason),
    }
}

/// The differences of zero or more; `if_none` when every difference is negative. Between zero and the
/// largest one each is attained, because differences vary without jumps.
fn less(from: Ends, part: Ends, if_none: NoSolution) -> Result<Ends, NoSolution> {
    let hi = difference(from.hi, part.lo);
    if hi < 0.0 {
        return Err(if_none);
    }
    Ok(Ends {
        lo: difference(from.lo, part.hi).max(0.0),
        hi,
    })
}

/// `a − b`, zero when they differ by rounding only: a price worked out from a value must not miss the fee
/// it was made of by its last digit.
fn difference(a: f64, b: f64) -> f64 {
    let difference = a - b;
    if difference.abs() <= 1e-12 * a.max(b) && a < f64::INFINITY {
        0.0
    } else {
        difference
    }
}
