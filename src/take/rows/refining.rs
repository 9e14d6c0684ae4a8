//! The refining chart's rows: the reader's courses year by year, what others say, and the parts of both
//! years' bars.

use super::{ending, ids, number};
use crate::charts::refining::Series;
use crate::facts::{Figure, Lang, figures};
use crate::format::Table;
use crate::format::plain;
use crate::state::refining::{RefiningState, field};
use crate::state::tool::ToolState;

const HEAD: &[&str] = &[
    "series",
    "year",
    "malaysia_percent",
    "china_percent",
    "others_percent",
    "claims",
    "newest_report",
    "address",
];

/// The rows of a state, with the courses of the one that is pinned.
pub fn table(
    state: &RefiningState,
    pinned: Option<&RefiningState>,
    lang: Lang,
    address: &str,
) -> Table {
    let drawn = Series::new(state, lang);
    let mut rows = Vec::new();
    let mut row = |name: &str, year: f64, shares: [Option<f64>; 3], claims: String| {
        let [malaysia, china, others] = shares.map(|share| share.map_or_else(String::new, number));
        let [newest_report, address] = ending(address);
        rows.push(vec![
            name.into(),
            plain(year),
            malaysia,
            china,
            others,
            claims,
            newest_report,
            address,
        ]);
    };
    let mut courses = |drawn: &Series, state: &RefiningState, names: [&str; 3]| {
        let [only, least, most] = names;
        let low = if drawn.high.is_empty() { only } else { least };
        for (name, points) in [(low, &drawn.low), (most, &drawn.high)] {
            for (year, share) in points {
                row(
                    name,
                    *year,
                    [Some(*share), None, None],
                    ids(&of_course(state)),
                );
            }
        }
    };
    courses(&drawn, state, ["reader", "reader_least", "reader_most"]);
    if let Some(pinned) = pinned {
        let names = ["pinned", "pinned_least", "pinned_most"];
        courses(&Series::new(pinned, lang), pinned, names);
    }
    let said = [
        (
            "article",
            [figures::SHARE_10_20_START, figures::SHARE_10_20_END],
        ),
        (
            "iea",
            [
                figures::IEA_MALAYSIA_REFINING_2023,
                figures::IEA_MALAYSIA_REFINING_2030,
            ],
        ),
    ];
    for (mark, (name, claims)) in drawn.marks.iter().zip(said) {
        for ((year, share), claim) in mark.ends.into_iter().zip(claims) {
            row(name, year, [Some(share), None, None], ids(&[Some(claim)]));
        }
    }
    let years = drawn.bars.len() / 2;
    for (at, bar) in drawn.bars.iter().enumerate() {
        let name = match (years, at % 2) {
            (1, _) => "parts",
            (_, 0) => "parts_least",
            _ => "parts_most",
        };
        let year = if at < years {
            f64::from(state.from)
        } else {
            f64::from(crate::state::refining::LAST_YEAR)
        };
        let mut claims = of_course(state);
        claims.push(given(state, field::CHINA, figures::CHINA_60_80_REFINING));
        row(name, year, bar.parts.map(Some), ids(&claims));
    }
    Table {
        head: HEAD.to_vec(),
        rows,
    }
}

/// The claim that a field's number is from, if it is still the default's.
fn given(state: &RefiningState, field: usize, figure: Figure) -> Option<Figure> {
    let same = state.get(field) == RefiningState::DEFAULT.get(field);
    (same && state.uses(field) && !state.is_worked_out(field)).then_some(figure)
}

fn of_course(state: &RefiningState) -> Vec<Option<Figure>> {
    vec![
        given(state, field::START, figures::SHARE_10_20_START),
        given(state, field::GROWTH, figures::CAP_200_300),
    ]
}
