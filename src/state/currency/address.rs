//! The state as an address, and back.

use crate::domain::currency::Unknown;
use crate::facts::messages;
use crate::state::query::{Notice, Own, Query, write_range};

use super::change::UNKNOWNS;
use super::{
    Currency, CurrencyState, OWN, Pairs, SLUG, Scale, SharedRate, When, field, unknown_code,
};

/// The fields' names.
pub(super) const CODES: [&str; field::COUNT] = ["amount", "value", "rate"];

/// Reads the state from an address. Never fails; see [`Notice`].
pub(super) fn read(query: &Query, notices: &mut Vec<Notice>) -> CurrencyState {
    let mut state = CurrencyState::DEFAULT;
    (state.from, state.to) = read_currencies(query, notices);
    query.choice(
        "fx.scale",
        &Scale::ALL.map(|scale| (scale, scale.code())),
        "one, m, bn",
        &mut state.scale,
        notices,
    );
    query.choice(
        "fx.solve",
        &UNKNOWNS,
        "value, amount, rate",
        &mut state.solve,
        notices,
    );
    // A rate alone, without `at`, is meant as the reader's own as well. Whoever uses one of the two
    // reports what is wrong with it; looking at both first must not say it again.
    let unheard = &mut Vec::new();
    let at = query.take("fx.at", unheard);
    let has_rate = query.take("fx.rate", unheard).is_some();
    if at == Some(OWN) || (at.is_none() && has_rate) {
        query.take("fx.at", notices);
        read_own(query, &mut state, notices);
    } else if at.is_some()
        && let SharedRate::At(date) = SharedRate::read(query, notices)
    {
        // The one parameter that is read the same way for all tools.
        state.when = When::At(date);
    }
    for field in [field::AMOUNT, field::VALUE] {
        let key = [SLUG, ".", CODES[field]].concat();
        let limits = state.limits(field);
        query.span(&key, limits, &mut state.spans[field], notices);
    }
    if let Some(text) = query.take("fx.pairs", notices) {
        let text = text.to_string();
        state.pairs = Pairs::read(&text, notices);
    }
    state
}

/// Reads the two currencies, which are never the same. Where only one is given and it is the other's
/// default, the other is its default in turn.
pub(super) fn read_currencies(query: &Query, notices: &mut Vec<Notice>) -> (Currency, Currency) {
    let default = (CurrencyState::DEFAULT.from, CurrencyState::DEFAULT.to);
    let from = read_currency(query, "fx.from", notices);
    let to = read_currency(query, "fx.to", notices);
    match (from, to) {
        (Some(from), Some(to)) if from == to => {
            let given = from.code().into();
            notices.push(Notice::Own {
                key: "fx.from".into(),
                given,
                why: messages::NOTICE_SAME_CURRENCY,
                places: Vec::new(),
                default_used: true,
            });
            default
        }
        (Some(from), None) if from == default.1 => (from, default.0),
        (None, Some(to)) if to == default.0 => (default.1, to),
        _ => (from.unwrap_or(default.0), to.unwrap_or(default.1)),
    }
}

/// Reads one currency's code, in capitals or not.
fn read_currency(query: &Query, key: &str, notices: &mut Vec<Notice>) -> Option<Currency> {
    let given = query.take(key, notices)?;
    let currency = Currency::named(&given.to_ascii_uppercase());
    if currency.is_none() {
        notices.push(Notice::NotAChoice {
            key: key.into(),
            given: given.into(),
            allowed: Currency::ALLOWED.into(),
        });
    }
    currency
}

/// A rate of the reader's own. It cannot be worked out at the same time.
fn read_own(query: &Query, state: &mut CurrencyState, notices: &mut Vec<Notice>) {
    if state.solve == Unknown::Rate {
        notices.push(Notice::NotAChoice {
            key: "fx.solve".into(),
            given: "rate".into(),
            allowed: "value, amount".into(),
        });
        state.solve = CurrencyState::DEFAULT.solve;
    }
    // Without a usable number it begins as the rate of the default time.
    let Ok(mut own) = state.at_own_rate() else {
        return;
    };
    let limits = own.limits(field::RATE);
    let before = *state;
    query.span("fx.rate", limits, &mut own.spans[field::RATE], notices);
    *state = own;
    if let Some(Notice::NotANumber { key, .. } | Notice::OutOfRange { key, .. }) = notices.last()
        && key == "fx.rate"
    {
        *state = before;
    }
}

/// Writes what differs from the default.
pub(super) fn write(state: &CurrencyState) -> String {
    let default = CurrencyState::DEFAULT;
    let mut own = Own::default();
    let mut push = |differs: bool, name: &str, value: &str| own.push(differs, SLUG, name, value);
    push(
        state.solve != default.solve,
        "solve",
        unknown_code(state.solve),
    );
    for field in [field::AMOUNT, field::VALUE] {
        let span = state.spans[field];
        let differs = !state.is_worked_out(field) && span != default.spans[field];
        push(differs, CODES[field], &write_range(span.lo, span.hi));
    }
    push(state.from != default.from, "from", state.from.code());
    push(state.to != default.to, "to", state.to.code());
    push(state.scale != default.scale, "scale", state.scale.code());
    match state.when {
        When::At(at) => push(
            state.when != default.when,
            "at",
            &super::rates::write_at(at),
        ),
        When::Own => {
            let rate = state.spans[field::RATE];
            push(true, "at", OWN);
            push(true, "rate", &write_range(rate.lo, rate.hi));
        }
    }
    push(state.pairs != default.pairs, "pairs", &state.pairs.write());
    own.text()
}
