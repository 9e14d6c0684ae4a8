//! The script of reading the article: minified, named by its content.

use super::minify::{Kind, minify};
use crate::digest;
use crate::failure::Outcome;
use crate::host::Host;
use std::path::Path;

/// Where it is in the sources.
const SOURCE: &str = "src/bin/site/scripts/reading.js";

/// Writes it into `assets/` and returns its path from the root of the site.
///
/// # Errors
/// esbuild does not take it, or it cannot be written.
pub fn ship(host: &Host, staging: &Path) -> Outcome<String> {
    let script = minify(host, Kind::Script, &host.root().join(SOURCE), SOURCE)?;
    let name = digest::file_name("reading", "js", script.as_bytes());
    super::modules::write_asset(staging, &name, script.as_bytes())
}
