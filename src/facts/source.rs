//! Whose words and numbers the claims rest on.

use super::date::Date;
use super::text::{Lang, Text};

/// Somebody's publication.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// Id, unique among sources.
    pub id: &'static str,
    /// Title as published; where it had none that we know, what it is about in our words, in English.
    pub title: &'static str,
    /// The same in Malay, where the words are ours.
    pub title_ms: Option<&'static str>,
    /// Who published it; where the words are ours and not a name, in English.
    pub publisher: &'static str,
    /// The same in Malay, where the words are ours.
    pub publisher_ms: Option<&'static str>,
    /// When it was published, if known.
    pub date: Option<Date>,
    /// Its address. Exactly one of this and `url_missing` is there.
    pub url: Option<&'static str>,
    /// Why there is no address.
    pub url_missing: Option<Text>,
    /// The day by which it was found.
    pub found: Date,
    /// Its language, BCP 47.
    pub lang: &'static str,
    /// What a reader should know about it, such as that it is a reprint.
    pub note: Option<Text>,
}

impl Source {
    /// Its title: as published, or in a language where the words are ours.
    pub const fn title_in(&self, lang: Lang) -> &'static str {
        match (lang, self.title_ms) {
            (Lang::Ms, Some(words)) => words,
            _ => self.title,
        }
    }

    /// The language of [`Self::title_in`], BCP 47.
    pub const fn title_lang(&self, lang: Lang) -> &'static str {
        match self.title_ms {
            Some(_) => lang.code(),
            None => self.lang,
        }
    }

    /// Who published it, in a language.
    pub const fn publisher_in(&self, lang: Lang) -> &'static str {
        match (lang, self.publisher_ms) {
            (Lang::Ms, Some(words)) => words,
            _ => self.publisher,
        }
    }
}
