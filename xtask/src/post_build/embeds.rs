//! The embeds' own WASM: one tool each, built as trunk builds the article's.

use super::{Profile, tool};
use crate::environment;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use crate::tools::WASM;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The binaries that are embeds. A new embed is one more name here.
pub const NAMES: [&str; 4] = ["embed-lng", "embed-currency", "embed-refining", "embed-map"];

/// Builds and binds one embed; returns the folder with `NAME.js` and `NAME_bg.wasm`.
///
/// # Errors
/// cargo or wasm-bindgen is missing or fails.
pub fn build(host: &Host, name: &str, profile: Profile) -> Outcome<PathBuf> {
    run(environment::for_wasm(host, "cargo").args(cargo_arguments(name, profile)))?;
    let compiled = host
        .target()
        .join(WASM)
        .join(profile.name())
        .join(format!("{name}.wasm"));
    let bound = host.target().join("wasm-bindgen").join(profile.name());
    run(tool(host, "wasm-bindgen")?.args(bindgen_arguments(name, &compiled, &bound)))?;
    Ok(bound)
}

/// What trunk passes for `data-bin` and `data-cargo-features="hydrate"`.
fn cargo_arguments(name: &str, profile: Profile) -> Vec<String> {
    let mut arguments = vec!["build".to_owned(), format!("--target={WASM}")];
    if profile == Profile::Release {
        arguments.push("--release".into());
    }
    arguments.extend(
        [
            "--package",
            "fine-print",
            "--bin",
            name,
            "--features",
            "hydrate",
        ]
        .map(str::to_owned),
    );
    arguments
}

/// What trunk passes to wasm-bindgen.
fn bindgen_arguments(name: &str, compiled: &Path, bound: &Path) -> [String; 5] {
    [
        "--target=web".into(),
        format!("--out-dir={}", bound.display()),
        format!("--out-name={name}"),
        compiled.display().to_string(),
        "--no-typescript".into(),
    ]
}

fn run(command: &mut Command) -> Outcome {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().doing(format_args!("start {program}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{program} failed; the lines above say why").into())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    const LOG: &str = "echo \"${0##*/} $@\" >> asked";

    fn asked(profile: Profile) -> Vec<String> {
        let machine = FakeMachine::new();
        for program in ["cargo", "wasm-bindgen"] {
            machine.program(program, LOG);
        }
        build(&machine.host(&[]), "embed-lng", profile).expect("built");
        let root = machine.root().display().to_string();
        std::fs::read_to_string(machine.root().join("asked"))
            .expect("asked")
            .lines()
            .map(|line| line.replace(&root, "."))
            .collect()
    }

    #[test]
    fn a_release_is_built_and_bound() {
        assert_eq!(
            asked(Profile::Release),
            [
                "cargo build --target=wasm32-unknown-unknown --release --package fine-print --bin embed-lng --features hydrate",
                "wasm-bindgen --target=web --out-dir=./target/wasm-bindgen/release --out-name=embed-lng ./target/wasm32-unknown-unknown/release/embed-lng.wasm --no-typescript",
            ]
        );
    }

    #[test]
    fn a_debug_build_is_not_for_release() {
        let asked = asked(Profile::Debug);
        assert_eq!(asked.len(), 2);
        assert!(!asked[0].contains("--release"));
        assert!(asked[1].contains("/wasm-bindgen/debug "), "{}", asked[1]);
    }

    #[test]
    fn a_missing_tool_is_a_sentence() {
        let machine = FakeMachine::new();
        machine.program("cargo", "true");
        let failure =
            build(&machine.host(&[]), "embed-lng", Profile::Release).expect_err("no tool");
        assert!(
            failure
                .to_string()
                .starts_with("there is no wasm-bindgen on PATH"),
            "{failure}"
        );
    }
}
