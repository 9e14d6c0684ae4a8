//! The articles the site started from, sentence by sentence.

use crate::facts::{Lang, REASONS, SENTENCES, SOURCES, Sentence, messages};
use crate::pages::sources::entry::Entry;
use crate::pages::sources::links::links;
use crate::widgets::escape::escape;
use crate::widgets::sources::Sources;

/// Each article with its sentences by number.
pub fn list(lang: Lang) -> String {
    let mut articles: Vec<&str> = SENTENCES.iter().map(|it| it.article).collect();
    articles.dedup();
    articles.into_iter().map(|id| article(id, lang)).collect()
}

fn article(id: &str, lang: Lang) -> String {
    let source = SOURCES.iter().find(|source| source.id == id);
    let title = source.map_or(id, |source| source.title_in(lang));
    let spoken = source.map_or(lang.code(), |source| source.lang);
    let titled = source.map_or(lang.code(), |source| source.title_lang(lang));
    let sentences: String = SENTENCES
        .iter()
        .filter(|sentence| sentence.article == id)
        .map(|sentence| entry(sentence, spoken, lang))
        .collect();
    format!(
        "<div class=\"group\"><h3 lang=\"{titled}\">{}</h3><p class=\"meta\">{}</p><ol>{sentences}</ol></div>",
        escape(title),
        Sources::new(lang, false).link(id),
        titled = escape(titled),
    )
}

fn entry(sentence: &Sentence, spoken: &str, lang: Lang) -> String {
    let reason = sentence
        .left_out
        .and_then(|id| REASONS.iter().find(|reason| reason.id == id));
    let what = match reason {
        Some(reason) => format!(
            "<i>{}.</i> {}",
            escape(messages::RECORD_LEFT_OUT.get(lang)),
            escape(reason.why.get(lang))
        ),
        None => links(
            sentence.disputes.iter().chain(sentence.held_by).copied(),
            lang,
        ),
    };
    // An opening that has all of the sentence is not cut.
    let is_all = sentence.opening.split_whitespace().count() >= usize::from(sentence.words);
    let html = format!(
        "<q lang=\"{}\">{}{}</q><p class=\"meta\">{what}</p>",
        escape(spoken),
        escape(sentence.opening),
        if is_all { "" } else { " …" },
    );
    Entry {
        id: &format!("sentence-{}-{}", sentence.article, sentence.number),
        sources: vec![sentence.article],
        disputed: !sentence.disputes.is_empty(),
        ..Entry::default()
    }
    .with_id("li", &html, lang)
}
