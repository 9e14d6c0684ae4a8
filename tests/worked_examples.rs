//! Answers worked out by hand, each with its calculation and the id of the fact it comes from.
//!
//! The figures stand here as literals on purpose: a change of content must not move what is expected.

use fine_print::domain::interval::Interval;
use fine_print::domain::lng::{
    FactorSet, Heat, Inputs, NoSolution, Price, PriceUnit, Solution, Target, Unknown, ValueBasis,
    VolumeUnit, solve,
};

fn point(x: f64) -> Interval {
    Interval::point(x).expect("finite")
}

fn span(lo: f64, hi: f64) -> Interval {
    Interval::new(lo, hi).expect("finite and in order")
}

const PRICE: Target = Target::Price(PriceUnit::PerMmbtu);
const PRICE_PER_TONNE: Target = Target::Price(PriceUnit::PerTonne);
const VALUE: Target = Target::Value(ValueBasis::Year);

/// 5 Mt a year at US$680 a tonne, the default factors: what the tool opens with.
fn agreement() -> Inputs {
    Inputs {
        volume: point(5.0),
        volume_unit: VolumeUnit::MtPerYear,
        price: Price::PerTonne(point(680.0)),
        value: point(3.4e9),
        value_basis: ValueBasis::Year,
        factors: FactorSet {
            mmbtu_per_tonne: point(52.0),
            bcm_per_mt: span(1.36, 1.38),
            bcf_per_mt: span(48.0, 48.7),
            heat: Heat::Gross,
        },
        cargo_tonnes: span(68_900.0, 79_000.0),
        term_years: point(20.0),
        mwh_per_mmbtu: 0.293_071,
        days_per_year: 365.0,
    }
}

fn with_heat(mmbtu_per_tonne: f64) -> Inputs {
    let mut inputs = agreement();
    inputs.factors.mmbtu_per_tonne = point(mmbtu_per_tonne);
    inputs
}

/// The table that states net heat (facts `conv-bp-2021-btu`, `conv-bp-2021-net-heat`).
fn net_table() -> FactorSet {
    FactorSet {
        mmbtu_per_tonne: point(46.405),
        bcm_per_mt: point(1.360),
        bcf_per_mt: point(48.028),
        heat: Heat::Net,
    }
}

/// Holds when both ends of the solution round to the given ones at that many decimals.
#[track_caller]
fn assert_span(solution: Solution, lo: f64, hi: f64, decimals: i32) {
    let range = solution
        .range()
        .unwrap_or_else(|| panic!("a range, not {solution:?}"));
    let half = 0.5 * 10f64.powi(-decimals) * (1.0 + 1e-9);
    assert!(
        (range.lo() - lo).abs() <= half && (range.hi() - hi).abs() <= half,
        "{range:?} is not {lo} to {hi}"
    );
}

#[track_caller]
fn assert_point(solution: Solution, x: f64, decimals: i32) {
    assert_span(solution, x, x, decimals);
}

fn near(a: f64, b: f64, within: f64) -> bool {
    (a - b).abs() <= within
}

// ---- the agreement's figures ----

#[test]
fn five_million_tonnes_at_680_are_3_4_billion() {
    // 5,000,000 t × US$680/t = US$3,400,000,000; fact `chk-per-tonne`
    assert_point(solve(&agreement(), Unknown::Value, VALUE), 3.4e9, 3);
    // 3.4 bn / 5 Mt = 680
    assert_point(
        solve(&agreement(), Unknown::Price, PRICE_PER_TONNE),
        680.0,
        9,
    );
    // 3.4 bn / 680 = 5 Mt
    let volume = solve(
        &agreement(),
        Unknown::Volume,
        Target::Volume(VolumeUnit::MtPerYear),
    );
    assert_point(volume, 5.0, 9);
}

