//! Each sort of fact as a JSON object, as `facts.schema.json` describes it.

use fine_print::facts::{
    CHANGES, CLAIMS, Calc, Change, Claim, DISPUTES, Date, Dispute, ELEMENTS, EVENTS, Element,
    Event, FACTS_AS_OF, Figure, INSTRUMENTS, Instrument, LonLat, PARTIES, Party, REASONS, Reason,
    SENTENCES, SOURCES, STATUSES, Said, Sentence, Source, Status, TERMS, Term, Unit, days,
};
use fine_print::widgets::map::dates::iso;
use fine_print::widgets::map::rows::closed;
use serde_json::{Value, json};

use super::words::Words;

fn all_of<T>(items: &[T], one: impl Fn(&T, Words) -> Value, words: Words) -> Value {
    items.iter().map(|item| one(item, words)).collect()
}

fn day(date: Option<Date>) -> Value {
    date.map_or(Value::Null, |date| iso(date).into())
}

/// Every slice of the facts.
pub fn all(words: Words) -> Value {
    json!({
        "compiled": iso(days::FACTS_COMPILED),
        "knowledge_ends": iso(days::KNOWLEDGE_ENDS),
        "found_by": iso(FACTS_AS_OF),
        "claims": all_of(CLAIMS, claim, words),
        "disputes": all_of(DISPUTES, dispute, words),
        "sources": all_of(SOURCES, source, words),
        "parties": all_of(PARTIES, party, words),
        "instruments": all_of(INSTRUMENTS, instrument, words),
        "statuses": all_of(STATUSES, status, words),
        "events": all_of(EVENTS, event, words),
        "elements": all_of(ELEMENTS, element, words),
        "terms": all_of(TERMS, term, words),
        "reasons": all_of(REASONS, reason, words),
        "sentences": all_of(SENTENCES, |it, _| sentence(it), words),
        "changes": all_of(CHANGES, change, words),
        "series": super::series::all(words),
    })
}

/// A claim.
pub fn claim(claim: &Claim, words: Words) -> Value {
    json!({
        "id": claim.id,
        "kind": closed(claim.kind),
        "text": words.of(claim.text),
        "number": claim.figure.map(|figure| number(figure, claim.unit, words)),
        "as_of": iso(claim.as_of),
        "since": day(claim.timing.map(|timing| timing.since)),
        "known": day(claim.timing.map(|timing| timing.known)),
        "measures": words.of(claim.measures),
        "said": all_of(claim.said, said, words),
        "calc": claim.calc.map(calc),
        "confidence": closed(claim.confidence),
        "reason": words.maybe(claim.reason),
        "assumption": claim.assumption,
    })
}

fn number(figure: Figure, unit: Option<Unit>, words: Words) -> Value {
    json!({
        "low": figure.low,
        "high": figure.high,
        "digits": figure.digits,
        "unit": figure.unit,
        "unit_symbol": words.maybe(unit.map(|unit| unit.symbol)),
    })
}

fn calc(calc: Calc) -> Value {
    json!({"formula": calc.formula_text, "from": calc.from})
}

fn said(said: &Said, words: Words) -> Value {
    json!({
        "source": said.source,
        "text": words.maybe(said.text),
        "says": words.of(said.says),
        "quote": said.quote.map(|quote| json!({"language": quote.lang, "words": quote.words})),
    })
}

fn dispute(dispute: &Dispute, words: Words) -> Value {
    let versions: Vec<Value> = dispute
        .versions
        .iter()
        .map(|version| json!({"source": version.source, "says": words.of(version.says)}))
        .collect();
    json!({
        "id": dispute.id,
        "number": dispute.number,
        "title": words.of(dispute.title),
        "claims": dispute.claims,
        "versions": versions,
        "best": words.of(dispute.best),
        "reason": words.of(dispute.reason),
        "confidence": closed(dispute.confidence),
    })
}

fn source(source: &Source, words: Words) -> Value {
    json!({
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "date": day(source.date),
        "url": source.url,
        "url_missing": words.maybe(source.url_missing),
        "found": iso(source.found),
        "language": source.lang,
        "note": words.maybe(source.note),
    })
}

fn place(place: LonLat) -> Value {
    json!({"lon": place.lon, "lat": place.lat})
}

fn party(party: &Party, words: Words) -> Value {
    json!({
        "id": party.id,
        "name": words.of(party.name),
        "kind": closed(party.kind),
        "iso": party.iso,
        "capital": place(party.capital),
        "layer": closed(party.layer),
        "role": words.of(party.role),
        "claims": party.claims,
        "said": all_of(party.said, said, words),
        "confidence": closed(party.confidence),
    })
}

fn instrument(text: &Instrument, words: Words) -> Value {
    json!({
        "id": text.id,
        "name": words.of(text.name),
        "kind": closed(text.kind),
        "parties": text.parties,
        "signed": day(text.signed),
        "place": words.maybe(text.place),
        "by": words.maybe(text.by),
        "binding": closed(text.binding),
        "binding_says": words.of(text.binding_says),
        "terms": all_of(text.terms, |term, words| words.of(*term), words),
        "claims": text.claims,
        "origin": closed(text.origin),
        "said": all_of(text.said, said, words),
        "confidence": closed(text.confidence),
    })
}

fn status(status: &Status, words: Words) -> Value {
    let turn = &status.turn;
    json!({
        "of": turn.of,
        "word": closed(turn.word),
        "since": iso(turn.since),
        "until": day(turn.until),
        "known": iso(turn.known),
        "ahead": turn.ahead,
        "says": words.of(status.says),
        "sources": status.sources,
        "confidence": closed(status.confidence),
    })
}

fn event(event: &Event, words: Words) -> Value {
    json!({
        "id": event.id,
        "kind": closed(event.kind),
        "on": iso(event.on),
        "to": day(event.to),
        "about": event.about,
        "known": iso(event.known),
        "ahead": event.ahead,
        "what": words.of(event.what),
        "parties": event.parties,
        "instruments": event.instruments,
        "said": all_of(event.said, said, words),
        "confidence": closed(event.confidence),
    })
}

fn element(element: &Element, words: Words) -> Value {
    let controls: Vec<String> = element.controls.iter().map(|it| iso(it.month())).collect();
    json!({
        "id": element.id,
        "number": element.number,
        "symbol": element.symbol,
        "name": words.of(element.name),
        "class": closed(element.class),
        "also": words.maybe(element.also),
        "magnet": element.magnet,
        "uses": words.of(element.uses),
        "controls": controls,
        "said": all_of(element.said, said, words),
        "confidence": closed(element.confidence),
    })
}

fn term(term: &Term, words: Words) -> Value {
    json!({
        "id": term.id,
        "term": words.of(term.term),
        "plain": words.of(term.plain),
        "malay_term": closed(term.malay),
    })
}

fn reason(reason: &Reason, words: Words) -> Value {
    json!({"id": reason.id, "why": words.of(reason.why)})
}

fn sentence(sentence: &Sentence) -> Value {
    json!({
        "article": sentence.article,
        "number": sentence.number,
        "opening": sentence.opening,
        "words": sentence.words,
        "held_by": sentence.held_by,
        "disputes": sentence.disputes,
        "left_out": sentence.left_out,
    })
}

fn change(change: &Change, words: Words) -> Value {
    json!({
        "claim": change.claim,
        "on": iso(change.on),
        "old": words.of(change.old),
        "new": words.of(change.new),
        "why": words.of(change.why),
    })
}
