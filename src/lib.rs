//! Fine Print: explainers that can be checked. The modules in order of dependency; each may use
//! those above it.

/// What is true by arithmetic.
pub mod domain;

/// What somebody said or measured, compiled from `content/`.
pub mod facts;

/// How numbers and dates are written and read.
pub mod format;

/// What the reader chose, and its address.
pub mod state;

/// The steps by which an answer comes about.
pub mod working;

/// How numbers become marks.
pub mod charts;

/// Where places lie on the map, and the lines between them.
pub mod map;

/// The only user of browser interfaces.
pub mod browser;

/// The live tools.
pub mod widgets;

/// What a reader takes away: files, loaded when somebody asks.
pub mod take;

/// What an address shows. Native only: no prose is shipped in the WASM.
#[cfg(not(target_arch = "wasm32"))]
pub mod pages;

/// Where the modules' memory comes from.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
