//! Addresses: `?v=1&lng.volume=3&lng.price=9.5`.
//!
//! Parameters carry their tool's name on every page. Only differences from the default are
//! written. Unknown parameters are ignored silently and kept, because hosts add their own.

use std::borrow::Cow;

use crate::facts::Text;
use crate::format::entry::split_at;
use crate::format::number::{decimal, plain};
use crate::state::field::{Limits, Span};

/// The version of the meaning of addresses. Raise it whenever a default or a parameter's meaning
/// changes, and teach readers of older addresses in the tool's module.
pub const VERSION: u32 = 1;

/// [`VERSION`] as a parameter.
const VERSIONED: &str = "v=1";

/// The parameter that says that a state is pinned, and begins the names of that state's own.
const PINNED: &str = "a";

/// A state's parameters as those of the one pinned beside it: `lng.a=1&lng.a.volume=3`.
pub fn as_pinned(slug: &str, own: &str) -> String {
    let mut text = [slug, ".", PINNED, "=1"].concat();
    for part in own.split('&') {
        if let Some(rest) = part.strip_prefix(slug) {
            for piece in ["&", slug, ".", PINNED, rest] {
                text.push_str(piece);
            }
        }
    }
    text
}

/// The names of all tools whose parameters an address may carry.
pub const SLUGS: [&str; 4] = ["lng", "fx", "share", "map"];

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
        /// What is accepted, separated by commas.
        allowed: Cow<'static, str>,
    },
    /// The same parameter twice with different values; the first one counts.
    Repeated {
        /// The parameter.
        key: String,
        /// The value that is not used.
        given: String,
    },
    /// A parameter beside another one that says the same thing in another form; the other counts.
    Excluded {
        /// The parameter that is not used.
        key: String,
        /// What the address said.
        given: String,
        /// The parameter that is used.
        by: &'static str,
    },
    /// For a reason of the tool's own.
    Own {
        /// The parameter.
        key: String,
        /// What the address said.
        given: String,
        /// What is wrong and what is allowed: a message with places for `key`, `given` and those below.
        why: Text,
        /// What else the message has places for.
        places: Vec<(&'static str, String)>,
        /// Whether the default is used instead, and nothing of what was given.
        default_used: bool,
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

    /// Whether any parameter belongs to the tool with this slug.
    pub fn has_prefix(&self, slug: &str) -> bool {
        self.pairs.iter().any(|(key, _)| is_of(key, slug))
    }

    /// The parameters of the state that is pinned beside the tool's own, `lng.a.volume=3`, as if they were
    /// the tool's. `None` without [`PINNED`], `lng.a=1`: a pinned default has no other parameter.
    pub fn of_pinned(&self, slug: &str) -> Option<Self> {
        let mark = [slug, ".", PINNED].concat();
        let own = [mark.as_str(), "."].concat();
        self.pairs.iter().find(|(key, _)| *key == mark)?;
        let pairs = self.pairs.iter().filter_map(|(key, value)| {
            let name = key.strip_prefix(own.as_str())?;
            Some(([slug, ".", name].concat(), value.clone()))
        });
        Some(Self {
            pairs: pairs.collect(),
        })
    }

    /// Reads one of several words into `into`; a word that is none of them is reported.
    pub fn choice<T: Copy>(
        &self,
        key: &str,
        choices: &[(T, &'static str)],
        allowed: &'static str,
        into: &mut T,
        notices: &mut Vec<Notice>,
    ) {
        if let Some(given) = self.take(key, notices) {
            match choices.iter().find(|(_, code)| *code == given) {
                Some((value, _)) => *into = *value,
                None => notices.push(Notice::NotAChoice {
                    key: key.into(),
                    given: given.into(),
                    allowed: allowed.into(),
                }),
            }
        }
    }

    /// Reads a number or range within limits into `into`; anything else is reported.
    pub fn span(&self, key: &str, limits: Limits, into: &mut Span, notices: &mut Vec<Notice>) {
        let Some(given) = self.take(key, notices) else {
            return;
        };
        let (key, given) = (key.to_string(), given.to_string());
        match read_range(&given) {
            Some((lo, hi)) if limits.accept(Span { lo, hi }) => *into = Span { lo, hi },
            Some(_) => notices.push(Notice::OutOfRange {
                key,
                given,
                min: limits.min,
                max: limits.max,
            }),
            None => notices.push(Notice::NotANumber { key, given }),
        }
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

/// Whether a parameter belongs to the tool with this slug: `lng.volume` to `lng`.
fn is_of(key: &str, slug: &str) -> bool {
    key.strip_prefix(slug)
        .is_some_and(|rest| rest.starts_with('.'))
}

/// A query with one tool's parameters replaced by `own`; those of other tools and of hosts stay as
/// they stand. The version is there as soon as any tool has a parameter.
pub fn merge(query: &str, slug: &str, own: &str) -> String {
    let mut others = String::new();
    let mut ours = !own.is_empty();
    for part in query.strip_prefix('?').unwrap_or(query).split('&') {
        let part = part.strip_prefix("amp;").unwrap_or(part);
        let key = decode(part.split_once('=').map_or(part, |(key, _)| key));
        if part.is_empty() || key == "v" || is_of(&key, slug) {
            continue;
        }
        ours |= SLUGS.iter().any(|slug| is_of(&key, slug));
        push(&mut others, part);
    }
    if ours {
        push(&mut others, VERSIONED);
    }
    push(&mut others, own);
    others
}

fn push(query: &mut String, part: &str) {
    if !(query.is_empty() || part.is_empty()) {
        query.push('&');
    }
    query.push_str(part);
}

/// Collects a tool's parameters.
#[derive(Debug, Default)]
pub struct Own(String);

impl Own {
    /// Adds `lng.volume=3` if it differs from the default. Names and values are ours and need no
    /// escapes.
    pub fn push(&mut self, differs: bool, slug: &str, name: &str, value: &str) {
        if differs {
            for part in [
                if self.0.is_empty() { "" } else { "&" },
                slug,
                ".",
                name,
                "=",
                value,
            ] {
                self.0.push_str(part);
            }
        }
    }

    /// What was collected.
    pub fn text(self) -> String {
        self.0
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
        [plain(lo).as_str(), "..", &plain(hi)].concat()
    } else {
        plain(lo)
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

/// An address with a query, which may be empty.
pub fn with_query(address: &str, query: &str) -> String {
    let mark = if query.is_empty() { "" } else { "?" };
    [address, mark, query].concat()
}

/// The address of a tool's state on the full page, whose address is `page`: it leads to the tool, whose
/// parameters begin with `slug`, and not to the top of a long page.
pub fn address(page: &str, query: &str, slug: &str) -> String {
    [&with_query(page, query), "#", slug, "-title"].concat()
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
        let query = "?v=1&lng.volume=3&childId=a%20b&fx.at=2025-03&utm=x";
        assert_eq!(
            merge(query, "lng", "lng.price=9.5"),
            "childId=a%20b&fx.at=2025-03&utm=x&v=1&lng.price=9.5"
        );
        assert_eq!(
            merge(query, "lng", ""),
            "childId=a%20b&fx.at=2025-03&utm=x&v=1"
        );
        assert_eq!(merge("?utm=x&v=1&fx.at=own", "fx", ""), "utm=x");
        assert_eq!(merge("", "lng", "lng.price=9.5"), "v=1&lng.price=9.5");
        assert_eq!(
            merge("lngs.a=1&lng%2Ea=1", "lng", ""),
            "lngs.a=1",
            "only its own, however written"
        );
    }

    #[test]
    fn a_pinned_state_is_a_query_of_its_own() {
        let own = as_pinned("lng", "lng.volume=3&lng.price=9.5");
        assert_eq!(own, "lng.a=1&lng.a.volume=3&lng.a.price=9.5");
        let query = Query::parse(&["lng.volume=4&fx.at=own&", &own].concat());
        let pinned = query.of_pinned("lng").expect("one is pinned");
        assert_eq!(pinned, Query::parse("lng.volume=3&lng.price=9.5"));
        assert_eq!(query.of_pinned("fx"), None);
        assert_eq!(as_pinned("lng", ""), "lng.a=1");
        assert_eq!(
            Query::parse("lng.a.volume=3").of_pinned("lng"),
            None,
            "a pinned state says so"
        );
        assert_eq!(
            merge(&["utm=x&", &own].concat(), "lng", ""),
            "utm=x",
            "it goes with the tool's own"
        );
    }

    #[test]
    fn the_version_is_the_parameters() {
        assert_eq!(VERSIONED, format!("v={VERSION}"));
    }
}
