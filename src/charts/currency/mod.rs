//! The currency chart: the rate of the chosen pair since the series begins, what the reader's amount
//! comes to at each rate, the agreement's day, and the rate that is used.

mod placed;
mod series;
pub mod words;

pub use placed::picture;
pub use series::Series;
