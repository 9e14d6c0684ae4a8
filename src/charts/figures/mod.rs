//! The kinds of pictures that an article's figures are. Native only: they are drawn when the site is built.

pub mod bars;
pub mod lanes;
pub mod trend;
