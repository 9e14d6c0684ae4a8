//! The one edit of the JavaScript that wasm-bindgen writes: where its WASM is.

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
    Ok(script
        .replace(&named[0], &format!("'{new_wasm}'"))
        .replace(&named[1], &format!("\"{new_wasm}\"")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wasm_is_found_under_its_new_name() {
        for quote in ['"', '\''] {
            let script = |wasm| format!("a=new URL({quote}{wasm}{quote},import.meta.url)");
            assert_eq!(
                point_to(&script("a_bg.wasm"), "a_bg.wasm", "a-0123456789.wasm"),
                Ok(script("a-0123456789.wasm"))
            );
        }
    }

    #[test]
    fn a_script_of_another_kind_is_refused() {
        assert!(point_to("let a;", "a_bg.wasm", "b.wasm").is_err());
        let snippets = "import{x}from\"./snippets/y/z.js\";new URL(\"a_bg.wasm\")";
        assert!(point_to(snippets, "a_bg.wasm", "b.wasm").is_err());
    }
}
