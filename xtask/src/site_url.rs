//! The one setting for the public address and the sub-path: `SITE_URL`.

use crate::failure::{Failure, Outcome};
use crate::host::Host;

/// What is built for when nobody says otherwise: the address `serve` uses.
const DEFAULT: &str = "http://127.0.0.1:8080/";

/// A public address that ends in a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SiteUrl(String);

impl SiteUrl {
    /// `SITE_URL`, or the address of the local server.
    ///
    /// # Errors
    /// `SITE_URL` is no web address.
    pub fn from_host(host: &Host) -> Outcome<Self> {
        Ok(Self::given(host)?.unwrap_or_else(|| Self(DEFAULT.into())))
    }

    /// `SITE_URL` when it is set and not empty.
    ///
    /// # Errors
    /// `SITE_URL` is no web address.
    pub fn given(host: &Host) -> Outcome<Option<Self>> {
        match host.var("SITE_URL").filter(|value| !value.is_empty()) {
            Some(value) => Self::parse(&value).map(Some),
            None => Ok(None),
        }
    }

    /// The address of a local server. `base` has a slash at both ends.
    pub fn local(port: u16, base: &str) -> Self {
        Self(format!("http://127.0.0.1:{port}{base}"))
    }

    fn parse(value: &str) -> Outcome<Self> {
        let refused = || {
            Failure::new(format!(
                "SITE_URL is `{value}`, which is no web address; give one like https://example.org/news/fp/"
            ))
        };
        let rest = value
            .strip_prefix("https://")
            .or_else(|| value.strip_prefix("http://"))
            .ok_or_else(refused)?;
        let odd = |c: char| c.is_whitespace() || c.is_control() || "?#\"'<>\\".contains(c);
        if rest.is_empty() || rest.starts_with('/') || rest.contains(odd) {
            return Err(refused());
        }
        Ok(Self(format!("{}/", value.trim_end_matches('/'))))
    }

    /// The address itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path the site is mounted at, with a slash at both ends.
    pub fn base(&self) -> &str {
        let host_at = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host_at..]
            .find('/')
            .map_or("/", |at| &self.0[host_at + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_slash_at_the_end_is_added() {
        let url = SiteUrl::parse("https://example.org/news/fp").expect("an address");
        assert_eq!(url.as_str(), "https://example.org/news/fp/");
        assert_eq!(url.base(), "/news/fp/");
        assert_eq!(SiteUrl::parse("http://x").expect("an address").base(), "/");
    }

    #[test]
    fn other_things_are_refused_in_one_sentence() {
        for value in [
            "example.org",
            "ftp://x/",
            "https://",
            "https:///x",
            "https://x/?a",
            "https://x/ y",
        ] {
            let failure = SiteUrl::parse(value).expect_err(value).to_string();
            assert!(failure.contains("no web address"), "{failure}");
        }
    }
}
