//! Filling `{placeholders}` of compiled messages.

/// Replaces each `{name}` by its value. The content compiler has checked that both languages use
/// the same names; a name without a value stays visible, so that a test or a reader sees it.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some(open) = rest.find('{') {
        text.push_str(&rest[..open]);
        let tail = &rest[open..];
        let Some(close) = tail.find('}') else {
            rest = tail;
            break;
        };
        let name = &tail[1..close];
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => text.push_str(value),
            None => text.push_str(&tail[..=close]),
        }
        rest = &tail[close + 1..];
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fills_each_name_and_leaves_unknown_ones_visible() {
        assert_eq!(fill("{a} at {b}", &[("a", "x"), ("b", "y")]), "x at y");
        assert_eq!(fill("{a} {c}", &[("a", "x")]), "x {c}");
        assert_eq!(fill("open { brace", &[]), "open { brace");
    }
}
