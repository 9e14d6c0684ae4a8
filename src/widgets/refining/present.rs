//! What the refining-share tool says about a state, in words: pure, so that it is tested without a
//! browser.

use crate::charts::refining::{Series, parts_in_tenths};
use crate::domain::refining::{NoCourse, NoSolution, Parts, Target, Unknown, yearly_rate};
use crate::facts::{Lang, Text, messages, units};
use crate::format::number::{fixed, plain, write};
use crate::format::{Digits, fill, range};
use crate::state::field::{Span, span_text};
use crate::state::refining::{
    Courses, Form, LAST_YEAR, NoPath, Preset, RefiningState, decimals, field,
};
use crate::state::tool::ToolState;
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{FieldView, Present, row};
use crate::widgets::escape::escape;

/// The element that says why there is no course to draw.
pub const PATH: &str = "path";

/// What is said and shown at each step.
pub fn present(state: &RefiningState, lang: Lang) -> Present {
    let words = Words { state, lang };
    let (answer, answer_html) = words.answer();
    Present {
        summary: words.summary(&answer),
        answer,
        answer_html,
        fields: (0..field::COUNT).map(|field| words.field(field)).collect(),
        more: vec![(PATH, words.path().into())],
    }
}

/// What is worked out, to be compared with another state's.
pub fn outcome(state: &RefiningState) -> Option<Outcome> {
    let answer = state.answer();
    let span = state.percent(RefiningState::target(answer)?).ok()?;
    Some(Outcome {
        of: [RefiningState::FIELDS.get(answer)?, "", ""],
        lo: span.lo,
        hi: span.hi,
    })
}

/// A difference of percentages, which is one of percentage points.
pub fn difference(by: f64, lang: Lang) -> String {
    let points = write(by, Digits::Significant(3));
    fill(messages::SHARE_POINTS.get(lang), &[("n", &points)])
}

/// Growth in all forms and a year, and the shares at the end, as rows of a description list.
pub fn equals(state: &RefiningState, lang: Lang) -> String {
    Words { state, lang }.equals()
}

/// The chart as rows of a table, below them those of the state that is pinned as A, and what others say of
/// Malaysia.
pub fn rows(state: &RefiningState, pinned: Option<&RefiningState>, lang: Lang) -> String {
    let mut html = Words { state, lang }.rows("");
    if let Some(state) = pinned {
        html.push_str(&Words { state, lang }.rows("A, "));
    }
    let words = Words { state, lang };
    for mark in Series::new(state, lang).marks {
        for (year, share) in mark.ends {
            let name = [mark.name, ", ", &plain(year)].concat();
            let cells = [words.percent(&plain(share)), "–".into(), "–".into()];
            row(&mut html, &name, &cells, false);
        }
    }
    html
}

/// What both parts of the article's claim need of the rest of the world, worked out by the model.
pub fn needs(lang: Lang) -> String {
    let state = Preset::Claim.state();
    let result = Words {
        state: &state,
        lang,
    }
    .amount(state.answer());
    fill(messages::SHARE_NEEDS.get(lang), &[("result", &result)])
}

struct Words<'a> {
    state: &'a RefiningState,
    lang: Lang,
}

