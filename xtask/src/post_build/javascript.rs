//! The edits of the JavaScript that wasm-bindgen writes. It is read by lines: its indentation tells
//! the import object and its functions from all else, and a version of wasm-bindgen is pinned.

use super::shrink::Names;
use crate::failure::{Failure, Outcome};
use std::collections::BTreeSet;
use std::fmt::Write;

/// Where wasm-bindgen's ways of loading the WASM begin; they are the last part of the script.
const LOADING: &str = "\nlet wasmModule, wasmInstance, wasm;\n";

/// The one way that our pages use, as the default export. A host that does not say what WASM is gets
/// it compiled after it has come rather than meanwhile.
const START: &str = r"
let wasm;
export default async function start({ module_or_path }) {
    const response = await module_or_path, imports = __wbg_get_imports();
    const { instance } = await (/^application\/wasm$/i.test(response.headers.get('Content-Type'))
        ? WebAssembly.instantiateStreaming(response, imports)
        : WebAssembly.instantiate(await response.arrayBuffer(), imports));
    wasm = instance.exports;
    wasm.__wbindgen_start();
}
";

/// Every browser of `minify::BROWSERS` has these two.
const NO_REGISTRY: &str = "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    : new";
const NO_ENCODE_INTO: &str = "if (!('encodeInto' in cachedTextEncoder)) {";

/// What our pages use of the script `name`: the default export. The classes that crates export to
/// JavaScript are gone, and so are other ways to start and what only older browsers need.
///
/// # Errors
/// The script imports other files, which would not be found after the move, or it is not of the
/// known kind.
pub fn only_start(script: &str, name: &str) -> Outcome<String> {
    if script.contains("./snippets/") {
        return Err(Failure::new(format!(
            "{name} imports JavaScript snippets of a crate, which are not shipped; remove the crate that brings them"
        )));
    }
    let (before, loading) = script
        .split_once(LOADING)
        .ok_or_else(|| unknown(name, "does not have its way to load WASM where it was"))?;
    if !loading.contains("wasm.__wbindgen_start();") || !before.contains("__wbg_get_imports()") {
        return Err(unknown(name, "starts in a new way"));
    }
    let mut classes = Vec::new();
    let mut live = String::new();
    let mut lines = before.lines();
    while let Some(line) = lines.next() {
        if let Some(class) = between(line, "export class ", " {") {
            classes.push(class);
            lines.find(|line| *line == "}");
        } else if line == NO_ENCODE_INTO {
            lines.find(|line| *line == "}");
        } else if between(
            line,
            "const ",
            "Finalization = (typeof FinalizationRegistry === 'undefined')",
        )
        .is_some_and(|class| classes.contains(&class))
        {
            lines.find(|line| line.ends_with(';'));
        } else if !between(line, "if (Symbol.dispose) ", ".prototype.free;")
            .is_some_and(|rest| classes.iter().any(|class| rest.starts_with(class)))
        {
            live.push_str(line);
            live.push('\n');
        }
    }
    if let Some(class) = classes.iter().find(|class| live.contains(**class)) {
        return Err(unknown(
            name,
            &format!("uses the class {class} outside of it"),
        ));
    }
    Ok(live.replace(NO_REGISTRY, "new") + START)
}

fn between<'a>(line: &'a str, start: &str, end: &str) -> Option<&'a str> {
    line.strip_prefix(start)?.strip_suffix(end)
}

fn unknown(name: &str, what: &str) -> Failure {
    Failure::new(format!(
        "{name} {what}; wasm-bindgen has changed what it writes, so correct post_build/javascript.rs"
    ))
}

/// The exports of the WASM that a script uses: `wasm.NAME`.
pub fn exports_in_use(script: &str) -> BTreeSet<&str> {
    uses(script).map(|(_, name)| name).collect()
}

/// Each name behind `wasm.`, with its place.
fn uses(script: &str) -> impl Iterator<Item = (usize, &str)> {
    const OBJECT: &str = "wasm.";
    script.match_indices(OBJECT).filter_map(move |(at, _)| {
        let of_its_own = !script[..at].ends_with(|last| is_of_name(last) || last == '.');
        let start = at + OBJECT.len();
        let name = leading_name(&script[start..]);
        (of_its_own && !name.is_empty()).then_some((start, name))
    })
}

