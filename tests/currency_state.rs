//! Addresses, choices and sentences of the currency tool: what they mean, for ever.
#![allow(clippy::float_cmp)] // addresses carry exact decimals

use fine_print::domain::currency::Unknown;
use fine_print::facts::{Date, Lang, series};
use fine_print::state::currency::{Currency, CurrencyState, Pairs, SharedRate, When, field, rates};
use fine_print::state::field::Span;
use fine_print::state::query::{Notice, Query};
use fine_print::state::tool::{Refused, ToolState, read};
use fine_print::widgets::calculator::markup::around;
use fine_print::widgets::calculator::session::{Say, Session};
use fine_print::widgets::currency::present::{
    COMPARED, FITS, VERDICT, matching, present, reported, rows,
};
use proptest::prelude::{Strategy, any, prop_oneof, proptest};
use proptest::sample::select;

/// Links that have been given out, with the answer they promised. Lines may be added, never changed.
const FROZEN: [(&str, &str); 16] = [
    (
        "",
        "US$3.4 billion come to RM 14.36 billion at RM 4.2230 per US$ (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.at=2025-10-27",
        "US$3.4 billion come to RM 14.31 billion at RM 4.2100 per US$ (ECB rate of 27 October 2025).",
    ),
    (
        "?v=1&fx.at=2025-03",
        "US$3.4 billion come to RM 15.08 billion at RM 4.4350 per US$ (mean of March 2025).",
    ),
    (
        "?v=1&fx.at=2026-04",
        "US$3.4 billion come to RM 13.60 billion at RM 3.9994 per US$ (mean of 7 bank days of April 2026).",
    ),
    (
        "?v=1&fx.at=own&fx.rate=4.5",
        "US$3.4 billion come to RM 15.30 billion at RM 4.5 per US$ (your own rate).",
    ),
    (
        "?v=1&fx.rate=4.1..4.3",
        "US$3.4 billion come to RM 13.94–14.62 billion at RM 4.1–4.3 per US$ (your own rate).",
    ),
    (
        "?v=1&fx.amount=150",
        "US$150 billion come to RM 633.4 billion at RM 4.2230 per US$ (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.solve=rate",
        "US$3.4 billion for RM 14.4 billion mean RM 4.2353 per US$.",
    ),
    (
        "?v=1&fx.solve=amount",
        "US$3.410 billion come to RM 14.4 billion at RM 4.2230 per US$ (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.scale=m&fx.amount=204.1",
        "US$204.1 million come to RM 861.9 million at RM 4.2230 per US$ (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.to=JPY",
        "US$3.4 billion come to JPY 519.9 billion at JPY 152.90 per US$ (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.from=MYR&fx.to=USD&fx.amount=14.4",
        "RM 14.4 billion come to US$3.410 billion at US$0.23680 per RM (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.from=EUR&fx.to=MYR&fx.scale=one&fx.amount=100",
        "€100 come to RM 490.4 at RM 4.9037 per € (ECB rate of 24 October 2025).",
    ),
    (
        "?v=1&fx.to=VND",
        "No rate found for the Vietnamese dong. With a rate of your own the conversion works.",
    ),
    (
        "?v=1&fx.from=MMK",
        "No rate found for the Myanmar kyat. With a rate of your own the conversion works.",
    ),
    (
        "?v=1&fx.to=VND&fx.at=own&fx.rate=26000",
        "US$3.4 billion come to VND 88,400 billion at VND 26,000 per US$ (your own rate).",
    ),
];

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn state(query: &str) -> CurrencyState {
    let (state, notices) = read::<CurrencyState>(query);
    assert_eq!(notices, [], "{query}");
    state
}

fn part(state: &CurrencyState, name: &str) -> String {
    let present = present(state, around(Lang::En));
    let part = present.more.iter().find(|(part, _)| *part == name);
    plain(&part.expect("the tool has it").1)
}

#[test]
fn old_links_keep_their_meaning() {
    for (query, promised) in FROZEN {
        let answer = present(&state(query), around(Lang::En)).answer;
        assert_eq!(plain(&answer), promised, "{query}");
    }
}

