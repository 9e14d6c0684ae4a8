//! The currency tool's arithmetic and its series: answers worked out by hand, what holds for every
//! input, and the packed rates against the files they come from.
//!
//! The figures stand here as literals on purpose: a change of content must not move what is expected.
#![allow(clippy::float_cmp)] // whole numbers and published decimals are compared exactly

use std::fs;
use std::path::Path;

use fine_print::domain::currency::rounding::{Agreement, NotReported, Reported, agree, rates};
use fine_print::domain::currency::{Inputs, NoSolution, Solution, Unknown, solve};
use fine_print::domain::interval::Interval;
use fine_print::facts::{Date, TABLES, series};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

fn span(lo: f64, hi: f64) -> Interval {
    Interval::new(lo, hi).expect("finite and in order")
}

fn point(x: f64) -> Interval {
    span(x, x)
}

fn sum(text: &str) -> Reported {
    Reported::parse(text).unwrap_or_else(|wrong| panic!("{text}: {wrong:?}"))
}

fn pair(usd: &str, rm: &str) -> Interval {
    rates(sum(usd), sum(rm))
}

/// Whether both ends round to the given ones at four decimals.
#[track_caller]
fn assert_rates(range: Interval, lo: f64, hi: f64, decimals: i32) {
    let half = 0.5 * 10f64.powi(-decimals) * (1.0 + 1e-9);
    assert!(
        (range.lo() - lo).abs() <= half && (range.hi() - hi).abs() <= half,
        "{range:?} is not {lo} to {hi}"
    );
}

#[track_caller]
fn agreed(pairs: &[Interval]) -> Interval {
    let pairs: Vec<_> = pairs.iter().copied().map(Some).collect();
    match agree(&pairs) {
        Agreement::Rates(rates) => rates,
        other => panic!("rates, not {other:?}"),
    }
}

// Conversion

#[test]
fn the_sums_of_the_statement_at_the_rate_of_the_day() {
    // 24 Oct 2025: 4.9037 ringgit and 1.1612 dollars to the euro (fact fx-ecb-23-24-27).
    let rate = 4.9037 / 1.1612;
    for (usd, rm) in [(150.0, 633.4), (3.4, 14.36), (204.1, 861.9), (70.0, 295.6)] {
        let inputs = Inputs {
            from: point(usd),
            to: point(0.0),
            rate: point(rate),
        };
        let range = solve(&inputs, Unknown::To).range().expect("a product");
        assert!(range.is_point() && (range.lo() - rm).abs() < 0.06, "{usd}");
    }
}

#[test]
fn each_of_the_three_from_the_other_two() {
    let inputs = Inputs {
        from: span(2.0, 3.0),
        to: span(12.0, 15.0),
        rate: span(4.0, 5.0),
    };
    let solved = |unknown| solve(&inputs, unknown).range();
    assert_eq!(solved(Unknown::To), Some(span(8.0, 15.0)));
    assert_eq!(solved(Unknown::Rate), Some(span(4.0, 7.5)));
    assert_eq!(solved(Unknown::From), Some(span(2.4, 3.75)));
}

#[test]
fn nothing_has_its_answers() {
    let with = |from, to, rate| Inputs { from, to, rate };
    let zero = point(0.0);
    let one = point(1.0);
    for (inputs, unknown, expected) in [
        (
            with(zero, one, one),
            Unknown::Rate,
            Solution::None(NoSolution::DividesByZero),
        ),
        (
            with(one, one, zero),
            Unknown::From,
            Solution::None(NoSolution::DividesByZero),
        ),
        (with(zero, zero, one), Unknown::Rate, Solution::Any),
        (
            with(span(0.0, 2.0), one, one),
            Unknown::Rate,
            Solution::AtLeast(0.5),
        ),
        (
            with(span(0.0, 2.0), zero, one),
            Unknown::Rate,
            Solution::Any,
        ),
        (
            with(zero, one, one),
            Unknown::To,
            Solution::Range(point(0.0)),
        ),
        (
            with(point(-1.0), one, one),
            Unknown::To,
            Solution::None(NoSolution::Negative),
        ),
        (
            with(point(1e21), one, one),
            Unknown::To,
            Solution::None(NoSolution::TooLarge),
        ),
        (
            with(point(1e-21), one, one),
            Unknown::Rate,
            Solution::None(NoSolution::TooLarge),
        ),
    ] {
        assert_eq!(solve(&inputs, unknown), expected, "{inputs:?} {unknown:?}");
    }
}

