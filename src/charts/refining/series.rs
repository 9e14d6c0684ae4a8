//! The data of the refining chart: years, shares in percent and words; no pixels.

use crate::charts::theme::Ink;
use crate::domain::refining::{Course, Parts, Target};
use crate::facts::{Figure, Lang, Text, figures, messages, units};
use crate::format::number::{fixed, plain, range};
use crate::format::{Digits, fill};
use crate::state::field::Span;
use crate::state::refining::{Courses, LAST_YEAR, RefiningState, decimals};

/// What somebody says: a share in one year and in a later one.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Year and share of both ends.
    pub ends: [(f64, f64); 2],
    /// What it is called.
    pub label: String,
    /// Who says it, where its numbers stand beside the name.
    pub name: &'static str,
    /// Its colour.
    pub ink: Ink,
    /// Whether its line is of dashes.
    pub dashed: bool,
}

/// Who has which part of the world's refining in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Bar {
    /// The year, and which course where there are two.
    pub label: String,
    /// The shares of Malaysia, China and all others; they add to 100.
    pub parts: [f64; 3],
    /// The same as they are written.
    pub texts: [String; 3],
}

/// The data of the chart; no pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Series {
    /// First year on the axis; the last is [`LAST_YEAR`].
    pub first_year: f64,
    /// Greatest share on the axis.
    pub share_max: f64,
    /// Malaysia's least share, year by year: year and share. Empty without an answer.
    pub low: Vec<(f64, f64)>,
    /// The greatest; empty where it is the same.
    pub high: Vec<(f64, f64)>,
    /// What the end of the course is called.
    pub end_label: String,
    /// What others say.
    pub marks: [Mark; 2],
    /// The parts of the world in both years; empty where they cannot be told.
    pub bars: Vec<Bar>,
    /// What the parts are called.
    pub names: [&'static str; 3],
    /// Words at the axis.
    pub title: &'static str,
}

const SHARE_STEPS: [f64; 6] = [20.0, 30.0, 40.0, 60.0, 80.0, 100.0];

