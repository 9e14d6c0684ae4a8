//! Browser entry of the article: wakes each tool of the page when it nears the viewport.

use fine_print::browser;
use fine_print::widgets::{WidgetId, lng};

fn main() {
    browser::start();
    browser::each_root(|root, element| {
        if root.widget == WidgetId::Lng.slug() {
            lng::wake(root, element, false);
        }
    });
}
