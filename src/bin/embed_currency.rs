//! Browser entry of the currency embed: one tool alone.

use fine_print::browser;
use fine_print::state::currency::CurrencyState;
use fine_print::widgets::calculator::{Shared, wake};

fn main() {
    browser::start();
    let shared = Shared::from_address();
    browser::each_root(move |root, element| wake::<CurrencyState>(root, element, true, &shared));
}
