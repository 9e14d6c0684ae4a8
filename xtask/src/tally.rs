//! Counts what passed and what failed, over everything `test` runs.

use crate::steps::duration;
use std::time::Duration;

/// Passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Tests that passed.
    pub passed: usize,
    /// Tests that failed.
    pub failed: usize,
}

impl Count {
    /// One check as a whole.
    pub fn of_check(passed: bool) -> Self {
        Self {
            passed: usize::from(passed),
            failed: usize::from(!passed),
        }
    }

    /// Adds up cargo's lines: "test result: ok. 5 passed; 0 failed; 0 ignored; …".
    pub fn from_cargo(output: &str) -> Self {
        let mut count = Self::default();
        for line in output
            .lines()
            .filter(|line| line.starts_with("test result:"))
        {
            count.passed += number_before(line, " passed");
            count.failed += number_before(line, " failed");
        }
        count
    }

    /// Reads Playwright's last lines: "  12 passed (3.4s)", "  1 failed".
    pub fn from_playwright(output: &str) -> Self {
        let mut count = Self::default();
        for line in output.lines().map(str::trim) {
            let Some((number, what)) = line.split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<usize>() else {
                continue;
            };
            let what = what.split(" (").next().unwrap_or_default();
            match what {
                "passed" => count.passed += number,
                // A test that passes only sometimes has failed.
                "failed" | "flaky" | "interrupted" | "did not run" => count.failed += number,
                _ => {}
            }
        }
        count
    }

    /// The same, but a command that ended badly has at least one failure.
    pub fn ended(mut self, well: bool) -> Self {
        if !well && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

fn number_before(line: &str, what: &str) -> usize {
    line.find(what)
        .and_then(|at| line[..at].rsplit(' ').next()?.parse().ok())
        .unwrap_or(0)
}

/// All checks of a run with how long they took.
#[derive(Debug, Default)]
pub struct Tally {
    rows: Vec<(String, Count, Duration)>,
}

impl Tally {
    /// Adds a check.
    pub fn add(&mut self, name: &str, count: Count, took: Duration) {
        self.rows.push((name.to_owned(), count, took));
    }

    /// The sum.
    pub fn total(&self) -> Count {
        self.rows
            .iter()
            .fold(Count::default(), |sum, (_, count, _)| Count {
                passed: sum.passed + count.passed,
                failed: sum.failed + count.failed,
            })
    }

    /// One line for each check and, last, "N passed, N failed".
    pub fn summary(&self) -> String {
        let mut text = String::new();
        for (name, count, took) in &self.rows {
            let verdict = if count.failed == 0 {
                "ok    "
            } else {
                "FAILED"
            };
            text.push_str(&format!(
                "{verdict}  {name:<24} {:>5} passed, {} failed, {}\n",
                count.passed,
                count.failed,
                duration(*took)
            ));
        }
        let total = self.total();
        text.push_str(&format!("{} passed, {} failed", total.passed, total.failed));
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_counts_add_up_over_crates() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored; finished\n\n   Doc-tests x\ntest result: FAILED. 3 passed; 1 failed; 0 ignored\n";
        assert_eq!(
            Count::from_cargo(output),
            Count {
                passed: 5,
                failed: 1
            }
        );
    }

    #[test]
    fn playwright_counts_are_its_last_lines() {
        let output = "  ✓  1 a.mjs:3:1 › 3 passed numbers (1.0s)\n\n  1 failed\n    a.mjs:9:1 › x\n  1 flaky\n  2 skipped\n  12 passed (3.4s)\n";
        assert_eq!(
            Count::from_playwright(output),
            Count {
                passed: 12,
                failed: 2
            }
        );
    }

    #[test]
    fn what_stops_without_counting_has_failed() {
        assert_eq!(
            Count::default().ended(false),
            Count {
                passed: 0,
                failed: 1
            }
        );
        assert_eq!(
            Count {
                passed: 3,
                failed: 2
            }
            .ended(false)
            .failed,
            2
        );
        assert_eq!(Count::default().ended(true), Count::default());
    }

    #[test]
    fn the_last_line_is_the_whole() {
        let mut tally = Tally::default();
        tally.add(
            "formatting",
            Count::of_check(true),
            Duration::from_millis(900),
        );
        tally.add(
            "native tests",
            Count {
                passed: 41,
                failed: 2,
            },
            Duration::from_secs(90),
        );
        let summary = tally.summary();
        let lines: Vec<&str> = summary.lines().collect();
        assert!(lines[0].starts_with("ok      formatting"), "{summary}");
        assert!(
            lines[1].starts_with("FAILED  native tests") && lines[1].ends_with("1 min 30 s"),
            "{summary}"
        );
        assert_eq!(lines[2], "42 passed, 2 failed");
    }
}