#[test]
fn the_defaults_are_those_of_version_1() {
    let default = CurrencyState::DEFAULT;
    assert_eq!(fine_print::state::query::VERSION, 1);
    assert_eq!(default.get(field::AMOUNT), Span::point(3.4));
    assert_eq!(default.get(field::VALUE), Span::point(14.4));
    assert_eq!(default.get(field::RATE), Span::point(4.2230));
    assert_eq!((default.from, default.to), (Currency::Usd, Currency::Myr));
    assert_eq!(default.when, When::At(Date::of_day(2025, 10, 24)));
    assert_eq!(default.solve, Unknown::To);
    let texts: Vec<String> = (0..12).map(|text| default.text(text)).collect();
    let printed = [
        "150", "633", "3.4", "14.4", "204.10", "861.9", "70", "295.6",
    ];
    assert_eq!(texts[..8], printed);
    assert!(texts[8..].iter().all(String::is_empty));
}

// Which rate did they use?

#[test]
fn the_verdict_of_the_printed_pairs() {
    assert_eq!(
        part(&CurrencyState::DEFAULT, VERDICT),
        "All pairs together are consistent with 4.2226–4.2233 ringgit per US dollar. \
         The ECB rate of 24 October 2025, 4.2230, lies inside. \
         The ECB rate of 27 October 2025, 4.2100, lies outside."
    );
    let without_the_zero = state("?fx.pairs=150:633,3.4:14.4,204.1:861.9,70:295.6");
    assert!(part(&without_the_zero, VERDICT).contains("4.2217–4.2242 ringgit"));
    assert_eq!(part(&CurrencyState::DEFAULT, FITS[1]), "fits 4.1594–4.3134");
    assert_eq!(part(&CurrencyState::DEFAULT, FITS[4]), "");
}

#[test]
fn every_matching_day_is_listed() {
    let html = plain(&matching(&CurrencyState::DEFAULT, Lang::En));
    assert!(
        html.contains("5 of 2,886 bank days from 2 January 2015 to 13 April 2026"),
        "{html}"
    );
    for day in [
        "17 September 2015",
        "7 November 2017",
        "22 July 2021",
        "3 July 2025",
        "24 October 2025",
    ] {
        assert!(html.contains(day), "{day} in {html}");
    }
    assert_eq!(html.matches("<li>").count(), 5);
    // The days of a wide range are told by their first and last.
    let wide = plain(&matching(&state("?fx.pairs=3.4:14.4"), Lang::En));
    assert!(
        wide.contains("842 of 2,886") && wide.contains(" – "),
        "{wide}"
    );
    let none = matching(&state("?fx.pairs=1.000:9.000"), Lang::En);
    assert!(
        none.contains("None of the 2,886") && !none.contains("<li>"),
        "{none}"
    );
}

#[test]
fn days_in_a_row_add_up_to_all_days() {
    let state = state("?fx.pairs=3.4:14.4");
    let range = state.pairs.rates()[0].expect("complete");
    let inside = series::USD_MYR_DAILY.days();
    let count = inside.filter(|(_, rate)| range.contains(*rate)).count();
    assert_eq!(count, 842);
}

#[test]
fn the_pair_that_does_not_fit_is_named() {
    let verdict = |pairs: &str| part(&state(&format!("?fx.pairs={pairs}")), VERDICT);
    assert_eq!(
        verdict("204.10:861.9,1000.0:4223.0,204.10:859.3"),
        "No rate fits all pairs. Without 204.10 / 859.3 the others are consistent with \
         4.2227–4.2233, so that pair does not fit."
    );
    assert_eq!(
        verdict("204.10:861.9,204.10:859.3"),
        "No rate fits all pairs: 204.10 / 859.3 and 204.10 / 861.9 exclude each other, and without \
         either of them the others agree."
    );
    assert_eq!(
        verdict("204.10:861.9,1000.0:4223.0,204.10:859.3,1000.0:4210.0"),
        "No rate fits all pairs: 1000.0 / 4210.0 and 1000.0 / 4223.0 exclude each other, but \
         leaving out a single pair is not enough."
    );
    for none in ["", ":", "150:", ":633"] {
        assert_eq!(verdict(none), "No pair is complete yet.", "{none}");
    }
}

#[test]
fn typed_digits_are_kept_in_state_and_address() {
    let mut session = Session::<CurrencyState>::new(Lang::En);
    session.on_change("fx-usd-3", "", "204.1");
    assert_eq!(session.state.text(4), "204.1");
    assert_eq!(
        session.state.write(),
        "fx.pairs=150:633,3.4:14.4,204.1:861.9,70:295.6"
    );
    session.on_change("fx-usd-3", "", "204.10");
    assert_eq!(session.state, CurrencyState::DEFAULT);
    assert_eq!(session.state.write(), "");
    session.on_change("fx-rm-1", "", " 633,000.50 ");
    assert_eq!(session.state.text(1), "633000.50");
    // A point is a decimal point, whatever follows it.
    session.on_change("fx-rm-1", "", "4.223");
    assert_eq!(session.state.text(1), "4.223");
}

