//! The steps of an answer as they stand in their fold, and the texts to copy them by.

use crate::facts::{Lang, messages};
use crate::state::currency::CurrencyState;
use crate::state::lng::LngState;
use crate::state::refining::RefiningState;
use crate::state::tool::read;
use crate::take::panel::Words;
use crate::widgets::RECORD;
use crate::widgets::WidgetId;
use crate::widgets::calculator::ids::id;
use crate::widgets::escape::escape;
use crate::working::{Given, Line, Source, Step, Worked, Working};

/// The steps.
pub const STEPS: &str = "working-steps";
/// What the table of given numbers is called.
const GIVEN: &str = "working-given";
/// The fold with the texts.
pub const TEXTS: &str = "working-texts";
/// The steps as text.
pub const TEXT: &str = "working-text";
/// The steps for a typesetter.
pub const LATEX: &str = "working-latex";
/// The steps for a spreadsheet.
pub const SHEET: &str = "working-sheet";
/// What came of a press of a button.
pub const FEEDBACK: &str = "working-feedback";

/// Where the fold stands.
#[derive(Clone, Copy, Debug)]
pub struct Place<'a> {
    /// Address of the full page.
    pub page: &'a str,
    /// Whether this is the article, from which the record has a short address.
    pub is_article: bool,
}

/// The working of a tool at the state of an address.
///
/// # Errors
/// The sentence that says why no steps lead to the answer.
pub fn of(widget: WidgetId, query: &str, lang: Lang) -> Result<Working, String> {
    match widget {
        WidgetId::Lng => read::<LngState>(query).0.working(lang),
        WidgetId::Currency => read::<CurrencyState>(query).0.working(lang),
        WidgetId::Refining => read::<RefiningState>(query).0.working(lang),
        // It works nothing out, and has no fold for it.
        WidgetId::Map => Err(String::new()),
    }
}

/// The fold with nothing in it yet.
pub fn html(slug: &str, lang: Lang) -> String {
    let words = Words { slug, lang };
    [
        "<div id=\"",
        &id(slug, STEPS),
        "\"></div><p class=\"feedback\" id=\"",
        &id(slug, FEEDBACK),
        "\" aria-hidden=\"true\" hidden></p><details class=\"take-texts\" id=\"",
        &id(slug, TEXTS),
        "\"><summary>",
        &words.text(messages::WORK_COPY),
        "</summary>",
        &words.area(TEXT, messages::WORK_AS_TEXT, 6),
        &words.area(LATEX, messages::WORK_AS_LATEX, 4),
        &words.area(SHEET, messages::WORK_AS_SHEET, 4),
        "</details>",
    ]
    .concat()
}

/// The steps, or why there are none.
pub fn steps(
    slug: &str,
    working: &Result<Working, String>,
    place: Place<'_>,
    lang: Lang,
) -> String {
    // A page has several tools whose numbers go in somewhere.
    let names = [&id(slug, "title"), " ", &id(slug, GIVEN)].concat();
    let working = match working {
        Ok(working) => working,
        Err(reason) => return ["<p>", &escape(reason), "</p>"].concat(),
    };
    let given: String = working
        .given
        .iter()
        .map(|given| row(given, place, lang))
        .collect();
    let steps: String = working.steps.iter().map(step).collect();
    [
        "<p class=\"worked\">",
        &escape(&working.title),
        "</p><div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"",
        &names,
        "\"><table><caption id=\"",
        &id(slug, GIVEN),
        "\">",
        &escape(messages::WORK_GIVEN.get(lang)),
        "</caption><tbody>",
        &given,
        "</tbody></table></div><ol class=\"steps\">",
        &steps,
        "</ol>",
    ]
    .concat()
}

fn row(given: &Given, place: Place<'_>, lang: Lang) -> String {
    let sources: Vec<String> = given
        .sources
        .iter()
        .map(|from| source(from, place, lang))
        .collect();
    [
        "<tr><th scope=\"row\">",
        &escape(&given.name),
        "</th><td>",
        &escape(&given.amount),
        "</td><td>",
        &sources.join(", "),
        "</td></tr>",
    ]
    .concat()
}

fn source(from: &Source, place: Place<'_>, lang: Lang) -> String {
    match from {
        Source::Words(words) => escape(words),
        Source::Reader => escape(messages::WORK_READER.get(lang)),
        Source::Claim(claim) => {
            let (page, window) = if place.is_article {
                ("", "")
            } else {
                (place.page, " target=\"_blank\" rel=\"noopener\"")
            };
            [
                "<a href=\"",
                &escape(page),
                RECORD,
                "#note-",
                claim,
                "\"",
                window,
                ">",
                &escape(messages::WORK_NOTE.get(lang)),
                "</a> <code>",
                claim,
                "</code>",
            ]
            .concat()
        }
    }
}

fn step(step: &Step) -> String {
    let lines: String = step.lines.iter().map(line).collect();
    [
        "<li><b>",
        &escape(&step.what),
        "</b><p>",
        &escape(&step.name),
        " = ",
        &escape(&step.formula),
        "</p>",
        &lines,
        "</li>",
    ]
    .concat()
}

fn line(line: &Line) -> String {
    let end = line
        .end
        .as_ref()
        .map_or_else(String::new, |end| ["<i>", &escape(end), "</i> "].concat());
    [
        "<p>",
        &end,
        &escape(&line.calculation),
        " ",
        line.sign(),
        " <strong>",
        &escape(&line.result),
        "</strong></p>",
    ]
    .concat()
}
