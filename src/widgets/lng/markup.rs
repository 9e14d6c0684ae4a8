//! The tool's HTML with its defaults. Native only: nothing here is in the WASM.

use leptos::prelude::*;

use crate::charts::lng_value::{Placed, Series};
use crate::charts::svg::svg;
use crate::domain::lng::{Unknown, VolumeUnit};
use crate::facts::{Lang, Text, figures, messages, units};
use crate::format::fill;
use crate::format::number::plain;
use crate::state::lng::{
    BASES, Field, Heat, LngState, PriceForm, Span, VOLUME_UNITS, basis_code, span_text,
    unknown_code, volume_code,
};
use crate::widgets::escape::escape;
use crate::widgets::lng::Place;
use crate::widgets::lng::ids::{self, entry_id, note_id, row_id, slider_id, solve_id};
use crate::widgets::lng::picture::STILLS;
use crate::widgets::lng::present::{Present, Tables, field_unit, value_unit, volume_unit};
use crate::widgets::lng::sync::offered;
use crate::widgets::snippet::snippet;

/// The whole tool.
pub fn html(place: &Place) -> String {
    let lang = place.lang;
    let present = Present::new(&LngState::DEFAULT, lang);
    view! {
        <output class="answer answer-live" id=ids::ANSWER aria-live="off"
            inner_html=present.answer_html.clone()></output>
        <p class="vh" role="status" id=ids::SAID></p>
        <div class="notice" id=ids::NOTICES hidden></div>
        <figure class="figure">
            <figcaption>{messages::LNG_CAPTION.get(lang)}</figcaption>
            <div class="plot answer-live" id=ids::PLOT role="img" aria-label=present.summary.clone()>
                <div class="plot-still" inner_html=still(lang)></div>
                <canvas id=ids::CANVAS aria-hidden="true"></canvas>
            </div>
        </figure>
        {controls(lang, &present)}
        {folds(place)}
        <p class="feedback" id=ids::FEEDBACK aria-hidden="true" hidden></p>
        <p class="source">
            {messages::LNG_SOURCE_LINE.get(lang)} " " {messages::LNG_SOURCE_AS_OF.get(lang)}
        </p>
    }
    .to_html()
    // Leptos' markers are for hydration, which leaves this markup alone; to a validator they are
    // broken comments.
    .replace("<!>", "")
}

/// The default state's picture in its two sizes.
pub fn still(lang: Lang) -> String {
    let series = Series::new(&LngState::DEFAULT, lang);
    STILLS
        .map(|(class, width, height)| svg(&Placed::new(&series, width, height), class))
        .concat()
}

/// What a field is called.
const fn name(field: Field) -> Text {
    match field {
        Field::Volume => messages::LNG_VOLUME,
        Field::Price => messages::LNG_PRICE,
        Field::Value => messages::LNG_VALUE,
        Field::Hub => messages::LNG_HUB,
        Field::Slope => messages::LNG_SLOPE,
        Field::Fee => messages::LNG_FEE,
        Field::Term => messages::LNG_TERM,
    }
}

fn controls(lang: Lang, present: &Present) -> impl IntoView + use<> {
    let example = Span {
        lo: const { figures::LNG_FIRM_3MT.point_in("mt/yr") },
        hi: LngState::DEFAULT.volume.hi,
    };
    let how_to = fill(
        messages::LNG_HOW_TO.get(lang),
        &[("range", &span_text(example))],
    );
    let row = |field| row(lang, field, present);
    view! {
        <div class="controls">
            <p class="how-to">{how_to}</p>
            {solve_for(lang)}
            {row(Field::Volume)}
            {row(Field::Price)}
            <div class="formula" id=ids::FORMULA hidden>
                <p class="assumption">{messages::LNG_FORMULA_NOTE.get(lang)}</p>
                {row(Field::Hub)}
                {row(Field::Slope)}
                {row(Field::Fee)}
            </div>
            {row(Field::Value)}
            <details class="assumptions">
                <summary>{messages::LNG_ASSUMPTIONS.get(lang)}</summary>
                {heat_choice(lang)}
                {row(Field::Term)}
                <p class="assumption">{messages::LNG_CARGO_NOTE.get(lang)}</p>
            </details>
            <p class="actions">
                <button type="button" id=ids::UNDO data-act="undo" aria-disabled="true">
                    {messages::TOOL_UNDO.get(lang)}
                </button>
                <button type="button" data-act="reset">{messages::TOOL_RESET.get(lang)}</button>
                <button type="button" data-act="copy" data-arg=ids::ADDRESS>
                    {messages::TOOL_COPY_LINK.get(lang)}
                </button>
                <button type="button" data-act="unfold" data-arg=ids::EMBED_CODE>
                    {messages::TOOL_EMBED_BUTTON.get(lang)}
                </button>
            </p>
        </div>
    }
}

