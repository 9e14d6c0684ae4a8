//! Copying, with the older command and then selecting as fallbacks where a frame forbids it.

/// Copies the text of a field; `then` learns whether that worked. Where it did not, the field is
/// unfolded and its text selected, so that the reader can copy it.
pub fn copy(id: &str, then: impl Fn(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::{Closure, JsValue};

        let then = std::rc::Rc::new(then);
        let navigator = gloo::utils::window().navigator();
        // Outside a secure context there is no clipboard at all, and web_sys would throw.
        let present = js_sys::Reflect::get(&navigator, &"clipboard".into())
            .is_ok_and(|clipboard| clipboard.is_object());
        if !present {
            return then(select_and_copy(id));
        }
        let promise = navigator.clipboard().write_text(&text(id));
        let (also, id) = (then.clone(), id.to_string());
        let worked = Closure::once_into_js(move |_: JsValue| then(true));
        let failed = Closure::once_into_js(move |_: JsValue| also(select_and_copy(&id)));
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

#[cfg(target_arch = "wasm32")]
fn text(id: &str) -> String {
    use wasm_bindgen::JsCast;
    let field = gloo::utils::document().get_element_by_id(id);
    let value = field.and_then(
        |field| match field.dyn_into::<web_sys::HtmlInputElement>() {
            Ok(input) => Some(input.value()),
            Err(field) => field
                .dyn_into::<web_sys::HtmlTextAreaElement>()
                .ok()
                .map(|a| a.value()),
        },
    );
    value.unwrap_or_default()
}

/// Unfolds the field, selects its text and tries the command that needs no permission.
#[cfg(target_arch = "wasm32")]
fn select_and_copy(id: &str) -> bool {
    use wasm_bindgen::JsCast;
    super::unfold(id);
    let document = gloo::utils::document();
    if let Some(field) = document.get_element_by_id(id) {
        match field.dyn_into::<web_sys::HtmlInputElement>() {
            Ok(input) => input.select(),
            Err(field) => {
                if let Ok(area) = field.dyn_into::<web_sys::HtmlTextAreaElement>() {
                    area.select();
                }
            }
        }
    }
    document
        .dyn_into::<web_sys::HtmlDocument>()
        .is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
}
