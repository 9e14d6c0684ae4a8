//! A party's card.

use super::{Page, part};
use crate::facts::{INSTRUMENTS, Instrument, Lang, Party, messages};
use crate::format::fill;
use crate::state::map::{Class, Member, last_day};
use crate::widgets::escape::escape;
use crate::widgets::map::{ids, words};
use crate::widgets::sources;

pub(super) fn card(party: &Party, page: Page) -> String {
    let lang = page.lang;
    let texts: Vec<(usize, &Instrument)> = INSTRUMENTS
        .iter()
        .enumerate()
        .filter(|(_, instrument)| instrument.parties.contains(&party.id))
        .collect();
    let body = [
        format!("<p>{}</p>", escape(party.role.get(lang))),
        by_class(party, &texts, lang),
        page.figures(party.claims),
        page.said(party.said),
        format!(
            "<p class=\"meta\">{}</p>",
            escape(&sources::confidence(party.confidence, lang))
        ),
    ];
    page.fold(
        party.id,
        party.name.get(lang),
        &count_in_words(party.id, lang),
        &body.concat(),
    )
}

/// How many texts and measures a party has; what was looked for and not found is none.
pub(in crate::widgets::map) fn count(party: &str) -> usize {
    INSTRUMENTS
        .iter()
        .filter(|text| text.parties.contains(&party) && Class::of(text.kind) != Class::None)
        .count()
}

fn count_in_words(party: &str, lang: Lang) -> String {
    let count = count(party);
    let message = match count {
        0 => messages::MAP_CARD_TEXTS_NONE,
        1 => messages::MAP_CARD_TEXTS_SINGLE,
        _ => messages::MAP_CARD_TEXTS,
    };
    fill(message.get(lang), &[("count", &count.to_string())])
}

/// The texts and measures, each with how it stands, under what class they are of.
fn by_class(party: &Party, texts: &[(usize, &Instrument)], lang: Lang) -> String {
    Class::NAMED
        .iter()
        .map(|(class, _)| {
            let items: String = texts
                .iter()
                .filter(|(_, instrument)| Class::of(instrument.kind) == *class)
                .map(|(place, instrument)| item(party.id, *place, instrument, lang))
                .collect();
            if items.is_empty() {
                return items;
            }
            part(words::class(*class).get(lang), &format!("<ul>{items}</ul>"))
        })
        .collect()
}

fn item(party: &str, place: usize, instrument: &Instrument, lang: Lang) -> String {
    format!(
        concat!(
            "<li><a href=\"#map-{id}\" data-act=\"text\" data-arg=\"{id}\">{name}</a>: ",
            "<span class=\"stand-short\" id=\"{of}\">{stand}</span></li>"
        ),
        id = instrument.id,
        name = escape(instrument.name.get(lang)),
        of = ids::stand_of(party, instrument.id),
        stand = escape(&words::stand(place, last_day(), lang)),
    )
}
