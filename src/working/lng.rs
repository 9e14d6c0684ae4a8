//! What the gas is worth, and what it would take, step by step.
//!
//! Every path from what is given to the answer leaves out what cancels: a value per cargo does not pass
//! through the yearly volume, and heat that is bought as heat not through tonnes. So each range is used
//! once, as in the model.

use super::build::Builder;
use super::claimed::{Claimed, source};
use super::expr::of;
use super::{Expr, Source, Worked, Working};
use crate::domain::lng::{PriceUnit, Solution, Unknown, ValueBasis, VolumeUnit};
use crate::facts::{Figure, Lang, Text, Unit, figures, messages, units};
use crate::format::number::write;
use crate::format::{Digits, fill};
use crate::state::field::Span;
use crate::state::lng::{Field, Heat, LngState, PriceForm};

const VOLUMES: [Claimed; 1] = [Claimed::of(&figures::LNG_UP_TO_5MT)];
const PRICES: [Claimed; 2] = [
    Claimed::of(&figures::CHK_PER_MMBTU),
    Claimed::of(&figures::LNG_UNIT_PRICE),
];
const VALUES: [Claimed; 1] = [Claimed::of(&figures::LNG_3P4BN)];
const HUBS: [Claimed; 2] = [
    Claimed::of(&figures::HENRY_HUB_OCT_2025),
    Claimed::of(&figures::HENRY_HUB_LATEST),
];
const SLOPES: [Claimed; 1] = [Claimed::of(&figures::FORMULA_SLOPE)];
const FEES: [Claimed; 1] = [Claimed::of(&figures::FORMULA_FEE)];
const TERMS: [Claimed; 1] = [Claimed::of(&figures::LNG_CONTRACT_TERM)];

const CARGO: [Claimed; 2] = [
    Claimed::of(&figures::CARGO_LOW),
    Claimed::of(&figures::CARGO_HIGH),
];
const MWH: Claimed = Claimed::of(&figures::CONV_TWH);
const DAYS: Claimed = Claimed::of(&figures::DAYS_PER_YEAR);
const BILLION: Claimed = Claimed::of(&figures::BILLION_SHORT_SCALE);

/// A factor by publisher: the European-style table, the working default, the US training sheet.
type Factors = [Claimed; 3];

const fn factors(iso: &Figure, working: &Figure, enerdyn: &Figure) -> Factors {
    [Claimed::of(iso), Claimed::of(working), Claimed::of(enerdyn)]
}

const HEAT: Factors = factors(
    &figures::CONV_ISO_HEAT,
    &figures::CONV_WORKING,
    &figures::CONV_ENERDYN_HEAT,
);
const BCM: Factors = factors(
    &figures::CONV_ISO_BCM,
    &figures::CONV_BP_2021_BCM,
    &figures::CONV_ENERDYN_BCM,
);
const BCF: Factors = factors(
    &figures::CONV_ISO_BCF,
    &figures::CONV_BP_2021_BCF,
    &figures::CONV_ENERDYN_BCF,
);

/// Tonnes in a million tonnes, dollars in a million dollars.
const MILLION: Expr = Expr::Number(1e6);

impl Worked for LngState {
    fn working(&self, lang: Lang) -> Result<Working, String> {
        let digits = match self.answer_field() {
            Some(field) => self.digits(field),
            None => Digits::Significant(3),
        };
        match self.solve_for(self.answer()) {
            Solution::Range(_) => {
                let mut working = Lng {
                    state: self,
                    is: Builder::new(lang),
                };
                let answer = working.answer(digits);
                Ok(working.is.finish(answer, digits))
            }
            Solution::AtLeast(least) => {
                let (unit, scale) = self.answer_field().map_or((units::MMBTU_T, 1.0), |field| {
                    (self.unit_of(field), self.scale(field))
                });
                let value = fill(unit.full.get(lang), &[("n", &write(least * scale, digits))]);
                let answer = fill(messages::TOOL_AT_LEAST.get(lang), &[("value", &value)]);
                Err(open(&answer, lang))
            }
            Solution::Any => Err(open(messages::TOOL_ANY.get(lang), lang)),
            Solution::None(reason) => Err(self.why_none(reason).get(lang).into()),
        }
    }
}

