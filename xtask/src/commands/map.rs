//! `map`: the outlines of the map, from the data of an npm package into `src/map/outline.rs`.
//!
//! They change with a party or a new edition of the data, not with a build, so they are committed: a
//! build needs no data set, and a reader of the change sees what moved.

use crate::failure::Outcome;
use crate::host::Host;
use crate::steps::Steps;
use crate::tools::{TO_MAP, prepare};

/// The program that draws them.
const PROGRAM: &str = "xtask/map/main.mjs";
/// The file that it writes.
const OUTLINES: &str = "src/map/outline.rs";

/// Draws them.
///
/// # Errors
/// Something is missing, or a country is unknown to the program.
pub fn run(host: &Host) -> Outcome {
    let mut steps = Steps::new(host.scratch(), TO_MAP.len() + 1);
    prepare(host, TO_MAP, &mut steps)?;
    draw(host, &mut steps)
}

fn draw(host: &Host, steps: &mut Steps) -> Outcome {
    steps.begin("outlines");
    let mut program = host.command("node");
    match steps.run("map", program.arg(PROGRAM))? {
        Ok(sizes) => sizes.lines().for_each(|line| steps.note(line)),
        Err(stopped) => {
            stopped.show();
            return Err("the outlines could not be drawn; the lines above say why".into());
        }
    }
    let mut format = host.command("rustfmt");
    match steps.run("map-format", format.args(["--edition", "2024", OUTLINES]))? {
        Ok(_) => Ok(()),
        Err(stopped) => {
            stopped.show();
            Err(format!("rustfmt could not read {OUTLINES}; the lines above say why").into())
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    #[test]
    fn what_is_drawn_is_formatted() {
        let machine = FakeMachine::new();
        machine.program("node", "echo $1 > asked");
        machine.program("rustfmt", "echo $3 >> asked");
        let mut steps = Steps::new(machine.root().join("logs"), 1);
        draw(&machine.host(&[]), &mut steps).expect("drawn");
        assert_eq!(
            std::fs::read_to_string(machine.root().join("asked")).expect("asked"),
            "xtask/map/main.mjs\nsrc/map/outline.rs\n"
        );
    }

    #[test]
    fn a_program_that_stops_is_a_sentence() {
        let machine = FakeMachine::new();
        machine.program("node", "echo 'Error: no such country' >&2; exit 1");
        let mut steps = Steps::new(machine.root().join("logs"), 1);
        let failure = draw(&machine.host(&[]), &mut steps).expect_err("stopped");
        assert!(
            failure
                .to_string()
                .starts_with("the outlines could not be drawn")
        );
    }
}
