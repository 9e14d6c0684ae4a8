//! The record: everything that is stated has its place on it, in both languages, and in the files.

use std::collections::HashSet;

use fine_print::facts::{
    CHANGES, CLAIMS, DISPUTES, ELEMENTS, EVENTS, INSTRUMENTS, Lang, PARTIES, REASONS, SENTENCES,
    SOURCES, STATUSES, TERMS,
};
use fine_print::format::table;
use fine_print::pages::sources::{body, tables};
use fine_print::pages::{Page, Site, article};

const SITE: Site<'_> = Site {
    url: "https://example.org/news/fp/",
    base: "/news/fp/",
};

/// The page, and the ids on it in their order.
fn page(lang: Lang) -> (String, Vec<String>) {
    let html = body(&SITE, lang);
    let ids = html
        .match_indices(" id=\"")
        .filter_map(|(at, start)| html[at + start.len()..].split('"').next())
        .map(str::to_owned)
        .collect();
    (html, ids)
}

/// The part of the page between the start of an entry and that of the next.
fn entry<'a>(html: &'a str, id: &str) -> &'a str {
    let at = html.find(&format!(" id=\"{id}\"")).expect("it is there");
    let start = html[..at].rfind("class=\"filed\"").expect("in an entry");
    let rest = &html[start + 1..];
    &rest[..rest.find("class=\"filed\"").unwrap_or(rest.len())]
}

#[test]
fn everything_stated_has_its_address_in_both_languages() {
    for lang in Lang::ALL {
        let (_, ids) = page(lang);
        let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
        let all = CLAIMS
            .iter()
            .map(|it| format!("note-{}", it.id))
            .chain(DISPUTES.iter().map(|it| format!("dispute-{}", it.id)))
            .chain(PARTIES.iter().map(|it| format!("map-{}", it.id)))
            .chain(INSTRUMENTS.iter().map(|it| format!("map-{}", it.id)))
            .chain(EVENTS.iter().map(|it| format!("event-{}", it.id)))
            .chain(ELEMENTS.iter().map(|it| it.id.into()))
            .chain(TERMS.iter().map(|it| it.id.into()))
            .chain(SOURCES.iter().map(|it| format!("source-{}", it.id)));
        let mut count = 0;
        for id in all {
            assert!(ids.contains(id.as_str()), "{lang:?}: {id}");
            count += 1;
        }
        assert!(count > 850, "{count}");
    }
}

#[test]
fn both_languages_have_the_same_addresses_but_for_the_alphabet() {
    let [mut english, mut malay] = Lang::ALL.map(|lang| page(lang).1);
    // Terms stand by the alphabet of each language; all else stands in the same order.
    let is_term = |id: &String| TERMS.iter().any(|term| term.id == *id);
    let terms = |ids: &[String]| -> HashSet<String> {
        ids.iter().filter(|id| is_term(id)).cloned().collect()
    };
    assert_eq!(terms(&english), terms(&malay));
    english.retain(|id| !is_term(id));
    malay.retain(|id| !is_term(id));
    assert_eq!(english, malay);
}

#[test]
fn every_dispute_is_here_by_its_number_with_every_version() {
    let mut numbers: Vec<usize> = DISPUTES
        .iter()
        .filter_map(|it| it.number.strip_prefix('C')?.parse().ok())
        .collect();
    numbers.sort_unstable();
    assert_eq!(numbers, (1..=24).collect::<Vec<_>>());
    for lang in Lang::ALL {
        let (html, _) = page(lang);
        for dispute in DISPUTES {
            let entry = entry(&html, &format!("dispute-{}", dispute.id));
            let number = format!(">{} · ", dispute.number);
            assert!(entry.contains(&number), "{}", dispute.id);
            let versions = entry.matches("<li>").count();
            assert_eq!(versions, dispute.versions.len(), "{}", dispute.id);
            for claim in dispute.claims {
                assert!(entry.contains(&format!("#note-{claim}\"")), "{claim}");
            }
        }
    }
}

#[test]
fn every_sentence_of_the_articles_is_held_by_something_on_the_page_or_left_out_for_a_reason() {
    let articles: HashSet<&str> = SENTENCES.iter().map(|it| it.article).collect();
    assert_eq!(articles.len(), 5);
    for lang in Lang::ALL {
        let (html, ids) = page(lang);
        let ids: HashSet<&str> = ids.iter().map(String::as_str).collect();
        for sentence in SENTENCES {
            let id = format!("sentence-{}-{}", sentence.article, sentence.number);
            let entry = entry(&html, &id);
            let named = sentence.held_by.len() + sentence.disputes.len();
            // The last link is the entry's own.
            let links: Vec<&str> = entry
                .match_indices("<a href=\"#")
                .filter_map(|(at, start)| entry[at + start.len()..].split('"').next())
                .collect();
            assert_eq!(links.len(), named, "{id}");
            for link in links {
                assert!(ids.contains(link), "{id}: #{link}");
            }
            let reason = REASONS.iter().find(|it| Some(it.id) == sentence.left_out);
            assert_eq!(reason.is_some(), named == 0, "{id}");
            if let Some(reason) = reason {
                let why = reason.why.get(lang).replace('"', "&quot;");
                assert!(entry.contains(&why), "{id}");
            }
        }
    }
}

