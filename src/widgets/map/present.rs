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
    let answer = answer(state, lang);
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
        answer_html: marked(&answer, &date(state.day, lang)),
        answer,
        summary,
        fields: Vec::new(),
        more: vec![(BESIDE, escape(&beside(state, lang)))],
    }
}

/// The answer with its day in bold.
fn marked(answer: &str, day: &str) -> String {
    let day = escape(day);
    escape(answer).replacen(&day, &["<strong>", &day, "</strong>"].concat(), 1)
}

fn answer(state: &MapState, lang: Lang) -> String {
    let main = match state.chosen {
        Chosen::None => counted(messages::MAP_ANSWER_ALL.get(lang), state, None, "", lang),
        Chosen::Party(party) => party_sentence(state, usize::from(party), lang),
        Chosen::Text(text) => {
            let text = usize::from(text);
            fill(
                messages::MAP_ANSWER_TEXT.get(lang),
                &[
                    ("name", words::text(text, lang)),
                    ("date", &date(state.day, lang)),
                    ("stand", &words::stand(text, state.day(), lang)),
                ],
            )
        }
    };
    match filtered(state, lang) {
        Some(filtered) => [main.as_str(), " ", &filtered].concat(),
        None => main,
    }
}

/// How many instruments of a party had been made and applied.
pub fn party_sentence(state: &MapState, party: usize, lang: Lang) -> String {
    let (all, ..) = counts(state, Some(party));
    let template = if all == 0 {
        messages::MAP_ANSWER_PARTY_NONE
    } else {
        messages::MAP_ANSWER_PARTY
    };
    let name = words::party(party, lang);
    counted(template.get(lang), state, Some(party), name, lang)
}

fn counted(template: &str, state: &MapState, of: Option<usize>, party: &str, lang: Lang) -> String {
    let (all, made, applies) = counts(state, of);
    fill(
        template,
        &[
            ("party", party),
            ("date", &date(state.day, lang)),
            ("all", &all.to_string()),
            ("made", &made.to_string()),
            ("applies", &applies.to_string()),
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
