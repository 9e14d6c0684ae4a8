//! Where a problem is and what it is: one sentence per problem, collected, never printed here.

use std::fmt;
use std::path::PathBuf;

/// One problem in `content/`, shown as `content/facts/lng.toml:42: sentence`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Diagnostic {
    /// The file, as it was reached from the checked directory.
    pub file: PathBuf,
    /// Line in that file, from 1.
    pub line: usize,
    /// Column in characters, from 1; only where the problem is a word or a reference.
    pub column: Option<usize>,
    /// What is wrong and what is allowed.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:", self.file.display(), self.line)?;
        if let Some(column) = self.column {
            write!(f, "{column}:")?;
        }
        write!(f, " {}", self.message)
    }
}

/// A position in a file of `content/`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    pub(crate) file: PathBuf,
    pub(crate) line: usize,
    pub(crate) column: Option<usize>,
}

impl Place {
    /// The first line of a file, for what concerns the whole of it.
    pub(crate) fn start_of(file: impl Into<PathBuf>) -> Self {
        Place {
            file: file.into(),
            line: 1,
            column: None,
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.file.display(), self.line)
    }
}

/// The list of problems found so far.
#[derive(Debug, Default)]
pub(crate) struct Report {
    diagnostics: Vec<Diagnostic>,
}

impl Report {
    pub(crate) fn add(&mut self, place: &Place, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic {
            file: place.file.clone(),
            line: place.line,
            column: place.column,
            message: message.into(),
        });
    }

    /// All problems by file and line, without repetitions.
    pub(crate) fn into_sorted(mut self) -> Vec<Diagnostic> {
        self.diagnostics.sort();
        self.diagnostics.dedup();
        self.diagnostics
    }
}
