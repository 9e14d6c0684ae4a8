//! Money of one currency in another, step by step, and the rate that two currencies have through the
//! dollar.

use super::build::Builder;
use super::claimed::{Claimed, source};
use super::expr::of;
use super::lng::open;
use super::{Expr, Measure, Source, Worked, Working};
use crate::domain::currency::{Solution, Unknown};
use crate::facts::{Date, Lang, Text, Unit, figures, messages, units};
use crate::format::number::write;
use crate::format::{Digits, fill};
use crate::state::currency::words::{in_words, money, money_unit, rate, rate_unit};
use crate::state::currency::{
    Currency, CurrencyState, Scale, When, field, rates, result_digits, words_at,
};
use crate::state::field::Span;

/// Sums that are reported in the two currencies.
const SUMS: [Claimed; 8] = [
    Claimed::of(&figures::LNG_3P4BN),
    Claimed::of(&figures::PURCHASES_150BN),
    Claimed::of(&figures::CAPITAL_70BN),
    Claimed::of(&figures::COAL_TELECOM_204),
    Claimed::of(&figures::LNG_3P4BN_RM),
    Claimed::of(&figures::PURCHASES_150BN_RM),
    Claimed::of(&figures::CAPITAL_70BN_RM),
    Claimed::of(&figures::COAL_TELECOM_RM),
];

/// Rates of ringgit that claims state, with their days.
const RATES: [(Date, Claimed); 2] = [
    (
        figures::FX_ECB_24_OCT_2025.as_of,
        Claimed::of(&figures::FX_ECB_24_OCT_2025),
    ),
    (
        figures::FX_ECB_27_OCT_2025.as_of,
        Claimed::of(&figures::FX_ECB_27_OCT_2025),
    ),
];

impl Worked for CurrencyState {
    fn working(&self, lang: Lang) -> Result<Working, String> {
        let field = self.answer();
        let digits = Digits::Significant(result_digits(field));
        let Some(solution) = self.solution() else {
            return Err(self.why_no_rate(lang));
        };
        match solution {
            Solution::Range(_) => {
                let mut working = Conversion {
                    state: self,
                    is: Builder::new(lang),
                };
                let answer = working.answer(digits);
                Ok(working.is.finish(answer, digits))
            }
            Solution::AtLeast(least) => {
                let value = in_words(self, field, &write(least, digits), lang);
                let answer = fill(messages::TOOL_AT_LEAST.get(lang), &[("value", &value)]);
                Err(open(&answer, lang))
            }
            Solution::Any => Err(open(messages::TOOL_ANY.get(lang), lang)),
            Solution::None(reason) => Err(Self::why_none(reason).get(lang).into()),
        }
    }
}

struct Conversion<'a> {
    state: &'a CurrencyState,
    is: Builder,
}

impl Conversion<'_> {
    fn measure(&self, field: usize) -> Measure {
        let (state, lang) = (self.state, self.is.lang());
        match field {
            field::RATE => self.per(state.from, state.to),
            _ => {
                let (currency, scale) = (state.currency(field), state.scale);
                Measure {
                    full: money(currency, scale, "{n}", lang),
                    symbol: money_unit(currency, scale, lang),
                    is_percent: false,
                }
            }
        }
    }

    /// Units of one currency per unit of another.
    fn per(&self, from: Currency, to: Currency) -> Measure {
        let lang = self.is.lang();
        Measure {
            full: rate(from, to, "{n}", lang),
            symbol: rate_unit(from, to, lang),
            is_percent: false,
        }
    }

    fn answer(&mut self, digits: Digits) -> usize {
        let (what, name, formula) = match self.state.solve {
            Unknown::To => {
                let from = self.amount(field::AMOUNT);
                (
                    messages::WORK_CONVERT,
                    messages::FX_VALUE,
                    from * self.rate(),
                )
            }
            Unknown::From => {
                let to = self.amount(field::VALUE);
                (
                    messages::WORK_CONVERT_BACK,
                    messages::FX_AMOUNT,
                    to / self.rate(),
                )
            }
            Unknown::Rate => {
                let from = self.amount(field::AMOUNT);
                let to = self.amount(field::VALUE);
                (messages::WORK_RATE_OF_SUMS, messages::FX_RATE, to / from)
            }
        };
        let measure = self.measure(self.state.answer());
        let name = name.get(self.is.lang());
        self.is.step(what, name, measure, formula, Some(digits))
    }

    /// A sum that the reader has locked.
    fn amount(&mut self, field: usize) -> Expr {
        let state = self.state;
        let span = state.get(field);
        let name = match field {
            field::AMOUNT => messages::FX_AMOUNT,
            _ => messages::FX_VALUE,
        };
        let source = match unit_of_sum(state.currency(field), state.scale) {
            Some(units) => units
                .iter()
                .map(|unit| source(span, *unit, &SUMS))
                .find(|source| *source != Source::Reader)
                .unwrap_or(Source::Reader),
            None => Source::Reader,
        };
        let (name, measure) = (name.get(self.is.lang()), self.measure(field));
        of(self.is.given(name, measure, span, vec![source]))
    }

    /// The rate: given, or through the dollar.
    fn rate(&mut self) -> Expr {
        let state = self.state;
        let (name, measure) = (self.text(messages::FX_RATE), self.measure(field::RATE));
        let at = match state.when {
            When::At(at) => at,
            When::Own => {
                let span = state.get(field::RATE);
                return of(self.is.given(name, measure, span, vec![Source::Reader]));
            }
        };
        if state.from == Currency::Usd {
            return self.per_dollar(state.to, at);
        }
        let from = self.per_dollar(state.from, at);
        let (what, above) = if state.to == Currency::Usd {
            (messages::WORK_TURN_RATE, Expr::Number(1.0))
        } else {
            (messages::WORK_CROSS_RATE, self.per_dollar(state.to, at))
        };
        of(self.is.step(what, name, measure, above / from, None))
    }

    /// Units of a currency for one dollar.
    fn per_dollar(&mut self, currency: Currency, at: Date) -> Expr {
        let lang = self.is.lang();
        let measure = self.per(Currency::Usd, currency);
        let name = [self.text(messages::FX_RATE), ", ", &measure.symbol].concat();
        // A state has a solution only if there is a rate.
        let number = rates::per_usd(currency, at).unwrap_or(1.0);
        let mut sources = vec![Source::Words(words_at(at, lang))];
        // The claim states the rate to four decimals; the tool's table has more.
        let stated = RATES.iter().find(|(day, _)| *day == at);
        if currency == Currency::Myr
            && let Some((_, claim)) = stated
        {
            sources.push(claim.source());
        }
        let span = Span::point(number);
        of(self.is.given(&name, measure, span, sources))
    }

    fn text(&self, text: Text) -> &'static str {
        text.get(self.is.lang())
    }
}

/// The units in which claims state sums of a currency.
const fn unit_of_sum(currency: Currency, scale: Scale) -> Option<[Unit; 2]> {
    match (currency, scale) {
        (Currency::Usd, Scale::Million) => Some([units::USD_M, units::USD_M_YR]),
        (Currency::Usd, Scale::Billion) => Some([units::USD_BN, units::USD_BN_YR]),
        (Currency::Myr, Scale::Million) => Some([units::RM_M, units::RM_M]),
        (Currency::Myr, Scale::Billion) => Some([units::RM_BN, units::RM_BN_YR]),
        _ => None,
    }
}
