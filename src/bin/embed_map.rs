//! Browser entry of the map embed: one tool alone.

use fine_print::browser;
use fine_print::state::map::MapState;
use fine_print::widgets::calculator::{Shared, wake};

fn main() {
    browser::start();
    let shared = Shared::default_rate();
    browser::each_root(move |root, element| wake::<MapState>(root, element, true, &shared));
}
