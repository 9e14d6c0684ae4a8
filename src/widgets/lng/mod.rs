//! The LNG tool: an answer in words, its picture, the controls, the tables, ways to take it along.
//!
//! `session` is what a reader does, `present`, `entry` and `notices` what is said: all pure. `markup` is the tool's HTML, rendered
//! natively only: its words and structure are in the page and not again in the WASM. `tool`
//! hands events to the session, `sync` carries the outcome to the elements by their ids.

pub mod entry;
pub mod ids;
#[cfg(not(target_arch = "wasm32"))]
pub mod markup;
pub mod notices;
pub mod picture;
pub mod present;
pub mod session;
pub mod sync;
pub mod tool;

use leptos::prelude::*;

use crate::browser;
use crate::facts::{Lang, messages, units};
use crate::format::fill;
use crate::state::lng::{Field, LngState, span_text};
use session::Press;
use tool::Tool;

/// Where the tool stands: what it cannot know by itself.
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

/// The LNG calculator, rendered with its defaults and hydrated later. Events are heard once, at
/// the root; see `docs/decisions/0005-markup-stays-in-the-page.md`.
#[component]
pub fn LngTool(
    /// Where the tool stands.
    place: Place,
) -> impl IntoView {
    let tool = Tool::new(place.lang);
    let html = html(&place);
    tool.come_alive(place);
    view! {
        <div
            class="lng"
            inner_html=html
            on:input=move |ev| tool.on_input(&browser::target(&ev))
            on:change=move |ev| tool.on_change(&browser::target(&ev))
            on:click=move |ev| tool.on_click(&browser::acted_on(&ev))
            on:keydown=move |ev| {
                let free = !(ev.alt_key() || ev.ctrl_key() || ev.meta_key());
                let press = Press { shift: ev.shift_key(), repeat: ev.repeat() };
                if free && tool.on_key(&browser::target(&ev), &ev.key(), press) {
                    ev.prevent_default();
                }
            }
        ></div>
    }
}

/// Hydrates the tool in its root. Does nothing natively, where nothing wakes.
pub fn wake(root: browser::Root, element: browser::RootElement, is_embed: bool) {
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
    #[cfg(target_arch = "wasm32")]
    leptos::mount::hydrate_from(element, move || LngTool(LngToolProps { place })).forget();
    #[cfg(not(target_arch = "wasm32"))]
    drop((place, element));
}

/// The tool's HTML natively; nothing in the browser, where the page already holds it and
/// hydration leaves it alone.
fn html(place: &Place) -> String {
    #[cfg(not(target_arch = "wasm32"))]
    {
        markup::html(place)
    }
    #[cfg(target_arch = "wasm32")]
    {
        let _ = place;
        String::new()
    }
}

/// "These are the default values (…), not those of this link", for readers whose link's values
/// cannot be shown.
pub fn not_those(lang: Lang) -> String {
    let volume = format!(
        "{}\u{a0}{}",
        span_text(LngState::DEFAULT.get(Field::Volume)),
        units::MT.symbol.get(lang)
    );
    fill(messages::TOOL_NOT_THOSE.get(lang), &[("volume", &volume)])
}
