//! The article's script: what other pages have inline and what only reading needs, joined, minified, and named by
//! its content.

use super::minify::{Kind, minify};
use crate::digest;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use std::path::Path;

/// Where the scripts are, and which they are.
const FOLDER: &str = "src/bin/site/scripts";
const SCRIPTS: [&str; 4] = ["boot.js", "theme.js", "copy.js", "reading.js"];

/// Writes it into `assets/` and returns its path from the root of the site.
///
/// # Errors
/// A script cannot be read, esbuild does not take it, or it cannot be written.
pub fn ship(host: &Host, staging: &Path) -> Outcome<String> {
    let mut joined = String::new();
    for name in SCRIPTS {
        let path = host.root().join(FOLDER).join(name);
        let text = std::fs::read_to_string(&path);
        joined.push_str(&text.doing(format_args!("read {}", path.display()))?);
        joined.push('\n');
    }
    let whole = host.scratch().join("reading.js");
    std::fs::create_dir_all(host.scratch())
        .and_then(|()| std::fs::write(&whole, joined))
        .doing(format_args!("write {}", whole.display()))?;
    let script = minify(host, Kind::Script, &whole, "the article's script")?;
    let name = digest::file_name("reading", "js", script.as_bytes());
    super::modules::write_asset(staging, &name, script.as_bytes())
}
