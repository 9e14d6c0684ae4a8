//! The closed lists of `lint.toml`, per language: words that are numbers, words that state a status,
//! and idioms that contain such words without meaning them.

use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::lint::Phrase;
use crate::text::Lang;

/// `[en]` and `[ms]`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLists {
    en: Option<RawList>,
    ms: Option<RawList>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawList {
    numbers: Option<Vec<Spanned<String>>>,
    statuses: Option<Vec<Spanned<String>>>,
    idioms: Option<Vec<Spanned<String>>>,
}

/// The lists of one language, as phrases ready to be matched.
#[derive(Debug, Default)]
pub(crate) struct WordList {
    pub(crate) numbers: Vec<Phrase>,
    pub(crate) statuses: Vec<Phrase>,
    pub(crate) idioms: Vec<Phrase>,
}

/// The lists of every language.
#[derive(Debug, Default)]
pub(crate) struct WordLists {
    en: WordList,
    ms: WordList,
}

impl WordLists {
    pub(crate) fn get(&self, lang: Lang) -> &WordList {
        match lang {
            Lang::En => &self.en,
            Lang::Ms => &self.ms,
        }
    }
}

/// Reads `lint.toml`.
pub(crate) fn load(dir: &Path, report: &mut Report) -> WordLists {
    let Some(doc) = Document::read(dir.join("lint.toml"), report) else {
        return WordLists::default();
    };
    let root = Spanned::new(0..0, toml::de::DeValue::Table(doc.table(report)));
    let Some(raw) = doc.entry::<RawLists>(&root, report) else {
        return WordLists::default();
    };
    let mut list = |lang: Lang, raw: Option<RawList>| {
        let raw = raw.unwrap_or_else(|| {
            report.add(
                &Place::start_of(&doc.path),
                format!("missing section [{}]", lang.code()),
            );
            RawList::default()
        });
        let mut phrases = |key: &str, raw: Option<Vec<Spanned<String>>>| {
            let raw = raw.unwrap_or_else(|| {
                report.add(
                    &Place::start_of(&doc.path),
                    format!("missing list `{key}` in section [{}]", lang.code()),
                );
                Vec::new()
            });
            raw.iter()
                .filter_map(|entry| {
                    let phrase = Phrase::parse(entry.get_ref());
                    if phrase.is_none() {
                        report.add(&doc.place(entry.span().start), "an entry without any word");
                    }
                    phrase
                })
                .collect()
        };
        WordList {
            numbers: phrases("numbers", raw.numbers),
            statuses: phrases("statuses", raw.statuses),
            idioms: phrases("idioms", raw.idioms),
        }
    };
    WordLists {
        en: list(Lang::En, raw.en),
        ms: list(Lang::Ms, raw.ms),
    }
}
