//! What leaves the page: bitmaps, downloads, copied pictures, the device's own way to share, full screen;
//! and the folds from which it is taken. Interfaces that some browsers lack are looked up by their names.

use crate::charts::picture::Picture;
use crate::charts::theme::Palette;

/// A fold that is filled when a reader opens one of its kind.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fold {
    /// Its id.
    pub id: String,
    /// Which tool it belongs to.
    pub widget: String,
    /// Language code.
    pub lang: String,
    /// Absolute address of the full page.
    pub page: String,
}

/// A button that was pressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pressed {
    /// What it does.
    pub act: String,
    /// To what.
    pub of: String,
}

/// What a browser lets the page do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Abilities {
    /// It has the device's own way to share.
    pub share: bool,
    /// It shows elements in full screen.
    pub full_screen: bool,
    /// The page stands in another one.
    pub framed: bool,
}

/// A picture that was made: the id of the element that shows it, how often one was asked for there, the
/// file and its address.
#[cfg(target_arch = "wasm32")]
struct Made {
    id: String,
    asked: u32,
    file: Option<(web_sys::Blob, String)>,
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static MADE: std::cell::RefCell<Vec<Made>> = const { std::cell::RefCell::new(Vec::new()) };
}

#[cfg(target_arch = "wasm32")]
use wasm::{call, element, field, follow_attribute, settle};

#[cfg(target_arch = "wasm32")]
mod wasm {
    use wasm_bindgen::JsCast;
    use wasm_bindgen::prelude::{Closure, JsValue};

    pub(super) fn element<T: JsCast>(id: &str) -> Option<T> {
        gloo::utils::document()
            .get_element_by_id(id)?
            .dyn_into()
            .ok()
    }

    /// A property of an object; undefined if it has none.
    pub(super) fn field(object: &JsValue, name: &str) -> JsValue {
        js_sys::Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    }

    /// Calls a method that an object may not have.
    pub(super) fn call(object: &JsValue, name: &str, argument: &JsValue) -> Option<JsValue> {
        let method: js_sys::Function = field(object, name).dyn_into().ok()?;
        method.call1(object, argument).ok()
    }

    /// Goes on when a promise is settled, with its value if it was kept; at once if there is none.
    pub(super) fn settle(promise: Option<JsValue>, then: impl FnOnce(Option<JsValue>) + 'static) {
        let promise = promise.map(|value| js_sys::Promise::resolve(&value));
        let Some(promise) = promise else {
            return then(None);
        };
        let then = std::rc::Rc::new(std::cell::Cell::new(Some(then)));
        let also = then.clone();
        let kept = Closure::once_into_js(move |value: JsValue| {
            if let Some(then) = then.take() {
                then(Some(value));
            }
        });
        let broken = Closure::once_into_js(move |_: JsValue| {
            if let Some(then) = also.take() {
                then(None);
            }
        });
        if let Ok(method) = field(&promise, "then").dyn_into::<js_sys::Function>() {
            // Its own promise is not needed; both outcomes are handled above.
            let _ = method.call2(&promise, &kept, &broken);
        }
    }

    /// Calls `then` at each change of an attribute as long as the page lives.
    pub(super) fn follow_attribute(
        element: &web_sys::Element,
        name: &str,
        then: impl Fn() + 'static,
    ) {
        let changed = Closure::<dyn Fn()>::new(then);
        let options = web_sys::MutationObserverInit::new();
        options.set_attributes(true);
        options.set_attribute_filter(&js_sys::Array::of1(&name.into()));
        if let Ok(observer) = web_sys::MutationObserver::new(changed.as_ref().unchecked_ref()) {
            // Only wrong options could be refused.
            let _ = observer.observe_with_options(element, &options);
        }
        changed.forget();
    }
}

/// The attribute that holds the query of a tool's state, once the tool is awake.
#[cfg(target_arch = "wasm32")]
const QUERY: &str = "data-query";

