//! The LNG chart: what a year's gas is worth at each price, for the reader's volume; the reader's
//! point; the price in the agreement and the usual US formula as marks.

use crate::charts::frame::{Bounds, Scale, ticks};
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX, text_width};
use crate::domain::interval::Interval;
use crate::domain::lng::{Inputs, Price, PriceUnit, Solution, Target, Unknown, ValueBasis, solve};
use crate::facts::{Lang, figures, messages, units};
use crate::format::{Digits, fill, range};
use crate::state::lng::{Field, LngState, PriceForm, span_text};

/// A price that somebody published, as a mark on the price axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// The price, in the axis' unit; a range where the conversion factor is one.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
    /// What it is called.
    pub label: String,
    /// Its colour.
    pub ink: Ink,
}

/// The data of the chart; no pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// Greatest price on the axis.
    pub price_max: f64,
    /// Greatest value on the axis, US$ billion a year.
    pub value_max: f64,
    /// US$ billion a year per unit of price: lower and upper line. `None` without a solution.
    pub slope: Option<(f64, f64)>,
    /// The reader's price and value ranges.
    pub point: Option<((f64, f64), (f64, f64))>,
    /// What the line is called.
    pub line_label: String,
    /// What the point is called.
    pub point_label: String,
    /// Published prices.
    pub marks: Vec<Mark>,
    /// Words at the axes.
    pub price_title: String,
    /// Words at the axes.
    pub value_title: String,
    /// Unit of the price axis.
    pub price_unit: PriceUnit,
}

const PRICE_STEPS: [f64; 7] = [20.0, 40.0, 60.0, 120.0, 300.0, 600.0, 1200.0];
const VALUE_STEPS: [f64; 11] = [
    1.5, 6.0, 12.0, 30.0, 60.0, 150.0, 300.0, 600.0, 1500.0, 6000.0, 30_000.0,
];

fn ladder(steps: &[f64], least: f64) -> f64 {
    steps
        .iter()
        .copied()
        .find(|step| *step >= least)
        .unwrap_or(least)
}

fn bounded(solution: Solution) -> Option<(f64, f64)> {
    match solution {
        Solution::Range(range) => Some((range.lo(), range.hi())),
        _ => None,
    }
}

impl Series {
    /// Builds the chart's data from the reader's state.
    pub fn new(state: &LngState, lang: Lang) -> Self {
        let price_unit = match state.price_form {
            PriceForm::PerTonne => PriceUnit::PerTonne,
            _ => PriceUnit::PerMmbtu,
        };
        let inputs = state.inputs();
        let price = bounded(state.solve_for(Target::Price(price_unit)));
        let value = bounded(state.solve_for(Target::Value(ValueBasis::Year)))
            .map(|(lo, hi)| (lo / 1e9, hi / 1e9));
        let slope = slope(state, &inputs, price_unit);
        let least_price = price.map_or(0.0, |(_, hi)| hi * 1.15);
        let price_max = match price_unit {
            PriceUnit::PerMmbtu => ladder(&PRICE_STEPS, least_price),
            PriceUnit::PerTonne => ladder(&PRICE_STEPS, least_price / 50.0) * 50.0,
        };
        let value_max = ladder(&VALUE_STEPS, slope.map_or(0.0, |(_, hi)| hi * price_max));
        let marks = marks(state, price_unit, lang);
        Self {
            price_max,
            value_max,
            slope,
            point: price.zip(value),
            line_label: line_label(state, lang),
            point_label: value.map_or_else(String::new, |(lo, hi)| {
                fill(
                    units::USD_BN.full.get(lang),
                    &[("n", &range(lo, hi, Digits::Significant(3)))],
                )
            }),
            marks,
            price_title: fill(
                messages::LNG_CHART_PRICE_AXIS.get(lang),
                &[("unit", price_symbol(price_unit).get(lang))],
            ),
            value_title: fill(
                messages::LNG_CHART_VALUE_AXIS.get(lang),
                &[("unit", units::USD_BN_YR.symbol.get(lang))],
            ),
            price_unit,
        }
    }
}

