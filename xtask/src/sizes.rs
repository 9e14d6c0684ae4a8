//! What every page weighs: HTML + CSS + JS + WASM of all it asks for, each brotli 11.

use crate::failure::{Doing, Failure, Outcome};
use crate::markup::{self, Tag};
use crate::server::{Quality, brotli, gzip};
use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use toml::{Table, Value};

/// Bytes in a kB here.
const KB: f64 = 1000.0;
/// Every host that speaks pym is told its height by a text with this in it.
const HEIGHT_SCRIPT: &str = "xPYMx";
/// Attributes with files that a page asks for only when its reader does.
const LATER: &str = "data-later-";

/// Limits of `budgets.toml`.
#[derive(Debug)]
pub struct Budgets(Table);

impl Budgets {
    /// Reads `xtask/budgets.toml`.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(root: &Path) -> Outcome<Self> {
        let path = root.join("xtask/budgets.toml");
        let text = std::fs::read_to_string(&path).doing(format_args!("read {}", path.display()))?;
        text.parse()
            .map(Self)
            .map_err(|error| Failure::new(format!("xtask/budgets.toml cannot be read: {error}")))
    }

    /// A limit by its place in the file: `["weight", "embed", "lng"]`.
    ///
    /// # Errors
    /// There is none.
    pub fn get(&self, place: &[&str]) -> Outcome<f64> {
        let mut value = None;
        let mut table = Some(&self.0);
        for key in place {
            value = table.and_then(|table| table.get(*key));
            table = value.and_then(Value::as_table);
        }
        value
            .and_then(|value| {
                value
                    .as_float()
                    .or_else(|| value.as_integer().map(|whole| whole as f64))
            })
            .ok_or_else(|| {
                Failure::new(format!(
                    "xtask/budgets.toml has no limit {}; add it",
                    place.join(".")
                ))
            })
    }
}

/// The weight of one page in bytes.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Weight {
    /// Path of the page from the root of the site.
    pub page: String,
    /// Compressed bytes: the page itself, with what is inline.
    pub html: usize,
    /// Linked style sheets.
    pub css: usize,
    /// Scripts.
    pub js: usize,
    /// WebAssembly.
    pub wasm: usize,
    /// All style, linked and inline, compressed by itself.
    pub style: usize,
    /// The inline script that reports the height, gzip; only embeds have one.
    pub height_script: Option<usize>,
    /// Script and WebAssembly that are asked for only when the reader does; no part of the total.
    pub later: usize,
}

impl Weight {
    /// Everything.
    pub fn total(&self) -> usize {
        self.html + self.css + self.js + self.wasm
    }

    /// The name of the embed: "lng" of "ms/embed/lng/index.html".
    pub fn embed(&self) -> Option<&str> {
        let mut segments = self.page.split('/');
        segments.find(|segment| *segment == "embed")?;
        segments.next()
    }
}

/// Weighs every page of a built site. `base` is the path its addresses begin with.
///
/// # Errors
/// A file cannot be read, or a page asks for one that is not there.
pub fn weigh(dist: &Path, base: &str) -> Outcome<Vec<Weight>> {
    let mut scales = Scales {
        dist,
        base,
        known: HashMap::new(),
    };
    let mut pages = Vec::new();
    collect_pages(dist, &mut pages)?;
    pages.sort();
    pages.iter().map(|page| scales.weigh(page)).collect()
}

fn collect_pages(folder: &Path, pages: &mut Vec<PathBuf>) -> Outcome {
    for entry in std::fs::read_dir(folder)
        .doing(format_args!("read {}", folder.display()))?
        .flatten()
    {
        let path = entry.path();
        if path.is_dir() {
            collect_pages(&path, pages)?;
        } else if path
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            pages.push(path);
        }
    }
    Ok(())
}

struct Scales<'a> {
    dist: &'a Path,
    base: &'a str,
    known: HashMap<String, usize>,
}

