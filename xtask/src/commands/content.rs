//! The content's own rules, from the `content-compiler` crate.

use crate::host::Host;

/// Every violation in `content/`, one line each; empty when all is well.
pub fn check(host: &Host) -> Vec<String> {
    match content_compiler::check_dir(&host.root().join("content")) {
        Ok(_) => Vec::new(),
        Err(violations) => violations
            .iter()
            .map(|violation| relative(host, &violation.to_string()))
            .collect(),
    }
}

/// Files are named from the root of the project, where the reader of the message is.
fn relative(host: &Host, violation: &str) -> String {
    violation.replace(&format!("{}/", host.root().display()), "")
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn a_folder_without_content_is_a_violation_named_from_the_root() {
        let violations = check(&FakeMachine::new().host(&[]));
        assert!(!violations.is_empty());
        assert!(
            violations.iter().all(|line| line.starts_with("content/")),
            "{violations:?}"
        );
    }
}
