//! What each claim rests on: its sources and their values, our arithmetic, our reason. The second of
//! two passes over claims.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::bilingual::Texts;
use crate::calc::{self, Inputs};
use crate::content::{Claim, Confidence, Kind, Number, Quote, Said, Timing, Value};
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::fact_file::FactFile;
use crate::raw_claim::{RawClaim, RawSaid};
use crate::render;
use crate::resolve::Resolver;
use crate::sources::{NO_DATE, Sources, read_date};
use crate::timing;
use crate::values::{self, Entry, RawNumber, unit_of};

/// Checks all claims and completes them.
pub(crate) fn build(
    files: &[FactFile],
    resolver: &Resolver<'_>,
    sources: &mut Sources,
    inputs: Inputs<'_>,
    report: &mut Report,
) -> Vec<Claim> {
    let mut claims = Vec::new();
    for file in files {
        for (place, raw) in &file.claims {
            // Claims without an id, and the second of two with the same, are known to be wrong.
            let entry = raw.id.as_ref().and_then(|id| {
                let entry = resolver.claims.get(id.get_ref())?;
                (entry.place == *place).then_some((id.get_ref(), entry))
            });
            if let Some((id, entry)) = entry {
                let mut builder = Builder {
                    doc: &file.doc,
                    place,
                    entry,
                    resolver,
                    sources,
                    report,
                };
                claims.push(builder.claim(id, raw, inputs));
            }
        }
    }
    let graph: BTreeMap<&str, (&Place, &[String])> = claims
        .iter()
        .filter_map(|claim| {
            let from = claim.calc.as_ref()?.from.as_slice();
            let place = &resolver.claims.get(&claim.id)?.place;
            Some((claim.id.as_str(), (place, from)))
        })
        .collect();
    calc::report_cycles(&graph, report);
    claims
}

struct Builder<'a> {
    doc: &'a Document,
    place: &'a Place,
    entry: &'a Entry,
    resolver: &'a Resolver<'a>,
    sources: &'a mut Sources,
    report: &'a mut Report,
}

