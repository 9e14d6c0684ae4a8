//! What the map says: how each instrument stood on each day, held against the records themselves; how
//! many had been made and applied; answers and what is read out.

use fine_print::facts::{
    Day, INSTRUMENT_KEYS, InstrumentKey, Lang, PARTY_KEYS, STATUSES, Status, StatusWord, messages,
};
use fine_print::format::date::date;
use fine_print::format::fill;
use fine_print::state::map::{
    Chosen, Class, MapState, Member, Set, Standing, first_day, last_day, made, party_named,
    standing, text_named,
};
use fine_print::state::tool::{ToolState, read};
use fine_print::widgets::calculator::Calculator;
use fine_print::widgets::calculator::markup::around;
use fine_print::widgets::calculator::present::Present;
use fine_print::widgets::calculator::session::Session;
use fine_print::widgets::escape::escape;
use fine_print::widgets::map::scene::{Counts, counts, filtered};
use fine_print::widgets::map::{present as says, words};

const DEFAULT: MapState = MapState::DEFAULT;

fn day(year: u16, month: u8, day: u8) -> Day {
    Day::new(year, month, day).expect("tests name days that exist")
}

fn slider() -> impl Iterator<Item = Day> {
    (0..=MapState::all_days()).map(|days| first_day().plus(days))
}

fn text(id: &str) -> usize {
    text_named(id).map_or_else(|| panic!("no instrument {id}"), usize::from)
}

fn party(id: &str) -> usize {
    party_named(id).map_or_else(|| panic!("no party {id}"), usize::from)
}

fn on(day: Day) -> MapState {
    MapState {
        day: day.date(),
        ..DEFAULT
    }
}

fn with(state: MapState, act: &str, argument: &str) -> MapState {
    let after = state.act(act, argument);
    after.unwrap_or_else(|| panic!("{act} {argument} does nothing"))
}

fn state(query: &str) -> MapState {
    let (state, notices) = read(query);
    assert_eq!(notices, [], "{query}");
    state
}

fn present(state: &MapState, lang: Lang) -> Present {
    Calculator::present(state, around(lang))
}

/// The records of an instrument that were both true and known by a day, with their places. A date that
/// is a month or a year has come when its last day has.
fn records(id: &str, day: Day) -> impl Iterator<Item = (usize, &'static Status)> {
    STATUSES.iter().enumerate().filter(move |(_, status)| {
        let turn = &status.turn;
        turn.of == id && turn.since.last_day() <= day && turn.known.last_day() <= day
    })
}

/// Whether an instrument applied, straight from the records: of those that say so or deny it, the one
/// that became true last; of one day the one that became known last, and then the one written last. A
/// report that it is void does not say so, nor does a search in vain.
fn oracle(id: &str, day: Day) -> Standing {
    let of = |word: StatusWord| match word {
        StatusWord::InOperation | StatusWord::InForce | StatusWord::InEffect => {
            Some(Standing::Applies)
        }
        StatusWord::NotInForce => Some(Standing::Not),
        StatusWord::Suspended | StatusWord::Ended | StatusWord::StruckDown => {
            Some(Standing::Stopped)
        }
        StatusWord::ReportedVoid
        | StatusWord::NotFound
        | StatusWord::Announced
        | StatusWord::Signed
        | StatusWord::UnderReview
        | StatusWord::Pending
        | StatusWord::Active => None,
    };
    let told = records(id, day).filter_map(|(place, status)| {
        let turn = &status.turn;
        let has_ended = turn.until.is_some_and(|until| until.first_day() <= day);
        let standing = of(turn.word)?;
        let standing = if has_ended { Standing::Open } else { standing };
        let order = (turn.since.last_day(), turn.known.last_day(), place);
        Some((order, standing))
    });
    let last = told.max_by_key(|(order, _)| *order);
    last.map_or(Standing::Open, |(_, standing)| standing)
}

