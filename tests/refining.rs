//! Answers of the refining-share model worked out by hand, and its properties.
//!
//! Figures stand here as literals on purpose: a change of content must not move what is expected. The
//! properties compare the solver with an oracle that knows the forward relations alone and finds an
//! unknown by halving.

use fine_print::domain::interval::Interval;
use fine_print::domain::refining::relation::{
    rest_growth, share_after, share_after_of_world, world_growth,
};
use fine_print::domain::refining::{
    Course, Inputs, NoCourse, NoSolution, Others, Second, Target, Unknown, solve, yearly_rate,
};
use proptest::prelude::{Just, Strategy, any, prop_oneof, proptest};
use proptest::sample::select;
use proptest::test_runner::Config;

fn point(x: f64) -> Interval {
    Interval::point(x).expect("finite")
}

fn span(lo: f64, hi: f64) -> Interval {
    Interval::new(lo, hi).expect("finite and in order")
}

/// Holds when both ends, in percent, round to the given ones at one decimal.
#[track_caller]
fn assert_percent(found: Result<Interval, NoSolution>, lo: f64, hi: f64) {
    let range = found.unwrap_or_else(|reason| panic!("a range, not {reason:?}"));
    let near = |x: f64, y: f64| (x * 100.0 - y).abs() <= 0.05 * (1.0 + 1e-9);
    assert!(
        near(range.lo(), lo) && near(range.hi(), hi),
        "{range:?} is not {lo} to {hi} percent"
    );
}

/// What the article says: from 10 % to 20 % while its own capacity grows by 200 to 300 %.
fn claim() -> Inputs {
    Inputs {
        start: point(0.1),
        growth: span(2.0, 3.0),
        others: Others::Rest(point(0.0)),
        end: point(0.2),
    }
}

/// From 5 %, with the demand for magnet rare earths in the IEA's outlook: 93,000 to 131,000 t, +41 %.
fn outlook(others: Others) -> Inputs {
    Inputs {
        start: point(0.05),
        growth: span(2.0, 3.0),
        others,
        end: point(0.12),
    }
}

// ---- worked examples ----

#[test]
fn nobody_else_grows() {
    // 0.1 × 3 = 0.3 of 0.3 + 0.9 = 25 %; 0.1 × 4 = 0.4 of 0.4 + 0.9 = 30.769… %; dispute `capacity-v-share`
    assert_percent(solve(&claim(), Unknown::End, Target::End), 25.0, 30.8);
    // the total: 0.3 + 0.9 = 1.2, 0.4 + 0.9 = 1.3
    assert_percent(solve(&claim(), Unknown::End, Target::World), 20.0, 30.0);
}

#[test]
fn both_halves_of_the_claim_need_a_growing_rest() {
    // own 0.3 is 20 % of 1.5, so the rest is 1.2 = 0.9 × 1.3333…; own 0.4 of 2.0, rest 1.6 = 0.9 × 1.7777…
    assert_percent(solve(&claim(), Unknown::Others, Target::Rest), 33.3, 77.8);
    // and the total 1.5 to 2.0
    assert_percent(solve(&claim(), Unknown::Others, Target::World), 50.0, 100.0);
    // the locked form of the others does not matter to what is worked out in its place
    let by_total = Inputs {
        others: Others::World(point(7.0)),
        ..claim()
    };
    assert_percent(solve(&by_total, Unknown::Others, Target::Rest), 33.3, 77.8);
}

#[test]
fn a_growing_world_and_a_growing_rest_are_not_the_same() {
    // 0.05 × 3 ÷ 1.41 = 10.638… %, 0.05 × 4 ÷ 1.41 = 14.184… %
    let world = outlook(Others::World(point(0.41)));
    assert_percent(solve(&world, Unknown::End, Target::End), 10.6, 14.2);
    // 0.15 ÷ (0.15 + 0.95 × 1.41) = 10.071… %, 0.2 ÷ (0.2 + 1.3395) = 12.991… %
    let rest = outlook(Others::Rest(point(0.41)));
    assert_percent(solve(&rest, Unknown::End, Target::End), 10.1, 13.0);
}

