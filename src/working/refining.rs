//! Shares after growth, step by step: amounts are counted in percent of the world's total, the one at
//! the start unless the start is what is looked for.

use super::build::Builder;
use super::claimed::{Claimed, source};
use super::expr::of;
use super::{Expr, Source, Worked, Working};
use crate::domain::refining::{Target, Unknown};
use crate::facts::{Lang, Text, figures, messages, units};
use crate::format::number::plain;
use crate::format::{Digits, fill};
use crate::state::field::Span;
use crate::state::refining::{Form, LAST_YEAR, RefiningState, decimals, field};
use crate::state::tool::ToolState;

const STARTS: [Claimed; 2] = [
    Claimed::of(&figures::SHARE_10_20_START),
    Claimed::of(&figures::IEA_MALAYSIA_REFINING_2023),
];
const ENDS: [Claimed; 2] = [
    Claimed::of(&figures::SHARE_10_20_END),
    Claimed::of(&figures::IEA_MALAYSIA_REFINING_2030),
];
const GROWTHS: [Claimed; 1] = [Claimed::of(&figures::CAP_200_300)];
const WORLDS: [Claimed; 1] = [Claimed::of(&figures::IEA_DEMAND_GROWTH)];

impl Worked for RefiningState {
    fn working(&self, lang: Lang) -> Result<Working, String> {
        let target = Self::target(self.answer()).unwrap_or(Target::End);
        let span = self
            .percent(target)
            .map_err(|reason| Self::why_none(reason).get(lang).to_string())?;
        let digits = Digits::Decimals(decimals(target, span));
        let mut working = Shares {
            state: self,
            is: Builder::new(lang),
        };
        let (answer, factor) = working.answer(digits);
        working.yearly(factor);
        Ok(working.is.finish(answer, digits))
    }
}

/// Whose growth a factor is of.
#[derive(Clone, Copy)]
enum Whose {
    Malaysia,
    Rest,
    World,
}

struct Shares<'a> {
    state: &'a RefiningState,
    is: Builder,
}

