//! The state as an address, and back.

use crate::domain::lng::Unknown;
use crate::state::lng::units::UNKNOWNS;
use crate::state::lng::{
    BASES, Field, Heat, Limits, LngState, PREFIX, PriceForm, Span, VOLUME_UNITS, basis_code,
    unknown_code, volume_code,
};
use crate::state::query::{Notice, Query, VERSION, read_range, write_range};

/// Reads the state from an address's query. Never fails; see [`Notice`].
pub fn read(query: &str) -> (LngState, Vec<Notice>) {
    let query = Query::parse(query);
    let mut notices = Vec::new();
    let mut state = LngState::DEFAULT;
    if query.has_prefix(PREFIX) {
        query.check_version(&mut notices);
    }
    choice(
        &query,
        "vunit",
        &VOLUME_UNITS.map(|u| (u, volume_code(u))),
        "mt, bcm, bcf, twh, cargo",
        &mut state.volume_unit,
        &mut notices,
    );
    choice(
        &query,
        "punit",
        &PriceForm::ALL.map(|f| (f, f.code())),
        "mmbtu, t, formula",
        &mut state.price_form,
        &mut notices,
    );
    choice(
        &query,
        "per",
        &BASES.map(|b| (b, basis_code(b))),
        "year, cargo, day, term",
        &mut state.basis,
        &mut notices,
    );
    choice(
        &query,
        "solve",
        &UNKNOWNS,
        "value, volume, price, hub, slope, fee, heat",
        &mut state.solve,
        &mut notices,
    );
    read_heat(&query, &mut state, &mut notices);
    for field in Field::ALL {
        read_field(&query, field, &mut state, &mut notices);
    }
    let formula_unknown = matches!(
        state.solve,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee
    );
    if formula_unknown && state.price_form != PriceForm::Formula {
        notices.push(Notice::NeedsFormula {
            key: "lng.solve".into(),
            given: unknown_code(state.solve).into(),
        });
        state.solve = LngState::DEFAULT.solve;
    } else if state.solve == Unknown::Price && state.price_form == PriceForm::Formula {
        notices.push(Notice::PriceByFormula {
            key: "lng.solve".into(),
            given: unknown_code(Unknown::Price).into(),
        });
        state.solve = Unknown::HenryHub;
    }
    (state, notices)
}

fn choice<T: Copy>(
    query: &Query,
    name: &str,
    choices: &[(T, &'static str)],
    allowed: &'static str,
    into: &mut T,
    notices: &mut Vec<Notice>,
) {
    let key = format!("{PREFIX}{name}");
    if let Some(given) = query.take(&key, notices) {
        match choices.iter().find(|(_, code)| *code == given) {
            Some((value, _)) => *into = *value,
            None => {
                let given = given.into();
                notices.push(Notice::NotAChoice {
                    key,
                    given,
                    allowed,
                });
            }
        }
    }
}

fn read_heat(query: &Query, state: &mut LngState, notices: &mut Vec<Notice>) {
    const NET: &str = "46.4";
    let key = format!("{PREFIX}heat");
    let Some(given) = query.take(&key, notices) else {
        return;
    };
    if let Some(heat) = Heat::ALL.into_iter().find(|heat| heat.code() == given) {
        state.heat = heat;
    } else if given.starts_with(NET) {
        let given = given.into();
        notices.push(Notice::NetHeat { key, given });
    } else {
        let given = given.into();
        notices.push(Notice::NotAChoice {
            key,
            given,
            allowed: "51.02, 52, 53.57, all",
        });
    }
}

fn read_field(query: &Query, field: Field, state: &mut LngState, notices: &mut Vec<Notice>) {
    let key = format!("{PREFIX}{}", field.code());
    let Some(given) = query.take(&key, notices) else {
        return;
    };
    let given = given.to_string();
    let Limits { min, max, .. } = state.limits(field);
    match read_range(&given) {
        Some((lo, hi)) if lo >= min && hi <= max => *state.field_mut(field) = Span { lo, hi },
        Some(_) => notices.push(Notice::OutOfRange {
            key,
            given,
            min,
            max,
        }),
        None => notices.push(Notice::NotANumber { key, given }),
    }
}

/// Writes the state as a query without its question mark; empty for the default. `keep` is the
/// present query, whose parameters of others are carried along.
pub fn write(state: &LngState, keep: &str) -> String {
    let default = LngState::DEFAULT;
    let mut own = String::new();
    let mut push = |differs: bool, name: &str, value: &str| {
        if differs {
            for part in ["&", PREFIX, name, "=", value] {
                own.push_str(part);
            }
        }
    };
    push(
        state.solve != default.solve,
        "solve",
        unknown_code(state.solve),
    );
    for field in Field::ALL {
        let span = state.get(field);
        let matters = state.uses(field) && !state.is_worked_out(field);
        let differs = matters && span != default.get(field);
        push(differs, field.code(), &write_range(span.lo, span.hi));
    }
    let (unit, form) = (state.volume_unit, state.price_form);
    push(unit != default.volume_unit, "vunit", volume_code(unit));
    push(form != default.price_form, "punit", form.code());
    push(state.basis != default.basis, "per", basis_code(state.basis));
    push(state.heat != default.heat, "heat", state.heat.code());
    let mut query = String::new();
    for part in Query::foreign(keep, PREFIX) {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(part);
    }
    if !own.is_empty() {
        if !query.is_empty() {
            query.push('&');
        }
        query.push_str(&format!("v={VERSION}"));
        query.push_str(&own);
    }
    query
}
