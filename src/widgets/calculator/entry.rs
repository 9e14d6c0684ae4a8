//! Checking what a reader typed into one of the tool's fields.

use crate::facts::{Lang, messages};
use crate::format::number::{exact, plain};
use crate::format::{Entry, WrongEntry, fill, read_entry};
use crate::state::field::{Limits, Span, span_text};
use crate::state::tool::{Refused, ToolState, WrongText};
use crate::widgets::escape::{escape, shortened};

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
    /// A text that the tool does not accept.
    Text {
        /// What was typed.
        given: String,
        /// Why.
        wrong: WrongText,
    },
}

/// Reads a typed text for an entry with these limits.
///
/// # Errors
/// The note to show when the text gives no number that the field accepts.
pub fn check(limits: Limits, typed: &str) -> Result<Span, EntryNote> {
    let given = || shortened(typed.trim());
    match read_entry(typed) {
        Entry::Value { lo, hi } => {
            let span = Span { lo, hi };
            if limits.accept(span) {
                Ok(span)
            } else {
                Err(EntryNote::OutOfRange(given()))
            }
        }
        // Read with a grouping point it is nothing that the field accepts: one reading is left.
        Entry::Ambiguous {
            decimal,
            grouped: Some(grouped),
        } if limits.accept(Span::point(decimal)) && !limits.accept(Span::point(grouped)) => {
            Ok(Span::point(decimal))
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

/// A sentence as HTML.
pub fn html(sentence: &str) -> String {
    ["<p>", &escape(sentence), "</p>"].concat()
}

/// What is wrong with a text, what is allowed, and what is still used.
fn not_accepted(given: &str, wrong: &WrongText, lang: Lang) -> String {
    let places = wrong.places.iter();
    let places: Vec<(&str, String)> = places.map(|(name, word)| (*name, word.get(lang))).collect();
    let mut values: Vec<(&str, &str)> = vec![("given", given)];
    values.extend(places.iter().map(|(name, text)| (*name, text.as_str())));
    let sentence = fill(wrong.why.get(lang), &values);
    match &wrong.used {
        None => sentence,
        Some(used) => {
            let still = fill(
                messages::ENTRY_STILL.get(lang),
                &[("value", &used.get(lang))],
            );
            [sentence.as_str(), " ", &still].concat()
        }
    }
}

/// What a note says of a field.
struct Of {
    /// The field's number by default, as an example.
    default: Span,
    /// The number that is still used.
    used: Span,
    limits: Limits,
    why_limits: Option<&'static str>,
    unit: &'static str,
}

impl EntryNote {
    /// What is wrong, what is allowed, and what is still used. A question ends before its choices,
    /// which are buttons.
    pub fn sentence<S: ToolState>(&self, state: &S, field: usize, lang: Lang) -> String {
        if let Self::Text { given, wrong } = self {
            return not_accepted(given, wrong, lang);
        }
        // A tool without numbers has no other notes, nor their words in its embed.
        if S::FIELDS.is_empty() {
            return String::new();
        }
        self.say(
            &Of {
                default: S::DEFAULT.get(field),
                used: state.get(field),
                limits: state.limits(field),
                why_limits: S::why_limits(field).map(|why| why.get(lang)),
                unit: state.unit(field).get(lang),
            },
            lang,
        )
    }

    fn say(&self, of: &Of, lang: Lang) -> String {
        let with_unit = |number: &str, unit: &str| [number, "\u{a0}", unit].concat();
        let example = exact(of.default.lo);
        let limits = of.limits;
        let wrong = match self {
            Self::Empty => fill(messages::ENTRY_EMPTY.get(lang), &[("example", &example)]),
            Self::NotANumber(given) => {
                let higher = of.default.hi.max(of.default.lo + limits.key_step * 5.0);
                let range = span_text(Span {
                    lo: of.default.lo,
                    hi: higher,
                });
                fill(
                    messages::ENTRY_NOT_A_NUMBER.get(lang),
                    &[("given", given), ("example", &example), ("range", &range)],
                )
            }
            Self::Reversed(given) => fill(messages::ENTRY_REVERSED.get(lang), &[("given", given)]),
            Self::OutOfRange(given) => {
                let outside = fill(
                    messages::ENTRY_OUT_OF_RANGE.get(lang),
                    &[
                        ("given", given),
                        ("min", &exact(limits.min)),
                        ("max", &with_unit(&exact(limits.max), of.unit)),
                    ],
                );
                match of.why_limits {
                    Some(why) => [&outside, " ", why].concat(),
                    None => outside,
                }
            }
            Self::Refused(Refused::Because { why, .. }) => return why.get(lang).into(),
            Self::Refused(Refused::Leaves {
                span, limits, unit, ..
            }) => {
                let unit = unit.get(lang);
                return fill(
                    messages::ENTRY_REFUSED.get(lang),
                    &[
                        ("value", &with_unit(&span_text(*span), unit)),
                        ("min", &exact(limits.min)),
                        ("max", &with_unit(&exact(limits.max), unit)),
                    ],
                );
            }
            Self::Text { .. } | Self::Ask { .. } => String::new(),
        };
        let used = with_unit(&span_text(of.used), of.unit);
        let still = fill(messages::ENTRY_STILL.get(lang), &[("value", &used)]);
        if wrong.is_empty() {
            still
        } else {
            [wrong.as_str(), " ", &still].concat()
        }
    }

    /// The note as HTML: a question's answers are buttons.
    pub fn html(&self, sentence: &str, code: &str, lang: Lang) -> String {
        let Self::Ask { choices } = self else {
            return html(sentence);
        };
        let sentence = escape(sentence);
        let or = messages::ENTRY_OR.get(lang);
        let mut buttons = String::new();
        for choice in choices {
            if !buttons.is_empty() {
                buttons.push_str(&format!(" {or} "));
            }
            buttons.push_str(&format!(
                "<button type=\"button\" data-act=\"choose\" data-arg=\"{code}:{}\">{}</button>",
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
    use crate::state::lng::{Field, LngState, PriceForm};

    const VOLUME: usize = Field::Volume.index();

    #[test]
    fn accepts_asks_and_refuses() {
        let read = |typed| check(LngState::DEFAULT.limits(Field::Volume), typed);
        assert_eq!(read("3"), Ok(Span::point(3.0)));
        assert_eq!(read("3–5"), Ok(Span { lo: 3.0, hi: 5.0 }));
        assert_eq!(read("101"), Err(EntryNote::OutOfRange("101".into())));
        assert_eq!(read("-1"), Err(EntryNote::OutOfRange("-1".into())));
        assert_eq!(read("many"), Err(EntryNote::NotANumber("many".into())));
        assert_eq!(
            read("1.234"),
            Ok(Span::point(1.234)),
            "1,234 Mt is too much"
        );
        assert!(matches!(read("1,5"), Err(EntryNote::Ask { .. })), "a guess");
        let per_tonne = LngState {
            price_form: PriceForm::PerTonne,
            ..LngState::DEFAULT
        };
        assert_eq!(
            check(per_tonne.limits(Field::Price), "1.234"),
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
                let note = check(state.limits(Field::Volume), typed).expect_err("not accepted");
                let sentence = note.sentence(&state, VOLUME, lang);
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