/// Why there are no steps to an answer without an upper end.
pub(super) fn open(answer: &str, lang: Lang) -> String {
    fill(messages::WORK_OPEN.get(lang), &[("answer", answer)])
}

struct Lng<'a> {
    state: &'a LngState,
    is: Builder,
}

impl Lng<'_> {
    fn name(&self, text: Text) -> &'static str {
        text.get(self.is.lang())
    }

    /// What the reader has locked.
    fn field(&mut self, field: Field, name: Text, claims: &[Claimed]) -> Expr {
        let (span, unit) = (self.state.get(field), self.state.unit_of(field));
        let (name, measure) = (self.name(name), self.is.unit(unit));
        let source = source(span, unit, claims);
        of(self.is.given(name, measure, span, vec![source]))
    }

    /// A constant, or a range between two of them.
    fn constant(&mut self, name: Text, unit: Unit, low: Claimed, high: Claimed) -> Expr {
        let (name, measure) = (self.name(name), self.is.unit(unit));
        let (low_end, high_end) = (low.source(), high.source());
        let sources: Vec<Source> = if low_end == high_end {
            vec![low_end]
        } else {
            vec![low_end, high_end]
        };
        let span = Span {
            lo: low.low,
            hi: high.high,
        };
        of(self.is.given(name, measure, span, sources))
    }

    fn factor(&mut self, name: Text, unit: Unit, [iso, working, enerdyn]: Factors) -> Expr {
        let (low, high) = match self.state.heat {
            Heat::Iso => (iso, iso),
            Heat::Working => (working, working),
            Heat::Enerdyn => (enerdyn, enerdyn),
            Heat::Span => (iso, enerdyn),
        };
        self.constant(name, unit, low, high)
    }

    fn heat(&mut self) -> Expr {
        self.factor(messages::LNG_HEAT, units::MMBTU_T, HEAT)
    }

    fn cargo(&mut self) -> Expr {
        let [low, high] = CARGO;
        self.constant(messages::WORK_CARGO, units::T, low, high)
    }

    fn mwh(&mut self) -> Expr {
        self.constant(messages::WORK_MWH, units::MWH_MMBTU, MWH, MWH)
    }

    fn days(&mut self) -> Expr {
        self.constant(messages::WORK_DAYS, units::DAYS_YR, DAYS, DAYS)
    }

    fn billion(&mut self) -> Expr {
        self.constant(messages::WORK_BILLION, units::M_BN, BILLION, BILLION)
    }

    fn term(&mut self) -> Expr {
        self.field(Field::Term, messages::LNG_TERM, &TERMS)
    }

    fn step(&mut self, what: Text, name: Text, unit: Unit, formula: Expr) -> Expr {
        let (name, measure) = (self.name(name), self.is.unit(unit));
        of(self.is.step(what, name, measure, formula, None))
    }

    /// The place of the answer.
    fn answer(&mut self, digits: Digits) -> usize {
        let formula = match self.state.solve {
            Unknown::Value => self.value(),
            Unknown::Volume => self.volume(),
            Unknown::Price => self.price(self.state.price_form.unit()),
            Unknown::HenryHub => self.index_part(Field::Slope),
            Unknown::Slope => self.index_part(Field::Hub),
            Unknown::Fee => self.fee(),
            Unknown::EnergyContent => self.energy_content(),
        };
        let Wanted {
            what,
            name,
            unit,
            formula,
        } = formula;
        let (name, measure) = (self.name(name), self.is.unit(unit));
        self.is.step(what, name, measure, formula, Some(digits))
    }

    fn volume_given(&mut self) -> Expr {
        self.field(Field::Volume, messages::LNG_VOLUME, &VOLUMES)
    }

    /// The yearly volume in million tonnes.
    fn mass(&mut self) -> Expr {
        let volume = self.volume_given();
        let formula = match self.state.volume_unit {
            VolumeUnit::MtPerYear => return volume,
            VolumeUnit::BcmPerYear => volume / self.factor(messages::WORK_GAS, units::BCM_MT, BCM),
            VolumeUnit::BcfPerYear => volume / self.factor(messages::WORK_GAS, units::BCF_MT, BCF),
            VolumeUnit::CargoesPerYear => volume * self.cargo() / MILLION,
            VolumeUnit::TwhPerYear => {
                let energy = self.energy_of_heat(volume);
                return self.mass_of(energy);
            }
        };
        self.step(
            messages::WORK_TO_TONNES,
            messages::WORK_MASS,
            units::MT_YR,
            formula,
        )
    }

    /// The heat of a year in million MMBtu, from TWh.
    fn energy_of_heat(&mut self, volume: Expr) -> Expr {
        let formula = volume / self.mwh();
        self.step(
            messages::WORK_TO_MMBTU,
            messages::WORK_ENERGY,
            units::MMMBTU_YR,
            formula,
        )
    }

    fn mass_of(&mut self, energy: Expr) -> Expr {
        let formula = energy / self.heat();
        self.step(
            messages::WORK_TO_TONNES,
            messages::WORK_MASS,
            units::MT_YR,
            formula,
        )
    }

    /// The heat of a year in million MMBtu.
    fn energy(&mut self) -> Expr {
        if self.state.volume_unit == VolumeUnit::TwhPerYear {
            let volume = self.volume_given();
            return self.energy_of_heat(volume);
        }
        let mass = self.mass();
        self.energy_of(mass)
    }

    fn energy_of(&mut self, mass: Expr) -> Expr {
        let formula = mass * self.heat();
        self.step(
            messages::WORK_TO_ENERGY,
            messages::WORK_ENERGY,
            units::MMMBTU_YR,
            formula,
        )
    }

    /// The price as the reader gives it, per unit of [`PriceForm::unit`].
    fn price_given(&mut self) -> Expr {
        if self.state.price_form != PriceForm::Formula {
            return self.field(Field::Price, messages::LNG_PRICE, &PRICES);
        }
        let index = self.slope() * self.hub();
        let formula = index + self.fee_given();
        self.step(
            messages::WORK_BY_FORMULA,
            messages::LNG_PRICE,
            units::USD_MMBTU,
            formula,
        )
    }

    fn slope(&mut self) -> Expr {
        self.field(Field::Slope, messages::LNG_SLOPE, &SLOPES)
    }

    fn hub(&mut self) -> Expr {
        self.field(Field::Hub, messages::LNG_HUB, &HUBS)
    }

    fn fee_given(&mut self) -> Expr {
        self.field(Field::Fee, messages::LNG_FEE, &FEES)
    }

    fn is_per_tonne(&self) -> bool {
        self.state.price_form.unit() == PriceUnit::PerTonne
    }

    /// The price in US dollars a tonne, as the reader gives it.
    fn price_per_tonne(&mut self) -> Expr {
        let price = self.price_given();
        if self.is_per_tonne() {
            return price;
        }
        let formula = self.heat() * price;
        self.step(
            messages::WORK_PRICE_TO_TONNE,
            messages::WORK_PRICE_TONNE,
            units::USD_T,
            formula,
        )
    }

    /// The quantity that the price pays for: tonnes or heat, in millions a year.
    fn paid_for(&mut self) -> Expr {
        if self.is_per_tonne() {
            self.mass()
        } else {
            self.energy()
        }
    }

    fn value(&mut self) -> Wanted {
        let unit = self.state.unit_of(Field::Value);
        if self.state.basis == ValueBasis::Cargo {
            let price = self.price_per_tonne();
            return Wanted {
                what: messages::WORK_PER_CARGO,
                name: messages::LNG_VALUE,
                unit,
                formula: self.cargo() * price / MILLION,
            };
        }
        let amount = self.paid_for();
        let formula = amount * self.price_given();
        let millions = self.step(
            messages::WORK_TO_VALUE,
            messages::WORK_VALUE_MILLIONS,
            units::USD_M_YR,
            formula,
        );
        let (what, formula) = match self.state.basis {
            ValueBasis::Day => (messages::WORK_PER_DAY, millions / self.days()),
            ValueBasis::Term => {
                let formula = millions / self.billion();
                let year = self.step(
                    messages::WORK_TO_BILLIONS,
                    messages::WORK_VALUE_YEAR,
                    units::USD_BN_YR,
                    formula,
                );
                (messages::WORK_OVER_TERM, year * self.term())
            }
            _ => (messages::WORK_TO_BILLIONS, millions / self.billion()),
        };
        Wanted {
            what,
            name: messages::LNG_VALUE,
            unit,
            formula,
        }
    }

    /// The yearly value in US$ million, as the reader gives it; not from the value of a cargo.
    fn yearly_value(&mut self) -> Expr {
        let value = self.field(Field::Value, messages::LNG_VALUE, &VALUES);
        let (what, formula) = match self.state.basis {
            ValueBasis::Day => (messages::WORK_FROM_DAY, value * self.days()),
            ValueBasis::Term => {
                let formula = value / self.term();
                let year = self.step(
                    messages::WORK_FROM_TERM,
                    messages::WORK_VALUE_YEAR,
                    units::USD_BN_YR,
                    formula,
                );
                (messages::WORK_TO_MILLIONS, year * self.billion())
            }
            _ => (messages::WORK_TO_MILLIONS, value * self.billion()),
        };
        self.step(
            what,
            messages::WORK_VALUE_MILLIONS,
            units::USD_M_YR,
            formula,
        )
    }

    /// The price in US dollars a tonne that the value of a cargo means.
    fn price_of_cargo(&mut self) -> Wanted {
        let value = self.field(Field::Value, messages::LNG_VALUE, &VALUES);
        Wanted {
            what: messages::WORK_PRICE_OF_CARGO,
            name: messages::WORK_PRICE_TONNE,
            unit: units::USD_T,
            formula: value * MILLION / self.cargo(),
        }
    }

    fn done(&mut self, wanted: Wanted) -> Expr {
        self.step(wanted.what, wanted.name, wanted.unit, wanted.formula)
    }

    /// The price that value and volume mean.
    fn price(&mut self, unit: PriceUnit) -> Wanted {
        let is_per_tonne = unit == PriceUnit::PerTonne;
        let unit = crate::state::lng::price_unit(unit);
        if self.state.basis == ValueBasis::Cargo {
            let per_tonne = self.price_of_cargo();
            if is_per_tonne {
                return Wanted {
                    name: messages::LNG_PRICE,
                    ..per_tonne
                };
            }
            let per_tonne = self.done(per_tonne);
            return Wanted {
                what: messages::WORK_PRICE_TO_MMBTU,
                name: messages::LNG_PRICE,
                unit,
                formula: per_tonne / self.heat(),
            };
        }
        let value = self.yearly_value();
        let (what, amount) = if is_per_tonne {
            (messages::WORK_BY_TONNES, self.mass())
        } else {
            (messages::WORK_BY_HEAT, self.energy())
        };
        Wanted {
            what,
            name: messages::LNG_PRICE,
            unit,
            formula: value / amount,
        }
    }

    /// Henry Hub from the slope, or the slope from Henry Hub.
    fn index_part(&mut self, other: Field) -> Wanted {
        let price = self.price(PriceUnit::PerMmbtu);
        let price = self.done(price);
        let formula = (price - self.fee_given()).not_below_zero();
        let above = self.step(
            messages::WORK_LESS_FEE,
            messages::WORK_ABOVE_FEE,
            units::USD_MMBTU,
            formula,
        );
        if other == Field::Slope {
            Wanted {
                what: messages::WORK_BY_SLOPE,
                name: messages::LNG_HUB,
                unit: units::USD_MMBTU,
                formula: above / self.slope(),
            }
        } else {
            Wanted {
                what: messages::WORK_BY_HUB,
                name: messages::LNG_SLOPE,
                unit: units::SLOPE,
                formula: above / self.hub(),
            }
        }
    }

    fn fee(&mut self) -> Wanted {
        let price = self.price(PriceUnit::PerMmbtu);
        let price = self.done(price);
        let formula = self.slope() * self.hub();
        let index = self.step(
            messages::WORK_TO_INDEX,
            messages::WORK_INDEX,
            units::USD_MMBTU,
            formula,
        );
        Wanted {
            what: messages::WORK_LESS_INDEX,
            name: messages::LNG_FEE,
            unit: units::USD_MMBTU,
            formula: (price - index).not_below_zero(),
        }
    }

    fn volume(&mut self) -> Wanted {
        let value = self.yearly_value();
        let price = self.price_given();
        let (is_heat_paid, is_heat_wanted) = (
            !self.is_per_tonne(),
            self.state.volume_unit == VolumeUnit::TwhPerYear,
        );
        let bought = value / price;
        let mut bought = if is_heat_paid {
            self.step(
                messages::WORK_BY_PRICE,
                messages::WORK_ENERGY,
                units::MMMBTU_YR,
                bought,
            )
        } else if self.state.volume_unit == VolumeUnit::MtPerYear {
            return self.wanted_volume(messages::WORK_BY_PRICE, bought);
        } else {
            self.step(
                messages::WORK_BY_PRICE,
                messages::WORK_MASS,
                units::MT_YR,
                bought,
            )
        };
        if is_heat_paid && self.state.volume_unit == VolumeUnit::MtPerYear {
            let formula = bought / self.heat();
            return self.wanted_volume(messages::WORK_TO_TONNES, formula);
        }
        if is_heat_paid && !is_heat_wanted {
            bought = self.mass_of(bought);
        } else if is_heat_wanted && !is_heat_paid {
            bought = self.energy_of(bought);
        }
        let formula = match self.state.volume_unit {
            VolumeUnit::BcmPerYear => bought * self.factor(messages::WORK_GAS, units::BCM_MT, BCM),
            VolumeUnit::BcfPerYear => bought * self.factor(messages::WORK_GAS, units::BCF_MT, BCF),
            VolumeUnit::CargoesPerYear => bought * MILLION / self.cargo(),
            VolumeUnit::TwhPerYear => bought * self.mwh(),
            VolumeUnit::MtPerYear => bought,
        };
        self.wanted_volume(messages::WORK_TO_UNIT, formula)
    }

    fn wanted_volume(&self, what: Text, formula: Expr) -> Wanted {
        Wanted {
            what,
            name: messages::LNG_VOLUME,
            unit: self.state.unit_of(Field::Volume),
            formula,
        }
    }

    /// The heat content with which volume, price and value fit together.
    fn energy_content(&mut self) -> Wanted {
        let (what, formula) = if self.state.basis == ValueBasis::Cargo {
            let per_tonne = self.price_of_cargo();
            let per_tonne = self.done(per_tonne);
            (
                messages::WORK_PRICE_BY_PRICE,
                per_tonne / self.price_given(),
            )
        } else {
            let value = self.yearly_value();
            let formula = value / self.price_given();
            // One of the two is bought at the price, the other is the volume that is given.
            let (energy, mass) = if self.is_per_tonne() {
                let mass = self.step(
                    messages::WORK_BY_PRICE,
                    messages::WORK_MASS,
                    units::MT_YR,
                    formula,
                );
                (self.energy(), mass)
            } else {
                let energy = self.step(
                    messages::WORK_BY_PRICE,
                    messages::WORK_ENERGY,
                    units::MMMBTU_YR,
                    formula,
                );
                (energy, self.mass())
            };
            (messages::WORK_HEAT_BY_TONNES, energy / mass)
        };
        Wanted {
            what,
            name: messages::LNG_HEAT,
            unit: units::MMBTU_T,
            formula,
        }
    }
}

/// A step that is still to be taken.
struct Wanted {
    what: Text,
    name: Text,
    unit: Unit,
    formula: Expr,
}
