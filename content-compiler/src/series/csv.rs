//! The lines of a file of values: a date, and as many numbers as the first line has names.

use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::digits::Digits;
use crate::document::Document;

use super::time;

/// A line: when, and the numbers.
pub(super) struct Row {
    pub(super) when: Date,
    pub(super) cells: Vec<Digits>,
    pub(super) place: Place,
}

/// What a row stands for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Rows {
    /// A month, `2025-10`; each follows the one before.
    Months,
    /// A day from Monday to Friday, `2025-10-24`; each follows the one before.
    Weekdays,
    /// A day from Monday to Friday; holidays may be left out.
    SomeWeekdays,
}

impl Rows {
    /// The name of the first column.
    const fn name(self) -> &'static str {
        match self {
            Rows::Months => "month",
            Rows::Weekdays | Rows::SomeWeekdays => "date",
        }
    }
}

/// The longest gap between two days of a series by weekday, in weekdays: no holidays are longer.
const LONGEST_GAP: usize = 4;

/// Reads a file whose first line must be `header`. What is wrong is reported and left out.
pub(super) fn rows(csv: &Document, kind: Rows, names: &[&str], report: &mut Report) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut previous: Option<Date> = None;
    let mut lines = csv.text.lines().enumerate();
    let at = |index: usize| Place {
        line: index + 1,
        ..Place::start_of(&csv.path)
    };
    let header = std::iter::once(kind.name()).chain(names.iter().copied());
    let header = header.collect::<Vec<_>>().join(",");
    match lines.next() {
        Some((_, first)) if first == header => {}
        _ => report.add(&at(0), format!("the first line must be `{header}`")),
    }
    for (index, line) in lines {
        let place = at(index);
        // What is too much belongs to the last cell, so that a decimal comma is seen for what it is.
        let mut parts = line.splitn(names.len() + 1, ',');
        let text = parts.next().unwrap_or_default();
        let Some(when) = date(text, kind) else {
            report.add(
                &place,
                match kind {
                    Rows::Months => format!("`{text}` is no month; write `2025-10`"),
                    _ => format!("`{text}` is no day from Monday to Friday; write `2025-10-24`"),
                },
            );
            continue;
        };
        if let Some(sentence) = previous.and_then(|previous| gap(previous, when, kind)) {
            report.add(&place, sentence);
        }
        previous = Some(when);
        let cells: Vec<&str> = parts.collect();
        if cells.len() != names.len() {
            report.add(
                &place,
                format!(
                    "{} values where the first line names {}",
                    cells.len(),
                    names.len()
                ),
            );
            continue;
        }
        let mut numbers = Vec::new();
        for (name, cell) in names.iter().zip(cells) {
            match Digits::parse(cell).filter(|digits| digits.value() > 0.0) {
                Some(digits) => numbers.push(digits),
                None => report.add(
                    &place,
                    format!("`{cell}` for {name} is no number above zero; write digits as `3.19`"),
                ),
            }
        }
        if numbers.len() == names.len() {
            rows.push(Row {
                when,
                cells: numbers,
                place,
            });
        }
    }
    if rows.is_empty() {
        report.add(&at(0), "a series without values");
    }
    rows
}

fn date(text: &str, kind: Rows) -> Option<Date> {
    match kind {
        Rows::Months => time::month(text).map(|(year, month)| Date {
            year,
            month: Some(month),
            day: None,
        }),
        Rows::Weekdays | Rows::SomeWeekdays => time::day(text).filter(|day| time::is_weekday(*day)),
    }
}

/// What is wrong with the step from one row to the next.
fn gap(previous: Date, when: Date, kind: Rows) -> Option<String> {
    let step = match kind {
        Rows::Months => {
            time::months_between(year_month(previous), year_month(when)).map(|step| (step, 1))
        }
        Rows::Weekdays => time::weekdays_between(previous, when).map(|step| (step, 1)),
        Rows::SomeWeekdays => {
            time::weekdays_between(previous, when).map(|step| (step, LONGEST_GAP))
        }
    };
    match step {
        Some((step, most)) if (1..=most).contains(&step) => None,
        _ => Some(format!(
            "{} does not follow {}; {} must be without gaps and in order",
            when.iso(),
            previous.iso(),
            match kind {
                Rows::Months => "months",
                _ => "weekdays",
            }
        )),
    }
}

/// The month of a date that has one.
pub(super) fn year_month(date: Date) -> (u16, u8) {
    (date.year, date.month.unwrap_or(1))
}
