//! The prerendered picture: the same drawing as an SVG string whose colours are the page's CSS
//! variables, so that one picture serves day and night. Native only; the WASM holds no SVG code.

#[cfg(not(target_arch = "wasm32"))]
use crate::charts::picture::Picture;

/// SVG units per chart pixel: fine enough that whole units do not show as steps.
#[cfg(not(target_arch = "wasm32"))]
const FINENESS: f64 = 2.0;

/// Draws the picture as an `<svg>` that takes its size from the stylesheet.
#[cfg(not(target_arch = "wasm32"))]
pub fn svg(picture: &Picture, class: &str) -> String {
    use crate::charts::draw::{Device, draw};
    use crate::charts::theme::{INKS, LIGHT};
    use plotters::prelude::SVGBackend;

    let size = (
        (picture.width * FINENESS) as u32,
        (picture.height * FINENESS) as u32,
    );
    let mut text = String::new();
    let device = Device {
        scale: FINENESS,
        text: 1.24,
    };
    let drawn = draw(
        SVGBackend::with_string(&mut text, size),
        device,
        &LIGHT,
        picture,
    );
    if drawn.is_err() {
        return String::new();
    }
    // plotters writes one element a line and a fixed size; the page wants neither.
    let body_at = text.find("<svg").unwrap_or(0);
    let mut body = text[body_at..].replace('\n', "");
    let head_end = body.find('>').unwrap_or(0);
    body.replace_range(
        ..head_end,
        &format!(
            "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" focusable=\"false\"",
            size.0, size.1
        ),
    );
    for (ink, name) in INKS {
        let (r, g, b) = LIGHT.color(ink);
        body = body.replace(
            &format!("#{r:02X}{g:02X}{b:02X}"),
            &format!("var(--{name})"),
        );
    }
    body.replace(" opacity=\"1\"", "")
}
