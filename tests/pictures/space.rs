//! Random states, pinned states, widths and languages: labels never share ground, marks stay in their
//! places, and no text is wider than the table of widths says.

use std::sync::LazyLock;

use fine_print::charts::label::Label;
use fine_print::charts::picture::Shape;
use fine_print::charts::theme::Ink;
use fine_print::facts::Lang;
use fine_print::facts::messages::{LNG_CHART_MARK_AGREEMENT, LNG_CHART_MARK_FORMULA};
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use fine_print::state::refining::RefiningState;
use fine_print::state::tool::{ToolState, read};
use fine_print::widgets::calculator::Charted;
use proptest::prelude::*;
use ttf_parser::Face;

use crate::{drawn, labels_are_apart, marks_are_within};

static REGULAR: LazyLock<Face<'static>> =
    LazyLock::new(|| Face::parse(dejavu::sans::regular(), 0).unwrap());
static BOLD: LazyLock<Face<'static>> =
    LazyLock::new(|| Face::parse(dejavu::sans::bold(), 0).unwrap());

/// How wide a label is in DejaVu Sans.
fn measured(label: &Label) -> f64 {
    let face = if label.bold { &BOLD } else { &REGULAR };
    let advance = |c: char| {
        let glyph = face
            .glyph_index(c)
            .unwrap_or_else(|| panic!("no glyph for {c:?}"));
        f64::from(face.glyph_hor_advance(glyph).unwrap())
    };
    let units: f64 = label.text.chars().map(advance).sum();
    units / f64::from(face.units_per_em()) * label.px
}

/// Checks a picture of a random state.
fn holds<C: Charted>(query: &str, lang: Lang, width: u32) {
    let (width, height) = (f64::from(width), if width < 640 { 320.0 } else { 380.0 });
    let picture = drawn::<C>(query, lang, width, height);
    let what = format!("{query} {lang:?} {width}");
    labels_are_apart(&what, &picture);
    marks_are_within(&what, &picture);
    for label in &picture.labels {
        let (told, measured) = (label.width(), measured(label));
        assert!(
            measured <= told,
            "{what}: “{}” {measured} {told}",
            label.text
        );
    }
}

/// Checks that no upright of a published price goes through the name of another.
fn names_are_not_struck(query: &str, lang: Lang, width: u32) {
    let picture = drawn::<LngState>(query, lang, f64::from(width), 320.0);
    let names = picture.labels.iter().filter(|label| {
        let names = [LNG_CHART_MARK_FORMULA, LNG_CHART_MARK_AGREEMENT];
        names.iter().any(|name| label.text == name.get(lang))
    });
    let uprights = picture.shapes.iter().filter_map(|shape| match shape {
        Shape::Line {
            points,
            ink: Ink::Trade | Ink::Quiet,
            ..
        } => match points[..] {
            [from, to] if (from.0 - to.0).abs() < 0.01 => Some((from, to)),
            _ => None,
        },
        _ => None,
    });
    let uprights = uprights.collect::<Vec<_>>();
    for name in names {
        let bounds = name.bounds();
        for (from, to) in &uprights {
            let across = from.0 > bounds.left && from.0 < bounds.right;
            let down = from.1.min(to.1) < bounds.bottom && from.1.max(to.1) > bounds.top;
            assert!(
                !(across && down),
                "{query} {lang:?} {width}: “{}”",
                name.text
            );
        }
    }
}

/// A number of a size that tools are asked for, or a range of two.
fn number() -> impl Strategy<Value = String> {
    let one = || {
        (-20i32..60, 0u8..4).prop_map(|(size, decimals)| {
            let x = 10f64.powf(f64::from(size) / 10.0);
            let power = 10f64.powi(i32::from(decimals));
            (x * power).round() / power
        })
    };
    prop_oneof![
        3 => one().prop_map(|x| x.to_string()),
        1 => (one(), one()).prop_map(|(x, y)| format!("{}..{}", x.min(y), x.max(y))),
        1 => (0u8..101).prop_map(|x| x.to_string()),
        1 => (0u8..101, 0u8..101).prop_map(|(x, y)| format!("{}..{}", x.min(y), x.max(y))),
    ]
}

