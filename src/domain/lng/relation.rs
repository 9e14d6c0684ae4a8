//! The model for single numbers, in typed units: what each quantity is, given the others.
//!
//! Inverses need no functions: they are the quotients that [`units`](crate::domain::units) allows.

use crate::domain::units::{
    CargoesPerYear, CubicFeetPerTonne, CubicFeetPerYear, CubicMetresPerTonne, CubicMetresPerYear,
    DaysPerYear, MmbtuPerTonne, MmbtuPerYear, MwhPerMmbtu, MwhPerYear, Tonnes, TonnesPerYear, Usd,
    UsdPerDay, UsdPerMmbtu, UsdPerTonne, UsdPerYear, Years,
};

/// What a year of LNG is worth at a price for its heat.
///
/// `value = volume × heat × price`
///
/// # Units
/// tonnes a year × MMBtu a tonne × US dollars an MMBtu = US dollars a year. The heat is gross.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic; fact `chk-per-mmbtu` uses it.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::value_per_year;
/// use fine_print::domain::units::{MmbtuPerTonne, TonnesPerYear, UsdPerMmbtu};
/// let value = value_per_year(
///     TonnesPerYear::from_mt(2.0),
///     MmbtuPerTonne::from_mmbtu_per_tonne(50.0),
///     UsdPerMmbtu::from_usd_per_mmbtu(10.0),
/// );
/// assert_eq!(value.as_usd(), 1e9); // 2 million × 50 × 10
/// ```
pub fn value_per_year(
    volume: TonnesPerYear,
    heat: MmbtuPerTonne,
    price: UsdPerMmbtu,
) -> UsdPerYear {
    energy_per_year(volume, heat) * price
}

/// What a year of LNG is worth at a price for its weight.
///
/// `value = volume × price`
///
/// # Units
/// tonnes a year × US dollars a tonne = US dollars a year.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic; fact `chk-per-tonne` uses it.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::value_per_year_by_weight;
/// use fine_print::domain::units::{TonnesPerYear, UsdPerTonne};
/// let value = value_per_year_by_weight(
///     TonnesPerYear::from_mt(5.0),
///     UsdPerTonne::from_usd_per_tonne(680.0),
/// );
/// assert_eq!(value.as_usd(), 3.4e9);
/// ```
pub fn value_per_year_by_weight(volume: TonnesPerYear, price: UsdPerTonne) -> UsdPerYear {
    volume * price
}

/// What one cargo is worth. The yearly volume has no part in it.
///
/// `value = cargo × price`
///
/// # Units
/// tonnes × US dollars a tonne = US dollars.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::value_per_cargo;
/// use fine_print::domain::units::{Tonnes, UsdPerTonne};
/// let value = value_per_cargo(Tonnes::from_tonnes(70_000.0), UsdPerTonne::from_usd_per_tonne(500.0));
/// assert_eq!(value.as_usd(), 35e6);
/// ```
pub fn value_per_cargo(cargo: Tonnes, price: UsdPerTonne) -> Usd {
    cargo * price
}

/// What the average day of a yearly value is worth.
///
/// `value a day = value a year ÷ days`
///
/// # Units
/// US dollars a year ÷ days a year = US dollars a day.
/// # Range
/// More than zero days.
/// # Errors
/// Zero days give an infinity, or NaN for no value.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::value_per_day;
/// use fine_print::domain::units::{DaysPerYear, UsdPerYear};
/// let value = value_per_day(UsdPerYear::from_usd(730e6), DaysPerYear::from_days(365.0));
/// assert_eq!(value.as_usd(), 2e6);
/// ```
pub fn value_per_day(value: UsdPerYear, days: DaysPerYear) -> UsdPerDay {
    value / days
}

/// What a contract is worth over its term, every year alike and nothing discounted.
///
/// `value over the term = value a year × years`
///
/// # Units
/// US dollars a year × years = US dollars.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::value_over_term;
/// use fine_print::domain::units::{UsdPerYear, Years};
/// let value = value_over_term(UsdPerYear::from_usd(3.4e9), Years::from_years(20.0));
/// assert_eq!(value.as_usd(), 68e9);
/// ```
pub fn value_over_term(value: UsdPerYear, term: Years) -> Usd {
    value * term
}

/// The price of a tonne, given the price of its heat. Backwards: `price / heat`.
///
/// `price per tonne = heat × price per MMBtu`
///
/// # Units
/// MMBtu a tonne × US dollars an MMBtu = US dollars a tonne. The heat is gross.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic; facts `chk-per-mmbtu` and `chk-trap` say why the heat must be gross.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::price_per_tonne;
/// use fine_print::domain::units::{MmbtuPerTonne, UsdPerMmbtu};
/// let heat = MmbtuPerTonne::from_mmbtu_per_tonne(52.0);
/// let price = price_per_tonne(heat, UsdPerMmbtu::from_usd_per_mmbtu(13.0));
/// assert_eq!(price.as_usd_per_tonne(), 676.0);
/// assert_eq!((price / heat).as_usd_per_mmbtu(), 13.0);
/// ```
pub fn price_per_tonne(heat: MmbtuPerTonne, price: UsdPerMmbtu) -> UsdPerTonne {
    heat * price
}

