//! The currency tool's controls, tables and pairs. Native only: nothing here is in the WASM.

use leptos::prelude::*;

use crate::domain::currency::Unknown;
use crate::facts::{Lang, Text, figures, messages, series};
use crate::format::date::date;
use crate::format::fill;
use crate::state::currency::{Currency, CurrencyState, OWN, Preset, Scale, UNKNOWNS, field, rates};
use crate::state::field::{Span, span_text};
use crate::state::tool::ToolState;
use crate::widgets::calculator::markup::{self, Choice, Markup};
use crate::widgets::calculator::present::Present;
use crate::widgets::calculator::{Place, ids};
use crate::widgets::currency::present::{
    self, COMPARED, FITS, MATCHING, RATE_UNIT, REPORTED, REPORTED_AT, ROWS, VERDICT,
};
use crate::widgets::currency::{ADD, PAIRS};

const SLUG: &str = CurrencyState::SLUG;

impl Markup for CurrencyState {
    fn figure(place: &Place, present: &Present) -> AnyView {
        markup::chart::<Self>(messages::FX_CAPTION, present, place.lang)
    }

    fn below_answer(present: &Present, _: Lang) -> AnyView {
        let html = content(present, COMPARED);
        view! { <p class="beside answer-live" id=ids::id(SLUG, COMPARED) inner_html=html></p> }
            .into_any()
    }

    fn controls(present: &Present, lang: Lang) -> AnyView {
        let example = Span {
            lo: const { figures::LNG_FIRM_2P04BN.point_in("usd-bn/yr") },
            hi: CurrencyState::DEFAULT.get(field::AMOUNT).hi,
        };
        let how_to = fill(
            messages::FX_HOW_TO.get(lang),
            &[("range", &span_text(example))],
        );
        let default = CurrencyState::DEFAULT;
        let row = |field: usize, name: Text, unit: AnyView| {
            let view = &present.fields[field];
            markup::row(SLUG, CurrencyState::FIELDS[field], name, view, unit, lang)
        };
        let rate_unit = content(present, RATE_UNIT);
        let rate_unit = view! {
            <span class="unit" id=ids::id(SLUG, RATE_UNIT) inner_html=rate_unit></span>
        }
        .into_any();
        view! {
            <p class="how-to">{how_to}</p>
            {presets(lang)}
            {solve_for(lang)}
            {row(field::AMOUNT, messages::FX_AMOUNT, currency("from", messages::FX_AMOUNT, default.from, lang))}
            {row(field::VALUE, messages::FX_VALUE, currency("to", messages::FX_VALUE, default.to, lang))}
            {row(field::RATE, messages::FX_RATE, rate_unit)}
            {times(lang)}
            {scales(lang)}
        }
        .into_any()
    }

    fn folds(place: &Place) -> AnyView {
        let lang = place.lang;
        let default = CurrencyState::DEFAULT;
        let (reported, above) = present::reported(&default, lang);
        let heads = [
            messages::FX_COL_SUM,
            messages::FX_COL_REPORTED,
            messages::FX_COL_OURS,
        ]
        .map(|head| view! { <th scope="col">{head.get(lang)}</th> });
        let title = messages::FX_REPORTED.get(lang);
        view! {
            {pairs(place)}
            <details open=!place.is_embed>
                <summary>{title}</summary>
                <div class="scroll" tabindex="0" role="region" aria-label=title>
                    <table class="answer-live sums">
                        <caption id=ids::id(SLUG, REPORTED_AT) inner_html=above></caption>
                        <thead><tr>{heads.to_vec()}</tr></thead>
                        <tbody id=ids::id(SLUG, REPORTED) inner_html=reported></tbody>
                    </table>
                </div>
                <p class="assumption">{messages::FX_COAL_NOTE.get(lang)}</p>
            </details>
            {markup::table(
                SLUG,
                ROWS,
                messages::LNG_TABLE,
                messages::FX_TABLE_CAPTION,
                &[messages::FX_COL_MONTH, messages::FX_COL_RATE, messages::FX_COL_VALUE],
                present::rows(&default, None, lang),
                lang,
            )}
        }
        .into_any()
    }

