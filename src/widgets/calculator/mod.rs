//! What all tools are made of: an answer in words, its picture, the controls, tables, ways to take
//! it along. A tool adds its state ([`ToolState`]), its words and picture ([`Calculator`]) and its
//! controls ([`markup::Markup`]).
//!
//! `session` is what a reader does, `entry`, `notices` and `present` what is said: all pure.
//! `markup` is a tool's HTML, rendered natively only: its words and structure are in the page and
//! not again in the WASM. `tool` hands events to the session, `sync` carries the outcome to the
//! elements by their `ids`.

pub mod compare;
pub mod entry;
pub mod explore;
pub mod ids;
#[cfg(not(target_arch = "wasm32"))]
pub mod markup;
pub mod notices;
pub mod picture;
pub mod present;
pub mod session;
pub mod sync;
pub mod tool;

use reactive_graph::prelude::*;
use reactive_graph::signal::ArcRwSignal;

use crate::browser;
use crate::charts::picture::{Axes, Picture};
use crate::facts::{Lang, Text};
use crate::state::currency::SharedRate;
use crate::state::query::{Notice, Query};
use crate::state::tool::ToolState;
use crate::widgets::snippet::Height;
use compare::Outcome;
use present::{Around, Present};
use tool::Tool;

/// A tool: what it says and shows of its state.
pub trait Calculator: ToolState {
    /// Whether the exchange rate that the tools share changes anything here.
    const USES_RATE: bool = false;
    /// What the embed is called, in the code that embeds it.
    const EMBED_TITLE: Text;
    /// How high the embed is.
    const EMBED_HEIGHT: Height;

    /// What is said and shown of the state at each step.
    fn present(&self, around: Around) -> Present;

    /// What is brought up to date when a drag pauses: names of elements and their content.
    fn tables(&self, pinned: Option<&Self>, around: Around) -> Vec<(&'static str, String)>;

    /// What is worked out, where it is bounded, to be compared with another state's.
    fn outcome(&self) -> Option<Outcome> {
        None
    }

    /// A difference of what is worked out, in words: "US$1.36 billion a year". Never below zero.
    fn difference(&self, by: f64, lang: Lang) -> String {
        let _ = (by, lang);
        String::new()
    }

    /// Shows the state in the tool's picture, with the one that is pinned to be compared with.
    fn paint(&self, pinned: Option<&Self>, around: Around);

    /// Shows it now, and again when what it is drawn for changes: its room, the colours.
    fn watch(now: impl Fn() -> (Self, Option<Self>, Around) + 'static);

    /// Brings up to date what need not follow each step, when a drag pauses.
    fn settle(&self, around: Around) {
        let _ = around;
    }

    /// Hears what only this tool hears, beside fields, choices and buttons.
    fn attend(tool: Tool<Self>, element: &browser::RootElement) {
        let _ = (tool, element);
    }

    /// What people who listen are told of a change: as a rule the answer.
    fn says(&self, before: &Self, present: Present, lang: Lang) -> String {
        let _ = (before, lang);
        present.answer
    }

    /// The name of the element at which a reader goes on after a button of the tool's own that shows
    /// or hides something.
    fn goes_on_at(&self, act: &str) -> Option<&'static str> {
        let _ = act;
        None
    }

    /// Brings selects and radio buttons up to date, and what they show or hide.
    fn show_choices(&self);
}

/// A tool whose picture is a chart.
pub trait Charted: Calculator {
    /// The picture of the state in pixels, with the state that was pinned to be compared with, if any. On
    /// the axes that are `held`, if any: while the marked point is dragged.
    fn drawn(
        &self,
        pinned: Option<&Self>,
        held: Option<Axes>,
        around: Around,
        width: f64,
        height: f64,
    ) -> Picture;

    /// The same on the axes that fit.
    fn picture(&self, pinned: Option<&Self>, around: Around, width: f64, height: f64) -> Picture {
        self.drawn(pinned, None, around, width, height)
    }

    /// What stands at a stop of one of the picture's tracks, in words. Empty for a stop that is not there.
    fn reading(&self, around: Around, track: usize, stop: usize) -> String;
}

/// Where a tool stands: what it cannot know by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Language of the page.
    pub lang: Lang,
    /// Absolute address of the full page, without a query.
    pub page: String,
    /// Absolute address of the embed page, without a query.
    pub embed: String,
    /// Whether this is the embed, where everything that can be folded is.
    pub is_embed: bool,
}

/// What the tools of a page share.
#[derive(Clone, Debug)]
pub struct Shared {
    /// The exchange rate: chosen in the currency tool, used by all that show ringgit.
    rate: ArcRwSignal<SharedRate>,
    /// What of the address's rate could not be used, for pages without the currency tool.
    notices: Vec<Notice>,
}

impl Shared {
    /// With the defaults, as the pages are rendered.
    pub fn default_rate() -> Self {
        Self {
            rate: ArcRwSignal::new(SharedRate::DEFAULT),
            notices: Vec::new(),
        }
    }

    /// With the rate of the page's address.
    pub fn from_address() -> Self {
        let mut notices = Vec::new();
        let rate = SharedRate::read(&Query::parse(&browser::query()), &mut notices);
        Self {
            rate: ArcRwSignal::new(rate),
            notices,
        }
    }

    /// Takes a tool's rate, if it has one and it is another.
    fn offer(&self, rate: Option<SharedRate>) {
        if let Some(rate) = rate
            && rate != self.rate.get_untracked()
        {
            self.rate.set(rate);
        }
    }
}

/// Brings a tool to life in its root, whose HTML is in the page already: events of everything inside
/// are heard once, at the root; see `docs/decisions/0005-markup-stays-in-the-page.md`. Does nothing
/// natively, where nothing wakes.
pub fn wake<C: Calculator>(
    root: browser::Root,
    element: browser::RootElement,
    is_embed: bool,
    shared: &Shared,
) {
    let place = Place {
        lang: if root.lang == Lang::Ms.code() {
            Lang::Ms
        } else {
            Lang::En
        },
        page: root.page,
        embed: root.embed,
        is_embed,
    };
    // The tool lives as long as its page, and so does what it owns.
    let tool = browser::for_good(|| {
        let tool = Tool::<C>::new(place.lang);
        tool.come_alive(place, shared.clone());
        tool
    });
    browser::listen(&element, "input", move |event| {
        tool.on_input(&browser::target(event));
        false
    });
    browser::listen(&element, "change", move |event| {
        tool.on_change(&browser::target(event));
        false
    });
    browser::listen(&element, "click", move |event| {
        tool.on_click(&browser::acted_on(event))
    });
    browser::listen(&element, "keydown", move |event| {
        if let Some(act) = browser::history_key(event) {
            tool.act(act, "");
            return true;
        }
        let press = browser::key(event);
        press.is_some_and(|press| tool.on_key(&browser::target(event), &press))
    });
    C::attend(tool, &element);
}
