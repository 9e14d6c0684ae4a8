//! How to cite a page, read by a parser of BibTeX that is not ours.

use biblatex::{Bibliography, ChunksExt};
use fine_print::facts::{Lang, days};
use fine_print::pages::{Page, Site, cite};

const SITE: Site<'_> = Site {
    url: "https://example.org/news/a_b/100%25/",
    base: "/news/a_b/100%25/",
};

const PAGES: [Page; 2] = [Page::Article, Page::Sources];

#[test]
fn each_page_has_an_entry_that_says_what_it_is() {
    let mut keys = Vec::new();
    for page in PAGES {
        for lang in Lang::ALL {
            let text = cite::bibtex(&SITE, page, lang);
            let parsed = Bibliography::parse(&text).expect("BibTeX");
            let entries: Vec<_> = parsed.iter().collect();
            assert_eq!(entries.len(), 1);
            let entry = entries[0];
            keys.push(entry.key.clone());
            assert_eq!(entry.entry_type, biblatex::EntryType::Online);
            let title = entry.title().expect("a title").format_verbatim();
            assert_eq!(title, page.title().get(lang));
            // An author in braces is a name as it stands, without a first name.
            let authors = entry.author().expect("an author");
            assert_eq!(authors.len(), 1);
            assert_eq!(authors[0].name, "Fine Print");
            assert_eq!(authors[0].given_name, "");
            assert_eq!(
                entry.url().expect("an address"),
                SITE.address(page, lang),
                "as it stands"
            );
            let date = entry.get("date").expect("a date").format_verbatim();
            let day = days::FACTS_COMPILED;
            let (month, of_month) = (day.month.expect("a month"), day.day.expect("a day"));
            assert_eq!(date, format!("{}-{month:02}-{of_month:02}", day.year));
        }
    }
    let count = keys.len();
    keys.sort();
    keys.dedup();
    assert_eq!(keys.len(), count, "{keys:?}");
}

#[test]
fn awkward_titles_come_back_as_they_were() {
    for title in [
        "5 % of US$3 & more",
        "a_b #1",
        "Braces {of} any kind",
        "Siapa? “Kami”",
    ] {
        let text = format!("@online{{x,\n  title = {{{}}}\n}}", cite::braced(title));
        let parsed = Bibliography::parse(&text).expect("BibTeX");
        let entry = parsed.get("x").expect("the entry");
        let found = entry.title().expect("a title").format_verbatim();
        assert_eq!(found, title);
    }
}

#[test]
fn the_line_for_people_ends_with_the_address() {
    for page in PAGES {
        for lang in Lang::ALL {
            let line = cite::line(&SITE, page, lang);
            assert!(line.ends_with(&SITE.address(page, lang)), "{line}");
            assert!(line.contains(page.title().get(lang)), "{line}");
            assert!(!line.contains("?."), "{line}");
        }
    }
}
