//! Ids and form names of a tool's elements, for the markup that gives them and the code that looks
//! them up. All begin with the tool's slug.

/// The answer.
pub const ANSWER: &str = "answer";
/// What people who listen are told.
pub const SAID: &str = "said";
/// The same for people who look, where it is not on the page already.
pub const FEEDBACK: &str = "feedback";
/// What could not be used of the address.
pub const NOTICES: &str = "notices";
/// The figure's picture, still or live.
pub const PLOT: &str = "plot";
/// What the picture shows, for people who do not see it.
pub const IMAGE: &str = "image";
/// Where the picture is pointed at and stepped through.
pub const EXPLORE: &str = "explore";
/// The mark at the stop that is read.
pub const CURSOR: &str = "cursor";
/// The handle of the marked point.
pub const GRIP: &str = "grip";
/// What stands at the stop.
pub const READOUT: &str = "readout";
/// The button that takes the stop's value over.
pub const TAKE_VALUE: &str = "take-value";
/// What the state is beside the one that is pinned.
pub const AGAINST: &str = "against";
/// The button that lets go of what is pinned.
pub const UNPIN: &str = "unpin";
/// The live picture.
pub const CANVAS: &str = "canvas";
/// The button that takes back a step.
pub const UNDO: &str = "undo";
/// The button that does it again.
pub const REDO: &str = "redo";
/// The address of the state.
pub const ADDRESS: &str = "address";
/// The code that embeds the state.
pub const EMBED_CODE: &str = "embed-code";

/// The fold of what can be taken away, which holds the query of the state.
pub const TAKE: &str = "take";

/// An element's id.
pub fn id(slug: &str, name: &str) -> String {
    [slug, "-", name].concat()
}

/// The id of a field's row.
pub fn row(slug: &str, code: &str) -> String {
    [slug, "-", code, "-row"].concat()
}

/// The id of a field's slider.
pub fn slider(slug: &str, code: &str) -> String {
    [slug, "-", code, "-slider"].concat()
}

/// The id of the place for what is wrong with an entry.
pub fn note(slug: &str, code: &str) -> String {
    [slug, "-", code, "-note"].concat()
}

/// The id of one choice of a group of radio buttons.
pub fn choice(slug: &str, group: &str, value: &str) -> String {
    [slug, "-", group, "-", value].concat()
}
