//! Identifiers: their form, their uniqueness, their names in Rust.

use std::collections::BTreeMap;

use crate::diagnostic::{Place, Report};

/// The identifiers of one sort of thing, each with the place that gave it first.
#[derive(Debug)]
pub(crate) struct Register {
    sort: &'static str,
    becomes_constant: bool,
    places: BTreeMap<String, Place>,
}

impl Register {
    /// For things that are only looked up.
    pub(crate) fn of(sort: &'static str) -> Self {
        Register {
            sort,
            becomes_constant: false,
            places: BTreeMap::new(),
        }
    }

    /// For things that become constants: their ids begin with a letter and stay apart in capitals.
    pub(crate) fn of_constants(sort: &'static str) -> Self {
        Register {
            becomes_constant: true,
            ..Register::of(sort)
        }
    }

    /// Records an id. `false` if it is malformed or taken; the problem is then reported.
    pub(crate) fn add(&mut self, id: &str, place: &Place, report: &mut Report) -> bool {
        let sort = self.sort;
        if !well_formed(id) {
            report.add(
                place,
                format!("`{id}` is no {sort} id: lower-case letters and digits joined by single `-`, `/`, `_` or `.`"),
            );
            return false;
        }
        if self.becomes_constant && !id.starts_with(|c: char| c.is_ascii_lowercase()) {
            report.add(
                place,
                format!(
                    "the {sort} id `{id}` must begin with a letter, because it becomes a constant"
                ),
            );
            return false;
        }
        let key = if self.becomes_constant {
            constant_name(id)
        } else {
            id.to_owned()
        };
        if let Some(first) = self.places.get(&key) {
            report.add(
                place,
                format!("duplicate {sort} id `{id}`; it is taken by {first}"),
            );
            return false;
        }
        self.places.insert(key, place.clone());
        true
    }
}

/// Whether an id has the one form all ids share.
pub(crate) fn well_formed(id: &str) -> bool {
    id.split(['-', '/', '.', '_']).all(|part| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}

/// The Rust constant of an id: `usd-bn/yr` becomes `USD_BN_YR`.
pub fn constant_name(id: &str) -> String {
    id.chars()
        .map(|c| match c {
            '-' | '/' | '.' => '_',
            other => other.to_ascii_uppercase(),
        })
        .collect()
}
