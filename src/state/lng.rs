//! The LNG tool's state: what is locked, at which values, in which units, and its address form.

use crate::domain::interval::Interval;
use crate::domain::lng::{
    FactorSet, Heat as HeatBasis, Inputs, Price, PriceUnit, Solution, Target, Unknown, ValueBasis,
    VolumeUnit, solve,
};
use crate::facts::{Figure, figures};
use crate::format::number::{exact, round_at};
use crate::state::query::{Notice, Query, VERSION, read_range, write_range};

/// The prefix of this tool's parameters.
pub const PREFIX: &str = "lng.";

/// The claims that the tool computes with, for the notes of a page that carries it.
pub static CLAIMS: &[&Figure] = &[
    &figures::LNG_UP_TO_5MT,
    &figures::LNG_3P4BN,
    &figures::LNG_UNIT_PRICE,
    &figures::CHK_PER_MMBTU,
    &figures::CONV_ISO_HEAT,
    &figures::CONV_ISO_BCM,
    &figures::CONV_ISO_BCF,
    &figures::CONV_WORKING,
    &figures::CONV_BP_2021_BCM,
    &figures::CONV_BP_2021_BCF,
    &figures::CONV_BP_2021_NET_HEAT,
    &figures::CONV_ENERDYN_HEAT,
    &figures::CONV_ENERDYN_BCM,
    &figures::CONV_ENERDYN_BCF,
    &figures::CONV_TWH,
    &figures::CARGO_LOW,
    &figures::CARGO_HIGH,
    &figures::DAYS_PER_YEAR,
    &figures::LNG_CONTRACT_TERM,
    &figures::HENRY_HUB_OCT_2025,
    &figures::HENRY_HUB_LATEST,
    &figures::FORMULA_SLOPE,
    &figures::FORMULA_FEE,
    &figures::FORMULA_EXAMPLE,
    &figures::FORMULA_EXAMPLE_PER_TONNE,
];

const ZERO: Interval = match Interval::point(0.0) {
    Some(zero) => zero,
    None => panic!("zero is finite"),
};

/// A number or range as the reader locked it, in the unit of its field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Span {
    /// Lower end.
    pub lo: f64,
    /// Upper end; equal to `lo` for a single number.
    pub hi: f64,
}

impl Span {
    /// One number.
    pub const fn point(x: f64) -> Self {
        Self { lo: x, hi: x }
    }

    fn interval(self) -> Interval {
        // States are only built from checked numbers; the fallback keeps the model total.
        Interval::new(self.lo, self.hi).unwrap_or(ZERO)
    }
}

/// A span as the reader locked it.
pub fn span_text(span: Span) -> String {
    let (low, high) = (exact(span.lo), exact(span.hi));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}

/// The quantities a reader can lock or have worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Yearly volume.
    Volume,
    /// Price per MMBtu or per tonne.
    Price,
    /// Money per year, cargo, day or contract term.
    Value,
    /// Henry Hub price, US$/MMBtu.
    Hub,
    /// Percent of Henry Hub in the contract formula.
    Slope,
    /// Fixed fee of the contract formula, US$/MMBtu.
    Fee,
    /// Contract term, years.
    Term,
}

impl Field {
    /// All fields, in the order of the page.
    pub const ALL: [Self; 7] = [
        Self::Volume,
        Self::Price,
        Self::Hub,
        Self::Slope,
        Self::Fee,
        Self::Value,
        Self::Term,
    ];

    /// Its place in [`Field::ALL`].
    pub fn index(self) -> usize {
        Self::ALL
            .iter()
            .position(|field| *field == self)
            .unwrap_or(0)
    }

    /// The name in addresses and element ids.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Volume => "volume",
            Self::Price => "price",
            Self::Value => "value",
            Self::Hub => "hub",
            Self::Slope => "slope",
            Self::Fee => "fee",
            Self::Term => "term",
        }
    }
}

/// How the price is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PriceForm {
    /// US$ per MMBtu, gross heat.
    PerMmbtu,
    /// US$ per tonne.
    PerTonne,
    /// Slope × Henry Hub + fee.
    Formula,
}

impl PriceForm {
    /// All forms.
    pub const ALL: [Self; 3] = [Self::PerMmbtu, Self::PerTonne, Self::Formula];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::PerMmbtu => "mmbtu",
            Self::PerTonne => "t",
            Self::Formula => "formula",
        }
    }
}

