//! The map's rows: lines, rings, circles and points, as the map's own module names them.

use super::ending;
use crate::facts::Lang;
use crate::format::Table;
use crate::state::map::MapState;
use crate::widgets::map::rows;

/// The rows of a state, each with the last two cells of all tables.
pub fn table(state: &MapState, lang: Lang, address: &str) -> Table {
    let mut table = rows::table(state, lang);
    table.head.extend(["newest_report", "address"]);
    for row in &mut table.rows {
        row.extend(ending(address));
    }
    table
}