#[test]
fn a_typed_sum_that_is_none_is_explained_and_changes_nothing() {
    for lang in Lang::ALL {
        let mut session = Session::<CurrencyState>::new(lang);
        for typed in [
            "many",
            "12,5",
            "3-5",
            "0",
            "0.00",
            "1234567890123456",
            "-3",
            "1e5",
        ] {
            session.on_change("fx-usd-3", "", typed);
            assert_eq!(session.state, CurrencyState::DEFAULT, "{typed}");
            let note = session.notes[field::COUNT + 4].clone().expect("a note");
            let sentence = note.sentence(&session.state, field::COUNT + 4, lang);
            assert!(sentence.contains(typed), "{sentence}");
            assert!(
                sentence.contains("204.10"),
                "what is still used: {sentence}"
            );
            assert!(!sentence.contains('{'), "{sentence}");
            assert!(matches!(session.say, Say::Later(_)));
        }
        // An emptied entry is a pair less, not a mistake.
        session.on_change("fx-usd-3", "", "");
        assert_eq!(session.notes[field::COUNT + 4], None);
        assert_eq!(session.state.pairs.rates()[2], None);
    }
}

#[test]
fn pairs_come_and_go() {
    let mut session = Session::<CurrencyState>::new(Lang::En);
    session.on_act("remove-pair", "1");
    assert_eq!(
        session.state.write(),
        "fx.pairs=3.4:14.4,204.10:861.9,70:295.6"
    );
    session.on_act("add-pair", "");
    session.on_change("fx-usd-4", "", "150");
    session.on_change("fx-rm-4", "", "633");
    assert_eq!(
        session.state.write(),
        "fx.pairs=3.4:14.4,204.10:861.9,70:295.6,150:633"
    );
    assert!(part(&session.state, VERDICT).contains("4.2226–4.2233"));
    session.on_act("printed-pairs", "");
    assert_eq!(session.state, CurrencyState::DEFAULT);
    for _ in 0..9 {
        session.on_act("add-pair", "");
    }
    assert_eq!(session.state.pairs.rows().len(), 6);
    for wrong in ["", "0", "7", "x", "-"] {
        session.on_act("remove-pair", wrong);
        assert_eq!(session.state.pairs.rows().len(), 6, "{wrong}");
    }
    for _ in 0..9 {
        session.on_act("remove-pair", "1");
    }
    assert_eq!(session.state.pairs.rows().len(), 0);
    assert_eq!(session.state.write(), "fx.pairs=");
    // What is typed into a row that is not there is not heard.
    session.on_change("fx-usd-1", "", "5");
    assert_eq!(session.state.pairs.rows().len(), 0);
}

// Choices

#[test]
fn sums_as_reported_never_change() {
    for query in [
        "",
        "?fx.at=2025-03",
        "?fx.rate=4.5",
        "?fx.to=JPY",
        "?fx.solve=rate",
    ] {
        let (html, _) = reported(&state(query), Lang::En);
        let html = plain(&html);
        for sum in [
            "about US$150 billion = RM 633 billion",
            "US$3.4 billion a year = RM 14.4 billion a year",
            "about US$204.1 million = about RM 861.9 million",
            "US$70 billion = RM 295.6 billion",
        ] {
            assert!(html.contains(sum), "{query}: {html}");
        }
    }
    let (html, above) = reported(&state("?fx.at=2026-03"), Lang::En);
    assert!(plain(&html).contains("RM 592.9 billion"), "{html}");
    assert!(above.contains("mean of March 2026"), "{above}");
}

#[test]
fn a_rate_of_the_readers_own_begins_as_the_one_shown() {
    let own = CurrencyState::DEFAULT
        .choose("at", "own")
        .expect("a choice");
    let own = own.expect("within the limits");
    assert_eq!(own.write(), "fx.at=own&fx.rate=4.223");
    assert_eq!(own.get(field::RATE), Span::point(4.223));
    let back = own.choose("at", "2025-10-24").expect("a choice");
    assert_eq!(back, Ok(CurrencyState::DEFAULT));
}

#[test]
fn a_rate_of_the_readers_own_belongs_to_its_pair() {
    let own = state("?fx.at=own&fx.rate=4.5");
    let yen = own.choose("to", "JPY").expect("a choice").expect("fits");
    assert_eq!(yen.when, CurrencyState::DEFAULT.when);
    let turned = own.act("turn", "").expect("an act");
    assert_eq!((turned.from, turned.to), (Currency::Myr, Currency::Usd));
    assert_eq!(turned.get(field::RATE), Span::point(0.222222));
    assert_eq!(turned.get(field::VALUE), Span::point(3.4));
}

