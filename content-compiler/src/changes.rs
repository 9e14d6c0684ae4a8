//! `changes.toml`: what claims said before, since the facts were first put together, and why that was
//! changed.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::content::Claim;
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::render::NO_BREAK_SPACE;
use crate::resolve::Resolver;
use crate::sources::read_date;
use crate::text::Text;

/// The file inside `content/`.
const FILE: &str = "changes.toml";

/// A change of what a claim says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Id of the claim.
    pub claim: String,
    /// The day of the change.
    pub on: Date,
    /// What it said before.
    pub old: Text,
    /// What it said from then on.
    pub new: Text,
    /// Why.
    pub why: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawChange {
    claim: Option<Spanned<String>>,
    on: Option<Spanned<String>>,
    old: Option<RawText>,
    new: Option<RawText>,
    why: Option<RawText>,
}

/// Reads `changes.toml`. Changes stand in the order of their days; those of a claim continue each other,
/// and the last one ends at what the claim says.
pub(crate) fn load(
    dir: &Path,
    claims: &[Claim],
    resolver: &Resolver<'_>,
    report: &mut Report,
) -> Vec<Change> {
    let Some(doc) = Document::read(dir.join(FILE), report) else {
        return Vec::new();
    };
    let mut found: Vec<(Place, Change)> = Vec::new();
    for (_, entry) in doc.entries(&["change"], report) {
        let place = doc.place(entry.span().start);
        let Some(raw) = doc.entry::<RawChange>(&entry, report) else {
            continue;
        };
        let Some(id) = &raw.claim else {
            report.add(&place, "a change without `claim`");
            continue;
        };
        if !claims.iter().any(|claim| claim.id == *id.get_ref()) {
            report.add(
                &doc.exact(id.span().start),
                format!("unknown claim `{}`; no file in facts/ has it", id.get_ref()),
            );
            continue;
        }
        if let Some(change) = change(&raw, &doc, resolver, &place, report) {
            found.push((place, change));
        }
    }
    check_days(&found, report);
    check_course(&found, claims, report);
    found.into_iter().map(|(_, change)| change).collect()
}

fn change(
    raw: &RawChange,
    doc: &Document,
    resolver: &Resolver<'_>,
    place: &Place,
    report: &mut Report,
) -> Option<Change> {
    let texts = Texts {
        doc,
        resolver: Some(resolver),
    };
    let on = read_date(raw.on.as_ref(), "on", doc, Some(place), report)?;
    if on.day.is_none() {
        report.add(place, format!("on {}; a change has a day", on.iso()));
    }
    let change = Change {
        claim: raw.claim.as_ref()?.get_ref().clone(),
        on,
        old: texts.required(raw.old.as_ref(), "old", place, report),
        new: texts.required(raw.new.as_ref(), "new", place, report),
        why: texts.required(raw.why.as_ref(), "why", place, report),
    };
    if reads_the_same(&change.old, &change.new) {
        report.add(
            place,
            "a change that changes nothing: old and new are the same",
        );
    }
    Some(change)
}

fn check_days(changes: &[(Place, Change)], report: &mut Report) {
    for pair in changes.windows(2) {
        let ((_, before), (place, after)) = (&pair[0], &pair[1]);
        if after.on.iso() < before.on.iso() {
            report.add(
                place,
                format!(
                    "a change of {} below one of {}; the latest stands last",
                    after.on.iso(),
                    before.on.iso()
                ),
            );
        }
    }
}

/// Each change begins where the one before it of the same claim ended, and the last ends at the claim.
fn check_course(changes: &[(Place, Change)], claims: &[Claim], report: &mut Report) {
    let mut last: BTreeMap<&str, (&Place, &Text)> = BTreeMap::new();
    for (place, change) in changes {
        if let Some((_, said)) = last.insert(&change.claim, (place, &change.new))
            && !reads_the_same(said, &change.old)
        {
            report.add(
                place,
                format!(
                    "old is “{}”, but after the change before it `{}` said “{}”",
                    change.old.en, change.claim, said.en
                ),
            );
        }
    }
    for claim in claims {
        if let Some((place, said)) = last.get(claim.id.as_str())
            && !reads_the_same(said, &claim.text)
        {
            report.add(
                place,
                format!(
                    "new is “{}” and “{}”, but `{}` says “{}” and “{}”",
                    said.en, said.ms, claim.id, claim.text.en, claim.text.ms
                ),
            );
        }
    }
}

/// Whether two texts have the same words: what keeps a number at its unit is not written by hand.
fn reads_the_same(a: &Text, b: &Text) -> bool {
    let plain = |text: &str| text.replace(NO_BREAK_SPACE, " ");
    plain(&a.en) == plain(&b.en) && plain(&a.ms) == plain(&b.ms)
}
