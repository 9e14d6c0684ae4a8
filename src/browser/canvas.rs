//! The live chart: a canvas at the screen's pixel ratio. Size, ratio and colours are read when
//! they change, not at every step, because reading them forces a layout.

use crate::charts::picture::Picture;

#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
struct Screen {
    width: f64,
    height: f64,
    ratio: f64,
    dark: bool,
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static SCREENS: std::cell::RefCell<Vec<(String, Screen)>> =
        const { std::cell::RefCell::new(Vec::new()) };
}

#[cfg(target_arch = "wasm32")]
fn canvas(id: &str) -> Option<web_sys::HtmlCanvasElement> {
    use wasm_bindgen::JsCast;
    gloo::utils::document()
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

#[cfg(target_arch = "wasm32")]
fn measure(id: &str) -> Option<Screen> {
    let canvas = canvas(id)?;
    let window = gloo::utils::window();
    let scheme = window
        .get_computed_style(&canvas)
        .ok()
        .flatten()
        .and_then(|style| style.get_property_value("--scheme").ok())
        .unwrap_or_default();
    let parent = canvas.parent_element()?;
    Some(Screen {
        width: f64::from(parent.client_width()),
        height: f64::from(parent.client_height()),
        ratio: window.device_pixel_ratio().max(1.0),
        dark: scheme.trim() == "dark",
    })
}

/// Draws on the canvas with this id; `place` gets its width and height in CSS pixels. Draws
/// nothing before [`watch_canvas`] has measured it, or while it is hidden.
pub fn paint(id: &str, place: impl FnOnce(f64, f64) -> Picture) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::charts::draw::{Device, draw};
        use crate::charts::theme::{DARK, LIGHT};
        use wasm_bindgen::JsCast;

        let known = SCREENS.with(|screens| {
            screens
                .borrow()
                .iter()
                .find(|(name, _)| name == id)
                .map(|(_, screen)| *screen)
        });
        let (Some(screen), Some(canvas)) = (known, canvas(id)) else {
            return;
        };
        if screen.width < 100.0 || screen.height < 100.0 {
            return;
        }
        // Setting the size also clears the canvas.
        canvas.set_width((screen.width * screen.ratio).round() as u32);
        canvas.set_height((screen.height * screen.ratio).round() as u32);
        let palette = if screen.dark { &DARK } else { &LIGHT };
        // plotters counts in whole units; lines that are neither level nor upright need finer ones.
        const UNITS: f64 = 4.0;
        let device = Device::screen(screen.ratio, UNITS);
        let context = canvas.get_context("2d").ok().flatten();
        let context =
            context.and_then(|it| it.dyn_into::<web_sys::CanvasRenderingContext2d>().ok());
        let Some(context) = context else {
            return;
        };
        context.save();
        context.set_line_join("round");
        let _ = context.scale(1.0 / UNITS, 1.0 / UNITS);
        if let Some(backend) = plotters_canvas::CanvasBackend::with_canvas_object(canvas) {
            // A picture that cannot be drawn leaves an empty ground; the words still stand.
            let _ = draw(
                backend,
                device,
                palette,
                &place(screen.width, screen.height),
            );
        }
        context.restore();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, place);
}

/// Measures the canvas now and whenever its column, the pixel ratio or the colour scheme changes,
/// and calls `redraw` after each measurement.
pub fn watch_canvas(id: String, redraw: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::Closure;

        let parent = canvas(&id).and_then(|canvas| canvas.parent_element());
        let again = std::rc::Rc::new(move || {
            if let Some(screen) = measure(&id) {
                SCREENS.with(|screens| {
                    let mut screens = screens.borrow_mut();
                    screens.retain(|(name, _)| *name != id);
                    screens.push((id.clone(), screen));
                });
                redraw();
            }
        });
        again();
        let window = gloo::utils::window();
        if let Some(parent) = parent {
            let resized = again.clone();
            let resized = Closure::<dyn Fn()>::new(move || resized());
            if let Ok(observer) = web_sys::ResizeObserver::new(resized.as_ref().unchecked_ref()) {
                observer.observe(&parent);
            }
            // The tool lives as long as its page.
            resized.forget();
        }
        for query in ["(prefers-color-scheme: dark)", "print"] {
            if let Ok(Some(media)) = window.match_media(query) {
                let again = again.clone();
                gloo::events::EventListener::new(&media, "change", move |_| again()).forget();
            }
        }
        gloo::events::EventListener::new(&window, "resize", move |_| again()).forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id, redraw));
}
