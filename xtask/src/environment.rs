//! The environment that trunk, and everything it starts, is run in.

use crate::host::Host;
use crate::site_url::SiteUrl;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Flags for code that runs in the browser; cargo splits them at spaces.
const WASM_FLAGS: &str = "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS";
/// Tells the hook that the flags above are set, so that a path in a shipped file is an error.
pub const PATHS_ARE_REMAPPED: &str = "FINE_PRINT_PATHS_ARE_REMAPPED";

/// A command that builds for the browser: with the flags that keep this machine's paths out.
pub fn for_wasm(host: &Host, program: &str) -> Command {
    let mut command = host.command(program);
    command.env("CARGO_TERM_COLOR", "never");
    if let Some(flags) = remapping_flags(host) {
        command.env(WASM_FLAGS, flags).env(PATHS_ARE_REMAPPED, "1");
    }
    command
}

/// trunk, with what it needs to find our tools and nothing to ask the network for.
pub fn trunk(host: &Host, site: &SiteUrl) -> Command {
    let mut command = for_wasm(host, "trunk");
    command
        .env("SITE_URL", site.as_str())
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("TRUNK_OFFLINE", "true")
        // trunk takes only "true" and "false" here and stops at the usual "1".
        .env_remove("NO_COLOR")
        .env("TRUNK_COLOR", "never");
    command
}

/// The folders of this machine that could show up in a shipped file, the most general first, with
/// what stands for them instead.
///
/// rustc applies the last rule that matches, so a folder comes before those inside it.
pub fn private_folders(host: &Host) -> Vec<(PathBuf, &'static str)> {
    let home = host.var("HOME").map(PathBuf::from);
    let below_home = |variable: &str, name: &str| {
        host.var(variable)
            .map(PathBuf::from)
            .or_else(|| Some(home.as_ref()?.join(name)))
    };
    let cargo = below_home("CARGO_HOME", ".cargo");
    let mut folders: Vec<(PathBuf, &str)> = [
        (home.clone(), "/home"),
        (below_home("RUSTUP_HOME", ".rustup"), "/rustup"),
        (cargo.clone(), "/cargo"),
    ]
    .into_iter()
    .filter_map(|(folder, name)| Some((folder?, name)))
    .collect();
    // The folder of a registry is named after its host.
    let registries = cargo.map(|cargo| cargo.join("registry/src"));
    if let Some(Ok(entries)) = registries.map(std::fs::read_dir) {
        let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
        paths.sort();
        folders.extend(paths.into_iter().map(|path| (path, "/crates")));
    }
    folders.push((host.root().into(), "/fine-print"));
    if !host.target().starts_with(host.root()) {
        folders.push((host.target(), "/target"));
    }
    // A home of "/" (some containers) would match every path.
    folders.retain(|(folder, _)| folder.is_absolute() && folder.parent().is_some());
    folders
}

/// `None` when a folder has a space in its name, which these flags cannot carry.
fn remapping_flags(host: &Host) -> Option<String> {
    let mut flags: Vec<String> = host
        .var(WASM_FLAGS)
        .filter(|own| !own.is_empty() && !own.contains("--remap-path-prefix"))
        .into_iter()
        .collect();
    for (folder, name) in private_folders(host) {
        let folder = readable(&folder)?;
        flags.push(format!("--remap-path-prefix={folder}={name}"));
    }
    Some(flags.join(" "))
}

fn readable(folder: &Path) -> Option<&str> {
    folder
        .to_str()
        .filter(|text| !text.contains(char::is_whitespace))
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    fn value(command: &Command, name: &str) -> Option<String> {
        command
            .get_envs()
            .find(|(given, _)| *given == name)
            .and_then(|(_, value)| Some(value?.to_str()?.to_owned()))
    }

    #[test]
    fn inner_folders_come_after_those_around_them() {
        let machine = FakeMachine::new();
        machine.file("home/.cargo/registry/src/index-1/x", "");
        let home = machine.root().with_file_name("home").display().to_string();
        let command = for_wasm(&machine.host(&[("HOME", &home)]), "cargo");
        let flags = value(&command, WASM_FLAGS).expect("flags");
        let root = machine.root().display().to_string();
        let rules: Vec<&str> = flags
            .split(' ')
            .map(|flag| flag.strip_prefix("--remap-path-prefix=").expect("a rule"))
            .collect();
        assert_eq!(
            rules,
            [
                format!("{home}=/home"),
                format!("{home}/.rustup=/rustup"),
                format!("{home}/.cargo=/cargo"),
                format!("{home}/.cargo/registry/src/index-1=/crates"),
                format!("{root}=/fine-print"),
            ]
        );
        assert_eq!(value(&command, PATHS_ARE_REMAPPED).as_deref(), Some("1"));
    }

    #[test]
    fn a_home_at_the_root_is_left_alone() {
        let machine = FakeMachine::new();
        let folders = private_folders(&machine.host(&[("HOME", "/")]));
        assert!(
            folders.iter().all(|(folder, _)| folder != Path::new("/")),
            "{folders:?}"
        );
    }

    #[test]
    fn a_space_in_a_folder_leaves_the_flags_out() {
        let machine = FakeMachine::new();
        let host = machine.host(&[("HOME", "/home/jane doe")]);
        let command = for_wasm(&host, "cargo");
        assert_eq!(value(&command, WASM_FLAGS), None);
        assert_eq!(value(&command, PATHS_ARE_REMAPPED), None);
    }

    #[test]
    fn own_flags_are_kept_and_given_ones_are_not_doubled() {
        let machine = FakeMachine::new();
        let command = for_wasm(&machine.host(&[(WASM_FLAGS, "-C opt-level=3")]), "cargo");
        let flags = value(&command, WASM_FLAGS).expect("flags");
        assert!(flags.starts_with("-C opt-level=3 --remap"), "{flags}");
        let again = for_wasm(&machine.host(&[(WASM_FLAGS, &flags)]), "cargo");
        let again = value(&again, WASM_FLAGS).expect("flags");
        assert_eq!(again.matches("=/fine-print").count(), 1, "{again}");
    }
}
