//! Properties of the LNG model: the solver for ranges against the typed point relations.
//!
//! The oracle knows no exponents and no interval arithmetic. It computes with the typed functions of
//! `lng::relation` alone, and finds the unknown from two evaluations of the forward model.

use fine_print::domain::interval::Interval;
use fine_print::domain::lng::relation::{
    cargoes_per_year, contract_price, energy_in_mwh, energy_per_year, gas_in_cubic_feet,
    gas_in_cubic_metres, price_per_tonne, value_over_term, value_per_cargo, value_per_day,
    value_per_year, value_per_year_by_weight,
};
use fine_print::domain::lng::{
    FactorSet, Heat, Inputs, NoSolution, Price, PriceUnit, Solution, Target, Unknown, ValueBasis,
    VolumeUnit, solve,
};
use fine_print::domain::units::{
    CargoesPerYear, CubicFeetPerTonne, CubicFeetPerYear, CubicMetresPerTonne, CubicMetresPerYear,
    DaysPerYear, MmbtuPerTonne, MwhPerMmbtu, MwhPerYear, Tonnes, TonnesPerYear, Usd, UsdPerDay,
    UsdPerMmbtu, UsdPerTonne, UsdPerYear, Years,
};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;
use std::ops::RangeInclusive;

const MWH_PER_MMBTU: f64 = 0.293_071;
const DAYS: f64 = 365.0;

// ---- the quantities, as an array so that boxes and corners are easy to walk ----

const VOLUME: usize = 0;
const PRICE: usize = 1;
const SLOPE: usize = 2;
const HUB: usize = 3;
const FEE: usize = 4;
const HEAT: usize = 5;
const BCM: usize = 6;
const BCF: usize = 7;
const CARGO: usize = 8;
const TERM: usize = 9;
const VALUE: usize = 10;
const COUNT: usize = 11;

type World = [f64; COUNT];
type Ranges = [Interval; COUNT];

/// Where the base of a case is drawn from; VALUE is worked out from the others.
const USUAL: [RangeInclusive<f64>; COUNT] = [
    0.1..=100.0,
    0.5..=900.0,
    0.5..=2.0,
    0.5..=15.0,
    0.5..=5.0,
    40.0..=60.0,
    1.0..=2.0,
    40.0..=60.0,
    5e4..=1.5e5,
    1.0..=30.0,
    1.0..=1.0,
];

#[derive(Clone, Copy, PartialEq, Debug)]
enum Form {
    Mmbtu,
    Tonne,
    Formula,
}

const UNITS: [VolumeUnit; 5] = [
    VolumeUnit::MtPerYear,
    VolumeUnit::BcmPerYear,
    VolumeUnit::BcfPerYear,
    VolumeUnit::TwhPerYear,
    VolumeUnit::CargoesPerYear,
];
const FORMS: [Form; 3] = [Form::Mmbtu, Form::Tonne, Form::Formula];
const BASES: [ValueBasis; 4] = [
    ValueBasis::Year,
    ValueBasis::Cargo,
    ValueBasis::Day,
    ValueBasis::Term,
];
const UNKNOWNS: [Unknown; 7] = [
    Unknown::Value,
    Unknown::Volume,
    Unknown::Price,
    Unknown::HenryHub,
    Unknown::Slope,
    Unknown::Fee,
    Unknown::EnergyContent,
];

fn targets() -> Vec<Target> {
    let mut all = vec![
        Target::HenryHub,
        Target::Slope,
        Target::Fee,
        Target::EnergyContent,
        Target::Price(PriceUnit::PerMmbtu),
        Target::Price(PriceUnit::PerTonne),
    ];
    all.extend(BASES.map(Target::Value));
    all.extend(UNITS.map(Target::Volume));
    all
}

#[derive(Clone, Copy, Debug)]
struct Setup {
    unit: VolumeUnit,
    form: Form,
    basis: ValueBasis,
    unknown: Unknown,
}

