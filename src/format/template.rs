//! Filling `{placeholders}` of compiled messages.

/// Replaces each `{name}` by its value. The content compiler has checked that both languages use
/// the same names; a name without a value stays visible, so that a test or a reader sees it.
pub fn fill(template: &str, values: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    // Splitting at characters rather than slicing: a slice brings code that describes a wrong one.
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let Some((name, tail)) = after.split_once('}') else {
            text.push('{');
            rest = after;
            continue;
        };
        match values.iter().find(|(key, _)| *key == name) {
            Some((_, value)) => text.push_str(value),
            None => {
                text.push('{');
                text.push_str(name);
                text.push('}');
            }
        }
        rest = tail;
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
