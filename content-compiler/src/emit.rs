//! The Rust source: constants and statics over the types of the site's `facts` module, which
//! includes the text. Deterministic, so that the same content gives the same program.

use crate::content::{
    Article, Claim, Confidence, Content, Dispute, Kind, Message, Piece, Said, Series, Source, Unit,
    Value,
};
use crate::date::Date;
use crate::emit_keys::keys;
use crate::emit_records::records;
use crate::id::constant_name;
use crate::lon_lat::LonLat;
use crate::text::Text;

/// Writes the content as Rust source for `include!` inside a module that has the types in scope.
///
/// What a tool in the browser uses is a `const` by itself, so that only what is named is shipped;
/// prose for the prerendered pages is in `static` slices that the browser's code never names.
pub fn compile(content: &Content) -> String {
    let mut out =
        String::from("// Generated from content/ by content-compiler; edit content/ instead.\n");
    module(
        &mut out,
        "units",
        "Units for numbers made at run time.",
        content.units.values().map(unit),
    );
    let figures = content.claims.iter().filter_map(figure);
    module(&mut out, "figures", "Claims that are numbers.", figures);
    let days = content.claims.iter().filter_map(day);
    module(&mut out, "days", "Claims that are dates.", days);
    module(
        &mut out,
        "series",
        "Values over time.",
        content
            .series
            .iter()
            .map(series)
            .chain(crate::series::constants(content)),
    );
    module(
        &mut out,
        "messages",
        "Texts of the interface.",
        content.messages.iter().map(message),
    );
    slice(
        &mut out,
        "SOURCES",
        "Source",
        "Every source, in the order of the file.",
        content.sources.iter().map(source),
    );
    slice(
        &mut out,
        "CLAIMS",
        "Claim",
        "Every claim, by file and order in it.",
        content
            .claims
            .iter()
            .map(|claim| self::claim(claim, content)),
    );
    slice(
        &mut out,
        "DISPUTES",
        "Dispute",
        "Every dispute, by file and order in it.",
        content.disputes.iter().map(dispute),
    );
    records(&mut out, content);
    keys(&mut out, content);
    slice(
        &mut out,
        "SERIES",
        "SeriesNote",
        "Every series with what it measures.",
        content.series.iter().map(series_note),
    );
    slice(
        &mut out,
        "TABLES",
        "TableNote",
        "Every series of several values or by weekday, with what it measures.",
        crate::series::notes(content).into_iter(),
    );
    slice(
        &mut out,
        "ARTICLES",
        "Article",
        "Every article by id.",
        content.articles.iter().map(article),
    );
    out.push_str(&format!(
        "/// Names of the months, in English and Malay.\npub const MONTHS: [[&str; 12]; 2] = {:?};\n",
        crate::render::MONTHS
    ));
    out.push_str(&format!(
        "/// The latest day on which a source was found.\npub const FACTS_AS_OF: Date = {};\n",
        date("", content.as_of)
    ));
    out
}

/// A module of constants, each with its documentation.
fn module(out: &mut String, name: &str, doc: &str, items: impl Iterator<Item = (String, String)>) {
    // Published digits such as 3.14 are figures, not a misspelt constant of mathematics.
    out.push_str(&format!(
        "/// {doc}\n#[allow(clippy::approx_constant, clippy::excessive_precision)]\npub mod {name} {{\n"
    ));
    for (doc, item) in items {
        out.push_str(&format!("    #[doc = {doc:?}]\n    pub const {item};\n"));
    }
    out.push_str("}\n");
}

/// A static slice.
pub(crate) fn slice(
    out: &mut String,
    name: &str,
    kind: &str,
    doc: &str,
    items: impl Iterator<Item = String>,
) {
    out.push_str(&format!("/// {doc}\npub static {name}: &[{kind}] = &[\n"));
    for item in items {
        out.push_str(&format!("    {item},\n"));
    }
    out.push_str("];\n");
}

