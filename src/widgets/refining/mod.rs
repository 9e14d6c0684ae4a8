//! The refining-share tool: a country's share after growth, solved for any of its quantities.

#[cfg(not(target_arch = "wasm32"))]
mod markup;
pub mod present;

use crate::browser;
use crate::charts::picture::{Axes, Picture};
use crate::charts::refining::{Series, picture as drawn};
use crate::facts::{Lang, Text, messages};
use crate::format::number::plain;
use crate::state::refining::{CHINAS, FORMS, Preset, RefiningState, UNKNOWNS, code, field};
use crate::state::tool::ToolState;
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{Around, Present};
use crate::widgets::calculator::tool::Tool;
use crate::widgets::calculator::{Calculator, Charted, explore, ids, picture};
use crate::widgets::snippet::Height;

/// Growth a year, and the shares at the end.
pub const EQUALS: &str = "equals";
/// The rows of the chart's table.
pub const ROWS: &str = "rows";
/// The starting points' group of buttons.
pub const PRESET: &str = "preset";

/// Fields that are hidden while they take no part, with the element around each.
pub const BOXES: [(usize, &str); 3] = [
    (field::REST, "rest-box"),
    (field::WORLD, "world-box"),
    (field::CHINA_END, "china-end-box"),
];

/// How high the embed is.
pub const HEIGHT: Height = Height::of_all(1995, "max(1995px,calc(3730px - 300vw))");

impl Calculator for RefiningState {
    const EMBED_TITLE: Text = messages::SHARE_EMBED_TITLE;
    const EMBED_HEIGHT: Height = HEIGHT;

    fn present(&self, around: Around) -> Present {
        present::present(self, around.lang)
    }

    fn tables(&self, pinned: Option<&Self>, around: Around) -> Vec<(&'static str, String)> {
        vec![
            (EQUALS, present::equals(self, around.lang)),
            (ROWS, present::rows(self, pinned, around.lang)),
        ]
    }

    fn outcome(&self) -> Option<Outcome> {
        present::outcome(self)
    }

    fn difference(&self, by: f64, lang: Lang) -> String {
        present::difference(by, lang)
    }

    fn paint(&self, pinned: Option<&Self>, around: Around) {
        picture::paint(self, pinned, around);
    }

    fn watch(now: impl Fn() -> (Self, Option<Self>, Around) + 'static) {
        picture::watch(now);
    }

    fn attend(tool: Tool<Self>, element: &browser::RootElement) {
        explore::attend(tool, element);
    }

    fn show_choices(&self) {
        let id = |name| ids::id(Self::SLUG, name);
        browser::set_checked(&id("solve"), code(&UNKNOWNS, self.solve));
        browser::set_checked(&id("later"), code(&CHINAS, self.china));
        browser::set_choice(&id("form"), code(&FORMS, self.form));
        browser::set_choice(&id("from"), &plain(self.from.into()));
        for (field, around) in BOXES {
            browser::set_hidden(&id(around), !self.uses(field));
        }
        for preset in Preset::ALL {
            let button = ids::choice(Self::SLUG, PRESET, preset.code());
            let pressed = if *self == preset.state() {
                "true"
            } else {
                "false"
            };
            browser::set_attribute(&button, "aria-pressed", pressed);
        }
    }
}

impl Charted for RefiningState {
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
