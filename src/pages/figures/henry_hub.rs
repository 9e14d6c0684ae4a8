//! The US gas price by month and what the usual formula makes of it, with the agreement's own price.

use super::{Body, Shown, boxed, sources};
use crate::charts::figures::trend::{self, Marked, Trend};
use crate::domain::lng::relation::contract_price;
use crate::domain::units::UsdPerMmbtu;
use crate::facts::{Date, Figure, FigureId, Lang, Series, figures, messages, series, units};
use crate::format::Table;
use crate::format::date::date;
use crate::format::fill;
use crate::format::number::fixed;
use crate::widgets::escape::escape;
use crate::widgets::map::dates::iso;

const HUB: Series = series::HENRY_HUB_MONTHLY;
/// Percent of Henry Hub as a plain number.
const SLOPE: f64 = figures::FORMULA_SLOPE.point_in("slope") / 100.0;
const FEES: [f64; 2] = [
    figures::FORMULA_FEE.low_in("usd/mmbtu"),
    figures::FORMULA_FEE.high_in("usd/mmbtu"),
];
const AGREEMENT: f64 = figures::CHK_PER_MMBTU.point_in("usd/mmbtu");
const CLAIMS: [&Figure; 4] = [
    &figures::HENRY_HUB_LATEST,
    &figures::FORMULA_SLOPE,
    &figures::FORMULA_FEE,
    &figures::CHK_PER_MMBTU,
];
/// Prices are published in cents.
const CENTS: usize = 2;

/// What the formula gives at a price of Henry Hub and a fee, all in US$ per MMBtu.
fn formula(hub: f64, fee: f64) -> f64 {
    let usd = UsdPerMmbtu::from_usd_per_mmbtu;
    contract_price(SLOPE, usd(hub), usd(fee)).as_usd_per_mmbtu()
}

/// The month that lies so many after the series' first one.
fn month(after: usize) -> Date {
    let (year, first) = HUB.first;
    let months = usize::from(first) - 1 + after;
    Date {
        year: year.saturating_add(u16::try_from(months / 12).unwrap_or(0)),
        month: u8::try_from(months % 12 + 1).ok(),
        day: None,
    }
}

/// How many months the formula reached the agreement's price in, with a fee.
fn reached(fee: f64) -> usize {
    let reaches = |hub: &&f64| formula(**hub, fee) >= AGREEMENT;
    HUB.values.iter().filter(reaches).count()
}

/// A price with its unit.
fn price(value: f64, lang: Lang) -> String {
    let number = fixed(value, CENTS);
    fill(units::USD_MMBTU.full.get(lang), &[("n", &number)])
}

/// The dearest month.
fn top() -> (usize, f64) {
    let months = HUB.values.iter().copied().enumerate();
    months.fold(
        (0, 0.0),
        |top, next| if next.1 > top.1 { next } else { top },
    )
}

/// The chart.
pub fn shown(lang: Lang) -> Shown {
    let trend = series_of(lang);
    let (top_at, top) = top();
    let summary = fill(
        messages::FIG_HUB_SUMMARY.get(lang),
        &[
            ("reached", &reached(FEES[1]).to_string()),
            ("reached_low", &reached(FEES[0]).to_string()),
            ("months", &HUB.values.len().to_string()),
            ("top_month", &date(month(top_at), lang)),
            ("top", &price(top, lang)),
        ],
    );
    Shown {
        id: FigureId::HenryHub,
        title: messages::FIG_HUB_TITLE.get(lang),
        aid: messages::FIG_HUB_AID.get(lang),
        summary,
        source: messages::FIG_HUB_SOURCE.get(lang),
        links: String::new(),
        claims: CLAIMS.into(),
        twin: boxed(messages::FIG_HUB_TITLE.get(lang), &table(lang)),
        data: Some(data(lang)),
        body: Body::Picture(Box::new(move |width| trend::picture(&trend, width))),
    }
}

