//! All parties and all instruments as tables. A cell's `data-key` is what its row is sorted by where
//! the words do not sort by themselves. Native only: nothing here is in the WASM.

use crate::facts::{
    Confidence, INSTRUMENTS, Instrument, Lang, PARTIES, Party, Text, messages, units,
};
use crate::format::date::date;
use crate::format::number::exact;
use crate::map::figures::of_party;
use crate::state::map::{Layer, last_day};
use crate::widgets::escape::escape;
use crate::widgets::map::cards::{self, binding};
use crate::widgets::map::{dates, ids, words};
use crate::widgets::sources;

/// The layers with a column of their own, with their heads and units.
const COLUMNS: [(Layer, Text, Text); 4] = [
    (
        Layer::Mined,
        messages::MAP_COL_MINED,
        units::T_REO_YR.symbol,
    ),
    (
        Layer::Reserves,
        messages::MAP_COL_RESERVES,
        units::MT_REO.symbol,
    ),
    (
        Layer::RefinedStart,
        messages::MAP_COL_REFINED_START,
        units::PERCENT.symbol,
    ),
    (
        Layer::RefinedLater,
        messages::MAP_COL_REFINED_LATER,
        units::PERCENT.symbol,
    ),
];

/// All parties with their figures, in the order of [`PARTIES`]. Each links to its card, which is on the page `on`;
/// on this one if that is empty.
pub fn parties(on: &str, lang: Lang) -> String {
    let plain = [messages::MAP_COL_PARTY, messages::MAP_COL_TEXTS];
    let mut heads: Vec<String> = plain.iter().map(|head| head.get(lang).into()).collect();
    for (_, head, unit) in COLUMNS {
        heads.push(format!("{}, {}", head.get(lang), unit.get(lang)));
    }
    let rows = PARTIES
        .iter()
        .map(|party| party_row(on, party, lang))
        .collect();
    table("parties", messages::MAP_PARTIES_CAPTION, &heads, rows, lang)
}

/// All instruments, in the order of [`INSTRUMENTS`], linked as the [`parties`] are.
pub fn instruments(on: &str, lang: Lang) -> String {
    let heads = [
        messages::MAP_COL_TEXT.get(lang).into(),
        messages::MAP_COL_KIND.get(lang).into(),
        messages::MAP_COL_PARTIES.get(lang).into(),
        messages::MAP_COL_DATE.get(lang).into(),
        messages::MAP_COL_PLACE.get(lang).into(),
        messages::MAP_COL_BINDING.get(lang).into(),
        words::state_head(last_day().date(), lang),
        messages::MAP_COL_CONFIDENCE.get(lang).into(),
    ];
    let numbered = INSTRUMENTS.iter().enumerate();
    let rows = numbered
        .map(|(place, instrument)| instrument_row(on, place, instrument, lang))
        .collect();
    table("texts", messages::MAP_TEXTS_CAPTION, &heads, rows, lang)
}

/// A table whose rows the live map can put in another order; `name` is that of its body's element.
fn table(name: &str, caption: Text, heads: &[String], rows: String, lang: Lang) -> String {
    let heads: String = heads
        .iter()
        .enumerate()
        .map(|(column, head)| {
            // The state's column is of a day, and its head follows it.
            let id = if *head == words::state_head(last_day().date(), lang) {
                format!(" id=\"{}\"", ids::STATE_HEAD)
            } else {
                String::new()
            };
            format!(
                concat!(
                    "<th scope=\"col\"><button type=\"button\" disabled{id} data-act=\"sort\" ",
                    "data-arg=\"{name}:{column}\">{head}</button></th>"
                ),
                id = id,
                name = name,
                column = column,
                head = escape(head)
            )
        })
        .collect();
    format!(
        concat!(
            "<table class=\"sortable\" id=\"map-{name}-table\"><caption>{caption}</caption>",
            "<thead><tr>{heads}</tr></thead><tbody id=\"map-{name}\">{rows}</tbody></table>"
        ),
        name = name,
        caption = escape(caption.get(lang)),
        heads = heads,
        rows = rows,
    )
}