/// Calls `then` for the fold of this kind in each tool, as soon as the tool is awake.
pub fn each_fold(kind: &'static str, then: impl Fn(Fold) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let then = std::rc::Rc::new(then);
        let Ok(roots) = gloo::utils::document().query_selector_all("[data-widget]") else {
            return;
        };
        for index in 0..roots.length() {
            let root = roots.get(index).and_then(|root| root.dyn_into().ok());
            let root: web_sys::Element = match root {
                Some(root) => root,
                None => continue,
            };
            let inside = |kind: &str| root.query_selector(&[".on-demand.", kind].concat()).ok()?;
            let (Some(fold), Some(holder)) = (inside(kind), inside("take")) else {
                continue;
            };
            let data = |name: &str| root.get_attribute(name).unwrap_or_default();
            let fold = Fold {
                id: fold.id(),
                widget: data("data-widget"),
                lang: data("data-lang"),
                page: data("data-page"),
            };
            if holder.has_attribute(QUERY) {
                then(fold);
                continue;
            }
            let (then, fold) = (then.clone(), std::cell::Cell::new(Some(fold)));
            follow_attribute(&holder, QUERY, move || {
                if let Some(fold) = fold.take() {
                    then(fold);
                }
            });
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((kind, then));
}

/// The query of the state of the tool whose fold has this id.
pub fn query_of(id: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        element::<web_sys::Element>(id)
            .and_then(|fold| fold.get_attribute(QUERY))
            .unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        String::new()
    }
}

/// Calls `then` whenever the state of the tool whose fold has this id has changed.
pub fn follow_query(id: &str, then: impl Fn() + 'static) {
    #[cfg(target_arch = "wasm32")]
    if let Some(fold) = element::<web_sys::Element>(id) {
        follow_attribute(&fold, QUERY, then);
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id.to_owned(), then));
}

/// Hears presses of buttons with `data-take` (`click`) or choices (`change`) inside an element, as long as
/// the page lives.
pub fn hear(id: &str, kind: &'static str, then: impl Fn(Pressed) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let Some(around) = element::<web_sys::Element>(id) else {
            return;
        };
        gloo::events::EventListener::new(&around, kind, move |event| {
            // What happens here is not the tool's own.
            event.stop_propagation();
            let button = event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Element>().ok())
                .and_then(|target| target.closest("[data-take]").ok().flatten());
            let data = |name: &str| {
                let value = button
                    .as_ref()
                    .and_then(|button| button.get_attribute(name));
                value.unwrap_or_default()
            };
            let pressed = Pressed {
                act: data("data-take"),
                of: data("data-of"),
            };
            if kind != "click" || button.is_some() {
                then(pressed);
            }
        })
        .forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id.to_owned(), kind, then));
}

/// What this browser lets this page do.
pub fn abilities() -> Abilities {
    #[cfg(target_arch = "wasm32")]
    {
        let window = gloo::utils::window();
        let document = gloo::utils::document();
        Abilities {
            share: field(&window.navigator(), "share").is_function(),
            full_screen: field(&document, "fullscreenEnabled").is_truthy(),
            framed: !js_sys::Object::is(&field(&window, "parent"), &window),
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    Abilities::default()
}

/// Whether an element is shown in the colours of the night.
pub fn is_dark(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        element::<web_sys::Element>(id)
            .and_then(|element| {
                gloo::utils::window()
                    .get_computed_style(&element)
                    .ok()
                    .flatten()
            })
            .and_then(|style| style.get_property_value("--scheme").ok())
            .is_some_and(|scheme| scheme.trim() == "dark")
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}

/// The value of a select or textarea; empty if there is none.
pub fn value_of(id: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        let element = element::<web_sys::Element>(id);
        let value = element.map(|element| field(&element, "value"));
        value
            .and_then(|value| value.as_string())
            .unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        String::new()
    }
}

/// The table around a body of this id as a reader sees it, with tabs between its cells; empty if there is none.
pub fn table_text(body: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        element::<web_sys::Element>(body)
            .and_then(|body| body.closest("table").ok().flatten())
            .and_then(|table| table.dyn_into::<web_sys::HtmlTableElement>().ok())
            .map_or_else(String::new, |table| super::table::text_of(&table))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = body;
        String::new()
    }
}