#[test]
fn three_million_tonnes_at_680_are_2_04_billion() {
    // 3,000,000 × 680 = 2,040,000,000; fact `lng-split`
    let mut inputs = agreement();
    inputs.volume = point(3.0);
    assert_point(solve(&inputs, Unknown::Value, VALUE), 2.04e9, 3);
    // the optional 2 Mt: 2,000,000 × 680 = 1,360,000,000, and 2.04 + 1.36 = 3.40
    inputs.volume = point(2.0);
    assert_point(solve(&inputs, Unknown::Value, VALUE), 1.36e9, 3);
    // the whole range between the firm part and the ceiling
    inputs.volume = span(3.0, 5.0);
    assert_span(solve(&inputs, Unknown::Value, VALUE), 2.04e9, 3.4e9, 3);
}

#[test]
fn price_per_mmbtu_at_three_heat_contents() {
    // 680 / 52 = 13.0769…; 680 / 51.02 = 13.3281…; 680 / 53.57 = 12.6936…; fact `chk-per-mmbtu`
    for (heat, price) in [(52.0, 13.08), (51.02, 13.33), (53.57, 12.69)] {
        let inputs = with_heat(heat);
        assert_point(solve(&inputs, Unknown::Price, PRICE), price, 2);
        // the locked price in the other unit, whatever is solved for
        assert_point(solve(&inputs, Unknown::Value, PRICE), price, 2);
    }
    // and all of them at once, high heat giving the low price
    let mut inputs = agreement();
    inputs.factors.mmbtu_per_tonne = span(51.02, 53.57);
    assert_span(solve(&inputs, Unknown::Price, PRICE), 12.69, 13.33, 2);
}

#[test]
fn other_bases_of_the_same_value() {
    let inputs = agreement();
    // 3.4 bn / 365 = 9,315,068.49 a day
    let day = solve(&inputs, Unknown::Value, Target::Value(ValueBasis::Day));
    assert_point(day, 9_315_068.49, 2);
    // 3.4 bn × 20 = 68 bn
    let term = solve(&inputs, Unknown::Value, Target::Value(ValueBasis::Term));
    assert_point(term, 68e9, 2);
    // 68,900 × 680 = 46,852,000; 79,000 × 680 = 53,720,000; fact `chk-cargoes`
    let cargo = solve(&inputs, Unknown::Value, Target::Value(ValueBasis::Cargo));
    assert_span(cargo, 46_852_000.0, 53_720_000.0, 2);
}

// ---- the contract formula ----

fn october_2025() -> Inputs {
    Inputs {
        price: Price::Formula {
            slope: point(1.15),
            henry_hub: point(3.19),
            fee: point(2.50),
        },
        ..agreement()
    }
}

#[test]
fn formula_of_october_2025() {
    let inputs = october_2025();
    // 1.15 × 3.19 + 2.50 = 3.6685 + 2.50 = 6.1685; fact `formula-example`
    assert_point(solve(&inputs, Unknown::Value, PRICE), 6.17, 2);
    // 6.1685 × 52 = 320.762
    assert_point(solve(&inputs, Unknown::Value, PRICE_PER_TONNE), 321.0, 0);
    // 320.762 × 5,000,000 = 1,603,810,000
    assert_point(solve(&inputs, Unknown::Value, VALUE), 1_603_810_000.0, 0);
}

#[test]
fn formula_with_the_published_range_of_fees() {
    // 3.6685 + 2.25 = 5.9185; 3.6685 + 3.50 = 7.1685; fact `formula-fee`
    let inputs = Inputs {
        price: Price::Formula {
            slope: point(1.15),
            henry_hub: point(3.19),
            fee: span(2.25, 3.50),
        },
        ..agreement()
    };
    assert_span(solve(&inputs, Unknown::Value, PRICE), 5.9185, 7.1685, 9);
}

