//! Heat: MMBtu (million British thermal units) and MWh, both on the gross basis on which gas is priced.

use super::quantity;

quantity! {
    /// The energy content of LNG: gross heat per weight.
    ///
    /// Energy content is not a price:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{MmbtuPerTonne, UsdPerMmbtu};
    /// let price: UsdPerMmbtu = MmbtuPerTonne::from_mmbtu_per_tonne(52.0);
    /// ```
    ///
    /// It does not multiply a price that is per tonne already:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{MmbtuPerTonne, UsdPerTonne};
    /// let _ = MmbtuPerTonne::from_mmbtu_per_tonne(52.0) * UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    MmbtuPerTonne {
        from_mmbtu_per_tonne, as_mmbtu_per_tonne, 1.0, "MMBtu a tonne";
    }
}

quantity! {
    /// A flow of LNG by the heat in it.
    ///
    /// A price per tonne does not pay for MMBtu:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{MmbtuPerYear, UsdPerTonne};
    /// let _ = MmbtuPerYear::from_mmbtu(260e6) * UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    ///
    /// MMBtu are not MWh:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{MmbtuPerYear, MwhPerYear};
    /// let heat: MwhPerYear = MmbtuPerYear::from_mmbtu(260e6);
    /// ```
    MmbtuPerYear {
        from_mmbtu, as_mmbtu, 1.0, "MMBtu a year";
    }
}

quantity! {
    /// How many MWh one MMBtu is.
    ///
    /// It does not turn tonnes into MWh:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{MwhPerMmbtu, TonnesPerYear};
    /// let _ = TonnesPerYear::from_mt(5.0) * MwhPerMmbtu::from_mwh_per_mmbtu(0.293071);
    /// ```
    ///
    /// It is not an energy content:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{MmbtuPerTonne, MwhPerMmbtu};
    /// let heat: MmbtuPerTonne = MwhPerMmbtu::from_mwh_per_mmbtu(0.293071);
    /// ```
    MwhPerMmbtu {
        from_mwh_per_mmbtu, as_mwh_per_mmbtu, 1.0, "MWh an MMBtu";
    }
}

quantity! {
    /// A flow of heat in the units of power stations.
    ///
    /// TWh and MMBtu do not add:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{MmbtuPerYear, MwhPerYear};
    /// let _ = MwhPerYear::from_twh(76.0) + MmbtuPerYear::from_mmbtu(260e6);
    /// ```
    ///
    /// A price per MMBtu does not pay for MWh:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{MwhPerYear, UsdPerMmbtu};
    /// let _ = MwhPerYear::from_twh(76.0) * UsdPerMmbtu::from_usd_per_mmbtu(13.0);
    /// ```
    MwhPerYear {
        from_twh, as_twh, 1e6, "TWh a year";
    }
}