fn leading_name(text: &str) -> &str {
    let end = text.find(|next| !is_of_name(next)).unwrap_or(text.len());
    &text[..end]
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

/// The script `name` with the names that its WASM has got, and without the functions that the WASM
/// does not import any more.
///
/// # Errors
/// The WASM imports what the script does not have, or the script uses what the WASM does not export.
pub fn rename(script: &str, names: &Names, name: &str) -> Outcome<String> {
    let object = format!("        \"{}\": import0,", names.module.0);
    let mut renamed = String::new();
    let mut found = BTreeSet::new();
    let (mut inside, mut wanted) = (false, true);
    for line in script.lines() {
        let entry = inside.then(|| entry(line)).flatten();
        if let Some((old, value)) = entry {
            let new = names.imports.get(old);
            wanted = new.is_some();
            if let Some(new) = new {
                found.insert(old);
                // A method says the same as a function, in less.
                let _ = match value.strip_prefix("function(") {
                    Some(rest) => writeln!(renamed, "        {new}({rest}"),
                    None => writeln!(renamed, "        {new}: {value}"),
                };
            }
            continue;
        }
        if line == "    const import0 = {" {
            inside = true;
        } else if line == "    };" {
            (inside, wanted) = (false, true);
        }
        if line == object {
            found.insert(&names.module.0);
            let _ = writeln!(renamed, "        \"{}\": import0,", names.module.1);
        } else if wanted {
            renamed.push_str(line);
            renamed.push('\n');
        }
    }
    let needed = names.imports.keys().chain([&names.module.0]);
    if let Some(missing) = needed.into_iter().find(|old| !found.contains(old.as_str())) {
        return Err(unknown(
            name,
            &format!("lacks `{missing}`, which its WASM imports"),
        ));
    }
    rename_exports(&renamed, names, name)
}

/// A function of the import object: its name and what follows the colon in its first line.
fn entry(line: &str) -> Option<(&str, &str)> {
    let line = line.strip_prefix("        ")?;
    let old = leading_name(line);
    let value = line[old.len()..].strip_prefix(": ")?;
    (!old.is_empty() && old != "__proto__").then_some((old, value))
}

fn rename_exports(script: &str, names: &Names, name: &str) -> Outcome<String> {
    let mut renamed = String::new();
    let mut done = 0;
    for (start, old) in uses(script) {
        let new = names.exports.get(old).ok_or_else(|| {
            unknown(
                name,
                &format!("uses `wasm.{old}`, which its WASM does not export"),
            )
        })?;
        renamed.push_str(&script[done..start]);
        renamed.push_str(new);
        done = start + old.len();
    }
    renamed.push_str(&script[done..]);
    Ok(renamed)
}

#[cfg(test)]
pub mod tests {
    use super::*;

    /// A script of wasm-bindgen's in small: a class, an import object with `imports`, a function that
    /// uses `wasm.live`, and ways to start.
    pub fn script(imports: &[&str]) -> String {
        let functions: String = imports
            .iter()
            .map(|name| {
                format!("        {name}: function(arg0) {{\n            const ret = {{\n                a: arg0,\n            }};\n            return ret;\n        }},\n")
            })
            .collect();
        format!(
            r#"export class Sink {{
    free() {{
        wasm.__wbg_sink_free(this.ptr, 0);
    }}
}}
if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;
function __wbg_get_imports() {{
    const import0 = {{
        __proto__: null,
{functions}    }};
    return {{
        __proto__: null,
        "./a_bg.js": import0,
    }};
}}

const SinkFinalization = (typeof FinalizationRegistry === 'undefined')
    ? {{ register: () => {{}}, unregister: () => {{}} }}
    : new FinalizationRegistry(ptr => wasm.__wbg_sink_free(ptr, 1));

const DTORS = (typeof FinalizationRegistry === 'undefined')
    ? {{ register: () => {{}}, unregister: () => {{}} }}
    : new FinalizationRegistry(ptr => wasm.live_too(ptr, 1));

function live() {{
    return wasm.live(wasm.live_too);
}}

const cachedTextEncoder = new TextEncoder();

if (!('encodeInto' in cachedTextEncoder)) {{
    cachedTextEncoder.encodeInto = function (arg, view) {{
    }};
}}

let wasmModule, wasmInstance, wasm;
function __wbg_finalize_init(instance, module) {{
    wasm = instance.exports;
    wasm.__wbindgen_start();
    return wasm;
}}

async function __wbg_init(module_or_path) {{
        module_or_path = new URL('a_bg.wasm', import.meta.url);
}}

export {{ initSync, __wbg_init as default }};
"#
        )
    }

    fn names(imports: &[(&str, &str)], exports: &[(&str, &str)]) -> Names {
        let owned = |pairs: &[(&str, &str)]| {
            pairs
                .iter()
                .map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
                .collect()
        };
        Names {
            module: ("./a_bg.js".into(), "a".into()),
            imports: owned(imports),
            exports: owned(exports),
        }
    }

    const EXPORTS: [(&str, &str); 3] =
        [("live", "$a"), ("live_too", "b"), ("__wbindgen_start", "c")];

    #[test]
    fn only_the_start_is_left() {
        let script = only_start(&script(&["f"]), "a.js").expect("known");
        for gone in ["Sink", "initSync", "encodeInto", "'undefined'", "a_bg.wasm"] {
            assert!(!script.contains(gone), "{gone}: {script}");
        }
        assert!(script.contains("\nconst DTORS = new FinalizationRegistry(ptr => wasm.live_too"));
        assert!(script.contains("\nconst cachedTextEncoder = new TextEncoder();\n\n\nlet wasm;\n"));
        assert_eq!(
            exports_in_use(&script),
            BTreeSet::from(["__wbindgen_start", "live", "live_too"])
        );
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        assert!(only_start("let a;", "a.js").is_err());
        let script = script(&[]);
        for (known, other) in [
            ("__wbindgen_start", "start"),
            ("return wasm.live", "return new Sink(wasm.live"),
            ("function live", "import './snippets/a.js';function live"),
        ] {
            let other = script.replace(known, other);
            assert_ne!(script, other);
            assert!(only_start(&other, "a.js").is_err(), "{other}");
        }
    }

    #[test]
    fn names_change_as_a_whole_and_dead_imports_go() {
        let script = only_start(&script(&["f_1", "f", "dead", "f_12"]), "a.js").expect("known");
        let names = names(&[("f", "x"), ("f_1", "y"), ("f_12", "z")], &EXPORTS);
        let renamed = rename(&script, &names, "a.js").expect("renamed");
        let object = renamed.split("__proto__: null,\n").nth(1).expect("it");
        let shape: Vec<&str> = object
            .lines()
            .filter(|line| !line.starts_with("         "))
            .collect();
        assert_eq!(
            shape,
            [
                "        y(arg0) {",
                "        },",
                "        x(arg0) {",
                "        },",
                "        z(arg0) {",
                "        },",
                "    };",
                "    return {",
                "        ",
            ]
        );
        assert!(renamed.contains("\n        \"a\": import0,\n"), "{renamed}");
        assert!(renamed.contains("return wasm.$a(wasm.b);"), "{renamed}");
        assert!(renamed.contains("wasm.c();"), "{renamed}");
    }

    #[test]
    fn what_is_missing_is_named() {
        let script = only_start(&script(&["f"]), "a.js").expect("known");
        let failure = |names| {
            let failure: Failure = rename(&script, &names, "a.js").expect_err("missing");
            failure.to_string()
        };
        assert!(
            failure(names(&[("f", "a"), ("g", "b")], &EXPORTS))
                .starts_with("a.js lacks `g`, which its WASM imports;")
        );
        assert!(
            failure(names(&[("f", "a")], &EXPORTS[..2]))
                .starts_with("a.js uses `wasm.__wbindgen_start`, which its WASM does not export;")
        );
        let elsewhere = Names {
            module: ("./b_bg.js".into(), "a".into()),
            ..names(&[], &EXPORTS)
        };
        assert!(failure(elsewhere).starts_with("a.js lacks `./b_bg.js`"));
    }

    #[test]
    fn only_the_object_of_that_name_is_meant() {
        let script =
            "my_wasm.a; x.wasm.b; wasm.c.d; 'e.wasm'; wasm.memory.buffer; WebAssembly.wasm";
        assert_eq!(exports_in_use(script), BTreeSet::from(["c", "memory"]));
    }
}