/// All units of volume.
pub const VOLUME_UNITS: [VolumeUnit; 5] = [
    VolumeUnit::MtPerYear,
    VolumeUnit::BcmPerYear,
    VolumeUnit::BcfPerYear,
    VolumeUnit::TwhPerYear,
    VolumeUnit::CargoesPerYear,
];

/// The name of a volume unit in addresses.
pub const fn volume_code(unit: VolumeUnit) -> &'static str {
    match unit {
        VolumeUnit::MtPerYear => "mt",
        VolumeUnit::BcmPerYear => "bcm",
        VolumeUnit::BcfPerYear => "bcf",
        VolumeUnit::TwhPerYear => "twh",
        VolumeUnit::CargoesPerYear => "cargo",
    }
}

/// All bases of value.
pub const BASES: [ValueBasis; 4] = [
    ValueBasis::Year,
    ValueBasis::Cargo,
    ValueBasis::Day,
    ValueBasis::Term,
];

/// The name of a value basis in addresses.
pub const fn basis_code(basis: ValueBasis) -> &'static str {
    match basis {
        ValueBasis::Year => "year",
        ValueBasis::Cargo => "cargo",
        ValueBasis::Day => "day",
        ValueBasis::Term => "term",
    }
}

/// Dollars in the unit a value is typed in: billions by year and term, millions by cargo and day.
pub const fn dollars(basis: ValueBasis) -> f64 {
    match basis {
        ValueBasis::Year | ValueBasis::Term => 1e9,
        ValueBasis::Cargo | ValueBasis::Day => 1e6,
    }
}

/// Which conversion factors are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heat {
    /// The European-style table.
    Iso,
    /// The site's working default, the middle of the published tables.
    Working,
    /// The US industry training sheet.
    Enerdyn,
    /// The whole span of the gross factors.
    Span,
}

impl Heat {
    /// All choices.
    pub const ALL: [Self; 4] = [Self::Iso, Self::Working, Self::Enerdyn, Self::Span];

    /// The name in addresses.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Iso => "51.02",
            Self::Working => "52",
            Self::Enerdyn => "53.57",
            Self::Span => "all",
        }
    }

    /// The named factor set: heat content and the gas volumes that its source gives. The working
    /// default takes its gas volumes from the BP table, as claim `conv-working` says.
    pub fn factors(self) -> FactorSet {
        const ISO: [f64; 3] = [
            figures::CONV_ISO_HEAT.point_in("mmbtu/t"),
            figures::CONV_ISO_BCM.point_in("bcm/mt"),
            figures::CONV_ISO_BCF.point_in("bcf/mt"),
        ];
        const WORKING: [f64; 3] = [
            figures::CONV_WORKING.point_in("mmbtu/t"),
            figures::CONV_BP_2021_BCM.point_in("bcm/mt"),
            figures::CONV_BP_2021_BCF.point_in("bcf/mt"),
        ];
        const ENERDYN: [f64; 3] = [
            figures::CONV_ENERDYN_HEAT.point_in("mmbtu/t"),
            figures::CONV_ENERDYN_BCM.point_in("bcm/mt"),
            figures::CONV_ENERDYN_BCF.point_in("bcf/mt"),
        ];
        let (low, high) = match self {
            Self::Iso => (ISO, ISO),
            Self::Working => (WORKING, WORKING),
            Self::Enerdyn => (ENERDYN, ENERDYN),
            Self::Span => (ISO, ENERDYN),
        };
        let span = |i: usize| {
            Span {
                lo: low[i],
                hi: high[i],
            }
            .interval()
        };
        FactorSet {
            mmbtu_per_tonne: span(0),
            bcm_per_mt: span(1),
            bcf_per_mt: span(2),
            heat: HeatBasis::Gross,
        }
    }
}

/// What an input accepts, in the unit of the field.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    /// Least accepted value.
    pub min: f64,
    /// Greatest accepted value.
    pub max: f64,
    /// Right end of the slider; typed entry goes on to `max`.
    pub slider_max: f64,
    /// Smallest step of the slider.
    pub step: f64,
    /// Step of an arrow key; with Shift it is `step`.
    pub key_step: f64,
}

const fn limits(max: f64, slider_max: f64, step: f64, key_step: f64) -> Limits {
    Limits {
        min: 0.0,
        max,
        slider_max,
        step,
        key_step,
    }
}

