//! What each claim's value is, before anything refers to it. The first of two passes over claims.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::content::{Bound, Kind, Number, Unit, Value};
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::digits::Digits;
use crate::document::Document;
use crate::fact_file::FactFile;
use crate::id::Register;
use crate::raw_claim::{RawClaim, RawWords};
use crate::render;
use crate::sources::read_date;
use crate::text::Text;

/// The part of a claim that others refer to. What is `None` has been reported.
#[derive(Debug, Clone)]
pub(crate) struct Entry {
    pub(crate) place: Place,
    pub(crate) kind: Kind,
    pub(crate) value: Option<Value>,
    pub(crate) as_of: Option<Date>,
    /// When a status became true; its own check says what is wrong with it.
    pub(crate) since: Option<Date>,
}

impl Entry {
    /// The value in running text.
    pub(crate) fn text(&self, units: &BTreeMap<String, Unit>) -> Option<Text> {
        let value = self.value.as_ref()?;
        Some(render::value(value, unit_of(value, units)))
    }
}

/// The unit of a number.
pub(crate) fn unit_of<'a>(value: &Value, units: &'a BTreeMap<String, Unit>) -> Option<&'a Unit> {
    match value {
        Value::Number(number) => units.get(&number.unit),
        _ => None,
    }
}

/// The keys that together give a number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RawNumber<'a> {
    pub(crate) value: Option<&'a Spanned<String>>,
    pub(crate) low: Option<&'a Spanned<String>>,
    pub(crate) high: Option<&'a Spanned<String>>,
    pub(crate) bound: Option<&'a Spanned<String>>,
}

/// Reads the values of all claims.
pub(crate) fn read(
    files: &[FactFile],
    units: &BTreeMap<String, Unit>,
    report: &mut Report,
) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    let mut register = Register::of_constants("claim");
    for file in files {
        for (place, raw) in &file.claims {
            let Some(id) = &raw.id else {
                report.add(place, "a claim without `id`");
                continue;
            };
            if register.add(id.get_ref(), &file.doc.place(id.span().start), report) {
                let entry = entry(raw, &file.doc, units, place, report);
                entries.insert(id.get_ref().clone(), entry);
            }
        }
    }
    entries
}

fn entry(
    raw: &RawClaim,
    doc: &Document,
    units: &BTreeMap<String, Unit>,
    place: &Place,
    report: &mut Report,
) -> Entry {
    let kind = kind(raw.kind.as_ref(), doc, report);
    let number = RawNumber {
        value: raw.value.as_ref(),
        low: raw.low.as_ref(),
        high: raw.high.as_ref(),
        bound: raw.bound.as_ref(),
    };
    let value = match kind {
        Kind::Number => {
            refuse_words(raw, place, report);
            let unit = unit(raw.unit.as_ref(), doc, units, place, report);
            let ends = ends(number, doc, place, report);
            if ends.is_none() && number.value.or(number.low).or(number.high).is_none() {
                report.add(place, "a number needs `value`, or `low` and `high`");
            }
            let bound = bound(number, doc, report);
            ends.zip(unit).map(|((low, high), unit)| {
                Value::Number(Number {
                    low,
                    high,
                    bound,
                    unit,
                })
            })
        }
        Kind::Date => {
            refuse_words(raw, place, report);
            refuse_number(&["low", "high", "bound", "unit"], raw, doc, report);
            read_date(raw.value.as_ref(), "value", doc, Some(place), report).map(Value::Date)
        }
        Kind::Status | Kind::NotFound => {
            refuse_number(&["value", "low", "high", "bound", "unit"], raw, doc, report);
            words(raw.words.as_ref(), kind, place, report)
        }
    };
    Entry {
        place: place.clone(),
        kind,
        value,
        as_of: read_date(raw.as_of.as_ref(), "as_of", doc, Some(place), report),
        since: raw
            .since
            .as_ref()
            .and_then(|since| Date::parse(since.get_ref())),
    }
}

fn kind(raw: Option<&Spanned<String>>, doc: &Document, report: &mut Report) -> Kind {
    let Some(raw) = raw else {
        return Kind::Number;
    };
    match raw.get_ref().as_str() {
        "number" => Kind::Number,
        "date" => Kind::Date,
        "status" => Kind::Status,
        "not-found" => Kind::NotFound,
        other => {
            report.add(
                &doc.place(raw.span().start),
                format!("unknown kind `{other}`; allowed: number, date, status, not-found"),
            );
            Kind::Number
        }
    }
}

