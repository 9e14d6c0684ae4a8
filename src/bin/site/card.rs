//! The picture that other sites show beside a link to a page: its question, and the day our knowledge ends. Made
//! when the site is built and the same for every state, so that it never shows a number that the link does not.

use std::sync::Arc;

use fine_print::facts::{Lang, messages};
use fine_print::format::width::regular_width;
use fine_print::pages::Page;
use fine_print::widgets::escape::escape;
use resvg::{tiny_skia, usvg};

/// The pages that have one.
pub const PAGES: [Page; 2] = [Page::Article, Page::Sources];

/// Width and height in pixels, as the sites that show such pictures ask for.
pub const SIZE: (u32, u32) = (1200, 630);

/// Source Serif 4 Display, semibold; its licence lies beside it.
static FONT: &[u8] = include_bytes!("card/SourceSerif4Display-Semibold.ttf");
const FAMILY: &str = "Source Serif 4 Display";

/// The colours of the page by day: style/00-tokens.css.
const PAPER: &str = "#fbf8f1";
const INK: &str = "#1b1d22";
const QUIET: &str = "#575c66";
const CONTROL: &str = "#a8243c";
const KINDS: [&str; 4] = ["#0b6e69", "#8f5200", "#a8243c", "#6b3fa0"];

/// Free space at the left and right of the text.
const MARGIN: f64 = 88.0;

/// The file of a page's picture, from the root of the site.
pub fn file(page: Page, lang: Lang) -> String {
    let name = if page == Page::Sources {
        "sources"
    } else {
        "article"
    };
    format!("cards/{name}-{}.png", lang.code())
}

/// The picture as a PNG file.
///
/// # Errors
/// A sentence, when the drawing is no SVG or cannot be written as PNG.
pub fn png(page: Page, lang: Lang) -> Result<Vec<u8>, String> {
    let mut fonts = usvg::fontdb::Database::new();
    fonts.load_font_data(FONT.to_vec());
    let options = usvg::Options {
        fontdb: Arc::new(fonts),
        font_family: FAMILY.into(),
        ..usvg::Options::default()
    };
    let wrong = |error: String| {
        format!(
            "the picture of {} cannot be drawn: {error}",
            page.title().get(lang)
        )
    };
    let tree =
        usvg::Tree::from_str(&svg(page, lang), &options).map_err(|e| wrong(e.to_string()))?;
    let mut pixels =
        tiny_skia::Pixmap::new(SIZE.0, SIZE.1).ok_or_else(|| wrong("no room".into()))?;
    resvg::render(
        &tree,
        tiny_skia::Transform::identity(),
        &mut pixels.as_mut(),
    );
    pixels.encode_png().map_err(|e| wrong(e.to_string()))
}

/// The drawing.
fn svg(page: Page, lang: Lang) -> String {
    let (width, height) = (f64::from(SIZE.0), f64::from(SIZE.1));
    let (size, lines) = set(page.title().get(lang));
    let text = |x: f64, y: f64, size: f64, ink: &str, text: &str| {
        format!(
            "<text x=\"{x}\" y=\"{y:.1}\" font-size=\"{size}\" fill=\"{ink}\">{}</text>",
            escape(text)
        )
    };
    let first = 205.0 + size * 0.72;
    let question: String = lines
        .iter()
        .zip(0u8..)
        .map(|(line, place)| {
            text(
                MARGIN,
                first + f64::from(place) * size * 1.14,
                size,
                INK,
                line,
            )
        })
        .collect();
    let kinds: String = KINDS
        .iter()
        .zip(0u8..)
        .map(|(kind, place)| {
            let x = MARGIN + f64::from(place) * 92.0;
            format!("<rect x=\"{x}\" y=\"152\" width=\"72\" height=\"6\" fill=\"{kind}\"/>")
        })
        .collect();
    [
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" font-family=\"{FAMILY}\">\
             <rect width=\"{width}\" height=\"{height}\" fill=\"{PAPER}\"/>"
        ),
        text(MARGIN, 108.0, 40.0, INK, messages::SITE_NAME.get(lang)),
        text(
            MARGIN + 40.0 + regular_width(messages::SITE_NAME.get(lang), 40.0),
            108.0,
            30.0,
            QUIET,
            messages::SITE_TAGLINE.get(lang),
        ),
        kinds,
        question,
        text(MARGIN, height - 72.0, 30.0, CONTROL, messages::SITE_KNOWLEDGE_ENDS.get(lang)),
        "</svg>".into(),
    ]
    .concat()
}

/// The largest size at which a heading fits in four lines, and the lines.
fn set(heading: &str) -> (f64, Vec<String>) {
    let room = f64::from(SIZE.0) - 2.0 * MARGIN;
    let sizes = [84.0, 76.0, 68.0, 60.0, 52.0];
    let fits = sizes.into_iter().find_map(|size| {
        let lines = wrap(heading, size, room);
        let high = size * 1.14 * f64::from(u8::try_from(lines.len()).unwrap_or(u8::MAX));
        (high <= 300.0).then_some((size, lines))
    });
    fits.unwrap_or_else(|| (44.0, wrap(heading, 44.0, room)))
}

/// Lines no wider than `room`, broken between words.
fn wrap(text: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line)
                if regular_width(line, size) + regular_width(word, size) + size * 0.3 <= room =>
            {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{FONT, PAGES, SIZE, file, png, set};
    use fine_print::facts::Lang;

    #[test]
    fn every_page_has_a_picture_of_the_size_asked_for() {
        for page in PAGES {
            for lang in Lang::ALL {
                let png = png(page, lang).expect("a picture");
                assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
                let side = |at: usize| {
                    u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]])
                };
                assert_eq!((side(16), side(20)), SIZE);
                assert!(png.len() > 8_000, "{} is empty", file(page, lang));
            }
        }
    }

    #[test]
    fn all_of_the_question_fits_in_the_font() {
        let face = ttf_parser::Face::parse(FONT, 0).expect("a font");
        let units = f64::from(face.units_per_em());
        for page in PAGES {
            for lang in Lang::ALL {
                let (size, lines) = set(page.title().get(lang));
                assert!(size >= 52.0, "{}", page.title().get(lang));
                assert_eq!(lines.join(" "), page.title().get(lang));
                for line in lines {
                    let wide: f64 = line
                        .chars()
                        .map(|c| {
                            let glyph = face.glyph_index(c).expect("a letter that the font has");
                            f64::from(face.glyph_hor_advance(glyph).expect("a width"))
                        })
                        .sum();
                    assert!(wide * size / units <= 1024.0, "{line}");
                }
            }
        }
    }
}
