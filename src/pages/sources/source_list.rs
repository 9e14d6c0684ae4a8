//! All sources, each with where it was found and what rests on it.

use crate::facts::{
    CLAIMS, DISPUTES, ELEMENTS, EVENTS, INSTRUMENTS, Lang, PARTIES, SERIES, SOURCES, STATUSES,
    Said, Source, TABLES, messages,
};
use crate::format::date::date;
use crate::format::fill;
use crate::pages::sources::entry::Entry;
use crate::pages::sources::links::link;
use crate::widgets::escape::escape;

/// The sources by publisher, each publisher's by day.
pub fn list(lang: Lang) -> String {
    let mut all: Vec<&Source> = SOURCES.iter().collect();
    all.sort_by_key(|source| (source.publisher.to_lowercase(), source.date));
    all.into_iter().map(|source| entry(source, lang)).collect()
}

fn entry(source: &Source, lang: Lang) -> String {
    let title = format!(
        "<cite lang=\"{}\">{}</cite>",
        escape(source.title_lang(lang)),
        escape(source.title_in(lang))
    );
    let title = match source.url {
        Some(url) => format!("<a href=\"{}\">{title}</a>", escape(url)),
        None => title,
    };
    let found = fill(
        messages::NOTES_FOUND.get(lang),
        &[("date", &date(source.found, lang))],
    );
    let dated = source.date.map_or_else(
        || messages::RECORD_NO_DATE.get(lang).into(),
        |day| date(day, lang),
    );
    let mut about = vec![source.publisher_in(lang).into(), dated, found];
    about.extend(source.url_missing.map(|why| why.get(lang).into()));
    if source.lang != lang.code() {
        about.push(fill(
            messages::RECORD_LANGUAGE.get(lang),
            &[("code", source.lang)],
        ));
    }
    let note = source.note.map_or_else(String::new, |note| {
        format!("<p>{}</p>", escape(note.get(lang)))
    });
    let html = format!(
        "<p>{title}</p><p class=\"meta\">{}</p>{note}{}",
        escape(&about.join(" · ")),
        rests(source.id, lang),
    );
    Entry {
        id: &format!("source-{}", source.id),
        sources: vec![source.id],
        ..Entry::default()
    }
    .with_id("div", &html, lang)
}

/// The fold with everything that cites a source.
fn rests(source: &str, lang: Lang) -> String {
    let mut lines: Vec<String> = citing(source)
        .into_iter()
        .map(|id| link(id, lang))
        .collect();
    let months = SERIES
        .iter()
        .filter(|note| note.series.source == source)
        .map(|note| note.measures);
    let tables = TABLES
        .iter()
        .filter(|note| note.source == source)
        .map(|note| note.measures);
    lines.extend(months.chain(tables).map(|measures| {
        format!(
            "{}: {}",
            escape(messages::RECORD_SERIES.get(lang)),
            escape(measures.get(lang))
        )
    }));
    if lines.is_empty() {
        return String::new();
    }
    let items: String = lines
        .iter()
        .map(|line| format!("<li>{line}</li>"))
        .collect();
    format!(
        "<details><summary>{} ({})</summary><ul>{items}</ul></details>",
        escape(messages::RECORD_RESTS.get(lang)),
        lines.len(),
    )
}

/// Ids of claims, disputes, parties, texts, events and elements that cite a source, each once.
pub(super) fn citing(source: &str) -> Vec<&'static str> {
    let says = |said: &[Said]| said.iter().any(|said| said.source == source);
    let claims = CLAIMS.iter().filter(|it| says(it.said)).map(|it| it.id);
    let disputes = DISPUTES
        .iter()
        .filter(|it| it.versions.iter().any(|version| version.source == source))
        .map(|it| it.id);
    let parties = PARTIES.iter().filter(|it| says(it.said)).map(|it| it.id);
    let texts = INSTRUMENTS
        .iter()
        .filter(|it| says(it.said))
        .map(|it| it.id);
    let statuses = STATUSES
        .iter()
        .filter(|it| it.sources.contains(&source))
        .map(|it| it.turn.of);
    let events = EVENTS.iter().filter(|it| says(it.said)).map(|it| it.id);
    let elements = ELEMENTS.iter().filter(|it| says(it.said)).map(|it| it.id);
    let mut ids: Vec<&str> = Vec::new();
    for id in claims
        .chain(disputes)
        .chain(parties)
        .chain(texts)
        .chain(statuses)
        .chain(events)
        .chain(elements)
    {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    ids
}
