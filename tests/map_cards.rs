//! The map's cards, events and tables as text: complete, linked both ways, and in one order.

use std::collections::{BTreeMap, HashSet};

use fine_print::facts::{
    CLAIMS, EVENT_KEYS, EVENTS, Event, INSTRUMENTS, Kind, Lang, PARTIES, SOURCES, STATUSES, TURNS,
};
use fine_print::format::Table;
use fine_print::format::date::date;
use fine_print::state::map::MapState;
use fine_print::state::tool::read;
use fine_print::widgets::map::{cards, csv, events, tables};

/// The values of an attribute, in order.
fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    html.match_indices(&start)
        .filter_map(|(at, _)| html[at + start.len()..].split('"').next())
        .collect()
}

/// The cards by their ids.
fn by_id(html: &str) -> BTreeMap<&str, &str> {
    html.split("<details class=\"card\" id=\"map-card-")
        .skip(1)
        .filter_map(|card| card.split_once('"'))
        .collect()
}

/// The ids in the links of the first column.
fn rows(table: &str) -> Vec<&str> {
    table
        .split("<tr><th scope=\"row\"><a href=\"#map-")
        .skip(1)
        .filter_map(|row| row.split('"').next())
        .collect()
}

fn everything(lang: Lang) -> String {
    [
        cards::parties(lang, false),
        cards::instruments(lang, false),
        events::list(lang, false),
        tables::parties("", lang),
        tables::instruments("", lang),
    ]
    .concat()
}

#[test]
fn every_party_and_every_instrument_has_one_card() {
    for lang in Lang::ALL {
        let cards = |html: &str| -> Vec<String> {
            let ids = values(html, "id").into_iter();
            let cards = ids.filter_map(|id| id.strip_prefix("map-card-"));
            cards.map(str::to_string).collect()
        };
        let parties = cards(&cards::parties(lang, false));
        assert!(parties.iter().eq(PARTIES.iter().map(|it| it.id)));
        let texts = cards(&cards::instruments(lang, false));
        assert!(texts.iter().eq(INSTRUMENTS.iter().map(|it| it.id)));
    }
}

#[test]
fn parties_and_instruments_are_linked_both_ways() {
    let (parties, texts) = (
        cards::parties(Lang::En, false),
        cards::instruments(Lang::Ms, false),
    );
    let (parties, texts) = (by_id(&parties), by_id(&texts));
    for text in INSTRUMENTS {
        for party in PARTIES {
            let times = usize::from(text.parties.contains(&party.id));
            let there = format!(
                "<a href=\"#map-{0}\" data-act=\"text\" data-arg=\"{0}\">",
                text.id
            );
            let back = format!(
                "<a href=\"#map-{0}\" data-act=\"party\" data-arg=\"{0}\">",
                party.id
            );
            let stand = format!("id=\"map-of-{}-{}\"", party.id, text.id);
            let card = parties[party.id];
            let pair = (party.id, text.id);
            assert_eq!(card.matches(&there).count(), times, "{pair:?}");
            assert_eq!(card.matches(&stand).count(), times, "{pair:?}");
            assert_eq!(texts[text.id].matches(&back).count(), times, "{pair:?}");
        }
    }
}

#[test]
fn ids_are_unique_and_links_lead_somewhere() {
    for lang in Lang::ALL {
        let html = everything(lang);
        let ids = values(&html, "id");
        let unique: HashSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), unique.len(), "{lang:?} repeats an id");
        for href in values(&html, "href") {
            let ok = match href.split_once('#') {
                Some(("", id)) => unique.contains(id),
                Some((state, "map-title")) => read::<MapState>(state).1.is_empty(),
                _ => href.starts_with("http"),
            };
            assert!(ok, "{href} leads nowhere");
        }
    }
}

#[test]
fn every_turn_stands_in_the_history_of_its_instrument() {
    let statuses: Vec<_> = STATUSES
        .iter()
        .filter(|status| INSTRUMENTS.iter().any(|text| text.id == status.turn.of))
        .collect();
    assert_eq!(statuses.len(), TURNS.len());
    for lang in Lang::ALL {
        let html = cards::instruments(lang, true);
        let cards = by_id(&html);
        for (place, (status, turn)) in statuses.iter().zip(TURNS).enumerate() {
            assert_eq!(status.turn, *turn);
            let start = format!(
                "<li id=\"map-turn-{place}\"><b>{}</b>",
                date(turn.since, lang)
            );
            let card = cards[turn.of];
            let item = card.split(&start).nth(1).expect("an item with its date");
            let item = item.split("</li>").next().expect("an end");
            for source in status.sources {
                let source = SOURCES
                    .iter()
                    .find(|it| it.id == *source)
                    .expect("a source");
                let link = source.url.unwrap_or(source.publisher).replace('&', "&amp;");
                assert!(item.contains(&link), "{}: {}", turn.of, source.id);
            }
        }
    }
}

#[test]
fn every_figure_of_a_party_stands_on_its_card_or_is_said_not_to_be_found() {
    let html = cards::parties(Lang::En, false);
    let cards = by_id(&html);
    for party in PARTIES {
        for id in party.claims {
            let claim = CLAIMS.iter().find(|it| it.id == *id).expect("a claim");
            let value = match claim.kind {
                Kind::NotFound => "Not found",
                _ => claim.text.en,
            };
            let line = format!(
                "<b>{value}</b> {}",
                claim.measures.en.replace('"', "&quot;")
            );
            assert!(cards[party.id].contains(&line), "{}: {id}", party.id);
        }
    }
}

