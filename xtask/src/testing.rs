//! A made-up machine for tests: a folder for the workspace and a folder of fake programs.

use crate::host::Host;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A temporary folder that is removed when it goes out of scope.
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty one.
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("xtask-test-{}-{number}", std::process::id()));
        std::fs::create_dir_all(&path).expect("a temporary folder");
        Self(path.canonicalize().expect("a temporary folder"))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// Writes a file and the folders above it.
    pub fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.0.join(name);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).expect("a folder");
        }
        std::fs::write(&path, content).expect("a file");
        path
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A script that prints what it reads; the made-up search path has no `cat`.
#[cfg(unix)]
pub const CAT: &str = "PATH=/bin:/usr/bin cat";

/// A machine that has only the programs it is given, and a workspace with the project's pins.
#[cfg(unix)]
pub struct FakeMachine {
    folder: Folder,
}

#[cfg(unix)]
impl FakeMachine {
    /// A machine without any program.
    pub fn new() -> Self {
        let folder = Folder::new();
        for name in ["bin", "work"] {
            std::fs::create_dir_all(folder.path().join(name)).expect("a folder");
        }
        Self { folder }
    }

    /// The folder of its workspace.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("work")
    }

    /// Writes a file below the machine's folder.
    pub fn file(&self, name: &str, content: &str) -> PathBuf {
        self.folder.file(name, content)
    }

    /// Puts a shell script on the search path.
    pub fn program(&self, name: &str, script: &str) {
        self.write_program(&self.folder.path().join("bin").join(name), script);
    }

    /// Writes a shell script that may be run.
    ///
    /// Another process writes it: a file that this one has open for writing, even in a thread that is
    /// just starting something else, could not be run ("text file busy").
    pub fn write_program(&self, path: &Path, script: &str) {
        let write =
            r#"mkdir -p "${1%/*}" && printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod 755 "$1""#;
        let status = std::process::Command::new("/bin/sh")
            .args(["-c", write, "sh"])
            .arg(path)
            .arg(script)
            .status()
            .expect("a shell");
        assert!(status.success(), "{}", path.display());
    }

    /// The machine with these variables.
    pub fn host(&self, vars: &[(&str, &str)]) -> Host {
        let path = self.folder.path().join("bin");
        let host = Host::fake(
            &self.root(),
            &[("PATH", path.to_str().expect("a readable path"))],
        );
        vars.iter()
            .fold(host, |host, (name, value)| host.with_var(name, value))
    }
}
