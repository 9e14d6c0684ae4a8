//! Sizes of elements, read when they change and not at every step, because reading forces a layout.

#[cfg(target_arch = "wasm32")]
thread_local! {
    static SIZES: std::cell::RefCell<Vec<(String, (f64, f64))>> =
        const { std::cell::RefCell::new(Vec::new()) };
}

/// The width and height of an element in CSS pixels, as last seen by [`watch_size`]; `None` before
/// that and while it is hidden.
pub fn size(id: &str) -> Option<(f64, f64)> {
    #[cfg(target_arch = "wasm32")]
    {
        SIZES.with(|sizes| {
            let sizes = sizes.borrow();
            let (_, size) = sizes.iter().find(|(known, _)| known == id)?;
            (size.0 >= 1.0 && size.1 >= 1.0).then_some(*size)
        })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        None
    }
}

/// Reads the size of an element now and whenever it changes, and calls `then` after each reading.
pub fn watch_size(id: &str, then: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::Closure;

        let Some(element) = gloo::utils::document().get_element_by_id(id) else {
            return;
        };
        let (watched, id) = (element.clone(), id.to_string());
        let read = move || {
            let now = (
                f64::from(watched.client_width()),
                f64::from(watched.client_height()),
            );
            SIZES.with(|sizes| {
                let mut sizes = sizes.borrow_mut();
                sizes.retain(|(known, _)| *known != id);
                sizes.push((id.clone(), now));
            });
            then();
        };
        read();
        let again = Closure::<dyn Fn()>::new(read);
        if let Ok(observer) = web_sys::ResizeObserver::new(again.as_ref().unchecked_ref()) {
            observer.observe(&element);
        }
        // The tool lives as long as its page.
        again.forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        drop(then);
    }
}
