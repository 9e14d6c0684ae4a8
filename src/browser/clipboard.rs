//! Copying: first the command that needs no permission and says nothing in frames, then the
//! clipboard, then selecting the text for the reader.

/// Copies the text of a field, or the cells of a table with tabs between them; `then` learns whether that worked. Where it did not, the field is
/// unfolded and its text selected, so that the reader can copy it.
pub fn copy(id: &str, then: impl Fn(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::{Closure, JsValue};

        let text = text(id);
        if copy_by_command(&text) {
            return then(true);
        }
        let navigator = gloo::utils::window().navigator();
        // Outside a secure context there is no clipboard at all, and web_sys would throw.
        let present = js_sys::Reflect::get(&navigator, &"clipboard".into())
            .is_ok_and(|clipboard| clipboard.is_object());
        if !present {
            offer(id);
            return then(false);
        }
        let promise = navigator.clipboard().write_text(&text);
        let then = std::rc::Rc::new(then);
        let (also, id) = (then.clone(), id.to_string());
        let worked = Closure::once_into_js(move |_: JsValue| then(true));
        let failed = Closure::once_into_js(move |_: JsValue| {
            offer(&id);
            also(false);
        });
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
    if let Some(table) = field
        .as_ref()
        .and_then(|field| field.dyn_ref::<web_sys::HtmlTableElement>())
    {
        return super::table::text_of(table);
    }
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

/// Copies a text through a field of its own, because the one on the page may be folded away.
#[cfg(target_arch = "wasm32")]
fn copy_by_command(text: &str) -> bool {
    use wasm_bindgen::JsCast;
    let document = gloo::utils::document();
    let before = document.active_element();
    let area = document
        .create_element("textarea")
        .ok()
        .and_then(|area| area.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    let (Some(area), Some(body)) = (area, document.body()) else {
        return false;
    };
    area.set_class_name("vh");
    area.set_value(text);
    let copied = body.append_child(&area).is_ok() && {
        area.select();
        document
            .dyn_into::<web_sys::HtmlDocument>()
            .is_ok_and(|document| document.exec_command("copy").unwrap_or(false))
    };
    area.remove();
    if let Some(before) = before.and_then(|b| b.dyn_into::<web_sys::HtmlElement>().ok()) {
        // A refused focus stays where it was.
        let _ = before.focus();
    }
    copied
}

/// Unfolds a field and selects its text.
#[cfg(target_arch = "wasm32")]
fn offer(id: &str) {
    use wasm_bindgen::JsCast;
    super::unfold(id);
    if let Some(field) = gloo::utils::document().get_element_by_id(id) {
        match field.dyn_into::<web_sys::HtmlInputElement>() {
            Ok(input) => input.select(),
            Err(field) => {
                if let Ok(area) = field.dyn_into::<web_sys::HtmlTextAreaElement>() {
                    area.select();
                }
            }
        }
    }
}
