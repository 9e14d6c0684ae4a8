//! The map's figure, controls, cards and tables. Native only: nothing here is in the WASM.

use leptos::prelude::*;

use super::scene::Panel;
use super::{cards, csv, events, ids, panels, tables, words};
use crate::facts::{Lang, messages};
use crate::format::date::date;
use crate::format::fill;
use crate::state::map::{
    Class, Layer, MapState, Member, Standing, first_day, last_day, latest_events, write_day,
};
use crate::state::tool::ToolState;
use crate::widgets::RECORD;
use crate::widgets::calculator::markup::{self, Choice, Markup};
use crate::widgets::calculator::present::Present;
use crate::widgets::calculator::{Place, ids as tool_ids};
use crate::widgets::escape::escape;

const SLUG: &str = MapState::SLUG;

impl Markup for MapState {
    fn figure(place: &Place, present: &Present) -> AnyView {
        let lang = place.lang;
        let panels = [Panel::World, Panel::Asia].map(|panel| panels::panel(panel, lang));
        let [world, asia] = panels;
        view! {
            <figure class="figure map-figure">
                <figcaption>{messages::MAP_CAPTION.get(lang)}</figcaption>
                <div class="map answer-live" role="group" id=ids::MAP
                    aria-label=present.summary.clone()>
                    <div class="map-world" inner_html=world></div>
                    {zoom(lang)}
                    <div class="map-asia">
                        <div inner_html=asia></div>
                        <button type="button" class="to-card void" id=ids::TO_CARD data-act="read">
                            {messages::MAP_NO_CHOICE.get(lang)}
                        </button>
                    </div>
                    <div class="map-days">{days(place)}</div>
                    {key(lang)}
                </div>
                {cards_of(place)}
                <p class="borders">{messages::MAP_BORDERS.get(lang)}</p>
            </figure>
        }
        .into_any()
    }

    fn below_answer(present: &Present, _: Lang) -> AnyView {
        let (name, html) = present.more[0].clone();
        view! {
            <p class="beside answer-live" id=tool_ids::id(SLUG, name) inner_html=html></p>
        }
        .into_any()
    }

    fn controls(_: &Present, lang: Lang) -> AnyView {
        let standings = Standing::NAMED.iter().map(|(standing, name)| {
            let text = words::standing(*standing).get(lang);
            ((*name).to_string(), text.into_any())
        });
        view! {
            <p class="how-to">{messages::MAP_HOW_TO.get(lang)}</p>
            {filters("standing", messages::MAP_FILTER_STANDING.get(lang), standings.collect())}
            <p class="actions">
                <button type="button" data-act="all">{messages::MAP_FILTER_ALL.get(lang)}</button>
                <button type="button" id=tool_ids::id(SLUG, "others") data-act="others"
                    aria-pressed="false">{messages::MAP_OTHERS.get(lang)}</button>
            </p>
            {layers(lang)}
        }
        .into_any()
    }

    fn folds(place: &Place) -> AnyView {
        let lang = place.lang;
        let on = if place.is_embed { "" } else { RECORD };
        view! {
            {what_happened(place)}
            {table("parties", messages::MAP_PARTIES_TITLE.get(lang), tables::parties(on, lang), place)}
            {table("texts", messages::MAP_TEXTS_TITLE.get(lang), tables::instruments(on, lang), place)}
        }
        .into_any()
    }

    fn source_line(lang: Lang) -> String {
        messages::MAP_SOURCE_LINE.get(lang).into()
    }

    fn defaults_in_words(lang: Lang) -> String {
        fill(
            messages::MAP_DEFAULTS.get(lang),
            &[("date", &date(MapState::DEFAULT.day, lang))],
        )
    }
}

