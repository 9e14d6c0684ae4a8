//! Sockets: one thread for each address and each connection.

use super::http::{self, Incoming, Response};
use super::respond::Site;
use crate::failure::{Failure, Outcome};
use std::io::{BufReader, ErrorKind};
use std::net::{Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;
use std::time::Duration;

/// How long a connection may stay silent.
const PATIENCE: Duration = Duration::from_secs(30);
/// How often another port is tried when only one of the two loopback addresses has it free.
const TRIES: usize = 20;

/// A running server; it stops when it goes out of scope.
#[derive(Debug)]
pub struct Server {
    /// The port it listens on.
    pub port: u16,
    stop: Arc<AtomicBool>,
    listening: Vec<(SocketAddr, JoinHandle<()>)>,
}

impl Server {
    /// Serves on 127.0.0.1 and, where there is IPv6, on ::1, so that both `127.0.0.1` and `localhost`
    /// reach it and are two sites to a browser. Port 0 takes any that is free.
    ///
    /// # Errors
    /// The port is taken, or may not be used.
    pub fn start(site: Site, port: u16) -> Outcome<Self> {
        let (listeners, port) = bind(port)?;
        let site = Arc::new(site);
        let stop = Arc::new(AtomicBool::new(false));
        let listening = listeners
            .into_iter()
            .map(|(address, listener)| {
                let (site, stop) = (site.clone(), stop.clone());
                (
                    address,
                    std::thread::spawn(move || accept(&listener, &site, &stop)),
                )
            })
            .collect();
        Ok(Self {
            port,
            stop,
            listening,
        })
    }

    /// Serves until the process is ended.
    pub fn wait(mut self) {
        for (_, thread) in self.listening.drain(..) {
            let _ = thread.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
        for (address, thread) in self.listening.drain(..) {
            // Wakes the thread, which then sees that it should stop.
            let _ = TcpStream::connect(address);
            let _ = thread.join();
        }
    }
}

/// Whether a port can be had, asked before a long build rather than after it.
///
/// # Errors
/// It cannot: the sentence for the person who asked for it.
pub fn is_free(port: u16) -> Outcome {
    bind(port).map(|_| ())
}

type Listeners = Vec<(SocketAddr, TcpListener)>;

fn bind(port: u16) -> Outcome<(Listeners, u16)> {
    for _ in 0..TRIES {
        let first = TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .and_then(|listener| Ok((listener.local_addr()?, listener)))
            .map_err(|error| refused(port, &error))?;
        let got = first.0.port();
        match TcpListener::bind((Ipv6Addr::LOCALHOST, got)) {
            Ok(listener) => {
                let address = SocketAddr::from((Ipv6Addr::LOCALHOST, got));
                return Ok((vec![first, (address, listener)], got));
            }
            Err(error) if error.kind() == ErrorKind::AddrInUse => {
                if port != 0 {
                    return Err(refused(port, &error));
                }
            }
            // A machine without IPv6.
            Err(_) => return Ok((vec![first], got)),
        }
    }
    Err("no port is free on both 127.0.0.1 and ::1; end some of the servers on this machine".into())
}

fn refused(port: u16, error: &std::io::Error) -> Failure {
    Failure::new(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "port {port} is taken by another program; end that one, or choose another port, for instance with `--port {}`",
            if port < u16::MAX { port + 1 } else { 8080 }
        ),
        ErrorKind::PermissionDenied => {
            format!(
                "port {port} may not be used without special rights; choose one above 1023 with `--port`"
            )
        }
        _ => format!("port {port} cannot be used ({error}); choose another with `--port`"),
    })
}

fn accept(listener: &TcpListener, site: &Arc<Site>, stop: &AtomicBool) {
    for stream in listener.incoming() {
        if stop.load(Ordering::Relaxed) {
            return;
        }
        if let Ok(stream) = stream {
            let site = site.clone();
            std::thread::spawn(move || converse(stream, &site));
        }
    }
}

/// Answers requests until the other side has no more. A browser that goes away is nothing to report.
fn converse(stream: TcpStream, site: &Site) {
    let ready = stream
        .set_read_timeout(Some(PATIENCE))
        .and_then(|()| stream.set_nodelay(true))
        .and_then(|()| stream.try_clone());
    let Ok(mut out) = ready else {
        return;
    };
    let mut input = BufReader::new(stream);
    loop {
        match http::read(&mut input) {
            Incoming::Request(request) => {
                let head_only = request.method == "HEAD";
                let response = site.answer(&request);
                if response
                    .write(&mut out, head_only, request.keep_alive)
                    .is_err()
                    || !request.keep_alive
                {
                    return;
                }
            }
            Incoming::Malformed => {
                let _ =
                    Response::text(400, "This is no HTTP request.\n").write(&mut out, false, false);
                return;
            }
            Incoming::End => return,
        }
    }
}
