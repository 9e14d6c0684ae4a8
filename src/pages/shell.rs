//! What all full pages share: head line with the language switch, and the footer.

use crate::facts::{Lang, messages};
use crate::pages::{Page, Site, cite};
use crate::widgets::escape::escape;

/// The other language.
pub const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::En => Lang::Ms,
        Lang::Ms => Lang::En,
    }
}

/// Skip link, name of the site, help, the record and language switch.
pub fn header(site: &Site<'_>, page: Page, lang: Lang) -> String {
    let to = other(lang);
    let (skip, current) = match page {
        Page::Sources => (messages::RECORD_SKIP, " aria-current=\"page\""),
        _ => (messages::SITE_SKIP, ""),
    };
    format!(
        concat!(
            "<a class=\"skip\" href=\"#article\">{skip}</a>",
            "<header class=\"head\"><a class=\"brand\" href=\"{home}\">{name}</a>",
            "<p class=\"tagline\">{tagline}</p>",
            "<nav class=\"head-links\" aria-label=\"{name}\">",
            "<button type=\"button\" class=\"theme\" data-day=\"{day}\" data-night=\"{night}\">{night}</button>",
            "<a href=\"#help\">{help}</a><a href=\"{record}\"{current}>{sources}</a>",
            "<a class=\"language\" href=\"{switch}\" hreflang=\"{code}\" lang=\"{code}\" data-keep>{language}</a>",
            "</nav></header>"
        ),
        skip = escape(skip.get(lang)),
        record = site.link(Page::Sources, lang),
        current = current,
        sources = escape(messages::RECORD_NAME.get(lang)),
        home = site.link(Page::Article, lang),
        name = escape(messages::SITE_NAME.get(lang)),
        tagline = escape(messages::SITE_TAGLINE.get(lang)),
        day = escape(messages::SITE_DAY.get(lang)),
        night = escape(messages::SITE_NIGHT.get(lang)),
        help = escape(messages::SITE_HELP.get(lang)),
        switch = site.link(page, to),
        code = to.code(),
        language = escape(messages::SITE_LANGUAGE_NAME.get(to)),
    )
}

/// On Malay pages: that a native editor's reading is awaited.
pub fn translation(lang: Lang) -> String {
    match lang {
        Lang::En => String::new(),
        Lang::Ms => format!(
            "<p class=\"translation\">{}</p>",
            escape(messages::SITE_TRANSLATION_NOTICE.get(lang))
        ),
    }
}

/// The link at the end of the pages that have no help of their own, to where the article has it: at its
/// end. With `of_guest` it opens beside the page that the tool is embedded in.
pub fn help(article: &str, lang: Lang, of_guest: bool) -> String {
    let aside = if of_guest {
        " target=\"_blank\" rel=\"noopener\""
    } else {
        ""
    };
    format!(
        "<a href=\"{}#help\"{aside}>{}</a>",
        escape(article),
        escape(messages::SITE_HELP.get(lang)),
    )
}

/// Help, how to cite the page, privacy, licence and the day our knowledge ends.
pub fn footer(site: &Site<'_>, page: Page, lang: Lang) -> String {
    let paragraph = |text: &str| format!("<p>{}</p>", escape(text));
    format!(
        "<footer class=\"foot\" id=\"help\"><h2>{}</h2>{}<p><a href=\"#notes\">{}</a> · <a href=\"#disputes\">{}</a> · <a href=\"{}\">{}</a></p>{}{}{}{}</footer>",
        escape(messages::SITE_HELP.get(lang)),
        paragraph(messages::SITE_HELP_TEXT.get(lang)),
        escape(messages::SITE_NOTES_TITLE.get(lang)),
        escape(messages::SITE_DISPUTES_TITLE.get(lang)),
        site.link(Page::Sources, lang),
        escape(messages::RECORD_TITLE.get(lang)),
        cite::fold(site, page, lang),
        paragraph(messages::SITE_FOOTER_AS_OF.get(lang)),
        paragraph(messages::SITE_PRIVACY.get(lang)),
        paragraph(messages::SITE_LICENCE.get(lang)),
    )
}