/// Which quantity is worked out; all others are locked.
fn solve_for(lang: Lang) -> impl IntoView {
    let choices = [
        (Unknown::Value, messages::LNG_VALUE),
        (Unknown::Volume, messages::LNG_VOLUME),
        (Unknown::Price, messages::LNG_PRICE),
        (Unknown::HenryHub, messages::LNG_HUB),
        (Unknown::Slope, messages::LNG_SLOPE),
        (Unknown::Fee, messages::LNG_FEE),
        (Unknown::EnergyContent, messages::LNG_HEAT),
    ];
    let choices = choices.map(|(unknown, name)| {
        let shown = offered(&LngState::DEFAULT, unknown);
        view! {
            <label id=solve_id(unknown) hidden=!shown>
                <input type="radio" name=ids::SOLVE value=unknown_code(unknown)
                    checked=unknown == LngState::DEFAULT.solve/>
                <span>{name.get(lang)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choices" id=ids::SOLVE>
            <legend>{messages::LNG_SOLVE.get(lang)}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
    }
}

fn heat_choice(lang: Lang) -> impl IntoView {
    let choices = [
        (Heat::Iso, messages::LNG_HEAT_ISO),
        (Heat::Working, messages::LNG_HEAT_WORKING),
        (Heat::Enerdyn, messages::LNG_HEAT_ENERDYN),
        (Heat::Span, messages::LNG_HEAT_SPAN),
    ];
    let choices = choices.map(|(heat, name)| {
        view! {
            <label>
                <input type="radio" name=ids::HEAT value=heat.code()
                    checked=heat == LngState::DEFAULT.heat/>
                <span>{name.get(lang)}</span>
            </label>
        }
    });
    view! {
        <fieldset class="choices tall" id=ids::HEAT>
            <legend>{messages::LNG_FACTORS.get(lang)}</legend>
            {choices.into_iter().collect_view()}
        </fieldset>
        <p class="assumption">{messages::LNG_HEAT_NOTE.get(lang)}</p>
    }
}

/// One quantity: name, slider, typed entry, unit, and a place for what is wrong with the entry.
fn row(lang: Lang, field: Field, present: &Present) -> impl IntoView + use<> {
    let label = name(field).get(lang);
    let view = present.fields[field.index()].clone();
    let class = if view.worked_out {
        "row worked-out"
    } else {
        "row"
    };
    view! {
        <div class=class id=row_id(field)>
            <label class="row-name" for=slider_id(field)>{label}</label>
            <span class="tag" aria-hidden="true">
                <span class="tag-given">{messages::TOOL_LOCKED.get(lang)}</span>
                <span class="tag-result">{messages::TOOL_WORKED_OUT.get(lang)}</span>
            </span>
            <input type="range" id=slider_id(field) autocomplete="off"
                min=plain(view.slider_min) max=plain(view.slider_max) step=plain(view.step)
                value=plain(view.slider) disabled=view.worked_out
                aria-valuetext=view.value_text/>
            <div class="entry">
                <input type="text" inputmode="decimal" id=entry_id(field) autocomplete="off"
                    spellcheck="false" aria-describedby=note_id(field)
                    aria-label=fill(messages::TOOL_TYPED.get(lang), &[("field", label)])
                    value=view.text readonly=view.worked_out/>
                {unit_choice(lang, field)}
            </div>
            <div class="note" id=note_id(field)></div>
        </div>
    }
}

/// The unit beside a typed entry: a choice where there is one, words where not.
fn unit_choice(lang: Lang, field: Field) -> impl IntoView {
    let options: Vec<(&'static str, Text)> = match field {
        Field::Volume => VOLUME_UNITS
            .map(|unit| (volume_code(unit), volume_option(unit)))
            .to_vec(),
        Field::Price => PriceForm::ALL
            .map(|form| {
                let name = match form {
                    PriceForm::PerMmbtu => units::USD_MMBTU.symbol,
                    PriceForm::PerTonne => units::USD_T.symbol,
                    PriceForm::Formula => messages::LNG_FORM_FORMULA,
                };
                (form.code(), name)
            })
            .to_vec(),
        Field::Value => BASES
            .map(|basis| (basis_code(basis), value_unit(basis).symbol))
            .to_vec(),
        _ => {
            let unit = field_unit(&LngState::DEFAULT, field).symbol.get(lang);
            return view! { <span class="unit">{unit}</span> }.into_any();
        }
    };
    let id = match field {
        Field::Volume => ids::VOLUME_UNIT,
        Field::Price => ids::PRICE_FORM,
        _ => ids::BASIS,
    };
    let label = fill(
        messages::TOOL_UNIT_OF.get(lang),
        &[("field", name(field).get(lang))],
    );
    let options = options
        .into_iter()
        .map(|(code, name)| view! { <option value=code>{name.get(lang)}</option> });
    view! {
        <select id=id aria-label=label autocomplete="off">{options.collect_view()}</select>
    }
    .into_any()
}

fn volume_option(unit: VolumeUnit) -> Text {
    match unit {
        VolumeUnit::BcmPerYear => messages::LNG_UNITS_BCM,
        VolumeUnit::TwhPerYear => messages::LNG_UNITS_TWH,
        unit => volume_unit(unit).symbol,
    }
}

/// What is folded below: other units, the table, link and embed code.
fn folds(place: &Place) -> impl IntoView + use<> {
    let lang = place.lang;
    let tables = Tables::new(&LngState::DEFAULT, lang);
    let code = snippet(&place.embed, &place.page, messages::EMBED_TITLE.get(lang));
    let page = place.page.clone();
    view! {
        <div class="folds">
            <details open=!place.is_embed>
                <summary>{messages::LNG_EQUALS.get(lang)}</summary>
                <dl class="equals answer-live" id=ids::EQUALS
                    inner_html=tables.equals_html></dl>
            </details>
            <details>
                <summary>{messages::LNG_TABLE.get(lang)}</summary>
                <div class="scroll" tabindex="0" role="region"
                    aria-label=messages::LNG_TABLE.get(lang)>
                    <table class="answer-live">
                        <caption>{messages::LNG_TABLE_CAPTION.get(lang)}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{messages::LNG_COL_WHAT.get(lang)}</th>
                                <th scope="col">{messages::LNG_COL_PRICE.get(lang)}</th>
                                <th scope="col">{messages::LNG_COL_VALUE.get(lang)}</th>
                            </tr>
                        </thead>
                        <tbody id=ids::ROWS inner_html=tables.rows_html></tbody>
                    </table>
                </div>
            </details>
            <details>
                <summary>{messages::TOOL_SHARE.get(lang)}</summary>
                <p class="address answer-live">
                    <label for=ids::ADDRESS>{messages::TOOL_SHARE_ADDRESS.get(lang)}</label>
                    <input type="text" readonly id=ids::ADDRESS value=page/>
                    {copy_button(lang, ids::ADDRESS)}
                </p>
            </details>
            <details>
                <summary>{messages::TOOL_EMBED.get(lang)}</summary>
                <p>{messages::TOOL_EMBED_INTRO.get(lang)}</p>
                <p class="address answer-live">
                    <label for=ids::EMBED_CODE>{messages::TOOL_EMBED_CODE.get(lang)}</label>
                    <textarea readonly id=ids::EMBED_CODE rows="6" inner_html=escape(&code)></textarea>
                    {copy_button(lang, ids::EMBED_CODE)}
                </p>
            </details>
        </div>
    }
}

fn copy_button(lang: Lang, id: &'static str) -> impl IntoView {
    view! {
        <button type="button" data-act="copy" data-arg=id>{messages::TOOL_COPY.get(lang)}</button>
    }
}
