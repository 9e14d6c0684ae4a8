//! A tool's state as far as it leaves the page: its words, its rows and how to draw it.

use crate::charts::picture::Picture;
use crate::facts::{Lang, Text, messages, series};
use crate::format::Table;
use crate::format::date::date;
use crate::format::fill;
use crate::state::currency::{CurrencyState, SharedRate};
use crate::state::lng::LngState;
use crate::state::map::MapState;
use crate::state::query::{Query, address};
use crate::state::refining::RefiningState;
use crate::state::tool;
use crate::take::preset::Height;
use crate::take::rows;
use crate::widgets::WidgetId;
use crate::widgets::calculator::present::Around;
use crate::widgets::calculator::{Calculator, Charted, compare};
use crate::widgets::map::picture as map;

/// Draws the picture of a state in a width and height; a map is as high as it is in that width, and only where
/// the height is exact it tries to be no higher.
pub type Drawing = Box<dyn Fn(f64, Height) -> Picture>;

/// What can be taken away of a state.
pub struct Item {
    /// The language of its words.
    pub lang: Lang,
    /// The tool's name in names of files.
    pub name: &'static str,
    /// The question that the tool answers.
    pub title: &'static str,
    /// The answer, in a sentence.
    pub answer: String,
    /// What A is and how B is beside it, where something is pinned.
    pub against: Option<[String; 2]>,
    /// How to read the picture; empty where it explains itself.
    pub caption: &'static str,
    /// The picture in words.
    pub alt: String,
    /// What the figures rest on.
    pub source: String,
    /// When they held.
    pub as_of: &'static str,
    /// The address of the state.
    pub address: String,
    /// The picture.
    pub drawing: Drawing,
    /// The rows drawn.
    pub table: Table,
}

impl Item {
    /// The item of a state by its query, in which everything is that a tool shows. `page` is the address of
    /// the full page without a query.
    pub fn read(widget: WidgetId, query: &str, lang: Lang, page: &str) -> Self {
        match widget {
            WidgetId::Lng => of_chart::<LngState>(widget, query, lang, page),
            WidgetId::Currency => of_chart::<CurrencyState>(widget, query, lang, page),
            WidgetId::Refining => of_chart::<RefiningState>(widget, query, lang, page),
            WidgetId::Map => {
                let (state, _) = tool::read::<MapState>(query);
                let around = around(query, lang);
                let address = address(page, query, widget.prefix());
                let table = rows::map(&state, lang, &address);
                let drawing: Drawing = Box::new(move |width, height| {
                    let most = match height {
                        Height::OfChart(_) => f64::INFINITY,
                        Height::Exactly(most) => most,
                    };
                    map::picture(&state, lang, width, most)
                });
                item(widget, &state, around, address, (drawing, table))
            }
        }
    }

    /// The name of a file: `fine-print-lng-slide.png`.
    pub fn file(&self, part: &str, ending: &str) -> String {
        let part = if part.is_empty() {
            String::new()
        } else {
            ["-", part].concat()
        };
        ["fine-print-", self.name, &part, ".", ending].concat()
    }
}

fn around(query: &str, lang: Lang) -> Around {
    Around {
        lang,
        // What cannot be used of it the tool itself has told.
        rate: SharedRate::read(&Query::parse(query), &mut Vec::new()),
    }
}

/// What a tool with a chart says beside it.
trait Taken: Charted {
    const CAPTION: Text;

    fn table(&self, pinned: Option<&Self>, lang: Lang, address: &str) -> Table;
}

impl Taken for LngState {
    const CAPTION: Text = messages::LNG_CAPTION;

    fn table(&self, pinned: Option<&Self>, lang: Lang, address: &str) -> Table {
        rows::lng(self, pinned, lang, address)
    }
}

impl Taken for CurrencyState {
    const CAPTION: Text = messages::FX_CAPTION;

    fn table(&self, pinned: Option<&Self>, lang: Lang, address: &str) -> Table {
        rows::currency(self, pinned, lang, address)
    }
}

impl Taken for RefiningState {
    const CAPTION: Text = messages::SHARE_CAPTION;

    fn table(&self, pinned: Option<&Self>, lang: Lang, address: &str) -> Table {
        rows::refining(self, pinned, lang, address)
    }
}

fn of_chart<C: Taken>(widget: WidgetId, query: &str, lang: Lang, page: &str) -> Item {
    let (state, _) = tool::read::<C>(query);
    let pinned = tool::read_pinned::<C>(query, &mut Vec::new());
    let around = around(query, lang);
    let address = address(page, query, widget.prefix());
    let against = pinned.map(|pinned| compare::text(&pinned, &state, around));
    let table = state.table(pinned.as_ref(), lang, &address);
    let drawing: Drawing = Box::new(move |width, height| {
        let (Height::OfChart(height) | Height::Exactly(height)) = height;
        state.picture(pinned.as_ref(), around, width, height)
    });
    let mut item = item(widget, &state, around, address, (drawing, table));
    for line in against.iter().flatten() {
        item.alt = [&item.alt, " ", line].concat();
    }
    Item {
        against,
        caption: C::CAPTION.get(lang),
        ..item
    }
}

fn item<C: Calculator>(
    widget: WidgetId,
    state: &C,
    around: Around,
    address: String,
    (drawing, table): (Drawing, Table),
) -> Item {
    let lang = around.lang;
    let present = state.present(around);
    Item {
        lang,
        name: widget.slug(),
        title: widget.embed_heading().get(lang),
        answer: present.answer,
        against: None,
        caption: "",
        alt: present.summary,
        source: source(widget, lang),
        as_of: messages::TOOL_AS_OF.get(lang),
        address,
        drawing,
        table,
    }
}

fn source(widget: WidgetId, lang: Lang) -> String {
    let text = match widget {
        WidgetId::Lng => messages::LNG_SOURCE_LINE,
        WidgetId::Currency => messages::FX_SOURCE_LINE,
        WidgetId::Refining => messages::SHARE_SOURCE_LINE,
        WidgetId::Map => messages::MAP_SOURCE_LINE,
    };
    let last = date(const { series::FX_MONTHLY.last }, lang);
    fill(text.get(lang), &[("last", &last)])
}

/// The bodies of the tables in which a tool's picture stands on the page, by their names.
pub const fn tables(widget: WidgetId) -> &'static [&'static str] {
    match widget {
        WidgetId::Map => &["parties", "texts"],
        WidgetId::Lng | WidgetId::Currency | WidgetId::Refining => &["rows"],
    }
}

/// Whether a tool's folds have a place for its working.
pub const fn has_working(widget: WidgetId) -> bool {
    !matches!(widget, WidgetId::Map)
}
