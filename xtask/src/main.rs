//! The commands of Fine Print. `cargo xtask` prints what there is.
//!
//! Everything a newcomer needs goes through here, so that a clean clone, a release and a measurement
//! all use the same tools, flags and server. A failure is one sentence that names the remedy.

mod args;
mod commands;
mod digest;
mod environment;
mod failure;
mod host;
mod markup;
mod network;
mod pins;
mod post_build;
mod server;
mod site_url;
mod sizes;
mod steps;
mod tally;
#[cfg(test)]
mod testing;
mod tools;
mod versions;

use args::Command;
use failure::Outcome;
use host::Host;
use std::path::PathBuf;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("{}{failure}", failure::PREFIX);
            ExitCode::FAILURE
        }
    }
}

fn run() -> Outcome {
    let command = args::parse(lexopt::Parser::from_env())?;
    let host = Host::real(workspace_root()?);
    match command {
        Command::Help => {
            println!("{}", args::HELP);
            Ok(())
        }
        Command::Serve(options) => commands::serve::run(&host, &options),
        Command::Build => commands::build::run(&host),
        Command::Test(options) => commands::test::run(&host, &options),
        Command::Bench { strict } => commands::bench::run(&host, strict),
        Command::Check => commands::check::run(&host),
        Command::Map => commands::map::run(&host),
        Command::PostBuild => post_build::run(&host),
    }
}

/// The folder of the workspace, from where this crate was compiled: `cargo xtask` works in every
/// folder below it.
fn workspace_root() -> Outcome<PathBuf> {
    let manifest =
        std::env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    PathBuf::from(manifest)
        .parent()
        .map(PathBuf::from)
        .ok_or_else(|| "the xtask crate has no folder above it; run it as `cargo xtask`".into())
}
