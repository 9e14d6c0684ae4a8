//! Parties, instruments, statuses, events, elements and terms that do not hold together.

use content_compiler::{
    Binding, ControlList, ElementClass, EventKind, InstrumentKind, LonLat, MalayTerm, Origin,
    PartyKind, PartyLayer, StatusWord,
};

use crate::fixture::Copy;

const MAP: &str = "facts/map.toml";
const STORY: &str = "facts/story.toml";
const INSTRUMENTS: &str = "facts/instruments.toml";

#[test]
fn what_the_fixture_holds() {
    let content = Copy::new().content();
    let party = &content.parties[0];
    assert_eq!(
        (party.id.as_str(), party.iso.as_deref()),
        ("malaysia", Some("MY"))
    );
    assert_eq!(
        (party.kind, party.layer),
        (PartyKind::Country, PartyLayer::Main)
    );
    assert_eq!(party.capital, KUALA_LUMPUR);
    assert_eq!(party.at, KUALA_LUMPUR, "at its capital");
    assert_eq!(party.role.en, "Signs, under Executive Order 14257");
    let quote = party.said[0].quote.as_ref().map(|quote| &quote.words[..]);
    assert_eq!(quote, Some("signed"));
    let other = &content.parties[1];
    assert_eq!(
        (other.kind, other.layer),
        (PartyKind::Organisation, PartyLayer::Others)
    );
    let (seat, mark) = (other.capital, other.at);
    assert_eq!(
        (seat.lon, seat.lat, mark.lon, mark.lat),
        (4.4, 50.8, 9.0, 47.5)
    );

    let pact = &content.instruments[0];
    assert_eq!(pact.kind, InstrumentKind::TradeAgreement);
    assert_eq!(pact.binding, Binding::DraftedBinding);
    assert_eq!(pact.origin, Origin::Article);
    assert_eq!(pact.parties, ["malaysia", "commission"]);
    assert_eq!(
        pact.terms[1].ms, "sehingga 5\u{a0}juta tan setahun",
        "references in terms are resolved"
    );
    assert_eq!(content.instruments[1].kind, InstrumentKind::NoneFound);

    let words: Vec<StatusWord> = content.statuses.iter().map(|status| status.word).collect();
    assert_eq!(
        words,
        [
            StatusWord::Suspended,
            StatusWord::Ended,
            StatusWord::NotFound
        ]
    );
    let suspended = &content.statuses[0];
    assert_eq!(
        suspended.until.map(|date| date.iso()),
        Some("2026-11-10".into())
    );
    assert!(!suspended.ahead && content.statuses[1].ahead);

    assert_eq!(content.events[0].kind, EventKind::Event);
    assert!(content.events[1].about && content.events[1].ahead);
    assert_eq!(content.events[2].kind, EventKind::NotFound);

    let yttrium = &content.elements[1];
    assert_eq!((yttrium.number, yttrium.class), (39, ElementClass::Heavy));
    assert_eq!(
        yttrium.controls,
        [ControlList::April2025, ControlList::October2025]
    );
    assert_eq!(content.terms[0].malay, MalayTerm::Confident);

    let claim = content.claims.iter().find(|claim| claim.id == "art-signed");
    let timing = claim.and_then(|claim| claim.timing);
    let timing = timing.map(|timing| (timing.since.iso(), timing.known.iso()));
    assert_eq!(timing, Some(("2025-10-26".into(), "2025-10-27".into())));
    let timed = content.claims.iter().filter(|claim| claim.timing.is_some());
    assert_eq!(timed.count(), 1);
}

