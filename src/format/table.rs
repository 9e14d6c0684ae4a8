//! Rows as text for other programs.

/// A table: names of columns, and rows of as many cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns, the same in all languages.
    pub head: Vec<&'static str>,
    /// The rows.
    pub rows: Vec<Vec<String>>,
}

/// The table as CSV (RFC 4180): commas, lines that end in CR LF, quotes where a cell needs them.
pub fn csv(table: &Table) -> String {
    written(table, ",", "\r\n", &quoted)
}

/// The table with tabs between its cells, as spreadsheets paste it. No cell of ours has a tab or line end.
pub fn tabbed(table: &Table) -> String {
    written(table, "\t", "\n", &str::to_owned)
}

fn quoted(cell: &str) -> String {
    if cell.contains([',', '"', '\r', '\n']) {
        ["\"", &cell.replace('"', "\"\""), "\""].concat()
    } else {
        cell.to_owned()
    }
}

fn written(table: &Table, between: &str, end: &str, cell: &dyn Fn(&str) -> String) -> String {
    let mut text = String::new();
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for (at, content) in cells.enumerate() {
            if at > 0 {
                text.push_str(between);
            }
            text.push_str(&cell(content));
        }
        text.push_str(end);
    };
    line(&mut table.head.iter().copied());
    for row in &table.rows {
        line(&mut row.iter().map(String::as_str));
    }
    text
}