/// The tool's whole state. [`Default`] is what an address without parameters means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LngState {
    /// The one quantity that is worked out.
    pub solve: Unknown,
    /// Yearly volume in `volume_unit`.
    pub volume: Span,
    /// Unit of `volume`.
    pub volume_unit: VolumeUnit,
    /// Price in the unit of `price_form`; unused by the formula.
    pub price: Span,
    /// How the price is given.
    pub price_form: PriceForm,
    /// Henry Hub, US$/MMBtu.
    pub hub: Span,
    /// Percent of Henry Hub.
    pub slope: Span,
    /// Fixed fee, US$/MMBtu.
    pub fee: Span,
    /// Money in billions (year, term) or millions (cargo, day) of US dollars.
    pub value: Span,
    /// What `value` is counted per.
    pub basis: ValueBasis,
    /// Conversion factors.
    pub heat: Heat,
    /// Contract term, years.
    pub term: Span,
}

impl LngState {
    /// The frozen meaning of an address without parameters; see the module's promise.
    pub const DEFAULT: Self = Self {
        solve: Unknown::Value,
        volume: Span::point(figures::LNG_UP_TO_5MT.point_in("mt/yr")),
        volume_unit: VolumeUnit::MtPerYear,
        price: Span::point(figures::CHK_PER_MMBTU.point_in("usd/mmbtu")),
        price_form: PriceForm::PerMmbtu,
        hub: Span::point(figures::HENRY_HUB_OCT_2025.point_in("usd/mmbtu")),
        slope: Span::point(figures::FORMULA_SLOPE.point_in("slope")),
        fee: Span {
            lo: figures::FORMULA_FEE.low_in("usd/mmbtu"),
            hi: figures::FORMULA_FEE.high_in("usd/mmbtu"),
        },
        value: Span::point(figures::LNG_3P4BN.point_in("usd-bn/yr")),
        basis: ValueBasis::Year,
        heat: Heat::Working,
        term: Span::point(figures::LNG_CONTRACT_TERM.point_in("years")),
    };
}

impl Default for LngState {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// One thing a reader does.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// Locks a field at a value of its current unit.
    Set(Field, Span),
    /// Shows the volume in another unit, the amount unchanged.
    VolumeUnit(VolumeUnit),
    /// Gives the price in another form, the price unchanged.
    PriceForm(PriceForm),
    /// Counts the value per another basis, the sum unchanged.
    Basis(ValueBasis),
    /// Takes other conversion factors.
    Heat(Heat),
    /// Works out another quantity; the one worked out so far is locked at its result.
    Solve(Unknown),
}

impl LngState {
    /// The value of a field.
    pub const fn get(&self, field: Field) -> Span {
        match field {
            Field::Volume => self.volume,
            Field::Price => self.price,
            Field::Value => self.value,
            Field::Hub => self.hub,
            Field::Slope => self.slope,
            Field::Fee => self.fee,
            Field::Term => self.term,
        }
    }

    fn field_mut(&mut self, field: Field) -> &mut Span {
        match field {
            Field::Volume => &mut self.volume,
            Field::Price => &mut self.price,
            Field::Value => &mut self.value,
            Field::Hub => &mut self.hub,
            Field::Slope => &mut self.slope,
            Field::Fee => &mut self.fee,
            Field::Term => &mut self.term,
        }
    }

    /// What a field accepts in its current unit.
    pub const fn limits(&self, field: Field) -> Limits {
        match field {
            Field::Volume => match self.volume_unit {
                VolumeUnit::MtPerYear => limits(100.0, 10.0, 0.1, 0.1),
                VolumeUnit::BcmPerYear => limits(140.0, 14.0, 0.1, 0.1),
                VolumeUnit::BcfPerYear => limits(5_000.0, 500.0, 1.0, 5.0),
                VolumeUnit::TwhPerYear => limits(1_600.0, 160.0, 0.5, 1.0),
                VolumeUnit::CargoesPerYear => limits(1_500.0, 150.0, 1.0, 1.0),
            },
            Field::Price => match self.price_form {
                PriceForm::PerTonne => limits(5_200.0, 1_500.0, 1.0, 10.0),
                _ => limits(100.0, 30.0, 0.01, 0.1),
            },
            Field::Value => match self.basis {
                ValueBasis::Year => limits(1_000.0, 15.0, 0.01, 0.1),
                ValueBasis::Cargo => limits(1_000.0, 200.0, 0.1, 1.0),
                ValueBasis::Day => limits(3_000.0, 40.0, 0.1, 0.5),
                ValueBasis::Term => limits(50_000.0, 300.0, 0.1, 1.0),
            },
            Field::Hub => limits(50.0, 15.0, 0.01, 0.1),
            Field::Slope => limits(300.0, 200.0, 1.0, 1.0),
            Field::Fee => limits(20.0, 6.0, 0.01, 0.05),
            Field::Term => Limits {
                min: 1.0,
                max: 50.0,
                slider_max: 40.0,
                step: 1.0,
                key_step: 1.0,
            },
        }
    }

