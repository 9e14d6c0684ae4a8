//! The map of sentences: that none is missing, and that each has a holder or a reason.

use crate::fixture::Copy;

const FILE: &str = "sentences/vna.toml";
const REASONS: &str = "sentences/reasons.toml";

#[test]
fn what_the_fixture_holds() {
    let content = Copy::new().content();
    assert_eq!(content.reasons[0].why.en, "An opinion of its author.");
    let sentences: Vec<_> = content
        .sentences
        .iter()
        .map(|sentence| (sentence.article.as_str(), sentence.number, sentence.words))
        .collect();
    assert_eq!(sentences, [("vna", 1, 12), ("vna", 2, 17), ("vna", 3, 3)]);
    assert_eq!(content.sentences[0].held_by.len(), 6);
    assert_eq!(content.sentences[1].disputes, ["firm-or-ceiling"]);
    assert_eq!(content.sentences[2].left_out.as_deref(), Some("opinion"));
}

#[test]
fn a_gap_in_the_numbers() {
    Copy::with(FILE, "number = 3", "number = 4").refused(
        FILE,
        17,
        "sentence 4 where 3 should stand; sentences are numbered from 1 without gaps",
    );
    Copy::with(FILE, "number = 2", "number = 1").refused(FILE, 11, "sentence 1 where 2");
    Copy::with(FILE, "number = 1\n", "").refused(FILE, 4, "a sentence without `number`");
}

#[test]
fn words_that_do_not_add_up() {
    Copy::with(FILE, "words = 17", "words = 16").refused(
        FILE,
        2,
        "the article has 32 words, but its sentences have 31; one is missing, cut or miscounted",
    );
    Copy::with(FILE, "words = 32\n", "").refused(FILE, 1, "an article without `words`");
    Copy::with(FILE, "words = 17\n", "")
        .and(FILE, "words = 32", "words = 15")
        .refused(FILE, 10, "a sentence without `words`");
}

#[test]
fn a_sentence_that_is_lost_or_both() {
    Copy::with(FILE, "disputes = [\"firm-or-ceiling\"]\n", "").refused(
        FILE,
        10,
        "a sentence that nothing holds; give `claims`, `disputes` or the reason in `left_out`",
    );
    Copy::with(
        FILE,
        "left_out = \"opinion\"",
        "left_out = \"opinion\"\nclaims = [\"fee\"]",
    )
    .refused(FILE, 20, "not both");
    Copy::with(
        FILE,
        "disputes = [\"firm-or-ceiling\"]",
        "disputes = [\"firm-or-ceiling\"]\nleft_out = \"opinion\"",
    )
    .refused(FILE, 15, "not both");
}

#[test]
fn ids_that_name_nothing_or_another_sort() {
    Copy::with(FILE, "\"ree-nd\"", "\"ree-xx\"").refused(FILE, 8, "unknown id `ree-xx`");
    Copy::with(FILE, "\"ree-nd\"", "\"firm-or-ceiling\"").refused(
        FILE,
        8,
        "allowed here: claim, party, instrument, event, element, term",
    );
    Copy::with(FILE, "[\"firm-or-ceiling\"]", "[\"fee\"]").refused(
        FILE,
        14,
        "allowed here: dispute",
    );
    Copy::with(FILE, "\"ree-nd\"", "\"pact\"").refused(FILE, 8, "`claims` names `pact` twice");
    Copy::with(FILE, "left_out = \"opinion\"", "left_out = \"advert\"")
        .problems()
        .iter()
        .find(|problem| problem.message.contains("unknown reason `advert`"))
        .expect("an unknown reason is named");
}

#[test]
fn openings_that_do_not_locate() {
    Copy::with(FILE, "\"It may buy five million\"", "\"It may\"").refused(
        FILE,
        12,
        "an opening of 2 words; give the first 4 to 6 words of the sentence",
    );
    Copy::with(
        FILE,
        "\"It may buy five million\"",
        "\"It may buy five million tonnes a year\"",
    )
    .refused(FILE, 12, "an opening of 8 words");
    Copy::with(
        FILE,
        "\"Good for everybody\"",
        "\"Good for everybody else\"",
    )
    .refused(FILE, 18, "an opening of 4 words in a sentence of 3");
    Copy::with(FILE, "opening = \"It may buy five million\"\n", "").refused(
        FILE,
        10,
        "a sentence without `opening`",
    );
}

#[test]
fn articles_are_sources_in_their_own_file() {
    Copy::with(FILE, "article = \"vna\"", "article = \"star\"").refused(
        FILE,
        1,
        "the sentences of `star` belong in star.toml",
    );
    Copy::with(FILE, "article = \"vna\"", "article = \"sun\"").refused(
        FILE,
        1,
        "unknown source `sun`",
    );
    Copy::with(FILE, "article = \"vna\"\n", "").refused(FILE, 1, "missing `source`");
    Copy::new()
        .writing("sentences/star.toml", "article = \"star\"\nwords = 0\n")
        .refused("sentences/star.toml", 1, "an article without [[sentence]]");
}

#[test]
fn unknown_keys() {
    Copy::with(FILE, "number = 2\n", "number = 2\npage = 1\n").refused(
        FILE,
        12,
        "unknown field `page`",
    );
    Copy::with(FILE, "words = 32\n", "words = 32\npages = 1\n").refused(
        FILE,
        3,
        "unknown field `pages`",
    );
    Copy::with(FILE, "words = 17", "words = \"17\"").problems();
}

#[test]
fn reasons_are_used_and_translated() {
    let more = "[[reason]]\nid = \"opinion\"\n";
    let again = "[[reason]]\nid = \"advert\"\nwhy.en = \"w\"\nwhy.ms = \"w\"\n\n[[reason]]\nid = \"opinion\"\n";
    Copy::with(REASONS, more, again).refused(REASONS, 1, "unused reason `advert`");
    Copy::with(REASONS, "why.ms = \"Pendapat penulisnya.\"\n", "").refused(
        REASONS,
        3,
        "missing translation: `why.ms`",
    );
    let twice = again.replace("advert", "opinion");
    Copy::with(REASONS, more, &twice).refused(REASONS, 7, "duplicate reason id `opinion`");
}

#[test]
fn the_files_must_be_there() {
    let problems = Copy::new().without(REASONS).problems();
    assert!(
        problems[0]
            .to_string()
            .contains("reasons.toml:1: the file cannot be read"),
        "{problems:#?}"
    );
}
