//! Series with holes and other faults, and how they are packed.

use crate::fixture::Copy;

const TOML: &str = "series/series.toml";
const CSV: &str = "series/henry_hub.csv";
const MONTHS: &str = "series/fx_monthly.csv";
const DAYS: &str = "series/fx_days.csv";
const DAILY: &str = "series/usd_myr.csv";

#[test]
fn months_with_a_gap_or_twice() {
    Copy::with(CSV, "2025-12,4.26\n", "").refused(CSV, 4, "2026-01 does not follow 2025-11");
    Copy::with(CSV, "2025-12,4.26\n", "2025-12,4.26\n2025-12,4.26\n").refused(
        CSV,
        5,
        "2025-12 does not follow 2025-12",
    );
}

#[test]
fn what_is_no_number() {
    for wrong in ["4,26", "4.26 ", "-", "", "n/a"] {
        let problems = Copy::with(CSV, "2025-12,4.26", &format!("2025-12,{wrong}")).problems();
        assert!(
            problems[0].to_string().contains("henry_hub.csv:4: "),
            "{problems:#?}"
        );
        assert!(
            problems[0].message.contains("is no number"),
            "{problems:#?}"
        );
    }
}

#[test]
fn what_is_no_month() {
    let problems = Copy::with(CSV, "2025-12,4.26", "Dec 2025,4.26").problems();
    assert!(
        problems[0]
            .to_string()
            .contains("henry_hub.csv:4: `Dec 2025` is no month"),
        "{problems:#?}"
    );
    Copy::with(CSV, "month,usd_per_mmbtu", "date;value").refused(CSV, 1, "the first line must be");
    let problems = Copy::with(CSV, "2025-12,4.26", "2025-12").problems();
    assert!(
        problems[0]
            .to_string()
            .contains("henry_hub.csv:4: 0 values where the first line names 1"),
        "{problems:#?}"
    );
}

#[test]
fn another_last_month_than_declared() {
    Copy::with(TOML, "last = \"2026-01\"", "last = \"2026-02\"").refused(
        TOML,
        6,
        "`last` says 2026-02, but henry_hub.csv ends with 2026-01",
    );
    Copy::with(TOML, "last = \"2026-01\"", "last = \"2026\"").refused(TOML, 6, "is no month");
    Copy::with(TOML, "last = \"2026-01\"\n", "").refused(TOML, 1, "without `last`");
}

#[test]
fn unit_of_a_series() {
    let problems = Copy::with(TOML, "unit = \"usd/mmbtu\"", "unit = \"usd\"").problems();
    assert!(
        problems.iter().any(|problem| problem
            .to_string()
            .contains("series.toml:4: unknown unit `usd`")),
        "{problems:#?}"
    );
}

#[test]
fn files_that_are_missing_or_unnamed() {
    let problems = Copy::new().without(CSV).problems();
    assert!(
        problems.iter().any(|problem| problem
            .to_string()
            .contains("henry_hub.csv:1: the file cannot be read")),
        "{problems:#?}"
    );
    Copy::new().writing("series/stray.csv", "").refused(
        "series/stray.csv",
        1,
        "no series in series.toml names this file",
    );
}

#[test]
fn columns_come_out_as_published() {
    let content = Copy::new().content();
    let [months, days] = &content.columns[..] else {
        panic!("{:#?}", content.columns);
    };
    assert_eq!(
        (months.first.iso().as_str(), months.last_days),
        ("2026-02", 7)
    );
    assert_eq!(months.last.iso(), "2026-04-13");
    assert_eq!(
        (days.first.iso().as_str(), days.last_days),
        ("2025-10-24", 1)
    );
    let digits = |column: usize| -> Vec<&str> {
        let values = &months.columns[column].values;
        values.iter().map(|value| value.as_str()).collect()
    };
    assert_eq!(months.columns[1].code, "JPY");
    assert_eq!(digits(0), ["3.91243", "3.95283", "3.99941"]);
    assert_eq!(digits(1), ["155.155", "158.676", "159.12"]);
}

#[test]
fn holidays_are_rows_without_a_value() {
    let content = Copy::new().content();
    let values: Vec<_> = content.daily[0]
        .values
        .iter()
        .map(|value| value.as_ref().map(|digits| digits.as_str()))
        .collect();
    // Good Friday and Easter Monday between the second and the third.
    let expected = [
        Some("4.0310"),
        Some("4.0260"),
        None,
        None,
        Some("4.0270"),
        Some("3.9710"),
    ];
    assert_eq!(values, expected);
}

