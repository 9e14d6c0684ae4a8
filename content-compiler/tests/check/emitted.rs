//! The generated Rust, compiled together with the types of the site that it is made for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use content_compiler::{check_dir, compile, constant_name};

use crate::fixture::{Copy, good};

/// Compiles a program that has the fixture as its `facts` and runs `main` over them.
fn compile_with(name: &str, main: &str) -> (Output, PathBuf) {
    let content = check_dir(&good()).expect("the fixture is valid");
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&dir).expect("the target directory is writable");
    fs::write(dir.join("content.rs"), compile(&content)).expect("writable");
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/facts/mod.rs");
    let program = format!(
        "#![deny(warnings, missing_docs)]\n#![allow(dead_code)]\n//! Test.\n/// Facts.\n#[path = {facts:?}]\npub mod facts;\n/// Runs.\npub fn main() {{ {main} }}\n"
    );
    fs::write(dir.join("main.rs"), program).expect("writable");
    let binary = dir.join("program");
    let output = Command::new(std::env::var_os("RUSTC").unwrap_or("rustc".into()))
        .args(["--edition", "2024", "-o"])
        .arg(&binary)
        .arg(dir.join("main.rs"))
        .env("OUT_DIR", &dir)
        .output()
        .expect("cargo runs tests where rustc is");
    (output, binary)
}

#[test]
fn the_source_compiles_and_holds_the_facts() {
    let main = r#"
        use facts::*;
        const PRICE: f64 = figures::UNIT_PRICE.point_in("usd/t");
        assert_eq!(PRICE, 680.0);
        assert_eq!(figures::UNIT_PRICE.digits, 3);
        assert_eq!((figures::FEE.low_in("usd/mmbtu"), figures::FEE.high_in("usd/mmbtu")), (2.25, 3.5));
        assert_eq!(figures::LNG_3P4BN.text.get(Lang::Ms), "USD3.4\u{a0}bilion setahun");
        assert_eq!(figures::LNG_UP_TO_5MT.as_of, Date::of_month(2025, 10));
        assert_eq!(units::USD_BN_YR.full.en, "US${n}\u{a0}billion a year");
        assert_eq!(messages::LNG_NOTICE_BAD.ms, "Tidak difahami: {text}");
        assert_eq!(series::HENRY_HUB_MONTHLY.at(2025, 12), Some(4.26));
        assert_eq!(SERIES[0].measures.en, "Henry Hub, mean of each month");
        assert_eq!((CLAIMS.len(), SOURCES.len(), DISPUTES.len(), ARTICLES.len()), (11, 3, 1, 1));
        assert_eq!(FACTS_AS_OF, Date::of_day(2026, 11, 22));
        let claim = CLAIMS.iter().find(|claim| claim.id == "lng-3p4bn").unwrap();
        assert_eq!(claim.said[0].quote.unwrap().words, "worth $3.4 billion");
        assert_eq!(claim.confidence, Confidence::High);
        assert!(Confidence::High > Confidence::MediumHigh && Confidence::LowMedium > Confidence::Low);
        assert!(matches!(ARTICLES[0].get(Lang::En)[2], Piece::Claim { .. } | Piece::Html(_)));
        assert_eq!(SOURCES[0].title, "US sign MoU \"on\" rare earths");
    "#;
    let (output, binary) = compile_with("emitted-good", main);
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(
        Command::new(binary)
            .status()
            .expect("just compiled")
            .success()
    );
}

#[test]
fn a_constant_from_the_wrong_claim_does_not_compile() {
    for (name, main, reason) in [
        (
            "emitted-unit",
            "const X: f64 = facts::figures::UNIT_PRICE.point_in(\"usd/mmbtu\"); let _ = X;",
            "the claim is in another unit",
        ),
        (
            "emitted-interval",
            "const X: f64 = facts::figures::FEE.point_in(\"usd/mmbtu\"); let _ = X;",
            "the claim is an interval",
        ),
    ] {
        let (output, _) = compile_with(name, main);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(
            !output.status.success() && errors.contains(reason),
            "{errors}"
        );
    }
}

#[test]
fn the_same_content_gives_the_same_source() {
    let text = compile(&Copy::new().content());
    assert_eq!(text, compile(&Copy::new().content()));
    assert!(text.starts_with("// Generated from content/"));
}

#[test]
fn names_of_constants() {
    for (id, name) in [
        ("lng-3p4bn", "LNG_3P4BN"),
        ("usd-bn/yr", "USD_BN_YR"),
        ("lng.notice.bad_text", "LNG_NOTICE_BAD_TEXT"),
    ] {
        assert_eq!(constant_name(id), name);
    }
}
