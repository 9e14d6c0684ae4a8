//! `series/`: monthly values, one file each, described in `series.toml`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::content::{Series, Unit};
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::digits::Digits;
use crate::document::{Document, file_name};
use crate::id::Register;
use crate::resolve::Resolver;
use crate::sources::Sources;
use crate::values;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSeries {
    id: Option<Spanned<String>>,
    file: Option<Spanned<String>>,
    unit: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    last: Option<Spanned<String>>,
    measures: Option<RawText>,
}

/// How many months after `first` the month `later` is; `None` if it is before.
pub(crate) fn months_between(first: (u16, u8), later: (u16, u8)) -> Option<usize> {
    let count = |(year, month): (u16, u8)| usize::from(year) * 12 + usize::from(month);
    count(later).checked_sub(count(first))
}

/// Reads `series/series.toml` and the files it names.
pub(crate) fn load(
    dir: &Path,
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    report: &mut Report,
) -> Vec<Series> {
    let dir = dir.join("series");
    let Some(doc) = Document::read(dir.join("series.toml"), report) else {
        return Vec::new();
    };
    let mut all = Vec::new();
    let mut named = BTreeSet::new();
    let mut register = Register::of_constants("series");
    for (_, entry) in doc.entries(&["series"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawSeries>(&entry, report) else {
            continue;
        };
        named.extend(raw.file.as_ref().map(|file| file.get_ref().clone()));
        let Some(id) = &raw.id else {
            report.add(&place, "a series without `id`");
            continue;
        };
        if register.add(id.get_ref(), &doc.place(id.span().start), report) {
            all.extend(series(&raw, &doc, &dir, resolver, sources, report, &place));
        }
    }
    report_strays(&dir, &named, report);
    all
}

fn series(
    raw: &RawSeries,
    doc: &Document,
    dir: &Path,
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    report: &mut Report,
    place: &Place,
) -> Option<Series> {
    let texts = Texts {
        doc,
        resolver: Some(resolver),
    };
    let units: &BTreeMap<String, Unit> = resolver.units;
    let unit = values::unit(raw.unit.as_ref(), doc, units, place, report);
    let source = sources
        .take(raw.source.as_ref(), doc, place, report)
        .map(|source| source.id.clone());
    let measures = texts.required(raw.measures.as_ref(), "measures", place, report);
    let Some(file) = &raw.file else {
        report.add(place, "a series without `file`");
        return None;
    };
    let csv = Document::read(dir.join(file.get_ref()), report)?;
    let rows = rows(&csv, report);
    let (first, last) = (rows.first()?.0, rows.last()?.0);
    match raw.last.as_ref().map(|last| (last, month(last.get_ref()))) {
        None => report.add(
            place,
            "a series without `last`, the month of its last value",
        ),
        Some((raw_last, None)) => report.add(
            &doc.place(raw_last.span().start),
            format!(
                "`last = \"{}\"` is no month; write \"2026-07\"",
                raw_last.get_ref()
            ),
        ),
        Some((raw_last, Some(declared))) if declared != last => report.add(
            &doc.place(raw_last.span().start),
            format!(
                "`last` says {}, but {} ends with {:04}-{:02}",
                raw_last.get_ref(),
                file.get_ref(),
                last.0,
                last.1
            ),
        ),
        Some(_) => {}
    }
    Some(Series {
        id: raw.id.as_ref()?.get_ref().clone(),
        // Whatever is missing here has been reported; the id must still be known to formulas.
        unit: unit.unwrap_or_default(),
        source: source.unwrap_or_default(),
        measures,
        first,
        values: rows.into_iter().map(|(_, value)| value).collect(),
        last,
    })
}

/// The rows of a `month,value` file; months that do not follow each other are reported.
fn rows(csv: &Document, report: &mut Report) -> Vec<((u16, u8), Digits)> {
    let mut rows: Vec<((u16, u8), Digits)> = Vec::new();
    let mut lines = csv.text.lines().enumerate();
    let at = |index: usize| Place {
        line: index + 1,
        ..Place::start_of(&csv.path)
    };
    match lines
        .next()
        .map(|(_, header)| header.split(',').collect::<Vec<_>>())
    {
        Some(header) if header.len() == 2 && header[0] == "month" => {}
        _ => report.add(
            &at(0),
            "the first line must be `month,` and the name of the value",
        ),
    }
    for (index, line) in lines {
        let place = at(index);
        let Some((month_text, value_text)) = line.split_once(',') else {
            report.add(&place, "a line must be a month and a value, `2025-10,3.19`");
            continue;
        };
        let Some(month) = month(month_text) else {
            report.add(
                &place,
                format!("`{month_text}` is no month; write `2025-10`"),
            );
            continue;
        };
        let Some(value) = Digits::parse(value_text) else {
            report.add(
                &place,
                format!("`{value_text}` is no number; write digits as `3.19`"),
            );
            continue;
        };
        if let Some((previous, _)) = rows.last()
            && months_between(*previous, month) != Some(1)
        {
            report.add(
                &place,
                format!(
                    "{month_text} does not follow {:04}-{:02}; months must be without gaps",
                    previous.0, previous.1
                ),
            );
        }
        rows.push((month, value));
    }
    if rows.is_empty() {
        report.add(&at(0), "a series without values");
    }
    rows
}

fn month(text: &str) -> Option<(u16, u8)> {
    let date = Date::parse(text)?;
    match date.day {
        None => Some((date.year, date.month?)),
        Some(_) => None,
    }
}

fn report_strays(dir: &Path, named: &BTreeSet<String>, report: &mut Report) {
    let entries = std::fs::read_dir(dir).into_iter().flatten().flatten();
    for path in entries.map(|entry| entry.path()) {
        let name = file_name(&path);
        if name != "series.toml" && !name.starts_with('.') && !named.contains(&name) {
            report.add(
                &Place::start_of(path),
                "no series in series.toml names this file",
            );
        }
    }
}
