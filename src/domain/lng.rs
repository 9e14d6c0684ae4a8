//! What a flow of LNG is worth: value = volume × price, solvable for any one of its quantities, with
//! ranges in and the tight range out.
//!
//! [`relation`] states the model for single numbers, in typed units. [`solve`] answers the same for
//! ranges; the property tests hold the two together. Boil-off, shipping, regasification and taxes are
//! not in the model.

mod product;
pub mod relation;
mod solve;

pub use solve::solve;

use super::interval::Interval;

/// The units in which a yearly volume can be given or asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum VolumeUnit {
    /// Million tonnes of LNG a year.
    MtPerYear,
    /// Billion cubic metres of gas at 15 °C a year.
    BcmPerYear,
    /// Billion standard cubic feet of gas a year.
    BcfPerYear,
    /// TWh of gross heat a year.
    TwhPerYear,
    /// Cargoes of [`Inputs::cargo_tonnes`] a year.
    CargoesPerYear,
}

/// The units in which a price can be asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PriceUnit {
    /// US dollars an MMBtu of gross heat.
    PerMmbtu,
    /// US dollars a tonne of LNG.
    PerTonne,
}

/// What a value is counted over. Values are in plain US dollars per basis.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ValueBasis {
    /// A year of the flow.
    Year,
    /// One cargo.
    Cargo,
    /// The average day of a year.
    Day,
    /// The whole term of the contract.
    Term,
}

/// The basis on which a factor set states heat. LNG is priced, and TWh are counted here, on gross heat.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Heat {
    /// With the heat of condensing the water that burning makes.
    Gross,
    /// Without it: about a tenth less, and refused wherever heat enters an answer.
    Net,
}

/// One publisher's conversion factors for LNG. They differ between publishers, so sets are not mixed.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct FactorSet {
    /// Energy content, MMBtu a tonne, on the basis that `heat` says.
    pub mmbtu_per_tonne: Interval,
    /// Billion cubic metres of gas at 15 °C from a million tonnes of LNG.
    pub bcm_per_mt: Interval,
    /// Billion standard cubic feet of gas from a million tonnes of LNG.
    pub bcf_per_mt: Interval,
    /// The heat basis of `mmbtu_per_tonne`.
    pub heat: Heat,
}

/// A price as the reader gives it.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Price {
    /// US dollars an MMBtu, gross heat.
    PerMmbtu(Interval),
    /// US dollars a tonne of LNG.
    PerTonne(Interval),
    /// `slope × henry_hub + fee`, in US dollars an MMBtu.
    Formula {
        /// Share of Henry Hub as a plain number: 1.15 for 115 %.
        slope: Interval,
        /// Henry Hub price, US dollars an MMBtu.
        henry_hub: Interval,
        /// Fixed fee, US dollars an MMBtu.
        fee: Interval,
    },
}

/// Everything the reader has set. The field of the quantity solved for is ignored, whatever it holds.
///
/// Quantities are zero or more: the part of a range below zero is left out. Each is taken to be zero, or
/// between 1e-15 and 1e15; others give [`NoSolution::TooLarge`]. All are independent of each other.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Inputs {
    /// Yearly volume in `volume_unit`.
    pub volume: Interval,
    /// The unit of `volume`.
    pub volume_unit: VolumeUnit,
    /// Price, in the form that is in use.
    pub price: Price,
    /// Value in US dollars per `value_basis`.
    pub value: Interval,
    /// The basis of `value`.
    pub value_basis: ValueBasis,
    /// The conversion factors in use.
    pub factors: FactorSet,
    /// Size of one cargo, tonnes.
    pub cargo_tonnes: Interval,
    /// Length of the contract, years.
    pub term_years: Interval,
    /// MWh in one MMBtu.
    pub mwh_per_mmbtu: f64,
    /// Days in a year.
    pub days_per_year: f64,
}

/// The one quantity that is not locked. For [`Unknown::Price`] the price is one number (a formula's parts
/// are then ignored); the three parts of a formula are unknowns of their own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unknown {
    /// [`Inputs::value`].
    Value,
    /// [`Inputs::volume`].
    Volume,
    /// [`Inputs::price`], whatever its form.
    Price,
    /// The Henry Hub price in a formula.
    HenryHub,
    /// The slope of a formula.
    Slope,
    /// The fee of a formula.
    Fee,
    /// [`FactorSet::mmbtu_per_tonne`], as gross heat.
    EnergyContent,
}

/// The quantity asked for, and its unit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// Value, US dollars per basis.
    Value(ValueBasis),
    /// Yearly volume.
    Volume(VolumeUnit),
    /// Price, US dollars per unit.
    Price(PriceUnit),
    /// The Henry Hub price in a formula, US dollars an MMBtu.
    HenryHub,
    /// The slope of a formula, a plain number.
    Slope,
    /// The fee of a formula, US dollars an MMBtu.
    Fee,
    /// Energy content, MMBtu a tonne.
    EnergyContent,
}

/// The set of values that the target can take.
pub type Solution = crate::domain::solution::Solution<NoSolution>;

/// Why no value of the target can be given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoSolution {
    /// Something must come out of nothing: a value without a volume, say.
    DividesByZero,
    /// The price is below the fee: no Henry Hub price, or slope, of zero or more fits.
    BelowFee,
    /// The index part alone is above the price: the fee would be negative.
    NegativeFee,
    /// The locked quantities do not settle the target: a value per cargo says nothing about the volume,
    /// a price per tonne nothing about the energy content.
    NotDetermined,
    /// The answer needs the energy content, and the factor set states it as net heat.
    NetHeat,
    /// A locked quantity that enters the answer is below zero throughout.
    Negative,
    /// A locked quantity that enters the answer is above 1e15, or above zero and below 1e-15, where the
    /// result could leave the range of floating point.
    TooLarge,
}
