//! What the currency tool says about a state, in words: pure, so that it is tested without a browser.

use crate::charts::currency::words;
use crate::domain::currency::rounding::{Agreement, Apart};
use crate::domain::currency::{Solution, Unknown};
use crate::domain::interval::Interval;
use crate::facts::{Date, Lang, Text, days, messages, series};
use crate::format::date::date;
use crate::format::number::{fixed, significant, write};
use crate::format::{Digits, fill, range};
use crate::state::currency::{
    Currency, CurrencyState, MOST_PAIRS, OWN, Pair, Preset, Scale, When, digits, field, rates,
    words_at,
};
use crate::state::field::Span;
use crate::widgets::calculator::compare::Outcome;
use crate::widgets::calculator::present::{Around, FieldView, Present, row};
use crate::widgets::escape::escape;

/// What the rate worked out is compared with.
pub const COMPARED: &str = "compared";
/// What the exchange rate is counted in.
pub const RATE_UNIT: &str = "rate-unit";
/// What the pairs say together.
pub const VERDICT: &str = "verdict";
/// The rates that a pair fits, by its place.
pub const FITS: [&str; MOST_PAIRS] = ["fits-1", "fits-2", "fits-3", "fits-4", "fits-5", "fits-6"];
/// The days whose rate fits all pairs.
pub const MATCHING: &str = "matching";
/// The rows of the chart's table.
pub const ROWS: &str = "rows";
/// The rows of the sums as reported.
pub const REPORTED: &str = "reported";
/// What stands above them.
pub const REPORTED_AT: &str = "reported-at";

/// The bank days before and after the agreement, whose rates are told apart.
const DAYS: [Date; 2] = [
    rates::SIGNING_RATE,
    crate::facts::figures::FX_ECB_27_OCT_2025.as_of,
];

/// The month that the chart's mark of the agreement stands in.
const SIGNED: Date = Date {
    day: None,
    ..days::AGREEMENTS_DATE
};

/// Decimals of a rate of ringgit, as the series by day has them.
const DECIMALS: Digits = Digits::Decimals(4);

/// What is worked out, to be compared with another state's: amounts in single units of their currency.
pub fn outcome(state: &CurrencyState) -> Option<Outcome> {
    let range = state.solution()?.range()?;
    let (scale, of) = match state.solve {
        Unknown::Rate => (1.0, ["rate", state.from.code(), state.to.code()]),
        _ => {
            let currency = state.currency(state.answer());
            (state.scale.factor(), ["amount", currency.code(), ""])
        }
    };
    Some(Outcome {
        of,
        lo: range.lo() * scale,
        hi: range.hi() * scale,
    })
}

/// A difference of what is worked out, in the scale of the amounts.
pub fn difference(state: &CurrencyState, by: f64, lang: Lang) -> String {
    let answer = state.answer();
    let scale = match state.solve {
        Unknown::Rate => 1.0,
        _ => state.scale.factor(),
    };
    words::in_words(
        state,
        answer,
        &write(by / scale, words::digits(answer)),
        lang,
    )
}

/// What is said and shown at each step.
pub fn present(state: &CurrencyState, around: Around) -> Present {
    let words = Words {
        state,
        lang: around.lang,
    };
    let (answer, answer_html) = words.answer();
    let mut more = vec![
        (COMPARED, escape(&words.compared())),
        (
            RATE_UNIT,
            escape(&words::rate_unit(state.from, state.to, around.lang)),
        ),
        (VERDICT, escape(&words.verdict())),
    ];
    for (place, pair) in FITS.into_iter().zip(state.pairs.rates()) {
        more.push((
            place,
            pair.map_or_else(String::new, |pair| words.fits(pair)),
        ));
    }
    Present {
        summary: words.summary(&answer),
        answer,
        answer_html,
        fields: (0..field::COUNT).map(|field| words.field(field)).collect(),
        more,
    }
}

/// The chart as rows of a table, the newest month first.
pub fn rows(state: &CurrencyState, pinned: Option<&CurrencyState>, lang: Lang) -> String {
    let mut html = String::new();
    if let Some(pinned) = pinned
        && pinned.is_of_same_pair(state)
    {
        let state = pinned;
        Words { state, lang }.row_of_a(&mut html);
    }
    Words { state, lang }.rows(&mut html);
    html
}