#[test]
fn what_a_text_names_leads_back_to_that_text() {
    let named = article::named_claims();
    assert!(named.len() > 100);
    for lang in Lang::ALL {
        let (html, _) = page(lang);
        let text = article::body(&SITE, lang);
        for id in &named {
            let link = format!("href=\"{}#ref-{id}\"", SITE.link(Page::Article, lang));
            let note = entry(&html, &format!("note-{id}"));
            assert!(note.contains(&link), "{id}");
            assert!(text.contains(&format!("id=\"ref-{id}\"")), "{id}");
        }
        assert_eq!(html.matches("class=\"back\"").count(), named.len());
    }
}

#[test]
fn each_entry_links_to_itself() {
    let (html, ids) = page(Lang::En);
    let entries = html.matches("class=\"filed\"").count();
    let own: HashSet<&str> = html
        .match_indices("<a class=\"self\" href=\"#")
        .filter_map(|(at, start)| html[at + start.len()..].split('"').next())
        .collect();
    assert_eq!(own.len(), entries);
    for id in own {
        assert!(ids.iter().any(|known| known == id), "{id}");
    }
}

#[test]
fn every_source_says_what_rests_on_it() {
    let (html, _) = page(Lang::En);
    for claim in CLAIMS {
        for said in claim.said {
            let source = entry(&html, &format!("source-{}", said.source));
            assert!(
                source.contains(&format!("#note-{}\"", claim.id)),
                "{}: {}",
                said.source,
                claim.id
            );
        }
    }
    for source in SOURCES {
        let entry = entry(&html, &format!("source-{}", source.id));
        match source.url {
            Some(url) => assert!(entry.contains(&url.replace('&', "&amp;")), "{}", source.id),
            None => assert!(!entry.contains("href=\"http"), "{}", source.id),
        }
    }
}

#[test]
fn what_became_of_claims_and_texts_is_all_here() {
    for lang in Lang::ALL {
        let (html, _) = page(lang);
        for status in STATUSES {
            let of = status.turn.of;
            let is_claim = CLAIMS.iter().any(|claim| claim.id == of);
            let id = format!("{}-{of}", if is_claim { "note" } else { "map" });
            let says = status.says.get(lang).replace('"', "&quot;");
            assert!(entry(&html, &id).contains(&says), "{of}: {says}");
        }
    }
}

#[test]
fn changes_are_shown_with_both_values() {
    assert!(!CHANGES.is_empty());
    for lang in Lang::ALL {
        let (html, _) = page(lang);
        for change in CHANGES {
            for text in [change.old, change.new, change.why] {
                assert!(html.contains(text.get(lang)), "{}", change.claim);
            }
        }
    }
}

/// Read back by a reader that is not ours.
#[test]
fn tables_are_csv_with_a_row_for_each_record() {
    let rows = |name: &str| match name {
        "claims" => CLAIMS.len(),
        "disputes" => DISPUTES.iter().map(|it| it.versions.len()).sum(),
        "sources" => SOURCES.len(),
        "terms" => TERMS.len(),
        "elements" => ELEMENTS.len(),
        "sentences" => SENTENCES.len(),
        "changes" => CHANGES.len(),
        other => panic!("no table {other}"),
    };
    for lang in Lang::ALL {
        for (name, table) in tables::tables(lang) {
            let text = table::csv(&table);
            let mut reader = csv::Reader::from_reader(text.as_bytes());
            let head: HashSet<String> = reader
                .headers()
                .expect("a head")
                .iter()
                .map(str::to_owned)
                .collect();
            assert_eq!(head.len(), table.head.len(), "{name}");
            let records: Result<Vec<_>, _> = reader.records().collect();
            let records = records.expect("as many cells in each row");
            assert_eq!(records.len(), rows(name), "{name}");
        }
    }
}

#[test]
fn a_row_of_a_claim_has_its_number_as_a_program_reads_it() {
    let [(name, table), ..] = tables::tables(Lang::Ms);
    assert_eq!(name, "claims");
    let column = |name: &str| {
        let place = table.head.iter().position(|head| *head == name);
        place.expect("a column")
    };
    for (row, claim) in table.rows.iter().zip(CLAIMS) {
        assert_eq!(row[column("id")], claim.id);
        let low: Option<f64> = row[column("low")].parse().ok();
        assert_eq!(low, claim.figure.map(|figure| figure.low), "{}", claim.id);
    }
}
