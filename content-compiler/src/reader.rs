//! Reads the keys that parties, instruments, statuses, events, elements and terms have in common.

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::{RawText, Texts};
use crate::claims;
use crate::closed::Closed;
use crate::content::{Confidence, Quote, Said};
use crate::date::Date;
use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::index::{Index, Sort};
use crate::resolve::Resolver;
use crate::sources::{Sources, read_date};
use crate::text::{Lang, Text};
use crate::timing;

/// `[[party.said]]` and its kin: what a source says, in our words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStatement {
    pub(crate) source: Option<Spanned<String>>,
    pub(crate) says: Option<RawText>,
    pub(crate) quote: Option<Spanned<String>>,
}

/// `terms.en = ["…"]` and `terms.ms = ["…"]`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawLines {
    #[serde(default)]
    pub(crate) en: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) ms: Vec<Spanned<String>>,
}

/// What all entries are checked against.
#[derive(Debug)]
pub(crate) struct Base<'a> {
    pub(crate) resolver: &'a Resolver<'a>,
    pub(crate) index: &'a Index,
    pub(crate) sources: &'a mut Sources,
    pub(crate) report: &'a mut Report,
}

impl Base<'_> {
    /// A reader of one entry. `what` names its sort with an article, for sentences: "a party".
    pub(crate) fn reader<'b>(
        &'b mut self,
        what: &'static str,
        doc: &'b Document,
        place: &'b Place,
    ) -> Reader<'b> {
        Reader {
            what,
            doc,
            place,
            resolver: self.resolver,
            index: self.index,
            sources: self.sources,
            report: self.report,
        }
    }
}

/// Reads the keys of one entry and reports what is wrong with them.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    what: &'static str,
    pub(crate) doc: &'a Document,
    pub(crate) place: &'a Place,
    resolver: &'a Resolver<'a>,
    pub(crate) index: &'a Index,
    sources: &'a mut Sources,
    report: &'a mut Report,
}

