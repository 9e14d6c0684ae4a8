//! Our own arithmetic, recomputed: the published value must be what its formula gives.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::content::{Bound, Calc, Number, Series, Value};
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::digits::Digits;
use crate::document::Document;
use crate::formula::Formula;
use crate::raw_claim::RawCalc;
use crate::values::Entry;

/// What formulas may use.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) claims: &'a BTreeMap<String, Entry>,
    pub(crate) series: &'a [Series],
}

/// Checks the arithmetic behind one claim's value.
pub(crate) fn check(
    raw: &Spanned<RawCalc>,
    doc: &Document,
    entry: &Entry,
    inputs: Inputs<'_>,
    report: &mut Report,
) -> Calc {
    let place = doc.place(raw.span().start);
    let raw = raw.get_ref();
    let mut known = BTreeMap::new();
    for (name, reference) in &raw.from {
        match inputs.digits(reference.get_ref()) {
            Ok(Some(digits)) => {
                known.insert(name.as_str(), digits);
            }
            // That claim's own problem is reported where it stands.
            Ok(None) => {}
            Err(sentence) => report.add(&doc.place(reference.span().start), sentence),
        }
    }
    let number = match &entry.value {
        Some(Value::Number(number)) => Some(number),
        Some(_) => {
            report.add(&place, "`calc` belongs to claims of kind \"number\"");
            None
        }
        None => None,
    };
    let mut used = Vec::new();
    let mut texts = Vec::new();
    let mut all_read = true;
    for (formula, expected) in formulas(raw, number, &place, report) {
        let parsed = match Formula::parse(formula.get_ref()) {
            Ok(parsed) => parsed,
            Err(sentence) => {
                report.add(&doc.place(formula.span().start), sentence);
                all_read = false;
                continue;
            }
        };
        used.extend(parsed.names().into_iter().map(str::to_owned));
        texts.push(parsed.filled_in(&|name| known.get(name).cloned()));
        // An input without a value was reported already and would only be reported again.
        if raw.from.len() == known.len() {
            let result = parsed.evaluate(&|name| known.get(name).map(Digits::value));
            let about = number.is_some_and(|number| number.bound == Some(Bound::About));
            if let Err(sentence) = result.and_then(|result| compare(result, expected, about)) {
                report.add(&doc.place(formula.span().start), sentence);
            }
        }
    }
    for (name, reference) in &raw.from {
        if all_read && !used.contains(name) {
            report.add(
                &doc.place(reference.span().start),
                format!("no formula of this claim uses the input `{name}`"),
            );
        }
    }
    let mut from: Vec<String> = Vec::new();
    for reference in used.iter().filter_map(|name| raw.from.get(name)) {
        let id = claim_of(reference.get_ref()).0.to_owned();
        if !from.contains(&id) {
            from.push(id);
        }
    }
    Calc {
        formula_text: texts.join("; "),
        from,
    }
}

/// The formulas given, each with the digits it must reproduce.
fn formulas<'a>(
    raw: &'a RawCalc,
    number: Option<&'a Number>,
    place: &Place,
    report: &mut Report,
) -> Vec<(&'a Spanned<String>, Option<&'a Digits>)> {
    let is_interval = number.map(|number| number.low != number.high);
    match (&raw.formula, &raw.low, &raw.high) {
        (Some(formula), None, None) => {
            if is_interval == Some(true) {
                report.add(
                    place,
                    "the calc of an interval needs `low` and `high` instead of `formula`",
                );
            }
            vec![(formula, number.map(|number| &number.low))]
        }
        (None, Some(low), Some(high)) => {
            if is_interval == Some(false) {
                report.add(
                    place,
                    "the calc of a single value needs `formula` instead of `low` and `high`",
                );
            }
            vec![
                (low, number.map(|number| &number.low)),
                (high, number.map(|number| &number.high)),
            ]
        }
        _ => {
            report.add(
                place,
                "a calc has either `formula`, or both `low` and `high`",
            );
            Vec::new()
        }
    }
}

/// Whether `result`, rounded to the decimals of `expected`, is `expected`. Of a number published
/// with "about", zeros before the point may be rounding as well.
fn compare(result: f64, expected: Option<&Digits>, about: bool) -> Result<(), String> {
    let Some(expected) = expected else {
        return Ok(());
    };
    let zeros = expected.as_str().len() - expected.as_str().trim_end_matches('0').len();
    let step = if about && expected.decimals() == 0 && expected.value().abs() > 0.0 {
        10_f64.powi(i32::try_from(zeros).unwrap_or(0))
    } else {
        10_f64.powi(-i32::try_from(expected.decimals()).unwrap_or(0))
    };
    // Half a step either way; the hair on top lets results at exactly half round in both directions.
    let allowed = 0.5 * step * (1.0 + 1e-9) + result.abs() * 1e-12;
    if (result - expected.value()).abs() <= allowed {
        return Ok(());
    }
    Err(format!(
        "the formula gives {result:.decimals$}, but the claim says {}",
        expected.as_str(),
        decimals = expected.decimals().max(2)
    ))
}

