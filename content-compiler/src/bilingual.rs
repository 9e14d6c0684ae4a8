//! Texts as the files hold them, checked for both languages.

use serde::Deserialize;
use toml::Spanned;

use crate::diagnostic::{Place, Report};
use crate::document::Document;
use crate::resolve::Resolver;
use crate::text::{Lang, Text};

/// `measures.en = "…"` and `measures.ms = "…"`.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawText {
    pub(crate) en: Option<Spanned<String>>,
    pub(crate) ms: Option<Spanned<String>>,
}

impl RawText {
    fn get(&self, lang: Lang) -> Option<&Spanned<String>> {
        match lang {
            Lang::En => self.en.as_ref(),
            Lang::Ms => self.ms.as_ref(),
        }
    }
}

/// Reads the texts of one file.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Texts<'a> {
    pub(crate) doc: &'a Document,
    /// Resolves references; without it braces are left alone.
    pub(crate) resolver: Option<&'a Resolver<'a>>,
}

impl Texts<'_> {
    /// A text that must be there, in every language.
    pub(crate) fn required(
        &self,
        raw: Option<&RawText>,
        what: &str,
        owner: &Place,
        report: &mut Report,
    ) -> Text {
        match self.optional(raw, what, report) {
            Some(text) => text,
            None => {
                report.add(owner, format!("missing `{what}.en` and `{what}.ms`"));
                Text::default()
            }
        }
    }

    /// A text that may be absent, but not in one language only.
    pub(crate) fn optional(
        &self,
        raw: Option<&RawText>,
        what: &str,
        report: &mut Report,
    ) -> Option<Text> {
        let raw = raw.filter(|raw| raw.en.is_some() || raw.ms.is_some())?;
        Some(Text::each(|lang| match raw.get(lang) {
            Some(text) => self.one(text, lang, what, report),
            None => {
                if let Some(present) = raw.get(lang.other()) {
                    report.add(
                        &self.doc.place(present.span().start),
                        format!("missing translation: `{what}.{}`", lang.code()),
                    );
                }
                String::new()
            }
        }))
    }

    fn one(&self, text: &Spanned<String>, lang: Lang, what: &str, report: &mut Report) -> String {
        let value = text.get_ref();
        if value.trim().is_empty() {
            report.add(
                &self.doc.place(text.span().start),
                format!("missing translation: `{what}.{}` is empty", lang.code()),
            );
        }
        match self.resolver {
            None => value.clone(),
            Some(resolver) => resolver.plain(value, lang, false, |range, sentence| {
                report.add(&self.doc.inside(text.span(), value, range), sentence);
            }),
        }
    }
}
