//! The texts of those days side by side: each with its date, its force and how it last stood. It is a table, and each
//! name leads to the record, where the sources stand.

use super::{Body, Shown};
use crate::facts::{Binding, FigureId, INSTRUMENTS, Instrument, Lang, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::last_day;
use crate::widgets::RECORD;
use crate::widgets::escape::escape;
use crate::widgets::map::cards::binding;
use crate::widgets::map::words;

/// The two with Malaysia, and then those of the same days with others, by date.
const TEXTS: [&str; 7] = [
    "us-malaysia-art",
    "us-malaysia-mou",
    "us-australia",
    "us-cambodia",
    "us-thailand",
    "us-vietnam",
    "us-japan",
];

/// The texts with their places in the list of all.
fn texts() -> impl Iterator<Item = (usize, &'static Instrument)> {
    TEXTS.iter().filter_map(|id| {
        let mut all = INSTRUMENTS.iter().enumerate();
        all.find(|(_, instrument)| instrument.id == *id)
    })
}

/// The class of a cell, whose mark is full when the text is to bind.
const fn class(force: Binding) -> &'static str {
    match force {
        Binding::Binding => "b1",
        Binding::DraftedBinding => "b2",
        Binding::NotBinding => "b3",
        _ => "b4",
    }
}

/// The texts.
pub fn shown(lang: Lang) -> Shown {
    let alike = |force: &Binding| {
        let count = texts().filter(|(_, text)| text.binding == *force).count();
        format!("{} ({count})", binding(*force).get(lang).to_lowercase())
    };
    let forces = [
        Binding::DraftedBinding,
        Binding::NotBinding,
        Binding::NotStated,
    ];
    let summary = fill(
        messages::FIG_TEXTS_SUMMARY.get(lang),
        &[
            ("all", &texts().count().to_string()),
            ("rest", &forces.each_ref().map(alike).join(", ")),
        ],
    );
    Shown {
        id: FigureId::Texts,
        title: messages::FIG_TEXTS_TITLE.get(lang),
        aid: messages::FIG_TEXTS_AID.get(lang),
        summary,
        source: messages::FIG_TEXTS_SOURCE.get(lang),
        links: String::new(),
        claims: Vec::new(),
        body: Body::Table(table(lang)),
        twin: String::new(),
        data: None,
    }
}

fn table(lang: Lang) -> String {
    let state = words::state_head(last_day().date(), lang);
    let heads: String = [
        messages::MAP_COL_TEXT.get(lang),
        messages::MAP_COL_DATE.get(lang),
        messages::MAP_COL_BINDING.get(lang),
        &state,
    ]
    .iter()
    .map(|head| format!("<th scope=\"col\">{}</th>", escape(head)))
    .collect();
    let rows: String = texts()
        .map(|(place, text)| row(place, text, lang))
        .collect();
    format!("<table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>")
}

fn row(place: usize, text: &Instrument, lang: Lang) -> String {
    format!(
        concat!(
            "<tr><th scope=\"row\"><a href=\"{record}#map-{id}\">{name}</a></th>",
            "<td>{date}</td><td class=\"{class}\">{force}</td><td>{stand}</td></tr>"
        ),
        record = RECORD,
        id = text.id,
        name = escape(text.name.get(lang)),
        date = text
            .signed
            .map_or_else(String::new, |on| escape(&date(on, lang))),
        class = class(text.binding),
        force = escape(binding(text.binding).get(lang)),
        stand = escape(&words::stand(place, last_day(), lang)),
    )
}
