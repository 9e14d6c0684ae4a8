//! What a reader's buttons do to the map's state.

use super::address::{on_slider, read_day, read_view};
use super::{Chosen, MapState, Set, View, first_day, last_day, party_named, text_named};
use crate::facts::{Date, Day, EVENT_KEYS, PARTY_KEYS};

/// How much nearer a press of a button brings.
const STEP: f64 = 1.6;

/// Which part of what is seen a press of a button moves.
const SHIFT: f64 = 0.25;

impl MapState {
    /// The state after a button; `None` if it is not the map's.
    pub(super) fn after(&self, act: &str, argument: &str) -> Option<Self> {
        let with_view = |view| Self { view, ..*self };
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
            "zoom-in" => with_view(self.looked_at().nearer(STEP)),
            "zoom-out" => with_view(self.view.nearer(1.0 / STEP)),
            "zoom-all" => with_view(View::WHOLE),
            "pan-left" => with_view(self.view.moved(-SHIFT, 0.0)),
            "pan-right" => with_view(self.view.moved(SHIFT, 0.0)),
            "pan-up" => with_view(self.view.moved(0.0, SHIFT)),
            "pan-down" => with_view(self.view.moved(0.0, -SHIFT)),
            "view" => with_view(read_view(argument)?),
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

    /// From the whole map one comes nearer to what is open.
    fn looked_at(&self) -> View {
        match self.chosen {
            Chosen::Party(party) if self.view == View::WHOLE => {
                let key = PARTY_KEYS.get(usize::from(party));
                key.map_or(self.view, |key| View {
                    at: key.at,
                    ..self.view
                })
            }
            _ => self.view,
        }
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

/// The newest of the events that a reader has been told by a day, by its place in [`EVENT_KEYS`].
pub fn latest_event(day: Day) -> Option<usize> {
    EVENT_KEYS.iter().rposition(|event| event.told <= day)
}