impl Scales<'_> {
    fn weigh(&mut self, page: &Path) -> Outcome<Weight> {
        let html = std::fs::read_to_string(page).doing(format_args!("read {}", page.display()))?;
        let name = page
            .strip_prefix(self.dist)
            .unwrap_or(page)
            .to_string_lossy()
            .replace('\\', "/");
        let tags = markup::tags(&html);
        let mut weight = Weight {
            html: brotli(html.as_bytes(), Quality::Best).len(),
            style: inline_style(&tags),
            height_script: height_script(&tags),
            page: name.clone(),
            ..Weight::default()
        };
        for address in tags.iter().flat_map(later_references) {
            if let Some(file) = self.resolve(address, &name) {
                weight.later += self.size(&file, &name)?;
            }
        }
        for file in self.all_files(&name, &tags)? {
            let size = self.size(&file, &name)?;
            match file.rsplit_once('.').map(|(_, extension)| extension) {
                Some("css") => {
                    weight.css += size;
                    weight.style += size;
                }
                Some("js") => weight.js += size,
                _ => weight.wasm += size,
            }
        }
        Ok(weight)
    }

    /// Files that a page asks for, and those that its scripts import.
    fn all_files(&self, page: &str, tags: &[Tag]) -> Outcome<BTreeSet<String>> {
        let mut open: Vec<String> = tags
            .iter()
            .flat_map(references)
            .filter_map(|address| self.resolve(&address, page))
            .collect();
        let mut files = BTreeSet::new();
        while let Some(file) = open.pop() {
            if file.ends_with(".js") {
                let script = std::fs::read_to_string(self.dist.join(&file))
                    .doing(format_args!("read {file}, which {page} asks for"))?;
                let found: Vec<String> = imports(&script)
                    .filter_map(|address| self.resolve(address, &file))
                    .filter(|import| !files.contains(import) && *import != file)
                    .collect();
                open.extend(found);
            }
            files.insert(file);
        }
        Ok(files)
    }

    /// The path from the root of the site that an address in `from` means.
    fn resolve(&self, address: &str, from: &str) -> Option<String> {
        let address = address.split(['?', '#']).next().unwrap_or_default();
        if address.contains("://") {
            return None;
        }
        if let Some(absolute) = address.strip_prefix(self.base) {
            return Some(absolute.to_owned());
        }
        let mut segments: Vec<&str> = from.split('/').collect();
        segments.pop();
        for segment in address.split('/') {
            match segment {
                "." | "" => {}
                ".." => {
                    segments.pop();
                }
                name => segments.push(name),
            }
        }
        Some(segments.join("/"))
    }

    fn size(&mut self, file: &str, page: &str) -> Outcome<usize> {
        if let Some(size) = self.known.get(file) {
            return Ok(*size);
        }
        let content = std::fs::read(self.dist.join(file))
            .doing(format_args!("read {file}, which {page} asks for"))?;
        let size = brotli(&content, Quality::Best).len();
        self.known.insert(file.to_owned(), size);
        Ok(size)
    }
}

/// Addresses of style sheets, scripts and WASM in a tag: links, sources, data attributes, and what
/// an inline script spells out.
fn references(tag: &Tag) -> Vec<String> {
    let counts = |address: &str| {
        let path = address.split(['?', '#']).next().unwrap_or_default();
        [".css", ".js", ".wasm"]
            .iter()
            .any(|ending| path.ends_with(ending))
    };
    let mut found: Vec<String> = tag
        .attributes
        .iter()
        .filter(|(name, _)| {
            (name.starts_with("data-") && !name.starts_with(LATER))
                || matches!(
                    (tag.name.as_str(), name.as_str()),
                    ("link", "href") | ("script", "src")
                )
        })
        .map(|(_, value)| value.clone())
        .filter(|value| counts(value))
        .collect();
    if tag.name == "script" {
        let quoted = tag.text.split(['"', '\'', '`']);
        found.extend(
            quoted
                .filter(|text| text.contains("assets/") && counts(text))
                .map(str::to_owned),
        );
    }
    found
}

/// Addresses of what a page asks for only when its reader does.
fn later_references(tag: &Tag) -> impl Iterator<Item = &str> {
    let attributes = tag.attributes.iter();
    attributes
        .filter(|(name, _)| name.starts_with(LATER))
        .map(|(_, value)| value.as_str())
}

/// What a script imports as it starts: `from './a.js'`, `import "./a.js"`.
fn imports(script: &str) -> impl Iterator<Item = &str> {
    ["from", "import"].into_iter().flat_map(move |word| {
        script.match_indices(word).filter_map(|(at, _)| {
            let rest = script[at + word.len()..].trim_start();
            let quote = rest
                .chars()
                .next()
                .filter(|first| matches!(first, '"' | '\''))?;
            let address = &rest[1..][..rest[1..].find(quote)?];
            (address.starts_with('.') && address.ends_with(".js")).then_some(address)
        })
    })
}

