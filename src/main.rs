//! Browser entry of the article: wakes each tool of the page when it nears the viewport or the text calls
//! for it.

use fine_print::browser;
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use fine_print::state::map::MapState;
use fine_print::state::refining::RefiningState;
use fine_print::widgets::WidgetId;
use fine_print::widgets::calculator::{Shared, wake};

fn main() {
    browser::start();
    let shared = Shared::from_address();
    browser::each_root_called(move |root, element| match WidgetId::named(&root.widget) {
        Some(WidgetId::Lng) => wake::<LngState>(root, element, false, &shared),
        Some(WidgetId::Currency) => wake::<CurrencyState>(root, element, false, &shared),
        Some(WidgetId::Refining) => wake::<RefiningState>(root, element, false, &shared),
        Some(WidgetId::Map) => wake::<MapState>(root, element, false, &shared),
        None => {}
    });
}
