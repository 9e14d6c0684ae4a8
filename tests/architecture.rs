//! The shape of the source: which module may use which, and what stands only where.
#![allow(clippy::unwrap_used)] // a test that cannot read the source has to stop

use std::fs;
use std::path::{Path, PathBuf};

/// Modules from the inside out; each may use itself and those before it.
const ORDER: [&str; 11] = [
    "domain", "facts", "format", "state", "working", "charts", "map", "browser", "widgets", "take",
    "pages",
];

/// Arrows that the order would allow and the design does not.
const FORBIDDEN: [(&str, &str); 11] = [
    ("facts", "domain"),
    ("format", "domain"),
    ("browser", "domain"),
    ("browser", "facts"),
    ("browser", "state"),
    ("browser", "map"),
    ("charts", "working"),
    ("map", "working"),
    ("map", "domain"),
    ("map", "charts"),
    // What is taken away is loaded apart; a page only has its folds.
    ("pages", "take"),
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

fn is_of_name(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// What paths name next after `module::`, also in groups such as `use module::{a, b::{c, d}}`, where it
/// is `a` and `b`.
fn named<'a>(code: &'a str, module: &str) -> Vec<&'a str> {
    let path = format!("{module}::");
    code.match_indices(&path)
        .filter(|(at, _)| !code[..*at].ends_with(is_of_name))
        .flat_map(|(at, _)| next_names(&code[at + path.len()..]))
        .collect()
}

fn first_name(text: &str) -> &str {
    let text = text.trim_start();
    let end = text.find(|c| !is_of_name(c) && c != '*');
    &text[..end.unwrap_or(text.len())]
}

fn next_names(rest: &str) -> Vec<&str> {
    let Some(group) = rest.strip_prefix('{') else {
        return vec![first_name(rest)];
    };
    let (mut depth, mut start, mut names) = (1, 0, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 || (depth == 1 && c == ',') {
            names.push(first_name(&group[start..at]));
            start = at + 1;
        }
        if depth == 0 {
            break;
        }
    }
    names
}

/// The modules of ours that the code names.
fn used(code: &str) -> Vec<&'static str> {
    let named = named(code, "crate");
    let is_named = |module: &&str| named.contains(module);
    ORDER.into_iter().filter(is_named).collect()
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
    assert_eq!(
        used("use crate::{facts::{Lang, Text}, state::map::View};"),
        ["facts", "state"]
    );
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
            assert_eq!(name, "src/browser/take.rs", "uses plotters_canvas");
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

/// The slices of `facts` that hold prose.
const PROSE: [&str; 15] = [
    "ARTICLES",
    "CHANGES",
    "CLAIMS",
    "DISPUTES",
    "ELEMENTS",
    "EVENTS",
    "INSTRUMENTS",
    "PARTIES",
    "REASONS",
    "SENTENCES",
    "SERIES",
    "SOURCES",
    "STATUSES",
    "TABLES",
    "TERMS",
];

/// The outlines, which only the page holds.
const OUTLINES: [&str; 4] = ["ASIA_COUNTRIES", "ASIA_LAND", "COUNTRIES", "LAND"];

/// Browser code that holds them all the same: it is loaded when a reader takes the map away.
const DRAWS_OUTLINES: &str = "src/widgets/map/picture/panel.rs";

/// Modules that no code may name which a page loads to wake, and who may: they themselves, and the code that is
/// loaded on demand.
const ON_DEMAND: [(&str, &str); 2] = [
    ("map::picture", "src/widgets/map/picture"),
    ("map::rows", "src/widgets/map/rows"),
];

/// What code in the browser may not name, and this code does.
fn for_pages_only(code: &str) -> Vec<&str> {
    // Another name, or all names at once, would hide which are meant.
    let is_hidden = |name: &&str| name.contains('*');
    let facts = named(code, "facts").into_iter();
    let outlines = named(code, "outline").into_iter();
    facts
        .filter(|name| PROSE.contains(name) || is_hidden(name))
        .chain(outlines.filter(|name| OUTLINES.contains(name) || is_hidden(name)))
        .chain(
            ["of_facts", "facts as ", "outline as "]
                .into_iter()
                .filter(|it| code.contains(it)),
        )
        .collect()
}

