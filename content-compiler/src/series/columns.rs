//! `[[columns]]`: several values a row, by month or by weekday.

use crate::content::{Column, Columns};
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::document::file_name;

use super::csv::{Row, Rows, rows, year_month};
use super::{Described, Entry, time};

/// The column that counts the days behind each month.
const DAYS: &str = "days";

/// Banks are closed on fewer weekdays of a month than this.
const MANY_HOLIDAYS: usize = 5;

pub(super) fn read(
    entry: &Entry<'_>,
    described: Described,
    report: &mut Report,
) -> Option<Columns> {
    let Entry {
        raw, doc, place, ..
    } = entry;
    let kind = match &raw.rows {
        None => {
            report.add(
                place,
                "columns without `rows`, either \"month\" or \"weekday\"",
            );
            return None;
        }
        Some(rows) => match rows.get_ref().as_str() {
            "month" => Rows::Months,
            "weekday" => Rows::Weekdays,
            other => {
                report.add(
                    &doc.place(rows.span().start),
                    format!("`rows = \"{other}\"` must be \"month\" or \"weekday\""),
                );
                return None;
            }
        },
    };
    let Some(codes) = &raw.columns else {
        report.add(place, "columns without `columns`, the names of the values");
        return None;
    };
    let place_of_codes = doc.place(codes.span().start);
    let codes = codes.get_ref();
    for (index, code) in codes.iter().enumerate() {
        if code.len() != 3 || !code.bytes().all(|byte| byte.is_ascii_uppercase()) {
            report.add(
                &place_of_codes,
                format!("`{code}` is no code of a currency; write three capitals, \"MYR\""),
            );
        }
        if codes[..index].contains(code) {
            report.add(&place_of_codes, format!("the column `{code}` twice"));
        }
    }
    let mut names: Vec<&str> = codes.iter().map(String::as_str).collect();
    if kind == Rows::Months {
        names.push(DAYS);
    }
    let rows = rows(&entry.csv, kind, &names, report);
    let (first, last_row) = (rows.first()?.when, rows.last()?.when);
    let last = last(entry, report)?;
    let ends_there = match kind {
        Rows::Months => year_month(last) == year_month(last_row),
        _ => last == last_row,
    };
    if !ends_there {
        let raw_last = raw.last.as_ref()?;
        report.add(
            &doc.place(raw_last.span().start),
            format!(
                "`last` says {}, but {} ends with {}",
                raw_last.get_ref(),
                file_name(&entry.csv.path),
                last_row.iso()
            ),
        );
    }
    let last_days = match kind {
        Rows::Months => check_days(&rows, codes.len(), last, report)?,
        _ => 1,
    };
    let columns = codes.iter().enumerate().map(|(index, code)| Column {
        code: code.clone(),
        values: rows.iter().map(|row| row.cells[index].clone()).collect(),
    });
    Some(Columns {
        id: described.id,
        unit: described.unit,
        source: described.source,
        measures: described.measures,
        first,
        last,
        last_days,
        columns: columns.collect(),
    })
}

/// The declared day of the last value.
pub(super) fn last(entry: &Entry<'_>, report: &mut Report) -> Option<Date> {
    let Some(last) = &entry.raw.last else {
        report.add(
            entry.place,
            "a series without `last`, the day of its last value",
        );
        return None;
    };
    let day = time::day(last.get_ref()).filter(|day| time::is_weekday(*day));
    if day.is_none() {
        report.add(
            &entry.doc.place(last.span().start),
            format!(
                "`last = \"{}\"` is no day from Monday to Friday; write \"2026-04-13\"",
                last.get_ref()
            ),
        );
    }
    day
}

/// Checks the counts of days: a month may have fewer than its weekdays by some holidays, and only the
/// last, up to `last`, may be a part of a month. Returns the count of the last.
fn check_days(rows: &[Row], column: usize, last: Date, report: &mut Report) -> Option<u8> {
    let mut count = 0;
    for (index, row) in rows.iter().enumerate() {
        let month = year_month(row.when);
        let end = if index + 1 == rows.len() && month == year_month(last) {
            last
        } else {
            time::end_of(month)
        };
        let most = time::weekdays_through(end);
        let text = row.cells[column].as_str();
        count = text.parse().unwrap_or(0);
        let fits = usize::from(count) <= most && usize::from(count) + MANY_HOLIDAYS > most;
        if !fits {
            complain(row, text, most, end, report);
        }
    }
    (count > 0).then_some(count)
}

fn complain(row: &Row, text: &str, most: usize, end: Date, report: &mut Report) {
    let place: &Place = &row.place;
    report.add(
        place,
        format!(
            "`{text}` days, but {} has {most} weekdays up to {}; only the last month may be cut off, at `last`",
            row.when.iso(),
            end.iso()
        ),
    );
}