#[test]
fn columns_that_are_not_those_declared() {
    Copy::with(MONTHS, "month,MYR,JPY,days", "month,MYR,KRW,days").refused(
        MONTHS,
        1,
        "the first line must be `month,MYR,JPY,days`",
    );
    Copy::with(DAYS, "date,MYR,JPY", "month,MYR,JPY").refused(
        DAYS,
        1,
        "the first line must be `date,MYR,JPY`",
    );
    Copy::with(DAILY, "date,myr_per_usd", "date,usd_per_myr").refused(
        DAILY,
        1,
        "the first line must be `date,myr_per_usd`",
    );
    let twice = "rows = \"weekday\"\ncolumns = [\"MYR\", \"MYR\"]";
    let problems = Copy::with(
        TOML,
        "rows = \"weekday\"\ncolumns = [\"MYR\", \"JPY\"]",
        twice,
    )
    .problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.message == "the column `MYR` twice"),
        "{problems:#?}"
    );
    Copy::with(MONTHS, "3.95283,158.676,22", "3.95283,22").refused(
        MONTHS,
        3,
        "2 values where the first line names 3",
    );
}

#[test]
fn rates_that_are_no_rates() {
    for wrong in ["0", "-4.2", "4,2", "", "n/a", "4.2 "] {
        let problems = Copy::with(DAYS, "4.20997", wrong).problems();
        assert!(
            problems[0].to_string().contains("fx_days.csv:3: "),
            "{problems:#?}"
        );
    }
    Copy::with(DAYS, "4.20997", "0").refused(DAYS, 3, "`0` for MYR is no number above zero");
}

#[test]
fn weekdays_out_of_order_or_missing() {
    Copy::with(DAYS, "2025-10-27,4.20997,152.861\n", "").refused(
        DAYS,
        3,
        "2025-10-28 does not follow 2025-10-24",
    );
    let problems = Copy::with(DAYS, "2025-10-27,", "2025-10-26,").problems();
    assert!(
        problems[0]
            .message
            .contains("`2025-10-26` is no day from Monday to Friday"),
        "{problems:#?}"
    );
    // A few holidays in a row are fine in a daily series; more than that is a hole.
    Copy::with(DAILY, "2026-04-07,4.0270\n", "").content();
    Copy::with(DAILY, "2026-04-01,4.0310\n", "2026-03-25,4.0310\n").refused(
        DAILY,
        3,
        "2026-04-02 does not follow 2026-03-25",
    );
    Copy::with(DAILY, "2026-04-01,", "2026-04-02,").refused(
        DAILY,
        3,
        "2026-04-02 does not follow 2026-04-02",
    );
}

#[test]
fn only_the_last_month_may_be_cut_off() {
    Copy::with(MONTHS, "158.676,22", "158.676,7").refused(
        MONTHS,
        3,
        "`7` days, but 2026-03 has 22 weekdays up to 2026-03-31",
    );
    Copy::with(MONTHS, "158.676,22", "158.676,23").refused(MONTHS, 3, "`23` days");
    Copy::with(MONTHS, "159.12,7", "159.12,10").refused(
        MONTHS,
        4,
        "`10` days, but 2026-04 has 9 weekdays up to 2026-04-13",
    );
    Copy::with(TOML, "last = \"2026-04-13\"", "last = \"2026-04-30\"").refused(
        MONTHS,
        4,
        "`7` days, but 2026-04 has 22 weekdays up to 2026-04-30",
    );
}

#[test]
fn another_last_day_than_declared() {
    Copy::with(TOML, "last = \"2026-04-08\"", "last = \"2026-04-09\"").refused(
        TOML,
        38,
        "`last` says 2026-04-09, but usd_myr.csv ends with 2026-04-08",
    );
    Copy::with(TOML, "last = \"2025-10-28\"", "last = \"2025-10-29\"").refused(
        TOML,
        28,
        "ends with 2025-10-28",
    );
    Copy::with(TOML, "last = \"2026-04-08\"", "last = \"2026-04\"").refused(
        TOML,
        38,
        "is no day from Monday to Friday",
    );
    Copy::with(TOML, "last = \"2026-04-08\"\n", "").refused(TOML, 32, "without `last`");
}

#[test]
fn keys_of_other_sorts() {
    Copy::with(TOML, "rows = \"month\"", "rows = \"year\"").refused(
        TOML,
        13,
        "must be \"month\" or \"weekday\"",
    );
    Copy::with(
        TOML,
        "column = \"myr_per_usd\"",
        "column = \"myr_per_usd\"\nrows = \"weekday\"",
    )
    .refused(TOML, 36, "`rows` belongs to [[columns]], not to [[daily]]");
    Copy::with(TOML, "column = \"myr_per_usd\"\n", "").refused(TOML, 32, "without `column`");
    Copy::with(TOML, "rows = \"weekday\"\n", "").refused(TOML, 21, "without `rows`");
}
