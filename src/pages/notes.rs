//! Notes: each claim on the page with what it measures, what every source says, and why we chose
//! the value shown; and the disputes.

use crate::facts::{CLAIMS, Claim, DISPUTES, Date, Dispute, Lang, SERIES, messages};
use crate::format::date::date;
use crate::pages::{article, figures, prose};
use crate::widgets::RECORD;
use crate::widgets::escape::escape;
use crate::widgets::sources::{Sources, as_of, confidence, value};

/// All notes of the article: of what its text names and its figures draw. What the tools compute with and what
/// our own arithmetic rests on besides has its note in the record.
pub fn section(lang: Lang) -> String {
    let mut ids = article::named_claims();
    for figure in figures::claims() {
        if !ids.contains(&figure.id) {
            ids.push(figure.id);
        }
    }
    let notes: String = ids
        .iter()
        .filter_map(|id| CLAIMS.iter().find(|claim| claim.id == *id))
        .map(|claim| note(claim, On::Article(&ids), lang))
        .collect();
    // Disputes about what the page says; the record has the others too.
    let disputes: String = DISPUTES
        .iter()
        .filter(|dispute| dispute.claims.iter().any(|id| ids.contains(id)))
        .map(|dispute| self::dispute(dispute, lang))
        .collect();
    format!(
        concat!(
            "<section class=\"disputes\" aria-labelledby=\"disputes\"><h2 id=\"disputes\">{disputes_title}</h2>{disputes}</section>",
            "<section class=\"notes\" aria-labelledby=\"notes\"><h2 id=\"notes\">{title}</h2><p>{lead}</p>{notes}</section>"
        ),
        disputes_title = escape(messages::SITE_DISPUTES_TITLE.get(lang)),
        disputes = disputes,
        title = escape(messages::SITE_NOTES_TITLE.get(lang)),
        lead = escape(messages::SITE_NOTES_LEAD.get(lang)),
        notes = notes,
    )
}

/// A month of a series: what it is, when, and whose it is.
fn series_month(input: &str, lang: Lang) -> String {
    let (id, month) = input.split_once('@').unwrap_or((input, ""));
    let Some(note) = SERIES.iter().find(|note| note.series.id == id) else {
        return escape(input);
    };
    let day = month
        .split_once('-')
        .and_then(|(year, month)| Some(Date::of_month(year.parse().ok()?, month.parse().ok()?)));
    format!(
        "{} ({}{})",
        escape(note.measures.get(lang)),
        day.map_or_else(String::new, |day| format!("{}; ", escape(&date(day, lang)))),
        sources(lang).link(note.series.source)
    )
}

/// The claim that an input of a formula names: `id`, `id.low`, `series@month`.
fn claim_id(input: &'static str) -> &'static str {
    input.split(['.', '@']).next().unwrap_or(input)
}

/// How sources are written here.
const fn sources(lang: Lang) -> Sources {
    Sources::new(lang, false)
}

/// The page that a note stands on.
#[derive(Clone, Copy, Debug)]
pub enum On<'a> {
    /// The article, which has the notes of these claims.
    Article(&'a [&'static str]),
    /// The record, which has them all. The address is that of the article, if its text names the claim.
    Record(Option<&'a str>),
}

impl On<'_> {
    /// The address of the page that has the note of a claim; empty if it is the same page.
    fn of(self, id: &str) -> &'static str {
        match self {
            Self::Article(ids) if !ids.contains(&id) => RECORD,
            _ => "",
        }
    }
}

/// The note of a claim.
pub fn note(claim: &Claim, on: On<'_>, lang: Lang) -> String {
    // On the article the browser itself leads back to where the note was asked for.
    let back = match on {
        On::Record(Some(article)) => format!(
            " · <a class=\"back\" href=\"{}#ref-{}\">{}</a>",
            escape(article),
            claim.id,
            escape(messages::NOTES_BACK.get(lang))
        ),
        On::Article(_) | On::Record(None) => String::new(),
    };
    let assumption = if claim.assumption {
        format!(" · {}", escape(messages::NOTES_ASSUMPTION.get(lang)))
    } else {
        String::new()
    };
    let calc = claim
        .calc
        .as_ref()
        .map(|calc| {
            let from: Vec<String> = calc
                .from
                .iter()
                .map(|from| {
                    let id = claim_id(from);
                    let target = CLAIMS.iter().find(|claim| claim.id == id);
                    target.map_or_else(
                        || series_month(from, lang),
                        |claim| {
                            format!(
                                "<a href=\"{}#note-{id}\">{}</a>",
                                on.of(id),
                                escape(claim.text.get(lang))
                            )
                        },
                    )
                })
                .collect();
            format!(
                "<p>{}: <code>{}</code>{}{}</p>",
                escape(messages::NOTES_CALCULATED.get(lang)),
                escape(calc.formula_text),
                if from.is_empty() { "" } else { " · " },
                from.join(", ")
            )
        })
        .unwrap_or_default();
    let reason = claim
        .reason
        .map(|reason| {
            format!(
                "<p><i>{}.</i> {}</p>",
                escape(messages::NOTES_REASON.get(lang)),
                escape(reason.get(lang))
            )
        })
        .unwrap_or_default();
    format!(
        concat!(
            "<details class=\"note-entry\"><summary><b>{text}</b> {measures}</summary>",
            "<div id=\"note-{id}\">{said}{calc}{reason}",
            "<p class=\"meta\">{as_of} · {stale}{confidence}{assumption}{back}</p></div></details>"
        ),
        id = claim.id,
        text = escape(value(claim, lang)),
        measures = escape(claim.measures.get(lang)),
        back = back,
        said = sources(lang).said(claim.said),
        calc = calc,
        reason = reason,
        as_of = escape(&as_of(claim, lang)),
        stale = prose::stale(claim, lang).map_or_else(String::new, |since| {
            format!("<b class=\"ended\">{}</b> · ", escape(&since))
        }),
        confidence = escape(&confidence(claim.confidence, lang)),
        assumption = assumption,
    )
}

/// A dispute with every version and what we go by.
pub fn dispute(dispute: &Dispute, lang: Lang) -> String {
    let versions: String = dispute
        .versions
        .iter()
        .map(|version| {
            format!(
                "<li>{}: {}</li>",
                sources(lang).link(version.source),
                escape(version.says.get(lang))
            )
        })
        .collect();
    format!(
        concat!(
            "<article class=\"dispute\" id=\"dispute-{id}\"><h3>{title}</h3><ul>{versions}</ul>",
            "<p><i>{best_title}.</i> {best}</p><p>{reason}</p><p class=\"meta\">{confidence}</p></article>"
        ),
        id = dispute.id,
        title = escape(dispute.title.get(lang)),
        versions = versions,
        best_title = escape(messages::NOTES_BEST.get(lang)),
        best = escape(dispute.best.get(lang)),
        reason = escape(dispute.reason.get(lang)),
        confidence = escape(&confidence(dispute.confidence, lang)),
    )
}
