//! How numbers become marks: `Series` (data and words) → `Picture` (marks in pixels) → `draw` (any backend).
//!
//! Pure: no DOM, no pixel ratio, no time. The same drawing serves the prerendered SVG and the live
//! canvas. plotters is used in `draw` and `svg` only; it never measures text here, because in the
//! browser it would do so through a styled element that a strict policy forbids.

pub mod currency;
pub mod cut;
pub mod draw;
#[cfg(not(target_arch = "wasm32"))]
pub mod figures;
pub mod frame;
pub mod joined;
pub mod label;
pub mod lng;
pub mod picture;
pub mod refining;
pub mod svg;
pub mod theme;
