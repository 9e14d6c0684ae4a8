//! States that the prose sets tools to, and what the tools answer there, worked out when the site is built: what
//! such a link leads to without scripts.

use crate::facts::{CLAIMS, Lang};
use crate::format::number::plain;
use crate::state::currency::{CurrencyState, SharedRate};
use crate::state::lng::LngState;
use crate::state::query::Notice;
use crate::state::refining::RefiningState;
use crate::state::tool;
use crate::widgets::calculator::Calculator;
use crate::widgets::calculator::present::Around;
use crate::widgets::{RECORD, WidgetId};

/// A state of a tool, as a link in an article names it: `lng.volume=CLAIM&lng.punit=formula`. A value that is the
/// id of a claim stands for the claim's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// The tool's slug, `lng`.
    pub slug: String,
    /// Id of the element with the answer.
    pub id: String,
    /// The state as parameters of an address, with numbers.
    pub query: String,
}

impl Setting {
    /// Reads it as it stands in an article's HTML.
    pub fn read(spec: &str) -> Self {
        let spec = spec.replace("&amp;", "&");
        let slug = spec.split('.').next().unwrap_or_default().to_owned();
        let id = spec.replace(|letter: char| !letter.is_ascii_alphanumeric(), "-");
        let query: Vec<String> = spec
            .split('&')
            .map(|part| match part.split_once('=') {
                Some((key, value)) => {
                    format!("{key}={}", number(value).unwrap_or_else(|| value.into()))
                }
                None => part.into(),
            })
            .collect();
        Self {
            slug,
            id: ["at-", &id].concat(),
            query: query.join("&"),
        }
    }

    /// The tool it is a state of.
    pub fn widget(&self) -> Option<WidgetId> {
        WidgetId::ALL
            .into_iter()
            .find(|widget| widget.prefix() == self.slug)
    }

    /// Where its link leads without scripts: to the answer, and from a state of the map to the card on the page of
    /// records.
    pub fn address(&self) -> String {
        match (self.widget(), self.query.rsplit_once('=')) {
            (Some(WidgetId::Map), Some((_, id))) => [RECORD, "#map-", id].concat(),
            _ => ["#", &self.id].concat(),
        }
    }

    /// The tool's answer there, as HTML, and what of the state it could not use; `None` for the map, whose answers
    /// are cards.
    pub fn answer(&self, lang: Lang) -> Option<(String, Vec<Notice>)> {
        match self.widget()? {
            WidgetId::Lng => Some(self.of::<LngState>(lang)),
            WidgetId::Currency => Some(self.of::<CurrencyState>(lang)),
            WidgetId::Refining => Some(self.of::<RefiningState>(lang)),
            WidgetId::Map => None,
        }
    }

    fn of<C: Calculator>(&self, lang: Lang) -> (String, Vec<Notice>) {
        let (state, notices) = tool::read::<C>(&["v=1&", &self.query].concat());
        let around = Around {
            lang,
            rate: SharedRate::DEFAULT,
        };
        (state.present(around).answer_html, notices)
    }
}

/// The number of a claim, its lower and upper end if it is an interval.
fn number(id: &str) -> Option<String> {
    let claim = CLAIMS.iter().find(|claim| claim.id == id)?;
    let figure = claim.figure?;
    let (low, high) = (plain(figure.low), plain(figure.high));
    Some(if low == high {
        low
    } else {
        [&low, "-", &high].concat()
    })
}
