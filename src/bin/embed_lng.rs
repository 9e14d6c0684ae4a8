//! Browser entry of the LNG embed: one tool alone.

use fine_print::browser;
use fine_print::state::lng::LngState;
use fine_print::widgets::calculator::{Shared, wake};

fn main() {
    browser::start();
    let shared = Shared::from_address();
    browser::each_root(move |root, element| wake::<LngState>(root, element, true, &shared));
}
