//! The headers of an answer: type, caching, and who may use it. `public/_headers` says the same to
//! hosts that read it.

use crate::digest;
use crate::markup;

/// Sent with everything.
pub const ALWAYS: [(&str, &str); 4] = [
    // Frames without an origin of their own load module scripts and WASM as another site would.
    ("Access-Control-Allow-Origin", "*"),
    ("Cross-Origin-Resource-Policy", "cross-origin"),
    ("X-Content-Type-Options", "nosniff"),
    // Where a reader was stays between the reader and us.
    ("Referrer-Policy", "same-origin"),
];

/// For pages that bring no policy of their own.
const DEFAULT_POLICY: &str = "default-src 'self'";

/// The MIME type of a file, by its name.
pub fn mime(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, extension)| extension) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "csv" => "text/csv; charset=utf-8",
        "toml" => "application/toml",
        "txt" => "text/plain; charset=utf-8",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// Whether compressing a type is worth it.
pub fn is_compressible(mime: &str) -> bool {
    mime.starts_with("text/")
        || mime.starts_with("application/") && mime != "application/octet-stream"
        || mime == "image/svg+xml"
        || mime == "image/x-icon"
}

/// For how long a file may be kept. `path` is from the root of the site.
pub fn cache_control(path: &str) -> &'static str {
    match path.strip_prefix("assets/") {
        Some(name) if digest::is_hashed_name(name) => "public, max-age=31536000, immutable",
        _ => "no-cache",
    }
}

/// The policy of a page: its own `<meta>`, and who may frame it, which only a header can say.
/// `path` is from the root of the site.
pub fn content_security_policy(path: &str, html: &str) -> String {
    let own = markup::tags(html)
        .into_iter()
        .find(|tag| {
            tag.name == "meta"
                && tag
                    .get("http-equiv")
                    .is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
        })
        .and_then(|tag| tag.get("content").map(str::to_owned))
        .unwrap_or_else(|| DEFAULT_POLICY.into());
    let own = own.split_whitespace().collect::<Vec<_>>().join(" ");
    let ancestors = if is_embed(path) { "*" } else { "'self'" };
    format!(
        "{}; frame-ancestors {ancestors}",
        own.trim_end_matches([';', ' '])
    )
}

/// Whether a page is made to be framed: "embed/…" or "ms/embed/…".
pub fn is_embed(path: &str) -> bool {
    let mut segments = path.split('/');
    let first = segments.next();
    first == Some("embed")
        || (first.is_some_and(|code| code.len() == 2) && segments.next() == Some("embed"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_file_has_its_type() {
        for (name, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("a-0.js", "text/javascript; charset=utf-8"),
            ("a.wasm", "application/wasm"),
            ("a.svg", "image/svg+xml"),
            ("site.webmanifest", "application/manifest+json"),
            ("favicon.ico", "image/x-icon"),
            ("data.csv", "text/csv; charset=utf-8"),
            ("_headers", "application/octet-stream"),
        ] {
            assert_eq!(mime(name), expected);
        }
        assert!(is_compressible(mime("a.wasm")) && !is_compressible(mime("a.png")));
    }

    #[test]
    fn only_hashed_assets_are_kept_for_good() {
        assert!(cache_control("assets/site-0123456789.css").contains("immutable"));
        for path in [
            "assets/site.css",
            "index.html",
            "x/assets/site-0123456789.css",
        ] {
            assert_eq!(cache_control(path), "no-cache", "{path}");
        }
    }

    #[test]
    fn the_policy_is_the_pages_own_and_says_who_may_frame_it() {
        let html = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src &#x27;none&#x27;;\n script-src 'sha256-x='; \">";
        assert_eq!(
            content_security_policy("ms/embed/lng/index.html", html),
            "default-src 'none'; script-src 'sha256-x='; frame-ancestors *"
        );
        assert_eq!(
            content_security_policy("index.html", "<p>"),
            "default-src 'self'; frame-ancestors 'self'"
        );
    }

    #[test]
    fn embeds_are_told_from_pages() {
        assert!(is_embed("embed/lng/index.html") && is_embed("ms/embed/lng/"));
        assert!(!is_embed("index.html") && !is_embed("ms/index.html") && !is_embed("about/embed/"));
    }

    #[test]
    fn hosts_are_told_the_same() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../public/_headers");
        let text = std::fs::read_to_string(path).expect("public/_headers");
        let block = |rule: &str| -> Vec<&str> {
            let mut lines = text.lines().skip_while(|line| *line != rule);
            assert!(lines.next().is_some(), "no rule {rule}");
            lines
                .take_while(|line| line.starts_with("  "))
                .map(str::trim)
                .collect()
        };
        let always = ALWAYS.map(|(name, value)| format!("{name}: {value}"));
        assert_eq!(block("/*"), always);
        let kept = cache_control("assets/a-0123456789.js");
        assert_eq!(block("/assets/*"), [format!("Cache-Control: {kept}")]);
        for page in ["/", "/ms/", "/sources/", "/ms/sources/"] {
            let policy = content_security_policy(page, "");
            let framing = policy.split("; ").last().expect("a directive");
            assert_eq!(block(page), [format!("Content-Security-Policy: {framing}")]);
        }
    }
}
