//! The refining-share tool's controls and tables. Native only: nothing here is in the WASM.

use leptos::prelude::*;

use crate::domain::refining::Unknown;
use crate::facts::{Lang, Text, figures, messages, units};
use crate::format::fill;
use crate::format::number::plain;
use crate::state::field::{Span, span_text};
use crate::state::refining::{
    CHINAS, China, FIRST_YEARS, FORMS, Form, Preset, RefiningState, UNKNOWNS, code, field,
};
use crate::state::tool::ToolState;
use crate::widgets::calculator::markup::{self, Choice, Markup};
use crate::widgets::calculator::present::Present;
use crate::widgets::calculator::{Place, ids};
use crate::widgets::refining::{BOXES, EQUALS, PRESET, ROWS, present};

const SLUG: &str = RefiningState::SLUG;

impl Markup for RefiningState {
    fn figure(place: &Place, present: &Present) -> AnyView {
        markup::chart::<Self>(messages::SHARE_CAPTION, present, place.lang)
    }

    fn below_answer(present: &Present, lang: Lang) -> AnyView {
        let (name, html) = present.more[0].clone();
        view! {
            <p class="beside answer-live" id=ids::id(SLUG, name) inner_html=html></p>
            <p class="assumption">{present::needs(lang)}</p>
        }
        .into_any()
    }

    fn controls(present: &Present, lang: Lang) -> AnyView {
        let example = Span {
            lo: const { figures::CAP_200_300.low_in("percent") },
            hi: const { figures::CAP_200_300.high_in("percent") },
        };
        let how_to = fill(
            messages::SHARE_HOW_TO.get(lang),
            &[("range", &span_text(example))],
        );
        let row = |field| row(lang, field, present);
        view! {
            {presets(lang)}
            <p class="how-to">{how_to}</p>
            {solve_for(lang)}
            {row(field::START)}
            {row(field::GROWTH)}
            {form(lang)}
            {row(field::REST)}
            {row(field::WORLD)}
            {row(field::END)}
            <p class="assumption">{messages::SHARE_CAPACITY_NOTE.get(lang)}</p>
            <details class="assumptions">
                <summary>{messages::SHARE_ASSUMPTIONS.get(lang)}</summary>
                {row(field::CHINA)}
                {later(lang)}
                {row(field::CHINA_END)}
                {first_year(lang)}
                <p class="assumption">{messages::SHARE_BASIS_NOTE.get(lang)}</p>
            </details>
        }
        .into_any()
    }

    fn folds(place: &Place) -> AnyView {
        let lang = place.lang;
        let equals = present::equals(&RefiningState::DEFAULT, lang);
        view! {
            <details open=!place.is_embed>
                <summary>{messages::SHARE_EQUALS.get(lang)}</summary>
                <dl class="equals answer-live" id=ids::id(SLUG, EQUALS) inner_html=equals></dl>
            </details>
            {markup::table(
                SLUG,
                ROWS,
                messages::SHARE_TABLE,
                messages::SHARE_TABLE_CAPTION,
                &[
                    messages::SHARE_COL_YEAR,
                    messages::SHARE_COL_MALAYSIA,
                    messages::SHARE_COL_CHINA,
                    messages::SHARE_COL_OTHERS,
                ],
                present::rows(&RefiningState::DEFAULT, None, lang),
                lang,
            )}
        }
        .into_any()
    }

    fn source_line(lang: Lang) -> String {
        [
            messages::SHARE_SOURCE_LINE.get(lang),
            " ",
            messages::TOOL_AS_OF.get(lang),
        ]
        .concat()
    }

    fn defaults_in_words(lang: Lang) -> String {
        let percent = |field| {
            let span = RefiningState::DEFAULT.get(field);
            fill(units::PERCENT.full.get(lang), &[("n", &span_text(span))])
        };
        fill(
            messages::SHARE_DEFAULTS.get(lang),
            &[
                ("growth", &percent(field::GROWTH)),
                ("start", &percent(field::START)),
            ],
        )
    }
}

/// What a field is called.
const fn name(field: usize) -> Text {
    match field {
        field::START => messages::SHARE_START,
        field::GROWTH => messages::SHARE_GROWTH,
        field::REST => messages::SHARE_REST,
        field::WORLD => messages::SHARE_WORLD,
        field::END => messages::SHARE_END,
        field::CHINA => messages::SHARE_CHINA,
        _ => messages::SHARE_CHINA_END,
    }
}

