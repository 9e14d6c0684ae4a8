//! Addresses of the LNG tool: what they mean, for ever.
#![allow(clippy::float_cmp)] // addresses carry exact decimals

use fine_print::domain::lng::{Solution, Target, Unknown, ValueBasis, VolumeUnit};
use fine_print::facts::Lang;
use fine_print::state::Notice;
use fine_print::state::lng::{BASES, Change, Field, Heat, LngState, PriceForm, VOLUME_UNITS};
use fine_print::state::query::merge;
use fine_print::state::{Refused, Span, ToolState, tool};
use fine_print::widgets::calculator::Calculator;
use fine_print::widgets::calculator::markup::around;
use fine_print::widgets::calculator::notices::sentence;
use fine_print::widgets::calculator::present::Present;
use fine_print::widgets::lng::present::{equals, rows};
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

/// Links that have been given out, with the answer they promised. Lines may be added, never
/// changed: an omitted value means the default of its version.
const FROZEN: [(&str, &str); 14] = [
    (
        "",
        "5 million tonnes a year at US$13.08 per MMBtu come to US$3.40 billion a year.",
    ),
    (
        "?v=1&lng.volume=3&lng.price=9.5",
        "3 million tonnes a year at US$9.5 per MMBtu come to US$1.48 billion a year.",
    ),
    (
        "?lng.volume=3",
        "3 million tonnes a year at US$13.08 per MMBtu come to US$2.04 billion a year.",
    ),
    (
        "?v=1&lng.volume=3..5",
        "3–5 million tonnes a year at US$13.08 per MMBtu come to US$2.04–3.40 billion a year.",
    ),
    (
        "?v=1&lng.price=680&lng.punit=t",
        "5 million tonnes a year at US$680 a tonne come to US$3.40 billion a year.",
    ),
    (
        "?v=1&lng.punit=formula&lng.fee=2.5",
        "5 million tonnes a year by the contract formula, US$6.17 per MMBtu, come to US$1.60 billion a year.",
    ),
    (
        "?v=1&lng.punit=formula",
        "5 million tonnes a year by the contract formula, US$5.92–7.17 per MMBtu, come to US$1.54–1.86 billion a year.",
    ),
    (
        "?v=1&lng.solve=price",
        "US$3.4 billion a year for 5 million tonnes a year mean US$13.08 per MMBtu.",
    ),
    (
        "?v=1&lng.solve=price&lng.heat=51.02",
        "US$3.4 billion a year for 5 million tonnes a year mean US$13.33 per MMBtu.",
    ),
    (
        "?v=1&lng.solve=price&lng.heat=53.57",
        "US$3.4 billion a year for 5 million tonnes a year mean US$12.69 per MMBtu.",
    ),
    (
        "?v=1&lng.solve=hub&lng.punit=formula",
        "US$3.4 billion a year for 5 million tonnes a year need a Henry Hub price of US$8.33–9.41 per MMBtu.",
    ),
    (
        "?v=1&lng.solve=volume&lng.vunit=cargo&lng.heat=52&lng.price=13.08",
        "US$3.4 billion a year at US$13.08 per MMBtu buy 63.3–72.6 cargoes a year.",
    ),
    (
        "?v=1&lng.per=term",
        "5 million tonnes a year at US$13.08 per MMBtu come to US$68.0 billion over the contract term.",
    ),
    (
        "?v=1&lng.heat=all",
        "5 million tonnes a year at US$13.08 per MMBtu come to US$3.34–3.50 billion a year.",
    ),
];

fn read(query: &str) -> (LngState, Vec<Notice>) {
    tool::read(query)
}

fn write(state: &LngState, query: &str) -> String {
    merge(query, LngState::SLUG, &state.write())
}

fn present(state: &LngState, lang: Lang) -> Present {
    state.present(around(lang))
}

fn answer(query: &str) -> String {
    let (state, notices) = read(query);
    assert_eq!(notices, [], "{query}");
    present(&state, Lang::En).answer.replace('\u{a0}', " ")
}

#[test]
fn old_links_keep_their_meaning() {
    for (query, promised) in FROZEN {
        assert_eq!(answer(query), promised, "{query}");
    }
}

#[test]
fn the_defaults_are_those_of_version_1() {
    let default = LngState::DEFAULT;
    assert_eq!(fine_print::state::query::VERSION, 1);
    assert_eq!(default.volume, Span::point(5.0));
    assert_eq!(default.price, Span::point(13.08));
    assert_eq!(default.value, Span::point(3.4));
    assert_eq!(default.hub, Span::point(3.19));
    assert_eq!(default.slope, Span::point(115.0));
    assert_eq!(default.fee, Span { lo: 2.25, hi: 3.5 });
    assert_eq!(default.term, Span::point(20.0));
    assert_eq!(default.solve, Unknown::Value);
    assert_eq!(default.volume_unit, VolumeUnit::MtPerYear);
    assert_eq!(default.price_form, PriceForm::PerMmbtu);
    assert_eq!(default.basis, ValueBasis::Year);
    assert_eq!(default.heat, Heat::Working);
}

