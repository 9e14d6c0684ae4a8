//! The map's rows: lines, rings, circles and points, as the map's own module names them.

use super::ending;
use crate::facts::Lang;
use crate::state::map::MapState;
use crate::take::csv::Table;
use crate::widgets::map::rows;

/// The rows of a state, each with the last two cells of all tables.
pub fn table(state: &MapState, lang: Lang, address: &str) -> Table {
    let sheet = rows::sheet(state, lang);
    let with_ending = |mut row: Vec<String>| {
        row.extend(ending(address));
        row
    };
    let head = sheet.head.iter().copied();
    Table {
        head: head.chain(["known_until", "address"]).collect(),
        rows: sheet.rows.into_iter().map(with_ending).collect(),
    }
}
