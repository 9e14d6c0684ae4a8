//! Claims, sources, units and disputes that do not hold together.

use crate::fixture::Copy;

const LNG: &str = "facts/lng.toml";
const INSTRUMENTS: &str = "facts/instruments.toml";
const SOURCES: &str = "facts/sources.toml";

#[test]
fn unknown_source_of_a_claim() {
    Copy::with(
        LNG,
        "source = \"star\"\nvalue = \"14.3\"",
        "source = \"stor\"\nvalue = \"14.3\"",
    )
    .refused(LNG, 145, "unknown source `stor`");
}

#[test]
fn unknown_source_of_a_dispute() {
    Copy::with(INSTRUMENTS, "source = \"vna\"", "source = \"vnb\"").refused(
        INSTRUMENTS,
        57,
        "unknown source `vnb`",
    );
}

#[test]
fn unknown_source_of_a_series() {
    let copy = Copy::with("series/series.toml", "source = \"eia\"", "source = \"eai\"");
    let problems = copy.problems();
    assert_eq!(problems.len(), 2, "{problems:#?}");
    assert!(
        problems[0]
            .to_string()
            .contains("sources.toml:22: unused source `eia`")
    );
    assert!(
        problems[1]
            .to_string()
            .contains("series.toml:5: unknown source `eai`")
    );
}

#[test]
fn unused_source() {
    let extra = "[[source]]\nid = \"eia\"\n";
    let more = "[[source]]\nid = \"spare\"\ntitle = \"t\"\npublisher = \"p\"\nurl = \"https://a.b\"\nfound = \"2026-11-01\"\nlang = \"en\"\n\n[[source]]\nid = \"eia\"\n";
    Copy::with(SOURCES, extra, more).refused(SOURCES, 22, "unused source `spare`");
}

#[test]
fn a_title_in_our_words_is_said_in_both_languages() {
    let title = "title = \"Purchases\"";
    let ours = "title = \"Purchases (our description)\"";
    let malay = "title_ms = \"Pembelian (keterangan kami)\"";
    Copy::with(SOURCES, title, ours).refused(SOURCES, 10, "has `title_ms`");
    Copy::with(SOURCES, title, &format!("{title}\n{malay}")).refused(SOURCES, 10, "has `title_ms`");
    Copy::with(SOURCES, title, &format!("{ours}\n{malay}")).content();
}

#[test]
fn claim_that_rests_on_nothing() {
    let calc = "[claim.calc]\nformula = \"hub\"\n\n[claim.calc.from]\nhub = \"henry-hub-monthly@2025-10\"\n\n[[claim]]\nid = \"lines\"";
    Copy::with(LNG, calc, "[[claim]]\nid = \"lines\"").refused(
        LNG,
        103,
        "claim `henry-hub-oct` rests on nothing",
    );
}

#[test]
fn status_that_rests_on_nothing() {
    let said = "[[claim.said]]\nsource = \"star\"\nsays.en = \"It was\"\nsays.ms = \"Ya\"\n";
    Copy::with(INSTRUMENTS, said, "").refused(INSTRUMENTS, 1, "rests on nothing");
}

#[test]
fn value_outside_its_sources() {
    Copy::with(LNG, "value = \"14.3\"\nbound", "value = \"14.4\"\nbound").refused(
        LNG,
        136,
        "the value 14.4 lies outside what its sources say, 14.3 to 14.3",
    );
}

#[test]
fn value_outside_its_sources_with_a_reason() {
    Copy::with(
        LNG,
        "value = \"14.3\"\nbound",
        "value = \"14.4\"\nreason.en = \"r\"\nreason.ms = \"r\"\nbound",
    )
    .content();
}

#[test]
fn value_that_no_source_gives_in_its_unit() {
    Copy::with(
        LNG,
        "value = \"14.3\"\nsays",
        "value = \"14.3\"\nunit = \"usd/t\"\nsays",
    )
    .refused(
        LNG,
        136,
        "no source gives a value in `rm-bn/yr` and no calc yields one",
    );
}

#[test]
fn date_that_no_source_gives() {
    Copy::with(
        INSTRUMENTS,
        "value = \"2025-10\"\n",
        "value = \"2025-09\"\n",
    )
    .refused(
        INSTRUMENTS,
        19,
        "the date 2025-10-26 is none that its sources give",
    );
}

#[test]
fn assumption_without_reason() {
    Copy::with(
        LNG,
        "reason.en = \"Quoted ranges differ\"\nreason.ms = \"Julat yang dipetik berbeza\"\n",
        "",
    )
    .refused(LNG, 50, "an assumption needs a reason");
}

