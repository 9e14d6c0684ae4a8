//! The choices of the tool, and their names in the page; the address says most of them by the
//! parameter that carries the number.

use crate::domain::refining::Unknown;

use super::{China, Form};

/// Every quantity that can be worked out.
pub const UNKNOWNS: [(Unknown, &str); 4] = [
    (Unknown::End, "end"),
    (Unknown::Growth, "growth"),
    (Unknown::Others, "others"),
    (Unknown::Start, "start"),
];

/// The forms of the growth of everybody else.
pub const FORMS: [(Form, &str); 2] = [(Form::Rest, "rest"), (Form::World, "world")];

/// What can become of China.
pub const CHINAS: [(China, &str); 2] = [(China::WithRest, "with-rest"), (China::EndsAt, "ends-at")];

/// The name of a choice in its list.
pub fn code<T: Copy + PartialEq>(choices: &[(T, &'static str)], chosen: T) -> &'static str {
    let named = choices.iter().find(|(choice, _)| *choice == chosen);
    named.map_or("", |(_, code)| code)
}

/// The choice with a name.
pub(super) fn named<T: Copy>(choices: &[(T, &str)], name: &str) -> Option<T> {
    let named = choices.iter().find(|(_, code)| *code == name);
    named.map(|(choice, _)| *choice)
}
