//! What a chart says about amounts and rates.

use crate::domain::currency::Unknown;
use crate::format::{Digits, range};
use crate::state::currency::{CurrencyState, field, result_digits};
use crate::state::field::{Span, span_text};

pub use crate::state::currency::words::{in_words, money, money_unit, rate, rate_unit};

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