/// Selects the text of a textarea.
pub fn select(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(area) = element::<web_sys::HtmlTextAreaElement>(id) {
        super::focus(id);
        area.select();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Draws a picture and the headlines on it as a PNG file, with `scale` pixels to one of the picture's, and shows
/// it in an image; `finish` has the last word on the file's bytes. The one that was asked for last is shown.
pub fn make_png(
    id: &str,
    [picture, headlines]: [&Picture; 2],
    palette: &Palette,
    scale: f64,
    finish: impl Fn(&[u8]) -> Vec<u8> + 'static,
) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::charts::draw::{Device, FONT, HEADLINE_FONT, draw_in};
        use wasm_bindgen::JsCast;
        use wasm_bindgen::prelude::{Closure, JsValue};

        let canvas = gloo::utils::document().create_element("canvas").ok();
        let canvas = canvas.and_then(|it| it.dyn_into::<web_sys::HtmlCanvasElement>().ok());
        let Some(canvas) = canvas else {
            return;
        };
        canvas.set_width((picture.width * scale).round() as u32);
        canvas.set_height((picture.height * scale).round() as u32);
        let device = Device::screen(scale, 1.0);
        for (family, picture) in [(FONT, picture), (HEADLINE_FONT, headlines)] {
            let backend = plotters_canvas::CanvasBackend::with_canvas_object(canvas.clone());
            let drawn =
                backend.map(|backend| draw_in(family, backend, device, palette, picture).is_ok());
            if drawn != Some(true) {
                return;
            }
        }
        let asked = MADE.with_borrow_mut(|made| {
            if let Some(made) = made.iter_mut().find(|made| made.id == id) {
                made.asked += 1;
                return made.asked;
            }
            made.push(Made {
                id: id.to_owned(),
                asked: 0,
                file: None,
            });
            0
        });
        let id = id.to_owned();
        let made = Closure::once_into_js(move |blob: JsValue| {
            // A canvas that is too large for the browser gives none.
            settle(
                call(&blob, "arrayBuffer", &JsValue::UNDEFINED),
                move |bytes| {
                    if let Some(bytes) = bytes {
                        let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
                        keep(&id, asked, &finish(&bytes));
                    }
                },
            );
        });
        // It fails only for canvases with foreign pictures, of which there are none.
        let _ = canvas.to_blob(made.unchecked_ref());
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id.to_owned(), picture, headlines, palette, scale, finish));
}

/// Shows a file in its image, unless a later one was asked for.
#[cfg(target_arch = "wasm32")]
fn keep(id: &str, asked: u32, bytes: &[u8]) {
    let Some((blob, address)) = file_of(bytes, "image/png") else {
        return;
    };
    MADE.with_borrow_mut(|made| {
        let Some(made) = made.iter_mut().find(|made| made.id == id) else {
            return;
        };
        if made.asked != asked {
            return;
        }
        if let Some(image) = element::<web_sys::Element>(id) {
            // Only the attribute's name could be refused.
            let _ = image.set_attribute("src", &address);
        }
        if let Some((_, before)) = made.file.replace((blob, address)) {
            // An address that is gone already is no loss.
            let _ = web_sys::Url::revoke_object_url(&before);
        }
    });
}

/// Bytes as a file of the browser's, with an address.
#[cfg(target_arch = "wasm32")]
fn file_of(bytes: &[u8], kind: &str) -> Option<(web_sys::Blob, String)> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(kind);
    let blob = web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = web_sys::Url::create_object_url_with_blob(&blob).ok()?;
    Some((blob, address))
}

/// The picture that an image shows.
#[cfg(target_arch = "wasm32")]
fn made(id: &str) -> Option<(web_sys::Blob, String)> {
    MADE.with_borrow(|made| {
        let made = made.iter().find(|made| made.id == id)?;
        made.file.clone()
    })
}

#[cfg(target_arch = "wasm32")]
fn download(address: &str, file: &str) {
    use wasm_bindgen::JsCast;
    let document = gloo::utils::document();
    let link = document.create_element("a").ok();
    let link = link.and_then(|link| link.dyn_into::<web_sys::HtmlElement>().ok());
    let (Some(link), Some(body)) = (link, document.body()) else {
        return;
    };
    // Only the attributes' names could be refused, and an element can always be the body's last.
    let _ = link.set_attribute("href", address);
    let _ = link.set_attribute("download", file);
    let _ = body.append_child(&link);
    link.click();
    link.remove();
}

/// Hands the picture that an image shows to the browser's downloads. False while there is none.
pub fn save_png(id: &str, file: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        made(id).is_some_and(|(_, address)| {
            download(&address, file);
            true
        })
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (id, file);
        false
    }
}

