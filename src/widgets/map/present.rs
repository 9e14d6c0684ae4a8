//! What the map says of a state.

use super::scene::{counts, filtered};
use super::words;
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_KEYS, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::{Chosen, MapState, text_named};
use crate::widgets::calculator::present::Present;
use crate::widgets::escape::escape;

/// The line about the two instruments of the page's story.
pub const BESIDE: &str = "beside";

/// What is said and shown of the state at each step.
pub fn present(state: &MapState, lang: Lang) -> Present {
    let (answer, answer_html) = with_day(&answer(state, lang), &date(state.day, lang));
    let parties = (0..PARTY_KEYS.len()).filter(|party| state.shows_party(*party));
    let summary = fill(
        messages::MAP_SUMMARY.get(lang),
        &[
            ("parties", &parties.count().to_string()),
            ("date", &date(state.day, lang)),
            ("answer", &answer),
        ],
    );
    Present {
        answer,
        answer_html,
        summary,
        fields: Vec::new(),
        more: vec![(BESIDE, escape(&beside(state, lang)))],
    }
}

/// Stands for the day in a sentence until it is known how the day looks.
const DAY: char = '\u{1}';

/// A sentence with its day filled in, and the same as HTML with the day in bold.
fn with_day(sentence: &str, day: &str) -> (String, String) {
    let Some((before, after)) = sentence.split_once(DAY) else {
        return (sentence.into(), escape(sentence));
    };
    let html = [
        &escape(before),
        "<strong>",
        &escape(day),
        "</strong>",
        &escape(after),
    ];
    ([before, day, after].concat(), html.concat())
}

/// The answer, with [`DAY`] for the day.
fn answer(state: &MapState, lang: Lang) -> String {
    let main = match state.chosen {
        Chosen::None => counted(messages::MAP_ANSWER_ALL.get(lang), state, None, ""),
        Chosen::Party(party) => of_party(state, usize::from(party), lang),
        Chosen::Text(text) => of_text(state, usize::from(text), lang),
    };
    match filtered(state, lang) {
        Some(filtered) => [main.as_str(), " ", &filtered].concat(),
        None => main,
    }
}

fn of_text(state: &MapState, text: usize, lang: Lang) -> String {
    fill(
        messages::MAP_ANSWER_TEXT.get(lang),
        &[
            ("name", words::text(text, lang)),
            ("date", &DAY.to_string()),
            ("stand", &words::stand(text, state.day(), lang)),
        ],
    )
}

fn of_party(state: &MapState, party: usize, lang: Lang) -> String {
    let template = if counts(state, Some(party)).all == 0 {
        messages::MAP_ANSWER_PARTY_NONE
    } else {
        messages::MAP_ANSWER_PARTY
    };
    let name = words::party(party, lang);
    counted(template.get(lang), state, Some(party), name)
}

fn counted(template: &str, state: &MapState, of: Option<usize>, party: &str) -> String {
    let counts = counts(state, of);
    fill(
        template,
        &[
            ("party", party),
            ("date", &DAY.to_string()),
            ("all", &counts.all.to_string()),
            ("made", &counts.made.to_string()),
            ("applies", &counts.applies.to_string()),
            ("stopped", &counts.stopped.to_string()),
            ("open", &counts.open().to_string()),
        ],
    )
}

/// The two instruments of the page's story, whatever is open.
fn beside(state: &MapState, lang: Lang) -> String {
    let stand = |id| {
        let text = text_named(id).map_or(INSTRUMENT_KEYS.len(), usize::from);
        words::stand(text, state.day(), lang)
    };
    fill(
        messages::MAP_MALAYSIA_LINE.get(lang),
        &[
            ("art", &stand("us-malaysia-art")),
            ("mou", &stand("us-malaysia-mou")),
        ],
    )
}

/// What people who listen are told of a change: of what was opened its instruments, of another day what
/// had happened by then, else the answer.
pub fn says(state: &MapState, before: &MapState, present: Present, lang: Lang) -> String {
    if state.chosen != before.chosen
        && let Chosen::Party(party) = state.chosen
    {
        return words::of_party(state, usize::from(party), lang);
    }
    if state.day != before.day {
        let event = super::paint::event_text(state);
        if !event.is_empty() {
            return [event.as_str(), " ", &present.answer].concat();
        }
    }
    present.answer
}
