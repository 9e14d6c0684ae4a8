//! Says what is being done and how far it is, and keeps the output of long commands in log files.

use crate::failure::{Doing, Outcome};
use std::fmt;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

/// How often a long command reports that it is still alive.
const REPORT_EVERY: Duration = Duration::from_secs(30);
/// How often a running command is looked at.
const POLL_EVERY: Duration = Duration::from_millis(100);
/// Lines of a failed command's output that are shown.
const TAIL: usize = 40;

/// The numbered steps of one command.
#[derive(Debug)]
pub struct Steps {
    logs: PathBuf,
    number: usize,
    total: usize,
}

/// A command that did not end well.
#[derive(Debug)]
pub struct Stopped {
    /// All it printed.
    pub output: String,
    /// Where that is kept.
    pub log: PathBuf,
}

impl Stopped {
    /// The last lines, as context for the sentence that follows them.
    pub fn show(&self) {
        let lines: Vec<&str> = self.output.lines().collect();
        for line in &lines[lines.len().saturating_sub(TAIL)..] {
            eprintln!("    {line}");
        }
    }
}

impl Steps {
    /// `total` steps, whose logs go to the folder `logs`.
    pub fn new(logs: PathBuf, total: usize) -> Self {
        Self {
            logs,
            number: 0,
            total,
        }
    }

    /// Begins the next step: "[2/6] trunk 0.21.14: found".
    pub fn begin(&mut self, what: impl fmt::Display) {
        self.number += 1;
        println!("[{}/{}] {what}", self.number, self.total);
    }

    /// Something about the step that has begun.
    pub fn note(&self, what: impl fmt::Display) {
        println!("      {what}");
    }

    /// Runs a command with its output in `NAME.log`; every half minute it says how long it has been
    /// running and what it printed last.
    ///
    /// # Errors
    /// The outer one: it could not be started or logged. The inner one: it ended badly.
    pub fn run(&self, name: &str, command: &mut Command) -> Outcome<Result<String, Stopped>> {
        std::fs::create_dir_all(&self.logs)
            .doing(format_args!("make the folder {}", self.logs.display()))?;
        let log = self.logs.join(format!("{name}.log"));
        let file = File::create(&log).doing(format_args!("write {}", log.display()))?;
        let second = file
            .try_clone()
            .doing(format_args!("write {}", log.display()))?;
        let program = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdout(file)
            .stderr(second)
            .spawn()
            .doing(format_args!("start {program}"))?;
        let start = Instant::now();
        let mut next_report = REPORT_EVERY;
        let status = loop {
            if let Some(status) = child.try_wait().doing(format_args!("wait for {program}"))? {
                break status;
            }
            if start.elapsed() >= next_report {
                let elapsed = duration(start.elapsed());
                self.note(format_args!("{elapsed} so far{}", last_words(&log)));
                next_report += REPORT_EVERY;
            }
            std::thread::sleep(POLL_EVERY);
        };
        let output = read_lossy(&log);
        Ok(if status.success() {
            Ok(output)
        } else {
            Err(Stopped { output, log })
        })
    }
}

fn read_lossy(path: &Path) -> String {
    std::fs::read(path).map_or_else(
        |_| String::new(),
        |bytes| String::from_utf8_lossy(&bytes).into_owned(),
    )
}

/// ": Compiling serde v1.0", from the last line of a log.
fn last_words(log: &Path) -> String {
    read_lossy(log)
        .lines()
        .rev()
        .map(str::trim)
        .find(|line| !line.is_empty())
        .map(|line| format!(": {}", line.chars().take(90).collect::<String>()))
        .unwrap_or_default()
}

/// "45 s", "2 min 05 s".
pub fn duration(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn shell(script: &str) -> Command {
        let mut command = Command::new("/bin/sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn output_goes_to_a_log() {
        let folder = Folder::new();
        let steps = Steps::new(folder.path().join("logs"), 1);
        let output = steps
            .run("greet", &mut shell("echo out; echo err >&2"))
            .expect("started")
            .expect("ended well");
        assert_eq!(output, "out\nerr\n");
        assert_eq!(
            std::fs::read_to_string(folder.path().join("logs/greet.log")).expect("a log"),
            output
        );
    }

    #[test]
    fn a_bad_end_keeps_what_was_said() {
        let folder = Folder::new();
        let steps = Steps::new(folder.path().into(), 1);
        let stopped = steps
            .run("fail", &mut shell("echo why; exit 1"))
            .expect("started")
            .expect_err("ended badly");
        assert_eq!(stopped.output, "why\n");
        assert_eq!(last_words(&stopped.log), ": why");
    }

    #[test]
    fn a_program_that_is_not_there_is_a_sentence() {
        let folder = Folder::new();
        let steps = Steps::new(folder.path().into(), 1);
        let failure = steps
            .run("none", &mut Command::new("/nowhere/tool"))
            .expect_err("not there");
        assert!(
            failure
                .to_string()
                .starts_with("could not start /nowhere/tool: "),
            "{failure}"
        );
    }

    #[test]
    fn durations_are_short_and_plain() {
        assert_eq!(duration(Duration::from_millis(4_260)), "4.3 s");
        assert_eq!(duration(Duration::from_secs(125)), "2 min 05 s");
    }
}
