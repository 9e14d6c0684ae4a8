//! What the page generator has to know about the shipped files: `target/xtask/assets.toml`.

use super::modules::Module;
use crate::failure::{Doing, Outcome};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Names of shipped files, as paths from the root of the site unless said otherwise.
#[derive(Debug)]
pub struct Manifest {
    /// The pages' style sheet.
    pub site_css: String,
    /// The script of reading the article.
    pub reading: String,
    /// The folder with the embeds' CSS, to be inlined: a path on this machine.
    pub embed_styles: PathBuf,
    /// The article's module and those of the embeds.
    pub modules: Vec<Module>,
}

impl Manifest {
    /// Writes it into a folder and returns where it is.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&self, folder: &Path) -> Outcome<PathBuf> {
        let path = folder.join("assets.toml");
        std::fs::create_dir_all(folder)
            .doing(format_args!("make the folder {}", folder.display()))?;
        std::fs::write(&path, self.to_toml()).doing(format_args!("write {}", path.display()))?;
        Ok(path)
    }

    fn to_toml(&self) -> String {
        let modules = self.modules.iter().map(|module| {
            let entry = [
                ("name", &module.name),
                ("js", &module.script),
                ("wasm", &module.wasm),
            ];
            let table = entry.map(|(key, value)| (key.to_owned(), Value::String(value.clone())));
            Value::Table(Table::from_iter(table))
        });
        let manifest = Table::from_iter([
            ("site_css".to_owned(), Value::String(self.site_css.clone())),
            ("reading".to_owned(), Value::String(self.reading.clone())),
            (
                "embed_styles".to_owned(),
                Value::String(self.embed_styles.display().to_string()),
            ),
            ("module".to_owned(), Value::Array(modules.collect())),
        ]);
        format!("# Written by `cargo xtask post-build` for the `site` program.\n{manifest}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_reads_back() {
        let manifest = Manifest {
            site_css: "assets/site-0.css".into(),
            reading: "assets/reading-0.js".into(),
            embed_styles: "/a \"b\"/styles".into(),
            modules: vec![Module {
                name: "article".into(),
                script: "assets/article-0.js".into(),
                wasm: "assets/article-1.wasm".into(),
            }],
        };
        let table: Table = manifest.to_toml().parse().expect("TOML");
        assert_eq!(table["reading"].as_str(), Some("assets/reading-0.js"));
        assert_eq!(table["embed_styles"].as_str(), Some("/a \"b\"/styles"));
        assert_eq!(
            table["module"][0]["js"].as_str(),
            Some("assets/article-0.js")
        );
        assert_eq!(
            table["module"][0]["wasm"].as_str(),
            Some("assets/article-1.wasm")
        );
    }
}
