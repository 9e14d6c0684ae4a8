//! What an event happened to.

/// What a browser tells of.
#[cfg(target_arch = "wasm32")]
pub use web_sys::Event;

/// Natively nothing happens.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug)]
pub struct Event;

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

/// Hears events of one kind inside an element as long as the page lives. `then` says whether the
/// event was used, so that the browser does not act on it too.
pub fn listen(
    element: &super::RootElement,
    kind: &'static str,
    mut then: impl FnMut(&Event) -> bool + 'static,
) {
    #[cfg(target_arch = "wasm32")]
    {
        let options = gloo::events::EventListenerOptions::enable_prevent_default();
        let listener =
            gloo::events::EventListener::new_with_options(element, kind, options, move |event| {
                if then(event) {
                    event.prevent_default();
                }
            });
        listener.forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (element, kind, &mut then);
    }
}

/// A key as it was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Key {
    /// Its name, such as `ArrowRight`.
    pub name: String,
    /// With Shift.
    pub shift: bool,
    /// Held down.
    pub repeat: bool,
}

/// The key of a keyboard event, unless it is part of the browser's own commands.
pub fn key(event: &Event) -> Option<Key> {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
        let free = !(event.alt_key() || event.ctrl_key() || event.meta_key());
        free.then(|| Key {
            name: event.key(),
            shift: event.shift_key(),
            repeat: event.repeat(),
        })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        None
    }
}

/// What the keys for undo and redo ask for, outside of entries, which have an undo of their own: "undo" or
/// "redo", as the buttons' acts.
pub fn history_key(event: &Event) -> Option<&'static str> {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let event = event.dyn_ref::<web_sys::KeyboardEvent>()?;
        let is_typing = event.target().is_some_and(|target| {
            target
                .dyn_ref::<web_sys::HtmlInputElement>()
                .is_some_and(|input| !matches!(input.type_().as_str(), "range" | "radio"))
                || target.is_instance_of::<web_sys::HtmlTextAreaElement>()
        });
        if is_typing || event.alt_key() || !(event.ctrl_key() || event.meta_key()) {
            return None;
        }
        match event.key().as_str() {
            "z" if !event.shift_key() => Some("undo"),
            "z" | "Z" | "y" => Some("redo"),
            _ => None,
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        None
    }
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

/// The id of the element an event happened to, or of the nearest around it that has one.
pub fn element_id(event: &Event) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let element = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
            .and_then(|element| element.closest("[id]").ok().flatten());
        element.map_or_else(String::new, |element| element.id())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = event;
        String::new()
    }
}

/// Whether an event happened inside the element with this id.
pub fn is_within(event: &Event, id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let around = gloo::utils::document().get_element_by_id(id);
        let node = event
            .target()
            .and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        // What was pressed may have been written anew since; only a map's names are.
        let is_gone = node.as_ref().is_some_and(|node| !node.is_connected());
        is_gone || around.is_some_and(|around| around.contains(node.as_ref()))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (event, id);
        false
    }
}
