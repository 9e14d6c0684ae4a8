//! The list of pages for search engines, each with its twin in the other language.

use fine_print::facts::{Lang, days};
use fine_print::pages::{Page, Site};
use fine_print::widgets::escape::escape;
use fine_print::widgets::map::dates::iso;

/// The XML text: every page but the one for unknown addresses.
pub fn xml(site: &Site<'_>) -> String {
    let day = iso(days::FACTS_COMPILED);
    let pages = Page::all().filter(|page| *page != Page::NotFound);
    let entries: String = pages
        .flat_map(|page| Lang::ALL.map(|lang| entry(site, page, lang, &day)))
        .collect();
    format!(
        concat!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n",
            "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"",
            " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{}</urlset>\n"
        ),
        entries
    )
}

fn entry(site: &Site<'_>, page: Page, lang: Lang, day: &str) -> String {
    let twin = |code: &str, lang: Lang| {
        format!(
            "<xhtml:link rel=\"alternate\" hreflang=\"{code}\" href=\"{}\"/>",
            escape(&site.address(page, lang))
        )
    };
    format!(
        "<url><loc>{}</loc><lastmod>{day}</lastmod>{}{}{}</url>\n",
        escape(&site.address(page, lang)),
        twin("en", Lang::En),
        twin("ms", Lang::Ms),
        twin("x-default", Lang::En),
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Page, Site, xml};

    #[test]
    fn every_page_is_listed_once_and_names_its_twins() {
        let site = Site {
            url: "https://example.org/news/fp/",
            base: "/news/fp/",
        };
        let text = xml(&site);
        let document = roxmltree::Document::parse(&text).expect("it is XML");
        let urls: Vec<_> = document
            .descendants()
            .filter(|node| node.has_tag_name("url"))
            .collect();
        assert_eq!(urls.len(), 2 * (Page::all().count() - 1));
        let places: HashSet<&str> = urls
            .iter()
            .filter_map(|url| {
                let place = url.children().find(|node| node.has_tag_name("loc"))?;
                place.text()
            })
            .collect();
        assert_eq!(places.len(), urls.len());
        assert!(places.contains("https://example.org/news/fp/ms/sources/"));
        assert!(!text.contains("404"));
        for url in urls {
            let twins: Vec<_> = url
                .children()
                .filter(|node| node.has_tag_name("link"))
                .map(|node| (node.attribute("hreflang"), node.attribute("href")))
                .collect();
            let codes: Vec<_> = twins.iter().map(|(code, _)| *code).collect();
            assert_eq!(codes, [Some("en"), Some("ms"), Some("x-default")]);
            for (_, place) in twins {
                assert!(places.contains(place.expect("an address")));
            }
        }
    }
}
