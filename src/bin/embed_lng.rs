//! Browser entry of the LNG embed: one tool alone.

#[cfg(feature = "hydrate")]
fn main() {
    use fine_print::browser;
    use fine_print::facts::Lang;
    use fine_print::widgets::WidgetId;
    use fine_print::widgets::lng::{LngTool, LngToolProps, Place};

    browser::start();
    browser::each_root(|root, element| {
        let place = Place {
            lang: if root.lang == Lang::Ms.code() {
                Lang::Ms
            } else {
                Lang::En
            },
            page: root.page,
            embed: root.embed,
            is_embed: true,
        };
        if root.widget == WidgetId::Lng.slug() {
            leptos::mount::hydrate_from(element, move || LngTool(LngToolProps { place })).forget();
        }
    });
}

#[cfg(not(feature = "hydrate"))]
fn main() {}