/// The reported sums, unchanged, beside our conversion; and the line above them.
pub fn reported(state: &CurrencyState, lang: Lang) -> (String, String) {
    Words { state, lang }.reported()
}

/// The days of the daily series whose rate fits all pairs.
pub fn matching(state: &CurrencyState, lang: Lang) -> String {
    Words { state, lang }.matching()
}

/// Which rates all pairs allow, or which of them do not fit.
pub fn verdict(state: &CurrencyState, lang: Lang) -> String {
    Words { state, lang }.verdict()
}

struct Words<'a> {
    state: &'a CurrencyState,
    lang: Lang,
}

impl Words<'_> {
    fn text(&self, text: Text) -> &'static str {
        text.get(self.lang)
    }

    fn in_words(&self, field: usize, number: &str) -> String {
        words::in_words(self.state, field, number, self.lang)
    }

    /// A field's locked number or result in words; empty without one.
    fn amount(&self, field: usize) -> String {
        let is_result = self.state.is_worked_out(field);
        self.state.result(field).map_or_else(String::new, |span| {
            self.in_words(field, &words::number(span, field, is_result))
        })
    }

    /// Where the rate is from.
    fn when(&self) -> String {
        match self.state.when {
            When::At(at) => words_at(at, self.lang),
            When::Own => self.text(messages::FX_OWN_RATE).into(),
        }
    }

    /// What is worked out, in words.
    ///
    /// # Errors
    /// The sentence that says why there is nothing.
    fn result(&self) -> Result<String, String> {
        let state = self.state;
        let Some(solution) = state.solution() else {
            return Err(state.why_no_rate(self.lang));
        };
        let field = state.answer();
        match solution {
            Solution::Range(_) => Ok(self.amount(field)),
            Solution::AtLeast(least) => {
                let value = self.in_words(field, &write(least, words::digits(field)));
                Ok(fill(
                    self.text(messages::TOOL_AT_LEAST),
                    &[("value", &value)],
                ))
            }
            Solution::Any => Ok(self.text(messages::TOOL_ANY).into()),
            Solution::None(reason) => Err(self.text(CurrencyState::why_none(reason)).into()),
        }
    }

    fn answer(&self) -> (String, String) {
        let result = match self.result() {
            Err(reason) => return (reason.clone(), escape(&reason)),
            Ok(result) => result,
        };
        let sentence = match self.state.solve {
            Unknown::To => messages::FX_SAYS_TO,
            Unknown::From => messages::FX_SAYS_FROM,
            Unknown::Rate => messages::FX_SAYS_RATE,
        };
        let (from, to) = (self.amount(field::AMOUNT), self.amount(field::VALUE));
        let (rate, when) = (self.amount(field::RATE), self.when());
        let with = |result: &str| {
            fill(
                self.text(sentence),
                &[
                    ("from", &from),
                    ("to", &to),
                    ("rate", &rate),
                    ("when", &when),
                    ("result", result),
                ],
            )
        };
        let html = with(&format!("<strong>{}</strong>", escape(&result)));
        (with(&result), html)
    }

    /// The rate of the chosen time beside one that is worked out.
    fn compared(&self) -> String {
        match (self.state.solve, self.state.dated_rate()) {
            (Unknown::Rate, Some(rate)) => {
                let number = write(rate, words::digits(field::RATE));
                fill(
                    self.text(messages::FX_COMPARED),
                    &[
                        ("when", &self.when()),
                        ("rate", &self.in_words(field::RATE, &number)),
                    ],
                )
            }
            _ => String::new(),
        }
    }

    fn field(&self, field: usize) -> FieldView {
        let state = self.state;
        let is_result = state.is_worked_out(field);
        FieldView::new(
            state,
            field,
            state.result(field).filter(|_| is_result),
            words::digits(field),
            match self.result() {
                Err(reason) if is_result && field == state.answer() => reason,
                _ => self.amount(field),
            },
        )
    }

    fn summary(&self, answer: &str) -> String {
        let state = self.state;
        let months = rates::monthly(state.from, state.to).unwrap_or_default();
        let (mut low, mut high) = (0, 0);
        for (month, rate) in months.iter().enumerate() {
            if *rate < months[low] {
                low = month;
            }
            if *rate > months[high] {
                high = month;
            }
        }
        let when = |month: usize| date(rates::MONTHS.date_of(month), self.lang);
        let rate = |month: usize| significant(months[month], 5);
        if months.is_empty() {
            return fill(self.text(messages::FX_CHART_NONE), &[("answer", answer)]);
        }
        fill(
            self.text(messages::FX_CHART_SUMMARY),
            &[
                ("per", &words::rate_unit(state.from, state.to, self.lang)),
                ("first", &when(0)),
                ("last", &when(months.len() - 1)),
                ("low", &rate(low)),
                ("low_when", &when(low)),
                ("high", &rate(high)),
                ("high_when", &when(high)),
                ("answer", answer),
            ],
        )
    }

    /// What the state comes to that is called A.
    fn row_of_a(&self, html: &mut String) {
        let (_, becomes) = words::direction(self.state);
        let name = ["A, ", &self.when()].concat();
        let cells = [self.amount(field::RATE), self.amount(becomes)];
        row(html, &name, &cells, true);
    }

    fn rows(&self, html: &mut String) {
        let state = self.state;
        let (_, becomes) = words::direction(state);
        let months = rates::monthly(state.from, state.to).unwrap_or_default();
        for (month, rate) in months.iter().enumerate().rev() {
            let at = rates::MONTHS.date_of(month);
            let mut name = date(at, self.lang);
            if rates::is_partial(at) {
                let days = const { series::FX_MONTHLY.last_days };
                name = fill(
                    self.text(messages::FX_DAYS),
                    &[("date", &name), ("days", &days.to_string())],
                );
            }
            if at == SIGNED {
                let name = self.text(messages::FX_CHART_SIGNED);
                row(html, name, &["–".into(), "–".into()], false);
            }
            let is_chosen = state.when == When::At(at);
            let amount = words::number(words::converted(state, *rate), becomes, true);
            let cells = [
                self.in_words(field::RATE, &significant(*rate, 5)),
                self.in_words(becomes, &amount),
            ];
            row(html, &name, &cells, is_chosen);
        }
    }

    fn reported(&self) -> (String, String) {
        let shared = self.state.shared();
        let rate = shared.ringgit();
        let mut html = String::new();
        for preset in Preset::ALL {
            let [usd, rm] = preset.figures();
            let ours = range(usd.low * rate.lo, usd.low * rate.hi, Digits::Significant(4));
            let cells = [
                [self.text(usd.text), " = ", self.text(rm.text)].concat(),
                words::money(Currency::Myr, preset.scale(), &ours, self.lang),
            ];
            row(&mut html, self.text(preset.name()), &cells, false);
        }
        let rate = words::rate(
            Currency::Usd,
            Currency::Myr,
            &range(rate.lo, rate.hi, Digits::Significant(5)),
            self.lang,
        );
        let above = fill(
            self.text(messages::FX_REPORTED_CAPTION),
            &[("rate", &rate), ("when", &shared.words(self.lang))],
        );
        (html, escape(&above))
    }

    /// The rates that one pair fits.
    fn fits(&self, pair: Interval) -> String {
        escape(&fill(
            self.text(messages::FX_FITS),
            &[("range", &range(pair.lo(), pair.hi(), DECIMALS))],
        ))
    }

    /// What all pairs say together.
    fn verdict(&self) -> String {
        match self.state.pairs.agreement() {
            Agreement::NoPairs => self.text(messages::FX_NO_PAIRS).into(),
            Agreement::Rates(all) => {
                let mut sentence = fill(
                    self.text(messages::FX_ALL_FIT),
                    &[("range", &range(all.lo(), all.hi(), DECIMALS))],
                );
                for day in DAYS {
                    let rate = series::USD_MYR_DAILY.at(day).unwrap_or(0.0);
                    let message = if all.contains(rate) {
                        messages::FX_INSIDE
                    } else {
                        messages::FX_OUTSIDE
                    };
                    sentence.push(' ');
                    sentence.push_str(&fill(
                        self.text(message),
                        &[
                            ("when", &words_at(day, self.lang)),
                            ("rate", &fixed(rate, 4)),
                        ],
                    ));
                }
                sentence
            }
            Agreement::Apart(apart) => self.misfit(apart),
        }
    }

    fn misfit(&self, apart: Apart) -> String {
        let name = |row: usize| {
            let pair = self.state.pairs.rows().get(row).copied();
            let Pair { usd, rm } = pair.unwrap_or_default();
            fill(
                self.text(messages::FX_PAIR),
                &[("usd", &digits(usd)), ("rm", &digits(rm))],
            )
        };
        let (message, blamed) = match (apart.without_low, apart.without_high) {
            (Some(rest), None) => (messages::FX_MISFIT, Some((apart.low, rest))),
            (None, Some(rest)) => (messages::FX_MISFIT, Some((apart.high, rest))),
            (Some(_), Some(_)) => (messages::FX_MISFITS, None),
            (None, None) => (messages::FX_NO_MISFIT, None),
        };
        let (pair, rest) = blamed.map_or_else(Default::default, |(row, rest)| {
            (name(row), range(rest.lo(), rest.hi(), DECIMALS))
        });
        fill(
            self.text(message),
            &[
                ("pair", &pair),
                ("range", &rest),
                ("low", &name(apart.low)),
                ("high", &name(apart.high)),
            ],
        )
    }

    fn matching(&self) -> String {
        let Agreement::Rates(all) = self.state.pairs.agreement() else {
            return String::new();
        };
        let daily = const { series::USD_MYR_DAILY };
        let (mut count, mut days) = (0, 0);
        let mut list = String::new();
        // Days in a row are one entry: its first day, and its last.
        let mut run: Option<(Date, f64, Date)> = None;
        for (day, rate) in daily.days() {
            days += 1;
            if all.contains(rate) {
                count += 1;
                run = Some(match run {
                    Some((first, of_first, _)) => (first, of_first, day),
                    None => (day, rate, day),
                });
            } else if let Some(run) = run.take() {
                self.push_run(&mut list, run);
            }
        }
        if let Some(run) = run {
            self.push_run(&mut list, run);
        }
        let message = if count == 0 {
            messages::FX_MATCHING_NONE
        } else {
            messages::FX_MATCHING
        };
        let sentence = fill(
            self.text(message),
            &[
                ("count", &count.to_string()),
                ("all", &fixed(f64::from(days), 0)),
                ("first", &date(daily.first, self.lang)),
                ("last", &date(daily.last, self.lang)),
            ],
        );
        let mut html = ["<p>", &escape(&sentence), "</p>"].concat();
        if count > 0 {
            html.push_str("<ul class=\"days\">");
            html.push_str(&list);
            html.push_str("</ul>");
        }
        html
    }

    fn push_run(&self, list: &mut String, (first, rate, last): (Date, f64, Date)) {
        list.push_str("<li>");
        list.push_str(&date(first, self.lang));
        if first == last {
            list.push_str(" (");
            list.push_str(&fixed(rate, 4));
            list.push(')');
        } else {
            list.push_str(" – ");
            list.push_str(&date(last, self.lang));
        }
        list.push_str("</li>");
    }
}

/// The value of the choice of time.
pub fn chosen_time(state: &CurrencyState) -> String {
    match state.when {
        When::At(at) => rates::write_at(at),
        When::Own => OWN.into(),
    }
}

/// The default amount and rate in a few words.
pub fn defaults(lang: Lang) -> String {
    let default = CurrencyState::DEFAULT;
    let words = Words {
        state: &default,
        lang,
    };
    let amount: Span = default.get(field::AMOUNT);
    let number = words::number(amount, field::AMOUNT, false);
    let amount = words::money(default.from, Scale::Billion, &number, lang);
    [amount.as_str(), ", ", &words.when()].concat()
}
