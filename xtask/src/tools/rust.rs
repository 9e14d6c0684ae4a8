//! rustc, its components, the wasm target and the crates.

use crate::failure::{Failure, Outcome};
use crate::host::Host;
use crate::network::looks_offline;
use crate::pins::Pins;
use crate::steps::Steps;
use crate::versions::Version;
use std::path::PathBuf;

/// The target the browser code is compiled for.
pub const WASM: &str = "wasm32-unknown-unknown";

/// The line of `rustc -vV` that names the target of this machine.
const HOST_LABEL: &str = "host: ";

/// The target of this machine, as rustc names it.
fn host_triple(host: &Host) -> Option<String> {
    host.output("rustc", &["-vV"])?
        .lines()
        .find_map(|line| line.strip_prefix(HOST_LABEL))
        .map(str::to_owned)
}

/// rustc, at least as new as Cargo.toml's `rust-version`.
pub fn compiler(host: &Host, pins: &Pins, steps: &mut Steps) -> Outcome {
    let version = checked_compiler(host, pins)?;
    steps.begin(format_args!("Rust {version}: found"));
    Ok(())
}

fn checked_compiler(host: &Host, pins: &Pins) -> Outcome<Version> {
    let remedy = "install it with rustup (https://rustup.rs), or run `rustup update stable`";
    let found = host
        .output("rustc", &["--version"])
        .and_then(|text| Version::first_in(&text));
    match found {
        None => Err(format!("there is no working rustc on PATH; {remedy}").into()),
        Some(version) if version < pins.rust => Err(format!(
            "this is Rust {version}, and the project needs {} or newer; {remedy}",
            pins.rust
        )
        .into()),
        Some(version) => Ok(version),
    }
}

/// rustfmt and clippy, from rustup when they are missing.
pub fn lints(host: &Host, steps: &mut Steps) -> Outcome {
    let missing: Vec<&str> = [("rustfmt", "fmt"), ("clippy", "clippy")]
        .into_iter()
        .filter(|(_, subcommand)| host.output("cargo", &[subcommand, "--version"]).is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        steps.begin("rustfmt and clippy: found");
        return Ok(());
    }
    let names = missing.join(" ");
    steps.begin(format_args!("{names}: adding with rustup"));
    rustup(
        host,
        steps,
        &[&["component", "add"][..], &missing].concat(),
        &names,
    )
}

/// The standard library of the wasm target, from rustup when it is missing.
pub fn wasm_target(host: &Host, steps: &mut Steps) -> Outcome {
    if has_wasm_target(host) {
        steps.begin(format_args!("{WASM}: found"));
        return Ok(());
    }
    steps.begin(format_args!("{WASM}: adding with rustup, some seconds"));
    rustup(host, steps, &["target", "add", WASM], WASM)
}

/// Looks at rustc's own folder, because a Rust that did not come from rustup can have the target too.
fn has_wasm_target(host: &Host) -> bool {
    host.output("rustc", &["--print", "target-libdir", "--target", WASM])
        .and_then(|folder| PathBuf::from(folder).read_dir().ok())
        .is_some_and(|files| {
            files
                .flatten()
                .any(|file| file.file_name().to_string_lossy().starts_with("libcore-"))
        })
}

fn rustup(host: &Host, steps: &Steps, arguments: &[&str], what: &str) -> Outcome {
    if host.find("rustup").is_none() {
        return Err(format!(
            "Rust lacks {what} and there is no rustup to add it; install rustup from https://rustup.rs"
        )
        .into());
    }
    let mut command = host.command("rustup");
    command.args(arguments);
    match steps.run("rustup", &mut command)? {
        Ok(_) => Ok(()),
        Err(stopped) if looks_offline(&stopped.output) => Err(no_network(what)),
        Err(stopped) => {
            stopped.show();
            Err(format!(
                "rustup could not add {what}; run `rustup {}` and see what it says",
                arguments.join(" ")
            )
            .into())
        }
    }
}