impl Builder<'_> {
    fn claim(&mut self, id: &str, raw: &RawClaim, inputs: Inputs<'_>) -> Claim {
        let texts = Texts {
            doc: self.doc,
            resolver: Some(self.resolver),
        };
        let measures = texts.required(raw.measures.as_ref(), "measures", self.place, self.report);
        let reason = texts.optional(raw.reason.as_ref(), "reason", self.report);
        let mut said = Vec::new();
        let mut theirs = Vec::new();
        for raw_said in &raw.said {
            let (one, value) = self.said(raw_said, raw);
            said.push(one);
            theirs.extend(value);
        }
        let calc = raw
            .calc
            .as_ref()
            .map(|raw_calc| calc::check(raw_calc, self.doc, self.entry, inputs, self.report));
        if said.is_empty() && calc.is_none() && self.entry.kind != Kind::NotFound {
            self.report.add(
                self.place,
                format!("claim `{id}` rests on nothing; give [[claim.said]] or [claim.calc]"),
            );
        } else if reason.is_none() {
            self.require_reason(raw, &theirs);
        }
        Claim {
            id: id.to_owned(),
            kind: self.entry.kind,
            text: self.entry.text(self.resolver.units).unwrap_or_default(),
            value: self.entry.value.clone().unwrap_or(Value::Date(NO_DATE)),
            as_of: self.entry.as_of.unwrap_or(NO_DATE),
            timing: self.timing(raw),
            measures,
            said,
            calc,
            confidence: confidence(raw.confidence.as_ref(), self.doc, self.place, self.report),
            reason,
            assumption: raw.assumption,
        }
    }

    fn said(&mut self, raw: &Spanned<RawSaid>, claim: &RawClaim) -> (Said, Option<Value>) {
        let place = self.doc.place(raw.span().start);
        let raw = raw.get_ref();
        let source = self
            .sources
            .take(raw.source.as_ref(), self.doc, &place, self.report)
            .map(|source| (source.id.clone(), source.lang.clone()));
        let (source, lang) = source.unwrap_or_default();
        let texts = Texts {
            doc: self.doc,
            resolver: Some(self.resolver),
        };
        let says = texts.required(raw.says.as_ref(), "says", &place, self.report);
        let value = match self.entry.kind {
            Kind::Date => {
                read_date(raw.value.as_ref(), "value", self.doc, None, self.report).map(Value::Date)
            }
            Kind::Number | Kind::Status | Kind::NotFound => self.said_number(raw, claim, &place),
        };
        let text = value
            .as_ref()
            .map(|value| render::value(value, unit_of(value, self.resolver.units)));
        let quote = raw.quote.as_ref().map(|words| Quote {
            lang,
            words: words.get_ref().clone(),
        });
        let said = Said {
            source,
            text,
            says,
            quote,
        };
        (said, value)
    }

    fn said_number(&mut self, raw: &RawSaid, claim: &RawClaim, place: &Place) -> Option<Value> {
        let number = RawNumber {
            value: raw.value.as_ref(),
            low: raw.low.as_ref(),
            high: raw.high.as_ref(),
            bound: raw.bound.as_ref(),
        };
        let (low, high) = values::ends(number, self.doc, place, self.report)?;
        let bound = values::bound(number, self.doc, self.report);
        let unit = match (&raw.unit, &claim.unit) {
            // The claim's own missing unit has been reported.
            (None, None) if self.entry.kind == Kind::Number => return None,
            // The claim's own unit was checked with the claim.
            (None, Some(unit)) => unit.get_ref().clone(),
            (unit, _) => values::unit(
                unit.as_ref(),
                self.doc,
                self.resolver.units,
                place,
                self.report,
            )?,
        };
        Some(Value::Number(Number {
            low,
            high,
            bound,
            unit,
        }))
    }

    /// When a status became true and known, which other claims cannot say.
    fn timing(&mut self, raw: &RawClaim) -> Option<Timing> {
        if self.entry.kind != Kind::Status {
            for (key, found) in [("since", &raw.since), ("known", &raw.known)] {
                if let Some(found) = found {
                    self.report.add(
                        &self.doc.place(found.span().start),
                        format!("`{key}` belongs to claims of kind \"status\""),
                    );
                }
            }
            return None;
        }
        let since = read_date(
            raw.since.as_ref(),
            "since",
            self.doc,
            Some(self.place),
            self.report,
        );
        let known = timing::known(
            raw.known.as_ref(),
            ("since", since),
            raw.ahead,
            self.sources.as_of(),
            (self.doc, self.place),
            self.report,
        );
        let (since, known) = since.zip(known)?;
        Some(Timing { since, known })
    }

    /// Reports a value that needs a reason and has none.
    fn require_reason(&mut self, raw: &RawClaim, theirs: &[Value]) {
        let need = "give `reason.en` and `reason.ms`";
        if raw.assumption {
            self.report
                .add(self.place, format!("an assumption needs a reason; {need}"));
            return;
        }
        let place = raw
            .value
            .as_ref()
            .or(raw.low.as_ref())
            .map_or(self.place.clone(), |value| {
                self.doc.place(value.span().start)
            });
        let complaint = match &self.entry.value {
            Some(Value::Number(ours)) => outside(ours, theirs, raw.calc.is_some()),
            Some(Value::Date(ours)) => {
                let dates: Vec<_> = theirs
                    .iter()
                    .filter_map(|value| match value {
                        Value::Date(date) => Some(*date),
                        _ => None,
                    })
                    .collect();
                let agrees = dates.iter().any(|date| date.agrees_with(*ours));
                let between = dates.iter().min() <= Some(ours) && Some(ours) <= dates.iter().max();
                (!dates.is_empty() && !agrees && !between)
                    .then(|| format!("the date {} is none that its sources give", ours.iso()))
            }
            _ => None,
        };
        if let Some(complaint) = complaint {
            self.report.add(&place, format!("{complaint}; {need}"));
        }
    }
}

/// What is wrong with a number that lies outside what its sources say in its own unit.
fn outside(ours: &Number, theirs: &[Value], has_calc: bool) -> Option<String> {
    let same_unit: Vec<&Number> = theirs
        .iter()
        .filter_map(|value| match value {
            Value::Number(number) if number.unit == ours.unit => Some(number),
            _ => None,
        })
        .collect();
    if same_unit.is_empty() {
        return (!has_calc).then(|| {
            format!(
                "no source gives a value in `{}` and no calc yields one",
                ours.unit
            )
        });
    }
    let lowest = same_unit
        .iter()
        .map(|number| number.low.value())
        .fold(f64::INFINITY, f64::min);
    let highest = same_unit
        .iter()
        .map(|number| number.high.value())
        .fold(f64::NEG_INFINITY, f64::max);
    (ours.low.value() < lowest || ours.high.value() > highest).then(|| {
        format!(
            "the value {} lies outside what its sources say, {lowest} to {highest}",
            render::bare(ours)
        )
    })
}

/// Reads a confidence, which everything of ours has.
pub(crate) fn confidence(
    raw: Option<&Spanned<String>>,
    doc: &Document,
    place: &Place,
    report: &mut Report,
) -> Confidence {
    const ALLOWED: &str = "high, medium-high, medium, low-medium, low";
    let Some(raw) = raw else {
        report.add(place, format!("missing `confidence`; allowed: {ALLOWED}"));
        return Confidence::Low;
    };
    match raw.get_ref().as_str() {
        "high" => Confidence::High,
        "medium-high" => Confidence::MediumHigh,
        "medium" => Confidence::Medium,
        "low-medium" => Confidence::LowMedium,
        "low" => Confidence::Low,
        other => {
            report.add(
                &doc.place(raw.span().start),
                format!("unknown confidence `{other}`; allowed: {ALLOWED}"),
            );
            Confidence::Low
        }
    }
}