#[test]
fn the_outlooks_line_needs_this_growth() {
    // 131 ÷ 93 = 1.408602; 0.12 × 1.408602 ÷ 0.05 = 3.380645: +238.1 %; between the article's 200 and 300
    let world = outlook(Others::World(point(131.0 / 93.0 - 1.0)));
    assert_percent(solve(&world, Unknown::Growth, Target::Growth), 238.1, 238.1);
    // the rest: 1.408602 × 0.88 ÷ 0.95 = 1.304810
    assert_percent(solve(&world, Unknown::Growth, Target::Rest), 30.5, 30.5);
}

#[test]
fn ranges_are_tight_where_naive_ones_are_not() {
    // least: 0.05 × 3 = 0.15 of 1.10 = 13.636… %; greatest: 0.4 of 1.3 = 30.769… %
    let inputs = Inputs {
        start: span(0.05, 0.1),
        ..claim()
    };
    assert_percent(solve(&inputs, Unknown::End, Target::End), 13.6, 30.8);
    // Range by range the share is 0.15 to 0.40 over 0.15 to 0.40 plus 0.90 to 0.95: 11.1 to 38.1 %.
    let naive = (0.15 / (0.4 + 0.95), 0.4 / (0.15 + 0.9));
    assert_percent(Ok(span(naive.0, naive.1)), 11.1, 38.1);
}

#[test]
fn the_start_that_fits() {
    // odds at the end 0.25; ÷ 3 and ÷ 4: 1 in 13 and 1 in 17
    assert_percent(solve(&claim(), Unknown::Start, Target::Start), 5.9, 7.7);
}

#[test]
fn what_has_no_answer_says_why() {
    let with = |change: fn(&mut Inputs)| {
        let mut inputs = claim();
        change(&mut inputs);
        inputs
    };
    let none = |inputs: Inputs, unknown, target, reason| {
        assert_eq!(solve(&inputs, unknown, target), Err(reason), "{inputs:?}");
    };
    use Target::{End, Growth, Rest, Start};
    let from_nothing = with(|i| i.start = span(0.0, 0.1));
    for (unknown, target) in [
        (Unknown::Growth, Growth),
        (Unknown::Others, Rest),
        (Unknown::End, End),
    ] {
        none(from_nothing, unknown, target, NoSolution::NoStart);
    }
    let from_all = with(|i| i.start = point(1.0));
    none(from_all, Unknown::End, End, NoSolution::WholeStart);
    for end in [point(1.0), span(0.5, 1.0), point(1.2)] {
        let inputs = Inputs { end, ..claim() };
        none(inputs, Unknown::Growth, Growth, NoSolution::WholeEnd);
        none(inputs, Unknown::Start, Start, NoSolution::WholeEnd);
    }
    let to_nothing = with(|i| i.end = point(0.0));
    none(to_nothing, Unknown::Others, Rest, NoSolution::NoEnd);
    let past = with(|i| i.others = Others::Rest(point(-1.1)));
    none(past, Unknown::End, End, NoSolution::PastNothing);
    let past = with(|i| i.growth = span(-1.5, 0.0));
    none(past, Unknown::End, End, NoSolution::PastNothing);
    let gone = with(|i| i.growth = point(-1.0));
    none(gone, Unknown::Others, Rest, NoSolution::OwnGone);
    let gone = with(|i| i.others = Others::Rest(point(-1.0)));
    none(gone, Unknown::Growth, Growth, NoSolution::RestGone);
    let gone = with(|i| {
        i.growth = point(-1.0);
        i.others = Others::Rest(point(-1.0));
    });
    none(gone, Unknown::End, End, NoSolution::AllGone);
    let gone = with(|i| i.others = Others::World(point(-1.0)));
    none(gone, Unknown::Growth, Growth, NoSolution::AllGone);
    // 0.1 × 3 is more than the whole world's 0.25
    let small = with(|i| i.others = Others::World(point(-0.75)));
    none(small, Unknown::End, End, NoSolution::RestBelowZero);
    // a fifth of a world of 30, at a third of it before: 6 ÷ 3 is twice the world of one
    let large = with(|i| {
        i.others = Others::World(point(29.0));
        i.growth = point(2.0);
    });
    none(large, Unknown::Start, Start, NoSolution::StartAboveWhole);
    let tiny = with(|i| i.start = point(1e-13));
    none(tiny, Unknown::End, End, NoSolution::TooExtreme);
}

