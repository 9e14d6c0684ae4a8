//! The whole directory, in the order in which its parts refer to each other.

use std::path::Path;

use crate::calc::Inputs;
use crate::content::Content;
use crate::diagnostic::{Diagnostic, Place, Report};
use crate::index::Index;
use crate::reader::Base;
use crate::resolve::Resolver;
use crate::series::Loaded;
use crate::word_list;
use crate::{
    articles, changes, claims, disputes, elements, events, fact_file, glossary, instruments,
};
use crate::{messages, names, parties, sentences, series, sources, statuses, units, values};

/// Reads and checks a content directory.
///
/// # Errors
/// All problems found, sorted by file and line. Files are named as reached from `dir`: pass a path
/// relative to where the reader of the messages stands.
pub fn check_dir(dir: &Path) -> Result<Content, Vec<Diagnostic>> {
    let mut report = Report::default();
    let report = &mut report;
    let lists = word_list::load(dir, report);
    let units = units::load(dir, report);
    let names = names::load(dir, report);
    let files = fact_file::load(dir, report);
    let values = values::read(&files, &units, report);
    let resolver = Resolver {
        units: &units,
        names: &names,
        claims: &values,
    };
    let mut sources = sources::load(dir, &resolver, report);
    let Loaded {
        monthly: series,
        columns,
        daily,
    } = series::load(dir, &resolver, &mut sources, report);
    let inputs = Inputs {
        claims: &values,
        series: &series,
    };
    let claims = claims::build(&files, &resolver, &mut sources, inputs, report);
    let changes = changes::load(dir, &claims, &resolver, report);
    let disputes = disputes::build(&files, &resolver, &mut sources, report);
    let index = Index::build(&files, report);
    let mut base = Base {
        resolver: &resolver,
        index: &index,
        sources: &mut sources,
        report,
    };
    let parties = parties::build(&files, &mut base);
    let instruments = instruments::build(&files, &mut base);
    let statuses = statuses::build(&files, &mut base);
    let events = events::build(&files, &mut base);
    let elements = elements::build(&files, &mut base);
    let terms = glossary::build(&files, &mut base);
    let (reasons, sentences) = sentences::load(dir, &mut base);
    let messages = messages::load(dir, &resolver, &lists, report);
    let articles = articles::load(dir, &resolver, &lists, report);
    sources.report_unused(report);
    let as_of = sources.as_of().unwrap_or_else(|| {
        report.add(
            &Place::start_of(dir.join("facts").join(sources::FILE)),
            "no sources at all",
        );
        sources::NO_DATE
    });
    let diagnostics = std::mem::take(report).into_sorted();
    if !diagnostics.is_empty() {
        return Err(diagnostics);
    }
    Ok(Content {
        units,
        sources: sources.all,
        claims,
        disputes,
        parties,
        instruments,
        statuses,
        events,
        elements,
        terms,
        reasons,
        sentences,
        changes,
        series,
        columns,
        daily,
        messages,
        articles,
        as_of,
    })
}
