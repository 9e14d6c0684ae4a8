//! What is true by arithmetic: quantities, ranges and the models built from them.
//!
//! Kept by every file below, and held by `tests/architecture.rs`, `tests/worked_examples.rs` and
//! `tests/lng_properties.rs`:
//!
//! - **Pure.** No input, no output, no clock, no storage, no shared state: the same arguments give
//!   the same answer natively and in the browser.
//! - **No facts.** No figure that somebody measured, published or assumed stands here; conversion
//!   factors are parameters. Only powers of ten that belong to a unit's name are written as digits.
//! - **No words.** Nothing here is shown to a person. Reasons are enum variants; their sentences are
//!   messages.
//! - **Finite.** A result holds no infinity and no NaN, whatever the arguments. The typed quantities of
//!   [`units`] are the one exception: they are bare arithmetic, and dividing by zero is the caller's doing.
//! - **No panics and no allocation.** Everything is a number, an enum or an array.
//! - **No rounding.** Figures are rounded where they are shown, never here.
//! - **Unaware of the rest.** No `use crate::` other than `crate::domain`.

pub mod currency;
pub mod interval;
pub mod lng;
pub mod refining;
pub mod solution;
pub mod units;
