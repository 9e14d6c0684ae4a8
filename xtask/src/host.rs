//! The machine as the commands see it: environment, search path, programs.
//!
//! Everything that asks "is there a …?" goes through [`Host`], so that tests can ask the same of a
//! made-up machine.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The machine.
#[derive(Debug, Clone)]
pub struct Host {
    root: PathBuf,
    vars: BTreeMap<String, OsString>,
}

impl Host {
    /// This machine. `root` is the folder of the workspace.
    pub fn real(root: PathBuf) -> Self {
        let vars = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value)))
            // What `cargo run` says about xtask itself would be taken for their own by what we start.
            .filter(|(name, _)| {
                !name.starts_with("CARGO_PKG_") && !name.starts_with("CARGO_MANIFEST")
            })
            .collect();
        Self { root, vars }
    }

    /// A made-up machine that has only these variables.
    #[cfg(test)]
    pub fn fake(root: &Path, vars: &[(&str, &str)]) -> Self {
        Self {
            root: root.into(),
            vars: vars
                .iter()
                .map(|(name, value)| ((*name).to_owned(), OsString::from(value)))
                .collect(),
        }
    }

    /// The same machine with one more variable.
    #[cfg(test)]
    pub fn with_var(&self, name: &str, value: impl Into<OsString>) -> Self {
        let mut host = self.clone();
        host.vars.insert(name.into(), value.into());
        host
    }

    /// The folder of the workspace.
    pub fn root(&self) -> &Path {
        &self.root
    }

    /// Where the tools of the build are installed.
    pub fn tools(&self) -> PathBuf {
        self.root.join("target/tools")
    }

    /// Where logs and other by-products go.
    pub fn scratch(&self) -> PathBuf {
        self.root.join("target/xtask")
    }

    /// cargo's target folder.
    pub fn target(&self) -> PathBuf {
        match self.vars.get("CARGO_TARGET_DIR") {
            Some(folder) if !folder.is_empty() => self.root.join(folder),
            _ => self.root.join("target"),
        }
    }

    /// A variable, when it is set to something readable.
    pub fn var(&self, name: &str) -> Option<String> {
        self.vars.get(name)?.to_str().map(str::to_owned)
    }

    /// The folders that are searched for programs, ours first.
    fn search_path(&self) -> Vec<PathBuf> {
        let mut folders = vec![
            self.tools().join("bin"),
            self.root.join("node_modules/.bin"),
        ];
        if let Some(path) = self.vars.get("PATH") {
            folders.extend(std::env::split_paths(path));
        }
        folders
    }

    /// Where a program is, when it is anywhere.
    pub fn find(&self, program: &str) -> Option<PathBuf> {
        self.search_path()
            .into_iter()
            .flat_map(|folder| names_of(program).map(move |name| folder.join(name)))
            .find(|candidate| is_program(candidate))
    }

    /// A command of this machine: started in the workspace, with our tools in front of `PATH`.
    pub fn command(&self, program: &str) -> Command {
        let resolved = self.find(program).unwrap_or_else(|| program.into());
        let mut command = Command::new(resolved);
        command
            .current_dir(&self.root)
            .env_clear()
            .envs(&self.vars)
            .stdin(Stdio::null());
        if let Ok(path) = std::env::join_paths(self.search_path()) {
            command.env("PATH", path);
        }
        command
    }

    /// What a program prints, when it is there and ends well.
    pub fn output(&self, program: &str, arguments: &[&str]) -> Option<String> {
        self.find(program)?;
        let output = self.command(program).args(arguments).output().ok()?;
        output
            .status
            .success()
            .then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
    }
}

fn names_of(program: &str) -> impl Iterator<Item = String> + use<> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd", ""]
    } else {
        &[""]
    };
    let program = program.to_owned();
    endings
        .iter()
        .map(move |ending| format!("{program}{ending}"))
}

/// Whether a path is a file that may be run.
pub fn is_program(path: &Path) -> bool {
    let Ok(about) = path.metadata() else {
        return false;
    };
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        about.is_file() && about.permissions().mode() & 0o111 != 0
    }
    #[cfg(not(unix))]
    {
        about.is_file()
    }
}

#[cfg(all(test, unix))]
mod tests {
    use crate::testing::FakeMachine;

    #[test]
    fn our_own_tools_come_before_the_search_path() {
        let machine = FakeMachine::new();
        machine.program("tool", "echo from PATH");
        let host = machine.host(&[]);
        assert_eq!(host.output("tool", &[]).as_deref(), Some("from PATH"));
        machine.write_program(&machine.root().join("target/tools/bin/tool"), "echo ours");
        assert_eq!(host.output("tool", &[]).as_deref(), Some("ours"));
    }

    #[test]
    fn a_file_that_cannot_be_run_is_no_program() {
        let machine = FakeMachine::new();
        machine.file("bin/tool", "echo no");
        assert_eq!(machine.host(&[]).find("tool"), None);
    }

    #[test]
    fn a_program_that_fails_has_no_output() {
        let machine = FakeMachine::new();
        machine.program("tool", "echo text; exit 3");
        assert_eq!(machine.host(&[]).output("tool", &[]), None);
    }
}