/// The price under a contract of the kind US plants sell: a share of Henry Hub and a fixed fee, loaded at
/// the plant, shipping not included.
///
/// `price = slope × Henry Hub + fee`
///
/// # Units
/// plain number × US dollars an MMBtu + US dollars an MMBtu.
/// # Range
/// Zero or more each; a slope of 1.15 is 115 %.
/// # Errors
/// None: the sum always exists.
/// # Source
/// Facts `formula-slope`, `formula-fee` and `formula-example`.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::contract_price;
/// use fine_print::domain::units::UsdPerMmbtu;
/// let henry_hub = UsdPerMmbtu::from_usd_per_mmbtu(4.0);
/// let fee = UsdPerMmbtu::from_usd_per_mmbtu(2.5);
/// assert_eq!(contract_price(1.25, henry_hub, fee).as_usd_per_mmbtu(), 7.5);
/// ```
pub fn contract_price(slope: f64, henry_hub: UsdPerMmbtu, fee: UsdPerMmbtu) -> UsdPerMmbtu {
    slope * henry_hub + fee
}

/// The heat in a year of LNG.
///
/// `energy = volume × heat`
///
/// # Units
/// tonnes a year × MMBtu a tonne = MMBtu a year. Gross in, gross out.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Arithmetic; fact `chk-volume-mmbtu` uses it.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::energy_per_year;
/// use fine_print::domain::units::{MmbtuPerTonne, TonnesPerYear};
/// let heat = MmbtuPerTonne::from_mmbtu_per_tonne(52.0);
/// assert_eq!(energy_per_year(TonnesPerYear::from_mt(5.0), heat).as_mmbtu(), 260e6);
/// ```
pub fn energy_per_year(volume: TonnesPerYear, heat: MmbtuPerTonne) -> MmbtuPerYear {
    volume * heat
}

/// The same heat in the units of power stations.
///
/// `energy in MWh = energy in MMBtu × MWh per MMBtu`
///
/// # Units
/// MMBtu a year × MWh an MMBtu = MWh a year.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Fact `conv-twh`.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::energy_in_mwh;
/// use fine_print::domain::units::{MmbtuPerYear, MwhPerMmbtu};
/// let energy = MmbtuPerYear::from_mmbtu(200e6);
/// assert_eq!(energy_in_mwh(energy, MwhPerMmbtu::from_mwh_per_mmbtu(0.25)).as_twh(), 50.0);
/// ```
pub fn energy_in_mwh(energy: MmbtuPerYear, factor: MwhPerMmbtu) -> MwhPerYear {
    energy * factor
}

/// The gas that a year of LNG becomes, in cubic metres at 15 °C.
///
/// `gas = volume × factor`
///
/// # Units
/// tonnes a year × m³ a tonne = m³ a year.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Facts `conv-bp-2021-bcm`, `conv-enerdyn-bcm`, `chk-volume-bcm`.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::gas_in_cubic_metres;
/// use fine_print::domain::units::{CubicMetresPerTonne, TonnesPerYear};
/// let factor = CubicMetresPerTonne::from_bcm_per_mt(1.5);
/// assert_eq!(gas_in_cubic_metres(TonnesPerYear::from_mt(4.0), factor).as_bcm(), 6.0);
/// ```
pub fn gas_in_cubic_metres(
    volume: TonnesPerYear,
    factor: CubicMetresPerTonne,
) -> CubicMetresPerYear {
    volume * factor
}

/// The gas that a year of LNG becomes, in standard cubic feet.
///
/// `gas = volume × factor`
///
/// # Units
/// tonnes a year × cubic feet a tonne = cubic feet a year.
/// # Range
/// Zero or more each.
/// # Errors
/// None: a product always exists.
/// # Source
/// Facts `conv-bp-2021-bcf`, `conv-enerdyn-bcf`, `chk-volume-bcf`.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::gas_in_cubic_feet;
/// use fine_print::domain::units::{CubicFeetPerTonne, TonnesPerYear};
/// let factor = CubicFeetPerTonne::from_bcf_per_mt(48.0);
/// assert_eq!(gas_in_cubic_feet(TonnesPerYear::from_mt(5.0), factor).as_bcf(), 240.0);
/// ```
pub fn gas_in_cubic_feet(volume: TonnesPerYear, factor: CubicFeetPerTonne) -> CubicFeetPerYear {
    volume * factor
}

/// How many cargoes a year of LNG fills.
///
/// `cargoes = volume ÷ cargo`
///
/// # Units
/// tonnes a year ÷ tonnes = cargoes a year.
/// # Range
/// A cargo of more than zero.
/// # Errors
/// A cargo of zero gives an infinity, or NaN for no volume.
/// # Source
/// Arithmetic; fact `chk-cargoes` uses it.
/// # Example
/// ```
/// use fine_print::domain::lng::relation::cargoes_per_year;
/// use fine_print::domain::units::{Tonnes, TonnesPerYear};
/// let cargoes = cargoes_per_year(TonnesPerYear::from_mt(5.0), Tonnes::from_tonnes(50_000.0));
/// assert_eq!(cargoes.as_cargoes(), 100.0);
/// ```
pub fn cargoes_per_year(volume: TonnesPerYear, cargo: Tonnes) -> CargoesPerYear {
    volume / cargo
}