// Which rate did they use?

#[test]
fn one_pair_allows_a_range_of_rates() {
    assert_rates(pair("3.4", "14.4"), 4.159, 4.313, 3);
    assert_rates(pair("150", "633"), 632.5 / 150.5, 633.5 / 149.5, 9);
    assert_rates(pair("70", "295.6"), 295.55 / 70.5, 295.65 / 69.5, 9);
    assert_rates(pair("3.4", "14.3"), 14.25 / 3.45, 14.35 / 3.35, 9);
}

#[test]
fn the_four_pairs_as_printed_leave_a_narrow_range() {
    let others = [pair("150", "633"), pair("3.4", "14.4"), pair("70", "295.6")];
    let printed = [others.as_slice(), &[pair("204.10", "861.9")]].concat();
    assert_rates(agreed(&printed), 4.2226, 4.2233, 4);
    let without_the_zero = [others.as_slice(), &[pair("204.1", "861.9")]].concat();
    assert_rates(agreed(&without_the_zero), 4.2217, 4.2242, 4);
}

#[test]
fn the_friday_lies_inside_and_the_monday_outside() {
    let all = agreed(&[
        pair("150", "633"),
        pair("3.4", "14.4"),
        pair("204.10", "861.9"),
        pair("70", "295.6"),
    ]);
    for (date, published, is_inside) in [
        (Date::of_day(2025, 10, 24), 4.2230, true),
        (Date::of_day(2025, 10, 27), 4.2100, false),
    ] {
        assert_eq!(series::USD_MYR_DAILY.at(date), Some(published));
        let row = series::FX_FORTNIGHT.rows.row_of(date).expect("a bank day");
        let exact = series::FX_FORTNIGHT_MYR.at(row).expect("a bank day");
        assert_eq!(all.contains(published), is_inside, "{date:?}");
        assert_eq!(all.contains(exact), is_inside, "{date:?}");
    }
}

#[test]
fn the_days_that_match() {
    let all = agreed(&[
        pair("150", "633"),
        pair("3.4", "14.4"),
        pair("204.10", "861.9"),
        pair("70", "295.6"),
    ]);
    let mut days: Vec<Date> = series::USD_MYR_DAILY
        .days()
        .filter(|(_, rate)| all.contains(*rate))
        .map(|(day, _)| day)
        .collect();
    // Counted in the file itself, by hand and by another program.
    let text = file("usd_myr_daily.csv");
    let expected: Vec<&str> = text
        .lines()
        .skip(1)
        .filter(|line| {
            let rate: f64 = line[11..].parse().expect("a rate");
            (4.222_579_6..=4.223_278_4).contains(&rate)
        })
        .map(|line| &line[..10])
        .collect();
    assert!(expected.contains(&"2025-10-24"));
    assert_eq!(days.len(), expected.len());
    days.dedup();
    assert_eq!(days.len(), expected.len());
}

