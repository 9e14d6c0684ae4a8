//! The map of parties and instruments: who agreed what with whom, and what became of it day by day.
//!
//! The page holds all of it: outlines, lines, cards, events, tables. Once awake the tool marks what is
//! shown and open, places the names, and writes short texts; no prose and no outline is in the WASM.
//! `words` and `present` are what is said, `scene` what is drawn over the outlines: pure. `paint` carries
//! both to the page, `attend` hears keys, pointers and fingers. `picture` and `rows` are the map as a
//! picture and a table that can be taken away: they hold the outlines, so nothing that a page loads to
//! wake may call them. The rest is the page's HTML.

mod attend;
#[cfg(not(target_arch = "wasm32"))]
pub mod cards;
#[cfg(not(target_arch = "wasm32"))]
pub mod csv;
pub mod dates;
#[cfg(not(target_arch = "wasm32"))]
pub mod events;
pub mod ids;
pub mod lines;
#[cfg(not(target_arch = "wasm32"))]
mod markup;
mod paint;
#[cfg(not(target_arch = "wasm32"))]
pub mod panels;
pub mod picture;
pub mod present;
pub mod rows;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod tables;
pub mod words;

use crate::browser;
use crate::facts::{Lang, Text, messages};
use crate::state::map::{Class, MapState, Member, Standing, View};
use crate::state::tool::ToolState;
use crate::widgets::calculator::present::{Around, Present};
use crate::widgets::calculator::tool::Tool;
use crate::widgets::calculator::{Calculator, ids as tool_ids};
use crate::widgets::snippet::Height;

/// How high the embed is.
pub const HEIGHT: Height = Height {
    start: 2655,
    css: Text {
        en: "max(2315px,calc(4315px - 326vw))",
        ms: "max(2455px,calc(4765px - 345vw))",
    },
};

impl Calculator for MapState {
    const EMBED_TITLE: Text = messages::MAP_EMBED_TITLE;
    const EMBED_HEIGHT: Height = HEIGHT;

    fn present(&self, around: Around) -> Present {
        present::present(self, around.lang)
    }

    fn tables(&self, _: Option<&Self>, _: Around) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn paint(&self, _: Option<&Self>, around: Around) {
        paint::paint(self, around.lang);
    }

    fn watch(now: impl Fn() -> (Self, Option<Self>, Around) + 'static) {
        let now = std::rc::Rc::new(now);
        for panel in [ids::WORLD, ids::ASIA] {
            let now = now.clone();
            browser::watch_size(panel, move || {
                let (state, _, around) = now();
                paint::afresh();
                paint::paint(&state, around.lang);
            });
        }
    }

    fn settle(&self, around: Around) {
        paint::settle(self, around.lang);
    }

    fn attend(tool: Tool<Self>, element: &browser::RootElement) {
        attend::attend(tool, element);
    }

    fn says(&self, before: &Self, present: Present, lang: Lang) -> String {
        present::says(self, before, present, lang)
    }

    fn show_choices(&self) {
        let press = |id: &str, on: bool| {
            browser::set_attribute(id, "aria-pressed", if on { "true" } else { "false" });
        };
        for group in ["kind", "standing"] {
            browser::set_disabled(&tool_ids::id(Self::SLUG, group), false);
        }
        for (class, name) in Class::NAMED {
            press(&ids::filter("kind", name), self.classes.has(*class));
        }
        for (standing, name) in Standing::NAMED {
            press(
                &ids::filter("standing", name),
                self.standings.has(*standing),
            );
        }
        press(&tool_ids::id(Self::SLUG, "others"), self.others);
        browser::set_checked(&tool_ids::id(Self::SLUG, "layer"), self.layer.name());
        browser::set_hidden(&tool_ids::id(Self::SLUG, "pan"), self.view == View::WHOLE);
    }
}
