//! The shape of the source: which module may use which, and what stands only where.
#![allow(clippy::unwrap_used)] // a test that cannot read the source has to stop

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the inside out; each may use itself and those before it.
const ORDER: [&str; 9] = [
    "domain", "facts", "format", "state", "charts", "map", "browser", "widgets", "pages",
];

/// Arrows that the order would allow and the design does not.
const FORBIDDEN: [(&str, &str); 6] = [
    ("facts", "domain"),
    ("format", "domain"),
    ("browser", "domain"),
    ("browser", "facts"),
    ("browser", "state"),
    ("map", "charts"),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn all() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut paths = Vec::new();
    for folder in ["src", "content-compiler/src", "xtask/src", "tests"] {
        sources(&root.join(folder), &mut paths);
    }
    assert!(paths.len() > 50, "the walk found the source");
    paths
        .into_iter()
        .map(|path| {
            let name = path
                .strip_prefix(root)
                .unwrap()
                .to_string_lossy()
                .replace('\\', "/");
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect()
}

/// The code without comments, so that prose may name what code may not.
fn code(text: &str) -> String {
    text.lines()
        .map(|line| line.split("//").next().unwrap_or(""))
        .collect::<Vec<_>>()
        .join("\n")
}

fn module(name: &str) -> Option<&str> {
    let rest = name.strip_prefix("src/")?;
    let first = rest.split('/').next()?;
    ORDER.into_iter().find(|module| *module == first)
}

/// The modules named in `crate::a`, also inside `use crate::{a, b}`.
fn used(code: &str) -> Vec<&'static str> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + 7..];
        let names = if let Some(group) = rest.strip_prefix('{') {
            group.split('}').next().unwrap_or("")
        } else {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or("")
        };
        for module in ORDER {
            let is_named = names
                .split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|name| name == module);
            if is_named {
                found.push(module);
            }
        }
    }
    found
}

#[test]
fn dependencies_point_one_way() {
    for (name, text) in all() {
        let Some(from) = module(&name) else { continue };
        let rank = |module: &str| ORDER.iter().position(|m| *m == module);
        for to in used(&code(&text)) {
            assert!(rank(to) <= rank(from), "{name}: {from} uses {to}");
            assert!(!FORBIDDEN.contains(&(from, to)), "{name}: {from} uses {to}");
        }
    }
}

#[test]
fn a_wrong_arrow_would_be_seen() {
    assert_eq!(used("use crate::widgets::lng;"), ["widgets"]);
    assert_eq!(used("use crate::{facts, widgets};"), ["facts", "widgets"]);
}

#[test]
fn browser_interfaces_stay_at_the_edge() {
    for (name, text) in all() {
        let Some(from) = module(&name) else { continue };
        let code = code(&text);
        for interface in ["web_sys", "js_sys", "gloo::", "wasm_bindgen"] {
            assert!(
                from == "browser" || !code.contains(interface),
                "{name} names {interface}"
            );
        }
        if !matches!(from, "widgets" | "pages" | "browser") {
            assert!(!code.contains("leptos"), "{name} names leptos");
        }
    }
}

#[test]
fn plotters_is_touched_where_it_may_be() {
    for (name, text) in all() {
        let code = code(&text);
        if code.contains("plotters_canvas") && name.starts_with("src/") {
            assert_eq!(name, "src/browser/canvas.rs");
        }
        if code.contains("plotters::") && name.starts_with("src/") {
            assert!(
                matches!(name.as_str(), "src/charts/draw.rs" | "src/charts/svg.rs"),
                "{name} uses plotters"
            );
        }
    }
}

#[test]
fn the_library_does_not_depend_on_features() {
    for (name, text) in all() {
        let is_ours = name.starts_with("src/");
        assert!(
            !is_ours || !code(&text).contains("feature = "),
            "{name} depends on a feature"
        );
    }
}

#[test]
fn pages_and_claims_are_not_named_in_the_browsers_code() {
    for (name, text) in all() {
        if module(&name).is_some_and(|module| module != "pages" && module != "facts") {
            let code = code(&text);
            for prose in [
                "facts::CLAIMS",
                "facts::SOURCES",
                "facts::ARTICLES",
                "facts::DISPUTES",
                "facts::PARTIES",
                "facts::INSTRUMENTS",
                "facts::STATUSES",
                "facts::EVENTS",
                "facts::ELEMENTS",
                "facts::TERMS",
                "facts::SENTENCES",
                "facts::REASONS",
                "Chronicle",
            ] {
                assert!(!code.contains(prose), "{name} names {prose}");
            }
        }
    }
}

#[test]
fn every_file_says_what_it_is_for() {
    for (name, text) in all() {
        assert!(
            text.starts_with("//!"),
            "{name} does not start with a //! line"
        );
    }
}

#[test]
fn no_inline_styles() {
    for (name, text) in all() {
        let is_snippet = name == "src/widgets/snippet.rs"; // code for other people's pages
        if name.starts_with("src/") && !is_snippet {
            let code = code(&text);
            assert!(
                !code.contains("style=\\\"") && !code.contains(" style:"),
                "{name} has an inline style"
            );
        }
    }
}
