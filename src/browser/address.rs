//! The page's address.

/// The query of the address with its question mark, or nothing.
pub fn query() -> String {
    #[cfg(target_arch = "wasm32")]
    {
        gloo::utils::window()
            .location()
            .search()
            .unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    String::new()
}

/// Puts a query (without its question mark) into the address without a new history entry. Keeps
/// the fragment. Does nothing where the browser refuses, as it does after too many calls.
pub fn replace_query(query: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        let window = gloo::utils::window();
        let location = window.location();
        let (Ok(path), Ok(hash), Ok(history)) =
            (location.pathname(), location.hash(), window.history())
        else {
            return;
        };
        let mark = if query.is_empty() { "" } else { "?" };
        let address = format!("{path}{mark}{query}{hash}");
        let state = history.state().unwrap_or(wasm_bindgen::JsValue::NULL);
        // A refusal leaves the old address, which is still a valid one.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = query;
}
