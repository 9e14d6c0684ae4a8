//! The state as one of the site's tools.

use crate::domain::currency::rounding::{MOST_DIGITS, NotReported, Reported};
use crate::facts::{Text, messages};
use crate::format::{Entry, WrongEntry, read_entry};
use crate::state::field::{Limits, Span};
use crate::state::query::{Notice, Query};
use crate::state::tool::{Refused, ToolState, Word, WrongText};

use super::{CurrencyState, MOST_PAIRS, Pairs, Preset, SLUG, SharedRate, address, digits, field};

const NO_UNIT: Text = Text { en: "", ms: "" };

/// The entries of the pairs' sums.
const SUMS: [&str; 2 * MOST_PAIRS] = [
    "usd-1", "rm-1", "usd-2", "rm-2", "usd-3", "rm-3", "usd-4", "rm-4", "usd-5", "rm-5", "usd-6",
    "rm-6",
];

impl ToolState for CurrencyState {
    const SLUG: &'static str = SLUG;
    const DEFAULT: Self = Self::DEFAULT;
    const FIELDS: &'static [&'static str] = &address::CODES;
    const TEXTS: &'static [&'static str] = &SUMS;

    fn get(&self, field: usize) -> Span {
        self.get(field)
    }

    fn limits(&self, field: usize) -> Limits {
        self.limits(field)
    }

    fn unit(&self, field: usize) -> Text {
        match field {
            field::RATE => NO_UNIT,
            _ => self.scale.unit().symbol,
        }
    }

    fn is_worked_out(&self, field: usize) -> bool {
        self.is_worked_out(field)
    }

    fn uses(&self, _: usize) -> bool {
        true
    }

    fn set(&self, field: usize, span: Span) -> Result<Self, Refused> {
        self.with(field, span)
    }

    fn choose(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        self.chosen(name, value)
    }

    fn field_of(name: &str) -> Option<usize> {
        Some(match name {
            "from" => field::AMOUNT,
            "to" => field::VALUE,
            "at" => field::RATE,
            _ => return None,
        })
    }

    fn enter(&self, text: usize, typed: &str) -> Result<Self, WrongText> {
        let (row, in_ringgit) = (text / 2, text % 2 == 1);
        let with = |sum| Self {
            pairs: self.pairs.with(row, in_ringgit, sum),
            ..*self
        };
        read_sum(typed).map(with).map_err(|wrong| WrongText {
            why: match wrong {
                NotReported::Zero => messages::FX_TYPED_ZERO,
                NotReported::TooLong => messages::FX_TYPED_LONG,
                NotReported::Empty | NotReported::NotDigits => messages::FX_TYPED_WRONG,
            },
            places: vec![
                ("example", Word::Plain(digits(Pairs::PRINTED.sum(2, false)))),
                ("most", Word::Plain(MOST_DIGITS.to_string())),
            ],
            used: Some(digits(self.pairs.sum(row, in_ringgit)))
                .filter(|used| !used.is_empty())
                .map(Word::Plain),
        })
    }

    fn text(&self, text: usize) -> String {
        digits(self.pairs.sum(text / 2, text % 2 == 1))
    }

    fn act(&self, act: &str, argument: &str) -> Option<Self> {
        let pairs = match act {
            "turn" => return Some(self.turned()),
            "preset" => {
                let is_named = |preset: &Preset| preset.code() == argument;
                let preset = Preset::ALL.into_iter().find(is_named)?;
                return Some(preset.state(self));
            }
            "add-pair" => self.pairs.longer(),
            "remove-pair" => {
                let row = argument.bytes().next()?.wrapping_sub(b'1');
                self.pairs.without(usize::from(row))
            }
            "printed-pairs" => Pairs::PRINTED,
            _ => return None,
        };
        Some(Self { pairs, ..*self })
    }

    fn drag(&self, x: f64, y: f64) -> Option<Result<Self, Refused>> {
        Some(self.dragged(x, y))
    }

    fn take(&self, x: f64) -> Option<Result<Self, Refused>> {
        Some(Ok(self.at_month(x)))
    }

    fn to_pin(&self) -> Self {
        // The reported pairs have no part in what is compared.
        Self {
            pairs: Self::DEFAULT.pairs,
            ..*self
        }
    }

    fn shared_rate(&self) -> Option<SharedRate> {
        Some(self.shared())
    }

    fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        address::read(query, notices)
    }

    fn write(&self) -> String {
        address::write(self)
    }
}

/// A sum as it is printed somewhere: digits, grouped or not, with a decimal point. Nothing typed is no
/// sum, which is not wrong. A single point is a decimal point here, whatever follows it: digits are
/// copied from a text, and both languages write them alike.
fn read_sum(typed: &str) -> Result<Option<Reported>, NotReported> {
    match read_entry(typed) {
        Entry::Wrong(WrongEntry::Empty) => return Ok(None),
        Entry::Value { lo, hi } if hi > lo => return Err(NotReported::NotDigits),
        Entry::Value { .. }
        | Entry::Ambiguous {
            grouped: Some(_), ..
        } => {}
        Entry::Ambiguous { grouped: None, .. } | Entry::Wrong(_) => {
            return Err(NotReported::NotDigits);
        }
    }
    let plain: String = typed
        .chars()
        .filter(|c| !(c.is_whitespace() || matches!(c, ',' | '，')))
        .map(|c| match c {
            '\u{ff0e}' => '.',
            '\u{ff10}'..='\u{ff19}' => char::from(b'0' + (c as u32 - 0xff10) as u8),
            c => c,
        })
        .collect();
    Reported::parse(&plain).map(Some)
}
