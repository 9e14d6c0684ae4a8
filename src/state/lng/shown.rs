//! How results are shown, and why there is none.

use super::{Field, LngState, PriceForm};
use crate::domain::lng::{NoSolution, Unknown, ValueBasis};
use crate::facts::{Text, messages};
use crate::format::Digits;

impl LngState {
    /// The field that shows the answer; `None` for the energy content, which has none.
    pub const fn answer_field(&self) -> Option<Field> {
        Some(match self.solve {
            Unknown::Value => Field::Value,
            Unknown::Volume => Field::Volume,
            Unknown::Price => Field::Price,
            Unknown::HenryHub => Field::Hub,
            Unknown::Slope => Field::Slope,
            Unknown::Fee => Field::Fee,
            Unknown::EnergyContent => return None,
        })
    }

    /// To how many places a field's result is shown: gas prices to the cent, as they are quoted.
    pub const fn digits(&self, field: Field) -> Digits {
        match (field, self.price_form) {
            (Field::Price, PriceForm::PerTonne) => Digits::Significant(3),
            (Field::Price | Field::Hub | Field::Fee, _) => Digits::Decimals(2),
            _ => Digits::Significant(3),
        }
    }

    /// The sentence that says why a quantity has no value.
    pub fn why_none(&self, reason: NoSolution) -> Text {
        let cargo = self.basis == ValueBasis::Cargo;
        let per_tonne = self.price_form == PriceForm::PerTonne;
        match reason {
            NoSolution::DividesByZero => match self.solve {
                Unknown::Volume => messages::LNG_NONE_ZERO_PRICE,
                Unknown::Price => messages::LNG_NONE_DIVIDES,
                _ => messages::TOOL_NONE_ZERO,
            },
            NoSolution::BelowFee => messages::LNG_NONE_BELOW_FEE,
            NoSolution::NegativeFee => messages::LNG_NONE_NEGATIVE_FEE,
            NoSolution::NotDetermined => match self.solve {
                Unknown::EnergyContent if per_tonne => messages::LNG_NONE_UNDETERMINED_HEAT,
                Unknown::Volume if cargo => messages::LNG_NONE_UNDETERMINED_CARGO,
                _ => messages::LNG_NONE_UNDETERMINED,
            },
            NoSolution::NetHeat => messages::LNG_NONE_NET,
            NoSolution::Negative | NoSolution::TooLarge => messages::TOOL_NONE_TOO_LARGE,
        }
    }
}
