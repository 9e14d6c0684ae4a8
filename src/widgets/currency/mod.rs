//! The currency tool: an amount in another currency at the rate of a time, and the rates that reported
//! pairs of sums allow.

#[cfg(not(target_arch = "wasm32"))]
mod markup;
pub mod present;

use crate::browser;
use crate::charts::currency::{Series, picture as drawn};
use crate::charts::picture::{Axes, Picture};
use crate::facts::{Lang, Text, messages};
use crate::state::currency::{CurrencyState, MOST_PAIRS, unknown_code};
use crate::state::tool::ToolState;
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{Around, Present};
use crate::widgets::calculator::tool::Tool;
use crate::widgets::calculator::{Calculator, Charted, explore, ids, picture};
use crate::widgets::snippet::Height;
use present::{MATCHING, REPORTED, REPORTED_AT, ROWS};

/// The rows of the pairs.
pub const PAIRS: [&str; MOST_PAIRS] = ["pair-1", "pair-2", "pair-3", "pair-4", "pair-5", "pair-6"];
/// The button for one pair more.
pub const ADD: &str = "add-pair";

/// How high the embed is.
pub const HEIGHT: Height = Height::of_all(1825, "max(1825px,calc(3355px - 248vw))");

impl Calculator for CurrencyState {
    const EMBED_TITLE: Text = messages::FX_EMBED_TITLE;
    const EMBED_HEIGHT: Height = HEIGHT;

    fn present(&self, around: Around) -> Present {
        present::present(self, around)
    }

    fn tables(&self, pinned: Option<&Self>, around: Around) -> Vec<(&'static str, String)> {
        let (reported, above) = present::reported(self, around.lang);
        vec![
            (ROWS, present::rows(self, pinned, around.lang)),
            (REPORTED, reported),
            (REPORTED_AT, above),
            (MATCHING, present::matching(self, around.lang)),
        ]
    }

    fn outcome(&self) -> Option<Outcome> {
        present::outcome(self)
    }

    fn difference(&self, by: f64, lang: Lang) -> String {
        present::difference(self, by, lang)
    }

    fn paint(&self, pinned: Option<&Self>, around: Around) {
        picture::paint(self, pinned, around);
    }

    fn watch(now: impl Fn() -> (Self, Option<Self>, Around) + 'static) {
        picture::watch(now);
    }

    fn says(&self, before: &Self, present: Present, lang: Lang) -> String {
        if self.pairs == before.pairs {
            present.answer
        } else {
            present::verdict(self, lang)
        }
    }

    fn goes_on_at(&self, act: &str) -> Option<&'static str> {
        match act {
            "add-pair" => {
                let row = self.pairs.rows().len().saturating_sub(1);
                Self::TEXTS.get(2 * row).copied()
            }
            "remove-pair" => Some(ADD),
            _ => None,
        }
    }

    /// The list of times follows when a drag pauses: at each step of one, Chromium would look through all the
    /// page's fields again for what it could fill in.
    fn settle(&self, _: Around) {
        browser::set_choice(&ids::id(Self::SLUG, "at"), &present::chosen_time(self));
    }

    fn attend(tool: Tool<Self>, element: &browser::RootElement) {
        explore::attend(tool, element);
    }

    fn show_choices(&self) {
        let id = |name| ids::id(Self::SLUG, name);
        browser::set_choice(&id("from"), self.from.code());
        browser::set_choice(&id("to"), self.to.code());
        browser::set_checked(&id("scale"), self.scale.code());
        browser::set_checked(&id("solve"), unknown_code(self.solve));
        let pairs = self.pairs.rows().len();
        for (row, name) in PAIRS.into_iter().enumerate() {
            browser::set_hidden(&id(name), row >= pairs);
        }
        browser::set_disabled(&id(ADD), pairs == PAIRS.len());
    }
}

impl Charted for CurrencyState {
    fn drawn(
        &self,
        pinned: Option<&Self>,
        held: Option<Axes>,
        around: Around,
        width: f64,
        height: f64,
    ) -> Picture {
        let pinned = pinned.map(|pinned| Series::new(pinned, around.lang));
        let series = Series::new(self, around.lang);
        drawn(&series, pinned.as_ref(), held, width, height)
    }

    fn reading(&self, around: Around, track: usize, stop: usize) -> String {
        Series::new(self, around.lang).reading(track, stop, around.lang)
    }
}
