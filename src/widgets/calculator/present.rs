//! What a tool says and shows of a state, before it is carried to the page.

use crate::facts::Lang;
use crate::format::number::plain;
use crate::format::{Digits, range};
use crate::state::currency::SharedRate;
use crate::state::field::Span;
use crate::state::tool::ToolState;
use crate::widgets::escape::escape;

/// What a tool is described for: the reader's language and what the tools share.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Around {
    /// Language of the page.
    pub lang: Lang,
    /// The exchange rate that all tools share.
    pub rate: SharedRate,
}

/// What a change of state changes on the page at once.
#[derive(Clone, Debug, PartialEq)]
pub struct Present {
    /// The answer as one sentence.
    pub answer: String,
    /// The same with the result marked up.
    pub answer_html: String,
    /// What a person who cannot see the chart is told.
    pub summary: String,
    /// The inputs, in the order of [`ToolState::FIELDS`].
    pub fields: Vec<FieldView>,
    /// More elements of the tool that follow each step: name and content.
    pub more: Vec<(&'static str, String)>,
}

/// How one input looks.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Text of the typed entry.
    pub text: String,
    /// Position of the slider.
    pub slider: f64,
    /// Right end of the slider.
    pub slider_max: f64,
    /// Left end of the slider.
    pub slider_min: f64,
    /// Step of the slider.
    pub step: f64,
    /// What the slider's position means, in words.
    pub value_text: String,
    /// Whether it shows a result.
    pub worked_out: bool,
}

impl FieldView {
    /// The view of a field: its locked number, or its result in `digits`. `result` is what is
    /// worked out, if there is a bounded result; `value_text` says the number with its unit.
    pub fn new<S: ToolState>(
        state: &S,
        field: usize,
        result: Option<Span>,
        digits: Digits,
        value_text: String,
    ) -> Self {
        let limits = state.limits(field);
        let worked_out = state.is_worked_out(field);
        let span = if worked_out {
            result
        } else {
            Some(state.get(field))
        };
        let text = match span {
            None => String::new(),
            Some(span) if worked_out => range(span.lo, span.hi, digits),
            Some(span) => locked(span),
        };
        let middle = span.map_or(limits.min, Span::mid);
        Self {
            text,
            // A result lies between the slider's steps; the browser would move it there itself, and
            // then take the moved number for one that the reader chose.
            // Not `clamp`: what it would say of ends that are no numbers is six kilobytes of code.
            slider: limits.snap(middle).max(limits.min).min(limits.slider_max),
            slider_max: limits.slider_max,
            slider_min: limits.min,
            step: limits.step,
            value_text,
            worked_out,
        }
    }
}

/// A locked number or range as it stands in its entry, ready to be typed over.
fn locked(span: Span) -> String {
    if (span.hi - span.lo).abs() <= 0.0 {
        plain(span.lo)
    } else {
        [plain(span.lo).as_str(), "–", &plain(span.hi)].concat()
    }
}

/// Adds a row to the body of a table: what it is of, and its cells. The reader's own row stands out.
pub fn row(html: &mut String, name: &str, cells: &[String], is_readers: bool) {
    html.push_str(if is_readers {
        "<tr class=\"you\"><th scope=\"row\">"
    } else {
        "<tr><th scope=\"row\">"
    });
    html.push_str(&escape(name));
    html.push_str("</th>");
    for cell in cells {
        html.push_str("<td>");
        html.push_str(&escape(cell));
        html.push_str("</td>");
    }
    html.push_str("</tr>");
}
