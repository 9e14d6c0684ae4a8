//! Monthly series with holes and other faults.

use crate::fixture::Copy;

const TOML: &str = "series/series.toml";
const CSV: &str = "series/henry_hub.csv";

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
            .contains("henry_hub.csv:4: a line must be a month and a value"),
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
