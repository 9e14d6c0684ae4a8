//! Fine Print: explainers that can be checked. The modules in order of dependency.

pub mod browser; // the only user of browser interfaces
pub mod charts; // how numbers become marks
pub mod domain; // what is true by arithmetic
pub mod facts; // what somebody said or measured, compiled from content/
pub mod format; // how numbers and dates are written and read
pub mod pages;
pub mod state; // what the reader chose, and its address
pub mod widgets; // the live tools // what an address shows