/// The claim id of `id`, `id.low` or `id.high`, with the end that is asked for.
fn claim_of(reference: &str) -> (&str, Option<End>) {
    match reference.rsplit_once('.') {
        Some((id, "low")) => (id, Some(End::Low)),
        Some((id, "high")) => (id, Some(End::High)),
        _ => (reference, None),
    }
}

#[derive(Clone, Copy)]
enum End {
    Low,
    High,
}

impl Inputs<'_> {
    /// The digits of an input; `None` if its claim has no usable value.
    fn digits(&self, reference: &str) -> Result<Option<Digits>, String> {
        if let Some((id, month)) = reference.split_once('@') {
            return self.point(id, month).map(Some);
        }
        let (id, end) = claim_of(reference);
        let entry = self
            .claims
            .get(id)
            .ok_or_else(|| format!("unknown claim `{id}`; no file in facts/ has it"))?;
        let number = match &entry.value {
            Some(Value::Number(number)) => number,
            Some(_) => return Err(format!("claim `{id}` is not a number")),
            None => return Ok(None),
        };
        match end {
            Some(End::Low) => Ok(Some(number.low.clone())),
            Some(End::High) => Ok(Some(number.high.clone())),
            None if number.low == number.high => Ok(Some(number.low.clone())),
            None => Err(format!(
                "claim `{id}` is an interval; use `{id}.low` or `{id}.high`"
            )),
        }
    }

    fn point(&self, id: &str, month: &str) -> Result<Digits, String> {
        let series = self
            .series
            .iter()
            .find(|series| series.id == id)
            .ok_or_else(|| format!("unknown series `{id}`; series.toml does not have it"))?;
        let index = Date::parse(month)
            .filter(|date| date.day.is_none())
            .and_then(|date| Some((date.year, date.month?)))
            .and_then(|month| crate::series::months_between(series.first, month));
        index
            .and_then(|index| series.values.get(index))
            .cloned()
            .ok_or_else(|| format!("series `{id}` has no month `{month}`"))
    }
}

/// Reports claims that are calculated from each other, once per circle.
pub(crate) fn report_cycles<'a>(
    graph: &BTreeMap<&'a str, (&'a Place, &'a [String])>,
    report: &mut Report,
) {
    let mut done: Vec<&str> = Vec::new();
    for start in graph.keys() {
        let mut path = Vec::new();
        walk(start, graph, &mut path, &mut done, report);
    }
}

fn walk<'a>(
    id: &'a str,
    graph: &BTreeMap<&'a str, (&'a Place, &'a [String])>,
    path: &mut Vec<&'a str>,
    done: &mut Vec<&'a str>,
    report: &mut Report,
) {
    let Some((place, from)) = graph.get(id) else {
        return;
    };
    if let Some(start) = path.iter().position(|step| *step == id) {
        report.add(
            place,
            format!(
                "claims calculated from each other: {} -> {id}",
                path[start..].join(" -> ")
            ),
        );
        return;
    }
    if done.contains(&id) {
        return;
    }
    path.push(id);
    for next in *from {
        walk(next, graph, path, done, report);
    }
    path.pop();
    done.push(id);
}

#[cfg(test)]
mod tests {
    use super::compare;
    use crate::digits::Digits;

    #[track_caller]
    fn agrees(result: f64, digits: &str, about: bool) -> bool {
        compare(result, Digits::parse(digits).as_ref(), about).is_ok()
    }

    #[test]
    fn published_digits_decide() {
        assert!(agrees(13.0769, "13.08", false));
        assert!(!agrees(13.0769, "13.07", false));
        assert!(agrees(13.0769, "13", false));
        assert!(!agrees(13.0769, "13.0", false));
        assert!(agrees(6.1685, "6.17", false));
        assert!(!agrees(4_781.0, "4800", false));
        assert!(agrees(4_781.0, "4800", true));
        assert!(!agrees(4_851.0, "4800", true));
        assert!(agrees(-1.25, "-1.3", false));
        assert!(agrees(0.0, "0", true));
    }
}
