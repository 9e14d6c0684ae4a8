//! The refining-share tool's state: what is locked, at which values, and in which form the growth of
//! everybody else is given.

mod address;
mod change;
mod choices;
mod preset;
mod words;

pub use change::decimals;
pub use choices::{CHINAS, FORMS, UNKNOWNS, code};
pub use preset::Preset;

use crate::domain::interval::Interval;
use crate::domain::refining::{
    Course, Inputs, NoCourse, NoSolution, Others, Second, Target, Unknown, solve,
};
use crate::facts::{Figure, Text, days, figures, messages, units};
use crate::state::field::{Limits, Span};
use crate::state::query::{Notice, Query};
use crate::state::tool::{Refused, ToolState};

/// The claims that the tool computes with, for the notes of a page that carries it.
pub static CLAIMS: &[&Figure] = &[
    &figures::CAP_200_300,
    &figures::SHARE_10_20_START,
    &figures::SHARE_10_20_END,
    &figures::CHINA_60_80_REFINING,
    &figures::IEA_MALAYSIA_REFINING_2023,
    &figures::IEA_MALAYSIA_REFINING_2030,
    &figures::IEA_CHINA_REFINING_2023,
    &figures::IEA_CHINA_REFINING_2030,
    &figures::IEA_DEMAND_GROWTH,
    &figures::IEA_DEMAND_2023,
    &figures::IEA_DEMAND_2030,
    &figures::CLAIM_REST_GROWTH,
];

/// The year in which every course ends: that of both the article's claim and the outlook's line.
pub const LAST_YEAR: u16 = {
    let year = days::PATH_END_2030.year;
    assert!(
        year == figures::IEA_MALAYSIA_REFINING_2030.as_of.year,
        "the article and the outlook end in the same year"
    );
    year
};

/// The years in which a course can start.
pub const FIRST_YEARS: std::ops::Range<u16> = LAST_YEAR - 10..LAST_YEAR;

/// In which form the growth of everybody else is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// The growth of the world without Malaysia.
    Rest,
    /// The growth of the world's total.
    World,
}

/// What becomes of China.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum China {
    /// It grows like everybody else but Malaysia.
    WithRest,
    /// It ends at a share of its own.
    EndsAt,
}

/// The fields' places in [`ToolState::FIELDS`].
pub mod field {
    /// Malaysia's share at the start, percent.
    pub const START: usize = 0;
    /// Growth of Malaysia's own amount, percent.
    pub const GROWTH: usize = 1;
    /// Growth of the world without Malaysia, percent.
    pub const REST: usize = 2;
    /// Growth of the world's total, percent.
    pub const WORLD: usize = 3;
    /// Malaysia's share at the end, percent.
    pub const END: usize = 4;
    /// China's share at the start, percent; a single number.
    pub const CHINA: usize = 5;
    /// China's share at the end, percent; a single number.
    pub const CHINA_END: usize = 6;
    /// How many there are.
    pub const COUNT: usize = 7;
}

/// The tool's whole state. [`ToolState::DEFAULT`] is what an address without parameters means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RefiningState {
    /// The one quantity that is worked out.
    pub solve: Unknown,
    /// The form of the growth of everybody else.
    pub form: Form,
    /// What becomes of China.
    pub china: China,
    /// The year of the start, one of [`FIRST_YEARS`].
    pub from: u16,
    /// The fields' numbers, by their places in [`field`].
    spans: [Span; field::COUNT],
}

/// Why no course can be drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPath {
    /// There are no shares to run between.
    Share(NoSolution),
    /// China's share does not fit beside Malaysia's.
    China(NoCourse),
}

/// The courses of Malaysia's least and greatest shares. Each is a world of its own, in which all parts
/// add to the whole.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Courses {
    /// Malaysia's least share throughout.
    pub low: Course,
    /// Its greatest; the same where no range is locked.
    pub high: Course,
}

impl RefiningState {
    /// Which quantity of the model a field shows; `None` where it is given in any case.
    pub const fn target(field: usize) -> Option<Target> {
        Some(match field {
            field::START => Target::Start,
            field::GROWTH => Target::Growth,
            field::REST => Target::Rest,
            field::WORLD => Target::World,
            field::END => Target::End,
            _ => return None,
        })
    }

    /// The field that shows what is worked out.
    pub const fn answer(&self) -> usize {
        match (self.solve, self.form) {
            (Unknown::Start, _) => field::START,
            (Unknown::Growth, _) => field::GROWTH,
            (Unknown::Others, Form::Rest) => field::REST,
            (Unknown::Others, Form::World) => field::WORLD,
            (Unknown::End, _) => field::END,
        }
    }

    /// The model's inputs for this state.
    pub fn inputs(&self) -> Inputs {
        let fraction = |field: usize| {
            let span = self.spans[field];
            Span {
                lo: span.lo / 100.0,
                hi: span.hi / 100.0,
            }
            .interval()
        };
        Inputs {
            start: fraction(field::START),
            growth: fraction(field::GROWTH),
            others: match self.form {
                Form::Rest => Others::Rest(fraction(field::REST)),
                Form::World => Others::World(fraction(field::WORLD)),
            },
            end: fraction(field::END),
        }
    }

