//! The rare-earth elements.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::{Closed, closed_list};
use crate::content::{Confidence, Said};
use crate::fact_file::FactFile;
use crate::reader::{Base, RawStatement, Reader};
use crate::text::Text;

closed_list! {
    /// The group an element is counted to.
    ElementClass {
        /// Light.
        Light = "light",
        /// Heavy.
        Heavy = "heavy",
        /// Neither.
        Unclassed = "unclassed",
    }
}

closed_list! {
    /// A Chinese list of elements under export control.
    ControlList {
        /// The list of April 2025.
        April2025 = "2025-04",
        /// The list of October 2025.
        October2025 = "2025-10",
    }
}

/// A rare-earth element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Element {
    /// Id within the project.
    pub id: String,
    /// Atomic number.
    pub number: u8,
    /// Chemical symbol.
    pub symbol: String,
    /// Its name.
    pub name: Text,
    /// Its group.
    pub class: ElementClass,
    /// How others group it.
    pub also: Option<Text>,
    /// Whether the IEA counts it among the magnet elements.
    pub magnet: bool,
    /// What it is used for.
    pub uses: Text,
    /// Chinese control lists it is on.
    pub controls: Vec<ControlList>,
    /// What sources say about it.
    pub said: Vec<Said>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// `[[element]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawElement {
    pub(crate) id: Option<Spanned<String>>,
    number: Option<Spanned<u8>>,
    symbol: Option<Spanned<String>>,
    name: Option<RawText>,
    class: Option<Spanned<String>>,
    also: Option<RawText>,
    magnet: Option<bool>,
    #[serde(rename = "use")]
    uses: Option<RawText>,
    #[serde(default)]
    controls: Vec<Spanned<String>>,
    confidence: Option<Spanned<String>>,
    #[serde(default)]
    said: Vec<Spanned<RawStatement>>,
}

/// Checks all elements.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut numbers: BTreeMap<u8, String> = BTreeMap::new();
    for file in files {
        for (place, raw) in &file.elements {
            let Some(id) = &raw.id else { continue };
            let mut reader = base.reader("an element", &file.doc, place);
            if raw.magnet.is_none() {
                reader.wrong("an element without `magnet`; write true or false");
            }
            let number = number(raw.number.as_ref(), &mut reader);
            if let (Some(number), Some(raw_number)) = (number, &raw.number)
                && let Some(other) = numbers.insert(number, id.get_ref().clone())
            {
                reader.wrong_at(
                    raw_number,
                    format!("the number {number} is that of `{other}` already"),
                );
            }
            elements.push(Element {
                id: id.get_ref().clone(),
                number: number.unwrap_or_default(),
                symbol: symbol(raw.symbol.as_ref(), &mut reader),
                name: reader.text(raw.name.as_ref(), "name"),
                class: reader
                    .word(raw.class.as_ref(), "class")
                    .unwrap_or(ElementClass::Unclassed),
                also: reader.optional_text(raw.also.as_ref(), "also"),
                magnet: raw.magnet.unwrap_or_default(),
                uses: reader.text(raw.uses.as_ref(), "use"),
                controls: controls(&raw.controls, &mut reader),
                said: reader.said(&raw.said, true),
                confidence: reader.confidence(raw.confidence.as_ref()),
            });
        }
    }
    elements
}

fn number(raw: Option<&Spanned<u8>>, reader: &mut Reader<'_>) -> Option<u8> {
    let Some(raw) = raw else {
        reader.wrong("an element without `number`, its atomic number");
        return None;
    };
    let number = *raw.get_ref();
    if !matches!(number, 21 | 39 | 57..=71) {
        reader.wrong_at(
            raw,
            format!("{number} is the number of no rare-earth element: 21, 39, or 57 to 71"),
        );
    }
    Some(number)
}

fn symbol(raw: Option<&Spanned<String>>, reader: &mut Reader<'_>) -> String {
    let symbol = reader.line(raw, "symbol");
    let well_formed = match symbol.as_bytes() {
        [first] => first.is_ascii_uppercase(),
        [first, second] => first.is_ascii_uppercase() && second.is_ascii_lowercase(),
        _ => false,
    };
    if let (Some(raw), false, false) = (raw, well_formed, symbol.is_empty()) {
        reader.wrong_at(
            raw,
            format!("`{symbol}` is no symbol such as \"Y\" or \"Nd\""),
        );
    }
    symbol
}

fn controls(raw: &[Spanned<String>], reader: &mut Reader<'_>) -> Vec<ControlList> {
    let mut lists = Vec::new();
    for one in raw {
        match ControlList::of_code(one.get_ref()) {
            Some(list) if lists.contains(&list) => {
                reader.wrong_at(one, format!("`controls` names `{}` twice", one.get_ref()));
            }
            Some(list) => lists.push(list),
            None => reader.wrong_at(
                one,
                format!(
                    "unknown control list `{}`; allowed: {}",
                    one.get_ref(),
                    ControlList::codes()
                ),
            ),
        }
    }
    lists
}
