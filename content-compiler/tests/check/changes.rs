//! The log of changes: that it continues, and that it ends at what the claims say.

use crate::fixture::Copy;

const FILE: &str = "changes.toml";

#[test]
fn what_the_fixture_holds() {
    let content = Copy::new().content();
    let days: Vec<_> = content
        .changes
        .iter()
        .map(|change| (change.claim.as_str(), change.on.iso()))
        .collect();
    assert_eq!(
        days,
        [
            ("lng-3p4bn", "2026-11-20".to_owned()),
            ("lng-3p4bn", "2026-11-22".to_owned())
        ]
    );
    assert_eq!(content.changes[0].why.ms, "Salah cetak.");
}

#[test]
fn an_unknown_claim() {
    Copy::with(
        FILE,
        "claim = \"lng-3p4bn\"\non = \"2026-11-22\"",
        "claim = \"lng-3p5bn\"\non = \"2026-11-22\"",
    )
    .and(FILE, "new.en = \"US$4 ", "new.en = \"US$3.4 ")
    .and(FILE, "new.ms = \"USD4 ", "new.ms = \"USD3.4 ")
    .refused_at(FILE, 12, Some(9), "unknown claim `lng-3p5bn`");
}

#[test]
fn a_change_of_nothing() {
    Copy::with(FILE, "old.en = \"US$3 ", "old.en = \"US$4 ")
        .and(FILE, "old.ms = \"USD3 ", "old.ms = \"USD4 ")
        .refused(FILE, 1, "old and new are the same");
}

#[test]
fn a_claim_that_says_something_else_now() {
    Copy::with(FILE, "US$3.4 billion", "US$3.5 billion").refused(
        FILE,
        11,
        "new is “US$3.5 billion a year” and “USD3.4 bilion setahun”, but `lng-3p4bn` says “US$3.4",
    );
}

#[test]
fn a_step_is_missing() {
    Copy::with(FILE, "old.ms = \"USD4 ", "old.ms = \"USD5 ").refused(
        FILE,
        11,
        "after the change before it `lng-3p4bn` said",
    );
}

#[test]
fn days_that_are_none_or_out_of_order() {
    Copy::with(FILE, "2026-11-20", "2026-11-31").refused(FILE, 3, "2026-11-31");
    Copy::with(FILE, "2026-11-20", "2026-11").refused(FILE, 1, "a change has a day");
    Copy::with(FILE, "2026-11-20", "2026-11-23").refused(
        FILE,
        11,
        "a change of 2026-11-22 below one of 2026-11-23",
    );
}

#[test]
fn what_a_change_cannot_do_without() {
    Copy::with(FILE, "why.ms = \"Salah cetak.\"\n", "").refused(FILE, 8, "why");
}
