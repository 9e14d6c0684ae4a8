//! Makes a pair of script and WASM smaller: exports that the script does not use go, wasm-opt makes
//! the code small, and both get the short names that it gives to what crosses the border.

use super::{javascript, wasm};
use crate::failure::{Doing, Failure, Outcome};
use crate::host::Host;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// In this order. Measured in docs/decisions/0004; the features are those that the WASM itself names.
const PASSES: [&str; 8] = [
    "-Oz",
    "--flatten",
    "--rereloop",
    "-Oz",
    "-Oz",
    "--strip-producers",
    "--strip-target-features",
    "--minify-imports-and-exports-and-modules",
];

/// The smaller pair of the binary `name`. The script is what `javascript::only_start` left of it.
///
/// # Errors
/// wasm-opt is missing or fails, or script and WASM do not fit together.
pub fn shrink(host: &Host, name: &str, script: &str, wasm: &[u8]) -> Outcome<(String, Vec<u8>)> {
    let script_name = format!("{name}.js");
    let live = javascript::exports_in_use(script);
    let live_only = wasm::keep_exports(wasm, |export| live.contains(export))?;

    let folder = host.scratch().join("modules");
    std::fs::create_dir_all(&folder).doing(format_args!("make the folder {}", folder.display()))?;
    let input = folder.join(format!("{name}.live.wasm"));
    let output = folder.join(format!("{name}.wasm"));
    std::fs::write(&input, live_only).doing(format_args!("write {}", input.display()))?;
    let said = optimise(host, &input, &output)?;
    let small = std::fs::read(&output).doing(format_args!("read {}", output.display()))?;

    let names = Names::read(&said, &small)?;
    let script = javascript::rename(script, &names, &script_name)?;
    Ok((script, small))
}

/// Runs wasm-opt and returns what it says about names.
fn optimise(host: &Host, input: &Path, output: &Path) -> Outcome<String> {
    let done = super::tool(host, "wasm-opt")?
        .arg(input)
        .args(PASSES)
        .arg(format!("--output={}", output.display()))
        .output()
        .doing("start wasm-opt")?;
    if !done.status.success() {
        let said = String::from_utf8_lossy(&done.stderr);
        return Err(Failure::new(format!(
            "wasm-opt does not take {}: {}",
            input.display(),
            said.trim()
        )));
    }
    String::from_utf8(done.stdout)
        .map_err(|_| Failure::new("what wasm-opt says about names is not UTF-8"))
}

/// What wasm-opt has renamed, from the old to the new.
#[derive(Debug, PartialEq, Eq)]
pub struct Names {
    /// The one module that all imports come from.
    pub module: (String, String),
    /// The imported functions.
    pub imports: BTreeMap<String, String>,
    /// The exports.
    pub exports: BTreeMap<String, String>,
}

impl Names {
    /// Reads the map that wasm-opt prints, a line `["./a_bg.js", "old", "new"],` for each import and
    /// `["old", "new"],` for each export, and makes sure that these are the names in `wasm`.
    fn read(map: &str, wasm: &[u8]) -> Outcome<Self> {
        let mut modules = BTreeSet::new();
        let mut imports = BTreeMap::new();
        let mut exports = BTreeMap::new();
        for line in map.lines() {
            match *strings(line) {
                [module, old, new] => {
                    modules.insert(module);
                    imports.insert(old.to_owned(), new.to_owned());
                }
                [old, new] => {
                    exports.insert(old.to_owned(), new.to_owned());
                }
                _ => {}
            }
        }
        let imported = wasm::imports(wasm)?;
        let new_modules: BTreeSet<&str> = imported.iter().map(|(module, _)| *module).collect();
        let fits = same(&imports, imported.iter().map(|(_, name)| *name).collect())
            && same(&exports, wasm::exports(wasm)?)
            && (modules.len(), new_modules.len()) == (1, 1);
        match (modules.first(), new_modules.first()) {
            (Some(old), Some(new)) if fits => Ok(Self {
                module: ((*old).to_owned(), (*new).to_owned()),
                imports,
                exports,
            }),
            _ => Err(Failure::new(
                "what wasm-opt says about names is not what it wrote into the WASM; it has changed, so correct post_build/shrink.rs",
            )),
        }
    }
}

/// Whether these are the new names, each once.
fn same(names: &BTreeMap<String, String>, mut in_wasm: Vec<&str>) -> bool {
    let mut said: Vec<&str> = names.values().map(String::as_str).collect();
    said.sort_unstable();
    in_wasm.sort_unstable();
    said == in_wasm
}

