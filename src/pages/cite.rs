//! How to cite a page: a line for people, BibTeX for programs.

use crate::facts::{Lang, days, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::pages::{Page, Site};
use crate::widgets::escape::escape;
use crate::widgets::map::dates::iso;

/// The fold with both, each with a button that copies it.
pub fn fold(site: &Site<'_>, page: Page, lang: Lang) -> String {
    let copy = format!(
        "<button type=\"button\" data-copy=\"{}\">{}</button>",
        escape(messages::TOOL_COPIED.get(lang)),
        escape(messages::TOOL_COPY.get(lang)),
    );
    format!(
        "<details class=\"cite\"><summary>{}</summary><p>{}</p>{copy}<pre>{}</pre>{copy}</details>",
        escape(messages::CITE_TITLE.get(lang)),
        escape(&line(site, page, lang)),
        escape(&bibtex(site, page, lang)),
    )
}

/// "Fine Print. “Title.” 22 November 2026. https://…": the day is that on which the facts were put
/// together.
pub fn line(site: &Site<'_>, page: Page, lang: Lang) -> String {
    fill(
        messages::CITE_TEXT.get(lang),
        &[
            ("author", messages::SITE_NAME.get(lang)),
            ("title", page.title().get(lang).trim_end_matches('.')),
            ("date", &date(days::FACTS_COMPILED, lang)),
            ("url", &site.address(page, lang)),
        ],
    )
    // A title that asks has its mark already.
    .replace("?.”", "?”")
}

/// The same as a BibTeX entry.
pub fn bibtex(site: &Site<'_>, page: Page, lang: Lang) -> String {
    let language = match lang {
        Lang::En => "english",
        Lang::Ms => "malay",
    };
    let path = page.path(lang);
    let key = ["fine-print"]
        .into_iter()
        .chain(path.split('/').filter(|part| !part.is_empty()))
        .collect::<Vec<_>>()
        .join("-");
    entry(
        &key,
        &[
            ("author", &braced(messages::SITE_NAME.get(lang))),
            ("title", &braced(page.title().get(lang))),
            ("date", &iso(days::FACTS_COMPILED)),
            ("url", &verbatim(&site.address(page, lang))),
            ("langid", language),
        ],
    )
}

/// An entry for something online; the values as they stand between the braces of a field.
fn entry(key: &str, fields: &[(&str, &str)]) -> String {
    let fields: String = fields
        .iter()
        .map(|(name, value)| format!(",\n  {name} = {{{value}}}"))
        .collect();
    format!("@online{{{key}{fields}\n}}")
}

/// Text in braces of its own, so that styles leave its capitals alone and names whole, with what TeX
/// would take for a command escaped.
pub fn braced(text: &str) -> String {
    let mut out = String::from("{");
    for c in text.chars() {
        match c {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out.push('}');
    out
}

/// An address, which TeX reads as it stands, but for braces, which would end the field.
fn verbatim(url: &str) -> String {
    url.replace('{', "%7B").replace('}', "%7D")
}

#[cfg(test)]
mod tests {
    use super::{braced, verbatim};

    #[test]
    fn what_tex_would_obey_is_text() {
        assert_eq!(braced("5 % of US$3 & more"), "{5 \\% of US\\$3 \\& more}");
        assert_eq!(braced("a\\b~c"), "{a\\textbackslash{}b\\textasciitilde{}c}");
        assert_eq!(verbatim("https://e.org/{x}"), "https://e.org/%7Bx%7D");
    }
}
