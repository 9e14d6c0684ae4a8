//! How much LNG, in what lots, over what time.

use super::quantity;

quantity! {
    /// A weight of LNG: one cargo, say.
    ///
    /// A weight is not a yearly flow:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{Tonnes, TonnesPerYear};
    /// let flow: TonnesPerYear = Tonnes::from_tonnes(70e3);
    /// ```
    ///
    /// A price per MMBtu does not pay for tonnes:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{Tonnes, UsdPerMmbtu};
    /// let _ = Tonnes::from_tonnes(70e3) * UsdPerMmbtu::from_usd_per_mmbtu(13.0);
    /// ```
    Tonnes {
        from_tonnes, as_tonnes, 1.0, "tonnes";
    }
}

quantity! {
    /// A flow of LNG by weight.
    ///
    /// Tonnes and MMBtu do not add:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{MmbtuPerYear, TonnesPerYear};
    /// let _ = TonnesPerYear::from_mt(5.0) + MmbtuPerYear::from_mmbtu(260e6);
    /// ```
    ///
    /// A price per MMBtu does not pay for tonnes; the energy content must come between them:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{TonnesPerYear, UsdPerMmbtu};
    /// let _ = TonnesPerYear::from_mt(5.0) * UsdPerMmbtu::from_usd_per_mmbtu(13.0);
    /// ```
    TonnesPerYear {
        from_tonnes, as_tonnes, 1.0, "tonnes a year";
        from_mt, as_mt, 1e6, "million tonnes a year";
    }
}

quantity! {
    /// Ships loaded a year; fractions are averages.
    ///
    /// Cargoes are not tonnes until their size is known:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{CargoesPerYear, TonnesPerYear};
    /// let flow: TonnesPerYear = CargoesPerYear::from_cargoes(70.0);
    /// ```
    ///
    /// A price per tonne does not pay for cargoes:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{CargoesPerYear, UsdPerTonne};
    /// let _ = CargoesPerYear::from_cargoes(70.0) * UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    CargoesPerYear {
        from_cargoes, as_cargoes, 1.0, "cargoes a year";
    }
}

quantity! {
    /// The length of a contract.
    ///
    /// Years are not days in a year:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{DaysPerYear, Years};
    /// let days: DaysPerYear = Years::from_years(20.0);
    /// ```
    ///
    /// A term does not multiply a price:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{UsdPerTonne, Years};
    /// let _ = UsdPerTonne::from_usd_per_tonne(680.0) * Years::from_years(20.0);
    /// ```
    Years {
        from_years, as_years, 1.0, "years";
    }
}

quantity! {
    /// How many days a year is taken to have.
    ///
    /// Days in a year do not multiply a yearly value:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{DaysPerYear, UsdPerYear};
    /// let _ = UsdPerYear::from_usd(3.4e9) * DaysPerYear::from_days(365.0);
    /// ```
    ///
    /// Nor do they lengthen a contract:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{DaysPerYear, Years};
    /// let _ = Years::from_years(20.0) * DaysPerYear::from_days(365.0);
    /// ```
    DaysPerYear {
        from_days, as_days, 1.0, "days a year";
    }
}
