//! The same drawing as an SVG string: in the page, where its colours are the page's CSS variables, so that
//! one picture serves day and night; and as a file that stands alone.

use crate::charts::draw::{Device, draw};
use crate::charts::picture::Picture;
use crate::charts::theme::Palette;
use plotters::prelude::SVGBackend;

/// SVG units per chart pixel: fine enough that whole units do not show as steps.
const FINENESS: f64 = 2.0;

/// What is drawn inside the `<svg>`, and its size in units; nothing if it cannot be drawn.
fn drawn(picture: &Picture, palette: &Palette) -> Option<(String, (u32, u32))> {
    let size = (
        (picture.width * FINENESS).round() as u32,
        (picture.height * FINENESS).round() as u32,
    );
    let mut text = String::new();
    let device = Device {
        scale: FINENESS,
        text: 1.24,
    };
    draw(
        SVGBackend::with_string(&mut text, size),
        device,
        palette,
        picture,
    )
    .ok()?;
    // plotters writes one element a line, a head of its own and what is so anyway.
    let (_, body) = text.split_once("<svg")?;
    let (_, body) = body.split_once('>')?;
    let body = body.replace('\n', "").replace(" opacity=\"1\"", "");
    Some((body.trim_end_matches("</svg>").into(), size))
}

/// The picture as a file that stands alone: text as text, colours as numbers, a title and a description for
/// people who listen. Its size is that of the picture in CSS pixels.
pub fn svg_file(
    picture: &Picture,
    palette: &Palette,
    title: &str,
    desc: &str,
    lang: &str,
) -> String {
    let Some((body, size)) = drawn(picture, palette) else {
        return String::new();
    };
    let plain = |text: &str| {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    };
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"",
        &crate::format::plain(f64::from(size.0) / FINENESS),
        "\" height=\"",
        &crate::format::plain(f64::from(size.1) / FINENESS),
        "\" viewBox=\"0 0 ",
        &size.0.to_string(),
        " ",
        &size.1.to_string(),
        "\" xml:lang=\"",
        lang,
        "\" lang=\"",
        lang,
        "\" role=\"img\" aria-labelledby=\"title desc\"><title id=\"title\">",
        &plain(title),
        "</title><desc id=\"desc\">",
        &plain(desc),
        "</desc>",
        &body,
        "</svg>\n",
    ]
    .concat()
}

/// Draws the picture as an `<svg>` that takes its size from the stylesheet.
#[cfg(not(target_arch = "wasm32"))]
pub fn svg(picture: &Picture, class: &str) -> String {
    use crate::charts::theme::{INKS, LIGHT};

    let Some((body, size)) = drawn(picture, &LIGHT) else {
        return String::new();
    };
    let mut text = format!(
        "<svg class=\"{class}\" viewBox=\"0 0 {} {}\" xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" focusable=\"false\">{body}</svg>",
        size.0, size.1
    );
    for (ink, name) in INKS {
        let (r, g, b) = LIGHT.color(ink);
        text = text.replace(
            &format!("#{r:02X}{g:02X}{b:02X}"),
            &format!("var(--{name})"),
        );
    }
    text
}
