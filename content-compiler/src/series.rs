//! `series/`: values over time, one file each, described in `series.toml`.
//!
//! Three sorts: `[[series]]` is one value a month; `[[columns]]` several, by month or by weekday;
//! `[[daily]]` one value on weekdays, of which some have none.

/// Numbers as differences in bytes.
mod coded;
/// Several values a row.
mod columns;
/// The lines of a file.
mod csv;
/// One value a weekday.
mod daily;
/// The Rust source of what is not one value a month.
mod emitted;
/// One value a month.
mod monthly;
/// Counting months and weekdays.
mod time;

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::content::{Columns, Daily, Series};
use crate::diagnostic::{Place, Report};
use crate::document::{Document, file_name};
use crate::id::Register;
use crate::resolve::Resolver;
use crate::sources::Sources;
use crate::text::Text;
use crate::values;

pub(crate) use emitted::{constants, notes};
pub(crate) use time::months_between;

/// All of `series/`.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub(crate) monthly: Vec<Series>,
    pub(crate) columns: Vec<Columns>,
    pub(crate) daily: Vec<Daily>,
}

/// An entry of `series.toml`, of any sort.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSeries {
    id: Option<Spanned<String>>,
    file: Option<Spanned<String>>,
    unit: Option<Spanned<String>>,
    source: Option<Spanned<String>>,
    last: Option<Spanned<String>>,
    measures: Option<RawText>,
    /// `[[columns]]`: what a row is, `month` or `weekday`.
    rows: Option<Spanned<String>>,
    /// `[[columns]]`: names of the columns of values, as the first line has them.
    columns: Option<Spanned<Vec<String>>>,
    /// `[[daily]]`: name of the column of values, as the first line has it.
    column: Option<Spanned<String>>,
}

/// What entries of all sorts have.
struct Described {
    id: String,
    unit: String,
    source: String,
    measures: Text,
}

/// One entry with everything needed to read its file.
struct Entry<'a> {
    raw: &'a RawSeries,
    doc: &'a Document,
    place: &'a Place,
    csv: Document,
}

/// Reads `series/series.toml` and the files it names.
pub(crate) fn load(
    dir: &Path,
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    report: &mut Report,
) -> Loaded {
    let dir = dir.join("series");
    let mut loaded = Loaded::default();
    let Some(doc) = Document::read(dir.join("series.toml"), report) else {
        return loaded;
    };
    let mut named = BTreeSet::new();
    let mut register = Register::of_constants("series");
    for (sort, entry) in doc.entries(&["series", "columns", "daily"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawSeries>(&entry, report) else {
            continue;
        };
        named.extend(raw.file.as_ref().map(|file| file.get_ref().clone()));
        let Some(id) = &raw.id else {
            report.add(&place, "a series without `id`");
            continue;
        };
        if !register.add(id.get_ref(), &doc.place(id.span().start), report) {
            continue;
        }
        refuse_keys(sort, &raw, &doc, report);
        let described = describe(&raw, &doc, resolver, sources, report, &place);
        let Some(file) = &raw.file else {
            report.add(&place, "a series without `file`");
            continue;
        };
        let Some(csv) = Document::read(dir.join(file.get_ref()), report) else {
            continue;
        };
        let entry = Entry {
            raw: &raw,
            doc: &doc,
            place: &place,
            csv,
        };
        match sort {
            "series" => loaded
                .monthly
                .extend(monthly::read(&entry, described, report)),
            "columns" => loaded
                .columns
                .extend(columns::read(&entry, described, report)),
            _ => loaded.daily.extend(daily::read(&entry, described, report)),
        }
    }
    report_strays(&dir, &named, report);
    loaded
}

/// Reports keys that belong to another sort of series.
fn refuse_keys(sort: &str, raw: &RawSeries, doc: &Document, report: &mut Report) {
    let keys = [
        ("rows", "columns", raw.rows.as_ref().map(Spanned::span)),
        (
            "columns",
            "columns",
            raw.columns.as_ref().map(Spanned::span),
        ),
        ("column", "daily", raw.column.as_ref().map(Spanned::span)),
    ];
    for (key, owner, span) in keys {
        if let Some(span) = span
            && owner != sort
        {
            report.add(
                &doc.place(span.start),
                format!("`{key}` belongs to [[{owner}]], not to [[{sort}]]"),
            );
        }
    }
}

fn describe(
    raw: &RawSeries,
    doc: &Document,
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    report: &mut Report,
    place: &Place,
) -> Described {
    let texts = Texts {
        doc,
        resolver: Some(resolver),
    };
    let unit = values::unit(raw.unit.as_ref(), doc, resolver.units, place, report);
    let source = sources
        .take(raw.source.as_ref(), doc, place, report)
        .map(|source| source.id.clone());
    Described {
        // Whatever is missing here has been reported; the id must still be known to formulas.
        id: raw
            .id
            .as_ref()
            .map(|id| id.get_ref().clone())
            .unwrap_or_default(),
        unit: unit.unwrap_or_default(),
        source: source.unwrap_or_default(),
        measures: texts.required(raw.measures.as_ref(), "measures", place, report),
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