#[test]
fn a_pair_that_does_not_fit_is_named() {
    let pairs = |texts: &[(&str, &str)]| -> Vec<Option<Interval>> {
        texts.iter().map(|(usd, rm)| Some(pair(usd, rm))).collect()
    };
    // The third is of another day.
    let Agreement::Apart(apart) = agree(&pairs(&[
        ("150", "633"),
        ("204.10", "861.9"),
        ("204.10", "859.3"),
        ("70", "295.6"),
    ])) else {
        panic!("859.3 is another rate than 861.9");
    };
    assert_eq!(apart.low, 2);
    assert_rates(
        apart.without_low.expect("the rest agree"),
        4.2226,
        4.2233,
        4,
    );
    // Without the second, the wide pairs go with the third as well.
    assert_eq!(apart.high, 1);
    assert!(apart.without_high.is_some());

    // Two for the one rate, one for the other: only the one is to blame.
    let Agreement::Apart(apart) = agree(&pairs(&[
        ("204.10", "861.9"),
        ("1000.0", "4223.0"),
        ("204.10", "859.3"),
    ])) else {
        panic!("859.3 is another rate");
    };
    assert_eq!((apart.low, apart.without_high), (2, None));
    assert!(apart.without_low.is_some());

    // Two camps: no single pair is to blame.
    let Agreement::Apart(apart) = agree(&pairs(&[
        ("204.10", "861.9"),
        ("1000.0", "4223.0"),
        ("204.10", "859.3"),
        ("1000.0", "4210.0"),
    ])) else {
        panic!("two rates");
    };
    assert_eq!((apart.without_low, apart.without_high), (None, None));
}

#[test]
fn no_pairs_say_nothing() {
    assert_eq!(agree(&[]), Agreement::NoPairs);
    assert_eq!(agree(&[None, None]), Agreement::NoPairs);
    let one = pair("3.4", "14.4");
    assert_eq!(agree(&[None, Some(one)]), Agreement::Rates(one));
}

#[test]
fn digits_are_kept_as_typed() {
    for text in [
        "204.10",
        "204.1",
        "150",
        "3.4",
        "0.05",
        "0.50",
        "100",
        "1000000",
        "123456789012345",
        "0.000000000000001",
    ] {
        assert_eq!(sum(text).to_string(), text);
    }
    for (text, shown) in [("007", "7"), (".5", "0.5"), ("3.", "3"), ("00.50", "0.50")] {
        assert_eq!(sum(text).to_string(), shown, "{text}");
    }
    assert_ne!(sum("204.10"), sum("204.1"));
    for (text, wrong) in [
        ("", NotReported::Empty),
        (".", NotReported::NotDigits),
        ("1,500", NotReported::NotDigits),
        ("1.2.3", NotReported::NotDigits),
        ("-3", NotReported::NotDigits),
        ("1e3", NotReported::NotDigits),
        ("３", NotReported::NotDigits),
        ("0", NotReported::Zero),
        ("0.00", NotReported::Zero),
        ("1234567890123456", NotReported::TooLong),
        ("0.0000000000000001", NotReported::TooLong),
        ("99999999999999999999999999", NotReported::TooLong),
    ] {
        assert_eq!(Reported::parse(text), Err(wrong), "{text}");
    }
}

#[test]
fn a_published_value_gives_its_digits_back() {
    for (value, significant, text) in [
        (204.1, 5, "204.10"),
        (204.1, 4, "204.1"),
        (150.0, 3, "150"),
        (3.4, 2, "3.4"),
        (861.9, 4, "861.9"),
        (0.05, 1, "0.05"),
        (0.5, 2, "0.50"),
        (1.0, 3, "1.00"),
        (1711.0, 4, "1711"),
    ] {
        let reported = Reported::of_value(value, significant).expect("above zero");
        assert_eq!(reported.to_string(), text);
        assert_eq!(reported, sum(text));
        assert_eq!(reported.value(), value);
    }
    for (value, significant) in [(0.0, 1), (-3.0, 1), (f64::NAN, 1), (1e15, 1), (1.0, 16)] {
        assert_eq!(Reported::of_value(value, significant), None, "{value}");
    }
}

