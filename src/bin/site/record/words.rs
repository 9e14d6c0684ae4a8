//! Texts in JSON: in both languages or in one.

use fine_print::facts::{Lang, Text};
use serde_json::{Value, json};

/// The language or languages of a file.
#[derive(Clone, Copy, Debug)]
pub enum Words {
    /// An object with a text for each.
    Both,
    /// The text of one.
    In(Lang),
}

impl Words {
    /// A text.
    pub fn of(self, text: Text) -> Value {
        match self {
            Self::Both => json!({"en": text.en, "ms": text.ms}),
            Self::In(lang) => text.get(lang).into(),
        }
    }

    /// A text that may be absent: `null` then.
    pub fn maybe(self, text: Option<Text>) -> Value {
        text.map_or(Value::Null, |text| self.of(text))
    }
}
