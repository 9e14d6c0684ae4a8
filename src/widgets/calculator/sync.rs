//! Carries a tool's outcome to the page's elements, found by their ids.

use crate::browser;
use crate::facts::Text;
use crate::state::currency;
use crate::state::query::{address, merge, with_query};
use crate::state::tool::{ToolState, write};
use crate::widgets::calculator::present::{Around, Present};
use crate::widgets::calculator::session::Session;
use crate::widgets::calculator::{Calculator, Place, compare, entry, ids, notices};
use crate::widgets::snippet::{Height, snippet};

/// What the page shows now, so that only what differs is touched.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shown<S> {
    /// The state that was shown last.
    pub state: S,
    /// The state that was pinned beside it.
    pub pinned: Option<S>,
    /// What it was described for.
    pub around: Around,
    remarks: u32,
}

/// Shows a session. What has not changed since `shown` is left alone. Without `shown` everything
/// is shown.
pub fn show<C: Calculator>(
    session: &Session<C>,
    present: &Present,
    around: Around,
    shown: Option<Shown<C>>,
) -> Shown<C> {
    let changed = shown.is_none_or(|s| session.state != s.state || around != s.around);
    if C::PINS && shown.is_none_or(|s| changed || session.pinned != s.pinned) {
        let against = session.pinned.as_ref().map_or_else(String::new, |pinned| {
            compare::html(pinned, &session.state, around)
        });
        browser::set_html(&ids::id(C::SLUG, ids::AGAINST), &against);
        browser::set_hidden(&ids::id(C::SLUG, ids::UNPIN), session.pinned.is_none());
    }
    let remarked = shown.is_none_or(|shown| session.remarks != shown.remarks);
    if remarked {
        // First, because a refused text is left standing only where it is marked.
        remarks(session);
    }
    if changed || remarked {
        // On a phone the rows lie below the chart as a rule; those out of sight follow when the drag pauses.
        let is_dragged = session.is_dragged();
        outcome(C::SLUG, C::FIELDS, present, |row| {
            is_dragged && browser::is_away(row)
        });
        for (text, code) in C::TEXTS.iter().enumerate() {
            browser::set_entry(&ids::id(C::SLUG, code), &session.state.text(text), false);
        }
        session.state.show_choices();
    }
    if let Some(at) = session.rewrite
        && let Some(view) = present.fields.get(at)
    {
        let id = ids::id(C::SLUG, Session::<C>::code(at));
        browser::focus(&id);
        browser::set_value(&id, &view.text);
    }
    let history = &session.history;
    for (button, works) in [
        (ids::UNDO, history.can_undo()),
        (ids::REDO, history.can_redo()),
    ] {
        // Not `disabled`: the last step back would take the focus away from under the reader.
        browser::set_mark(&ids::id(C::SLUG, button), "aria-disabled", !works);
    }
    Shown {
        state: session.state,
        pinned: session.pinned,
        around,
        remarks: session.remarks,
    }
}

/// What is wrong with entries and with the address.
fn remarks<S: ToolState>(session: &Session<S>) {
    for (at, note) in session.notes.iter().enumerate() {
        let code = Session::<S>::code(at);
        let html = note.as_ref().map_or_else(String::new, |note| {
            let sentence = note.sentence(&session.state, at, session.lang);
            if S::FIELDS.is_empty() {
                return entry::html(&sentence);
            }
            note.html(&sentence, code, session.lang)
        });
        browser::set_html(&ids::note(S::SLUG, code), &html);
        browser::set_mark(&ids::id(S::SLUG, code), "aria-invalid", note.is_some());
    }
    let place = ids::id(S::SLUG, ids::NOTICES);
    browser::set_html(&place, &notices::html(&session.notices, session.lang));
    browser::set_hidden(&place, session.notices.is_empty());
}

/// Answer, inputs but those whose row `waits`, and what else follows each step.
fn outcome(slug: &str, codes: &[&str], present: &Present, waits: impl Fn(&str) -> bool) {
    browser::set_sentence(&ids::id(slug, ids::ANSWER), &present.answer_html);
    for (code, view) in codes.iter().zip(&present.fields) {
        let row = ids::row(slug, code);
        if waits(&row) {
            continue;
        }
        browser::set_slider(
            &ids::slider(slug, code),
            &browser::Slider {
                min: view.slider_min,
                max: view.slider_max,
                step: view.step,
                value: view.slider,
                text: &view.value_text,
                disabled: view.worked_out,
            },
        );
        browser::set_entry(&ids::id(slug, code), &view.text, view.worked_out);
        browser::set_class(&row, "worked-out", view.worked_out);
    }
    for (name, html) in &present.more {
        browser::set_sentence(&ids::id(slug, name), html);
    }
}

/// What stands beside or below the answer: tables, link and embed code, the picture in words, and the inputs that
/// waited. Shown when a drag pauses, because at every step it would take as long as all the rest.
pub fn rest<C: Calculator>(session: &Session<C>, around: Around, place: &Place) {
    let state = &session.state;
    let present = state.present(around);
    outcome(C::SLUG, C::FIELDS, &present, |_| false);
    browser::set_attribute(
        &ids::id(C::SLUG, ids::IMAGE),
        "aria-label",
        &present.summary,
    );
    let pinned = session.pinned.as_ref().filter(|_| C::PINS);
    for (name, html) in state.tables(pinned, around) {
        browser::set_html(&ids::id(C::SLUG, name), &html);
    }
    state.settle(around);
    addresses(
        C::SLUG,
        &query::<C>(session, around),
        (C::EMBED_TITLE, C::EMBED_HEIGHT),
        place,
    );
}

/// The query of a link to a session: the tool's own parameters, those of what is pinned, and the shared
/// rate's.
fn query<C: Calculator>(session: &Session<C>, around: Around) -> String {
    let shared = if C::USES_RATE {
        around.rate.write()
    } else {
        String::new()
    };
    let own = write(&session.state, session.pinned.as_ref().filter(|_| C::PINS));
    merge(&merge("", currency::SLUG, &shared), C::SLUG, &own)
}

/// Link and embed code that carry the state.
fn addresses(slug: &str, query: &str, (title, height): (Text, Height), place: &Place) {
    let page = address(&place.page, query, slug);
    browser::set_attribute(&ids::id(slug, ids::TAKE), "data-query", query);
    let embed = with_query(&place.embed, query);
    let code = snippet(&embed, &page, title, height, place.lang);
    browser::set_value(&ids::id(slug, ids::EMBED_CODE), &code);
    browser::set_value(&ids::id(slug, ids::ADDRESS), &page);
    browser::set_link("[data-state-link]", &page);
}
