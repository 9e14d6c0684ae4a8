//! A whole HTML document: head, policy, scripts, body.

use fine_print::facts::{Lang, messages};
use fine_print::pages::{Page, Site, article, embed, not_found, sources};
use fine_print::widgets::WidgetId;
use fine_print::widgets::escape::escape;

use crate::assets::Assets;
use crate::card;
use crate::csp;
use crate::linked;
use crate::scripts::{BOOT, COPY, EARLY, HOST, MISSED, SOURCES, THEME};

/// Renders a page.
///
/// # Errors
/// A sentence, when a file that the page needs was not built.
pub fn render(site: &Site<'_>, assets: &Assets, page: Page, lang: Lang) -> Result<String, String> {
    match page {
        Page::Article => {
            let loads = loads(site, assets, "article")?;
            let body = article::body(site, lang);
            let reading = format!(
                "<script>{MISSED}</script><script type=\"module\" src=\"{}{}\"></script>",
                site.base, assets.reading
            );
            Ok(full(
                site,
                assets,
                (page, lang),
                &loads,
                &body,
                Scripts::File(&reading),
            ))
        }
        Page::Sources => {
            let body = sources::body(site, lang);
            let inline = Scripts::Inline(&[THEME, COPY, SOURCES, BOOT]);
            Ok(full(
                site,
                assets,
                (page, lang),
                " data-finds",
                &body,
                inline,
            ))
        }
        Page::Embed(widget) => guest(site, assets, widget, lang),
        Page::NotFound => Ok(lost(site, assets)),
    }
}

/// The module that is loaded when a reader asks for what it does.
const LATER: &str = "take";

/// Attributes of `<html>` that tell the boot script what to load.
fn loads(site: &Site<'_>, assets: &Assets, name: &str) -> Result<String, String> {
    let (module, later) = (assets.module(name)?, assets.module(LATER)?);
    Ok(format!(
        concat!(
            " data-module=\"{base}{js}\" data-wasm=\"{base}{wasm}\"",
            " data-later-module=\"{base}{later_js}\" data-later-wasm=\"{base}{later_wasm}\""
        ),
        base = site.base,
        js = module.js,
        wasm = module.wasm,
        later_js = later.js,
        later_wasm = later.wasm
    ))
}

/// The scripts of a page but the one that runs before first paint.
#[derive(Clone, Copy)]
enum Scripts<'a> {
    /// In the page, at its end.
    Inline(&'a [&'a str]),
    /// In a file that the head asks for: the article's HTML has no room for them.
    File(&'a str),
}

/// A page of the site's own, with these attributes of `<html>`.
fn full(
    site: &Site<'_>,
    assets: &Assets,
    (page, lang): (Page, Lang),
    attributes: &str,
    body: &str,
    scripts: Scripts<'_>,
) -> String {
    let (inline, file, more) = match scripts {
        Scripts::Inline(inline) => (inline, "", inline),
        Scripts::File(file) => (&[][..], file, &[MISSED][..]),
    };
    let head = format!(
        concat!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            "<title>{title} · {name}</title>{common}{picture}{translations}",
            "<script>{early}</script><link rel=\"stylesheet\" href=\"{base}{css}\">",
            "{file}<script type=\"application/ld+json\">{linked}</script>"
        ),
        policy = csp::policy(&[&[EARLY], more].concat(), &[]),
        title = escape(page.title().get(lang)),
        name = escape(messages::SITE_NAME.get(lang)),
        common = common(site, page, lang),
        picture = picture(site, page, lang),
        translations = translations(site, page),
        early = EARLY,
        base = site.base,
        css = assets.site_css,
        linked = linked::json(site, page, lang),
        file = file,
    );
    let inline: String = inline
        .iter()
        .map(|script| format!("<script>{script}</script>"))
        .collect();
    let body = format!("<body class=\"page\">{body}{inline}</body>");
    html(lang, attributes, &head, &body)
}

