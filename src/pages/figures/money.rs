//! The sums to scale, and the line that was printed in the wrong unit.

use super::lines::{self, Group, Line};
use super::{Body, Shown, boxed};
use crate::charts::figures::bars::{self, Part};
use crate::charts::theme::Ink;
use crate::facts::{CLAIMS, Figure, FigureId, Lang, Text, figures, messages};
use crate::format::fill;

const PURCHASES: f64 = figures::PURCHASES_150BN.point_in("usd-bn");
const CAPITAL: f64 = figures::CAPITAL_70BN.point_in("usd-bn");
const AIRCRAFT: f64 = figures::AIRCRAFT_19BN.point_in("usd-bn");
const AIRCRAFT_ORDERED: f64 = figures::AIRCRAFT_9P5BN.point_in("usd-bn");
const GAS: f64 = figures::LNG_3P4BN.point_in("usd-bn/yr");
const GAS_FIRM: f64 = figures::LNG_FIRM_2P04BN.point_in("usd-bn/yr");
const TRADE: f64 = figures::US_TRADE_2024.point_in("usd-bn");
/// In millions.
const SMALL: f64 = figures::COAL_TELECOM_204.point_in("usd-m");
/// Millions in a billion.
const MILLIONS: f64 = figures::BILLION_SHORT_SCALE.point_in("m/bn");

/// The sums, all on the scale of the largest one, in US$ billion.
pub fn sums(lang: Lang) -> Shown {
    let line = |name: Text, claims: &'static [Figure], parts, says: Text| {
        Line::of(name.get(lang), claims, parts, says.get(lang), lang)
    };
    let filled = |to| Part::filled(to, Ink::Deal);
    let hollow = |from, to| Part::hollow(from, to, Ink::Deal);
    let lines = vec![
        line(
            messages::FIG_MONEY_PURCHASES,
            &[figures::PURCHASES_150BN],
            vec![filled(PURCHASES)],
            messages::FIG_MONEY_PURCHASES_SAYS,
        ),
        line(
            messages::FIG_MONEY_CAPITAL,
            &[figures::CAPITAL_70BN],
            vec![filled(CAPITAL)],
            messages::FIG_MONEY_CAPITAL_SAYS,
        ),
        line(
            messages::FIG_MONEY_AIRCRAFT,
            &[figures::AIRCRAFT_19BN, figures::AIRCRAFT_9P5BN],
            vec![filled(AIRCRAFT_ORDERED), hollow(AIRCRAFT_ORDERED, AIRCRAFT)],
            messages::FIG_MONEY_AIRCRAFT_SAYS,
        ),
        line(
            messages::FIG_MONEY_GAS,
            &[figures::LNG_3P4BN, figures::LNG_FIRM_2P04BN],
            vec![filled(GAS_FIRM), hollow(GAS_FIRM, GAS)],
            messages::FIG_MONEY_GAS_SAYS,
        ),
        line(
            messages::FIG_MONEY_COAL,
            &[figures::COAL_TELECOM_204],
            vec![filled(SMALL / MILLIONS)],
            messages::FIG_MONEY_COAL_SAYS,
        ),
    ];
    let groups = vec![Group {
        title: String::new(),
        to: PURCHASES,
        axis: None,
        lines,
    }];
    let texts = [
        messages::FIG_MONEY_TITLE,
        messages::FIG_MONEY_AID,
        messages::FIG_MONEY_SUMMARY,
        messages::FIG_MONEY_SOURCE,
    ];
    of(FigureId::Money, groups, texts, &[], lang)
}

/// The small line as it was printed and as it is meant, with all trade of a year beside it, in US$ billion.
pub fn wrong_unit(lang: Lang) -> Shown {
    let line = |name: Text, claims: &'static [Figure], parts, says: &str| {
        Line::of(name.get(lang), claims, parts, says, lang)
    };
    // The same digits, in billions.
    let printed = Line {
        value: printed(lang).into(),
        ..line(
            messages::FIG_UNIT_PRINTED,
            &[],
            vec![Part::hollow(0.0, SMALL, Ink::Quiet)],
            "",
        )
    };
    let lines = vec![
        printed,
        line(
            messages::FIG_UNIT_TRADE,
            &[figures::US_TRADE_2024],
            vec![Part::filled(TRADE, Ink::Quiet)],
            "",
        ),
        line(
            messages::FIG_UNIT_MEANT,
            &[figures::COAL_TELECOM_204],
            vec![Part::filled(SMALL / MILLIONS, Ink::Deal)],
            messages::FIG_UNIT_MEANT_SAYS.get(lang),
        ),
    ];
    let groups = vec![Group {
        title: String::new(),
        to: SMALL,
        axis: None,
        lines,
    }];
    let texts = [
        messages::FIG_UNIT_TITLE,
        messages::FIG_UNIT_AID,
        messages::FIG_UNIT_SUMMARY,
        messages::FIG_UNIT_SOURCE,
    ];
    let evidence = [
        &figures::COAL_TELECOM_RM,
        &figures::TELECOM_119M,
        &figures::COAL_42P6M,
    ];
    of(FigureId::WrongUnit, groups, texts, &evidence, lang)
}

/// The line as an article prints it.
fn printed(lang: Lang) -> &'static str {
    CLAIMS
        .iter()
        .find(|claim| claim.id == figures::COAL_TELECOM_204.id)
        .and_then(|claim| claim.said.iter().find_map(|said| said.text))
        .map_or("", |text| text.get(lang))
}

fn of(
    id: FigureId,
    groups: Vec<Group>,
    [title, aid, summary, source]: [Text; 4],
    more: &[&'static Figure],
    lang: Lang,
) -> Shown {
    let summary = fill(summary.get(lang), &[("printed", printed(lang))]);
    let panels = lines::panels(&groups);
    let mut claims = lines::claims(&groups);
    claims.extend(more);
    Shown {
        id,
        title: title.get(lang),
        aid: aid.get(lang),
        summary,
        source: source.get(lang),
        links: String::new(),
        claims,
        twin: boxed(title.get(lang), &lines::table(&groups, lang)),
        data: Some(lines::data(&groups, lang)),
        body: Body::Picture(Box::new(move |width| bars::picture(&panels, width))),
    }
}
