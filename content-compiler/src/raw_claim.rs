//! The shape of claims and disputes in TOML. Every field is optional here, so that all that is
//! missing can be reported at once.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;

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
    pub(crate) since: Option<Spanned<String>>,
    pub(crate) known: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) ahead: bool,
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
