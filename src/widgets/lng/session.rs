//! What a reader does with the LNG tool, as a pure state machine: no signals, no DOM. The browser
//! side hands events in and carries the outcome out.

use crate::facts::{Lang, messages};
use crate::format::number::{decimal, exact};
use crate::state::lng::{
    self, BASES, Change, Field, Heat, LngState, PriceForm, Span, VOLUME_UNITS, basis_code,
    unknown_from_code, volume_code,
};
use crate::state::{History, Notice};
use crate::widgets::lng::entry::{self, EntryNote};
use crate::widgets::lng::present::Present;
use crate::widgets::lng::sync::{entry_id, slider_id};

/// One reader's session with the tool.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// Language of the page.
    pub lang: Lang,
    /// What the reader chose.
    pub state: LngState,
    /// Past states.
    pub history: History<LngState>,
    /// What is wrong with typed texts, in the order of [`Field::ALL`].
    pub notes: [Option<EntryNote>; 7],
    /// What could not be used of the address.
    pub notices: Vec<Notice>,
    /// What people who listen are told next.
    pub say: Say,
    /// A field whose typed text is to be replaced by the state's even though it has the focus.
    pub rewrite: Option<Field>,
}

/// A sentence for people who listen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Say {
    /// Nothing: at the start, and until something happens.
    Nothing,
    /// The answer, once the reader pauses.
    Answer,
    /// This sentence, once the reader pauses.
    Later(String),
    /// This sentence, now.
    Now(&'static str),
}

/// What an element with an id of ours is to the tool.
enum Part {
    Slider(Field),
    Entry(Field),
}

fn part(id: &str) -> Option<Part> {
    Field::ALL.into_iter().find_map(|field| {
        if id == slider_id(field) {
            Some(Part::Slider(field))
        } else {
            (id == entry_id(field)).then_some(Part::Entry(field))
        }
    })
}

