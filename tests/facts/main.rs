//! The facts of the site: what the compiled ones are, that none is missing, and what the code makes
//! of them. What `content/` itself may not hold is tested in `content-compiler`.

use std::path::Path;

use content_compiler::{Content, check_dir};
use fine_print::facts::{CLAIMS, Claim, SOURCES};

mod chronicle;
mod compiled;
mod keys;
mod records;
mod rows;
mod sentences;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn content() -> Content {
    check_dir(&root().join("content")).unwrap_or_else(|problems| {
        let lines: Vec<String> = problems.iter().map(ToString::to_string).collect();
        panic!("content/ has problems:\n{}", lines.join("\n"))
    })
}

fn claim(id: &str) -> Option<&'static Claim> {
    CLAIMS.iter().find(|claim| claim.id == id)
}

fn has_source(id: &str) -> bool {
    SOURCES.iter().any(|source| source.id == id)
}
