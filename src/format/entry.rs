//! Reading typed numbers: "1,234.5", "1234.5", "1 234.5", ranges "3–5", full-width digits. What
//! could be read two ways ("1.234") is asked about, never guessed.

use crate::format::number::decimal;

/// What a typed text means.
#[derive(Clone, Debug, PartialEq)]
pub enum Entry {
    /// One number (both ends equal) or a range in ascending order.
    Value {
        /// Lower end.
        lo: f64,
        /// Upper end; equal to `lo` for a single number.
        hi: f64,
    },
    /// The text can be read as either number; the reader decides.
    Ambiguous {
        /// Read with the mark as the decimal point.
        decimal: f64,
        /// Read with the mark as a thousands separator, where that makes sense.
        grouped: Option<f64>,
    },
    /// Not a number we accept.
    Wrong(WrongEntry),
}

/// Why a typed text is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongEntry {
    /// Nothing typed.
    Empty,
    /// Not a number.
    NotANumber,
    /// A range whose first number is the larger one.
    Reversed,
}

/// Words that stand between the two ends of a typed range, in both languages.
const RANGE_WORDS: [&str; 3] = ["..", " to ", " hingga "];

/// Reads what a reader typed.
pub fn read_entry(typed: &str) -> Entry {
    let text = fold(typed);
    let text = text.trim();
    if text.is_empty() {
        return Entry::Wrong(WrongEntry::Empty);
    }
    if let Some((low, high)) = split_range(text) {
        // In a range one end shows how the other is meant: "12.5–13.125".
        let end = |text: &str, other: &str| match read_one(text) {
            Entry::Ambiguous {
                decimal,
                grouped: Some(_),
            } if other.contains('.') => Entry::Value {
                lo: decimal,
                hi: decimal,
            },
            read => read,
        };
        return match (end(low, high), end(high, low)) {
            (Entry::Value { lo, .. }, Entry::Value { hi, .. }) if lo <= hi => {
                Entry::Value { lo, hi }
            }
            (Entry::Value { .. }, Entry::Value { .. }) => Entry::Wrong(WrongEntry::Reversed),
            _ => Entry::Wrong(WrongEntry::NotANumber),
        };
    }
    read_one(text)
}

/// The two ends of "3–5", "3-5", "3..5", "3 to 5", "3 hingga 5", "-20 to -10".
fn split_range(text: &str) -> Option<(&str, &str)> {
    let is_dash = |c| c == '–' || c == '-';
    let body = text.strip_prefix('-').unwrap_or(text);
    // Words first: in "20 to -10" the only dash is a minus.
    let (low, high) = RANGE_WORDS
        .into_iter()
        .find_map(|word| split_at(body, word))
        .or_else(|| body.split_once(is_dash))?;
    // A leading minus belongs to the lower end; it is not a range's dash.
    let low = if body.len() < text.len() {
        text.get(..low.len() + 1)?
    } else {
        low
    };
    Some((low.trim(), high.trim()))
}

/// Splits at the first occurrence of a mark. The standard library's search is made for long texts
/// and would weigh more than the rest of this file.
pub fn split_at<'a>(text: &'a str, mark: &str) -> Option<(&'a str, &'a str)> {
    let at = text
        .as_bytes()
        .windows(mark.len())
        .position(|window| window == mark.as_bytes())?;
    Some((text.get(..at)?, text.get(at + mark.len()..)?))
}

/// Full-width forms become ASCII; every kind of space a plain one; a true minus a hyphen.
fn fold(typed: &str) -> String {
    typed
        .chars()
        .map(|c| match c {
            '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xff01 + 0x21).unwrap_or(c),
            c if c.is_whitespace() => ' ',
            '\u{2212}' => '-',
            '—' => '–',
            c => c,
        })
        .collect()
}

fn read_one(text: &str) -> Entry {
    let (sign, body) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest.trim_start()),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    let shape_ok = body
        .bytes()
        .all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',' | b' '));
    if !shape_ok || !body.bytes().any(|b| b.is_ascii_digit()) {
        return Entry::Wrong(WrongEntry::NotANumber);
    }
    let points = body.matches('.').count();
    let commas = body.matches(',').count();
    let read = match (points, commas) {
        (0, 0) => ungroup(body, ' ').map(|digits| (digits, String::new())),
        (1, 0) => {
            let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
            if !whole.contains(' ') && is_group_of_three(whole, fraction) {
                return Entry::Ambiguous {
                    decimal: sign * number(whole, fraction),
                    grouped: Some(sign * number(&format!("{whole}{fraction}"), "")),
                };
            }
            fraction
                .bytes()
                .all(|b| b.is_ascii_digit())
                .then(|| ungroup(whole, ' ').map(|digits| (digits, fraction.to_string())))
                .flatten()
        }
        // Commas group thousands in English and Malay; one that cannot is perhaps a decimal comma.
        (0, _) => match ungroup(body, ',') {
            Some(digits) => Some((digits, String::new())),
            None if commas == 1 => return decimal_comma(sign, body),
            None => None,
        },
        (1, _) => {
            let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
            if fraction.contains(',') {
                // "1.234,5": grouping points and a decimal comma.
                let digits = fraction.split_once(',');
                return match digits {
                    Some((group, tail))
                        if commas == 1 && is_group_of_three(whole, group) && all_digits(tail) =>
                    {
                        Entry::Ambiguous {
                            decimal: sign * number(&format!("{whole}{group}"), tail),
                            grouped: None,
                        }
                    }
                    _ => Entry::Wrong(WrongEntry::NotANumber),
                };
            }
            all_digits(fraction)
                .then(|| ungroup(whole, ',').map(|digits| (digits, fraction.to_string())))
                .flatten()
        }
        _ => None,
    };
    match read {
        Some((whole, fraction)) => {
            let value = sign * number(&whole, &fraction);
            if value.is_finite() {
                Entry::Value {
                    lo: value,
                    hi: value,
                }
            } else {
                Entry::Wrong(WrongEntry::NotANumber)
            }
        }
        None => Entry::Wrong(WrongEntry::NotANumber),
    }
}

