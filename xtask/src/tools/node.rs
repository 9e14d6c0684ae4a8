//! Node, and the npm packages of package-lock.json (wasm-opt, esbuild, Playwright, the embedding
//! libraries).

use super::rust::no_network;
use crate::failure::{Failure, Outcome};
use crate::host::Host;
use crate::network::looks_offline;
use crate::pins::Pins;
use crate::steps::Steps;
use crate::versions::Version;
use std::path::Path;
use std::time::SystemTime;

/// Node, at least as new as the pin, and npm.
pub fn node(host: &Host, pins: &Pins, steps: &mut Steps) -> Outcome {
    let version = checked_node(host, pins)?;
    steps.begin(format_args!("Node {version}: found"));
    Ok(())
}

fn checked_node(host: &Host, pins: &Pins) -> Outcome<Version> {
    let oldest = pins.node.0;
    let remedy = "get it from https://nodejs.org or your package manager";
    let found = host
        .output("node", &["--version"])
        .and_then(|text| Version::first_in(&text));
    match found {
        None => Err(format!(
            "there is no Node on PATH, and the build needs Node {oldest} or newer; {remedy}"
        )
        .into()),
        Some(version) if version < pins.node => Err(format!(
            "this is Node {version}, and the build needs Node {oldest} or newer; {remedy}"
        )
        .into()),
        Some(_) if host.find("npm").is_none() => Err(
            "there is Node but no npm on PATH; install npm, which Debian packages apart from Node"
                .into(),
        ),
        Some(version) => Ok(version),
    }
}

/// `npm ci` when node_modules is missing or older than the lock, then a look at wasm-opt.
pub fn packages(host: &Host, pins: &Pins, steps: &mut Steps) -> Outcome {
    if up_to_date(host.root()) {
        steps.begin("npm packages: found");
    } else {
        steps.begin("npm packages: installing into node_modules, some seconds");
        install(host, steps)?;
    }
    check_wasm_opt(host, pins)
}

fn install(host: &Host, steps: &Steps) -> Outcome {
    let mut command = host.command("npm");
    command
        .args(["ci", "--no-fund", "--no-audit"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    match steps.run("npm", &mut command)? {
        Ok(_) => Ok(()),
        Err(stopped) if looks_offline(&stopped.output) => Err(no_network("the npm packages")),
        Err(stopped) => {
            stopped.show();
            Err(
                "npm could not install the packages of package-lock.json; the lines above say why"
                    .into(),
            )
        }
    }
}

/// npm writes its own lock last, so it is newer than ours exactly when an installation was finished.
fn up_to_date(root: &Path) -> bool {
    let age =
        |name: &str| -> Option<SystemTime> { root.join(name).metadata().ok()?.modified().ok() };
    match (
        age("node_modules/.package-lock.json"),
        age("package-lock.json"),
    ) {
        (Some(installed), Some(lock)) => installed >= lock,
        _ => false,
    }
}

fn check_wasm_opt(host: &Host, pins: &Pins) -> Outcome {
    let found = host
        .output("wasm-opt", &["--version"])
        .and_then(|text| Version::first_in(&text));
    match found {
        Some(version) if version.0 == pins.binaryen.0 => Ok(()),
        Some(version) => Err(wasm_opt_failure(&format!("is version {}", version.0), pins)),
        None => Err(wasm_opt_failure("does not run", pins)),
    }
}

fn wasm_opt_failure(what: &str, pins: &Pins) -> Failure {
    Failure::new(format!(
        "wasm-opt of node_modules {what}, and the build needs {}; run `npm ci`",
        pins.binaryen.0
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

    fn sentence(machine: &FakeMachine) -> String {
        checked_node(&machine.host(&[]), &pins())
            .expect_err("refused")
            .to_string()
    }

    #[test]
    fn a_missing_an_old_and_a_half_node_are_told_apart() {
        let machine = FakeMachine::new();
        assert!(sentence(&machine).starts_with("there is no Node on PATH"));
        machine.program("node", "echo v18.19.1");
        assert!(
            sentence(&machine).starts_with("this is Node 18.19.1, and the build needs Node 20")
        );
        machine.program("node", "echo v20.0.0");
        assert!(sentence(&machine).starts_with("there is Node but no npm"));
        machine.program("npm", "true");
        assert_eq!(
            checked_node(&machine.host(&[]), &pins()),
            Ok(Version(20, 0, 0))
        );
    }

    #[test]
    fn packages_are_installed_when_the_lock_is_newer() {
        let machine = FakeMachine::new();
        machine.file("work/node_modules/.package-lock.json", "{}");
        assert!(!up_to_date(&machine.root()), "no lock");
        let lock = machine.file("work/package-lock.json", "{}");
        let set = |to| {
            let file = std::fs::File::options()
                .append(true)
                .open(&lock)
                .expect("the lock");
            file.set_modified(to).expect("a time");
        };
        set(SystemTime::UNIX_EPOCH);
        assert!(up_to_date(&machine.root()));
        set(SystemTime::now() + std::time::Duration::from_secs(60));
        assert!(!up_to_date(&machine.root()));
    }

    #[test]
    fn npm_without_a_network_is_a_sentence() {
        let machine = FakeMachine::new();
        machine.file("work/package-lock.json", "{}");
        machine.program("npm", "echo 'npm error code ENOTFOUND' >&2; exit 1");
        let mut steps = Steps::new(machine.root(), 1);
        let failure = packages(&machine.host(&[]), &pins(), &mut steps).expect_err("offline");
        assert_eq!(
            failure.to_string(),
            "the npm packages could not be downloaded because there is no network; \
             connect (or set HTTPS_PROXY) and run the same command again"
        );
    }

    #[test]
    fn another_wasm_opt_is_refused() {
        let machine = FakeMachine::new();
        machine.program("wasm-opt", "echo 'wasm-opt version 108 (version_108)'");
        let failure = check_wasm_opt(&machine.host(&[]), &pins()).expect_err("too old");
        assert_eq!(
            failure.to_string(),
            "wasm-opt of node_modules is version 108, and the build needs 132; run `npm ci`"
        );
    }
}
