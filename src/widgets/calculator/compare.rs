//! What the reader's state is beside the one that is pinned: A and B, and their difference in words.

use crate::facts::{Lang, messages};
use crate::format::number::write;
use crate::format::{Digits, fill};
use crate::widgets::calculator::Calculator;
use crate::widgets::calculator::present::Around;
use crate::widgets::escape::escape;

/// What a state works out, for comparing it with another state's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outcome {
    /// Which quantity it is, and what it is counted in: only outcomes that agree in all are subtracted.
    pub of: [&'static str; 3],
    /// Least value.
    pub lo: f64,
    /// Greatest value.
    pub hi: f64,
}

/// Below this share of the larger a difference is one of floating point.
const SAME: f64 = 1e-9;

/// How B is beside A, in words.
pub fn words<C: Calculator>(pinned: &C, state: &C, lang: Lang) -> String {
    let (Some(a), Some(b)) = (pinned.outcome(), state.outcome()) else {
        return messages::TOOL_COMPARE_NONE.get(lang).into();
    };
    if a.of != b.of {
        return messages::TOOL_COMPARE_OTHER.get(lang).into();
    }
    let least = verdict(state, a.lo, b.lo, lang);
    if a.lo >= a.hi && b.lo >= b.hi {
        return least;
    }
    let greatest = verdict(state, a.hi, b.hi, lang);
    fill(
        messages::TOOL_COMPARE_ENDS.get(lang),
        &[("least", &least), ("greatest", &greatest)],
    )
}

fn verdict<C: Calculator>(state: &C, a: f64, b: f64, lang: Lang) -> String {
    let by = (b - a).abs();
    if by <= SAME * a.abs().max(b.abs()) {
        return messages::TOOL_COMPARE_SAME.get(lang).into();
    }
    let message = if b > a {
        messages::TOOL_COMPARE_MORE
    } else {
        messages::TOOL_COMPARE_LESS
    };
    let difference = fill(message.get(lang), &[("by", &state.difference(by, lang))]);
    // Nothing is so many percent of nothing.
    if a.abs() <= 0.0 {
        return [&difference, "."].concat();
    }
    let sign = if b > a { "+" } else { "\u{2212}" };
    let percent = write(by / a.abs() * 100.0, Digits::Significant(3));
    [&difference, " (", sign, &percent, "%)."].concat()
}

/// What A was and how B is beside it, as lines of text.
pub fn text<C: Calculator>(pinned: &C, state: &C, around: Around) -> [String; 2] {
    let a = pinned.present(around).answer;
    [["A: ", &a].concat(), words(pinned, state, around.lang)]
}

/// The same as HTML, below what A was.
pub fn html<C: Calculator>(pinned: &C, state: &C, around: Around) -> String {
    [
        "<p><b>A</b> ",
        &escape(&pinned.present(around).answer),
        "</p><p>",
        &escape(&words(pinned, state, around.lang)),
        "</p>",
    ]
    .concat()
}
