//! The map of parties: a plane of its own units, what is drawn on it, and where.
//!
//! Pure: no browser, no time, no content but places and figures.

/// Sine, cosine and arc sine.
pub(crate) mod angle;
/// Great circles between two places.
pub mod arcs;
/// The figures of the layers.
pub mod figures;
/// Where names stand.
pub mod labels;
/// Which party an arrow key leads to.
pub mod neighbours;
/// Land; generated.
pub mod outline;
/// Points and rectangles.
mod plane;
/// From the globe to the plane and back.
pub mod projection;
/// The part of the map that is looked at.
pub mod window;

pub use plane::{Point, Window};