    /// Whether a field takes part in the current form of the model.
    pub fn uses(&self, field: Field) -> bool {
        match field {
            Field::Hub | Field::Slope | Field::Fee => self.price_form == PriceForm::Formula,
            _ => true,
        }
    }

    /// Whether a field shows a result instead of a locked value.
    pub fn is_worked_out(&self, field: Field) -> bool {
        match field {
            Field::Volume => self.solve == Unknown::Volume,
            Field::Price => self.solve == Unknown::Price || self.price_form == PriceForm::Formula,
            Field::Value => self.solve == Unknown::Value,
            Field::Hub => self.solve == Unknown::HenryHub,
            Field::Slope => self.solve == Unknown::Slope,
            Field::Fee => self.solve == Unknown::Fee,
            Field::Term => false,
        }
    }

    /// What the field's result is called in the model; `None` for the term, which is always given.
    pub const fn target(&self, field: Field) -> Option<Target> {
        Some(match field {
            Field::Volume => Target::Volume(self.volume_unit),
            Field::Price => Target::Price(match self.price_form {
                PriceForm::PerTonne => PriceUnit::PerTonne,
                _ => PriceUnit::PerMmbtu,
            }),
            Field::Value => Target::Value(self.basis),
            Field::Hub => Target::HenryHub,
            Field::Slope => Target::Slope,
            Field::Fee => Target::Fee,
            Field::Term => return None,
        })
    }

    /// Scale from the model's unit to the field's: the model counts dollars and fractions.
    pub fn scale(&self, field: Field) -> f64 {
        match field {
            Field::Value => 1.0 / dollars(self.basis),
            Field::Slope => 100.0,
            _ => 1.0,
        }
    }

    /// The model's inputs for this state.
    pub fn inputs(&self) -> Inputs {
        const CARGO: Span = Span {
            lo: figures::CARGO_LOW.point_in("t"),
            hi: figures::CARGO_HIGH.point_in("t"),
        };
        let scaled = |span: Span, by: f64| {
            Span {
                lo: span.lo * by,
                hi: span.hi * by,
            }
            .interval()
        };
        Inputs {
            volume: self.volume.interval(),
            volume_unit: self.volume_unit,
            price: match self.price_form {
                PriceForm::PerMmbtu => Price::PerMmbtu(self.price.interval()),
                PriceForm::PerTonne => Price::PerTonne(self.price.interval()),
                PriceForm::Formula => Price::Formula {
                    slope: scaled(self.slope, 0.01),
                    henry_hub: self.hub.interval(),
                    fee: self.fee.interval(),
                },
            },
            value: scaled(self.value, dollars(self.basis)),
            value_basis: self.basis,
            factors: self.heat.factors(),
            cargo_tonnes: CARGO.interval(),
            term_years: self.term.interval(),
            mwh_per_mmbtu: const { figures::CONV_TWH.point_in("mwh/mmbtu") },
            days_per_year: const { figures::DAYS_PER_YEAR.point_in("days/yr") },
        }
    }

    /// The tight range of any quantity of the model, in the model's units.
    pub fn solve_for(&self, target: Target) -> Solution {
        solve(&self.inputs(), self.solve, target)
    }

    /// The range of a field's result in the field's unit; `None` where there is no bounded one.
    pub fn result(&self, field: Field) -> Option<Span> {
        let scale = self.scale(field);
        match self.solve_for(self.target(field)?) {
            Solution::Range(range) => Some(Span {
                lo: range.lo() * scale,
                hi: range.hi() * scale,
            }),
            _ => None,
        }
    }

