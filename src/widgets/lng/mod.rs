//! The LNG tool: volume × price, solved for any of its quantities.

#[cfg(not(target_arch = "wasm32"))]
mod markup;
pub mod present;

use crate::browser;
use crate::charts::lng::{Series, picture as drawn};
use crate::charts::picture::{Axes, Picture};
use crate::domain::lng::Unknown;
use crate::facts::{Lang, Text, messages};
use crate::state::lng::{LngState, PriceForm, basis_code, unknown_code, volume_code};
use crate::state::tool::ToolState;
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{Around, Present};
use crate::widgets::calculator::tool::Tool;
use crate::widgets::calculator::{Calculator, Charted, explore, ids, picture};
use crate::widgets::snippet::Height;

/// The same amounts in other units.
pub const EQUALS: &str = "equals";
/// The rows of the chart's table.
pub const ROWS: &str = "rows";
/// The rows of the contract formula.
pub const FORMULA: &str = "formula";

/// How high the embed is.
pub const HEIGHT: Height = Height::of_all(1550, "max(1550px,calc(2600px - 165vw))");

impl Calculator for LngState {
    const USES_RATE: bool = true;
    const EMBED_TITLE: Text = messages::LNG_EMBED_TITLE;
    const EMBED_HEIGHT: Height = HEIGHT;

    fn present(&self, around: Around) -> Present {
        present::present(self, around)
    }

    fn tables(&self, pinned: Option<&Self>, around: Around) -> Vec<(&'static str, String)> {
        vec![
            (EQUALS, present::equals(self, around.lang)),
            (ROWS, present::rows(self, pinned, around.lang)),
        ]
    }

    fn outcome(&self) -> Option<Outcome> {
        present::outcome(self)
    }

    fn difference(&self, by: f64, lang: Lang) -> String {
        present::difference(self, by, lang)
    }

    fn paint(&self, pinned: Option<&Self>, around: Around) {
        picture::paint(self, pinned, around);
    }

    fn watch(now: impl Fn() -> (Self, Option<Self>, Around) + 'static) {
        picture::watch(now);
    }

    fn attend(tool: Tool<Self>, element: &browser::RootElement) {
        explore::attend(tool, element);
    }

    fn show_choices(&self) {
        let id = |name| ids::id(Self::SLUG, name);
        browser::set_choice(&id("vunit"), volume_code(self.volume_unit));
        browser::set_choice(&id("punit"), self.price_form.code());
        browser::set_choice(&id("per"), basis_code(self.basis));
        browser::set_checked(&id("heat"), self.heat.code());
        browser::set_checked(&id("solve"), unknown_code(self.solve));
        browser::set_hidden(&id(FORMULA), self.price_form != PriceForm::Formula);
        browser::set_disabled(&id("heat"), self.solve == Unknown::EnergyContent);
        for unknown in [
            Unknown::Price,
            Unknown::HenryHub,
            Unknown::Slope,
            Unknown::Fee,
        ] {
            let choice = ids::choice(Self::SLUG, "solve", unknown_code(unknown));
            browser::set_hidden(&choice, !offered(self, unknown));
        }
    }
}

/// Whether a quantity can be worked out in the state's form of price.
pub fn offered(state: &LngState, unknown: Unknown) -> bool {
    let formula = state.price_form == PriceForm::Formula;
    match unknown {
        Unknown::Price => !formula,
        Unknown::HenryHub | Unknown::Slope | Unknown::Fee => formula,
        _ => true,
    }
}

impl Charted for LngState {
    fn drawn(
        &self,
        pinned: Option<&Self>,
        held: Option<Axes>,
        around: Around,
        width: f64,
        height: f64,
    ) -> Picture {
        let unit = self.price_form.unit();
        let pinned = pinned.map(|pinned| Series::in_unit(pinned, unit, around.lang));
        let series = Series::new(self, around.lang);
        drawn(&series, pinned.as_ref(), held, width, height)
    }

    fn reading(&self, around: Around, track: usize, stop: usize) -> String {
        Series::new(self, around.lang).reading(track, stop, around.lang)
    }
}
