//! Carries the tool's outcome to the page's elements, found by their ids.

use crate::browser;
use crate::domain::lng::Unknown;
use crate::facts::messages;
use crate::state::lng::{self, Field, LngState, PriceForm, unknown_code};
use crate::widgets::lng::ids::{self, entry_id, note_id, row_id, slider_id, solve_id};
use crate::widgets::lng::present::{Present, Tables};
use crate::widgets::lng::session::Session;
use crate::widgets::lng::{Place, notices};
use crate::widgets::snippet::snippet;

/// Whether a quantity can be worked out in the state's form of price.
pub fn offered(state: &LngState, unknown: Unknown) -> bool {
    let formula = state.price_form == PriceForm::Formula;
    match unknown {
        Unknown::Price => !formula,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee => formula,
        _ => true,
    }
}

/// What the page shows now, so that only what differs is touched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown {
    /// The state that was shown last.
    pub state: LngState,
    remarks: u32,
}

/// Shows a session. What has not changed since `shown` is left alone. Without `shown` everything
/// is shown.
pub fn show(session: &Session, present: &Present, shown: Option<Shown>) -> Shown {
    let changed = shown.is_none_or(|shown| session.state != shown.state);
    let remarked = shown.is_none_or(|shown| session.remarks != shown.remarks);
    if remarked {
        // First, because a refused text is left standing only where it is marked.
        remarks(session);
    }
    if changed || remarked {
        outcome(present);
        choices(&session.state);
    }
    if let Some(field) = session.rewrite {
        browser::focus(&entry_id(field));
        browser::set_value(&entry_id(field), &present.fields[field.index()].text);
    }
    // Not `disabled`: the last step back would take the focus away from under the reader.
    browser::set_mark(ids::UNDO, "aria-disabled", !session.history.can_undo());
    Shown {
        state: session.state,
        remarks: session.remarks,
    }
}

/// What is wrong with entries and with the address.
fn remarks(session: &Session) {
    for (field, note) in Field::ALL.into_iter().zip(&session.notes) {
        let html = note.as_ref().map_or_else(String::new, |note| {
            note.html(&session.state, field, session.lang)
        });
        browser::set_html(&note_id(field), &html);
        browser::set_mark(&entry_id(field), "aria-invalid", note.is_some());
    }
    browser::set_html(ids::NOTICES, &notices::html(&session.notices, session.lang));
    browser::set_hidden(ids::NOTICES, session.notices.is_empty());
}

/// Answer, tables and inputs.
fn outcome(present: &Present) {
    browser::set_html(ids::ANSWER, &present.answer_html);
    browser::set_attribute(ids::PLOT, "aria-label", &present.summary);
    for field in Field::ALL {
        let view = &present.fields[field.index()];
        browser::set_slider(
            &slider_id(field),
            &browser::Slider {
                min: view.slider_min,
                max: view.slider_max,
                step: view.step,
                value: view.slider,
                text: &view.value_text,
                disabled: view.worked_out,
            },
        );
        browser::set_entry(&entry_id(field), &view.text, view.worked_out);
        browser::set_class(&row_id(field), "worked-out", view.worked_out);
    }
}

/// Units, radio buttons and what they show or hide.
fn choices(state: &LngState) {
    browser::set_value(ids::VOLUME_UNIT, lng::volume_code(state.volume_unit));
    browser::set_value(ids::PRICE_FORM, state.price_form.code());
    browser::set_value(ids::BASIS, lng::basis_code(state.basis));
    browser::set_checked(ids::HEAT, state.heat.code());
    browser::set_checked(ids::SOLVE, unknown_code(state.solve));
    browser::set_hidden(ids::FORMULA, state.price_form != PriceForm::Formula);
    browser::set_disabled(ids::HEAT, state.solve == Unknown::EnergyContent);
    for unknown in [
        Unknown::Price,
        Unknown::HenryHub,
        Unknown::Slope,
        Unknown::Fee,
    ] {
        browser::set_hidden(&solve_id(unknown), !offered(state, unknown));
    }
}

/// What stands beside or below the answer: tables, link and embed code. Shown when a
/// drag pauses, because at every step it would take as long as all the rest.
pub fn rest(state: &LngState, place: &Place) {
    let tables = Tables::new(state, place.lang);
    browser::set_html(ids::EQUALS, &tables.equals_html);
    browser::set_html(ids::ROWS, &tables.rows_html);
    addresses(state, place);
}

/// Link and embed code that carry the state.
fn addresses(state: &LngState, place: &Place) {
    let query = lng::write(state, "");
    let join = |address: &str| {
        if query.is_empty() {
            address.to_string()
        } else {
            format!("{address}?{query}")
        }
    };
    let page = join(&place.page);
    let title = messages::EMBED_TITLE.get(place.lang);
    browser::set_value(ids::EMBED_CODE, &snippet(&join(&place.embed), &page, title));
    browser::set_value(ids::ADDRESS, &page);
    browser::set_link("[data-state-link]", &page);
}