/// The volume that the line stands for: as given, or as worked out.
fn line_label(state: &LngState, lang: Lang) -> String {
    let number = if state.is_worked_out(Field::Volume) {
        state
            .result(Field::Volume)
            .map(|span| range(span.lo, span.hi, Digits::Significant(3)))
    } else {
        Some(span_text(state.volume))
    };
    number.map_or_else(String::new, |number| {
        format!("{number}\u{a0}{}", volume_symbol(state).get(lang))
    })
}

fn slope(state: &LngState, inputs: &Inputs, unit: PriceUnit) -> Option<(f64, f64)> {
    let one = Interval::point(1.0)?;
    let (lo, hi) = bounded(state.solve_for(Target::Volume(state.volume_unit)))?;
    let mut factors = inputs.factors;
    if state.solve == Unknown::EnergyContent {
        let (lo, hi) = bounded(state.solve_for(Target::EnergyContent))?;
        factors.mmbtu_per_tonne = Interval::new(lo, hi)?;
    }
    let unit_price = Inputs {
        volume: Interval::new(lo, hi)?,
        price: match unit {
            PriceUnit::PerMmbtu => Price::PerMmbtu(one),
            PriceUnit::PerTonne => Price::PerTonne(one),
        },
        factors,
        ..*inputs
    };
    bounded(solve(
        &unit_price,
        Unknown::Value,
        Target::Value(ValueBasis::Year),
    ))
    .map(|(lo, hi)| (lo / 1e9, hi / 1e9))
}

fn marks(state: &LngState, unit: PriceUnit, lang: Lang) -> Vec<Mark> {
    let heat = state.heat.factors().mmbtu_per_tonne;
    let per_tonne = const { figures::LNG_UNIT_PRICE.point_in("usd/t") };
    let (lo, hi) = match unit {
        PriceUnit::PerTonne => (per_tonne, per_tonne),
        PriceUnit::PerMmbtu => (per_tonne / heat.hi(), per_tonne / heat.lo()),
    };
    let formula = match unit {
        PriceUnit::PerMmbtu => const { figures::FORMULA_EXAMPLE.point_in("usd/mmbtu") },
        PriceUnit::PerTonne => const { figures::FORMULA_EXAMPLE_PER_TONNE.point_in("usd/t") },
    };
    vec![
        Mark {
            lo: formula,
            hi: formula,
            label: messages::LNG_CHART_MARK_FORMULA.get(lang).into(),
            ink: Ink::Quiet,
        },
        Mark {
            lo,
            hi,
            label: messages::LNG_CHART_MARK_AGREEMENT.get(lang).into(),
            ink: Ink::Trade,
        },
    ]
}

/// The short name of the state's volume unit.
pub fn volume_symbol(state: &LngState) -> crate::facts::Text {
    use crate::domain::lng::VolumeUnit;
    match state.volume_unit {
        VolumeUnit::MtPerYear => units::MT_YR.symbol,
        VolumeUnit::BcmPerYear => units::BCM_YR.symbol,
        VolumeUnit::BcfPerYear => units::BCF_YR.symbol,
        VolumeUnit::TwhPerYear => units::TWH_YR.symbol,
        VolumeUnit::CargoesPerYear => units::CARGOES_YR.symbol,
    }
}

/// The short name of a price unit.
pub fn price_symbol(unit: PriceUnit) -> crate::facts::Text {
    match unit {
        PriceUnit::PerMmbtu => units::USD_MMBTU.symbol,
        PriceUnit::PerTonne => units::USD_T.symbol,
    }
}

/// Where a label hangs on its anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Text starts at the anchor.
    Start,
    /// Text is centred on it.
    Middle,
    /// Text ends at it.
    End,
}

/// A label in pixels; `y` is its vertical middle.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words.
    pub text: String,
    /// Anchor, from the left.
    pub x: f64,
    /// Vertical middle, from the top.
    pub y: f64,
    /// Which end hangs on the anchor.
    pub anchor: Anchor,
    /// Size of the type in pixels.
    pub px: f64,
    /// Its colour.
    pub ink: Ink,
    /// Whether the ground behind it is cleared, because lines may pass.
    pub cleared: bool,
}