#[test]
fn the_five_units_show_the_published_conversions() {
    let text = equals(&LngState::DEFAULT, Lang::En).replace('\u{a0}', " ");
    for published in [
        "240 billion cubic feet",    // chk-volume-bcf
        "6.80 billion cubic metres", // chk-volume-bcm
        "63.3–72.6 cargoes",         // chk-cargoes
        "US$680 a tonne",            // lng-unit-price
    ] {
        assert!(text.contains(published), "{published} in {text}");
    }
}

#[test]
fn only_what_differs_is_written_and_others_parameters_are_kept() {
    assert_eq!(write(&LngState::DEFAULT, ""), "");
    assert_eq!(
        write(&LngState::DEFAULT, "?utm_source=a&lng.volume=3&v=1"),
        "utm_source=a"
    );
    let (state, _) = read("?v=1&lng.volume=3&lng.price=9.5");
    assert_eq!(write(&state, ""), "v=1&lng.volume=3&lng.price=9.5");
    assert_eq!(
        write(&state, "?childId=x&initialWidth=600"),
        "childId=x&initialWidth=600&v=1&lng.volume=3&lng.price=9.5"
    );
}

#[test]
fn copied_html_and_foreign_parameters_do_no_harm() {
    let (state, notices) = read("?v=1&amp;lng.volume=3&amp;lng.price=9.5&utm_campaign=x&fbclid=y");
    assert_eq!(
        (state.volume, state.price),
        (Span::point(3.0), Span::point(9.5))
    );
    assert_eq!(notices, []);
}

#[test]
fn bad_values_are_named_with_what_is_allowed_and_what_is_used() {
    let cases = [
        ("?lng.volume=9,5", "9,5", "decimal point"),
        ("?lng.volume=many", "many", "decimal point"),
        ("?lng.volume=101", "101", "0 to 100"),
        ("?lng.volume=-1", "-1", "0 to 100"),
        ("?lng.vunit=litres", "litres", "mt, bcm, bcf, twh, cargo"),
        ("?lng.heat=46.4", "46.4", "gross heat"),
        ("?lng.heat=50", "50", "51.02, 52, 53.57, all"),
        ("?lng.solve=hub", "hub", "lng.punit=formula"),
        ("?lng.solve=price&lng.punit=formula", "price", "Henry Hub"),
        ("?lng.volume=3&lng.volume=4", "4", "more than once"),
        ("?v=2&lng.volume=3", "2", "another version"),
    ];
    for (query, given, allowed) in cases {
        let (_, notices) = read(query);
        assert_eq!(notices.len(), 1, "{query}: {notices:?}");
        let said = sentence(&notices[0], Lang::En);
        assert!(
            said.contains(given) && said.contains(allowed),
            "{query}: {said}"
        );
        let malay = sentence(&notices[0], Lang::Ms);
        assert!(
            malay.contains(given) && !malay.contains('{'),
            "{query}: {malay}"
        );
    }
    assert_eq!(read("?lng.volume=101").0, LngState::DEFAULT);
    assert!(matches!(read("?lng.fee=x").1[0], Notice::NotANumber { .. }));
}

fn spans(limit: f64) -> impl Strategy<Value = Span> {
    let hundredths = (limit * 100.0) as u32;
    prop_oneof![
        (0..=hundredths).prop_map(|n| Span::point(f64::from(n) / 100.0)),
        (0..=hundredths, 0..=hundredths).prop_map(|(a, b)| Span {
            lo: f64::from(a.min(b)) / 100.0,
            hi: f64::from(a.max(b)) / 100.0
        }),
    ]
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        select(&VOLUME_UNITS[..]).prop_map(Change::VolumeUnit),
        select(&PriceForm::ALL[..]).prop_map(Change::PriceForm),
        select(&BASES[..]).prop_map(Change::Basis),
        select(&Heat::ALL[..]).prop_map(Change::Heat),
        select(&[Unknown::Value, Unknown::Volume, Unknown::EnergyContent][..])
            .prop_map(Change::Solve),
    ]
}

fn states() -> impl Strategy<Value = LngState> {
    let units = (
        select(&VOLUME_UNITS[..]),
        select(&PriceForm::ALL[..]),
        select(&BASES[..]),
        select(&Heat::ALL[..]),
    );
    let unknown = select(
        &[
            Unknown::Value,
            Unknown::Volume,
            Unknown::Price,
            Unknown::HenryHub,
            Unknown::Slope,
            Unknown::Fee,
            Unknown::EnergyContent,
        ][..],
    );
    (
        units,
        unknown,
        spans(100.0),
        spans(100.0),
        spans(50.0),
        spans(20.0),
        spans(1000.0),
        1..=50u32,
    )
        .prop_map(
            |(
                (volume_unit, price_form, basis, heat),
                solve,
                volume,
                price,
                hub,
                fee,
                value,
                term,
            )| {
                let formula = price_form == PriceForm::Formula;
                let solve = match solve {
                    Unknown::Price if formula => Unknown::HenryHub,
                    Unknown::HenryHub | Unknown::Slope | Unknown::Fee if !formula => Unknown::Price,
                    other => other,
                };
                LngState {
                    solve,
                    volume,
                    volume_unit,
                    price,
                    price_form,
                    hub,
                    slope: Span::point(115.0),
                    fee,
                    value,
                    basis,
                    heat,
                    term: Span::point(f64::from(term)),
                }
            },
        )
}

