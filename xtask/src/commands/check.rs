//! `check`: formatting, lints and the content's rules, about a minute when everything is compiled.

use super::content;
use crate::environment;
use crate::failure::Outcome;
use crate::host::Host;
use crate::steps::Steps;
use crate::tally::{Count, Tally};
use crate::tools::{TO_CHECK, WASM, prepare};
use std::process::Command;
use std::time::Instant;

/// How many steps [`all`] takes.
pub const STEPS: usize = 4;

/// Runs the static checks.
///
/// # Errors
/// Something is missing, or a check fails.
pub fn run(host: &Host) -> Outcome {
    let mut steps = Steps::new(host.scratch(), TO_CHECK.len() + STEPS);
    prepare(host, TO_CHECK, &mut steps)?;
    let mut tally = Tally::default();
    all(host, &mut steps, &mut tally)?;
    println!("{}", tally.summary());
    match tally.total().failed {
        0 => Ok(()),
        _ => Err("not everything passed; what failed is shown above".into()),
    }
}

/// The static checks, one after the other; a failed one does not keep the next from running.
///
/// # Errors
/// A check could not be started.
pub fn all(host: &Host, steps: &mut Steps, tally: &mut Tally) -> Outcome {
    let mut fmt = host.command("cargo");
    fmt.args(["fmt", "--all", "--check"]);
    command("formatting", "fmt", &mut fmt, steps, tally)?;

    let mut native = host.command("cargo");
    native
        .args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--features",
            "ssr",
        ])
        .args(["--", "-D", "warnings"])
        .env("CARGO_TERM_COLOR", "never");
    command("clippy, native", "clippy-native", &mut native, steps, tally)?;

    let mut browser = environment::for_wasm(host, "cargo");
    browser
        .args(["clippy", "--package", "fine-print", "--lib", "--bins"])
        .args([
            "--features",
            "hydrate",
            "--target",
            WASM,
            "--",
            "-D",
            "warnings",
        ]);
    command("clippy, browser", "clippy-wasm", &mut browser, steps, tally)?;

    steps.begin("content");
    let start = Instant::now();
    let violations = content::check(host);
    for violation in &violations {
        eprintln!("    {violation}");
    }
    tally.add(
        "content",
        Count::of_check(violations.is_empty()),
        start.elapsed(),
    );
    Ok(())
}

fn command(
    name: &str,
    log: &str,
    command: &mut Command,
    steps: &mut Steps,
    tally: &mut Tally,
) -> Outcome {
    steps.begin(name);
    let start = Instant::now();
    let ended = steps.run(log, command)?;
    if let Err(stopped) = &ended {
        stopped.show();
    }
    tally.add(name, Count::of_check(ended.is_ok()), start.elapsed());
    Ok(())
}