const KUALA_LUMPUR: LonLat = LonLat {
    lon: 101.7,
    lat: 3.1,
};
const COUNTRY: &str = "[[party]]\nid = \"malaysia\"";
const CLUB: &str = "[[party]]\nid = \"commission\"";
const PACT: &str = "[[instrument]]\nid = \"pact\"";
const NO_PACT: &str = "[[instrument]]\nid = \"no-pact\"";
const SUSPENDED: &str = "[[status]]\nof = \"pact\"\nword = \"suspended\"";
const ENDED: &str = "[[status]]\nof = \"pact\"\nword = \"ended\"";
const HEARING: &str = "[[event]]\nid = \"t-hearing\"";
const AFTER: &str = "[[event]]\nid = \"t-after\"";
const ND: &str = "[[element]]\nid = \"ree-nd\"";
const QUOTA: &str = "[[term]]\nid = \"g-quota\"";

#[test]
fn unknown_keys() {
    for (file, table) in [
        (MAP, COUNTRY),
        (MAP, PACT),
        (MAP, ENDED),
        (STORY, AFTER),
        (STORY, ND),
        (STORY, QUOTA),
    ] {
        let more = format!("{table}\ncolour = \"red\"");
        Copy::with(file, table, &more).refused_where(file, "colour", "unknown field `colour`");
    }
    Copy::with(MAP, "quote = \"signed\"", "quoted = \"signed\"").refused_where(
        MAP,
        "quoted",
        "unknown field `quoted`",
    );
}

#[test]
fn unknown_words_of_closed_lists() {
    for (file, old, new, words) in [
        (
            MAP,
            "kind = \"organisation\"",
            "kind = \"club\"\niso = \"EU\"",
            "unknown kind `club`; allowed: country, organisation",
        ),
        (
            MAP,
            "layer = \"others\"",
            "layer = \"far\"",
            "unknown layer `far`; allowed: main, others",
        ),
        (
            MAP,
            "kind = \"trade-agreement\"",
            "kind = \"treaty\"",
            "unknown kind `treaty`; allowed: trade-agreement, memorandum",
        ),
        (
            MAP,
            "binding = \"drafted-binding\"",
            "binding = \"maybe\"",
            "unknown binding `maybe`; allowed: binding, drafted-binding",
        ),
        (
            MAP,
            "origin = \"article\"",
            "origin = \"web\"",
            "unknown origin `web`; allowed: article, added",
        ),
        (
            MAP,
            "word = \"suspended\"",
            "word = \"paused\"",
            "unknown word `paused`; allowed: announced, signed",
        ),
        (
            STORY,
            "kind = \"event\"",
            "kind = \"fact\"",
            "unknown kind `fact`; allowed: event, not-found",
        ),
        (
            STORY,
            "class = \"light\"",
            "class = \"medium\"",
            "unknown class `medium`; allowed: light, heavy, unclassed",
        ),
        (
            STORY,
            "controls = [\"2025-04\", \"2025-10\"]",
            "controls = [\"2025-04\", \"2025-12\"]",
            "unknown control list `2025-12`; allowed: 2025-04, 2025-10",
        ),
        (
            STORY,
            "ms_seen = \"confident\"",
            "ms_seen = \"c\"",
            "unknown ms_seen `c`; allowed: seen, confident, unchecked",
        ),
        (
            STORY,
            "confidence = \"medium\"",
            "confidence = \"fair\"",
            "unknown confidence `fair`",
        ),
    ] {
        Copy::with(file, old, new).refused_where(file, new, words);
    }
}

