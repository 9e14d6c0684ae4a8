//! trunk's one hook: from what trunk staged to the whole site.
//!
//! 1. builds the embeds' own WASM, and the one for what readers ask for later, with the flags trunk used for
//!    the article's;
//! 2. shrinks every WASM with its script, and minifies and joins the style sheets;
//! 3. renames everything in `assets/` by its content;
//! 4. tells the names to the native `site` program, which writes the pages;
//! 5. makes sure that no shipped file names a folder of this machine.

mod embeds;
mod javascript;
mod leaks;
mod manifest;
mod minify;
mod modules;
pub mod pages;
mod reading;
mod shrink;
mod styles;
mod wasm;

use crate::environment::PATHS_ARE_REMAPPED;
use crate::failure::{Doing, Failure, Outcome};
use crate::host::Host;
use crate::site_url::SiteUrl;
use manifest::Manifest;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Whether the code is optimised.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For readers.
    Release,
    /// For the person who is changing it.
    Debug,
}

impl Profile {
    /// As trunk and cargo name it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Debug => "debug",
        }
    }
}

/// Does all of it.
///
/// # Errors
/// It was not started by trunk, or a step failed.
pub fn run(host: &Host) -> Outcome {
    let (staging, profile) = from_trunk(host)?;
    let site = SiteUrl::from_host(host)?;
    let styles = styles::build(host, &host.root().join("style"))?;
    let article = modules::ship(host, &staging, &staging, modules::ARTICLE, profile)?;
    let mut modules = vec![article];
    for name in embeds::NAMES.into_iter().chain([modules::LATER]) {
        let built = embeds::build(host, name, profile)?;
        modules.push(modules::ship(host, &built, &staging, name, profile)?);
    }
    remove_if_there(&staging.join("index.html"))?;
    let manifest = Manifest {
        site_css: styles.ship(&staging)?,
        reading: reading::ship(host, &staging)?,
        embed_styles: styles.keep_for_inlining(&host.scratch())?,
        modules,
    };
    let manifest = manifest.write(&host.scratch())?;
    pages::write(host, &staging, &manifest, &site, profile)?;
    check_paths(host, &staging, profile)
}

fn from_trunk(host: &Host) -> Outcome<(PathBuf, Profile)> {
    let staging = host.var("TRUNK_STAGING_DIR").ok_or_else(|| {
        Failure::new("post-build is started by trunk; run `cargo xtask build` instead")
    })?;
    let profile = match host.var("TRUNK_PROFILE").as_deref() {
        Some("release") => Profile::Release,
        _ => Profile::Debug,
    };
    Ok((staging.into(), profile))
}

/// Only a release is published, and only xtask sets the flags that keep paths out.
fn check_paths(host: &Host, staging: &Path, profile: Profile) -> Outcome {
    if profile == Profile::Debug {
        return Ok(());
    }
    let Some(leak) = leaks::find(host, staging)? else {
        return Ok(());
    };
    if host.var(PATHS_ARE_REMAPPED).is_some() {
        return Err(format!(
            "{leak}; shipped files may not say where they were built, so find out what put it there"
        )
        .into());
    }
    eprintln!(
        "warning: {leak}; build with `cargo xtask build`, from a folder without spaces in its path, before you publish"
    );
    Ok(())
}

/// A command of a tool that `cargo xtask build` would have installed.
fn tool(host: &Host, name: &str) -> Outcome<Command> {
    if host.find(name).is_none() {
        return Err(Failure::new(format!(
            "there is no {name} on PATH, in target/tools/bin or in node_modules/.bin; `cargo xtask build` installs it"
        )));
    }
    Ok(host.command(name))
}

/// Removes a file that may not be there.
fn remove_if_there(path: &Path) -> Outcome {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).doing(format_args!("remove {}", path.display()))
        }
        _ => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn outside_trunk_it_says_what_to_run() {
        let failure = run(&FakeMachine::new().host(&[])).expect_err("no trunk");
        assert_eq!(
            failure.to_string(),
            "post-build is started by trunk; run `cargo xtask build` instead"
        );
    }

    #[test]
    fn a_leak_is_an_error_only_when_it_could_have_been_avoided() {
        let machine = FakeMachine::new();
        let root = machine.root().display().to_string();
        machine.file("staged/a.wasm", &format!("\0{root}/src/lib.rs"));
        let staging = machine.root().with_file_name("staged");
        let plain = machine.host(&[]);
        assert_eq!(check_paths(&plain, &staging, Profile::Release), Ok(()));
        let ours = machine.host(&[(PATHS_ARE_REMAPPED, "1")]);
        assert!(check_paths(&ours, &staging, Profile::Release).is_err());
        assert_eq!(check_paths(&ours, &staging, Profile::Debug), Ok(()));
    }
}
