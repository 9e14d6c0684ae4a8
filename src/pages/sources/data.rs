//! Where the record can be had as files.

use crate::facts::{Lang, Text, messages};
use crate::pages::sources::tables;
use crate::pages::{Page, Site};
use crate::widgets::escape::escape;
use crate::widgets::map::csv;

/// The id of its heading.
pub const ID: &str = "data";

/// Everything, in both languages, from the root of the site.
pub const FACTS: &str = "data/facts.json";

/// The schema of [`FACTS`].
pub const SCHEMA: &str = "data/facts.schema.json";

/// The section with the links.
pub fn section(site: &Site<'_>, lang: Lang) -> String {
    let front = site.link(Page::Article, lang);
    let whole = [
        (messages::RECORD_DATA_ALL, [site.base, FACTS].concat()),
        (messages::RECORD_DATA_SCHEMA, [site.base, SCHEMA].concat()),
        (
            messages::RECORD_DATA_CLAIMS_JSON,
            tables::address(&front, "claims", "json"),
        ),
    ];
    let own = tables::NAMES.map(|(name, title)| (title, tables::address(&front, name, "csv")));
    let maps = [
        ("parties", messages::RECORD_PARTY),
        ("texts", messages::RECORD_TEXTS),
        ("statuses", messages::RECORD_DATA_STATUSES),
        ("events", messages::RECORD_EVENTS),
    ]
    .map(|(name, title)| (title, csv::address(&front, name)));
    let item = |(title, address): (Text, String)| {
        let name = address.rsplit('/').next().unwrap_or(&address);
        format!(
            "<li><a href=\"{}\" download>{}</a> <small>{}</small></li>",
            escape(&address),
            escape(title.get(lang)),
            escape(name)
        )
    };
    let items: String = whole.into_iter().chain(own).chain(maps).map(item).collect();
    format!(
        "<section class=\"notes kind\" aria-labelledby=\"{ID}\"><h2 id=\"{ID}\">{}</h2><p>{}</p><ul>{items}</ul></section>",
        escape(messages::RECORD_DATA.get(lang)),
        escape(messages::RECORD_DATA_LEAD.get(lang)),
    )
}
