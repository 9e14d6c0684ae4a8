//! Amounts and rates in words: "US$3.4 billion", "RM 4.2230 per US$"; and why there is no result.

use super::{Currency, CurrencyState, Scale, field};
use crate::domain::currency::NoSolution;
use crate::facts::{Lang, Text, messages};
use crate::format::fill;

/// An amount of a currency, counted in a scale.
pub fn money(currency: Currency, scale: Scale, number: &str, lang: Lang) -> String {
    let counted = fill(scale.unit().full.get(lang), &[("n", number)]);
    fill(currency.unit().full.get(lang), &[("n", &counted)])
}

/// What amounts of a currency are counted in: "RM billion".
pub fn money_unit(currency: Currency, scale: Scale, lang: Lang) -> String {
    let symbol = currency.unit().symbol.get(lang);
    match scale {
        Scale::One => symbol.into(),
        _ => [symbol, "\u{a0}", scale.unit().symbol.get(lang)].concat(),
    }
}

/// So many of one currency per unit of another.
pub fn rate(from: Currency, to: Currency, number: &str, lang: Lang) -> String {
    per(from, &money(to, Scale::One, number, lang), lang)
}

/// What rates of the pair are counted in: "RM per US$".
pub fn rate_unit(from: Currency, to: Currency, lang: Lang) -> String {
    per(from, to.unit().symbol.get(lang), lang)
}

fn per(from: Currency, money: &str, lang: Lang) -> String {
    let unit = from.unit().symbol.get(lang);
    fill(
        messages::FX_PER.get(lang),
        &[("money", money), ("unit", unit)],
    )
}

/// A field's number with its currency: the amounts in their scale, the rate per unit.
pub fn in_words(state: &CurrencyState, field: usize, number: &str, lang: Lang) -> String {
    match field {
        field::RATE => rate(state.from, state.to, number, lang),
        _ => money(state.currency(field), state.scale, number, lang),
    }
}

impl CurrencyState {
    /// The sentence that says why a quantity has no value.
    pub const fn why_none(reason: NoSolution) -> Text {
        match reason {
            NoSolution::DividesByZero => messages::TOOL_NONE_ZERO,
            NoSolution::Negative | NoSolution::TooLarge => messages::TOOL_NONE_TOO_LARGE,
        }
    }

    /// The sentence that says for which currency no rate was found.
    pub fn why_no_rate(&self, lang: Lang) -> String {
        let name = self.from.unquoted().or(self.to.unquoted());
        let name = name.map_or("", |name| name.get(lang));
        fill(messages::FX_NO_RATE.get(lang), &[("currency", name)])
    }
}
