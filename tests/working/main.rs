//! The working of every tool: its answer is the model's, its words are looked at here, and programs that
//! are not ours read its formulas.
#![allow(clippy::unwrap_used)] // a test that cannot go on has to stop

mod examples;
mod others;

use fine_print::domain::lng::Solution;
use fine_print::domain::refining::{Target, yearly_rate};
use fine_print::facts::Lang;
use fine_print::state::Span;
use fine_print::state::currency::{Currency, CurrencyState};
use fine_print::state::lng::LngState;
use fine_print::state::refining::{Form, RefiningState, field};
use fine_print::state::tool::{ToolState, read};
use fine_print::working::{Worked, Working};
use proptest::prelude::{Just, Strategy, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;

/// The state of an address that is used without a notice.
fn at<S: ToolState>(query: &str) -> S {
    let (state, notices) = read(query);
    assert!(notices.is_empty(), "{query}: {notices:?}");
    state
}

/// The answer of the model in the unit in which the tool shows it; `None` without two ends.
trait Answered: Worked + ToolState {
    fn model(&self) -> Option<[f64; 2]>;
}

impl Answered for LngState {
    fn model(&self) -> Option<[f64; 2]> {
        let scale = self.answer_field().map_or(1.0, |field| self.scale(field));
        match self.solve_for(self.answer()) {
            Solution::Range(range) => Some([range.lo() * scale, range.hi() * scale]),
            _ => None,
        }
    }
}

impl Answered for CurrencyState {
    fn model(&self) -> Option<[f64; 2]> {
        let range = self.solution()?.range()?;
        Some([range.lo(), range.hi()])
    }
}

impl Answered for RefiningState {
    fn model(&self) -> Option<[f64; 2]> {
        let target = Self::target(Self::answer(self))?;
        self.percent(target).ok().map(|span| [span.lo, span.hi])
    }
}

fn is_near(found: f64, expected: f64) -> bool {
    // Growth is what a factor has above the whole: its error is that of the factor.
    (found - expected).abs() <= 1e-9 * expected.abs().max(1.0)
}

/// The working, held against the model.
fn checked<S: Answered + core::fmt::Debug>(state: &S) -> Option<Working> {
    let (working, expected) = (state.working(Lang::En), state.model());
    match (&working, expected) {
        (Ok(working), Some(expected)) => {
            let found = working.answer();
            let is_same = found.iter().zip(expected).all(|(a, b)| is_near(*a, b));
            assert!(
                is_same,
                "{found:?} is not {expected:?}\n{}\n{state:?}",
                working.text()
            );
        }
        (Err(_), None) => {}
        _ => panic!("{working:?}, but the model says {expected:?}: {state:?}"),
    }
    working.ok()
}

fn number(most: u32) -> impl Strategy<Value = String> {
    let text = |n: u32| format!("{}.{:02}", n / 100, n % 100);
    prop_oneof![
        1 => Just("0".to_string()),
        6 => (1..=most * 100).prop_map(text),
        5 => (1..=most * 100, 1..=most * 100)
            .prop_map(move |(a, b)| format!("{}..{}", text(a.min(b)), text(a.max(b)))),
    ]
}

fn lng() -> impl Strategy<Value = LngState> {
    let choices = (
        select(&["mt", "bcm", "bcf", "twh", "cargo"][..]),
        select(
            &[
                ("mmbtu", "price"),
                ("t", "price"),
                ("formula", "hub"),
                ("formula", "slope"),
                ("formula", "fee"),
            ][..],
        ),
        select(&["year", "cargo", "day", "term"][..]),
        select(&["51.02", "52", "53.57", "all"][..]),
        select(&["value", "volume", "price", "heat"][..]),
    );
    let numbers = (
        number(90),
        number(90),
        number(50),
        number(200),
        number(15),
        number(900),
        1..50u8,
    );
    (choices, numbers).prop_map(|(choices, (volume, price, hub, slope, fee, value, term))| {
        let (vunit, (punit, part), per, heat, solve) = choices;
        let solve = if solve == "price" { part } else { solve };
        at(&format!(
            "?lng.vunit={vunit}&lng.punit={punit}&lng.per={per}&lng.heat={heat}&lng.solve={solve}\
             &lng.volume={volume}&lng.price={price}&lng.hub={hub}&lng.slope={slope}&lng.fee={fee}\
             &lng.value={value}&lng.term={term}"
        ))
    })
}

fn exchange() -> impl Strategy<Value = CurrencyState> {
    let codes = Currency::ALL.map(Currency::code);
    let choices = (
        (0..16usize, 1..16usize),
        select(&["value", "amount", "rate"][..]),
        select(&["one", "m", "bn"][..]),
        select(
            &[
                "2025-10-24",
                "2025-10-27",
                "2025-10-31",
                "2026-04",
                "2015-01",
            ][..],
        ),
    );
    (choices, number(900), number(900)).prop_map(
        move |(((from, by), solve, scale, when), amount, value)| {
            let (from, to) = (codes[from], codes[(from + by) % 16]);
            at(&format!(
                "?fx.from={from}&fx.to={to}&fx.solve={solve}&fx.scale={scale}&fx.at={when}\
                 &fx.amount={amount}&fx.value={value}"
            ))
        },
    )
}

fn shares() -> impl Strategy<Value = RefiningState> {
    let choices = (
        select(&["start", "growth", "others", "end"][..]),
        select(&["rest", "world"][..]),
        select(&["2020", "2023", "2029"][..]),
    );
    let span = |least: i32, most: i32| {
        let tenths = (least * 10..=most * 10, least * 10..=most * 10);
        (tenths, select(&[false, true][..])).prop_map(|((a, b), is_range)| {
            let (lo, hi) = (f64::from(a.min(b)) / 10.0, f64::from(a.max(b)) / 10.0);
            Span {
                lo,
                hi: if is_range { hi } else { lo },
            }
        })
    };
    let numbers = (span(0, 100), span(-100, 500), span(-100, 300), span(0, 100));
    (choices, numbers).prop_map(|((solve, form, from), (start, growth, others, end))| {
        let mut state = RefiningState::DEFAULT;
        for (name, value) in [("solve", solve), ("form", form), ("from", from)] {
            state = state.choose(name, value).unwrap().unwrap_or(state);
        }
        for (field, span) in [
            (field::START, start),
            (field::GROWTH, growth),
            (field::REST, others),
            (field::WORLD, others),
            (field::END, end),
        ] {
            state = state.set(field, span).unwrap();
        }
        state
    })
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(3000) })]

    #[test]
    fn gas_comes_out_as_in_the_model(state in lng()) {
        checked(&state);
    }

    #[test]
    fn money_comes_out_as_in_the_model(state in exchange()) {
        checked(&state);
    }

    #[test]
    fn shares_come_out_as_in_the_model(state in shares()) {
        checked(&state);
    }
}

