//! The map in words: how an instrument stood on a day, and what a reader is told of a party.

use crate::facts::{
    Aspect, Date, Day, Figure, Held, INSTRUMENT_KEYS, InstrumentKind, Lang, PARTY_KEYS, StatusWord,
    Text, Turn, figures, messages,
};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::{Class, Layer, MapState, Standing, chronicle, force, is_side, made};

/// A word of the closed list.
pub const fn word(word: StatusWord) -> Text {
    match word {
        StatusWord::Announced => messages::LABEL_STATUS_ANNOUNCED,
        StatusWord::Signed => messages::LABEL_STATUS_SIGNED,
        StatusWord::InOperation => messages::LABEL_STATUS_IN_OPERATION,
        StatusWord::InForce => messages::LABEL_STATUS_IN_FORCE,
        StatusWord::NotInForce => messages::LABEL_STATUS_NOT_IN_FORCE,
        StatusWord::InEffect => messages::LABEL_STATUS_IN_EFFECT,
        StatusWord::Suspended => messages::LABEL_STATUS_SUSPENDED,
        StatusWord::Ended => messages::LABEL_STATUS_ENDED,
        StatusWord::StruckDown => messages::LABEL_STATUS_STRUCK_DOWN,
        StatusWord::UnderReview => messages::LABEL_STATUS_UNDER_REVIEW,
        StatusWord::ReportedVoid => messages::LABEL_STATUS_REPORTED_VOID,
        StatusWord::Pending => messages::LABEL_STATUS_PENDING,
        StatusWord::Active => messages::LABEL_STATUS_ACTIVE,
        StatusWord::NotFound => messages::LABEL_STATUS_NOT_FOUND,
    }
}

/// A kind of instrument.
pub const fn kind(kind: InstrumentKind) -> Text {
    match kind {
        InstrumentKind::TradeAgreement => messages::LABEL_KIND_TRADE_AGREEMENT,
        InstrumentKind::Memorandum => messages::LABEL_KIND_MEMORANDUM,
        InstrumentKind::Framework => messages::LABEL_KIND_FRAMEWORK,
        InstrumentKind::JointStatement => messages::LABEL_KIND_JOINT_STATEMENT,
        InstrumentKind::Declaration => messages::LABEL_KIND_DECLARATION,
        InstrumentKind::FundAgreement => messages::LABEL_KIND_FUND_AGREEMENT,
        InstrumentKind::Partnership => messages::LABEL_KIND_PARTNERSHIP,
        InstrumentKind::ExportControl => messages::LABEL_KIND_EXPORT_CONTROL,
        InstrumentKind::DomesticPolicy => messages::LABEL_KIND_DOMESTIC_POLICY,
        InstrumentKind::Understanding => messages::LABEL_KIND_UNDERSTANDING,
        InstrumentKind::Company => messages::LABEL_KIND_COMPANY,
        InstrumentKind::Ministerial => messages::LABEL_KIND_MINISTERIAL,
        InstrumentKind::Talks => messages::LABEL_KIND_TALKS,
        InstrumentKind::NoneFound => messages::LABEL_KIND_NONE_FOUND,
    }
}

/// A class of instruments.
pub const fn class(class: Class) -> Text {
    match class {
        Class::Trade => messages::LABEL_CLASS_TRADE,
        Class::Minerals => messages::LABEL_CLASS_MINERALS,
        Class::Club => messages::LABEL_CLASS_CLUB,
        Class::Rule => messages::LABEL_CLASS_RULE,
        Class::Deal => messages::LABEL_CLASS_DEAL,
        Class::None => messages::LABEL_CLASS_NONE,
    }
}

/// A standing.
pub const fn standing(standing: Standing) -> Text {
    match standing {
        Standing::Applies => messages::LABEL_STANDING_APPLIES,
        Standing::Not => messages::LABEL_STANDING_NOT,
        Standing::Stopped => messages::LABEL_STANDING_STOPPED,
        Standing::Open => messages::LABEL_STANDING_OPEN,
    }
}

/// The figures of a layer.
pub fn layer(layer: Layer, lang: Lang) -> String {
    let year =
        |text: Text, figure: &Figure| fill(text.get(lang), &[("year", &date(figure.as_of, lang))]);
    match layer {
        Layer::None => messages::MAP_LAYER_NONE.get(lang).into(),
        Layer::Mined => messages::MAP_LAYER_MINED.get(lang).into(),
        Layer::Reserves => messages::MAP_LAYER_RESERVES.get(lang).into(),
        Layer::RefinedStart => year(
            messages::MAP_LAYER_REFINED_START,
            &figures::IEA_CHINA_REFINING_2023,
        ),
        Layer::RefinedLater => year(
            messages::MAP_LAYER_REFINED_LATER,
            &figures::IEA_CHINA_REFINING_2030,
        ),
    }
}