impl Shares<'_> {
    fn given(&mut self, field: usize, name: Text, claims: &[Claimed]) -> Expr {
        let span = self.state.get(field);
        let (name, measure) = (name.get(self.is.lang()), self.is.unit(units::PERCENT));
        let source = source(span, units::PERCENT, claims);
        of(self.is.given(name, measure, span, vec![source]))
    }

    fn start(&mut self) -> Expr {
        self.given(field::START, messages::SHARE_START, &STARTS)
    }

    fn end(&mut self) -> Expr {
        self.given(field::END, messages::SHARE_END, &ENDS)
    }

    fn growth(&mut self) -> Expr {
        self.given(field::GROWTH, messages::SHARE_GROWTH, &GROWTHS)
    }

    fn rest(&mut self) -> Expr {
        self.given(field::REST, messages::SHARE_REST, &[])
    }

    fn world(&mut self) -> Expr {
        self.given(field::WORLD, messages::SHARE_WORLD, &WORLDS)
    }

    fn step(&mut self, what: Text, name: Text, formula: Expr, digits: Option<Digits>) -> usize {
        let (name, measure) = (name.get(self.is.lang()), self.is.unit(units::PERCENT));
        self.is.step(what, name, measure, formula, digits)
    }

    fn amount(&mut self, what: Text, name: Text, formula: Expr) -> Expr {
        of(self.step(what, name, formula, None))
    }

    /// The place of the answer; and the factor of a growth, by whose it is.
    fn answer(&mut self, digits: Digits) -> (usize, (Whose, Expr)) {
        match (self.state.solve, self.state.form) {
            (Unknown::End, form) => self.end_share(form, digits),
            (Unknown::Growth, form) => self.own_growth(form, digits),
            (Unknown::Others, form) => self.others(form, digits),
            (Unknown::Start, form) => self.start_share(form, digits),
        }
    }

    /// Malaysia's amount in the end, from its growth.
    fn own_amount(&mut self, start: Expr) -> (Expr, Expr) {
        let growth = self.growth();
        let formula = start * (Expr::Whole + growth.clone());
        let own = self.amount(messages::WORK_GROW_OWN, messages::WORK_OWN_END, formula);
        (own, Expr::Whole + growth)
    }

    /// The world's total in the end, from its growth.
    fn world_amount(&mut self) -> Expr {
        let formula = Expr::Whole + self.world();
        self.amount(messages::WORK_GROW_WORLD, messages::WORK_WORLD_END, formula)
    }

    /// The amount of the rest in the end, from its growth.
    fn rest_amount(&mut self, what: Text, start: Expr) -> Expr {
        let formula = (Expr::Whole - start) * (Expr::Whole + self.rest());
        self.amount(what, messages::WORK_REST_END, formula)
    }

    fn end_share(&mut self, form: Form, digits: Digits) -> (usize, (Whose, Expr)) {
        let start = self.start();
        let (own, factor) = self.own_amount(start.clone());
        let world = match form {
            Form::World => self.world_amount(),
            Form::Rest => {
                let rest = self.rest_amount(messages::WORK_GROW_REST, start);
                let formula = own.clone() + rest;
                self.amount(messages::WORK_ADD, messages::WORK_WORLD_END, formula)
            }
        };
        let formula = (own / world).not_above_whole();
        let answer = self.step(
            messages::WORK_SHARE,
            messages::SHARE_END,
            formula,
            Some(digits),
        );
        (answer, (Whose::Malaysia, factor))
    }

    fn own_growth(&mut self, form: Form, digits: Digits) -> (usize, (Whose, Expr)) {
        let (start, end) = (self.start(), self.end());
        let world = match form {
            Form::World => self.world_amount(),
            Form::Rest => {
                let what = messages::WORK_GROW_REST_WHOLE;
                let rest = self.rest_amount(what, start.clone());
                let formula = rest / (Expr::Whole - end.clone());
                self.amount(
                    messages::WORK_WORLD_BY_REST,
                    messages::WORK_WORLD_END,
                    formula,
                )
            }
        };
        let own = self.amount(messages::WORK_PART_OWN, messages::WORK_OWN_END, end * world);
        let factor = self.amount(
            messages::WORK_COMPARE_OWN,
            messages::WORK_OWN_FACTOR,
            own / start,
        );
        let answer = self.step(
            messages::WORK_LESS_WHOLE,
            messages::SHARE_GROWTH,
            factor.clone() - Expr::Whole,
            Some(digits),
        );
        (answer, (Whose::Malaysia, factor))
    }

    fn others(&mut self, form: Form, digits: Digits) -> (usize, (Whose, Expr)) {
        let (start, end) = (self.start(), self.end());
        let (own, _) = self.own_amount(start.clone());
        let world = self.amount(
            messages::WORK_WORLD_BY_OWN,
            messages::WORK_WORLD_END,
            own / end.clone(),
        );
        let (whose, name, factor) = match form {
            Form::World => (Whose::World, messages::SHARE_WORLD, world),
            Form::Rest => {
                let formula = world * (Expr::Whole - end);
                let rest = self.amount(messages::WORK_PART_REST, messages::WORK_REST_END, formula);
                let factor = self.amount(
                    messages::WORK_COMPARE_REST,
                    messages::WORK_REST_FACTOR,
                    rest / (Expr::Whole - start),
                );
                (Whose::Rest, messages::SHARE_REST, factor)
            }
        };
        let answer = self.step(
            messages::WORK_LESS_WHOLE,
            name,
            factor.clone() - Expr::Whole,
            Some(digits),
        );
        (answer, (whose, factor))
    }

    fn start_share(&mut self, form: Form, digits: Digits) -> (usize, (Whose, Expr)) {
        let (growth, end) = (self.growth(), self.end());
        let factor = Expr::Whole + growth;
        let (what, formula) = match form {
            Form::World => {
                let world = self.world_amount();
                let own = self.amount(messages::WORK_PART_OWN, messages::WORK_OWN_END, end * world);
                (messages::WORK_BACK_OWN, own / factor.clone())
            }
            Form::Rest => {
                let own = self.amount(
                    messages::WORK_BACK_OWN_WHOLE,
                    messages::WORK_OWN_START,
                    end.clone() / factor.clone(),
                );
                let formula = (Expr::Whole - end) / (Expr::Whole + self.rest());
                let rest =
                    self.amount(messages::WORK_BACK_REST, messages::WORK_REST_START, formula);
                let world = self.amount(
                    messages::WORK_ADD,
                    messages::WORK_WORLD_START,
                    own.clone() + rest,
                );
                (messages::WORK_SHARE, own / world)
            }
        };
        let answer = self.step(
            what,
            messages::SHARE_START,
            formula.not_above_whole(),
            Some(digits),
        );
        (answer, (Whose::Malaysia, factor))
    }

    /// What the growth is in each year, if every year is alike.
    fn yearly(&mut self, (whose, factor): (Whose, Expr)) {
        let lang = self.is.lang();
        let [from, to] = [self.state.from, LAST_YEAR].map(|year| plain(year.into()));
        let name = fill(
            messages::WORK_YEARS.get(lang),
            &[("from", &from), ("to", &to)],
        );
        let span = Span::point(self.state.years().into());
        let measure = self.is.unit(units::YEARS);
        let source = Source::Words([&to, " \u{2212} ", &from].concat());
        let years = of(self.is.given(&name, measure, span, vec![source]));
        let name = match whose {
            Whose::Malaysia => messages::WORK_YEARLY_OWN,
            Whose::Rest => messages::WORK_YEARLY_REST,
            Whose::World => messages::WORK_YEARLY_WORLD,
        };
        self.step(
            messages::WORK_YEARLY,
            name,
            factor.root(years) - Expr::Whole,
            Some(Digits::Decimals(1)),
        );
    }
}