#[test]
fn missing_unit() {
    Copy::with(
        LNG,
        "bound = \"over\"\nunit = \"rm-bn/yr\"\n",
        "bound = \"over\"\n",
    )
    .refused(LNG, 134, "without `unit`");
}

#[test]
fn unknown_unit() {
    Copy::with(
        LNG,
        "bound = \"over\"\nunit = \"rm-bn/yr\"",
        "bound = \"over\"\nunit = \"rm-bn\"",
    )
    .refused(LNG, 138, "unknown unit `rm-bn`");
}

#[test]
fn unknown_unit_of_a_source() {
    Copy::with(LNG, "unit = \"rm-bn/yr\"\nsays", "unit = \"rm\"\nsays").refused(
        LNG,
        46,
        "unknown unit `rm`",
    );
}

#[test]
fn missing_as_of() {
    Copy::with(LNG, "as_of = \"2025\"\n", "").refused(LNG, 50, "missing `as_of`");
}

#[test]
fn malformed_as_of() {
    for wrong in ["26 October 2025", "2025-13", "2025-02-29", "2025-1"] {
        Copy::with(LNG, "as_of = \"2025\"\n", &format!("as_of = \"{wrong}\"\n")).refused(
            LNG,
            55,
            "is no date",
        );
    }
}

#[test]
fn malformed_dates_of_sources() {
    Copy::with(SOURCES, "date = \"2025-10-27\"", "date = \"Oct 2025\"").refused(
        SOURCES,
        5,
        "is no date",
    );
    Copy::with(SOURCES, "found = \"2026-11-20\"", "found = \"2026-11\"").refused(
        SOURCES,
        27,
        "must be a day",
    );
    Copy::with(SOURCES, "found = \"2026-11-20\"\n", "").refused(SOURCES, 22, "missing `found`");
}

#[test]
fn source_without_address_or_explanation() {
    Copy::with(SOURCES, "url = \"https://example.org/eia\"\n", "").refused(
        SOURCES,
        22,
        "`url_missing.en`",
    );
    Copy::with(SOURCES, "https://example.org/eia", "example.org/eia").refused(
        SOURCES,
        26,
        "must begin with https://",
    );
}

#[test]
fn duplicate_ids() {
    Copy::with(LNG, "id = \"more\"", "id = \"fee\"").refused(LNG, 135, "duplicate claim id `fee`");
    Copy::with(INSTRUMENTS, "id = \"contract\"", "id = \"art-date\"")
        .and("article/en/lng.md", ", and {claim:contract}", "")
        .and("article/ms/lng.md", ", dan {claim:contract}", "")
        .refused(INSTRUMENTS, 32, "it is taken by");
    Copy::with(SOURCES, "id = \"eia\"", "id = \"vna\"")
        .and("series/series.toml", "\"eia\"", "\"vna\"")
        .refused(SOURCES, 23, "duplicate source id `vna`");
    Copy::with("names.toml", "id = \"a-and-b\"", "id = \"eo-14257\"")
        .and("article/en/lng.md", " & {name:a-and-b}", "")
        .and("article/ms/lng.md", " & {name:a-and-b}", "")
        .refused("names.toml", 7, "duplicate name id `eo-14257`");
}

#[test]
fn duplicate_units_also_by_their_constant() {
    let unit = |id: &str| {
        format!(
            "[[unit]]\nid = \"{id}\"\nfull.en = \"{{n}}\"\nfull.ms = \"{{n}}\"\nsymbol = \"t\"\n\n[[unit]]\nid = \"rm-bn/yr\""
        )
    };
    for id in ["usd/t", "usd-t"] {
        Copy::with("units.toml", "[[unit]]\nid = \"rm-bn/yr\"", &unit(id)).refused(
            "units.toml",
            29,
            "duplicate unit id",
        );
    }
}

#[test]
fn duplicate_disputes() {
    let text = "[[dispute.version]]\nsource = \"star\"\n";
    let again = "[[dispute]]\nid = \"firm-or-ceiling\"\nnumber = \"C11\"\ntitle.en = \"t\"\ntitle.ms = \"t\"\nclaims = [\"fee\"]\nbest.en = \"b\"\nbest.ms = \"b\"\nreason.en = \"r\"\nreason.ms = \"r\"\nconfidence = \"low\"\n";
    let versions = "[[dispute.version]]\nsource = \"star\"\nsays.en = \"s\"\nsays.ms = \"s\"\n[[dispute.version]]\nsource = \"vna\"\nsays.en = \"s\"\nsays.ms = \"s\"\n";
    let file = "facts/more.toml";
    Copy::new()
        .and(INSTRUMENTS, text, text)
        .writing(file, &format!("{again}{versions}"))
        .refused(file, 2, "duplicate dispute id");
}

