//! The LNG tool's controls and tables. Native only: nothing here is in the WASM.

use leptos::prelude::*;

use crate::domain::lng::{Unknown, VolumeUnit};
use crate::facts::{Lang, Text, figures, messages, units};
use crate::format::fill;
use crate::state::field::{Span, span_text};
use crate::state::lng::{
    BASES, Field, Heat, LngState, PriceForm, VOLUME_UNITS, basis_code, unknown_code, value_unit,
    volume_code, volume_unit,
};
use crate::state::tool::ToolState;
use crate::widgets::calculator::markup::{self, Choice, Markup};
use crate::widgets::calculator::present::Present;
use crate::widgets::calculator::{Place, ids};
use crate::widgets::lng::{EQUALS, FORMULA, ROWS, offered, present};

const SLUG: &str = LngState::SLUG;

impl Markup for LngState {
    fn figure(place: &Place, present: &Present) -> AnyView {
        markup::chart::<Self>(messages::LNG_CAPTION, present, place.lang)
    }

    fn below_answer(present: &Present, _: Lang) -> AnyView {
        let (name, html) = present.more[0].clone();
        view! { <p class="beside answer-live" id=ids::id(SLUG, name) inner_html=html></p> }
            .into_any()
    }

    fn controls(present: &Present, lang: Lang) -> AnyView {
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
            <p class="how-to">{how_to}</p>
            {solve_for(lang)}
            {row(Field::Volume)}
            {row(Field::Price)}
            <div class="formula" id=ids::id(SLUG, FORMULA) hidden>
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
        }
        .into_any()
    }

    fn folds(place: &Place) -> AnyView {
        let lang = place.lang;
        let equals = present::equals(&LngState::DEFAULT, lang);
        view! {
            <details open=!place.is_embed>
                <summary>{messages::LNG_EQUALS.get(lang)}</summary>
                <dl class="equals answer-live" id=ids::id(SLUG, EQUALS) inner_html=equals></dl>
            </details>
            {markup::table(
                SLUG,
                ROWS,
                messages::LNG_TABLE,
                messages::LNG_TABLE_CAPTION,
                &[messages::LNG_COL_WHAT, messages::LNG_COL_PRICE, messages::LNG_COL_VALUE],
                present::rows(&LngState::DEFAULT, None, lang),
                lang,
            )}
        }
        .into_any()
    }

    fn source_line(lang: Lang) -> String {
        [
            messages::LNG_SOURCE_LINE.get(lang),
            " ",
            messages::TOOL_AS_OF.get(lang),
        ]
        .concat()
    }

    fn defaults_in_words(lang: Lang) -> String {
        let volume = span_text(LngState::DEFAULT.get(Field::Volume));
        [&volume, "\u{a0}", units::MT.symbol.get(lang)].concat()
    }
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

/// Which quantity is worked out; all others are locked.
fn solve_for(lang: Lang) -> AnyView {
    let choices = [
        (Unknown::Value, messages::LNG_VALUE),
        (Unknown::Volume, messages::LNG_VOLUME),
        (Unknown::Price, messages::LNG_PRICE),
        (Unknown::HenryHub, messages::LNG_HUB),
        (Unknown::Slope, messages::LNG_SLOPE),
        (Unknown::Fee, messages::LNG_FEE),
        (Unknown::EnergyContent, messages::LNG_HEAT),
    ];
    let choices = choices.map(|(unknown, name)| Choice {
        value: unknown_code(unknown),
        name: name.get(lang).into(),
        shown: offered(&LngState::DEFAULT, unknown),
    });
    let chosen = unknown_code(LngState::DEFAULT.solve);
    let legend = messages::LNG_SOLVE.get(lang);
    markup::radios(SLUG, "solve", "choices", legend, choices.into(), chosen)
}

fn heat_choice(lang: Lang) -> AnyView {
    let choices = [
        (Heat::Iso, messages::LNG_HEAT_ISO),
        (Heat::Working, messages::LNG_HEAT_WORKING),
        (Heat::Enerdyn, messages::LNG_HEAT_ENERDYN),
        (Heat::Span, messages::LNG_HEAT_SPAN),
    ];
    let choices = choices.map(|(heat, name)| Choice::new(heat.code(), name.get(lang)));
    let chosen = LngState::DEFAULT.heat.code();
    let legend = messages::LNG_FACTORS.get(lang);
    view! {
        {markup::radios(SLUG, "heat", "choices tall", legend, choices.into(), chosen)}
        <p class="assumption">{messages::LNG_HEAT_NOTE.get(lang)}</p>
    }
    .into_any()
}

fn row(lang: Lang, field: Field, present: &Present) -> AnyView {
    let view = &present.fields[field.index()];
    let unit = unit_choice(lang, field);
    markup::row(SLUG, field.code(), name(field), view, unit, lang)
}

/// The unit beside a typed entry: a choice where there is one, words where not.
fn unit_choice(lang: Lang, field: Field) -> AnyView {
    let default = LngState::DEFAULT;
    let option = |code: &str, name: Text| (code.to_string(), name.get(lang).to_string());
    let (select, options, chosen) = match field {
        Field::Volume => (
            "vunit",
            VOLUME_UNITS
                .map(|unit| option(volume_code(unit), volume_option(unit)))
                .to_vec(),
            volume_code(default.volume_unit),
        ),
        Field::Price => (
            "punit",
            PriceForm::ALL
                .map(|form| {
                    let name = match form {
                        PriceForm::PerMmbtu => units::USD_MMBTU.symbol,
                        PriceForm::PerTonne => units::USD_T.symbol,
                        PriceForm::Formula => messages::LNG_FORM_FORMULA,
                    };
                    option(form.code(), name)
                })
                .to_vec(),
            default.price_form.code(),
        ),
        Field::Value => (
            "per",
            BASES
                .map(|basis| option(basis_code(basis), value_unit(basis).symbol))
                .to_vec(),
            basis_code(default.basis),
        ),
        _ => return markup::unit(default.unit_of(field).symbol, lang),
    };
    let label = markup::unit_label(name(field), lang);
    markup::select(SLUG, select, &label, options, chosen)
}

fn volume_option(unit: VolumeUnit) -> Text {
    match unit {
        VolumeUnit::BcmPerYear => messages::LNG_UNITS_BCM,
        VolumeUnit::TwhPerYear => messages::LNG_UNITS_TWH,
        unit => volume_unit(unit).symbol,
    }
}