/// Whether an instrument had been made, straight from the records.
fn had_been_made(id: &str, day: Day) -> bool {
    records(id, day).any(|(_, status)| status.turn.word != StatusWord::NotFound)
}

/// An instrument, a day, and what is said of it then; nothing where it had not been made.
type Stood = (&'static str, (u16, u8, u8), &'static [StatusWord]);

/// As read by hand from content/facts/statuses.toml.
const STOOD: &[Stood] = {
    use StatusWord::{
        Active, Announced, InEffect, InOperation, NotFound, NotInForce, Pending, ReportedVoid,
        Signed, Suspended, UnderReview,
    };
    &[
        // Signed on 26 October 2025. That it was not in force from the start became known on 3
        // November; the review of 20 January on the 21st.
        ("us-malaysia-art", (2025, 10, 25), &[]),
        ("us-malaysia-art", (2025, 10, 26), &[Signed]),
        ("us-malaysia-art", (2025, 11, 2), &[Signed]),
        ("us-malaysia-art", (2025, 11, 3), &[NotInForce]),
        ("us-malaysia-art", (2026, 1, 20), &[NotInForce]),
        ("us-malaysia-art", (2026, 1, 21), &[NotInForce, UnderReview]),
        ("us-malaysia-art", (2026, 1, 27), &[NotInForce, UnderReview]),
        ("us-malaysia-art", (2026, 2, 23), &[NotInForce, UnderReview]),
        // The government waits, after the ruling; the report of 15 March became known on the 16th.
        ("us-malaysia-art", (2026, 2, 24), &[NotInForce, Pending]),
        ("us-malaysia-art", (2026, 3, 15), &[NotInForce, Pending]),
        (
            "us-malaysia-art",
            (2026, 3, 16),
            &[NotInForce, ReportedVoid],
        ),
        // It began when it was signed.
        ("us-malaysia-mou", (2025, 10, 25), &[]),
        ("us-malaysia-mou", (2025, 10, 26), &[InOperation]),
        ("us-malaysia-mou", (2026, 3, 16), &[InOperation]),
        // In effect since January 2024; on 29 October 2025 the minister says that it stays.
        ("malaysia-moratorium", (2025, 10, 28), &[InEffect]),
        ("malaysia-moratorium", (2025, 10, 29), &[InEffect, Active]),
        // The plant has run since 2012; its licence is renewed from 3 March 2026, announced on the 2nd.
        ("australia-lynas", (2026, 3, 2), &[InOperation]),
        ("australia-lynas", (2026, 3, 3), &[InOperation, Active]),
        // Suspended from 7 November 2025, long before the end that was announced.
        ("china-oct-controls", (2025, 11, 6), &[Announced]),
        ("china-oct-controls", (2025, 11, 7), &[Suspended]),
        ("china-oct-controls", (2026, 3, 16), &[Suspended]),
        ("us-china-truce", (2025, 10, 29), &[]),
        ("us-china-truce", (2025, 10, 30), &[Announced]),
        ("us-china-truce", (2025, 11, 7), &[Active]),
        // Signed; that it is not in force became known three days later.
        ("us-cambodia", (2025, 10, 26), &[Signed]),
        ("us-cambodia", (2025, 10, 29), &[NotInForce]),
        ("us-vietnam", (2025, 10, 26), &[Announced]),
        ("us-ukraine", (2025, 10, 20), &[Signed]),
        ("us-australia", (2025, 10, 20), &[Signed]),
        ("us-australia", (2025, 12, 12), &[Active]),
        ("drc", (2025, 12, 3), &[]),
        ("drc", (2025, 12, 4), &[Signed]),
        // India joins on 20 February 2026.
        ("pax-silica", (2025, 12, 11), &[]),
        ("pax-silica", (2025, 12, 12), &[Signed]),
        ("pax-silica", (2026, 2, 19), &[Signed]),
        ("pax-silica", (2026, 2, 20), &[Active]),
        ("cmm-forge", (2026, 2, 3), &[]),
        ("cmm-forge", (2026, 2, 4), &[Announced]),
        ("cmm-forge", (2026, 3, 16), &[Announced]),
        ("us-indonesia", (2026, 2, 18), &[]),
        ("us-indonesia", (2026, 2, 19), &[Signed]),
        // That later steps were looked for in vain became known in November 2026 only.
        ("us-indonesia", (2026, 3, 16), &[Signed]),
        ("us-japan", (2026, 3, 16), &[Signed]),
        // Looked for and not found: nothing that could yet be made.
        ("myanmar-none", (2025, 10, 20), &[NotFound]),
        ("myanmar-none", (2026, 3, 16), &[NotFound]),
        // Talks still go on, without a deal.
        ("china-malaysia", (2026, 3, 4), &[Announced]),
        ("china-malaysia", (2026, 3, 5), &[Pending]),
    ]
};

