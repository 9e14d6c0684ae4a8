//! What held on a day, as known on a day: of the real facts, and of any.

use std::collections::BTreeSet;

use fine_print::facts::{
    Answer, Aspect, CLAIMS, Chronicle, Confidence, Date, Day, EVENTS, Event, EventKind,
    FACTS_AS_OF, Held, Knowledge, STATUSES, Status, StatusWord, Text, Turn, View,
};
use proptest::prelude::*;

use crate::claim;

/// A day written as `2025-10-26`.
fn day(iso: &str) -> Day {
    let parts: Vec<u16> = iso
        .split('-')
        .filter_map(|part| part.parse().ok())
        .collect();
    let [year, month, day] = parts[..] else {
        panic!("{iso} is no day");
    };
    Day::new(year, month as u8, day as u8).unwrap_or_else(|| panic!("{iso} is no day"))
}

fn compiled() -> Day {
    FACTS_AS_OF.last_day()
}

fn held(subject: &str, on: &str, known: &str) -> Answer<Held<'static>> {
    Chronicle::of_facts().held(subject, day(on), day(known))
}

/// The word that holds; `None` if nothing does or it has ended.
fn word(subject: &str, on: &str, known: &str) -> Option<StatusWord> {
    match held(subject, on, known).found {
        Held::Holds(status) => Some(status.turn.word),
        Held::Nothing | Held::Ended { .. } | Held::NotFound { .. } => None,
    }
}

/// All words that had become true.
fn words(subject: &str, on: &str, known: &str) -> Vec<StatusWord> {
    let history = Chronicle::of_facts().history(subject, day(on), day(known));
    history
        .found
        .iter()
        .map(|status| status.turn.word)
        .collect()
}

fn event_ids(by: &str, known: &str) -> Vec<&'static str> {
    let events = Chronicle::of_facts().events(day(by), day(known));
    events.found.iter().map(|event| event.id).collect()
}

/// Newest knowledge of this base.
const LATEST: &str = "2026-11-22";

#[test]
fn the_trade_agreement() {
    const ART: &str = "us-malaysia-art";
    assert_eq!(held(ART, "2025-10-25", LATEST).found, Held::Nothing);
    assert_eq!(held(ART, "2025-10-26", "2025-10-25").found, Held::Nothing);
    assert_eq!(
        word(ART, "2025-10-26", "2025-10-26"),
        Some(StatusWord::Signed)
    );
    assert_eq!(
        word(ART, "2025-12-31", "2025-12-31"),
        Some(StatusWord::NotInForce)
    );

    let spring = words(ART, "2026-03-01", "2026-03-01");
    assert!(spring.contains(&StatusWord::Signed) && spring.contains(&StatusWord::NotInForce));
    assert!(!spring.contains(&StatusWord::ReportedVoid));

    let void = Some(StatusWord::ReportedVoid);
    assert_ne!(word(ART, "2026-03-16", "2026-03-01"), void, "not yet known");
    assert_ne!(word(ART, "2026-03-14", LATEST), void, "not yet so");
    assert_eq!(word(ART, "2026-03-16", "2026-03-16"), void);
    assert_eq!(word(ART, "2026-05-01", "2026-05-01"), void);

    let now = held(ART, LATEST, LATEST).found;
    assert!(matches!(now, Held::NotFound { last: Some(last), .. } if Some(last.turn.word) == void));

    let of = |aspect, on: &str| {
        let answer = Chronicle::of_facts().held_of(aspect, ART, day(on), day(on));
        match answer.found {
            Held::Holds(status) => Some(status.turn.word),
            _ => None,
        }
    };
    let on = "2026-02-25";
    assert_eq!(of(Aspect::Force, on), Some(StatusWord::NotInForce));
    assert_eq!(of(Aspect::Progress, on), Some(StatusWord::Pending));
    assert_eq!(
        of(Aspect::Progress, "2025-12-31"),
        Some(StatusWord::Signed),
        "a text that is not in force has still been signed"
    );

    for known in ["2025-10-26", "2026-03-16", LATEST] {
        let all = words(ART, LATEST, known);
        assert!(!all.contains(&StatusWord::InForce), "as known on {known}");
    }
}

#[test]
fn the_minerals_memorandum() {
    assert_eq!(
        word("us-malaysia-mou", LATEST, LATEST),
        Some(StatusWord::InOperation)
    );
}

#[test]
fn the_tariff_of_19_percent() {
    const TARIFF: &str = "tariff-19";
    assert_ne!(
        word(TARIFF, "2025-08-06", LATEST),
        Some(StatusWord::InEffect)
    );
    for on in ["2025-08-07", "2025-10-26", "2026-02-19"] {
        assert_eq!(word(TARIFF, on, LATEST), Some(StatusWord::InEffect), "{on}");
    }
    assert_ne!(word(TARIFF, "2026-02-23", LATEST), Some(StatusWord::Ended));
    for on in ["2026-02-24", LATEST] {
        assert_eq!(word(TARIFF, on, LATEST), Some(StatusWord::Ended), "{on}");
    }
    let unruled = held(TARIFF, "2026-02-24", "2026-02-19");
    assert_eq!(unruled.view, View::Ahead);
    assert!(
        matches!(unruled.found, Held::Holds(status) if status.turn.word == StatusWord::InEffect)
    );
}