#[test]
fn the_ends_of_what_can_be() {
    // everything of Malaysia's gone, the rest there: nothing; the other way round: the whole
    let mut inputs = claim();
    inputs.growth = point(-1.0);
    assert_percent(solve(&inputs, Unknown::End, Target::End), 0.0, 0.0);
    inputs.growth = point(1.0);
    inputs.others = Others::Rest(point(-1.0));
    assert_percent(solve(&inputs, Unknown::End, Target::End), 100.0, 100.0);
    // 0.1 × 3 to 0.1 × 4 in a world of 0.35: only up to 3.5 times as much leaves the rest at zero or more
    inputs.growth = span(2.0, 3.0);
    inputs.others = Others::World(point(-0.65));
    assert_percent(solve(&inputs, Unknown::End, Target::Growth), 200.0, 250.0);
    assert_percent(solve(&inputs, Unknown::End, Target::End), 85.7, 100.0);
    // 0.35 − 0.3 = 0.05 of 0.9 at most
    assert_percent(solve(&inputs, Unknown::End, Target::Rest), -100.0, -94.4);
}

#[test]
fn the_outlooks_course_with_china() {
    // odds 5 : 95 to 12 : 88 in seven years; China from 92 to 77 %
    let second = Second::To {
        start: 0.92,
        end: 0.77,
    };
    let course = Course::new(0.05, 0.12, second).expect("97 and 89 percent");
    let (first, last) = (course.at(0.0), course.at(1.0));
    assert_percent(Ok(point(first.country)), 5.0, 5.0);
    assert_percent(Ok(point(first.others)), 3.0, 3.0);
    assert_percent(Ok(point(last.country)), 12.0, 12.0);
    assert_percent(Ok(point(last.second)), 77.0, 77.0);
    assert_percent(Ok(point(last.others)), 11.0, 11.0);
    // half-way: odds √(5/95 × 12/88) = 0.084718…, a share of 7.810… %
    assert_percent(Ok(point(course.at(0.5).country)), 7.8, 7.8);
}

#[test]
fn the_articles_start_and_the_outlooks_china_do_not_fit_in_one_world() {
    // 10 % and 92 % are 102 %
    let outlooks_china = Second::WithRest { start: 0.92 };
    assert_eq!(
        Course::new(0.1, 0.2, outlooks_china),
        Err(NoCourse::AboveWholeAtStart)
    );
}

#[test]
fn yearly_rates() {
    // ×3 in five years: 3^(1/5) = 1.245730…; ×4: 4^(1/5) = 1.319507…
    assert_percent(Ok(point(yearly_rate(2.0, 5.0))), 24.6, 24.6);
    assert_percent(Ok(point(yearly_rate(3.0, 5.0))), 32.0, 32.0);
    assert_percent(Ok(point(yearly_rate(-1.0, 5.0))), -100.0, -100.0);
}