fn presets(lang: Lang) -> AnyView {
    let buttons: Vec<_> = Preset::ALL
        .into_iter()
        .map(|preset| {
            let name = match preset {
                Preset::Alone => messages::SHARE_PRESET_ALONE,
                Preset::Claim => messages::SHARE_PRESET_CLAIM,
                Preset::Outlook => messages::SHARE_PRESET_IEA,
            };
            let is_on = preset.state() == RefiningState::DEFAULT;
            view! {
                <button type="button" id=ids::choice(SLUG, PRESET, preset.code())
                    data-act="preset" data-arg=preset.code()
                    aria-pressed=if is_on { "true" } else { "false" }>{name.get(lang)}</button>
            }
        })
        .collect();
    view! {
        <div class="presets" role="group" aria-labelledby=ids::id(SLUG, PRESET)>
            <span class="vh" id=ids::id(SLUG, PRESET)>{messages::SHARE_PRESETS.get(lang)}</span>
            {buttons}
        </div>
    }
    .into_any()
}

/// Which quantity is worked out; all others are locked.
fn solve_for(lang: Lang) -> AnyView {
    let choices = UNKNOWNS.map(|(unknown, code)| {
        let name = match unknown {
            Unknown::End => messages::SHARE_END,
            Unknown::Growth => messages::SHARE_GROWTH,
            Unknown::Others => messages::SHARE_SOLVE_OTHERS,
            Unknown::Start => messages::SHARE_START,
        };
        Choice::new(code, name.get(lang))
    });
    let chosen = code(&UNKNOWNS, RefiningState::DEFAULT.solve);
    let legend = messages::SHARE_SOLVE.get(lang);
    markup::radios(SLUG, "solve", "choices", legend, choices.into(), chosen)
}

/// In which form the growth of everybody else is given.
fn form(lang: Lang) -> AnyView {
    let options = FORMS.map(|(form, code)| {
        let name = match form {
            Form::Rest => messages::SHARE_FORM_REST,
            Form::World => messages::SHARE_FORM_WORLD,
        };
        (code.into(), name.get(lang).into())
    });
    let chosen = code(&FORMS, RefiningState::DEFAULT.form);
    pick("form", messages::SHARE_FORM, options.into(), chosen, lang)
}

/// What becomes of China.
fn later(lang: Lang) -> AnyView {
    let choices = CHINAS.map(|(china, code)| {
        let name = match china {
            China::WithRest => messages::SHARE_LATER_WITH_REST,
            China::EndsAt => messages::SHARE_LATER_ENDS_AT,
        };
        Choice::new(code, name.get(lang))
    });
    let chosen = code(&CHINAS, RefiningState::DEFAULT.china);
    let legend = messages::SHARE_LATER.get(lang);
    markup::radios(SLUG, "later", "choices", legend, choices.into(), chosen)
}

fn first_year(lang: Lang) -> AnyView {
    let years = FIRST_YEARS.map(|year| {
        let year = plain(year.into());
        (year.clone(), year)
    });
    let chosen = plain(RefiningState::DEFAULT.from.into());
    pick("from", messages::SHARE_FROM, years.collect(), &chosen, lang)
}

/// A choice from a list, with its name before it.
fn pick(
    name: &str,
    label: Text,
    options: Vec<(String, String)>,
    chosen: &str,
    lang: Lang,
) -> AnyView {
    let label = label.get(lang);
    view! {
        <p class="pick">
            <span aria-hidden="true">{label}</span>
            {markup::select(SLUG, name, label, options, chosen)}
        </p>
    }
    .into_any()
}

/// A quantity's row; in a box of its own where it can be out of use.
fn row(lang: Lang, field: usize, present: &Present) -> AnyView {
    let state = RefiningState::DEFAULT;
    let code = RefiningState::FIELDS[field];
    let unit = markup::unit(state.unit(field), lang);
    let row = markup::row(SLUG, code, name(field), &present.fields[field], unit, lang);
    match BOXES.into_iter().find(|(boxed, _)| *boxed == field) {
        Some((_, around)) => view! {
            <div id=ids::id(SLUG, around) hidden=!state.uses(field)>{row}</div>
        }
        .into_any(),
        None => row,
    }
}