    /// The state after a change. Never fails: a conversion without a bounded result keeps the
    /// number that was there.
    pub fn change(&self, change: Change) -> Self {
        let mut next = *self;
        match change {
            Change::Set(field, span) => *next.field_mut(field) = span,
            Change::VolumeUnit(unit) => {
                let amount = self.middle(Target::Volume(unit), 1.0);
                next.volume_unit = unit;
                next.carry(Field::Volume, amount, 4);
            }
            Change::PriceForm(form) => {
                next.price_form = form;
                if form == PriceForm::Formula {
                    if self.solve == Unknown::Price {
                        next.solve = Unknown::HenryHub;
                    }
                } else {
                    if matches!(
                        self.solve,
                        Unknown::HenryHub | Unknown::Slope | Unknown::Fee
                    ) {
                        next.solve = Unknown::Price;
                    }
                    let unit = match form {
                        PriceForm::PerTonne => PriceUnit::PerTonne,
                        _ => PriceUnit::PerMmbtu,
                    };
                    let amount = self.range(Target::Price(unit), 1.0);
                    next.carry(Field::Price, amount, 4);
                }
            }
            Change::Basis(basis) => {
                let amount = self.middle(Target::Value(basis), 1.0 / dollars(basis));
                next.basis = basis;
                next.carry(Field::Value, amount, 4);
            }
            Change::Heat(heat) => next.heat = heat,
            Change::Solve(unknown) => {
                for field in Field::ALL {
                    let by_formula = field == Field::Price && self.price_form == PriceForm::Formula;
                    if self.is_worked_out(field) && !by_formula {
                        let digits = if field == Field::Value { 3 } else { 4 };
                        next.carry(field, self.result(field), digits);
                    }
                }
                next.solve = unknown;
            }
        }
        next
    }

    fn range(&self, target: Target, scale: f64) -> Option<Span> {
        match self.solve_for(target) {
            Solution::Range(range) => Some(Span {
                lo: range.lo() * scale,
                hi: range.hi() * scale,
            }),
            _ => None,
        }
    }

    /// A range that comes only from the size of cargoes is carried over as its middle: the size
    /// stays uncertain in the model, and counting it twice would widen every later answer.
    fn middle(&self, target: Target, scale: f64) -> Option<Span> {
        let locked_is_point = (self.volume.hi - self.volume.lo).abs() <= 0.0
            && (self.value.hi - self.value.lo).abs() <= 0.0;
        self.range(target, scale).map(|span| {
            if locked_is_point {
                Span::point(f64::midpoint(span.lo, span.hi))
            } else {
                span
            }
        })
    }

    /// Locks a field at a converted amount, rounded to what a reader would write, if it is within
    /// the field's limits.
    fn carry(&mut self, field: Field, amount: Option<Span>, digits: i32) {
        let Some(amount) = amount else { return };
        let limits = self.limits(field);
        let round = |x: f64| {
            if x.abs() > 0.0 {
                round_at(x, digits - 1 - x.abs().log10().floor() as i32)
            } else {
                x
            }
        };
        let span = Span {
            lo: round(amount.lo),
            hi: round(amount.hi),
        };
        if span.lo >= limits.min && span.hi <= limits.max {
            *self.field_mut(field) = span;
        }
    }
}

const UNKNOWNS: [(Unknown, &str); 7] = [
    (Unknown::Value, "value"),
    (Unknown::Volume, "volume"),
    (Unknown::Price, "price"),
    (Unknown::HenryHub, "hub"),
    (Unknown::Slope, "slope"),
    (Unknown::Fee, "fee"),
    (Unknown::EnergyContent, "heat"),
];

/// The name of the quantity worked out, in addresses and element values.
pub fn unknown_code(unknown: Unknown) -> &'static str {
    UNKNOWNS
        .iter()
        .find(|(u, _)| *u == unknown)
        .map_or("value", |(_, code)| code)
}

/// The quantity with this name.
pub fn unknown_from_code(code: &str) -> Option<Unknown> {
    UNKNOWNS
        .iter()
        .find(|(_, c)| *c == code)
        .map(|(unknown, _)| *unknown)
}

