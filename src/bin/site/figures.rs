//! The article's figures as files to take along: pictures with all that belongs to them, and their rows.

use fine_print::facts::{FigureId, Lang, messages};
use fine_print::format::Table;
use fine_print::format::table::csv;
use fine_print::pages::figures::{Body, Shown, element, file, of};
use fine_print::pages::{Page, Site};
use fine_print::take::item::Item;
use fine_print::take::preset::{Preset, Scheme};
use fine_print::take::sheet::Sheet;

/// All files with their paths.
pub fn files(site: &Site<'_>) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for lang in Lang::ALL {
        for id in FigureId::ALL {
            let mut shown = of(id, lang);
            let home = Page::Article.path(lang);
            let address = [&site.address(Page::Article, lang), "#", &element(id)].concat();
            if let Some(table) = shown.data.take() {
                let table = with_ending(table, &shown, &address, lang);
                files.push(([&home, file(id, "csv").as_str()].concat(), csv(&table)));
            }
            if let Some(svg) = picture(shown, address, lang) {
                files.push(([&home, file(id, "svg").as_str()].concat(), svg));
            }
        }
    }
    files
}

/// The rows, each with what has to be known of it when it is copied out of the table.
fn with_ending(table: Table, shown: &Shown, address: &str, lang: Lang) -> Table {
    let Table { mut head, mut rows } = table;
    head.extend(["figure", "rests_on", "as_of_facts", "licence", "address"]);
    for row in &mut rows {
        row.extend(
            [
                shown.title,
                shown.source,
                messages::TOOL_AS_OF.get(lang),
                messages::TAKE_LICENCE.get(lang),
                address,
            ]
            .map(String::from),
        );
    }
    Table { head, rows }
}

/// The picture with its heading, summary, sources, date, licence and address; none of a figure that is HTML.
fn picture(shown: Shown, address: String, lang: Lang) -> Option<String> {
    let Body::Picture(drawing) = shown.body else {
        return None;
    };
    let item = Item {
        lang,
        name: shown.id.name(),
        title: shown.title,
        answer: shown.summary.clone(),
        against: None,
        caption: shown.aid,
        alt: shown.summary,
        source: shown.source.into(),
        as_of: messages::TOOL_AS_OF.get(lang),
        address,
        drawing: Box::new(move |width, _| drawing(width)),
        table: Table {
            head: Vec::new(),
            rows: Vec::new(),
        },
    };
    let sheet = Sheet::new(&item, Preset::Web, Scheme::Light)?;
    Some(sheet.svg(&item, Preset::Web, Scheme::Light))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::files;
    use fine_print::pages::Site;

    #[test]
    fn files_carry_what_a_reader_needs_who_has_nothing_else() {
        let site = Site {
            url: "https://example.org/news/",
            base: "/news/",
        };
        let all = files(&site);
        let paths: HashSet<&str> = all.iter().map(|(path, _)| path.as_str()).collect();
        assert_eq!(paths.len(), all.len(), "a file is written twice");
        assert!(paths.contains("ms/data/figures/money.svg") && paths.len() > 20);
        for (path, text) in &all {
            let name = path
                .rsplit('/')
                .next()
                .and_then(|file| file.split('.').next());
            let place = format!("#figure-{}", name.unwrap_or_default());
            assert!(
                text.contains("https://example.org/news/"),
                "{path}: no address"
            );
            assert!(text.contains("CC"), "{path}: no licence");
            if path.ends_with(".csv") {
                let mut rows = text.lines();
                let head = rows.next().unwrap_or_default();
                assert!(head.ends_with("figure,rests_on,as_of_facts,licence,address"));
                assert!(rows.all(|row| row.ends_with(&place)), "{path}");
            } else {
                assert!(
                    text.starts_with("<svg ") && text.contains("<title>"),
                    "{path}"
                );
            }
        }
    }
}