fn decimal_comma(sign: f64, body: &str) -> Entry {
    let (whole, fraction) = body.split_once(',').unwrap_or((body, ""));
    match ungroup(whole, ' ') {
        Some(whole) if !fraction.is_empty() && all_digits(fraction) => Entry::Ambiguous {
            decimal: sign * number(&whole, fraction),
            grouped: None,
        },
        _ => Entry::Wrong(WrongEntry::NotANumber),
    }
}

/// "1.234": one to three digits that do not start with zero, then exactly three.
fn is_group_of_three(whole: &str, fraction: &str) -> bool {
    (1..=3).contains(&whole.len())
        && all_digits(whole)
        && !whole.starts_with('0')
        && fraction.len() == 3
        && all_digits(fraction)
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|b| b.is_ascii_digit())
}

/// Removes separators when they stand where thousands are grouped.
fn ungroup(text: &str, separator: char) -> Option<String> {
    if !text.contains(separator) {
        return all_digits(text).then(|| text.to_string());
    }
    let mut parts = text.split(separator);
    let first = parts.next()?;
    let ok = (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && all_digits(first)
        && parts.all(|part| part.len() == 3 && all_digits(part));
    ok.then(|| text.replace(separator, ""))
}

fn number(whole: &str, fraction: &str) -> f64 {
    decimal(&format!("{whole}.{fraction}0")).unwrap_or(f64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(x: f64) -> Entry {
        Entry::Value { lo: x, hi: x }
    }

    #[test]
    fn plain_and_grouped_forms() {
        for text in [
            "1,234.5",
            "1234.5",
            "1 234.5",
            "1\u{a0}234.5",
            "１２３４.５",
            " 1234.50 ",
        ] {
            assert_eq!(read_entry(text), value(1234.5), "{text}");
        }
        assert_eq!(read_entry("13.08"), value(13.08));
        assert_eq!(read_entry(".5"), value(0.5));
        assert_eq!(read_entry("5."), value(5.0));
        assert_eq!(read_entry("1,234"), value(1234.0));
        assert_eq!(read_entry("0.125"), value(0.125));
        assert_eq!(read_entry("\u{2212}3"), value(-3.0));
    }

    #[test]
    fn ranges() {
        for text in ["3-5", "3–5", "3 to 5", "3 hingga 5", "3..5", "3 — 5"] {
            assert_eq!(
                read_entry(text),
                Entry::Value { lo: 3.0, hi: 5.0 },
                "{text}"
            );
        }
        assert_eq!(
            read_entry("1 000 to 2 000"),
            Entry::Value {
                lo: 1000.0,
                hi: 2000.0
            }
        );
        assert_eq!(read_entry("-3 to 5"), Entry::Value { lo: -3.0, hi: 5.0 });
        assert_eq!(read_entry("5-3"), Entry::Wrong(WrongEntry::Reversed));
    }

    #[test]
    fn signs() {
        for text in [
            "-20 to -10",
            "-20..-10",
            "-20 hingga -10",
            "-20--10",
            "\u{2212}20–\u{2212}10",
            "-20 – -10",
        ] {
            let range = Entry::Value {
                lo: -20.0,
                hi: -10.0,
            };
            assert_eq!(read_entry(text), range, "{text}");
        }
        for text in ["-20 to 10", "-20..10", "-20–10", "-20 to +10"] {
            let range = Entry::Value {
                lo: -20.0,
                hi: 10.0,
            };
            assert_eq!(read_entry(text), range, "{text}");
        }
        assert_eq!(read_entry("+200"), value(200.0));
        assert_eq!(
            read_entry("+200–300"),
            Entry::Value {
                lo: 200.0,
                hi: 300.0
            }
        );
        for text in ["-10 to -20", "3 to -5"] {
            assert_eq!(
                read_entry(text),
                Entry::Wrong(WrongEntry::Reversed),
                "{text}"
            );
        }
        for text in ["+", "+-3", "-+3", "++3"] {
            assert_eq!(
                read_entry(text),
                Entry::Wrong(WrongEntry::NotANumber),
                "{text}"
            );
        }
    }

    #[test]
    fn what_could_be_read_two_ways_is_asked_about() {
        assert_eq!(
            read_entry("1.234"),
            Entry::Ambiguous {
                decimal: 1.234,
                grouped: Some(1234.0)
            }
        );
        assert_eq!(
            read_entry("12,5"),
            Entry::Ambiguous {
                decimal: 12.5,
                grouped: None
            }
        );
        assert_eq!(
            read_entry("1.234,5"),
            Entry::Ambiguous {
                decimal: 1234.5,
                grouped: None
            }
        );
    }

    #[test]
    fn rubbish_is_named() {
        for text in [
            "five", "1e5", "1.2.3", "1,23,456", "--3", "3-", "$5", ",", ".",
        ] {
            assert_eq!(
                read_entry(text),
                Entry::Wrong(WrongEntry::NotANumber),
                "{text}"
            );
        }
        assert_eq!(read_entry("  "), Entry::Wrong(WrongEntry::Empty));
    }
}
