//! What became true of something, and when it became known.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::closed_list;
use crate::content::Confidence;
use crate::date::Date;
use crate::diagnostic::Place;
use crate::fact_file::FactFile;
use crate::index::Sort;
use crate::reader::Base;
use crate::sources::NO_DATE;
use crate::text::Text;

closed_list! {
    /// What became true.
    StatusWord {
        /// Announced.
        Announced = "announced",
        /// Signed.
        Signed = "signed",
        /// Carried out without being in force as a treaty is.
        InOperation = "in-operation",
        /// In force.
        InForce = "in-force",
        /// Not in force.
        NotInForce = "not-in-force",
        /// In effect, of a measure.
        InEffect = "in-effect",
        /// Suspended.
        Suspended = "suspended",
        /// Ended.
        Ended = "ended",
        /// Struck down by a court.
        StruckDown = "struck-down",
        /// Under review.
        UnderReview = "under-review",
        /// Reported to be void.
        ReportedVoid = "reported-void",
        /// Waiting for a step.
        Pending = "pending",
        /// Active.
        Active = "active",
        /// Looked for and not found.
        NotFound = "not-found",
    }
}

/// One thing that became true of an instrument, a party or a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Status {
    /// Id of the instrument, party or claim.
    pub of: String,
    /// What became true.
    pub word: StatusWord,
    /// When it became true.
    pub since: Date,
    /// When it was announced to end: it holds before this day.
    pub until: Option<Date>,
    /// When it became known.
    pub known: Date,
    /// Whether it was announced before it became true.
    pub ahead: bool,
    /// What became true, in our words.
    pub says: Text,
    /// How sure we are.
    pub confidence: Confidence,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

/// `[[status]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawStatus {
    of: Option<Spanned<String>>,
    word: Option<Spanned<String>>,
    since: Option<Spanned<String>>,
    until: Option<Spanned<String>>,
    known: Option<Spanned<String>>,
    #[serde(default)]
    ahead: bool,
    says: Option<RawText>,
    confidence: Option<Spanned<String>>,
    #[serde(default)]
    sources: Vec<Spanned<String>>,
}

/// Checks all statuses.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Status> {
    let mut statuses: Vec<Status> = Vec::new();
    let mut seen: BTreeMap<(String, StatusWord, Date), &Place> = BTreeMap::new();
    for file in files {
        for (place, raw) in &file.statuses {
            let mut reader = base.reader("a status", &file.doc, place);
            match &raw.of {
                Some(of) => {
                    reader.known_id(of, &[Sort::Instrument, Sort::Party, Sort::Claim]);
                }
                None => reader
                    .wrong("a status without `of`, the id of an instrument, a party or a claim"),
            }
            let word = reader.word(raw.word.as_ref(), "word");
            let since = reader.date(raw.since.as_ref(), "since");
            let until = reader.optional_date(raw.until.as_ref(), "until");
            if let (Some(since), Some(until), Some(raw_until)) = (since, until, &raw.until)
                && until.first_day() <= since.last_day()
            {
                reader.wrong_at(
                    raw_until,
                    format!(
                        "until {} does not lie after since {}",
                        until.iso(),
                        since.iso()
                    ),
                );
            }
            let known = reader.known(raw.known.as_ref(), ("since", since), raw.ahead);
            let of = raw.of.as_ref().map(|of| of.get_ref().clone());
            let of = of.unwrap_or_default();
            if let (Some(word), Some(since)) = (word, since)
                && let Some(first) = seen.insert((of.clone(), word, since), place)
            {
                reader.wrong(format!(
                    "the same word of the same thing since the same day stands at {first}"
                ));
            }
            // There is nobody to cite for what nobody was found to say.
            let sources = reader.sources(&raw.sources, word != Some(StatusWord::NotFound));
            statuses.push(Status {
                of,
                word: word.unwrap_or(StatusWord::NotFound),
                since: since.unwrap_or(NO_DATE),
                until,
                known: known.unwrap_or(NO_DATE),
                ahead: raw.ahead,
                says: reader.text(raw.says.as_ref(), "says"),
                confidence: reader.confidence(raw.confidence.as_ref()),
                sources,
            });
        }
    }
    statuses
}
