//! `facts/sources.toml`: whose words and numbers the claims rest on.

use std::collections::BTreeSet;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::content::Source;
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::id::Register;
use crate::resolve::Resolver;

/// The file of the sources inside `facts/`.
pub(crate) const FILE: &str = "sources.toml";

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSource {
    id: Option<Spanned<String>>,
    title: Option<Spanned<String>>,
    title_ms: Option<Spanned<String>>,
    publisher: Option<Spanned<String>>,
    publisher_ms: Option<Spanned<String>>,
    date: Option<Spanned<String>>,
    url: Option<Spanned<String>>,
    url_missing: Option<RawText>,
    found: Option<Spanned<String>>,
    lang: Option<Spanned<String>>,
    note: Option<RawText>,
}

/// The sources, and which of them something uses.
#[derive(Debug, Default)]
pub(crate) struct Sources {
    pub(crate) all: Vec<Source>,
    places: Vec<Place>,
    used: BTreeSet<String>,
}

impl Sources {
    /// The source of an id, which counts as used from here on.
    pub(crate) fn take(
        &mut self,
        id: Option<&Spanned<String>>,
        doc: &Document,
        owner: &Place,
        report: &mut Report,
    ) -> Option<&Source> {
        let Some(id) = id else {
            report.add(owner, "missing `source`");
            return None;
        };
        let found = self.all.iter().find(|source| source.id == *id.get_ref());
        match found {
            Some(source) => {
                self.used.insert(source.id.clone());
            }
            None => report.add(
                &doc.place(id.span().start),
                format!(
                    "unknown source `{}`; facts/{FILE} does not have it",
                    id.get_ref()
                ),
            ),
        }
        found
    }

    /// Reports the sources that nothing has taken.
    pub(crate) fn report_unused(&self, report: &mut Report) {
        for (source, place) in self.all.iter().zip(&self.places) {
            if !self.used.contains(&source.id) {
                report.add(
                    place,
                    format!("unused source `{}`; cite it or delete it", source.id),
                );
            }
        }
    }

    /// The latest day on which any source was found.
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.all.iter().map(|source| source.found).max()
    }
}

/// Reads `facts/sources.toml`.
pub(crate) fn load(dir: &Path, resolver: &Resolver<'_>, report: &mut Report) -> Sources {
    let mut sources = Sources::default();
    let Some(doc) = Document::read(dir.join("facts").join(FILE), report) else {
        return sources;
    };
    let mut register = Register::of("source");
    for (_, entry) in doc.entries(&["source"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawSource>(&entry, report) else {
            continue;
        };
        let Some(id) = &raw.id else {
            report.add(&place, "a source without `id`");
            continue;
        };
        if !register.add(id.get_ref(), &doc.place(id.span().start), report) {
            continue;
        }
        sources
            .all
            .push(source(&raw, &doc, resolver, &place, report));
        sources.places.push(place);
    }
    sources
}

fn source(
    raw: &RawSource,
    doc: &Document,
    resolver: &Resolver<'_>,
    place: &Place,
    report: &mut Report,
) -> Source {
    let texts = Texts {
        doc,
        resolver: Some(resolver),
    };
    let mut words = |value: &Option<Spanned<String>>, key: &str| match value {
        Some(value) if !value.get_ref().trim().is_empty() => value.get_ref().clone(),
        _ => {
            report.add(place, format!("a source without `{key}`"));
            String::new()
        }
    };
    let plain = |raw: &Option<Spanned<String>>| raw.as_ref().map(|it| it.get_ref().clone());
    let id = words(&raw.id, "id");
    let title = words(&raw.title, "title");
    let publisher = words(&raw.publisher, "publisher");
    let lang = words(&raw.lang, "lang");
    if title.contains("(our ") != raw.title_ms.is_some() {
        report.add(
            place,
            "a title in our words ends in \"(our description)\" or \"(our wording)\", and only such a title has `title_ms`",
        );
    }
    if let Some(raw_lang) = &raw.lang
        && !(2..=3).contains(&lang.len())
    {
        report.add(
            &doc.place(raw_lang.span().start),
            format!("`{lang}` is no language code such as \"en\" or \"ms\""),
        );
    }
    let url_missing = texts.optional(raw.url_missing.as_ref(), "url_missing", report);
    match (&raw.url, &url_missing) {
        (None, None) => report.add(
            place,
            "a source needs `url`, or `url_missing.en` and `url_missing.ms` that say why there is none",
        ),
        (Some(_), Some(_)) => report.add(place, "a source has `url` or `url_missing`, not both"),
        (Some(url), None) if !is_web_address(url.get_ref()) => report.add(
            &doc.place(url.span().start),
            "`url` must begin with https:// or http:// and hold no spaces",
        ),
        _ => {}
    }
    let found = read_date(raw.found.as_ref(), "found", doc, Some(place), report);
    if let Some(date) = found
        && date.day.is_none()
        && let Some(raw_found) = &raw.found
    {
        report.add(
            &doc.place(raw_found.span().start),
            "`found` must be a day, such as \"2025-10-26\"",
        );
    }
    Source {
        id,
        title,
        title_ms: plain(&raw.title_ms),
        publisher,
        publisher_ms: plain(&raw.publisher_ms),
        date: read_date(raw.date.as_ref(), "date", doc, None, report),
        url: raw.url.as_ref().map(|url| url.get_ref().clone()),
        url_missing,
        found: found.unwrap_or(NO_DATE),
        lang,
        note: texts.optional(raw.note.as_ref(), "note", report),
    }
}

/// Stands in for a date that was already reported; never leaves the crate.
pub(crate) const NO_DATE: Date = Date {
    year: 1,
    month: None,
    day: None,
};

/// Reads a date; `required_by` is the place to blame if there is none.
pub(crate) fn read_date(
    raw: Option<&Spanned<String>>,
    key: &str,
    doc: &Document,
    required_by: Option<&Place>,
    report: &mut Report,
) -> Option<Date> {
    let Some(raw) = raw else {
        if let Some(place) = required_by {
            report.add(
                place,
                format!("missing `{key}`, a date such as \"2025-10-26\", \"2025-10\" or \"2025\""),
            );
        }
        return None;
    };
    let date = Date::parse(raw.get_ref());
    if date.is_none() {
        report.add(
            &doc.place(raw.span().start),
            format!(
                "`{key} = \"{}\"` is no date; write \"2025-10-26\", \"2025-10\" or \"2025\"",
                raw.get_ref()
            ),
        );
    }
    date
}

fn is_web_address(url: &str) -> bool {
    (url.starts_with("https://") || url.starts_with("http://"))
        && !url.contains(char::is_whitespace)
}