#[test]
fn what_must_be_there() {
    for (file, entry, old, words) in [
        (
            MAP,
            COUNTRY,
            "kind = \"country\"\n",
            "a party without `kind`; allowed: country, organisation",
        ),
        (
            MAP,
            CLUB,
            "role.en = \"Attends\"\nrole.ms = \"Hadir\"\n",
            "missing `role.en`",
        ),
        (MAP, COUNTRY, "iso = \"MY\"\n", "a country without `iso`"),
        (
            MAP,
            PACT,
            "kind = \"trade-agreement\"\n",
            "an instrument without `kind`",
        ),
        (
            MAP,
            PACT,
            "binding = \"drafted-binding\"\n",
            "an instrument without `binding`",
        ),
        (
            MAP,
            NO_PACT,
            "origin = \"added\"\n",
            "an instrument without `origin`",
        ),
        (
            MAP,
            NO_PACT,
            "parties = [\"commission\"]\n",
            "an instrument without `parties`; name at least one",
        ),
        (
            MAP,
            SUSPENDED,
            "since = \"2025-11\"\n",
            "missing `since`, a date such as",
        ),
        (
            MAP,
            SUSPENDED,
            "known = \"2025-11-07\"\n",
            "missing `known`, a date such as",
        ),
        (STORY, AFTER, "on = \"2026-03-17\"\n", "missing `on`"),
        (STORY, AFTER, "known = \"2026-11-22\"\n", "missing `known`"),
        (STORY, ND, "number = 60\n", "an element without `number`"),
        (
            STORY,
            ND,
            "symbol = \"Nd\"\n",
            "an element without `symbol`",
        ),
        (STORY, ND, "magnet = true\n", "an element without `magnet`"),
        (
            STORY,
            QUOTA,
            "ms_seen = \"confident\"\n",
            "a term without `ms_seen`",
        ),
    ] {
        Copy::with(file, old, "").refused_where(file, entry, words);
    }
    for key in ["since = \"2025-10-26\"\n", "known = \"2025-10-27\"\n"] {
        Copy::with(INSTRUMENTS, key, "").refused(INSTRUMENTS, 1, "missing `");
    }
    let headless = "[[status]]\nword = \"not-found\"";
    Copy::with(MAP, "of = \"malaysia\"\n", "").refused_where(
        MAP,
        headless,
        "a status without `of`",
    );
    let wordless = "[[status]]\nof = \"pact\"\nsince = \"2026-02-24\"";
    Copy::with(MAP, "word = \"ended\"\n", "").refused_where(
        MAP,
        wordless,
        "a status without `word`",
    );
}

#[test]
fn entries_without_id() {
    for (file, id, words) in [
        (MAP, "id = \"commission\"", "a party without `id`"),
        (MAP, "id = \"pact\"", "an instrument without `id`"),
        (STORY, "id = \"t-after\"", "an event without `id`"),
        (STORY, "id = \"ree-y\"", "an element without `id`"),
        (STORY, "id = \"g-quota\"", "a term without `id`"),
    ] {
        let problems = Copy::with(file, id, "").problems();
        let found = problems.iter().any(|problem| problem.message == words);
        assert!(found, "{problems:#?}");
    }
}

#[test]
fn what_rests_on_nothing() {
    for (file, entry, said, words) in [
        (
            MAP,
            CLUB,
            "[[party.said]]\nsource = \"vna\"\nsays.en = \"On the list\"\nsays.ms = \"Dalam senarai\"\n",
            "a party that rests on nothing; give [[party.said]]",
        ),
        (
            MAP,
            NO_PACT,
            "[[instrument.said]]\nsource = \"vna\"\nsays.en = \"Names none\"\nsays.ms = \"Tidak menyebut apa-apa\"\n",
            "an instrument that rests on nothing; give [[instrument.said]]",
        ),
        (
            STORY,
            HEARING,
            "[[event.said]]\nsource = \"vna\"\nsays.en = \"Announces them\"\nsays.ms = \"Mengumumkannya\"\n",
            "an event that rests on nothing; give [[event.said]]",
        ),
        (
            MAP,
            ENDED,
            "sources = [\"star\"]\n",
            "a status without `sources`; cite at least one",
        ),
    ] {
        Copy::with(file, said, "").refused_where(file, entry, words);
    }
}

