//! What the refining-share tool says: answers of links that have been given out, sentences for what
//! has no answer, tables, and the steps a reader takes.

use fine_print::facts::{Lang, figures};
use fine_print::state::field::Span;
use fine_print::state::refining::{Preset, RefiningState, field};
use fine_print::state::tool::{ToolState, read};
use fine_print::widgets::calculator::Calculator;
use fine_print::widgets::calculator::markup::{around, not_those};
use fine_print::widgets::calculator::present::Present;
use fine_print::widgets::calculator::session::Session;
use fine_print::widgets::refining::present::{equals, needs, rows};

const LANGS: [Lang; 2] = [Lang::En, Lang::Ms];

/// Links that have been given out, with the answer they promised. Lines may be added, never changed.
const FROZEN: [(&str, &str); 8] = [
    (
        "",
        "If Malaysia’s refining grows by 200–300% and the rest of the world’s by 0%, its share goes \
         from 10% to 25.0–30.8%.",
    ),
    (
        "?v=1&share.solve=rest",
        "A growth of 200–300% and a share that goes from 10% to 20% fit together only if the rest of \
         the world grows by 33.3–77.8%.",
    ),
    (
        "?v=1&share.solve=world",
        "A growth of 200–300% and a share that goes from 10% to 20% fit together only if the world’s \
         total grows by 50–100%.",
    ),
    (
        "?v=1&share.start=5&share.world=41",
        "If Malaysia’s refining grows by 200–300% and the world’s total by 41%, its share goes from 5% \
         to 10.6–14.2%.",
    ),
    (
        "?v=1&share.start=5&share.rest=41",
        "If Malaysia’s refining grows by 200–300% and the rest of the world’s by 41%, its share goes \
         from 5% to 10.1–13.0%.",
    ),
    (
        "?v=1&share.start=5..10",
        "If Malaysia’s refining grows by 200–300% and the rest of the world’s by 0%, its share goes \
         from 5–10% to 13.6–30.8%.",
    ),
    (
        "?v=1&share.solve=growth&share.start=5&share.world=40.9&share.end=12&share.china=92\
         &share.china-end=77&share.from=2023",
        "To go from 5% to 12% while the world’s total grows by 40.9%, Malaysia’s refining has to grow \
         by 238%.",
    ),
    (
        "?v=1&share.solve=start",
        "Growing by 200–300% while the rest of the world grows by 0%, Malaysia reaches 20% if it \
         starts from 5.9–7.7%.",
    ),
];

fn state(query: &str) -> RefiningState {
    let (state, notices) = read(query);
    assert_eq!(notices, [], "{query}");
    state
}

fn present(state: &RefiningState, lang: Lang) -> Present {
    state.present(around(lang))
}

#[test]
fn old_links_keep_their_meaning() {
    for (query, promised) in FROZEN {
        assert_eq!(present(&state(query), Lang::En).answer, promised, "{query}");
    }
}

#[test]
fn what_the_claim_needs_is_worked_out_and_agrees_with_the_base() {
    let english = needs(Lang::En);
    assert!(english.contains("33.3–77.8%"), "{english}");
    assert!(needs(Lang::Ms).contains("33.3–77.8%"));
    let claim = figures::CLAIM_REST_GROWTH.text.en;
    assert!(english.contains(claim), "{claim} in {english}");
}

#[test]
fn what_has_no_answer_has_a_sentence_of_its_own() {
    let mut sentences = Vec::new();
    for query in [
        "share.start=0",
        "share.start=100",
        "share.solve=rest&share.end=0",
        "share.solve=growth&share.end=100",
        "share.solve=rest&share.growth=-100",
        "share.solve=growth&share.rest=-100",
        "share.growth=-100&share.rest=-100",
        "share.world=-90",
        "share.solve=start&share.world=5000&share.end=90",
    ] {
        for lang in LANGS {
            let answer = present(&state(query), lang).answer;
            let opening = match lang {
                Lang::En => "No solution",
                Lang::Ms => "Tiada penyelesaian",
            };
            assert!(answer.starts_with(opening), "{query}: {answer}");
            assert!(!sentences.contains(&answer), "{query}: {answer}");
            sentences.push(answer);
        }
    }
}

#[test]
fn china_that_does_not_fit_is_told_beside_the_answer() {
    for (query, word) in [
        ("share.china=92", "at the start"),
        ("share.china-end=90", "in 2030"),
        ("share.china=0&share.china-end=5", "zero"),
    ] {
        let present = present(&state(query), Lang::En);
        let (name, sentence) = &present.more[0];
        assert_eq!(*name, "path");
        assert!(sentence.contains(word), "{query}: {sentence}");
        assert!(
            present.answer.contains("30.8%"),
            "{query}: {}",
            present.answer
        );
    }
    assert_eq!(present(&RefiningState::DEFAULT, Lang::En).more[0].1, "");
}