#[test]
fn instruments_stand_as_their_records_say() {
    for (id, (year, month, of_month), expected) in STOOD {
        let day = day(*year, *month, *of_month);
        for lang in Lang::ALL {
            let expected: Vec<&str> = match expected {
                [] => vec![messages::LABEL_NOT_YET.get(lang)],
                told => told
                    .iter()
                    .map(|word| words::word(*word).get(lang))
                    .collect(),
            };
            let said = words::stand(text(id), day, lang);
            assert_eq!(said, expected.join("; "), "{id} on {day:?}");
        }
    }
    let art = text("us-malaysia-art");
    let january = day(2026, 1, 27);
    let said = Lang::ALL.map(|lang| words::stand(art, january, lang));
    assert_eq!(said[0], "not in force; under review");
    assert_eq!(said[1], "tidak berkuat kuasa; sedang dikaji");
}

/// A month is over before what is known by it counts: both of these became true or known in a month.
#[test]
fn what_is_dated_by_a_month_counts_from_its_last_day() {
    // Known in November 2025.
    assert!(!made(text("korea"), day(2025, 11, 29)));
    let korea = words::stand(text("korea"), day(2025, 11, 30), Lang::En);
    assert_eq!(korea, "going on");
    // Announced in October 2025.
    assert!(!made(text("china-malaysia"), day(2025, 10, 30)));
    assert!(made(text("china-malaysia"), day(2025, 10, 31)));
}

#[test]
fn on_every_day_every_instrument_has_words_in_both_languages() {
    for lang in Lang::ALL {
        for day in slider() {
            for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
                let said = words::stand(place, day, lang);
                assert!(!said.trim().is_empty(), "{} on {day:?}", key.id);
                assert!(!said.contains(['{', '}']), "{said}");
                let beyond = messages::LABEL_MADE_NO_WORD.get(lang);
                assert_ne!(said, beyond, "{} on {day:?}: made, and no word", key.id);
            }
        }
    }
}

#[test]
fn every_word_kind_class_and_standing_is_said_otherwise() {
    let apart = |what: &str, mut said: Vec<&str>| {
        let count = said.len();
        said.sort_unstable();
        said.dedup();
        assert_eq!(said.len(), count, "{what}: {said:?}");
    };
    for lang in Lang::ALL {
        let classes = Class::NAMED.iter();
        let classes = classes.map(|(class, _)| words::class(*class).get(lang));
        apart("classes", classes.collect());
        let standings = Standing::NAMED.iter();
        let standings = standings.map(|(it, _)| words::standing(*it).get(lang));
        apart("standings", standings.collect());
        let told = [
            StatusWord::Announced,
            StatusWord::Signed,
            StatusWord::InOperation,
            StatusWord::InForce,
            StatusWord::NotInForce,
            StatusWord::InEffect,
            StatusWord::Suspended,
            StatusWord::Ended,
            StatusWord::StruckDown,
            StatusWord::UnderReview,
            StatusWord::ReportedVoid,
            StatusWord::Pending,
            StatusWord::Active,
            StatusWord::NotFound,
        ];
        apart(
            "words",
            told.map(|word| words::word(word).get(lang)).to_vec(),
        );
    }
}

