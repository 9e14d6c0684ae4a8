//! The state as an address, and back.

use crate::domain::lng::Unknown;
use crate::facts::{Text, messages};
use crate::state::lng::units::UNKNOWNS;
use crate::state::lng::{
    BASES, Field, Heat, LngState, PriceForm, VOLUME_UNITS, basis_code, unknown_code, volume_code,
};
use crate::state::query::{Notice, Own, Query, write_range};
use crate::state::tool::ToolState;

/// Reads the state from an address. Never fails; see [`Notice`].
pub(super) fn read(query: &Query, notices: &mut Vec<Notice>) -> LngState {
    let mut state = LngState::DEFAULT;
    query.choice(
        "lng.vunit",
        &VOLUME_UNITS.map(|u| (u, volume_code(u))),
        "mt, bcm, bcf, twh, cargo",
        &mut state.volume_unit,
        notices,
    );
    query.choice(
        "lng.punit",
        &PriceForm::ALL.map(|f| (f, f.code())),
        "mmbtu, t, formula",
        &mut state.price_form,
        notices,
    );
    query.choice(
        "lng.per",
        &BASES.map(|b| (b, basis_code(b))),
        "year, cargo, day, term",
        &mut state.basis,
        notices,
    );
    query.choice(
        "lng.solve",
        &UNKNOWNS,
        "value, volume, price, hub, slope, fee, heat",
        &mut state.solve,
        notices,
    );
    read_heat(query, &mut state, notices);
    for field in Field::ALL {
        let key = format!("lng.{}", field.code());
        let limits = state.limits(field);
        query.span(&key, limits, state.field_mut(field), notices);
    }
    let formula_unknown = matches!(
        state.solve,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee
    );
    if formula_unknown && state.price_form != PriceForm::Formula {
        let why = messages::NOTICE_NEEDS_FORMULA;
        notices.push(own("lng.solve", unknown_code(state.solve), why, true));
        state.solve = LngState::DEFAULT.solve;
    } else if state.solve == Unknown::Price && state.price_form == PriceForm::Formula {
        let why = messages::NOTICE_PRICE_BY_FORMULA;
        notices.push(own("lng.solve", unknown_code(Unknown::Price), why, false));
        state.solve = Unknown::HenryHub;
    }
    state
}

fn own(key: &str, given: &str, why: Text, default_used: bool) -> Notice {
    Notice::Own {
        key: key.into(),
        given: given.into(),
        why,
        places: Vec::new(),
        default_used,
    }
}

fn read_heat(query: &Query, state: &mut LngState, notices: &mut Vec<Notice>) {
    const NET: &str = "46.4";
    const KEY: &str = "lng.heat";
    let Some(given) = query.take(KEY, notices) else {
        return;
    };
    let key = KEY.to_string();
    if let Some(heat) = Heat::ALL.into_iter().find(|heat| heat.code() == given) {
        state.heat = heat;
    } else if given.starts_with(NET) {
        notices.push(own(KEY, given, messages::NOTICE_NET_HEAT, true));
    } else {
        let given = given.into();
        notices.push(Notice::NotAChoice {
            key,
            given,
            allowed: "51.02, 52, 53.57, all".into(),
        });
    }
}

/// Writes what differs from the default.
pub(super) fn write(state: &LngState) -> String {
    let default = LngState::DEFAULT;
    let mut own = Own::default();
    let mut push = |differs: bool, name: &str, value: &str| {
        own.push(differs, LngState::SLUG, name, value);
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
    own.text()
}
