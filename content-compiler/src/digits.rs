//! Numbers as published: digits, not floats. `3.50` and `3.5` are the same value and not the same
//! claim.

/// A decimal number exactly as its source prints it, without group separators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Digits(String);

impl Digits {
    /// Reads `-?digits[.digits]` with ASCII digits, no leading zeros, no separators and no exponent.
    pub fn parse(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (unsigned, None),
        };
        let all_digits =
            |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        let no_leading_zero = whole == "0" || !whole.starts_with('0');
        (all_digits(whole) && no_leading_zero && fraction.is_none_or(all_digits))
            .then(|| Digits(text.to_owned()))
    }

    /// The digits as written in the file.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The nearest float.
    pub fn value(&self) -> f64 {
        // The form checked in `parse` is a subset of what f64 reads.
        self.0.parse().unwrap_or(f64::NAN)
    }

    /// Digits after the decimal point.
    pub fn decimals(&self) -> usize {
        self.0
            .split_once('.')
            .map_or(0, |(_, fraction)| fraction.len())
    }

    /// Digits that say something: leading zeros do not count, trailing ones do.
    pub fn significant(&self) -> u8 {
        let digits: String = self.0.chars().filter(char::is_ascii_digit).collect();
        let count = digits.trim_start_matches('0').len().max(1);
        u8::try_from(count).unwrap_or(u8::MAX)
    }

    /// Thousands grouped by commas, with a true minus.
    pub fn grouped(&self) -> String {
        let (sign, unsigned) = match self.0.strip_prefix('-') {
            Some(unsigned) => ("\u{2212}", unsigned),
            None => ("", self.0.as_str()),
        };
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((whole, fraction)) => (whole, format!(".{fraction}")),
            None => (unsigned, String::new()),
        };
        let mut grouped = String::new();
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{sign}{grouped}{fraction}")
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    fn digits(text: &str) -> Digits {
        Digits::parse(text).expect(text)
    }

    #[test]
    fn groups_thousands() {
        for (text, grouped) in [
            ("0", "0"),
            ("680", "680"),
            ("1711", "1,711"),
            ("12345.6789", "12,345.6789"),
            ("1000000", "1,000,000"),
            ("-1200", "\u{2212}1,200"),
        ] {
            assert_eq!(digits(text).grouped(), grouped);
        }
    }

    #[test]
    fn keeps_significance() {
        for (text, decimals, significant) in [
            ("3.4", 1, 2),
            ("3.50", 2, 3),
            ("680", 0, 3),
            ("0.05", 2, 1),
            ("0", 0, 1),
        ] {
            assert_eq!(digits(text).decimals(), decimals, "{text}");
            assert_eq!(digits(text).significant(), significant, "{text}");
        }
    }

    #[test]
    fn refuses_other_forms() {
        for text in [
            "", "1,711", "+1", "1e3", ".5", "5.", "05", "1 000", "½", "３", "--1", "NaN",
        ] {
            assert_eq!(Digits::parse(text), None, "{text}");
        }
    }
}
