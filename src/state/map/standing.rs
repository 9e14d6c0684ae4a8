//! What sort an instrument is for the map, and how it stood on a day.

use super::set::Member;
use crate::facts::{
    Aspect, Chronicle, Day, FACTS_AS_OF, INSTRUMENT_KEYS, InstrumentKind, StatusWord, TURNS, Turn,
};

/// Instruments of one colour and line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// Agreements and statements on trade.
    Trade,
    /// Texts on minerals between two countries.
    Minerals,
    /// Texts and meetings of many, and what leaders came to an understanding on.
    Club,
    /// What a country rules for itself.
    Rule,
    /// What companies do, and talks.
    Deal,
    /// Looked for and not found.
    None,
}

impl Class {
    /// The class of a kind of instrument.
    pub const fn of(kind: InstrumentKind) -> Self {
        match kind {
            InstrumentKind::TradeAgreement | InstrumentKind::JointStatement => Self::Trade,
            InstrumentKind::Memorandum
            | InstrumentKind::Framework
            | InstrumentKind::FundAgreement
            | InstrumentKind::Partnership => Self::Minerals,
            InstrumentKind::Declaration
            | InstrumentKind::Ministerial
            | InstrumentKind::Understanding => Self::Club,
            InstrumentKind::ExportControl | InstrumentKind::DomesticPolicy => Self::Rule,
            InstrumentKind::Company | InstrumentKind::Talks => Self::Deal,
            InstrumentKind::NoneFound => Self::None,
        }
    }
}

impl Member for Class {
    const NAMED: &'static [(Self, &'static str)] = &[
        (Self::Trade, "trade"),
        (Self::Minerals, "minerals"),
        (Self::Club, "club"),
        (Self::Rule, "rule"),
        (Self::Deal, "deal"),
        (Self::None, "none-found"),
    ];

    fn place(self) -> usize {
        self as usize
    }
}

/// Whether an instrument applied on a day, as known then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// In force, in effect or in operation.
    Applies,
    /// Not in force.
    Not,
    /// Suspended, ended or struck down.
    Stopped,
    /// Not known.
    Open,
}

impl Member for Standing {
    const NAMED: &'static [(Self, &'static str)] = &[
        (Self::Applies, "applies"),
        (Self::Not, "not"),
        (Self::Stopped, "stopped"),
        (Self::Open, "open"),
    ];

    fn place(self) -> usize {
        self as usize
    }
}

/// The chronicle of the instruments, without words.
pub fn chronicle() -> Chronicle<'static, Turn> {
    Chronicle::new(TURNS, &[], FACTS_AS_OF.last_day())
}

fn id(text: usize) -> &'static str {
    INSTRUMENT_KEYS.get(text).map_or("", |key| key.id)
}

/// Whether an instrument had been made on a day, as known then: signed, announced or begun.
pub fn made(text: usize, day: Day) -> bool {
    let history = chronicle().history(id(text), day, day).found;
    history.iter().any(|turn| turn.word != StatusWord::NotFound)
}

/// What was known of whether an instrument applied on a day: what held, and whether it was reported to
/// be void since. A report that something is void does not make it so; it stands beside what is known.
pub fn force(text: usize, day: Day) -> (Option<&'static Turn>, bool) {
    let history = chronicle().history(id(text), day, day).found;
    let mut force = None;
    let mut is_reported_void = false;
    for turn in history {
        match turn.word {
            StatusWord::ReportedVoid => is_reported_void = true,
            StatusWord::NotFound => {}
            word if word.answers(Aspect::Force) => {
                force = Some(turn);
                is_reported_void = false;
            }
            _ => {}
        }
    }
    // What was announced to end before the day holds no longer, and what followed is not known.
    let is_over = |turn: &&Turn| turn.until.is_some_and(|end| end.first_day() <= day);
    (force.filter(|turn| !is_over(turn)), is_reported_void)
}

/// How an instrument stood on a day, as known then.
pub fn standing(text: usize, day: Day) -> Standing {
    let (Some(turn), _) = force(text, day) else {
        return Standing::Open;
    };
    match turn.word {
        StatusWord::InOperation | StatusWord::InForce | StatusWord::InEffect => Standing::Applies,
        StatusWord::NotInForce => Standing::Not,
        StatusWord::Suspended | StatusWord::Ended | StatusWord::StruckDown => Standing::Stopped,
        StatusWord::ReportedVoid
        | StatusWord::Announced
        | StatusWord::Signed
        | StatusWord::UnderReview
        | StatusWord::Pending
        | StatusWord::Active
        | StatusWord::NotFound => Standing::Open,
    }
}
