//! `serve`: the release site at a local address, or a debug build that follows the files.

use super::build;
use crate::args::ServeOptions;
use crate::environment;
use crate::failure::{Doing, Failure, Outcome};
use crate::host::Host;
use crate::server::{Quality, Server, Site, is_free};
use crate::site_url::SiteUrl;
use crate::steps::Steps;
use crate::tools::{TO_BUILD, prepare};

/// Builds and serves until it is ended.
///
/// # Errors
/// The port is taken, something is missing, or the build fails.
pub fn run(host: &Host, options: &ServeOptions) -> Outcome {
    let (site, base) = addresses(host, options)?;
    // Now, not after twenty minutes of building.
    is_free(options.port)?;
    let mut steps = Steps::new(host.scratch(), TO_BUILD.len() + 1);
    prepare(host, TO_BUILD, &mut steps)?;
    if options.dev {
        build::debug(host, &site, &mut steps)?;
    } else {
        build::release(host, &site, &mut steps)?;
    }
    let folder = Site::new(build::dist(host), &base, Quality::Quick);
    let server = Server::start(folder, options.port)?;
    let address = format!("http://127.0.0.1:{}{base}", server.port);
    println!("Fine Print is at {address} (Ctrl-C ends it)");
    if options.open {
        open(host, &address);
    }
    if options.dev {
        return watch(host, &site);
    }
    server.wait();
    Ok(())
}

/// The public address the pages are built for, and the path they are served below.
fn addresses(host: &Host, options: &ServeOptions) -> Outcome<(SiteUrl, String)> {
    let given = SiteUrl::given(host)?;
    match (given, &options.base) {
        (Some(site), Some(base)) if site.base() != base => Err(Failure::new(format!(
            "SITE_URL has the path {} and --base is {base}; give only one of them, or the same path twice",
            site.base()
        ))),
        (Some(site), _) => {
            let base = site.base().to_owned();
            Ok((site, base))
        }
        (None, base) => {
            let base = base.as_deref().unwrap_or("/");
            Ok((SiteUrl::local(options.port, base), base.to_owned()))
        }
    }
}

/// Rebuilds `dist/` whenever a file changes; the server reads it anew.
fn watch(host: &Host, site: &SiteUrl) -> Outcome {
    println!("A change of a file rebuilds it; then reload the page");
    let status = environment::trunk(host, site)
        .arg("watch")
        .status()
        .doing("start trunk")?;
    if status.success() {
        Ok(())
    } else {
        Err("trunk stopped watching; the lines above say why".into())
    }
}

/// A browser that does not open is no reason to stop serving.
fn open(host: &Host, address: &str) {
    let (program, arguments): (&str, &[&str]) = if cfg!(target_os = "macos") {
        ("open", &[])
    } else if cfg!(windows) {
        ("cmd", &["/C", "start", ""])
    } else {
        ("xdg-open", &[])
    };
    let opened = host.command(program).args(arguments).arg(address).spawn();
    if opened.is_err() {
        println!("No browser could be opened ({program} is missing); open the address yourself");
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::testing::FakeMachine;

    fn asked(vars: &[(&str, &str)], base: Option<&str>) -> Outcome<(String, String)> {
        let options = ServeOptions {
            port: 9000,
            base: base.map(str::to_owned),
            open: false,
            dev: false,
        };
        let host = FakeMachine::new().host(vars);
        addresses(&host, &options).map(|(site, base)| (site.as_str().to_owned(), base))
    }

    fn pair(site: &str, base: &str) -> Outcome<(String, String)> {
        Ok((site.into(), base.into()))
    }

    #[test]
    fn the_address_is_local_unless_it_is_set() {
        assert_eq!(asked(&[], None), pair("http://127.0.0.1:9000/", "/"));
        assert_eq!(
            asked(&[], Some("/news/fp/")),
            pair("http://127.0.0.1:9000/news/fp/", "/news/fp/")
        );
        let site = [("SITE_URL", "https://example.org/x")];
        assert_eq!(asked(&site, None), pair("https://example.org/x/", "/x/"));
        assert_eq!(
            asked(&site, Some("/x/")),
            pair("https://example.org/x/", "/x/")
        );
        assert!(asked(&site, Some("/y/")).is_err());
    }

    #[test]
    fn a_taken_port_is_said_before_anything_is_installed() {
        let taken = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let options = ServeOptions {
            port: taken.local_addr().expect("an address").port(),
            base: None,
            open: false,
            dev: false,
        };
        let failure = run(&FakeMachine::new().host(&[]), &options).expect_err("taken");
        assert!(
            failure.to_string().contains("is taken by another program"),
            "{failure}"
        );
    }
}
