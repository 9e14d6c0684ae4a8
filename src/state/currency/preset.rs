//! Starting points: the sums that the joint statement's article prints in both currencies.

use crate::facts::{Figure, Text, figures, messages};
use crate::state::field::Span;

use super::{CurrencyState, Scale, field};

/// A sum that is reported in dollars and in ringgit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Chips, aerospace parts and data-centre equipment.
    Purchases,
    /// A year of gas.
    Gas,
    /// Coal and telecommunications: printed in the wrong unit, meant in millions.
    Coal,
    /// Investment by capital funds.
    Capital,
}

impl Preset {
    /// All presets, in the order of the article.
    pub const ALL: [Self; 4] = [Self::Purchases, Self::Gas, Self::Coal, Self::Capital];

    /// The name in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Purchases => "purchases",
            Self::Gas => "gas",
            Self::Coal => "coal",
            Self::Capital => "capital",
        }
    }

    /// What it is called.
    pub const fn name(self) -> Text {
        match self {
            Self::Purchases => messages::FX_PURCHASES,
            Self::Gas => messages::FX_GAS,
            Self::Coal => messages::FX_COAL,
            Self::Capital => messages::FX_CAPITAL,
        }
    }

    /// The sum in dollars and in ringgit, as it is meant.
    pub const fn figures(self) -> [&'static Figure; 2] {
        match self {
            Self::Purchases => [&figures::PURCHASES_150BN, &figures::PURCHASES_150BN_RM],
            Self::Gas => [&figures::LNG_3P4BN, &figures::LNG_3P4BN_RM],
            Self::Coal => [&figures::COAL_TELECOM_204, &figures::COAL_TELECOM_RM],
            Self::Capital => [&figures::CAPITAL_70BN, &figures::CAPITAL_70BN_RM],
        }
    }

    /// What the sums are counted in.
    pub const fn scale(self) -> Scale {
        match self {
            Self::Coal => Scale::Million,
            _ => Scale::Billion,
        }
    }

    /// A state with the preset's sums, at the same time's rate and with the same unknown.
    pub fn state(self, before: &CurrencyState) -> CurrencyState {
        let [usd, rm] = self.figures();
        let mut next = before.between_dollars_and_ringgit();
        next.scale = self.scale();
        next.spans[field::AMOUNT] = Span::point(usd.low);
        next.spans[field::VALUE] = Span::point(rm.low);
        next
    }
}
