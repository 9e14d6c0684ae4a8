//! The roots of the page: elements with `data-widget`, each brought to life on its own when it nears the
//! viewport.

use crate::browser::Target;

/// The element of a root.
#[cfg(target_arch = "wasm32")]
pub type RootElement = web_sys::HtmlElement;
/// Natively there is none.
#[cfg(not(target_arch = "wasm32"))]
pub type RootElement = ();

/// What the page says about a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Root {
    /// Which tool it is.
    pub widget: String,
    /// Language code.
    pub lang: String,
    /// Absolute address of the full page.
    pub page: String,
    /// Absolute address of the embed.
    pub embed: String,
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static EARLY: std::cell::RefCell<Vec<Target>> =
        const { std::cell::RefCell::new(Vec::new()) };
}

/// What the reader typed, moved or chose before the tool was live, in fields whose ids or names
/// begin with `prefix`: choices first, because they give the numbers their units.
pub fn take_early_edits(prefix: &str) -> Vec<Target> {
    #[cfg(target_arch = "wasm32")]
    {
        let mine: Vec<Target> = EARLY.with(|early| {
            let (mine, others) = std::mem::take(&mut *early.borrow_mut())
                .into_iter()
                .partition(|edit| edit.id.starts_with(prefix) || edit.name.starts_with(prefix));
            *early.borrow_mut() = others;
            mine
        });
        // Two passes rather than a sort, whose code would weigh more than all of this file.
        let (choices, numbers): (Vec<_>, Vec<_>) =
            mine.into_iter().partition(|edit| edit.is_choice);
        choices.into_iter().chain(numbers).collect()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = prefix;
        Vec::new()
    }
}

/// To be called first: makes a panic say what happened, in debug builds.
pub fn start() {
    // In a release a panic is a trap either way, and its words would be a kilobyte of each embed.
    #[cfg(all(target_arch = "wasm32", debug_assertions))]
    console_error_panic_hook::set_once();
}

/// Runs `build` in a reactive owner that lives as long as the page, with Effects running.
pub fn for_good<T>(build: impl FnOnce() -> T) -> T {
    // An error only says that it has been done before, for another root.
    #[cfg(target_arch = "wasm32")]
    let _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = reactive_graph::owner::Owner::new();
    let built = owner.with(build);
    // Dropping it would end what it owns.
    std::mem::forget(owner);
    built
}

/// Calls `then` for each root when it comes near the viewport, with its element.
pub fn each_root(then: impl Fn(Root, RootElement) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::Closure;

        let on_change = Closure::<dyn Fn(js_sys::Array, web_sys::IntersectionObserver)>::new(
            move |entries: js_sys::Array, observer: web_sys::IntersectionObserver| {
                for entry in entries.iter() {
                    let Ok(entry) = entry.dyn_into::<web_sys::IntersectionObserverEntry>() else {
                        continue;
                    };
                    if entry.is_intersecting() {
                        let target = entry.target();
                        observer.unobserve(&target);
                        if let Ok(element) = target.dyn_into() {
                            wake(element, &then);
                        }
                    }
                }
            },
        );
        let options = web_sys::IntersectionObserverInit::new();
        options.set_root_margin("600px");
        let observer = web_sys::IntersectionObserver::new_with_options(
            on_change.as_ref().unchecked_ref(),
            &options,
        );
        // The page's roots may wake at any time while the page lives.
        on_change.forget();
        if let Ok(observer) = observer {
            each(|element| observer.observe(&element));
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(then);
}

/// The same, and also when the page calls for it from afar: by the event `call`, or before this by the attribute
/// `data-called`. Once for each root.
pub fn each_root_called(then: impl Fn(Root, RootElement) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        const AWAKE: &str = "data-awake";
        let then = std::rc::Rc::new(move |root: Root, element: RootElement| {
            if !element.has_attribute(AWAKE) {
                let _ = element.set_attribute(AWAKE, "");
                then(root, element);
            }
        });
        let near = then.clone();
        each_root(move |root, element| near(root, element));
        each(|element| {
            if element.has_attribute("data-called") {
                wake(element, &*then);
            } else {
                let then = then.clone();
                let root = element.clone();
                gloo::events::EventListener::once(&root, "call", move |_| wake(element, &*then))
                    .forget();
            }
        });
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop(then);
}

#[cfg(target_arch = "wasm32")]
fn each(mut then: impl FnMut(RootElement)) {
    use wasm_bindgen::JsCast;
    if let Ok(roots) = gloo::utils::document().query_selector_all("[data-widget]") {
        for index in 0..roots.length() {
            if let Some(element) = roots.get(index).and_then(|node| node.dyn_into().ok()) {
                then(element);
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn wake(element: RootElement, then: &impl Fn(Root, RootElement)) {
    let data = |name: &str| {
        element
            .get_attribute(&format!("data-{name}"))
            .unwrap_or_default()
    };
    let root = Root {
        widget: data("widget"),
        lang: data("lang"),
        page: data("page"),
        embed: data("embed"),
    };
    keep_early_edits(&element);
    then(root, element);
}

#[cfg(target_arch = "wasm32")]
fn keep_early_edits(root: &web_sys::HtmlElement) {
    use wasm_bindgen::JsCast;
    let Ok(fields) = root.query_selector_all("input:not([readonly]):not(:disabled),select") else {
        return;
    };
    for index in 0..fields.length() {
        let Some(field) = fields.get(index) else {
            continue;
        };
        if let Some(select) = field.dyn_ref::<web_sys::HtmlSelectElement>() {
            let default = select.get_attribute("data-default");
            if default.is_some_and(|default| default != select.value()) {
                let edit = Target {
                    id: select.id(),
                    name: String::new(),
                    value: select.value(),
                    is_choice: true,
                };
                EARLY.with(|early| early.borrow_mut().push(edit));
            }
            continue;
        }
        let Ok(input) = field.dyn_into::<web_sys::HtmlInputElement>() else {
            continue;
        };
        let edited = if input.type_() == "radio" {
            input.checked() && !input.default_checked()
        } else {
            input.value() != input.default_value()
        };
        if edited {
            let edit = Target {
                id: input.id(),
                name: input.name(),
                value: input.value(),
                is_choice: input.type_() == "radio",
            };
            EARLY.with(|early| early.borrow_mut().push(edit));
        }
    }
}

/// Marks the tool around the element with this id as live: what was hidden or announced as
/// loading is shown.
pub fn mark_live(id: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        let tool = gloo::utils::document()
            .get_element_by_id(id)
            .and_then(|element| element.closest(".tool").ok().flatten());
        if let Some(tool) = tool {
            // Without the mark the still picture stays, which is correct for the defaults.
            let _ = tool.set_attribute("data-live", "");
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}
