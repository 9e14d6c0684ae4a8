//! As much of HTTP/1.1 as a static server needs: read a request, write an answer.

use std::io::{BufRead, Read, Write};
use std::sync::Arc;

/// Bytes a request's head may have: browsers send about one thousand.
const HEAD_LIMIT: u64 = 32 * 1024;

/// A request without a body.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// "GET".
    pub method: String,
    /// Path and query, as sent.
    pub target: String,
    /// Names in lower case.
    pub headers: Vec<(String, String)>,
    /// Whether the connection stays open afterwards.
    pub keep_alive: bool,
}

impl Request {
    /// The value of a header. `name` in lower case.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(given, _)| given == name)
            .map(|(_, value)| value.as_str())
    }
}

/// What came over the wire.
#[derive(Debug, PartialEq, Eq)]
pub enum Incoming {
    /// A request.
    Request(Request),
    /// The other side has closed.
    End,
    /// Something that is not HTTP as we speak it.
    Malformed,
}

/// Reads one request.
pub fn read(stream: &mut impl BufRead) -> Incoming {
    let mut head = stream.take(HEAD_LIMIT);
    let Some(line) = read_line(&mut head) else {
        return Incoming::End;
    };
    let mut parts = line.split(' ');
    let (Some(method), Some(target), Some(version), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return Incoming::Malformed;
    };
    if !version.starts_with("HTTP/1.") {
        return Incoming::Malformed;
    }
    let mut request = Request {
        method: method.to_owned(),
        target: target.to_owned(),
        headers: Vec::new(),
        keep_alive: version == "HTTP/1.1",
    };
    loop {
        let Some(line) = read_line(&mut head) else {
            return Incoming::Malformed;
        };
        if line.is_empty() {
            break;
        }
        let Some((name, value)) = line.split_once(':') else {
            return Incoming::Malformed;
        };
        request
            .headers
            .push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    if let Some(connection) = request.header("connection") {
        let connection = connection.to_ascii_lowercase();
        request.keep_alive = connection.contains("keep-alive")
            || (request.keep_alive && !connection.contains("close"));
    }
    // A body would be taken for the next request; nothing we serve needs one.
    let has_body = request.header("transfer-encoding").is_some()
        || request
            .header("content-length")
            .is_some_and(|length| length != "0");
    request.keep_alive &= !has_body;
    Incoming::Request(request)
}

fn read_line(stream: &mut impl BufRead) -> Option<String> {
    let mut line = Vec::new();
    stream.read_until(b'\n', &mut line).ok()?;
    line.pop().filter(|byte| *byte == b'\n')?;
    line.pop_if(|byte| *byte == b'\r');
    String::from_utf8(line).ok()
}

/// An answer.
#[derive(Debug, Clone)]
pub struct Response {
    /// 200, 404 …
    pub status: u16,
    /// All headers but `Content-Length`, `Date` and `Connection`.
    pub headers: Vec<(&'static str, String)>,
    /// The body as it goes over the wire.
    pub body: Arc<[u8]>,
}

impl Response {
    /// An answer in plain words.
    pub fn text(status: u16, words: &str) -> Self {
        Self {
            status,
            headers: vec![("Content-Type", "text/plain; charset=utf-8".into())],
            body: words.as_bytes().into(),
        }
    }

    /// The same with one more header.
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// Writes it; without the body for `HEAD`.
    ///
    /// # Errors
    /// The other side no longer listens.
    pub fn write(
        &self,
        stream: &mut impl Write,
        head_only: bool,
        keep_alive: bool,
    ) -> std::io::Result<()> {
        let mut message = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        for (name, value) in &self.headers {
            message.push_str(&format!("{name}: {value}\r\n"));
        }
        if self.status != 304 {
            message.push_str(&format!("Content-Length: {}\r\n", self.body.len()));
        }
        let connection = if keep_alive { "keep-alive" } else { "close" };
        message.push_str(&format!("Connection: {connection}\r\n\r\n"));
        let mut bytes = message.into_bytes();
        if !head_only && self.status != 304 {
            bytes.extend_from_slice(&self.body);
        }
        // One write, so that head and body leave in the same packets.
        stream.write_all(&bytes)?;
        stream.flush()
    }
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        301 => "Moved Permanently",
        304 => "Not Modified",
        400 => "Bad Request",
        404 => "Not Found",
        405 => "Method Not Allowed",
        _ => "Error",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request(text: &str) -> Request {
        match read(&mut text.as_bytes()) {
            Incoming::Request(request) => request,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_request_is_read_with_its_headers() {
        let request = request("GET /a?b=c HTTP/1.1\r\nHost: x\r\nACCEPT-Encoding:  br \r\n\r\n");
        assert_eq!(
            (request.method.as_str(), request.target.as_str()),
            ("GET", "/a?b=c")
        );
        assert_eq!(request.header("accept-encoding"), Some("br"));
        assert!(request.keep_alive);
    }

    #[test]
    fn connections_are_kept_as_agreed() {
        assert!(!request("GET / HTTP/1.0\r\n\r\n").keep_alive);
        assert!(request("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n").keep_alive);
        assert!(!request("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").keep_alive);
        assert!(!request("POST / HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc").keep_alive);
    }

    #[test]
    fn what_is_not_http_is_malformed() {
        for text in [
            "GET /\r\n\r\n",
            "GET / a HTTP/1.1\r\n\r\n",
            "GET / HTTP/2\r\n\r\n",
            "GET / HTTP/1.1\r\nno colon\r\n\r\n",
            "GET / HTTP/1.1\r\n",
        ] {
            assert_eq!(read(&mut text.as_bytes()), Incoming::Malformed, "{text}");
        }
        assert_eq!(read(&mut "".as_bytes()), Incoming::End);
        let endless = format!("GET / HTTP/1.1\r\nA: {}\r\n\r\n", "a".repeat(40_000));
        assert_eq!(read(&mut endless.as_bytes()), Incoming::Malformed);
    }

    #[test]
    fn a_head_has_no_body_but_its_length() {
        let mut out = Vec::new();
        Response::text(200, "words")
            .write(&mut out, true, false)
            .expect("written");
        let out = String::from_utf8(out).expect("text");
        assert!(
            out.contains("Content-Length: 5\r\n") && out.ends_with("\r\n\r\n"),
            "{out}"
        );
    }
}
