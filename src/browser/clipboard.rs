//! Copying, with selecting as the fallback where a frame forbids it.

/// Copies the text of a field; `then` learns whether that worked. Where it did not, the text is
/// left selected, so that the reader can copy it.
pub fn copy(id: &str, then: impl Fn(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::Closure;

        let Some(field) = gloo::utils::document().get_element_by_id(id) else {
            return then(false);
        };
        let text = if let Some(input) = field.dyn_ref::<web_sys::HtmlInputElement>() {
            input.select();
            input.value()
        } else if let Some(area) = field.dyn_ref::<web_sys::HtmlTextAreaElement>() {
            area.select();
            area.value()
        } else {
            return then(false);
        };
        // Outside a secure context there is no clipboard at all, and web_sys would throw.
        let navigator = gloo::utils::window().navigator();
        let present = js_sys::Reflect::get(&navigator, &"clipboard".into())
            .is_ok_and(|clipboard| clipboard.is_object());
        if !present {
            return then(false);
        }
        let then = std::rc::Rc::new(then);
        let also = then.clone();
        let worked = Closure::once_into_js(move |_: wasm_bindgen::JsValue| then(true));
        let failed = Closure::once_into_js(move |_: wasm_bindgen::JsValue| also(false));
        let promise = navigator.clipboard().write_text(&text);
        let call = js_sys::Reflect::get(&promise, &"then".into())
            .ok()
            .and_then(|then| then.dyn_into::<js_sys::Function>().ok());
        if let Some(call) = call {
            // The promise's own result is not needed; both outcomes are handled above.
            let _ = call.call2(&promise, &worked, &failed);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        then(false);
    }
}
