//! The exchange rate that all tools share.

mod shared;
pub use shared::SharedRate;