impl Reader<'_> {
    /// Reports a problem of the whole entry.
    pub(crate) fn wrong(&mut self, sentence: impl Into<String>) {
        self.report.add(self.place, sentence);
    }

    /// Reports a problem of one value.
    pub(crate) fn wrong_at<T>(&mut self, value: &Spanned<T>, sentence: impl Into<String>) {
        self.report
            .add(&self.doc.place(value.span().start), sentence);
    }

    /// A line of text without translation, which must be there and not be blank.
    pub(crate) fn line(&mut self, raw: Option<&Spanned<String>>, key: &str) -> String {
        match raw {
            Some(raw) if !raw.get_ref().trim().is_empty() => raw.get_ref().clone(),
            _ => {
                self.wrong(format!("{} without `{key}`", self.what));
                String::new()
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn text(&mut self, raw: Option<&RawText>, key: &str) -> Text {
        let texts = Texts {
            doc: self.doc,
            resolver: Some(self.resolver),
        };
        texts.required(raw, key, self.place, self.report)
    }

    /// A text that may be absent.
    pub(crate) fn optional_text(&mut self, raw: Option<&RawText>, key: &str) -> Option<Text> {
        let texts = Texts {
            doc: self.doc,
            resolver: Some(self.resolver),
        };
        texts.optional(raw, key, self.report)
    }

    /// Lines in both languages: as many in one as in the other, and at least one.
    pub(crate) fn lines(&mut self, raw: Option<&RawLines>, key: &str) -> Vec<Text> {
        let (en, ms) = raw.map_or((&[][..], &[][..]), |raw| (&raw.en[..], &raw.ms[..]));
        if en.is_empty() && ms.is_empty() {
            self.wrong(format!(
                "missing `{key}.en` and `{key}.ms`, lists of at least one text"
            ));
        } else if en.len() != ms.len() {
            let at = en
                .first()
                .or(ms.first())
                .map_or(0, |line| line.span().start);
            self.report.add(
                &self.doc.place(at),
                format!(
                    "`{key}.en` has {} texts and `{key}.ms` has {}; every text needs its translation",
                    en.len(),
                    ms.len()
                ),
            );
        }
        let resolver = self.resolver;
        let mut one = |line: &Spanned<String>, lang: Lang| {
            let value = line.get_ref();
            if value.trim().is_empty() {
                self.report.add(
                    &self.doc.place(line.span().start),
                    format!(
                        "missing translation: a text in `{key}.{}` is empty",
                        lang.code()
                    ),
                );
            }
            resolver.plain(value, lang, false, |range, sentence| {
                self.report
                    .add(&self.doc.inside(line.span(), value, range), sentence);
            })
        };
        en.iter()
            .zip(ms)
            .map(|(en, ms)| Text {
                en: one(en, Lang::En),
                ms: one(ms, Lang::Ms),
            })
            .collect()
    }

    /// A word of a closed list.
    pub(crate) fn word<T: Closed>(
        &mut self,
        raw: Option<&Spanned<String>>,
        key: &str,
    ) -> Option<T> {
        let Some(raw) = raw else {
            self.wrong(format!(
                "{} without `{key}`; allowed: {}",
                self.what,
                T::codes()
            ));
            return None;
        };
        let found = T::of_code(raw.get_ref());
        if found.is_none() {
            self.wrong_at(
                raw,
                format!("unknown {key} `{}`; allowed: {}", raw.get_ref(), T::codes()),
            );
        }
        found
    }

    /// A confidence, which must be there.
    pub(crate) fn confidence(&mut self, raw: Option<&Spanned<String>>) -> Confidence {
        claims::confidence(raw, self.doc, self.place, self.report)
    }

    /// A date that must be there.
    pub(crate) fn date(&mut self, raw: Option<&Spanned<String>>, key: &str) -> Option<Date> {
        read_date(raw, key, self.doc, Some(self.place), self.report)
    }

    /// A date that may be absent.
    pub(crate) fn optional_date(
        &mut self,
        raw: Option<&Spanned<String>>,
        key: &str,
    ) -> Option<Date> {
        read_date(raw, key, self.doc, None, self.report)
    }

    /// When something became known; `since` is when it became true, with the key that says so.
    pub(crate) fn known(
        &mut self,
        raw: Option<&Spanned<String>>,
        since: (&str, Option<Date>),
        ahead: bool,
    ) -> Option<Date> {
        timing::known(
            raw,
            since,
            ahead,
            self.sources.as_of(),
            (self.doc, self.place),
            self.report,
        )
    }

    /// What sources say; `at_least_one` unless nothing can be cited.
    pub(crate) fn said(&mut self, raw: &[Spanned<RawStatement>], at_least_one: bool) -> Vec<Said> {
        if raw.is_empty() && at_least_one {
            let table = self.what.rsplit(' ').next().unwrap_or(self.what);
            self.wrong(format!(
                "{} that rests on nothing; give [[{table}.said]]",
                self.what
            ));
        }
        raw.iter().map(|raw| self.statement(raw)).collect()
    }

    fn statement(&mut self, raw: &Spanned<RawStatement>) -> Said {
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
        Said {
            source,
            text: None,
            says: texts.required(raw.says.as_ref(), "says", &place, self.report),
            quote: raw.quote.as_ref().map(|words| Quote {
                lang,
                words: words.get_ref().clone(),
            }),
        }
    }

    /// Ids of sources.
    pub(crate) fn sources(&mut self, raw: &[Spanned<String>], at_least_one: bool) -> Vec<String> {
        if raw.is_empty() && at_least_one {
            self.wrong(format!(
                "{} without `sources`; cite at least one",
                self.what
            ));
        }
        self.no_repetition(raw, "sources");
        for id in raw {
            self.sources
                .take(Some(id), self.doc, self.place, self.report);
        }
        ids(raw)
    }

    /// Ids of things of one of these sorts, without repetition.
    pub(crate) fn ids(
        &mut self,
        raw: &[Spanned<String>],
        key: &str,
        sorts: &[Sort],
    ) -> Vec<String> {
        self.no_repetition(raw, key);
        for id in raw {
            self.known_id(id, sorts);
        }
        ids(raw)
    }

    /// Whether an id names something of one of these sorts; reported if not.
    pub(crate) fn known_id(&mut self, id: &Spanned<String>, sorts: &[Sort]) -> bool {
        let words: Vec<&str> = sorts.iter().map(|sort| sort.word()).collect();
        let words = words.join(", ");
        match self.index.sort_of(id.get_ref()) {
            Some(sort) if sorts.contains(&sort) => return true,
            Some(sort) => self.wrong_at(
                id,
                format!(
                    "`{}` names something of another sort, {}; allowed here: {words}",
                    id.get_ref(),
                    sort.word()
                ),
            ),
            None => self.wrong_at(
                id,
                format!(
                    "unknown id `{}`; no file in facts/ has it (allowed here: {words})",
                    id.get_ref()
                ),
            ),
        }
        false
    }

    fn no_repetition(&mut self, raw: &[Spanned<String>], key: &str) {
        for (index, id) in raw.iter().enumerate() {
            if raw[..index]
                .iter()
                .any(|other| other.get_ref() == id.get_ref())
            {
                self.wrong_at(id, format!("`{key}` names `{}` twice", id.get_ref()));
            }
        }
    }
}

fn ids(raw: &[Spanned<String>]) -> Vec<String> {
    raw.iter().map(|id| id.get_ref().clone()).collect()
}