#[test]
fn events_stand_as_they_happened_and_count_as_they_are_told() {
    for lang in Lang::ALL {
        let html = events::list(lang, false);
        assert_eq!(html.matches("<li").count(), EVENTS.len());
        let items: Vec<&str> = html.split("<li").skip(1).collect();
        let mut days = Vec::new();
        for item in &items[..EVENT_KEYS.len()] {
            let what = item
                .split_once("<span>")
                .and_then(|(_, rest)| rest.split_once("</span>"));
            let (what, _) = what.expect("an event's words");
            let is_it = |it: &&Event| it.what.get(lang).replace('"', "&quot;") == what;
            let event = EVENTS.iter().find(is_it).expect("an event");
            days.push(event.on.first_day());
        }
        assert!(days.is_sorted());
        for (place, key) in EVENT_KEYS.iter().enumerate() {
            let event = EVENTS.iter().find(|it| it.id == key.id).expect("an event");
            let what = event.what.get(lang).replace('"', "&quot;");
            let id = format!(" id=\"map-event-{place}\">");
            let item = items.iter().find(|item| item.starts_with(&id));
            let told = format!("<span>{what}</span>");
            assert!(item.is_some_and(|item| item.contains(&told)), "{}", key.id);
        }
        let alone = events::one(0, lang, false);
        assert!(!alone.is_empty() && !alone.contains(" id="), "{alone}");
        assert_eq!(events::one(EVENT_KEYS.len(), lang, false), "");
    }
}

#[test]
fn tables_have_the_rows_of_the_cards() {
    for lang in Lang::ALL {
        let parties = tables::parties("", lang);
        assert!(
            rows(&parties)
                .into_iter()
                .eq(PARTIES.iter().map(|it| it.id))
        );
        let texts = tables::instruments("", lang);
        assert!(
            rows(&texts)
                .into_iter()
                .eq(INSTRUMENTS.iter().map(|it| it.id))
        );
        for (table, records) in [(&parties, PARTIES.len()), (&texts, INSTRUMENTS.len())] {
            let heads = table.matches("<th scope=\"col\">").count();
            let cells = table.matches("<td").count();
            assert_eq!(cells, records * (heads - 1));
            assert_eq!(values(table, "data-arg").len(), heads + records);
        }
    }
}

#[test]
fn a_column_of_figures_has_one_unit_and_one_edition() {
    let html = tables::parties("", Lang::En);
    let row = |id: &str| {
        let start = format!("<a href=\"#map-{id}\"");
        let rest = html.split(&start).nth(1).expect("a row");
        rest.split("</tr>").next().expect("an end").to_string()
    };
    // Published in tonnes, shown in millions of tonnes.
    assert!(row("thailand").contains("<td data-key=\"0000000000.0045\">0.0045</td>"));
    assert!(row("china").contains("<td data-key=\"0000000044.0000\">44</td>"));
    assert!(row("china").contains("<td data-key=\"0000270000.0000\">270,000</td>"));
    // Of another edition: not in the column, but named.
    assert!(row("malaysia").contains("<td data-key=\"\">not found in this edition; an earlier"));
    assert!(row("qatar").ends_with(&"<td data-key=\"\">not found</td>".repeat(4)));
}

#[test]
fn headings_do_not_skip_a_level_and_links_leave_a_frame() {
    let page = cards::parties(Lang::En, false);
    assert!(page.contains("<h4>Malaysia</h4>") && !page.contains("target="));
    let embed = cards::parties(Lang::En, true);
    assert!(embed.contains("<h2>Malaysia</h2>"));
    let out = embed.matches("<a href=\"http").count();
    assert_eq!(
        out,
        embed
            .matches("\" target=\"_blank\" rel=\"noopener\"")
            .count()
    );
}

#[test]
fn every_place_in_a_message_is_filled_and_every_text_is_escaped() {
    for lang in Lang::ALL {
        let html = everything(lang);
        assert!(!html.contains('{') && !html.contains('}'));
        let raw = html
            .replace("&amp;", "")
            .replace("&lt;", "")
            .replace("&gt;", "");
        assert!(!raw.replace("&quot;", "").contains('&'));
        let mut open: Vec<&str> = Vec::new();
        for part in html.split('<').skip(1) {
            let (tag, _) = part.split_once('>').expect("a tag that ends");
            match tag.strip_prefix('/') {
                Some(name) => assert_eq!(open.pop(), Some(name)),
                None => open.push(tag.split(' ').next().unwrap_or(tag)),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn files_of_the_tables_lie_beside_their_page() {
    let page = "https://example.org/news/fp/ms/";
    for (name, _) in csv::tables(Lang::En) {
        assert_eq!(
            csv::address(page, name),
            format!("{page}data/map-{name}.csv")
        );
    }
}

#[test]
fn tables_read_back() {
    for lang in Lang::ALL {
        for (name, table) in csv::tables(lang) {
            let text = fine_print::format::table::csv(&table);
            let mut reader = ::csv::Reader::from_reader(text.as_bytes());
            assert_eq!(reader.headers().expect("a head"), table.head);
            // The reader refuses rows of different lengths.
            let rows: Result<Vec<Vec<String>>, _> = reader.deserialize().collect();
            let rows = rows.expect("rows");
            assert_eq!(rows, table.rows, "{name}");
            assert!(rows.iter().all(|row| !row[0].is_empty()), "{name}");
        }
    }
}

#[test]
fn every_record_has_its_row() {
    let [parties, texts, _, events] = csv::tables(Lang::En);
    let ids = |(_, table): (&str, Table)| -> Vec<String> {
        table.rows.into_iter().map(|row| row[0].clone()).collect()
    };
    assert!(ids(parties).iter().eq(PARTIES.iter().map(|it| it.id)));
    assert!(ids(texts).iter().eq(INSTRUMENTS.iter().map(|it| it.id)));
    assert!(ids(events).iter().eq(EVENTS.iter().map(|it| it.id)));
}
