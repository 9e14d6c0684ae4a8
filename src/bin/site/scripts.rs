//! The inline scripts; on the article all but [`EARLY`] and [`MISSED`] are in one file instead, joined with `scripts/reading.js` by
//! `xtask/src/post_build/reading.rs`. Each is constant, so that its hash stands in the policy of every page that
//! carries it; what differs between pages is in attributes.

/// Before first paint: says that scripts run, hides default answers when the address carries
/// values, and applies the theme that the address asks for.
pub const EARLY: &str = include_str!("scripts/early.js");

/// On the article: a script that does not arrive is a tool that does not start.
pub const MISSED: &str = include_str!("scripts/missed.js");

/// Loads the page's module when a tool comes near.
pub const BOOT: &str = include_str!("scripts/boot.js");

/// In embeds: tells the page around it how high the embed is.
pub const HOST: &str = include_str!("scripts/host.js");

/// On full pages: the button for day and night. What is chosen is kept in the address, not in storage.
pub const THEME: &str = include_str!("scripts/theme.js");

/// On pages that say how to cite them: copies what stands before a button.
pub const COPY: &str = include_str!("scripts/copy.js");

/// On the record: searches and filters its entries.
pub const SOURCES: &str = include_str!("scripts/sources.js");
