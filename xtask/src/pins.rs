//! The versions everything is built with, read from `[workspace.metadata.tools]` in Cargo.toml.

use crate::failure::{Doing, Failure, Outcome};
use crate::versions::Version;
use std::path::Path;
use toml::{Table, Value};

/// The pinned versions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pins {
    /// Exact version of trunk.
    pub trunk: String,
    /// Exact version of wasm-bindgen's command, which equals the crate's.
    pub wasm_bindgen: String,
    /// Exact version of the npm package that brings wasm-opt; wasm-opt itself prints its first number.
    pub binaryen: Version,
    /// Oldest Node that will do.
    pub node: Version,
    /// Oldest Rust that will do.
    pub rust: Version,
}

impl Pins {
    /// Reads Cargo.toml of the workspace.
    ///
    /// # Errors
    /// The file cannot be read, or a pin is missing in it.
    pub fn read(root: &Path) -> Outcome<Self> {
        let path = root.join("Cargo.toml");
        let text = std::fs::read_to_string(&path).doing(format_args!("read {}", path.display()))?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Outcome<Self> {
        let manifest: Table = text
            .parse()
            .map_err(|error| Failure::new(format!("Cargo.toml cannot be read: {error}")))?;
        let pin = |name: &str| {
            at(&manifest, &["workspace", "metadata", "tools", name])
                .ok_or_else(|| missing(&format!("`{name}` in [workspace.metadata.tools]")))
        };
        let number = |text: String| {
            Version::exact(&text)
                .ok_or_else(|| Failure::new(format!("`{text}` in Cargo.toml is no version")))
        };
        let rust = at(&manifest, &["workspace", "package", "rust-version"])
            .ok_or_else(|| missing("`rust-version` in [workspace.package]"))?;
        Ok(Self {
            trunk: pin("trunk")?,
            wasm_bindgen: pin("wasm-bindgen")?,
            binaryen: number(pin("binaryen")?)?,
            node: number(pin("node")?)?,
            rust: number(rust)?,
        })
    }
}

fn at(table: &Table, keys: &[&str]) -> Option<String> {
    let (last, tables) = keys.split_last()?;
    let mut table = table;
    for key in tables {
        table = table.get(*key)?.as_table()?;
    }
    table.get(*last).and_then(Value::as_str).map(str::to_owned)
}

fn missing(what: &str) -> Failure {
    Failure::new(format!("Cargo.toml has no {what}; add it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_project(name: &str) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(name);
        std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    fn pins() -> Pins {
        Pins::parse(&of_project("Cargo.toml")).expect("pins")
    }

    #[test]
    fn cargo_lock_has_the_pinned_wasm_bindgen() {
        let lock: Table = of_project("Cargo.lock").parse().expect("a lock");
        let versions: Vec<_> = lock["package"]
            .as_array()
            .expect("packages")
            .iter()
            .filter(|package| package["name"].as_str() == Some("wasm-bindgen"))
            .filter_map(|package| package["version"].as_str())
            .collect();
        assert_eq!(
            versions,
            [pins().wasm_bindgen],
            "the crate and its command must be one version"
        );
    }

    #[test]
    fn trunk_toml_has_the_same_versions() {
        let trunk: Table = of_project("Trunk.toml").parse().expect("Trunk.toml");
        let tool = |name: &str| trunk["tools"][name].as_str().map(str::to_owned);
        let pins = pins();
        assert_eq!(
            trunk["trunk-version"].as_str(),
            Some(format!("^{}", pins.trunk).as_str())
        );
        assert_eq!(tool("wasm_bindgen"), Some(pins.wasm_bindgen));
    }

    #[test]
    fn package_json_and_its_lock_have_the_same_binaryen() {
        let expected = format!("\"binaryen\": \"{}\"", pins().binaryen);
        for name in ["package.json", "package-lock.json"] {
            assert!(
                of_project(name).contains(&expected),
                "{name} lacks {expected}"
            );
        }
    }

    #[test]
    fn npm_packages_are_exact_versions_and_the_lock_has_them() {
        let manifest = of_project("package.json");
        let lock = of_project("package-lock.json");
        let start = manifest.find("\"dependencies\"").expect("dependencies");
        let packages: Vec<_> = manifest[start..]
            .lines()
            .filter_map(|line| line.trim().trim_end_matches(',').split_once("\": \""))
            .map(|(name, version)| (name.trim_matches('"'), version.trim_matches('"')))
            .collect();
        for needed in ["binaryen", "esbuild"] {
            assert!(packages.iter().any(|(name, _)| *name == needed), "{needed}");
        }
        for (name, version) in packages {
            let entry = format!("\"node_modules/{name}\": {{\n      \"version\": \"{version}\"");
            assert!(Version::exact(version).is_some(), "{name} {version}");
            assert!(lock.contains(&entry), "the lock lacks {name} {version}");
        }
    }

    #[test]
    fn the_npm_lock_records_no_download_address() {
        assert!(!of_project("package-lock.json").contains("\"resolved\""));
    }

    #[test]
    fn a_missing_pin_is_named() {
        let failure =
            Pins::parse("[workspace.package]\nrust-version = \"1.88\"\n").expect_err("no pins");
        assert_eq!(
            failure.to_string(),
            "Cargo.toml has no `trunk` in [workspace.metadata.tools]; add it"
        );
    }
}
