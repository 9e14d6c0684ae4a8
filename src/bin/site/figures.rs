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
                messages::LNG_SOURCE_AS_OF.get(lang),
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
        as_of: messages::LNG_SOURCE_AS_OF.get(lang),
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
