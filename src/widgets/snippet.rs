//! The code a journalist pastes: a frame that sizes itself where browsers can do that without
//! scripts, and a caption that stays readable where frames are stripped.

use crate::widgets::escape::escape;

/// Height in pixels that the frame has before, or without, a message about its real height.
pub const START_HEIGHT: u32 = 1340;

/// Builds the snippet. `src` and `page` are absolute addresses that carry the reader's values.
pub fn snippet(src: &str, page: &str, title: &str) -> String {
    let (src, page, title) = (escape(src), escape(page), escape(title));
    format!(
        concat!(
            "<iframe src=\"{src}\" title=\"{title}\" loading=\"lazy\" width=\"100%\" ",
            "style=\"width:100%;border:0;height:{h}px;",
            "height:if(supports(frame-sizing:content-height):auto;else:{h}px);",
            "frame-sizing:content-height\" ",
            "allow=\"clipboard-write; fullscreen\" ",
            "referrerpolicy=\"strict-origin-when-cross-origin\"></iframe>\n",
            "<p><a href=\"{page}\">{title}</a></p>"
        ),
        src = src,
        page = page,
        title = title,
        h = START_HEIGHT,
    )
}
