//! The gas that LNG becomes, by volume. Cubic metres and cubic feet are measured under different
//! standard conditions, so no constant turns one into the other here; each has its own factor.

use super::quantity;

quantity! {
    /// Gas made from a weight of LNG, in cubic metres at 15 °C.
    ///
    /// Metres are not feet:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{CubicFeetPerTonne, CubicMetresPerTonne};
    /// let factor: CubicFeetPerTonne = CubicMetresPerTonne::from_bcm_per_mt(1.36);
    /// ```
    ///
    /// It is no energy content:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{CubicMetresPerTonne, UsdPerMmbtu};
    /// let _ = CubicMetresPerTonne::from_bcm_per_mt(1.36) * UsdPerMmbtu::from_usd_per_mmbtu(13.0);
    /// ```
    CubicMetresPerTonne {
        from_bcm_per_mt, as_bcm_per_mt, 1e3, "billion cubic metres a million tonnes";
    }
}

quantity! {
    /// A flow of gas in cubic metres at 15 °C.
    ///
    /// Metres and feet do not add:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{CubicFeetPerYear, CubicMetresPerYear};
    /// let _ = CubicMetresPerYear::from_bcm(6.8) + CubicFeetPerYear::from_bcf(240.0);
    /// ```
    ///
    /// A price per tonne does not pay for cubic metres:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{CubicMetresPerYear, UsdPerTonne};
    /// let _ = CubicMetresPerYear::from_bcm(6.8) * UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    CubicMetresPerYear {
        from_bcm, as_bcm, 1e9, "billion cubic metres a year";
    }
}

quantity! {
    /// Gas made from a weight of LNG, in standard cubic feet.
    ///
    /// Feet per tonne do not turn cubic metres into tonnes:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{CubicFeetPerTonne, CubicMetresPerYear};
    /// let _ = CubicMetresPerYear::from_bcm(6.8) / CubicFeetPerTonne::from_bcf_per_mt(48.0);
    /// ```
    ///
    /// A factor is not a flow:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{CubicFeetPerTonne, CubicFeetPerYear};
    /// let flow: CubicFeetPerYear = CubicFeetPerTonne::from_bcf_per_mt(48.0);
    /// ```
    CubicFeetPerTonne {
        from_bcf_per_mt, as_bcf_per_mt, 1e3, "billion cubic feet a million tonnes";
    }
}

quantity! {
    /// A flow of gas in standard cubic feet.
    ///
    /// Cubic feet are not MMBtu, though their numbers are near each other:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{CubicFeetPerYear, MmbtuPerYear};
    /// let heat: MmbtuPerYear = CubicFeetPerYear::from_bcf(240.0);
    /// ```
    ///
    /// A price per MMBtu does not pay for cubic feet:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{CubicFeetPerYear, UsdPerMmbtu};
    /// let _ = CubicFeetPerYear::from_bcf(240.0) * UsdPerMmbtu::from_usd_per_mmbtu(13.0);
    /// ```
    CubicFeetPerYear {
        from_bcf, as_bcf, 1e9, "billion cubic feet a year";
    }
}
