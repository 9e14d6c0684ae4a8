//! What a reader's choices do to the state.

use crate::domain::currency::Unknown;
use crate::format::number::round_at;
use crate::state::field::Span;
use crate::state::tool::Refused;

use super::{Currency, CurrencyState, OWN, Scale, When, field, rates};

/// Every quantity that can be worked out, with its name in addresses.
pub const UNKNOWNS: [(Unknown, &str); 3] = [
    (Unknown::To, "value"),
    (Unknown::From, "amount"),
    (Unknown::Rate, "rate"),
];

/// The name of the quantity worked out.
pub fn unknown_code(unknown: Unknown) -> &'static str {
    let named = UNKNOWNS.into_iter().find(|(known, _)| *known == unknown);
    named.map_or("", |(_, code)| code)
}

/// A number above zero as it is shown: to so many significant digits.
pub(super) fn shown(x: f64, digits: i32) -> f64 {
    if x > 0.0 {
        round_at(x, digits - 1 - x.log10().floor() as i32)
    } else {
        x
    }
}

/// A rate above zero the other way round.
pub(super) fn inverse(rate: Span) -> Span {
    Span {
        lo: shown(1.0 / rate.hi, 6),
        hi: shown(1.0 / rate.lo, 6),
    }
}

/// The digits to which a field's result is shown.
pub const fn result_digits(field: usize) -> u8 {
    match field {
        field::RATE => 5,
        _ => 4,
    }
}

fn shown_span(span: Span, field: usize) -> Span {
    let digits = i32::from(result_digits(field));
    Span {
        lo: shown(span.lo, digits),
        hi: shown(span.hi, digits),
    }
}

impl CurrencyState {
    /// The state with a number locked.
    ///
    /// # Errors
    /// When the field does not accept it.
    pub fn with(&self, field: usize, span: Span) -> Result<Self, Refused> {
        let mut next = *self;
        next.carry(field, span)?;
        Ok(next)
    }

    fn carry(&mut self, field: usize, span: Span) -> Result<(), Refused> {
        let limits = self.limits(field);
        if limits.accept(span) {
            self.spans[field] = span;
            return Ok(());
        }
        Err(Refused::Leaves {
            field,
            span,
            limits,
            unit: self.scale.unit().symbol,
        })
    }

    /// The state after a choice; `None` if the choice is not the tool's.
    pub(super) fn chosen(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        Some(match name {
            "from" => Ok(self.between(Currency::named(value)?, self.to)),
            "to" => Ok(self.between(self.from, Currency::named(value)?)),
            "scale" => {
                let is_named = |scale: &Scale| scale.code() == value;
                self.in_scale(Scale::ALL.into_iter().find(is_named)?)
            }
            "at" if value == OWN => self.at_own_rate(),
            "at" => Ok(self.at(When::At(rates::read_at(value)?))),
            "solve" => {
                let (unknown, _) = UNKNOWNS.into_iter().find(|(_, code)| *code == value)?;
                self.solving(unknown)
            }
            _ => return None,
        })
    }

    /// At the rate of another time.
    fn at(mut self, when: When) -> Self {
        self.when = when;
        if when != When::Own {
            self.spans[field::RATE] = Self::DEFAULT.spans[field::RATE];
        }
        self
    }

    /// Between other currencies, the amounts' numbers unchanged. A rate of the reader's own belongs to
    /// its pair of currencies and is not carried to another. Choosing the same currency twice turns
    /// the pair round.
    fn between(&self, from: Currency, to: Currency) -> Self {
        if from == to {
            return self.turned();
        }
        let mut next = *self;
        if (from, to) != (self.from, self.to) && self.when == When::Own {
            next = next.at(Self::DEFAULT.when);
        }
        next.from = from;
        next.to = to;
        next
    }

    /// The other way round: the same money, the same rate.
    pub(super) fn turned(&self) -> Self {
        let mut next = *self;
        next.from = self.to;
        next.to = self.from;
        next.spans.swap(field::AMOUNT, field::VALUE);
        next.solve = match self.solve {
            Unknown::From => Unknown::To,
            Unknown::To => Unknown::From,
            Unknown::Rate => Unknown::Rate,
        };
        if self.when == When::Own {
            let rate = self.spans[field::RATE];
            if rate.lo > 0.0 && next.carry(field::RATE, inverse(rate)).is_ok() {
                return next;
            }
            next = next.at(Self::DEFAULT.when);
        }
        next
    }

    /// Between dollars and ringgit in any case, as reported sums are.
    pub(super) fn between_dollars_and_ringgit(&self) -> Self {
        if (self.from, self.to) == (Self::DEFAULT.from, Self::DEFAULT.to) {
            return *self;
        }
        Self {
            pairs: self.pairs,
            solve: self.solve,
            when: match self.when {
                When::Own => Self::DEFAULT.when,
                at => at,
            },
            ..Self::DEFAULT
        }
    }

    /// In another scale, the locked amounts unchanged.
    fn in_scale(&self, scale: Scale) -> Result<Self, Refused> {
        let mut next = *self;
        next.scale = scale;
        let by = self.scale.factor() / scale.factor();
        for field in [field::AMOUNT, field::VALUE] {
            let span = self.spans[field];
            // Powers of ten: rounding takes away what the multiplication adds in the last place.
            let scaled = Span {
                lo: shown(span.lo * by, 15),
                hi: shown(span.hi * by, 15),
            };
            if let Err(refused) = next.carry(field, scaled) {
                if !self.is_worked_out(field) {
                    return Err(refused);
                }
                // A result's old number is nowhere to be seen.
                next.spans[field] = Self::DEFAULT.spans[field];
            }
        }
        Ok(next)
    }

    /// At the rate of the month in which a time of the chart lies: months since the first.
    pub(super) fn at_month(&self, months: f64) -> Self {
        let last = rates::MONTHS.count - 1;
        let month = (months.floor().max(0.0) as usize).min(last);
        self.at(When::At(rates::MONTHS.date_of(month)))
    }

    /// The marked point dragged: a rate of the reader's own follows the height, one of a time the time.
    pub(super) fn dragged(&self, months: f64, rate: f64) -> Result<Self, Refused> {
        match self.when {
            When::Own => self.with(
                field::RATE,
                Span::point(self.limits(field::RATE).snap(rate)),
            ),
            When::At(_) => Ok(self.at_month(months)),
        }
    }

    /// With a rate of the reader's own, which begins as the one shown.
    pub(super) fn at_own_rate(&self) -> Result<Self, Refused> {
        if self.when == When::Own {
            return Ok(*self);
        }
        let mut next = *self;
        if self.solve == Unknown::Rate {
            // A rate that is given cannot be worked out too.
            next.solve = Unknown::To;
        }
        let rate = self.result(field::RATE).unwrap_or(Span::point(1.0));
        next.when = When::Own;
        next.carry(field::RATE, shown_span(rate, field::RATE))?;
        Ok(next)
    }

    /// Working out another quantity; the one worked out so far is locked at its result.
    fn solving(&self, unknown: Unknown) -> Result<Self, Refused> {
        let mut next = *self;
        let field = self.answer();
        // Without a result the number that stood there before holds again. A worked-out rate gives way
        // to that of the chosen time.
        if field != field::RATE
            && let Some(result) = self.result(field)
        {
            next.carry(field, shown_span(result, field))?;
        }
        next.solve = unknown;
        if unknown == Unknown::Rate && self.when == When::Own {
            next = next.at(Self::DEFAULT.when);
        }
        Ok(next)
    }
}