#[test]
fn henry_hub_that_would_make_13_08() {
    // 680 / 52 = 13.0769; (13.0769 − 3.50) / 1.15 = 8.3278; (13.0769 − 2.25) / 1.15 = 9.4147;
    // fact `formula-gap`
    let inputs = Inputs {
        price: Price::Formula {
            slope: point(1.15),
            henry_hub: point(0.0),
            fee: span(2.25, 3.50),
        },
        ..agreement()
    };
    assert_span(
        solve(&inputs, Unknown::HenryHub, Target::HenryHub),
        8.33,
        9.41,
        2,
    );
    // as published, to one decimal
    assert_span(
        solve(&inputs, Unknown::HenryHub, Target::HenryHub),
        8.3,
        9.4,
        1,
    );
}

#[test]
fn slope_and_fee_from_the_formula() {
    let mut inputs = october_2025();
    inputs.value = point(1_603_810_000.0);
    // (6.1685 − 2.50) / 3.19 = 1.15 and 6.1685 − 1.15 × 3.19 = 2.50
    assert_point(solve(&inputs, Unknown::Slope, Target::Slope), 1.15, 9);
    assert_point(solve(&inputs, Unknown::Fee, Target::Fee), 2.5, 9);
    assert_point(solve(&inputs, Unknown::HenryHub, Target::HenryHub), 3.19, 9);
    // the price the value implies: 1,603,810,000 / (5,000,000 × 52) = 6.1685
    assert_point(solve(&inputs, Unknown::Fee, PRICE), 6.1685, 9);
    // energy content: 1,603,810,000 / (5,000,000 × 6.1685) = 52
    assert_point(
        solve(&inputs, Unknown::EnergyContent, Target::EnergyContent),
        52.0,
        9,
    );
}

#[test]
fn a_price_below_the_fee_has_no_henry_hub() {
    let mut inputs = october_2025();
    // 520 m / (5 Mt × 52) = 2.00 a MMBtu, less than the fee of 2.50
    inputs.value = point(520e6);
    let none = Solution::None(NoSolution::BelowFee);
    assert_eq!(solve(&inputs, Unknown::HenryHub, Target::HenryHub), none);
    assert_eq!(solve(&inputs, Unknown::Slope, Target::Slope), none);
    // 2.00 − 1.15 × 3.19 = −1.6685
    assert_eq!(
        solve(&inputs, Unknown::Fee, Target::Fee),
        Solution::None(NoSolution::NegativeFee)
    );
    // the price itself follows from the locked quantities all the same
    assert_point(solve(&inputs, Unknown::HenryHub, PRICE), 2.0, 9);
    // a value range that reaches over the fee: (3.00 − 2.50) / 1.15 = 0.4348
    inputs.value = span(520e6, 780e6);
    assert_span(
        solve(&inputs, Unknown::HenryHub, Target::HenryHub),
        0.0,
        0.5 / 1.15,
        9,
    );
}

// ---- volumes ----

#[test]
fn five_million_tonnes_as_gas() {
    let mut inputs = agreement();
    let volume = |inputs: &Inputs, unit| solve(inputs, Unknown::Value, Target::Volume(unit));
    // 5 × 48.0 to 48.7; 5 × 1.36 to 1.38; facts `conv-working-bcf`, `conv-working-bcm`
    assert_span(volume(&inputs, VolumeUnit::BcfPerYear), 240.0, 243.5, 9);
    assert_span(volume(&inputs, VolumeUnit::BcmPerYear), 6.8, 6.9, 9);
    // 5 × 48.028 = 240.14 and 5 × 1.360 = 6.80; facts `chk-volume-bcf`, `chk-volume-bcm`
    inputs.factors = net_table();
    assert_point(volume(&inputs, VolumeUnit::BcfPerYear), 240.14, 9);
    assert_point(volume(&inputs, VolumeUnit::BcmPerYear), 6.8, 9);
}

