//! `units.toml`: the words around a number.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Deserializer, MapAccess, Visitor};
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::content::Unit;
use crate::diagnostic::Report;
use crate::document::Document;
use crate::id::Register;
use crate::render;
use crate::text::{Lang, Text};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawUnit {
    id: Option<Spanned<String>>,
    full: Option<RawText>,
    symbol: Option<RawSymbol>,
}

/// One symbol for all languages, or one each.
#[derive(Debug)]
enum RawSymbol {
    Same(String),
    Each(RawText),
}

impl<'de> Deserialize<'de> for RawSymbol {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct SymbolVisitor;

        impl<'de> Visitor<'de> for SymbolVisitor {
            type Value = RawSymbol;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, or `symbol.en` and `symbol.ms`")
            }

            fn visit_str<E>(self, text: &str) -> Result<RawSymbol, E> {
                Ok(RawSymbol::Same(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<RawSymbol, A::Error> {
                RawText::deserialize(MapAccessDeserializer::new(map)).map(RawSymbol::Each)
            }
        }

        deserializer.deserialize_any(SymbolVisitor)
    }
}

/// Reads `units.toml`.
pub(crate) fn load(dir: &Path, report: &mut Report) -> BTreeMap<String, Unit> {
    let Some(doc) = Document::read(dir.join("units.toml"), report) else {
        return BTreeMap::new();
    };
    let texts = Texts {
        doc: &doc,
        resolver: None,
    };
    let mut units = BTreeMap::new();
    let mut register = Register::of_constants("unit");
    for (_, entry) in doc.entries(&["unit"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawUnit>(&entry, report) else {
            continue;
        };
        let Some(id) = raw.id else {
            report.add(&place, "a unit without `id`");
            continue;
        };
        if !register.add(id.get_ref(), &doc.place(id.span().start), report) {
            continue;
        }
        let full = texts.required(raw.full.as_ref(), "full", &place, report);
        for lang in Lang::ALL {
            let template = full.get(lang);
            if !template.is_empty() && template.matches("{n}").count() != 1 {
                report.add(
                    &place,
                    format!("`full.{}` must contain `{{n}}` exactly once", lang.code()),
                );
            }
        }
        let symbol = match raw.symbol {
            Some(RawSymbol::Same(symbol)) => Text::each(|_| symbol.clone()),
            Some(RawSymbol::Each(raw)) => texts.required(Some(&raw), "symbol", &place, report),
            None => texts.required(None, "symbol", &place, report),
        };
        let id = id.into_inner();
        units.insert(
            id.clone(),
            Unit {
                id,
                full: Text::each(|lang| render::unbroken(full.get(lang))),
                symbol,
            },
        );
    }
    units
}