/// Reads the state from an address's query. Never fails; see [`Notice`].
pub fn read(query: &str) -> (LngState, Vec<Notice>) {
    let query = Query::parse(query);
    let mut notices = Vec::new();
    let mut state = LngState::DEFAULT;
    if query.has_prefix(PREFIX) {
        query.check_version(&mut notices);
    }
    choice(
        &query,
        "vunit",
        &VOLUME_UNITS.map(|u| (u, volume_code(u))),
        "mt, bcm, bcf, twh, cargo",
        &mut state.volume_unit,
        &mut notices,
    );
    choice(
        &query,
        "punit",
        &PriceForm::ALL.map(|f| (f, f.code())),
        "mmbtu, t, formula",
        &mut state.price_form,
        &mut notices,
    );
    choice(
        &query,
        "per",
        &BASES.map(|b| (b, basis_code(b))),
        "year, cargo, day, term",
        &mut state.basis,
        &mut notices,
    );
    choice(
        &query,
        "solve",
        &UNKNOWNS,
        "value, volume, price, hub, slope, fee, heat",
        &mut state.solve,
        &mut notices,
    );
    read_heat(&query, &mut state, &mut notices);
    for field in Field::ALL {
        read_field(&query, field, &mut state, &mut notices);
    }
    let formula_unknown = matches!(
        state.solve,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee
    );
    if formula_unknown && state.price_form != PriceForm::Formula {
        notices.push(Notice::NeedsFormula {
            key: "lng.solve".into(),
            given: unknown_code(state.solve).into(),
        });
        state.solve = LngState::DEFAULT.solve;
    } else if state.solve == Unknown::Price && state.price_form == PriceForm::Formula {
        state.solve = Unknown::HenryHub;
    }
    (state, notices)
}

fn choice<T: Copy>(
    query: &Query,
    name: &str,
    choices: &[(T, &'static str)],
    allowed: &'static str,
    into: &mut T,
    notices: &mut Vec<Notice>,
) {
    let key = format!("{PREFIX}{name}");
    if let Some(given) = query.take(&key, notices) {
        match choices.iter().find(|(_, code)| *code == given) {
            Some((value, _)) => *into = *value,
            None => {
                let given = given.into();
                notices.push(Notice::NotAChoice {
                    key,
                    given,
                    allowed,
                });
            }
        }
    }
}

fn read_heat(query: &Query, state: &mut LngState, notices: &mut Vec<Notice>) {
    const NET: &str = "46.4";
    let key = format!("{PREFIX}heat");
    let Some(given) = query.take(&key, notices) else {
        return;
    };
    if let Some(heat) = Heat::ALL.into_iter().find(|heat| heat.code() == given) {
        state.heat = heat;
    } else if given.starts_with(NET) {
        let given = given.into();
        notices.push(Notice::NetHeat { key, given });
    } else {
        let given = given.into();
        notices.push(Notice::NotAChoice {
            key,
            given,
            allowed: "51.02, 52, 53.57, all",
        });
    }
}

fn read_field(query: &Query, field: Field, state: &mut LngState, notices: &mut Vec<Notice>) {
    let key = format!("{PREFIX}{}", field.code());
    let Some(given) = query.take(&key, notices) else {
        return;
    };
    let given = given.to_string();
    let Limits { min, max, .. } = state.limits(field);
    match read_range(&given) {
        Some((lo, hi)) if lo >= min && hi <= max => *state.field_mut(field) = Span { lo, hi },
        Some(_) => notices.push(Notice::OutOfRange {
            key,
            given,
            min,
            max,
        }),
        None => notices.push(Notice::NotANumber { key, given }),
    }
}

/// Writes the state as a query without its question mark; empty for the default. `keep` is the
/// present query, whose parameters of others are carried along.
pub fn write(state: &LngState, keep: &str) -> String {
    let default = LngState::DEFAULT;
    let mut parts: Vec<String> = Query::foreign(keep, PREFIX).map(Into::into).collect();
    let others = parts.len();
    let mut push = |differs: bool, name: &str, value: &str| {
        if differs {
            parts.push(format!("{PREFIX}{name}={value}"));
        }
    };
    push(
        state.solve != default.solve,
        "solve",
        unknown_code(state.solve),
    );
    for field in Field::ALL {
        let span = state.get(field);
        let matters = state.uses(field) && !state.is_worked_out(field);
        push(
            matters && span != default.get(field),
            field.code(),
            &write_range(span.lo, span.hi),
        );
    }
    push(
        state.volume_unit != default.volume_unit,
        "vunit",
        volume_code(state.volume_unit),
    );
    push(
        state.price_form != default.price_form,
        "punit",
        state.price_form.code(),
    );
    push(state.basis != default.basis, "per", basis_code(state.basis));
    push(state.heat != default.heat, "heat", state.heat.code());
    if parts.len() > others {
        parts.insert(others, format!("v={VERSION}"));
    }
    parts.join("&")
}
