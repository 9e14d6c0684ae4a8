//! The server over real sockets.

use super::{Quality, Server, Site, is_free};
use crate::testing::Folder;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};

const PAGE: &str = "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'\"><p>The page, the page, the page, the page, the page.";

fn folder() -> Folder {
    let folder = Folder::new();
    folder.file("index.html", PAGE);
    folder.file("404.html", "<!doctype html><p>Nothing here");
    folder.file("ms/index.html", PAGE);
    folder.file("embed/lng/index.html", PAGE);
    folder.file("assets/a-0123456789.js", "let a = 1;\n".repeat(100));
    folder.file("assets/a-0123456789.wasm", "\0asm");
    folder.file("icon.png", "png");
    folder
}

fn server(folder: &Folder, base: &str) -> Server {
    Server::start(Site::new(folder.path().into(), base, Quality::Quick), 0).expect("a server")
}

struct Answer {
    status: u16,
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (given, value) = line.split_once(": ")?;
            given.eq_ignore_ascii_case(name).then_some(value)
        })
    }

    fn text(&self) -> &str {
        std::str::from_utf8(&self.body).expect("text")
    }
}

/// Sends requests over one connection and reads their answers in order.
fn talk(port: u16, requests: &[(&str, &str, &str)]) -> Vec<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).expect("a connection");
    requests
        .iter()
        .map(|(method, target, headers)| {
            write!(
                stream,
                "{method} {target} HTTP/1.1\r\nHost: x\r\n{headers}\r\n"
            )
            .expect("sent");
            receive(&mut stream, *method == "HEAD")
        })
        .collect()
}

fn receive(stream: &mut TcpStream, head_only: bool) -> Answer {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte).expect("a byte of the head");
        head.push(byte[0]);
    }
    let mut answer = Answer {
        status: 0,
        head: String::from_utf8(head).expect("text"),
        body: Vec::new(),
    };
    answer.status = answer.head[9..12].parse().expect("a status");
    let length = answer
        .header("content-length")
        .map_or(0, |length| length.parse().expect("a length"));
    if !head_only {
        answer.body = vec![0; length];
        stream.read_exact(&mut answer.body).expect("the body");
    }
    answer
}

fn get(port: u16, target: &str, headers: &str) -> Answer {
    talk(port, &[("GET", target, headers)]).remove(0)
}

#[test]
fn a_page_comes_with_its_headers() {
    let folder = folder();
    let server = server(&folder, "/");
    let page = get(server.port, "/?v=1&lng.volume=3", "");
    assert_eq!((page.status, page.text()), (200, PAGE));
    for (name, value) in [
        ("content-type", "text/html; charset=utf-8"),
        ("cache-control", "no-cache"),
        ("access-control-allow-origin", "*"),
        ("cross-origin-resource-policy", "cross-origin"),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        (
            "content-security-policy",
            "default-src 'none'; frame-ancestors 'self'",
        ),
        ("vary", "Accept-Encoding"),
    ] {
        assert_eq!(page.header(name), Some(value), "{name}");
    }
    let embed = get(server.port, "/embed/lng/", "");
    assert_eq!(
        embed.header("content-security-policy"),
        Some("default-src 'none'; frame-ancestors *")
    );
}

#[test]
fn assets_are_compressed_and_kept() {
    let folder = folder();
    let server = server(&folder, "/");
    for (offered, encoding) in [
        ("gzip, br", Some("br")),
        ("gzip", Some("gzip")),
        ("identity", None),
    ] {
        let script = get(
            server.port,
            "/assets/a-0123456789.js",
            &format!("Accept-Encoding: {offered}\r\n"),
        );
        assert_eq!(script.header("content-encoding"), encoding);
        assert_eq!(
            script.header("cache-control"),
            Some("public, max-age=31536000, immutable")
        );
        assert_eq!(encoding.is_some(), script.body.len() < 100, "{offered}");
    }
    let wasm = get(server.port, "/assets/a-0123456789.wasm", "");
    assert_eq!(wasm.header("content-type"), Some("application/wasm"));
    let image = get(server.port, "/icon.png", "Accept-Encoding: br\r\n");
    assert_eq!(
        (image.header("content-encoding"), image.header("vary")),
        (None, None)
    );
}

#[test]
fn what_is_known_is_not_sent_again() {
    let folder = folder();
    let server = server(&folder, "/");
    let offered = "Accept-Encoding: br\r\n";
    let tag = get(server.port, "/", offered)
        .header("etag")
        .expect("a tag")
        .to_owned();
    let headers = format!("{offered}If-None-Match: \"x\", W/{tag}\r\n");
    let again = get(server.port, "/", &headers);
    assert_eq!((again.status, again.body.len()), (304, 0));
    folder.file(
        "index.html",
        "<p>Something new, and longer than it was before it was changed by somebody today",
    );
    let newer = get(server.port, "/", &headers);
    assert_eq!(newer.status, 200);
    assert_ne!(newer.header("etag"), Some(tag.as_str()));
}

