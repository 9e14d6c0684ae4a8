//! How wide a text is drawn at the most.

/// What bold adds to each character, as a share of the size.
const BOLD: f64 = 0.08;

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

/// What the type of headlines adds to each character at the most.
const SERIF: f64 = 0.06;

/// The same in bold.
const SERIF_BOLD: f64 = 0.14;

/// The same for the type of headlines: a test measures DejaVu Serif, the widest that a system has for its own.
pub fn serif_width(text: &str, px: f64) -> f64 {
    text.chars().map(|c| advance(c) + SERIF).sum::<f64>() * px
}

/// The same for bold headlines.
pub fn serif_bold_width(text: &str, px: f64) -> f64 {
    text.chars().map(|c| advance(c) + SERIF_BOLD).sum::<f64>() * px
}

/// How far a character moves the next one at the most, as a share of the size.
fn advance(c: char) -> f64 {
    let hundredths = match ASCII.get(c as usize) {
        Some(known) => *known,
        None => advance_of(c),
    };
    f64::from(hundredths) / 100.0
}

/// Those of all ASCII characters, which makes every module that measures text lighter than the choices do.
static ASCII: [u8; 128] = {
    let mut all = [0; 128];
    let mut at: u8 = 0;
    while at < 128 {
        all[at as usize] = advance_of(at as char);
        at += 1;
    }
    all
};

/// The same in hundredths.
const fn advance_of(c: char) -> u8 {
    match c {
        'i' | 'j' | 'l' => 28,
        ' ' | '\u{a0}' | '.' | ',' | '\'' | '’' | '‘' | '·' => 32,
        ':' | ';' | '!' | '(' | ')' | '[' | ']' | '/' | 'f' | 'r' | 't' | 'I' => 42,
        'c' | 'k' | 's' | 'v' | 'x'..='z' | '-' | '?' | 'J' => 60,
        '0'..='9' | 'a'..='l' | 'n'..='u' => 65,
        '$' | '£' | '€' | '¥' | '–' | 'L' | '“' | '”' => 66,
        'A'..='C' | 'E' | 'F' | 'K' | 'P' | 'R'..='T' | 'V' | 'X'..='Z' => 73,
        'w' | 'D' | 'G' | 'H' | 'N' | 'O' | 'Q' | 'U' | '+' | '\u{2212}' | '&' => 84,
        _ => 106,
    }
}
