//! `sentences/`: every sentence of the articles this site started from, and which claim holds it or
//! why it is left out. The articles themselves are not here, only where to find each sentence.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;
use toml::de::DeValue;

use crate::bilingual::{RawText, Texts};
use crate::diagnostic::{Place, Report};
use crate::document::{Document, file_name, files};
use crate::id::Register;
use crate::index::Sort;
use crate::reader::{Base, Reader};
use crate::text::Text;

/// The file of the reasons inside `sentences/`.
const REASONS: &str = "reasons.toml";

/// How many words locate a sentence.
const OPENING: std::ops::RangeInclusive<usize> = 4..=6;

/// What a sentence can be held by.
const HOLDERS: [Sort; 6] = [
    Sort::Claim,
    Sort::Party,
    Sort::Instrument,
    Sort::Event,
    Sort::Element,
    Sort::Term,
];

/// Why a sentence is left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Id within the project.
    pub id: String,
    /// The reason.
    pub why: Text,
}

/// A sentence of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Id of the article's source.
    pub article: String,
    /// Its number in the article, from 1.
    pub number: u16,
    /// Its first words.
    pub opening: String,
    /// How many words it has.
    pub words: u16,
    /// Claims, parties, instruments, events, elements and terms that hold what it says.
    pub held_by: Vec<String>,
    /// Disputes it is a side of.
    pub disputes: Vec<String>,
    /// Id of the reason for leaving it out.
    pub left_out: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawReason {
    id: Option<Spanned<String>>,
    why: Option<RawText>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawArticle {
    article: Option<Spanned<String>>,
    words: Option<Spanned<u16>>,
    #[serde(default)]
    sentence: Vec<Spanned<RawSentence>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSentence {
    number: Option<Spanned<u16>>,
    opening: Option<Spanned<String>>,
    words: Option<Spanned<u16>>,
    #[serde(default)]
    claims: Vec<Spanned<String>>,
    #[serde(default)]
    disputes: Vec<Spanned<String>>,
    left_out: Option<Spanned<String>>,
}

/// Reads `sentences/`.
pub(crate) fn load(dir: &Path, base: &mut Base<'_>) -> (Vec<Reason>, Vec<Sentence>) {
    let dir = dir.join("sentences");
    let (reasons, places) = reasons(&dir, base);
    let mut used = BTreeSet::new();
    let mut sentences = Vec::new();
    for path in files(&dir, "toml", base.report) {
        if file_name(&path) != REASONS
            && let Some(doc) = Document::read(path, base.report)
        {
            sentences.extend(article(&doc, &places, &mut used, base));
        }
    }
    for (id, place) in &places {
        if !used.contains(id) {
            base.report.add(
                place,
                format!("unused reason `{id}`; leave a sentence out for it or delete it"),
            );
        }
    }
    (reasons, sentences)
}

fn reasons(dir: &Path, base: &mut Base<'_>) -> (Vec<Reason>, BTreeMap<String, Place>) {
    let mut reasons = Vec::new();
    let mut places = BTreeMap::new();
    let Some(doc) = Document::read(dir.join(REASONS), base.report) else {
        return (reasons, places);
    };
    let texts = Texts {
        doc: &doc,
        resolver: Some(base.resolver),
    };
    let mut register = Register::of("reason");
    for (_, entry) in doc.entries(&["reason"], base.report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawReason>(&entry, base.report) else {
            continue;
        };
        let Some(id) = raw.id else {
            base.report.add(&place, "a reason without `id`");
            continue;
        };
        let id_place = doc.place(id.span().start);
        if register.add(id.get_ref(), &id_place, base.report) {
            let why = texts.required(raw.why.as_ref(), "why", &place, base.report);
            places.insert(id.get_ref().clone(), place);
            reasons.push(Reason {
                id: id.into_inner(),
                why,
            });
        }
    }
    (reasons, places)
}

fn article(
    doc: &Document,
    reasons: &BTreeMap<String, Place>,
    used: &mut BTreeSet<String>,
    base: &mut Base<'_>,
) -> Vec<Sentence> {
    let top = Place::start_of(&doc.path);
    let table = DeValue::Table(doc.table(base.report));
    let entry = Spanned::new(0..doc.text.len(), table);
    let Some(raw) = doc.entry::<RawArticle>(&entry, base.report) else {
        return Vec::new();
    };
    let article = base
        .sources
        .take(raw.article.as_ref(), doc, &top, base.report)
        .map(|source| source.id.clone());
    if let (Some(id), Some(raw_id)) = (&article, &raw.article)
        && format!("{id}.toml") != file_name(&doc.path)
    {
        base.report.add(
            &doc.place(raw_id.span().start),
            format!("the sentences of `{id}` belong in {id}.toml"),
        );
    }
    let article = article.unwrap_or_default();
    let mut sentences: Vec<Sentence> = Vec::new();
    for (index, spanned) in raw.sentence.iter().enumerate() {
        let place = doc.place(spanned.span().start);
        let mut reader = base.reader("a sentence", doc, &place);
        let raw = spanned.get_ref();
        let expected = index + 1;
        match &raw.number {
            None => reader.wrong("a sentence without `number`"),
            Some(number) if usize::from(*number.get_ref()) != expected => reader.wrong_at(
                number,
                format!(
                    "sentence {} where {expected} should stand; sentences are numbered from 1 without gaps",
                    number.get_ref()
                ),
            ),
            Some(_) => {}
        }
        if let Some(reason) = &raw.left_out {
            used.insert(reason.get_ref().clone());
        }
        sentences.push(sentence(raw, &article, reasons, &mut reader));
    }
    if sentences.is_empty() {
        base.report.add(&top, "an article without [[sentence]]");
    }
    check_total(&raw, doc, &sentences, base.report);
    sentences
}

fn sentence(
    raw: &RawSentence,
    article: &str,
    reasons: &BTreeMap<String, Place>,
    reader: &mut Reader<'_>,
) -> Sentence {
    let words = raw.words.as_ref().map_or(0, |words| *words.get_ref());
    if words == 0 {
        reader.wrong("a sentence without `words`, how many it has");
    }
    let opening = reader.line(raw.opening.as_ref(), "opening");
    let count = opening.split_whitespace().count();
    // A sentence shorter than an opening is located by all of its words.
    let least = (*OPENING.start()).min(usize::from(words));
    if let Some(raw_opening) = &raw.opening
        && words > 0
        && !(least..=*OPENING.end()).contains(&count)
    {
        reader.wrong_at(
            raw_opening,
            format!(
                "an opening of {count} words; give the first {} to {} words of the sentence",
                OPENING.start(),
                OPENING.end()
            ),
        );
    }
    if let Some(raw_opening) = &raw.opening
        && words > 0
        && count > usize::from(words)
    {
        reader.wrong_at(
            raw_opening,
            format!("an opening of {count} words in a sentence of {words}"),
        );
    }
    let held = !raw.claims.is_empty() || !raw.disputes.is_empty();
    match (&raw.left_out, held) {
        (None, false) => reader.wrong(
            "a sentence that nothing holds; give `claims`, `disputes` or the reason in `left_out`",
        ),
        (Some(reason), true) => reader.wrong_at(
            reason,
            "a sentence is held by `claims` or `disputes`, or is left out; not both",
        ),
        (Some(reason), false) if !reasons.contains_key(reason.get_ref()) => reader.wrong_at(
            reason,
            format!(
                "unknown reason `{}`; {REASONS} does not have it",
                reason.get_ref()
            ),
        ),
        _ => {}
    }
    Sentence {
        article: article.to_owned(),
        number: raw.number.as_ref().map_or(0, |number| *number.get_ref()),
        opening,
        words,
        held_by: reader.ids(&raw.claims, "claims", &HOLDERS),
        disputes: reader.ids(&raw.disputes, "disputes", &[Sort::Dispute]),
        left_out: raw.left_out.as_ref().map(|id| id.get_ref().clone()),
    }
}

/// Reports an article whose sentences have not as many words as it has: one is missing or cut.
fn check_total(raw: &RawArticle, doc: &Document, sentences: &[Sentence], report: &mut Report) {
    let Some(words) = &raw.words else {
        report.add(
            &Place::start_of(&doc.path),
            "an article without `words`, how many it has",
        );
        return;
    };
    let sum: u32 = sentences
        .iter()
        .map(|sentence| u32::from(sentence.words))
        .sum();
    if sum != u32::from(*words.get_ref()) {
        report.add(
            &doc.place(words.span().start),
            format!(
                "the article has {} words, but its sentences have {sum}; one is missing, cut or miscounted",
                words.get_ref()
            ),
        );
    }
}