fn mark(
    [start, end]: [Figure; 2],
    [name, label]: [&'static str; 2],
    ink: Ink,
    dashed: bool,
) -> Mark {
    Mark {
        ends: [
            (f64::from(start.as_of.year), start.low),
            (f64::from(LAST_YEAR), end.low),
        ],
        label: label.into(),
        name,
        ink,
        dashed,
    }
}

impl Series {
    /// Builds the chart's data from the reader's state.
    pub fn new(state: &RefiningState, lang: Lang) -> Self {
        let marks = [
            mark(
                const { [figures::SHARE_10_20_START, figures::SHARE_10_20_END] },
                [
                    messages::SHARE_ROW_ARTICLE.get(lang),
                    messages::SHARE_CHART_ARTICLE.get(lang),
                ],
                Ink::Minerals,
                true,
            ),
            mark(
                const {
                    [
                        figures::IEA_MALAYSIA_REFINING_2023,
                        figures::IEA_MALAYSIA_REFINING_2030,
                    ]
                },
                [
                    messages::SHARE_ROW_IEA.get(lang),
                    messages::SHARE_CHART_IEA.get(lang),
                ],
                Ink::Ink,
                false,
            ),
        ];
        let own = state.own_courses().ok();
        let from = f64::from(state.from);
        let points = |pick: fn(&Courses) -> Course| {
            own.map_or_else(Vec::new, |courses| {
                (0..=state.years())
                    .map(|year| {
                        let elapsed = f64::from(year) / f64::from(state.years());
                        let share = pick(&courses).at(elapsed).country * 100.0;
                        (from + f64::from(year), share)
                    })
                    .collect()
            })
        };
        let low = points(|courses| courses.low);
        let high = match own {
            Some(courses) if courses.low != courses.high => points(|courses| courses.high),
            _ => Vec::new(),
        };
        let ends = |points: &[(f64, f64)]| points.last().map(|(_, share)| *share);
        let end_label = ends(&low).map_or_else(String::new, |least| {
            let span = Span {
                lo: least,
                hi: ends(&high).unwrap_or(least),
            };
            let digits = decimals(Target::End, span);
            let number = range(span.lo, span.hi, Digits::Decimals(digits));
            let share = [&number, "%"].concat();
            fill(
                messages::SHARE_ITEM_MALAYSIA.get(lang),
                &[("value", &share)],
            )
        });
        let shares = low.iter().chain(&high).map(|(_, share)| *share);
        let marked = marks
            .iter()
            .flat_map(|mark| mark.ends)
            .map(|(_, share)| share);
        let greatest = shares.chain(marked).fold(0.0, f64::max);
        Self {
            first_year: marks.iter().map(|mark| mark.ends[0].0).fold(from, f64::min),
            share_max: SHARE_STEPS
                .into_iter()
                .find(|step| *step >= greatest * 1.1)
                .unwrap_or(100.0),
            low,
            high,
            end_label,
            marks,
            bars: bars(state, lang),
            names: [
                messages::SHARE_COL_MALAYSIA.get(lang),
                messages::SHARE_COL_CHINA.get(lang),
                messages::SHARE_COL_OTHERS.get(lang),
            ],
            title: messages::SHARE_CHART_AXIS.get(lang),
        }
    }
}

impl Series {
    /// What stands at a stop in words: of the course its years; of what others say both ends; of each bar
    /// its parts.
    pub fn reading(&self, track: usize, stop: usize, lang: Lang) -> String {
        let percent = |number: &str| fill(units::PERCENT.full.get(lang), &[("n", number)]);
        let year_and = |year: &str, item: Text, number: &str| {
            let share = fill(item.get(lang), &[("value", &percent(number))]);
            let values = [("year", year), ("share", share.as_str())];
            fill(messages::READ_SHARE_YEAR.get(lang), &values)
        };
        if track == 0 {
            let Some((year, least)) = self.low.get(stop).copied() else {
                return String::new();
            };
            let most = self.high.get(stop).map_or(least, |(_, share)| *share);
            let number = range(least, most, Digits::Decimals(1));
            return year_and(&plain(year), messages::SHARE_ITEM_MALAYSIA, &number);
        }
        if let Some(mark) = self.marks.get(track - 1) {
            let Some((year, share)) = mark.ends.get(stop) else {
                return String::new();
            };
            return fill(
                messages::READ_SHARE_MARK.get(lang),
                &[
                    ("mark", &mark.label),
                    ("year", &plain(*year)),
                    ("share", &percent(&plain(*share))),
                ],
            );
        }
        let items = [
            messages::SHARE_ITEM_MALAYSIA,
            messages::SHARE_ITEM_CHINA,
            messages::SHARE_ITEM_OTHERS,
        ];
        let bar = self.bars.get(track - 1 - self.marks.len());
        match bar.and_then(|bar| Some((bar, bar.texts.get(stop)?, items.get(stop)?))) {
            Some((bar, text, item)) => year_and(&bar.label, *item, text),
            None => String::new(),
        }
    }
}

/// The bars of both years: one each, or one for each of two different courses.
fn bars(state: &RefiningState, lang: Lang) -> Vec<Bar> {
    let Ok(Courses { low, high }) = state.courses() else {
        return Vec::new();
    };
    let mut bars = Vec::new();
    for (year, elapsed) in [(state.from, 0.0), (LAST_YEAR, 1.0)] {
        let (least, most) = (low.at(elapsed), high.at(elapsed));
        let year = plain(f64::from(year));
        let named = |word: Text| [&year, " ", word.get(lang)].concat();
        if least == most {
            bars.push(bar(year, least));
        } else {
            bars.push(bar(named(messages::SHARE_CHART_LEAST), least));
            bars.push(bar(named(messages::SHARE_CHART_MOST), most));
        }
    }
    bars
}

fn bar(label: String, parts: Parts) -> Bar {
    Bar {
        label,
        parts: [parts.country, parts.second, parts.others].map(|share| share * 100.0),
        texts: parts_in_tenths(parts).map(|tenths| fixed(f64::from(tenths) / 10.0, 1)),
    }
}

/// The parts in tenths of a percent, so rounded that they add to a hundred percent: the last part takes
/// what rounding the others leaves.
pub fn parts_in_tenths(parts: Parts) -> [i32; 3] {
    let tenths = |share: f64| (share * 1000.0).round() as i32;
    let country = tenths(parts.country);
    let second = tenths(parts.second).min(1000 - country);
    [country, second, 1000 - country - second]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_parts_add_to_the_whole() {
        let parts = |country, second| Parts {
            country,
            second,
            others: 1.0 - (country + second),
        };
        assert_eq!(parts_in_tenths(parts(0.3077, 0.6154)), [308, 615, 77]);
        assert_eq!(parts_in_tenths(parts(0.0004, 0.0004)), [0, 0, 1000]);
        // each would round up: 0.05 and 99.95 percent
        assert_eq!(parts_in_tenths(parts(0.0005, 0.9995)), [1, 999, 0]);
    }
}
