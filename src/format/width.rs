//! How wide a text is drawn at the most.

/// What bold adds to each character, as a share of the size.
const BOLD: f64 = 0.08;

/// A width that no name on the map exceeds: the widest of the system sans faces we looked at stays under
/// this share of the size per character on average.
pub fn text_width(text: &str, px: f64) -> f64 {
    text.chars().count() as f64 * px * 0.6
}

/// A width that no rendered text exceeds, in any of the faces that systems have for their own texts: a
/// test measures every text of the charts in DejaVu Sans, the widest of those looked at (Cantarell, DejaVu
/// Sans, Inter, Liberation Sans, Noto Sans, Open Sans, Roboto, Ubuntu).
pub fn regular_width(text: &str, px: f64) -> f64 {
    text.chars().map(advance).sum::<f64>() * px
}

/// The same for bold text.
pub fn bold_width(text: &str, px: f64) -> f64 {
    text.chars().map(|c| advance(c) + BOLD).sum::<f64>() * px
}

/// How far a character moves the next one at the most, as a share of the size.
fn advance(c: char) -> f64 {
    match c {
        'i' | 'j' | 'l' => 0.28,
        ' ' | '\u{a0}' | '.' | ',' | '\'' | '’' | '‘' | '·' => 0.32,
        ':' | ';' | '!' | '(' | ')' | '[' | ']' | '/' | 'f' | 'r' | 't' | 'I' => 0.42,
        'c' | 'k' | 's' | 'v' | 'x'..='z' | '-' | '?' | 'J' => 0.6,
        '0'..='9' | 'a'..='u' if c != 'm' => 0.65,
        '$' | '£' | '€' | '¥' | '–' | 'L' | '“' | '”' => 0.66,
        'A'..='C' | 'E' | 'F' | 'K' | 'P' | 'R'..='T' | 'V' | 'X'..='Z' => 0.73,
        'w' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '+' | '\u{2212}' | '&' => 0.84,
        _ => 1.06,
    }
}
