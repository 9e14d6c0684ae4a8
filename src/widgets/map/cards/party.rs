//! A party's card.

use super::{Page, part};
use crate::facts::{INSTRUMENTS, Instrument, Lang, Party, messages};
use crate::format::date::date;
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
        format!(
            "<p class=\"meta\" id=\"{}\">{}</p>",
            ids::stand(party.id),
            escape(&fill(
                messages::NOTES_AS_OF.get(lang),
                &[("date", &date(last_day().date(), lang))]
            ))
        ),
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
        &words::count(count(party.id), lang),
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
