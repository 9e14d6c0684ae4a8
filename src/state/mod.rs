//! What the reader chose: one struct per tool with its ranges, defaults and address form,
//! all of them a [`ToolState`].
//!
//! Reading an address never fails: what cannot be used is named in a [`Notice`] and the default is
//! used instead. A default may change only together with [`query::VERSION`], because addresses
//! carry only what differs from it. No DOM; the words of what cannot be used are messages.

pub mod currency;
pub mod field;
pub mod history;
pub mod lng;
pub mod map;
pub mod query;
pub mod refining;
pub mod tool;

pub use field::{Limits, Span, span_text};
pub use history::History;
pub use query::Notice;
pub use tool::{Refused, ToolState};