/// The strings of a line of JSON that is a list of nothing else. Names have nothing to be escaped.
fn strings(line: &str) -> Vec<&str> {
    line.trim()
        .trim_end_matches(',')
        .strip_prefix("[\"")
        .and_then(|list| list.strip_suffix("\"]"))
        .map(|list| list.split("\", \"").collect())
        .unwrap_or_default()
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::javascript::tests::script;
    use super::super::wasm::tests::module;
    use super::*;
    use crate::testing::FakeMachine;

    const MAP: &str = r#"{
 "imports": [
  ["./a_bg.js", "f", "a"],
  ["./a_bg.js", "g", "b"]
 ],
"exports": [
  ["live", "c"],
  ["live_too", "d"],
  ["__wbindgen_start", "e"]
 ]
}"#;

    fn shrunk(map: &str, wasm_opt: &str) -> (Outcome<(String, Vec<u8>)>, FakeMachine) {
        let machine = FakeMachine::new();
        let file = |name: &str, content: Vec<u8>| {
            machine.file(name, &String::from_utf8(content).expect("text"));
        };
        file(
            "work/small.wasm",
            module("a", &["b", "a"], &["c", "d", "e"]),
        );
        file("work/map", map.into());
        machine.program("wasm-opt", wasm_opt);
        let script = javascript::only_start(&script(&["g", "dead", "f"]), "a.js").expect("known");
        let big = module(
            "./a_bg.js",
            &["f", "g", "dead"],
            &["main", "live", "live_too", "__wbindgen_start"],
        );
        (shrink(&machine.host(&[]), "a", &script, &big), machine)
    }

    /// Writes what wasm-opt would, and says what it is asked.
    const WASM_OPT: &str = r#"PATH=/bin:/usr/bin; echo "$@" > asked
        for last; do :; done; cp small.wasm "${last#--output=}"; cat map"#;

    #[test]
    fn both_get_the_same_names_and_what_is_dead_goes() {
        let (outcome, machine) = shrunk(MAP, WASM_OPT);
        let (script, wasm) = outcome.expect("shrunk");
        assert_eq!(wasm, module("a", &["b", "a"], &["c", "d", "e"]));
        assert!(script.contains("\n        b(arg0) {\n"), "{script}");
        assert!(script.contains("return wasm.c(wasm.d);"), "{script}");
        assert!(!script.contains("dead"), "{script}");

        let given = machine.root().join("target/xtask/modules/a.live.wasm");
        let given = std::fs::read(given).expect("the input");
        assert_eq!(
            wasm::exports(&given),
            Ok(vec!["live", "live_too", "__wbindgen_start"])
        );
        let asked = std::fs::read_to_string(machine.root().join("asked")).expect("asked");
        let asked = asked.replace(&machine.root().display().to_string(), ".");
        assert_eq!(
            asked,
            "./target/xtask/modules/a.live.wasm -Oz --flatten --rereloop -Oz -Oz --strip-producers \
             --strip-target-features --minify-imports-and-exports-and-modules \
             --output=./target/xtask/modules/a.wasm\n"
        );
    }

    #[test]
    fn a_map_of_other_names_is_refused() {
        for (said, other) in [
            ("\"f\", \"a\"", "\"f\", \"z\""),
            ("\"live\", \"c\"", "\"live\", \"z\""),
            ("[\"live\", \"c\"],", ""),
            ("./a_bg.js\", \"f", "./b_bg.js\", \"f"),
            ("[", ""),
        ] {
            let failure = shrunk(&MAP.replace(said, other), WASM_OPT).0;
            let failure = failure.expect_err(other).to_string();
            assert!(
                failure.starts_with("what wasm-opt says about names is not"),
                "{failure}"
            );
        }
    }

    #[test]
    fn what_wasm_opt_says_of_its_failure_is_handed_on() {
        let failure = shrunk(MAP, "echo 'Fatal: no feature' >&2; exit 1").0;
        let failure = failure.expect_err("a failure").to_string();
        assert!(
            failure.ends_with("a.live.wasm: Fatal: no feature"),
            "{failure}"
        );
    }

    #[test]
    fn a_missing_wasm_opt_is_a_sentence() {
        let failure = shrink(
            &FakeMachine::new().host(&[]),
            "a",
            "wasm.a",
            &module("a", &[], &["a"]),
        );
        assert_eq!(
            failure.expect_err("no tool").to_string(),
            "there is no wasm-opt on PATH, in target/tools/bin or in node_modules/.bin; `cargo xtask build` installs it"
        );
    }
}
