//! Missing translations, placeholders and references in texts.

use crate::fixture::Copy;

const LNG: &str = "facts/lng.toml";
const EN: &str = "messages/en.toml";
const MS: &str = "messages/ms.toml";

#[test]
fn claim_text_in_one_language() {
    Copy::with(LNG, "measures.ms = \"Nilai tahunan gas itu\"\n", "").refused(
        LNG,
        8,
        "missing translation: `measures.ms`",
    );
    Copy::with(LNG, "measures.en = \"Yearly value put on the gas\"\n", "").refused(
        LNG,
        8,
        "missing translation: `measures.en`",
    );
    Copy::with(LNG, "says.ms = \"Memberi julat\"\n", "").refused(
        LNG,
        23,
        "missing translation: `says.ms`",
    );
    Copy::with(LNG, "says.ms = \"Memberi julat\"\n", "says.ms = \" \"\n").refused(
        LNG,
        24,
        "`says.ms` is empty",
    );
    Copy::with(LNG, "reason.ms = \"Julat yang dipetik berbeza\"\n", "").refused(
        LNG,
        59,
        "missing translation: `reason.ms`",
    );
}

#[test]
fn claim_text_in_no_language() {
    let both =
        "measures.en = \"Yearly value put on the gas\"\nmeasures.ms = \"Nilai tahunan gas itu\"\n";
    Copy::with(LNG, both, "").refused(LNG, 3, "missing `measures.en` and `measures.ms`");
}

#[test]
fn unit_in_one_language() {
    Copy::with("units.toml", "full.ms = \"{n} juta tan setahun\"\n", "").refused(
        "units.toml",
        9,
        "missing translation: `full.ms`",
    );
    Copy::with("units.toml", "symbol.en = \"Mt/yr\"\n", "").refused(
        "units.toml",
        11,
        "missing translation: `symbol.en`",
    );
    Copy::with(
        "units.toml",
        "full.en = \"US${n} a tonne\"",
        "full.en = \"US$ a tonne\"",
    )
    .refused(
        "units.toml",
        21,
        "`full.en` must contain `{n}` exactly once",
    );
}

#[test]
fn name_in_one_language() {
    Copy::with("names.toml", "ms = \"Perintah Eksekutif 14257\"\n", "").refused(
        "names.toml",
        3,
        "missing translation: `name.ms`",
    );
}

#[test]
fn source_note_in_one_language() {
    Copy::with("facts/sources.toml", "note.en = \"reprint\"\n", "").refused(
        "facts/sources.toml",
        19,
        "missing translation: `note.en`",
    );
}

#[test]
fn status_words_in_one_language() {
    let copy = Copy::with(
        "facts/instruments.toml",
        "words.ms = [\"ditandatangani\"]\n",
        "",
    );
    let problems = copy.problems();
    assert!(
        problems.iter().any(|problem| problem
            .to_string()
            .contains("instruments.toml:1: missing translation: `words.ms`")),
        "{problems:#?}"
    );
}

#[test]
fn dispute_text_in_one_language() {
    Copy::with(
        "facts/instruments.toml",
        "best.ms = \"{claim:lng-up-to-5mt}, sebagai had tertinggi\"\n",
        "",
    )
    .refused(
        "facts/instruments.toml",
        45,
        "missing translation: `best.ms`",
    );
}

#[test]
fn series_text_in_one_language() {
    Copy::with(
        "series/series.toml",
        "measures.ms = \"Henry Hub, purata setiap bulan\"\n",
        "",
    )
    .refused(
        "series/series.toml",
        7,
        "missing translation: `measures.ms`",
    );
}

#[test]
fn message_in_one_language() {
    Copy::with(MS, "volume = \"Isi padu\"\n", "").refused(
        EN,
        3,
        "messages/ms.toml has no `lng.volume`",
    );
    Copy::with(EN, "volume = \"Volume\"\n", "").refused(
        MS,
        3,
        "messages/en.toml has no `lng.volume`",
    );
    Copy::with(MS, "\"Isi padu\"", "\"\"").refused(MS, 3, "message `lng.volume` is empty");
}

#[test]
fn message_that_is_no_text() {
    let problems = Copy::with(EN, "\"Volume\"", "[1]").problems();
    assert!(
        problems[0]
            .to_string()
            .contains("en.toml:3: message `lng.volume` must be a text"),
        "{problems:#?}"
    );
}

