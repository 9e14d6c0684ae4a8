//! Numbers and status words that no claim backs, in both languages, in articles and messages. How
//! words are matched is tested in the crate; here that every text is looked at, and where it points.

use crate::fixture::Copy;

const EN: &str = "article/en/lng.md";
const MS: &str = "article/ms/lng.md";

#[test]
fn digits_in_english() {
    Copy::with(EN, "The fee:", "The 3.50 fee:").refused_at(
        EN,
        12,
        Some(7),
        "the number `3.50` rests on no claim",
    );
    Copy::with(EN, "The fee:", "The ３ fee:").refused_at(EN, 12, Some(7), "the number `３`");
    Copy::with(EN, "The fee:", "The m² fee:").refused_at(EN, 12, Some(7), "the number `m²`");
}

#[test]
fn digits_in_malay() {
    Copy::with(MS, "Fi: ", "Fi 3.50: ").refused_at(MS, 12, Some(6), "the number `3.50`");
    Copy::with(MS, "Fi: ", "Fi CO₂: ").refused_at(MS, 12, Some(6), "the number `CO₂`");
}

#[test]
fn number_words_in_english() {
    Copy::with(EN, "The fee:", "The Two fees:").refused_at(EN, 12, Some(7), "the number `Two`");
    Copy::with(EN, "The fee:", "The twenty-five fees:").refused_at(
        EN,
        12,
        Some(7),
        "the number `twenty-five`",
    );
    Copy::with(EN, "The fee:", "The two-thirds fee:").refused_at(
        EN,
        12,
        Some(7),
        "the number `two-thirds`",
    );
}

#[test]
fn number_words_in_malay() {
    Copy::with(MS, "Fi: ", "Dua puluh fi: ").refused_at(MS, 12, Some(3), "the number `Dua puluh`");
    Copy::with(MS, "Fi: ", "Separuh fi: ").refused_at(MS, 12, Some(3), "the number `Separuh`");
    Copy::with(MS, "Fi: ", "Sepuluh fi: ").refused_at(MS, 12, Some(3), "the number `Sepuluh`");
}

#[test]
fn status_words_in_english() {
    Copy::with(EN, "The fee:", "The binding fee:").refused_at(
        EN,
        12,
        Some(7),
        "the status word `binding` rests on no claim",
    );
    Copy::with(EN, "The fee:", "The fee in *force*:").refused_at(
        EN,
        12,
        Some(11),
        "the status word `in *force`",
    );
}

#[test]
fn status_words_in_malay() {
    Copy::with(MS, "Fi: ", "Fi yang berkuat\n  kuasa: ").refused_at(
        MS,
        12,
        Some(11),
        "the status word `berkuat",
    );
}

#[test]
fn idioms_in_both_languages() {
    Copy::with(EN, "The fee:", "No one, one of the fees:").content();
    Copy::with(MS, "Fi: ", "Kedua-dua fi, salah satu: ").content();
}

#[test]
fn lists_are_per_language() {
    Copy::with(EN, "The fee:", "The dua fee:").content();
    Copy::with(MS, "Fi: ", "Fi two: ").content();
}

#[test]
fn headings_links_emphasis_code_and_lists() {
    Copy::with(EN, "### Fees", "### Two fees").refused_at(EN, 10, Some(5), "`Two`");
    Copy::with(EN, "[a table]", "[table 5]").refused_at(EN, 4, Some(29), "`5`");
    Copy::with(EN, "The fee:", "The **5** fees:").refused_at(EN, 12, Some(9), "`5`");
    Copy::with(EN, "The fee:", "The `5` fees:").refused_at(EN, 12, Some(8), "`5`");
    Copy::with(EN, "- The fee:", "1. The fee:")
        .and(EN, "- As of", "2. As of")
        .content();
}

#[test]
fn addresses_and_references_are_not_prose() {
    Copy::with(
        EN,
        "https://example.org/2025/table-5",
        "https://example.org/two/signed/5",
    )
    .content();
    Copy::with(EN, "{claim:fee}.", "{claim:lng-up-to-5mt}.")
        .and(MS, "{claim:fee}.", "{claim:lng-up-to-5mt}.")
        .content();
}

#[test]
fn numbers_as_character_codes() {
    Copy::with(EN, "The fee:", "The &#53; fees:").refused(EN, 12, "write the character itself");
}

#[test]
fn messages_in_english() {
    let file = "messages/en.toml";
    Copy::with(file, "\"Volume\"", "\"Volume of 5 t\"").refused_at(
        file,
        3,
        Some(21),
        "the number `5`",
    );
    Copy::with(file, "\"Volume\"", "\"Two volumes\"").refused_at(
        file,
        3,
        Some(11),
        "the number `Two`",
    );
    Copy::with(file, "\"Volume\"", "\"Volume in force\"").refused_at(
        file,
        3,
        Some(18),
        "the status word `in force`",
    );
}

#[test]
fn messages_in_malay() {
    let file = "messages/ms.toml";
    Copy::with(file, "\"Isi padu\"", "\"Isi padu 5 tan\"").refused_at(
        file,
        3,
        Some(20),
        "the number `5`",
    );
    Copy::with(file, "\"Isi padu\"", "\"Dua puluh\"").refused_at(
        file,
        3,
        Some(11),
        "the number `Dua puluh`",
    );
    Copy::with(file, "\"Isi padu\"", "\"Mengikat\"").refused_at(
        file,
        3,
        Some(11),
        "the status word `Mengikat`",
    );
}

#[test]
fn labels_name_words_and_state_nothing() {
    let label = |en: &str, ms: &str| {
        let table = |text: &str| format!("[label]\nword = \"{text}\"\n\n[lng.notice]");
        Copy::with("messages/en.toml", "[lng.notice]", &table(en)).and(
            "messages/ms.toml",
            "[lng.notice]",
            &table(ms),
        )
    };
    let content = label("in force", "berkuat kuasa").content();
    let found = content
        .messages
        .iter()
        .find(|found| found.key == "label.word");
    assert_eq!(found.map(|found| &found.text.ms[..]), Some("berkuat kuasa"));
    label("five", "lima").content();
    // All else is looked at as everywhere.
    let file = "messages/en.toml";
    label("{name:none}", "x").refused_where(file, "word = ", "unknown name `none`");
    label("x", "{word}").refused_where("messages/ms.toml", "word = ", "different placeholders");
    Copy::with(
        file,
        "[lng.notice]",
        "[lng.label]\nword = \"in force\"\n[lng.notice]",
    )
    .and(
        "messages/ms.toml",
        "[lng.notice]",
        "[lng.label]\nword = \"x\"\n[lng.notice]",
    )
    .refused_where(file, "word = ", "the status word `in force`");
    Copy::with(
        file,
        "[lng.notice]",
        "[labels]\nword = \"in force\"\n[lng.notice]",
    )
    .and(
        "messages/ms.toml",
        "[lng.notice]",
        "[labels]\nword = \"x\"\n[lng.notice]",
    )
    .refused_where(file, "word = ", "the status word `in force`");
}

#[test]
fn lists_must_be_there() {
    let file = "lint.toml";
    Copy::with(
        file,
        "statuses = [\"signed\", \"in force\", \"binding\"]\n",
        "",
    )
    .refused(file, 1, "missing list `statuses` in section [en]");
    Copy::with(file, "\"salah satu\"", "\"salah satu\", \"-\"").refused(
        file,
        9,
        "an entry without any word",
    );
}
