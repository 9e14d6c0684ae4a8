//! The search: a row that stays in sight, and the filters below it. Shown where scripts run.

use crate::facts::{Confidence, Lang, SOURCES, Text, messages};
use crate::pages::sources::Kind;
use crate::pages::sources::entry::slug;
use crate::widgets::escape::escape;
use crate::widgets::map::rows::closed;
use crate::widgets::sources::level;

/// The fields; names of `data-find` are those of the address.
pub fn form(lang: Lang) -> String {
    let say = |text: Text| escape(text.get(lang));
    let kinds = Kind::ALL.map(|kind| (kind.slug().to_string(), kind.title().get(lang).to_string()));
    let levels = [
        Confidence::High,
        Confidence::MediumHigh,
        Confidence::Medium,
        Confidence::LowMedium,
        Confidence::Low,
    ]
    .map(|of| (closed(of), level(of).get(lang).to_string()));
    format!(
        concat!(
            "<div class=\"find\" role=\"search\"><label for=\"find-q\">{search}</label>",
            "<input id=\"find-q\" data-find=\"q\" type=\"search\" placeholder=\"{hint}\" autocomplete=\"off\" spellcheck=\"false\" enterkeyhint=\"search\">",
            "<p id=\"find-count\" role=\"status\" data-some=\"{count}\" data-all=\"{count_all}\"></p>",
            "<button type=\"button\" id=\"find-clear\">{clear}</button></div>",
            "<details class=\"finder\"><summary>{filters}</summary><div>{kind}{publisher}{confidence}{disputed}{missing}</div></details>",
            "<p id=\"find-none\" hidden>{none}</p>"
        ),
        search = say(messages::RECORD_SEARCH),
        hint = say(messages::RECORD_SEARCH_HINT),
        count = say(messages::RECORD_COUNT),
        count_all = say(messages::RECORD_COUNT_ALL),
        clear = say(messages::RECORD_CLEAR),
        filters = say(messages::RECORD_FILTERS),
        kind = choice("kind", messages::RECORD_KIND, &kinds, lang),
        publisher = choice("by", messages::RECORD_PUBLISHER, &publishers(lang), lang),
        confidence = choice("confidence", messages::RECORD_CONFIDENCE, &levels, lang),
        disputed = check("disputed", messages::RECORD_DISPUTED_ONLY, lang),
        missing = check("missing", messages::RECORD_NOT_FOUND_ONLY, lang),
        none = say(messages::RECORD_NONE),
    )
}

/// Every publisher once, by name.
fn publishers(lang: Lang) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = SOURCES
        .iter()
        .map(|source| {
            (
                slug(source.publisher),
                source.publisher_in(lang).to_string(),
            )
        })
        .collect();
    all.sort_by_key(|(_, name)| name.to_lowercase());
    all.dedup_by(|a, b| a.0 == b.0);
    all
}

fn choice(name: &str, title: Text, options: &[(String, String)], lang: Lang) -> String {
    let options: String = options
        .iter()
        .map(|(value, text)| format!("<option value=\"{value}\">{}</option>", escape(text)))
        .collect();
    format!(
        "<label>{} <select data-find=\"{name}\"><option value=\"\">{}</option>{options}</select></label>",
        escape(title.get(lang)),
        escape(messages::RECORD_ANY.get(lang)),
    )
}

fn check(name: &str, title: Text, lang: Lang) -> String {
    format!(
        "<label><input type=\"checkbox\" data-find=\"{name}\"> {}</label>",
        escape(title.get(lang))
    )
}