#[test]
fn the_table_is_the_chart_year_by_year() {
    let table = rows(&Preset::Outlook.state(), None, Lang::En);
    // What others say of Malaysia stands below the years.
    let said = |who: &str, year: u16, share: &str| {
        format!("<tr><th scope=\"row\">{who}, {year}</th><td>{share}</td><td>–</td><td>–</td></tr>")
    };
    let marks = [
        said("Article", 2025, "10%"),
        said("Article", 2030, "20%"),
        said("IEA", 2023, "5%"),
        said("IEA", 2030, "12%"),
    ];
    let table = table
        .strip_suffix(&marks.concat())
        .unwrap_or_else(|| panic!("{table}"));
    assert_eq!(table.matches("<tr>").count(), 8);
    assert!(table.starts_with(
        "<tr><th scope=\"row\">2023</th><td>5.0%</td><td>92.0%</td><td>3.0%</td></tr>"
    ));
    assert!(table.ends_with(
        "<tr><th scope=\"row\">2030</th><td>12.0%</td><td>77.0%</td><td>11.0%</td></tr>"
    ));
    let default = rows(&RefiningState::DEFAULT, None, Lang::Ms);
    assert!(default.contains(
        "<tr><th scope=\"row\">2030</th><td>25.0–30.8%</td><td>66.7–61.5%</td><td>8.3–7.7%</td></tr>"
    ));
    let equals = equals(&RefiningState::DEFAULT, Lang::En);
    for part in [
        "Malaysia 200–300%",
        "world’s total 20.0–30.0%",
        "Malaysia 24.6–32.0%", // a year: ×3 and ×4 in five years
        "China 66.7–61.5%",
    ] {
        assert!(equals.contains(part), "{part} in {equals}");
    }
}

#[test]
fn nothing_is_left_unfilled() {
    let queries = FROZEN.map(|(query, _)| query);
    for query in queries
        .into_iter()
        .chain(["share.start=0", "share.china=92"])
    {
        for lang in LANGS {
            let state = state(query);
            let present = present(&state, lang);
            let mut texts = vec![present.answer, present.answer_html, present.summary];
            texts.extend(present.fields.into_iter().map(|field| field.value_text));
            texts.extend([equals(&state, lang), rows(&state, None, lang), needs(lang)]);
            texts.push(not_those::<RefiningState>(lang));
            for text in texts {
                assert!(!text.contains(['{', '}']), "{query}: {text}");
                assert!(
                    !text.contains("NaN") && !text.contains("inf"),
                    "{query}: {text}"
                );
                assert!(!text.trim().is_empty(), "{query}");
            }
        }
    }
}

#[test]
fn a_starting_point_is_a_step_that_can_be_taken_back() {
    let mut session = Session::<RefiningState>::new(Lang::En);
    session.on_act("preset", "claim");
    assert_eq!(session.state, Preset::Claim.state());
    session.on_act("preset", "iea");
    assert_eq!(session.state, Preset::Outlook.state());
    session.on_act("undo", "");
    assert_eq!(session.state, Preset::Claim.state());
    session.on_act("reset", "");
    assert_eq!(session.state, RefiningState::DEFAULT);
}

#[test]
fn shrinking_can_be_typed_and_too_much_of_it_is_explained() {
    let mut session = Session::<RefiningState>::new(Lang::En);
    session.on_change("share-rest", "", "-20 to -10");
    let rest = session.state.get(field::REST);
    assert_eq!(
        rest,
        Span {
            lo: -20.0,
            hi: -10.0
        }
    );
    session.on_change("share-rest", "", "-120");
    assert_eq!(session.state.get(field::REST), rest, "nothing changed");
    let note = session.notes[field::REST].clone().expect("a note");
    let sentence = note.sentence(&session.state, field::REST, Lang::En);
    for part in ["“-120”", "−100", "shrink by more than all", "−20–−10"] {
        assert!(sentence.contains(part), "{part} in {sentence}");
    }
    session.on_change("share-end", "", "120");
    assert_eq!(session.notes[field::END], None, "a result is not typed");
    session.on_change("share-start", "", "120");
    let note = session.notes[field::START].clone().expect("a note");
    let sentence = note.sentence(&session.state, field::START, Lang::En);
    assert!(
        sentence.contains("between zero and the whole"),
        "{sentence}"
    );
    session.on_change("share-china", "", "70-80");
    let note = session.notes[field::CHINA].clone().expect("a note");
    let sentence = note.sentence(&session.state, field::CHINA, Lang::Ms);
    assert!(sentence.contains("bukan julat"), "{sentence}");
}

/// What the chapter says in words about its figures holds for the figures.
#[test]
fn the_chapters_judgements_follow_from_its_figures() {
    use fine_print::domain::refining::Target;
    let outlook = Preset::Outlook.state();
    let growth = outlook.percent(Target::Growth).expect("an answer");
    let claimed = &figures::CAP_200_300;
    assert!(
        claimed.low < growth.lo && growth.hi < claimed.high,
        "the growth is not absurd"
    );
    let start = figures::SHARE_10_20_START.low;
    assert!(
        start + figures::IEA_CHINA_REFINING_2023.low > 100.0,
        "the article's start does not fit beside the outlook's China"
    );
    assert!(
        start > figures::IEA_MALAYSIA_REFINING_2023.low,
        "the start looks too high"
    );
}
