//! The record as tables for other programs, one row each; as the map's tables in
//! [`csv`](crate::widgets::map::csv) in everything else.

use crate::facts::{
    CHANGES, CLAIMS, Claim, DISPUTES, ELEMENTS, Lang, SENTENCES, SOURCES, TERMS, Text, messages,
};
use crate::format::Table;
use crate::format::number::plain;
use crate::widgets::map::csv::{BETWEEN, sources};
use crate::widgets::map::dates::iso;
use crate::widgets::map::rows::{closed, ids};
use crate::widgets::sources::{dispute, value};

/// The tables by the names of their files, with what pages call them.
pub const NAMES: [(&str, Text); 7] = [
    ("claims", messages::RECORD_CLAIMS),
    ("disputes", messages::SITE_DISPUTES_TITLE),
    ("sources", messages::RECORD_SOURCES),
    ("terms", messages::RECORD_TERMS),
    ("elements", messages::RECORD_ELEMENTS),
    ("sentences", messages::RECORD_DATA_SENTENCES),
    ("changes", messages::RECORD_CHANGED),
];

/// The address of a file; `page` is that of the front page of its language, with a slash at its end.
pub fn address(page: &str, name: &str, ending: &str) -> String {
    [page, "data/", name, ".", ending].concat()
}

/// All tables in a language, in the order of [`NAMES`].
pub fn tables(lang: Lang) -> [(&'static str, Table); 7] {
    let [
        claims,
        disputes,
        sources,
        terms,
        elements,
        sentences,
        changes,
    ] = NAMES.map(|(name, _)| name);
    [
        (claims, self::claims(lang)),
        (disputes, self::disputes(lang)),
        (sources, self::sources_table(lang)),
        (terms, self::terms(lang)),
        (elements, self::elements(lang)),
        (sentences, self::sentences()),
        (changes, self::changes(lang)),
    ]
}

fn claims(lang: Lang) -> Table {
    Table {
        head: vec![
            "id",
            "kind",
            "text",
            "low",
            "high",
            "digits",
            "unit",
            "as_of",
            "since",
            "known",
            "measures",
            "confidence",
            "assumption",
            "dispute",
            "reason",
            "formula",
            "formula_from",
            "says",
            "sources",
        ],
        rows: CLAIMS.iter().map(|it| claim(it, lang)).collect(),
    }
}

fn claim(claim: &Claim, lang: Lang) -> Vec<String> {
    let figure = claim.figure;
    let says: Vec<&str> = claim.said.iter().map(|said| said.says.get(lang)).collect();
    vec![
        claim.id.into(),
        closed(claim.kind),
        value(claim, lang).into(),
        figure.map_or_else(String::new, |figure| plain(figure.low)),
        figure.map_or_else(String::new, |figure| plain(figure.high)),
        figure.map_or_else(String::new, |figure| figure.digits.to_string()),
        figure.map_or_else(String::new, |figure| figure.unit.into()),
        iso(claim.as_of),
        claim.timing.map_or_else(String::new, |it| iso(it.since)),
        claim.timing.map_or_else(String::new, |it| iso(it.known)),
        claim.measures.get(lang).into(),
        closed(claim.confidence),
        claim.assumption.to_string(),
        dispute(claim.id).map_or("", |dispute| dispute.id).into(),
        claim.reason.map_or("", |reason| reason.get(lang)).into(),
        claim.calc.map_or("", |calc| calc.formula_text).into(),
        claim
            .calc
            .map_or_else(String::new, |calc| ids(calc.from.iter().copied())),
        says.join(BETWEEN),
        sources(claim.said.iter().map(|said| said.source), lang),
    ]
}

/// A row for each version.
fn disputes(lang: Lang) -> Table {
    let rows = DISPUTES.iter().flat_map(|dispute| {
        dispute
            .versions
            .iter()
            .enumerate()
            .map(move |(place, version)| {
                vec![
                    dispute.id.into(),
                    dispute.number.into(),
                    dispute.title.get(lang).into(),
                    ids(dispute.claims.iter().copied()),
                    (place + 1).to_string(),
                    version.says.get(lang).into(),
                    dispute.best.get(lang).into(),
                    dispute.reason.get(lang).into(),
                    closed(dispute.confidence),
                    sources([version.source], lang),
                ]
            })
    });
    Table {
        head: vec![
            "id",
            "number",
            "title",
            "claims",
            "version",
            "says",
            "best",
            "reason",
            "confidence",
            "sources",
        ],
        rows: rows.collect(),
    }
}

fn sources_table(lang: Lang) -> Table {
    let rows = SOURCES.iter().map(|source| {
        let citing = super::source_list::citing(source.id);
        vec![
            source.id.into(),
            source.title_in(lang).into(),
            source.publisher_in(lang).into(),
            source.date.map_or_else(String::new, iso),
            source.url.unwrap_or_default().into(),
            source.url_missing.map_or("", |why| why.get(lang)).into(),
            iso(source.found),
            source.lang.into(),
            source.note.map_or("", |note| note.get(lang)).into(),
            ids(citing.into_iter()),
        ]
    });
    Table {
        head: vec![
            "id",
            "title",
            "publisher",
            "date",
            "url",
            "url_missing",
            "found",
            "language",
            "note",
            "cited_by",
        ],
        rows: rows.collect(),
    }
}

fn terms(lang: Lang) -> Table {
    let rows = TERMS.iter().map(|term| {
        vec![
            term.id.into(),
            term.term.en.into(),
            term.term.ms.into(),
            term.plain.get(lang).into(),
            closed(term.malay),
        ]
    });
    Table {
        head: vec!["id", "english", "malay", "plain", "malay_term"],
        rows: rows.collect(),
    }
}

fn elements(lang: Lang) -> Table {
    let rows = ELEMENTS.iter().map(|element| {
        let lists: Vec<String> = element.controls.iter().map(|it| iso(it.month())).collect();
        vec![
            element.id.into(),
            element.number.to_string(),
            element.symbol.into(),
            element.name.get(lang).into(),
            closed(element.class),
            element.also.map_or("", |also| also.get(lang)).into(),
            element.magnet.to_string(),
            element.uses.get(lang).into(),
            lists.join(" "),
            closed(element.confidence),
            sources(element.said.iter().map(|said| said.source), lang),
        ]
    });
    Table {
        head: vec![
            "id",
            "number",
            "symbol",
            "name",
            "class",
            "also",
            "magnet",
            "uses",
            "controls",
            "confidence",
            "sources",
        ],
        rows: rows.collect(),
    }
}

fn sentences() -> Table {
    let rows = SENTENCES.iter().map(|sentence| {
        vec![
            sentence.article.into(),
            sentence.number.to_string(),
            sentence.opening.into(),
            sentence.words.to_string(),
            ids(sentence.held_by.iter().copied()),
            ids(sentence.disputes.iter().copied()),
            sentence.left_out.unwrap_or_default().into(),
        ]
    });
    Table {
        head: vec![
            "article", "number", "opening", "words", "held_by", "disputes", "left_out",
        ],
        rows: rows.collect(),
    }
}

fn changes(lang: Lang) -> Table {
    let rows = CHANGES.iter().map(|change| {
        vec![
            change.claim.into(),
            iso(change.on),
            change.old.get(lang).into(),
            change.new.get(lang).into(),
            change.why.get(lang).into(),
        ]
    });
    Table {
        head: vec!["claim", "on", "old", "new", "why"],
        rows: rows.collect(),
    }
}