fn guest(site: &Site<'_>, assets: &Assets, widget: WidgetId, lang: Lang) -> Result<String, String> {
    let page = Page::Embed(widget);
    let name = format!("embed-{}", widget.slug());
    let css = &assets.embed_style(&name)?;
    let head = format!(
        concat!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            "<title>{title}</title>{common}{translations}",
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{address}oembed.json\" title=\"{title}\">",
            "<meta name=\"responsive-embedded-sizing\" content=\"allow-origins=*\">",
            "<script>{early}</script><style>{css}</style>"
        ),
        policy = csp::policy(&[EARLY, HOST, BOOT], &[css]),
        title = escape(page.title().get(lang)),
        common = common(site, page, lang),
        translations = translations(site, page),
        address = escape(&site.address(page, lang)),
        early = EARLY,
        css = css,
    );
    // The height is told before the module is asked for: the two scripts stand in this order.
    let body = format!(
        "<body class=\"embed\">{}<script>{HOST}</script><script type=\"module\">{BOOT}</script></body>",
        embed::body(site, widget, lang)
    );
    let attributes = format!(
        "{} data-theme=\"light\" data-slug=\"{name}\"",
        loads(site, assets, &name)?
    );
    Ok(html(lang, &attributes, &head, &body))
}

fn lost(site: &Site<'_>, assets: &Assets) -> String {
    let head = format!(
        concat!(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">",
            "<title>{title} · {name}</title><meta name=\"robots\" content=\"noindex\">",
            "<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">",
            "<link rel=\"stylesheet\" href=\"{base}{css}\">"
        ),
        policy = csp::policy(&[], &[]),
        title = escape(messages::NOT_FOUND_TITLE.get(Lang::En)),
        name = escape(messages::SITE_NAME.get(Lang::En)),
        base = site.base,
        css = assets.site_css,
    );
    html(
        Lang::En,
        "",
        &head,
        &format!("<body class=\"page\">{}</body>", not_found::body(site)),
    )
}

/// What every page with an address of its own says about itself.
fn common(site: &Site<'_>, page: Page, lang: Lang) -> String {
    format!(
        concat!(
            "<meta name=\"description\" content=\"{description}\">",
            "<link rel=\"canonical\" href=\"{address}\">",
            "<link rel=\"icon\" href=\"{base}icon.svg\" type=\"image/svg+xml\">",
            "<meta property=\"og:title\" content=\"{title}\">",
            "<meta property=\"og:description\" content=\"{description}\">",
            "<meta property=\"og:url\" content=\"{address}\">",
            "<meta property=\"og:type\" content=\"article\">",
            "<meta name=\"color-scheme\" content=\"light dark\">"
        ),
        description = escape(page.description().get(lang)),
        address = escape(&site.address(page, lang)),
        base = site.base,
        title = escape(page.title().get(lang)),
    )
}

/// The picture that other sites show beside a link. Embeds, which have to be light, are linked to by their page.
fn picture(site: &Site<'_>, page: Page, lang: Lang) -> String {
    format!(
        concat!(
            "<meta property=\"og:image\" content=\"{site}{file}\">",
            "<meta property=\"og:image:width\" content=\"{wide}\"><meta property=\"og:image:height\" content=\"{high}\">",
            "<meta property=\"og:image:alt\" content=\"{alt}\"><meta name=\"twitter:card\" content=\"summary_large_image\">"
        ),
        site = escape(site.url),
        file = card::file(page, lang),
        wide = card::SIZE.0,
        high = card::SIZE.1,
        alt = escape(page.title().get(lang)),
    )
}

fn translations(site: &Site<'_>, page: Page) -> String {
    let link = |code: &str, lang: Lang| {
        format!(
            "<link rel=\"alternate\" hreflang=\"{code}\" href=\"{}\">",
            escape(&site.address(page, lang))
        )
    };
    [
        link("en", Lang::En),
        link("ms", Lang::Ms),
        link("x-default", Lang::En),
    ]
    .concat()
}

fn html(lang: Lang, attributes: &str, head: &str, body: &str) -> String {
    format!(
        concat!(
            "<!doctype html><html lang=\"{lang}\"{attributes}><head><meta charset=\"utf-8\">",
            "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">",
            "{head}</head>{body}</html>\n"
        ),
        lang = lang.code(),
        attributes = attributes,
        head = head,
        body = body,
    )
}
