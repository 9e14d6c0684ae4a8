//! Where sources disagree, and what we go by.

use crate::bilingual::Texts;
use crate::claims::confidence;
use crate::content::{Dispute, Version};
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::fact_file::FactFile;
use crate::id::Register;
use crate::raw_claim::RawDispute;
use crate::resolve::Resolver;
use crate::sources::Sources;

/// Checks all disputes.
pub(crate) fn build(
    files: &[FactFile],
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    report: &mut Report,
) -> Vec<Dispute> {
    let mut disputes = Vec::new();
    let mut register = Register::of("dispute");
    for file in files {
        for (place, raw) in &file.disputes {
            let Some(id) = &raw.id else {
                report.add(place, "a dispute without `id`");
                continue;
            };
            register.add(id.get_ref(), &file.doc.place(id.span().start), report);
            disputes.push(dispute(raw, &file.doc, resolver, sources, place, report));
        }
    }
    disputes
}

fn dispute(
    raw: &RawDispute,
    doc: &Document,
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    place: &Place,
    report: &mut Report,
) -> Dispute {
    let texts = Texts {
        doc,
        resolver: Some(resolver),
    };
    if raw.number.is_none() {
        report.add(place, "a dispute without `number`");
    }
    if raw.claims.is_empty() {
        report.add(place, "a dispute without `claims`; name at least one");
    }
    for id in &raw.claims {
        if !resolver.claims.contains_key(id.get_ref()) {
            report.add(
                &doc.exact(id.span().start),
                format!("unknown claim `{}`; no file in facts/ has it", id.get_ref()),
            );
        }
    }
    if raw.version.len() < 2 {
        report.add(place, "a dispute needs at least two [[dispute.version]]");
    }
    let mut versions = Vec::new();
    for version in &raw.version {
        let version_place = doc.place(version.span().start);
        let version = version.get_ref();
        let source = sources
            .take(version.source.as_ref(), doc, &version_place, report)
            .map(|source| source.id.clone());
        versions.push(Version {
            source: source.unwrap_or_default(),
            says: texts.required(version.says.as_ref(), "says", &version_place, report),
        });
    }
    Dispute {
        id: raw
            .id
            .as_ref()
            .map(|id| id.get_ref().clone())
            .unwrap_or_default(),
        number: raw
            .number
            .as_ref()
            .map(|number| number.get_ref().clone())
            .unwrap_or_default(),
        title: texts.required(raw.title.as_ref(), "title", place, report),
        claims: raw.claims.iter().map(|id| id.get_ref().clone()).collect(),
        versions,
        best: texts.required(raw.best.as_ref(), "best", place, report),
        reason: texts.required(raw.reason.as_ref(), "reason", place, report),
        confidence: confidence(raw.confidence.as_ref(), doc, place, report),
    }
}