/// What a layer's figures measure and whose they are.
pub const fn basis(layer: Layer) -> Option<Text> {
    match layer {
        Layer::None => None,
        Layer::Mined => Some(messages::MAP_BASIS_MINED),
        Layer::Reserves => Some(messages::MAP_BASIS_RESERVES),
        Layer::RefinedStart | Layer::RefinedLater => Some(messages::MAP_BASIS_REFINED),
    }
}

/// How an instrument stood on a day, as known then: whether it applied, what is reported beside that, and
/// how far it had come if that is newer. "not in force; under review".
pub fn stand(text: usize, day: Day, lang: Lang) -> String {
    let Some(key) = INSTRUMENT_KEYS.get(text) else {
        return String::new();
    };
    if Class::of(key.kind) == Class::None {
        return word(StatusWord::NotFound).get(lang).into();
    }
    if !made(text, day) {
        return messages::LABEL_NOT_YET.get(lang).into();
    }
    let (force, is_reported_void) = force(text, day);
    let mut said = String::new();
    let mut add = |word: &str| {
        if !said.is_empty() {
            said.push_str("; ");
        }
        said.push_str(word);
    };
    if let Some(turn) = force {
        add(word(turn.word).get(lang));
    }
    if is_reported_void {
        add(word(StatusWord::ReportedVoid).get(lang));
    } else if let Held::Holds(progress) = progress(key.id, day)
        && force.is_none_or(|force| force.since.last_day() < progress.since.last_day())
    {
        add(word(progress.word).get(lang));
    }
    if said.is_empty() {
        said.push_str(messages::LABEL_MADE_NO_WORD.get(lang));
    }
    said
}

/// The same as a sentence with its day: "On 3 November 2025: not in force."
pub fn stand_on(text: usize, day: Day, lang: Lang) -> String {
    fill(
        messages::MAP_CARD_STAND.get(lang),
        &[
            ("date", &date(day.date(), lang)),
            ("stand", &stand(text, day, lang)),
        ],
    )
}

/// The head of the table's column with states.
pub fn state_head(day: Date, lang: Lang) -> String {
    fill(
        messages::MAP_COL_STATE.get(lang),
        &[("date", &date(day, lang))],
    )
}

/// How far an instrument had come.
fn progress(id: &str, day: Day) -> Held<'static, Turn> {
    chronicle().held_of(Aspect::Progress, id, day, day).found
}

/// A party's name.
pub fn party(party: usize, lang: Lang) -> &'static str {
    PARTY_KEYS.get(party).map_or("", |key| key.name.get(lang))
}

/// An instrument's name.
pub fn text(text: usize, lang: Lang) -> &'static str {
    INSTRUMENT_KEYS
        .get(text)
        .map_or("", |key| key.name.get(lang))
}

/// The instruments that had been made by the day and that a party is a side of.
pub fn texts_of(party: usize, day: Day) -> impl Iterator<Item = usize> {
    (0..INSTRUMENT_KEYS.len()).filter(move |text| is_side(*text, party) && made(*text, day))
}

/// How many texts and measures, in words.
pub fn count(texts: usize, lang: Lang) -> String {
    let message = match texts {
        0 => messages::MAP_CARD_TEXTS_NONE,
        1 => messages::MAP_CARD_TEXTS_SINGLE,
        _ => messages::MAP_CARD_TEXTS,
    };
    fill(message.get(lang), &[("count", &texts.to_string())])
}

/// A party in a line, for who points at it.
pub fn party_in_line(which: usize, day: Day, lang: Lang) -> String {
    let texts = count(texts_of(which, day).count(), lang);
    [party(which, lang), ": ", &texts].concat()
}

/// An instrument in a line, with its kind.
pub fn text_in_line(which: usize, lang: Lang) -> String {
    let kind = INSTRUMENT_KEYS
        .get(which)
        .map_or("", |key| kind(key.kind).get(lang));
    [kind, ": ", text(which, lang)].concat()
}

/// What a person who listens is told of a party: its name and its instruments.
pub fn of_party(state: &MapState, which: usize, lang: Lang) -> String {
    let day = state.day();
    let mut list = String::new();
    for made in texts_of(which, day) {
        if !list.is_empty() {
            list.push_str(". ");
        }
        list.push_str(&fill(
            messages::MAP_PARTY_ITEM.get(lang),
            &[
                ("name", text(made, lang)),
                ("stand", &stand(made, day, lang)),
            ],
        ));
    }
    if list.is_empty() {
        return fill(
            messages::MAP_PARTY_SAYS_NONE.get(lang),
            &[("party", party(which, lang))],
        );
    }
    list.push('.');
    fill(
        messages::MAP_PARTY_SAYS.get(lang),
        &[("party", party(which, lang)), ("list", &list)],
    )
}
