//! `build`: everything that is missing, then trunk, which writes `dist/`.

use crate::environment;
use crate::failure::{Outcome, PREFIX};
use crate::host::Host;
use crate::site_url::SiteUrl;
use crate::steps::{Steps, Stopped};
use crate::tools::{TO_BUILD, prepare};
use std::path::PathBuf;

/// Builds the release site for `SITE_URL`.
///
/// # Errors
/// Something is missing, or the build fails.
pub fn run(host: &Host) -> Outcome {
    let site = SiteUrl::from_host(host)?;
    let mut steps = Steps::new(host.scratch(), TO_BUILD.len() + 1);
    prepare(host, TO_BUILD, &mut steps)?;
    release(host, &site, &mut steps)?;
    println!("dist/ is ready for {}", site.as_str());
    Ok(())
}

/// Where trunk puts the site.
pub fn dist(host: &Host) -> PathBuf {
    host.root().join("dist")
}

/// One step: the release build.
///
/// # Errors
/// The build fails; its last lines have been shown.
pub fn release(host: &Host, site: &SiteUrl, steps: &mut Steps) -> Outcome {
    steps.begin(format_args!(
        "release build for {}: about five minutes on two cores the first time, then one",
        site.as_str()
    ));
    trunk(host, site, &["build", "--release"], steps)
}

/// One step: the debug build.
///
/// # Errors
/// The build fails; its last lines have been shown.
pub fn debug(host: &Host, site: &SiteUrl, steps: &mut Steps) -> Outcome {
    steps.begin("debug build: some minutes the first time, then seconds");
    trunk(host, site, &["build"], steps)
}

fn trunk(host: &Host, site: &SiteUrl, arguments: &[&str], steps: &Steps) -> Outcome {
    // wasm-bindgen leaves the snippets of crates that are no longer used.
    for profile in ["debug", "release"] {
        let _ = std::fs::remove_dir_all(
            host.target()
                .join("wasm-bindgen")
                .join(profile)
                .join("snippets"),
        );
    }
    match steps.run("build", environment::trunk(host, site).args(arguments))? {
        Ok(output) => {
            for warning in output
                .lines()
                .filter(|line| line.starts_with("warning: assets/"))
            {
                steps.note(warning);
            }
            Ok(())
        }
        Err(stopped) => {
            stopped.show();
            Err(reason(&stopped).into())
        }
    }
}

/// The hook's own sentence when it was the hook that failed.
fn reason(stopped: &Stopped) -> String {
    stopped
        .output
        .lines()
        .rev()
        .find_map(|line| line.strip_prefix(PREFIX))
        .map_or_else(
            || {
                format!(
                    "the build failed; the lines above and {} say why",
                    stopped.log.display()
                )
            },
            str::to_owned,
        )
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    fn built(trunk: &str) -> (Outcome, FakeMachine) {
        let machine = FakeMachine::new();
        machine.program("trunk", trunk);
        let site = SiteUrl::local(8080, "/");
        let mut steps = Steps::new(machine.root().join("logs"), 1);
        (
            release(&machine.host(&[("NO_COLOR", "1")]), &site, &mut steps),
            machine,
        )
    }

    #[test]
    fn trunk_is_told_what_it_needs() {
        let (outcome, machine) =
            built("echo \"$@ $SITE_URL $TRUNK_SKIP_VERSION_CHECK [$NO_COLOR]\" > asked");
        outcome.expect("built");
        assert_eq!(
            std::fs::read_to_string(machine.root().join("asked")).expect("asked"),
            "build --release http://127.0.0.1:8080/ true []\n"
        );
    }

    #[test]
    fn the_hooks_sentence_is_the_sentence() {
        let (outcome, _machine) =
            built("echo 'xtask: the pages could not be written'; echo 'ERROR hook'; exit 1");
        assert_eq!(
            outcome.expect_err("failed").to_string(),
            "the pages could not be written"
        );
    }

    #[test]
    fn other_failures_name_the_log() {
        let (outcome, _machine) = built("echo 'error[E0425]'; exit 1");
        assert!(
            outcome
                .expect_err("failed")
                .to_string()
                .contains("build.log")
        );
    }
}
