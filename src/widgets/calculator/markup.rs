//! A tool's HTML with its defaults, and the parts that tools build their controls from. Native
//! only: nothing here is in the WASM.

use leptos::prelude::*;

use crate::charts::svg::svg;
use crate::facts::{Lang, Text, messages};
use crate::format::fill;
use crate::format::number::plain;
use crate::state::currency::SharedRate;
use crate::state::query;
use crate::widgets::calculator::picture::STILLS;
use crate::widgets::calculator::present::{Around, FieldView, Present};
use crate::widgets::calculator::{Calculator, Charted, Place, ids};
use crate::widgets::escape::escape;
use crate::widgets::snippet::{Height, snippet};

/// What a tool's page says and shows around its answer.
pub trait Markup: Calculator {
    /// The picture with its caption, and what belongs to it.
    fn figure(place: &Place, present: &Present) -> AnyView;

    /// Lines between the answer and the picture; empty for most tools.
    fn below_answer(present: &Present, lang: Lang) -> AnyView {
        let _ = (present, lang);
        ().into_any()
    }

    /// Everything between the picture and the actions: choices and rows.
    fn controls(present: &Present, lang: Lang) -> AnyView;

    /// The tool's own folds: other units, tables.
    fn folds(place: &Place) -> AnyView;

    /// What the tool's figures rest on, in a line.
    fn source_line(lang: Lang) -> String;

    /// What the default values are, in a few words, for readers whose link's values cannot be
    /// shown.
    fn defaults_in_words(lang: Lang) -> String;
}

/// The defaults as the pages are rendered.
pub fn around(lang: Lang) -> Around {
    Around {
        lang,
        rate: SharedRate::DEFAULT,
    }
}

/// "These are the default values (…); a link’s own values need the tool to run."
pub fn not_those<C: Markup>(lang: Lang) -> String {
    fill(
        messages::TOOL_NOT_THOSE.get(lang),
        &[("values", &C::defaults_in_words(lang))],
    )
}

/// The whole tool.
pub fn html<C: Markup>(place: &Place) -> String {
    let lang = place.lang;
    let slug = C::SLUG;
    let id = |name| ids::id(slug, name);
    let present = C::DEFAULT.present(around(lang));
    let against = C::PINS.then(|| view! { <div class="against" id=id(ids::AGAINST)></div> });
    view! {
        <output class="answer answer-live" id=id(ids::ANSWER) aria-live="off"
            inner_html=present.answer_html.clone()></output>
        {C::below_answer(&present, lang)}
        {against}
        <p class="vh" role="status" id=id(ids::SAID)></p>
        <div class="notice" id=id(ids::NOTICES) hidden></div>
        {C::figure(place, &present)}
        <div class="controls">
            {C::controls(&present, lang)}
            {actions::<C>(place)}
        </div>
        <div class="folds">
            {C::folds(place)}
            {share(slug, place, C::EMBED_TITLE, C::EMBED_HEIGHT, !C::FIELDS.is_empty())}
        </div>
        <p class="feedback" id=id(ids::FEEDBACK) aria-hidden="true" hidden></p>
        <p class="source">{C::source_line(lang)}</p>
    }
    .to_html()
    // Leptos' markers are for hydration, which does not happen here; to a validator they are broken
    // comments.
    .replace("<!>", "")
}

/// A chart: the default state's picture, and the canvas that takes its place.
pub fn chart<C: Charted>(caption: Text, present: &Present, lang: Lang) -> AnyView {
    let id = |name| ids::id(C::SLUG, name);
    let still = still::<C>(lang);
    view! {
        <figure class="figure">
            <figcaption>{caption.get(lang)}</figcaption>
            <div class="plot answer-live" id=id(ids::PLOT)>
                <div class="image" id=id(ids::IMAGE) role="img" aria-label=present.summary.clone()>
                    <div class="plot-still" inner_html=still></div>
                    // What stays while the marked point moves, and what moves.
                    <canvas aria-hidden="true"></canvas>
                    <canvas id=id(ids::CANVAS) aria-hidden="true"></canvas>
                </div>
                // A slider, because screen readers hand arrow keys to sliders and read their values.
                <div class="explore" id=id(ids::EXPLORE) role="slider" tabindex="0"
                    aria-label=messages::TOOL_READ.get(lang)
                    aria-valuemin="0" aria-valuemax="0" aria-valuenow="0"></div>
                <div class="cursor" id=id(ids::CURSOR) hidden></div>
                <div class="grip" id=id(ids::GRIP) title=messages::TOOL_GRIP.get(lang) hidden></div>
            </div>
            <p class="readout">
                <span id=id(ids::READOUT)>{messages::TOOL_READ_HOW.get(lang)}</span>
                " "
                // Not a stop of the Tab key: a figure is one stop, where Enter does the same.
                <button type="button" id=id(ids::TAKE_VALUE) data-act="take" tabindex="-1" hidden>
                    {messages::TOOL_TAKE_VALUE.get(lang)}
                </button>
            </p>
        </figure>
    }
    .into_any()
}

