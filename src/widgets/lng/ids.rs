//! The ids and form names of the tool's elements, for the markup that gives them and the code that
//! looks them up.

use crate::domain::lng::Unknown;
use crate::state::lng::{Field, unknown_code};

/// Begins every id and form name of the tool.
pub const PREFIX: &str = "lng-";
/// The answer.
pub const ANSWER: &str = "lng-answer";
/// What people who listen are told.
pub const SAID: &str = "lng-said";
/// The same for people who look, where it is not on the page already.
pub const FEEDBACK: &str = "lng-feedback";
/// What could not be used of the address.
pub const NOTICES: &str = "lng-notices";
/// The figure's picture, still or live.
pub const PLOT: &str = "lng-plot";
/// The live picture.
pub const CANVAS: &str = "lng-canvas";
/// The rows of the contract formula.
pub const FORMULA: &str = "lng-formula";
/// The choice of what is worked out: its group and form name.
pub const SOLVE: &str = "lng-solve";
/// The choice of heat content: its group and form name.
pub const HEAT: &str = "lng-heat";
/// The unit of volume.
pub const VOLUME_UNIT: &str = "lng-vunit";
/// The form of price.
pub const PRICE_FORM: &str = "lng-punit";
/// The basis of value.
pub const BASIS: &str = "lng-per";
/// The button that takes back a step.
pub const UNDO: &str = "lng-undo";
/// The same amounts in other units.
pub const EQUALS: &str = "lng-equals";
/// The rows of the chart's table.
pub const ROWS: &str = "lng-rows";
/// The address of the state.
pub const ADDRESS: &str = "lng-address";
/// The code that embeds the state.
pub const EMBED_CODE: &str = "lng-embed-code";

/// Element id of a field's row.
pub fn row_id(field: Field) -> String {
    format!("lng-{}-row", field.code())
}

/// Element id of a field's slider.
pub fn slider_id(field: Field) -> String {
    format!("lng-{}-slider", field.code())
}

/// Element id of a field's typed entry.
pub fn entry_id(field: Field) -> String {
    format!("lng-{}", field.code())
}

/// Element id of the place for what is wrong with a field's entry.
pub fn note_id(field: Field) -> String {
    format!("lng-{}-note", field.code())
}

/// Element id of a choice of what is worked out.
pub fn solve_id(unknown: Unknown) -> String {
    format!("lng-solve-{}", unknown_code(unknown))
}
