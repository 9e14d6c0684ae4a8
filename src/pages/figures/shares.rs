//! Shares of mining and refining by country, each basis by itself.

use super::lines::{self, Group, Line};
use super::{Body, Shown, boxed};
use crate::charts::figures::bars::{self, Part};
use crate::charts::theme::Ink;
use crate::facts::{Figure, FigureId, Lang, PARTY_KEYS, Text, figures, messages};

/// The whole, in percent.
const WHOLE: f64 = 100.0;

/// A country by its id, and the claim with its share.
type Share = (&'static str, &'static [Figure]);

/// The bases, each with its shares.
const BASES: [(Text, &[Share]); 3] = [
    (
        messages::FIG_SHARES_USGS_MINING,
        &[
            ("china", &[figures::USGS_CHINA]),
            ("united-states", &[figures::USGS_US]),
            ("myanmar", &[figures::USGS_BURMA]),
            ("australia", &[figures::USGS_AUS]),
        ],
    ),
    (
        messages::FIG_SHARES_IEA_MINING,
        &[("china", &[figures::IEA_CHINA_MINING_2023])],
    ),
    (
        messages::FIG_SHARES_IEA_REFINING,
        &[
            ("china", &[figures::IEA_CHINA_REFINING_2023]),
            ("malaysia", &[figures::IEA_MALAYSIA_REFINING_2023]),
        ],
    ),
];

/// The shares.
pub fn shown(lang: Lang) -> Shown {
    let groups: Vec<Group> = BASES
        .map(|(title, shares)| group(title, shares, lang))
        .into();
    let panels = lines::panels(&groups);
    Shown {
        id: FigureId::Shares,
        title: messages::FIG_SHARES_TITLE.get(lang),
        aid: messages::FIG_SHARES_AID.get(lang),
        summary: messages::FIG_SHARES_SUMMARY.get(lang).into(),
        source: messages::FIG_SHARES_SOURCE.get(lang),
        links: String::new(),
        claims: lines::claims(&groups),
        twin: boxed(
            messages::FIG_SHARES_TITLE.get(lang),
            &lines::table(&groups, lang),
        ),
        data: Some(lines::data(&groups, lang)),
        body: Body::Picture(Box::new(move |width| bars::picture(&panels, width))),
    }
}

fn group(title: Text, shares: &[Share], lang: Lang) -> Group {
    let mut sum = 0.0;
    let mut lines = Vec::new();
    for (party, claims) in shares {
        let share = claims
            .first()
            .map_or(0.0, |figure| figure.point_in("percent"));
        sum += share;
        let parts = vec![
            Part::filled(WHOLE, Ink::Grid),
            Part::filled(share, Ink::Minerals),
        ];
        lines.push(Line::of(name(party, lang), claims, parts, "", lang));
    }
    lines.push(Line {
        name: messages::FIG_OTHERS.get(lang).into(),
        value: String::new(),
        claims: &[],
        parts: vec![
            Part::filled(WHOLE, Ink::Grid),
            Part::hollow(0.0, WHOLE - sum, Ink::Minerals),
        ],
        says: String::new(),
    });
    Group {
        title: title.get(lang).into(),
        to: WHOLE,
        axis: None,
        lines,
    }
}

/// The name of a country.
fn name(party: &str, lang: Lang) -> &'static str {
    PARTY_KEYS
        .iter()
        .find(|key| key.id == party)
        .map_or("", |key| key.name.get(lang))
}