impl Session {
    /// A session with the defaults, as the page was rendered.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            state: LngState::DEFAULT,
            history: History::default(),
            notes: Default::default(),
            notices: Vec::new(),
            say: Say::Nothing,
            rewrite: None,
        }
    }

    /// Takes the values of an address.
    pub fn open(&mut self, query: &str) {
        (self.state, self.notices) = lng::read(query);
    }

    /// Something is being dragged or typed.
    pub fn on_input(&mut self, id: &str, value: &str) {
        match part(id) {
            Some(Part::Slider(field)) => {
                if let Some(value) = decimal(value) {
                    self.slide(field, value);
                }
            }
            // What is typed counts as soon as it is a number, and is not judged before it is left.
            Some(Part::Entry(field)) => {
                if let Ok(span) = entry::check(&self.state, field, value) {
                    self.notes[field.index()] = None;
                    self.change(Change::Set(field, span));
                }
            }
            None => {}
        }
    }

    /// Something was let go, left or chosen. Radio buttons are known by their form name.
    pub fn on_change(&mut self, id: &str, name: &str, value: &str) {
        let change = match (part(id), id, name) {
            (Some(Part::Slider(_)), ..) => return self.history.close(),
            (Some(Part::Entry(field)), ..) => return self.enter(field, value),
            (_, "lng-vunit", _) => {
                self.notes[Field::Volume.index()] = None;
                VOLUME_UNITS
                    .into_iter()
                    .find(|unit| volume_code(*unit) == value)
                    .map(Change::VolumeUnit)
            }
            (_, "lng-punit", _) => {
                self.notes[Field::Price.index()] = None;
                PriceForm::ALL
                    .into_iter()
                    .find(|form| form.code() == value)
                    .map(Change::PriceForm)
            }
            (_, "lng-per", _) => {
                self.notes[Field::Value.index()] = None;
                BASES
                    .into_iter()
                    .find(|basis| basis_code(*basis) == value)
                    .map(Change::Basis)
            }
            (_, _, "lng-solve") => unknown_from_code(value).map(Change::Solve),
            (_, _, "lng-heat") => Heat::ALL
                .into_iter()
                .find(|heat| heat.code() == value)
                .map(Change::Heat),
            _ => None,
        };
        if let Some(change) = change {
            self.change(change);
        }
    }

    /// A button was pressed. Copying is the browser's business and not heard here.
    pub fn on_act(&mut self, act: &str, argument: &str) {
        match act {
            "undo" => self.undo(),
            "reset" => self.reset(),
            "dismiss" => self.notices.clear(),
            "choose" => {
                let (code, number) = argument.split_once(':').unwrap_or_default();
                let field = Field::ALL.into_iter().find(|field| field.code() == code);
                if let (Some(field), Some(value)) = (field, decimal(number)) {
                    self.choose(field, value);
                }
            }
            _ => {}
        }
    }

    /// A key was pressed on a slider: arrows move by a readable step, with Shift by the finest,
    /// pages by ten. True when the key was used.
    pub fn on_key(&mut self, id: &str, key: &str, shift: bool) -> bool {
        let Some(Part::Slider(field)) = part(id) else {
            return false;
        };
        let limits = self.state.limits(field);
        let step = if shift { limits.step } else { limits.key_step };
        let steps = match key {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            "PageUp" => 10.0,
            "PageDown" => -10.0,
            _ => return false,
        };
        let now = Present::slider(&self.state, field);
        // Rounding to the finest step keeps 0.1 + 0.2 from showing as 0.30000000000000004.
        let per_unit = (1.0 / limits.step).round().max(1.0);
        let next = ((now + steps * step) * per_unit).round() / per_unit;
        self.slide(field, next.clamp(limits.min, limits.slider_max));
        true
    }

    /// Makes a change and remembers the state before it.
    fn change(&mut self, change: Change) {
        let after = self.state.change(change);
        if after != self.state {
            let gesture = match change {
                Change::Set(field, _) => Some(field.code()),
                _ => None,
            };
            self.history.record(&self.state, gesture);
            self.state = after;
            self.say = Say::Answer;
        }
    }

    fn slide(&mut self, field: Field, value: f64) {
        self.notes[field.index()] = None;
        self.change(Change::Set(field, Span::point(value)));
    }

    /// A typed text was left: it is used, asked about, or refused with a sentence.
    fn enter(&mut self, field: Field, typed: &str) {
        match entry::check(&self.state, field, typed) {
            Ok(span) => {
                self.notes[field.index()] = None;
                self.change(Change::Set(field, span));
                self.history.close();
            }
            Err(note) => {
                self.say = Say::Later(note.sentence(&self.state, field, self.lang));
                self.notes[field.index()] = Some(note);
            }
        }
    }

    /// The reader said which number was meant.
    fn choose(&mut self, field: Field, value: f64) {
        let span = Span::point(value);
        if entry::accept(&self.state, field, span).is_some() {
            self.notes[field.index()] = None;
            self.change(Change::Set(field, span));
            self.history.close();
            self.rewrite = Some(field);
        } else {
            let note = EntryNote::OutOfRange(exact(value));
            self.say = Say::Later(note.sentence(&self.state, field, self.lang));
            self.notes[field.index()] = Some(note);
        }
    }

    fn undo(&mut self) {
        if let Some(state) = self.history.undo() {
            self.notes = Default::default();
            self.state = state;
            self.say = Say::Now(messages::TOOL_UNDONE.get(self.lang));
        }
    }

    fn reset(&mut self) {
        self.history.record(&self.state, None);
        self.notes = Default::default();
        self.notices.clear();
        self.state = LngState::DEFAULT;
        self.say = Say::Now(messages::TOOL_WAS_RESET.get(self.lang));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lng::Unknown;

    fn session() -> Session {
        Session::new(Lang::En)
    }

    #[test]
    fn a_drag_is_one_step_back() {
        let mut session = session();
        for value in ["4.9", "4", "3"] {
            session.on_input("lng-volume-slider", value);
        }
        session.on_change("lng-volume-slider", "", "3");
        assert_eq!(session.state.volume, Span::point(3.0));
        session.on_act("undo", "");
        assert_eq!(session.state, LngState::DEFAULT);
    }

    #[test]
    fn a_refused_text_changes_nothing_and_is_explained() {
        let mut session = session();
        session.on_input("lng-volume", "many");
        assert_eq!(
            session.notes,
            <[Option<EntryNote>; 7]>::default(),
            "not judged while typing"
        );
        session.on_change("lng-volume", "", "many");
        assert_eq!(session.state, LngState::DEFAULT);
        assert_eq!(session.notes[0], Some(EntryNote::NotANumber("many".into())));
        session.on_input("lng-volume-slider", "4");
        assert_eq!(session.notes[0], None);
    }

    #[test]
    fn a_question_is_answered_by_a_button() {
        let mut session = session();
        session.on_change("lng-volume", "", "1.234");
        assert!(matches!(session.notes[0], Some(EntryNote::Ask { .. })));
        session.on_act("choose", "volume:1.234");
        assert_eq!(session.state.volume, Span::point(1.234));
        assert_eq!(session.notes[0], None);
        session.on_change("lng-volume", "", "1.234");
        session.on_act("choose", "volume:1234");
        assert_eq!(
            session.notes[0],
            Some(EntryNote::OutOfRange("1,234".into()))
        );
    }

    #[test]
    fn keys_move_by_readable_steps_and_shift_by_fine_ones() {
        let mut session = session();
        assert!(session.on_key("lng-price-slider", "ArrowRight", false));
        assert_eq!(session.state.price, Span::point(13.18));
        assert!(session.on_key("lng-price-slider", "ArrowLeft", true));
        assert_eq!(session.state.price, Span::point(13.17));
        assert!(!session.on_key("lng-price-slider", "Tab", false));
        assert!(!session.on_key("lng-price", "ArrowRight", false));
        for _ in 0..200 {
            session.on_key("lng-volume-slider", "PageUp", false);
        }
        assert_eq!(session.state.volume, Span::point(10.0));
    }

    #[test]
    fn what_was_worked_out_is_locked_at_its_result() {
        let mut session = session();
        session.on_change("", "lng-solve", "price");
        assert_eq!(session.state.solve, Unknown::Price);
        assert_eq!(session.state.value, Span::point(3.4));
        session.on_change("lng-punit", "", "formula");
        assert_eq!(session.state.solve, Unknown::HenryHub);
        session.on_change("lng-punit", "", "t");
        assert_eq!(session.state.solve, Unknown::Price);
    }

    #[test]
    fn reset_can_be_undone() {
        let mut session = session();
        session.on_input("lng-volume-slider", "3");
        session.on_act("reset", "");
        assert_eq!(session.state, LngState::DEFAULT);
        session.on_act("undo", "");
        assert_eq!(session.state.volume, Span::point(3.0));
    }
}