fn setups() -> Vec<Setup> {
    let mut all = Vec::new();
    for unit in UNITS {
        for form in FORMS {
            for basis in BASES {
                for unknown in UNKNOWNS {
                    all.push(Setup {
                        unit,
                        form,
                        basis,
                        unknown,
                    });
                }
            }
        }
    }
    all
}

fn inputs(setup: Setup, ranges: &Ranges) -> Inputs {
    Inputs {
        volume: ranges[VOLUME],
        volume_unit: setup.unit,
        price: match setup.form {
            Form::Mmbtu => Price::PerMmbtu(ranges[PRICE]),
            Form::Tonne => Price::PerTonne(ranges[PRICE]),
            Form::Formula => Price::Formula {
                slope: ranges[SLOPE],
                henry_hub: ranges[HUB],
                fee: ranges[FEE],
            },
        },
        value: ranges[VALUE],
        value_basis: setup.basis,
        factors: FactorSet {
            mmbtu_per_tonne: ranges[HEAT],
            bcm_per_mt: ranges[BCM],
            bcf_per_mt: ranges[BCF],
            heat: Heat::Gross,
        },
        cargo_tonnes: ranges[CARGO],
        term_years: ranges[TERM],
        mwh_per_mmbtu: MWH_PER_MMBTU,
        days_per_year: DAYS,
    }
}

// ---- the oracle ----

impl Setup {
    /// The index of the unknown, if it has a place in the form of the price that is in use.
    fn slot(self) -> Option<usize> {
        match self.unknown {
            Unknown::Value => Some(VALUE),
            Unknown::Volume => Some(VOLUME),
            Unknown::Price => Some(PRICE),
            Unknown::EnergyContent => Some(HEAT),
            Unknown::HenryHub => (self.form == Form::Formula).then_some(HUB),
            Unknown::Slope => (self.form == Form::Formula).then_some(SLOPE),
            Unknown::Fee => (self.form == Form::Formula).then_some(FEE),
        }
    }

    /// The form of the price once a formula that is solved for as one number counts as one.
    fn form(self) -> Form {
        match (self.form, self.unknown) {
            (Form::Formula, Unknown::Price) => Form::Mmbtu,
            (form, _) => form,
        }
    }

    fn heat(self, w: &World) -> MmbtuPerTonne {
        MmbtuPerTonne::from_mmbtu_per_tonne(w[HEAT])
    }

    fn cargo(self, w: &World) -> Tonnes {
        Tonnes::from_tonnes(w[CARGO])
    }

    fn mass(self, w: &World) -> TonnesPerYear {
        let v = w[VOLUME];
        match self.unit {
            VolumeUnit::MtPerYear => TonnesPerYear::from_mt(v),
            VolumeUnit::BcmPerYear => {
                CubicMetresPerYear::from_bcm(v) / CubicMetresPerTonne::from_bcm_per_mt(w[BCM])
            }
            VolumeUnit::BcfPerYear => {
                CubicFeetPerYear::from_bcf(v) / CubicFeetPerTonne::from_bcf_per_mt(w[BCF])
            }
            VolumeUnit::TwhPerYear => {
                MwhPerYear::from_twh(v)
                    / MwhPerMmbtu::from_mwh_per_mmbtu(MWH_PER_MMBTU)
                    / self.heat(w)
            }
            VolumeUnit::CargoesPerYear => CargoesPerYear::from_cargoes(v) * self.cargo(w),
        }
    }

    fn price(self, w: &World) -> UsdPerTonne {
        let usd = UsdPerMmbtu::from_usd_per_mmbtu;
        match self.form() {
            Form::Mmbtu => price_per_tonne(self.heat(w), usd(w[PRICE])),
            Form::Tonne => UsdPerTonne::from_usd_per_tonne(w[PRICE]),
            Form::Formula => price_per_tonne(
                self.heat(w),
                contract_price(w[SLOPE], usd(w[HUB]), usd(w[FEE])),
            ),
        }
    }

