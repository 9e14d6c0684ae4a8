//! `test`: every check there is.

use super::{build, check};
use crate::args::TestOptions;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use crate::post_build::{Profile, pages};
use crate::server::{Quality, Server, Site};
use crate::site_url::SiteUrl;
use crate::steps::Steps;
use crate::tally::{Count, Tally};
use crate::tools::{Need, TO_BROWSE, TO_TEST, TO_TEST_NATIVE, find_browser, prepare};
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Where the browser tests also find the site, as a host that is shared would have it.
const SUB_PATH: &str = "/news/fp/";

/// Runs what the options ask for.
///
/// # Errors
/// Something is missing, or not everything passes.
pub fn run(host: &Host, options: &TestOptions) -> Outcome {
    let native = !options.browser_only;
    let browser = !options.native_only;
    let statics = native && options.filters.is_empty();
    let needs: &[Need] = match (native, browser) {
        (true, true) => TO_TEST,
        (true, false) => TO_TEST_NATIVE,
        (false, _) => TO_BROWSE,
    };
    let own_steps =
        if statics { check::STEPS } else { 0 } + usize::from(native) + if browser { 2 } else { 0 };
    let mut steps = Steps::new(host.scratch(), needs.len() + own_steps);
    prepare(host, needs, &mut steps)?;

    let mut tally = Tally::default();
    if statics {
        check::all(host, &mut steps, &mut tally)?;
    }
    // Before the native tests, some of which look into what is shipped.
    let built = browser && release(host, &mut steps, &mut tally);
    if native {
        native_tests(host, &options.filters, &mut steps, &mut tally)?;
    }
    if browser {
        steps.begin("browser tests");
        if built {
            browser_tests(host, &options.filters, &mut tally)?;
        } else {
            steps.note("left out, because there is no build to test");
        }
    }
    println!("\n{}", tally.summary());
    match tally.total().failed {
        0 => Ok(()),
        _ => std::process::exit(1), // the summary's last line is the last line
    }
}

/// The release build, as a check among others: when it fails, the native tests still run.
fn release(host: &Host, steps: &mut Steps, tally: &mut Tally) -> bool {
    let start = Instant::now();
    let outcome = SiteUrl::from_host(host).and_then(|site| build::release(host, &site, steps));
    if let Err(failure) = &outcome {
        eprintln!("    {failure}");
    }
    tally.add(
        "release build",
        Count::of_check(outcome.is_ok()),
        start.elapsed(),
    );
    outcome.is_ok()
}

fn native_tests(host: &Host, filters: &[String], steps: &mut Steps, tally: &mut Tally) -> Outcome {
    steps.begin("native tests");
    let start = Instant::now();
    let mut command = host.command("cargo");
    command
        .args(["test", "--workspace", "--features", "ssr", "--no-fail-fast"])
        .env("CARGO_TERM_COLOR", "never");
    if !filters.is_empty() {
        command.arg("--").args(filters);
    }
    let (output, well) = shown(&mut command)?;
    tally.add(
        "native tests",
        Count::from_cargo(&output).ended(well),
        start.elapsed(),
    );
    Ok(())
}

fn browser_tests(host: &Host, filters: &[String], tally: &mut Tally) -> Outcome {
    let start = Instant::now();
    let dist = build::dist(host);
    let root = Server::start(Site::new(dist.clone(), "/", Quality::Quick), 0)?;
    let below = below_a_path(host, &dist)?;
    let mut command = host.command("playwright");
    command
        .args([
            "test",
            "-c",
            "tests/browser/playwright.config.mjs",
            "--reporter=list",
        ])
        .env("CHROME", find_browser(host)?)
        .env("FP_BASE_URL", format!("http://127.0.0.1:{}", root.port))
        .env("FP_ALT_URL", format!("http://localhost:{}", root.port))
        .env(
            "FP_SUB_URL",
            format!(
                "http://127.0.0.1:{}{}",
                below.port,
                SUB_PATH.trim_end_matches('/')
            ),
        )
        .env("FORCE_COLOR", "0");
    if !filters.is_empty() {
        command.args(["--pass-with-no-tests", "-g", &filters.join("|")]);
    }
    let (output, well) = shown(&mut command)?;
    tally.add(
        "browser tests",
        Count::from_playwright(&output).ended(well),
        start.elapsed(),
    );
    Ok(())
}

