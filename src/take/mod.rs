//! What a reader takes away: a picture with all that belongs to it, its rows as data, the address as a
//! code to scan. A module of its own, loaded when somebody asks for it, so that the first answer stays
//! light; see `docs/decisions/0014-second-module.md`.
//!
//! `item` is a tool's state as far as it leaves the page, `rows` its data, `sheet` the picture of a file
//! in the sizes of `preset`, `code` the code to scan, `panel` and `working` what stands in the
//! folds: all pure. `attend`
//! hears the reader and hands files to the browser.

pub mod attend;
pub mod code;
pub mod item;
pub mod panel;
pub mod png;
pub mod preset;
pub mod rows;
pub mod sheet;
pub mod working;
