//! Malaysia's resource, its reserve and its yearly output: different quantities, so each on its own scale.

use super::lines::{self, Group, Line};
use super::{Body, Shown, boxed};
use crate::charts::figures::bars::{self, Part};
use crate::charts::frame::ticks;
use crate::charts::theme::Ink;
use crate::facts::{CLAIMS, Figure, FigureId, Lang, Text, Unit, figures, messages, units};
use crate::format::fill;
use crate::widgets::sources::level;

const ESTIMATE: Figure = figures::RES_16P1;
const ARTICLE: Figure = figures::RESERVE_16P2;
const RESERVE: Figure = figures::RESERVE_USGS_30K;
const OUTPUT: Figure = figures::MINE_130_310;

/// The three quantities.
pub fn shown(lang: Lang) -> Shown {
    let filled = |to| vec![Part::filled(to, Ink::Minerals)];
    let text = |text: Text| text.get(lang);
    let resource = vec![
        Line::of(
            text(messages::FIG_GROUND_ESTIMATE),
            &[ESTIMATE],
            filled(ESTIMATE.point_in(units::MT.id)),
            "",
            lang,
        ),
        Line::of(
            text(messages::FIG_GROUND_ARTICLE),
            &[ARTICLE],
            vec![Part::hollow(
                0.0,
                ARTICLE.point_in(units::MT.id),
                Ink::Minerals,
            )],
            text(messages::FIG_GROUND_ARTICLE_SAYS),
            lang,
        ),
    ];
    let reserve = vec![Line::of(
        text(messages::FIG_GROUND_RESERVE_ROW),
        &[RESERVE],
        filled(RESERVE.point_in(units::T_REO.id)),
        "",
        lang,
    )];
    let output = vec![Line::of(
        text(messages::FIG_GROUND_OUTPUT_ROW),
        &[OUTPUT],
        vec![Part::hollow(
            OUTPUT.low_in(OUTPUT.unit),
            OUTPUT.high_in(OUTPUT.unit),
            Ink::Minerals,
        )],
        &doubt(lang),
        lang,
    )];
    let groups = vec![
        group(messages::FIG_GROUND_RESOURCE, units::MT, resource, lang),
        group(messages::FIG_GROUND_RESERVE, units::T_REO, reserve, lang),
        group(messages::FIG_GROUND_OUTPUT, units::T_YR, output, lang),
    ];
    let panels = lines::panels(&groups);
    Shown {
        id: FigureId::Ground,
        title: text(messages::FIG_GROUND_TITLE),
        aid: text(messages::FIG_GROUND_AID),
        summary: text(messages::FIG_GROUND_SUMMARY).into(),
        source: text(messages::FIG_GROUND_SOURCE),
        links: String::new(),
        claims: lines::claims(&groups),
        twin: boxed(
            text(messages::FIG_GROUND_TITLE),
            &lines::table(&groups, lang),
        ),
        data: Some(lines::data(&groups, lang)),
        body: Body::Picture(Box::new(move |width| bars::picture(&panels, width))),
    }
}

/// A quantity on a scale of its own, which ends at the first round step beyond its longest bar.
fn group(title: Text, unit: Unit, lines: Vec<Line>, lang: Lang) -> Group {
    let parts = lines.iter().flat_map(|line| &line.parts);
    let most = parts.map(|part| part.to).fold(0.0, f64::max);
    let step = ticks(most, 2).get(1).copied().unwrap_or(most);
    Group {
        title: title.get(lang).into(),
        to: (most / step).ceil() * step,
        axis: Some(unit.symbol.get(lang).into()),
        lines,
    }
}

/// How sure the yearly output is.
fn doubt(lang: Lang) -> String {
    let id = OUTPUT.id;
    let claim = CLAIMS.iter().find(|claim| claim.id == id);
    let level = claim.map_or("", |claim| level(claim.confidence).get(lang));
    fill(
        messages::FIG_GROUND_OUTPUT_SAYS.get(lang),
        &[("level", level)],
    )
}