fn inline_style(tags: &[Tag]) -> usize {
    let style: String = tags
        .iter()
        .filter(|tag| tag.name == "style")
        .map(|tag| tag.text.as_str())
        .collect();
    if style.is_empty() {
        0
    } else {
        brotli(style.as_bytes(), Quality::Best).len()
    }
}

fn height_script(tags: &[Tag]) -> Option<usize> {
    tags.iter()
        .find(|tag| tag.name == "script" && tag.text.contains(HEIGHT_SCRIPT))
        .map(|tag| gzip(tag.text.as_bytes()).len())
}

/// The article in each language.
const ARTICLES: [&str; 2] = ["index.html", "ms/index.html"];

/// The lines of a table, and what is over its limit, as sentences.
///
/// # Errors
/// A limit is missing.
pub fn judge(weights: &[Weight], budgets: &Budgets) -> Outcome<(Vec<String>, Vec<String>)> {
    let css = budgets.get(&["weight", "css"])?;
    let mut lines = vec![format!(
        "{:<28} {:>7} {:>7} {:>7} {:>7} {:>8} {:>8}   style  height",
        "kB, brotli 11", "HTML", "CSS", "JS", "WASM", "all", "limit"
    )];
    let mut over = Vec::new();
    for weight in weights {
        let limit = match weight.embed() {
            Some(name) => budgets.get(&["weight", "embed", name])?,
            None => budgets.get(&["weight", "page"])?,
        };
        let page = &weight.page;
        let height = weight
            .height_script
            .map_or_else(|| "     –".into(), |size| format!("{:>6.2}", kb(size)));
        lines.push(format!(
            "{page:<28} {:>7.1} {:>7.1} {:>7.1} {:>7.1} {:>8.1} {limit:>8.1} {:>7.1}  {height}",
            kb(weight.html),
            kb(weight.css),
            kb(weight.js),
            kb(weight.wasm),
            kb(weight.total()),
            kb(weight.style),
        ));
        let mut compare = |what: &str, size: usize, limit: f64| {
            if kb(size) > limit {
                over.push(format!(
                    "{page}: {what} {:.2} kB, allowed are {limit}",
                    kb(size)
                ));
            }
        };
        compare("everything together is", weight.total(), limit);
        compare("its style is", weight.style, css);
        if ARTICLES.contains(&page.as_str()) {
            compare(
                "its HTML is",
                weight.html,
                budgets.get(&["weight", "article"])?,
            );
        }
        match (weight.embed(), weight.height_script) {
            (Some(_), None) => over.push(format!(
                "{page}: there is no inline script that reports its height"
            )),
            (_, Some(size)) => {
                let limit = budgets.get(&["weight", "height-script"])?;
                compare("its height script (gzip) is", size, limit);
            }
            (None, None) => {}
        }
    }
    // The same on all pages.
    if let Some(later) = weights
        .iter()
        .map(|weight| weight.later)
        .max()
        .filter(|size| *size > 0)
    {
        let limit = budgets.get(&["weight", "later"])?;
        lines.push(format!(
            "{:<28} {:>32} {:>8.1} {limit:>8.1}",
            "when a reader asks for it",
            "",
            kb(later)
        ));
        if kb(later) > limit {
            over.push(format!(
                "what is loaded when a reader asks for it is {:.2} kB, allowed are {limit}",
                kb(later)
            ));
        }
    }
    Ok((lines, over))
}