#[test]
fn duplicate_messages() {
    let problems = Copy::with(
        EN,
        "volume = \"Volume\"",
        "volume = \"Volume\"\nvolume = \"Amount\"",
    )
    .problems();
    assert!(
        problems[0]
            .to_string()
            .contains("en.toml:4: not TOML: duplicate key"),
        "{problems:#?}"
    );
    let problems = Copy::with(
        EN,
        "volume = \"Volume\"",
        "a-b = \"Volume\"\na_b = \"Amount\"\nvolume = \"Volume\"",
    )
    .problems();
    assert!(
        problems.iter().any(|problem| problem
            .to_string()
            .contains("en.toml:4: duplicate message id `lng.a_b`")),
        "{problems:#?}"
    );
}

#[test]
fn placeholders_that_differ() {
    Copy::with(MS, "{text}", "{teks}").refused(
        MS,
        8,
        "different placeholders: English has text, Malay has teks",
    );
    Copy::with(MS, " {text}", " teks").refused(
        MS,
        8,
        "different placeholders: English has text, Malay has none",
    );
}

#[test]
fn claims_that_differ_between_messages() {
    Copy::with(MS, "{claim:lng-3p4bn}", "{claim:more}").refused(
        MS,
        4,
        "different claims: English has lng-3p4bn, Malay has more",
    );
}

#[test]
fn unknown_references() {
    Copy::with("article/en/lng.md", "{claim:fee:date}", "{claim:fees:date}")
        .and("article/ms/lng.md", "{claim:fee:date}", "{claim:fees:date}")
        .problems();
    Copy::with("article/en/lng.md", "{name:a-and-b}", "{name:c}").refused_at(
        "article/en/lng.md",
        6,
        Some(80),
        "unknown name `c`",
    );
    Copy::with(EN, "{name:eo-14257}", "{name:eo-1}").refused_at(
        EN,
        4,
        Some(55),
        "unknown name `eo-1`",
    );
    Copy::with(
        LNG,
        "measures.en = \"A ceiling for {name:eo-14257}\"",
        "measures.en = \"A ceiling for {name:eo}\"",
    )
    .refused_at(LNG, 32, Some(30), "unknown name `eo`");
    Copy::with(
        LNG,
        "measures.en = \"A ceiling for {name:eo-14257}\"",
        "measures.en = \"{claim:x}\"",
    )
    .refused(LNG, 32, "unknown claim `x`");
}

#[test]
fn unknown_claim_in_an_article() {
    let both = "{claim:unit-price:bare}";
    let problems = Copy::with("article/en/lng.md", both, "{claim:unit:bare}").problems();
    assert!(
        problems[0]
            .to_string()
            .ends_with("article/en/lng.md:3:60: unknown claim `unit`; no file in facts/ has it"),
        "{problems:#?}"
    );
}

#[test]
fn malformed_references() {
    Copy::with(EN, "\"Volume\"", "\"Volume {claim:fee\"").refused_at(
        EN,
        3,
        Some(18),
        "a brace without its partner",
    );
    Copy::with(EN, "\"Volume\"", "\"Volume {Claim:fee}\"").refused_at(
        EN,
        3,
        Some(18),
        "is no reference",
    );
    Copy::with(EN, "\"Volume\"", "\"Volume {tool:lng}\"").refused(
        EN,
        3,
        "alone on a line of an article",
    );
    Copy::with(LNG, "says.en = \"Says so\"", "says.en = \"Says {amount}\"").refused(
        LNG,
        15,
        "only messages take placeholders",
    );
    Copy::with("article/en/lng.md", "The fee:", "The {fee}:").refused(
        "article/en/lng.md",
        12,
        "only messages take placeholders",
    );
}

#[test]
fn bracketed_words_that_are_not_the_claims() {
    Copy::with(EN, "[signed]", "[ratified]").refused_at(
        EN,
        5,
        Some(18),
        "`ratified` is not among the en words of claim `art-signed`: signed, the signing",
    );
    Copy::with(MS, "[ditandatangani]", "[signed]").refused(MS, 5, "not among the ms words");
    Copy::with("article/en/lng.md", "[signed]", "[binding]").refused_at(
        "article/en/lng.md",
        6,
        Some(8),
        "`binding` is not among",
    );
    Copy::with(EN, "on {claim:art-date}", "on [a day]{claim:art-date}").refused(
        EN,
        5,
        "`art-date` is not one",
    );
}

#[test]
fn bare_form_of_what_is_no_number() {
    Copy::with(EN, "{claim:art-date}", "{claim:art-date:bare}").refused(EN, 5, "not a number");
}

#[test]
fn columns_are_found_behind_escapes() {
    Copy::with(EN, "\"Volume\"", "\"\\\"Volume\\\" of 5 t\"").refused_at(
        EN,
        3,
        Some(25),
        "the number `5`",
    );
}
