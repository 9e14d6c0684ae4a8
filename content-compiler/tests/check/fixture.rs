//! A small valid content directory, and copies of it with one thing broken.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use content_compiler::{Content, Diagnostic, check_dir};

static COUNT: AtomicUsize = AtomicUsize::new(0);

/// The valid fixture.
pub fn good() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/good")
}

/// A copy of the fixture that is deleted at the end of the test.
pub struct Copy {
    dir: PathBuf,
}

impl Drop for Copy {
    fn drop(&mut self) {
        // A leftover copy in the target directory harms nobody.
        let _ = fs::remove_dir_all(&self.dir);
    }
}

impl Copy {
    /// An unchanged copy.
    pub fn new() -> Self {
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("content-{}-{number}", std::process::id());
        let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        copy(&good(), &dir);
        Copy { dir }
    }

    /// A copy in which `old` in `file` is `new`.
    #[track_caller]
    pub fn with(file: &str, old: &str, new: &str) -> Self {
        Copy::new().and(file, old, new)
    }

    /// One more change; `old` must occur exactly once.
    #[track_caller]
    pub fn and(self, file: &str, old: &str, new: &str) -> Self {
        let path = self.dir.join(file);
        let text = fs::read_to_string(&path).expect("the file is in the fixture");
        assert_eq!(text.matches(old).count(), 1, "{old:?} in {file}");
        fs::write(path, text.replace(old, new)).expect("the copy is writable");
        self
    }

    /// A file more, or another text for one.
    pub fn writing(self, file: &str, text: &str) -> Self {
        fs::write(self.dir.join(file), text).expect("the copy is writable");
        self
    }

    /// A file less.
    pub fn without(self, file: &str) -> Self {
        fs::remove_file(self.dir.join(file)).expect("the file is in the fixture");
        self
    }

    /// The content, which must be valid.
    #[track_caller]
    pub fn content(&self) -> Content {
        match check_dir(&self.dir) {
            Ok(content) => content,
            Err(diagnostics) => panic!("{diagnostics:#?}"),
        }
    }

    /// The problems, of which there must be some.
    #[track_caller]
    pub fn problems(&self) -> Vec<Diagnostic> {
        check_dir(&self.dir).expect_err("the content must be refused")
    }

    /// Asserts that there is exactly one problem, in `file` at `line`, whose sentence has `words`.
    #[track_caller]
    pub fn refused(&self, file: &str, line: usize, words: &str) {
        self.refused_at(file, line, None, words);
    }

    /// The same, at the line where `text` begins, which must occur exactly once.
    #[track_caller]
    pub fn refused_where(&self, file: &str, text: &str, words: &str) {
        let found = fs::read_to_string(self.dir.join(file)).expect("the file is in the copy");
        assert_eq!(found.matches(text).count(), 1, "{text:?} in {file}");
        let before = found.split(text).next().unwrap_or_default();
        self.refused(file, 1 + before.matches('\n').count(), words);
    }

    /// The same with a column.
    #[track_caller]
    pub fn refused_at(&self, file: &str, line: usize, column: Option<usize>, words: &str) {
        let problems = self.problems();
        assert_eq!(problems.len(), 1, "{problems:#?}");
        let problem = &problems[0];
        let found = (problem.file.strip_prefix(&self.dir), problem.line);
        assert_eq!(found, (Ok(Path::new(file)), line), "{problem}");
        assert!(problem.message.contains(words), "{problem}");
        if column.is_some() {
            assert_eq!(problem.column, column, "{problem}");
        }
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("the target directory is writable");
    for entry in fs::read_dir(from).expect("the fixture exists") {
        let path = entry.expect("the fixture is readable").path();
        let target = to.join(path.file_name().expect("entries have names"));
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).expect("the fixture is readable");
        }
    }
}
