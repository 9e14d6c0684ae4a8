//! Stub until the currency tool is here.

use crate::state::query::{Notice, Query};

/// The rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SharedRate(f64);

impl SharedRate {
    /// Of the signing.
    pub const DEFAULT: Self = Self(4.22296);

    /// Reads.
    pub fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        let _ = (query, notices);
        Self::DEFAULT
    }

    /// Writes.
    pub fn write(&self) -> String {
        String::new()
    }

    /// The rate.
    pub fn ringgit_per_dollar(&self) -> f64 {
        self.0
    }

    /// Words.
    pub fn words(&self, lang: crate::facts::Lang) -> String {
        let _ = lang;
        "24 October 2025".into()
    }
}