impl Label {
    /// A box that the drawn text does not leave.
    pub fn bounds(&self) -> Bounds {
        let width = text_width(&self.text, self.px);
        let left = match self.anchor {
            Anchor::Start => self.x,
            Anchor::Middle => self.x - width / 2.0,
            Anchor::End => self.x - width,
        };
        Bounds {
            left,
            right: left + width,
            top: self.y - self.px * 0.6,
            bottom: self.y + self.px * 0.6,
        }
    }
}

/// A point in pixels, from the left and from the top.
pub type Point = (f64, f64);

/// Marks in pixels, in drawing order; all coordinates lie inside the picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// Size of the picture.
    pub width: f64,
    /// Size of the picture.
    pub height: f64,
    /// The plotting area.
    pub plot: Bounds,
    /// The price axis.
    pub x: Scale,
    /// The value axis.
    pub y: Scale,
    /// Grid lines and the base line: from, to, ink.
    pub grid: Vec<(Point, Point, Ink)>,
    /// Corners of the reader's band, if it has any width.
    pub band: Vec<Point>,
    /// The reader's line, or the two edges of the band.
    pub lines: Vec<(Point, Point)>,
    /// Published prices: left and right pixel, ink, whether dashed.
    pub marks: Vec<(f64, f64, Ink, bool)>,
    /// The reader's point, or the corners of its box.
    pub point: Option<Bounds>,
    /// Every text.
    pub labels: Vec<Label>,
}

const LABEL_ROW: f64 = 19.0;

impl Placed {
    /// Places the series in a picture of the given size in pixels (at least 280 × 240).
    pub fn new(series: &Series, width: f64, height: f64) -> Self {
        let narrow = width < 520.0;
        let y_ticks = ticks(series.value_max, if narrow { 4 } else { 6 });
        let y_texts: Vec<String> = tick_texts(&y_ticks);
        let widest = y_texts
            .iter()
            .map(|t| text_width(t, TEXT_PX))
            .fold(0.0, f64::max);
        let plot = Bounds {
            left: (widest + 12.0).max(30.0),
            top: 12.0 + LABEL_ROW * 3.0 + 6.0,
            right: width - 14.0,
            bottom: height - 44.0,
        };
        let x = Scale {
            from: 0.0,
            to: series.price_max,
            start: plot.left,
            end: plot.right,
        };
        let y = Scale {
            from: 0.0,
            to: series.value_max,
            start: plot.bottom,
            end: plot.top,
        };
        let mut labels = vec![Label {
            text: series.value_title.clone(),
            x: 2.0,
            y: 12.0,
            anchor: Anchor::Start,
            px: TEXT_PX,
            ink: Ink::Quiet,
            cleared: false,
        }];
        let mut grid = Vec::new();
        for (value, text) in y_ticks.iter().zip(y_texts) {
            let at = y.px(*value);
            let ink = if *value > 0.0 { Ink::Grid } else { Ink::Quiet };
            grid.push(((plot.left, at), (plot.right, at), ink));
            labels.push(Label {
                text,
                x: plot.left - 8.0,
                y: at,
                anchor: Anchor::End,
                px: TEXT_PX,
                ink: Ink::Quiet,
                cleared: false,
            });
        }
        let x_ticks = ticks(series.price_max, if narrow { 4 } else { 8 });
        let last = x_ticks.len() - 1;
        for (index, (value, text)) in x_ticks.iter().zip(tick_texts(&x_ticks)).enumerate() {
            let at = x.px(*value);
            grid.push(((at, plot.bottom), (at, plot.bottom + 5.0), Ink::Quiet));
            let edge = index == last && at + text_width(&text, TEXT_PX) / 2.0 > width - 2.0;
            labels.push(Label {
                text,
                x: if edge { width - 2.0 } else { at },
                y: plot.bottom + 15.0,
                anchor: if edge { Anchor::End } else { Anchor::Middle },
                px: TEXT_PX,
                ink: Ink::Quiet,
                cleared: false,
            });
        }
        labels.push(Label {
            text: series.price_title.clone(),
            x: plot.right,
            y: plot.bottom + 33.0,
            anchor: Anchor::End,
            px: TEXT_PX,
            ink: Ink::Quiet,
            cleared: false,
        });
        let mut marks = Vec::new();
        for (row, mark) in series.marks.iter().enumerate() {
            if mark.lo > series.price_max {
                continue;
            }
            let (left, right) = (x.px(mark.lo), x.px(mark.hi.min(series.price_max)));
            marks.push((left, right, mark.ink, mark.ink != Ink::Trade));
            let room = width - 2.0 - text_width(&mark.label, TEXT_PX);
            labels.push(Label {
                text: mark.label.clone(),
                x: (left - 1.0).min(room).max(2.0),
                y: 12.0 + LABEL_ROW * (row as f64 + 1.0) + 2.0,
                anchor: Anchor::Start,
                px: TEXT_PX,
                ink: mark.ink,
                cleared: false,
            });
        }
        let mut placed = Self {
            width,
            height,
            plot,
            x,
            y,
            grid,
            band: Vec::new(),
            lines: Vec::new(),
            marks,
            point: None,
            labels,
        };
        placed.place_reader(series);
        placed
    }

