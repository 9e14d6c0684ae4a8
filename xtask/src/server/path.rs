//! From a request's target to a path below the served folder, and no further.

/// What a target asks for.
#[derive(Debug, PartialEq, Eq)]
pub enum Asked {
    /// A path from the root of the site, without a slash in front: "ms/", "assets/a.js", "".
    Inside(String),
    /// The base without its slash: the browser has to be sent to the base.
    BaseWithoutSlash,
    /// Something that is not below the base.
    Outside,
    /// Something that no link leads to: "..", a zero byte, bad percent signs.
    Unacceptable,
}

/// Reads a target. `base` has a slash at both ends.
pub fn asked(target: &str, base: &str) -> Asked {
    let end = target.find(['?', '#']).unwrap_or(target.len());
    let Some(path) = decode(&target[..end]) else {
        return Asked::Unacceptable;
    };
    if path == base.trim_end_matches('/') && base != "/" {
        return Asked::BaseWithoutSlash;
    }
    let Some(inside) = path.strip_prefix(base) else {
        return Asked::Outside;
    };
    let odd = |segment: &str| segment == "." || segment == "..";
    if inside.split('/').any(odd) || inside.contains(['\\', '\0', ':']) || inside.starts_with('/') {
        return Asked::Unacceptable;
    }
    Asked::Inside(inside.to_owned())
}

/// Resolves "%2f" and the like.
fn decode(path: &str) -> Option<String> {
    let bytes = path.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'%' {
            let digits = path.get(at + 1..at + 3)?;
            if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
                return None;
            }
            decoded.push(u8::from_str_radix(digits, 16).ok()?);
            at += 3;
        } else {
            decoded.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(decoded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(path: &str) -> Asked {
        Asked::Inside(path.into())
    }

    #[test]
    fn queries_are_cut_and_percents_resolved() {
        assert_eq!(asked("/?v=1&lng.volume=3", "/"), inside(""));
        assert_eq!(asked("/a%20b/", "/"), inside("a b/"));
        assert_eq!(asked("/%C3%A9", "/"), inside("é"));
    }

    #[test]
    fn there_is_no_way_out() {
        for target in [
            "/../x",
            "/a/../../x",
            "/%2e%2e/x",
            "/%2e%2e%2fx",
            "/a\\..\\x",
            "/c:/x",
            "/%00",
            "/%zz",
            "/%",
            "/%+1",
            "//etc/passwd",
            "/./a",
        ] {
            assert_eq!(asked(target, "/"), Asked::Unacceptable, "{target}");
        }
    }

    #[test]
    fn a_base_is_a_border() {
        assert_eq!(asked("/news/fp/", "/news/fp/"), inside(""));
        assert_eq!(asked("/news/fp/ms/?v=1", "/news/fp/"), inside("ms/"));
        assert_eq!(asked("/news/fp", "/news/fp/"), Asked::BaseWithoutSlash);
        for target in ["/", "/news/", "/news/fpx/", "/assets/a.js", "*"] {
            assert_eq!(asked(target, "/news/fp/"), Asked::Outside, "{target}");
        }
    }
}