fn unit(unit: &Unit) -> (String, String) {
    let code = format!(
        "{}: super::Unit = super::Unit {{ id: {:?}, full: {}, symbol: {} }}",
        constant_name(&unit.id),
        unit.id,
        text("super::", &unit.full),
        text("super::", &unit.symbol)
    );
    (format!("`{}`: {}.", unit.id, unit.symbol.en), code)
}

fn figure(claim: &Claim) -> Option<(String, String)> {
    let Value::Number(number) = &claim.value else {
        return None;
    };
    let code = format!(
        "{}: super::Figure = super::Figure {{ id: {:?}, low: {:?}, high: {:?}, digits: {}, unit: {:?}, as_of: {}, text: {} }}",
        constant_name(&claim.id),
        claim.id,
        number.low.value(),
        number.high.value(),
        number.low.significant(),
        number.unit,
        date("super::", claim.as_of),
        text("super::", &claim.text)
    );
    let doc = format!("`{}`: {}, {}.", claim.id, claim.text.en, claim.as_of.iso());
    Some((doc, code))
}

fn day(claim: &Claim) -> Option<(String, String)> {
    let Value::Date(day) = claim.value else {
        return None;
    };
    let code = format!(
        "{}: super::Date = {}",
        constant_name(&claim.id),
        date("super::", day)
    );
    Some((format!("`{}`: {}.", claim.id, claim.text.en), code))
}

fn series(series: &Series) -> (String, String) {
    let values: Vec<String> = series
        .values
        .iter()
        .map(|value| format!("{:?}", value.value()))
        .collect();
    let code = format!(
        "{}: super::Series = super::Series {{ id: {:?}, unit: {:?}, source: {:?}, first: {:?}, values: &[{}], last: {:?} }}",
        constant_name(&series.id),
        series.id,
        series.unit,
        series.source,
        series.first,
        values.join(", "),
        series.last
    );
    let doc = format!(
        "`{}` in {}, from `{}`.",
        series.id, series.unit, series.source
    );
    (doc, code)
}

fn series_note(series: &Series) -> String {
    format!(
        "SeriesNote {{ series: series::{}, measures: {} }}",
        constant_name(&series.id),
        text("", &series.measures)
    )
}

fn message(message: &Message) -> (String, String) {
    let code = format!(
        "{}: super::Text = {}",
        constant_name(&message.key),
        text("super::", &message.text)
    );
    (format!("`{}`.", message.key), code)
}

fn source(source: &Source) -> String {
    format!(
        "Source {{ id: {:?}, title: {:?}, title_ms: {:?}, publisher: {:?}, publisher_ms: {:?}, date: {}, url: {:?}, url_missing: {}, found: {}, lang: {:?}, note: {} }}",
        source.id,
        source.title,
        source.title_ms,
        source.publisher,
        source.publisher_ms,
        optional(source.date.map(|found| date("", found))),
        source.url,
        optional(source.url_missing.as_ref().map(|found| text("", found))),
        date("", source.found),
        source.lang,
        optional(source.note.as_ref().map(|found| text("", found)))
    )
}

fn claim(claim: &Claim, content: &Content) -> String {
    let (figure, unit) = match &claim.value {
        Value::Number(number) => (
            Some(format!("figures::{}", constant_name(&claim.id))),
            content
                .units
                .get(&number.unit)
                .map(|unit| format!("units::{}", constant_name(&unit.id))),
        ),
        Value::Date(_) | Value::Words { .. } => (None, None),
    };
    let calc = claim.calc.as_ref().map(|calc| {
        format!(
            "Calc {{ formula_text: {:?}, from: &{:?} }}",
            calc.formula_text, calc.from
        )
    });
    let timing = claim.timing.map(|timing| {
        format!(
            "Timing {{ since: {}, known: {} }}",
            date("", timing.since),
            date("", timing.known)
        )
    });
    format!(
        "Claim {{ id: {:?}, kind: {}, figure: {}, text: {}, unit: {}, as_of: {}, timing: {}, measures: {}, said: &[{}], calc: {}, confidence: {}, reason: {}, assumption: {} }}",
        claim.id,
        kind(claim.kind),
        optional(figure),
        text("", &claim.text),
        optional(unit),
        date("", claim.as_of),
        optional(timing),
        text("", &claim.measures),
        claim.said.iter().map(said).collect::<Vec<_>>().join(", "),
        optional(calc),
        confidence(claim.confidence),
        optional(claim.reason.as_ref().map(|reason| text("", reason))),
        claim.assumption
    )
}

