//! Checks `content/` and compiles it into constants; a mistake in it stops the build with its place.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    println!("cargo:rerun-if-changed=content");
    // Cargo runs build scripts in the package's directory, where the messages' paths are meant to be read.
    match content_compiler::check_dir(Path::new("content")) {
        Ok(content) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR"));
            fs::write(out.join("content.rs"), content_compiler::compile(&content))
                .expect("cargo makes OUT_DIR writable");
            ExitCode::SUCCESS
        }
        Err(diagnostics) => {
            for diagnostic in &diagnostics {
                eprintln!("{diagnostic}");
            }
            eprintln!(
                "content/ has {} problem(s), listed above",
                diagnostics.len()
            );
            ExitCode::FAILURE
        }
    }
}