/// A sum as people report it: one to six digits with up to four after the point.
fn any_sum() -> impl Strategy<Value = Reported> {
    (1u64..1_000_000, 0usize..5).prop_map(|(digits, decimals)| {
        let text = format!("{digits:0width$}", width = decimals + 1);
        let (whole, fraction) = text.split_at(text.len() - decimals);
        sum(&format!("{whole}.{fraction}"))
    })
}

/// A rate and up to six roundings of pairs that it really made, or made with a slip.
fn any_pairs() -> impl Strategy<Value = Vec<Option<Interval>>> {
    let pair = (any_sum(), any_sum(), any::<bool>())
        .prop_map(|(from, to, is_there)| is_there.then(|| rates(from, to)));
    proptest::collection::vec(pair, 0..7)
}

proptest! {
    #[test]
    fn every_rate_in_the_range_of_a_pair_is_possible(
        from in any_sum(),
        to in any_sum(),
        share in 0.0..=1.0f64,
    ) {
        let range = rates(from, to);
        // Tight: each end is made of ends that round to the digits.
        let (a, b) = (from.interval(), to.interval());
        let near = |x: f64, y: f64| (x - y).abs() <= 1e-12 * y.abs();
        prop_assert!(near(range.lo(), b.lo() / a.hi()) && near(range.hi(), b.hi() / a.lo()));
        // And everything between comes from two sums that round to the digits.
        let rate = range.lo() + share * (range.hi() - range.lo());
        let sum = (b.lo() / rate).max(a.lo());
        prop_assert!(sum <= a.hi() * (1.0 + 1e-12) && sum * rate <= b.hi() * (1.0 + 1e-12));
    }

    #[test]
    fn what_is_typed_is_what_is_shown(text in "(0|[1-9][0-9]{0,8})(\\.[0-9]{1,6})?") {
        match Reported::parse(&text) {
            Ok(reported) => prop_assert_eq!(reported.to_string(), text),
            Err(wrong) => prop_assert_eq!(wrong, NotReported::Zero),
        }
    }

    #[test]
    fn rubbish_is_refused_and_nothing_panics(text in any::<String>()) {
        if let Ok(reported) = Reported::parse(&text) {
            let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
            prop_assert!(is_plain && reported.value() > 0.0);
        }
    }

    #[test]
    fn more_pairs_never_widen(pairs in any_pairs(), extra in (any_sum(), any_sum())) {
        let mut more = pairs.clone();
        more.push(Some(rates(extra.0, extra.1)));
        match (agree(&pairs), agree(&more)) {
            (Agreement::Rates(before), Agreement::Rates(after)) => {
                prop_assert!(before.lo() <= after.lo() && after.hi() <= before.hi());
            }
            (Agreement::Apart(_), after) => {
                prop_assert!(matches!(after, Agreement::Apart(_)));
            }
            (Agreement::NoPairs, after) => prop_assert!(matches!(after, Agreement::Rates(_))),
            (_, after) => prop_assert!(matches!(after, Agreement::Apart(_))),
        }
    }

    #[test]
    fn the_order_of_pairs_does_not_matter(pairs in any_pairs(), turn in 0usize..6) {
        let mut turned = pairs.clone();
        if !turned.is_empty() {
            turned.rotate_left(turn % pairs.len());
            turned.reverse();
        }
        match (agree(&pairs), agree(&turned)) {
            (Agreement::Apart(a), Agreement::Apart(b)) => {
                prop_assert_eq!(pairs[a.low].map(Interval::hi), turned[b.low].map(Interval::hi));
                prop_assert_eq!(pairs[a.high].map(Interval::lo), turned[b.high].map(Interval::lo));
                prop_assert_eq!(a.without_low, b.without_low);
                prop_assert_eq!(a.without_high, b.without_high);
            }
            (a, b) => prop_assert_eq!(a, b),
        }
    }

    #[test]
    fn who_is_named_is_to_blame(pairs in any_pairs()) {
        let Agreement::Apart(apart) = agree(&pairs) else { return Ok(()) };
        let (low, high) = (pairs[apart.low].expect("a pair"), pairs[apart.high].expect("a pair"));
        prop_assert!(low.hi() < high.lo());
        for place in 0..pairs.len() {
            if pairs[place].is_none() {
                continue;
            }
            let mut rest = pairs.clone();
            rest[place] = None;
            let left = match agree(&rest) {
                Agreement::Rates(rates) => Some(rates),
                _ => None,
            };
            let named = if place == apart.low {
                apart.without_low
            } else if place == apart.high {
                apart.without_high
            } else {
                None
            };
            prop_assert_eq!(left, named);
        }
    }

    #[test]
    fn solving_back_and_forth_is_the_same_number(
        from in 1e-6..1e12f64,
        rate in 1e-6..1e6f64,
    ) {
        let inputs = Inputs { from: point(from), to: point(from * rate), rate: point(rate) };
        for (unknown, x) in [
            (Unknown::From, from),
            (Unknown::To, from * rate),
            (Unknown::Rate, rate),
        ] {
            let range = solve(&inputs, unknown).range().expect("points");
            prop_assert!((range.lo() - x).abs() <= 1e-12 * x && range.is_point());
        }
    }

    #[test]
    fn ranges_hold_every_sample_and_their_ends_are_attained(
        a in 1e-3..1e9f64, wide in 0.0..3.0f64,
        b in 1e-3..1e3f64, wide_b in 0.0..3.0f64,
        at in 0.0..=1.0f64, at_b in 0.0..=1.0f64,
    ) {
        let (from, rate) = (span(a, a * (1.0 + wide)), span(b, b * (1.0 + wide_b)));
        let inputs = Inputs { from, to: from, rate };
        let sample = |range: Interval, at: f64| range.lo() + at * (range.hi() - range.lo());
        let (x, y) = (sample(from, at), sample(rate, at_b));
        let slack = |range: Interval| span(range.lo() * (1.0 - 1e-12), range.hi() * (1.0 + 1e-12));
        let to = solve(&inputs, Unknown::To).range().expect("a product");
        prop_assert!(slack(to).contains(x * y));
        prop_assert_eq!((to.lo(), to.hi()), (from.lo() * rate.lo(), from.hi() * rate.hi()));
        let back = solve(&inputs, Unknown::From).range().expect("a quotient");
        prop_assert!(slack(back).contains(x / y));
        prop_assert_eq!((back.lo(), back.hi()), (from.lo() / rate.hi(), from.hi() / rate.lo()));
    }
}