#[test]
fn five_million_tonnes_as_heat() {
    // 5 × 51.02 × 0.293071 = 74.762; 5 × 53.57 × 0.293071 = 78.499; facts `conv-twh`, `chk-volume-twh`
    let mut inputs = agreement();
    inputs.factors.mmbtu_per_tonne = span(51.02, 53.57);
    let heat = solve(
        &inputs,
        Unknown::Value,
        Target::Volume(VolumeUnit::TwhPerYear),
    );
    assert_span(heat, 74.762, 78.499, 3);
}

#[test]
fn five_million_tonnes_as_cargoes() {
    // 5,000,000 / 79,000 = 63.29; 5,000,000 / 68,900 = 72.57; fact `chk-cargoes`
    let cargoes = solve(
        &agreement(),
        Unknown::Value,
        Target::Volume(VolumeUnit::CargoesPerYear),
    );
    assert_span(cargoes, 63.29, 72.57, 2);
    assert_span(cargoes, 63.0, 73.0, 0);
}

#[test]
fn volumes_given_in_every_unit() {
    // 5 Mt each: 240.14 / 48.028; 6.8 / 1.36; 70 × 71,428.571…; 5 × 52 × 0.293071 = 76.19846
    for (unit, volume) in [
        (VolumeUnit::BcfPerYear, 240.14),
        (VolumeUnit::BcmPerYear, 6.8),
        (VolumeUnit::CargoesPerYear, 70.0),
        (VolumeUnit::TwhPerYear, 76.198_46),
    ] {
        let mut inputs = agreement();
        inputs.volume = point(volume);
        inputs.volume_unit = unit;
        inputs.factors.bcf_per_mt = point(48.028);
        inputs.factors.bcm_per_mt = point(1.36);
        inputs.cargo_tonnes = point(5e6 / 70.0);
        assert_point(solve(&inputs, Unknown::Value, VALUE), 3.4e9, 3);
    }
}

// ---- net heat ----

#[test]
fn net_heat_is_refused_wherever_it_enters() {
    let refused = Solution::None(NoSolution::NetHeat);
    let mut inputs = agreement();
    inputs.factors = net_table();
    // would be 680 / 46.405 = 14.65; fact `chk-trap`
    assert_eq!(solve(&inputs, Unknown::Price, PRICE), refused);
    assert_eq!(solve(&inputs, Unknown::Value, PRICE), refused);
    // would be 13.6 TWh a Mt, on a net basis; fact `conv-twh-net`
    let heat = Target::Volume(VolumeUnit::TwhPerYear);
    assert_eq!(solve(&inputs, Unknown::Value, heat), refused);

    inputs.price = Price::PerMmbtu(point(13.08));
    assert_eq!(solve(&inputs, Unknown::Value, VALUE), refused);
    assert_eq!(
        solve(
            &inputs,
            Unknown::Volume,
            Target::Volume(VolumeUnit::MtPerYear)
        ),
        refused
    );
    assert_eq!(solve(&inputs, Unknown::Value, PRICE_PER_TONNE), refused);

    inputs.price = october_2025().price;
    for (unknown, target) in [
        (Unknown::HenryHub, Target::HenryHub),
        (Unknown::Slope, Target::Slope),
        (Unknown::Fee, Target::Fee),
    ] {
        assert_eq!(solve(&inputs, unknown, target), refused);
    }
}

#[test]
fn net_heat_is_harmless_where_it_does_not_enter() {
    let mut inputs = agreement();
    inputs.factors = net_table();
    // weight × price per weight
    assert_point(solve(&inputs, Unknown::Value, VALUE), 3.4e9, 3);
    // TWh × price per MMbtu: 29.3071 TWh are 100 million MMBtu, × 10 = 1 bn
    inputs.volume = point(29.3071);
    inputs.volume_unit = VolumeUnit::TwhPerYear;
    inputs.price = Price::PerMmbtu(point(10.0));
    assert_point(solve(&inputs, Unknown::Value, VALUE), 1e9, 3);
    // the reader's own factor, shown
    assert_point(
        solve(&inputs, Unknown::Value, Target::EnergyContent),
        46.405,
        9,
    );
}

