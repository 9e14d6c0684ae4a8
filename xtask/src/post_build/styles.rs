//! The style sheets of `style/`: one file for the pages, and a part of it for the embeds.

use super::css;
use crate::digest;
use crate::failure::{Doing, Failure, Outcome};
use std::path::{Path, PathBuf};

/// Files with this in their name style what only a whole page has.
const PAGES_ONLY: &str = "page";

/// The joined style sheets.
#[derive(Debug, PartialEq, Eq)]
pub struct Styles {
    site: String,
    embed: String,
}

/// Joins the `.css` files of a folder by the alphabetical order of their names (they are numbered).
///
/// # Errors
/// The folder cannot be read, or a file cannot be joined; the sentence names it.
pub fn build(folder: &Path) -> Outcome<Styles> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .doing(format_args!("read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    let mut styles = Styles {
        site: String::new(),
        embed: String::new(),
    };
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = std::fs::read_to_string(&path).doing(format_args!("read {}", path.display()))?;
        let text = css::compact(&text)
            .map_err(|failure| Failure::new(format!("style/{name} cannot be used: {failure}")))?;
        styles.site.push_str(&text);
        if !name.contains(PAGES_ONLY) {
            check_inlinable(&name, &text)?;
            styles.embed.push_str(&text);
        }
    }
    Ok(styles)
}

/// Inline CSS has no folder of its own, and ends where HTML says.
fn check_inlinable(name: &str, css: &str) -> Outcome {
    let lower = css.to_ascii_lowercase();
    let relative = lower.match_indices("url(").any(|(at, _)| {
        let target = lower[at + 4..].trim_start_matches(['"', '\'', ' ']);
        !target.starts_with("data:") && !target.starts_with('#')
    });
    if relative {
        return Err(format!(
            "style/{name} asks for a file with url(), which the embeds' inline styles cannot; put the rule into a file with `{PAGES_ONLY}` in its name"
        )
        .into());
    }
    if lower.contains("</style") || lower.contains("@import") {
        return Err(format!(
            "style/{name} contains `</style` or `@import`, which cannot be inlined; remove it"
        )
        .into());
    }
    Ok(())
}

impl Styles {
    /// Writes the pages' file into `assets/` and returns its path from the root of the site.
    pub fn ship(&self, staging: &Path) -> Outcome<String> {
        let name = digest::file_name("site", "css", self.site.as_bytes());
        super::modules::write_asset(staging, &name, self.site.as_bytes())
    }

    /// Writes the embeds' part where the page generator reads it.
    pub fn keep_for_inlining(&self, scratch: &Path) -> Outcome<PathBuf> {
        let path = scratch.join("embed.css");
        std::fs::create_dir_all(scratch)
            .doing(format_args!("make the folder {}", scratch.display()))?;
        std::fs::write(&path, &self.embed).doing(format_args!("write {}", path.display()))?;
        Ok(path)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    #[test]
    fn files_are_joined_in_the_order_of_their_numbers() {
        let folder = Folder::new();
        folder.file("20-page-header.css", "header { top: 0 }");
        folder.file("00-tokens.css", ":root { --a: 1px }");
        folder.file("10-tool.css", "output { top: 0 }");
        folder.file("notes.md", "no");
        let styles = build(folder.path()).expect("styles");
        assert_eq!(styles.site, ":root{--a:1px}output{top:0}header{top:0}");
        assert_eq!(styles.embed, ":root{--a:1px}output{top:0}");
        let shipped = styles.ship(folder.path()).expect("shipped");
        assert!(
            shipped.starts_with("assets/site-") && folder.path().join(&shipped).exists(),
            "{shipped}"
        );
    }

    #[test]
    fn what_cannot_be_inlined_is_refused_for_embeds_only() {
        let folder = Folder::new();
        folder.file("20-page-fonts.css", "a { background: url(x.svg) }");
        folder.file(
            "10-ok.css",
            "a { background: url(\"data:image/svg+xml,x\"); mask: url(#m) }",
        );
        assert!(build(folder.path()).is_ok());
        folder.file("30-tool.css", "a { background: url(x.svg) }");
        let failure = build(folder.path()).expect_err("relative").to_string();
        assert!(
            failure.starts_with("style/30-tool.css asks for a file"),
            "{failure}"
        );
    }

    #[test]
    fn a_broken_file_is_named() {
        let folder = Folder::new();
        folder.file("10-a.css", "/* open");
        let failure = build(folder.path()).expect_err("broken").to_string();
        assert_eq!(
            failure,
            "style/10-a.css cannot be used: a comment has no end: /* open"
        );
    }
}
