//! How numbers, ranges and dates are written, in English and Malay, the same natively and in the
//! browser; and how typed numbers are read.
//!
//! Rounding for readers happens here and nowhere else; a slider's own steps are not rounding. Knows nothing of models, claims' meaning or the DOM.

pub mod date;
pub mod entry;
pub mod lines;
pub mod number;
pub mod table;
pub mod template;
pub mod width;

pub use entry::{Entry, WrongEntry, read_entry};
pub use number::{Digits, plain, range};
pub use table::Table;
pub use template::fill;
pub use width::{bold_width, regular_width, serif_bold_width, serif_width};
