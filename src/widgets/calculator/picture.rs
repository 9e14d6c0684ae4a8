//! The live chart: a canvas that takes the place of the still picture once the tool is live.

use crate::browser;
use crate::widgets::calculator::present::Around;
use crate::widgets::calculator::{Charted, explore, ids};

/// Sizes of the still picture in pixels: for columns narrower than 520 px, and for wider ones. In the
/// narrowest column, of 280 px, its text of 13 px is still one of 12.
pub const STILLS: [(&str, f64, f64); 2] =
    [("still narrow", 300.0, 320.0), ("still wide", 680.0, 380.0)];

/// Draws the state on the canvas, with the one that is pinned to be compared with.
pub fn paint<C: Charted>(state: &C, pinned: Option<&C>, around: Around) {
    browser::paint(&ids::id(C::SLUG, ids::CANVAS), |width, height| {
        let picture = state.drawn(pinned, explore::held(C::SLUG), around, width, height);
        explore::note(state, around, &picture);
        picture
    });
}

/// Draws now, and again when the column, the pixel ratio or the colour scheme changes.
pub fn watch<C: Charted>(now: impl Fn() -> (C, Option<C>, Around) + 'static) {
    browser::watch_canvas(ids::id(C::SLUG, ids::CANVAS), move || {
        let (state, pinned, around) = now();
        paint(&state, pinned.as_ref(), around);
    });
}
