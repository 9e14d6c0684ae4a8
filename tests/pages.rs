//! Pages as text: links inside them resolve, ids are unique, both languages carry the same claims.

use std::collections::HashSet;

use fine_print::facts::{ARTICLES, CLAIMS, DISPUTES, FigureId, Lang, Piece};
use fine_print::pages::answers::Setting;
use fine_print::pages::{Page, Site, article, embed, figures, not_found, sources};
use fine_print::widgets::WidgetId;

const SITE: Site<'_> = Site {
    url: "https://example.org/news/fp/",
    base: "/news/fp/",
};

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.match_indices(&start)
        .filter_map(|(at, _)| html[at + start.len()..].split('"').next())
        .collect()
}

fn bodies() -> Vec<(String, String)> {
    let mut all = vec![("404".to_string(), not_found::body(&SITE))];
    for lang in [Lang::En, Lang::Ms] {
        all.push((format!("article {lang:?}"), article::body(&SITE, lang)));
        all.push((format!("sources {lang:?}"), sources::body(&SITE, lang)));
        for widget in WidgetId::ALL {
            all.push((
                format!("embed {} {lang:?}", widget.slug()),
                embed::body(&SITE, widget, lang),
            ));
        }
    }
    all
}

#[test]
fn ids_are_unique_and_links_within_the_page_resolve() {
    for (name, html) in bodies() {
        let ids = values(&html, "id");
        let unique: HashSet<_> = ids.iter().collect();
        assert_eq!(ids.len(), unique.len(), "{name} repeats an id");
        for reference in ["for", "aria-labelledby", "aria-describedby"] {
            let all = values(&html, reference);
            for id in all.iter().flat_map(|ids| ids.split_whitespace()) {
                assert!(
                    unique.contains(&id),
                    "{name}: {reference}={id} leads nowhere"
                );
            }
        }
        for href in values(&html, "href") {
            if let Some(id) = href.strip_prefix('#') {
                assert!(unique.contains(&id), "{name}: #{id} leads nowhere");
            }
        }
    }
}

#[test]
fn links_to_the_site_carry_its_folder() {
    for (name, html) in bodies() {
        for href in values(&html, "href") {
            // A place or a state of the page itself needs none, nor does the record, which lies below the front
            // page of each language.
            let starts = ["#", "?", "http", SITE.base, "sources/"];
            let ok = starts.iter().any(|start| href.starts_with(start));
            assert!(ok, "{name}: {href}");
        }
    }
}

#[test]
fn both_languages_name_the_same_claims_in_the_same_order() {
    let claims = |lang| -> Vec<String> {
        let html = article::body(&SITE, lang);
        values(&html, "href")
            .into_iter()
            .filter(|href| href.starts_with("#note-"))
            .map(str::to_string)
            .collect()
    };
    let english = claims(Lang::En);
    assert!(english.len() > 30, "{}", english.len());
    assert_eq!(english, claims(Lang::Ms));
}

#[test]
fn each_claim_in_the_text_has_its_note_with_a_source_or_a_calculation() {
    let html = article::body(&SITE, Lang::En);
    for id in article::named_claims() {
        let claim = CLAIMS
            .iter()
            .find(|claim| claim.id == id)
            .expect("compiled");
        assert!(
            html.contains(&format!("id=\"note-{id}\"")),
            "{id} has no note"
        );
        let has_ground = !claim.said.is_empty() || claim.calc.is_some();
        assert!(
            has_ground || claim.figure.is_none(),
            "{id} rests on nothing"
        );
    }
}

#[test]
fn every_dispute_about_a_claim_in_the_text_is_on_the_page() {
    let html = article::body(&SITE, Lang::Ms);
    let named = article::named_claims();
    let mut count = 0;
    for dispute in DISPUTES {
        if dispute.claims.iter().any(|id| named.contains(id)) {
            assert!(html.contains(&format!("id=\"dispute-{}\"", dispute.id)));
            count += 1;
        }
    }
    assert!(
        count >= 2,
        "the split and the direction of the gas at least"
    );
}