fn series_of(lang: Lang) -> Trend {
    let marked = |at: usize, value: f64| Marked {
        month: at,
        value,
        label: [&date(month(at), lang), ": ", &fixed(value, CENTS)].concat(),
    };
    let last = HUB.values.len().saturating_sub(1);
    let (top_at, top) = top();
    let latest = HUB.values.last().copied().unwrap_or_default();
    Trend {
        title: units::USD_MMBTU.symbol.get(lang).into(),
        first: HUB.first,
        line: HUB.values.into(),
        line_label: messages::FIG_HUB_LINE.get(lang).into(),
        band: HUB
            .values
            .iter()
            .map(|hub| (formula(*hub, FEES[0]), formula(*hub, FEES[1])))
            .collect(),
        band_label: messages::FIG_HUB_BAND.get(lang).into(),
        level: AGREEMENT,
        level_label: messages::FIG_HUB_LEVEL.get(lang).into(),
        marked: vec![marked(top_at, top), marked(last, latest)],
    }
}

/// The months by year: the year and its months' values.
fn years() -> Vec<(u16, Vec<f64>)> {
    let mut years: Vec<(u16, Vec<f64>)> = Vec::new();
    for (after, value) in HUB.values.iter().enumerate() {
        let year = month(after).year;
        match years.last_mut().filter(|(last, _)| *last == year) {
            Some((_, months)) => months.push(*value),
            None => years.push((year, vec![*value])),
        }
    }
    years
}

/// The least, the mean and the most of the months of each year.
fn table(lang: Lang) -> String {
    let heads = [
        messages::FIG_HUB_COL_YEAR,
        messages::FIG_HUB_COL_LEAST,
        messages::FIG_HUB_COL_MEAN,
        messages::FIG_HUB_COL_MOST,
    ];
    let heads = heads.map(|head| format!("<th scope=\"col\">{}</th>", escape(head.get(lang))));
    let unit = escape(units::USD_MMBTU.symbol.get(lang));
    let mut html = format!(
        "<table><caption>{unit}</caption><thead><tr>{}</tr></thead><tbody>",
        heads.concat()
    );
    let last = date(month(HUB.values.len().saturating_sub(1)), lang);
    for (year, months) in years() {
        let [least, mean, most] = of_year(&months).map(|value| fixed(value, CENTS));
        let year = if months.len() == 12 {
            year.to_string()
        } else {
            let until = last.split(' ').next().unwrap_or_default();
            fill(
                messages::FIG_HUB_PART_YEAR.get(lang),
                &[("year", &year.to_string()), ("month", until)],
            )
        };
        html.push_str(&format!(
            "<tr><th scope=\"row\">{}</th><td>{least}</td><td>{mean}</td><td>{most}</td></tr>",
            escape(&year)
        ));
    }
    html + "</tbody></table>"
}

/// The least, the mean and the most of some months.
fn of_year(months: &[f64]) -> [f64; 3] {
    let sum: f64 = months.iter().sum();
    [
        months.iter().copied().fold(f64::INFINITY, f64::min),
        sum / months.len() as f64,
        months.iter().copied().fold(0.0, f64::max),
    ]
}

/// Every month.
fn data(lang: Lang) -> Table {
    let rows = HUB.values.iter().enumerate().map(|(after, hub)| {
        vec![
            iso(month(after)),
            fixed(*hub, CENTS),
            fixed(formula(*hub, FEES[0]), CENTS + 2),
            fixed(formula(*hub, FEES[1]), CENTS + 2),
            fixed(AGREEMENT, CENTS),
            "usd/mmbtu".into(),
            HUB.source.into(),
            CLAIMS.map(|figure| figure.id).join(" "),
            sources(&figures::FORMULA_FEE, lang),
        ]
    });
    Table {
        head: vec![
            "month",
            "henry_hub",
            "formula_least_fee",
            "formula_most_fee",
            "agreement_implied",
            "unit",
            "henry_hub_source",
            "claims",
            "formula_sources",
        ],
        rows: rows.collect(),
    }
}
