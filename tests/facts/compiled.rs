//! That the compiled facts are those of `content/`, that they hold together, and that nothing in them
//! is dead.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use content_compiler::{compile, constant_name};
use fine_print::facts::{
    ARTICLES, CLAIMS, DISPUTES, ELEMENTS, EVENTS, FACTS_AS_OF, INSTRUMENTS, Kind, Lang, PARTIES,
    Piece, SERIES, SOURCES, STATUSES, TERMS,
};

use crate::{claim, content, has_source, root};

#[test]
fn the_compiled_facts_are_those_of_the_directory() {
    let content = content();
    assert!(
        compile(&content) == include_str!(concat!(env!("OUT_DIR"), "/content.rs")),
        "the program was built from another content/ than the one that lies here"
    );
    let written: Vec<_> = content
        .claims
        .iter()
        .map(|claim| {
            (
                claim.id.as_str(),
                claim.text.en.as_str(),
                claim.text.ms.as_str(),
            )
        })
        .collect();
    let compiled: Vec<_> = CLAIMS
        .iter()
        .map(|claim| (claim.id, claim.text.get(Lang::En), claim.text.get(Lang::Ms)))
        .collect();
    assert_eq!(written, compiled);
    let written: Vec<&str> = content
        .sources
        .iter()
        .map(|source| source.id.as_str())
        .collect();
    let compiled: Vec<&str> = SOURCES.iter().map(|source| source.id).collect();
    assert_eq!(written, compiled);
}

#[test]
fn ids_are_unique() {
    // Pages link to all of these by fragment.
    let facts = CLAIMS
        .iter()
        .map(|claim| claim.id)
        .chain(PARTIES.iter().map(|party| party.id))
        .chain(INSTRUMENTS.iter().map(|instrument| instrument.id))
        .chain(EVENTS.iter().map(|event| event.id))
        .chain(ELEMENTS.iter().map(|element| element.id))
        .chain(TERMS.iter().map(|term| term.id))
        .chain(DISPUTES.iter().map(|dispute| dispute.id));
    let lists: [(&str, Vec<&str>); 4] = [
        ("facts", facts.collect()),
        ("sources", SOURCES.iter().map(|source| source.id).collect()),
        ("series", SERIES.iter().map(|note| note.series.id).collect()),
        (
            "articles",
            ARTICLES.iter().map(|article| article.id).collect(),
        ),
    ];
    for (what, ids) in lists {
        assert!(!ids.is_empty(), "no {what}");
        let distinct: BTreeSet<&&str> = ids.iter().collect();
        assert_eq!(distinct.len(), ids.len(), "{what}");
    }
}

#[test]
fn every_claim_rests_on_known_sources_or_on_arithmetic() {
    for claim in CLAIMS {
        for said in claim.said {
            assert!(has_source(said.source), "{}: {}", claim.id, said.source);
        }
        let rests = !claim.said.is_empty() || claim.calc.is_some() || claim.kind == Kind::NotFound;
        assert!(rests, "{} rests on nothing", claim.id);
        assert!(!claim.assumption || claim.reason.is_some(), "{}", claim.id);
    }
}

#[test]
fn arithmetic_uses_known_claims_and_months() {
    for claim in CLAIMS {
        for input in claim.calc.iter().flat_map(|calc| calc.from) {
            let known = match input.split_once('@') {
                None => crate::claim(input).is_some_and(|other| other.figure.is_some()),
                Some((id, month)) => point(id, month).is_some(),
            };
            assert!(known, "{} is calculated from {input}", claim.id);
        }
    }
}

/// The value of a series in a month such as `2025-10`.
fn point(id: &str, month: &str) -> Option<f64> {
    let (year, month) = month.split_once('-')?;
    let note = SERIES.iter().find(|note| note.series.id == id)?;
    note.series.at(year.parse().ok()?, month.parse().ok()?)
}

#[test]
fn figures_and_claims_agree() {
    for claim in CLAIMS {
        assert_eq!(
            claim.figure.is_some(),
            claim.kind == Kind::Number,
            "{}",
            claim.id
        );
        assert_eq!(
            claim.unit.is_some(),
            claim.kind == Kind::Number,
            "{}",
            claim.id
        );
        let (Some(figure), Some(unit)) = (claim.figure, claim.unit) else {
            continue;
        };
        assert_eq!(figure.id, claim.id);
        assert_eq!(figure.unit, unit.id, "{}", claim.id);
        assert_eq!(figure.text, claim.text, "{}", claim.id);
        assert_eq!(figure.as_of, claim.as_of, "{}", claim.id);
        assert!(
            figure.low.is_finite() && figure.high.is_finite(),
            "{}",
            claim.id
        );
        assert!(
            figure.low <= figure.high && figure.digits >= 1,
            "{}",
            claim.id
        );
    }
}

