//! Makes a pair of script and WASM small and moves it into `assets/`, named by content.
//!
//! trunk hashes the WASM before wasm-bindgen, so its names can carry other bytes; ours cannot, and
//! may be cached for good.

use super::minify::{Kind, minify};
use super::{Profile, javascript, remove_if_there, shrink};
use crate::digest;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use std::path::{Path, PathBuf};

/// The binary that trunk builds.
pub const ARTICLE: &str = "article";

/// The binary of what all pages load only when a reader asks for it.
pub const LATER: &str = "take";

/// Where hashed files are, from the root of the site.
const FOLDER: &str = "assets";

/// A script with its WASM, as paths from the root of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Name of the binary.
    pub name: String,
    /// Path of the script.
    pub script: String,
    /// Path of the WASM.
    pub wasm: String,
}

/// Takes `NAME.js` and `NAME_bg.wasm` from a folder, as wasm-bindgen writes them, and puts them into
/// the site's `assets/`, the script minified, and in a release both shrunk.
///
/// # Errors
/// A file is missing, the script is not of the known kind, or wasm-opt or esbuild does not take its file.
pub fn ship(
    host: &Host,
    from: &Path,
    staging: &Path,
    name: &str,
    profile: Profile,
) -> Outcome<Module> {
    let script_name = format!("{name}.js");
    let script_path = from.join(&script_name);
    let wasm_path = from.join(format!("{name}_bg.wasm"));
    let wasm = std::fs::read(&wasm_path).doing(format_args!("read {}", wasm_path.display()))?;
    let script = std::fs::read_to_string(&script_path)
        .doing(format_args!("read {}", script_path.display()))?;

    let script = javascript::only_start(&script, &script_name)?;
    let (script, wasm) = match profile {
        Profile::Release => shrink::shrink(host, name, &script, &wasm)?,
        Profile::Debug => (script, wasm),
    };
    let edited = write(
        &host.scratch().join("modules"),
        &script_name,
        script.as_bytes(),
    )?;
    let script = minify(host, Kind::Script, &edited, &script_name)?;

    let script_file = digest::file_name(name, "js", script.as_bytes());
    let wasm_file = digest::file_name(name, "wasm", &wasm);
    let module = Module {
        name: name.to_owned(),
        script: write_asset(staging, &script_file, script.as_bytes())?,
        wasm: write_asset(staging, &wasm_file, &wasm)?,
    };
    if from == staging {
        remove_if_there(&script_path)?;
        remove_if_there(&wasm_path)?;
    }
    Ok(module)
}

/// Writes a file into `assets/` and returns its path from the root of the site.
pub fn write_asset(staging: &Path, name: &str, content: &[u8]) -> Outcome<String> {
    write(&staging.join(FOLDER), name, content)?;
    Ok(format!("{FOLDER}/{name}"))
}

fn write(folder: &Path, name: &str, content: &[u8]) -> Outcome<PathBuf> {
    std::fs::create_dir_all(folder).doing(format_args!("make the folder {}", folder.display()))?;
    let path = folder.join(name);
    std::fs::write(&path, content).doing(format_args!("write {}", path.display()))?;
    Ok(path)
}

#[cfg(all(test, unix))]
mod tests {
    use super::super::javascript::tests::script;
    use super::*;
    use crate::testing::{CAT, FakeMachine};

    /// A debug build, in which the WASM goes through as it is.
    fn ship_with(machine: &FakeMachine, wasm: &str, script: &str) -> Module {
        machine.file("work/article.js", script);
        machine.file("work/article_bg.wasm", wasm);
        let staging = machine.root();
        let host = machine.host(&[]);
        ship(&host, &staging, &staging, ARTICLE, Profile::Debug).expect("shipped")
    }

    #[test]
    fn names_follow_the_content() {
        let machine = FakeMachine::new();
        machine.program("esbuild", &format!("echo '// small'; {CAT}"));
        let staging = machine.root();
        let first = ship_with(&machine, "one", &script(&["f"]));
        assert!(!staging.join("article.js").exists());
        assert!(!staging.join("article_bg.wasm").exists());
        assert_eq!(first, ship_with(&machine, "one", &script(&["f"])));

        let second = ship_with(&machine, "two", &script(&["f"]));
        assert_ne!(first.wasm, second.wasm);
        assert_eq!(
            first.script, second.script,
            "pages name the WASM, so the script may stay in caches"
        );
        let third = ship_with(&machine, "two", &script(&["f", "g"]));
        assert_ne!(second.script, third.script);
        for file in [&third.script, &third.wasm] {
            let name = file.strip_prefix("assets/").expect("in assets");
            assert!(digest::is_hashed_name(name), "{name}");
        }
    }

    #[test]
    fn the_script_has_one_start_and_is_minified() {
        let machine = FakeMachine::new();
        machine.program("esbuild", &format!("echo '// small'; {CAT}"));
        let module = ship_with(&machine, "one", &script(&["f"]));
        let script = std::fs::read_to_string(machine.root().join(module.script)).expect("it");
        assert!(script.starts_with("// small\nfunction __wbg"), "{script}");
        assert_eq!(script.matches("export ").count(), 1, "{script}");
    }

    #[test]
    fn a_release_is_shrunk() {
        let machine = FakeMachine::new();
        machine.file("work/article.js", &script(&["f"]));
        machine.file("work/article_bg.wasm", "<!doctype html>");
        let staging = machine.root();
        let host = machine.host(&[]);
        let failure = ship(&host, &staging, &staging, ARTICLE, Profile::Release)
            .expect_err("no WASM")
            .to_string();
        assert!(
            failure.starts_with("a module of WebAssembly cannot be read"),
            "{failure}"
        );
    }
}
