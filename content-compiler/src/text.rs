//! Languages and texts that exist in all of them.

/// A language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lang {
    /// English.
    En,
    /// Malay.
    Ms,
}

impl Lang {
    /// Every language, the original first.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ms];

    /// The BCP 47 code, also the name of the language's files and keys.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ms => "ms",
        }
    }

    /// The other language.
    pub(crate) const fn other(self) -> Lang {
        match self {
            Lang::En => Lang::Ms,
            Lang::Ms => Lang::En,
        }
    }
}

/// The same text in every language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: String,
    /// Malay.
    pub ms: String,
}

impl Text {
    /// Makes a text by asking for each language in turn.
    pub(crate) fn each(mut make: impl FnMut(Lang) -> String) -> Self {
        Text {
            en: make(Lang::En),
            ms: make(Lang::Ms),
        }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::En => &self.en,
            Lang::Ms => &self.ms,
        }
    }
}
