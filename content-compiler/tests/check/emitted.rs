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
        assert_eq!((TABLES.len(), TABLES[2].id, TABLES[2].last), (3, "usd-myr", Date::of_day(2026, 4, 8)));
        let months = series::FX_MONTHLY;
        assert_eq!((months.rows.count, months.last_days, months.last), (3, 7, Date::of_day(2026, 4, 13)));
        let yen: Vec<_> = months.column("JPY").unwrap().values().collect();
        assert_eq!(yen, [Some(155.155), Some(158.676), Some(159.12)]);
        assert_eq!(series::FX_MONTHLY_JPY.at(2), Some(159.12));
        let row = series::FX_DAYS.rows.row_of(Date::of_day(2025, 10, 27)).unwrap();
        assert_eq!(series::FX_DAYS_MYR.at(row), Some(4.20997));
        let days: Vec<_> = series::USD_MYR.days().collect();
        assert_eq!(days[2], (Date::of_day(2026, 4, 7), 4.027));
        assert_eq!(series::USD_MYR.at(Date::of_day(2026, 4, 6)), None);
        assert_eq!((CLAIMS.len(), SOURCES.len(), DISPUTES.len(), ARTICLES.len()), (11, 3, 1, 1));
        assert_eq!((CHANGES.len(), CHANGES[1].on, CHANGES[0].new.en), (2, Date::of_day(2026, 11, 22), CHANGES[1].old.en));
        assert_eq!(FACTS_AS_OF, Date::of_day(2026, 11, 22));
        assert_eq!((PARTIES[0].iso, PARTIES[1].layer), (Some("MY"), PartyLayer::Others));
        assert_eq!((INSTRUMENTS[0].kind, INSTRUMENTS[0].binding), (InstrumentKind::TradeAgreement, Binding::DraftedBinding));
        assert_eq!((INSTRUMENTS[0].origin, INSTRUMENTS[0].terms[0].get(Lang::Ms)), (Origin::Article, "Tiada kuota"));
        let suspended = STATUSES[0].turn;
        assert_eq!((suspended.word, suspended.until), (StatusWord::Suspended, Some(Date::of_day(2026, 11, 10))));
        assert_eq!((EVENTS[2].kind, EVENTS[1].ahead), (EventKind::NotFound, true));
        assert_eq!((ELEMENTS[1].class, ELEMENTS[1].controls.len()), (ElementClass::Heavy, 2));
        assert_eq!((TERMS[0].malay, TERMS[0].term.en), (MalayTerm::Confident, "quota"));
        assert_eq!((SENTENCES[2].left_out, SENTENCES[0].held_by.len()), (Some(REASONS[0].id), 6));
        let day = |date: Date| date.first_day();
        let chronicle = Chronicle::new(STATUSES, EVENTS, FACTS_AS_OF.last_day());
        let known = day(Date::of_day(2026, 2, 21));
        let held = chronicle.held("pact", day(Date::of_day(2026, 2, 23)), known);
        assert!(matches!((held.found, held.view), (Held::Holds(status), View::Ahead) if status.turn.word == StatusWord::Suspended));
        let held = chronicle.held("pact", day(Date::of_day(2026, 2, 24)), known);
        assert!(matches!(held.found, Held::Holds(status) if status.turn.word == StatusWord::Ended));
        let bare = Chronicle::new(TURNS, EVENTS, FACTS_AS_OF.last_day());
        let held = bare.held("pact", day(Date::of_day(2026, 2, 24)), known);
        assert!(matches!(held.found, Held::Holds(turn) if turn.word == StatusWord::Ended));
        assert_eq!(PARTIES[0].capital, PARTIES[0].at);
        let seat = (LonLat { lon: 4.4, lat: 50.8 }, LonLat { lon: 9.0, lat: 47.5 });
        assert_eq!((PARTY_KEYS[1].capital, PARTY_KEYS[1].at), seat);
        assert_eq!((PARTY_KEYS[1].id, PARTY_KEYS[1].name.ms, PARTY_KEYS[1].layer), ("commission", "Suruhanjaya", PartyLayer::Others));
        assert_eq!((INSTRUMENT_KEYS[0].id, INSTRUMENT_KEYS[0].parties), ("pact", &[0, 1][..]));
        assert_eq!((INSTRUMENT_KEYS.len(), INSTRUMENT_KEYS[1].signed), (INSTRUMENTS.len(), None));
        let turns: Vec<_> = TURNS.iter().map(|turn| (turn.of, turn.word, turn.ahead)).collect();
        assert_eq!(turns, [("pact", StatusWord::Suspended, false), ("pact", StatusWord::Ended, true)]);
        let told: Vec<_> = EVENT_KEYS.iter().map(|key| (key.id, key.told.date())).collect();
        assert_eq!(told, [("t-signing", Date::of_day(2025, 10, 28)), ("t-hearing", Date::of_day(2026, 5, 31))]);
        assert_eq!((EVENT_KEYS[0].parties, EVENT_KEYS[0].instruments), (&[0][..], &[0][..]));
        let claim = CLAIMS.iter().find(|claim| claim.id == "lng-3p4bn").unwrap();
        assert_eq!(claim.said[0].quote.unwrap().words, "worth $3.4 billion");
        assert_eq!(claim.confidence, Confidence::High);
        assert_eq!(claim.timing, None);
        let signed = CLAIMS.iter().find(|claim| claim.id == "art-signed").and_then(|claim| claim.timing);
        assert_eq!(signed, Some(Timing { since: Date::of_day(2025, 10, 26), known: Date::of_day(2025, 10, 27) }));
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
