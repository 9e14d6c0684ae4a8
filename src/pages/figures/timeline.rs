//! What happened when, and where our knowledge ends. The table of it is the list of events.

use super::{Body, Shown};
use crate::charts::figures::lanes::{self, Happened, Lanes};
use crate::charts::theme::Ink;
use crate::facts::{Date, EVENTS, Event, EventKind, EventLane, FigureId, Lang, Text, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::widgets::map::{dates, events};

/// The lanes in their order, with their names and colours: those of the map, and ink for tariffs.
const LANES: [(EventLane, Text, Ink); 5] = [
    (EventLane::Trade, messages::FIG_TIME_TRADE, Ink::Trade),
    (
        EventLane::Minerals,
        messages::FIG_TIME_MINERALS,
        Ink::Minerals,
    ),
    (EventLane::Tariffs, messages::FIG_TIME_TARIFFS, Ink::Ink),
    (
        EventLane::Controls,
        messages::FIG_TIME_CONTROLS,
        Ink::Control,
    ),
    (
        EventLane::Companies,
        messages::FIG_TIME_COMPANIES,
        Ink::Deal,
    ),
];

/// The timeline.
pub fn shown(lang: Lang) -> Shown {
    let happened = || EVENTS.iter().filter(|event| event.kind == EventKind::Event);
    let count = happened().count().to_string();
    let first = happened().map(|event| event.on).min();
    let last = happened().max_by_key(|event| over(event).last_day());
    let nothing = EVENTS
        .iter()
        .find(|event| event.kind == EventKind::NotFound);
    let day = |of: Option<Date>| of.map_or_else(String::new, |of| date(of, lang));
    let summary = fill(
        messages::FIG_TIME_SUMMARY.get(lang),
        &[
            ("count", &count),
            ("first", &day(first)),
            (
                "last",
                &last.map_or_else(String::new, |event| dates::happened(event, lang)),
            ),
            ("nothing", &day(nothing.map(|event| event.on))),
        ],
    );
    let lanes = lanes_of(lang);
    Shown {
        id: FigureId::Timeline,
        title: messages::FIG_TIME_TITLE.get(lang),
        aid: messages::FIG_TIME_AID.get(lang),
        summary,
        source: messages::FIG_TIME_SOURCE.get(lang),
        links: String::new(),
        claims: Vec::new(),
        twin: events::list(lang, false),
        data: None,
        body: Body::Picture(Box::new(move |width| lanes::picture(&lanes, width))),
    }
}

/// The last day of an event, or its only one.
fn over(event: &Event) -> Date {
    event.to.unwrap_or(event.on)
}

fn lanes_of(lang: Lang) -> Lanes {
    let mut events: Vec<Happened> = EVENTS
        .iter()
        .filter_map(|event| {
            let lane = LANES
                .iter()
                .position(|(lane, ..)| Some(*lane) == event.lane)?;
            Some(Happened {
                lane,
                from: event.on.first_day(),
                to: over(event).last_day(),
                name: event
                    .mark
                    .map(|mark| [dates::happened(event, lang), mark.get(lang).into()]),
            })
        })
        .collect();
    events.sort_by_key(|event| event.from);
    let nothing = EVENTS
        .iter()
        .find(|event| event.kind == EventKind::NotFound);
    Lanes {
        lanes: LANES
            .iter()
            .map(|(_, name, ink)| (name.get(lang).into(), *ink))
            .collect(),
        events,
        nothing: [
            nothing.map_or_else(String::new, |event| dates::happened(event, lang)),
            messages::FIG_TIME_NOTHING.get(lang).into(),
        ],
    }
}