/// The list of events; on the page it stands with the timeline, and here a link leads there.
fn what_happened(place: &Place) -> AnyView {
    let lang = place.lang;
    if !place.is_embed {
        return view! {
            <p><a href="#figure-timeline">{messages::FIG_TIME_LINK.get(lang)}</a></p>
        }
        .into_any();
    }
    view! {
        <details>
            <summary>{messages::MAP_EVENTS_TITLE.get(lang)}</summary>
            <div inner_html=events::list(lang, true)></div>
        </details>
    }
    .into_any()
}

/// What the lines mean: buttons that show or hide each kind, and without scripts the key alone.
fn key(lang: Lang) -> AnyView {
    // What was not found has no line.
    let drawn = Class::NAMED
        .iter()
        .filter(|(class, _)| *class != Class::None);
    let kinds = drawn.map(|(class, name)| {
        let sample = panels::sample(*class);
        let text = words::class(*class).get(lang);
        let content = view! { <span class="sample-box" inner_html=sample></span>{text} };
        ((*name).to_string(), content.into_any())
    });
    let legend = messages::MAP_FILTER_KIND.get(lang);
    view! { <div class="map-key">{filters("kind", legend, kinds.collect())}</div> }.into_any()
}

/// A group of buttons that show or hide; each has a name and its content.
fn filters(group: &'static str, legend: &'static str, buttons: Vec<(String, AnyView)>) -> AnyView {
    let buttons: Vec<_> = buttons
        .into_iter()
        .map(|(name, content)| {
            view! {
                <button type="button" id=ids::filter(group, &name) data-act=group data-arg=name>
                    {content}
                </button>
            }
        })
        .collect();
    view! {
        // Until the map is awake the buttons are a key, not controls.
        <fieldset class="filters" id=tool_ids::id(SLUG, group) disabled>
            <legend>{legend}</legend>
            {buttons}
        </fieldset>
    }
    .into_any()
}

/// Buttons that bring near, and those that move what is near.
fn zoom(lang: Lang) -> AnyView {
    let button = |(act, text): (&'static str, &'static str)| {
        let id = tool_ids::id(SLUG, act);
        view! { <button type="button" id=id data-act=act>{text}</button> }
    };
    let zooms = [
        ("zoom-in", messages::MAP_ZOOM_IN.get(lang)),
        ("zoom-out", messages::MAP_ZOOM_OUT.get(lang)),
        ("zoom-all", messages::MAP_ZOOM_ALL.get(lang)),
    ];
    let pans = [
        ("pan-left", messages::MAP_PAN_LEFT.get(lang)),
        ("pan-right", messages::MAP_PAN_RIGHT.get(lang)),
        ("pan-up", messages::MAP_PAN_UP.get(lang)),
        ("pan-down", messages::MAP_PAN_DOWN.get(lang)),
    ];
    view! {
        <div class="controls map-zoom">
            <p class="readout" id=ids::READOUT></p>
            {zooms.map(button).to_vec()}
            <span class="pan" id=tool_ids::id(SLUG, "pan") hidden>{pans.map(button).to_vec()}</span>
        </div>
    }
    .into_any()
}

/// The day: slider, typed entry, steps from event to event, replay; and what happened last.
fn days(place: &Place) -> AnyView {
    let lang = place.lang;
    let label = messages::MAP_DAY.get(lang);
    let last = MapState::all_days().to_string();
    let event: String = latest_events(MapState::DEFAULT.day())
        .map(|event| events::one(event, lang, place.is_embed))
        .map(|event| ["<li>", &event, "</li>"].concat())
        .collect();
    view! {
        <div class="controls day-picker">
            <label class="row-name" for=ids::SLIDER>{label}</label>
            <input type="date" id=ids::DATE autocomplete="off"
                aria-label=messages::MAP_DAY_TYPED.get(lang)
                aria-describedby=tool_ids::note(SLUG, "date")
                min=write_day(first_day().date()) max=write_day(last_day().date())
                value=write_day(MapState::DEFAULT.day)/>
            <input type="range" id=ids::SLIDER autocomplete="off"
                min="0" max=last.clone() step="1" value=last
                aria-valuetext=date(MapState::DEFAULT.day, lang)/>
            <div class="note" id=tool_ids::note(SLUG, "date")></div>
            <p class="day-buttons">
                <button type="button" id=tool_ids::id(SLUG, "event-prev") data-act="event-prev">
                    {messages::MAP_EVENT_PREV.get(lang)}
                </button>
                <button type="button" id=tool_ids::id(SLUG, "event-next") data-act="event-next"
                    aria-disabled="true">
                    {messages::MAP_EVENT_NEXT.get(lang)}
                </button>
                <button type="button" id=ids::REPLAY data-act="replay">
                    {messages::MAP_REPLAY.get(lang)}
                </button>
            </p>
        </div>
        <div class="latest answer-live">
            <p class="latest-name">{messages::MAP_LATEST_EVENT.get(lang)}</p>
            <ul id=ids::EVENT inner_html=event></ul>
        </div>
    }
    .into_any()
}

