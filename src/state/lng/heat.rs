//! The named sets of conversion factors.

use crate::domain::lng::{FactorSet, Heat as HeatBasis};
use crate::facts::figures;
use crate::state::field::Span;

/// Which conversion factors are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heat {
    /// The European-style table.
    Iso,
    /// The site's working default, the middle of the published tables.
    Working,
    /// The US industry training sheet.
    Enerdyn,
    /// The whole span of the gross factors.
    Span,
}

impl Heat {
    /// All choices.
    pub const ALL: [Self; 4] = [Self::Iso, Self::Working, Self::Enerdyn, Self::Span];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Iso => "51.02",
            Self::Working => "52",
            Self::Enerdyn => "53.57",
            Self::Span => "all",
        }
    }

    /// The named factor set: heat content and the gas volumes that its source gives. The working
    /// default takes its gas volumes from the BP table, as claim `conv-working` says.
    pub fn factors(self) -> FactorSet {
        const ISO: [f64; 3] = [
            figures::CONV_ISO_HEAT.point_in("mmbtu/t"),
            figures::CONV_ISO_BCM.point_in("bcm/mt"),
            figures::CONV_ISO_BCF.point_in("bcf/mt"),
        ];
        const WORKING: [f64; 3] = [
            figures::CONV_WORKING.point_in("mmbtu/t"),
            figures::CONV_BP_2021_BCM.point_in("bcm/mt"),
            figures::CONV_BP_2021_BCF.point_in("bcf/mt"),
        ];
        const ENERDYN: [f64; 3] = [
            figures::CONV_ENERDYN_HEAT.point_in("mmbtu/t"),
            figures::CONV_ENERDYN_BCM.point_in("bcm/mt"),
            figures::CONV_ENERDYN_BCF.point_in("bcf/mt"),
        ];
        let (low, high) = match self {
            Self::Iso => (ISO, ISO),
            Self::Working => (WORKING, WORKING),
            Self::Enerdyn => (ENERDYN, ENERDYN),
            Self::Span => (ISO, ENERDYN),
        };
        let span = |i: usize| {
            Span {
                lo: low[i],
                hi: high[i],
            }
            .interval()
        };
        FactorSet {
            mmbtu_per_tonne: span(0),
            bcm_per_mt: span(1),
            bcf_per_mt: span(2),
            heat: HeatBasis::Gross,
        }
    }
}