    /// The tight range of any quantity of the model, as a fraction.
    ///
    /// # Errors
    /// Why there is none.
    pub fn solve_for(&self, target: Target) -> Result<Interval, NoSolution> {
        solve(&self.inputs(), self.solve, target)
    }

    /// The tight range of any quantity of the model, in percent.
    ///
    /// # Errors
    /// Why there is none.
    pub fn percent(&self, target: Target) -> Result<Span, NoSolution> {
        self.solve_for(target).map(|range| Span {
            lo: range.lo() * 100.0,
            hi: range.hi() * 100.0,
        })
    }

    /// How many years the course takes.
    pub const fn years(&self) -> u16 {
        LAST_YEAR - self.from
    }

    /// The courses from the start to [`LAST_YEAR`].
    ///
    /// # Errors
    /// Why there are none.
    pub fn courses(&self) -> Result<Courses, NoPath> {
        let fraction = |field: usize| self.spans[field].lo / 100.0;
        let start = fraction(field::CHINA);
        self.courses_beside(match self.china {
            China::WithRest => Second::WithRest { start },
            China::EndsAt => Second::To {
                start,
                end: fraction(field::CHINA_END),
            },
        })
    }

    /// The same without regard to China, of which only Malaysia's part means anything.
    ///
    /// # Errors
    /// Why there are none.
    pub fn own_courses(&self) -> Result<Courses, NoPath> {
        self.courses_beside(Second::WithRest { start: 0.0 })
    }

    fn courses_beside(&self, second: Second) -> Result<Courses, NoPath> {
        let of = |target| self.solve_for(target).map_err(NoPath::Share);
        let (start, end) = (of(Target::Start)?, of(Target::End)?);
        let course = |start, end| Course::new(start, end, second).map_err(NoPath::China);
        Ok(Courses {
            low: course(start.lo(), end.lo())?,
            high: course(start.hi(), end.hi())?,
        })
    }
}

const fn percent(min: f64, max: f64, slider_max: f64, step: f64, key_step: f64) -> Limits {
    Limits {
        min,
        max,
        slider_max,
        step,
        key_step,
    }
}

impl ToolState for RefiningState {
    const SLUG: &'static str = "share";

    const DEFAULT: Self = Preset::Alone.state();

    const FIELDS: &'static [&'static str] = &[
        "start",
        "growth",
        "rest",
        "world",
        "end",
        "china",
        "china-end",
    ];

    fn get(&self, field: usize) -> Span {
        self.spans[field]
    }

    fn limits(&self, field: usize) -> Limits {
        match field {
            field::START => percent(0.0, 100.0, 50.0, 0.1, 0.5),
            field::GROWTH => percent(-100.0, 100_000.0, 500.0, 1.0, 5.0),
            field::REST | field::WORLD => percent(-100.0, 100_000.0, 300.0, 0.1, 1.0),
            _ => percent(0.0, 100.0, 100.0, 0.1, 0.5),
        }
    }

    fn unit(&self, _: usize) -> Text {
        units::PERCENT.symbol
    }

    fn why_limits(field: usize) -> Option<Text> {
        Some(match field {
            field::GROWTH | field::REST | field::WORLD => messages::SHARE_PAST_NOTHING,
            _ => messages::SHARE_NOT_A_PART,
        })
    }

    fn is_worked_out(&self, field: usize) -> bool {
        match field {
            field::REST | field::WORLD => self.solve == Unknown::Others,
            _ => self.answer() == field,
        }
    }

    fn uses(&self, field: usize) -> bool {
        match field {
            field::REST => self.form == Form::Rest,
            field::WORLD => self.form == Form::World,
            field::CHINA_END => self.china == China::EndsAt,
            _ => true,
        }
    }

    fn set(&self, field: usize, span: Span) -> Result<Self, Refused> {
        if matches!(field, field::CHINA | field::CHINA_END) && span.hi > span.lo {
            let why = messages::SHARE_SINGLE_NUMBER;
            return Err(Refused::Because { field, why });
        }
        let mut next = *self;
        next.carry(field, span)?;
        Ok(next)
    }

    fn choose(&self, name: &str, value: &str) -> Option<Result<Self, Refused>> {
        self.chosen(name, value)
    }

    fn drag(&self, _: f64, y: f64) -> Option<Result<Self, Refused>> {
        self.dragged(y)
    }

    fn act(&self, act: &str, argument: &str) -> Option<Self> {
        if act != "preset" {
            return None;
        }
        let is_named = |preset: &Preset| preset.code() == argument;
        Preset::ALL
            .into_iter()
            .find(is_named)
            .map(|preset| preset.state())
    }

    fn read(query: &Query, notices: &mut Vec<Notice>) -> Self {
        address::read(query, notices)
    }

    fn write(&self) -> String {
        address::write(self)
    }
}
