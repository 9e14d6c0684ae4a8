//! The LNG tool's state: what is locked, at which values, in which units.

mod address;
mod drag;
mod field;
mod heat;
mod shown;
mod tool;
mod units;

pub use field::Field;
pub use heat::Heat;
pub use units::{
    BASES, PriceForm, VOLUME_UNITS, basis_code, dollars, price_unit, unknown_code,
    unknown_from_code, value_unit, volume_code, volume_unit,
};

use crate::domain::interval::Interval;
use crate::domain::lng::{
    FactorSet, Inputs, Price, Solution, Target, Unknown, ValueBasis, VolumeUnit, solve,
};
use crate::facts::{Figure, Unit, figures, messages, units as words};
use crate::format::number::round_at;
use crate::state::field::{Limits, Span};
use crate::state::tool::Refused;
use field::limits;

/// The claims that the tool computes with, for the notes of a page that carries it.
pub const CLAIMS: &[&Figure] = &[
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
];

/// The tool's whole state. [`LngState::DEFAULT`] is what an address without parameters means.
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
    /// The meaning of an address without parameters; frozen by a test for each version.
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

/// How far a converted amount may be from the exact one, as a share: the shortest number within it
/// is shown, so that the way back gives the number one came from.
const CONVERTED: f64 = 1e-5;