#[test]
fn turning_round_twice_changes_nothing() {
    for query in [
        "",
        "?fx.solve=rate",
        "?fx.solve=amount",
        "?fx.to=JPY&fx.amount=2..3",
    ] {
        let before = state(query);
        let turned = before.act("turn", "").expect("an act");
        assert_ne!(turned, before);
        assert_eq!(turned.act("turn", ""), Some(before), "{query}");
        // The same currency on both sides is the pair the other way round.
        let same = before.choose("to", before.from.code()).expect("a choice");
        assert_eq!(same, Ok(turned), "{query}");
    }
}

#[test]
fn another_scale_is_the_same_money() {
    let million = CurrencyState::DEFAULT
        .choose("scale", "m")
        .expect("a choice");
    let million = million.expect("within the limits");
    assert_eq!(million.get(field::AMOUNT), Span::point(3400.0));
    let answer = plain(&present(&million, around(Lang::En)).answer);
    assert!(
        answer.starts_with("US$3,400 million come to RM 14,360 million"),
        "{answer}"
    );
    let back = million.choose("scale", "bn").expect("a choice");
    assert_eq!(back, Ok(CurrencyState::DEFAULT));
    let one = million.choose("scale", "one").expect("a choice");
    assert_eq!(
        one.map(|one| one.get(field::AMOUNT)),
        Ok(Span::point(3.4e9))
    );
}

#[test]
fn a_result_that_does_not_fit_is_refused_with_its_limits() {
    let most = state("?fx.to=IDR&fx.amount=1000000");
    let refused = most.choose("solve", "amount").expect("a choice");
    assert!(
        matches!(
            refused,
            Err(Refused::Leaves {
                field: field::VALUE,
                ..
            })
        ),
        "{refused:?}"
    );
}

#[test]
fn working_out_the_rate_compares_it_with_the_days() {
    let rate = state("?fx.solve=rate");
    assert_eq!(
        part(&rate, COMPARED),
        "For comparison, the ECB rate of 24 October 2025: RM 4.2230 per US$."
    );
    assert_eq!(part(&CurrencyState::DEFAULT, COMPARED), "");
    // A rate of one's own is given and cannot be worked out too.
    let own = rate.choose("at", "own").expect("a choice").expect("fits");
    assert_eq!((own.solve, own.when), (Unknown::To, When::Own));
    let worked_out = own
        .choose("solve", "rate")
        .expect("a choice")
        .expect("fits");
    assert_eq!(worked_out.when, CurrencyState::DEFAULT.when);
}

#[test]
fn presets_set_the_sums_and_keep_the_time() {
    let march = state("?fx.at=2025-03&fx.to=JPY");
    let coal = march.act("preset", "coal").expect("an act");
    let answer = plain(&present(&coal, around(Lang::En)).answer);
    assert!(
        answer.starts_with("US$204.1 million come to RM 905.2 million at RM 4.4350"),
        "{answer}"
    );
    let gas = coal.act("preset", "gas").expect("an act");
    assert_eq!(gas.write(), "fx.at=2025-03");
    assert_eq!(gas.act("preset", "gold"), None);
    assert_eq!(gas.act("explode", ""), None);
}

#[test]
fn months_are_in_the_table_with_the_last_one_marked() {
    let html = plain(&rows(&CurrencyState::DEFAULT, None, Lang::En));
    // Among the months stands the day that the chart marks.
    assert_eq!(
        html.matches("<tr").count(),
        series::FX_MONTHLY.rows.count + 1
    );
    assert!(html.contains(
        "<tr><th scope=\"row\">Signed 26 October 2025</th><td>–</td><td>–</td></tr>\
         <tr><th scope=\"row\">October 2025</th>"
    ));
    assert!(
        html.starts_with(
            "<tr><th scope=\"row\">April 2026 (7 days)</th><td>RM 3.9994 per US$</td>"
        )
    );
    assert_eq!(html.matches("days)").count(), 1);
    let march = rows(&state("?fx.at=2025-03"), None, Lang::Ms);
    assert!(
        march.contains("<tr class=\"you\"><th scope=\"row\">Mac 2025</th>"),
        "{march}"
    );
    assert_eq!(rows(&state("?fx.to=VND"), None, Lang::En), "");
}

// Addresses

