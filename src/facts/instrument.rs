//! What the parties agreed, declared or ordered.

use super::claim::{Confidence, Said};
use super::date::Date;
use super::text::Text;

/// Something agreed, declared or ordered, or looked for and not found. Its state on a day is not
/// here: [`Chronicle`](super::Chronicle) has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instrument {
    /// Id, unique among all ids of facts; also its fragment on pages.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Sort of instrument.
    pub kind: InstrumentKind,
    /// Ids of the parties; at least one.
    pub parties: &'static [&'static str],
    /// When it was signed or announced.
    pub signed: Option<Date>,
    /// Where it was signed or announced.
    pub place: Option<Text>,
    /// By whom.
    pub by: Option<Text>,
    /// Its force, as the sources have it.
    pub binding: Binding,
    /// What the sources say about its force.
    pub binding_says: Text,
    /// Key terms; at least one.
    pub terms: &'static [Text],
    /// Ids of claims with its figures.
    pub claims: &'static [&'static str],
    /// Where we know of it from.
    pub origin: Origin,
    /// What sources say about it; at least one.
    pub said: &'static [Said],
    /// How sure we are.
    pub confidence: Confidence,
}

/// What sort of instrument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InstrumentKind {
    /// An agreement on trade.
    TradeAgreement,
    /// A memorandum of understanding.
    Memorandum,
    /// An outline to be filled in.
    Framework,
    /// A statement by both sides.
    JointStatement,
    /// A declaration.
    Declaration,
    /// An agreement on a fund.
    FundAgreement,
    /// A partnership.
    Partnership,
    /// Controls on exports.
    ExportControl,
    /// A country's own policy.
    DomesticPolicy,
    /// An understanding between leaders.
    Understanding,
    /// What a company does.
    Company,
    /// A meeting of ministers and its texts.
    Ministerial,
    /// Talks without a text.
    Talks,
    /// Looked for and not found.
    NoneFound,
}

/// What the sources say about an instrument's force; not a legal opinion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Binding {
    /// Binding.
    Binding,
    /// Drafted to bind once in force.
    DraftedBinding,
    /// Not binding, by its own words or those of its parties.
    NotBinding,
    /// The reports do not say.
    NotStated,
    /// Law of one country.
    DomesticLaw,
    /// A political promise.
    Political,
    /// A matter between companies.
    Commercial,
    /// There is nothing that could bind.
    None,
}

/// Where we know of an instrument from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The articles this site started from.
    Article,
    /// Added by us.
    Added,
}
