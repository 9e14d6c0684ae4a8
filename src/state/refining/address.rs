//! The state as an address, and back.
//!
//! The form of the growth of everybody else, and whether China ends at a share of its own, have no
//! parameter: the one that carries the number says it.

use super::{China, FIRST_YEARS, Form, RefiningState, field};
use crate::domain::refining::Unknown;
use crate::state::field::Span;
use crate::state::query::{Notice, Own, Query, write_range};
use crate::state::tool::ToolState;

/// Every quantity that can be worked out, with its name in addresses.
const UNKNOWNS: [(&str, Unknown, Form); 5] = [
    ("start", Unknown::Start, Form::Rest),
    ("growth", Unknown::Growth, Form::Rest),
    ("rest", Unknown::Others, Form::Rest),
    ("world", Unknown::Others, Form::World),
    ("end", Unknown::End, Form::Rest),
];

/// [`FIRST_YEARS`], as a notice lists them: years have no separators.
const ALLOWED_YEARS: &str = "2020 … 2029";

/// Reads the state from an address's query. Never fails; see [`Notice`].
pub fn read(query: &Query, notices: &mut Vec<Notice>) -> RefiningState {
    let mut state = RefiningState::DEFAULT;
    let choices = UNKNOWNS.map(|(code, unknown, form)| ((unknown, form), code));
    let mut chosen = (state.solve, state.form);
    query.choice(
        "share.solve",
        &choices,
        "start, growth, rest, world, end",
        &mut chosen,
        notices,
    );
    (state.solve, state.form) = chosen;
    for (number, code) in RefiningState::FIELDS.iter().enumerate() {
        let key = ["share.", code].concat();
        let mut span = Span::point(f64::NAN);
        query.span(&key, state.limits(number), &mut span, notices);
        if span.lo.is_nan() {
            continue;
        }
        match state.set(number, span) {
            Ok(next) => state = next,
            Err(_) => {
                // China's shares are single numbers.
                let given = write_range(span.lo, span.hi);
                notices.push(Notice::NotANumber { key, given });
                continue;
            }
        }
        match number {
            field::WORLD => {
                state.form = Form::World;
                if let Some(given) = query.take("share.rest", &mut Vec::new()) {
                    notices.push(Notice::Excluded {
                        key: "share.rest".into(),
                        given: given.into(),
                        by: "share.world",
                    });
                }
            }
            field::CHINA_END => state.china = China::EndsAt,
            _ => {}
        }
    }
    read_year(query, &mut state, notices);
    state
}

fn read_year(query: &Query, state: &mut RefiningState, notices: &mut Vec<Notice>) {
    let key = "share.from";
    if let Some(given) = query.take(key, notices) {
        match FIRST_YEARS
            .into_iter()
            .find(|year| year.to_string() == given)
        {
            Some(year) => state.from = year,
            None => notices.push(Notice::NotAChoice {
                key: key.into(),
                given: given.into(),
                allowed: ALLOWED_YEARS.into(),
            }),
        }
    }
}

/// Writes what differs from the default.
pub fn write(state: &RefiningState) -> String {
    const SLUG: &str = RefiningState::SLUG;
    let default = RefiningState::DEFAULT;
    let mut own = Own::default();
    let solve = RefiningState::FIELDS[state.answer()];
    own.push(state.solve != default.solve, SLUG, "solve", solve);
    for (number, code) in RefiningState::FIELDS.iter().enumerate() {
        if !state.uses(number) || state.is_worked_out(number) {
            continue;
        }
        let span = state.get(number);
        // What a parameter says by being there has to be said at its default too.
        let speaks = matches!(number, field::WORLD | field::CHINA_END);
        let differs = speaks || span != default.get(number);
        own.push(differs, SLUG, code, &write_range(span.lo, span.hi));
    }
    let from = state.from.to_string();
    own.push(state.from != default.from, SLUG, "from", &from);
    own.text()
}
