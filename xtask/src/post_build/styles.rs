//! The style sheets of `style/`: one file for the pages, and a part of it for each embed.

use super::embeds;
use super::minify::{Kind, minify};
use crate::digest;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use std::path::{Path, PathBuf};

/// Files with this in their name style what only a whole page has.
const PAGES_ONLY: &str = "page";

/// Files with this name style charts, which every tool has but the map.
const CHARTS: (&str, &str) = ("charts", "embed-map");

/// The joined style sheets.
#[derive(Debug, PartialEq, Eq)]
pub struct Styles {
    site: String,
    /// The embeds' parts, in the order of [`embeds::NAMES`].
    embeds: [String; embeds::NAMES.len()],
}

/// Whether a file is for an embed: one named after tools, as `23-map.css` or `25-lng-refining.css`, is for theirs
/// alone.
fn is_for(embed: &str, file: &str) -> bool {
    let subject = file.strip_suffix(".css").and_then(|it| it.split_once('-'));
    let subject = subject.map_or("", |(_, subject)| subject);
    if subject == CHARTS.0 {
        return embed != CHARTS.1;
    }
    let tool = |embed: &str| {
        let tool = embed.strip_prefix("embed-");
        subject.split('-').any(|named| tool == Some(named))
    };
    tool(embed) || !embeds::NAMES.into_iter().any(tool)
}

/// Minifies the `.css` files of a folder and joins them by the alphabetical order of their names (they
/// are numbered). A file named after a tool is for the pages and for that tool's embed.
///
/// # Errors
/// The folder cannot be read, or esbuild does not take a file; the sentence names it.
pub fn build(host: &Host, folder: &Path) -> Outcome<Styles> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder)
        .doing(format_args!("read {}", folder.display()))?
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "css"))
        .collect();
    files.sort();
    let mut styles = Styles {
        site: String::new(),
        embeds: Default::default(),
    };
    for path in files {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let text = minify(host, Kind::Style, &path, &format!("style/{name}"))?;
        styles.site.push_str(&text);
        if !name.contains(PAGES_ONLY) {
            check_inlinable(&name, &text)?;
            for (embed, style) in embeds::NAMES.into_iter().zip(&mut styles.embeds) {
                if is_for(embed, &name) {
                    style.push_str(&text);
                }
            }
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

    /// Writes the embeds' parts where the page generator reads them, `embed-map.css` in a folder, and
    /// returns the folder.
    pub fn keep_for_inlining(&self, scratch: &Path) -> Outcome<PathBuf> {
        let folder = scratch.join("embed-styles");
        std::fs::create_dir_all(&folder)
            .doing(format_args!("make the folder {}", folder.display()))?;
        for (embed, style) in embeds::NAMES.into_iter().zip(&self.embeds) {
            let path = folder.join(format!("{embed}.css"));
            std::fs::write(&path, style).doing(format_args!("write {}", path.display()))?;
        }
        Ok(folder)
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::{CAT, FakeMachine};

    /// A machine whose esbuild hands on what it reads.
    fn machine() -> FakeMachine {
        let machine = FakeMachine::new();
        machine.program("esbuild", CAT);
        machine
    }

    fn built(machine: &FakeMachine) -> Outcome<Styles> {
        build(&machine.host(&[]), &machine.root().join("style"))
    }

    #[test]
    fn files_are_joined_in_the_order_of_their_numbers() {
        let machine = machine();
        machine.file("work/style/20-page-header.css", "header{top:0}\n");
        machine.file("work/style/00-tokens.css", ":root{--a:1px}\n");
        machine.file("work/style/10-tool.css", "output{top:0}\n");
        machine.file("work/style/15-map.css", "svg{top:0}\n");
        machine.file("work/style/16-lng-refining.css", "dl{top:0}\n");
        machine.file("work/style/notes.md", "no");
        let styles = built(&machine).expect("styles");
        assert_eq!(
            styles.site,
            ":root{--a:1px}output{top:0}svg{top:0}dl{top:0}header{top:0}"
        );
        let folder = styles.keep_for_inlining(&machine.root()).expect("kept");
        let embed = |name: &str| std::fs::read_to_string(folder.join(name)).expect("a file");
        for two in ["embed-lng.css", "embed-refining.css"] {
            assert_eq!(embed(two), ":root{--a:1px}output{top:0}dl{top:0}");
        }
        assert_eq!(embed("embed-currency.css"), ":root{--a:1px}output{top:0}");
        assert_eq!(
            embed("embed-map.css"),
            ":root{--a:1px}output{top:0}svg{top:0}"
        );
        let shipped = styles.ship(&machine.root()).expect("shipped");
        assert!(
            shipped.starts_with("assets/site-") && machine.root().join(&shipped).exists(),
            "{shipped}"
        );
    }

    #[test]
    fn what_cannot_be_inlined_is_refused_for_embeds_only() {
        let machine = machine();
        machine.file("work/style/20-page-fonts.css", "a{background:url(x.svg)}");
        machine.file(
            "work/style/10-ok.css",
            "a{background:url(\"data:image/svg+xml,x\");mask:url(#m)}",
        );
        assert!(built(&machine).is_ok());
        machine.file("work/style/30-tool.css", "a{background:url(x.svg)}");
        let failure = built(&machine).expect_err("relative").to_string();
        assert!(
            failure.starts_with("style/30-tool.css asks for a file"),
            "{failure}"
        );
    }

    #[test]
    fn a_broken_file_is_named() {
        let machine = machine();
        machine.program("esbuild", "echo 'no comment ends here' >&2; exit 1");
        machine.file("work/style/10-a.css", "/* open");
        assert_eq!(
            built(&machine).expect_err("broken").to_string(),
            "esbuild does not take style/10-a.css: no comment ends here"
        );
    }
}