proptest! {
    #[test]
    fn an_address_restores_the_state(state in states()) {
        let (back, notices) = read(&write(&state, ""));
        assert_eq!(notices, []);
        for field in Field::ALL {
            // Fields that show a result, or take no part, are not in the address.
            if state.uses(field) && !state.is_worked_out(field) {
                assert_eq!(back.get(field), state.get(field), "{field:?}");
            }
        }
        assert_eq!(present(&back, Lang::En).answer, present(&state, Lang::En).answer);
    }

    #[test]
    fn every_state_is_described_without_gaps(state in states(), malay in any::<bool>()) {
        let lang = if malay { Lang::Ms } else { Lang::En };
        let present = present(&state, lang);
        for text in [&present.answer, &equals(&state, lang), &rows(&state, None, lang), &present.summary] {
            assert!(!text.contains('{') && !text.contains("NaN") && !text.contains("inf") && !text.contains('—'), "{text}");
            assert!(!text.is_empty());
        }
    }

    #[test]
    fn a_change_of_unit_keeps_the_answer(
        volume in 1..=99u32,
        unit in select(&VOLUME_UNITS[..]),
        form in select(&PriceForm::ALL[..2]),
        heat in select(&Heat::ALL[..]),
    ) {
        let start = LngState {
            volume: Span::point(f64::from(volume) / 10.0),
            heat,
            ..LngState::DEFAULT
        };
        let there = start
            .change(Change::VolumeUnit(unit))
            .and_then(|state| state.change(Change::PriceForm(form)))
            .expect("within the limits");
        let value = |state: &LngState| match state.solve_for(Target::Value(ValueBasis::Year)) {
            Solution::Range(range) => range.mid(),
            other => panic!("{other:?}"),
        };
        // Five digits are kept of each amount; cargoes count their middle size, whose range is not
        // symmetric in the answer.
        let tolerance = if unit == VolumeUnit::CargoesPerYear { 0.02 } else { 5e-3 };
        assert!((value(&there) / value(&start) - 1.0).abs() < tolerance);
        let back = there
            .change(Change::VolumeUnit(VolumeUnit::MtPerYear))
            .and_then(|state| state.change(Change::PriceForm(PriceForm::PerMmbtu)))
            .expect("it came from there");
        assert!((back.volume.lo / start.volume.lo - 1.0).abs() < 1e-4, "{back:?}");
        assert!((back.price.lo / start.price.lo - 1.0).abs() < 1e-4, "{back:?}");
        assert_eq!(present(&back, Lang::En).answer, present(&start, Lang::En).answer);
    }

    #[test]
    fn a_state_never_leaves_its_limits(start in states(), changes in proptest::collection::vec(changes(), 1..8)) {
        let mut state = start;
        for change in changes {
            if let Ok(next) = state.change(change) {
                state = next;
            }
            for field in Field::ALL {
                let (span, limits) = (state.get(field), state.limits(field));
                let is_given = state.uses(field) && !state.is_worked_out(field);
                let was_given = start.get(field) == span;
                assert!(
                    !is_given || was_given || (span.lo >= limits.min && span.hi <= limits.max),
                    "{change:?}: {field:?} {span:?} {limits:?}"
                );
            }
        }
    }

    #[test]
    fn nothing_in_an_address_can_panic(query in ".{0,80}", key in select(&["lng.volume", "lng.price", "lng.heat", "lng.solve", "v"][..])) {
        let (state, _) = read(&query);
        let _ = present(&state, Lang::Ms);
        let (state, _) = read(&format!("?{key}={query}"));
        let _ = present(&state, Lang::En);
    }
}

#[test]
fn choosing_what_is_worked_out_locks_the_rest_at_what_was_shown() {
    let state = LngState::DEFAULT
        .change(Change::Solve(Unknown::Price))
        .expect("fits");
    assert_eq!(state.value, Span::point(3.4));
    let back = state.change(Change::Solve(Unknown::Value)).expect("fits");
    assert_eq!(back.price, Span::point(13.08));
    assert_eq!(back, LngState::DEFAULT);
}

#[test]
fn what_does_not_fit_is_refused_and_nothing_changes() {
    let full = LngState {
        volume: Span::point(4_900.0),
        volume_unit: VolumeUnit::BcfPerYear,
        ..LngState::DEFAULT
    };
    let refused = full
        .change(Change::VolumeUnit(VolumeUnit::MtPerYear))
        .expect_err("102 Mt");
    assert_eq!(refused.field(), Field::Volume.index());
    assert!(matches!(refused, Refused::Leaves { span, .. } if span.lo > 100.0));
    let dear = LngState {
        price: Span::point(100.0),
        heat: Heat::Enerdyn,
        ..LngState::DEFAULT
    };
    assert!(dear.change(Change::PriceForm(PriceForm::PerTonne)).is_err());
}