// The packed rates are those of the files

fn file(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("content/series")
        .join(name);
    fs::read_to_string(path).expect("the series is there")
}

/// The digits of a value as the files have them: shortest for columns, four decimals by day.
fn shortest(value: f64) -> String {
    format!("{value}")
}

#[test]
fn columns_hold_every_digit_of_their_files() {
    for (name, table) in [
        ("fx_per_usd_monthly.csv", series::FX_MONTHLY),
        ("fx_per_usd_signing_fortnight.csv", series::FX_FORTNIGHT),
    ] {
        let text = file(name);
        let mut lines = text.lines();
        let header: Vec<&str> = lines.next().expect("a header").split(',').collect();
        let decoded: Vec<Vec<_>> = table
            .columns
            .iter()
            .map(|column| column.values.values().collect())
            .collect();
        let mut rows = 0;
        for (row, line) in lines.enumerate() {
            let cells: Vec<&str> = line.split(',').collect();
            let date = table.rows.date_of(row);
            let month = date.month.expect("a month");
            let iso = match date.day {
                Some(day) => format!("{}-{month:02}-{day:02}", date.year),
                None => format!("{}-{month:02}", date.year),
            };
            assert_eq!(cells[0], iso, "{name}");
            assert_eq!(table.rows.row_of(date), Some(row));
            for (index, column) in table.columns.iter().enumerate() {
                assert_eq!(header[index + 1], column.code);
                let value = decoded[index][row].expect("no gaps");
                assert_eq!(
                    shortest(value),
                    cells[index + 1],
                    "{name} {iso} {}",
                    column.code
                );
                assert_eq!(Ok(value), cells[index + 1].parse(), "{name} {iso}");
            }
            rows += 1;
        }
        assert_eq!(
            (rows, table.columns.len()),
            (table.rows.count, 12),
            "{name}"
        );
        assert!(decoded.iter().all(|column| column.len() == rows), "{name}");
    }
}

