//! The live chart: two canvases at the screen's pixel ratio, one for the picture's base, and over it one for
//! the rest. Size, ratio and colours are read when they change, not at every step, because reading them
//! forces a layout; the base is drawn when it changes, and shown as a bitmap, because a canvas that is drawn
//! on is copied for the screen at each frame, whether it has changed or not.

#[cfg(target_arch = "wasm32")]
use crate::charts::picture::Layer;
use crate::charts::picture::Picture;
#[cfg(target_arch = "wasm32")]
use crate::charts::theme::{DARK, LIGHT, PRINT, Palette, Rgb};

#[cfg(target_arch = "wasm32")]
struct Screen {
    width: f64,
    height: f64,
    ratio: f64,
    palette: Palette,
    /// Whether the upper canvas has all of the picture: on paper, because Chromium leaves bitmaps out when it
    /// prints, and where the browser makes none.
    is_whole: bool,
    /// The picture that is shown, for its base.
    shown: Option<Picture>,
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
    // What both canvases are in: on them a colour of the ground would cover what is below.
    let parent = canvas(id)?.parent_element()?;
    let window = gloo::utils::window();
    let style = window.get_computed_style(&parent).ok().flatten();
    let value = |name: &str| {
        let value = style.as_ref().map(|style| style.get_property_value(name));
        value.and_then(Result::ok).unwrap_or_default()
    };
    // Where a system has colours of its own, the style sheet gives the three that count.
    let system = || {
        let [paper, ink, mark] =
            ["background-color", "color", "outline-color"].map(|name| rgb(&value(name)));
        Some(Palette::forced(paper?, ink?, mark?))
    };
    let scheme = value("--scheme");
    let palette = match scheme.trim() {
        "forced" => system().unwrap_or(PRINT),
        "print" => PRINT,
        "dark" => DARK,
        _ => LIGHT,
    };
    let parent = parent.get_bounding_client_rect();
    let ratio = window.device_pixel_ratio().max(1.0);
    // Whole device pixels, so that none of the canvas' is smeared over two of the screen's.
    let whole = |size: f64| (size * ratio).floor() / ratio;
    Some(Screen {
        width: whole(parent.width()),
        height: whole(parent.height()),
        ratio,
        palette,
        is_whole: scheme.trim() == "print",
        shown: None,
    })
}

/// The canvas below the one with an id, for the base.
#[cfg(target_arch = "wasm32")]
fn below(canvas: &web_sys::HtmlCanvasElement) -> Option<web_sys::HtmlCanvasElement> {
    use wasm_bindgen::JsCast;
    canvas.previous_element_sibling()?.dyn_into().ok()
}

/// Gives a canvas the screen's size, in whole device pixels, and says which that is.
#[cfg(target_arch = "wasm32")]
fn fit(canvas: &web_sys::HtmlCanvasElement, screen: &Screen) -> [u32; 2] {
    use crate::format::number::{plain, round_at};

    let size = [screen.width, screen.height].map(|size| (size * screen.ratio).round() as u32);
    if [canvas.width(), canvas.height()] != size {
        canvas.set_width(size[0]);
        canvas.set_height(size[1]);
        for (name, size) in [("width", screen.width), ("height", screen.height)] {
            let size = [plain(round_at(size, 3)).as_str(), "px"].concat();
            // Set through the style object, which a policy allows where it forbids style attributes.
            let _ = canvas.style().set_property(name, &size);
        }
    }
    size
}

/// Draws parts of a picture in an emptied context, on a canvas of a size in device pixels.
#[cfg(target_arch = "wasm32")]
fn fill(
    context: web_sys::CanvasRenderingContext2d,
    size: [u32; 2],
    screen: &Screen,
    layers: &[Layer<'_>],
) {
    use crate::charts::draw::{Device, FONT, draw_layer};

    // plotters counts in whole units; lines that are neither level nor upright need finer ones.
    const UNITS: f64 = 4.0;
    let device = Device::screen(screen.ratio, UNITS);
    // Setting the size would clear it too, but takes new memory and lays out the page at each step.
    context.clear_rect(0.0, 0.0, f64::from(size[0]), f64::from(size[1]));
    context.save();
    context.set_line_join("round");
    let _ = context.scale(1.0 / UNITS, 1.0 / UNITS);
    let mut backend = super::screen::Screen::new(context.clone());
    for layer in layers {
        // A canvas always takes what is drawn.
        let _ = draw_layer(FONT, &mut backend, device, &screen.palette, *layer);
    }
    context.restore();
}

/// Draws the base of a picture and shows it as a bitmap.
#[cfg(target_arch = "wasm32")]
fn fill_below(canvas: &web_sys::HtmlCanvasElement, screen: &Screen, base: Layer<'_>) -> Option<()> {
    use wasm_bindgen::JsCast;

    let size = fit(canvas, screen);
    let hidden = web_sys::OffscreenCanvas::new(size[0], size[1]).ok()?;
    // Of another class than the context of a canvas in the page, with the same methods.
    let context = hidden.get_context("2d").ok()??.unchecked_into();
    fill(context, size, screen, &[base]);
    let bitmap = hidden.transfer_to_image_bitmap().ok()?;
    let shown = canvas.get_context("bitmaprenderer").ok()??;
    shown
        .unchecked_into::<web_sys::ImageBitmapRenderingContext>()
        .transfer_from_image_bitmap(&bitmap);
    Some(())
}

/// Draws the rest of a picture, or all of it.
#[cfg(target_arch = "wasm32")]
fn fill_above(
    canvas: &web_sys::HtmlCanvasElement,
    screen: &Screen,
    layers: [Layer<'_>; 2],
) -> Option<()> {
    use wasm_bindgen::JsCast;

    let size = fit(canvas, screen);
    let context = canvas.get_context("2d").ok()??;
    let from = if screen.is_whole { 0 } else { 1 };
    fill(context.unchecked_into(), size, screen, &layers[from..]);
    Some(())
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

/// Draws on the canvas with this id and on the one before it, which has the base; `place` gets their width and
/// height in CSS pixels. Draws nothing before [`watch_canvas`] has measured them, or while they are hidden.
pub fn paint(id: &str, place: impl FnOnce(f64, f64) -> Picture) {
    #[cfg(target_arch = "wasm32")]
    SCREENS.with_borrow_mut(|screens| {
        let known = screens.iter_mut().find(|(name, _)| name == id);
        let (Some((_, screen)), Some(canvas)) = (known, canvas(id)) else {
            return;
        };
        if screen.width < 100.0 || screen.height < 100.0 {
            return;
        }
        let picture = place(screen.width, screen.height);
        let layers = picture.layers();
        let is_shown = |shown: &Picture| shown.layers()[0] == layers[0];
        if !screen.shown.as_ref().is_some_and(is_shown)
            && let Some(below) = below(&canvas)
        {
            screen.is_whole |= fill_below(&below, screen, layers[0]).is_none();
        }
        let _ = fill_above(&canvas, screen, layers);
        screen.shown = Some(picture);
    });
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

        let element = canvas(&id);
        let parent = element.as_ref().and_then(|canvas| canvas.parent_element());
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
        // A browser that has dropped the pictures of a page in the background begins with empty ones. Of a
        // bitmap it says nothing, so that one is drawn again with the canvas above it.
        if let Some(element) = element {
            let again = again.clone();
            gloo::events::EventListener::new(&element, "contextrestored", move |_| again())
                .forget();
        }
        gloo::events::EventListener::new(&window, "resize", move |_| again()).forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id, redraw));
}