/// The cards; once awake, the one that is open. The article, which has to be light, fetches them when a reader
/// turns to the map, and links to the page that has them.
fn cards_of(place: &Place) -> AnyView {
    let lang = place.lang;
    let all = if place.is_embed {
        view! { <div inner_html=cards::all(lang, true)></div> }.into_any()
    } else {
        let link = format!(
            "<a href=\"{RECORD}\">{}</a>",
            escape(messages::MAP_CARDS_LINK.get(lang))
        );
        let elsewhere = escape(messages::MAP_CARDS_ELSEWHERE.get(lang)).replace("{link}", &link);
        view! {
            <div data-part=cards::FILE></div>
            <p class="part-failed" inner_html=elsewhere></p>
        }
        .into_any()
    };
    view! {
        <div class="cards answer-live" id=ids::CARDS>
            <p class="no-choice" id=tool_ids::id(SLUG, "no-choice")>
                {messages::MAP_NO_CHOICE.get(lang)}
            </p>
            <p class="close" id=tool_ids::id(SLUG, "close") hidden>
                <button type="button" data-act="close">{messages::MAP_CARD_CLOSE.get(lang)}</button>
            </p>
            {all}
        </div>
    }
    .into_any()
}

/// Which figures are shown, and what they measure.
fn layers(lang: Lang) -> AnyView {
    let choices = Layer::NAMED.map(|(layer, name)| Choice::new(name, &words::layer(layer, lang)));
    let legend = messages::MAP_LAYER.get(lang);
    let chosen = MapState::DEFAULT.layer.name();
    let bases = Layer::NAMED.map(|(layer, name)| {
        let text = words::basis(layer)?.get(lang);
        let areas = messages::MAP_BASIS_AREAS.get(lang);
        let id = ids::basis(name);
        Some(view! { <p class="assumption" id=id hidden>{text}" "{areas}</p> })
    });
    view! {
        {markup::radios(SLUG, "layer", "choices", legend, choices.into(), chosen)}
        {bases}
    }
    .into_any()
}

/// A table below a fold, with ways to take it along.
fn table(name: &'static str, title: &'static str, html: String, place: &Place) -> AnyView {
    let lang = place.lang;
    let id = tool_ids::id(SLUG, name);
    let file = csv::address(&place.page, name);
    let whole = [&id, "-table"].concat();
    let label = [&tool_ids::id(SLUG, "title"), " ", &id, "-name"].concat();
    view! {
        <details>
            <summary id=[&id, "-name"].concat()>{title}</summary>
            <div class="scroll answer-live" tabindex="0" role="region" aria-labelledby=label
                inner_html=html></div>
            <p class="actions">
                <button type="button" class="live-only" data-act="copy" data-arg=whole>
                    {messages::MAP_COPY_TABLE.get(lang)}
                </button>
                <a href=file download="">{messages::MAP_CSV.get(lang)}</a>
            </p>
        </details>
    }
    .into_any()
}