/// The words of a chapter as a reader sees them, without markup and without its tool.
fn words(pieces: &[Piece]) -> usize {
    let mut text = String::new();
    for piece in pieces {
        match piece {
            Piece::Html(html) => text.push_str(html),
            Piece::Claim { text: claim, .. } | Piece::Turn { text: claim, .. } => {
                text.push_str(claim);
            }
            Piece::Tool(_) | Piece::Figure(_) => text.push(' '),
        }
    }
    // Blocks part words; marks within a line do not.
    let mut plain = String::new();
    for part in text.split('<') {
        let (tag, words) = part.split_once('>').unwrap_or(("", part));
        let name = tag.trim_start_matches('/').split(' ').next();
        if !matches!(name, Some("a" | "strong" | "em")) {
            plain.push(' ');
        }
        plain.push_str(words);
    }
    plain.split_whitespace().count()
}

/// What a chapter's pieces say, with their markup and without tools and figures.
fn said(pieces: &[Piece]) -> String {
    pieces
        .iter()
        .map(|piece| match piece {
            Piece::Html(text) | Piece::Claim { text, .. } | Piece::Turn { text, .. } => *text,
            Piece::Tool(_) | Piece::Figure(_) => "",
        })
        .collect()
}

#[test]
fn each_chapter_opens_with_a_question_and_an_answer_of_two_sentences() {
    let chapters = ARTICLES.iter().filter(|article| article.id != "opening");
    let mut count = 0;
    for chapter in chapters {
        for lang in Lang::ALL {
            let text = said(chapter.get(lang));
            let (heading, rest) = text.split_once("</h2>").expect("a heading");
            assert!(heading.ends_with('?'), "{heading}");
            let answer = rest.split("</p>").next().expect("an answer");
            let ends = answer.trim_end().ends_with('.');
            let inside = [". ", "? ", ".\n"].map(|end| answer.trim_end().matches(end).count());
            assert!(
                ends && inside.iter().sum::<usize>() == 1,
                "{} {lang:?} does not answer in two sentences: {answer}",
                chapter.id
            );
        }
        count += 1;
    }
    assert_eq!(count, 9);
}

#[test]
fn the_article_keeps_to_its_length() {
    for lang in Lang::ALL {
        let all: Vec<(&str, usize)> = ARTICLES
            .iter()
            .map(|article| (article.id, words(article.get(lang))))
            .collect();
        let whole: usize = all.iter().map(|(_, count)| count).sum();
        assert!(
            (2500..=3500).contains(&whole),
            "{lang:?}: {whole} words: {all:?}"
        );
    }
}

#[test]
fn pages_have_addresses_of_their_own() {
    let mut paths = HashSet::new();
    for page in Page::all() {
        for lang in [Lang::En, Lang::Ms] {
            assert!(paths.insert(page.path(lang)), "{page:?} {lang:?}");
        }
    }
    assert_eq!(
        SITE.address(Page::Embed(WidgetId::Lng), Lang::Ms),
        "https://example.org/news/fp/ms/embed/lng/"
    );
}

#[test]
fn every_chapter_and_every_tool_is_on_the_page() {
    let html = article::body(&SITE, Lang::En);
    for chapter in ARTICLES {
        let claim = chapter.en.iter().find_map(|piece| match piece {
            Piece::Claim { id, .. } | Piece::Turn { id, .. } => Some(id),
            _ => None,
        });
        let note = format!("#note-{}", claim.expect("a chapter names claims"));
        assert!(html.contains(&note), "{} is not on the page", chapter.id);
    }
    for widget in WidgetId::ALL {
        let root = format!("data-widget=\"{}\"", widget.slug());
        assert_eq!(html.matches(&root).count(), 1, "{root}");
    }
}

#[test]
fn every_figure_stands_once_in_the_article_with_its_words_table_and_files() {
    for lang in Lang::ALL {
        let html = article::body(&SITE, lang);
        for id in FigureId::ALL {
            let start = format!("<figure class=\"fig\" id=\"figure-{}\">", id.name());
            assert_eq!(html.matches(&start).count(), 1, "{start} {lang:?}");
            let figure = html.split(&start).nth(1).expect("one");
            let figure = figure.split("</figure>").next().expect("its end");
            for part in ["<h4>", "<table", ".csv\" download", "class=\"source\""] {
                // What happened when is a list, with sentences.
                let is_list = id == FigureId::Timeline && part == "<table";
                let part = if is_list { "<ol" } else { part };
                assert!(figure.contains(part), "{} lacks {part}", id.name());
            }
            assert!(!figure.contains('{'), "{} has an unfilled place", id.name());
            let pictures = figure.matches("<svg").count();
            let is_html = matches!(id, FigureId::Elements | FigureId::Texts);
            assert_eq!(pictures, if is_html { 0 } else { 2 }, "{}", id.name());
        }
    }
}