#[test]
fn what_has_no_course_says_why() {
    let alone = Second::WithRest { start: 0.0 };
    for (start, end) in [(0.0, 0.5), (1.0, 0.5), (-0.1, 0.5), (0.5, 1.1)] {
        assert_eq!(
            Course::new(start, end, alone),
            Err(NoCourse::NotAShare),
            "{start} {end}"
        );
    }
    let second = |start, end| Course::new(0.1, 0.3, Second::To { start, end });
    assert_eq!(second(0.95, 0.1), Err(NoCourse::AboveWholeAtStart));
    assert_eq!(second(0.9, 0.71), Err(NoCourse::AboveWholeAtEnd));
    assert_eq!(second(0.0, 0.1), Err(NoCourse::FromNothing));
    assert_eq!(second(-0.1, 0.1), Err(NoCourse::NotAShare));
    assert_eq!(second(0.1, 1.5), Err(NoCourse::NotAShare));
    assert!(second(0.9, 0.7).is_ok() && second(0.0, 0.0).is_ok());
}

// ---- the oracle ----

const UNKNOWNS: [Unknown; 4] = [
    Unknown::Start,
    Unknown::Growth,
    Unknown::Others,
    Unknown::End,
];
const TARGETS: [Target; 5] = [
    Target::Start,
    Target::Growth,
    Target::Rest,
    Target::World,
    Target::End,
];

/// start, growth, the others in their form, end
type World = [f64; 4];
type Ranges = [Interval; 4];

fn inputs(is_world: bool, ranges: &Ranges) -> Inputs {
    let [start, growth, others, end] = *ranges;
    Inputs {
        start,
        growth,
        others: if is_world {
            Others::World(others)
        } else {
            Others::Rest(others)
        },
        end,
    }
}

fn forward(is_world: bool, w: &World) -> f64 {
    let [start, growth, others, _] = *w;
    if is_world {
        share_after_of_world(start, growth, others)
    } else {
        share_after(start, growth, others)
    }
}

/// The world with the unknown put so that the model holds: found by halving, in the logarithm of a
/// growth's factor. `None` when no share from nothing to the whole, or growth, does it.
fn consistent(is_world: bool, w: &World, unknown: Unknown) -> Option<World> {
    let mut w = *w;
    let slot = match unknown {
        Unknown::End => {
            w[3] = forward(is_world, &w);
            return (w[3] <= 1.0 + 1e-12).then_some(w);
        }
        Unknown::Start => 0,
        Unknown::Growth => 1,
        Unknown::Others => 2,
    };
    let (mut low, mut high) = if slot == 0 { (0.0, 1.0) } else { (-60.0, 60.0) };
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        w[slot] = if slot == 0 {
            middle
        } else {
            f64::exp_m1(middle)
        };
        // The share at the end rises with the first two and falls with the growth of the others.
        if (forward(is_world, &w) < w[3]) == (slot < 2) {
            low = middle;
        } else {
            high = middle;
        }
    }
    close(forward(is_world, &w), w[3]).then_some(w)
}

