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

/// Draws on a canvas, in whatever units its context has.
pub(super) struct Screen(pub(super) CanvasRenderingContext2d);

type Drawn = Result<(), DrawingErrorKind<std::fmt::Error>>;

/// `#1f5fa8`.
fn hex(color: BackendColor) -> String {
    let (red, green, blue) = color.rgb;
    let mut text = String::from("#");
    for half in [red, green, blue]
        .into_iter()
        .flat_map(|part| [part >> 4, part & 15])
    {
        text.push(char::from_digit(half.into(), 16).unwrap_or('0'));
    }
    text
}

impl Screen {
    fn fill_in(&self, color: BackendColor) {
        self.0.set_global_alpha(color.alpha);
        self.0.set_fill_style_str(&hex(color));
    }

    fn stroke_in(&self, color: BackendColor, width: u32) {
        self.0.set_global_alpha(color.alpha);
        self.0.set_stroke_style_str(&hex(color));
        self.0.set_line_width(f64::from(width));
    }

    fn trace(&self, path: impl IntoIterator<Item = BackendCoord>) {
        self.0.begin_path();
        for (x, y) in path {
            // The first one begins the line where it is.
            self.0.line_to(f64::from(x), f64::from(y));
        }
    }
}

impl DrawingBackend for Screen {
    type ErrorType = std::fmt::Error;

    fn get_size(&self) -> (u32, u32) {
        self.0
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
        self.0.fill_rect(f64::from(x), f64::from(y), 1.0, 1.0);
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (left, top): BackendCoord,
        (right, bottom): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        let (x, y) = (f64::from(left), f64::from(top));
        let (width, height) = (f64::from(right - left), f64::from(bottom - top));
        if fill {
            self.fill_in(style.color());
            self.0.fill_rect(x, y, width, height);
        } else {
            self.stroke_in(style.color(), style.stroke_width());
            self.0.stroke_rect(x, y, width, height);
        }
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.stroke_in(style.color(), style.stroke_width());
        self.trace(path);
        self.0.stroke();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Drawn {
        self.fill_in(style.color());
        self.trace(corners);
        self.0.fill();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.0.begin_path();
        let round = std::f64::consts::TAU;
        // Only a radius below zero is refused.
        let _ = self
            .0
            .arc(f64::from(x), f64::from(y), f64::from(radius), 0.0, round);
        if fill {
            self.fill_in(style.color());
            self.0.fill();
        } else {
            self.stroke_in(style.color(), style.stroke_width());
            self.0.stroke();
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.fill_in(style.color());
        self.0.set_text_baseline("middle");
        self.0.set_text_align(match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Right => "end",
            HPos::Center => "center",
        });
        let (weight, family) = (style.style(), style.family());
        let size = plain(style.size());
        let font = [weight.as_str(), " ", &size, "px ", family.as_str()].concat();
        self.0.set_font(&font);
        // Only a place that is no number is refused.
        let _ = self.0.fill_text(text, f64::from(x), f64::from(y));
        Ok(())
    }
}
