//! Every id of `facts/` but those of sources, with the sort of thing it names. Pages link to all of
//! them by fragment and sentences name them without a sort, hence one set of ids for all.

use std::collections::BTreeMap;

use toml::Spanned;

use crate::diagnostic::{Place, Report};
use crate::fact_file::FactFile;
use crate::id::Register;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sort {
    Claim,
    Party,
    Instrument,
    Event,
    Element,
    Term,
    Dispute,
}

impl Sort {
    /// The name of the table, which is also the word for it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Sort::Claim => "claim",
            Sort::Party => "party",
            Sort::Instrument => "instrument",
            Sort::Event => "event",
            Sort::Element => "element",
            Sort::Term => "term",
            Sort::Dispute => "dispute",
        }
    }

    /// The word with its article.
    const fn one(self) -> &'static str {
        match self {
            Sort::Claim => "a claim",
            Sort::Party => "a party",
            Sort::Instrument => "an instrument",
            Sort::Event => "an event",
            Sort::Element => "an element",
            Sort::Term => "a term",
            Sort::Dispute => "a dispute",
        }
    }
}

/// The sorts of all ids.
#[derive(Debug, Default)]
pub(crate) struct Index {
    sorts: BTreeMap<String, (Sort, Place)>,
}

impl Index {
    /// Collects all ids and reports those that are malformed, missing or taken. Claims and disputes
    /// report their own.
    pub(crate) fn build(files: &[FactFile], report: &mut Report) -> Self {
        let mut index = Index::default();
        for file in files {
            for (_, raw) in &file.claims {
                index.add(Sort::Claim, file, raw.id.as_ref(), None, report);
            }
        }
        macro_rules! sort {
            ($sort:ident, $field:ident) => {
                let mut register = Register::of(Sort::$sort.word());
                for file in files {
                    for (place, raw) in &file.$field {
                        let own = Some((&mut register, place));
                        index.add(Sort::$sort, file, raw.id.as_ref(), own, report);
                    }
                }
            };
        }
        sort!(Party, parties);
        sort!(Instrument, instruments);
        sort!(Event, events);
        sort!(Element, elements);
        sort!(Term, terms);
        for file in files {
            for (_, raw) in &file.disputes {
                index.add(Sort::Dispute, file, raw.id.as_ref(), None, report);
            }
        }
        index
    }

    fn add(
        &mut self,
        sort: Sort,
        file: &FactFile,
        id: Option<&Spanned<String>>,
        own: Option<(&mut Register, &Place)>,
        report: &mut Report,
    ) {
        let Some(id) = id else {
            if let Some((_, place)) = own {
                report.add(place, format!("{} without `id`", sort.one()));
            }
            return;
        };
        let place = file.doc.place(id.span().start);
        if let Some((register, _)) = own
            && !register.add(id.get_ref(), &place, report)
        {
            return;
        }
        match self.sorts.get(id.get_ref()) {
            Some((taken, first)) if *taken != sort => report.add(
                &place,
                format!(
                    "the id `{}` is taken by the {} at {first}; claims, parties, instruments, events, elements, terms and disputes share one set of ids",
                    id.get_ref(),
                    taken.word()
                ),
            ),
            Some(_) => {}
            None => {
                self.sorts.insert(id.get_ref().clone(), (sort, place));
            }
        }
    }

    /// What an id names.
    pub(crate) fn sort_of(&self, id: &str) -> Option<Sort> {
        self.sorts.get(id).map(|(sort, _)| *sort)
    }
}
