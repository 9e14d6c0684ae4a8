//! What a page is, in the words of schema.org, for machines that read pages.

use fine_print::facts::{DISPUTES, Dispute, Lang, SOURCES, Source, Version, days, messages};
use fine_print::pages::sources::{data, tables};
use fine_print::pages::{Page, Site};
use fine_print::widgets::map::csv;
use fine_print::widgets::map::dates::iso;
use serde_json::{Value, json};

/// The vocabulary.
const CONTEXT: &str = "https://schema.org";

/// The licence of the content, by its address.
const LICENCE: &str = "https://creativecommons.org/licenses/by/4.0/";

/// The JSON-LD of the article or the record, as it stands in a script element.
pub fn json(site: &Site<'_>, page: Page, lang: Lang) -> String {
    let value = match page {
        Page::Sources => {
            let reviews = DISPUTES.iter().flat_map(|it| reviews(site, it, lang));
            let graph: Vec<Value> = [dataset(site, lang)].into_iter().chain(reviews).collect();
            json!({"@context": CONTEXT, "@graph": graph})
        }
        _ => article(site, lang),
    };
    // Nothing inside may end the element.
    value.to_string().replace('<', "\\u003c")
}

fn article(site: &Site<'_>, lang: Lang) -> Value {
    let page = Page::Article;
    let original = site.address(page, Lang::En);
    let twin = match lang {
        Lang::En => ("workTranslation", site.address(page, Lang::Ms)),
        Lang::Ms => ("translationOfWork", original),
    };
    let mut article = json!({
        "@context": CONTEXT,
        "@type": "Article",
        "@id": site.address(page, lang),
        "headline": page.title().get(lang),
        "inLanguage": lang.code(),
        "dateModified": iso(days::FACTS_COMPILED),
        "author": author(site, lang),
        "license": LICENCE,
        "isPartOf": website(site, lang),
        "citation": {"@type": "Dataset", "@id": site.address(Page::Sources, lang), "name": Page::Sources.title().get(lang)},
    });
    article[twin.0] = json!({"@type": "Article", "@id": twin.1});
    article
}

fn author(site: &Site<'_>, lang: Lang) -> Value {
    json!({"@type": "Organization", "name": messages::SITE_NAME.get(lang), "url": site.url})
}

fn website(site: &Site<'_>, lang: Lang) -> Value {
    json!({"@type": "WebSite", "name": messages::SITE_NAME.get(lang), "url": site.url})
}

fn dataset(site: &Site<'_>, lang: Lang) -> Value {
    let page = Page::Sources;
    let front = site.address(Page::Article, lang);
    let download = |address: String, format: &str| json!({"@type": "DataDownload", "contentUrl": address, "encodingFormat": format});
    let mut files = vec![
        download([site.url, data::FACTS].concat(), "application/json"),
        download(
            tables::address(&front, "claims", "json"),
            "application/json",
        ),
    ];
    let own = tables::NAMES.map(|(name, _)| tables::address(&front, name, "csv"));
    let maps = csv::tables(lang).map(|(name, _)| csv::address(&front, name));
    files.extend(
        own.into_iter()
            .chain(maps)
            .map(|address| download(address, "text/csv")),
    );
    json!({
        "@type": "Dataset",
        "@id": site.address(page, lang),
        "url": site.address(page, lang),
        "name": page.title().get(lang),
        "description": page.description().get(lang),
        "inLanguage": lang.code(),
        "dateModified": iso(days::FACTS_COMPILED),
        "isAccessibleForFree": true,
        "license": LICENCE,
        "creator": author(site, lang),
        "isPartOf": website(site, lang),
        "distribution": files,
    })
}

/// A review for each version of a dispute that somebody published. There is no rating: what we go by is
/// said in words, because none of the versions is graded on a scale.
fn reviews(site: &Site<'_>, dispute: &Dispute, lang: Lang) -> Vec<Value> {
    let address = format!(
        "{}#dispute-{}",
        site.address(Page::Sources, lang),
        dispute.id
    );
    let body = format!("{} {}", dispute.best.get(lang), dispute.reason.get(lang));
    dispute
        .versions
        .iter()
        .filter_map(|version| {
            let source = SOURCES.iter().find(|source| source.id == version.source)?;
            Some(review(site, &address, &body, version, source, lang))
        })
        .collect()
}

fn review(
    site: &Site<'_>,
    address: &str,
    body: &str,
    version: &Version,
    source: &Source,
    lang: Lang,
) -> Value {
    let mut work = json!({"@type": "CreativeWork", "name": source.title});
    if let Some(url) = source.url {
        work["url"] = url.into();
    }
    let mut claim = json!({
        "@type": "Claim",
        "author": {"@type": "Organization", "name": source.publisher},
    });
    if let Some(day) = source.date {
        work["datePublished"] = iso(day).into();
        claim["datePublished"] = iso(day).into();
    }
    claim["appearance"] = work;
    json!({
        "@type": "ClaimReview",
        "url": address,
        "inLanguage": lang.code(),
        "datePublished": iso(days::FACTS_COMPILED),
        "author": author(site, lang),
        "claimReviewed": version.says.get(lang),
        "itemReviewed": claim,
        "reviewBody": body,
    })
}
