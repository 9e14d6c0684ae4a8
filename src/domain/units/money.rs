//! US dollars and prices in them. Other currencies have no type here, so none can slip in.

use super::quantity;

quantity! {
    /// A price of gas by its gross heat.
    ///
    /// Prices per MMBtu and per tonne do not add:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{UsdPerMmbtu, UsdPerTonne};
    /// let _ = UsdPerMmbtu::from_usd_per_mmbtu(13.0) + UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    ///
    /// Two prices do not multiply:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::UsdPerMmbtu;
    /// let _ = UsdPerMmbtu::from_usd_per_mmbtu(13.0) * UsdPerMmbtu::from_usd_per_mmbtu(1.15);
    /// ```
    UsdPerMmbtu {
        from_usd_per_mmbtu, as_usd_per_mmbtu, 1.0, "US dollars an MMBtu";
    }
}

quantity! {
    /// A price of LNG by its weight.
    ///
    /// It is not a price per MMBtu:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{UsdPerMmbtu, UsdPerTonne};
    /// let price: UsdPerMmbtu = UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    ///
    /// It does not pay for MMBtu:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{MmbtuPerYear, UsdPerTonne};
    /// let _ = UsdPerTonne::from_usd_per_tonne(680.0) * MmbtuPerYear::from_mmbtu(260e6);
    /// ```
    UsdPerTonne {
        from_usd_per_tonne, as_usd_per_tonne, 1.0, "US dollars a tonne";
    }
}

quantity! {
    /// An amount of money: the value of one cargo, or of a whole contract.
    ///
    /// An amount is not an amount a year:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{Usd, UsdPerYear};
    /// let yearly: UsdPerYear = Usd::from_usd(3.4e9);
    /// ```
    ///
    /// Money does not multiply money:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{Usd, UsdPerTonne};
    /// let _ = Usd::from_usd(47e6) * UsdPerTonne::from_usd_per_tonne(680.0);
    /// ```
    Usd {
        from_usd, as_usd, 1.0, "US dollars";
    }
}

quantity! {
    /// A yearly value.
    ///
    /// Values a year and a day do not add:
    /// ```compile_fail,E0369
    /// use fine_print::domain::units::{UsdPerDay, UsdPerYear};
    /// let _ = UsdPerYear::from_usd(3.4e9) + UsdPerDay::from_usd(9.3e6);
    /// ```
    ///
    /// A yearly value over a weight is no price; it must be a weight a year:
    /// ```compile_fail,E0277
    /// use fine_print::domain::units::{Tonnes, UsdPerYear};
    /// let _ = UsdPerYear::from_usd(3.4e9) / Tonnes::from_tonnes(70e3);
    /// ```
    UsdPerYear {
        from_usd, as_usd, 1.0, "US dollars a year";
    }
}

quantity! {
    /// A value a day.
    ///
    /// A term counts years, not days:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{UsdPerDay, Years};
    /// let _ = UsdPerDay::from_usd(9.3e6) * Years::from_years(20.0);
    /// ```
    ///
    /// It is not a yearly value:
    /// ```compile_fail,E0308
    /// use fine_print::domain::units::{UsdPerDay, UsdPerYear};
    /// let yearly: UsdPerYear = UsdPerDay::from_usd(9.3e6);
    /// ```
    UsdPerDay {
        from_usd, as_usd, 1.0, "US dollars a day";
    }
}
