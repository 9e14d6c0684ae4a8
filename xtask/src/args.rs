//! The command line: what may be asked, and a sentence for everything else.

use crate::failure::{Failure, Outcome};
use lexopt::{Arg, Parser, ValueExt};

/// What `cargo xtask` prints when it is asked nothing.
pub const HELP: &str = "\
Fine Print: cargo xtask COMMAND

  serve    install what is missing, build the release site, serve it at http://127.0.0.1:8080
             --port N           another port
             --base /news/fp/   below a path, as on a host that is shared
             --open             open it in a browser
             --dev              debug build that is rebuilt when a file changes
  build    install what is missing and write dist/ (SITE_URL is the public address)
  test     install what is missing and run every check
             --native-only      without the browser
             --browser-only     only the browser tests
             WORDS              only tests whose names contain them
  bench    sizes against xtask/budgets.toml, and timings in a throttled browser
             --strict           a missed timing fails too
  check    rustfmt, clippy and the content's own rules
  map      draw the outlines of the map anew: src/map/outline.rs, after a change of xtask/map,
           of the outlines' version or of who is a party";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print what there is.
    Help,
    /// Build and serve.
    Serve(ServeOptions),
    /// Write `dist/`.
    Build,
    /// Every check.
    Test(TestOptions),
    /// Sizes and timings.
    Bench {
        /// Whether a missed timing fails the command.
        strict: bool,
    },
    /// Formatting, lints, content.
    Check,
    /// Write the map's outlines.
    Map,
    /// trunk's hook.
    PostBuild,
}

/// Options of `serve`.
#[derive(Debug, PartialEq, Eq)]
pub struct ServeOptions {
    /// TCP port on the loopback addresses.
    pub port: u16,
    /// Path the site is mounted at, with a slash at both ends; `None`: that of `SITE_URL`.
    pub base: Option<String>,
    /// Whether to open a browser.
    pub open: bool,
    /// Whether to make watching debug builds.
    pub dev: bool,
}

/// Options of `test`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct TestOptions {
    /// Leave out fmt, clippy, content and `cargo test`.
    pub browser_only: bool,
    /// Leave out the build and the browser tests.
    pub native_only: bool,
    /// Only tests whose names contain one of these; empty: all, with the static checks.
    pub filters: Vec<String>,
}

/// Reads the command line.
///
/// # Errors
/// An unknown command or option, or a value that cannot be used, as a sentence.
pub fn parse(mut parser: Parser) -> Outcome<Command> {
    let name = match parser.next().map_err(unusable)? {
        None | Some(Arg::Short('h') | Arg::Long("help")) => return Ok(Command::Help),
        Some(Arg::Value(name)) => name.to_string_lossy().into_owned(),
        Some(other) => return Err(unusable(other.unexpected())),
    };
    match name.as_str() {
        "help" => Ok(Command::Help),
        "serve" => serve(parser),
        "test" => test(parser),
        "bench" => bench(parser),
        "build" => bare(parser, Command::Build),
        "check" => bare(parser, Command::Check),
        "map" => bare(parser, Command::Map),
        "post-build" => bare(parser, Command::PostBuild),
        other => Err(format!(
            "there is no command `{other}`; there are serve, build, test, bench, check and map"
        )
        .into()),
    }
}

fn serve(mut parser: Parser) -> Outcome<Command> {
    let mut options = ServeOptions {
        port: 8080,
        base: None,
        open: false,
        dev: false,
    };
    while let Some(argument) = parser.next().map_err(unusable)? {
        match argument {
            Arg::Long("port") => options.port = port(&mut parser)?,
            Arg::Long("base") => options.base = Some(base(&text(&mut parser)?)?),
            Arg::Long("open") => options.open = true,
            Arg::Long("dev") => options.dev = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(unusable(other.unexpected())),
        }
    }
    Ok(Command::Serve(options))
}

fn test(mut parser: Parser) -> Outcome<Command> {
    let mut options = TestOptions::default();
    while let Some(argument) = parser.next().map_err(unusable)? {
        match argument {
            Arg::Long("browser-only") => options.browser_only = true,
            Arg::Long("native-only") => options.native_only = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            Arg::Value(word) => options.filters.push(word.to_string_lossy().into_owned()),
            other => return Err(unusable(other.unexpected())),
        }
    }
    if options.browser_only && options.native_only {
        return Err(
            "--browser-only and --native-only leave nothing to run; give one of them".into(),
        );
    }
    Ok(Command::Test(options))
}