/// Parameters of a tool, each of which may be there or not; numbers are made up.
fn query(
    slug: &'static str,
    choices: &'static [(&'static str, &'static [&'static str])],
) -> impl Strategy<Value = String> {
    let state = move || {
        let each: Vec<_> = choices
            .iter()
            .map(|(name, values)| {
                let value = if values.is_empty() {
                    number().boxed()
                } else {
                    prop::sample::select(*values).prop_map(String::from).boxed()
                };
                prop::option::of(value.prop_map(move |value| (*name, value)))
            })
            .collect();
        each
    };
    (state(), prop::option::of(state())).prop_map(move |(own, pinned)| {
        let mut query = String::from("?");
        let mut push = |begin: &str, name: &str, value: &str| {
            query.push_str(&format!("{slug}.{begin}{name}={value}&"));
        };
        for (name, value) in own.into_iter().flatten() {
            push("", name, &value);
        }
        if let Some(pinned) = pinned {
            push("", "a", "1");
            for (name, value) in pinned.into_iter().flatten() {
                push("a.", name, &value);
            }
        }
        query
    })
}

const LNG: &[(&str, &[&str])] = &[
    ("volume", &[]),
    ("price", &[]),
    ("value", &[]),
    ("hub", &[]),
    ("slope", &[]),
    ("fee", &[]),
    ("vunit", &["mt", "bcm", "bcf", "twh", "cargo"]),
    ("punit", &["mmbtu", "t", "formula"]),
    ("per", &["year", "cargo", "day", "term"]),
    ("heat", &["all", "iso", "working"]),
    (
        "solve",
        &["value", "volume", "price", "hub", "slope", "fee", "heat"],
    ),
];

const FX: &[(&str, &[&str])] = &[
    ("from", &["USD", "MYR", "EUR", "IDR", "JPY", "VND", "GBP"]),
    ("to", &["MYR", "USD", "KRW", "THB", "KHR", "SGD", "INR"]),
    (
        "at",
        &[
            "own",
            "2015-01",
            "2016-12",
            "2020-03",
            "2025-10-27",
            "2026-04",
            "2026-03",
        ],
    ),
    ("rate", &[]),
    ("amount", &[]),
    ("value", &[]),
    ("scale", &["one", "m", "bn"]),
    ("solve", &["amount", "value", "rate"]),
];

const SHARE: &[(&str, &[&str])] = &[
    ("start", &[]),
    ("growth", &[]),
    ("rest", &[]),
    ("world", &[]),
    ("end", &[]),
    ("china", &[]),
    ("china-end", &[]),
    ("from", &["2020", "2023", "2025", "2029"]),
    ("solve", &["start", "growth", "rest", "world", "end"]),
];

fn lang() -> impl Strategy<Value = Lang> {
    prop::sample::select(&Lang::ALL[..])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(800) })]

    #[test]
    fn lng(query in query("lng", LNG), lang in lang(), width in 280u32..1201) {
        holds::<LngState>(&query, lang, width);
        names_are_not_struck(&query, lang, width);
    }

    #[test]
    fn currency(query in query("fx", FX), lang in lang(), width in 280u32..1201) {
        holds::<CurrencyState>(&query, lang, width);
    }

    #[test]
    fn refining(query in query("share", SHARE), lang in lang(), width in 280u32..1201) {
        holds::<RefiningState>(&query, lang, width);
    }
}

/// Names of parameters that tools do not know would make all of the above tests of the default.
#[test]
fn random_states_are_states() {
    fn of<S: ToolState>(names: &[(&str, &[&str])]) {
        for (name, values) in names {
            let values = if values.is_empty() {
                &["7", "11"]
            } else {
                *values
            };
            let differs = values.iter().any(|value| {
                let query = format!("?{}.{name}={value}", S::SLUG);
                // Some parameters mean something beside another one only.
                let beside = [
                    "",
                    "&lng.punit=formula",
                    "&share.form=world",
                    "&share.later=ends-at",
                    "&fx.at=own",
                    "&fx.solve=amount",
                    "&lng.solve=volume",
                    "&share.solve=growth",
                ];
                beside.iter().any(|more| {
                    let with = read::<S>(&format!("{query}{more}")).0;
                    let without = read::<S>(&format!("?{}", more.trim_start_matches('&'))).0;
                    with.write() != without.write()
                })
            });
            assert!(differs, "{}.{name}", S::SLUG);
        }
    }
    of::<LngState>(LNG);
    of::<CurrencyState>(FX);
    of::<RefiningState>(SHARE);
}
