//! Who takes part: countries and organisations.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::closed_list;
use crate::content::{Confidence, Said};
use crate::fact_file::FactFile;
use crate::index::Sort;
use crate::lon_lat::{self, LonLat, NOWHERE};
use crate::reader::{Base, RawStatement, Reader};
use crate::text::Text;

closed_list! {
    /// What sort of party.
    PartyKind {
        /// A country.
        Country = "country",
        /// An organisation of countries.
        Organisation = "organisation",
    }
}

closed_list! {
    /// How near to the story.
    PartyLayer {
        /// It has a part of its own.
        Main = "main",
        /// It only signed or attended what others brought about.
        Others = "others",
    }
}

/// A country or organisation with a part in the story.
#[derive(Debug, Clone, PartialEq)]
pub struct Party {
    /// Id within the project.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Sort of party.
    pub kind: PartyKind,
    /// ISO 3166-1 alpha-2 code of a country.
    pub iso: Option<String>,
    /// Its capital; of an organisation, its seat.
    pub capital: LonLat,
    /// Where it is marked on a map.
    pub at: LonLat,
    /// How near to the story.
    pub layer: PartyLayer,
    /// Its part in the story.
    pub role: Text,
    /// Claims with its figures.
    pub claims: Vec<String>,
    /// What sources say about it.
    pub said: Vec<Said>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// `[[party]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawParty {
    pub(crate) id: Option<Spanned<String>>,
    name: Option<RawText>,
    kind: Option<Spanned<String>>,
    iso: Option<Spanned<String>>,
    capital: Option<Spanned<Vec<f64>>>,
    at: Option<Spanned<Vec<f64>>>,
    layer: Option<Spanned<String>>,
    role: Option<RawText>,
    #[serde(default)]
    claims: Vec<Spanned<String>>,
    confidence: Option<Spanned<String>>,
    #[serde(default)]
    said: Vec<Spanned<RawStatement>>,
}

/// Checks all parties.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Party> {
    let mut parties = Vec::new();
    let mut codes: BTreeMap<String, String> = BTreeMap::new();
    for file in files {
        for (place, raw) in &file.parties {
            let Some(id) = &raw.id else { continue };
            let mut reader = base.reader("a party", &file.doc, place);
            let kind = reader
                .word(raw.kind.as_ref(), "kind")
                .unwrap_or(PartyKind::Country);
            if let Some(iso) = &raw.iso
                && let Some(other) = codes.insert(iso.get_ref().clone(), id.get_ref().clone())
            {
                reader.wrong_at(
                    iso,
                    format!("the code `{}` is that of `{other}` already", iso.get_ref()),
                );
            }
            let layer = match &raw.layer {
                Some(layer) => reader.word(Some(layer), "layer"),
                None => None,
            };
            let (capital, at) = places(raw, &mut reader);
            parties.push(Party {
                id: id.get_ref().clone(),
                name: reader.text(raw.name.as_ref(), "name"),
                kind,
                iso: iso(raw, kind, &mut reader),
                capital,
                at,
                layer: layer.unwrap_or(PartyLayer::Main),
                role: reader.text(raw.role.as_ref(), "role"),
                claims: reader.ids(&raw.claims, "claims", &[Sort::Claim]),
                said: reader.said(&raw.said, true),
                confidence: reader.confidence(raw.confidence.as_ref()),
            });
        }
    }
    parties
}

/// The capital, and where the party is marked: at the capital unless another place is given.
fn places(raw: &RawParty, reader: &mut Reader<'_>) -> (LonLat, LonLat) {
    let capital = match &raw.capital {
        Some(capital) => lon_lat::read(capital, "capital", reader),
        None => {
            reader.wrong(
                "a party without `capital`, degrees east and north such as [101.7, 3.1]; of an organisation, its seat",
            );
            None
        }
    };
    let at = raw.at.as_ref();
    let at = at.and_then(|at| lon_lat::read(at, "at", reader));
    let capital = capital.unwrap_or(NOWHERE);
    (capital, at.unwrap_or(capital))
}

fn iso(raw: &RawParty, kind: PartyKind, reader: &mut Reader<'_>) -> Option<String> {
    match (&raw.iso, kind) {
        (None, PartyKind::Country) => {
            reader.wrong("a country without `iso`, its ISO 3166-1 code of two letters");
        }
        (Some(iso), PartyKind::Organisation) => {
            reader.wrong_at(iso, "only countries have `iso`");
        }
        (Some(iso), PartyKind::Country) => {
            let code = iso.get_ref();
            if code.len() != 2 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
                reader.wrong_at(
                    iso,
                    format!("`{code}` is no country code of two capitals such as \"MY\""),
                );
            }
        }
        (None, PartyKind::Organisation) => {}
    }
    raw.iso.as_ref().map(|iso| iso.get_ref().clone())
}
