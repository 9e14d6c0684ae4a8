//! The map as a tool.

use super::{MapState, address, first_day, last_day};
use crate::facts::{Text, messages};
use crate::format::number::decimal;
use crate::state::field::{Limits, Span};
use crate::state::map::Layer;
use crate::state::query::{Notice, Query};
use crate::state::tool::{Refused, ToolState, Word, WrongText};

impl MapState {
    /// Days from the first to the one looked at.
    pub fn days(&self) -> i32 {
        self.day().number() - first_day().number()
    }

    /// Days from the first to the last.
    pub fn all_days() -> i32 {
        last_day().number() - first_day().number()
    }

    /// The state so many days after the first; `None` beyond the last.
    fn days_on(&self, days: &str) -> Option<Self> {
        let all = 0.0..=f64::from(Self::all_days());
        // A slider gives whole numbers; anything else is not one of its days.
        let days = decimal(days).filter(|days| all.contains(days))?;
        let day = first_day().plus(days as i32);
        Some(self.on(address::on_slider(day)?))
    }
}

/// The map has no numbers to lock and to work out: its one slider is a choice among days.
impl ToolState for MapState {
    const SLUG: &'static str = "map";
    const DEFAULT: Self = MapState::DEFAULT;
    const PINS: bool = false;
    const FIELDS: &'static [&'static str] = &[];
    const TEXTS: &'static [&'static str] = &["date"];

    fn get(&self, _: usize) -> Span {
        Span::point(0.0)
    }

    fn limits(&self, _: usize) -> Limits {
        Limits {
            min: 0.0,
            max: 0.0,
            slider_max: 0.0,
            step: 1.0,
            key_step: 1.0,
        }
    }

    fn unit(&self, _: usize) -> Text {
        messages::MAP_DAY
    }

    fn is_worked_out(&self, _: usize) -> bool {
        false
    }

    fn uses(&self, _: usize) -> bool {
        false
    }

    fn set(&self, _: usize, _: Span) -> Result<Self, Refused> {
        Ok(*self)
    }

    fn choose(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        if name == "day-slider" {
            return self.days_on(value).map(Ok);
        }
        let (layer, _) = Layer::NAMED
            .into_iter()
            .find(|(_, code)| name == "layer" && *code == value)?;
        Some(Ok(Self { layer, ..*self }))
    }

    fn enter(&self, _: usize, typed: &str) -> Result<Self, WrongText> {
        let day = address::read_day(typed.trim()).and_then(address::on_slider);
        day.map(|day| self.on(day)).ok_or_else(|| WrongText {
            why: messages::MAP_DAY_WRONG,
            places: vec![
                ("first", Word::Day(first_day().date())),
                ("last", Word::Day(last_day().date())),
                ("used", Word::Day(self.day)),
            ],
            used: None,
        })
    }

    fn text(&self, _: usize) -> String {
        address::write_day(self.day)
    }

    fn act(&self, act: &str, argument: &str) -> Option<Self> {
        if act == "slide" {
            return self.days_on(argument);
        }
        self.after(act, argument)
    }

    fn gesture(act: &str) -> Option<&'static str> {
        match act {
            "slide" => Some("slide"),
            "tick" | "rewind" => Some("replay"),
            "view" => Some("view"),
            _ => None,
        }
    }

    fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        address::read(query, notices)
    }

    fn write(&self) -> String {
        address::write(self)
    }
}