#[test]
fn texts_in_one_language() {
    for (file, en, ms, key) in [
        (
            MAP,
            "name.en = \"Commission\"",
            "name.ms = \"Suruhanjaya\"",
            "name",
        ),
        (MAP, "by.en = \"Ministers\"", "by.ms = \"Menteri\"", "by"),
        (MAP, "says.en = \"Ends\"", "says.ms = \"Tamat\"", "says"),
        (
            STORY,
            "what.en = \"Hearings\"",
            "what.ms = \"Pendengaran\"",
            "what",
        ),
        (
            STORY,
            "use.en = \"Phosphors\"",
            "use.ms = \"Fosfor\"",
            "use",
        ),
        (
            STORY,
            "plain.en = \"A fixed maximum quantity.\"",
            "plain.ms = \"Kuantiti maksimum yang tetap.\"",
            "plain",
        ),
    ] {
        let missing = |lang| format!("missing translation: `{key}.{lang}`");
        Copy::with(file, &format!("{ms}\n"), "").refused_where(file, en, &missing("ms"));
        Copy::with(file, &format!("{en}\n"), "").refused_where(file, ms, &missing("en"));
    }
}

#[test]
fn terms_that_do_not_match() {
    Copy::with(MAP, "\"Tiada kuota\", ", "").refused_where(
        MAP,
        "terms.en = [\"No quota\"",
        "`terms.en` has 2 texts and `terms.ms` has 1; every text needs its translation",
    );
    let (en, ms) = (
        "terms.en = [\"A memorandum was looked for\"]\n",
        "terms.ms = [\"Memorandum dicari\"]\n",
    );
    Copy::with(MAP, ms, "").refused_where(MAP, en, "`terms.en` has 1 texts and `terms.ms` has 0");
    Copy::with(MAP, &format!("{en}{ms}"), "").refused_where(
        MAP,
        NO_PACT,
        "missing `terms.en` and `terms.ms`",
    );
    Copy::with(MAP, "[\"Memorandum dicari\"]", "[\"\"]").refused_where(
        MAP,
        "terms.ms = [\"\"]",
        "a text in `terms.ms` is empty",
    );
    Copy::with(MAP, "[\"Memorandum dicari\"]", "[\"{name:x}\"]").refused_where(
        MAP,
        "terms.ms = [\"{name:x}\"]",
        "unknown name `x`",
    );
}

#[test]
fn ids_that_name_nothing_or_another_sort() {
    for (file, old, new, words) in [
        (
            MAP,
            "claims = [\"fee\"]",
            "claims = [\"less\"]",
            "unknown id `less`; no file in facts/ has it (allowed here: claim)",
        ),
        (
            MAP,
            "claims = [\"fee\"]",
            "claims = [\"pact\"]",
            "`pact` names something of another sort, instrument; allowed here: claim",
        ),
        (
            MAP,
            "parties = [\"commission\"]",
            "parties = [\"pact\"]",
            "allowed here: party",
        ),
        (
            MAP,
            "of = \"malaysia\"",
            "of = \"t-after\"",
            "allowed here: instrument, party, claim",
        ),
        (
            STORY,
            "parties = [\"malaysia\"]",
            "parties = [\"indonesia\"]",
            "unknown id `indonesia`",
        ),
        (
            STORY,
            "instruments = [\"pact\"]",
            "instruments = [\"malaysia\"]",
            "allowed here: instrument",
        ),
    ] {
        Copy::with(file, old, new).refused_where(file, new, words);
    }
    Copy::with(MAP, "of = \"malaysia\"", "of = \"art-signed\"").content();
}

#[test]
fn unknown_sources() {
    Copy::with(MAP, "sources = [\"star\"]", "sources = [\"sun\"]").refused_where(
        MAP,
        "\"sun\"",
        "unknown source `sun`",
    );
    Copy::with(
        MAP,
        "source = \"star\"\nsays.en = \"It signed\"",
        "source = \"sun\"\nsays.en = \"It signed\"",
    )
    .refused_where(MAP, "source = \"sun\"", "unknown source `sun`");
}

#[test]
fn ids_named_twice() {
    for (file, old, new, words) in [
        (
            MAP,
            "[\"malaysia\", \"commission\"]",
            "[\"malaysia\", \"malaysia\"]",
            "`parties` names `malaysia` twice",
        ),
        (
            MAP,
            "[\"star\", \"vna\"]",
            "[\"star\", \"star\"]",
            "`sources` names `star` twice",
        ),
        (
            STORY,
            "[\"2025-04\", \"2025-10\"]",
            "[\"2025-04\", \"2025-04\"]",
            "`controls` names `2025-04` twice",
        ),
    ] {
        Copy::with(file, old, new).refused_where(file, new, words);
    }
}

