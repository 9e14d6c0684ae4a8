//! The rare-earth elements: which are light, which heavy, which go into magnets, and which China has put on a
//! list. All of it is HTML; which group is shown is chosen, and an element opened, without a script.

use super::{Body, Shown, boxed};
use crate::facts::{
    ControlList, Date, ELEMENTS, EVENTS, Element, ElementClass, FigureId, Lang, SOURCES, Text,
    messages,
};
use crate::format::Table;
use crate::format::date::date;
use crate::format::fill;
use crate::widgets::escape::escape;
use crate::widgets::map::dates::iso;
use crate::widgets::sources::Sources;

/// What can be shown by itself: the class of its cells and rows, which ends the choice's id too.
const CHOICES: [(&str, Text); 4] = [
    ("e", messages::FIG_EL_ALL),
    ("l", messages::FIG_EL_LIGHT),
    ("h", messages::FIG_EL_HEAVY),
    ("m", messages::FIG_EL_MAGNET),
];

/// The month of a list: that of the event in which it was announced.
fn month(list: ControlList) -> Option<Date> {
    let id = match list {
        ControlList::April2025 => "t-china-apr",
        ControlList::October2025 => "t-china-oct9",
    };
    let event = EVENTS.iter().find(|event| event.id == id)?;
    Some(Date {
        day: None,
        ..event.on
    })
}

/// The elements.
pub fn shown(lang: Lang) -> Shown {
    let count = |is: fn(&&Element) -> bool| ELEMENTS.iter().filter(is).count().to_string();
    let summary = fill(
        messages::FIG_EL_SUMMARY.get(lang),
        &[
            ("light", &count(|it| it.class == ElementClass::Light)),
            ("heavy", &count(|it| it.class == ElementClass::Heavy)),
            ("magnet", &count(|it| it.magnet)),
            ("listed", &count(|it| !it.controls.is_empty())),
        ],
    );
    // What any textbook has needs no link.
    let said = ELEMENTS.iter().flat_map(|it| it.said);
    let from = said.map(|said| said.source).filter(|id| {
        let source = SOURCES.iter().find(|source| source.id == *id);
        source.is_some_and(|source| source.url.is_some())
    });
    let links = Sources::new(lang, false).links(from);
    Shown {
        id: FigureId::Elements,
        title: messages::FIG_EL_TITLE.get(lang),
        aid: messages::FIG_EL_AID.get(lang),
        summary,
        source: messages::FIG_EL_SOURCE.get(lang),
        links,
        claims: Vec::new(),
        body: Body::Html(cells(lang)),
        twin: boxed(messages::FIG_EL_TITLE.get(lang), &table(lang)),
        data: Some(data(lang)),
    }
}

/// The classes of an element's cell and row.
fn classes(element: &Element) -> String {
    let mut classes = String::from("e");
    match element.class {
        ElementClass::Light => classes.push_str(" l"),
        ElementClass::Heavy => classes.push_str(" h"),
        ElementClass::Unclassed => {}
    }
    if element.magnet {
        classes.push_str(" m");
    }
    if !element.controls.is_empty() {
        classes.push_str(" c");
    }
    classes
}

/// The choices and the cells.
fn cells(lang: Lang) -> String {
    let mut html = String::new();
    for (place, (class, name)) in CHOICES.iter().enumerate() {
        let checked = if place == 0 { " checked" } else { "" };
        let shown = ELEMENTS.iter().map(classes);
        let count = shown.filter(|it| it.split(' ').any(|it| it == *class));
        html.push_str(&format!(
            "<input type=\"radio\" name=\"el\" id=\"el-{class}\"{checked}><label for=\"el-{class}\">{} {}</label>",
            escape(name.get(lang)),
            count.count()
        ));
    }
    html.push_str("<ol>");
    for element in ELEMENTS {
        html.push_str(&format!(
            "<li class=\"{}\"><details name=\"e\"><summary><b>{}</b> {}<br>{}</summary>{}</details></li>",
            classes(element),
            element.symbol,
            element.number,
            escape(element.name.get(lang)),
            opened(element, lang)
        ));
    }
    html + "</ol>"
}

/// What an element's cell opens to: the columns of its row in the table, in lines.
fn opened(element: &Element, lang: Lang) -> String {
    let mut group = group(element, lang);
    if let Some(also) = element.also {
        group = format!("{group}. {}", also.get(lang));
    }
    [
        (messages::FIG_EL_COL_GROUP, group),
        (messages::FIG_EL_COL_USE, element.uses.get(lang).into()),
        (messages::FIG_EL_COL_LIST, lists(element, lang)),
    ]
    .into_iter()
    .filter(|(_, words)| !words.is_empty())
    .map(|(head, words)| format!("<p>{}: {}</p>", escape(head.get(lang)), escape(&words)))
    .collect()
}

/// The group an element is counted to, in words.
fn group(element: &Element, lang: Lang) -> String {
    let class = match element.class {
        ElementClass::Light => messages::FIG_EL_LIGHT,
        ElementClass::Heavy => messages::FIG_EL_HEAVY,
        ElementClass::Unclassed => messages::FIG_EL_UNCLASSED,
    };
    let magnet = element.magnet.then(|| messages::FIG_EL_MAGNET.get(lang));
    let words: Vec<&str> = [class.get(lang)].into_iter().chain(magnet).collect();
    words.join(", ")
}

/// The lists it is on, in words.
fn lists(element: &Element, lang: Lang) -> String {
    let months = element.controls.iter().filter_map(|list| month(*list));
    let months = months.map(|month| date(month, lang));
    months.collect::<Vec<_>>().join(", ")
}

fn table(lang: Lang) -> String {
    let heads = [
        messages::FIG_EL_COL_ELEMENT,
        messages::FIG_EL_COL_GROUP,
        messages::FIG_EL_COL_USE,
        messages::FIG_EL_COL_LIST,
    ];
    let heads = heads.map(|head| format!("<th scope=\"col\">{}</th>", escape(head.get(lang))));
    let mut html = format!("<table><thead><tr>{}</tr></thead><tbody>", heads.concat());
    for element in ELEMENTS {
        html.push_str(&format!(
            "<tr class=\"{}\"><th scope=\"row\">{} {} {}</th><td>{}</td><td>{}</td><td>{}</td></tr>",
            classes(element),
            element.number,
            element.symbol,
            escape(element.name.get(lang)),
            escape(&group(element, lang)),
            escape(element.uses.get(lang)),
            escape(&lists(element, lang)),
        ));
    }
    html + "</tbody></table>"
}

/// The elements for other programs.
fn data(lang: Lang) -> Table {
    let rows = ELEMENTS.iter().map(|element| {
        let class = match element.class {
            ElementClass::Light => "light",
            ElementClass::Heavy => "heavy",
            ElementClass::Unclassed => "unclassed",
        };
        let lists = element.controls.iter().filter_map(|list| month(*list));
        vec![
            element.number.to_string(),
            element.symbol.into(),
            element.name.get(lang).into(),
            class.into(),
            element.also.map_or("", |text| text.get(lang)).into(),
            element.magnet.to_string(),
            element.uses.get(lang).into(),
            lists.map(iso).collect::<Vec<_>>().join(" "),
            element
                .said
                .iter()
                .map(|said| said.source)
                .collect::<Vec<_>>()
                .join(" "),
        ]
    });
    Table {
        head: vec![
            "number",
            "symbol",
            "name",
            "class",
            "class_elsewhere",
            "magnet",
            "use",
            "chinese_lists",
            "sources",
        ],
        rows: rows.collect(),
    }
}
