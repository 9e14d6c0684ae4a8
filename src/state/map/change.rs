//! What a reader's buttons do to the map's state.

use std::ops::Range;

use super::address::{on_slider, read_day, read_view};
use super::{Chosen, MapState, Set, first_day, last_day, party_named, text_named};
use crate::facts::{Date, Day, EVENT_KEYS};

impl MapState {
    /// The state after a button; `None` if it is not the map's.
    pub(super) fn after(&self, act: &str, argument: &str) -> Option<Self> {
        Some(match act {
            "party" => self.with_chosen(Chosen::Party(party_named(argument)?)),
            "text" => self.with_chosen(Chosen::Text(text_named(argument)?)),
            "close" => self.with_chosen(Chosen::None),
            "day" => self.on(on_slider(read_day(argument)?)?),
            "event-prev" => self.on(self.earlier_event()?),
            "event-next" => self.on(self.later_event()?),
            "tick" => self.on(on_slider(self.day().plus(1))?),
            "rewind" => self.on(first_day().date()),
            "kind" => Self {
                classes: self.classes.toggled(Set::named(argument)?),
                ..*self
            },
            "standing" => Self {
                standings: self.standings.toggled(Set::named(argument)?),
                ..*self
            },
            "all" => Self {
                classes: Set::ALL,
                standings: Set::ALL,
                ..*self
            },
            "others" => Self {
                others: !self.others,
                ..*self
            },
            "view" => Self {
                view: read_view(argument)?,
                ..*self
            },
            _ => return None,
        })
    }

    fn with_chosen(&self, chosen: Chosen) -> Self {
        Self { chosen, ..*self }
    }

    /// The state on another day.
    pub(super) fn on(&self, day: Date) -> Self {
        Self { day, ..*self }
    }

    /// The last day before this one on which something happened; the first day if there is none.
    fn earlier_event(&self) -> Option<Date> {
        let today = self.day();
        let days = EVENT_KEYS.iter().map(|event| event.told);
        let earlier = days.filter(|day| *day < today && *day >= first_day());
        on_slider(earlier.max().unwrap_or_else(first_day)).filter(|day| *day != self.day)
    }

    /// The next day on which something happened; the last day if there is none.
    fn later_event(&self) -> Option<Date> {
        let today = self.day();
        let days = EVENT_KEYS.iter().map(|event| event.told);
        let later = days.filter(|day| *day > today && *day <= last_day());
        on_slider(later.min().unwrap_or_else(last_day)).filter(|day| *day != self.day)
    }
}

/// The newest events that a reader has been told by a day: all those of one day, by their places in
/// [`EVENT_KEYS`].
pub fn latest_events(day: Day) -> Range<usize> {
    let end = EVENT_KEYS.partition_point(|event| event.told <= day);
    let newest = end.checked_sub(1).and_then(|last| EVENT_KEYS.get(last));
    let start = newest.map_or(end, |newest| {
        EVENT_KEYS.partition_point(|event| event.told < newest.told)
    });
    start..end
}
