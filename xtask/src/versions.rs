//! Version numbers as tools print them.

use std::fmt;

/// Major, minor and patch; what is not given counts as 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version(pub u32, pub u32, pub u32);

impl Version {
    /// The first version number in `text`: "rustc 1.95.0 (5980…)", "v20.20.2", "wasm-opt version 132".
    pub fn first_in(text: &str) -> Option<Self> {
        text.split_whitespace()
            .find_map(|word| Self::exact(word.trim_start_matches('v')))
    }

    /// A word that is nothing but a version: "1.88", "0.21.14", "1.96.0-nightly" (as 1.96.0).
    pub fn exact(word: &str) -> Option<Self> {
        let numbers = word.split(['-', '+']).next()?;
        let mut parts = numbers.split('.').map(str::parse);
        let major = parts.next()?.ok()?;
        let minor = parts.next().unwrap_or(Ok(0)).ok()?;
        let patch = parts.next().unwrap_or(Ok(0)).ok()?;
        Some(Self(major, minor, patch))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.0, self.1, self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_as_tools_print_them() {
        for (text, version) in [
            ("rustc 1.95.0 (59807616e 2026-04-14)", Version(1, 95, 0)),
            ("v20.20.2", Version(20, 20, 2)),
            ("wasm-opt version 132 (version_132)", Version(132, 0, 0)),
            ("trunk 0.21.14", Version(0, 21, 14)),
            ("rustc 1.96.0-nightly (abc 2026-01-01)", Version(1, 96, 0)),
        ] {
            assert_eq!(Version::first_in(text), Some(version), "{text}");
        }
        assert_eq!(Version::first_in("no version here"), None);
    }

    #[test]
    fn order_is_by_number_not_by_text() {
        assert!(Version(1, 88, 0) < Version(1, 100, 0));
    }
}
