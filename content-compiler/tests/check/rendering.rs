//! How values read, in both languages: golden texts.

use content_compiler::{Content, Text};

use crate::fixture::Copy;

#[track_caller]
fn reads(content: &Content, id: &str, en: &str, ms: &str) {
    let claim = content.claims.iter().find(|claim| claim.id == id);
    let text = &claim.unwrap_or_else(|| panic!("no claim {id}")).text;
    let expected = Text {
        en: en.replace('~', "\u{a0}"),
        ms: ms.replace('~', "\u{a0}"),
    };
    assert_eq!(*text, expected);
}

#[test]
fn values_in_running_text() {
    let content = Copy::new().content();
    for (id, en, ms) in [
        (
            "lng-3p4bn",
            "US$3.4~billion a year",
            "USD3.4~bilion setahun",
        ),
        (
            "lng-up-to-5mt",
            "up to 5~million tonnes a year",
            "sehingga 5~juta tan setahun",
        ),
        ("fee", "US$2.25–3.50~per MMBtu", "USD2.25–3.50~setiap MMBtu"),
        (
            "lines",
            "about US$1,700~a tonne",
            "kira-kira USD1,700~setiap tan",
        ),
        (
            "more",
            "more than RM~14.3~billion a year",
            "lebih daripada RM~14.3~bilion setahun",
        ),
        ("art-date", "26 October 2025", "26 Oktober 2025"),
        ("art-signed", "signed", "ditandatangani"),
        ("contract", "not found", "tidak ditemui"),
    ] {
        reads(&content, id, en, ms);
    }
}

#[test]
fn months_years_and_minus() {
    let file = "facts/instruments.toml";
    let content = Copy::with(file, "value = \"2025-10-26\"", "value = \"2025-10\"").content();
    reads(&content, "art-date", "October 2025", "Oktober 2025");
    let content = Copy::with(file, "value = \"2025-10-26\"", "value = \"2025\"").content();
    reads(&content, "art-date", "2025", "2025");
    let content = Copy::with(
        "facts/lng.toml",
        "value = \"14.3\"\nbound = \"over\"",
        "value = \"-14000.30\"\nreason.en = \"r\"\nreason.ms = \"r\"",
    )
    .content();
    reads(
        &content,
        "more",
        "RM~\u{2212}14,000.30~billion a year",
        "RM~\u{2212}14,000.30~bilion setahun",
    );
}

#[test]
fn what_sources_say_in_their_own_unit() {
    let content = Copy::new().content();
    let said = &content
        .claims
        .iter()
        .find(|claim| claim.id == "lng-up-to-5mt")
        .expect("in the fixture")
        .said;
    let texts: Vec<&str> = said
        .iter()
        .flat_map(|said| &said.text)
        .map(|text| text.en.as_str())
        .collect();
    assert_eq!(
        texts,
        [
            "up to 5\u{a0}million tonnes a year",
            "RM\u{a0}14.3\u{a0}billion a year"
        ]
    );
}

#[test]
fn arithmetic_is_written_out() {
    let content = Copy::new().content();
    let calc = |id: &str| {
        content
            .claims
            .iter()
            .find(|claim| claim.id == id)
            .and_then(|claim| claim.calc.clone())
            .expect("in the fixture")
    };
    assert_eq!(calc("unit-price").formula_text, "3.4 × 1,000 / 5");
    assert_eq!(calc("unit-price").from, ["lng-3p4bn", "lng-up-to-5mt"]);
    assert_eq!(
        calc("formula-price").formula_text,
        "1.15 × 3.19 + 2.25; 1.15 × 3.19 + 3.50"
    );
    assert_eq!(
        calc("formula-price").from,
        ["henry-hub-monthly@2025-10", "fee"]
    );
}

#[test]
fn messages_are_resolved_up_to_their_placeholders() {
    let content = Copy::new().content();
    let message = |key: &str| {
        content
            .messages
            .iter()
            .find(|message| message.key == key)
            .map(|message| message.text.clone())
            .expect("in the fixture")
    };
    assert_eq!(
        message("lng.result").en,
        "{amount} tonnes for US$3.4\u{a0}billion a year under Executive Order 14257"
    );
    assert_eq!(
        message("lng.result").ms,
        "Di bawah Perintah Eksekutif 14257, USD3.4\u{a0}bilion setahun untuk {amount} tan"
    );
    assert_eq!(
        message("lng.status").ms,
        "Ia ditandatangani pada 26 Oktober 2025."
    );
    assert_eq!(message("lng.notice.bad").en, "Not understood: {text}");
}

#[test]
fn texts_of_facts_are_resolved() {
    let content = Copy::new().content();
    assert_eq!(
        content.disputes[0].best.ms,
        "sehingga 5\u{a0}juta tan setahun, sebagai had tertinggi"
    );
    let measures = content
        .claims
        .iter()
        .find(|claim| claim.id == "lng-up-to-5mt")
        .map(|claim| claim.measures.en.as_str());
    assert_eq!(measures, Some("A ceiling for Executive Order 14257"));
}

#[test]
fn units_keep_number_and_word_together() {
    let content = Copy::new().content();
    assert_eq!(
        content.units["rm-bn/yr"].full.en,
        "RM\u{a0}{n}\u{a0}billion a year"
    );
    assert_eq!(content.units["usd-bn/yr"].symbol.ms, "US$ bn/yr");
}

#[test]
fn the_date_of_the_facts_is_the_latest_finding() {
    assert_eq!(Copy::new().content().as_of.iso(), "2026-11-22");
}
