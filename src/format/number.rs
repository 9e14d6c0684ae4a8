//! Numbers in running text: grouped with commas, decimal point, true minus, in both languages alike
//! (`ms-MY` writes numbers as `en-MY` does; Indonesian forms are never used).

/// To how many places a number is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digits {
    /// So many significant digits. Digits before the point are never dropped: "1,483" at three
    /// digits is "1,480".
    Significant(u8),
    /// So many digits after the point.
    Decimals(u8),
}

/// Writes `x` to the given places.
pub fn write(x: f64, digits: Digits) -> String {
    match digits {
        Digits::Significant(digits) => significant(x, digits),
        Digits::Decimals(decimals) => fixed(x, usize::from(decimals)),
    }
}

/// Writes `x` rounded half away from zero to the given number of significant digits, trailing zeros
/// kept: 3.4 at three digits is "3.40", 680.16 is "680", 1483 is "1,480".
///
/// # Range
/// Any finite number; others give an em dash, which no caller should let happen.
pub fn significant(x: f64, digits: u8) -> String {
    if !x.is_finite() {
        return "—".into();
    }
    let digits = i32::from(digits.max(1));
    if x == 0.0 {
        return "0".into();
    }
    let exponent = x.abs().log10().floor() as i32;
    let rounded = round_at(x, digits - 1 - exponent);
    // Rounding may carry into a new digit: 9.996 becomes 10.0, not 10.00.
    let exponent = rounded.abs().log10().floor() as i32;
    fixed(rounded, (digits - 1 - exponent).max(0) as usize)
}

/// Writes `x` with exactly `decimals` decimals, rounded half away from zero.
///
/// Written with whole numbers: the standard library's exact float printing would be a tenth of the
/// tool's code.
pub fn fixed(x: f64, decimals: usize) -> String {
    let power = 10f64.powi(decimals as i32);
    let scaled = (x.abs() * power).round();
    if scaled >= MOST_EXACT {
        // Digits beyond the sixteenth mean nothing in a double; the shortest form has them all.
        return plain(x);
    }
    let mut digits = (scaled as u64).to_string();
    if digits.len() <= decimals {
        digits.insert_str(0, &"0".repeat(decimals + 1 - digits.len()));
    }
    let (whole, fraction) = parts(&digits, decimals);
    let mut text = if x < 0.0 && scaled > 0.0 {
        String::from("\u{2212}")
    } else {
        String::new()
    };
    text.push_str(&group(whole));
    if decimals > 0 {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

/// Up to here a double holds every whole number.
const MOST_EXACT: f64 = 9_007_199_254_740_992.0;

/// The least number with more than fifteen digits before its point.
const FIFTEEN_DIGITS: f64 = 1e15;

/// Reads digits with at most one decimal point and a leading minus, and nothing else.
///
/// Exact to the last place for up to fifteen significant digits: both the digits and the power of
/// ten are then whole numbers a double holds, and one division rounds once (Clinger's fast path).
/// Further decimals are below what a double distinguishes here and are dropped. The standard
/// library's parser brings tables that do not compress: thirteen kilobytes of the tool.
pub fn decimal(text: &str) -> Option<f64> {
    let (sign, body) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text),
    };
    let (whole, fraction) = body.split_once('.').unwrap_or((body, ""));
    let is_digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.len() + fraction.len() == 0 || !is_digits(whole) || !is_digits(fraction) {
        return None;
    }
    let whole = whole.trim_start_matches('0');
    if whole.len() > 15 {
        // More than anything here accepts; refused by the limits, not as something else than a number.
        return Some(sign * f64::MAX);
    }
    let kept = fraction.len().min(
        15usize
            .saturating_sub(whole.len())
            .max(if whole.is_empty() { 15 } else { 0 }),
    );
    let digits = whole.bytes().chain(fraction.bytes().take(kept));
    let mantissa = digits.fold(0u64, |sum, digit| sum * 10 + u64::from(digit - b'0'));
    Some(sign * (mantissa as f64 / 10f64.powi(kept as i32)))
}

/// Digits before the point, and so many behind it.
fn parts(digits: &str, decimals: usize) -> (&str, &str) {
    let at = digits.len().saturating_sub(decimals);
    // A digit is one byte, so there is a border everywhere.
    digits.split_at_checked(at).unwrap_or((digits, ""))
}

/// The fewest digits that mean `x`, ungrouped: the form of input fields and addresses. Of more than
/// fifteen significant digits, which [`decimal`] does not read either, the first fifteen.
///
/// The standard library's printer, which knows no such end, would be thirteen kilobytes of the map's
/// code.
///
/// # Range
/// Any finite number; others give an em dash, which no caller should let happen.
pub fn plain(x: f64) -> String {
    if !x.is_finite() {
        return "—".into();
    }
    let mut size = x.abs();
    let sign = if x < 0.0 { "-" } else { "" };
    if size >= FIFTEEN_DIGITS {
        // Whole in any case; what follows the first fifteen digits is written as zeros.
        let mut zeros = 0;
        while size >= FIFTEEN_DIGITS {
            size /= 10.0;
            zeros += 1;
        }
        let digits = (size.round() as u64).to_string();
        return [sign, &digits, &"0".repeat(zeros)].concat();
    }
    let mut decimals = 0;
    let mut power = 1.0;
    // Ten to the twenty-second is the last power of ten that a double holds.
    while decimals < 22 {
        let scaled = (size * power).round();
        #[allow(clippy::float_cmp)]
        // whether these digits mean `x` to the last place is the question
        let is_it = scaled / power == size;
        if is_it || size * power * 10.0 >= FIFTEEN_DIGITS {
            break;
        }
        decimals += 1;
        power *= 10.0;
    }
    let mut digits = ((size * power).round() as u64).to_string();
    if digits.len() <= decimals {
        digits.insert_str(0, &"0".repeat(decimals + 1 - digits.len()));
    }
    let (whole, fraction) = parts(&digits, decimals);
    let fraction = fraction.trim_end_matches('0');
    let point = if fraction.is_empty() { "" } else { "." };
    let sign = if digits.bytes().all(|digit| digit == b'0') {
        ""
    } else {
        sign
    };
    [sign, whole, point, fraction].concat()
}