    /// The yearly value, from volume and price.
    fn yearly(self, w: &World) -> UsdPerYear {
        value_per_year_by_weight(self.mass(w), self.price(w))
    }

    /// The yearly value, from the value that is given.
    fn given(self, w: &World) -> UsdPerYear {
        let value = w[VALUE];
        match self.basis {
            ValueBasis::Year => UsdPerYear::from_usd(value),
            ValueBasis::Day => UsdPerDay::from_usd(value) * DaysPerYear::from_days(DAYS),
            ValueBasis::Term => Usd::from_usd(value) / Years::from_years(w[TERM]),
            ValueBasis::Cargo => {
                cargoes_per_year(self.mass(w), self.cargo(w)) * Usd::from_usd(value)
            }
        }
    }

    fn on(self, basis: ValueBasis, yearly: UsdPerYear, w: &World) -> f64 {
        match basis {
            ValueBasis::Year => yearly.as_usd(),
            ValueBasis::Day => value_per_day(yearly, DaysPerYear::from_days(DAYS)).as_usd(),
            ValueBasis::Term => value_over_term(yearly, Years::from_years(w[TERM])).as_usd(),
            ValueBasis::Cargo => (yearly / cargoes_per_year(self.mass(w), self.cargo(w))).as_usd(),
        }
    }

    /// The value on the reader's basis that volume and price make.
    fn forward(self, w: &World) -> f64 {
        match self.basis {
            ValueBasis::Cargo => value_per_cargo(self.cargo(w), self.price(w)).as_usd(),
            basis => self.on(basis, self.yearly(w), w),
        }
    }

    /// Whether the model's equation holds the unknown at all.
    fn is_settled(self, w: &World) -> bool {
        let Some(slot) = self.slot() else {
            return false;
        };
        let at = |x| self.forward(&replaced(w, slot, x));
        // Relative, because near zero a small difference is one; a few units in the last place are not.
        let (one, two) = (at(1.0), at(2.0));
        slot == VALUE || (one - two).abs() > 1e-14 * one.max(two)
    }

    /// The world with the unknown put so that the model holds; it may come out negative. Unchanged when
    /// the equation does not hold the unknown.
    fn consistent(self, w: &World) -> World {
        let Some(slot) = self.slot() else { return *w };
        if slot == VALUE {
            return replaced(w, VALUE, self.forward(w));
        }
        if !self.is_settled(w) {
            return *w;
        }
        // The value is a straight line in the unknown, or proportional to one over it.
        let (zero, one) = (
            self.forward(&replaced(w, slot, 0.0)),
            self.forward(&replaced(w, slot, 1.0)),
        );
        let x = if zero.is_finite() {
            (w[VALUE] - zero) / (one - zero)
        } else {
            one / w[VALUE]
        };
        replaced(w, slot, x)
    }

    /// The target in a consistent world; `None` where it has no meaning.
    fn measure(self, w: &World, target: Target) -> Option<f64> {
        let part = |slot: usize| (self.form() == Form::Formula).then(|| w[slot]);
        let mass = self.mass(w);
        Some(match target {
            Target::HenryHub => return part(HUB),
            Target::Slope => return part(SLOPE),
            Target::Fee => return part(FEE),
            Target::EnergyContent => w[HEAT],
            Target::Price(PriceUnit::PerTonne) => self.price(w).as_usd_per_tonne(),
            Target::Price(PriceUnit::PerMmbtu) => (self.price(w) / self.heat(w)).as_usd_per_mmbtu(),
            Target::Value(basis) => self.on(basis, self.given(w), w),
            Target::Volume(VolumeUnit::MtPerYear) => mass.as_mt(),
            Target::Volume(VolumeUnit::BcmPerYear) => {
                gas_in_cubic_metres(mass, CubicMetresPerTonne::from_bcm_per_mt(w[BCM])).as_bcm()
            }
            Target::Volume(VolumeUnit::BcfPerYear) => {
                gas_in_cubic_feet(mass, CubicFeetPerTonne::from_bcf_per_mt(w[BCF])).as_bcf()
            }
            Target::Volume(VolumeUnit::TwhPerYear) => energy_in_mwh(
                energy_per_year(mass, self.heat(w)),
                MwhPerMmbtu::from_mwh_per_mmbtu(MWH_PER_MMBTU),
            )
            .as_twh(),
            Target::Volume(VolumeUnit::CargoesPerYear) => {
                cargoes_per_year(mass, self.cargo(w)).as_cargoes()
            }
        })
    }

