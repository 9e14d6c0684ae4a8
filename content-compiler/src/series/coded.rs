//! Numbers as differences in bytes: what `facts::Coded` decodes in the browser.
//!
//! Neighbouring values differ little, so their differences, as whole numbers of the last published
//! decimal, take a byte or two each and still hold every digit.

use crate::digits::Digits;

/// Values as bytes, and the number of decimals they are counted in: the most that any of them has.
///
/// Each value is its difference from the one before (the first: from zero), folded to a whole number
/// (0, -1, 1, -2, 2, …), plus one, in groups of seven bits, the lowest first, the highest bit set on
/// all bytes but the last. A row without a value is a zero byte.
pub(crate) fn encode(values: &[Option<Digits>]) -> (usize, Vec<u8>) {
    let decimals = values.iter().flatten().map(Digits::decimals).max();
    let decimals = decimals.unwrap_or(0);
    let mut bytes = Vec::new();
    let mut previous = 0;
    for value in values {
        let code = match value {
            Some(digits) => {
                let whole = whole(digits, decimals);
                let difference = whole - previous;
                previous = whole;
                // Arithmetic shift: all ones for a negative difference.
                ((difference << 1) ^ (difference >> 63)).unsigned_abs() + 1
            }
            None => 0,
        };
        push(&mut bytes, code);
    }
    (decimals, bytes)
}

/// The digits as a whole number of the given decimal.
fn whole(digits: &Digits, decimals: usize) -> i64 {
    let text = digits.as_str().replace('.', "");
    let zeros = "0".repeat(decimals - digits.decimals());
    // Published rates have six digits or so; nothing near the nineteen that would not fit.
    format!("{text}{zeros}").parse().unwrap_or(0)
}

fn push(bytes: &mut Vec<u8>, mut code: u64) {
    while code > 127 {
        bytes.push(u8::try_from(code % 128).unwrap_or(0) | 128);
        code /= 128;
    }
    bytes.push(u8::try_from(code).unwrap_or(0));
}

#[cfg(test)]
mod tests {
    use super::encode;
    use crate::digits::Digits;

    #[test]
    fn differences_of_the_last_decimal() {
        let value = |text| Some(Digits::parse(text).expect(text));
        let values = [
            value("1.2"),
            value("1.23"),
            None,
            value("1.22"),
            value("1.9"),
        ];
        // 120, +3, none, -1, +68
        let expected = [241, 1, 7, 0, 2, 137, 1];
        assert_eq!(encode(&values), (2, expected.to_vec()));
        assert_eq!(encode(&[]), (0, vec![]));
    }
}