impl Words<'_> {
    fn text(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn percent(&self, number: &str) -> String {
        fill(self.text(units::PERCENT.full), &[("n", number)])
    }

    /// A result in percent.
    fn result(&self, target: Target, span: Span) -> String {
        let digits = Digits::Decimals(decimals(target, span));
        self.percent(&range(span.lo, span.hi, digits))
    }

    /// A quantity of the model as it is locked or as it comes out.
    fn quantity(&self, field: usize, target: Target) -> Result<String, NoSolution> {
        let state = self.state;
        if state.uses(field) && !state.is_worked_out(field) {
            return Ok(self.percent(&span_text(state.get(field))));
        }
        state.percent(target).map(|span| self.result(target, span))
    }

    /// A field's locked number, or its result; the reason where there is none.
    fn amount(&self, field: usize) -> String {
        match RefiningState::target(field) {
            Some(target) if self.state.is_worked_out(field) => self
                .quantity(field, target)
                .unwrap_or_else(|reason| self.reason(reason).into()),
            _ => self.percent(&span_text(self.state.get(field))),
        }
    }

    fn reason(&self, reason: NoSolution) -> &'static str {
        self.text(RefiningState::why_none(reason))
    }

    fn answer(&self) -> (String, String) {
        let state = self.state;
        let sentence = match (state.solve, state.form) {
            (Unknown::End, Form::Rest) => messages::SHARE_SAYS_END_REST,
            (Unknown::End, Form::World) => messages::SHARE_SAYS_END_WORLD,
            (Unknown::Growth, Form::Rest) => messages::SHARE_SAYS_GROWTH_REST,
            (Unknown::Growth, Form::World) => messages::SHARE_SAYS_GROWTH_WORLD,
            (Unknown::Others, Form::Rest) => messages::SHARE_SAYS_REST,
            (Unknown::Others, Form::World) => messages::SHARE_SAYS_WORLD,
            (Unknown::Start, Form::Rest) => messages::SHARE_SAYS_START_REST,
            (Unknown::Start, Form::World) => messages::SHARE_SAYS_START_WORLD,
        };
        let answer = state.answer();
        let target = RefiningState::target(answer).unwrap_or(Target::End);
        let result = match self.quantity(answer, target) {
            Ok(result) => result,
            Err(reason) => {
                let reason = self.reason(reason);
                return (reason.into(), escape(reason));
            }
        };
        let given = [
            ("start", field::START),
            ("growth", field::GROWTH),
            ("rest", field::REST),
            ("world", field::WORLD),
            ("end", field::END),
        ]
        .map(|(name, field)| (name, self.amount(field)));
        let with = |result: &str| {
            let [a, b, c, d, e] = &given;
            let given = [a, b, c, d, e].map(|(name, amount)| (*name, amount.as_str()));
            let [a, b, c, d, e] = given;
            fill(self.text(sentence), &[a, b, c, d, e, ("result", result)])
        };
        let html = with(&["<strong>", &escape(&result), "</strong>"].concat());
        (with(&result), html)
    }

    /// Why China has no place beside the answer; empty where it has, or where there is no answer.
    fn path(&self) -> &'static str {
        match self.state.courses() {
            Ok(_) | Err(NoPath::Share(_)) => "",
            Err(NoPath::China(reason)) => self.text(match reason {
                NoCourse::AboveWholeAtStart => messages::SHARE_PATH_ABOVE_START,
                NoCourse::AboveWholeAtEnd => messages::SHARE_PATH_ABOVE_END,
                NoCourse::FromNothing => messages::SHARE_PATH_FROM_NOTHING,
                NoCourse::NotAShare => messages::SHARE_PATH_NONE,
            }),
        }
    }

    fn equals(&self) -> String {
        let state = self.state;
        let mut html = String::new();
        let mut group = |title: Text, items: &[(Text, String)]| {
            html.push_str("<div><dt>");
            html.push_str(&escape(self.text(title)));
            html.push_str("</dt>");
            for (item, value) in items {
                html.push_str("<dd>");
                html.push_str(&escape(&fill(self.text(*item), &[("value", value)])));
                html.push_str("</dd>");
            }
            html.push_str("</div>");
        };
        let total = [
            (messages::SHARE_ITEM_MALAYSIA, field::GROWTH, Target::Growth),
            (messages::SHARE_ITEM_REST, field::REST, Target::Rest),
            (messages::SHARE_ITEM_WORLD, field::WORLD, Target::World),
        ]
        .map(|(item, field, target)| {
            let value = self.quantity(field, target);
            (item, value.unwrap_or_else(|_| self.nothing()))
        });
        group(messages::SHARE_EQUALS_GROWTH, &total);
        let years = f64::from(state.years());
        let yearly = [
            (messages::SHARE_ITEM_MALAYSIA, Target::Growth),
            (messages::SHARE_ITEM_REST, Target::Rest),
        ]
        .map(|(item, target)| {
            let rates = state.solve_for(target).map(|growth| Span {
                lo: yearly_rate(growth.lo(), years) * 100.0,
                hi: yearly_rate(growth.hi(), years) * 100.0,
            });
            let value = rates.map(|rates| self.result(target, rates));
            (item, value.unwrap_or_else(|_| self.nothing()))
        });
        group(messages::SHARE_EQUALS_YEARLY, &yearly);
        let shares = self.shares(1.0);
        let items = [
            messages::SHARE_ITEM_MALAYSIA,
            messages::SHARE_ITEM_CHINA,
            messages::SHARE_ITEM_OTHERS,
        ];
        let [malaysia, china, others] = shares;
        let [first, second, third] = items;
        group(
            messages::SHARE_EQUALS_SHARES,
            &[(first, malaysia), (second, china), (third, others)],
        );
        html
    }

    fn nothing(&self) -> String {
        self.text(messages::SHARE_NO_VALUE).into()
    }

    /// The parts of the world after a share of the time: from the course of Malaysia's least share to
    /// that of its greatest.
    fn shares(&self, elapsed: f64) -> [String; 3] {
        let at = |courses: Courses| {
            let tenths =
                |parts: Parts| parts_in_tenths(parts).map(|t| fixed(f64::from(t) / 10.0, 1));
            let (low, high) = (
                tenths(courses.low.at(elapsed)),
                tenths(courses.high.at(elapsed)),
            );
            let mut ends = low.into_iter().zip(high);
            std::array::from_fn(|_| {
                let (low, high) = ends.next().unwrap_or_default();
                if low == high {
                    self.percent(&low)
                } else {
                    self.percent(&[&low, "–", &high].concat())
                }
            })
        };
        match self.state.courses() {
            Ok(courses) => at(courses),
            Err(_) => {
                let malaysia = self.state.own_courses().map(|courses| {
                    let [malaysia, ..] = at(courses);
                    malaysia
                });
                [
                    malaysia.unwrap_or_else(|_| self.nothing()),
                    self.nothing(),
                    self.nothing(),
                ]
            }
        }
    }

    /// A row a year; `name` stands in front of each.
    fn rows(&self, name: &str) -> String {
        let state = self.state;
        let mut html = String::new();
        for year in state.from..=LAST_YEAR {
            let elapsed = f64::from(year - state.from) / f64::from(state.years());
            let name = [name, &plain(year.into())].concat();
            row(&mut html, &name, &self.shares(elapsed), false);
        }
        html
    }

    fn summary(&self, answer: &str) -> String {
        let series = Series::new(self.state, self.lang);
        let mut parts = String::new();
        for bar in &series.bars {
            let [malaysia, china, others] = &bar.texts;
            let item = |item: Text, number: &str| {
                fill(self.text(item), &[("value", &self.percent(number))])
            };
            parts.push(' ');
            parts.push_str(&fill(
                self.text(messages::SHARE_CHART_PARTS),
                &[
                    ("year", &bar.label),
                    ("malaysia", &item(messages::SHARE_ITEM_MALAYSIA, malaysia)),
                    ("china", &item(messages::SHARE_ITEM_CHINA, china)),
                    ("others", &item(messages::SHARE_ITEM_OTHERS, others)),
                ],
            ));
        }
        fill(
            self.text(messages::SHARE_CHART_SUMMARY),
            &[
                ("from", &plain(self.state.from.into())),
                ("to", &plain(LAST_YEAR.into())),
                ("answer", answer),
                ("parts", &parts),
                ("article", self.text(messages::SHARE_CHART_ARTICLE)),
                ("iea", self.text(messages::SHARE_CHART_IEA)),
            ],
        )
    }

    fn field(&self, field: usize) -> FieldView {
        let target = RefiningState::target(field);
        let result = target.and_then(|target| self.state.percent(target).ok());
        let digits = match (target, result) {
            (Some(target), Some(result)) => decimals(target, result),
            _ => 1,
        };
        FieldView::new(
            self.state,
            field,
            result,
            Digits::Decimals(digits),
            self.amount(field),
        )
    }
}