/// The cell that names its row and leads to its card on the page `on`.
fn name(on: &str, act: &str, id: &str, name: &str) -> String {
    format!(
        "<th scope=\"row\"><a href=\"{on}#map-{id}\" data-act=\"{act}\" data-arg=\"{id}\">{}</a></th>",
        escape(name)
    )
}

/// A cell that sorts by its words.
fn words_cell(text: &str) -> String {
    format!("<td>{}</td>", escape(text))
}

/// A cell that sorts by something else than its words; what has no key comes last.
fn keyed(key: &str, text: &str) -> String {
    format!("<td data-key=\"{}\">{}</td>", escape(key), escape(text))
}

/// A number as a key: the same width for all, so that it sorts as text too.
fn number_key(number: f64) -> String {
    format!("{number:015.4}")
}

fn party_row(on: &str, party: &Party, lang: Lang) -> String {
    let texts = cards::count(party.id);
    let figures: String = COLUMNS
        .iter()
        .map(|(layer, ..)| match amount(*layer, party.id) {
            Some(amount) => keyed(&number_key(amount), &exact(amount)),
            None => keyed("", not_found(*layer, party.id).get(lang)),
        })
        .collect();
    format!(
        "<tr>{}{}{figures}</tr>",
        name(on, "party", party.id, party.name.get(lang)),
        keyed(&number_key(texts as f64), &texts.to_string()),
    )
}

/// A party's figure in the unit of its column.
pub(super) fn amount(layer: Layer, party: &str) -> Option<f64> {
    let figure = of_party(layer, party)?;
    // Small reserves are published in tonnes; a column has one unit.
    let in_tonnes = layer == Layer::Reserves && figure.unit == units::T_REO.id;
    Some(if in_tonnes {
        figure.low / 1e6
    } else {
        figure.low
    })
}

/// What a cell without a figure says.
fn not_found(layer: Layer, party: &str) -> Text {
    match (layer, party) {
        (Layer::Reserves, "malaysia") => messages::MAP_CARD_EARLIER_EDITION,
        _ => messages::MAP_NOT_FOUND,
    }
}

fn instrument_row(on: &str, place: usize, instrument: &Instrument, lang: Lang) -> String {
    let parties: Vec<&str> = PARTIES
        .iter()
        .filter(|party| instrument.parties.contains(&party.id))
        .map(|party| party.name.get(lang))
        .collect();
    let signed = match instrument.signed {
        Some(signed) => keyed(&dates::iso(signed), &date(signed, lang)),
        None => keyed("", messages::MAP_CARD_NO_ENTRY.get(lang)),
    };
    [
        "<tr>",
        &name(on, "text", instrument.id, instrument.name.get(lang)),
        &words_cell(words::kind(instrument.kind).get(lang)),
        &keyed(&number_key(parties.len() as f64), &parties.join(", ")),
        &signed,
        &instrument.place.map_or_else(
            || keyed("", messages::MAP_CARD_NO_ENTRY.get(lang)),
            |place| words_cell(place.get(lang)),
        ),
        &words_cell(binding(instrument.binding).get(lang)),
        // Without a key: the words change with the day.
        &format!(
            "<td id=\"{}\">{}</td>",
            ids::state(instrument.id),
            escape(&words::stand(place, last_day(), lang))
        ),
        &keyed(
            confidence_key(instrument.confidence),
            sources::level(instrument.confidence).get(lang),
        ),
        "</tr>",
    ]
    .concat()
}

/// Least sure first.
const fn confidence_key(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Low => "1",
        Confidence::LowMedium => "2",
        Confidence::Medium => "3",
        Confidence::MediumHigh => "4",
        Confidence::High => "5",
    }
}