#[test]
fn what_cannot_be_used_is_named() {
    for (query, key) in [
        ("?fx.from=XYZ", "fx.from"),
        ("?fx.to=ringgit", "fx.to"),
        ("?fx.from=MYR&fx.to=MYR", "fx.to"),
        ("?fx.from=usd&fx.to=USD", "fx.from"),
        ("?fx.scale=tn", "fx.scale"),
        ("?fx.solve=hub", "fx.solve"),
        ("?fx.at=2014-12", "fx.at"),
        ("?fx.at=2026-05", "fx.at"),
        ("?fx.at=2025-10-25", "fx.at"), // a Saturday
        ("?fx.at=2025-11-03", "fx.at"), // no day of the fortnight
        ("?fx.at=2025-3", "fx.at"),
        ("?fx.at=2025-03-", "fx.at"),
        ("?fx.at=2025-10-24-1", "fx.at"),
        ("?fx.at=mine", "fx.at"),
        ("?fx.at=own&fx.rate=many", "fx.rate"),
        ("?fx.rate=many", "fx.rate"),
        ("?fx.at=own&fx.rate=0", "fx.rate"),
        ("?fx.at=own&fx.rate=100.1", "fx.rate"),
        ("?fx.at=own&fx.rate=4223", "fx.rate"),
        ("?fx.at=own&fx.rate=4.5&fx.solve=rate", "fx.solve"),
        ("?fx.amount=-1", "fx.amount"),
        ("?fx.amount=1000001", "fx.amount"),
        ("?fx.value=5..3", "fx.value"),
        ("?fx.pairs=150-633", "fx.pairs"),
        ("?fx.pairs=0:633", "fx.pairs"),
        ("?fx.pairs=150:six", "fx.pairs"),
    ] {
        let (state, notices) = read::<CurrencyState>(query);
        let found = match notices.as_slice() {
            [
                Notice::NotAChoice { key: named, .. }
                | Notice::NotANumber { key: named, .. }
                | Notice::OutOfRange { key: named, .. },
            ] => named,
            [Notice::Own { key: named, .. }] if named == "fx.pairs" => named,
            // The notice is about both.
            [Notice::Own { key: named, .. }] if named == "fx.from" => key,
            other => panic!("{query}: {other:?}"),
        };
        assert_eq!(found, key, "{query}");
        let answer = present(&state, around(Lang::En)).answer;
        assert!(
            plain(&answer).contains("RM 14.36 billion") || query.contains("4.5"),
            "{query}: {answer}"
        );
        for lang in Lang::ALL {
            let sentence = fine_print::widgets::calculator::notices::sentence(&notices[0], lang);
            assert!(
                sentence.contains(key) && !sentence.contains('{'),
                "{sentence}"
            );
        }
    }
}

/// The pairs that an address is read to have, what is named as left out, and whether the default is
/// said to be used.
fn pairs_of(text: &str) -> (String, Vec<String>, bool) {
    let (state, notices) = read::<CurrencyState>(&format!("?fx.pairs={text}"));
    let mut said = false;
    let named = notices.iter().map(|notice| {
        let Notice::Own { given, .. } = notice else {
            panic!("{text}: {notice:?}");
        };
        for lang in Lang::ALL {
            let sentence = fine_print::widgets::calculator::notices::sentence(notice, lang);
            assert!(
                sentence.contains(&format!("“{given}”"))
                    && sentence.contains(" 6 ")
                    && sentence.contains("3.4:14.4,")
                    && !sentence.contains('{'),
                "{sentence}"
            );
            let default = fine_print::facts::messages::NOTICE_DEFAULT_USED.get(lang);
            said = sentence.ends_with(default);
        }
        given.clone()
    });
    let named = named.collect();
    (state.write(), named, said)
}

#[test]
fn good_pairs_stay_and_the_others_are_named() {
    let six = "1:4,1:5,1:6,2:8,2:9,3:9";
    for (text, kept, named) in [
        (&*format!("{six},7:7"), six, vec!["7:7"]),
        (&*format!("{six},7:7,8:8"), six, vec!["7:7,8:8"]),
        (&*format!("x,{six},0:1,7:7"), six, vec!["x,0:1,7:7"]),
        ("0:5,1.00:4.00", "1.00:4.00", vec!["0:5"]),
        ("1:4,1-4,2:9,2:nine", "1:4,2:9", vec!["1-4,2:nine"]),
        ("1:2,345:678", "1:2,345:678", vec![]),
        ("1:4,+2:9", "1:4,2:9", vec![]),
        ("1:4,,2:,", "1:4,2:", vec![]),
    ] {
        let named = named.into_iter().map(String::from).collect();
        assert_eq!(
            pairs_of(text),
            (format!("fx.pairs={kept}"), named, false),
            "{text}"
        );
    }
}

