//! Examples worked out by hand, and whole workings, looked at before they were committed.

use super::{at, share_states};
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use fine_print::state::refining::RefiningState;
use fine_print::state::tool::ToolState;
use fine_print::working::{Source, Worked, Working};
use std::path::Path;

fn of<S: Worked + ToolState>(query: &str, lang: Lang) -> Working {
    at::<S>(query).working(lang).unwrap()
}

/// Every given number's claim or other source, in order.
fn sources(working: &Working) -> Vec<Source> {
    let given = working.given.iter();
    given.flat_map(|given| given.sources.clone()).collect()
}

/// The lines of the last step: by calculation and result.
#[track_caller]
fn assert_last(working: &Working, expected: &[(&str, &str, &str)]) {
    let lines = &working.steps.last().unwrap().lines;
    let found: Vec<_> = lines
        .iter()
        .map(|line| {
            let plain = |text: &str| text.replace('\u{a0}', " ");
            (plain(&line.calculation), line.sign(), plain(&line.result))
        })
        .collect();
    let expected: Vec<_> = expected
        .iter()
        .map(|(a, b, c)| ((*a).to_string(), *b, (*c).to_string()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn the_agreements_gas() {
    // 5 Mt × 52 MMBtu/t × 13.08 = 3,400.8 million; facts `lng-up-to-5mt`, `conv-working`, `chk-per-mmbtu`
    let working = of::<LngState>("", Lang::En);
    assert_last(
        &working,
        &[(
            "US$3,401 million a year ÷ 1,000 million",
            "≈",
            "US$3.40 billion a year",
        )],
    );
    assert_eq!(
        sources(&working),
        [
            "lng-up-to-5mt",
            "conv-working",
            "chk-per-mmbtu",
            "billion-short-scale"
        ]
        .map(Source::Claim)
    );
    // 3.4 bn ÷ 5 Mt = 680; fact `chk-per-tonne`
    let working = of::<LngState>("?lng.solve=price&lng.punit=t", Lang::Ms);
    assert_last(
        &working,
        &[(
            "USD3,400 juta setahun ÷ 5 juta tan setahun",
            "=",
            "USD 680 setiap tan",
        )],
    );
}

#[test]
fn the_american_formula() {
    // 115 % × 3.19 + 2.25 = 5.9185, + 3.50 = 7.1685; facts `formula-slope`, `henry-hub-oct-2025`, `formula-fee`
    let working = of::<LngState>("?lng.punit=formula", Lang::En);
    let price = &working.steps[1];
    assert_eq!(price.formula, "Share of Henry Hub × Henry Hub + Fixed fee");
    let results: Vec<_> = price
        .lines
        .iter()
        .map(|line| line.result.as_str())
        .collect();
    assert_eq!(
        results,
        ["US$5.919\u{a0}per MMBtu", "US$7.169\u{a0}per MMBtu"]
    );
    // 260 × 5.9185 = 1,538.81 and 260 × 7.1685 = 1,863.81
    assert_last(
        &working,
        &[
            (
                "US$1,539 million a year ÷ 1,000 million",
                "≈",
                "US$1.54 billion a year",
            ),
            (
                "US$1,864 million a year ÷ 1,000 million",
                "≈",
                "US$1.86 billion a year",
            ),
        ],
    );
}

#[test]
fn the_articles_shares() {
    // 10 % × 3 = 30 of 120, and 10 % × 4 = 40 of 130; facts `share-10-20-start`, `cap-200-300`
    let working = RefiningState::DEFAULT.working(Lang::En).unwrap();
    let [first, second, ..] = &sources(&working)[..] else {
        panic!("two given numbers");
    };
    assert_eq!(first, &Source::Claim("share-10-20-start"));
    assert_eq!(second, &Source::Claim("cap-200-300"));
    let share = &working.steps[3];
    let lines: Vec<_> = share
        .lines
        .iter()
        .map(|line| [&line.calculation, " ", line.sign(), " ", &line.result].concat())
        .collect();
    assert_eq!(lines, ["30% ÷ 120% = 25.0%", "40% ÷ 130% ≈ 30.8%"]);
    // the fifth roots of 3 and 4: 1.24573… and 1.31951…
    assert_last(
        &working,
        &[
            ("(100% + 200%)^(1 ÷ 5 years) \u{2212} 100%", "≈", "24.6%"),
            ("(100% + 300%)^(1 ÷ 5 years) \u{2212} 100%", "≈", "32.0%"),
        ],
    );
}

#[test]
fn money_through_the_dollar() {
    // 3.4 × 4.22296 = 14.358064; facts `lng-3p4bn`, `fx-ecb-24-oct-2025`
    let working = of::<CurrencyState>("", Lang::En);
    assert_last(
        &working,
        &[(
            "US$3.4 billion × RM 4.22296 per US$",
            "≈",
            "RM 14.36 billion",
        )],
    );
    assert_eq!(
        working.sheet().lines().last().unwrap(),
        "In the other currency\t=B2*B3\tRM\u{a0}billion\t"
    );
}

/// Everything that can be copied, of a few states, as it was last looked at; or writes it anew with
/// `UPDATE_GOLDEN=1`.
#[test]
fn whole_workings() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/working/expected");
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let mut wrong = Vec::new();
    for lang in Lang::ALL {
        let whole = [
            ("gas", of::<LngState>("", lang)),
            (
                "cargo",
                of::<LngState>("?lng.punit=formula&lng.heat=all&lng.per=cargo", lang),
            ),
            (
                "hub",
                of::<LngState>(
                    "?lng.punit=formula&lng.solve=hub&lng.vunit=twh&lng.volume=70&lng.value=0.5..3.4\
                     &lng.fee=3",
                    lang,
                ),
            ),
            (
                "volume",
                of::<LngState>(
                    "?lng.solve=volume&lng.vunit=bcm&lng.per=term&lng.value=60",
                    lang,
                ),
            ),
            (
                "yen",
                of::<CurrencyState>(
                    "?fx.from=JPY&fx.to=EUR&fx.at=2026-04&fx.amount=3.4..5",
                    lang,
                ),
            ),
            ("share", RefiningState::DEFAULT.working(lang).unwrap()),
            ("rest", share_states()[8].working(lang).unwrap()),
            ("growth", share_states()[4].working(lang).unwrap()),
            ("start", share_states()[1].working(lang).unwrap()),
        ];
        for (name, working) in whole {
            let name = format!("{name}-{}.txt", lang.code());
            let text = [working.text(), working.latex(), working.sheet()].join("\n");
            let file = root.join(&name);
            if update {
                std::fs::write(&file, text).unwrap();
            } else if std::fs::read_to_string(&file).ok().as_deref() != Some(text.as_str()) {
                println!("{text}");
                wrong.push(name);
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{wrong:?} differ; look at them and run with UPDATE_GOLDEN=1"
    );
}