/// The shortest number near `x`.
fn shortest(x: f64) -> f64 {
    let place = if x.abs() > 0.0 {
        x.abs().log10().floor() as i32
    } else {
        return x;
    };
    (0..8)
        .map(|digits| round_at(x, digits - place))
        .find(|near| (near - x).abs() <= CONVERTED * x.abs())
        .unwrap_or(x)
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
                VolumeUnit::BcfPerYear => limits(4_900.0, 500.0, 1.0, 5.0),
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
            Field::Price => Target::Price(self.price_form.unit()),
            Field::Value => Target::Value(self.basis),
            Field::Hub => Target::HenryHub,
            Field::Slope => Target::Slope,
            Field::Fee => Target::Fee,
            Field::Term => return None,
        })
    }

    /// The quantity that is worked out, in the unit in which it is shown.
    pub const fn answer(&self) -> Target {
        match self.solve {
            Unknown::Value => Target::Value(self.basis),
            Unknown::Volume => Target::Volume(self.volume_unit),
            Unknown::Price => Target::Price(self.price_form.unit()),
            Unknown::HenryHub => Target::HenryHub,
            Unknown::Slope => Target::Slope,
            Unknown::Fee => Target::Fee,
            Unknown::EnergyContent => Target::EnergyContent,
        }
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

    /// The state after a change.
    ///
    /// # Errors
    /// When a number that has to be carried over would leave the limits of its field: nothing is
    /// changed then, and the reader is told.
    pub fn change(&self, change: Change) -> Result<Self, Refused> {
        let mut next = *self;
        match change {
            Change::Set(field, span) => *next.field_mut(field) = span,
            Change::VolumeUnit(unit) => {
                next.volume_unit = unit;
                let amount = self.converted(Field::Volume, Target::Volume(unit), 1.0);
                next.carry(Field::Volume, amount)?;
            }
            Change::PriceForm(form) => {
                next.price_form = form;
                if form == PriceForm::Formula {
                    if self.solve == Unknown::Price {
                        next.solve = Unknown::HenryHub;
                    }
                    return Ok(next);
                }
                if matches!(
                    self.solve,
                    Unknown::HenryHub | Unknown::Slope | Unknown::Fee
                ) {
                    next.solve = Unknown::Price;
                    return Ok(next);
                }
                let amount = self.converted(Field::Price, Target::Price(form.unit()), 1.0);
                next.carry(Field::Price, amount)?;
            }
            Change::Basis(basis) => {
                next.basis = basis;
                let scale = 1.0 / dollars(basis);
                let amount = self.converted(Field::Value, Target::Value(basis), scale);
                next.carry(Field::Value, amount)?;
            }
            Change::Heat(heat) => next.heat = heat,
            Change::Solve(unknown) => {
                for field in Field::ALL {
                    if self.is_worked_out(field) && !self.is_by_formula(field) {
                        let result = self.result(field).map(|span| Span {
                            lo: self.as_shown(field, span.lo),
                            hi: self.as_shown(field, span.hi),
                        });
                        // Without a result the number that stood there before holds again.
                        if result.is_some() {
                            next.carry(field, result)?;
                        }
                    }
                }
                next.solve = unknown;
            }
        }
        Ok(next)
    }

    /// A result as the reader saw it: gas prices to the cent, everything else at three digits.
    fn as_shown(&self, field: Field, x: f64) -> f64 {
        let in_cents = match field {
            Field::Price => self.price_form != PriceForm::PerTonne,
            Field::Hub | Field::Fee => true,
            _ => false,
        };
        if in_cents {
            round_at(x, 2)
        } else if x.abs() > 0.0 {
            round_at(x, 2 - x.abs().log10().floor() as i32)
        } else {
            x
        }
    }

    /// Whether a field shows what the formula gives, whatever is worked out.
    fn is_by_formula(&self, field: Field) -> bool {
        field == Field::Price && self.price_form == PriceForm::Formula
    }

    /// A locked field in another unit: every amount times the same factor, taken at the middle of
    /// all ranges, so that there and back is the same number. `None` where nothing is locked.
    fn converted(&self, field: Field, target: Target, scale: f64) -> Option<Span> {
        let mut middle = *self;
        for field in Field::ALL {
            let span = self.get(field);
            *middle.field_mut(field) = Span::point(f64::midpoint(span.lo, span.hi));
        }
        let point = |range: Interval| Span::point(range.mid()).interval();
        let factors = self.heat.factors();
        let nominal = |state: &Self| {
            let inputs = state.inputs();
            Inputs {
                cargo_tonnes: point(inputs.cargo_tonnes),
                factors: FactorSet {
                    mmbtu_per_tonne: point(factors.mmbtu_per_tonne),
                    bcm_per_mt: point(factors.bcm_per_mt),
                    bcf_per_mt: point(factors.bcf_per_mt),
                    heat: factors.heat,
                },
                ..inputs
            }
        };
        if self.is_by_formula(field) {
            let inputs = Inputs {
                factors: nominal(self).factors,
                ..self.inputs()
            };
            let range = solve(&inputs, self.solve, target).range()?;
            return Some(Span {
                lo: shortest(range.lo() * scale),
                hi: shortest(range.hi() * scale),
            });
        }
        if self.is_worked_out(field) {
            return None;
        }
        *middle.field_mut(field) = Span::point(1.0);
        // A volume or a price in another unit needs the factors only; a value per cargo or term
        // needs the other quantities too, as far as they are known.
        let inputs = nominal(&middle);
        let by = |unknown| solve(&inputs, unknown, target).range();
        let factor = match field {
            Field::Value => by(self.solve).or_else(|| by(Unknown::Price))?,
            _ => by(Unknown::Value)?,
        };
        let factor = factor.mid() * scale;
        let span = self.get(field);
        Some(Span {
            lo: shortest(span.lo * factor),
            hi: shortest(span.hi * factor),
        })
    }

    /// Locks a field at an amount, if the field accepts it.
    fn carry(&mut self, field: Field, amount: Option<Span>) -> Result<(), Refused> {
        let limits = self.limits(field);
        let Some(span) = amount else {
            // A result has no number of its own; what stood there may have had another unit.
            if self.is_worked_out(field) {
                *self.field_mut(field) = Span::point(limits.slider_max / 2.0);
                return Ok(());
            }
            return Err(Refused::Because {
                field: field.index(),
                why: messages::TOOL_NONE_ZERO,
            });
        };
        if limits.accept(span) {
            *self.field_mut(field) = span;
            Ok(())
        } else {
            Err(Refused::Leaves {
                field: field.index(),
                span,
                limits,
                unit: self.unit_of(field).symbol,
            })
        }
    }

    /// The unit of a field as a reader sees it beside the typed entry.
    pub const fn unit_of(&self, field: Field) -> Unit {
        match field {
            Field::Volume => volume_unit(self.volume_unit),
            Field::Price => price_unit(self.price_form.unit()),
            Field::Value => value_unit(self.basis),
            Field::Hub | Field::Fee => words::USD_MMBTU,
            Field::Slope => words::SLOPE,
            Field::Term => words::YEARS,
        }
    }
}