/// The default state's picture in its two sizes.
pub fn still<C: Charted>(lang: Lang) -> String {
    STILLS
        .map(|(class, width, height)| {
            svg(
                &C::DEFAULT.picture(None, around(lang), width, height),
                class,
            )
        })
        .concat()
}

/// One of several choices.
pub struct Choice {
    /// Its value.
    pub value: &'static str,
    /// Its name.
    pub name: String,
    /// Whether it is offered by default.
    pub shown: bool,
}

impl Choice {
    /// A choice that is always offered.
    pub fn new(value: &'static str, name: &str) -> Self {
        Self {
            value,
            name: name.into(),
            shown: true,
        }
    }
}

/// A group of radio buttons; `class` is `choices` or `choices tall`.
pub fn radios(
    slug: &str,
    group: &str,
    class: &'static str,
    legend: &'static str,
    choices: Vec<Choice>,
    chosen: &str,
) -> AnyView {
    let name = ids::id(slug, group);
    let choices: Vec<_> = choices
        .into_iter()
        .map(|choice| {
            // Ids have no points: "lng-heat-51-02".
            let id = ids::choice(slug, group, &choice.value.replace('.', "-"));
            view! {
                <label id=id hidden=!choice.shown>
                    <input type="radio" name=name.clone() value=choice.value
                        checked=choice.value == chosen/>
                    <span>{choice.name}</span>
                </label>
            }
        })
        .collect();
    view! {
        <fieldset class=class id=name.clone()>
            <legend>{legend}</legend>
            {choices}
        </fieldset>
    }
    .into_any()
}

/// A select; `label` names it for people who listen.
pub fn select(
    slug: &str,
    name: &str,
    label: &str,
    options: Vec<(String, String)>,
    chosen: &str,
) -> AnyView {
    let label = label.to_string();
    let chosen = chosen.to_string();
    let options: Vec<_> = options
        .into_iter()
        .map(|(value, name)| {
            let selected = value == chosen;
            view! { <option value=value selected=selected>{name}</option> }
        })
        .collect();
    // Browsers keep a choice over a reload; `data-default` tells it from the page's own.
    view! {
        <select id=ids::id(slug, name) aria-label=label autocomplete="off" data-default=chosen>
            {options}
        </select>
    }
    .into_any()
}

/// "Unit: Volume", the label of a select beside a typed entry.
pub fn unit_label(field: Text, lang: Lang) -> String {
    fill(
        messages::TOOL_UNIT_OF.get(lang),
        &[("field", field.get(lang))],
    )
}

/// A unit that is not a choice.
pub fn unit(text: Text, lang: Lang) -> AnyView {
    view! { <span class="unit">{text.get(lang)}</span> }.into_any()
}

/// One quantity: name, slider, typed entry, unit, and a place for what is wrong with the entry.
pub fn row(
    slug: &str,
    code: &str,
    label: Text,
    view: &FieldView,
    unit: AnyView,
    lang: Lang,
) -> AnyView {
    let label = label.get(lang);
    let view = view.clone();
    // A phone's keyboard for decimals has no minus.
    let keyboard = if view.slider_min < 0.0 {
        "text"
    } else {
        "decimal"
    };
    let class = if view.worked_out {
        "row worked-out"
    } else {
        "row"
    };
    view! {
        <div class=class id=ids::row(slug, code)>
            <label class="row-name" for=ids::slider(slug, code)>{label}</label>
            <span class="tag" aria-hidden="true">
                <span class="tag-given">{messages::TOOL_LOCKED.get(lang)}</span>
                <span class="tag-result">{messages::TOOL_WORKED_OUT.get(lang)}</span>
            </span>
            <div class="slide">
                {step(code, label, "-", lang)}
                <input type="range" id=ids::slider(slug, code) autocomplete="off"
                    min=plain(view.slider_min) max=plain(view.slider_max) step=plain(view.step)
                    value=plain(view.slider) disabled=view.worked_out
                    aria-valuetext=view.value_text/>
                {step(code, label, "+", lang)}
            </div>
            <div class="entry">
                <input type="text" inputmode=keyboard id=ids::id(slug, code) autocomplete="off"
                    spellcheck="false" aria-describedby=ids::note(slug, code)
                    aria-label=fill(messages::TOOL_TYPED.get(lang), &[("field", label)])
                    value=view.text readonly=view.worked_out/>
                {unit}
            </div>
            <div class="note" id=ids::note(slug, code)></div>
        </div>
    }
    .into_any()
}

/// A button beside a slider. Not a stop of the Tab key, which stops at the slider, whose arrow keys do the
/// same.
fn step(code: &str, label: &str, way: &'static str, lang: Lang) -> impl IntoView + use<> {
    let (message, sign) = if way == "-" {
        (messages::TOOL_STEP_DOWN, "\u{2212}")
    } else {
        (messages::TOOL_STEP_UP, "+")
    };
    view! {
        <button type="button" class="step" tabindex="-1" data-act="step"
            data-arg=[code, ":", way].concat()
            aria-label=fill(message.get(lang), &[("field", label)])>{sign}</button>
    }
}