#[test]
fn malformed_ids() {
    for id in ["Fee", "fee--x", "fee x", "", "fëe"] {
        let copy = Copy::with(LNG, "id = \"more\"", &format!("id = \"{id}\""));
        copy.refused(LNG, 135, "is no claim id");
    }
    Copy::with(LNG, "id = \"more\"", "id = \"3mt\"").refused(LNG, 135, "must begin with a letter");
}

#[test]
fn calc_that_disagrees_with_the_value() {
    Copy::with(LNG, "value = \"680\"", "value = \"681\"").refused(
        LNG,
        78,
        "the formula gives 680.00, but the claim says 681",
    );
    Copy::with(LNG, "low = \"5.92\"", "low = \"5.93\"").refused(
        LNG,
        95,
        "the formula gives 5.92, but the claim says 5.93",
    );
}

#[test]
fn calc_with_unknown_inputs() {
    Copy::with(LNG, "value = \"lng-3p4bn\"", "value = \"lng\"").refused(
        LNG,
        81,
        "unknown claim `lng`",
    );
    Copy::with(LNG, "low_fee = \"fee.low\"", "low_fee = \"fee\"").refused(
        LNG,
        100,
        "use `fee.low` or `fee.high`",
    );
    Copy::with(LNG, "value = \"lng-3p4bn\"", "value = \"art-signed\"").refused(
        LNG,
        81,
        "is not a number",
    );
    Copy::with(
        LNG,
        "formula = \"hub\"\n\n[claim.calc.from]\nhub = \"henry-hub-monthly@2025-10\"",
        "formula = \"hub\"\n\n[claim.calc.from]\nhub = \"henry-hub-monthly@2026-02\"",
    )
    .refused(LNG, 116, "has no month `2026-02`");
    Copy::with(
        LNG,
        "formula = \"hub\"\n\n[claim.calc.from]\nhub = \"henry-hub-monthly@2025-10\"",
        "formula = \"hub\"\n\n[claim.calc.from]\nhub = \"henry@2025-10\"",
    )
    .refused(LNG, 116, "unknown series `henry`");
}

#[test]
fn calc_with_a_wrong_formula() {
    Copy::with(LNG, "formula = \"hub\"", "formula = \"hub + fee\"").refused(
        LNG,
        113,
        "`fee`, which `from` does not give",
    );
    Copy::with(LNG, "formula = \"hub\"", "formula = \"hub +\"").refused(
        LNG,
        113,
        "ends where a number should stand",
    );
    Copy::with(LNG, "formula = \"hub\"", "formula = \"hub % 2\"").refused(
        LNG,
        113,
        "does not belong in a formula",
    );
    Copy::with(LNG, "formula = \"hub\"", "formula = \"3.19\"").refused(
        LNG,
        116,
        "no formula of this claim uses the input `hub`",
    );
}

#[test]
fn claims_calculated_from_each_other() {
    let calc = "\n[claim.calc]\nformula = \"p * v / 1000\"\n[claim.calc.from]\np = \"unit-price\"\nv = \"lng-up-to-5mt\"\n\n[[claim.said]]\nsource = \"star\"\nvalue = \"3.4\"";
    Copy::with(
        LNG,
        "\n[[claim.said]]\nsource = \"star\"\nvalue = \"3.4\"",
        calc,
    )
    .refused(
        LNG,
        74,
        "claims calculated from each other: unit-price -> lng-3p4bn -> unit-price",
    );
}

#[test]
fn dispute_about_an_unknown_claim() {
    Copy::with(INSTRUMENTS, "\"lng-3p4bn\"]", "\"lng-3p5bn\"]").refused_at(
        INSTRUMENTS,
        44,
        Some(28),
        "unknown claim `lng-3p5bn`",
    );
}

#[test]
fn dispute_with_one_side() {
    Copy::with(
        INSTRUMENTS,
        "\n[[dispute.version]]\nsource = \"vna\"\nsays.en = \"A sum\"\nsays.ms = \"Jumlah\"\n",
        "",
    )
    .refused(INSTRUMENTS, 39, "at least two");
}

#[test]
fn unknown_words_of_closed_lists() {
    Copy::with(LNG, "bound = \"over\"", "bound = \"under\"").refused(
        LNG,
        137,
        "allowed: up-to, about, over",
    );
    Copy::with(LNG, "confidence = \"medium-high\"", "confidence = \"sure\"").refused(
        LNG,
        34,
        "unknown confidence `sure`",
    );
    Copy::with(INSTRUMENTS, "kind = \"date\"", "kind = \"day\"").problems();
    Copy::with(INSTRUMENTS, "kind = \"not-found\"", "kind = \"found\"").problems();
}

#[test]
fn missing_confidence() {
    Copy::with(LNG, "confidence = \"medium-high\"\n", "").refused(LNG, 26, "missing `confidence`");
}

