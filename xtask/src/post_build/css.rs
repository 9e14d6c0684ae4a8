//! Takes comments and needless white space out of CSS, and nothing else.

use crate::failure::{Failure, Outcome};

/// Removes comments and the white space that means nothing.
///
/// Strings, `url(…)` and escapes stay as they are. White space is kept wherever it could be a
/// descendant combinator or an operator of `calc`.
///
/// # Errors
/// A comment or a string that does not end.
pub fn compact(css: &str) -> Outcome<String> {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    let mut space = false;
    while let Some(next) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let end = comment
                .find("*/")
                .ok_or_else(|| unfinished("comment", rest))?;
            rest = &comment[end + 2..];
            space = true;
        } else if next.is_ascii_whitespace() {
            rest = &rest[1..];
            space = true;
        } else {
            let piece = piece(rest, next)?;
            if space && needs_space(out.chars().next_back(), next) {
                out.push(' ');
            }
            if next == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push_str(&rest[..piece]);
            rest = &rest[piece..];
            space = false;
        }
    }
    Ok(out)
}

/// Length in bytes of what must stay together: a string, a bare `url(…)`, an escape, a character.
fn piece(rest: &str, first: char) -> Outcome<usize> {
    match first {
        '"' | '\'' => string_length(rest, first),
        '\\' => Ok(1 + rest[1..].chars().next().map_or(0, char::len_utf8)),
        'u' | 'U' if is_bare_url(rest) => rest
            .find(')')
            .map(|end| end + 1)
            .ok_or_else(|| unfinished("url()", rest)),
        other => Ok(other.len_utf8()),
    }
}

fn is_bare_url(rest: &str) -> bool {
    let Some(start) = rest.get(..4) else {
        return false;
    };
    start.eq_ignore_ascii_case("url(") && !rest[4..].trim_start().starts_with(['"', '\''])
}

fn string_length(rest: &str, quote: char) -> Outcome<usize> {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '\n' => break,
            _ if character == quote => return Ok(at + 1),
            _ => {}
        }
    }
    Err(unfinished("string", rest))
}

/// Whether white space between two characters can mean something.
fn needs_space(before: Option<char>, after: char) -> bool {
    let Some(before) = before else {
        return false;
    };
    // `--x: ;` is an empty value, and older browsers want its space.
    if before == ':' && matches!(after, ';' | '}') {
        return true;
    }
    !(matches!(before, '{' | '}' | ';' | ',' | ':' | '(' | '>')
        || matches!(after, '{' | '}' | ';' | ',' | ')' | '!' | '>'))
}

fn unfinished(what: &str, rest: &str) -> Failure {
    let start: String = rest.chars().take(30).collect();
    Failure::new(format!("a {what} has no end: {}", start.replace('\n', " ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(css: &str, expected: &str) {
        assert_eq!(compact(css).as_deref(), Ok(expected), "{css}");
    }

    #[test]
    fn comments_and_white_space_go() {
        is(
            "/* a */\n.a , .b > .c {\n  color : red ;\n  margin: 0 auto;\n}\n\n@media (min-width: 40em) { p { top: 0 } }\n",
            ".a,.b>.c{color :red;margin:0 auto}@media (min-width:40em){p{top:0}}",
        );
    }

    #[test]
    fn strings_and_addresses_stay() {
        is(
            r#"a::before { content: "a  /* b */ ;  \" }" }"#,
            r#"a::before{content:"a  /* b */ ;  \" }"}"#,
        );
        is(
            "a { background: url( x;y.svg ) }",
            "a{background:url( x;y.svg )}",
        );
        is(
            "a { background: url( 'x  y' ) }",
            "a{background:url('x  y')}",
        );
    }

    #[test]
    fn spaces_with_a_meaning_stay() {
        is(
            "a :hover { width: calc(1px + 2px - (3px)) }",
            "a :hover{width:calc(1px + 2px - (3px))}",
        );
        is("a ~ b + c { top: 0 }", "a ~ b + c{top:0}");
        is("a { --on: ; --off:initial }", "a{--on: ;--off:initial}");
        is(
            "@media screen and (width > 1px) { }",
            "@media screen and (width>1px){}",
        );
        is(".a\\ b .c { top: 0 }", ".a\\ b .c{top:0}");
        is(
            "a { margin: -1px -2px !important }",
            "a{margin:-1px -2px!important}",
        );
    }

    #[test]
    fn a_comment_separates_words() {
        is("a/**/b { top: 0 }", "a b{top:0}");
    }

    #[test]
    fn what_has_no_end_is_refused() {
        for css in [
            "a { /* b",
            "a { content: \"b",
            "a { content: 'b\n' }",
            "a { top: url(x",
        ] {
            assert!(compact(css).is_err(), "{css}");
        }
    }
}
