//! What sort an instrument is for the map, and how it stood on a day.

use super::set::Member;
use crate::facts::{
    Aspect, Chronicle, Day, FACTS_AS_OF, Held, INSTRUMENT_KEYS, InstrumentKind, StatusWord, TURNS,
    Turn,
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
    /// Suspended, ended, struck down or reported void.
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

/// How an instrument stood on a day, as known then.
pub fn standing(text: usize, day: Day) -> Standing {
    match chronicle().held_of(Aspect::Force, id(text), day, day).found {
        Held::Holds(turn) => match turn.word {
            StatusWord::InOperation | StatusWord::InForce | StatusWord::InEffect => {
                Standing::Applies
            }
            StatusWord::NotInForce => Standing::Not,
            StatusWord::Suspended
            | StatusWord::Ended
            | StatusWord::StruckDown
            | StatusWord::ReportedVoid => Standing::Stopped,
            StatusWord::Announced
            | StatusWord::Signed
            | StatusWord::UnderReview
            | StatusWord::Pending
            | StatusWord::Active
            | StatusWord::NotFound => Standing::Open,
        },
        Held::Nothing | Held::Ended { .. } | Held::NotFound { .. } => Standing::Open,
    }
}
