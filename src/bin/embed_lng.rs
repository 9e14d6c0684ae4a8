//! Browser entry of the LNG embed: one tool alone.

use fine_print::browser;
use fine_print::widgets::lng;

fn main() {
    browser::start();
    browser::each_root(|root, element| lng::wake(root, element, true));
}
