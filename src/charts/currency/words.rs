//! Amounts and rates in words: "US$3.4 billion", "RM 4.2230 per US$".

use crate::domain::currency::Unknown;
use crate::facts::{Lang, messages};
use crate::format::{Digits, fill, range};
use crate::state::currency::{Currency, CurrencyState, Scale, field, result_digits};
use crate::state::field::{Span, span_text};

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

/// A number as it was locked, or a result to the digits its field is shown with.
pub fn number(span: Span, field: usize, is_result: bool) -> String {
    if is_result {
        range(span.lo, span.hi, digits(field))
    } else {
        span_text(span)
    }
}

/// To how many digits a field's result is shown.
pub const fn digits(field: usize) -> Digits {
    Digits::Significant(result_digits(field))
}

/// A field's number with its currency: the amounts in their scale, the rate per unit.
pub fn in_words(state: &CurrencyState, field: usize, number: &str, lang: Lang) -> String {
    match field {
        field::RATE => rate(state.from, state.to, number, lang),
        _ => money(state.currency(field), state.scale, number, lang),
    }
}

/// What the reader's amount comes to at a rate: in the second currency, or in the first where that is
/// what is worked out.
pub fn converted(state: &CurrencyState, rate: f64) -> Span {
    match state.solve {
        Unknown::From => {
            let to = state.get(field::VALUE);
            Span {
                lo: to.lo / rate,
                hi: to.hi / rate,
            }
        }
        Unknown::To | Unknown::Rate => {
            let from = state.get(field::AMOUNT);
            Span {
                lo: from.lo * rate,
                hi: from.hi * rate,
            }
        }
    }
}

/// The amount that is converted and the one it becomes: their fields.
pub const fn direction(state: &CurrencyState) -> (usize, usize) {
    match state.solve {
        Unknown::From => (field::VALUE, field::AMOUNT),
        Unknown::To | Unknown::Rate => (field::AMOUNT, field::VALUE),
    }
}