#[test]
fn standings_are_those_of_the_records() {
    let mut seen = [0_u32; 4];
    for day in slider() {
        for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
            let found = standing(place, day);
            assert_eq!(found, oracle(key.id, day), "{} on {day:?}", key.id);
            assert_eq!(
                made(place, day),
                had_been_made(key.id, day),
                "{} on {day:?}",
                key.id
            );
            seen[found.place()] += 1;
        }
    }
    let art = text("us-malaysia-art");
    let voided = STATUSES
        .iter()
        .find(|it| it.turn.of == "us-malaysia-art" && it.turn.word == StatusWord::ReportedVoid)
        .expect("the report");
    assert_eq!(voided.turn.known.last_day(), last_day());
    assert_eq!(standing(art, last_day()), Standing::Not, "a report is none");
    assert!(
        seen.iter().all(|count| *count > 10),
        "all occur, or the test says little: {seen:?}"
    );
}

/// The line on the map, which is thick for what applies, says what the words say.
#[test]
fn words_and_lines_agree() {
    for day in slider() {
        for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
            for lang in Lang::ALL {
                let said = words::stand(place, day, lang);
                let first = said.split("; ").next().unwrap_or_default();
                let is_one_of = |of: &[StatusWord]| {
                    let mut of = of.iter();
                    of.any(|word| words::word(*word).get(lang) == first)
                };
                let applies = is_one_of(&[
                    StatusWord::InOperation,
                    StatusWord::InForce,
                    StatusWord::InEffect,
                ]);
                let stopped = is_one_of(&[
                    StatusWord::Suspended,
                    StatusWord::Ended,
                    StatusWord::StruckDown,
                ]);
                let not = is_one_of(&[StatusWord::NotInForce]);
                let expected = match (applies, stopped, not) {
                    (true, ..) => Standing::Applies,
                    (_, true, _) => Standing::Stopped,
                    (.., true) => Standing::Not,
                    _ => Standing::Open,
                };
                let found = standing(place, day);
                assert_eq!(found, expected, "{} on {day:?}: {said}", key.id);
            }
        }
    }
}

#[test]
fn counts_are_those_of_the_records_and_what_was_made_stays_made() {
    let parties = (0..PARTY_KEYS.len()).map(Some);
    for of in parties.chain([None]) {
        let ours: Vec<&str> = INSTRUMENT_KEYS
            .iter()
            .filter(|key| Class::of(key.kind) != Class::None)
            .filter(|key| {
                of.is_none_or(|party| key.parties.iter().any(|it| usize::from(*it) == party))
            })
            .map(|key| key.id)
            .collect();
        let mut before = 0;
        for day in slider() {
            let counts = counts(&on(day), of);
            let Counts {
                all,
                made,
                applies,
                stopped,
            } = counts;
            assert!(
                before <= made && applies + stopped <= made && made <= all,
                "{of:?} on {day:?}: {counts:?}, {before} the day before"
            );
            before = made;
            let stood = |standings: &[Standing]| {
                let made = ours.iter().filter(|id| had_been_made(id, day));
                made.filter(|id| standings.contains(&oracle(id, day)))
                    .count()
            };
            let expected = Counts {
                all: ours.len(),
                made: ours.iter().filter(|id| had_been_made(id, day)).count(),
                applies: stood(&[Standing::Applies]),
                stopped: stood(&[Standing::Not, Standing::Stopped]),
            };
            assert_eq!(counts, expected, "{of:?} on {day:?}");
            assert_eq!(counts.open(), stood(&[Standing::Open]), "{of:?} on {day:?}");
        }
    }
    let all = counts(&DEFAULT, None);
    assert_eq!(all.made, all.all, "at the end all had been made");
    let first = counts(&on(first_day()), None).made;
    assert!(
        0 < first && first < all.all,
        "on the first day some had been"
    );
}

