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
    let mut work = json!({"@type": "CreativeWork", "name": source.title_in(lang)});
    if let Some(url) = source.url {
        work["url"] = url.into();
    }
    let mut claim = json!({"@type": "Claim"});
    // Without an address it is not always known whose words they are.
    if source.url.is_some() {
        claim["author"] = json!({"@type": "Organization", "name": source.publisher_in(lang)});
    }
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

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::path::Path;
    use std::process::{Command, Stdio};

    use super::*;

    const SITE: Site<'_> = Site {
        url: "https://example.org/news/fp/",
        base: "/news/fp/",
    };

    fn parsed(page: Page, lang: Lang) -> Value {
        let text = json(&SITE, page, lang);
        assert!(!text.contains('<'), "nothing in it ends the element");
        serde_json::from_str(&text).expect("JSON")
    }

    /// The nodes of both pages in both languages.
    fn nodes() -> Vec<Value> {
        let mut nodes = Vec::new();
        for lang in Lang::ALL {
            let mut article = parsed(Page::Article, lang);
            assert_eq!(article["@context"], CONTEXT);
            if let Some(article) = article.as_object_mut() {
                article.remove("@context");
            }
            nodes.push(article);
            let record = parsed(Page::Sources, lang);
            assert_eq!(record["@context"], CONTEXT);
            nodes.extend(record["@graph"].as_array().expect("a list").clone());
        }
        nodes
    }

    #[test]
    fn the_vocabulary_of_schema_org_has_all_of_it() {
        let case =
            |name: &str, node: Value, fits: bool| json!({"name": name, "node": node, "fits": fits});
        let mut cases: Vec<Value> = nodes()
            .into_iter()
            .map(|node| case(&node["@type"].to_string(), node.clone(), true))
            .collect();
        assert!(cases.len() > 100, "{}", cases.len());
        // Whoever lets these pass judges nothing.
        let mut misspelt = article(&SITE, Lang::En);
        misspelt["headLine"] = "x".into();
        cases.push(case("a property that does not exist", misspelt, false));
        let mut strange = dataset(&SITE, Lang::En);
        strange["claimReviewed"] = "x".into();
        cases.push(case("a property of another type", strange, false));
        let mut inside = dataset(&SITE, Lang::En);
        inside["creator"] = json!({"@type": "DataDownload", "name": "x"});
        cases.push(case("a thing that cannot create", inside, false));
        cases.push(case(
            "a type that does not exist",
            json!({"@type": "ClaimReviews"}),
            false,
        ));

        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let mut node = Command::new("node")
            .arg(root.join("tests/linked/check.mjs"))
            .current_dir(root)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| {
                panic!("Node does not start ({error}); this test needs it on PATH")
            });
        let mut input = node.stdin.take().expect("piped");
        let text = Value::from(cases).to_string();
        input.write_all(text.as_bytes()).expect("Node reads");
        drop(input);
        let output = node.wait_with_output().expect("Node ends");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(
            output.status.success(),
            "{said}{}\nIf a package is missing, run `npm ci`.",
            String::from_utf8_lossy(&output.stderr)
        );
        assert!(said.starts_with("checked "), "{said}");
    }

    /// What search engines ask of these types.
    #[test]
    fn each_type_says_what_its_readers_require() {
        let required: [(&str, &[&str]); 3] = [
            (
                "Article",
                &[
                    "headline",
                    "author",
                    "dateModified",
                    "isPartOf",
                    "inLanguage",
                    "citation",
                ],
            ),
            (
                "Dataset",
                &[
                    "name",
                    "description",
                    "license",
                    "creator",
                    "distribution",
                    "url",
                ],
            ),
            (
                "ClaimReview",
                &[
                    "claimReviewed",
                    "url",
                    "author",
                    "itemReviewed",
                    "reviewBody",
                ],
            ),
        ];
        for node in nodes() {
            let kind = node["@type"].as_str().expect("a type");
            let (_, names) = required
                .iter()
                .find(|(name, _)| *name == kind)
                .expect("one of the three");
            for name in *names {
                assert!(!node[*name].is_null(), "{kind} without {name}");
            }
        }
    }

    #[test]
    fn every_version_of_every_dispute_is_reviewed_without_a_grade() {
        for lang in Lang::ALL {
            let record = parsed(Page::Sources, lang);
            let graph = record["@graph"].as_array().expect("a list").clone();
            let versions: usize = DISPUTES.iter().map(|it| it.versions.len()).sum();
            assert_eq!(graph.len(), 1 + versions);
            assert!(graph.iter().all(|node| node["reviewRating"].is_null()));
        }
    }

    #[test]
    fn translations_name_their_original() {
        let english = parsed(Page::Article, Lang::En);
        let malay = parsed(Page::Article, Lang::Ms);
        assert_eq!(malay["translationOfWork"]["@id"], english["@id"]);
        assert_eq!(english["workTranslation"]["@id"], malay["@id"]);
    }
}