#[test]
fn every_source_has_an_address_or_says_why_not() {
    for source in SOURCES {
        assert_ne!(
            source.url.is_some(),
            source.url_missing.is_some(),
            "{}",
            source.id
        );
        assert!(
            source.date.is_none_or(|date| date <= source.found),
            "{}",
            source.id
        );
    }
}

#[test]
fn nothing_is_known_after_the_day_of_the_facts() {
    let latest = SOURCES.iter().map(|source| source.found).max();
    assert_eq!(latest, Some(FACTS_AS_OF));
    for claim in CLAIMS {
        // A projection is of a whole year to come.
        let projected = claim.as_of > FACTS_AS_OF && claim.as_of.month.is_none();
        assert!(
            claim.as_of <= FACTS_AS_OF || projected,
            "{} is of {:?}",
            claim.id,
            claim.as_of
        );
        let known = claim.timing.map(|timing| timing.known);
        assert!(known <= Some(FACTS_AS_OF), "{}", claim.id);
    }
    for status in STATUSES {
        assert!(status.turn.known <= FACTS_AS_OF, "{}", status.turn.of);
    }
    for event in EVENTS {
        assert!(event.known <= FACTS_AS_OF, "{}", event.id);
    }
}

#[test]
fn disputes_name_known_claims_and_sources() {
    for dispute in DISPUTES {
        assert!(dispute.versions.len() >= 2, "{}", dispute.id);
        for version in dispute.versions {
            assert!(
                has_source(version.source),
                "{}: {}",
                dispute.id,
                version.source
            );
        }
        for id in dispute.claims {
            assert!(claim(id).is_some(), "{}: {id}", dispute.id);
        }
    }
}

#[test]
fn series_have_a_value_for_each_month() {
    for note in SERIES {
        let series = note.series;
        assert!(has_source(series.source), "{}", series.id);
        assert!(
            series.values.iter().all(|value| value.is_finite()),
            "{}",
            series.id
        );
        let (first, last) = (series.first, series.last);
        assert_eq!(series.at(first.0, first.1), series.values.first().copied());
        assert_eq!(series.at(last.0, last.1), series.values.last().copied());
    }
}

#[test]
fn articles_name_the_same_known_claims_in_both_languages() {
    for article in ARTICLES {
        let named = |lang| -> BTreeMap<&str, usize> {
            let mut counts = BTreeMap::new();
            for piece in article.get(lang) {
                if let Piece::Claim { id, .. } = piece {
                    assert!(claim(id).is_some(), "{}: {id}", article.id);
                    *counts.entry(*id).or_default() += 1;
                }
            }
            counts
        };
        assert_eq!(named(Lang::En), named(Lang::Ms), "{}", article.id);
    }
}

/// The words of every Rust file in `src/`, and of the pages' statics.
fn words_of_src() -> BTreeSet<String> {
    fn collect(dir: &Path, files: &mut Vec<PathBuf>) {
        for entry in fs::read_dir(dir).expect("src/ is readable") {
            let path = entry.expect("src/ is readable").path();
            if path.is_dir() {
                collect(&path, files);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    let mut files = Vec::new();
    collect(&root().join("src"), &mut files);
    files
        .iter()
        .flat_map(|path| {
            let text = fs::read_to_string(path).expect("Rust source is text");
            text.split(|c: char| !c.is_alphanumeric() && c != '_')
                .map(str::to_owned)
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn every_message_is_used() {
    let words = words_of_src();
    let dead: Vec<String> = content()
        .messages
        .into_iter()
        .map(|message| message.key)
        .filter(|key| !words.contains(&constant_name(key)))
        .collect();
    assert!(
        dead.is_empty(),
        "nothing in src/ names these messages: {dead:#?}"
    );
}

/// Only a report: a claim may stand in the notes without being named anywhere.
#[test]
fn claims_that_nothing_names_are_listed() {
    let words = words_of_src();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    for article in ARTICLES {
        for piece in article.get(Lang::En) {
            if let Piece::Claim { id, .. } = piece {
                named.insert(id);
            }
        }
    }
    named.extend(DISPUTES.iter().flat_map(|dispute| dispute.claims));
    named.extend(
        CLAIMS
            .iter()
            .filter_map(|claim| claim.calc)
            .flat_map(|calc| calc.from),
    );
    let messages = fs::read_to_string(root().join("content/messages/en.toml"));
    let messages = messages.expect("messages are there");
    for claim in CLAIMS {
        let in_message = [":", "}"]
            .iter()
            .any(|end| messages.contains(&format!("{{claim:{}{end}", claim.id)));
        let in_src = words.contains(&constant_name(claim.id));
        if !named.contains(claim.id) && !in_message && !in_src {
            println!("named nowhere: {}", claim.id);
        }
    }
}
