//! Tables that a reader sorts or takes along.

/// Sorts the rows of a table's body by the keys of a column's cells, which are their `data-key` or else
/// their words: upwards, or downwards if
/// it is sorted upwards already. Rows without a key come last either way. True for upwards; `None`
/// if there is no such table.
pub fn sort_rows(body: &str, column: u32) -> Option<bool> {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use web_sys::Element;

        let body = gloo::utils::document().get_element_by_id(body)?;
        let heads = body
            .closest("table")
            .ok()??
            .query_selector_all("thead th")
            .ok()?;
        let head = |index: u32| heads.get(index)?.dyn_into::<Element>().ok();
        let is_up = head(column)?.get_attribute("aria-sort").as_deref() != Some("ascending");
        for index in 0..heads.length() {
            if let Some(head) = head(index) {
                // Only the attribute's name could be refused, and ours is valid.
                let _ = if index == column {
                    head.set_attribute("aria-sort", if is_up { "ascending" } else { "descending" })
                } else {
                    head.remove_attribute("aria-sort")
                };
            }
        }
        let rows = body.children();
        let mut keyed: Vec<(String, Element)> = Vec::new();
        for row in (0..rows.length()).filter_map(|index| rows.item(index)) {
            let key = row.children().item(column).map(|cell| {
                let words = || cell.text_content().unwrap_or_default().to_ascii_lowercase();
                cell.get_attribute("data-key").unwrap_or_else(words)
            });
            let key = key.unwrap_or_default();
            let at = keyed.partition_point(|(other, _)| order(other, &key, is_up).is_le());
            keyed.insert(at, (key, row));
        }
        for (_, row) in keyed {
            // A row of the body can always be its last one.
            let _ = body.append_child(&row);
        }
        Some(is_up)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (body, column);
        None
    }
}

/// The rows of a table, with tabs between their cells, as spreadsheets take them.
#[cfg(target_arch = "wasm32")]
pub(super) fn text_of(table: &web_sys::HtmlTableElement) -> String {
    let rows = table.rows();
    let mut text = String::new();
    for row in (0..rows.length()).filter_map(|index| rows.item(index)) {
        let cells = row.children();
        for index in 0..cells.length() {
            if index > 0 {
                text.push('\t');
            }
            let cell = cells.item(index).and_then(|cell| cell.text_content());
            // Neither tab nor line end may stand in a cell.
            for word in cell.unwrap_or_default().split_whitespace() {
                if !(text.is_empty() || text.ends_with(['\t', '\n'])) {
                    text.push(' ');
                }
                text.push_str(word);
            }
        }
        text.push('\n');
    }
    text
}

/// Numbers by size, other keys by their letters, empty ones last.
#[cfg(any(target_arch = "wasm32", test))]
fn order(one: &str, other: &str, is_up: bool) -> std::cmp::Ordering {
    let up = match (one.is_empty(), other.is_empty()) {
        (false, false) => match (number(one), number(other)) {
            (Some(one), Some(other)) => one.total_cmp(&other),
            _ => one.cmp(other),
        },
        // Not turned round with the others.
        (one, other) => return one.cmp(&other),
    };
    if is_up { up } else { up.reverse() }
}

/// A key that is a number; dates are none.
#[cfg(any(target_arch = "wasm32", test))]
fn number(key: &str) -> Option<f64> {
    crate::format::number::decimal(key)
}

#[cfg(test)]
mod tests {
    use super::order;

    fn sorted(mut keys: Vec<&str>, is_up: bool) -> Vec<&str> {
        keys.sort_by(|one, other| order(one, other, is_up));
        keys
    }

    #[test]
    fn numbers_dates_and_words() {
        assert_eq!(
            sorted(vec!["10", "9", "", "2.5"], true),
            ["2.5", "9", "10", ""]
        );
        assert_eq!(
            sorted(vec!["10", "9", "", "2.5"], false),
            ["10", "9", "2.5", ""]
        );
        assert_eq!(
            sorted(vec!["2026-02-04", "2025-10-26"], true),
            ["2025-10-26", "2026-02-04"]
        );
        assert_eq!(sorted(vec!["japan", "china"], false), ["japan", "china"]);
    }
}