// ---- tight where step-by-step interval arithmetic is not ----

#[test]
fn energy_content_cancels_between_twh_and_price_per_mmbtu() {
    let mut inputs = agreement();
    inputs.volume = span(75.0, 78.0);
    inputs.volume_unit = VolumeUnit::TwhPerYear;
    inputs.price = Price::PerMmbtu(span(12.0, 13.0));
    inputs.factors.mmbtu_per_tonne = span(51.02, 53.57);
    // 75e6 / 0.293071 × 12 = 3.0709 bn; 78e6 / 0.293071 × 13 = 3.4599 bn: no energy content in it
    let (lo, hi) = (75e6 / 0.293_071 * 12.0, 78e6 / 0.293_071 * 13.0);
    assert_span(solve(&inputs, Unknown::Value, VALUE), lo, hi, 3);
    // step by step, tonnes first, the energy content is used twice: 2.9247 to 3.6329 bn
    let naive_lo = 75e6 / (0.293_071 * 53.57) * 51.02 * 12.0;
    let naive_hi = 78e6 / (0.293_071 * 51.02) * 53.57 * 13.0;
    assert!(near(naive_lo, 2.924_7e9, 1e5) && near(naive_hi, 3.632_9e9, 1e5));
    assert!(naive_lo < lo - 1e8 && naive_hi > hi + 1e8);
}

#[test]
fn cargo_size_cancels_between_cargoes_and_value_per_cargo() {
    let mut inputs = agreement();
    inputs.volume = span(63.0, 73.0);
    inputs.volume_unit = VolumeUnit::CargoesPerYear;
    // 3.4 bn / 73 = 46.575 m; 3.4 bn / 63 = 53.968 m
    let cargo = solve(&inputs, Unknown::Price, Target::Value(ValueBasis::Cargo));
    assert_span(cargo, 3.4e9 / 73.0, 3.4e9 / 63.0, 3);
    // through the price per tonne: 3.4e9 / (73 × 79,000) × 68,900 = 40.62 m, and 61.88 m
    let naive_lo = 3.4e9 / (73.0 * 79_000.0) * 68_900.0;
    let naive_hi = 3.4e9 / (63.0 * 68_900.0) * 79_000.0;
    assert!(near(naive_lo, 40.62e6, 1e4) && near(naive_hi, 61.88e6, 1e4));
}

#[test]
fn a_locked_quantity_comes_back_as_it_was_given() {
    let mut inputs = agreement();
    inputs.value = span(2.04e9, 3.4e9);
    inputs.volume = span(3.0, 5.0);
    inputs.factors.mmbtu_per_tonne = span(51.02, 53.57);
    // value = volume × (value / volume): step by step 1.224 to 5.667 bn
    assert_span(solve(&inputs, Unknown::Price, VALUE), 2.04e9, 3.4e9, 3);
    // per tonne by way of MMBtu: the energy content drops out; 2.04e9/5e6 = 408, 3.4e9/3e6 = 1133.3
    assert_span(
        solve(&inputs, Unknown::Price, PRICE_PER_TONNE),
        408.0,
        3.4e3 / 3.0,
        9,
    );
}

// ---- nothing, and what is not settled ----