    fn source_line(lang: Lang) -> String {
        let last = date(series::FX_MONTHLY.last, lang);
        [
            &fill(messages::FX_SOURCE_LINE.get(lang), &[("last", &last)]),
            " ",
            messages::TOOL_AS_OF.get(lang),
        ]
        .concat()
    }

    fn defaults_in_words(lang: Lang) -> String {
        present::defaults(lang)
    }
}

/// What a part of the tool shows by default.
fn content(present: &Present, name: &str) -> String {
    let part = present.more.iter().find(|(part, _)| *part == name);
    part.map_or_else(String::new, |(_, html)| html.clone())
}

/// The sums as reported, to start from.
fn presets(lang: Lang) -> AnyView {
    let buttons = Preset::ALL.map(|preset| {
        view! {
            <button type="button" data-act="preset" data-arg=preset.code()>
                {preset.name().get(lang)}
            </button>
        }
    });
    view! {
        <div class="presets" role="group" aria-label=messages::FX_PRESETS.get(lang)>
            <span aria-hidden="true">{messages::FX_PRESETS.get(lang)}</span>
            {buttons.to_vec()}
        </div>
    }
    .into_any()
}

/// Which quantity is worked out; all others are locked.
fn solve_for(lang: Lang) -> AnyView {
    let choices = UNKNOWNS.map(|(unknown, code)| {
        let name = match unknown {
            Unknown::To => messages::FX_VALUE,
            Unknown::From => messages::FX_AMOUNT,
            Unknown::Rate => messages::FX_RATE,
        };
        Choice::new(code, name.get(lang))
    });
    let legend = messages::FX_SOLVE.get(lang);
    markup::radios(SLUG, "solve", "choices", legend, choices.into(), "value")
}

fn scales(lang: Lang) -> AnyView {
    let choices = Scale::ALL.map(|scale| Choice::new(scale.code(), scale.unit().symbol.get(lang)));
    let legend = messages::FX_SCALE.get(lang);
    let chosen = CurrencyState::DEFAULT.scale.code();
    markup::radios(SLUG, "scale", "choices", legend, choices.into(), chosen)
}

/// The currency of an amount, beside its typed entry.
fn currency(name: &'static str, field: Text, chosen: Currency, lang: Lang) -> AnyView {
    let options = Currency::ALL.map(|currency| {
        let name = [currency.code(), " ", currency.name().get(lang)].concat();
        (currency.code().to_string(), name)
    });
    let label = markup::unit_label(field, lang);
    markup::select(SLUG, name, &label, options.to_vec(), chosen.code())
}

/// The time whose rate is used: days, months, or none.
fn times(lang: Lang) -> AnyView {
    let chosen = present::chosen_time(&CurrencyState::DEFAULT);
    let options = |rows: crate::facts::Rows| -> Vec<AnyView> {
        let all = (0..rows.count).rev().map(|row| rows.date_of(row));
        all.map(|at| {
            let value = rates::write_at(at);
            let selected = value == chosen;
            view! { <option value=value selected=selected>{date(at, lang)}</option> }.into_any()
        })
        .collect()
    };
    let id = ids::id(SLUG, "at");
    view! {
        <p class="pick">
            <label for=id.clone()>{messages::FX_AT.get(lang)}</label>
            <select id=id.clone() autocomplete="off" data-default=chosen.clone()>
                <option value=OWN>{messages::FX_AT_OWN.get(lang)}</option>
                <optgroup label=messages::FX_AT_DAYS.get(lang)>{options(rates::DAYS)}</optgroup>
                <optgroup label=messages::FX_AT_MONTHS.get(lang)>{options(rates::MONTHS)}</optgroup>
            </select>
            <button type="button" data-act="turn">{messages::FX_TURN.get(lang)}</button>
        </p>
    }
    .into_any()
}