/// The shortest digits that mean exactly `x`, grouped: a number as the reader gave it.
pub fn exact(x: f64) -> String {
    let digits = group(&plain(x.abs()));
    if x < 0.0 {
        format!("\u{2212}{digits}")
    } else {
        digits
    }
}

/// Writes a range "2.04–3.40", or one number when both ends read the same.
pub fn range(lo: f64, hi: f64, digits: Digits) -> String {
    let (low, high) = (write(lo, digits), write(hi, digits));
    if low == high {
        low
    } else {
        format!("{low}–{high}")
    }
}

/// Rounds half away from zero at the given decimal place (negative: before the point).
pub fn round_at(x: f64, decimals: i32) -> f64 {
    // Dividing by a whole power of ten is exact where multiplying by its inverse is not.
    if decimals >= 0 {
        let power = 10f64.powi(decimals);
        let scaled = (x * power).round() / power;
        if scaled.is_finite() { scaled } else { x }
    } else {
        let power = 10f64.powi(-decimals);
        (x / power).round() * power
    }
}

fn group(digits: &str) -> String {
    let (whole, fraction) = digits
        .split_once('.')
        .map_or((digits, None), |(w, f)| (w, Some(f)));
    let mut text = String::with_capacity(digits.len() + 4);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(fraction) = fraction {
        text.push('.');
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn significant_digits_keep_trailing_zeros_and_group() {
        let three = |x| significant(x, 3);
        assert_eq!(three(3.4), "3.40");
        assert_eq!(three(680.16), "680");
        assert_eq!(three(1483.0), "1,480");
        assert_eq!(three(9.996), "10.0");
        assert_eq!(three(0.012_345), "0.0123");
        assert_eq!(three(0.0), "0");
        assert_eq!(three(-2.345), "\u{2212}2.35");
        assert_eq!(three(1_234_567.0), "1,230,000");
        assert_eq!(significant(13.076_9, 4), "13.08");
        assert_eq!(three(999_999.0), "1,000,000");
    }

    #[test]
    fn ranges_collapse_when_both_ends_read_the_same() {
        assert_eq!(range(2.04, 3.4, Digits::Significant(3)), "2.04–3.40");
        assert_eq!(range(3.4001, 3.4002, Digits::Decimals(2)), "3.40");
    }

    #[test]
    fn exact_keeps_every_digit_and_a_true_minus() {
        assert_eq!(exact(1234.5), "1,234.5");
        assert_eq!(exact(-123.456), "\u{2212}123.456");
    }

    #[test]
    fn fixed_never_writes_minus_zero() {
        assert_eq!(fixed(-0.001, 2), "0.00");
        assert_eq!(fixed(1234.5, 1), "1,234.5");
    }

    #[test]
    fn decimals_are_read_exactly() {
        for text in [
            "13.08",
            "0.1",
            "3",
            "-2.5",
            "680.16",
            "0.000123",
            "123456789.123456",
            ".5",
            "5.",
        ] {
            assert_eq!(decimal(text), text.parse().ok(), "{text}");
        }
        for text in ["", ".", "-", "1e5", "1.2.3", "--1", "1,5", "inf"] {
            assert_eq!(decimal(text), None, "{text}");
        }
        assert_eq!(decimal("1234567890123456"), Some(f64::MAX));
        let long = decimal("5.00000000000000000001").expect("a number");
        assert!((long - 5.0).abs() < 1e-12);
    }

    #[test]
    fn what_is_not_a_number_is_a_dash() {
        assert_eq!(significant(f64::NAN, 3), "—");
        assert_eq!(significant(f64::INFINITY, 3), "—");
    }

    #[test]
    fn plain_is_what_the_library_prints() {
        for x in [
            0.0,
            1.0,
            -1.5,
            0.1,
            4.2226,
            1e-7,
            -0.000_123,
            1234.0,
            270_000.0,
            0.3,
            2.0 / 3.0 * 3.0,
            999_999_999_999_999.0,
            1e15,
            51.02,
            136.0,
            6.5e-12,
        ] {
            assert_eq!(plain(x), format!("{x}"));
        }
        assert_eq!(
            plain(0.1 + 0.2),
            "0.3",
            "seventeen digits mean nothing to a reader"
        );
        assert_eq!(plain(-0.0), "0");
        assert_eq!(plain(1.25e22), "12500000000000000000000");
        assert_eq!(plain(f64::NAN), "—");
        assert_eq!(plain(f64::MAX).len(), 309);
    }

    #[test]
    fn what_is_read_is_printed_as_it_was() {
        let mut seed = 1_u64;
        for _ in 0..20_000 {
            // Digits and their point from a plain generator: fifteen digits, any number of decimals.
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
            let digits = seed % 1_000_000_000_000_000;
            let decimals = (seed >> 50) % 14;
            let x = digits as f64 / 10f64.powi(decimals as i32);
            let text = plain(x);
            assert_eq!(text, format!("{x}"));
            assert_eq!(decimal(&text), Some(x));
        }
    }
}
