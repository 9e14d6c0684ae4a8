//! What dragging the chart's marked point does: the point is a price and what a year's gas is worth at it.

use crate::domain::interval::Interval;
use crate::domain::lng::{Inputs, Price, PriceUnit, Target, Unknown, ValueBasis, solve};
use crate::state::field::Span;
use crate::state::lng::{Change, Field, LngState, PriceForm};
use crate::state::tool::Refused;

impl LngState {
    /// The state whose point stands at a price, in the unit of the price's form, and a value in billions
    /// of dollars a year. Of price, volume and value those change that are given; each to a step of its
    /// slider. `None` where such a point says nothing about them, as at a price of zero.
    ///
    /// # Errors
    /// When a number would leave its limits.
    pub(super) fn dragged(&self, price: f64, value: f64) -> Option<Result<Self, Refused>> {
        let price_given = !self.is_worked_out(Field::Price) || self.solve_is_above_price();
        let value_given = !self.is_worked_out(Field::Value);
        let volume_given = !self.is_worked_out(Field::Volume);
        let at = self.at(price, value)?;
        let mut next = *self;
        if price_given {
            next = match next.at_price(price)? {
                Ok(next) => next,
                Err(refused) => return Some(Err(refused)),
            };
        }
        if value_given {
            next = match next.locked(Field::Value, at.of(Target::Value(self.basis))?) {
                Ok(next) => next,
                Err(refused) => return Some(Err(refused)),
            };
        }
        // Where price and value both are given, the volume or the heat follows.
        if volume_given && !(price_given && value_given) {
            return Some(next.locked(Field::Volume, at.of(Target::Volume(self.volume_unit))?));
        }
        Some(Ok(next))
    }

    /// The state at a price, in the unit of the price's form; by the formula at the Henry Hub price that
    /// gives it. `None` where the price is what is worked out.
    ///
    /// # Errors
    /// When the number would leave its limits.
    pub(super) fn at_price(&self, price: f64) -> Option<Result<Self, Refused>> {
        if self.price_form != PriceForm::Formula {
            let given = !self.is_worked_out(Field::Price);
            return given.then(|| self.locked(Field::Price, price));
        }
        if !self.solve_is_above_price() {
            return None;
        }
        let slope = self.slope.mid() / 100.0;
        let hub = (price - self.fee.mid()) / slope;
        hub.is_finite()
            .then(|| self.locked(Field::Hub, hub.max(0.0)))
    }

    /// Whether a formula's parts are all given, so that its price is too.
    fn solve_is_above_price(&self) -> bool {
        self.price_form == PriceForm::Formula
            && matches!(
                self.solve,
                Unknown::Value | Unknown::Volume | Unknown::EnergyContent
            )
    }

    /// A field locked at the slider's step nearest to a number.
    fn locked(&self, field: Field, x: f64) -> Result<Self, Refused> {
        let limits = self.limits(field);
        let span = Span::point(limits.snap(x));
        if limits.accept(span) {
            self.change(Change::Set(field, span))
        } else {
            Err(Refused::Leaves {
                field: field.index(),
                span,
                limits,
                unit: self.unit_of(field).symbol,
            })
        }
    }

    /// The model at a point of the chart, in the middle of what is given as a range.
    fn at(&self, price: f64, value: f64) -> Option<At<'_>> {
        let mid = |range: Interval| Interval::point(range.mid());
        let inputs = self.inputs();
        let mut factors = inputs.factors;
        factors.mmbtu_per_tonne = mid(factors.mmbtu_per_tonne)?;
        factors.bcm_per_mt = mid(factors.bcm_per_mt)?;
        factors.bcf_per_mt = mid(factors.bcf_per_mt)?;
        let price = Interval::point(price)?;
        Some(At {
            state: self,
            inputs: Inputs {
                price: match self.price_form.unit() {
                    PriceUnit::PerMmbtu => Price::PerMmbtu(price),
                    PriceUnit::PerTonne => Price::PerTonne(price),
                },
                value: Interval::point(value * 1e9)?,
                value_basis: ValueBasis::Year,
                cargo_tonnes: mid(inputs.cargo_tonnes)?,
                term_years: mid(inputs.term_years)?,
                factors,
                ..inputs
            },
        })
    }
}

struct At<'a> {
    state: &'a LngState,
    inputs: Inputs,
}

impl At<'_> {
    /// A quantity there, in the unit of its field.
    fn of(&self, target: Target) -> Option<f64> {
        let scale = match target {
            Target::Value(_) => self.state.scale(Field::Value),
            _ => 1.0,
        };
        Some(solve(&self.inputs, Unknown::Volume, target).range()?.mid() * scale)
    }
}