#[test]
fn without_a_good_pair_the_default_pairs_are_used() {
    for (text, named) in [
        // Where commas group digits, no part is what was meant.
        ("1,500:6,330", vec!["1,500:6,330"]),
        ("1,500:6,330,3.4:14.4", vec!["1,500:6,330,3.4:14.4"]),
        ("0:5", vec!["0:5"]),
        ("0:5,many", vec!["0:5,many"]),
    ] {
        let named = named.into_iter().map(String::from).collect();
        assert_eq!(pairs_of(text), (String::new(), named, true), "{text}");
    }
    // No pairs at all are not wrong.
    assert_eq!(pairs_of(""), ("fx.pairs=".into(), vec![], false));
}

#[test]
fn one_currency_alone_turns_the_default_pair_round() {
    for query in [
        "?fx.from=MYR",
        "?fx.to=USD",
        "?fx.to=usd",
        "?fx.from=myr&fx.to=Usd",
    ] {
        let state = state(query);
        assert_eq!(state.write(), "fx.from=MYR&fx.to=USD", "{query}");
    }
    assert_eq!(state("?fx.from=USD"), CurrencyState::DEFAULT);
    assert_eq!(state("?fx.to=jpy"), state("?fx.to=JPY"));
    let (same, notices) = read::<CurrencyState>("?fx.from=JPY&fx.to=jpy");
    assert_eq!(same, CurrencyState::DEFAULT);
    let sentence = fine_print::widgets::calculator::notices::sentence(&notices[0], Lang::En);
    assert_eq!(
        sentence,
        "fx.from and fx.to are both “JPY”, and a currency has no rate to itself. \
         The default is used instead."
    );
}

#[test]
fn a_rate_is_of_its_own_size() {
    for (query, min, max) in [
        ("", 0.001, 100.0),
        ("?fx.from=MYR", 0.0001, 10.0),
        ("?fx.to=JPY", 0.1, 10_000.0),
    ] {
        let limits = state(query).limits(field::RATE);
        assert!((limits.min / min - 1.0).abs() < 1e-9, "{query}: {limits:?}");
        assert!((limits.max / max - 1.0).abs() < 1e-9, "{query}: {limits:?}");
    }
}

#[test]
fn a_notice_lists_the_times_that_there_are() {
    let [first, last] = [0, rates::MONTHS.count - 1].map(|row| rates::MONTHS.date_of(row));
    let [monday, friday] = [0, rates::DAYS.count - 1].map(|row| rates::DAYS.date_of(row));
    assert_eq!(
        rates::ALLOWED,
        format!(
            "{} … {}, {} … {}, own",
            rates::write_at(first),
            rates::write_at(last),
            rates::write_at(monday),
            rates::write_at(friday)
        )
    );
    let codes = Currency::ALL.map(Currency::code).join(", ");
    assert_eq!(Currency::ALLOWED, codes);
}

#[test]
fn every_time_and_currency_has_its_address() {
    for rows in [rates::MONTHS, rates::DAYS] {
        for row in 0..rows.count {
            let date = rows.date_of(row);
            assert_eq!(rates::read_at(&rates::write_at(date)), Some(date));
            for currency in Currency::ALL {
                let rate = rates::per_usd(currency, date);
                assert_eq!(
                    rate.is_none(),
                    currency.unquoted().is_some(),
                    "{currency:?}"
                );
                assert!(rate.is_none_or(|rate| rate > 0.0));
            }
        }
    }
    for currency in Currency::ALL {
        assert_eq!(Currency::named(currency.code()), Some(currency));
    }
}

// The rate that all tools share

fn shared(query: &str) -> (SharedRate, Vec<Notice>) {
    let mut notices = Vec::new();
    let rate = SharedRate::read(&Query::parse(query), &mut notices);
    (rate, notices)
}

