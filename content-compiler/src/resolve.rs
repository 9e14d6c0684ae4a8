//! What references stand for: the only place where a claim or a name is looked up for a text.

use std::collections::BTreeMap;

use crate::content::{Kind, Unit, Value};
use crate::refs::{Form, Target, scan};
use crate::render;
use crate::text::{Lang, Text};
use crate::values::Entry;

/// Everything that texts may refer to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Resolver<'a> {
    pub(crate) units: &'a BTreeMap<String, Unit>,
    pub(crate) names: &'a BTreeMap<String, Text>,
    pub(crate) claims: &'a BTreeMap<String, Entry>,
}

/// What a reference became.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    /// A value or the words of a claim.
    Claim { id: String, text: String },
    /// A name.
    Name(String),
}

impl Resolver<'_> {
    /// The text of a claim or name reference.
    ///
    /// # Errors
    /// A sentence for the author: unknown id, a form the claim does not have, words that are not the
    /// claim's, or a kind of reference that cannot stand in this place.
    pub(crate) fn show(&self, target: &Target, lang: Lang) -> Result<Shown, String> {
        match target {
            Target::Claim { id, form, words } => {
                let entry = self
                    .claims
                    .get(id)
                    .ok_or_else(|| format!("unknown claim `{id}`; no file in facts/ has it"))?;
                let text = match (form, words) {
                    (Form::Date, _) => entry.as_of.map(|date| render::date(date, lang)),
                    (Form::Since, _) => match entry.since {
                        Some(date) => Some(render::date(date, lang)),
                        None => {
                            return Err(format!(
                                "claim `{id}` has no `since`; only claims of kind \"status\" have"
                            ));
                        }
                    },
                    (Form::Bare, _) => return self.bare(id, entry),
                    (Form::Full, Some(words)) => {
                        check_words(id, entry, words, lang)?;
                        Some(words.clone())
                    }
                    (Form::Full, None) => {
                        entry.text(self.units).map(|text| text.get(lang).to_owned())
                    }
                };
                Ok(Shown::Claim {
                    id: id.clone(),
                    // A claim without value or date has its own diagnostic; nothing more is said here.
                    text: text.unwrap_or_default(),
                })
            }
            Target::Turn { id, .. } => {
                let claim = Target::Claim {
                    id: id.clone(),
                    form: Form::Full,
                    words: None,
                };
                self.show(&claim, lang)
            }
            Target::Name(id) => match self.names.get(id) {
                Some(name) => Ok(Shown::Name(name.get(lang).to_owned())),
                None => Err(format!("unknown name `{id}`; names.toml does not have it")),
            },
            Target::Tool(id) => Err(format!(
                "`{{tool:{id}}}` can only stand alone on a line of an article"
            )),
            Target::Figure(_) => {
                Err("`{figure:…}` can only stand alone on a line of an article".into())
            }
            Target::Anchor => Err("`{#id}` can only follow a heading of an article".into()),
            Target::Placeholder(name) => Err(format!(
                "`{{{name}}}` has no value here; only messages take placeholders"
            )),
        }
    }

    fn bare(&self, id: &str, entry: &Entry) -> Result<Shown, String> {
        let text = match &entry.value {
            Some(Value::Number(number)) => render::bare(number),
            None => String::new(),
            Some(_) => {
                return Err(format!(
                    "`{{claim:{id}:bare}}` asks for digits, but the claim is not a number"
                ));
            }
        };
        Ok(Shown::Claim {
            id: id.to_owned(),
            text,
        })
    }

    /// A plain text with its references replaced; `keep` decides which placeholders stay. Problems
    /// go to `problem` with their bytes in `text`.
    pub(crate) fn plain(
        &self,
        text: &str,
        lang: Lang,
        keep_placeholders: bool,
        mut problem: impl FnMut(std::ops::Range<usize>, String),
    ) -> String {
        let mut plain = String::new();
        let mut at = 0;
        for found in scan(text) {
            plain.push_str(&text[at..found.range.start]);
            at = found.range.end;
            match &found.target {
                Ok(Target::Placeholder(_)) if keep_placeholders => {
                    plain.push_str(&text[found.range.clone()]);
                }
                Ok(target) => match self.show(target, lang) {
                    Ok(Shown::Claim { text, .. } | Shown::Name(text)) => plain.push_str(&text),
                    Err(sentence) => problem(found.range.clone(), sentence),
                },
                Err(sentence) => problem(found.range.clone(), sentence.clone()),
            }
        }
        plain.push_str(&text[at..]);
        plain
    }
}

/// Bracketed words must be the claim's own; a capital at the start of a sentence is fine.
fn check_words(id: &str, entry: &Entry, words: &str, lang: Lang) -> Result<(), String> {
    let (Some(Value::Words { en, ms }), Kind::Status | Kind::NotFound) = (&entry.value, entry.kind)
    else {
        return match entry.value {
            None => Ok(()),
            Some(_) => Err(format!(
                "words in brackets belong to status claims, and `{id}` is not one; write `{{claim:{id}}}`"
            )),
        };
    };
    let allowed = match lang {
        Lang::En => en,
        Lang::Ms => ms,
    };
    if allowed
        .iter()
        .any(|word| word.to_lowercase() == words.to_lowercase())
    {
        return Ok(());
    }
    Err(format!(
        "`{words}` is not among the {} words of claim `{id}`: {}",
        lang.code(),
        allowed.join(", ")
    ))
}
