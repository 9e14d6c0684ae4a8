//! Reads the start tags of our own HTML: enough to find a page's CSP and what it asks for.

/// A start tag.
#[derive(Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its name in lower case.
    pub name: String,
    /// Names in lower case, values with their entities resolved.
    pub attributes: Vec<(String, String)>,
    /// What stands inside, for `script` and `style`; otherwise empty.
    pub text: String,
}

impl Tag {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
    }
}

/// All start tags in order; comments are skipped.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.find("-->").map_or("", |end| &comment[end + 3..]);
        } else if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (mut tag, after) = start_tag(rest);
            rest = after;
            if matches!(tag.name.as_str(), "script" | "style") {
                let closing = format!("</{}", tag.name);
                let end = rest
                    .to_ascii_lowercase()
                    .find(&closing)
                    .unwrap_or(rest.len());
                tag.text = rest[..end].to_owned();
                rest = &rest[end..];
            }
            tags.push(tag);
        }
    }
    tags
}

/// Reads "name a=b c>" up to and with the ">".
fn start_tag(text: &str) -> (Tag, &str) {
    let name_end = text
        .find(|c: char| c.is_whitespace() || c == '>' || c == '/')
        .unwrap_or(text.len());
    let mut tag = Tag {
        name: text[..name_end].to_ascii_lowercase(),
        attributes: Vec::new(),
        text: String::new(),
    };
    let mut rest = &text[name_end..];
    loop {
        rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        if rest.is_empty() {
            return (tag, rest);
        }
        if let Some(after) = rest.strip_prefix('>') {
            return (tag, after);
        }
        let end = rest
            .find(|c: char| c.is_whitespace() || matches!(c, '=' | '>' | '/'))
            .unwrap_or(rest.len())
            .max(1);
        let name = rest[..end].to_ascii_lowercase();
        rest = rest[end..].trim_start();
        let value = match rest.strip_prefix('=') {
            Some(after) => {
                let (value, after) = attribute_value(after.trim_start());
                rest = after;
                value
            }
            None => String::new(),
        };
        tag.attributes.push((name, value));
    }
}

fn attribute_value(text: &str) -> (String, &str) {
    for quote in ['"', '\''] {
        if let Some(inner) = text.strip_prefix(quote) {
            let end = inner.find(quote).unwrap_or(inner.len());
            let after = inner.get(end + 1..).unwrap_or("");
            return (decode(&inner[..end]), after);
        }
    }
    let end = text
        .find(|c: char| c.is_whitespace() || c == '>')
        .unwrap_or(text.len());
    (decode(&text[..end]), &text[end..])
}

/// Resolves the entities that occur in attribute values.
fn decode(value: &str) -> String {
    [
        ("&quot;", "\""),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&apos;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&amp;", "&"),
    ]
    .iter()
    .fold(value.to_owned(), |text, (entity, character)| {
        text.replace(entity, character)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn attributes_come_in_every_spelling() {
        let found = tags(
            "<!doctype html><LINK rel=stylesheet href='a.css' DATA-x=\"1 &amp; 2\" disabled/>",
        );
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].name, "link");
        assert_eq!(found[0].get("rel"), Some("stylesheet"));
        assert_eq!(found[0].get("href"), Some("a.css"));
        assert_eq!(found[0].get("data-x"), Some("1 & 2"));
        assert_eq!(found[0].get("disabled"), Some(""));
    }

    #[test]
    fn scripts_are_text_and_comments_are_nothing() {
        let found = tags("<!-- <p> --><script>if (a<b) '<p>'</script><p>");
        let names: Vec<_> = found.iter().map(|tag| tag.name.as_str()).collect();
        assert_eq!(names, ["script", "p"]);
        assert_eq!(found[0].text, "if (a<b) '<p>'");
    }

    #[test]
    fn a_greater_sign_in_a_value_does_not_end_the_tag() {
        let found = tags("<a title=\"a > b\" href=x>");
        assert_eq!(found[0].get("title"), Some("a > b"));
        assert_eq!(found[0].get("href"), Some("x"));
    }

    #[test]
    fn cut_off_pages_end_quietly() {
        for html in [
            "<",
            "<a",
            "<a href",
            "<a href=",
            "<a href='x",
            "<script>x",
            "<!-- x",
            "a < b",
        ] {
            let _ = tags(html);
        }
    }
}
