//! Files that are missing, strange or no TOML.

use std::path::Path;

use content_compiler::check_dir;

use crate::fixture::{Copy, good};

#[test]
fn the_fixture_is_valid() {
    Copy::new().content();
}

#[test]
fn a_directory_that_is_not_there() {
    let problems = check_dir(Path::new("no/such/content")).expect_err("there is nothing");
    assert!(
        problems.iter().any(|problem| problem
            .to_string()
            .starts_with("no/such/content/units.toml:1: the file cannot be read")),
        "{problems:#?}"
    );
}

#[test]
fn files_are_named_as_reached() {
    let dir = good();
    let problems = check_dir(&dir.join("facts")).expect_err("this is not the root");
    assert!(
        problems
            .iter()
            .all(|problem| problem.file.starts_with(&dir))
    );
}

#[test]
fn a_missing_file_of_messages() {
    Copy::new()
        .without("messages/ms.toml")
        .refused("messages/ms.toml", 1, "cannot be read");
}

#[test]
fn strange_files() {
    Copy::new().writing("facts/lng.tml", "").refused(
        "facts/lng.tml",
        1,
        "this directory holds *.toml",
    );
    Copy::new().writing("article/en/lng.html", "").refused(
        "article/en/lng.html",
        1,
        "this directory holds *.md",
    );
}

#[test]
fn what_is_no_toml() {
    let problems = Copy::with("names.toml", "id = \"a-and-b\"", "id = \"a-and-b").problems();
    assert!(
        problems
            .iter()
            .any(|problem| problem.to_string().contains("names.toml:7: not TOML")),
        "{problems:#?}"
    );
}

#[test]
fn diagnostics_read_as_file_line_column_sentence() {
    let problems = Copy::with("article/en/lng.md", "The fee:", "The 5 fees:").problems();
    let text = problems[0].to_string();
    assert!(text.ends_with("/article/en/lng.md:12:7: the number `5` rests on no claim; write {claim:ID}, or {name:ID} if it belongs to a name"), "{text}");
}
