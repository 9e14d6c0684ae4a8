//! Finds or installs what a command needs, one numbered step each, quick checks before long
//! installations so that what is missing is said within seconds.

mod browser;
mod c_compiler;
mod cargo_tools;
mod node;
mod rust;

pub use browser::find as find_browser;
pub use rust::WASM;

use crate::failure::Outcome;
use crate::host::Host;
use crate::pins::Pins;
use crate::steps::Steps;

/// One thing a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// rustc, new enough.
    Rust,
    /// rustfmt and clippy.
    Lints,
    /// A C compiler and linker.
    CCompiler,
    /// Node, new enough, with npm.
    Node,
    /// A Chromium.
    Browser,
    /// The wasm32-unknown-unknown standard library.
    WasmTarget,
    /// The crates of Cargo.lock.
    Crates,
    /// The packages of package-lock.json, wasm-opt and esbuild among them.
    Packages,
    /// wasm-bindgen's command.
    WasmBindgen,
    /// trunk.
    Trunk,
}

/// What building the site takes.
pub const TO_BUILD: &[Need] = &[
    Need::Rust,
    Need::CCompiler,
    Need::Node,
    Need::WasmTarget,
    Need::Crates,
    Need::Packages,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What the browser tests and the measurements take.
pub const TO_BROWSE: &[Need] = &[
    Need::Rust,
    Need::CCompiler,
    Need::Node,
    Need::Browser,
    Need::WasmTarget,
    Need::Crates,
    Need::Packages,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What formatting and lints take.
pub const TO_CHECK: &[Need] = &[
    Need::Rust,
    Need::Lints,
    Need::CCompiler,
    Need::WasmTarget,
    Need::Crates,
];

/// What native tests take, with formatting and lints: one of them runs other people's programs in Node.
pub const TO_TEST_NATIVE: &[Need] = &[
    Need::Rust,
    Need::Lints,
    Need::CCompiler,
    Need::Node,
    Need::WasmTarget,
    Need::Crates,
    Need::Packages,
];

/// What `test` takes.
pub const TO_TEST: &[Need] = &[
    Need::Rust,
    Need::Lints,
    Need::CCompiler,
    Need::Node,
    Need::Browser,
    Need::WasmTarget,
    Need::Crates,
    Need::Packages,
    Need::WasmBindgen,
    Need::Trunk,
];

/// What drawing the map's outlines takes.
pub const TO_MAP: &[Need] = &[Need::Rust, Need::Lints, Need::Node, Need::Packages];

/// Makes sure that everything in `needs` is there.
///
/// # Errors
/// Something is missing and cannot be installed: a sentence with the remedy.
pub fn prepare(host: &Host, needs: &[Need], steps: &mut Steps) -> Outcome {
    let pins = Pins::read(host.root())?;
    for need in needs {
        match need {
            Need::Rust => rust::compiler(host, &pins, steps)?,
            Need::Lints => rust::lints(host, steps)?,
            Need::CCompiler => c_compiler::prepare(host, steps)?,
            Need::Node => node::node(host, &pins, steps)?,
            Need::Browser => browser::prepare(host, steps)?,
            Need::WasmTarget => rust::wasm_target(host, steps)?,
            Need::Crates => rust::crates(host, steps)?,
            Need::Packages => node::packages(host, &pins, steps)?,
            Need::WasmBindgen => {
                cargo_tools::WASM_BINDGEN.prepare(host, &pins.wasm_bindgen, steps)?;
            }
            Need::Trunk => cargo_tools::TRUNK.prepare(host, &pins.trunk, steps)?,
        }
    }
    Ok(())
}
