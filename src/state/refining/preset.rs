//! Starting points: what the article claims, what the outlook says, and the plainest case.

use super::{China, Form, RefiningState, field};
use crate::domain::refining::Unknown;
use crate::facts::figures;
use crate::state::field::Span;

/// A named set of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Malaysia grows as the article says, and nobody else does: which share follows?
    Alone,
    /// Growth and shares as the article says: what must everybody else do?
    Claim,
    /// The shares and the demand of the outlook: how much must Malaysia grow?
    Outlook,
}

/// The numbers that a preset sets.
const fn spans(start: f64, growth: Span, rest: f64, world: f64, end: f64) -> [Span; field::COUNT] {
    let mut spans = [Span::point(0.0); field::COUNT];
    spans[field::START] = Span::point(start);
    spans[field::GROWTH] = growth;
    spans[field::REST] = Span::point(rest);
    spans[field::WORLD] = Span::point(world);
    spans[field::END] = Span::point(end);
    spans
}

/// Percent by which the demand for magnet rare earths grows in the outlook.
const DEMAND: f64 = figures::IEA_DEMAND_GROWTH.point_in("percent");

impl Preset {
    /// All presets, in the order of the page.
    pub const ALL: [Self; 3] = [Self::Alone, Self::Claim, Self::Outlook];

    /// The name in the page.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Alone => "alone",
            Self::Claim => "claim",
            Self::Outlook => "iea",
        }
    }

    /// The state it sets.
    pub const fn state(self) -> RefiningState {
        const GROWTH: Span = Span {
            lo: figures::CAP_200_300.low_in("percent"),
            hi: figures::CAP_200_300.high_in("percent"),
        };
        const START: f64 = figures::SHARE_10_20_START.point_in("percent");
        const END: f64 = figures::SHARE_10_20_END.point_in("percent");
        // China's share by the same article: the outlook's does not fit beside the article's start.
        const CHINA: f64 = figures::CHINA_60_80_REFINING.point_in("percent");
        const CHINA_START: f64 = figures::IEA_CHINA_REFINING_2023.point_in("percent");
        const CHINA_END: f64 = figures::IEA_CHINA_REFINING_2030.point_in("percent");
        const FIRST: f64 = figures::IEA_MALAYSIA_REFINING_2023.point_in("percent");
        const LAST: f64 = figures::IEA_MALAYSIA_REFINING_2030.point_in("percent");
        const CLAIMED: u16 = figures::SHARE_10_20_START.as_of.year;
        const OUTLOOK: u16 = figures::IEA_MALAYSIA_REFINING_2023.as_of.year;
        const BY_ARTICLE: [Span; field::COUNT] = spans(START, GROWTH, 0.0, DEMAND, END);
        const BY_OUTLOOK: [Span; field::COUNT] = spans(FIRST, GROWTH, 0.0, DEMAND, LAST);
        let (solve, form, china) = match self {
            Self::Alone => (Unknown::End, Form::Rest, China::WithRest),
            Self::Claim => (Unknown::Others, Form::Rest, China::WithRest),
            Self::Outlook => (Unknown::Growth, Form::World, China::EndsAt),
        };
        let (from, mut spans, first_china) = match self {
            Self::Alone | Self::Claim => (CLAIMED, BY_ARTICLE, CHINA),
            Self::Outlook => (OUTLOOK, BY_OUTLOOK, CHINA_START),
        };
        spans[field::CHINA] = Span::point(first_china);
        spans[field::CHINA_END] = Span::point(CHINA_END);
        RefiningState {
            solve,
            form,
            china,
            from,
            spans,
        }
    }
}
