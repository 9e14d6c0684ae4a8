//! Carries the tool's outcome to the page's elements, found by their ids.

use crate::browser;
use crate::domain::lng::Unknown;
use crate::facts::messages;
use crate::state::lng::{self, Field, LngState, PriceForm, unknown_code};
use crate::widgets::lng::picture::PLOT;
use crate::widgets::lng::present::Present;
use crate::widgets::lng::session::{Say, Session};
use crate::widgets::lng::{Place, notices};
use crate::widgets::snippet::snippet;

/// Element id of a field's row.
pub fn row_id(field: Field) -> String {
    format!("lng-{}-row", field.code())
}

/// Element id of a field's slider.
pub fn slider_id(field: Field) -> String {
    format!("lng-{}-slider", field.code())
}

/// Element id of a field's typed entry.
pub fn entry_id(field: Field) -> String {
    format!("lng-{}", field.code())
}

/// Element id of the place for what is wrong with a field's entry.
pub fn note_id(field: Field) -> String {
    format!("lng-{}-note", field.code())
}

/// Element id of a choice of what is worked out.
pub fn solve_id(unknown: Unknown) -> String {
    format!("lng-solve-{}", unknown_code(unknown))
}

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
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The session that was shown last.
    pub session: Session,
}

/// Shows a session. What has not changed since `shown` is left alone.
pub fn show(session: &Session, present: &Present, shown: &Shown, place: &Place) -> Shown {
    let (lang, before) = (session.lang, &shown.session);
    let first = session.say == Say::Nothing && before.say == Say::Nothing;
    if first || session.state != before.state {
        outcome(present);
        choices(&session.state);
        addresses(&session.state, place);
    }
    for (field, note) in Field::ALL.into_iter().zip(&session.notes) {
        if note != &before.notes[field.index()] {
            browser::set_invalid(&entry_id(field), note.is_some());
            let html = note
                .as_ref()
                .map_or_else(String::new, |n| n.html(&session.state, field, lang));
            browser::set_html(&note_id(field), &html);
            if note.is_none() {
                browser::set_entry(&entry_id(field), &present.fields[field.index()].text, false);
            }
        }
    }
    if session.notices != before.notices {
        browser::set_html("lng-notices", &notices::html(&session.notices, lang));
        browser::set_hidden("lng-notices", session.notices.is_empty());
    }
    if let Some(field) = session.rewrite {
        browser::focus(&entry_id(field));
        browser::set_value(&entry_id(field), &present.fields[field.index()].text);
    }
    browser::set_disabled("lng-undo", !session.history.can_undo());
    Shown {
        session: session.clone(),
    }
}

/// Answer, tables and inputs.
fn outcome(present: &Present) {
    browser::set_html("lng-answer", &present.answer_html);
    browser::set_html("lng-equals", &present.equals_html);
    browser::set_html("lng-rows", &present.rows_html);
    browser::set_attribute(PLOT, "aria-label", &present.summary);
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
    browser::set_value("lng-vunit", lng::volume_code(state.volume_unit));
    browser::set_value("lng-punit", state.price_form.code());
    browser::set_value("lng-per", lng::basis_code(state.basis));
    browser::set_checked("lng-heat", state.heat.code());
    browser::set_checked("lng-solve", unknown_code(state.solve));
    browser::set_hidden("lng-formula", state.price_form != PriceForm::Formula);
    browser::set_disabled("lng-heat", state.solve == Unknown::EnergyContent);
    for unknown in [
        Unknown::Price,
        Unknown::HenryHub,
        Unknown::Slope,
        Unknown::Fee,
    ] {
        browser::set_hidden(&solve_id(unknown), !offered(state, unknown));
    }
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
    browser::set_value(
        "lng-embed-code",
        &snippet(&join(&place.embed), &page, title),
    );
    browser::set_value("lng-address", &page);
    browser::set_link("[data-state-link]", &page);
}