#[test]
fn zeros_have_answers_of_their_own() {
    let mut inputs = agreement();
    let tonnes = Target::Volume(VolumeUnit::MtPerYear);
    // a value without a volume
    inputs.volume = point(0.0);
    assert_eq!(
        solve(&inputs, Unknown::Price, PRICE),
        Solution::None(NoSolution::DividesByZero)
    );
    // no volume and no value: every price fits
    inputs.value = point(0.0);
    assert_eq!(solve(&inputs, Unknown::Price, PRICE), Solution::Any);
    assert_point(solve(&inputs, Unknown::Value, VALUE), 0.0, 9);
    // up to 5 Mt for 3.4 bn: 680 or more
    inputs.volume = span(0.0, 5.0);
    inputs.value = point(3.4e9);
    assert_eq!(
        solve(&inputs, Unknown::Price, PRICE_PER_TONNE),
        Solution::AtLeast(680.0)
    );
    // at a price from nothing up to 680 a tonne: 5 Mt or more
    inputs.price = Price::PerTonne(span(0.0, 680.0));
    assert_eq!(
        solve(&inputs, Unknown::Volume, tonnes),
        Solution::AtLeast(5.0)
    );
    // and a value from zero: any volume
    inputs.value = span(0.0, 3.4e9);
    assert_eq!(solve(&inputs, Unknown::Volume, tonnes), Solution::Any);
}

#[test]
fn zeros_in_the_formula() {
    let mut inputs = october_2025();
    // the price is the fee alone, 2.50 × 52 × 5 Mt = 650 m
    inputs.value = point(650e6);
    assert_point(solve(&inputs, Unknown::HenryHub, Target::HenryHub), 0.0, 12);
    // no slope: any Henry Hub price gives the fee, none gives more
    inputs.price = Price::Formula {
        slope: point(0.0),
        henry_hub: point(3.19),
        fee: point(2.5),
    };
    let hub = |inputs: &Inputs| solve(inputs, Unknown::HenryHub, Target::HenryHub);
    assert_eq!(hub(&inputs), Solution::Any);
    inputs.value = point(780e6);
    assert_eq!(hub(&inputs), Solution::None(NoSolution::DividesByZero));
    // up to 5 Mt for 780 m: 3.00 a MMBtu or more, so (3.00 − 2.50) / 1.25 = 0.4 or more
    inputs.price = Price::Formula {
        slope: point(1.25),
        henry_hub: point(3.19),
        fee: point(2.5),
    };
    inputs.volume = span(0.0, 5.0);
    assert_eq!(hub(&inputs), Solution::AtLeast(0.4));
}

#[test]
fn what_the_locked_quantities_do_not_settle() {
    let open = Solution::None(NoSolution::NotDetermined);
    let mut inputs = agreement();
    // a price per tonne says nothing about heat, nor about a formula
    assert_eq!(
        solve(&inputs, Unknown::EnergyContent, Target::EnergyContent),
        open
    );
    assert_eq!(solve(&inputs, Unknown::HenryHub, Target::HenryHub), open);
    assert_eq!(solve(&inputs, Unknown::EnergyContent, PRICE), open);
    // a value per cargo says nothing about the yearly volume
    inputs.value_basis = ValueBasis::Cargo;
    inputs.value = point(50e6);
    let tonnes = Target::Volume(VolumeUnit::MtPerYear);
    assert_eq!(solve(&inputs, Unknown::Volume, tonnes), open);
    assert_eq!(solve(&inputs, Unknown::Volume, VALUE), open);
    // but it settles the price: 50 m / 79,000 = 632.91; 50 m / 68,900 = 725.69
    assert_span(
        solve(&inputs, Unknown::Price, PRICE_PER_TONNE),
        632.91,
        725.69,
        2,
    );
}

#[test]
fn impossible_inputs_have_reasons() {
    let mut inputs = agreement();
    inputs.volume = span(-2.0, -1.0);
    assert_eq!(
        solve(&inputs, Unknown::Value, VALUE),
        Solution::None(NoSolution::Negative)
    );
    // the part below zero is left out
    inputs.volume = span(-1.0, 5.0);
    assert_span(solve(&inputs, Unknown::Value, VALUE), 0.0, 3.4e9, 3);
    for volume in [1e16, 1e-16] {
        inputs.volume = point(volume);
        assert_eq!(
            solve(&inputs, Unknown::Value, VALUE),
            Solution::None(NoSolution::TooLarge)
        );
    }
}
