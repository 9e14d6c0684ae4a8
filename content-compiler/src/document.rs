//! A file with its text: byte offsets to lines, TOML entries to values. Reports and goes on.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue, ValueDeserializer};

use crate::diagnostic::{Place, Report};

/// One file of `content/`.
#[derive(Debug)]
pub(crate) struct Document {
    pub(crate) path: PathBuf,
    pub(crate) text: String,
}

impl Document {
    /// Reads a file; one that is missing or not UTF-8 is a problem like any other.
    pub(crate) fn read(path: PathBuf, report: &mut Report) -> Option<Self> {
        match fs::read_to_string(&path) {
            Ok(text) => Some(Document { path, text }),
            Err(error) => {
                report.add(
                    &Place::start_of(path),
                    format!("the file cannot be read: {error}"),
                );
                None
            }
        }
    }

    /// The line of a byte offset.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let before = &self.text.as_bytes()[..offset.min(self.text.len())];
        Place {
            file: self.path.clone(),
            line: 1 + before.iter().filter(|byte| **byte == b'\n').count(),
            column: None,
        }
    }

    /// The line and column of a byte offset.
    pub(crate) fn exact(&self, offset: usize) -> Place {
        let offset = offset.min(self.text.len());
        let line_start = self.text[..offset]
            .rfind('\n')
            .map_or(0, |newline| newline + 1);
        Place {
            column: Some(1 + self.text[line_start..offset].chars().count()),
            ..self.place(offset)
        }
    }

    /// Line and column of `range` of a TOML string's value, where `span` covers the string with its
    /// quotes. Exact unless escapes before it shift the text; then the first occurrence counts.
    pub(crate) fn inside(&self, span: Range<usize>, value: &str, range: Range<usize>) -> Place {
        let raw = &self.text[span.clone()];
        let start = match raw.find(value) {
            Some(start) => start + range.start,
            None => raw.find(&value[range]).unwrap_or(0),
        };
        self.exact(span.start + start)
    }

    /// The document as a TOML table, with whatever could be understood of it.
    pub(crate) fn table(&self, report: &mut Report) -> DeTable<'_> {
        let (table, errors) = DeTable::parse_recoverable(&self.text);
        for error in errors {
            let offset = error.span().map_or(0, |span| span.start);
            report.add(
                &self.place(offset),
                format!("not TOML: {}", error.message()),
            );
        }
        table.into_inner()
    }

    /// All `[[name]]` entries of the file for each of `names`; any other table is a problem.
    pub(crate) fn entries(
        &self,
        names: &[&'static str],
        report: &mut Report,
    ) -> Vec<(&'static str, Spanned<DeValue<'_>>)> {
        let mut found = Vec::new();
        for (key, value) in self.table(report) {
            let key_place = self.place(key.span().start);
            let Some(name) = names.iter().find(|name| **name == key.get_ref().as_ref()) else {
                let allowed = names.join("]] and [[");
                report.add(
                    &key_place,
                    format!(
                        "unknown table `{}`; this file holds [[{allowed}]]",
                        key.get_ref()
                    ),
                );
                continue;
            };
            match value.into_inner() {
                DeValue::Array(items) => found.extend(items.into_iter().map(|item| (*name, item))),
                _ => report.add(
                    &key_place,
                    format!("write `[[{name}]]`, in double brackets"),
                ),
            }
        }
        found.sort_by_key(|(_, value)| value.span().start);
        found
    }

    /// One entry with its place.
    pub(crate) fn at<T: DeserializeOwned>(
        &self,
        place: Place,
        entry: &Spanned<DeValue<'_>>,
        report: &mut Report,
    ) -> Option<(Place, T)> {
        Some((place, self.entry(entry, report)?))
    }

    /// One entry as a value of the type that describes it. Each unknown key and wrong type is
    /// reported and left out, so that the rest of the entry is still checked.
    pub(crate) fn entry<T: DeserializeOwned>(
        &self,
        entry: &Spanned<DeValue<'_>>,
        report: &mut Report,
    ) -> Option<T> {
        let mut entry = entry.clone();
        loop {
            match T::deserialize(ValueDeserializer::from(entry.clone())) {
                Ok(value) => return Some(value),
                Err(error) => {
                    let span = error.span().unwrap_or(entry.span());
                    report.add(&self.place(span.start), error.message());
                    if !remove(entry.get_mut(), &span) {
                        return None;
                    }
                }
            }
        }
    }
}

/// Removes the key or value with exactly this span, at any depth.
fn remove(value: &mut DeValue<'_>, span: &Range<usize>) -> bool {
    match value {
        DeValue::Table(table) => {
            let doomed = table
                .iter()
                .find(|(key, value)| key.span() == *span || value.span() == *span)
                .map(|(key, _)| key.clone());
            match doomed {
                Some(key) => table.remove(&key).is_some(),
                None => table
                    .iter_mut()
                    .any(|(_, value)| remove(value.get_mut(), span)),
            }
        }
        DeValue::Array(items) => {
            let before = items.len();
            let kept = std::mem::replace(items, DeArray::new()).into_iter();
            *items = kept.filter(|item| item.span() != *span).collect();
            items.len() < before || items.iter_mut().any(|item| remove(item.get_mut(), span))
        }
        _ => false,
    }
}

/// The files of a directory with one extension, by name; anything else in it is a problem.
pub(crate) fn files(dir: &Path, extension: &str, report: &mut Report) -> Vec<PathBuf> {
    let entries = match fs::read_dir(dir) {
        Ok(entries) => entries,
        Err(error) => {
            report.add(
                &Place::start_of(dir),
                format!("the directory cannot be read: {error}"),
            );
            return Vec::new();
        }
    };
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| !file_name(path).starts_with('.'))
        .collect();
    paths.sort();
    paths.retain(|path| {
        let wanted = path.extension().is_some_and(|found| found == extension);
        if !wanted {
            report.add(
                &Place::start_of(path),
                format!("unexpected file; this directory holds *.{extension}"),
            );
        }
        wanted
    });
    paths
}

/// The last part of a path, as text.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
