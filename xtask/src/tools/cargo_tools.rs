//! Programs that come from crates: trunk and wasm-bindgen.

use super::rust::no_network;
use crate::failure::Outcome;
use crate::host::Host;
use crate::network::looks_offline;
use crate::steps::Steps;

/// A program that is installed into `target/tools` when the pinned version is nowhere.
pub struct CargoTool {
    /// What is run.
    program: &'static str,
    /// The crate it comes from.
    package: &'static str,
    /// How long compiling it takes, in words.
    takes: &'static str,
}

/// The bundler.
pub const TRUNK: CargoTool = CargoTool {
    program: "trunk",
    package: "trunk",
    takes: "about nine minutes on two cores, once",
};

/// Makes the JavaScript of a WASM; its version must be that of the crate.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    program: "wasm-bindgen",
    package: "wasm-bindgen-cli",
    takes: "about three minutes on two cores, once",
};

impl CargoTool {
    /// Finds exactly `version`, or installs it.
    pub fn prepare(&self, host: &Host, version: &str, steps: &mut Steps) -> Outcome {
        let program = self.program;
        if self.found(host, version) {
            steps.begin(format_args!("{program} {version}: found"));
            return Ok(());
        }
        if host.find("cargo-binstall").is_some() {
            steps.begin(format_args!(
                "{program} {version}: downloading into target/tools"
            ));
            if self.binstall(host, version, steps)? {
                return Ok(());
            }
            steps.note(format_args!(
                "there is no prebuilt one within reach; compiling, {}",
                self.takes
            ));
        } else {
            steps.begin(format_args!(
                "{program} {version}: installing into target/tools, {}",
                self.takes
            ));
        }
        self.compile(host, version, steps)
    }

    fn found(&self, host: &Host, version: &str) -> bool {
        host.output(self.program, &["--version"])
            .is_some_and(|text| text.split_whitespace().any(|word| word == version))
    }

    /// Whether a prebuilt program could be had.
    fn binstall(&self, host: &Host, version: &str, steps: &Steps) -> Outcome<bool> {
        let mut command = host.command("cargo-binstall");
        command
            .arg(format!("{}@{version}", self.package))
            .args(["--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(host.tools());
        let done = steps.run(&format!("{}-binstall", self.program), &mut command)?;
        Ok(done.is_ok() && self.found(host, version))
    }

    fn compile(&self, host: &Host, version: &str, steps: &Steps) -> Outcome {
        let tools = host.tools();
        // A folder of its own, so that an interrupted installation goes on where it was.
        let build = tools.join("build");
        let mut command = host.command("cargo");
        command
            .args([
                "install",
                self.package,
                "--version",
                version,
                "--locked",
                "--force",
                "--root",
            ])
            .arg(&tools)
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_TERM_COLOR", "never");
        match steps.run(&format!("install-{}", self.program), &mut command)? {
            Ok(_) => {
                let _ = std::fs::remove_dir_all(build);
            }
            Err(stopped) if looks_offline(&stopped.output) => return Err(no_network(self.program)),
            Err(stopped) => {
                stopped.show();
                return Err(format!(
                    "{} {version} could not be installed; the lines above and {} say why, and one that is already on PATH will do as well",
                    self.program,
                    stopped.log.display()
                )
                .into());
            }
        }
        if self.found(host, version) {
            Ok(())
        } else {
            Err(format!(
                "{} {version} was installed into {} but does not run; delete that folder and try again",
                self.program,
                tools.display()
            )
            .into())
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    /// A cargo that "installs" a trunk that prints the version it was asked for.
    const FAKE_CARGO: &str = r#"echo "$@" >> asked
mkdir -p target/tools/bin
printf '#!/bin/sh\necho trunk 0.21.14\n' > target/tools/bin/trunk
/bin/chmod +x target/tools/bin/trunk"#;

    fn machine() -> FakeMachine {
        let machine = FakeMachine::new();
        for tool in ["mkdir", "chmod"] {
            machine.program(tool, &format!("exec /bin/{tool} \"$@\""));
        }
        machine
    }

    fn asked(machine: &FakeMachine) -> String {
        std::fs::read_to_string(machine.root().join("asked")).unwrap_or_default()
    }

    fn prepare(machine: &FakeMachine) -> Outcome {
        let mut steps = Steps::new(machine.root().join("logs"), 1);
        TRUNK.prepare(&machine.host(&[]), "0.21.14", &mut steps)
    }

    #[test]
    fn the_right_version_on_path_is_used() {
        let machine = machine();
        machine.program("trunk", "echo trunk 0.21.14");
        machine.program("cargo", FAKE_CARGO);
        prepare(&machine).expect("found");
        assert_eq!(asked(&machine), "");
    }

    #[test]
    fn another_version_is_replaced_by_a_locked_installation() {
        let machine = machine();
        machine.program("trunk", "echo trunk 0.21.1");
        machine.program("cargo", FAKE_CARGO);
        prepare(&machine).expect("installed");
        let asked = asked(&machine);
        assert!(
            asked.starts_with("install trunk --version 0.21.14 --locked "),
            "{asked}"
        );
    }

    #[test]
    fn a_prebuilt_one_comes_first_and_may_fail() {
        let machine = machine();
        machine.program("cargo-binstall", "echo binstall >> asked; exit 1");
        machine.program("cargo", FAKE_CARGO);
        prepare(&machine).expect("installed");
        assert!(asked(&machine).starts_with("binstall\ninstall trunk "));
    }

    #[test]
    fn without_a_network_it_is_one_sentence() {
        let machine = machine();
        machine.program(
            "cargo",
            "echo 'error: failed to download from `https://index`' >&2; exit 101",
        );
        let failure = prepare(&machine).expect_err("offline").to_string();
        assert!(
            failure.starts_with("trunk could not be downloaded because there is no network"),
            "{failure}"
        );
    }

    #[test]
    fn a_failed_compilation_names_its_log() {
        let machine = machine();
        machine.program(
            "cargo",
            "echo 'error[E0432]: unresolved import' >&2; exit 101",
        );
        let failure = prepare(&machine).expect_err("broken").to_string();
        assert!(failure.contains("install-trunk.log"), "{failure}");
    }
}
