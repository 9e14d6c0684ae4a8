//! An address as a code to scan: a square of dark and light squares.

use qrcodegen::{QrCode, QrCodeEcc};

/// How many squares of light ground the code needs on each side.
pub const QUIET: f64 = 4.0;

/// A box of dark squares: left, top, right, bottom, counted in squares.
pub type Dark = (f64, f64, f64, f64);

/// A code to scan.
#[derive(Clone, Debug, PartialEq)]
pub struct Code {
    /// How many squares it has on each side, without the ground around it.
    pub size: f64,
    /// Its dark part, as few boxes.
    pub dark: Vec<Dark>,
}

impl Code {
    /// The code of a text; `None` if the text is longer than any code holds, about 2,300 letters.
    pub fn new(text: &str) -> Option<Self> {
        let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
        Some(Self {
            size: f64::from(code.size()),
            dark: boxes(code.size(), |x, y| code.get_module(x, y)),
        })
    }

    /// Its side with the ground around it, in squares.
    pub fn side(&self) -> f64 {
        self.size + 2.0 * QUIET
    }
}

/// The dark squares as boxes: runs of a row, each as far down as the rows below have the same run.
fn boxes(size: i32, is_dark: impl Fn(i32, i32) -> bool) -> Vec<Dark> {
    let mut done: Vec<Dark> = Vec::new();
    for y in 0..size {
        let mut x = 0;
        while x < size {
            let start = x;
            while x < size && is_dark(x, y) {
                x += 1;
            }
            if x == start {
                x += 1;
                continue;
            }
            let (left, right, top) = (f64::from(start), f64::from(x), f64::from(y));
            let same = |side: f64, other: f64| (side - other).abs() < 0.5;
            let above = done
                .iter_mut()
                .find(|(l, _, r, bottom)| same(*l, left) && same(*r, right) && same(*bottom, top));
            match above {
                Some(above) => above.3 = top + 1.0,
                None => done.push((left, top, right, top + 1.0)),
            }
        }
    }
    done
}
