//! One tool as a page of its own, with the manners of a guest; and the tool as it stands inside
//! any page.

use leptos::prelude::*;

use crate::facts::{Lang, messages};
use crate::pages::{Page, Site, shell};
use crate::state::currency::CurrencyState;
use crate::state::lng::LngState;
use crate::state::map::MapState;
use crate::state::query::address;
use crate::state::refining::RefiningState;
use crate::widgets::WidgetId;
use crate::widgets::calculator::Place;
use crate::widgets::calculator::markup::{self, Markup, not_those};
use crate::widgets::escape::escape;

/// The tool with everything that must be said around it when it is not live: that values are on
/// their way, that the link's values are not shown, that it could not start.
pub fn tool(site: &Site<'_>, widget: WidgetId, lang: Lang, is_embed: bool) -> String {
    match widget {
        WidgetId::Lng => rendered::<LngState>(site, widget, lang, is_embed),
        WidgetId::Currency => rendered::<CurrencyState>(site, widget, lang, is_embed),
        WidgetId::Refining => rendered::<RefiningState>(site, widget, lang, is_embed),
        WidgetId::Map => rendered::<MapState>(site, widget, lang, is_embed),
    }
}

fn rendered<C: Markup>(site: &Site<'_>, widget: WidgetId, lang: Lang, is_embed: bool) -> String {
    let place = Place {
        lang,
        page: site.address(Page::Article, lang),
        embed: site.address(Page::Embed(widget), lang),
        is_embed,
    };
    let state_line =
        |class: &str, text: &str| format!("<p class=\"tool-state {class}\">{}</p>", escape(text));
    let not_those = not_those::<C>(lang);
    let owner = Owner::new();
    let live = owner.with(|| markup::html::<C>(&place));
    let (heading, title) = if is_embed {
        ("h1", widget.embed_heading())
    } else {
        ("h3", widget.title())
    };
    format!(
        concat!(
            "<section class=\"tool tool-{prefix}\" aria-labelledby=\"{prefix}-title\">",
            "<{h} class=\"tool-title\" id=\"{prefix}-title\">{title}</{h}>",
            "{loading}{not_those}{not_live}",
            "<noscript><p class=\"tool-note\">{noscript}</p></noscript>",
            "<div data-widget=\"{slug}\" data-lang=\"{lang}\" data-page=\"{page}\" data-embed=\"{embed}\">",
            "{live}</div></section>"
        ),
        h = heading,
        title = escape(title.get(lang)),
        loading = state_line("loading", messages::TOOL_LOADING.get(lang)),
        not_those = state_line("not-those", &not_those),
        not_live = state_line("not-live", messages::TOOL_NOT_LIVE.get(lang)),
        noscript = escape(&not_those),
        prefix = C::SLUG,
        slug = widget.slug(),
        lang = lang.code(),
        page = escape(&place.page),
        embed = escape(&place.embed),
        live = live,
    )
}

/// The body of an embed page.
pub fn body(site: &Site<'_>, widget: WidgetId, lang: Lang) -> String {
    let page = site.address(Page::Article, lang);
    let shown = page
        .split_once("://")
        .map_or(page.as_str(), |(_, rest)| rest);
    let link = format!(
        "<a href=\"{}\" target=\"_blank\" rel=\"noopener\" data-state-link>{}</a>",
        escape(&address(&page, "", widget.prefix())),
        escape(shown.trim_end_matches('/'))
    );
    // Links are dead in some frames; the address is therefore printed, not hidden behind words.
    let line = escape(messages::TOOL_FULL_PAGE.get(lang)).replace("{address}", &link);
    let translation = shell::translation(lang);
    format!(
        "<main>{}<p class=\"source-line\"><strong>{}</strong> {line} · {}</p>{translation}</main>",
        tool(site, widget, lang, true),
        escape(messages::SITE_NAME.get(lang)),
        shell::help(&page, lang, true),
    )
}