    fn place_reader(&mut self, series: &Series) {
        let Some((low, high)) = series.slope else {
            return;
        };
        let (x, y, plot) = (self.x, self.y, self.plot);
        let end = |slope: f64| (plot.right, y.px(slope * series.price_max));
        let origin = (plot.left, plot.bottom);
        self.lines.push((origin, end(low)));
        if end(low).1 - end(high).1 > 1.0 {
            self.lines.push((origin, end(high)));
            self.band = vec![origin, end(low), end(high)];
        }
        if let Some(((price_lo, price_hi), (value_lo, value_hi))) = series.point {
            let bounds = Bounds {
                left: x.px(price_lo),
                right: x.px(price_hi),
                top: y.px(value_hi),
                bottom: y.px(value_lo),
            };
            self.point = Some(bounds);
            let label = self.point_label(series, bounds);
            self.labels.push(label);
        }
        if series.line_label.is_empty() {
            return;
        }
        let mut line_label = Label {
            text: series.line_label.clone(),
            x: plot.right,
            y: end(high).1 - 11.0,
            anchor: Anchor::End,
            px: TEXT_PX,
            ink: Ink::Reader,
            cleared: false,
        };
        // Beyond the line's end there is always free ground on one of its two sides.
        let taken = |label: &Label, labels: &[Label]| {
            labels
                .iter()
                .any(|other| other.bounds().overlaps(&label.bounds()))
        };
        if taken(&line_label, &self.labels) {
            line_label.y = (end(low).1 + 12.0).min(plot.bottom - 9.0);
        }
        if !taken(&line_label, &self.labels) {
            self.labels.push(line_label);
        }
    }

    fn point_label(&self, series: &Series, point: Bounds) -> Label {
        let width = text_width(&series.point_label, POINT_TEXT_PX);
        let fits_left = point.left - 10.0 - width > self.plot.left;
        let mut label = Label {
            text: series.point_label.clone(),
            x: if fits_left {
                point.left - 10.0
            } else {
                point.right + 12.0
            },
            y: if fits_left {
                point.top - 12.0
            } else {
                point.bottom + 14.0
            },
            anchor: if fits_left {
                Anchor::End
            } else {
                Anchor::Start
            },
            px: POINT_TEXT_PX,
            ink: Ink::Reader,
            cleared: true,
        };
        label.y = label.y.clamp(self.plot.top + 10.0, self.plot.bottom - 12.0);
        if !fits_left {
            label.x = label.x.min(self.width - 2.0 - width);
        }
        label
    }
}

/// Tick numbers with the same number of decimals.
fn tick_texts(ticks: &[f64]) -> Vec<String> {
    let step = ticks.get(1).copied().unwrap_or(1.0);
    let decimals = usize::from(step < 1.0 - 1e-9);
    ticks
        .iter()
        .map(|tick| crate::format::number::fixed(*tick, decimals))
        .collect()
}