#[test]
fn chinas_october_rules() {
    const RULES: &str = "china-oct-controls";
    assert_eq!(held(RULES, "2025-10-08", LATEST).found, Held::Nothing);
    assert_eq!(
        word(RULES, "2025-10-09", LATEST),
        Some(StatusWord::Announced)
    );
    assert_eq!(
        word(RULES, "2025-11-06", LATEST),
        Some(StatusWord::Announced)
    );
    for on in ["2025-11-07", "2026-11-09"] {
        assert_eq!(word(RULES, on, LATEST), Some(StatusWord::Suspended), "{on}");
    }
    // As last known before anybody looked for what followed.
    let ended = held(RULES, "2026-11-10", "2026-03-16");
    assert_eq!(ended.view, View::Ahead);
    assert!(matches!(ended.found, Held::Ended { last, on }
            if last.turn.word == StatusWord::Suspended && on == day("2026-11-10")));
    // Looked for on the day the facts were compiled.
    let after = held(RULES, "2026-11-10", LATEST).found;
    assert!(matches!(after, Held::NotFound { last: Some(last), .. }
            if last.turn.word == StatusWord::Suspended));
}

#[test]
fn raw_ore_stays_at_home() {
    const MORATORIUM: &str = "malaysia-moratorium";
    assert_ne!(
        word(MORATORIUM, "2023-12-31", LATEST),
        Some(StatusWord::InEffect)
    );
    assert!(words(MORATORIUM, "2024-01-01", LATEST).contains(&StatusWord::InEffect));
    let later = words(MORATORIUM, LATEST, LATEST);
    assert!(!later.contains(&StatusWord::Ended) && !later.contains(&StatusWord::Suspended));
}

#[test]
fn events_in_their_order() {
    let all = event_ids(LATEST, LATEST);
    assert_eq!(all.len(), EVENTS.len());
    let at = |id| all.iter().position(|other| *other == id);
    assert!(at("t-busan") < at("t-mofcom-70") && at("t-mofcom-70") < at("t-scotus"));
    assert!(at("t-scotus") < at("t-art-void") && at("t-art-void") < at("t-after-mar"));

    let before = event_ids("2026-03-01", "2026-03-01");
    assert!(before.contains(&"t-scotus") && !before.contains(&"t-art-void"));
    let eve = event_ids("2026-11-21", "2026-11-21");
    assert!(eve.contains(&"t-art-void") && !eve.contains(&"t-after-mar"));
    // A span counts once it is over, because its text tells all of it.
    assert!(!event_ids(LATEST, "2026-02-26").contains(&"t-my-reaction"));
    assert!(event_ids("2026-02-27", "2026-02-27").contains(&"t-my-reaction"));
}

#[test]
fn words_of_status_claims() {
    let chronicle = Chronicle::of_facts();
    let was_true = |id: &str, on: &str, known: &str| {
        let timing = claim(id).and_then(|claim| claim.timing);
        let timing = timing.unwrap_or_else(|| panic!("{id} is no status claim"));
        chronicle.was_true(timing, day(on), day(known)).found
    };
    assert!(was_true("art-signed", "2025-10-26", "2025-10-26"));
    assert!(!was_true("art-void-reported", LATEST, "2026-03-15"));
    assert!(was_true("art-void-reported", "2026-03-15", "2026-03-16"));
    for claim in CLAIMS {
        assert_eq!(
            claim.timing.is_some(),
            claim.kind == fine_print::facts::Kind::Status,
            "{}",
            claim.id
        );
    }
}

#[test]
fn knowledge_ends_where_the_facts_were_compiled() {
    assert_eq!(compiled(), day(LATEST));
    let later = held("us-malaysia-mou", "2030-01-01", "2030-01-01");
    assert_eq!(later.knowledge, Knowledge::Compiled(compiled()));
    assert_eq!(later.view, View::Ahead);
    let then = held("us-malaysia-mou", "2030-01-01", LATEST);
    assert_eq!(then.knowledge, Knowledge::Of(compiled()));
    assert_eq!((later.found, later.view), (then.found, then.view));
}

const NO_TEXT: Text = Text { en: "", ms: "" };

fn any_day() -> impl Strategy<Value = Day> {
    (2024_u16..=2027, 1_u8..=12, 1_u8..=28)
        .prop_map(|(year, month, day)| Day::new(year, month, day).expect("28 days exist always"))
}

/// A day, a month or a year.
fn any_date() -> impl Strategy<Value = Date> {
    (any_day(), 0_u8..3).prop_map(|(day, precision)| {
        let date = day.date();
        match precision {
            0 => Date {
                month: None,
                day: None,
                ..date
            },
            1 => Date { day: None, ..date },
            _ => date,
        }
    })
}