/// Which rate did they use? Without scripts the answer for the printed pairs still stands there.
fn pairs(place: &Place) -> AnyView {
    let lang = place.lang;
    let default = CurrencyState::DEFAULT;
    let present = present::present(&default, markup::around(lang));
    let shown = default.pairs.rows().len();
    let rows: Vec<_> = (0..PAIRS.len())
        .map(|row| pair(&present, row, row < shown, lang))
        .collect();
    let matching = present::matching(&default, lang);
    view! {
        <details class="pairs" open=!place.is_embed>
            <summary>{messages::FX_WHICH.get(lang)}</summary>
            <div class="pair-controls">
                <p class="how-to">{messages::FX_WHICH_TEXT.get(lang)}</p>
                {rows}
                <p class="pair-actions">
                    <button type="button" id=ids::id(SLUG, ADD) data-act="add-pair">
                        {messages::FX_ADD_PAIR.get(lang)}
                    </button>
                    <button type="button" data-act="printed-pairs">
                        {messages::FX_PRINTED_PAIRS.get(lang)}
                    </button>
                </p>
            </div>
            <ul class="pairs-still">{printed(&present, lang)}</ul>
            <p class="verdict answer-live" id=ids::id(SLUG, VERDICT)
                inner_html=content(&present, VERDICT)></p>
            <div class="matching answer-live" id=ids::id(SLUG, MATCHING) inner_html=matching></div>
            <p class="assumption">{messages::FX_NO_PROOF.get(lang)}</p>
        </details>
    }
    .into_any()
}

/// The printed pairs with the rates they fit, for readers whose entries would not answer.
fn printed(present: &Present, lang: Lang) -> Vec<AnyView> {
    let symbol = |currency: Currency| currency.unit().symbol.get(lang);
    (0..CurrencyState::DEFAULT.pairs.rows().len())
        .map(|row| {
            let side = |side| CurrencyState::DEFAULT.text(2 * row + side);
            let sums = [
                symbol(Currency::Usd),
                "\u{a0}",
                &side(0),
                " = ",
                symbol(Currency::Myr),
                "\u{a0}",
                &side(1),
                ": ",
            ]
            .concat();
            view! { <li>{sums}<span inner_html=content(present, FITS[row])></span></li> }.into_any()
        })
        .collect()
}

fn pair(present: &Present, row: usize, is_shown: bool, lang: Lang) -> AnyView {
    let number = (row + 1).to_string();
    let sides = [
        (0, Currency::Usd, messages::FX_PAIR_USD),
        (1, Currency::Myr, messages::FX_PAIR_RM),
    ];
    let entries = sides.map(|(side, currency, label)| {
        let text = 2 * row + side;
        let code = CurrencyState::TEXTS[text];
        view! {
            <span class="sum">
                <span class="unit" aria-hidden="true">{currency.unit().symbol.get(lang)}</span>
                <input type="text" inputmode="decimal" id=ids::id(SLUG, code) autocomplete="off"
                    spellcheck="false" aria-describedby=ids::note(SLUG, code)
                    aria-label=fill(label.get(lang), &[("n", &number)])
                    value=CurrencyState::DEFAULT.text(text)/>
            </span>
        }
    });
    let notes = sides.map(|(side, ..)| {
        let code = CurrencyState::TEXTS[2 * row + side];
        view! { <div class="note" id=ids::note(SLUG, code)></div> }
    });
    let remove = fill(messages::FX_REMOVE_PAIR.get(lang), &[("n", &number)]);
    view! {
        <div class="pair" id=ids::id(SLUG, PAIRS[row]) hidden=!is_shown>
            {entries.to_vec()}
            <span class="fits answer-live" id=ids::id(SLUG, FITS[row])
                inner_html=content(present, FITS[row])></span>
            <button type="button" data-act="remove-pair" data-arg=number aria-label=remove>
                {messages::FX_REMOVE.get(lang)}
            </button>
            {notes.to_vec()}
        </div>
    }
    .into_any()
}
