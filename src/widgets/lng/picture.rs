//! The live chart: a canvas that takes the place of the still picture once the tool is live.

use crate::browser;
use crate::charts::lng_value::{Placed, Series};
use crate::facts::Lang;
use crate::state::lng::LngState;
use crate::widgets::lng::ids::CANVAS;

/// Sizes of the still picture in pixels: for columns narrower than 520 px, and for wider ones.
pub const STILLS: [(&str, f64, f64); 2] =
    [("still narrow", 340.0, 320.0), ("still wide", 680.0, 380.0)];

/// Draws the state on the canvas.
pub fn paint(state: &LngState, lang: Lang) {
    browser::paint(CANVAS, |width, height| {
        Placed::new(&Series::new(state, lang), width, height)
    });
}

/// Draws now, and again when the column, the pixel ratio or the colour scheme changes.
pub fn watch(now: impl Fn() -> (LngState, Lang) + 'static) {
    browser::watch_canvas(CANVAS, move || {
        let (state, lang) = now();
        paint(&state, lang);
    });
}
