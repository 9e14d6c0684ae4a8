//! Notes: each claim on the page with what it measures, what every source says, and why we chose
//! the value shown; and the disputes.

use crate::facts::{CLAIMS, Claim, DISPUTES, Date, Dispute, Lang, SERIES, messages};
use crate::format::date::date;
use crate::pages::{article, figures};
use crate::widgets::WidgetId;
use crate::widgets::escape::escape;
use crate::widgets::sources::{Sources, as_of, confidence, value};

/// All notes of the article.
pub fn section(lang: Lang) -> String {
    let named = article::named_claims();
    let mut ids: Vec<&str> = named.clone();
    let tools = WidgetId::ALL
        .into_iter()
        .flat_map(WidgetId::claims)
        .copied();
    ids.extend(tools.chain(figures::claims()).map(|figure| figure.id));
    // What our own arithmetic rests on has its note too, however deep.
    let mut at = 0;
    while at < ids.len() {
        let calc = CLAIMS
            .iter()
            .find(|claim| claim.id == ids[at])
            .and_then(|claim| claim.calc);
        for from in calc.iter().flat_map(|calc| calc.from) {
            ids.push(claim_id(from));
        }
        at += 1;
        let mut seen = std::collections::HashSet::new();
        ids.retain(|id| seen.insert(*id));
    }
    let notes: String = ids
        .iter()
        .filter_map(|id| CLAIMS.iter().find(|claim| claim.id == *id))
        .map(|claim| note(claim, named.contains(&claim.id).then_some(""), lang))
        .collect();
    // Disputes about what the page says; others wait for the chapters they belong to.
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

/// The note of a claim. `article` is the address of the page whose text names it, empty on that page
/// itself; nothing if no text does.
pub fn note(claim: &Claim, article: Option<&str>, lang: Lang) -> String {
    let back = article.map_or_else(String::new, |article| {
        format!(
            " · <a class=\"back\" href=\"{}#ref-{}\">{}</a>",
            escape(article),
            claim.id,
            escape(messages::NOTES_BACK.get(lang))
        )
    });
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
                                "<a href=\"#note-{id}\">{}</a>",
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
            "<p class=\"meta\">{as_of} · {confidence}{assumption}{back}</p></div></details>"
        ),
        id = claim.id,
        text = escape(value(claim, lang)),
        measures = escape(claim.measures.get(lang)),
        back = back,
        said = sources(lang).said(claim.said),
        calc = calc,
        reason = reason,
        as_of = escape(&as_of(claim, lang)),
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
