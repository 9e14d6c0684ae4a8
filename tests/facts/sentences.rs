//! The map of the articles' sentences: that it is complete.

use std::collections::{BTreeMap, BTreeSet};

use fine_print::facts::{
    CLAIMS, DISPUTES, ELEMENTS, EVENTS, INSTRUMENTS, PARTIES, REASONS, SENTENCES, TERMS,
};

/// How many words each of the five articles has.
const WORDS: [(&str, u32); 5] = [
    ("s000", 350),
    ("s001", 480),
    ("s002", 995),
    ("s003", 469),
    ("s004", 746),
];

#[test]
fn every_sentence_of_every_article_is_there() {
    let mut words: BTreeMap<&str, u32> = BTreeMap::new();
    let mut numbers: BTreeMap<&str, Vec<u16>> = BTreeMap::new();
    for sentence in SENTENCES {
        *words.entry(sentence.article).or_default() += u32::from(sentence.words);
        let numbers = numbers.entry(sentence.article).or_default();
        numbers.push(sentence.number);
    }
    assert_eq!(words, BTreeMap::from(WORDS));
    for (article, numbers) in numbers {
        let expected: Vec<u16> = (1..=numbers.len() as u16).collect();
        assert_eq!(numbers, expected, "{article}");
    }
}

#[test]
fn every_sentence_is_held_or_left_out_for_a_reason() {
    let holders: BTreeSet<&str> = CLAIMS
        .iter()
        .map(|claim| claim.id)
        .chain(PARTIES.iter().map(|party| party.id))
        .chain(INSTRUMENTS.iter().map(|instrument| instrument.id))
        .chain(EVENTS.iter().map(|event| event.id))
        .chain(ELEMENTS.iter().map(|element| element.id))
        .chain(TERMS.iter().map(|term| term.id))
        .collect();
    let disputes: BTreeSet<&str> = DISPUTES.iter().map(|dispute| dispute.id).collect();
    let reasons: BTreeSet<&str> = REASONS.iter().map(|reason| reason.id).collect();
    let mut used = BTreeSet::new();
    for sentence in SENTENCES {
        let name = format!("{} {}", sentence.article, sentence.number);
        let held = !sentence.held_by.is_empty() || !sentence.disputes.is_empty();
        assert_ne!(held, sentence.left_out.is_some(), "{name}");
        for id in sentence.held_by {
            assert!(holders.contains(id), "{name}: {id}");
        }
        for id in sentence.disputes {
            assert!(disputes.contains(id), "{name}: {id}");
        }
        if let Some(reason) = sentence.left_out {
            assert!(reasons.contains(reason), "{name}: {reason}");
            used.insert(reason);
        }
    }
    assert_eq!(used, reasons, "reasons that leave nothing out");
}
