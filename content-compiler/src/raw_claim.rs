//! The shape of claims and disputes in TOML. Every field is optional here, so that all that is
//! missing can be reported at once.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::diagnostic::{Place, Report};
use crate::document::{Document, file_name, files};
use crate::sources;

/// `[[claim]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawClaim {
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) kind: Option<Spanned<String>>,
    pub(crate) value: Option<Spanned<String>>,
    pub(crate) low: Option<Spanned<String>>,
    pub(crate) high: Option<Spanned<String>>,
    pub(crate) bound: Option<Spanned<String>>,
    pub(crate) unit: Option<Spanned<String>>,
    pub(crate) words: Option<RawWords>,
    pub(crate) as_of: Option<Spanned<String>>,
    pub(crate) measures: Option<RawText>,
    pub(crate) confidence: Option<Spanned<String>>,
    pub(crate) reason: Option<RawText>,
    #[serde(default)]
    pub(crate) assumption: bool,
    #[serde(default)]
    pub(crate) said: Vec<Spanned<RawSaid>>,
    pub(crate) calc: Option<Spanned<RawCalc>>,
}

/// `words.en = ["signed", …]`
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawWords {
    #[serde(default)]
    pub(crate) en: Vec<String>,
    #[serde(default)]
    pub(crate) ms: Vec<String>,
}

/// `[[claim.said]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawSaid {
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) value: Option<Spanned<String>>,
    pub(crate) low: Option<Spanned<String>>,
    pub(crate) high: Option<Spanned<String>>,
    pub(crate) bound: Option<Spanned<String>>,
    pub(crate) unit: Option<Spanned<String>>,
    pub(crate) says: Option<RawText>,
    pub(crate) quote: Option<Spanned<String>>,
}

/// `[claim.calc]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawCalc {
    pub(crate) formula: Option<Spanned<String>>,
    pub(crate) low: Option<Spanned<String>>,
    pub(crate) high: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) from: BTreeMap<String, Spanned<String>>,
}

/// `[[dispute]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawDispute {
    pub(crate) id: Option<Spanned<String>>,
    pub(crate) number: Option<Spanned<String>>,
    pub(crate) title: Option<RawText>,
    #[serde(default)]
    pub(crate) claims: Vec<Spanned<String>>,
    pub(crate) best: Option<RawText>,
    pub(crate) reason: Option<RawText>,
    pub(crate) confidence: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) version: Vec<Spanned<RawVersion>>,
}

/// `[[dispute.version]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawVersion {
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) says: Option<RawText>,
}

/// One file of `facts/`.
#[derive(Debug)]
pub(crate) struct FactFile {
    pub(crate) doc: Document,
    pub(crate) claims: Vec<(Place, RawClaim)>,
    pub(crate) disputes: Vec<(Place, RawDispute)>,
}

/// Reads every file of `facts/` but the sources.
pub(crate) fn load(dir: &Path, report: &mut Report) -> Vec<FactFile> {
    let mut loaded = Vec::new();
    for path in files(&dir.join("facts"), "toml", report) {
        if file_name(&path) == sources::FILE {
            continue;
        }
        let Some(doc) = Document::read(path, report) else {
            continue;
        };
        let mut claims = Vec::new();
        let mut disputes = Vec::new();
        for (name, entry) in doc.entries(&["claim", "dispute"], report) {
            let place = doc.place(entry.span().start);
            if name == "claim" {
                claims.extend(doc.entry(&entry, report).map(|raw| (place, raw)));
            } else {
                disputes.extend(doc.entry(&entry, report).map(|raw| (place, raw)));
            }
        }
        loaded.push(FactFile {
            doc,
            claims,
            disputes,
        });
    }
    loaded
}
