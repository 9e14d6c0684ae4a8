//! The static oEmbed answer beside each embed: frame and blockquote only, because consumers strip
//! everything else.

use fine_print::facts::{Lang, messages};
use fine_print::pages::{Page, Site};
use fine_print::widgets::WidgetId;
use fine_print::widgets::escape::escape;

/// Width that consumers reserve; the frame itself is fluid.
const WIDTH: u32 = 600;

/// The JSON text.
pub fn json(site: &Site<'_>, widget: WidgetId, lang: Lang) -> String {
    let page = Page::Embed(widget);
    let title = page.title().get(lang);
    let html = format!(
        concat!(
            "<blockquote><a href=\"{article}\">{title}</a>. {summary}</blockquote>",
            "<iframe src=\"{src}\" title=\"{title}\" width=\"{width}\" height=\"{height}\" ",
            "frameborder=\"0\"></iframe>"
        ),
        article = escape(&site.address(Page::Article, lang)),
        src = escape(&site.address(page, lang)),
        title = escape(title),
        summary = escape(page.description().get(lang)),
        width = WIDTH,
        height = widget.embed_height().start,
    );
    let value = serde_json::json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": messages::SITE_NAME.get(lang),
        "provider_url": site.url,
        "cache_age": 86_400,
        "width": WIDTH,
        "height": widget.embed_height().start,
        "html": html,
    });
    format!("{value}\n")
}