/// The answer of a state in which nothing or a party is open, from the records alone.
fn counted(state: &MapState, lang: Lang) -> String {
    let (template, open) = match state.chosen {
        Chosen::Party(party) => (messages::MAP_ANSWER_PARTY, Some(party)),
        _ => (messages::MAP_ANSWER_ALL, None),
    };
    let ours: Vec<&InstrumentKey> = INSTRUMENT_KEYS
        .iter()
        .filter(|key| Class::of(key.kind) != Class::None)
        .filter(|key| open.is_none_or(|party| key.parties.contains(&party)))
        .collect();
    let day = state.day();
    let made = ours.iter().filter(|key| had_been_made(key.id, day));
    let stood = |standings: &[Standing]| {
        let made = made.clone();
        let stood = made.filter(|key| standings.contains(&oracle(key.id, day)));
        stood.count().to_string()
    };
    let name = open.map_or("", |party| PARTY_KEYS[usize::from(party)].name.get(lang));
    fill(
        template.get(lang),
        &[
            ("party", name),
            ("date", &date(state.day, lang)),
            ("all", &ours.len().to_string()),
            ("made", &made.clone().count().to_string()),
            ("applies", &stood(&[Standing::Applies])),
            ("stopped", &stood(&[Standing::Not, Standing::Stopped])),
            ("open", &stood(&[Standing::Open])),
        ],
    )
}

#[test]
fn answers_count_what_the_records_count() {
    for query in [
        "",
        "?v=1&map.day=2025-10-20",
        "?v=1&map.day=2025-10-26",
        "?v=1&map.at=united-states&map.day=2026-02-19",
        "?v=1&map.at=malaysia&map.day=2025-11-03",
        "?v=1&map.at=ukraine",
        "?v=1&map.at=indonesia&map.day=2026-02-18",
        "?v=1&map.at=israel",
    ] {
        for lang in Lang::ALL {
            let state = state(query);
            let answer = present(&state, lang).answer;
            assert_eq!(answer, counted(&state, lang), "{query}");
        }
    }
}

#[test]
fn old_links_keep_their_meaning() {
    let query = "?v=1&map.text=us-malaysia-art&map.day=2026-02-20";
    let answer = present(&state(query), Lang::En).answer;
    for part in ["20 February 2026", "not in force; under review"] {
        assert!(answer.contains(part), "{part} in {answer}");
    }
    // Of trade and minerals texts, the memorandum with Malaysia alone applied.
    let query = "?v=1&map.kind=trade.minerals&map.state=applies&map.day=2025-11-07";
    let told = filtered(&state(query), Lang::En);
    assert_eq!(told.as_deref(), Some("Shown by the filters: 1."));
}

/// States of every sort: nothing, each party and each text chosen, on days between, with filters.
fn states() -> Vec<MapState> {
    let parties = PARTY_KEYS.iter().map(|key| with(DEFAULT, "party", key.id));
    let texts = INSTRUMENT_KEYS
        .iter()
        .map(|key| with(DEFAULT, "text", key.id));
    let mut all = Vec::new();
    for state in parties.chain(texts).chain([DEFAULT]) {
        for day in [
            first_day(),
            day(2025, 10, 26),
            day(2025, 11, 7),
            day(2026, 2, 4),
            last_day(),
        ] {
            let state = MapState {
                day: day.date(),
                ..state
            };
            all.push(state);
            all.push(with(state, "kind", "minerals"));
            all.push(with(with(state, "standing", "open"), "others", ""));
        }
    }
    all
}

