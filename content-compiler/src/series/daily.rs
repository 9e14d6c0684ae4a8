//! `[[daily]]`: one value a weekday, of which some (holidays) have none.

use crate::content::Daily;
use crate::diagnostic::Report;
use crate::document::file_name;

use super::columns::last;
use super::csv::{Rows, rows};
use super::{Described, Entry, time};

pub(super) fn read(entry: &Entry<'_>, described: Described, report: &mut Report) -> Option<Daily> {
    let Entry {
        raw, doc, place, ..
    } = entry;
    let Some(name) = &raw.column else {
        report.add(place, "daily values without `column`, their name");
        return None;
    };
    let rows = rows(
        &entry.csv,
        Rows::SomeWeekdays,
        &[name.get_ref().as_str()],
        report,
    );
    let (first, last_row) = (rows.first()?.when, rows.last()?.when);
    let last = last(entry, report)?;
    if last != last_row {
        report.add(
            &doc.place(raw.last.as_ref()?.span().start),
            format!(
                "`last` says {}, but {} ends with {}",
                last.iso(),
                file_name(&entry.csv.path),
                last_row.iso()
            ),
        );
    }
    let mut values = Vec::new();
    for row in rows {
        // Rows out of order have been reported; they must not shorten what is there.
        let index = time::weekdays_between(first, row.when)?;
        values.resize(index.max(values.len()), None);
        values.extend(row.cells.into_iter().map(Some));
    }
    Some(Daily {
        id: described.id,
        unit: described.unit,
        source: described.source,
        measures: described.measures,
        first,
        last,
        values,
    })
}
