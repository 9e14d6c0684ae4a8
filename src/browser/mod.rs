//! The only user of `web_sys`, `js_sys` and `gloo`: address, fields, canvas, clipboard, gestures,
//! sizes, tables, roots.
//!
//! Every call is allowed to fail (in a sandboxed frame storage and clipboard throw) and then does
//! nothing or says so through its result. Natively each function does nothing and returns a
//! default, so that the same components render at build time.

mod address;
mod canvas;
mod clipboard;
mod events;
mod fields;
mod gestures;
mod later;
mod pointer;
mod roots;
#[cfg(target_arch = "wasm32")]
mod screen;
mod sight;
mod size;
mod table;
mod take;
mod written;

pub use address::{query, replace_query};
pub use canvas::{paint, watch_canvas};
pub use clipboard::copy;
pub use events::{
    Event, Key, Target, acted_on, element_id, history_key, is_within, key, listen, target,
};
pub use fields::{
    Slider, announce, enable, focus, focus_inside, has, html_of, is_focus_shown, is_focused, open,
    rove, set_attribute, set_checked, set_choice, set_class, set_disabled, set_entry, set_hidden,
    set_html, set_link, set_mark, set_sentence, set_slider, set_text, set_value, text_of, touched,
    unfold,
};
pub use gestures::{Gesture, watch_gestures};
pub use later::{Later, later};
pub use pointer::{Phase, Pointer, set_place, watch_pointer};
pub use roots::{
    Root, RootElement, each_root, each_root_called, for_good, mark_live, start, take_early_edits,
};
pub use sight::{is_away, watch_sight};
pub use size::{size, watch_size};
pub use table::sort_rows;
pub use take::{
    Abilities, Fold, Pressed, abilities, copy_png, each_fold, follow_full_screen, follow_query,
    full_screen, hear, is_dark, make_png, query_of, save_png, save_text, select, share, table_text,
    value_of,
};