/// Every combination of choices has a working, or the model has no answer either.
#[test]
fn every_choice_is_worked_out() {
    let mut count = 0;
    for query in lng_queries() {
        count += usize::from(checked(&at::<LngState>(&query)).is_some());
    }
    assert!(count > 300, "{count}");
}

/// All choices of the gas tool, single numbers and ranges.
fn lng_queries() -> Vec<String> {
    let mut queries = Vec::new();
    for vunit in ["mt", "bcm", "bcf", "twh", "cargo"] {
        for (punit, solves) in [
            ("mmbtu", &["value", "volume", "price", "heat"][..]),
            ("t", &["value", "volume", "price", "heat"][..]),
            (
                "formula",
                &["value", "volume", "hub", "slope", "fee", "heat"][..],
            ),
        ] {
            for per in ["year", "cargo", "day", "term"] {
                for solve in solves {
                    for (heat, volume, value) in
                        [("52", "7.3", "13"), ("all", "6..7.3", "12.5..13")]
                    {
                        let price = if punit == "t" { 680 } else { 13 };
                        queries.push(format!(
                            "?lng.vunit={vunit}&lng.punit={punit}&lng.per={per}&lng.solve={solve}\
                             &lng.heat={heat}&lng.volume={volume}&lng.value={value}&lng.price={price}\
                             &lng.fee=0.5"
                        ));
                    }
                }
            }
        }
    }
    // Where the fee takes more than there is.
    for solve in ["hub", "slope", "fee"] {
        queries.push(format!(
            "?lng.punit=formula&lng.solve={solve}&lng.value=0.5..3.4&lng.fee=3"
        ));
    }
    queries
}

/// A share that reaches the whole, from a growth that may be a loss.
fn share_at_its_limit(most: f64) -> RefiningState {
    let state = RefiningState::DEFAULT.choose("form", "world").unwrap();
    let growth = Span {
        lo: -50.0,
        hi: most,
    };
    state.unwrap().set(field::GROWTH, growth).unwrap()
}