fn measure(is_world: bool, w: &World, target: Target) -> f64 {
    let [start, growth, others, end] = *w;
    match (target, is_world) {
        (Target::Start, _) => start,
        (Target::Growth, _) => growth,
        (Target::End, _) => end,
        (Target::Rest, false) | (Target::World, true) => others,
        (Target::Rest, true) => rest_growth(start, growth, others),
        (Target::World, false) => world_growth(start, growth, others),
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-8 * (1.0 + a.abs().max(b.abs()))
}

// ---- cases ----

/// A world without its share at the end.
fn base() -> impl Strategy<Value = World> {
    let growth = || prop_oneof![-0.9..0.0, 0.0..5.0, Just(0.0)];
    (0.001..0.999, growth(), growth(), Just(0.5)).prop_map(|(s, g, o, e)| [s, g, o, e])
}

/// Such a world in which the model holds.
fn whole() -> impl Strategy<Value = (bool, World)> {
    (any::<bool>(), base()).prop_filter_map("the rest above zero", |(is_world, mut w)| {
        w[3] = forward(is_world, &w);
        (w[3] < 0.999).then_some((is_world, w))
    })
}

/// How far a range reaches below and above its base, as shares of the way to its limit.
fn reach() -> impl Strategy<Value = [(f64, f64); 4]> {
    let side = || prop_oneof![1 => Just(0.0), 2 => 0.0..0.6];
    std::array::from_fn::<_, 4, _>(|_| (side(), side()))
}

fn around(w: &World, reach: &[(f64, f64); 4]) -> Ranges {
    std::array::from_fn(|i| {
        let (below, above) = reach[i];
        if i == 0 || i == 3 {
            span(w[i] * (1.0 - below), w[i] + (1.0 - w[i]) * above)
        } else {
            let factor = 1.0 + w[i];
            span(factor * (1.0 - below) - 1.0, factor * (1.0 + above) - 1.0)
        }
    })
}

fn slot(unknown: Unknown) -> usize {
    match unknown {
        Unknown::Start => 0,
        Unknown::Growth => 1,
        Unknown::Others => 2,
        Unknown::End => 3,
    }
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

/// The corners of the box, and the points of its edges where the rest, or the start's rest, is nothing:
/// between them lies everything the model allows.
fn extremes(is_world: bool, ranges: &Ranges, unknown: Unknown) -> Vec<World> {
    let mut found = Vec::new();
    for bits in 0..16 {
        let corner: World = std::array::from_fn(|i| {
            if bits >> i & 1 == 0 {
                ranges[i].lo()
            } else {
                ranges[i].hi()
            }
        });
        found.push(corner);
        let [start, growth, world, end] = corner;
        let edges: [World; 3] = match (unknown, is_world) {
            // start × (1 + growth) = 1 + world
            (Unknown::End, true) => [
                [(1.0 + world) / (1.0 + growth), growth, world, end],
                [start, (1.0 + world) / start - 1.0, world, end],
                [start, growth, start * (1.0 + growth) - 1.0, end],
            ],
            // end × (1 + world) = 1 + growth
            (Unknown::Start, true) => [
                [start, growth, world, (1.0 + growth) / (1.0 + world)],
                [start, end * (1.0 + world) - 1.0, world, end],
                [start, growth, (1.0 + growth) / end - 1.0, end],
            ],
            _ => continue,
        };
        let fits = |w: &World| (0..4).all(|i| i == slot(unknown) || ranges[i].contains(w[i]));
        found.extend(edges.into_iter().filter(fits));
    }
    found
        .into_iter()
        .filter_map(|w| consistent(is_world, &w, unknown))
        .collect()
}

// ---- properties ----

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(400) })]

    /// Forward to a share, back to any unknown, and on to every target: the number one started from.
    #[test]
    fn solved_and_back((is_world, world) in whole(), rubbish in -1e9..1e9f64) {
        for unknown in UNKNOWNS {
            let mut ranges = world.map(point);
            ranges[slot(unknown)] = point(rubbish);
            for target in TARGETS {
                let found = solve(&inputs(is_world, &ranges), unknown, target);
                let expected = measure(is_world, &world, target);
                let range = found.unwrap_or_else(|reason| panic!("{unknown:?} {target:?}: {reason:?}"));
                assert!(
                    close(range.lo(), expected) && close(range.hi(), expected),
                    "{unknown:?} {target:?}: {range:?}, not {expected}"
                );
            }
        }
    }

    /// A growth of the rest and the growth of the world that it makes are the same thing said twice.
    #[test]
    fn both_forms_of_the_others_agree(w in base()) {
        let [start, growth, rest, _] = w;
        let world = world_growth(start, growth, rest);
        assert!(close(rest_growth(start, growth, world), rest));
        assert!(close(share_after_of_world(start, growth, world), share_after(start, growth, rest)));
        let one = |others| Inputs { start: point(start), growth: point(growth), others, end: point(0.5) };
        for target in TARGETS {
            let by_rest = solve(&one(Others::Rest(point(rest))), Unknown::End, target);
            let by_world = solve(&one(Others::World(point(world))), Unknown::End, target);
            let (a, b) = (by_rest.expect("a share"), by_world.expect("a share"));
            assert!(close(a.lo(), b.lo()) && close(a.hi(), b.hi()), "{target:?}: {a:?} {b:?}");
        }
    }
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(1500) })]

    /// The range holds every sample, and both of its ends are attained at an extreme.
    #[test]
    fn ranges_hold_all_samples_and_are_attained(
        (is_world, world) in whole(), unknown in select(UNKNOWNS.to_vec()),
        reach in reach(), mut seed in any::<u64>(),
    ) {
        let mut ranges = around(&world, &reach);
        ranges[slot(unknown)] = point(0.5);
        let extremes = extremes(is_world, &ranges, unknown);
        let samples: Vec<World> = (0..40)
            .filter_map(|_| consistent(is_world, &inside(&ranges, &mut seed), unknown))
            .collect();
        for target in TARGETS {
            let attained: Vec<f64> = extremes.iter().map(|w| measure(is_world, w, target)).collect();
            let lo = attained.iter().copied().fold(f64::INFINITY, f64::min);
            let hi = attained.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let found = solve(&inputs(is_world, &ranges), unknown, target);
            if found == Err(NoSolution::Unbounded) {
                assert!(hi > 1e6 && target == Target::Rest, "{target:?} reaches {hi} only");
                continue;
            }
            let range = found.unwrap_or_else(|reason| panic!("{target:?}: {reason:?}"));
            assert!(
                close(range.lo(), lo) && close(range.hi(), hi),
                "{target:?}: {range:?}, attained are {lo} to {hi}"
            );
            for w in &samples {
                let x = measure(is_world, w, target);
                let slack = 1e-8 * (1.0 + x.abs());
                assert!(
                    x >= range.lo() - slack && x <= range.hi() + slack,
                    "{target:?}: {x} is not in {range:?}"
                );
            }
        }
    }

    /// The course between the lower ends of both shares and the one between the upper ends enclose every
    /// course that the ranges allow.
    #[test]
    fn the_outer_courses_enclose_all_others(
        (is_world, world) in whole(), unknown in select(UNKNOWNS.to_vec()),
        reach in reach(), mut seed in any::<u64>(), elapsed in 0.0..=1.0f64,
    ) {
        let mut ranges = around(&world, &reach);
        ranges[slot(unknown)] = point(0.5);
        let inputs = inputs(is_world, &ranges);
        let of = |target| solve(&inputs, unknown, target).expect("a share");
        let (start, end) = (of(Target::Start), of(Target::End));
        let alone = Second::WithRest { start: 0.0 };
        let country = |start, end| Course::new(start, end, alone).map(|c| c.at(elapsed).country);
        let (Ok(low), Ok(high)) = (country(start.lo(), end.lo()), country(start.hi(), end.hi())) else {
            assert!(start.hi() >= 1.0);
            return Ok(());
        };
        for _ in 0..20 {
            if let Some(w) = consistent(is_world, &inside(&ranges, &mut seed), unknown)
                && w[3] < 1.0
            {
                let x = country(w[0], w[3]).expect("shares");
                assert!(x >= low - 1e-7 && x <= high + 1e-7, "{x} is not between {low} and {high}");
            }
        }
    }
}

