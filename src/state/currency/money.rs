//! The currencies and scales in which amounts can stand.

use crate::facts::{Text, Unit, messages, units};

/// A currency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Currency {
    /// US dollar, in which all rates are counted.
    Usd,
    /// Malaysian ringgit.
    Myr,
    /// Thai baht.
    Thb,
    /// Australian dollar.
    Aud,
    /// Chinese yuan.
    Cny,
    /// Japanese yen.
    Jpy,
    /// South Korean won.
    Krw,
    /// Euro.
    Eur,
    /// Pound sterling.
    Gbp,
    /// Singapore dollar.
    Sgd,
    /// Indonesian rupiah.
    Idr,
    /// Philippine peso.
    Php,
    /// Indian rupee.
    Inr,
    /// Vietnamese dong: no rate found.
    Vnd,
    /// Cambodian riel: no rate found.
    Khr,
    /// Myanmar kyat: no rate found.
    Mmk,
}

impl Currency {
    /// All currencies, in the order of the page.
    pub const ALL: [Self; 16] = [
        Self::Usd,
        Self::Myr,
        Self::Thb,
        Self::Aud,
        Self::Cny,
        Self::Jpy,
        Self::Krw,
        Self::Eur,
        Self::Gbp,
        Self::Sgd,
        Self::Idr,
        Self::Php,
        Self::Inr,
        Self::Vnd,
        Self::Khr,
        Self::Mmk,
    ];

    /// All codes, as a notice lists them.
    pub const ALLOWED: &'static str =
        "USD, MYR, THB, AUD, CNY, JPY, KRW, EUR, GBP, SGD, IDR, PHP, INR, VND, KHR, MMK";

    /// The currency's code in addresses and series: three capitals.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Usd => "USD",
            Self::Myr => "MYR",
            Self::Thb => "THB",
            Self::Aud => "AUD",
            Self::Cny => "CNY",
            Self::Jpy => "JPY",
            Self::Krw => "KRW",
            Self::Eur => "EUR",
            Self::Gbp => "GBP",
            Self::Sgd => "SGD",
            Self::Idr => "IDR",
            Self::Php => "PHP",
            Self::Inr => "INR",
            Self::Vnd => "VND",
            Self::Khr => "KHR",
            Self::Mmk => "MMK",
        }
    }

    /// The currency with this code.
    pub fn named(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|currency| currency.code() == code)
    }

    /// How an amount is written: its sign or code before the number.
    pub const fn unit(self) -> Unit {
        match self {
            Self::Usd => units::IN_USD,
            Self::Myr => units::IN_MYR,
            Self::Thb => units::IN_THB,
            Self::Aud => units::IN_AUD,
            Self::Cny => units::IN_CNY,
            Self::Jpy => units::IN_JPY,
            Self::Krw => units::IN_KRW,
            Self::Eur => units::IN_EUR,
            Self::Gbp => units::IN_GBP,
            Self::Sgd => units::IN_SGD,
            Self::Idr => units::IN_IDR,
            Self::Php => units::IN_PHP,
            Self::Inr => units::IN_INR,
            Self::Vnd => units::IN_VND,
            Self::Khr => units::IN_KHR,
            Self::Mmk => units::IN_MMK,
        }
    }

    /// Its name in words; the browser needs those only for which no rate was found.
    pub const fn name(self) -> Text {
        match self {
            Self::Usd => messages::FX_NAMES_USD,
            Self::Myr => messages::FX_NAMES_MYR,
            Self::Thb => messages::FX_NAMES_THB,
            Self::Aud => messages::FX_NAMES_AUD,
            Self::Cny => messages::FX_NAMES_CNY,
            Self::Jpy => messages::FX_NAMES_JPY,
            Self::Krw => messages::FX_NAMES_KRW,
            Self::Eur => messages::FX_NAMES_EUR,
            Self::Gbp => messages::FX_NAMES_GBP,
            Self::Sgd => messages::FX_NAMES_SGD,
            Self::Idr => messages::FX_NAMES_IDR,
            Self::Php => messages::FX_NAMES_PHP,
            Self::Inr => messages::FX_NAMES_INR,
            Self::Vnd => messages::FX_NAMES_VND,
            Self::Khr => messages::FX_NAMES_KHR,
            Self::Mmk => messages::FX_NAMES_MMK,
        }
    }

    /// The name of a currency for which no rate was found; `None` for all others.
    pub const fn unquoted(self) -> Option<Text> {
        match self {
            Self::Vnd => Some(messages::FX_NAMES_VND),
            Self::Khr => Some(messages::FX_NAMES_KHR),
            Self::Mmk => Some(messages::FX_NAMES_MMK),
            _ => None,
        }
    }
}

/// What amounts are counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scale {
    /// Single dollars, ringgit and so on.
    One,
    /// Millions.
    Million,
    /// Thousand millions.
    Billion,
}

impl Scale {
    /// All scales, in the order of the page.
    pub const ALL: [Self; 3] = [Self::One, Self::Million, Self::Billion];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::One => "one",
            Self::Million => "m",
            Self::Billion => "bn",
        }
    }

    /// How many single units one of it is.
    pub const fn factor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Million => 1e6,
            Self::Billion => 1e9,
        }
    }

    /// How a number of it is written.
    pub const fn unit(self) -> Unit {
        match self {
            Self::One => units::OF_ONE,
            Self::Million => units::OF_MILLION,
            Self::Billion => units::OF_BILLION,
        }
    }
}