fn fx_queries() -> Vec<String> {
    let mut queries = Vec::new();
    for (from, to) in [
        ("USD", "MYR"),
        ("MYR", "USD"),
        ("JPY", "EUR"),
        ("IDR", "GBP"),
        ("VND", "USD"),
    ] {
        for solve in ["value", "amount", "rate"] {
            for (scale, at, amount) in [
                ("bn", "2025-10-24", "3.4"),
                ("m", "2026-04", "3.4..5"),
                ("one", "2025-10-27", "1234567.89"),
            ] {
                queries.push(format!(
                    "?fx.from={from}&fx.to={to}&fx.solve={solve}&fx.scale={scale}&fx.at={at}\
                     &fx.amount={amount}"
                ));
            }
        }
    }
    queries.push("?fx.at=own&fx.rate=4.1..4.3".into());
    queries
}

fn share_states() -> Vec<RefiningState> {
    let mut states = Vec::new();
    for solve in ["start", "growth", "others", "end"] {
        for form in ["rest", "world"] {
            for (growth, end) in [
                ((250.0, 250.0), (20.0, 20.0)),
                ((200.0, 300.0), (18.0, 22.5)),
            ] {
                let mut state = RefiningState::DEFAULT;
                for (name, value) in [("solve", solve), ("form", form)] {
                    state = state.choose(name, value).unwrap().unwrap();
                }
                for (field, (lo, hi)) in [(field::GROWTH, growth), (field::END, end)] {
                    state = state.set(field, Span { lo, hi }).unwrap();
                }
                states.push(state);
            }
        }
    }
    states
}

/// The yearly rate is that of the model for the least and the greatest growth.
#[test]
fn a_years_growth_is_that_of_the_model() {
    for state in share_states() {
        let working = state.working(Lang::En).unwrap();
        let target = match (state.solve, state.form) {
            (fine_print::domain::refining::Unknown::Others, Form::Rest) => Target::Rest,
            (fine_print::domain::refining::Unknown::Others, Form::World) => Target::World,
            _ => Target::Growth,
        };
        let growth = state.solve_for(target).unwrap();
        let years = f64::from(state.years());
        let mut expected = [growth.lo(), growth.hi()]
            .map(|growth| yearly_rate(growth, years) * 100.0)
            .map(|rate| fine_print::format::number::fixed(rate, 1) + "%");
        let last = working.steps.last().unwrap();
        let mut found: Vec<_> = last.lines.iter().map(|line| line.result.clone()).collect();
        if found.len() == 1 {
            found.push(found[0].clone());
        }
        // The least share at the start comes from the greatest growth.
        found.sort();
        expected.sort();
        assert_eq!(found, expected, "{}", working.text());
    }
}

/// Where there are no steps, the sentence is the tool's own.
#[test]
fn no_steps_for_a_reason() {
    let reason = |query: &str| at::<LngState>(query).working(Lang::En).unwrap_err();
    assert_eq!(
        reason("?lng.solve=heat&lng.punit=t&lng.price=680"),
        "No solution: a price per tonne does not depend on the heat content."
    );
    assert_eq!(
        reason("?lng.solve=price&lng.volume=0..5&lng.value=3.4"),
        "The answer is US$13.08\u{a0}per MMBtu or more. No steps lead to it, because something it is \
         divided by goes down to zero."
    );
    assert_eq!(
        reason("?lng.solve=price&lng.volume=0&lng.value=0"),
        "The answer is any amount. No steps lead to it, because something it is divided by goes down \
         to zero."
    );
    let none = at::<CurrencyState>("?fx.from=VND&fx.to=USD").working(Lang::Ms);
    assert_eq!(
        none.unwrap_err(),
        "Tiada kadar ditemui bagi dong Vietnam. Dengan kadar anda sendiri, penukaran dapat dibuat."
    );
    let full = RefiningState::DEFAULT.set(field::START, Span::point(100.0));
    let none = full.unwrap().working(Lang::En).unwrap_err();
    assert!(none.starts_with("No solution: with the whole"), "{none}");
}

/// A limit is written where it is met, and only there.
#[test]
fn limits_are_said_where_they_are_met() {
    let hub = |fee: &str| {
        let query = format!("?lng.punit=formula&lng.solve=hub&lng.value=0.5..3.4&lng.fee={fee}");
        checked(&at::<LngState>(&query)).unwrap().text()
    };
    assert!(hub("3").contains("not less than zero"), "{}", hub("3"));
    assert!(!hub("1").contains("not less than zero"), "{}", hub("1"));
    let share = |most: f64| checked(&share_at_its_limit(most)).unwrap().text();
    assert!(share(2000.0).contains("not more than the whole"));
    assert!(!share(300.0).contains("not more than the whole"));
}
