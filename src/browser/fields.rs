//! Form fields, found by their id. Values are set through properties, because a field that
//! was typed in no longer follows its attributes. What was written last is not written again, and not even
//! looked for: most of a tool stands still while one value moves.

use super::written::forget;
#[cfg(target_arch = "wasm32")]
use super::written::is_news;

#[cfg(target_arch = "wasm32")]
fn element<T: wasm_bindgen::JsCast>(id: &str) -> Option<T> {
    use wasm_bindgen::JsCast;
    gloo::utils::document()
        .get_element_by_id(id)?
        .dyn_into()
        .ok()
}

/// The element with this id, if `value` is not what was last written into `part` of it.
#[cfg(target_arch = "wasm32")]
fn news(id: &str, part: &str, value: &str) -> Option<web_sys::Element> {
    if !is_news(id, part, value) {
        return None;
    }
    let found = gloo::utils::document().get_element_by_id(id);
    if found.is_none() {
        // It may come later.
        forget(id, part);
    }
    found
}

/// An input, if `value` is not what was last written into it.
#[cfg(target_arch = "wasm32")]
fn input(id: &str, value: &str) -> Option<web_sys::HtmlInputElement> {
    use wasm_bindgen::JsCast;
    news(id, VALUE, value)?.dyn_into().ok()
}

/// What readers change of a control, as it is remembered.
const VALUE: &str = "value";

/// Takes note that a reader changed a control: what it shows is no longer what was written into it. Radio
/// buttons are known by the name that they share.
pub fn touched(id: &str) {
    forget(id, VALUE);
}

/// How a slider looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Slider<'a> {
    /// Left end.
    pub min: f64,
    /// Right end.
    pub max: f64,
    /// Smallest step.
    pub step: f64,
    /// Position.
    pub value: f64,
    /// The position in words.
    pub text: &'a str,
    /// Whether it only shows a result.
    pub disabled: bool,
}

/// Brings a slider to a position. The ends go first: a value beyond them would be moved.
pub fn set_slider(id: &str, slider: &Slider<'_>) {
    #[cfg(target_arch = "wasm32")]
    {
        use crate::format::plain;

        let [min, max, step, value] =
            [slider.min, slider.max, slider.step, slider.value].map(plain);
        let all = [min.as_str(), " ", &max, " ", &step, " ", &value].concat();
        if let Some(input) = input(id, &all) {
            set_attribute(id, "min", &min);
            set_attribute(id, "max", &max);
            set_attribute(id, "step", &step);
            if input.value() != value {
                input.set_value(&value);
            }
        }
        set_disabled(id, slider.disabled);
        set_attribute(id, "aria-valuetext", slider.text);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, slider);
}

/// Writes a typed entry, unless the reader is typing in it or its text was refused and stands
/// there to be mended.
pub fn set_entry(id: &str, text: &str, read_only: bool) {
    #[cfg(target_arch = "wasm32")]
    if let Some(input) = input(id, text) {
        let refused = input.get_attribute("aria-invalid").is_some();
        if !read_only && (is_focused(id) || refused) {
            forget(id, VALUE);
        } else if input.value() != text {
            input.set_value(text);
        }
    }
    set_flag(id, "readonly", read_only);
    #[cfg(not(target_arch = "wasm32"))]
    let _ = text;
}

/// Chooses an option of a select.
pub fn set_choice(id: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if news(id, VALUE, value).is_some() {
        set_value(id, value);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, value);
}

/// Sets the value of a select, input or textarea, whatever it was.
pub fn set_value(id: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    {
        if let Some(select) = element::<web_sys::HtmlSelectElement>(id) {
            select.set_value(value);
        } else if let Some(input) = element::<web_sys::HtmlInputElement>(id) {
            input.set_value(value);
        } else if let Some(area) = element::<web_sys::HtmlTextAreaElement>(id) {
            area.set_value(value);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, value);
}

/// Checks the radio button with this value inside the group with this id.
pub fn set_checked(group: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(group) = news(group, VALUE, value) {
        use wasm_bindgen::JsCast;
        let selector = format!("input[value=\"{value}\"]");
        if let Ok(Some(found)) = group.query_selector(&selector)
            && let Ok(input) = found.dyn_into::<web_sys::HtmlInputElement>()
        {
            input.set_checked(true);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (group, value);
}

/// Sets an attribute that only this program sets.
pub fn set_attribute(id: &str, name: &str, value: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, name, value) {
        // Only the attribute's name could be refused, and ours are valid.
        let _ = element.set_attribute(name, value);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, name, value);
}

/// Replaces an element's content by HTML. The caller has escaped what readers gave.
pub fn set_html(id: &str, html: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, "", html) {
        element.set_inner_html(html);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, html);
}

/// Replaces an element's sentence by one in HTML, like [`set_html`]. Where only words differ, only words are
/// replaced: to parse, style and lay out elements anew takes longer than all else at a step of a drag. Not for
/// content that anything else moves or adds to.
pub fn set_sentence(id: &str, html: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, "", html) {
        // `NodeFilter.SHOW_TEXT`.
        const TEXTS: u32 = 4;
        let walker = gloo::utils::document().create_tree_walker_with_what_to_show(&element, TEXTS);
        let next = || walker.as_ref().ok()?.next_node().ok()?;
        let mut fits = true;
        let mut tags = String::new();
        for (at, piece) in html.split('<').enumerate() {
            let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
            tags.push_str(tag);
            if !text.is_empty() {
                match next() {
                    Some(node) if !text.contains('&') => {
                        if is_news(id, &crate::format::plain(at as f64), text) {
                            node.set_node_value(Some(text));
                        }
                    }
                    _ => fits = false,
                }
            }
        }
        if is_news(id, "tags", &tags) || !fits || next().is_some() {
            element.set_inner_html(html);
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, html);
}

/// Replaces an element's content by text.
pub fn set_text(id: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, "", text) {
        element.set_text_content(Some(text));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, text);
}

