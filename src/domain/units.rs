//! Quantities that know their unit, so that adding tonnes to MMBtu, or paying a price per MMBtu for
//! tonnes, does not compile.
//!
//! Each type wraps one private number and has one constructor per unit. The only arithmetic between
//! types is the list of products at the end of this file. The numbers are not checked: dividing by a
//! zero quantity gives an infinity, as everywhere in floating point. Ranges and zeros are the business of
//! [`solve`](super::lng::solve), which the property tests compare with these types.

mod amount;
mod energy;
mod gas;
mod money;

pub use amount::{CargoesPerYear, DaysPerYear, Tonnes, TonnesPerYear, Years};
pub use energy::{MmbtuPerTonne, MmbtuPerYear, MwhPerMmbtu, MwhPerYear};
pub use gas::{CubicFeetPerTonne, CubicFeetPerYear, CubicMetresPerTonne, CubicMetresPerYear};
pub use money::{Usd, UsdPerDay, UsdPerMmbtu, UsdPerTonne, UsdPerYear};

/// Declares a quantity: its documentation, its name, and for each unit `from`, `as`, and how many of
/// the stored unit one of it is.
macro_rules! quantity {
    ($(#[$meta:meta])* $name:ident { $($from:ident, $to:ident, $scale:literal, $unit:literal;)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, PartialOrd, Debug)]
        pub struct $name(pub(super) f64);

        impl $name {
            $(
                #[doc = concat!("From a number of ", $unit, ".")]
                pub const fn $from(x: f64) -> Self {
                    Self(x * $scale)
                }

                #[doc = concat!("As a number of ", $unit, ".")]
                pub const fn $to(self) -> f64 {
                    self.0 / $scale
                }
            )+
        }
    };
}
use quantity;

/// Declares `A * B = C` and what follows from it: `B * A = C`, `C / A = B`, `C / B = A`.
macro_rules! products {
    ($($a:ident * $b:ident = $c:ident;)+) => {$(
        impl core::ops::Mul<$b> for $a {
            type Output = $c;
            fn mul(self, other: $b) -> $c {
                $c(self.0 * other.0)
            }
        }
        impl core::ops::Mul<$a> for $b {
            type Output = $c;
            fn mul(self, other: $a) -> $c {
                $c(self.0 * other.0)
            }
        }
        impl core::ops::Div<$a> for $c {
            type Output = $b;
            fn div(self, other: $a) -> $b {
                $b(self.0 / other.0)
            }
        }
        impl core::ops::Div<$b> for $c {
            type Output = $a;
            fn div(self, other: $b) -> $a {
                $a(self.0 / other.0)
            }
        }
    )+};
}

products! {
    CargoesPerYear * Tonnes = TonnesPerYear;
    TonnesPerYear * MmbtuPerTonne = MmbtuPerYear;
    TonnesPerYear * CubicMetresPerTonne = CubicMetresPerYear;
    TonnesPerYear * CubicFeetPerTonne = CubicFeetPerYear;
    MmbtuPerYear * MwhPerMmbtu = MwhPerYear;
    MmbtuPerTonne * UsdPerMmbtu = UsdPerTonne;
    MmbtuPerYear * UsdPerMmbtu = UsdPerYear;
    TonnesPerYear * UsdPerTonne = UsdPerYear;
    Tonnes * UsdPerTonne = Usd;
    CargoesPerYear * Usd = UsdPerYear;
    UsdPerDay * DaysPerYear = UsdPerYear;
}

// Not among the products above: one quotient of money by time is a yearly rate, the other a duration
// nobody asks for.
impl core::ops::Mul<Years> for UsdPerYear {
    type Output = Usd;
    fn mul(self, term: Years) -> Usd {
        Usd(self.0 * term.0)
    }
}

impl core::ops::Div<Years> for Usd {
    type Output = UsdPerYear;
    fn div(self, term: Years) -> UsdPerYear {
        UsdPerYear(self.0 / term.0)
    }
}

// The one sum the models need: a contract price is a share of an index plus a fee.
impl core::ops::Add for UsdPerMmbtu {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl core::ops::Mul<UsdPerMmbtu> for f64 {
    type Output = UsdPerMmbtu;
    fn mul(self, price: UsdPerMmbtu) -> UsdPerMmbtu {
        UsdPerMmbtu(self * price.0)
    }
}
