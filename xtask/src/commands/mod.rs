//! The commands themselves.

pub mod bench;
pub mod build;
pub mod check;
mod content;
pub mod map;
pub mod serve;
pub mod test;
