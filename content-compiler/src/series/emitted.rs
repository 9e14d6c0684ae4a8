//! The Rust source of series by column and by weekday: every column a constant by itself, so that a
//! program that needs one does not carry the others.

use crate::content::{Columns, Content, Daily};
use crate::digits::Digits;
use crate::emit::{date, text};
use crate::id::constant_name;

use super::coded::encode;

/// Documentation and code of the constants.
pub(crate) fn constants(content: &Content) -> Vec<(String, String)> {
    let columns = content.columns.iter().flat_map(columns);
    columns.chain(content.daily.iter().map(daily)).collect()
}

/// The notes of all of them, with what they measure.
pub(crate) fn notes(content: &Content) -> Vec<String> {
    let columns = content.columns.iter().map(|table| {
        let name = constant_name(&table.id);
        format!(
            "TableNote {{ id: {:?}, unit: {:?}, source: {:?}, measures: {}, first: series::{name}.rows.first, last: series::{name}.last }}",
            table.id,
            table.unit,
            table.source,
            text("", &table.measures)
        )
    });
    let daily = content.daily.iter().map(|table| {
        let name = constant_name(&table.id);
        format!(
            "TableNote {{ id: {:?}, unit: {:?}, source: {:?}, measures: {}, first: series::{name}.first, last: series::{name}.last }}",
            table.id,
            table.unit,
            table.source,
            text("", &table.measures)
        )
    });
    columns.chain(daily).collect()
}

fn columns(table: &Columns) -> Vec<(String, String)> {
    let name = constant_name(&table.id);
    let mut constants = Vec::new();
    let mut list = Vec::new();
    for column in &table.columns {
        let values: Vec<_> = column.values.iter().cloned().map(Some).collect();
        let own = format!("{name}_{}", column.code);
        list.push(format!(
            "super::Column {{ code: {:?}, values: {own} }}",
            column.code
        ));
        constants.push((
            format!("`{}` of `{}`, in {}.", column.code, table.id, table.unit),
            format!("{own}: super::Coded = {}", coded(&values)),
        ));
    }
    let rows = table
        .columns
        .first()
        .map_or(0, |column| column.values.len());
    constants.push((
        format!("`{}` in {}, from `{}`.", table.id, table.unit, table.source),
        format!(
            "{name}: super::Columns = super::Columns {{ rows: super::Rows {{ first: {}, count: {rows} }}, last: {}, last_days: {}, columns: &[{}] }}",
            date("super::", table.first),
            date("super::", table.last),
            table.last_days,
            list.join(", ")
        ),
    ));
    constants
}

fn daily(table: &Daily) -> (String, String) {
    let code = format!(
        "{}: super::Daily = super::Daily {{ first: {}, last: {}, values: {} }}",
        constant_name(&table.id),
        date("super::", table.first),
        date("super::", table.last),
        coded(&table.values)
    );
    (
        format!("`{}` in {}, from `{}`.", table.id, table.unit, table.source),
        code,
    )
}

fn coded(values: &[Option<Digits>]) -> String {
    let (decimals, bytes) = encode(values);
    format!(
        "super::Coded {{ decimals: {decimals}, bytes: b\"{}\" }}",
        bytes.escape_ascii()
    )
}
