//! `{claim:…}`, `{name:…}` and their kin inside texts: where they stand and what they ask for.

use std::ops::Range;

use crate::closed::Closed;
use crate::content::FigureId;
use crate::id::well_formed;

/// What of a claim is to be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `{claim:ID}`
    Full,
    /// `{claim:ID:bare}`
    Bare,
    /// `{claim:ID:date}`
    Date,
    /// `{claim:ID:since}`
    Since,
}

/// What stands between braces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Target {
    /// `{claim:ID…}`, with the words of `[words]{claim:ID}`.
    Claim {
        id: String,
        form: Form,
        words: Option<String>,
    },
    /// `{turn:ID:OF}`: a claim whose number the reader may change; `of` is the element of a tool that it moves or
    /// follows.
    Turn { id: String, of: String },
    /// `{name:ID}`
    Name(String),
    /// `{tool:ID}`
    Tool(String),
    /// `{figure:NAME}`
    Figure(FigureId),
    /// `{#id}` after a heading
    Anchor,
    /// `{placeholder}`
    Placeholder(String),
}

/// A reference with its bytes in the text, brackets included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) range: Range<usize>,
    /// The target, or what is wrong with the reference.
    pub(crate) target: Result<Target, String>,
}

/// All references of a text in order.
pub(crate) fn scan(text: &str) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(step) = text[at..].find(['{', '}']) {
        let start = at + step;
        let rest = &text[start + 1..];
        let end = rest.find(['{', '}']).map(|length| start + 1 + length);
        match end {
            Some(end) if text[start..].starts_with('{') && text[end..].starts_with('}') => {
                found.push(reference(text, start..end + 1, at));
                at = end + 1;
            }
            _ => {
                found.push(Found {
                    range: start..start + 1,
                    target: Err(
                        "a brace without its partner; braces only enclose references".into(),
                    ),
                });
                at = start + 1;
            }
        }
    }
    found
}

/// The reference at `braces`; a bracket before it may begin at `earliest` at most.
fn reference(text: &str, braces: Range<usize>, earliest: usize) -> Found {
    let inner = &text[braces.start + 1..braces.end - 1];
    let bracket = text[earliest..braces.start]
        .ends_with(']')
        .then(|| text[earliest..braces.start].rfind('['))
        .flatten()
        .map(|start| earliest + start);
    let range = bracket.unwrap_or(braces.start)..braces.end;
    let words = bracket.map(|start| text[start + 1..braces.start - 1].to_owned());
    Found {
        target: target(inner, words),
        range,
    }
}

fn target(inner: &str, words: Option<String>) -> Result<Target, String> {
    let parts: Vec<&str> = inner.split(':').collect();
    let has_words = words.is_some();
    let target = match parts[..] {
        ["claim", id] => Target::Claim {
            id: id.into(),
            form: Form::Full,
            words,
        },
        ["claim", id, "bare"] if !has_words => Target::Claim {
            id: id.into(),
            form: Form::Bare,
            words: None,
        },
        ["claim", id, "date"] if !has_words => Target::Claim {
            id: id.into(),
            form: Form::Date,
            words: None,
        },
        ["claim", id, "since"] if !has_words => Target::Claim {
            id: id.into(),
            form: Form::Since,
            words: None,
        },
        ["turn", id, of] if !has_words && well_formed(of) => Target::Turn {
            id: id.into(),
            of: of.into(),
        },
        ["name", id] if !has_words => Target::Name(id.into()),
        ["tool", id] if !has_words => Target::Tool(id.into()),
        ["figure", code] if !has_words => match FigureId::of_code(code) {
            Some(figure) => Target::Figure(figure),
            None => {
                return Err(format!(
                    "unknown figure `{code}`; allowed: {}",
                    FigureId::codes()
                ));
            }
        },
        [anchor] if anchor.starts_with('#') && !has_words => Target::Anchor,
        [placeholder] if well_formed(placeholder) && !has_words => {
            Target::Placeholder(placeholder.into())
        }
        _ if has_words => {
            return Err(format!(
                "`{{{inner}}}` after brackets; words in brackets take a plain `{{claim:ID}}`"
            ));
        }
        _ => {
            return Err(format!(
                "`{{{inner}}}` is no reference; there are {{claim:ID}}, {{claim:ID:bare}}, \
                 {{claim:ID:date}}, [words]{{claim:ID}}, {{turn:ID:ELEMENT}}, {{name:ID}}, \
                 {{tool:ID}}, {{figure:NAME}} and {{placeholder}}"
            ));
        }
    };
    Ok(target)
}

#[cfg(test)]
mod tests {
    use super::{Form, Target, scan};

    #[test]
    fn finds_references_with_their_brackets() {
        let text = "It was [signed]{claim:art} on {claim:art:date} under {name:eo}.";
        let found = scan(text);
        let texts: Vec<&str> = found
            .iter()
            .map(|found| &text[found.range.clone()])
            .collect();
        assert_eq!(
            texts,
            ["[signed]{claim:art}", "{claim:art:date}", "{name:eo}"]
        );
        assert_eq!(
            found[0].target,
            Ok(Target::Claim {
                id: "art".into(),
                form: Form::Full,
                words: Some("signed".into())
            })
        );
    }

    #[test]
    fn a_bracket_of_another_reference_is_not_taken() {
        let found = scan("[a]{claim:x}]{claim:y}");
        assert_eq!(found[1].range, 13..22);
    }

    #[test]
    fn reports_what_is_no_reference() {
        for text in [
            "{",
            "}",
            "a { b",
            "{claim:x",
            "{Claim:x}",
            "{claim:x:rm}",
            "[w]{name:x}",
            "[w]{claim:x:date}",
            "{}",
            "{turn:x}",
            "[w]{turn:x:lng-volume}",
        ] {
            assert!(
                scan(text).iter().any(|found| found.target.is_err()),
                "{text}"
            );
        }
    }
}
