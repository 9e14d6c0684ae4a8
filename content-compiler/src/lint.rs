//! Numbers and status words that no claim backs. Knows words and separators, no files, no markup:
//! callers mask what is not prose with [`HARD`] and [`SOFT`].

use std::ops::Range;

use crate::word_list::WordList;

/// Masks what ends a phrase: references, addresses, block borders.
pub(crate) const HARD: char = '\u{1}';
/// Masks what a reader does not see inside a phrase: emphasis marks.
pub(crate) const SOFT: char = '\u{0}';

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Number,
    Status,
}

/// A word or run of words that must be a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Hit {
    pub(crate) kind: Kind,
    /// Bytes in the masked text.
    pub(crate) range: Range<usize>,
}

impl Hit {
    /// The sentence for the author, about the words `shown`.
    pub(crate) fn sentence(&self, shown: &str) -> String {
        match self.kind {
            Kind::Number => format!(
                "the number `{shown}` rests on no claim; write {{claim:ID}}, or {{name:ID}} if it belongs to a name"
            ),
            Kind::Status => format!(
                "the status word `{shown}` rests on no claim; write [{shown}]{{claim:ID}}, or {{name:ID}} if it belongs to a name"
            ),
        }
    }
}

/// An entry of a list: words and what stands between them, in lower case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Phrase {
    words: Vec<String>,
    gaps: Vec<String>,
}

impl Phrase {
    /// `None` if the text holds no word.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let words = words(text);
        let gaps = gaps(text, &words);
        (!words.is_empty()).then(|| Phrase {
            words: words.into_iter().map(|word| word.lower).collect(),
            gaps,
        })
    }

    fn begins(&self, words: &[Word], gaps: &[String]) -> bool {
        words.len() >= self.words.len()
            && words.iter().zip(&self.words).all(|(a, b)| a.lower == *b)
            && gaps.iter().zip(&self.gaps).all(|(a, b)| a == b)
    }
}

/// A maximal run of letters and digits.
#[derive(Debug)]
struct Word {
    lower: String,
    range: Range<usize>,
}

fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut open = false;
    for (start, c) in text.char_indices() {
        if c == SOFT {
            continue;
        }
        if !c.is_alphanumeric() {
            open = false;
            continue;
        }
        if !open {
            words.push(Word {
                lower: String::new(),
                range: start..start,
            });
            open = true;
        }
        if let Some(word) = words.last_mut() {
            word.lower.extend(c.to_lowercase());
            word.range.end = start + c.len_utf8();
        }
    }
    words
}

/// What stands between neighbours: spaces of any kind count as one, hyphens and apostrophes alike.
fn gaps(text: &str, words: &[Word]) -> Vec<String> {
    words
        .windows(2)
        .map(|pair| {
            let raw = text[pair[0].range.end..pair[1].range.start].replace(SOFT, "");
            if raw.chars().all(char::is_whitespace) {
                return " ".to_owned();
            }
            raw.replace(['\u{2010}', '\u{2011}'], "-")
                .replace('\u{2019}', "'")
        })
        .collect()
}

/// Every number and status word of a masked text. Idioms are skipped first, longer entries before
/// shorter ones; neighbouring number words ("twenty-five", "3.4 million") are one hit.
pub(crate) fn lint(masked: &str, list: &WordList) -> Vec<Hit> {
    let words = words(masked);
    let gaps = gaps(masked, &words);
    let longest = |phrases: &[Phrase], at: usize| {
        phrases
            .iter()
            .filter(|phrase| phrase.begins(&words[at..], &gaps[at.min(gaps.len())..]))
            .map(|phrase| phrase.words.len())
            .max()
            .unwrap_or(0)
    };
    let mut hits: Vec<Hit> = Vec::new();
    // Index of the word after the last hit, if that hit was a number.
    let mut open_number = None;
    let mut at = 0;
    while at < words.len() {
        let idiom = longest(&list.idioms, at);
        if idiom > 0 {
            at += idiom;
            continue;
        }
        let status = longest(&list.statuses, at);
        let has_digit = words[at].lower.chars().any(char::is_numeric);
        let number = longest(&list.numbers, at).max(usize::from(has_digit));
        let length = status.max(number);
        if length == 0 {
            at += 1;
            continue;
        }
        let kind = if number >= status {
            Kind::Number
        } else {
            Kind::Status
        };
        let range = words[at].range.start..words[at + length - 1].range.end;
        let joined = kind == Kind::Number
            && open_number == Some(at)
            && matches!(
                gaps[at - 1].as_str(),
                " " | "-" | "." | "," | "\u{2013}" | "/"
            );
        match hits.last_mut() {
            Some(last) if joined => last.range.end = range.end,
            _ => hits.push(Hit { kind, range }),
        }
        at += length;
        open_number = (kind == Kind::Number).then_some(at);
    }
    hits
}