fn refuse_words(raw: &RawClaim, place: &Place, report: &mut Report) {
    if raw.words.is_some() {
        report.add(
            place,
            "`words` belong to claims of kind \"status\" or \"not-found\"",
        );
    }
}

fn refuse_number(keys: &[&str], raw: &RawClaim, doc: &Document, report: &mut Report) {
    let present = [
        ("value", &raw.value),
        ("low", &raw.low),
        ("high", &raw.high),
        ("bound", &raw.bound),
        ("unit", &raw.unit),
    ];
    for (key, found) in present {
        if let (true, Some(found)) = (keys.contains(&key), found) {
            report.add(
                &doc.place(found.span().start),
                format!("`{key}` does not belong to a claim of this kind"),
            );
        }
    }
}

/// The id of a known unit; a number has one.
pub(crate) fn unit(
    raw: Option<&Spanned<String>>,
    doc: &Document,
    units: &BTreeMap<String, Unit>,
    place: &Place,
    report: &mut Report,
) -> Option<String> {
    let Some(raw) = raw else {
        report.add(place, "a number without `unit`; units.toml lists them");
        return None;
    };
    if !units.contains_key(raw.get_ref()) {
        report.add(
            &doc.place(raw.span().start),
            format!(
                "unknown unit `{}`; units.toml does not have it",
                raw.get_ref()
            ),
        );
        return None;
    }
    Some(raw.get_ref().clone())
}

/// Both ends of a number or interval; `None` also where no end is given at all.
pub(crate) fn ends(
    raw: RawNumber<'_>,
    doc: &Document,
    place: &Place,
    report: &mut Report,
) -> Option<(Digits, Digits)> {
    let mut digits = |raw: &Spanned<String>| {
        let digits = Digits::parse(raw.get_ref());
        if digits.is_none() {
            report.add(
                &doc.place(raw.span().start),
                format!(
                    "`{}` is no number; write digits as \"1234.50\"",
                    raw.get_ref()
                ),
            );
        }
        digits
    };
    match (raw.value, raw.low, raw.high) {
        (None, None, None) => None,
        (Some(value), None, None) => digits(value).map(|value| (value.clone(), value)),
        (None, Some(low), Some(high)) => {
            let (low_digits, high_digits) = digits(low).zip(digits(high))?;
            if low_digits.value() >= high_digits.value() {
                report.add(
                    &doc.place(low.span().start),
                    format!(
                        "`low` {} is not below `high` {}",
                        low.get_ref(),
                        high.get_ref()
                    ),
                );
            }
            Some((low_digits, high_digits))
        }
        _ => {
            report.add(
                place,
                "a number has either `value`, or both `low` and `high`",
            );
            None
        }
    }
}

/// The bound, which an interval cannot have.
pub(crate) fn bound(raw: RawNumber<'_>, doc: &Document, report: &mut Report) -> Option<Bound> {
    let found = raw.bound?;
    let place = doc.place(found.span().start);
    let bound = match found.get_ref().as_str() {
        "up-to" => Some(Bound::UpTo),
        "about" => Some(Bound::About),
        "over" => Some(Bound::Over),
        other => {
            report.add(
                &place,
                format!("unknown bound `{other}`; allowed: up-to, about, over"),
            );
            None
        }
    };
    if raw.low.is_some() && matches!(bound, Some(Bound::UpTo | Bound::Over)) {
        report.add(
            &place,
            "an interval is its own bound; only \"about\" goes with it",
        );
    }
    bound
}

fn words(raw: Option<&RawWords>, kind: Kind, place: &Place, report: &mut Report) -> Option<Value> {
    let Some(raw) = raw else {
        if kind == Kind::NotFound {
            return Some(Value::Words {
                en: vec!["not found".into()],
                ms: vec!["tidak ditemui".into()],
            });
        }
        report.add(place, "a status needs `words.en` and `words.ms`");
        return None;
    };
    for (lang, words) in [("en", &raw.en), ("ms", &raw.ms)] {
        if words.is_empty() || words.iter().any(|word| word.trim().is_empty()) {
            report.add(place, format!("missing translation: `words.{lang}`"));
        }
    }
    Some(Value::Words {
        en: raw.en.clone(),
        ms: raw.ms.clone(),
    })
}
