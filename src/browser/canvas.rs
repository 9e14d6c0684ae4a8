//! The live chart: a canvas at the screen's pixel ratio. Size, ratio and colours are read when
//! they change, not at every step, because reading them forces a layout.

use crate::charts::picture::Picture;
#[cfg(target_arch = "wasm32")]
use crate::charts::theme::{DARK, LIGHT, PRINT, Palette, Rgb};

#[cfg(target_arch = "wasm32")]
#[derive(Clone, Copy)]
struct Screen {
    width: f64,
    height: f64,
    ratio: f64,
    palette: Palette,
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
    let style = window.get_computed_style(&canvas).ok().flatten();
    let value = |name: &str| {
        let value = style.as_ref().map(|style| style.get_property_value(name));
        value.and_then(Result::ok).unwrap_or_default()
    };
    // Where a system has colours of its own, the style sheet gives the canvas the three that count.
    let system = || {
        let [paper, ink, mark] =
            ["background-color", "color", "outline-color"].map(|name| rgb(&value(name)));
        Some(Palette::forced(paper?, ink?, mark?))
    };
    let palette = match value("--scheme").trim() {
        "forced" => system().unwrap_or(PRINT),
        "print" => PRINT,
        "dark" => DARK,
        _ => LIGHT,
    };
    let parent = canvas.parent_element()?.get_bounding_client_rect();
    let ratio = window.device_pixel_ratio().max(1.0);
    // Whole device pixels, so that none of the canvas' is smeared over two of the screen's.
    let whole = |size: f64| (size * ratio).floor() / ratio;
    Some(Screen {
        width: whole(parent.width()),
        height: whole(parent.height()),
        ratio,
        palette,
    })
}

/// A computed colour, `rgb(12, 34, 56)` or `rgba(12, 34, 56, 0.8)`: what shines through some of a system's
/// colours is left out.
#[cfg(target_arch = "wasm32")]
fn rgb(text: &str) -> Option<Rgb> {
    let (_, parts) = text.strip_prefix("rgb")?.split_once('(')?;
    let mut parts = parts.trim_end_matches(')').split(',');
    let mut part = || {
        let number = crate::format::number::decimal(parts.next()?.trim())?;
        Some(number as u8)
    };
    Some((part()?, part()?, part()?))
}

/// Draws on the canvas with this id; `place` gets its width and height in CSS pixels. Draws
/// nothing before [`watch_canvas`] has measured it, or while it is hidden.
pub fn paint(id: &str, place: impl FnOnce(f64, f64) -> Picture) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::charts::draw::{Device, draw};
        use crate::format::number::{plain, round_at};
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
        let size = (screen.width * screen.ratio).round() as u32;
        let size = (size, (screen.height * screen.ratio).round() as u32);
        if (canvas.width(), canvas.height()) != size {
            canvas.set_width(size.0);
            canvas.set_height(size.1);
            for (name, size) in [("width", screen.width), ("height", screen.height)] {
                let size = [plain(round_at(size, 3)).as_str(), "px"].concat();
                // Set through the style object, which a policy allows where it forbids style attributes.
                let _ = canvas.style().set_property(name, &size);
            }
        }
        // plotters counts in whole units; lines that are neither level nor upright need finer ones.
        const UNITS: f64 = 4.0;
        let device = Device::screen(screen.ratio, UNITS);
        let context = canvas.get_context("2d").ok().flatten();
        let context =
            context.and_then(|it| it.dyn_into::<web_sys::CanvasRenderingContext2d>().ok());
        let Some(context) = context else {
            return;
        };
        // Setting the size would clear it too, but takes new memory and lays out the page at each step.
        context.clear_rect(0.0, 0.0, f64::from(size.0), f64::from(size.1));
        context.save();
        context.set_line_join("round");
        let _ = context.scale(1.0 / UNITS, 1.0 / UNITS);
        // A canvas always takes what is drawn.
        let _ = draw(
            super::screen::Screen::new(context.clone()),
            device,
            &screen.palette,
            &place(screen.width, screen.height),
        );
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
        for query in [
            "(prefers-color-scheme: dark)",
            "(forced-colors: active)",
            "print",
        ] {
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
