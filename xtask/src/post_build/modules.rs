//! Moves a pair of script and WASM into `assets/`, named by content.
//!
//! trunk hashes the WASM before wasm-bindgen and wasm-opt, so its names can carry other bytes; ours
//! cannot, and may be cached for good.

use super::minify::{Kind, minify};
use super::{javascript, remove_if_there};
use crate::digest;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use std::path::Path;

/// The binary that trunk builds.
pub const ARTICLE: &str = "article";

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

/// Takes `NAME.js` and `NAME_bg.wasm` from a folder and puts them into the site's `assets/`,
/// the script minified.
///
/// # Errors
/// A file is missing, esbuild does not take the script, or the script does not load its WASM in the known way.
pub fn ship(host: &Host, from: &Path, staging: &Path, name: &str) -> Outcome<Module> {
    let script_name = format!("{name}.js");
    let script_path = from.join(&script_name);
    let old_wasm = format!("{name}_bg.wasm");
    let wasm_path = from.join(&old_wasm);
    let wasm = std::fs::read(&wasm_path).doing(format_args!("read {}", wasm_path.display()))?;
    let script = minify(host, Kind::Script, &script_path, &script_name)?;

    let wasm_name = digest::file_name(name, "wasm", &wasm);
    // First the name of the WASM goes into the script, then the script gets its own.
    let script = javascript::point_to(&script, &old_wasm, &wasm_name)?;
    let script_name = digest::file_name(name, "js", script.as_bytes());
    let module = Module {
        name: name.to_owned(),
        script: write_asset(staging, &script_name, script.as_bytes())?,
        wasm: write_asset(staging, &wasm_name, &wasm)?,
    };
    if from == staging {
        remove_if_there(&script_path)?;
        remove_if_there(&wasm_path)?;
    }
    Ok(module)
}

/// Writes a file into `assets/` and returns its path from the root of the site.
pub fn write_asset(staging: &Path, name: &str, content: &[u8]) -> Outcome<String> {
    let folder = staging.join(FOLDER);
    std::fs::create_dir_all(&folder).doing(format_args!("make the folder {}", folder.display()))?;
    let path = folder.join(name);
    std::fs::write(&path, content).doing(format_args!("write {}", path.display()))?;
    Ok(format!("{FOLDER}/{name}"))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::{CAT, FakeMachine};

    #[test]
    fn names_follow_the_content() {
        let machine = FakeMachine::new();
        machine.program("esbuild", &format!("echo '// small'; {CAT}"));
        let staging = machine.root();
        let ship_with = |wasm: &str| {
            machine.file(
                "work/article.js",
                "new URL('article_bg.wasm', import.meta.url)\n",
            );
            machine.file("work/article_bg.wasm", wasm);
            ship(&machine.host(&[]), &staging, &staging, ARTICLE).expect("shipped")
        };
        let first = ship_with("one");
        assert!(!staging.join("article.js").exists());
        assert!(!staging.join("article_bg.wasm").exists());
        assert_eq!(first, ship_with("one"));
        let second = ship_with("two");
        assert_ne!(first.wasm, second.wasm);
        assert_ne!(
            first.script, second.script,
            "the script names the WASM, so it changes with it"
        );
        let script = std::fs::read_to_string(staging.join(&second.script)).expect("a script");
        assert!(script.starts_with("// small\n"), "{script}");
        let wasm_name = second.wasm.strip_prefix("assets/").expect("in assets");
        assert!(
            script.contains(wasm_name) && digest::is_hashed_name(wasm_name),
            "{script}"
        );
    }
}
