//! Makes scripts and style sheets small with esbuild, which also knows the browsers' floor.

use crate::failure::{Doing, Failure, Outcome};
use crate::host::Host;
use std::fs::File;
use std::path::Path;

/// The oldest browsers that the site is for. esbuild rewrites newer syntax for them where it can, and
/// says so where it cannot.
const BROWSERS: &str = "--target=chrome109,firefox115,safari16.4";

/// What a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A JavaScript module; its exported names stay, and what nothing uses goes.
    Script,
    /// CSS.
    Style,
}

impl Kind {
    fn arguments(self) -> &'static [&'static str] {
        match self {
            Self::Script => &["--loader=js", "--format=esm", "--tree-shaking=true"],
            Self::Style => &["--loader=css"],
        }
    }
}

/// The file's content, minified. `name` is what messages call the file.
///
/// # Errors
/// esbuild is missing or fails, or it warns: a warning is nearly always a typing error.
pub fn minify(host: &Host, kind: Kind, file: &Path, name: &str) -> Outcome<String> {
    let content = File::open(file).doing(format_args!("read {}", file.display()))?;
    let output = super::tool(host, "esbuild")?
        .args(["--minify", BROWSERS, "--legal-comments=none"])
        .args(["--log-level=warning", "--color=false"])
        .args(kind.arguments())
        .arg(format!("--sourcefile={name}"))
        .stdin(content)
        .output()
        .doing("start esbuild")?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() || !said.trim().is_empty() {
        eprintln!("{said}");
        return Err(Failure::new(format!(
            "esbuild does not take {name}: {}",
            headline(&said)
        )));
    }
    let small = String::from_utf8(output.stdout)
        .map_err(|_| Failure::new(format!("what esbuild made of {name} is not UTF-8")))?;
    Ok(small.trim_end().to_owned())
}

/// The first error, or else the first warning, with the place it is at.
///
/// esbuild writes the message into one line, then an empty line, then "    FILE:LINE:COLUMN:".
fn headline(said: &str) -> String {
    let mut lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let start = |word| lines.clone().position(|line| line.contains(word));
    let first = start("[ERROR]")
        .or_else(|| start("[WARNING]"))
        .unwrap_or_default();
    let Some(message) = lines.nth(first) else {
        return "it failed without a word".into();
    };
    let message = message.trim_start_matches(['✘', '▲', ' ']);
    match lines.next().and_then(|line| line.strip_suffix(':')) {
        Some(place) => format!("{message} ({place})"),
        None => message.to_owned(),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::{CAT, FakeMachine};

    const WARNING: &str = "▲ [WARNING] \"colr\" is not a known CSS property [unsupported-css-property]\n\n    style/a.css:1:4:\n      1 │ a { colr: red }\n";
    const ERROR: &str = "✘ [ERROR] Expected \"*/\" to terminate multi-line comment\n\n    style/a.css:2:8:\n      2 │  /* open\n";

    fn run(kind: Kind, esbuild: &str) -> (Outcome<String>, FakeMachine) {
        let machine = FakeMachine::new();
        machine.program("esbuild", esbuild);
        let file = machine.file("work/a.css", "a { top: 0 }\n");
        (
            minify(&machine.host(&[]), kind, &file, "style/a.css"),
            machine,
        )
    }

    fn asked(kind: Kind) -> String {
        let (outcome, machine) = run(kind, &format!("echo \"$@\" > asked; {CAT}"));
        assert_eq!(outcome.as_deref(), Ok("a { top: 0 }"));
        std::fs::read_to_string(machine.root().join("asked")).expect("asked")
    }

    #[test]
    fn esbuild_is_told_the_kind_the_browsers_and_the_name() {
        assert_eq!(
            asked(Kind::Script),
            "--minify --target=chrome109,firefox115,safari16.4 --legal-comments=none --log-level=warning --color=false --loader=js --format=esm --tree-shaking=true --sourcefile=style/a.css\n"
        );
        assert!(asked(Kind::Style).ends_with(" --loader=css --sourcefile=style/a.css\n"));
    }

    #[test]
    fn a_warning_is_a_failure_though_esbuild_ends_well() {
        let (outcome, _machine) = run(Kind::Style, &format!("{CAT}; printf '%s' '{WARNING}' >&2"));
        assert_eq!(
            outcome.expect_err("a warning").to_string(),
            "esbuild does not take style/a.css: [WARNING] \"colr\" is not a known CSS property [unsupported-css-property] (style/a.css:1:4)"
        );
    }

    #[test]
    fn a_bad_end_is_a_failure_though_esbuild_says_nothing() {
        let (outcome, _machine) = run(Kind::Style, &format!("{CAT}; exit 1"));
        assert_eq!(
            outcome.expect_err("a bad end").to_string(),
            "esbuild does not take style/a.css: it failed without a word"
        );
    }

    #[test]
    fn an_error_goes_before_the_warnings_above_it() {
        assert_eq!(
            headline(&format!("{WARNING}\n{ERROR}")),
            "[ERROR] Expected \"*/\" to terminate multi-line comment (style/a.css:2:8)"
        );
        assert_eq!(headline("\nno such option\nmore\n"), "no such option");
    }

    #[test]
    fn a_missing_esbuild_is_a_sentence() {
        let machine = FakeMachine::new();
        let file = machine.file("work/a.css", "");
        let failure = minify(&machine.host(&[]), Kind::Style, &file, "style/a.css");
        assert_eq!(
            failure.expect_err("no esbuild").to_string(),
            "there is no esbuild on PATH, in target/tools/bin or in node_modules/.bin; `cargo xtask build` installs it"
        );
    }
}