/// A table below a fold: caption, column heads, and the body's element, which is brought up to
/// date. The body's rows are HTML.
pub fn table(
    slug: &str,
    rows: &str,
    summary: Text,
    caption: Text,
    heads: &[Text],
    rows_html: String,
    lang: Lang,
) -> AnyView {
    let heads: Vec<_> = heads
        .iter()
        .map(|head| view! { <th scope="col">{head.get(lang)}</th> })
        .collect();
    // A page has several tools with a chart as a table.
    let name = [&ids::id(slug, rows), "-name"].concat();
    let names = [&ids::id(slug, "title"), " ", &name].concat();
    view! {
        <details>
            <summary id=name>{summary.get(lang)}</summary>
            <div class="scroll" tabindex="0" role="region" aria-labelledby=names>
                <table class="answer-live">
                    <caption>{caption.get(lang)}</caption>
                    <thead><tr>{heads}</tr></thead>
                    <tbody id=ids::id(slug, rows) inner_html=rows_html></tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn actions<C: Markup>(place: &Place) -> AnyView {
    let (slug, lang) = (C::SLUG, place.lang);
    // A page has several tools with a link each; an embed has one.
    let copy = (!place.is_embed).then(|| ids::id(slug, "copy-link"));
    let names = copy
        .as_ref()
        .map(|copy| [copy, " ", &ids::id(slug, "title")].concat());
    let pin = C::PINS.then(|| {
        view! {
            <button type="button" data-act="pin">{messages::TOOL_PIN.get(lang)}</button>
            <button type="button" id=ids::id(slug, ids::UNPIN) data-act="unpin" hidden>
                {messages::TOOL_UNPIN.get(lang)}
            </button>
        }
    });
    view! {
        <p class="actions">
            <button type="button" id=ids::id(slug, ids::UNDO) data-act="undo"
                aria-disabled="true">{messages::TOOL_UNDO.get(lang)}</button>
            <button type="button" id=ids::id(slug, ids::REDO) data-act="redo"
                aria-disabled="true">{messages::TOOL_REDO.get(lang)}</button>
            <button type="button" data-act="reset">{messages::TOOL_RESET.get(lang)}</button>
            {pin}
            <button type="button" id=copy aria-labelledby=names data-act="copy"
                data-arg=ids::id(slug, ids::ADDRESS)>
                {messages::TOOL_COPY_LINK.get(lang)}
            </button>
            <button type="button" data-act="unfold" data-arg=ids::id(slug, ids::EMBED_CODE)>
                {messages::TOOL_EMBED_BUTTON.get(lang)}
            </button>
        </p>
    }
    .into_any()
}

/// The folds with the address of the state and the code that embeds it.
fn share(
    slug: &'static str,
    place: &Place,
    title: Text,
    height: Height,
    has_working: bool,
) -> impl IntoView + use<> {
    let lang = place.lang;
    let page = query::address(&place.page, "", slug);
    let code = snippet(&place.embed, &page, title, height, lang);
    let address = ids::id(slug, ids::ADDRESS);
    let embed = ids::id(slug, ids::EMBED_CODE);
    view! {
        {has_working.then(|| later(slug, "working", messages::TAKE_WORKING, lang))}
        {later(slug, "take", messages::TAKE_FOLD, lang)}
        <details>
            <summary>{messages::TOOL_SHARE.get(lang)}</summary>
            <p class="address answer-live">
                <label for=address.clone()>{messages::TOOL_SHARE_ADDRESS.get(lang)}</label>
                <input type="text" readonly id=address.clone() value=page/>
                {copy_button(lang, address)}
            </p>
        </details>
        <details>
            <summary>{messages::TOOL_EMBED.get(lang)}</summary>
            <p>{messages::TOOL_EMBED_INTRO.get(lang)}</p>
            <p class="address answer-live">
                <label for=embed.clone()>{messages::TOOL_EMBED_CODE.get(lang)}</label>
                <textarea readonly id=embed.clone() rows="6" inner_html=escape(&code)></textarea>
                {copy_button(lang, embed)}
            </p>
        </details>
    }
}

/// A fold that the second module fills when it is opened: until then it says that it is loading, and where it
/// cannot be loaded, so.
fn later(slug: &str, name: &'static str, summary: Text, lang: Lang) -> impl IntoView + use<> {
    let id = ids::id(slug, name);
    let panel = [&id, "-panel"].concat();
    view! {
        <details class=["on-demand ", name].concat() id=id>
            <summary>{summary.get(lang)}</summary>
            <div class="later-panel" id=panel>
                <p class="later-loading">{messages::TAKE_LOADING.get(lang)}</p>
                <p class="later-failed" hidden>{messages::TAKE_FAILED.get(lang)}</p>
            </div>
        </details>
    }
}

fn copy_button(lang: Lang, id: String) -> impl IntoView {
    view! {
        <button type="button" data-act="copy" data-arg=id>{messages::TOOL_COPY.get(lang)}</button>
    }
}