#[test]
fn the_shared_rate_is_read_from_the_same_parameters() {
    let march = SharedRate::At(Date::of_month(2025, 3));
    for (query, expected, ringgit) in [
        ("", SharedRate::DEFAULT, 4.22296),
        ("?lng.volume=3", SharedRate::DEFAULT, 4.22296),
        ("?fx.at=2025-03", march, 4.43501),
        (
            "?fx.at=own&fx.rate=4.5",
            SharedRate::Own(Span::point(4.5)),
            4.5,
        ),
        (
            "?fx.at=own&fx.rate=4..5",
            SharedRate::Own(Span { lo: 4.0, hi: 5.0 }),
            4.5,
        ),
        // A rate of other currencies is none of ringgit for a dollar.
        (
            "?fx.at=own&fx.rate=150&fx.to=JPY",
            SharedRate::DEFAULT,
            4.22296,
        ),
        (
            "?fx.at=own&fx.rate=0.001&fx.from=MYR&fx.to=USD",
            SharedRate::DEFAULT,
            4.22296,
        ),
        // One of dollars for a ringgit is, the other way round.
        (
            "?fx.at=own&fx.rate=0.25&fx.from=MYR&fx.to=USD",
            SharedRate::Own(Span::point(4.0)),
            4.0,
        ),
        (
            "?fx.at=own&fx.rate=0.2..0.25&fx.from=myr",
            SharedRate::Own(Span { lo: 4.0, hi: 5.0 }),
            4.5,
        ),
        (
            "?fx.rate=4.5&fx.from=MYR&fx.to=MYR",
            SharedRate::Own(Span::point(4.5)),
            4.5,
        ),
    ] {
        let (rate, notices) = shared(query);
        assert_eq!((rate, notices), (expected, vec![]), "{query}");
        assert_eq!(rate.ringgit().mid(), ringgit, "{query}");
    }
    for unusable in [
        "?fx.at=1999-01",
        "?fx.at=own&fx.rate=nothing",
        "?fx.at=own&fx.rate=0",
        "?fx.rate=9999999999999999",
    ] {
        let (rate, notices) = shared(unusable);
        assert_eq!(
            (rate, notices.len()),
            (SharedRate::DEFAULT, 1),
            "{unusable}"
        );
    }
    let own = SharedRate::Own(Span::point(4.5));
    assert_eq!(shared("?fx.rate=4.5"), (own, vec![]), "a rate alone");
}

#[test]
fn what_the_tool_offers_is_what_its_address_says() {
    for query in [
        "",
        "?fx.at=2025-03",
        "?fx.at=2025-10-31&fx.to=JPY",
        "?fx.at=own&fx.rate=4.5",
        "?fx.at=own&fx.rate=4..5",
        "?fx.rate=4.5",
        "?fx.at=own&fx.rate=150&fx.to=JPY",
        "?fx.at=own&fx.rate=0.25&fx.from=MYR&fx.to=USD",
        "?fx.at=own&fx.rate=0.23..0.24&fx.to=usd",
        "?fx.at=own&fx.rate=0.001&fx.from=MYR",
        "?fx.solve=rate",
    ] {
        let offered = state(query).shared_rate().expect("the tool has a rate");
        let (read, _) = shared(&state(query).write());
        assert_eq!(offered, read, "{query}");
        let (again, _) = shared(&offered.write());
        assert_eq!(again, offered, "{query}");
    }
    assert_eq!(SharedRate::DEFAULT.write(), "");
    assert_eq!(state("?fx.at=2025-03").shared().write(), "fx.at=2025-03");
    for (rate, written) in [("0.25", "4"), ("0.2..0.25", "4..5")] {
        let dollars = state(&format!("?fx.from=MYR&fx.to=USD&fx.at=own&fx.rate={rate}"));
        let written = format!("fx.at=own&fx.rate={written}");
        assert_eq!(dollars.shared().write(), written);
    }
}

#[test]
fn the_shared_rate_has_words_in_both_languages() {
    for (query, en, ms) in [
        (
            "",
            "ECB rate of 24 October 2025",
            "kadar ECB pada 24 Oktober 2025",
        ),
        ("?fx.at=2025-03", "mean of March 2025", "purata Mac 2025"),
        ("?fx.rate=4.5", "your own rate", "kadar anda sendiri"),
        ("?fx.rate=4..5", "your own rate", "kadar anda sendiri"),
    ] {
        let rate = state(query).shared();
        assert_eq!(
            (rate.words(Lang::En).as_str(), rate.words(Lang::Ms).as_str()),
            (en, ms)
        );
    }
}

// Whatever comes