#[test]
fn ids_are_unique_over_all_sorts() {
    let second = "id = \"t-hearing\"\nkind = \"not-found\"";
    Copy::with(STORY, "id = \"t-after\"\nkind = \"not-found\"", second).refused_where(
        STORY,
        second,
        "duplicate event id `t-hearing`",
    );
    Copy::with(STORY, "id = \"t-after\"", "id = \"fee\"").refused_where(
        STORY,
        "id = \"fee\"",
        "the id `fee` is taken by the claim at",
    );
    let second = "id = \"malaysia\"\nname.en = \"No instrument\"";
    Copy::with(MAP, "id = \"no-pact\"\nname.en = \"No instrument\"", second).refused_where(
        MAP,
        second,
        "the id `malaysia` is taken by the party at",
    );
    Copy::with(INSTRUMENTS, "id = \"firm-or-ceiling\"", "id = \"pact\"")
        .and(
            "sentences/vna.toml",
            "disputes = [\"firm-or-ceiling\"]",
            "claims = [\"pact\"]",
        )
        .refused_where(
            INSTRUMENTS,
            "id = \"pact\"",
            "the id `pact` is taken by the instrument at",
        );
    Copy::with(STORY, "id = \"t-after\"", "id = \"T-after\"").refused_where(
        STORY,
        "id = \"T-after\"",
        "`T-after` is no event id",
    );
}

#[test]
fn dates_in_order() {
    for (file, old, new, words) in [
        (
            MAP,
            "until = \"2026-11-10\"",
            "until = \"2025-11-30\"",
            "until 2025-11-30 does not lie after since 2025-11",
        ),
        (
            MAP,
            "known = \"2025-11-07\"",
            "known = \"2025-10-31\"",
            "known 2025-10-31 lies before since 2025-11; if it was announced ahead, add `ahead = true`",
        ),
        (
            MAP,
            "known = \"2026-02-21\"\nahead = true",
            "known = \"2026-02-21\"",
            "known 2026-02-21 lies before since 2026-02-24",
        ),
        (
            MAP,
            "known = \"2026-02-21\"",
            "known = \"2026-02-24\"",
            "`ahead = true`, but known 2026-02-24 does not lie before since 2026-02-24",
        ),
        (
            MAP,
            "known = \"2026-11-22\"",
            "known = \"2026-11-23\"",
            "known 2026-11-23 lies after 2026-11-22, the latest day on which a source was found",
        ),
        (
            MAP,
            "since = \"2025-11\"",
            "since = \"November\"",
            "`since = \"November\"` is no date",
        ),
        (
            STORY,
            "known = \"2026-03-12\"\nahead = true",
            "known = \"2026-03-12\"",
            "known 2026-03-12 lies before on 2026-05; if it was announced ahead",
        ),
        (
            STORY,
            "to = \"2025-10-28\"",
            "to = \"2025-10-26\"",
            "to 2025-10-26 does not lie after on 2025-10-26",
        ),
        (
            STORY,
            "known = \"2025-10-28\"",
            "known = \"2025-10-27\"",
            "known 2025-10-27 lies before to 2025-10-28",
        ),
        (
            INSTRUMENTS,
            "known = \"2025-10-27\"",
            "known = \"2025-10-25\"",
            "known 2025-10-25 lies before since 2025-10-26",
        ),
    ] {
        Copy::with(file, old, new).refused_where(file, new, words);
    }
}

#[test]
fn the_same_status_twice() {
    let again = "[[status]]\nof = \"pact\"\nword = \"ended\"\nsince = \"2026-02-24\"\nknown = \"2026-02-24\"\nsays.en = \"Ends\"\nsays.ms = \"Tamat\"\nconfidence = \"high\"\nsources = [\"star\"]\n";
    Copy::new().writing("facts/statuses.toml", again).refused(
        "facts/statuses.toml",
        1,
        "the same word of the same thing since the same day stands at",
    );
}

