//! What the parties agreed, declared or ordered.

use serde::Deserialize;
use toml::Spanned;

use crate::bilingual::RawText;
use crate::closed::closed_list;
use crate::content::{Confidence, Said};
use crate::date::Date;
use crate::fact_file::FactFile;
use crate::index::Sort;
use crate::reader::{Base, RawLines, RawStatement};
use crate::text::Text;

closed_list! {
    /// What sort of instrument.
    InstrumentKind {
        /// An agreement on trade.
        TradeAgreement = "trade-agreement",
        /// A memorandum of understanding.
        Memorandum = "memorandum",
        /// An outline to be filled in.
        Framework = "framework",
        /// A statement by both sides.
        JointStatement = "joint-statement",
        /// A declaration.
        Declaration = "declaration",
        /// An agreement on a fund.
        FundAgreement = "fund-agreement",
        /// A partnership.
        Partnership = "partnership",
        /// Controls on exports.
        ExportControl = "export-control",
        /// A country's own policy.
        DomesticPolicy = "domestic-policy",
        /// An understanding between leaders.
        Understanding = "understanding",
        /// What a company does.
        Company = "company",
        /// A meeting of ministers and its texts.
        Ministerial = "ministerial",
        /// Talks without a text.
        Talks = "talks",
        /// Looked for and not found.
        NoneFound = "none-found",
    }
}

closed_list! {
    /// What the sources say about its force; not a legal opinion.
    Binding {
        /// Binding.
        Binding = "binding",
        /// Drafted to bind once in force.
        DraftedBinding = "drafted-binding",
        /// Not binding, by its own words or those of its parties.
        NotBinding = "not-binding",
        /// The reports do not say.
        NotStated = "not-stated",
        /// Law of one country.
        DomesticLaw = "domestic-law",
        /// A political promise.
        Political = "political",
        /// A matter between companies.
        Commercial = "commercial",
        /// There is nothing that could bind.
        None = "none",
    }
}

closed_list! {
    /// Where we know of it from.
    Origin {
        /// The articles.
        Article = "article",
        /// Added by us.
        Added = "added",
    }
}

/// Something agreed, declared, ordered, or looked for and not found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instrument {
    /// Id within the project.
    pub id: String,
    /// Its name.
    pub name: Text,
    /// Sort of instrument.
    pub kind: InstrumentKind,
    /// Ids of the parties.
    pub parties: Vec<String>,
    /// When it was signed or announced.
    pub signed: Option<Date>,
    /// Where.
    pub place: Option<Text>,
    /// By whom.
    pub by: Option<Text>,
    /// Its force.
    pub binding: Binding,
    /// What the sources say about its force.
    pub binding_says: Text,
    /// Key terms.
    pub terms: Vec<Text>,
    /// Claims with its figures.
    pub claims: Vec<String>,
    /// Where we know of it from.
    pub origin: Origin,
    /// What sources say about it.
    pub said: Vec<Said>,
    /// How sure we are.
    pub confidence: Confidence,
}

/// `[[instrument]]`
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RawInstrument {
    pub(crate) id: Option<Spanned<String>>,
    name: Option<RawText>,
    kind: Option<Spanned<String>>,
    #[serde(default)]
    parties: Vec<Spanned<String>>,
    signed: Option<Spanned<String>>,
    place: Option<RawText>,
    by: Option<RawText>,
    binding: Option<Spanned<String>>,
    binding_says: Option<RawText>,
    terms: Option<RawLines>,
    #[serde(default)]
    claims: Vec<Spanned<String>>,
    origin: Option<Spanned<String>>,
    confidence: Option<Spanned<String>>,
    #[serde(default)]
    said: Vec<Spanned<RawStatement>>,
}

/// Checks all instruments.
pub(crate) fn build(files: &[FactFile], base: &mut Base<'_>) -> Vec<Instrument> {
    let mut instruments = Vec::new();
    for file in files {
        for (place, raw) in &file.instruments {
            let Some(id) = &raw.id else { continue };
            let mut reader = base.reader("an instrument", &file.doc, place);
            let kind = reader.word(raw.kind.as_ref(), "kind");
            if let (Some(InstrumentKind::NoneFound), Some(signed)) = (kind, &raw.signed) {
                reader.wrong_at(signed, "what was not found has no `signed`");
            }
            if raw.parties.is_empty() {
                reader.wrong("an instrument without `parties`; name at least one");
            }
            instruments.push(Instrument {
                id: id.get_ref().clone(),
                name: reader.text(raw.name.as_ref(), "name"),
                kind: kind.unwrap_or(InstrumentKind::NoneFound),
                parties: reader.ids(&raw.parties, "parties", &[Sort::Party]),
                signed: reader.optional_date(raw.signed.as_ref(), "signed"),
                place: reader.optional_text(raw.place.as_ref(), "place"),
                by: reader.optional_text(raw.by.as_ref(), "by"),
                binding: reader
                    .word(raw.binding.as_ref(), "binding")
                    .unwrap_or(Binding::None),
                binding_says: reader.text(raw.binding_says.as_ref(), "binding_says"),
                terms: reader.lines(raw.terms.as_ref(), "terms"),
                claims: reader.ids(&raw.claims, "claims", &[Sort::Claim]),
                origin: reader
                    .word(raw.origin.as_ref(), "origin")
                    .unwrap_or(Origin::Added),
                said: reader.said(&raw.said, true),
                confidence: reader.confidence(raw.confidence.as_ref()),
            });
        }
    }
    instruments
}
