//! Moving and bringing near by hand: Ctrl and the wheel, two fingers, a pointer that drags. The plain
//! wheel and a single finger are left to the page.

/// What a hand did, in shares of the element's width and height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// Nearer by a factor around a place.
    Zoom {
        /// Above 1 to come nearer.
        factor: f64,
        /// The place, from the left and from the top.
        place: (f64, f64),
    },
    /// Along with a pointer or two fingers.
    Drag {
        /// To the right and down.
        by: (f64, f64),
    },
}

/// Hears gestures on the element with this id as long as the page lives. A drag with a single pointer
/// counts only where `may_drag` says so, and keeps the click that ends it from counting as one.
pub fn watch_gestures(
    id: &str,
    may_drag: impl Fn() -> bool + 'static,
    then: impl Fn(Gesture) + 'static,
) {
    #[cfg(target_arch = "wasm32")]
    live::watch(id, may_drag, then);
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        drop((may_drag, then));
    }
}

#[cfg(target_arch = "wasm32")]
mod live {
    use super::Gesture;
    use gloo::events::{EventListener, EventListenerOptions};
    use std::cell::Cell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast;
    use web_sys::{DomRect, Element, Event, MouseEvent, TouchEvent, WheelEvent};

    /// A pointer that went less far has clicked, in pixels.
    const CLICK: f64 = 4.0;

    /// How much a turn of the wheel by one pixel brings nearer.
    const WHEEL: f64 = 0.0045;

    /// Two fingers: the middle between them and their distance, in pixels of the window.
    #[derive(Clone, Copy)]
    struct Fingers {
        x: f64,
        y: f64,
        apart: f64,
    }

    /// A pointer that is down.
    #[derive(Clone, Copy)]
    struct Down {
        x: f64,
        y: f64,
        has_moved: bool,
    }

    fn hear(element: &Element, kind: &'static str, then: impl Fn(&Event) -> bool + 'static) {
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(element, kind, options, move |event| {
            if then(event) {
                event.prevent_default();
            }
        })
        .forget();
    }

    fn share(rect: &DomRect, x: f64, y: f64) -> (f64, f64) {
        (
            (x - rect.left()) / rect.width().max(1.0),
            (y - rect.top()) / rect.height().max(1.0),
        )
    }

    fn distance(across: f64, down: f64) -> f64 {
        (across * across + down * down).sqrt()
    }

    fn fingers(event: &Event) -> Option<Fingers> {
        let touches = event.dyn_ref::<TouchEvent>()?.touches();
        if touches.length() != 2 {
            return None;
        }
        let (one, two) = (touches.get(0)?, touches.get(1)?);
        let (x1, y1) = (f64::from(one.client_x()), f64::from(one.client_y()));
        let (x2, y2) = (f64::from(two.client_x()), f64::from(two.client_y()));
        Some(Fingers {
            x: f64::midpoint(x1, x2),
            y: f64::midpoint(y1, y2),
            apart: distance(x1 - x2, y1 - y2).max(1.0),
        })
    }

    pub(super) fn watch(
        id: &str,
        may_drag: impl Fn() -> bool + 'static,
        then: impl Fn(Gesture) + 'static,
    ) {
        let Some(element) = gloo::utils::document().get_element_by_id(id) else {
            return;
        };
        let then = Rc::new(then);
        wheel(&element, then.clone());
        pinch(&element, then.clone());
        drag(&element, Rc::new(may_drag), then);
    }

    fn wheel(element: &Element, then: Rc<impl Fn(Gesture) + 'static>) {
        let panel = element.clone();
        hear(element, "wheel", move |event| {
            let Some(event) = event.dyn_ref::<WheelEvent>() else {
                return false;
            };
            if !(event.ctrl_key() || event.meta_key()) {
                return false;
            }
            // Some browsers tell lines rather than pixels.
            let pixels = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL {
                event.delta_y()
            } else {
                event.delta_y() * 16.0
            };
            let rect = panel.get_bounding_client_rect();
            let place = share(
                &rect,
                f64::from(event.client_x()),
                f64::from(event.client_y()),
            );
            let turn = pixels.abs().min(200.0) * WHEEL;
            let factor = if pixels < 0.0 {
                1.0 + turn
            } else {
                1.0 / (1.0 + turn)
            };
            then(Gesture::Zoom { factor, place });
            true
        });
    }

    fn pinch(element: &Element, then: Rc<impl Fn(Gesture) + 'static>) {
        let last: Rc<Cell<Option<Fingers>>> = Rc::default();
        let begun = last.clone();
        hear(element, "touchstart", move |event| {
            begun.set(fingers(event));
            begun.get().is_some()
        });
        let (panel, moved) = (element.clone(), last.clone());
        hear(element, "touchmove", move |event| {
            let (Some(before), Some(now)) = (moved.get(), fingers(event)) else {
                return false;
            };
            let rect = panel.get_bounding_client_rect();
            then(Gesture::Drag {
                by: (
                    (now.x - before.x) / rect.width().max(1.0),
                    (now.y - before.y) / rect.height().max(1.0),
                ),
            });
            then(Gesture::Zoom {
                factor: now.apart / before.apart,
                place: share(&rect, now.x, now.y),
            });
            moved.set(Some(now));
            true
        });
        for kind in ["touchend", "touchcancel"] {
            let last = last.clone();
            hear(element, kind, move |event| {
                last.set(fingers(event));
                false
            });
        }
    }

    fn drag(
        element: &Element,
        may_drag: Rc<impl Fn() -> bool + 'static>,
        then: Rc<impl Fn(Gesture) + 'static>,
    ) {
        let down: Rc<Cell<Option<Down>>> = Rc::default();
        let pressed = down.clone();
        hear(element, "mousedown", move |event| {
            if let Some(event) = event.dyn_ref::<MouseEvent>()
                && event.button() == 0
                && may_drag()
            {
                pressed.set(Some(Down {
                    x: f64::from(event.client_x()),
                    y: f64::from(event.client_y()),
                    has_moved: false,
                }));
            }
            false
        });
        let (panel, moved) = (element.clone(), down.clone());
        hear(element, "mousemove", move |event| {
            let (Some(before), Some(event)) = (moved.get(), event.dyn_ref::<MouseEvent>()) else {
                return false;
            };
            if event.buttons() & 1 == 0 {
                // It was let go elsewhere.
                moved.set(None);
                return false;
            }
            let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
            if !before.has_moved && distance(x - before.x, y - before.y) < CLICK {
                return false;
            }
            let rect = panel.get_bounding_client_rect();
            then(Gesture::Drag {
                by: (
                    (x - before.x) / rect.width().max(1.0),
                    (y - before.y) / rect.height().max(1.0),
                ),
            });
            moved.set(Some(Down {
                x,
                y,
                has_moved: true,
            }));
            true
        });
        // The click comes after the button is up; the press is forgotten there.
        let clicked = down;
        let options = EventListenerOptions {
            phase: gloo::events::EventListenerPhase::Capture,
            passive: false,
        };
        EventListener::new_with_options(element, "click", options, move |event| {
            if clicked.take().is_some_and(|down| down.has_moved) {
                event.stop_propagation();
                event.prevent_default();
            }
        })
        .forget();
    }
}