    /// Whether `solve` should give a number: the target has a meaning, and either the unknown is settled or
    /// the target does without it.
    fn is_answered(self, w: &World, target: Target) -> bool {
        if self.measure(w, target).is_none() {
            return false;
        }
        match self.slot() {
            Some(slot) if !self.is_settled(w) => {
                let at = |x| self.measure(&replaced(w, slot, x), target);
                matches!((at(1.0), at(2.0)), (Some(a), Some(b)) if close(a, b))
            }
            _ => true,
        }
    }
}

fn replaced(w: &World, slot: usize, x: f64) -> World {
    let mut w = *w;
    w[slot] = x;
    w
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + a.abs().max(b.abs()))
}

// ---- cases ----

fn base() -> impl Strategy<Value = World> {
    USUAL
}

fn setup() -> impl Strategy<Value = Setup> {
    select(setups())
}

/// How far a range reaches below and above its base, as shares of it; often not at all.
fn reach() -> impl Strategy<Value = [(f64, f64); COUNT]> {
    let side = || prop_oneof![1 => Just(0.0), 2 => 0.0..0.6];
    std::array::from_fn::<_, COUNT, _>(|_| (side(), side()))
}

fn point(x: f64) -> Interval {
    Interval::point(x).expect("finite")
}

/// The box around a base world in which the model holds.
fn around(setup: Setup, base: &World, reach: &[(f64, f64); COUNT]) -> Ranges {
    let base = replaced(base, VALUE, setup.forward(base));
    std::array::from_fn(|i| {
        Interval::new(base[i] * (1.0 - reach[i].0), base[i] * (1.0 + reach[i].1)).expect("in order")
    })
}

/// Every corner of the box, made consistent. The unknown's own range is not part of the box.
fn corners(setup: Setup, ranges: &Ranges) -> Vec<World> {
    let wide: Vec<usize> = (0..COUNT)
        .filter(|&i| Some(i) != setup.slot() && !ranges[i].is_point())
        .collect();
    (0..1usize << wide.len())
        .map(|bits| {
            let mut w = ranges.map(Interval::lo);
            for (k, &i) in wide.iter().enumerate() {
                if bits >> k & 1 == 1 {
                    w[i] = ranges[i].hi();
                }
            }
            setup.consistent(&w)
        })
        .collect()
}

/// The least and the greatest target over some worlds. Where the target is the unknown itself, worlds that
/// need it negative do not count; but between such a world and one that needs it positive lies, by
/// continuity, one that needs it to be zero.
fn hull(setup: Setup, worlds: &[World], target: Target) -> (f64, f64) {
    let is_unknown = matches!(
        (setup.unknown, target),
        (Unknown::HenryHub, Target::HenryHub)
            | (Unknown::Slope, Target::Slope)
            | (Unknown::Fee, Target::Fee)
    );
    let (mut lo, mut hi) = (f64::INFINITY, f64::NEG_INFINITY);
    for w in worlds {
        let x = setup.measure(w, target).expect("answered");
        lo = lo.min(x);
        hi = hi.max(x);
    }
    (if is_unknown { lo.max(0.0) } else { lo }, hi)
}

/// A small generator for points inside a box: what proptest would offer for this shrinks too slowly.
fn inside(ranges: &Ranges, seed: &mut u64) -> World {
    ranges.map(|range| {
        *seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let share = (*seed >> 11) as f64 / (1u64 << 53) as f64;
        range.lo() + share * (range.hi() - range.lo())
    })
}

