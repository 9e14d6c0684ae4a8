//! Numbers that a claim states: of a given number that is one of them, the claim is named.

use super::Source;
use crate::facts::{Figure, Unit};
use crate::state::field::Span;

/// What a claim states, without its words.
#[derive(Clone, Copy)]
pub(super) struct Claimed {
    pub(super) low: f64,
    pub(super) high: f64,
    unit: &'static str,
    id: &'static str,
}

impl Claimed {
    /// Of a figure. In a constant only these four fields of it are compiled.
    pub(super) const fn of(figure: &Figure) -> Self {
        Self {
            low: figure.low,
            high: figure.high,
            unit: figure.unit,
            id: figure.id,
        }
    }

    /// The claim as a source.
    pub(super) const fn source(self) -> Source {
        Source::Claim(self.id)
    }

    #[allow(clippy::float_cmp)] // whether the very number of the claim was given is the question
    fn is(self, span: Span, unit: Unit) -> bool {
        self.unit == unit.id && self.low == span.lo && self.high == span.hi
    }
}

/// Where a number in a unit is from: the first claim that states it, or the reader.
pub(super) fn source(span: Span, unit: Unit, claims: &[Claimed]) -> Source {
    let stated = claims.iter().find(|claim| claim.is(span, unit));
    stated.map_or(Source::Reader, |claim| claim.source())
}