/// Replaces a live region's content, also by the same text: it is told again.
pub fn announce(id: &str, text: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = element::<web_sys::Element>(id) {
        element.set_text_content(Some(text));
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, text);
}

/// Adds or removes a class.
pub fn set_class(id: &str, class: &str, on: bool) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, class, if on { "on" } else { "" }) {
        // Only an empty or spaced class name could be refused.
        let _ = element.class_list().toggle_with_force(class, on);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, class, on);
}

/// Adds or removes an attribute that is either there or not.
fn set_flag(id: &str, name: &str, on: bool) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, name, if on { "on" } else { "" }) {
        // Only the attribute's name could be refused, and ours are valid.
        let _ = element.toggle_attribute_with_force(name, on);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, name, on);
}

/// Hides or shows an element.
pub fn set_hidden(id: &str, hidden: bool) {
    set_flag(id, "hidden", hidden);
}

/// Disables or enables a control or a group.
pub fn set_disabled(id: &str, disabled: bool) {
    set_flag(id, "disabled", disabled);
}

/// Sets an `aria` attribute to true, or takes it away.
pub fn set_mark(id: &str, name: &str, on: bool) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = news(id, name, if on { "true" } else { "" }) {
        // Only the attribute's name could be refused, and ours are valid.
        let _ = if on {
            element.set_attribute(name, "true")
        } else {
            element.remove_attribute(name)
        };
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, name, on);
}

/// Whether the page has something that matches a selector.
pub fn has(selector: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        let found = gloo::utils::document().query_selector(selector);
        found.is_ok_and(|found| found.is_some())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = selector;
        false
    }
}

/// Enables everything that matches a selector.
pub fn enable(selector: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Ok(found) = gloo::utils::document().query_selector_all(selector) {
        use wasm_bindgen::JsCast;
        for index in 0..found.length() {
            if let Some(Ok(found)) = found.get(index).map(|n| n.dyn_into::<web_sys::Element>()) {
                // Only the attribute's name could be refused, and ours is valid.
                let _ = found.remove_attribute("disabled");
            }
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = selector;
}

/// Moves the focus.
pub fn focus(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = element::<web_sys::HtmlElement>(id) {
        // A refused focus stays where it was.
        let _ = element.focus();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Moves the focus to the first element inside another that matches a selector.
pub fn focus_inside(id: &str, selector: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = element::<web_sys::Element>(id) {
        use wasm_bindgen::JsCast;
        let found = element.query_selector(selector).ok().flatten();
        if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
            // A refused focus stays where it was.
            let _ = found.focus();
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (id, selector);
}

/// Whether an element has the focus and shows it, as after a key and not after a press of a pointer.
pub fn is_focus_shown(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        element::<web_sys::Element>(id)
            .is_some_and(|element| element.matches(":focus-visible").unwrap_or(true))
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}

/// Whether an element has the focus.
pub fn is_focused(id: &str) -> bool {
    #[cfg(target_arch = "wasm32")]
    {
        gloo::utils::document()
            .active_element()
            .is_some_and(|active| active.id() == id)
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        false
    }
}

/// Makes one of several SVG buttons the only one that Tab reaches, and moves the focus there if asked.
pub fn rove(from: &str, to: &str, and_focus: bool) {
    if from != to {
        set_attribute(from, "tabindex", "-1");
    }
    set_attribute(to, "tabindex", "0");
    #[cfg(target_arch = "wasm32")]
    if and_focus && let Some(element) = element::<web_sys::SvgElement>(to) {
        // A refused focus stays where it was.
        let _ = element.focus();
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = and_focus;
}

/// The text of the first element inside another that matches a selector; empty if there is none.
pub fn text_of(id: &str, selector: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        element::<web_sys::Element>(id)
            .and_then(|element| element.query_selector(selector).ok().flatten())
            .and_then(|element| element.text_content())
            .unwrap_or_default()
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = (id, selector);
        String::new()
    }
}

/// What an element holds, which is ours; empty if there is none.
pub fn html_of(id: &str) -> String {
    #[cfg(target_arch = "wasm32")]
    {
        element::<web_sys::Element>(id).map_or_else(String::new, |element| element.inner_html())
    }
    #[cfg(not(target_arch = "wasm32"))]
    {
        let _ = id;
        String::new()
    }
}

/// Opens the fold that holds an element, and moves the focus to the element.
pub fn unfold(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(element) = element::<web_sys::Element>(id) {
        if let Ok(Some(fold)) = element.closest("details") {
            // Only the attribute's name could be refused.
            let _ = fold.set_attribute("open", "");
        }
        focus(id);
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Opens a fold, which readers also open and close.
pub fn open(id: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Some(fold) = element::<web_sys::Element>(id) {
        // Only the attribute's name could be refused.
        let _ = fold.set_attribute("open", "");
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = id;
}

/// Points every link that matches a selector to an address.
pub fn set_link(selector: &str, address: &str) {
    #[cfg(target_arch = "wasm32")]
    if let Ok(links) = gloo::utils::document().query_selector_all(selector) {
        use wasm_bindgen::JsCast;
        for index in 0..links.length() {
            if let Some(Ok(link)) = links.get(index).map(|n| n.dyn_into::<web_sys::Element>()) {
                // Only the attribute's name could be refused.
                let _ = link.set_attribute("href", address);
            }
        }
    }
    #[cfg(not(target_arch = "wasm32"))]
    let _ = (selector, address);
}
