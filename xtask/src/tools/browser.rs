//! A Chromium for the browser tests and the measurements.

use super::rust::no_network;
use crate::failure::{Failure, Outcome};
use crate::host::{Host, is_program};
use crate::network::looks_offline;
use crate::steps::Steps;
use std::path::{Path, PathBuf};

/// Names it goes by on PATH.
const NAMES: [&str; 5] = [
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];

/// Where macOS keeps it.
const APPLICATIONS: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/// Finds a Chromium, or installs Debian's when that is possible without asking.
pub fn prepare(host: &Host, steps: &mut Steps) -> Outcome {
    if let Ok(browser) = find(host) {
        steps.begin(format_args!("browser {}: found", browser.display()));
        return Ok(());
    }
    // A wrong CHROME is never answered with an installation.
    if host.var("CHROME").is_some() || !is_debian_root(host) {
        return find(host).map(|_| ());
    }
    steps.begin("browser: installing Debian's chromium, about a minute");
    for arguments in [
        &["update"][..],
        &["install", "-y", "--no-install-recommends", "chromium"],
    ] {
        let mut command = host.command("apt-get");
        command
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive");
        match steps.run(&format!("apt-{}", arguments[0]), &mut command)? {
            Ok(_) => {}
            Err(stopped) if looks_offline(&stopped.output) => return Err(no_network("chromium")),
            Err(stopped) => {
                stopped.show();
                return Err("apt-get could not install chromium; install a Chromium or Chrome yourself, or set CHROME to one".into());
            }
        }
    }
    find(host).map(|_| ())
}

/// The Chromium to use: `CHROME`, then PATH, then where macOS keeps it.
///
/// # Errors
/// There is none, or `CHROME` names something that cannot be run.
pub fn find(host: &Host) -> Outcome<PathBuf> {
    if let Some(chosen) = host.var("CHROME").filter(|value| !value.is_empty()) {
        let path = if Path::new(&chosen).components().count() > 1 {
            Some(PathBuf::from(&chosen)).filter(|path| is_program(path))
        } else {
            host.find(&chosen)
        };
        return path.ok_or_else(|| {
            Failure::new(format!(
                "CHROME is `{chosen}`, which is no program; set it to the path of a Chromium or Chrome, or unset it"
            ))
        });
    }
    NAMES
        .into_iter()
        .find_map(|name| host.find(name))
        .or_else(|| application().filter(|_| cfg!(target_os = "macos")))
        .ok_or_else(|| {
            "there is no Chromium or Chrome on PATH; install one (`apt-get install chromium`, `brew install --cask chromium`) or set CHROME to its path".into()
        })
}

fn application() -> Option<PathBuf> {
    APPLICATIONS
        .into_iter()
        .map(PathBuf::from)
        .find(|path| is_program(path))
}

fn is_debian_root(host: &Host) -> bool {
    host.find("apt-get").is_some() && host.output("id", &["-u"]).as_deref() == Some("0")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    fn prepared(machine: &FakeMachine, vars: &[(&str, &str)]) -> Outcome {
        prepare(
            &machine.host(vars),
            &mut Steps::new(machine.root().join("logs"), 1),
        )
    }

    #[test]
    fn chrome_comes_before_path() {
        let machine = FakeMachine::new();
        machine.program("chromium", "true");
        machine.program("mine", "true");
        let found = find(&machine.host(&[("CHROME", "mine")])).expect("found");
        assert!(found.ends_with("mine"));
        assert!(
            find(&machine.host(&[]))
                .expect("found")
                .ends_with("chromium")
        );
    }

    #[test]
    fn a_chrome_that_is_not_there_is_a_sentence_and_installs_nothing() {
        let machine = FakeMachine::new();
        machine.program("id", "echo 0");
        machine.program("apt-get", "echo called > apt-called");
        let failure = prepared(&machine, &[("CHROME", "/no/chrome")]).expect_err("not there");
        assert_eq!(
            failure.to_string(),
            "CHROME is `/no/chrome`, which is no program; \
             set it to the path of a Chromium or Chrome, or unset it"
        );
        assert!(!machine.root().join("apt-called").exists());
    }

    #[test]
    fn none_is_a_sentence_for_those_who_are_not_root() {
        let machine = FakeMachine::new();
        machine.program("apt-get", "exit 1");
        machine.program("id", "echo 1000");
        let failure = prepared(&machine, &[]).expect_err("none").to_string();
        assert!(
            failure.starts_with("there is no Chromium or Chrome on PATH; install one"),
            "{failure}"
        );
    }

    #[test]
    fn root_on_debian_gets_one() {
        let machine = FakeMachine::new();
        machine.program("id", "echo 0");
        let bin = machine.file("bin/.keep", "");
        let bin = bin.parent().expect("a folder").display().to_string();
        machine.program(
            "apt-get",
            &format!("test $1 = update || {{ printf '#!/bin/sh\\n' > {bin}/chromium; /bin/chmod +x {bin}/chromium; }}"),
        );
        prepared(&machine, &[]).expect("installed");
        assert!(find(&machine.host(&[])).is_ok());
    }

    #[test]
    fn apt_without_a_network_is_a_sentence() {
        let machine = FakeMachine::new();
        machine.program("id", "echo 0");
        machine.program(
            "apt-get",
            "echo \"Temporary failure resolving 'deb'\"; exit 100",
        );
        let failure = prepared(&machine, &[]).expect_err("offline").to_string();
        assert!(
            failure.starts_with("chromium could not be downloaded because there is no network"),
            "{failure}"
        );
    }
}