/// A share with the second country's beside it.
fn pair() -> impl Strategy<Value = (f64, f64)> {
    (0.001..0.999f64, 0.0..=1.0f64).prop_map(|(own, part)| (own, (1.0 - own) * part))
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(2000) })]

    #[test]
    #[allow(clippy::float_cmp)] // exactly one is the promise
    fn parts_add_to_exactly_one(
        (start, before) in pair(), (end, after) in pair(), with_rest in any::<bool>(),
        years in 1u8..40,
    ) {
        let second = if with_rest {
            Second::WithRest { start: before }
        } else {
            Second::To { start: before.max(1e-9), end: after }
        };
        let course = Course::new(start, end, second).expect("no more than the whole");
        for year in 0..=years {
            let parts = course.at(f64::from(year) / f64::from(years));
            let whole = parts.country + parts.second + parts.others;
            assert_eq!(whole, 1.0, "{parts:?}");
            assert!(parts.country >= 0.0 && parts.second >= 0.0 && parts.others >= 0.0, "{parts:?}");
        }
        let (first, last) = (course.at(0.0), course.at(1.0));
        assert!(close(first.country, start) && close(last.country, end));
        assert!(close(first.second, before));
        if !with_rest {
            assert!(close(last.second, after));
        }
    }

    /// Year by year with the constant rates, summed up: the same parts.
    #[test]
    fn the_course_is_growth_at_constant_rates(
        (start, before) in pair(), growth in -0.9..5.0f64, rest in -0.9..5.0f64, years in 1u8..30,
    ) {
        let end = share_after(start, growth, rest);
        let after = 0.3 * (1.0 - end);
        let world = 1.0 + world_growth(start, growth, rest);
        let before = before.max(1e-9);
        let seconds_growth = after * world / before - 1.0;
        let rate = |growth| yearly_rate(growth, f64::from(years));
        let (mut own, mut others, mut second) = (start, 1.0 - start, before);
        let course = Course::new(start, end, Second::To { start: before, end: after }).expect("fits");
        for year in 0..=years {
            let parts = course.at(f64::from(year) / f64::from(years));
            assert!(close(parts.country, own / (own + others)));
            assert!(close(parts.second, second / (own + others)));
            own *= 1.0 + rate(growth);
            others *= 1.0 + rate(rest);
            second *= 1.0 + rate(seconds_growth);
        }
    }
}

