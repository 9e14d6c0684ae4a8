//! Browser entry of the refining-share embed: one tool alone.

use fine_print::browser;
use fine_print::state::refining::RefiningState;
use fine_print::widgets::calculator::{Shared, wake};

fn main() {
    browser::start();
    let shared = Shared::default_rate();
    browser::each_root(move |root, element| wake::<RefiningState>(root, element, true, &shared));
}