fn any_query() -> impl Strategy<Value = String> {
    let key = select(vec![
        "fx.amount",
        "fx.value",
        "fx.rate",
        "fx.from",
        "fx.to",
        "fx.scale",
        "fx.at",
        "fx.solve",
        "fx.pairs",
    ]);
    let value = prop_oneof![
        any::<String>(),
        select(vec![
            "own",
            "2025-03",
            "2025-10-27",
            "USD",
            "MYR",
            "VND",
            "m",
            "one",
            "rate",
            "amount",
            "4.5",
            "0",
            "3..5",
            "1000000",
            "204.10:861.9",
            "1:4,2:9",
            ":",
            "150:",
        ])
        .prop_map(String::from),
    ];
    proptest::collection::vec((key, value), 0..7).prop_map(|pairs| {
        let parts: Vec<String> = pairs
            .into_iter()
            .map(|(key, value)| format!("{key}={value}"))
            .collect();
        parts.join("&")
    })
}

fn any_event() -> impl Strategy<Value = (String, String, String)> {
    let id = select(vec![
        "fx-amount",
        "fx-value",
        "fx-rate",
        "fx-amount-slider",
        "fx-value-slider",
        "fx-rate-slider",
        "fx-from",
        "fx-to",
        "fx-at",
        "fx-usd-1",
        "fx-rm-6",
        "turn",
        "preset",
        "add-pair",
        "remove-pair",
        "printed-pairs",
        "undo",
        "reset",
    ]);
    let name = select(vec!["", "", "", "fx-scale", "fx-solve"]);
    let value = select(vec![
        "3",
        "0",
        "150",
        "4.5",
        "3-5",
        "many",
        "own",
        "2025-03",
        "2025-10-24",
        "USD",
        "MYR",
        "VND",
        "JPY",
        "one",
        "m",
        "bn",
        "rate",
        "amount",
        "value",
        "1",
        "6",
        "gas",
        "coal",
        "204.10",
        "",
    ]);
    (id, name, value).prop_map(|(id, name, value)| (id.into(), name.into(), value.into()))
}

proptest! {
    #[test]
    fn addresses_are_read_without_panic_and_written_the_same(query in any_query()) {
        let (state, _) = read::<CurrencyState>(&query);
        assert_ne!(state.from, state.to);
        let written = state.write();
        let (again, notices) = read::<CurrencyState>(&written);
        assert_eq!(notices, [], "{written}");
        assert_eq!(again.write(), written);
        for lang in Lang::ALL {
            let (a, b) = (present(&state, around(lang)), present(&again, around(lang)));
            assert_eq!(a.answer, b.answer, "{written}");
        }
    }

    #[test]
    fn nothing_a_reader_does_leaves_the_limits(
        events in proptest::collection::vec(any_event(), 0..12),
    ) {
        let mut session = Session::<CurrencyState>::new(Lang::En);
        for (id, name, value) in events {
            session.on_input(&id, &value);
            session.on_change(&id, &name, &value);
            session.on_act(&id, &value);
            let state = session.state;
            assert_ne!(state.from, state.to);
            assert!(!(state.solve == Unknown::Rate && state.when == When::Own));
            for field in 0..field::COUNT {
                if !state.is_worked_out(field) {
                    let span = state.get(field);
                    assert!(state.limits(field).accept(span), "{field}: {span:?} in {state:?}");
                }
            }
            for lang in Lang::ALL {
                let present = present(&state, around(lang));
                let texts = [&present.answer, &present.summary];
                let more = present.more.iter().map(|(_, html)| html);
                for text in texts.into_iter().chain(more) {
                    assert!(!text.contains(['{', '}']) && !text.contains("NaN"), "{text}");
                }
                for view in &present.fields {
                    assert!(view.slider.is_finite() && view.slider_min < view.slider_max);
                }
            }
            let (read, notices) = read::<CurrencyState>(&state.write());
            assert_eq!(notices, []);
            assert_eq!(read.write(), state.write());
        }
    }
}

#[test]
fn equal_pairs_are_equal() {
    let shorter = Pairs::PRINTED.longer().without(4);
    assert_eq!(shorter, Pairs::PRINTED);
}

#[test]
fn a_parameter_given_twice_is_said_once() {
    for (query, rate) in [
        ("?fx.at=2025-03&fx.at=2025-04", "4.4350"),
        ("?fx.at=own&fx.at=2025-04&fx.rate=4.5", "4.5"),
        ("?fx.at=own&fx.rate=4.5&fx.rate=4.6", "4.5"),
        ("?fx.rate=4.5&fx.rate=4.6", "4.5"),
    ] {
        let (state, notices) = read::<CurrencyState>(query);
        assert!(
            matches!(notices.as_slice(), [Notice::Repeated { .. }]),
            "{query}: {notices:?}"
        );
        let answer = plain(&present(&state, around(Lang::En)).answer);
        assert!(
            answer.contains(&format!("RM {rate} per")),
            "{query}: {answer}"
        );
    }
}