// ---- properties ----

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(64) })]

    /// Forward to a value, back to any unknown, and on to every target: the number one started from. All
    /// combinations of units, forms, bases, unknowns and targets, in every case.
    #[test]
    fn inverse_of_forward_is_identity_on_points(base in base(), rubbish in -1e9..1e9f64) {
        for setup in setups() {
            let world = replaced(&base, VALUE, setup.forward(&base));
            let mut ranges = world.map(point);
            if let Some(slot) = setup.slot() {
                ranges[slot] = point(rubbish);
            }
            let inputs = inputs(setup, &ranges);
            for target in targets() {
                let found = solve(&inputs, setup.unknown, target);
                if !setup.is_answered(&world, target) {
                    assert_eq!(
                        found,
                        Solution::None(NoSolution::NotDetermined),
                        "{setup:?} {target:?}"
                    );
                    continue;
                }
                let expected = setup.measure(&world, target).expect("answered");
                let range = found.range().unwrap_or_else(|| panic!("{setup:?} {target:?}: {found:?}"));
                assert!(
                    close(range.lo(), expected) && close(range.hi(), expected),
                    "{setup:?} {target:?}: {range:?}, not {expected}"
                );
            }
        }
    }

    /// The price per heat and the price per weight pay the same.
    #[test]
    fn both_forms_of_the_value_agree(w in base()) {
        let (mass, heat) = (TonnesPerYear::from_mt(w[VOLUME]), MmbtuPerTonne::from_mmbtu_per_tonne(w[HEAT]));
        let price = UsdPerMmbtu::from_usd_per_mmbtu(w[PRICE]);
        let by_weight = value_per_year_by_weight(mass, price_per_tonne(heat, price));
        assert!(close(value_per_year(mass, heat, price).as_usd(), by_weight.as_usd()));
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(1500) })]

    /// The range holds every sample and is no wider than its corners: both ends are attained.
    #[test]
    fn ranges_hold_all_samples_and_are_attained(
        setup in setup(), base in base(), reach in reach(), mut seed in any::<u64>(),
    ) {
        let ranges = around(setup, &base, &reach);
        let inputs = inputs(setup, &ranges);
        let corners = corners(setup, &ranges);
        let samples: Vec<World> =
            (0..40).map(|_| setup.consistent(&inside(&ranges, &mut seed))).collect();
        for target in targets() {
            if !setup.is_answered(&corners[0], target) {
                continue;
            }
            let found = solve(&inputs, setup.unknown, target);
            let range = found.range().unwrap_or_else(|| panic!("{target:?}: {found:?}"));
            let (lo, hi) = hull(setup, &corners, target);
            assert!(
                close(range.lo(), lo) && close(range.hi(), hi),
                "{target:?}: {range:?}, attained are {lo} to {hi}"
            );
            for w in &samples {
                // Only an unknown can be negative, and then this is no solution.
                let x = setup.measure(w, target).expect("answered");
                assert!(
                    x < 0.0 || (x >= lo - 1e-9 * (1.0 + lo) && x <= hi + 1e-9 * (1.0 + hi)),
                    "{target:?}: {x} is not in {range:?}"
                );
            }
        }
    }

    /// Ranges that begin at zero: what is said to have no upper end has none, and the lower end is attained.
    #[test]
    fn ranges_from_zero(
        setup in setup(), base in base(), reach in reach(), from_zero in any::<[bool; COUNT]>(),
    ) {
        let near_zero = 1e-6;
        let box_from = |share: f64| {
            let reach = std::array::from_fn(|i| {
                (if from_zero[i] { 1.0 - share } else { reach[i].0 }, reach[i].1)
            });
            around(setup, &base, &reach)
        };
        let inputs = inputs(setup, &box_from(0.0));
        // Zero itself divides; its neighbours show where the target goes.
        let corners = corners(setup, &box_from(near_zero));
        let world = setup.consistent(&replaced(&base, VALUE, setup.forward(&base)));
        for target in targets() {
            if !setup.is_answered(&world, target) {
                continue;
            }
            let usual = setup.measure(&world, target).expect("answered");
            let (lo, hi) = hull(setup, &corners, target);
            match solve(&inputs, setup.unknown, target) {
                Solution::Range(range) => {
                    // Looser than elsewhere: a lower end of zero is only approached by its neighbours.
                    let within = 1e-4 * (usual + hi);
                    assert!((lo - range.lo()).abs() <= within, "{target:?} {range:?} {lo}");
                    assert!((hi - range.hi()).abs() <= within, "{target:?} {range:?} {hi}");
                }
                Solution::AtLeast(least) => {
                    assert!(least > 0.0 && (lo - least).abs() <= 1e-4 * (1.0 + least), "{target:?} {least} {lo}");
                    assert!(hi >= 1e3 * usual, "{target:?} at least {least}, but {hi} at most");
                }
                Solution::Any => {
                    assert!(lo <= 1e-3 * usual.max(1.0), "{target:?} any, but {lo} at least");
                    assert!(hi >= 1e3 * usual, "{target:?} any, but {hi} at most");
                }
                Solution::None(reason) => panic!("{target:?}: {reason:?}"),
            }
        }
    }
}

