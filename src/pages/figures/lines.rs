//! Bars with the claims they draw: from these come the picture, the table and the file.

use crate::charts::figures::bars::{Panel, Part, Row};
use crate::facts::{Figure, Lang, messages};
use crate::format::Table;
use crate::format::number::plain;
use crate::pages::figures::sources;
use crate::widgets::escape::escape;
use crate::widgets::map::dates::iso;

/// A bar.
pub struct Line {
    /// What it is.
    pub name: String,
    /// Its value in words.
    pub value: String,
    /// The claims it draws.
    pub claims: &'static [Figure],
    /// Its parts.
    pub parts: Vec<Part>,
    /// What has to be said with it.
    pub says: String,
}

impl Line {
    /// A bar of one claim, with the claim's own words.
    pub fn of(
        name: &str,
        claims: &'static [Figure],
        parts: Vec<Part>,
        says: &str,
        lang: Lang,
    ) -> Self {
        let value = claims.first().map_or("", |figure| figure.text.get(lang));
        Self {
            name: name.into(),
            value: value.into(),
            claims,
            parts,
            says: says.into(),
        }
    }
}

/// Bars on one scale.
pub struct Group {
    /// What all of them are.
    pub title: String,
    /// The value at the right end of the scale.
    pub to: f64,
    /// The unit of the scale, if it is written below them.
    pub axis: Option<String>,
    /// The bars.
    pub lines: Vec<Line>,
}

/// What is drawn.
pub fn panels(groups: &[Group]) -> Vec<Panel> {
    groups
        .iter()
        .map(|group| Panel {
            title: group.title.clone(),
            to: group.to,
            axis: group.axis.clone(),
            rows: group
                .lines
                .iter()
                .map(|line| Row {
                    name: line.name.clone(),
                    value: line.value.clone(),
                    parts: line.parts.clone(),
                    words: line.says.clone(),
                })
                .collect(),
        })
        .collect()
}

/// The claims of all lines.
pub fn claims(groups: &[Group]) -> Vec<&'static Figure> {
    let lines = groups.iter().flat_map(|group| &group.lines);
    lines.flat_map(|line| line.claims).collect()
}

/// The same as a table.
pub fn table(groups: &[Group], lang: Lang) -> String {
    let says = groups
        .iter()
        .flat_map(|group| &group.lines)
        .any(|line| !line.says.is_empty());
    let mut html = String::from("<table><thead><tr>");
    let heads = [messages::FIG_COL_LINE, messages::FIG_COL_VALUE];
    for head in heads
        .into_iter()
        .chain(says.then_some(messages::FIG_COL_SAYS))
    {
        html.push_str(&format!(
            "<th scope=\"col\">{}</th>",
            escape(head.get(lang))
        ));
    }
    html.push_str("</tr></thead>");
    for group in groups {
        html.push_str("<tbody>");
        if !group.title.is_empty() {
            let title = escape(&group.title);
            let wide = 2 + usize::from(says);
            html.push_str(&format!(
                "<tr><th scope=\"rowgroup\" colspan=\"{wide}\">{title}</th></tr>"
            ));
        }
        for line in &group.lines {
            html.push_str(&format!(
                "<tr><th scope=\"row\">{}</th><td>{}</td>",
                escape(&line.name),
                escape(&line.value),
            ));
            if says {
                html.push_str(&format!("<td>{}</td>", escape(&line.says)));
            }
            html.push_str("</tr>");
        }
        html.push_str("</tbody>");
    }
    html + "</table>"
}

/// The same for other programs: a row for each claim drawn. Names of columns, units and ids are the same in all
/// languages.
pub fn data(groups: &[Group], lang: Lang) -> Table {
    let head = vec![
        "group", "line", "least", "most", "unit", "as_of", "says", "value", "claim", "sources",
    ];
    let mut rows = Vec::new();
    for group in groups {
        for line in &group.lines {
            for figure in line.claims {
                rows.push(vec![
                    group.title.clone(),
                    line.name.clone(),
                    plain(figure.low),
                    plain(figure.high),
                    figure.unit.into(),
                    iso(figure.as_of),
                    line.says.clone(),
                    figure.text.get(lang).into(),
                    figure.id.into(),
                    sources(figure, lang),
                ]);
            }
        }
    }
    Table { head, rows }
}
