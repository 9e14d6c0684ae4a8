//! The code a journalist pastes: a frame that sizes itself where browsers can do that without
//! scripts, and a caption that stays readable where frames are stripped.

use crate::facts::{Lang, Text};
use crate::widgets::escape::escape;

/// How high a tool's embed is with everything folded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Height {
    /// In pixels at a width of 600 px, in the language that needs more, for consumers that reserve one
    /// number.
    pub start: u32,
    /// Height of the frame before, or without, a message about its real height, as CSS: as a rule the
    /// frame is as wide as the page around it, and the embed is the higher the narrower it is.
    pub css: Text,
}

impl Height {
    /// A height that is much the same in all languages.
    pub const fn of_all(start: u32, css: &'static str) -> Self {
        Self {
            start,
            css: Text { en: css, ms: css },
        }
    }
}

/// Builds the snippet. `src` and `page` are absolute addresses that carry the reader's values.
pub fn snippet(src: &str, page: &str, title: Text, height: Height, lang: Lang) -> String {
    let title = title.get(lang);
    let (src, page, title) = (escape(src), escape(page), escape(title));
    format!(
        concat!(
            "<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" ",
            "style=\"width:100%;border:0;height:{h};",
            "height:if(supports(frame-sizing:content-height):auto;else:{h});",
            "frame-sizing:content-height\" ",
            "allow=\"clipboard-write; fullscreen\" ",
            "referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n",
            "<p><a href=\"{page}\">{title}</a></p>"
        ),
        src = src,
        page = page,
        title = title,
        h = height.css.get(lang),
    )
}
