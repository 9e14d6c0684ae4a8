//! The LNG chart's rows: the reader's point, a state pinned beside it, the published prices, and the line.

use super::{ending, ids, number};
use crate::charts::frame::ticks;
use crate::charts::lng::Series;
use crate::domain::lng::PriceUnit;
use crate::facts::{Figure, Lang, figures, units};
use crate::format::Table;
use crate::state::lng::{Field, Heat, LngState, PriceForm};

const HEAD: &[&str] = &[
    "series",
    "price_low",
    "price_high",
    "price_unit",
    "value_low",
    "value_high",
    "value_unit",
    "claims",
    "newest_report",
    "address",
];

/// The rows of a state, with the point of the one that is pinned.
pub fn table(state: &LngState, pinned: Option<&LngState>, lang: Lang, address: &str) -> Table {
    let series = Series::new(state, lang);
    let mut rows = Vec::new();
    let unit = match series.price_unit {
        PriceUnit::PerMmbtu => units::USD_MMBTU.id,
        PriceUnit::PerTonne => units::USD_T.id,
    };
    let mut row = |name: &str, price: (f64, f64), value: Option<(f64, f64)>, claims: String| {
        let [value_low, value_high] =
            value.map_or_else(Default::default, |(low, high)| [number(low), number(high)]);
        let [newest_report, address] = ending(address);
        rows.push(vec![
            name.into(),
            number(price.0),
            number(price.1),
            unit.into(),
            value_low,
            value_high,
            value.map_or("", |_| units::USD_BN_YR.id).into(),
            claims,
            newest_report,
            address,
        ]);
    };
    if let Some((price, value)) = series.point {
        row("reader", price, Some(value), ids(&of_point(state)));
    }
    // Only in the axis' own unit can it be drawn there.
    let beside = pinned.map(|pinned| (Series::new(pinned, lang), pinned));
    if let Some((beside, pinned)) = beside.filter(|(it, _)| it.price_unit == series.price_unit)
        && let Some((price, value)) = beside.point
    {
        row("pinned", price, Some(value), ids(&of_point(pinned)));
    }
    let volume = given(state, Field::Volume, figures::LNG_UP_TO_5MT);
    let [working, iso, other] = heat(state);
    let value_at = |(low, high): (f64, f64)| {
        let (least, most) = series.slope?;
        Some((least * low, most * high))
    };
    let figures = [
        ("us_formula", figures::FORMULA_EXAMPLE, PriceUnit::PerTonne),
        ("agreement", figures::LNG_UNIT_PRICE, PriceUnit::PerMmbtu),
    ];
    for (mark, (name, figure, converted)) in series.marks.iter().zip(figures) {
        if mark.lo > series.price_max {
            continue; // beyond the picture's edge
        }
        let price = (mark.lo, mark.hi);
        // The price itself, and what turns it into the unit of the axis.
        let by_heat = |figure: Option<Figure>| figure.filter(|_| series.price_unit == converted);
        let claims = [Some(figure), by_heat(working), by_heat(iso), by_heat(other)];
        // A price is all that the mark says: nobody named a value for the reader's volume.
        row(name, price, None, ids(&claims));
    }
    let priced_by_heat = series.price_unit == PriceUnit::PerMmbtu;
    let by_heat = [working, iso, other].map(|figure| figure.filter(|_| priced_by_heat));
    for price in ticks(series.price_max, 8) {
        let price = (price, price);
        let claims = [volume, by_heat[0], by_heat[1], by_heat[2]];
        row("line", price, value_at(price), ids(&claims));
    }
    Table {
        head: HEAD.to_vec(),
        rows,
    }
}

/// The claim that a field's number is from, if it is still the default's.
fn given(state: &LngState, field: Field, figure: Figure) -> Option<Figure> {
    let same = state.get(field) == LngState::DEFAULT.get(field)
        && !state.is_worked_out(field)
        && state.unit_of(field).id == LngState::DEFAULT.unit_of(field).id;
    same.then_some(figure)
}

fn of_point(state: &LngState) -> Vec<Option<Figure>> {
    let mut claims = vec![
        given(state, Field::Volume, figures::LNG_UP_TO_5MT),
        given(state, Field::Value, figures::LNG_3P4BN),
    ];
    if state.price_form == PriceForm::Formula {
        claims.extend([
            given(state, Field::Hub, figures::HENRY_HUB_OCT_2025),
            given(state, Field::Slope, figures::FORMULA_SLOPE),
            given(state, Field::Fee, figures::FORMULA_FEE),
        ]);
    } else {
        claims.push(given(state, Field::Price, figures::CHK_PER_MMBTU));
    }
    if state.price_form != PriceForm::PerTonne {
        claims.extend(heat(state));
    }
    claims
}

/// Where the heat content is from.
fn heat(state: &LngState) -> [Option<Figure>; 3] {
    const WORKING: Option<Figure> = Some(figures::CONV_WORKING);
    const ISO: Option<Figure> = Some(figures::CONV_ISO_HEAT);
    const ENERDYN: Option<Figure> = Some(figures::CONV_ENERDYN_HEAT);
    if state.solve == crate::domain::lng::Unknown::EnergyContent {
        return [None; 3];
    }
    match state.heat {
        Heat::Working => [WORKING, None, None],
        Heat::Iso => [ISO, None, None],
        Heat::Enerdyn => [ENERDYN, None, None],
        Heat::Span => [WORKING, ISO, ENERDYN],
    }
}
