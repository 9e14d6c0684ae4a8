//! What an unknown address shows, in both languages, because the address does not tell which.

use crate::facts::{Lang, messages};
use crate::pages::{Page, Site, shell};
use crate::widgets::escape::escape;

/// The body of the page.
pub fn body(site: &Site<'_>) -> String {
    let part = |lang: Lang, level: &str| {
        format!(
            "<section lang=\"{}\"><{level}>{}</{level}><p>{}</p><p><a href=\"{}\">{}</a> · {}</p></section>",
            lang.code(),
            escape(messages::NOT_FOUND_TITLE.get(lang)),
            escape(messages::NOT_FOUND_TEXT.get(lang)),
            site.link(Page::Article, lang),
            escape(messages::NOT_FOUND_BACK.get(lang)),
            shell::help(&site.link(Page::Article, lang), lang, false),
        )
    };
    format!(
        "<main id=\"article\" class=\"not-found\">{}{}</main>",
        part(Lang::En, "h1"),
        part(Lang::Ms, "h2")
    )
}
