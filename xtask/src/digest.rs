//! SHA-256 in hexadecimal, for names that change with their content.

use sha2::{Digest, Sha256};

/// Digits of the hash in a file name: 40 bits, far more than the few files of one site can collide in.
pub const NAME_DIGITS: usize = 10;

/// The first `digits` hexadecimal digits of the SHA-256 of `content`.
pub fn hex(content: &[u8], digits: usize) -> String {
    let mut text: String = Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    text.truncate(digits);
    text
}

/// `article` + `js` + content → `article-0123456789.js`.
pub fn file_name(stem: &str, extension: &str, content: &[u8]) -> String {
    format!("{stem}-{}.{extension}", hex(content, NAME_DIGITS))
}

/// Whether a file name ends in a hash of ours before its extension, so that it may be cached for good.
pub fn is_hashed_name(name: &str) -> bool {
    let Some((stem, _extension)) = name.rsplit_once('.') else {
        return false;
    };
    let Some((_, hash)) = stem.rsplit_once('-') else {
        return false;
    };
    hash.len() == NAME_DIGITS
        && hash
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_sha256() {
        assert_eq!(hex(b"abc", 10), "ba7816bf8f");
        assert_eq!(file_name("site", "css", b"abc"), "site-ba7816bf8f.css");
    }

    #[test]
    fn only_names_with_a_whole_hash_are_hashed_names() {
        assert!(is_hashed_name("embed-lng-ba7816bf8f.wasm"));
        for name in [
            "site.css",
            "embed-lng.js",
            "a-ba7816bf8.js",
            "a-BA7816BF8F.js",
            "ba7816bf8f",
        ] {
            assert!(!is_hashed_name(name), "{name}");
        }
    }
}
