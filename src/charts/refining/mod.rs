//! The refining chart: Malaysia's share year by year with what the article and the outlook say beside
//! it, and below it who has the rest of the world's refining at both ends.

mod bars;
mod placed;
mod series;

pub use bars::PARTS;
pub use placed::picture;
pub use series::{Bar, Mark, Series, parts_in_tenths};
