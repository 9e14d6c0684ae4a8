//! Writes every page of the site, in every language, into a folder. Run by the build after the
//! browser modules and style sheets have got their final names.

mod args;
mod assets;
mod card;
mod csp;
mod document;
mod figures;
mod linked;
mod oembed;
mod record;
mod scripts;
mod sitemap;

use std::path::Path;
use std::process::ExitCode;

use fine_print::facts::Lang;
use fine_print::format;
use fine_print::pages::sources::{data, tables};
use fine_print::pages::{Page, Site};
use fine_print::widgets::map::{cards, csv};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(sentence) => {
            #[allow(clippy::print_stderr)] // a command-line program speaks to its user here
            {
                eprintln!("{sentence}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), String> {
    let args = args::Args::read(std::env::args().skip(1))?;
    let assets = assets::Assets::read(&args.assets)?;
    let url = args.site_url.as_str();
    let base = base_of(url)?;
    let site = Site { url, base };
    for page in Page::all() {
        for lang in [Lang::En, Lang::Ms] {
            if page == Page::NotFound && lang == Lang::Ms {
                continue; // one page speaks both languages: a host knows only one
            }
            let html = document::render(&site, &assets, page, lang)?;
            let path = page.path(lang);
            let file = if path.ends_with(".html") {
                path
            } else {
                format!("{path}index.html")
            };
            write(&args.out, &file, &html)?;
            if card::PAGES.contains(&page) {
                write(&args.out, &card::file(page, lang), card::png(page, lang)?)?;
            }
            if let Page::Embed(widget) = page {
                let file = format!("{}oembed.json", page.path(lang));
                write(&args.out, &file, oembed::json(&site, widget, lang))?;
            }
        }
    }
    for (file, text) in figures::files(&site) {
        write(&args.out, &file, &text)?;
    }
    for lang in Lang::ALL {
        let file = [&Page::Article.path(lang), cards::FILE].concat();
        write(&args.out, &file, cards::all(lang, false))?;
        for (name, table) in csv::tables(lang) {
            let file = csv::address(&Page::Article.path(lang), name);
            write(&args.out, &file, format::table::csv(&table))?;
        }
        let front = Page::Article.path(lang);
        for (name, table) in tables::tables(lang) {
            let file = tables::address(&front, name, "csv");
            write(&args.out, &file, format::table::csv(&table))?;
        }
        let file = tables::address(&front, "claims", "json");
        write(&args.out, &file, record::claims(&site, lang))?;
    }
    write(&args.out, data::FACTS, record::facts(&site))?;
    write(&args.out, data::SCHEMA, record::schema(&site)?)?;
    write(&args.out, "sitemap.xml", sitemap::xml(&site))?;
    let robots = format!("User-agent: *\nAllow: /\nSitemap: {url}sitemap.xml\n");
    write(&args.out, "robots.txt", &robots)
}

/// The path of an address, with slashes at both ends.
fn base_of(url: &str) -> Result<&str, String> {
    let wrong = || {
        format!(
            "SITE_URL is “{url}”; it must be an address such as https://example.org/ or https://example.org/news/fp/ with a slash at its end"
        )
    };
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"))
        .ok_or_else(wrong)?;
    let slash = rest.find('/').ok_or_else(wrong)?;
    if slash == 0 || !url.ends_with('/') {
        return Err(wrong());
    }
    Ok(&rest[slash..])
}

fn write(out: &Path, file: &str, content: impl AsRef<[u8]>) -> Result<(), String> {
    let path = out.join(file);
    let folder = path.parent().unwrap_or(out);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, content))
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::base_of;

    #[test]
    fn the_base_is_the_path_of_the_address() {
        assert_eq!(base_of("https://example.org/"), Ok("/"));
        assert_eq!(base_of("http://127.0.0.1:8080/news/fp/"), Ok("/news/fp/"));
        for wrong in [
            "example.org",
            "https://example.org",
            "https://example.org/fp",
            "ftp://x/",
        ] {
            assert!(base_of(wrong).is_err(), "{wrong}");
        }
    }
}