fn bench(mut parser: Parser) -> Outcome<Command> {
    let mut strict = false;
    while let Some(argument) = parser.next().map_err(unusable)? {
        match argument {
            Arg::Long("strict") => strict = true,
            Arg::Short('h') | Arg::Long("help") => return Ok(Command::Help),
            other => return Err(unusable(other.unexpected())),
        }
    }
    Ok(Command::Bench { strict })
}

fn bare(mut parser: Parser, command: Command) -> Outcome<Command> {
    match parser.next().map_err(unusable)? {
        None => Ok(command),
        Some(Arg::Short('h') | Arg::Long("help")) => Ok(Command::Help),
        Some(other) => Err(unusable(other.unexpected())),
    }
}

fn port(parser: &mut Parser) -> Outcome<u16> {
    let given = text(parser)?;
    match given.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => Err(format!("`{given}` is not a port; --port takes a number from 1 to 65535").into()),
    }
}

fn base(given: &str) -> Outcome<String> {
    let usable = given.starts_with('/')
        && !given.contains("//")
        && given
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/-_.~".contains(&byte))
        && !given.split('/').any(|segment| segment.starts_with('.'));
    if !usable {
        return Err(format!(
            "`{given}` is not a path to serve below; --base takes one like /news/fp/"
        )
        .into());
    }
    Ok(format!("{}/", given.trim_end_matches('/')))
}

fn text(parser: &mut Parser) -> Outcome<String> {
    parser
        .value()
        .and_then(|value| value.string())
        .map_err(unusable)
}

fn unusable(error: lexopt::Error) -> Failure {
    Failure::new(format!(
        "{error}; `cargo xtask --help` lists what can be given"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Outcome<Command> {
        parse(Parser::from_args(words))
    }

    fn sentence(words: &[&str]) -> String {
        parsed(words).expect_err("refused").to_string()
    }

    #[test]
    fn nothing_and_help_print_the_help() {
        for words in [
            &[][..],
            &["--help"],
            &["-h"],
            &["help"],
            &["serve", "--help"],
        ] {
            assert_eq!(parsed(words), Ok(Command::Help), "{words:?}");
        }
    }

    #[test]
    fn serve_reads_its_options() {
        assert_eq!(
            parsed(&["serve", "--port", "9000", "--base=/news/fp", "--open"]),
            Ok(Command::Serve(ServeOptions {
                port: 9000,
                base: Some("/news/fp/".into()),
                open: true,
                dev: false,
            }))
        );
    }

    #[test]
    fn the_root_is_a_base() {
        assert_eq!(base("/"), Ok("/".into()));
    }

    #[test]
    fn bases_that_are_not_paths_are_refused() {
        for given in ["news", "//evil", "/a/../b", "/a b/", "/a?b", ""] {
            assert!(base(given).is_err(), "{given}");
        }
    }

    #[test]
    fn what_is_unknown_gets_a_sentence() {
        assert_eq!(
            sentence(&["fly"]),
            "there is no command `fly`; there are serve, build, test, bench, check and map"
        );
        assert_eq!(
            sentence(&["serve", "--prot", "1"]),
            "invalid option '--prot'; `cargo xtask --help` lists what can be given"
        );
        assert_eq!(
            sentence(&["serve", "--port", "none"]),
            "`none` is not a port; --port takes a number from 1 to 65535"
        );
        assert_eq!(
            sentence(&["build", "now"]),
            "unexpected argument \"now\"; `cargo xtask --help` lists what can be given"
        );
    }

    #[test]
    fn the_two_halves_of_the_tests_exclude_each_other() {
        assert!(parsed(&["test", "--browser-only", "--native-only"]).is_err());
        assert_eq!(
            parsed(&["test", "slider", "--native-only"]),
            Ok(Command::Test(TestOptions {
                native_only: true,
                filters: vec!["slider".into()],
                ..TestOptions::default()
            }))
        );
    }
}
