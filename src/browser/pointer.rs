//! A pointer over an element: where it is, whether it is down. Mouse, pen and finger alike.

/// What a pointer did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It went down.
    Down,
    /// It moved, down or not.
    Move,
    /// It was let go.
    Up,
    /// The browser took it for something else, such as scrolling.
    Cancel,
    /// It left, without having been down.
    Leave,
}

/// A pointer's act and place, in CSS pixels from the left and the top of the element it is measured in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    /// What it did.
    pub phase: Phase,
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
    /// Whether it is a finger, which hovers nowhere.
    pub is_finger: bool,
}

/// Hears pointers on the element with this id as long as the page lives, with places measured in the
/// element `within`. One that goes down there is followed until it is let go, wherever it goes.
pub fn watch_pointer(id: &str, within: &str, then: impl Fn(Pointer) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use gloo::events::{EventListener, EventListenerOptions};
        use wasm_bindgen::JsCast;
        use web_sys::PointerEvent;

        let document = gloo::utils::document();
        let (Some(element), Some(within)) = (
            document.get_element_by_id(id),
            document.get_element_by_id(within),
        ) else {
            return;
        };
        let then = std::rc::Rc::new(then);
        for (kind, phase) in [
            ("pointerdown", Phase::Down),
            ("pointermove", Phase::Move),
            ("pointerup", Phase::Up),
            ("pointercancel", Phase::Cancel),
            ("pointerleave", Phase::Leave),
        ] {
            let (then, within, captor) = (then.clone(), within.clone(), element.clone());
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&element, kind, options, move |event| {
                let Some(event) = event.dyn_ref::<PointerEvent>() else {
                    return;
                };
                if phase == Phase::Down {
                    if !event.is_primary() || event.button() != 0 {
                        return;
                    }
                    // A pointer that is gone already cannot be followed.
                    let _ = captor.set_pointer_capture(event.pointer_id());
                }
                let rect = within.get_bounding_client_rect();
                then(Pointer {
                    phase,
                    x: f64::from(event.client_x()) - rect.left(),
                    y: f64::from(event.client_y()) - rect.top(),
                    is_finger: event.pointer_type() == "touch",
                });
            })
            .forget();
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (id, within);
        drop(then);
    }
}

/// Moves an element, which stands at the left top of what it is in, to a place there, in CSS pixels.
pub fn set_place(id: &str, x: f64, y: f64) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::format::number::{plain, round_at};
        use wasm_bindgen::JsCast;

        let element = gloo::utils::document()
            .get_element_by_id(id)
            .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
        if let Some(element) = element {
            let px = |x: f64| [plain(round_at(x, 1)).as_str(), "px"].concat();
            let place = [&px(x), " ", &px(y)].concat();
            // Set through the style object, which a policy allows where it forbids style attributes.
            let _ = element.style().set_property("translate", &place);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, x, y);
}