/// Hands a text to the browser's downloads.
pub fn save_text(file: &str, kind: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some((_, address)) = file_of(text.as_bytes(), kind) {
        download(&address, file);
        // The download has begun by then; the file need not be kept as long as the page.
        gloo::timers::callback::Timeout::new(60_000, move || {
            let _ = web_sys::Url::revoke_object_url(&address);
        })
        .forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (file, kind, text);
}

/// Copies the picture that an image shows; `then` learns whether that worked.
pub fn copy_png(id: &str, then: impl FnOnce(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::JsCast;
        let copying = made(id).and_then(|(blob, _)| {
            let window = gloo::utils::window();
            let kind: js_sys::Function = field(&window, "ClipboardItem").dyn_into().ok()?;
            let kinds = js_sys::Object::new();
            js_sys::Reflect::set(&kinds, &"image/png".into(), &blob).ok()?;
            let item = js_sys::Reflect::construct(&kind, &js_sys::Array::of1(&kinds)).ok()?;
            let clipboard = field(&window.navigator(), "clipboard");
            call(&clipboard, "write", &js_sys::Array::of1(&item))
        });
        settle(copying, move |done| then(done.is_some()));
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        then(false);
    }
}

/// Opens the device's own way to share: title, text and address, and with them the picture that an image
/// shows where files can be shared. `then` learns whether something was shared.
pub fn share(id: &str, file: &str, words: [&str; 3], then: impl FnOnce(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        let navigator = gloo::utils::window().navigator();
        let data = js_sys::Object::new();
        for (name, word) in ["title", "text", "url"].into_iter().zip(words) {
            // An object of our own takes everything.
            let _ = js_sys::Reflect::set(&data, &name.into(), &word.into());
        }
        if let Some((blob, _)) = made(id) {
            let options = web_sys::FilePropertyBag::new();
            options.set_type("image/png");
            let parts = js_sys::Array::of1(&blob);
            let picture =
                web_sys::File::new_with_blob_sequence_and_options(&parts, file, &options).ok();
            let files = picture.map(|picture| js_sys::Array::of1(&picture));
            let alone = js_sys::Object::new();
            if let Some(files) = files
                && js_sys::Reflect::set(&alone, &"files".into(), &files).is_ok()
                && call(&navigator, "canShare", &alone).is_some_and(|can| can.is_truthy())
            {
                // As above.
                let _ = js_sys::Reflect::set(&data, &"files".into(), &files);
            }
        }
        settle(call(&navigator, "share", &data), move |done| {
            then(done.is_some());
        });
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (id, file, words);
        then(false);
    }
}

/// The tool around an element.
#[cfg(target_arch = "wasm32")]
fn tool_of(id: &str) -> Option<web_sys::Element> {
    element::<web_sys::Element>(id)?.closest(".tool").ok()?
}

/// Shows the tool around an element in full screen, or the page again if it is shown so; `then` learns
/// whether full screen was entered, and nothing when it is left.
pub fn full_screen(id: &str, then: impl FnOnce(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        use wasm_bindgen::prelude::JsValue;
        let document = gloo::utils::document();
        if field(&document, "fullscreenElement").is_object() {
            call(&document, "exitFullscreen", &JsValue::UNDEFINED);
            return;
        }
        let tool = tool_of(id);
        let entering = tool.and_then(|tool| call(&tool, "requestFullscreen", &JsValue::UNDEFINED));
        settle(entering, move |done| then(done.is_some()));
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        then(false);
    }
}

/// Calls `then` whenever the tool around an element begins to fill the screen or leaves it again, as long as the
/// page lives. While it fills it, a button of these words leads back: not every device has a key for that.
pub fn follow_full_screen(id: &str, leave: &'static str, then: impl Fn(bool) + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        let Some(tool) = tool_of(id) else {
            return;
        };
        let way_out = std::cell::RefCell::new(None::<web_sys::HtmlElement>);
        let document = gloo::utils::document();
        gloo::events::EventListener::new(&document, "fullscreenchange", move |_| {
            let filling = field(&gloo::utils::document(), "fullscreenElement");
            let is_on = js_sys::Object::is(&filling, &tool);
            let mut way_out = way_out.borrow_mut();
            if is_on == way_out.is_some() {
                return; // another tool's
            }
            if let Some(button) = way_out.take() {
                button.remove();
            } else {
                *way_out = leave_button(&tool, leave);
            }
            then(is_on);
        })
        .forget();
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((id.to_owned(), leave, then));
}

/// Puts a button that leaves full screen at the head of a tool, where it stays in sight.
#[cfg(target_arch = "wasm32")]
fn leave_button(tool: &web_sys::Element, words: &str) -> Option<web_sys::HtmlElement> {
    use wasm_bindgen::JsCast;
    let button = gloo::utils::document().create_element("button").ok()?;
    let button: web_sys::HtmlElement = button.dyn_into().ok()?;
    button.set_text_content(Some(words));
    // Only here: a page that nobody takes anything away from need not load these rules.
    let style = "position:sticky;top:0;z-index:2;display:block;margin:0 0 .5rem auto";
    button.style().set_css_text(style);
    let document = gloo::utils::document();
    let leave: js_sys::Function = field(&document, "exitFullscreen").dyn_into().ok()?;
    button.set_onclick(Some(&leave.bind0(&document)));
    let first = tool.first_child();
    tool.insert_before(&button, first.as_ref()).ok()?;
    // The fold from which one comes is far below the chart.
    tool.set_scroll_top(0);
    button.focus().ok()?;
    Some(button)
}
