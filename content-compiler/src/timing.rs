//! When something became known, against when it became true.

use toml::Spanned;

use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::sources::read_date;

/// Reads `known`. It may lie before the day something became true only where `ahead` says that it
/// was announced, and never after the facts were compiled.
pub(crate) fn known(
    raw: Option<&Spanned<String>>,
    (since_key, since): (&str, Option<Date>),
    ahead: bool,
    compiled: Option<Date>,
    (doc, place): (&Document, &Place),
    report: &mut Report,
) -> Option<Date> {
    let known = read_date(raw, "known", doc, Some(place), report)?;
    let at = doc.place(raw?.span().start);
    if let Some(since) = since {
        let early = known.last_day() < since.first_day();
        let (known, since) = (known.iso(), since.iso());
        if early && !ahead {
            report.add(
                &at,
                format!(
                    "known {known} lies before {since_key} {since}; if it was announced ahead, add `ahead = true`"
                ),
            );
        }
        if !early && ahead {
            report.add(
                &at,
                format!(
                    "`ahead = true`, but known {known} does not lie before {since_key} {since}"
                ),
            );
        }
    }
    if let Some(compiled) = compiled
        && known.first_day() > compiled.last_day()
    {
        report.add(
            &at,
            format!(
                "known {} lies after {}, the latest day on which a source was found",
                known.iso(),
                compiled.iso()
            ),
        );
    }
    Some(known)
}
