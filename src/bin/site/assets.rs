//! The shipped files by their final, content-hashed names.

use std::path::{Path, PathBuf};

use serde::Deserialize;

/// What the build step before this one shipped.
#[derive(Debug, Deserialize)]
pub struct Assets {
    /// The pages' style sheet, from the root of the site.
    pub site_css: String,
    /// The script of reading the article, from the root of the site.
    pub reading: String,
    /// The folder with the embeds' style sheets, a path on this machine; they are inlined.
    embed_styles: PathBuf,
    /// The browser modules.
    module: Vec<Module>,
}

/// A browser module: script and WASM, from the root of the site.
#[derive(Debug, Deserialize)]
pub struct Module {
    /// `article`, `embed-TOOL` or `take`.
    name: String,
    /// The script.
    pub js: String,
    /// The WASM it loads.
    pub wasm: String,
}

impl Assets {
    /// Reads the list.
    ///
    /// # Errors
    /// A sentence that names the file and what is wrong.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = read(path)?;
        toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// The text of the style sheet of an embed, `embed-TOOL`.
    ///
    /// # Errors
    /// A sentence that names the file and what is wrong.
    pub fn embed_style(&self, name: &str) -> Result<String, String> {
        read(&self.embed_styles.join(format!("{name}.css")))
    }

    /// The module of this name.
    ///
    /// # Errors
    /// A sentence that says it was not built.
    pub fn module(&self, name: &str) -> Result<&Module, String> {
        self.module
            .iter()
            .find(|module| module.name == name)
            .ok_or_else(|| format!("the browser module {name} was not built"))
    }
}

fn read(path: &Path) -> Result<String, String> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))
}
