//! brotli and gzip, and which of them a browser takes.

use std::io::Write;

/// How hard brotli tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Quality {
    /// 9: at once, a few per cent larger.
    Quick,
    /// 11: what a host sends that compresses beforehand; seconds for a large file.
    Best,
}

/// A way to send a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// As it is.
    Identity,
    /// gzip, for everyone.
    Gzip,
    /// brotli, which browsers offer to secure and local addresses.
    Brotli,
}

impl Encoding {
    /// The name in `Content-Encoding`.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Self::Identity => None,
            Self::Gzip => Some("gzip"),
            Self::Brotli => Some("br"),
        }
    }

    /// The best one that `Accept-Encoding` allows.
    pub fn accepted(header: Option<&str>) -> Self {
        let accepts = |name: &str| {
            header.unwrap_or_default().split(',').any(|offer| {
                let mut parts = offer.split(';').map(str::trim);
                let named = parts
                    .next()
                    .is_some_and(|coding| coding.eq_ignore_ascii_case(name));
                let refused = parts
                    .filter_map(|part| part.strip_prefix("q="))
                    .any(|weight| weight.trim().parse().is_ok_and(|weight: f32| weight <= 0.0));
                named && !refused
            })
        };
        if accepts("br") {
            Self::Brotli
        } else if accepts("gzip") {
            Self::Gzip
        } else {
            Self::Identity
        }
    }
}

/// Compresses with brotli.
pub fn brotli(content: &[u8], quality: Quality) -> Vec<u8> {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: match quality {
            Quality::Quick => 9,
            Quality::Best => 11,
        },
        size_hint: content.len(),
        ..Default::default()
    };
    let mut compressed = Vec::new();
    let mut input = content;
    match brotli::BrotliCompress(&mut input, &mut compressed, &parameters) {
        Ok(_) => compressed,
        Err(error) => unreachable!("memory cannot fail to be read or written: {error}"),
    }
}

/// Compresses with gzip, level 9.
pub fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    match encoder.write_all(content).and_then(|()| encoder.finish()) {
        Ok(compressed) => compressed,
        Err(error) => unreachable!("memory cannot fail to be written: {error}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn the_best_allowed_encoding_is_taken() {
        for (header, encoding) in [
            (Some("gzip, deflate, br, zstd"), Encoding::Brotli),
            (Some("gzip;q=1.0, br;q=0"), Encoding::Gzip),
            (Some("GZIP"), Encoding::Gzip),
            (Some("br; q=0.5"), Encoding::Brotli),
            (Some("identity"), Encoding::Identity),
            (Some("brotli"), Encoding::Identity),
            (None, Encoding::Identity),
        ] {
            assert_eq!(Encoding::accepted(header), encoding, "{header:?}");
        }
    }

    #[test]
    fn what_is_compressed_comes_back() {
        let text = "the same words ".repeat(200).into_bytes();
        for quality in [Quality::Quick, Quality::Best] {
            let compressed = brotli(&text, quality);
            assert!(compressed.len() < text.len() / 10);
            let mut back = Vec::new();
            brotli::BrotliDecompress(&mut compressed.as_slice(), &mut back).expect("brotli");
            assert_eq!(back, text);
        }
        let mut back = Vec::new();
        flate2::read::GzDecoder::new(gzip(&text).as_slice())
            .read_to_end(&mut back)
            .expect("gzip");
        assert_eq!(back, text);
    }
}
