//! What happened, as a list. Native only: nothing here is in the WASM.

use crate::facts::{EVENT_KEYS, EVENTS, Event, EventKey, EventKind, Lang};
use crate::state::map::{MapState, first_day, last_day};
use crate::state::query::address;
use crate::state::tool::ToolState;
use crate::widgets::escape::escape;
use crate::widgets::map::{dates, ids};
use crate::widgets::sources::{self, Sources};

/// All events in the order in which they happened, and below them what was looked for and not found. Their ids
/// count the order in which a reader is told of them.
pub fn list(lang: Lang, is_embed: bool) -> String {
    let mut items = String::from("<ol class=\"events\">");
    let mut keys: Vec<_> = EVENT_KEYS.iter().enumerate().collect();
    keys.sort_by_key(|(_, key)| {
        let event = EVENTS.iter().find(|event| event.id == key.id);
        event.map(|event| event.on.first_day())
    });
    for (place, key) in keys {
        let id = ids::event(place);
        items.push_str(&format!(
            "<li id=\"{id}\">{}</li>",
            happened(place, key, lang, is_embed)
        ));
    }
    for event in EVENTS {
        if event.kind == EventKind::NotFound {
            let date = escape(&dates::happened(event, lang));
            items.push_str(&format!("<li>{}</li>", item(&date, event, lang, is_embed)));
        }
    }
    items + "</ol>"
}

/// What the list says of an event, by its place among the [`EVENT_KEYS`], for elsewhere on the page. Nothing if there is no such event.
pub fn one(place: usize, lang: Lang, is_embed: bool) -> String {
    EVENT_KEYS
        .get(place)
        .map_or_else(String::new, |key| happened(place, key, lang, is_embed))
}

/// An event of the record, also one that was not found, on a full page.
pub fn told(event: &Event, lang: Lang) -> String {
    let date = format!("<b>{}</b>", escape(&dates::happened(event, lang)));
    item(&date, event, lang, false)
}

/// An event. Its date leads to the day on which it was both over and known, if that is on the slider: within
/// the map by setting it there, elsewhere on the page by the address of that state.
fn happened(place: usize, key: &EventKey, lang: Lang, is_embed: bool) -> String {
    let Some(event) = EVENTS.iter().find(|event| event.id == key.id) else {
        return String::new();
    };
    let mut date = escape(&dates::happened(event, lang));
    if (first_day()..=last_day()).contains(&key.told) {
        let day = dates::iso(key.told.date());
        let to = if is_embed {
            ["#", &ids::event(place)].concat()
        } else {
            let query = ["map.day=", &day].concat();
            address("", &query, MapState::SLUG)
        };
        date = format!("<a href=\"{to}\" data-act=\"day\" data-arg=\"{day}\">{date}</a>");
    }
    item(&date, event, lang, is_embed)
}

fn item(date: &str, event: &Event, lang: Lang, is_embed: bool) -> String {
    let over = event.to.unwrap_or(event.on);
    let mut about: Vec<String> = dates::known(over, event.known, event.ahead, lang)
        .into_iter()
        .chain(sources::doubt(event.confidence, lang))
        .collect();
    if !event.said.is_empty() {
        let from = event.said.iter().map(|said| said.source);
        about.push(Sources::new(lang, is_embed).links(from));
    }
    let about = if about.is_empty() {
        String::new()
    } else {
        format!(" <small>{}</small>", about.join(" · "))
    };
    format!(
        "{date} <span>{}</span>{about}",
        escape(event.what.get(lang))
    )
}
