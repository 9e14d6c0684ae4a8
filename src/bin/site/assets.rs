//! The shipped files by their final, content-hashed names.

use std::path::Path;

use serde::Deserialize;

/// What the build step before this one shipped.
#[derive(Debug, Deserialize)]
pub struct Assets {
    /// The pages' style sheet, from the root of the site.
    pub site_css: String,
    /// The embeds' style sheet, a path on this machine; it is inlined.
    embed_css: String,
    /// The browser modules.
    module: Vec<Module>,
    /// The text of `embed_css`.
    #[serde(skip)]
    pub embed_css_text: String,
}

/// A browser module: script and WASM, from the root of the site.
#[derive(Debug, Deserialize)]
pub struct Module {
    /// `article` or `embed-TOOL`.
    name: String,
    /// The script.
    pub js: String,
    /// The WASM it loads.
    pub wasm: String,
}

impl Assets {
    /// Reads the list and the inlined style sheet.
    ///
    /// # Errors
    /// A sentence that names the file and what is wrong.
    pub fn read(path: &Path) -> Result<Self, String> {
        let text = read(path)?;
        let mut assets: Self =
            toml::from_str(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        assets.embed_css_text = read(Path::new(&assets.embed_css))?;
        Ok(assets)
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
