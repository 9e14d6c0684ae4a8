//! An instrument's card.

use super::{Page, binding, part};
use crate::facts::{
    CLAIMS, Instrument, Kind, Lang, Origin, PARTIES, STATUSES, Status, StatusWord, TURNS, Text,
    Turn, messages,
};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::last_day;
use crate::widgets::escape::escape;
use crate::widgets::map::{dates, ids, words};
use crate::widgets::sources;

pub(super) fn card(place: usize, instrument: &Instrument, page: Page) -> String {
    let lang = page.lang;
    let kind = words::kind(instrument.kind).get(lang);
    let beside = match instrument.signed {
        Some(signed) => format!("{kind}, {}", date(signed, lang)),
        None => kind.into(),
    };
    let terms: String = instrument
        .terms
        .iter()
        .map(|term| format!("<li>{}</li>", escape(term.get(lang))))
        .collect();
    let body = [
        stand(place, instrument, lang),
        about(instrument, lang),
        part(
            messages::MAP_CARD_TERMS.get(lang),
            &format!("<ul>{terms}</ul>"),
        ),
        part(
            messages::MAP_CARD_HISTORY.get(lang),
            &history(instrument, page),
        ),
        page.figures(&figures(instrument)),
        page.said(instrument.said),
        format!(
            "<p class=\"meta\">{} {}</p>",
            escape(origin(instrument.origin).get(lang)),
            escape(&sources::confidence(instrument.confidence, lang))
        ),
    ];
    page.fold(
        instrument.id,
        instrument.name.get(lang),
        &beside,
        &body.concat(),
    )
}

/// The ids of its claims without those that say what became true of it: its history has that.
fn figures(instrument: &Instrument) -> Vec<&'static str> {
    let is_status = |id: &&str| {
        let claim = CLAIMS.iter().find(|claim| claim.id == *id);
        claim.is_some_and(|claim| claim.kind == Kind::Status)
    };
    let ids = instrument.claims.iter().copied();
    ids.filter(|id| !is_status(id)).collect()
}

/// How it stands on the last day there is.
fn stand(place: usize, instrument: &Instrument, lang: Lang) -> String {
    format!(
        "<p class=\"stand\" id=\"{}\">{}</p>",
        ids::stand(instrument.id),
        escape(&words::stand_on(place, last_day(), lang))
    )
}

/// Date, place, by whom, between whom, with which effect.
fn about(instrument: &Instrument, lang: Lang) -> String {
    let parties: Vec<String> = PARTIES
        .iter()
        .filter(|party| instrument.parties.contains(&party.id))
        .map(|party| {
            format!(
                "<a href=\"#map-{id}\" data-act=\"party\" data-arg=\"{id}\">{name}</a>",
                id = party.id,
                name = escape(party.name.get(lang)),
            )
        })
        .collect();
    let says = instrument.binding_says.get(lang);
    let effect = format!("{}. {says}", binding(instrument.binding).get(lang));
    let text = |text: Option<&str>| text.map(escape);
    let signed = instrument.signed.map(|signed| date(signed, lang));
    [
        (messages::MAP_COL_DATE, text(signed.as_deref())),
        (
            messages::MAP_COL_PLACE,
            text(instrument.place.map(|place| place.get(lang))),
        ),
        (
            messages::MAP_CARD_BY,
            text(instrument.by.map(|by| by.get(lang))),
        ),
        (messages::MAP_COL_PARTIES, Some(parties.join(", "))),
        (messages::MAP_CARD_BINDING, Some(escape(&effect))),
    ]
    .into_iter()
    .filter_map(|(name, html)| Some((name, html?)))
    .fold(String::from("<dl>"), |list, (name, html)| {
        list + "<dt>" + &escape(name.get(lang)) + "</dt><dd>" + &html + "</dd>"
    }) + "</dl>"
}

/// What became true of it, in the order of what became known.
fn history(instrument: &Instrument, page: Page) -> String {
    let mut items = String::from("<ol class=\"history\">");
    for (turn, status) in turns() {
        if status.turn.of == instrument.id {
            items.push_str(&format!(
                "<li id=\"{}\">{}</li>",
                ids::turn(turn),
                says(status, page)
            ));
        }
    }
    items + "</ol>"
}

/// The statuses of instruments with their places among the [`TURNS`].
fn turns() -> impl Iterator<Item = (usize, &'static Status)> {
    // Turns are the statuses of instruments, in their order.
    let statuses = STATUSES
        .iter()
        .filter(|status| TURNS.iter().any(|turn| turn.of == status.turn.of));
    statuses.enumerate()
}

/// When it became true, what, when it became known, and from whom.
pub(super) fn says(status: &Status, page: Page) -> String {
    let lang = page.lang;
    let turn = &status.turn;
    let says = status.says.get(lang);
    let word = words::word(turn.word).get(lang);
    // "Signed in Kuala Lumpur" says the word itself.
    let word = if says.to_lowercase().starts_with(word) {
        String::new()
    } else {
        format!("{}: ", escape(word))
    };
    let mut about: Vec<String> = known(turn, lang)
        .into_iter()
        .chain(sources::doubt(status.confidence, lang))
        .collect();
    if !status.sources.is_empty() {
        about.push(page.sources().links(status.sources.iter().copied()));
    }
    format!(
        "<b>{}</b> {word}{} <small>{}</small>",
        escape(&date(turn.since, lang)),
        escape(says),
        about.join(" · ")
    )
}

/// When it became known, if that is another day than that on which it became true.
fn known(turn: &Turn, lang: Lang) -> Option<String> {
    if turn.word == StatusWord::NotFound {
        return Some(escape(&fill(
            messages::MAP_CARD_SEARCHED.get(lang),
            &[("date", &date(turn.known, lang))],
        )));
    }
    dates::known(turn.since, turn.known, turn.ahead, lang)
}

const fn origin(origin: Origin) -> Text {
    match origin {
        Origin::Article => messages::MAP_CARD_ORIGIN_ARTICLE,
        Origin::Added => messages::MAP_CARD_ORIGIN_ADDED,
    }
}