#[test]
fn nothing_is_left_unfilled_and_the_day_is_in_bold_once() {
    for state in states() {
        for lang in Lang::ALL {
            let present = present(&state, lang);
            let what = state.write();
            let day = date(state.day, lang);
            assert_eq!(present.answer.matches(&day).count(), 1, "{what}");
            let bold = format!("<strong>{day}</strong>");
            assert_eq!(present.answer_html.matches(&bold).count(), 1, "{what}");
            assert_eq!(present.answer_html.matches("<strong>").count(), 1, "{what}");
            let plain = present.answer_html.replace(&bold, &day);
            assert_eq!(plain, escape(&present.answer), "{what}");
            assert!(present.summary.contains(&present.answer), "{what}");
            assert!(present.summary.contains(&day), "{what}");
            let mut texts = vec![present.answer, present.answer_html, present.summary];
            texts.extend(present.more.into_iter().map(|(_, html)| html));
            for text in texts {
                assert!(!text.contains(['{', '}', '\u{1}']), "{what}: {text}");
                assert!(!text.trim().is_empty(), "{what}");
            }
            assert!(present.fields.is_empty(), "the map has no numbers");
        }
    }
}

#[test]
fn the_answer_names_what_is_open_and_counts_it() {
    for (place, key) in PARTY_KEYS.iter().enumerate() {
        for lang in Lang::ALL {
            let open = with(DEFAULT, "party", key.id);
            let answer = present(&open, lang).answer;
            assert!(answer.starts_with(key.name.get(lang)), "{answer}");
            let all = counts(&DEFAULT, Some(place)).all;
            let none = messages::MAP_ANSWER_PARTY_NONE.get(lang);
            let (_, end) = none.split_once("{date}").expect("it has a day");
            assert_eq!(answer.ends_with(end), all == 0, "{answer}");
        }
    }
    for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
        for lang in Lang::ALL {
            let open = with(DEFAULT, "text", key.id);
            let answer = present(&open, lang).answer;
            let stand = words::stand(place, open.day(), lang);
            assert!(answer.contains(key.name.get(lang)), "{answer}");
            assert!(answer.contains(&stand), "{answer}");
        }
    }
    // None, one and many of a party's own: otherwise the sentences above say less than they seem to.
    let count = |party: usize| counts(&DEFAULT, Some(party)).all;
    let counted: Vec<usize> = (0..PARTY_KEYS.len()).map(count).collect();
    assert!(
        [0, 1].iter().all(|few| counted.contains(few)),
        "{counted:?}"
    );
    assert_eq!(count(party("myanmar")), 0);
    assert!(count(party("malaysia")) > 5);
}

#[test]
fn filters_are_told_with_what_is_left() {
    for lang in Lang::ALL {
        assert_eq!(filtered(&DEFAULT, lang), None);
        assert_eq!(filtered(&with(DEFAULT, "others", ""), lang), None);
    }
    for day in slider().step_by(9) {
        for classes in 0..63_u8 {
            let kept = |key: &&InstrumentKey| {
                let place = Class::of(key.kind).place();
                classes & (1 << place) != 0
            };
            let members = Class::NAMED.iter().map(|(class, _)| *class);
            let state = MapState {
                classes: members
                    .filter(|class| classes & (1 << class.place()) != 0)
                    .fold(Set::NONE, Set::toggled),
                standings: Set::ALL.toggled(Standing::Open),
                ..on(day)
            };
            let shown = INSTRUMENT_KEYS
                .iter()
                .filter(kept)
                .filter(|key| had_been_made(key.id, day) && oracle(key.id, day) != Standing::Open)
                .count();
            let told = filtered(&state, Lang::En).expect("filters are on");
            assert_eq!(told, format!("Shown by the filters: {shown}."));
            let answer = present(&state, Lang::En).answer;
            assert!(answer.ends_with(&told), "{answer}");
            assert!(answer.starts_with("By "), "the count of all stays");
        }
    }
}

#[test]
fn the_two_instruments_of_the_story_are_always_told() {
    for state in states() {
        for lang in Lang::ALL {
            let present = present(&state, lang);
            let [(name, html)] = &present.more[..] else {
                panic!("{:?}", present.more);
            };
            assert_eq!(*name, says::BESIDE);
            for id in ["us-malaysia-art", "us-malaysia-mou"] {
                let stand = escape(&words::stand(text(id), state.day(), lang));
                assert!(html.contains(&stand), "{id}: {stand} in {html}");
            }
        }
    }
}

