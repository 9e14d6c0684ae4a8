//! What is answered to a request.

use super::compression::{Encoding, Quality};
use super::files::{Entry, Files};
use super::headers;
use super::http::{Request, Response};
use super::path::{Asked, asked};
use std::path::PathBuf;

/// The page for addresses that lead nowhere.
const NOT_FOUND: &str = "404.html";

/// A folder that is served below a base.
#[derive(Debug)]
pub struct Site {
    files: Files,
    base: String,
}

impl Site {
    /// Serves `folder` below `base`, which has a slash at both ends.
    pub fn new(folder: PathBuf, base: &str, quality: Quality) -> Self {
        Self {
            files: Files::new(folder, quality),
            base: base.to_owned(),
        }
    }

    /// Answers one request.
    pub fn answer(&self, request: &Request) -> Response {
        let response = self.unadorned(request);
        headers::ALWAYS
            .iter()
            .fold(response, |response, (name, value)| {
                response.with(name, *value)
            })
    }

    fn unadorned(&self, request: &Request) -> Response {
        if !matches!(request.method.as_str(), "GET" | "HEAD") {
            return Response::text(405, "Only GET and HEAD are answered here.\n")
                .with("Allow", "GET, HEAD");
        }
        match asked(&request.target, &self.base) {
            Asked::Inside(path) => self.file(&path, request),
            Asked::BaseWithoutSlash => redirect(&self.base, &request.target),
            Asked::Outside => Response::text(404, &format!("The site is at {}\n", self.base)),
            Asked::Unacceptable => self.missing(request),
        }
    }

    fn file(&self, path: &str, request: &Request) -> Response {
        if self.files.is_folder(path) {
            if !path.is_empty() && !path.ends_with('/') {
                return redirect(&format!("{}{path}/", self.base), &request.target);
            }
            let index = format!("{path}index.html");
            return match self.files.get(&index) {
                Some(entry) => found(&index, &entry, request),
                None => self.missing(request),
            };
        }
        match self.files.get(path) {
            // "a.html/" is not "a.html".
            Some(entry) if !path.ends_with('/') => found(path, &entry, request),
            _ => self.missing(request),
        }
    }

    fn missing(&self, request: &Request) -> Response {
        match self.files.get(NOT_FOUND) {
            Some(entry) => Response {
                status: 404,
                ..whole(NOT_FOUND, &entry, request)
            },
            None => Response::text(404, "There is nothing at this address.\n"),
        }
    }
}

/// Sends the browser elsewhere, with the query it came with.
fn redirect(to: &str, target: &str) -> Response {
    let query = target.find('?').map_or("", |at| &target[at..]);
    // Only what cannot start a new header or another host.
    let to: String = to
        .bytes()
        .map(|byte| match byte {
            b'!'..=b'~' => char::from(byte).to_string(),
            other => format!("%{other:02X}"),
        })
        .collect();
    Response::text(301, "Moved.\n").with("Location", format!("{to}{query}"))
}

fn found(path: &str, entry: &Entry, request: &Request) -> Response {
    let response = whole(path, entry, request);
    let tag = response
        .headers
        .iter()
        .find(|(name, _)| *name == "ETag")
        .map(|(_, value)| value.clone());
    let known = request
        .header("if-none-match")
        .zip(tag)
        .is_some_and(|(given, tag)| is_among(given, &tag));
    if known {
        Response {
            status: 304,
            body: [].into(),
            ..response
        }
    } else {
        response
    }
}

fn is_among(given: &str, tag: &str) -> bool {
    given
        .split(',')
        .map(|one| one.trim().trim_start_matches("W/"))
        .any(|one| one == "*" || one == tag)
}

fn whole(path: &str, entry: &Entry, request: &Request) -> Response {
    let (body, encoding) = entry.body(Encoding::accepted(request.header("accept-encoding")));
    let mut response = Response {
        status: 200,
        headers: vec![("Content-Type", entry.mime.to_owned())],
        body,
    }
    .with("Cache-Control", headers::cache_control(path));
    let suffix = encoding
        .name()
        .map(|name| format!("-{name}"))
        .unwrap_or_default();
    response = response.with("ETag", format!("\"{}{suffix}\"", entry.tag));
    if headers::is_compressible(entry.mime) {
        response = response.with("Vary", "Accept-Encoding");
    }
    if let Some(name) = encoding.name() {
        response = response.with("Content-Encoding", name);
    }
    if let Some(policy) = &entry.policy {
        response = response.with("Content-Security-Policy", policy.clone());
    }
    response
}