/// The crates of Cargo.lock: fetched before trunk starts, so that the build itself is offline.
pub fn crates(host: &Host, steps: &mut Steps) -> Outcome {
    steps.begin("crates of Cargo.lock: downloading what is missing");
    let mut command = host.command("cargo");
    command.args(["fetch", "--target", WASM]);
    if let Some(triple) = host_triple(host) {
        command.args(["--target", &triple]);
    }
    match steps.run("fetch", command.env("CARGO_TERM_COLOR", "never"))? {
        Ok(_) => Ok(()),
        Err(stopped) if looks_offline(&stopped.output) => Err(no_network("the crates")),
        Err(stopped) => {
            stopped.show();
            Err("cargo could not fetch the crates; the lines above say why".into())
        }
    }
}

/// The sentence for a download that could not be made.
pub fn no_network(what: &str) -> Failure {
    Failure::new(format!(
        "{what} could not be downloaded because there is no network; connect (or set HTTPS_PROXY) and run the same command again"
    ))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    fn pins() -> Pins {
        Pins {
            trunk: "0.21.14".into(),
            wasm_bindgen: "0.2.129".into(),
            binaryen: Version(132, 0, 0),
            node: Version(20, 0, 0),
            rust: Version(1, 88, 0),
        }
    }

    #[test]
    fn a_rust_that_is_too_old_is_named() {
        let machine = FakeMachine::new();
        machine.program("rustc", "echo 'rustc 1.87.0 (abc 2025-05-09)'");
        let failure = checked_compiler(&machine.host(&[]), &pins()).expect_err("too old");
        assert_eq!(
            failure.to_string(),
            "this is Rust 1.87.0, and the project needs 1.88.0 or newer; \
             install it with rustup (https://rustup.rs), or run `rustup update stable`"
        );
    }

    #[test]
    fn no_rust_at_all_is_said() {
        let machine = FakeMachine::new();
        let failure = checked_compiler(&machine.host(&[]), &pins()).expect_err("none");
        assert!(
            failure
                .to_string()
                .starts_with("there is no working rustc on PATH; "),
            "{failure}"
        );
    }

    #[test]
    fn the_target_is_found_where_rustc_keeps_it() {
        let machine = FakeMachine::new();
        let library = machine.file("lib/libcore-123.rlib", "");
        let folder = library.parent().expect("a folder").display().to_string();
        machine.program("rustc", &format!("echo {folder}"));
        assert!(has_wasm_target(&machine.host(&[])));
        std::fs::remove_file(library).expect("removed");
        assert!(!has_wasm_target(&machine.host(&[])));
    }

    #[test]
    fn without_rustup_the_missing_target_is_a_sentence() {
        let machine = FakeMachine::new();
        let mut steps = Steps::new(machine.root(), 1);
        let failure = wasm_target(&machine.host(&[]), &mut steps).expect_err("no rustup");
        assert_eq!(
            failure.to_string(),
            "Rust lacks wasm32-unknown-unknown and there is no rustup to add it; \
             install rustup from https://rustup.rs"
        );
    }

    #[test]
    fn rustup_without_a_network_is_a_sentence() {
        let machine = FakeMachine::new();
        machine.program(
            "rustup",
            "echo 'error: could not download file: dns error' >&2; exit 1",
        );
        let mut steps = Steps::new(machine.root(), 1);
        let failure = wasm_target(&machine.host(&[]), &mut steps).expect_err("no network");
        assert!(
            failure.to_string().contains("there is no network"),
            "{failure}"
        );
    }

    #[test]
    fn missing_lints_are_added_by_name() {
        let machine = FakeMachine::new();
        machine.program("cargo", "test $1 = fmt && echo 'rustfmt 1.8.0'");
        machine.program("rustup", "echo \"$@\" > asked");
        let mut steps = Steps::new(machine.root(), 1);
        lints(&machine.host(&[]), &mut steps).expect("added");
        let asked = std::fs::read_to_string(machine.root().join("asked")).expect("asked");
        assert_eq!(asked, "component add clippy\n");
    }
}