#[test]
fn who_listens_is_told_a_partys_instruments_and_how_they_stand() {
    for lang in Lang::ALL {
        for day in [first_day(), day(2025, 11, 7), last_day()] {
            for (place, key) in PARTY_KEYS.iter().enumerate() {
                let told = words::of_party(&on(day), place, lang);
                let name = key.name.get(lang);
                assert!(told.starts_with(name) && told.ends_with('.'), "{told}");
                assert!(!told.contains(['{', '}']), "{told}");
                let ours = INSTRUMENT_KEYS.iter().enumerate().filter(|(_, text)| {
                    text.parties.iter().any(|side| usize::from(*side) == place)
                });
                for (text, instrument) in ours {
                    let stand = words::stand(text, day, lang);
                    let item = format!("{}: {stand}", instrument.name.get(lang));
                    let is_made = had_been_made(instrument.id, day);
                    assert_eq!(told.contains(&item), is_made, "{item} in {told}");
                }
            }
        }
    }
    let none = words::of_party(&DEFAULT, party("myanmar"), Lang::En);
    assert_eq!(none, "Myanmar. No text or measure by this day.");
}

#[test]
fn opening_a_party_is_read_out_and_other_changes_give_the_answer() {
    for lang in Lang::ALL {
        let mut session = Session::<MapState>::new(lang);
        let before = session.state;
        session.on_act("party", "malaysia");
        let now = present(&session.state, lang);
        let told = session.state.says(&before, now, lang);
        assert_eq!(
            told,
            words::of_party(&session.state, party("malaysia"), lang)
        );
        let before = session.state;
        session.on_act("kind", "trade");
        let now = present(&session.state, lang);
        let told = session.state.says(&before, now.clone(), lang);
        assert_eq!(told, now.answer);
        session.on_act("text", "us-malaysia-mou");
        assert!(matches!(session.state.chosen, Chosen::Text(_)));
        let now = present(&session.state, lang);
        let told = session.state.says(&before, now.clone(), lang);
        assert_eq!(told, now.answer);
    }
}

#[test]
fn what_is_pointed_at_is_said_in_a_line() {
    for lang in Lang::ALL {
        for day in slider().step_by(7) {
            for (place, key) in PARTY_KEYS.iter().enumerate() {
                let told = words::party_in_line(place, day, lang);
                assert!(told.starts_with(key.name.get(lang)), "{told}");
                let made = INSTRUMENT_KEYS.iter().filter(|text| {
                    let mut sides = text.parties.iter();
                    had_been_made(text.id, day) && sides.any(|side| usize::from(*side) == place)
                });
                assert!(told.ends_with(&words::count(made.count(), lang)), "{told}");
                assert!(!told.contains(['{', '}']), "{told}");
            }
        }
        for (place, key) in INSTRUMENT_KEYS.iter().enumerate() {
            let told = words::text_in_line(place, lang);
            let kind = words::kind(key.kind).get(lang);
            assert_eq!(told, format!("{kind}: {}", key.name.get(lang)));
        }
    }
    let line = |id, on| words::party_in_line(party(id), on, Lang::En);
    assert_eq!(
        line("indonesia", day(2026, 2, 18)),
        "Indonesia: no text found"
    );
    assert_eq!(
        line("indonesia", last_day()),
        "Indonesia: 1 text or measure"
    );
}

#[test]
fn a_stand_with_its_day_is_a_sentence() {
    let art = text("us-malaysia-art");
    assert_eq!(
        words::stand_on(art, day(2025, 11, 3), Lang::En),
        "On 3 November 2025: not in force."
    );
    for lang in Lang::ALL {
        for day in slider().step_by(7) {
            for place in 0..INSTRUMENT_KEYS.len() {
                let told = words::stand_on(place, day, lang);
                assert!(told.contains(&words::stand(place, day, lang)), "{told}");
                assert!(told.contains(&date(day.date(), lang)), "{told}");
                assert!(told.ends_with('.') && !told.contains(['{', '}']), "{told}");
            }
        }
    }
}