/// The same build with its pages written for an address below a path, and a server for it.
fn below_a_path(host: &Host, dist: &Path) -> Outcome<Server> {
    let folder = host.scratch().join("sub-path");
    let _ = std::fs::remove_dir_all(&folder);
    let server = Server::start(Site::new(folder.clone(), SUB_PATH, Quality::Quick), 0)?;
    copy(dist, &folder)?;
    let site = SiteUrl::local(server.port, SUB_PATH);
    pages::write(
        host,
        &folder,
        &pages::manifest(host),
        &site,
        Profile::Release,
    )?;
    Ok(server)
}

/// Copies a folder with what is in it.
fn copy(from: &Path, to: &Path) -> Outcome {
    std::fs::create_dir_all(to).doing(format_args!("make the folder {}", to.display()))?;
    for entry in std::fs::read_dir(from)
        .doing(format_args!("read {}", from.display()))?
        .flatten()
    {
        let (path, target): (PathBuf, PathBuf) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy(&path, &target)?;
        } else {
            std::fs::copy(&path, &target).doing(format_args!("copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// Runs a command whose output is for the reader, and keeps a copy of what it says.
fn shown(command: &mut Command) -> Outcome<(String, bool)> {
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .doing(format_args!("start {program}"))?;
    let mut output = String::new();
    if let Some(stdout) = child.stdout.take() {
        let mut stdout = BufReader::new(stdout);
        let mut line = Vec::new();
        while stdout
            .read_until(b'\n', &mut line)
            .is_ok_and(|length| length > 0)
        {
            let text = String::from_utf8_lossy(&line);
            print!("{text}");
            output.push_str(&text);
            line.clear();
        }
    }
    let status = child.wait().doing(format_args!("wait for {program}"))?;
    Ok((output, status.success()))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn native_tests_are_counted_and_filtered() {
        let machine = FakeMachine::new();
        machine.program(
            "cargo",
            "echo \"$@\" > asked; echo 'test result: ok. 3 passed; 0 failed; 0 ignored'",
        );
        let mut steps = Steps::new(machine.root(), 1);
        let mut tally = Tally::default();
        native_tests(
            &machine.host(&[]),
            &["slider".into()],
            &mut steps,
            &mut tally,
        )
        .expect("ran");
        assert_eq!(
            tally.total(),
            Count {
                passed: 3,
                failed: 0
            }
        );
        assert_eq!(
            std::fs::read_to_string(machine.root().join("asked")).expect("asked"),
            "test --workspace --features ssr --no-fail-fast -- slider\n"
        );
    }

    #[test]
    fn tests_that_do_not_compile_have_failed() {
        let machine = FakeMachine::new();
        machine.program("cargo", "exit 101");
        let mut steps = Steps::new(machine.root(), 1);
        let mut tally = Tally::default();
        native_tests(&machine.host(&[]), &[], &mut steps, &mut tally).expect("ran");
        assert_eq!(
            tally.total(),
            Count {
                passed: 0,
                failed: 1
            }
        );
    }

    #[test]
    fn the_browser_is_told_where_both_sites_are() {
        let machine = FakeMachine::new();
        machine.file("work/dist/index.html", "<p>");
        machine.program("chromium", "true");
        machine.program("cargo", "true");
        machine.program(
            "playwright",
            "echo \"$@ $FP_BASE_URL $FP_ALT_URL $FP_SUB_URL\" > asked; echo '  7 passed (1s)'",
        );
        let mut tally = Tally::default();
        browser_tests(&machine.host(&[]), &[], &mut tally).expect("ran");
        assert_eq!(
            tally.total(),
            Count {
                passed: 7,
                failed: 0
            }
        );
        let asked = std::fs::read_to_string(machine.root().join("asked")).expect("asked");
        let words: Vec<&str> = asked.split_whitespace().collect();
        assert_eq!(
            words[..4],
            [
                "test",
                "-c",
                "tests/browser/playwright.config.mjs",
                "--reporter=list"
            ]
        );
        assert!(words[4].starts_with("http://127.0.0.1:"), "{asked}");
        assert!(words[5].starts_with("http://localhost:"), "{asked}");
        assert!(words[6].ends_with("/news/fp"), "{asked}");
        assert!(
            machine
                .root()
                .join("target/xtask/sub-path/index.html")
                .exists()
        );
    }
}