pub(crate) fn said(said: &Said) -> String {
    let quote = said.quote.as_ref().map(|quote| {
        format!(
            "Quote {{ lang: {:?}, words: {:?} }}",
            quote.lang, quote.words
        )
    });
    format!(
        "Said {{ source: {:?}, text: {}, says: {}, quote: {} }}",
        said.source,
        optional(said.text.as_ref().map(|found| text("", found))),
        text("", &said.says),
        optional(quote)
    )
}

fn dispute(dispute: &Dispute) -> String {
    let versions: Vec<String> = dispute
        .versions
        .iter()
        .map(|version| {
            format!(
                "Version {{ source: {:?}, says: {} }}",
                version.source,
                text("", &version.says)
            )
        })
        .collect();
    format!(
        "Dispute {{ id: {:?}, number: {:?}, title: {}, claims: &{:?}, versions: &[{}], best: {}, reason: {}, confidence: {} }}",
        dispute.id,
        dispute.number,
        text("", &dispute.title),
        dispute.claims,
        versions.join(", "),
        text("", &dispute.best),
        text("", &dispute.reason),
        confidence(dispute.confidence)
    )
}

fn article(article: &Article) -> String {
    let pieces = |pieces: &[Piece]| {
        let pieces: Vec<String> = pieces.iter().map(piece).collect();
        format!("&[{}]", pieces.join(", "))
    };
    format!(
        "Article {{ id: {:?}, en: {}, ms: {} }}",
        article.id,
        pieces(&article.en),
        pieces(&article.ms)
    )
}

fn piece(piece: &Piece) -> String {
    match piece {
        Piece::Html(html) => format!("Piece::Html({html:?})"),
        Piece::Claim { id, text } => format!("Piece::Claim {{ id: {id:?}, text: {text:?} }}"),
        Piece::Turn { id, text, of } => {
            format!("Piece::Turn {{ id: {id:?}, text: {text:?}, of: {of:?} }}")
        }
        Piece::Tool(id) => format!("Piece::Tool({id:?})"),
        Piece::Figure(figure) => format!("Piece::Figure(FigureId::{figure:?})"),
    }
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Number => "Kind::Number",
        Kind::Date => "Kind::Date",
        Kind::Status => "Kind::Status",
        Kind::NotFound => "Kind::NotFound",
    }
}

pub(crate) fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "Confidence::High",
        Confidence::MediumHigh => "Confidence::MediumHigh",
        Confidence::Medium => "Confidence::Medium",
        Confidence::LowMedium => "Confidence::LowMedium",
        Confidence::Low => "Confidence::Low",
    }
}

pub(crate) fn text(path: &str, text: &Text) -> String {
    format!("{path}Text {{ en: {:?}, ms: {:?} }}", text.en, text.ms)
}

pub(crate) fn date(path: &str, date: Date) -> String {
    match (date.month, date.day) {
        (Some(month), Some(day)) => {
            format!("{path}Date::of_day({}, {month}, {day})", date.year)
        }
        (Some(month), None) => format!("{path}Date::of_month({}, {month})", date.year),
        (None, _) => format!("{path}Date::of_year({})", date.year),
    }
}

pub(crate) fn lon_lat(place: LonLat) -> String {
    format!("LonLat {{ lon: {:?}, lat: {:?} }}", place.lon, place.lat)
}

pub(crate) fn optional(code: Option<String>) -> String {
    code.map_or("None".to_owned(), |code| format!("Some({code})"))
}
