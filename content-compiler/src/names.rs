//! `names.toml`: names that contain digits or status words, and are neither.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::diagnostic::Report;
use crate::document::Document;
use crate::id::Register;
use crate::text::Text;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawName {
    id: Option<Spanned<String>>,
    en: Option<Spanned<String>>,
    ms: Option<Spanned<String>>,
}

/// Reads `names.toml`.
pub(crate) fn load(dir: &Path, report: &mut Report) -> BTreeMap<String, Text> {
    let Some(doc) = Document::read(dir.join("names.toml"), report) else {
        return BTreeMap::new();
    };
    let texts = Texts {
        doc: &doc,
        resolver: None,
    };
    let mut names = BTreeMap::new();
    let mut register = Register::of("name");
    for (_, entry) in doc.entries(&["name"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawName>(&entry, report) else {
            continue;
        };
        let Some(id) = raw.id else {
            report.add(&place, "a name without `id`");
            continue;
        };
        if !register.add(id.get_ref(), &doc.place(id.span().start), report) {
            continue;
        }
        let text = RawText {
            en: raw.en,
            ms: raw.ms,
        };
        let text = texts.required(Some(&text), "name", &place, report);
        names.insert(id.into_inner(), text);
    }
    names
}
