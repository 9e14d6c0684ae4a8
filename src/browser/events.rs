//! What an event happened to.

use leptos::web_sys::Event;

/// The element an event happened to, as far as a tool needs to know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Target {
    /// Its id; for a button, what it does.
    pub id: String,
    /// Its form name.
    pub name: String,
    /// Its value; for a button, the argument of what it does.
    pub value: String,
    /// Whether it is one of several choices rather than a number.
    pub is_choice: bool,
}

/// The form field an event happened to.
pub fn target(event: &Event) -> Target {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let Some(target) = event.target() else {
            return Target::default();
        };
        if let Some(input) = target.dyn_ref::<web_sys::HtmlInputElement>() {
            return Target {
                id: input.id(),
                name: input.name(),
                value: input.value(),
                is_choice: input.type_() == "radio",
            };
        }
        if let Some(select) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
            return Target {
                id: select.id(),
                name: String::new(),
                value: select.value(),
                is_choice: true,
            };
        }
        Target::default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        Target::default()
    }
}

/// The button with `data-act` in which a click happened: its act as id, its argument as value.
pub fn acted_on(event: &Event) -> Target {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let button = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("[data-act]").ok().flatten());
        let Some(button) = button else {
            return Target::default();
        };
        let data = |name: &str| button.get_attribute(name).unwrap_or_default();
        Target {
            id: data("data-act"),
            name: String::new(),
            value: data("data-arg"),
            is_choice: false,
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        Target::default()
    }
}
