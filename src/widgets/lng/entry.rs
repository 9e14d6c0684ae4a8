//! Checking what a reader typed into one of the tool's fields.

use crate::facts::{Lang, messages};
use crate::format::number::{exact, plain};
use crate::format::{Entry, WrongEntry, fill, read_entry};
use crate::state::lng::{Field, LngState, Refused, Span, span_text};
use crate::widgets::escape::{escape, shortened};
use crate::widgets::lng::present::symbol;

/// What is wrong with a typed text, or what has to be asked.
#[derive(Clone, Debug, PartialEq)]
pub enum EntryNote {
    /// Nothing typed.
    Empty,
    /// Not a number.
    NotANumber(String),
    /// A range with its larger end first.
    Reversed(String),
    /// A number that the field does not accept.
    OutOfRange(String),
    /// A change that would give the field a number it does not accept.
    Refused(Refused),
    /// A text that can be read in two ways, or that we only guess at.
    Ask {
        /// The readings, in the order they are offered.
        choices: Vec<f64>,
    },
}

/// Reads a typed text for a field.
///
/// # Errors
/// The note to show when the text gives no number that the field accepts.
pub fn check(state: &LngState, field: Field, typed: &str) -> Result<Span, EntryNote> {
    let given = || shortened(typed.trim());
    match read_entry(typed) {
        Entry::Value { lo, hi } => {
            accept(state, field, Span { lo, hi }).ok_or_else(|| EntryNote::OutOfRange(given()))
        }
        Entry::Ambiguous { decimal, grouped } => {
            let choices = [Some(decimal), grouped].into_iter().flatten().collect();
            Err(EntryNote::Ask { choices })
        }
        Entry::Wrong(WrongEntry::Empty) => Err(EntryNote::Empty),
        Entry::Wrong(WrongEntry::NotANumber) => Err(EntryNote::NotANumber(given())),
        Entry::Wrong(WrongEntry::Reversed) => Err(EntryNote::Reversed(given())),
    }
}

/// The span, if the field accepts it.
pub fn accept(state: &LngState, field: Field, span: Span) -> Option<Span> {
    let limits = state.limits(field);
    (span.lo >= limits.min && span.hi <= limits.max).then_some(span)
}

impl EntryNote {
    /// What is wrong, what is allowed, and what is still used. A question ends before its choices,
    /// which are buttons.
    pub fn sentence(&self, state: &LngState, field: Field, lang: Lang) -> String {
        let default = LngState::DEFAULT.get(field);
        let example = exact(default.lo);
        let range = format!("{example}–{}", exact(default.hi.max(default.lo * 1.5)));
        let limits = state.limits(field);
        let unit = symbol(state, field);
        let wrong = match self {
            Self::Empty => fill(messages::ENTRY_EMPTY.get(lang), &[("example", &example)]),
            Self::NotANumber(given) => fill(
                messages::ENTRY_NOT_A_NUMBER.get(lang),
                &[("given", given), ("example", &example), ("range", &range)],
            ),
            Self::Reversed(given) => fill(messages::ENTRY_REVERSED.get(lang), &[("given", given)]),
            Self::OutOfRange(given) => fill(
                messages::ENTRY_OUT_OF_RANGE.get(lang),
                &[
                    ("given", given),
                    ("min", &exact(limits.min)),
                    (
                        "max",
                        &format!("{}\u{a0}{}", exact(limits.max), unit.get(lang)),
                    ),
                ],
            ),
            Self::Refused(refused) => {
                let limits = refused.state.limits(field);
                let unit = symbol(&refused.state, field).get(lang);
                let Some(span) = refused.span else {
                    return messages::LNG_NONE_ZERO.get(lang).into();
                };
                let would = format!("{}\u{a0}{unit}", span_text(span));
                let max = format!("{}\u{a0}{unit}", exact(limits.max));
                return fill(
                    messages::ENTRY_REFUSED.get(lang),
                    &[
                        ("value", &would),
                        ("min", &exact(limits.min)),
                        ("max", &max),
                    ],
                );
            }
            Self::Ask { .. } => String::new(),
        };
        let used = format!("{}\u{a0}{}", span_text(state.get(field)), unit.get(lang));
        let still = fill(messages::ENTRY_STILL.get(lang), &[("value", &used)]);
        if wrong.is_empty() {
            still
        } else {
            format!("{wrong} {still}")
        }
    }
}

impl EntryNote {
    /// The note as HTML: a question's answers are buttons.
    pub fn html(&self, state: &LngState, field: Field, lang: Lang) -> String {
        let sentence = escape(&self.sentence(state, field, lang));
        let Self::Ask { choices } = self else {
            return format!("<p>{sentence}</p>");
        };
        let or = messages::ENTRY_OR.get(lang);
        let mut buttons = String::new();
        for choice in choices {
            if !buttons.is_empty() {
                buttons.push_str(&format!(" {or} "));
            }
            buttons.push_str(&format!(
                "<button type=\"button\" data-act=\"choose\" data-arg=\"{}:{}\">{}</button>",
                field.code(),
                plain(*choice),
                exact(*choice)
            ));
        }
        let question = fill(messages::ENTRY_ASK.get(lang), &[("choices", &buttons)]);
        format!("<p>{question} {sentence}</p>")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_asks_and_refuses() {
        let state = LngState::DEFAULT;
        let read = |typed| check(&state, Field::Volume, typed);
        assert_eq!(read("3"), Ok(Span::point(3.0)));
        assert_eq!(read("3–5"), Ok(Span { lo: 3.0, hi: 5.0 }));
        assert_eq!(read("101"), Err(EntryNote::OutOfRange("101".into())));
        assert_eq!(read("-1"), Err(EntryNote::OutOfRange("-1".into())));
        assert_eq!(read("many"), Err(EntryNote::NotANumber("many".into())));
        assert_eq!(
            read("1.234"),
            Err(EntryNote::Ask {
                choices: vec![1.234, 1234.0]
            })
        );
    }

    #[test]
    fn each_note_says_what_is_allowed_and_what_is_used() {
        let state = LngState::DEFAULT;
        for lang in [Lang::En, Lang::Ms] {
            for typed in ["101", "many", "", "5-3"] {
                let note = check(&state, Field::Volume, typed).expect_err("not accepted");
                let sentence = note.sentence(&state, Field::Volume, lang);
                assert!(sentence.contains(typed.trim()), "{sentence}");
                assert!(
                    sentence.contains("5\u{a0}"),
                    "names what is used: {sentence}"
                );
                assert!(!sentence.contains('{'), "{sentence}");
            }
        }
    }
}
