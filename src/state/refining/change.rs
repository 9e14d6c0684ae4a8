//! What happens to the numbers when the reader chooses: the outcome stays the same where it can.

use super::choices::{CHINAS, FORMS, UNKNOWNS, named};
use super::{China, FIRST_YEARS, Form, RefiningState, field};
use crate::domain::refining::{Target, Unknown};
use crate::format::number::round_at;
use crate::state::field::Span;
use crate::state::tool::{Refused, ToolState};

/// How far a converted percentage may be from the exact one, as a share of it or of one percent: the
/// shortest number within it is shown.
const CONVERTED: f64 = 1e-5;

fn is_near(x: f64, y: f64, within: f64) -> bool {
    (x - y).abs() <= within * (1.0 + x.abs())
}

/// The number with the fewest decimals near `x`.
fn shortest(x: f64) -> f64 {
    (0..8)
        .map(|decimals| round_at(x, decimals))
        .find(|near| is_near(x, *near, CONVERTED))
        .unwrap_or(x)
}

/// To how many decimals a result is shown, in percent: shares to one and small ones to two, growth
/// from a hundred on to none.
pub const fn decimals(target: Target, span: Span) -> u8 {
    match target {
        Target::Start | Target::End => {
            if span.hi < 1.0 {
                2
            } else {
                1
            }
        }
        _ => (span.hi < 100.0) as u8,
    }
}

impl RefiningState {
    /// Locks a field at a span, if the field accepts it.
    pub(super) fn carry(&mut self, field: usize, span: Span) -> Result<(), Refused> {
        let limits = self.limits(field);
        if !limits.accept(span) {
            let unit = self.unit(field);
            return Err(Refused::Leaves {
                field,
                span,
                limits,
                unit,
            });
        }
        self.spans[field] = span;
        Ok(())
    }

    /// The state after a choice; `None` when the choice is not this tool's.
    pub(super) fn chosen(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        Some(match name {
            "solve" => self.work_out(named(&UNKNOWNS, value)?),
            "form" => self.with_form(named(&FORMS, value)?),
            "later" => self.with_china(named(&CHINAS, value)?),
            "from" => {
                let mut years = FIRST_YEARS;
                let from = years.find(|from| from.to_string() == value)?;
                Ok(Self { from, ..*self })
            }
            _ => return None,
        })
    }

    /// Works out another quantity; the one worked out so far is locked at its result, as the reader saw
    /// it. Without a result the number that stood there before holds again.
    fn work_out(&self, unknown: Unknown) -> Result<Self, Refused> {
        let mut next = *self;
        next.solve = unknown;
        let field = self.answer();
        if unknown != self.solve
            && let Some(target) = Self::target(field)
            && let Ok(result) = self.percent(target)
        {
            let as_shown = |x| round_at(x, decimals(target, result).into());
            let shown = Span {
                lo: as_shown(result.lo),
                hi: as_shown(result.hi),
            };
            next.carry(field, shown)?;
        }
        Ok(next)
    }

    /// The end of Malaysia's course dragged to a share, in percent: the share itself where it is given,
    /// else the growth that leads to it, each to a step of its slider. `None` where no growth does.
    pub(super) fn dragged(&self, share: f64) -> Option<Result<Self, Refused>> {
        if self.solve != Unknown::End {
            return Some(self.locked(field::END, share));
        }
        let mut middle = *self;
        middle.solve = Unknown::Growth;
        for span in &mut middle.spans {
            *span = Span::point(span.mid());
        }
        middle.spans[field::END] = Span::point(share);
        let growth = middle.percent(Target::Growth).ok()?;
        Some(self.locked(field::GROWTH, growth.lo))
    }

    fn locked(&self, field: usize, x: f64) -> Result<Self, Refused> {
        self.set(field, Span::point(self.limits(field).snap(x)))
    }

    /// Gives the growth of everybody else in another form: the same growth, with all ranges beside it
    /// taken at their middles. Where it cannot be told, the number that stood there before holds again.
    fn with_form(&self, form: Form) -> Result<Self, Refused> {
        let mut next = *self;
        next.form = form;
        if form == self.form || self.solve == Unknown::Others {
            return Ok(next);
        }
        let (from, to) = match form {
            Form::World => (field::REST, field::WORLD),
            Form::Rest => (field::WORLD, field::REST),
        };
        let Some(converted) = self.converted(from, to) else {
            return Ok(next);
        };
        // There and back must be the number one came from, to the last digit.
        if next.converted(to, from) != Some(self.spans[from]) {
            next.carry(to, converted)?;
        }
        Ok(next)
    }

    /// The growth in field `from`, as the one field `to` means.
    fn converted(&self, from: usize, to: usize) -> Option<Span> {
        let target = Self::target(to)?;
        let mut middle = *self;
        middle.form = if from == field::REST {
            Form::Rest
        } else {
            Form::World
        };
        for span in &mut middle.spans {
            *span = Span::point(f64::midpoint(span.lo, span.hi));
        }
        let mut at = |x: f64| {
            middle.spans[from] = Span::point(x);
            middle.percent(target).ok().map(|span| shortest(span.lo))
        };
        let locked = self.spans[from];
        Some(Span {
            lo: at(locked.lo)?,
            hi: at(locked.hi)?,
        })
    }

    /// Gives China a share of its own to end at, at first the one that it had anyway.
    fn with_china(&self, china: China) -> Result<Self, Refused> {
        let mut next = *self;
        next.china = china;
        if china == China::EndsAt
            && self.china == China::WithRest
            && let Ok(courses) = self.courses()
        {
            let end = f64::midpoint(courses.low.at(1.0).second, courses.high.at(1.0).second);
            // Downwards, so that it fits beside Malaysia's share.
            next.carry(field::CHINA_END, Span::point((end * 1000.0).floor() / 10.0))?;
        }
        Ok(next)
    }
}
