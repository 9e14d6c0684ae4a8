//! The LNG chart: what a year's gas is worth at each price, for the reader's volume; the reader's
//! point; the price in the agreement and the usual US formula as marks.

mod flags;
mod placed;
mod series;

pub use placed::picture;
pub use series::{Mark, Series};
