//! Addresses: `?v=1&lng.volume=3&lng.price=9.5`.
//!
//! Parameters carry their tool's name on every page. Only differences from the default are
//! written. Unknown parameters are ignored silently and kept, because hosts add their own.

use crate::format::entry::split_at;
use crate::format::number::decimal;

/// The version of the meaning of addresses. Raise it whenever a default or a parameter's meaning
/// changes, and teach readers of older addresses in the tool's module.
pub const VERSION: u32 = 1;

/// Something in an address that could not be used, to be shown to the reader.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// Not a number or a range with a decimal point.
    NotANumber {
        /// The parameter, for example `lng.volume`.
        key: String,
        /// What the address said.
        given: String,
    },
    /// A number outside what the tool accepts.
    OutOfRange {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
        /// Least accepted value.
        min: f64,
        /// Greatest accepted value.
        max: f64,
    },
    /// A word that is not one of the choices.
    NotAChoice {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
        /// The accepted words, separated by commas.
        allowed: &'static str,
    },
    /// The net heat factor, which prices do not use.
    NetHeat {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
    },
    /// A choice that needs another one beside it.
    NeedsFormula {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
    },
    /// The price is to be worked out, but the formula gives it.
    PriceByFormula {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
    },
    /// The same parameter twice with different values; the first one counts.
    Repeated {
        /// The parameter.
        key: String,
        /// The value that is not used.
        given: String,
    },
    /// An address of a later version of the site.
    NewerVersion {
        /// What the address said.
        given: String,
    },
}

/// The parameters of an address, decoded, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// Splits a query with or without its question mark. Tolerates `&amp;` from copied HTML and
    /// malformed percent signs.
    pub fn parse(query: &str) -> Self {
        let query = query.strip_prefix('?').unwrap_or(query);
        let pairs = query
            .split('&')
            .map(|part| part.strip_prefix("amp;").unwrap_or(part))
            .filter(|part| !part.is_empty())
            .map(|part| {
                let (key, value) = part.split_once('=').unwrap_or((part, ""));
                (decode(key), decode(value))
            })
            .collect();
        Self { pairs }
    }

    /// The first value of a parameter; later different ones are reported.
    pub fn take(&self, key: &str, notices: &mut Vec<Notice>) -> Option<&str> {
        let mut values = self
            .pairs
            .iter()
            .filter(|(k, _)| k == key)
            .map(|(_, v)| v.as_str());
        let first = values.next()?;
        for given in values.filter(|value| *value != first) {
            notices.push(Notice::Repeated {
                key: key.into(),
                given: given.into(),
            });
        }
        Some(first)
    }

    /// Whether any parameter belongs to the tool with this prefix ("lng.").
    pub fn has_prefix(&self, prefix: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key.starts_with(prefix))
    }

    /// The parameters that are not ours, as they stand in the original text.
    pub fn foreign<'a>(query: &'a str, prefix: &'a str) -> impl Iterator<Item = &'a str> {
        query
            .strip_prefix('?')
            .unwrap_or(query)
            .split('&')
            .map(|part| part.strip_prefix("amp;").unwrap_or(part))
            .filter(move |part| {
                let key = decode(part.split_once('=').map_or(*part, |(key, _)| key));
                !part.is_empty() && key != "v" && !key.starts_with(prefix)
            })
    }

    /// Checks the version parameter.
    pub fn check_version(&self, notices: &mut Vec<Notice>) {
        if let Some(given) = self.take("v", notices)
            && !given
                .parse::<u32>()
                .is_ok_and(|version| (1..=VERSION).contains(&version))
        {
            notices.push(Notice::NewerVersion {
                given: given.into(),
            });
        }
    }
}

/// Reads a number or a range `lo..hi` with decimal points only.
pub fn read_range(text: &str) -> Option<(f64, f64)> {
    match split_at(text, "..") {
        Some((low, high)) => {
            let (low, high) = (read_number(low)?, read_number(high)?);
            (low <= high).then_some((low, high))
        }
        None => read_number(text).map(|x| (x, x)),
    }
}

fn read_number(text: &str) -> Option<f64> {
    decimal(text.trim())
}

/// Writes a number or range for an address.
pub fn write_range(lo: f64, hi: f64) -> String {
    if (hi - lo).abs() > 0.0 {
        format!("{lo}..{hi}")
    } else {
        format!("{lo}")
    }
}

fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        rest = tail;
        bytes.push(match byte {
            b'+' => b' ',
            b'%' => match tail {
                [high, low, after @ ..] if hex(*high).is_some() && hex(*low).is_some() => {
                    rest = after;
                    hex(*high).unwrap_or(0) * 16 + hex(*low).unwrap_or(0)
                }
                _ => b'%',
            },
            other => other,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn hex(byte: u8) -> Option<u8> {
    (byte as char)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decodes_and_tolerates_copied_html() {
        let query = Query::parse("?v=1&amp;lng.volume=3&lng.price=9%2E5&utm_source=x&&broken%zz=1");
        let mut notices = Vec::new();
        assert_eq!(query.take("lng.volume", &mut notices), Some("3"));
        assert_eq!(query.take("lng.price", &mut notices), Some("9.5"));
        assert_eq!(query.take("broken%zz", &mut notices), Some("1"));
        assert!(notices.is_empty());
    }

    #[test]
    fn numbers_have_points_only() {
        assert_eq!(read_range("9.5"), Some((9.5, 9.5)));
        assert_eq!(read_range("3..5"), Some((3.0, 5.0)));
        for bad in [
            "9,5", "five", "", "5..3", "1e9", "inf", "NaN", "0x1", "1.2.3",
        ] {
            assert_eq!(read_range(bad), None, "{bad}");
        }
    }

    #[test]
    fn parameters_of_others_are_kept() {
        let kept: Vec<_> =
            Query::foreign("?v=1&lng.volume=3&childId=a%20b&utm=x", "lng.").collect();
        assert_eq!(kept, ["childId=a%20b", "utm=x"]);
    }
}
