//! The record: everything the site states, every dispute, source, term and event, what became of each
//! sentence of the articles it started from, and what was changed. Complete without scripts; with them
//! it can be searched, by hiding what does not match.

mod changes;
mod checked;
mod claims;
pub mod data;
mod disputes;
mod elements;
mod entry;
mod events;
mod finder;
mod links;
mod parties;
mod source_list;
pub mod tables;
mod terms;

use crate::facts::{Lang, Text, messages};
use crate::pages::{Page, Site, shell};
use crate::widgets::escape::escape;

/// The sorts of entries, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// What somebody said or measured.
    Claims,
    /// Where sources disagree.
    Disputes,
    /// Countries, organisations, and what they agreed.
    Parties,
    /// What happened.
    Events,
    /// The rare-earth elements.
    Elements,
    /// The glossary.
    Terms,
    /// Publications.
    Sources,
    /// Sentences of the articles the site started from.
    Checked,
    /// What was changed.
    Changed,
}

impl Kind {
    const ALL: [Self; 9] = [
        Self::Claims,
        Self::Disputes,
        Self::Parties,
        Self::Events,
        Self::Elements,
        Self::Terms,
        Self::Sources,
        Self::Checked,
        Self::Changed,
    ];

    /// Its name in addresses.
    const fn slug(self) -> &'static str {
        match self {
            Self::Claims => "claims",
            Self::Disputes => "disputes",
            Self::Parties => "parties",
            Self::Events => "events",
            Self::Elements => "elements",
            Self::Terms => "terms",
            Self::Sources => "sources",
            Self::Checked => "checked",
            Self::Changed => "changed",
        }
    }

    /// The id of its heading. Claims have that of the article's notes, so that a link to those works on
    /// both pages.
    const fn id(self) -> &'static str {
        match self {
            Self::Claims => "notes",
            other => other.slug(),
        }
    }

    const fn title(self) -> Text {
        match self {
            Self::Claims => messages::RECORD_CLAIMS,
            Self::Disputes => messages::SITE_DISPUTES_TITLE,
            Self::Parties => messages::RECORD_PARTIES,
            Self::Events => messages::RECORD_EVENTS,
            Self::Elements => messages::RECORD_ELEMENTS,
            Self::Terms => messages::RECORD_TERMS,
            Self::Sources => messages::RECORD_SOURCES,
            Self::Checked => messages::RECORD_CHECKED,
            Self::Changed => messages::RECORD_CHANGED,
        }
    }

    /// What the article calls such a list, and looks like.
    const fn class(self) -> &'static str {
        match self {
            Self::Disputes => "disputes",
            _ => "notes",
        }
    }

    /// What stands between its heading and its entries.
    const fn lead(self) -> Option<Text> {
        match self {
            Self::Claims => Some(messages::RECORD_CLAIMS_LEAD),
            Self::Events => Some(messages::RECORD_EVENTS_LEAD),
            Self::Sources => Some(messages::RECORD_SOURCES_LEAD),
            Self::Checked => Some(messages::RECORD_CHECKED_LEAD),
            Self::Changed => Some(messages::RECORD_CHANGED_LEAD),
            Self::Disputes | Self::Parties | Self::Elements | Self::Terms => None,
        }
    }

    fn entries(self, site: &Site<'_>, lang: Lang) -> String {
        match self {
            Self::Claims => claims::list(site, lang),
            Self::Disputes => disputes::list(lang),
            Self::Parties => parties::list(lang),
            Self::Events => events::list(lang),
            Self::Elements => elements::list(lang),
            Self::Terms => terms::list(lang),
            Self::Sources => source_list::list(lang),
            Self::Checked => checked::list(lang),
            Self::Changed => changes::list(lang),
        }
    }
}

/// The body of the page.
pub fn body(site: &Site<'_>, lang: Lang) -> String {
    let kinds: String = Kind::ALL.map(|kind| section(kind, site, lang)).concat();
    format!(
        concat!(
            "{header}<main id=\"article\" class=\"record\"><header class=\"opening\"><h1>{title}</h1>",
            "<p class=\"lead\">{lead}</p>{translation}",
            "<p class=\"as-of\">{as_of}</p></header>",
            "{finder}{contents}{kinds}{data}</main>{footer}"
        ),
        header = shell::header(site, Page::Sources, lang),
        title = escape(messages::RECORD_TITLE.get(lang)),
        lead = escape(messages::RECORD_LEAD.get(lang)),
        translation = shell::translation(lang),
        as_of = escape(messages::SITE_KNOWLEDGE_ENDS.get(lang)),
        contents = contents(lang),
        finder = finder::form(lang),
        kinds = kinds,
        data = data::section(site, lang),
        footer = shell::footer(site, Page::Sources, lang),
    )
}

fn contents(lang: Lang) -> String {
    let name = escape(messages::RECORD_CONTENTS.get(lang));
    let item = |id: &str, title: Text| {
        format!("<li><a href=\"#{id}\">{}</a></li>", escape(title.get(lang)))
    };
    let items: String = Kind::ALL
        .iter()
        .map(|kind| item(kind.id(), kind.title()))
        .collect();
    format!(
        "<nav class=\"contents\" aria-label=\"{name}\"><ol>{items}{}</ol></nav>",
        item(data::ID, messages::RECORD_DATA)
    )
}

fn section(kind: Kind, site: &Site<'_>, lang: Lang) -> String {
    let lead = kind.lead().map_or_else(String::new, |lead| {
        format!("<p>{}</p>", escape(lead.get(lang)))
    });
    format!(
        "<section class=\"{class} kind\" data-kind=\"{slug}\" aria-labelledby=\"{id}\"><h2 id=\"{id}\">{title}</h2>{lead}{entries}</section>",
        class = kind.class(),
        slug = kind.slug(),
        id = kind.id(),
        title = escape(kind.title().get(lang)),
        entries = kind.entries(site, lang),
    )
}

/// A list below a heading of its own, which goes when none of its entries is shown.
fn part(title: Text, lang: Lang, entries: &str) -> String {
    format!(
        "<div class=\"group\"><h3>{}</h3>{entries}</div>",
        escape(title.get(lang))
    )
}