// ---- nothing that is not finite ----

fn any_number() -> impl Strategy<Value = f64> + Clone {
    prop_oneof![
        select(vec![
            0.0,
            -0.0,
            5e-324,
            1e-300,
            1e-13,
            1e-12,
            0.5,
            1.0,
            1.0 - 1e-12,
            1.0 - 1e-16,
            -1.0,
            -1.0 + 1e-12,
            1e12,
            1e300,
            f64::MAX,
            f64::MIN,
        ]),
        any::<f64>(),
        -1.0..1.0f64,
        1e-3..1e3f64,
    ]
}

fn any_interval() -> impl Strategy<Value = Interval> {
    (any_number(), any_number()).prop_map(|(a, b)| {
        Interval::new(a.min(b), a.max(b))
            .or(Interval::point(a))
            .unwrap_or(point(0.5))
    })
}

proptest! {
    #![proptest_config(Config { failure_persistence: None, ..Config::with_cases(5000) })]

    #[test]
    fn never_anything_but_finite_numbers(
        ranges in std::array::from_fn::<_, 4, _>(|_| any_interval()), is_world in any::<bool>(),
        elapsed in any::<f64>(),
    ) {
        let inputs = inputs(is_world, &ranges);
        for unknown in UNKNOWNS {
            for target in TARGETS {
                let Ok(range) = solve(&inputs, unknown, target) else { continue };
                let most = match target {
                    Target::Start | Target::End => 1.0,
                    _ => f64::MAX,
                };
                assert!(range.lo() >= -1.0 && range.hi() <= most, "{unknown:?} {target:?} {range:?}");
            }
        }
        let [start, end, before, after] = ranges.map(Interval::lo);
        for second in [Second::WithRest { start: before }, Second::To { start: before, end: after }] {
            if let Ok(course) = Course::new(start, end, second)
                && !elapsed.is_nan()
            {
                let parts = course.at(elapsed);
                for part in [parts.country, parts.second, parts.others] {
                    assert!((0.0..=1.0).contains(&part), "{parts:?}");
                }
            }
        }
    }
}
