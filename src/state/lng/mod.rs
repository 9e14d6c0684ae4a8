//! The LNG tool's state: what is locked, at which values, in which units.

mod address;
mod field;
mod heat;
mod units;

pub use address::{read, write};
pub use field::{Field, Limits, Span, span_text};
pub use heat::Heat;
pub use units::{
    BASES, PriceForm, VOLUME_UNITS, basis_code, dollars, unknown_code, unknown_from_code,
    volume_code,
};

use crate::domain::lng::{
    Inputs, Price, PriceUnit, Solution, Target, Unknown, ValueBasis, VolumeUnit, solve,
};
use crate::facts::{Figure, figures};
use crate::format::number::round_at;
use field::limits;

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
