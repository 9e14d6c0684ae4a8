//! Small, safe edits of the JavaScript that wasm-bindgen writes.

use crate::failure::{Failure, Outcome};

/// Makes the script load the WASM by its new name when it is not told where it is.
///
/// # Errors
/// The script does not name the WASM in the way wasm-bindgen does, or it imports other files, which
/// would not be found after the move.
pub fn point_to(script: &str, old_wasm: &str, new_wasm: &str) -> Outcome<String> {
    if script.contains("./snippets/") {
        return Err(Failure::new(format!(
            "the script of {old_wasm} imports JavaScript snippets of a crate, which are not shipped; remove the crate that brings them"
        )));
    }
    let named = [format!("'{old_wasm}'"), format!("\"{old_wasm}\"")];
    if !named.iter().any(|name| script.contains(name.as_str())) {
        return Err(Failure::new(format!(
            "the script of {old_wasm} does not name it; wasm-bindgen has changed what it writes, so correct post_build/javascript.rs"
        )));
    }
    let script = script
        .replace(&named[0], &format!("'{new_wasm}'"))
        .replace(&named[1], &format!("\"{new_wasm}\""));
    Ok(without_comments(&script))
}

/// Drops comments that fill whole lines, and indentation. Leaves a script with a text over several
/// lines alone, because there a line could be part of the text.
fn without_comments(script: &str) -> String {
    if script
        .lines()
        .any(|line| line.matches('`').count() % 2 == 1)
    {
        return script.to_owned();
    }
    let mut out = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment || line.starts_with("/*") {
            // Code after the end of a comment is nothing wasm-bindgen writes; keep it all the same.
            match line.split_once("*/") {
                Some((_, code)) => {
                    in_comment = false;
                    push_line(&mut out, code.trim());
                }
                None => in_comment = true,
            }
        } else if !line.starts_with("//") {
            push_line(&mut out, line);
        }
    }
    out
}

fn push_line(out: &mut String, line: &str) {
    if !line.is_empty() {
        out.push_str(line);
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCRIPT: &str = "/* @ts-self-types=\"./a.d.ts\" */\nlet wasm;\n\n/**\n * Says.\n */\nfunction a() {\n    // why\n    return `Object(${1})`; // stays\n}\nmodule_or_path = new URL('a_bg.wasm', import.meta.url);\n";

    #[test]
    fn the_wasm_is_found_under_its_new_name() {
        assert_eq!(
            point_to(SCRIPT, "a_bg.wasm", "a-0123456789.wasm").as_deref(),
            Ok(
                "let wasm;\nfunction a() {\nreturn `Object(${1})`; // stays\n}\nmodule_or_path = new URL('a-0123456789.wasm', import.meta.url);\n"
            )
        );
    }

    #[test]
    fn texts_over_several_lines_are_left_alone() {
        let script = "let text = `\n  // not a comment\n`;\n";
        assert_eq!(without_comments(script), script);
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        assert!(point_to("let a;", "a_bg.wasm", "b.wasm").is_err());
        let snippets = "import { x } from './snippets/y/z.js'; new URL('a_bg.wasm')";
        assert!(point_to(snippets, "a_bg.wasm", "b.wasm").is_err());
    }
}
