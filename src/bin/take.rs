//! Browser entry of what is taken away: one module for all tools of all pages, loaded when a reader asks.

use fine_print::{browser, take};

fn main() {
    browser::start();
    take::attend::wake();
}
