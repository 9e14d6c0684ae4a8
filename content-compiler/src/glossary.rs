//! Terms in plain words.

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::closed_list;
use crate::fact_file::FactFile;
use crate::reader::Base;
use crate::text::Text;

closed_list! {
    /// How sure we are of the Malay term.
    MalayTerm {
        /// Seen on a Malaysian page.
        Seen = "seen",
        /// Confident from general knowledge.
        Confident = "confident",
        /// To be checked by a native speaker.
        Unchecked = "unchecked",
    }
}

/// A term and what it means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Id within the project.
    pub id: String,
    /// The term.
    pub term: Text,
    /// What it means, in plain words.
    pub plain: Text,
    /// How sure we are of the Malay term.
    pub malay: MalayTerm,
}

/// `[[term]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawTerm {
    pub(crate) id: Option<Spanned<String>>,
    term: Option<RawText>,
    plain: Option<RawText>,
    ms_seen: Option<Spanned<String>>,
}

/// Checks the glossary.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Term> {
    let mut terms = Vec::new();
    for file in files {
        for (place, raw) in &file.terms {
            let Some(id) = &raw.id else { continue };
            let mut reader = base.reader("a term", &file.doc, place);
            terms.push(Term {
                id: id.get_ref().clone(),
                term: reader.text(raw.term.as_ref(), "term"),
                plain: reader.text(raw.plain.as_ref(), "plain"),
                malay: reader
                    .word(raw.ms_seen.as_ref(), "ms_seen")
                    .unwrap_or(MalayTerm::Unchecked),
            });
        }
    }
    terms
}