fn any_status() -> impl Strategy<Value = Status> {
    let word = prop::sample::select(vec![
        StatusWord::Announced,
        StatusWord::InEffect,
        StatusWord::Suspended,
        StatusWord::Ended,
        StatusWord::NotFound,
    ]);
    let of = prop::sample::select(vec!["one", "other"]);
    let until = prop::option::of(any_date());
    (of, word, any_date(), until, any_date()).prop_map(|(of, word, since, until, known)| Status {
        turn: Turn {
            of,
            word,
            since,
            until,
            known,
            ahead: false,
        },
        says: NO_TEXT,
        confidence: Confidence::High,
        sources: &[],
    })
}

fn any_event() -> impl Strategy<Value = Event> {
    (any_date(), prop::option::of(any_date()), any_date()).prop_map(|(on, to, known)| Event {
        id: "event",
        kind: EventKind::Event,
        on,
        to: to.filter(|to| to.last_day() > on.last_day()),
        about: false,
        known,
        ahead: false,
        what: NO_TEXT,
        lane: None,
        mark: None,
        parties: &[],
        instruments: &[],
        said: &[],
        confidence: Confidence::High,
    })
}

/// Records by their places, so that equal ones stay apart.
fn places<T>(records: &[&T]) -> BTreeSet<*const T> {
    records
        .iter()
        .map(|record| std::ptr::from_ref(*record))
        .collect()
}

fn record(held: Held<'_>) -> Option<&Status> {
    match held {
        Held::Nothing => None,
        Held::Holds(status) | Held::Ended { last: status, .. } => Some(status),
        Held::NotFound { search, .. } => Some(search),
    }
}

proptest! {
    // A failure prints its smallest case; files of old failures would say less than a test for one.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(500) })]

    #[test]
    fn later_knowledge_only_adds(
        statuses in prop::collection::vec(any_status(), 0..12),
        events in prop::collection::vec(any_event(), 0..12),
        on in any_day(),
        known in any_day(),
        later in any_day(),
        compiled in any_day(),
    ) {
        let (known, later) = (known.min(later), known.max(later));
        let chronicle = Chronicle::new(&statuses, &events, compiled);
        let less = places(&chronicle.history("one", on, known).found);
        let more = places(&chronicle.history("one", on, later).found);
        prop_assert!(less.is_subset(&more));
        let less = places(&chronicle.events(on, known).found);
        let more = places(&chronicle.events(on, later).found);
        prop_assert!(less.is_subset(&more));
    }

    #[test]
    fn nothing_known_later_is_used(
        statuses in prop::collection::vec(any_status(), 0..12),
        events in prop::collection::vec(any_event(), 0..12),
        on in any_day(),
        known in any_day(),
        compiled in any_day(),
    ) {
        let chronicle = Chronicle::new(&statuses, &events, compiled);
        let answer = chronicle.held("one", on, known);
        prop_assert!(answer.knowledge.day() <= known && answer.knowledge.day() <= compiled);
        prop_assert_eq!(answer.view == View::Ahead, on > answer.knowledge.day());
        if let Some(status) = record(answer.found) {
            let turn = status.turn;
            prop_assert!(turn.known.last_day() <= answer.knowledge.day());
            prop_assert!(turn.since.last_day() <= on && turn.of == "one");
        }
        for event in chronicle.events(on, known).found {
            prop_assert!(event.known.last_day() <= answer.knowledge.day());
            prop_assert!(event.to.unwrap_or(event.on).last_day() <= on);
        }
        // The same as if what became known later were not there at all.
        let then = |date: Date| date.last_day() <= answer.knowledge.day();
        let early: Vec<Status> = statuses.iter().copied().filter(|s| then(s.turn.known)).collect();
        let without = Chronicle::new(&early, &[], compiled);
        prop_assert_eq!(without.held("one", on, known), answer);
    }

    #[test]
    fn the_answer_is_the_last_of_the_history(
        statuses in prop::collection::vec(any_status(), 0..12),
        on in any_day(),
        known in any_day(),
    ) {
        let chronicle = Chronicle::new(&statuses, &[], known);
        let history = chronicle.history("one", on, known).found;
        let answer = chronicle.held("one", on, known).found;
        prop_assert_eq!(record(answer), history.last().copied());
        for pair in history.windows(2) {
            let key = |Status { turn, .. }: &Status| (turn.since.last_day(), turn.known.last_day());
            prop_assert!(key(pair[0]) <= key(pair[1]));
        }
        if let Held::Ended { last, on: end } = answer {
            prop_assert!(end <= on && last.turn.until.map(Date::first_day) == Some(end));
        }
    }

    #[test]
    fn the_same_holds_of_the_real_facts(on in any_day(), known in any_day(), later in any_day()) {
        let chronicle = Chronicle::of_facts();
        let (known, later) = (known.min(later), known.max(later));
        let subjects: BTreeSet<&str> = STATUSES.iter().map(|status| status.turn.of).collect();
        for subject in subjects {
            let less = places(&chronicle.history(subject, on, known).found);
            let more = places(&chronicle.history(subject, on, later).found);
            prop_assert!(less.is_subset(&more), "{}", subject);
            if let Some(status) = record(chronicle.held(subject, on, known).found) {
                prop_assert!(status.turn.known.last_day() <= known, "{}", subject);
            }
        }
    }
}