#[test]
fn what_is_for_pages_would_be_seen() {
    let names = |code| for_pages_only(code).len();
    assert_eq!(names("use crate::facts::{Lang, PARTIES, PARTY_KEYS};"), 1);
    assert_eq!(names("use crate::{facts::{Lang, TERMS}, format};"), 1);
    assert_eq!(names("facts::STATUSES.iter(); facts::SOURCES.len()"), 2);
    assert_eq!(names("use crate::facts::*; use crate::facts as told;"), 2);
    assert_eq!(names("Chronicle::of_facts(); outline::{LAND, WORLD}"), 2);
    assert_eq!(
        names("use crate::facts::{self, TURNS}; state::lng::CLAIMS; Chronicle::new(TURNS)"),
        0
    );
}

/// The line that keeps what follows it out of the browser.
const NATIVE: &str = "#[cfg(not(target_arch = \"wasm32\"))]";

/// The paths, without `.rs`, of modules that are compiled natively only, and of programs that need the
/// feature for it; what is below them is so too.
fn native_only(files: &[(String, String)], manifest: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (name, text) in files {
        let (folder, file) = name.rsplit_once('/').unwrap();
        let below = match file.trim_end_matches(".rs") {
            "lib" | "main" | "mod" => folder.to_string(),
            stem => format!("{folder}/{stem}"),
        };
        let lines: Vec<&str> = text.lines().collect();
        for pair in lines.windows(2).filter(|pair| pair[0] == NATIVE) {
            let module = pair[1].trim_start_matches("pub ").strip_prefix("mod ");
            if let Some(module) = module.and_then(|rest| rest.strip_suffix(';')) {
                found.push(format!("{below}/{module}"));
            }
        }
    }
    let programs = manifest.split("[[bin]]").skip(1);
    for program in programs.map(|rest| rest.split("\n[").next().unwrap()) {
        if program.contains("required-features = [\"ssr\"]") {
            let path = program.split("path = \"").nth(1).unwrap();
            found.push(path.split("/main.rs").next().unwrap().to_string());
        }
    }
    found
}

#[test]
fn what_is_for_pages_is_not_named_in_the_browsers_code() {
    let files = all();
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let native = native_only(&files, &fs::read_to_string(manifest).unwrap());
    let is_native = |name: &str| {
        native.iter().any(|path| {
            let rest = name.strip_prefix(path.as_str());
            rest.is_some_and(|rest| rest == ".rs" || rest.starts_with('/'))
        })
    };
    for path in [
        "src/pages/notes.rs",
        "src/widgets/sources.rs",
        "src/bin/site/main.rs",
    ] {
        assert!(is_native(path), "{path} is native only");
    }
    for path in ["src/main.rs", "src/bin/embed_map.rs", "src/state/mod.rs"] {
        assert!(!is_native(path), "{path} is the browser's");
    }
    for (name, text) in files {
        // `facts` itself has to name its own.
        if name.starts_with("src/") && module(&name) != Some("facts") && !is_native(&name) {
            let code = code(&text);
            let mut prose = for_pages_only(&code);
            if name == DRAWS_OUTLINES {
                prose.retain(|name| !OUTLINES.contains(name));
            }
            assert!(prose.is_empty(), "{name} names {prose:?}");
            for (module, path) in ON_DEMAND {
                let (folder, last) = module.split_once("::").unwrap();
                let is_named = named(&code, folder).contains(&last)
                    || (name.starts_with("src/widgets/map/")
                        && named(&code, "super").contains(&last));
                let may = name.starts_with(path) || name.starts_with("src/take");
                assert!(!is_named || may, "{name} names {module}");
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
