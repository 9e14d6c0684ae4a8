//! The refining-share tool's state: presets, choices, limits, and addresses there and back.

use fine_print::domain::refining::{NoCourse, NoSolution, Target, Unknown};
use fine_print::state::field::Span;
use fine_print::state::query::{Notice, Query};
use fine_print::state::refining::{China, FIRST_YEARS, Form, NoPath, Preset, RefiningState, field};
use fine_print::state::tool::{Refused, ToolState};
use proptest::prelude::{Strategy, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;

fn preset(code: &str) -> RefiningState {
    RefiningState::DEFAULT
        .act("preset", code)
        .unwrap_or_else(|| panic!("no preset {code}"))
}

fn read(query: &str) -> (RefiningState, Vec<Notice>) {
    let mut notices = Vec::new();
    let state = RefiningState::read(&Query::parse(query), &mut notices);
    (state, notices)
}

fn set(state: RefiningState, field: usize, lo: f64, hi: f64) -> RefiningState {
    state
        .set(field, Span { lo, hi })
        .unwrap_or_else(|refused| panic!("{refused:?}"))
}

fn choose(state: RefiningState, name: &str, value: &str) -> RefiningState {
    let chosen = state.choose(name, value);
    let chosen = chosen.unwrap_or_else(|| panic!("{name} {value} is not known"));
    chosen.unwrap_or_else(|refused| panic!("{refused:?}"))
}

#[track_caller]
fn assert_percent(state: &RefiningState, target: Target, lo: f64, hi: f64) {
    let found = state.percent(target).expect("an answer");
    let near = |x: f64, y: f64| (x - y).abs() <= 0.05 * (1.0 + 1e-9);
    assert!(
        near(found.lo, lo) && near(found.hi, hi),
        "{found:?} is not {lo} to {hi}"
    );
}

#[test]
fn presets_answer_their_questions() {
    let alone = preset("alone");
    assert_eq!(alone, RefiningState::DEFAULT);
    assert_eq!(alone.answer(), field::END);
    assert_percent(&alone, Target::End, 25.0, 30.8);
    let claim = preset("claim");
    assert_eq!(claim.answer(), field::REST);
    assert_percent(&claim, Target::Rest, 33.3, 77.8);
    let outlook = preset("iea");
    assert_eq!(outlook.answer(), field::GROWTH);
    // 0.12 × 1.409 ÷ 0.05 = 3.3816
    assert_percent(&outlook, Target::Growth, 238.2, 238.2);
    assert!(outlook.uses(field::CHINA_END) && outlook.uses(field::WORLD));
    assert_eq!(RefiningState::DEFAULT.act("preset", "other"), None);
    assert_eq!(RefiningState::DEFAULT.act("claim", "preset"), None);
}

/// The meaning of an address without parameters; may change with `query::VERSION` only.
#[test]
fn the_default_is_frozen() {
    let state = RefiningState::DEFAULT;
    assert_eq!((state.solve, state.form), (Unknown::End, Form::Rest));
    assert_eq!(state.china, China::WithRest);
    let expected = [
        (10.0, 10.0),
        (200.0, 300.0),
        (0.0, 0.0),
        (40.9, 40.9),
        (20.0, 20.0),
        (80.0, 80.0),
        (77.0, 77.0),
    ];
    for (number, (lo, hi)) in expected.into_iter().enumerate() {
        let name = RefiningState::FIELDS[number];
        assert_eq!(state.get(number), Span { lo, hi }, "{name}");
    }
    assert_eq!((state.from, state.years()), (2025, 5));
}

#[test]
fn addresses_of_the_presets() {
    assert_eq!(preset("alone").write(), "");
    assert_eq!(preset("claim").write(), "share.solve=rest");
    assert_eq!(
        preset("iea").write(),
        "share.solve=growth&share.start=5&share.world=40.9&share.end=12&share.china=92\
         &share.china-end=77&share.from=2023"
    );
    for preset in Preset::ALL {
        let state = preset.state();
        assert_eq!(read(&state.write()), (state, vec![]), "{preset:?}");
    }
}

#[test]
fn a_range_below_zero_survives_an_address() {
    let state = set(RefiningState::DEFAULT, field::REST, -20.0, -10.5);
    assert_eq!(state.write(), "share.rest=-20..-10.5");
    assert_eq!(read(&state.write()), (state, vec![]));
}

#[test]
fn what_an_address_cannot_mean_is_named_and_left_out() {
    for (query, key) in [
        ("share.start=ten", "share.start"),
        ("share.start=101", "share.start"),
        ("share.growth=-101", "share.growth"),
        ("share.rest=5..3", "share.rest"),
        ("share.china=10..20", "share.china"),
        ("share.from=2024.5", "share.from"),
        ("share.from=2030", "share.from"),
        ("share.solve=china", "share.solve"),
    ] {
        let (state, notices) = read(query);
        assert_eq!(state, RefiningState::DEFAULT, "{query}");
        let [
            Notice::NotANumber { key: named, .. }
            | Notice::OutOfRange { key: named, .. }
            | Notice::NotAChoice { key: named, .. },
        ] = &notices[..]
        else {
            panic!("{query}: {notices:?}");
        };
        assert_eq!(named, key);
    }
    assert_eq!(choose(RefiningState::DEFAULT, "from", "2023").years(), 7);
    assert_eq!(RefiningState::DEFAULT.choose("from", "2030"), None);
    assert_eq!(read("lng.volume=3&other=x").0, RefiningState::DEFAULT);
}

#[test]
fn a_notice_lists_the_years_without_separators() {
    let (state, notices) = read("share.from=2031");
    assert_eq!(state, RefiningState::DEFAULT);
    let [Notice::NotAChoice { allowed, .. }] = notices.as_slice() else {
        panic!("{notices:?}");
    };
    let (first, last) = (FIRST_YEARS.start, FIRST_YEARS.end - 1);
    assert_eq!(*allowed, format!("{first} … {last}"));
}

#[test]
fn another_form_says_the_same() {
    // 0.1 × 3 + 0.9 × 1.5 = 1.65
    let state = set(
        set(RefiningState::DEFAULT, field::GROWTH, 200.0, 200.0),
        field::REST,
        50.0,
        50.0,
    );
    let other = choose(state, "form", "world");
    assert_eq!(other.get(field::WORLD), Span::point(65.0));
    assert_eq!(other.percent(Target::End), state.percent(Target::End));
    // with ranges beside it, by their middles: 0.1 × 3.5 + 0.9 = 1.25
    let default = choose(RefiningState::DEFAULT, "form", "world");
    assert_eq!(default.get(field::WORLD), Span::point(25.0));
    assert_eq!(choose(default, "form", "rest"), {
        let mut back = RefiningState::DEFAULT;
        back = set(back, field::WORLD, 25.0, 25.0);
        back
    });
    // what is worked out has no number to convert
    let claim = choose(preset("claim"), "form", "world");
    assert_eq!(claim.answer(), field::WORLD);
    assert_percent(&claim, Target::World, 50.0, 100.0);
    // nothing can be told from a share of nothing: the number that stood there holds
    let nothing = set(RefiningState::DEFAULT, field::START, 0.0, 0.0);
    let world = choose(nothing, "form", "world").get(field::WORLD);
    assert_eq!(world, RefiningState::DEFAULT.get(field::WORLD));
}

#[test]
fn what_was_worked_out_is_locked_as_it_was_seen() {
    let state = choose(RefiningState::DEFAULT, "solve", "others");
    assert_eq!(state.get(field::END), Span { lo: 25.0, hi: 30.8 });
    let state = choose(preset("iea"), "solve", "end");
    assert_eq!(state.get(field::GROWTH), Span::point(238.0));
    assert_percent(&state, Target::End, 12.0, 12.0);
    let state = choose(state, "solve", "start");
    assert_percent(&state, Target::Start, 5.0, 5.0);
    // without a result the number that stood there holds
    let nothing = set(RefiningState::DEFAULT, field::START, 0.0, 0.0);
    let state = choose(nothing, "solve", "growth");
    assert_eq!(
        state.get(field::END),
        RefiningState::DEFAULT.get(field::END)
    );
    assert_eq!(state.percent(Target::Growth), Err(NoSolution::NoStart));
    assert_eq!(RefiningState::DEFAULT.choose("solve", "china"), None);
    assert_eq!(RefiningState::DEFAULT.choose("unit", "end"), None);
}

#[test]
fn what_a_field_does_not_accept_is_refused() {
    let state = RefiningState::DEFAULT;
    for (number, lo, hi) in [(field::CHINA, 10.0, 20.0), (field::CHINA_END, 10.0, 20.0)] {
        let refused = state.set(number, Span { lo, hi });
        assert!(
            matches!(refused, Err(Refused::Because { field, .. }) if field == number),
            "{lo} to {hi}: {refused:?}"
        );
    }
    for (number, x) in [
        (field::START, 100.1),
        (field::END, -0.1),
        (field::GROWTH, -120.0),
        (field::REST, -100.5),
        (field::WORLD, -101.0),
        (field::GROWTH, 1e6),
    ] {
        let refused = state.set(number, Span::point(x));
        assert!(
            matches!(refused, Err(Refused::Leaves { field, .. }) if field == number),
            "{x}: {refused:?}"
        );
    }
    // 1 % to 99.9 % of a world that stands still needs +9,890,000 %
    let state = set(choose(state, "solve", "growth"), field::START, 0.01, 0.01);
    let state = set(state, field::END, 99.9, 99.9);
    let refused = state.choose("solve", "end");
    assert!(
        matches!(
            refused,
            Some(Err(Refused::Leaves {
                field: field::GROWTH,
                ..
            }))
        ),
        "{refused:?}"
    );
}

#[test]
fn china_beside_malaysia() {
    let courses = preset("iea").courses().expect("97 and 89 percent");
    assert_eq!(courses.low, courses.high);
    let last = courses.low.at(1.0);
    assert!((last.second - 0.77).abs() < 1e-9 && (last.others - 0.11).abs() < 1e-9);
    // the outlook's China beside the article's Malaysia: 92 + 10
    let state = set(RefiningState::DEFAULT, field::CHINA, 92.0, 92.0);
    assert_eq!(
        state.courses(),
        Err(NoPath::China(NoCourse::AboveWholeAtStart))
    );
    assert!(state.percent(Target::End).is_ok(), "the answer stands");
    let state = set(RefiningState::DEFAULT, field::START, 0.0, 0.0);
    assert_eq!(state.courses(), Err(NoPath::Share(NoSolution::NoStart)));
    // China with all others: 0.8 ÷ 0.9 of 75 to 69.2 %; in the middle 64.1
    let state = choose(RefiningState::DEFAULT, "later", "ends-at");
    assert_eq!(state.get(field::CHINA_END), Span::point(64.1));
    assert!(state.courses().is_ok());
    let state = choose(state, "later", "with-rest");
    assert_eq!(state.china, China::WithRest);
}

#[test]
fn worked_out_and_used_fields() {
    for (state, worked_out, unused) in [
        (
            preset("alone"),
            vec![field::END],
            vec![field::WORLD, field::CHINA_END],
        ),
        (
            preset("claim"),
            vec![field::REST, field::WORLD],
            vec![field::WORLD, field::CHINA_END],
        ),
        (preset("iea"), vec![field::GROWTH], vec![field::REST]),
    ] {
        for number in 0..field::COUNT {
            let name = RefiningState::FIELDS[number];
            let is_result = worked_out.contains(&number);
            assert_eq!(state.is_worked_out(number), is_result, "{name}");
            assert_eq!(state.uses(number), !unused.contains(&number), "{name}");
        }
    }
    assert_eq!(RefiningState::FIELDS.len(), field::COUNT);
}

/// One thing a reader does.
#[derive(Clone, Debug)]
enum Step {
    Set(usize, f64, f64),
    Choose(&'static str, &'static str),
    Preset(&'static str),
}

fn step() -> impl Strategy<Value = Step> {
    let choices = vec![
        ("solve", "start"),
        ("solve", "growth"),
        ("solve", "others"),
        ("solve", "end"),
        ("form", "rest"),
        ("form", "world"),
        ("later", "with-rest"),
        ("later", "ends-at"),
        ("from", "2020"),
        ("from", "2029"),
    ];
    prop_oneof![
        4 => (0..field::COUNT, -120.0..400.0f64, 0.0..50.0f64, 0..4u8).prop_map(
            |(field, x, width, digits)| {
                let width = if width < 25.0 { 0.0 } else { width };
                let round = |x: f64| {
                    let power = 10f64.powi(i32::from(digits));
                    (x * power).round() / power
                };
                Step::Set(field, round(x), round(x + width))
            }
        ),
        3 => select(choices).prop_map(|(name, value)| Step::Choose(name, value)),
        1 => select(vec!["alone", "claim", "iea"]).prop_map(Step::Preset),
    ]
}

fn after(state: RefiningState, step: &Step) -> RefiningState {
    match step {
        Step::Set(field, lo, hi) => state.set(*field, Span { lo: *lo, hi: *hi }).ok(),
        Step::Choose(name, value) => state.choose(name, value).and_then(Result::ok),
        Step::Preset(code) => state.act("preset", code),
    }
    .unwrap_or(state)
}

#[test]
fn of_two_forms_of_one_growth_one_counts_and_the_other_is_named() {
    let (state, notices) = read("share.rest=10&share.world=40.9");
    assert_eq!(state.form, Form::World);
    assert_eq!(
        notices,
        [Notice::Excluded {
            key: "share.rest".into(),
            given: "10".into(),
            by: "share.world",
        }]
    );
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(1000) })]

    /// Wherever a reader gets to, the address gives the same answers and course, and itself.
    #[test]
    fn addresses_there_and_back(steps in proptest::collection::vec(step(), 0..12)) {
        let state = steps.iter().fold(RefiningState::DEFAULT, after);
        for number in 0..field::COUNT {
            let (span, limits) = (state.get(number), state.limits(number));
            assert!(limits.min <= span.lo && span.lo <= span.hi && span.hi <= limits.max);
        }
        let query = state.write();
        let (again, notices) = read(&query);
        assert_eq!(notices, vec![], "{query}");
        assert_eq!(again.write(), query);
        for target in [Target::Start, Target::Growth, Target::Rest, Target::World, Target::End] {
            assert_eq!(again.percent(target), state.percent(target), "{query}");
        }
        assert_eq!(again.courses(), state.courses(), "{query}");
    }

    /// The other form and back: the number one came from, wherever it can be told.
    #[test]
    fn forms_there_and_back(steps in proptest::collection::vec(step(), 0..12)) {
        let state = steps.iter().fold(RefiningState::DEFAULT, after);
        let (other, back) = match state.form {
            Form::Rest => ("world", "rest"),
            Form::World => ("rest", "world"),
        };
        let number = if state.form == Form::Rest { field::REST } else { field::WORLD };
        let target = if state.form == Form::Rest { Target::World } else { Target::Rest };
        let middle = (0..field::COUNT).fold(state, |state, number| {
            let middle = Span::point(state.get(number).mid());
            state.set(number, middle).unwrap_or(state)
        });
        let locked = state.get(number);
        let can_be_told = [locked.lo, locked.hi].into_iter().all(|x| {
            let state = middle.set(number, Span::point(x)).expect("locked already");
            state.percent(target).is_ok()
        });
        if can_be_told
            && let Some(Ok(there)) = state.choose("form", other)
            && let Some(Ok(again)) = there.choose("form", back)
        {
            assert_eq!(again.get(number), locked);
        }
    }

    /// Whatever an address says, reading it gives a state, and its answers are finite or have a reason.
    #[test]
    fn any_address_is_read(
        field in select(RefiningState::FIELDS.to_vec()), value in "[-0-9.]{0,12}|\\PC{0,8}",
        solve in select(vec!["start", "growth", "rest", "world", "end", "x"]),
    ) {
        let (state, _) = read(&format!("share.solve={solve}&share.{field}={value}&share.from={value}"));
        for target in [Target::Start, Target::Growth, Target::Rest, Target::World, Target::End] {
            if let Ok(span) = state.percent(target) {
                assert!(span.lo.is_finite() && span.hi.is_finite());
            }
        }
        let _ = state.courses();
    }
}
