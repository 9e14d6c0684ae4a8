//! `messages/`: the texts of the interface, nested tables flattened to keys such as `lng.volume`.
//!
//! Texts of the table `[label]` name the values of closed lists, such as the word of a status. They
//! state nothing by themselves and stand only beside a record that has the value and its sources, so
//! numbers and status words in them need no claim.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;

use toml::de::{DeTable, DeValue};

use crate::content::Message;
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::id::Register;
use crate::lint::{HARD, lint};
use crate::refs::{Target, scan};
use crate::resolve::Resolver;
use crate::text::{Lang, Text};
use crate::word_list::WordLists;

/// How the keys of labels begin.
const LABELS: &str = "label.";

/// One message in one language, as the file has it.
#[derive(Debug)]
struct Raw {
    value: String,
    span: Range<usize>,
}

/// The messages of one language.
#[derive(Debug)]
struct File {
    doc: Document,
    messages: BTreeMap<String, Raw>,
}

/// Reads `messages/en.toml` and `messages/ms.toml`.
pub(crate) fn load(
    dir: &Path,
    resolver: &Resolver<'_>,
    lists: &WordLists,
    report: &mut Report,
) -> Vec<Message> {
    let (Some(en), Some(ms)) = (
        load_one(dir, Lang::En, report),
        load_one(dir, Lang::Ms, report),
    ) else {
        return Vec::new();
    };
    report_missing(&en, &ms, Lang::Ms, report);
    report_missing(&ms, &en, Lang::En, report);
    let mut messages = Vec::new();
    for (key, raw_en) in &en.messages {
        let lists = (!key.starts_with(LABELS)).then_some(lists);
        let en_text = text(&en.doc, raw_en, Lang::En, resolver, lists, report);
        let Some(raw_ms) = ms.messages.get(key) else {
            continue;
        };
        report_differences(raw_en, raw_ms, &ms.doc.place(raw_ms.span.start), report);
        messages.push(Message {
            key: key.clone(),
            text: Text {
                en: en_text,
                ms: text(&ms.doc, raw_ms, Lang::Ms, resolver, lists, report),
            },
        });
    }
    messages
}

fn load_one(dir: &Path, lang: Lang, report: &mut Report) -> Option<File> {
    let path = dir.join("messages").join(format!("{}.toml", lang.code()));
    let doc = Document::read(path, report)?;
    let mut messages = BTreeMap::new();
    let mut register = Register::of_constants("message");
    let mut flat = Vec::new();
    flatten(&doc.table(report), "", &mut flat);
    flat.sort_by_key(|(_, start, _)| *start);
    for (key, start, value) in flat {
        let place = doc.place(start);
        let Some(raw) = value else {
            report.add(&place, format!("message `{key}` must be a text in quotes"));
            continue;
        };
        if raw.value.trim().is_empty() {
            report.add(&place, format!("message `{key}` is empty"));
        }
        if register.add(&key, &place, report) {
            messages.insert(key, raw);
        }
    }
    Some(File { doc, messages })
}

/// Collects key, offset of the key and text of every message; `None` for what is no text.
fn flatten(table: &DeTable<'_>, prefix: &str, flat: &mut Vec<(String, usize, Option<Raw>)>) {
    for (name, value) in table {
        let key = format!("{prefix}{}", name.get_ref());
        match value.get_ref() {
            DeValue::Table(inner) => flatten(inner, &format!("{key}."), flat),
            DeValue::String(text) => {
                let raw = Raw {
                    value: text.to_string(),
                    span: value.span(),
                };
                flat.push((key, name.span().start, Some(raw)));
            }
            _ => flat.push((key, name.span().start, None)),
        }
    }
}

fn report_missing(has: &File, lacks: &File, lang: Lang, report: &mut Report) {
    for (key, raw) in &has.messages {
        if !lacks.messages.contains_key(key) {
            report.add(
                &has.doc.place(raw.span.start),
                format!(
                    "missing translation: messages/{}.toml has no `{key}`",
                    lang.code()
                ),
            );
        }
    }
}

/// Placeholders and claims must be the same in both languages, in whatever order.
fn report_differences(en: &Raw, ms: &Raw, place: &Place, report: &mut Report) {
    let (en, ms) = (uses(&en.value), uses(&ms.value));
    for (what, en, ms) in [("placeholders", en.0, ms.0), ("claims", en.1, ms.1)] {
        if en != ms {
            let list = |ids: BTreeSet<String>| {
                if ids.is_empty() {
                    return "none".to_owned();
                }
                ids.into_iter().collect::<Vec<_>>().join(", ")
            };
            report.add(
                place,
                format!(
                    "different {what}: English has {}, Malay has {}",
                    list(en),
                    list(ms)
                ),
            );
        }
    }
}

fn uses(text: &str) -> (BTreeSet<String>, BTreeSet<String>) {
    let mut placeholders = BTreeSet::new();
    let mut claims = BTreeSet::new();
    for found in scan(text) {
        match found.target {
            Ok(Target::Placeholder(name)) => {
                placeholders.insert(name);
            }
            Ok(Target::Claim { id, .. }) => {
                claims.insert(id);
            }
            _ => {}
        }
    }
    (placeholders, claims)
}

fn text(
    doc: &Document,
    raw: &Raw,
    lang: Lang,
    resolver: &Resolver<'_>,
    lists: Option<&WordLists>,
    report: &mut Report,
) -> String {
    let value = &raw.value;
    let hits = lists.map(|lists| lint(&mask(value), lists.get(lang)));
    for hit in hits.unwrap_or_default() {
        let place = doc.inside(raw.span.clone(), value, hit.range.clone());
        report.add(&place, hit.sentence(&value[hit.range.clone()]));
    }
    resolver.plain(value, lang, true, |range, sentence| {
        report.add(&doc.inside(raw.span.clone(), value, range), sentence);
    })
}

/// The text with references masked, byte for byte.
fn mask(text: &str) -> String {
    let mut masked = String::with_capacity(text.len());
    let mut at = 0;
    for found in scan(text) {
        masked.push_str(&text[at..found.range.start]);
        masked.extend(found.range.clone().map(|_| HARD));
        at = found.range.end;
    }
    masked + &text[at..]
}
