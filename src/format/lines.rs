//! Texts in lines of a width.

use crate::format::regular_width;

/// A text in lines that do not exceed a width. Words that belong together are not torn apart unless a
/// line cannot hold them.
pub fn wrap(text: &str, px: f64, width: f64) -> Vec<String> {
    wrap_by(regular_width, text, px, width)
}

/// The same for another weight, which has its own measure of a text in a size.
pub fn wrap_by(width_of: fn(&str, f64) -> f64, text: &str, px: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        let joined = lines.last().map(|line| [line, " ", word].concat());
        match (joined, lines.last_mut()) {
            (Some(joined), Some(last)) if width_of(&joined, px) <= width => *last = joined,
            _ => lines.extend(pieces(word, |line| width_of(line, px) <= width, |_| false)),
        }
    }
    lines
}

/// An address in lines, which break behind its own marks where they can.
pub fn wrap_address(address: &str, px: f64, width: f64) -> Vec<String> {
    let fits = |line: &str| regular_width(line, px) <= width;
    pieces(address, fits, |c| matches!(c, '/' | '?' | '&' | '=' | '.'))
}

/// A word in pieces that fit, each as long as it can be.
fn pieces(word: &str, fits: impl Fn(&str) -> bool, breaks: impl Fn(char) -> bool) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    let mut good = 0;
    for letter in word.chars() {
        line.push(letter);
        if !fits(&line) && line.chars().count() > 1 {
            let end = line.len() - letter.len_utf8();
            let cut = if good > 0 { good } else { end };
            let rest = line.get(cut..).unwrap_or_default().to_owned();
            line.truncate(cut);
            lines.push(std::mem::replace(&mut line, rest));
            good = 0;
        }
        if breaks(letter) {
            good = line.len();
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{regular_width, wrap, wrap_address};

    #[test]
    fn lines_hold_all_words_and_are_not_too_wide() {
        let text = "5\u{a0}Mt at US$13.08 come to US$3.40\u{a0}billion\u{a0}a\u{a0}year, antidisestablishmentarianism.";
        for width in [60.0, 120.0, 300.0, 3000.0] {
            let lines = wrap(text, 12.0, width);
            for line in &lines {
                assert!(regular_width(line, 12.0) <= width, "{line}");
            }
            let letters = |text: &str| text.replace(' ', "");
            assert_eq!(letters(&lines.concat()), letters(text));
        }
        assert_eq!(wrap(text, 12.0, 3000.0), [text]);
    }

    #[test]
    fn addresses_break_behind_their_marks() {
        let address = "https://example.org/news/?v=1&lng.volume=3&lng.price=9.5";
        let lines = wrap_address(address, 10.0, 130.0);
        assert_eq!(lines.concat(), address);
        assert!(lines.len() > 2);
        for line in &lines[..lines.len() - 1] {
            assert!(line.ends_with(['/', '?', '&', '=', '.']), "{lines:?}");
        }
        // nowhere to break
        let long = "x".repeat(100);
        let lines = wrap_address(&long, 10.0, 130.0);
        assert_eq!(lines.concat(), long);
        assert!(lines.iter().all(|line| regular_width(line, 10.0) <= 130.0));
    }
}