#[test]
fn the_daily_series_holds_every_digit_of_its_file() {
    let text = file("usd_myr_daily.csv");
    let mut days = series::USD_MYR_DAILY.days();
    for line in text.lines().skip(1) {
        let (day, rate) = days.next().expect("as many days as lines");
        let (month, of_month) = (day.month.expect("a month"), day.day.expect("a day"));
        assert_eq!(
            line,
            format!("{}-{month:02}-{of_month:02},{rate:.4}", day.year)
        );
        assert_eq!(Ok(rate), line[11..].parse());
        assert_eq!(series::USD_MYR_DAILY.at(day), Some(rate));
    }
    assert_eq!(days.next(), None);
}

#[test]
fn the_last_month_is_marked_as_seven_days() {
    let table = series::FX_MONTHLY;
    assert_eq!(table.last_days, 7);
    assert_eq!(table.last, Date::of_day(2026, 4, 13));
    assert_eq!(table.rows.first, Date::of_month(2015, 1));
    assert_eq!(
        table.rows.date_of(table.rows.count - 1),
        Date::of_month(2026, 4)
    );
    assert_eq!(series::USD_MYR_DAILY.last, table.last);
}

#[test]
fn the_three_files_agree_where_they_overlap() {
    // Each month is the mean of its days, whose four decimals leave half a unit of the fourth.
    let mut means: Vec<(Date, f64, u32)> = Vec::new();
    for (day, rate) in series::USD_MYR_DAILY.days() {
        let month = Date { day: None, ..day };
        match means.last_mut() {
            Some((last, total, count)) if *last == month => {
                *total += rate;
                *count += 1;
            }
            _ => means.push((month, rate, 1)),
        }
    }
    assert_eq!(means.len(), series::FX_MONTHLY.rows.count);
    for (row, (month, total, count)) in means.iter().enumerate() {
        assert_eq!(series::FX_MONTHLY.rows.row_of(*month), Some(row));
        let mean = series::FX_MONTHLY_MYR.at(row).expect("no gaps");
        assert!((total / f64::from(*count) - mean).abs() < 6e-5, "{month:?}");
    }
    assert_eq!(means.last().map(|(_, _, count)| *count), Some(7));
    for row in 0..series::FX_FORTNIGHT.rows.count {
        let day = series::FX_FORTNIGHT.rows.date_of(row);
        let exact = series::FX_FORTNIGHT_MYR.at(row).expect("no gaps");
        let daily = series::USD_MYR_DAILY.at(day).expect("a bank day");
        assert!((exact - daily).abs() < 5.1e-5, "{day:?}");
    }
}

#[test]
fn what_is_shipped_is_small() {
    // Six digits of twelve currencies are about two bytes a month each; a day's step about a byte and a half.
    let bytes: usize = series::FX_MONTHLY
        .columns
        .iter()
        .map(|column| column.values.bytes.len())
        .sum();
    assert!(bytes < 3_700, "{bytes}");
    assert!(series::USD_MYR_DAILY.values.bytes.len() < 4_700);
}

#[test]
fn series_have_their_source_and_measure() {
    let ids: Vec<&str> = TABLES.iter().map(|note| note.id).collect();
    assert_eq!(ids, ["fx-monthly", "fx-fortnight", "usd-myr-daily"]);
    for note in TABLES {
        assert_eq!(note.source, "ecb-gh");
        assert!(!note.measures.en.is_empty() && !note.measures.ms.is_empty());
    }
}
