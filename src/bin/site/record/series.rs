//! Values over time as JSON.

use fine_print::facts::{Columns, Date, SERIES, TABLES, TableNote, series};
use fine_print::widgets::map::dates::iso;
use serde_json::{Value, json};

use super::words::Words;

/// Every series, each a list of points: the month or day, then a value for each code.
pub fn all(words: Words) -> Value {
    let monthly = SERIES.iter().map(|note| {
        let (year, month) = note.series.first;
        let first = Date::of_month(year, month);
        let points = note
            .series
            .values
            .iter()
            .enumerate()
            .map(|(place, value)| json!([iso(months_later(first, place)), value]));
        json!({
            "id": note.series.id,
            "unit": note.series.unit,
            "source": note.series.source,
            "measures": words.of(note.measures),
            "codes": null,
            "points": points.collect::<Vec<_>>(),
        })
    });
    let tables = TABLES.iter().map(|note| {
        let (codes, points) = match note.id {
            "fx-monthly" => rows(&series::FX_MONTHLY),
            "fx-fortnight" => rows(&series::FX_FORTNIGHT),
            _ => {
                let days = series::USD_MYR_DAILY.days();
                let points = days.map(|(day, value)| json!([iso(day), value]));
                (Value::Null, points.collect())
            }
        };
        table(note, codes, points, words)
    });
    monthly.chain(tables).collect()
}

fn table(note: &TableNote, codes: Value, points: Vec<Value>, words: Words) -> Value {
    json!({
        "id": note.id,
        "unit": note.unit,
        "source": note.source,
        "measures": words.of(note.measures),
        "codes": codes,
        "points": points,
    })
}

fn rows(table: &Columns) -> (Value, Vec<Value>) {
    let codes = table.columns.iter().map(|column| column.code).collect();
    let rows = (0..table.rows.count).map(|row| {
        let values = table
            .columns
            .iter()
            .map(|column| column.values.at(row).map_or(Value::Null, Value::from));
        [iso(table.rows.date_of(row)).into()]
            .into_iter()
            .chain(values)
            .collect()
    });
    (codes, rows.collect())
}

fn months_later(first: Date, months: usize) -> Date {
    let month = usize::from(first.month.unwrap_or(1)) - 1 + months;
    let year = usize::from(first.year) + month / 12;
    Date::of_month(
        u16::try_from(year).unwrap_or(first.year),
        u8::try_from(month % 12 + 1).unwrap_or(1),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_series_has_the_points_that_the_constants_have() {
        let all = all(Words::Both);
        let all = all.as_array().expect("a list");
        assert_eq!(all.len(), SERIES.len() + TABLES.len());
        let of = |id: &str| {
            let found = all.iter().find(|it| it["id"] == id).expect("there");
            found["points"].as_array().expect("a list").clone()
        };
        let gas = of("henry-hub-monthly");
        assert_eq!(
            gas[12],
            json!(["2016-01", series::HENRY_HUB_MONTHLY.values[12]])
        );
        let rates = of("fx-monthly");
        assert_eq!(rates.len(), series::FX_MONTHLY.rows.count);
        let yen = series::FX_MONTHLY.column("JPY").expect("there").at(3);
        let place = series::FX_MONTHLY
            .columns
            .iter()
            .position(|column| column.code == "JPY")
            .expect("there");
        assert_eq!(rates[3][place + 1], json!(yen));
        let days = of("usd-myr-daily");
        let (day, value) = series::USD_MYR_DAILY.days().nth(1).expect("there");
        assert_eq!(days[1], json!([iso(day), value]));
        // A table without a place in this file would have the points of another.
        let ids: Vec<&str> = TABLES.iter().map(|note| note.id).collect();
        assert_eq!(ids, ["fx-monthly", "fx-fortnight", "usd-myr-daily"]);
    }
}
