//! The units and choices of the tool, and their names in addresses.

use crate::domain::lng::{PriceUnit, Unknown, ValueBasis, VolumeUnit};
use crate::facts::{Unit, units};

/// How the price is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceForm {
    /// US$ per MMBtu, gross heat.
    PerMmbtu,
    /// US$ per tonne.
    PerTonne,
    /// Slope × Henry Hub + fee.
    Formula,
}

impl PriceForm {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::PerMmbtu, Self::PerTonne, Self::Formula];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PerMmbtu => "mmbtu",
            Self::PerTonne => "t",
            Self::Formula => "formula",
        }
    }
}

impl PriceForm {
    /// The unit in which the price is shown.
    pub const fn unit(self) -> PriceUnit {
        match self {
            Self::PerTonne => PriceUnit::PerTonne,
            Self::PerMmbtu | Self::Formula => PriceUnit::PerMmbtu,
        }
    }
}

/// All units of volume.
pub const VOLUME_UNITS: [VolumeUnit; 5] = [
    VolumeUnit::MtPerYear,
    VolumeUnit::BcmPerYear,
    VolumeUnit::BcfPerYear,
    VolumeUnit::TwhPerYear,
    VolumeUnit::CargoesPerYear,
];

/// The words of a volume unit.
pub const fn volume_unit(unit: VolumeUnit) -> Unit {
    match unit {
        VolumeUnit::MtPerYear => units::MT_YR,
        VolumeUnit::BcmPerYear => units::BCM_YR,
        VolumeUnit::BcfPerYear => units::BCF_YR,
        VolumeUnit::TwhPerYear => units::TWH_YR,
        VolumeUnit::CargoesPerYear => units::CARGOES_YR,
    }
}

/// The words of a price unit.
pub const fn price_unit(unit: PriceUnit) -> Unit {
    match unit {
        PriceUnit::PerMmbtu => units::USD_MMBTU,
        PriceUnit::PerTonne => units::USD_T,
    }
}

/// The words of the unit a value has on a basis.
pub const fn value_unit(basis: ValueBasis) -> Unit {
    match basis {
        ValueBasis::Year => units::USD_BN_YR,
        ValueBasis::Cargo => units::USD_M_CARGO,
        ValueBasis::Day => units::USD_M_DAY,
        ValueBasis::Term => units::USD_BN_TERM,
    }
}

/// The name of a volume unit in addresses.
pub const fn volume_code(unit: VolumeUnit) -> &'static str {
    match unit {
        VolumeUnit::MtPerYear => "mt",
        VolumeUnit::BcmPerYear => "bcm",
        VolumeUnit::BcfPerYear => "bcf",
        VolumeUnit::TwhPerYear => "twh",
        VolumeUnit::CargoesPerYear => "cargo",
    }
}

/// All bases of value.
pub const BASES: [ValueBasis; 4] = [
    ValueBasis::Year,
    ValueBasis::Cargo,
    ValueBasis::Day,
    ValueBasis::Term,
];

/// The name of a value basis in addresses.
pub const fn basis_code(basis: ValueBasis) -> &'static str {
    match basis {
        ValueBasis::Year => "year",
        ValueBasis::Cargo => "cargo",
        ValueBasis::Day => "day",
        ValueBasis::Term => "term",
    }
}

/// Dollars in the unit a value is typed in: billions by year and term, millions by cargo and day.
pub const fn dollars(basis: ValueBasis) -> f64 {
    match basis {
        ValueBasis::Year | ValueBasis::Term => 1e9,
        ValueBasis::Cargo | ValueBasis::Day => 1e6,
    }
}

/// Every quantity that can be worked out, with its name in addresses.
pub(super) const UNKNOWNS: [(Unknown, &str); 7] = [
    (Unknown::Value, "value"),
    (Unknown::Volume, "volume"),
    (Unknown::Price, "price"),
    (Unknown::HenryHub, "hub"),
    (Unknown::Slope, "slope"),
    (Unknown::Fee, "fee"),
    (Unknown::EnergyContent, "heat"),
];

/// The name of the quantity worked out, in addresses and element values.
pub fn unknown_code(unknown: Unknown) -> &'static str {
    UNKNOWNS
        .iter()
        .find(|(u, _)| *u == unknown)
        .map_or("value", |(_, code)| code)
}

/// The quantity with this name.
pub fn unknown_from_code(code: &str) -> Option<Unknown> {
    UNKNOWNS
        .iter()
        .find(|(_, c)| *c == code)
        .map(|(unknown, _)| *unknown)
}
