//! `[[series]]`: one value a month.

use crate::content::Series;
use crate::diagnostic::Report;

use super::csv::{Rows, rows, year_month};
use super::{Described, Entry, time};

pub(super) fn read(entry: &Entry<'_>, described: Described, report: &mut Report) -> Option<Series> {
    let Entry {
        raw, doc, place, ..
    } = entry;
    // The value's own name is free.
    let header = entry.csv.text.lines().next().unwrap_or_default();
    let name = header.split_once(',').map_or("value", |(_, name)| name);
    let rows = rows(&entry.csv, Rows::Months, &[name], report);
    let (first, last) = (
        year_month(rows.first()?.when),
        year_month(rows.last()?.when),
    );
    match raw
        .last
        .as_ref()
        .map(|last| (last, time::month(last.get_ref())))
    {
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
                crate::document::file_name(&entry.csv.path),
                last.0,
                last.1
            ),
        ),
        Some(_) => {}
    }
    Some(Series {
        id: described.id,
        unit: described.unit,
        source: described.source,
        measures: described.measures,
        first,
        values: rows.into_iter().flat_map(|row| row.cells).collect(),
        last,
    })
}