#[test]
fn timing_belongs_to_statuses() {
    Copy::with(
        INSTRUMENTS,
        "kind = \"date\"\n",
        "kind = \"date\"\nsince = \"2025\"\n",
    )
    .refused_where(
        INSTRUMENTS,
        "since = \"2025\"\n",
        "`since` belongs to claims of kind \"status\"",
    );
    Copy::with(
        INSTRUMENTS,
        "kind = \"not-found\"\n",
        "kind = \"not-found\"\nknown = \"2025\"\n",
    )
    .refused_where(
        INSTRUMENTS,
        "known = \"2025\"\n",
        "`known` belongs to claims of kind \"status\"",
    );
}

#[test]
fn countries_and_codes() {
    Copy::with(MAP, "iso = \"MY\"", "iso = \"MYS\"").refused_where(
        MAP,
        "iso = \"MYS\"",
        "`MYS` is no country code of two capitals such as \"MY\"",
    );
    Copy::with(MAP, "layer = \"others\"", "iso = \"EU\"").refused_where(
        MAP,
        "iso = \"EU\"",
        "only countries have `iso`",
    );
    Copy::with(
        MAP,
        "kind = \"organisation\"\nlayer = \"others\"",
        "kind = \"country\"\niso = \"MY\"",
    )
    .refused(MAP, 24, "the code `MY` is that of `malaysia` already");
}

#[test]
fn places_on_the_earth() {
    for (table, capital) in [
        (COUNTRY, "capital = [101.7, 3.1]\n"),
        (CLUB, "capital = [4.4, 50.8]\n"),
    ] {
        Copy::with(MAP, capital, "").refused_where(MAP, table, "a party without `capital`");
    }
    for (old, new, words) in [
        (
            "[101.7, 3.1]",
            "[3.1, 101.7]",
            "`capital = [3.1, 101.7]` is no place",
        ),
        ("[101.7, 3.1]", "[101.7]", "`capital = [101.7]` is no place"),
        (
            "[101.7, 3.1]",
            "[101.7, 3.1, 0]",
            "is no place; write degrees east",
        ),
        (
            "[4.4, 50.8]",
            "[180.1, 50.8]",
            "is no place; write degrees east",
        ),
        (
            "[4.4, 50.8]",
            "[4.4, nan]",
            "is no place; write degrees east",
        ),
        ("[9, 47.5]", "[9, -90.5]", "`at = [9.0, -90.5]` is no place"),
        ("[9, 47.5]", "\"Basel\"", "invalid type"),
    ] {
        Copy::with(MAP, old, new).refused_where(MAP, new, words);
    }
    let edges = Copy::with(MAP, "[101.7, 3.1]", "[-180, 90]").and(MAP, "[9, 47.5]", "[180.0, -90]");
    edges.content();
}

#[test]
fn what_was_not_found_was_not_signed() {
    Copy::with(
        MAP,
        "kind = \"none-found\"\n",
        "kind = \"none-found\"\nsigned = \"2026\"\n",
    )
    .refused_where(
        MAP,
        "signed = \"2026\"\n",
        "what was not found has no `signed`",
    );
}

#[test]
fn elements_have_their_own_number_and_symbol() {
    Copy::with(STORY, "number = 60", "number = 61").content();
    Copy::with(STORY, "number = 60", "number = 26").refused_where(
        STORY,
        "number = 26",
        "26 is the number of no rare-earth element",
    );
    Copy::with(STORY, "number = 39", "number = 60").refused_where(
        STORY,
        "number = 60\nsymbol = \"Y\"",
        "the number 60 is that of `ree-nd` already",
    );
    Copy::with(STORY, "symbol = \"Nd\"", "symbol = \"ND\"").refused_where(
        STORY,
        "symbol = \"ND\"",
        "`ND` is no symbol",
    );
}
