//! Runs the native `site` program, which writes every page.

use super::Profile;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use crate::site_url::SiteUrl;
use std::path::{Path, PathBuf};

/// Where the names of the shipped files were written.
pub fn manifest(host: &Host) -> PathBuf {
    host.scratch().join("assets.toml")
}

/// Writes the pages into `out`.
///
/// # Errors
/// The program does not compile, or says that something is wrong.
pub fn write(
    host: &Host,
    out: &Path,
    manifest: &Path,
    site: &SiteUrl,
    profile: Profile,
) -> Outcome {
    let status = host
        .command("cargo")
        .args([
            "run",
            "--quiet",
            "--profile",
            "tool",
            "--package",
            "fine-print",
        ])
        .args(["--features", "ssr", "--bin", "site", "--", "--out"])
        .arg(out)
        .arg("--assets")
        .arg(manifest)
        .args(["--site-url", site.as_str()])
        .env("TRUNK_PROFILE", profile.name())
        .status()
        .doing("start cargo")?;
    if status.success() {
        Ok(())
    } else {
        Err("the pages could not be written; the lines above say why".into())
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn the_program_is_told_where_and_for_whom() {
        let machine = FakeMachine::new();
        machine.program("cargo", "echo \"$TRUNK_PROFILE $@\" > asked");
        let site = SiteUrl::local(9, "/news/fp/");
        let host = machine.host(&[]);
        write(
            &host,
            Path::new("/out"),
            Path::new("/a.toml"),
            &site,
            Profile::Release,
        )
        .expect("written");
        assert_eq!(
            std::fs::read_to_string(machine.root().join("asked")).expect("asked"),
            "release run --quiet --profile tool --package fine-print --features ssr --bin site -- \
             --out /out --assets /a.toml --site-url http://127.0.0.1:9/news/fp/\n"
        );
    }
}
