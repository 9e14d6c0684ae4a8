//! What is in sight. What nobody sees need not follow each step of a drag.

#[cfg(target_arch = "wasm32")]
thread_local! {
    static AWAY: std::cell::RefCell<Vec<String>> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Watches, as long as the page lives, whether the elements with these ids are in sight.
pub fn watch_sight(ids: impl Iterator<Item = String>) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::Closure;

        let on_change = Closure::<dyn Fn(js_sys::Array, web_sys::IntersectionObserver)>::new(
            |entries: js_sys::Array, _| {
                for entry in entries.iter() {
                    let Ok(entry) = entry.dyn_into::<web_sys::IntersectionObserverEntry>() else {
                        continue;
                    };
                    let id = entry.target().id();
                    AWAY.with_borrow_mut(|away| {
                        away.retain(|other| *other != id);
                        if !entry.is_intersecting() {
                            away.push(id);
                        }
                    });
                }
            },
        );
        let observer = web_sys::IntersectionObserver::new(on_change.as_ref().unchecked_ref());
        on_change.forget();
        if let Ok(observer) = observer {
            let document = gloo::utils::document();
            for element in ids.filter_map(|id| document.get_element_by_id(&id)) {
                observer.observe(&element);
            }
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(ids);
}

/// Whether an element that is watched is out of sight. What is not watched, or not yet seen, is taken to be seen.
pub fn is_away(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    return AWAY.with_borrow(|away| away.iter().any(|other| other == id));
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}
