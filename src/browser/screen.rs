//! The backend of live charts: plotters' calls as calls of a canvas, and nothing else.
//!
//! plotters-canvas does the same and writes each colour's alpha and each size of type through the standard
//! library's float printer, which would be a tenth of every module that a page loads first; see
//! `docs/decisions/0016-the-screens-backend.md`. Files are drawn by it, in the module that is loaded on demand.

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use web_sys::CanvasRenderingContext2d;

use crate::format::number::plain;

/// Draws on a canvas, in whatever units its context has. A look that the context has already is not set again: each
/// setting is a call out of the module, and setting a font makes the browser look at the page's styles.
pub(super) struct Screen {
    context: CanvasRenderingContext2d,
    fill: String,
    stroke: String,
    width: u32,
    align: &'static str,
    font: String,
}

type Drawn = Result<(), DrawingErrorKind<std::fmt::Error>>;

/// `#1f5fa8ff`, with its alpha.
fn hex(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    let mut text = String::from("#");
    let alpha = (color.alpha * 255.0 + 0.5) as u8;
    for half in [red, green, blue, alpha]
        .into_iter()
        .flat_map(|part| [part >> 4, part & 15])
    {
        text.push(char::from_digit(half.into(), 16).unwrap_or('0'));
    }
    text
}

impl Screen {
    /// On a context that has just been saved.
    pub(super) fn new(context: CanvasRenderingContext2d) -> Self {
        context.set_text_baseline("middle");
        Self {
            context,
            fill: String::new(),
            stroke: String::new(),
            width: 0,
            align: "",
            font: String::new(),
        }
    }

    fn fill_in(&mut self, color: BackendColor) {
        let look = hex(color);
        if self.fill != look {
            self.context.set_fill_style_str(&look);
            self.fill = look;
        }
    }

    fn stroke_in(&mut self, color: BackendColor, width: u32) {
        let look = hex(color);
        if self.stroke != look {
            self.context.set_stroke_style_str(&look);
            self.stroke = look;
        }
        if self.width != width {
            self.context.set_line_width(f64::from(width));
            self.width = width;
        }
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (x, y) in path {
            // The first one begins the line where it is.
            self.context.line_to(f64::from(x), f64::from(y));
        }
    }
}

impl DrawingBackend for Screen {
    type ErrorType = std::fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.context
            .canvas()
            .map_or((0, 0), |canvas| (canvas.width(), canvas.height()))
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, (x, y): BackendCoord, color: BackendColor) -> Drawn {
        self.fill_in(color);
        self.context.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        look: &S,
    ) -> Drawn {
        self.draw_path([from, to], look)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        look: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (f64::from(left), f64::from(top));
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        if fill {
            self.fill_in(look.color());
            self.context.fill_rect(x, y, width, height);
        } else {
            self.stroke_in(look.color(), look.stroke_width());
            self.context.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        look: &S,
    ) -> Drawn {
        self.stroke_in(look.color(), look.stroke_width());
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        look: &S,
    ) -> Drawn {
        self.fill_in(look.color());
        self.trace(corners);
        self.context.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        look: &S,
        fill: bool,
    ) -> Drawn {
        self.context.begin_path();
        let round = std::f64::consts::TAU;
        // Only a radius below zero is refused.
        let _ = self
            .context
            .arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, round);
        if fill {
            self.fill_in(look.color());
            self.context.fill();
        } else {
            self.stroke_in(look.color(), look.stroke_width());
            self.context.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        look: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.fill_in(look.color());
        let align = match look.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        };
        if self.align != align {
            self.context.set_text_align(align);
            self.align = align;
        }
        let (weight, family) = (look.style(), look.family());
        let size = plain(look.size());
        let font = [weight.as_str(), " ", &size, "px ", family.as_str()].concat();
        if self.font != font {
            self.context.set_font(&font);
            self.font = font;
        }
        // Only a place that is no number is refused.
        let _ = self.context.fill_text(text, f64::from(x), f64::from(y));
        Ok(())
    }
}