#[cfg(test)]
mod tests {
    use super::{Kind, Phrase, lint};
    use crate::word_list::WordList;

    fn phrases(entries: &[&str]) -> Vec<Phrase> {
        entries
            .iter()
            .map(|entry| Phrase::parse(entry).expect(entry))
            .collect()
    }

    fn english() -> WordList {
        WordList {
            numbers: phrases(&[
                "one", "two", "twenty", "five", "third", "thirds", "million", "half",
            ]),
            statuses: phrases(&["signed", "in force", "binding"]),
            idioms: phrases(&["one of the", "no one", "one another's", "two-way"]),
        }
    }

    fn malay() -> WordList {
        WordList {
            numbers: phrases(&["dua", "puluh", "separuh", "sepuluh", "kedua"]),
            statuses: phrases(&["ditandatangani", "berkuat kuasa"]),
            idioms: phrases(&["kedua-dua"]),
        }
    }

    #[track_caller]
    fn check(list: &WordList, text: &str, expected: &[(Kind, &str)]) {
        let hits = lint(text, list);
        let found: Vec<(Kind, &str)> = hits
            .iter()
            .map(|hit| (hit.kind, &text[hit.range.clone()]))
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn digits_of_every_script_and_height() {
        for (text, number) in [
            ("about 5 tonnes", "5"),
            ("US$3.4 a year", "3.4"),
            ("1,711 lines", "1,711"),
            ("2.25–3.50", "2.25–3.50"),
            ("full-width ５ here", "５"),
            ("CO₂ and", "CO₂"),
            ("area m² of", "m²"),
            ("a ½ share", "½"),
            ("the 47th summit", "47th"),
        ] {
            check(&english(), text, &[(Kind::Number, number)]);
            check(&malay(), text, &[(Kind::Number, number)]);
        }
    }

    #[test]
    fn english_number_words() {
        check(&english(), "Two ships", &[(Kind::Number, "Two")]);
        check(
            &english(),
            "twenty-five ships",
            &[(Kind::Number, "twenty-five")],
        );
        check(&english(), "two-thirds", &[(Kind::Number, "two-thirds")]);
        check(
            &english(),
            "five\nmillion t",
            &[(Kind::Number, "five\nmillion")],
        );
        check(
            &english(),
            "two, five",
            &[(Kind::Number, "two"), (Kind::Number, "five")],
        );
        check(&english(), "someone networks, often", &[]);
    }

    #[test]
    fn malay_number_words() {
        check(&malay(), "dua puluh kapal", &[(Kind::Number, "dua puluh")]);
        check(
            &malay(),
            "separuh daripadanya",
            &[(Kind::Number, "separuh")],
        );
        check(&malay(), "Sepuluh", &[(Kind::Number, "Sepuluh")]);
        check(&malay(), "keduanya", &[]);
    }

    #[test]
    fn status_words() {
        check(
            &english(),
            "It is in  force.",
            &[(Kind::Status, "in  force")],
        );
        check(&english(), "SIGNED", &[(Kind::Status, "SIGNED")]);
        check(&english(), "undersigned, in forceful words", &[]);
        check(
            &malay(),
            "telah Ditandatangani",
            &[(Kind::Status, "Ditandatangani")],
        );
        check(
            &malay(),
            "belum berkuat kuasa",
            &[(Kind::Status, "berkuat kuasa")],
        );
    }

    #[test]
    fn idioms_are_skipped() {
        check(&english(), "one of the ships", &[]);
        check(&english(), "one another\u{2019}s", &[]);
        check(&english(), "two-way", &[]);
        check(&english(), "two way", &[(Kind::Number, "two")]);
        check(&malay(), "kedua-dua pihak", &[]);
        check(&malay(), "kedua dua", &[(Kind::Number, "kedua dua")]);
    }

    #[test]
    fn masks_end_or_continue_a_phrase() {
        check(
            &english(),
            "in \u{0}force\u{0}",
            &[(Kind::Status, "in \u{0}force")],
        );
        check(&english(), "in \u{1}\u{1} force", &[]);
    }
}