fn kb(bytes: usize) -> f64 {
    bytes as f64 / KB
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn budgets() -> Budgets {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("a root");
        Budgets::read(root).expect("budgets")
    }

    fn size(text: &str) -> usize {
        brotli(text.as_bytes(), Quality::Best).len()
    }

    #[test]
    fn everything_a_page_asks_for_is_weighed_once() {
        let folder = Folder::new();
        let page = "<link rel=stylesheet href=/fp/assets/s.css><link rel=canonical href=http://x/a.js>\
            <link rel=modulepreload href=\"../assets/a.js\"><div data-wasm=/fp/assets/a.wasm data-later-module=/fp/assets/t.js data-later-wasm=/fp/assets/t.wasm></div>\
            <script src=/fp/assets/a.js type=module></script><a href=/fp/other.js>not asked for</a>";
        folder.file("ms/index.html", page);
        folder.file("assets/s.css", "p{top:0}");
        folder.file(
            "assets/a.js",
            "import x from './b.js'; import('./later.js')",
        );
        folder.file("assets/b.js", "import './a.js'");
        folder.file("assets/a.wasm", "\0asm");
        folder.file("assets/t.js", "1");
        folder.file("assets/t.wasm", "\0asm2");
        let weights = weigh(folder.path(), "/fp/").expect("weighed");
        let expected = Weight {
            page: "ms/index.html".into(),
            html: size(page),
            css: size("p{top:0}"),
            js: size("import x from './b.js'; import('./later.js')") + size("import './a.js'"),
            wasm: size("\0asm"),
            style: size("p{top:0}"),
            height_script: None,
            later: size("1") + size("\0asm2"),
        };
        assert_eq!(weights, [expected]);
    }

    #[test]
    fn inline_code_counts_for_what_it_asks_and_what_it_is() {
        let folder = Folder::new();
        let script =
            "parent.postMessage('pymxPYMx');import('/assets/e.js').then(m=>m('/assets/e.wasm'))";
        folder.file(
            "embed/lng/index.html",
            format!("<style>p{{top:0}}</style><script>{script}</script>"),
        );
        folder.file("assets/e.js", "1");
        folder.file("assets/e.wasm", "22");
        let weight = weigh(folder.path(), "/").expect("weighed").remove(0);
        assert_eq!((weight.js, weight.wasm), (size("1"), size("22")));
        assert_eq!(weight.style, size("p{top:0}"));
        assert_eq!(weight.height_script, Some(gzip(script.as_bytes()).len()));
        assert_eq!(weight.embed(), Some("lng"));
    }

    #[test]
    fn a_missing_file_is_named() {
        let folder = Folder::new();
        folder.file("index.html", "<script src=/assets/none.js></script>");
        let failure = weigh(folder.path(), "/").expect_err("missing").to_string();
        assert!(
            failure.starts_with("could not read assets/none.js, which index.html asks for"),
            "{failure}"
        );
    }

    #[test]
    fn over_the_limit_is_a_sentence() {
        let heavy = Weight {
            page: "embed/lng/index.html".into(),
            wasm: 100_001,
            style: 12_001,
            height_script: Some(1_001),
            ..Weight::default()
        };
        let (_, over) = judge(&[heavy], &budgets()).expect("judged");
        assert_eq!(
            over,
            [
                "embed/lng/index.html: everything together is 100.00 kB, allowed are 100",
                "embed/lng/index.html: its style is 12.00 kB, allowed are 12",
                "embed/lng/index.html: its height script (gzip) is 1.00 kB, allowed are 1",
            ]
        );
    }

    #[test]
    fn the_article_has_a_limit_for_its_html() {
        let article = |page: &str| Weight {
            page: page.into(),
            html: 75_001,
            ..Weight::default()
        };
        let pages = ["index.html", "ms/index.html", "sources/index.html"].map(article);
        let (_, over) = judge(&pages, &budgets()).expect("judged");
        assert_eq!(
            over,
            [
                "index.html: its HTML is 75.00 kB, allowed are 75",
                "ms/index.html: its HTML is 75.00 kB, allowed are 75",
            ]
        );
    }

    #[test]
    fn at_the_limit_is_well() {
        let page = Weight {
            page: "index.html".into(),
            html: 30_000,
            wasm: 100_000,
            style: 12_000,
            ..Weight::default()
        };
        let (_, over) = judge(&[page], &budgets()).expect("judged");
        assert_eq!(over, Vec::<String>::new());
    }

    #[test]
    fn what_is_loaded_later_has_a_limit_of_its_own() {
        let page = Weight {
            page: "index.html".into(),
            later: 1_000_000,
            ..Weight::default()
        };
        let (lines, over) = judge(&[page.clone(), page], &budgets()).expect("judged");
        assert!(
            lines.iter().any(|line| line.contains("1000.0")),
            "{lines:?}"
        );
        assert_eq!(over.len(), 1, "told once: {over:?}");
        assert!(over[0].starts_with("what is loaded when a reader asks for it is 1000.00 kB"));
    }

    #[test]
    fn an_embed_needs_a_limit_and_a_height_script() {
        let embed = |page: &str| Weight {
            page: page.into(),
            ..Weight::default()
        };
        let failure = judge(&[embed("embed/new/index.html")], &budgets()).expect_err("no limit");
        assert_eq!(
            failure.to_string(),
            "xtask/budgets.toml has no limit weight.embed.new; add it"
        );
        let (_, over) = judge(&[embed("embed/lng/index.html")], &budgets()).expect("judged");
        assert_eq!(
            over,
            ["embed/lng/index.html: there is no inline script that reports its height"]
        );
    }
}
