//! The drawing as SVG text: for the page with the page's own variables as its colours, so that one
//! picture serves day and night, and as a file of its own.

use plotters::prelude::SVGBackend;

use crate::charts::draw::{Device, FONT, HEADLINE_FONT, draw_in};
#[cfg(not(target_arch = "wasm32"))]
use crate::charts::joined::joined;
use crate::charts::picture::Picture;
use crate::charts::theme::Palette;
use crate::facts::Lang;

/// SVG units per chart pixel: fine enough that whole units do not show as steps.
pub const FINENESS: f64 = 10.0;

/// How plotters' SVG backend draws.
pub const DEVICE: Device = Device {
    scale: FINENESS,
    pixel: FINENESS,
    text: 1.24,
};

/// What plotters writes and what it is here. Its text is lowered by a share of the font's own height, which
/// programs other than browsers take to be different things; ours by whole pixels, so that letters stand
/// on the border between two.
const SHORTER: [(&str, &str); 5] = [
    ("\n", ""),
    (" opacity=\"1\"", ""),
    (" stroke=\"none\"", ""),
    (" stroke-width=\"1\"/", "/"),
    ("dy=\"0.5ex\"", "dy=\"40\""),
];

/// The marks as elements, each in the colours of the palette, without the `<svg>` around them.
fn elements(family: &'static str, picture: &Picture, palette: &Palette) -> Option<String> {
    let mut text = String::new();
    let backend = SVGBackend::with_string(&mut text, size(picture));
    draw_in(family, backend, DEVICE, palette, picture).ok()?;
    let (_, body) = text.split_once("<svg")?;
    let (_, body) = body.split_once('>')?;
    let (body, _) = body.rsplit_once("</svg>")?;
    let mut body = body.to_owned();
    for (long, short) in SHORTER {
        body = body.replace(long, short);
    }
    Some(body)
}

fn size(picture: &Picture) -> (u32, u32) {
    let units = |px: f64| (px * FINENESS).round() as u32;
    (units(picture.width), units(picture.height))
}

/// What every `<svg>` begins with.
fn head(picture: &Picture) -> String {
    let (width, height) = size(picture);
    let size = [&width.to_string(), " ", &height.to_string()].concat();
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ",
        &size,
        "\" stroke-linejoin=\"round\"",
    ]
    .concat()
}

/// Draws the picture as an `<svg>` that takes its size and colours from the stylesheet. Native only; the
/// first modules hold no SVG code.
#[cfg(not(target_arch = "wasm32"))]
pub fn svg(picture: &Picture, class: &str) -> String {
    use crate::charts::theme::{INKS, LIGHT};

    let Some(mut body) = elements(FONT, picture, &LIGHT) else {
        return String::new();
    };
    for (ink, name) in INKS {
        let (r, g, b) = LIGHT.color(ink);
        body = body.replace(
            &format!("#{r:02X}{g:02X}{b:02X}"),
            &format!("var(--{name})"),
        );
    }
    // Said once for all of its words.
    let family = format!(" font-family=\"{FONT}\"");
    let (head, body) = (head(picture), joined(&body.replace(&family, "")));
    format!(
        "{head}{family} class=\"{class}\" aria-hidden=\"true\" focusable=\"false\">{body}</svg>"
    )
}

/// Draws the picture as a file of its own: its width and height, in pixels or with a unit, its ground and
/// its colours, a title and a description for those who cannot see it, and text that is text: that of the
/// headlines in the type of the page's, all other in the charts' own. Empty if it cannot be drawn.
pub fn svg_file(
    picture: &Picture,
    headlines: Option<&Picture>,
    palette: &Palette,
    [width, height]: [&str; 2],
    title: &str,
    description: &str,
    lang: Lang,
) -> String {
    let Some(body) = elements(FONT, picture, palette) else {
        return String::new();
    };
    let headlines = headlines.and_then(|it| elements(HEADLINE_FONT, it, palette));
    [
        &head(picture),
        " width=\"",
        width,
        "\" height=\"",
        height,
        "\" xml:lang=\"",
        lang.code(),
        "\" role=\"img\"><title>",
        &escaped(title),
        "</title><desc>",
        &escaped(description),
        "</desc><rect width=\"100%\" height=\"100%\" fill=\"",
        &hex(palette),
        "\"/>",
        &body,
        headlines.as_deref().unwrap_or_default(),
        "</svg>\n",
    ]
    .concat()
}

/// The ground of a palette as SVG writes colours.
fn hex(palette: &Palette) -> String {
    let (r, g, b) = palette.color(crate::charts::theme::Ink::Paper);
    let mut text = String::from("#");
    for half in [r >> 4, r & 15, g >> 4, g & 15, b >> 4, b & 15] {
        text.push(
            char::from_digit(half.into(), 16)
                .unwrap_or('0')
                .to_ascii_uppercase(),
        );
    }
    text
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
