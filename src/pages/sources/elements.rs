//! The rare-earth elements.

use crate::facts::{ELEMENTS, Element, ElementClass, Lang, Text, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::pages::sources::entry::Entry;
use crate::widgets::escape::escape;
use crate::widgets::sources::{Sources, confidence};

/// The elements, each with its group, uses and controls.
pub fn list(lang: Lang) -> String {
    ELEMENTS.iter().map(|it| entry(it, lang)).collect()
}

fn entry(element: &Element, lang: Lang) -> String {
    let number = fill(
        messages::RECORD_ELEMENT_NUMBER.get(lang),
        &[("number", &element.number.to_string())],
    );
    let mut about = vec![number, class(element.class).get(lang).into()];
    about.extend(element.also.map(|also| also.get(lang).into()));
    if element.magnet {
        about.push(messages::RECORD_MAGNET.get(lang).into());
    }
    let lists: Vec<String> = element
        .controls
        .iter()
        .map(|list| date(list.month(), lang))
        .collect();
    if !lists.is_empty() {
        about.push(fill(
            messages::RECORD_CONTROLS.get(lang),
            &[("dates", &lists.join(", "))],
        ));
    }
    about.push(confidence(element.confidence, lang));
    let html = format!(
        "<p><b>{}</b> {}: {}</p>{}<p class=\"meta\">{}</p>",
        escape(element.symbol),
        escape(element.name.get(lang)),
        escape(element.uses.get(lang)),
        Sources::new(lang, false).said(element.said),
        escape(&about.join(" · ")),
    );
    Entry {
        id: element.id,
        confidence: Some(element.confidence),
        sources: element.said.iter().map(|said| said.source).collect(),
        ..Entry::default()
    }
    .with_id("div", &html, lang)
}

const fn class(class: ElementClass) -> Text {
    match class {
        ElementClass::Light => messages::RECORD_LIGHT,
        ElementClass::Heavy => messages::RECORD_HEAVY,
        ElementClass::Unclassed => messages::RECORD_UNCLASSED,
    }
}
