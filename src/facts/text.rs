//! Languages and texts that exist in all of them, so that a missing translation cannot compile.

/// A language of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lang {
    /// English, the original.
    #[default]
    En,
    /// Malay.
    Ms,
}

impl Lang {
    /// Every language, the original first.
    pub const ALL: [Lang; 2] = [Lang::En, Lang::Ms];

    /// The BCP 47 code: `en` or `ms`.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::En => "en",
            Lang::Ms => "ms",
        }
    }
}

/// The same text in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text {
    /// English.
    pub en: &'static str,
    /// Malay.
    pub ms: &'static str,
}

impl Text {
    /// The text in one language.
    pub const fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::En => self.en,
            Lang::Ms => self.ms,
        }
    }
}