#[test]
fn one_connection_carries_many_requests() {
    let folder = folder();
    let server = server(&folder, "/");
    let answers = talk(
        server.port,
        &[
            ("HEAD", "/", ""),
            ("GET", "/nothing", ""),
            ("GET", "/ms/", ""),
            ("GET", "/", "Connection: close\r\n"),
        ],
    );
    let statuses: Vec<u16> = answers.iter().map(|answer| answer.status).collect();
    assert_eq!(statuses, [200, 404, 200, 200]);
    assert_eq!(
        answers[0].header("content-length"),
        Some(PAGE.len().to_string().as_str())
    );
    assert_eq!(answers[3].header("connection"), Some("close"));
}

#[test]
fn wrong_addresses_get_the_page_for_them() {
    let folder = folder();
    let server = server(&folder, "/");
    for target in [
        "/nothing",
        "/embed/",
        "/../../etc/passwd",
        "/%2e%2e/etc/passwd",
        "/index.html/",
    ] {
        let missing = get(server.port, target, "");
        assert_eq!(missing.status, 404, "{target}");
        assert!(missing.text().contains("Nothing here"), "{target}");
    }
}

#[cfg(unix)]
#[test]
fn links_do_not_lead_out() {
    let (folder, outside) = (folder(), Folder::new());
    outside.file("secret.txt", "secret");
    std::os::unix::fs::symlink(outside.path(), folder.path().join("out")).expect("a link");
    let server = server(&folder, "/");
    assert_eq!(get(server.port, "/out/secret.txt", "").status, 404);
}

#[test]
fn folders_get_their_slash_and_keep_the_query() {
    let folder = folder();
    let server = server(&folder, "/");
    let moved = get(server.port, "/ms?v=1", "");
    assert_eq!(
        (moved.status, moved.header("location")),
        (301, Some("/ms/?v=1"))
    );
}

#[test]
fn only_reading_is_allowed() {
    let folder = folder();
    let server = server(&folder, "/");
    let refused = talk(server.port, &[("POST", "/", "")]).remove(0);
    assert_eq!(
        (refused.status, refused.header("allow")),
        (405, Some("GET, HEAD"))
    );
}

#[test]
fn a_base_moves_the_whole_site() {
    let folder = folder();
    let server = server(&folder, "/news/fp/");
    assert_eq!(get(server.port, "/news/fp/ms/", "").status, 200);
    let moved = get(server.port, "/news/fp?v=1", "");
    assert_eq!(moved.header("location"), Some("/news/fp/?v=1"));
    let moved = get(server.port, "/news/fp/ms", "");
    assert_eq!(moved.header("location"), Some("/news/fp/ms/"));
    let outside = get(server.port, "/ms/", "");
    assert_eq!(
        (outside.status, outside.text()),
        (404, "The site is at /news/fp/\n")
    );
    let embed = get(server.port, "/news/fp/embed/lng/", "");
    assert!(
        embed
            .header("content-security-policy")
            .is_some_and(|policy| policy.ends_with("frame-ancestors *"))
    );
}

#[test]
fn both_loopback_names_reach_it() {
    let folder = folder();
    let server = server(&folder, "/");
    let mut stream = TcpStream::connect(("localhost", server.port)).expect("localhost");
    write!(stream, "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").expect("sent");
    assert_eq!(receive(&mut stream, false).status, 200);
}

#[test]
fn a_taken_port_is_a_sentence() {
    let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    let port = taken.local_addr().expect("an address").port();
    let failure = is_free(port).expect_err("taken").to_string();
    assert!(
        failure.starts_with(&format!(
            "port {port} is taken by another program; end that one"
        )),
        "{failure}"
    );
    drop(taken);
    assert_eq!(is_free(port), Ok(()));
}

#[test]
fn a_server_that_is_dropped_leaves_its_port() {
    let folder = folder();
    let port = server(&folder, "/").port;
    assert_eq!(is_free(port), Ok(()));
}

#[test]
fn nonsense_is_answered_and_closed() {
    let folder = folder();
    let server = server(&folder, "/");
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, server.port)).expect("a connection");
    stream.write_all(b"nonsense\r\n\r\n").expect("sent");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("an answer");
    assert!(answer.starts_with("HTTP/1.1 400 "), "{answer}");
}
