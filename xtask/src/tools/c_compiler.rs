//! A C compiler: Rust links with it, and some of the tools contain C.

use crate::failure::{Failure, Outcome};
use crate::host::Host;
use crate::steps::Steps;

/// Names it goes by.
const NAMES: [&str; 3] = ["cc", "gcc", "clang"];

/// Says which one there is.
pub fn prepare(host: &Host, steps: &mut Steps) -> Outcome {
    let name = find(host)?;
    steps.begin(format_args!("C compiler {name}: found"));
    Ok(())
}

fn find(host: &Host) -> Outcome<String> {
    if cfg!(windows) {
        return Ok("of Visual Studio".into()); // rustc finds it without PATH
    }
    if let Some(chosen) = host.var("CC").filter(|value| !value.is_empty()) {
        // CC may carry options: "ccache gcc".
        let program = chosen.split_whitespace().next().unwrap_or_default();
        return match works(host, program) {
            true => Ok(chosen),
            false => Err(format!(
                "CC names the C compiler `{chosen}`, which does not run; correct CC or unset it"
            )
            .into()),
        };
    }
    NAMES
        .into_iter()
        .find(|name| works(host, name))
        .map(str::to_owned)
        .ok_or_else(|| {
            Failure::new(format!(
                "there is no C compiler (cc, gcc or clang) on PATH; {}",
                remedy()
            ))
        })
}

/// Started rather than only looked for: macOS has a `cc` that only asks to install one.
fn works(host: &Host, program: &str) -> bool {
    host.output(program, &["--version"]).is_some()
}

fn remedy() -> &'static str {
    if cfg!(target_os = "macos") {
        "run `xcode-select --install`"
    } else {
        "install one, for instance with `apt-get install gcc libc6-dev`"
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn any_of_the_three_will_do() {
        for name in NAMES {
            let machine = FakeMachine::new();
            machine.program(name, "echo version 1");
            assert_eq!(find(&machine.host(&[])), Ok(name.into()));
        }
    }

    #[test]
    fn cc_is_believed_only_when_it_runs() {
        let machine = FakeMachine::new();
        machine.program("cc", "echo version 1");
        machine.program("wrapped", "echo version 1");
        let found = find(&machine.host(&[("CC", "wrapped gcc")]));
        assert_eq!(found, Ok("wrapped gcc".into()));
        let failure = find(&machine.host(&[("CC", "icc")])).expect_err("not there");
        assert_eq!(
            failure.to_string(),
            "CC names the C compiler `icc`, which does not run; correct CC or unset it"
        );
    }

    #[test]
    fn none_is_a_sentence_with_the_remedy() {
        let failure = find(&FakeMachine::new().host(&[])).expect_err("none");
        assert!(
            failure.to_string().starts_with("there is no C compiler"),
            "{failure}"
        );
        assert!(failure.to_string().contains("install"), "{failure}");
    }

    #[test]
    fn a_stub_that_does_not_compile_does_not_count() {
        let machine = FakeMachine::new();
        machine.program("cc", "echo 'no developer tools'; exit 1");
        assert!(find(&machine.host(&[])).is_err());
    }
}