#[test]
fn numbers_that_are_none() {
    for wrong in ["14,3", "14.3 ", "1e3", "fourteen"] {
        Copy::with(
            LNG,
            "value = \"14.3\"\nbound",
            &format!("value = \"{wrong}\"\nbound"),
        )
        .refused(LNG, 136, "is no number");
    }
    Copy::with(LNG, "value = \"14.3\"\nbound", "value = 14.3\nbound").problems();
    Copy::with(LNG, "low = \"2.25\"", "low = \"4\"").problems();
    Copy::with(LNG, "low = \"2.25\"\n", "").problems();
    Copy::with(LNG, "value = \"14.3\"\nbound", "bound").refused(
        LNG,
        134,
        "needs `value`, or `low` and `high`",
    );
}

#[test]
fn fields_of_another_kind() {
    Copy::with(
        INSTRUMENTS,
        "kind = \"not-found\"",
        "kind = \"not-found\"\nvalue = \"1\"",
    )
    .refused(INSTRUMENTS, 34, "does not belong");
    Copy::with(
        LNG,
        "bound = \"over\"",
        "words.en = [\"x\"]\nwords.ms = [\"x\"]\nbound = \"over\"",
    )
    .refused(LNG, 134, "`words` belong to");
}

#[test]
fn unknown_keys() {
    Copy::with(LNG, "bound = \"over\"", "bond = \"over\"").refused(
        LNG,
        137,
        "unknown field `bond`",
    );
    Copy::with(
        LNG,
        "source = \"star\"\nvalue = \"14.3\"",
        "source = \"star\"\npage = \"2\"\nvalue = \"14.3\"",
    )
    .refused(LNG, 146, "unknown field `page`");
    Copy::with(LNG, "formula = \"hub\"", "formula = \"hub\"\nround = \"2\"").refused(
        LNG,
        114,
        "unknown field `round`",
    );
    Copy::with(
        SOURCES,
        "publisher = \"EIA\"",
        "publisher = \"EIA\"\nauthor = \"x\"",
    )
    .refused(SOURCES, 26, "unknown field `author`");
    Copy::with(
        INSTRUMENTS,
        "title.en = \"How",
        "title.fr = \"x\"\ntitle.en = \"How",
    )
    .refused(INSTRUMENTS, 42, "unknown field `fr`");
    Copy::with(
        "units.toml",
        "symbol = \"US$ bn/yr\"",
        "symbol = \"US$ bn/yr\"\nsi = \"x\"",
    )
    .refused("units.toml", 6, "unknown field `si`");
    Copy::with(
        "names.toml",
        "id = \"a-and-b\"",
        "id = \"a-and-b\"\nfr = \"x\"",
    )
    .refused("names.toml", 8, "unknown field `fr`");
    Copy::with(
        "series/series.toml",
        "unit = \"usd/mmbtu\"",
        "step = \"m\"\nunit = \"usd/mmbtu\"",
    )
    .refused("series/series.toml", 4, "unknown field `step`");
    Copy::with("lint.toml", "[ms]", "[fr]\nnumbers = []\n\n[ms]").refused(
        "lint.toml",
        6,
        "unknown field `fr`",
    );
}

#[test]
fn unknown_tables() {
    Copy::with(LNG, "[[claim]]\nid = \"more\"", "[[claims]]\nid = \"more\"").problems();
    let problems = Copy::with(
        SOURCES,
        "[[source]]\nid = \"eia\"",
        "[meta]\nx = 1\n[[source]]\nid = \"eia\"",
    )
    .problems();
    assert!(
        problems[0]
            .to_string()
            .contains("sources.toml:22: unknown table `meta`"),
        "{problems:#?}"
    );
}

#[test]
fn all_problems_at_once() {
    let problems = Copy::with(LNG, "as_of = \"2025\"\n", "")
        .and(LNG, "bound = \"over\"", "bond = \"over\"\nnote = \"x\"")
        .and(SOURCES, "publisher = \"EIA\"\n", "")
        .and("article/en/lng.md", "The fee:", "The two fees:")
        .problems();
    let lines: Vec<usize> = problems.iter().map(|problem| problem.line).collect();
    assert_eq!(lines, [12, 50, 136, 137, 22], "{problems:#?}");
}

#[test]
fn one_mistake_is_one_problem_whatever_depends_on_it() {
    Copy::with(LNG, "unit = \"mt/yr\"\n", "").refused(LNG, 26, "without `unit`");
    Copy::with(
        LNG,
        "value = \"5\"\nbound = \"up-to\"\nunit",
        "value = \"five\"\nbound = \"up-to\"\nunit",
    )
    .refused(LNG, 28, "`five` is no number");
}