// ---- nothing that is not finite ----

fn any_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        select(vec![
            0.0,
            -0.0,
            5e-324,
            1e-300,
            1e-16,
            1e-15,
            1e-3,
            1.0,
            1e15,
            1e16,
            1e300,
            f64::MAX,
            f64::MIN,
            -1.0,
        ]),
        any::<f64>(),
        1e-3..1e3,
    ]
}

fn accepted_number() -> impl Strategy<Value = f64> {
    prop_oneof![
        2 => select(vec![0.0, 1e-15, 1e-6, 1.0, 1e6, 1e15]),
        1 => 0.001..1000.0,
        1 => (-15.0..15.0f64).prop_map(|e| 10f64.powf(e)),
    ]
}

fn interval(number: impl Strategy<Value = f64> + Clone) -> impl Strategy<Value = Interval> {
    (number.clone(), number).prop_map(|(a, b)| {
        Interval::new(a.min(b), a.max(b))
            .or(Interval::point(a))
            .unwrap_or(point(1.0))
    })
}

fn boxes<S: Strategy<Value = f64> + Clone>(number: fn() -> S) -> impl Strategy<Value = Ranges> {
    std::array::from_fn::<_, COUNT, _>(|_| interval(number()))
}

fn check_finite(solution: Solution) {
    match solution {
        Solution::Range(range) => {
            assert!(range.lo().is_finite() && range.hi().is_finite());
            assert!(range.lo() >= 0.0 && range.lo() <= range.hi());
            assert!(range.lo().is_sign_positive());
        }
        Solution::AtLeast(lo) => assert!(lo.is_finite() && lo > 0.0),
        Solution::Any | Solution::None(_) => {}
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(3000) })]

    #[test]
    fn never_anything_but_finite_numbers(
        setup in setup(),
        ranges in boxes(|| any_number().boxed()),
        mwh_per_mmbtu in any::<f64>(),
        days_per_year in prop_oneof![Just(f64::NAN), Just(f64::INFINITY), any::<f64>(), Just(0.0)],
    ) {
        let inputs = Inputs { mwh_per_mmbtu, days_per_year, ..inputs(setup, &ranges) };
        for target in targets() {
            check_finite(solve(&inputs, setup.unknown, target));
        }
    }

    /// Inside the accepted range the guard against overflow never refuses.
    #[test]
    fn accepted_inputs_are_never_too_large(
        setup in setup(), ranges in boxes(|| accepted_number().boxed()),
    ) {
        let inputs = inputs(setup, &ranges);
        for target in targets() {
            let found = solve(&inputs, setup.unknown, target);
            check_finite(found);
            for refused in [NoSolution::TooLarge, NoSolution::Negative, NoSolution::NetHeat] {
                assert_ne!(found, Solution::None(refused), "{target:?}");
            }
        }
    }
}