#[test]
fn the_means_of_the_gas_price_are_those_of_the_facts() {
    let html = figures::html(&SITE, FigureId::HenryHub, Lang::En);
    let mut seen = 0;
    for claim in CLAIMS {
        let Some(year) = claim.id.strip_prefix("hh-annual-2") else {
            continue;
        };
        let row = format!("<tr><th scope=\"row\">2{year}</th>");
        // A year that goes on has another mean with each month.
        let Some(cells) = html.split(&row).nth(1) else {
            continue;
        };
        let mean = cells.split("<td>").nth(2).expect("the second cell");
        let mean = mean.split('<').next().expect("its end");
        let known = claim.figure.expect("a number").low;
        assert_eq!(mean, format!("{known:.2}"), "2{year}");
        seen += 1;
    }
    assert_eq!(seen, 11, "whole years");
}

#[test]
fn which_elements_are_shown_is_chosen_without_a_script() {
    let html = figures::html(&SITE, FigureId::Elements, Lang::En);
    let with = |class: &str| {
        let cells = html.matches("<li class=\"").count();
        let of = |start: &str| {
            let items = html.split(start).skip(1);
            items
                .filter_map(|item| item.split('"').next())
                .filter(|classes| classes.split(' ').any(|known| known == class))
                .count()
        };
        assert_eq!(cells, 17);
        [of("<li class=\""), of("<tr class=\"")]
    };
    // Lanthanum to gadolinium; terbium to lutetium and yttrium; the four of the International Energy Agency; the
    // seven of April and the five of October.
    for (class, count) in [("e", 17), ("l", 8), ("h", 8), ("m", 4), ("c", 12)] {
        assert_eq!(with(class), [count; 2], "{class}");
    }
    let css = include_str!("../style/33-page-figures.css");
    for class in ["l", "h", "m"] {
        assert!(html.contains(&format!("id=\"el-{class}\"")));
        assert!(css.contains(&format!("#el-{class}:checked ~ * .e:not(.{class})")));
    }
}

#[test]
fn links_that_set_a_tool_lead_to_an_answer_that_uses_all_of_the_state() {
    for lang in Lang::ALL {
        let html = article::body(&SITE, lang);
        let states = values(&html, "data-to");
        assert!(states.len() >= 5, "{states:?}");
        for query in states {
            let setting = Setting::read(query);
            assert!(setting.widget().is_some(), "{query} sets no tool");
            if let Some((answer, notices)) = setting.answer(lang) {
                assert!(notices.is_empty(), "{query}: {notices:?}");
                assert!(html.contains(&format!("\">{answer}</li>")), "{query}");
            }
        }
    }
    let firm = Setting::read("lng.volume=lng-firm-3mt");
    assert_eq!(
        (firm.slug.as_str(), firm.query.as_str()),
        ("lng", "lng.volume=3")
    );
    let (answer, _) = firm.answer(Lang::En).expect("an answer");
    // The claim lng-firm-2p04bn.
    assert!(answer.contains("US$2.04\u{a0}billion a year"), "{answer}");
}

#[test]
fn numbers_that_can_be_changed_belong_to_a_tool_on_the_page() {
    let html = article::body(&SITE, Lang::En);
    let ids: HashSet<_> = values(&html, "id").into_iter().collect();
    let elements = values(&html, "data-of");
    assert!(elements.len() >= 6, "{elements:?}");
    for of in elements {
        assert!(ids.contains(of), "{of} is no element of a tool");
    }
}

#[test]
fn terms_that_are_named_are_explained_once() {
    for lang in Lang::ALL {
        let html = article::body(&SITE, lang);
        let named: HashSet<_> = values(&html, "href")
            .into_iter()
            .filter(|href| href.starts_with("#g-"))
            .collect();
        assert!(named.len() >= 12, "{named:?}");
        for href in named {
            let entry = format!("<div id=\"{}\"><dt>", &href[1..]);
            assert_eq!(html.matches(&entry).count(), 1, "{href}");
        }
    }
}
