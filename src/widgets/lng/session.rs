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
use crate::widgets::lng::ids::{self, entry_id, slider_id};

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
    /// Counts the changes of `notes` and `notices`, so that what stands there is not written again
    /// under a reader's finger.
    pub remarks: u32,
    /// What could not be used of the address.
    pub notices: Vec<Notice>,
    /// What people who listen are told next.
    pub say: Say,
    /// A field whose typed text is to be replaced by the state's even though it has the focus.
    pub rewrite: Option<Field>,
    /// The field being typed in and the state before it: what holds if the text is refused.
    typing: Option<(Field, LngState)>,
}

/// How a key was pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Press {
    /// With Shift, for the finest step.
    pub shift: bool,
    /// Held down: part of the step before.
    pub repeat: bool,
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
            remarks: 0,
            notices: Vec::new(),
            say: Say::Nothing,
            rewrite: None,
            typing: None,
        }
    }

    /// Forgets what was to be done about the event before.
    fn begin(&mut self) {
        self.say = Say::Nothing;
        self.rewrite = None;
    }

    /// Takes the values of an address.
    pub fn open(&mut self, query: &str) {
        (self.state, self.notices) = lng::read(query);
        self.remarks += 1;
    }

    /// Something is being dragged or typed.
    pub fn on_input(&mut self, id: &str, value: &str) {
        self.begin();
        match part(id) {
            Some(Part::Slider(field)) => {
                if let Some(value) = decimal(value) {
                    self.slide(field, value);
                }
            }
            // What is typed counts as soon as it is a number, and is not judged before it is left.
            Some(Part::Entry(field)) => {
                if self.typing.is_none_or(|(typed, _)| typed != field) {
                    self.typing = Some((field, self.state));
                }
                if let Ok(span) = entry::check(&self.state, field, value) {
                    self.remark(field, None);
                    self.change(Change::Set(field, span));
                }
            }
            None => {}
        }
    }

    /// Something was let go, left or chosen. Radio buttons are known by their form name.
    pub fn on_change(&mut self, id: &str, name: &str, value: &str) {
        self.begin();
        let change = match (part(id), id, name) {
            (Some(Part::Slider(_)), ..) => return self.history.close(),
            (Some(Part::Entry(field)), ..) => return self.enter(field, value),
            (_, ids::VOLUME_UNIT, _) => {
                self.remark(Field::Volume, None);
                VOLUME_UNITS
                    .into_iter()
                    .find(|unit| volume_code(*unit) == value)
                    .map(Change::VolumeUnit)
            }
            (_, ids::PRICE_FORM, _) => {
                self.remark(Field::Price, None);
                PriceForm::ALL
                    .into_iter()
                    .find(|form| form.code() == value)
                    .map(Change::PriceForm)
            }
            (_, ids::BASIS, _) => {
                self.remark(Field::Value, None);
                BASES
                    .into_iter()
                    .find(|basis| basis_code(*basis) == value)
                    .map(Change::Basis)
            }
            (_, _, ids::SOLVE) => unknown_from_code(value).map(Change::Solve),
            (_, _, ids::HEAT) => Heat::ALL
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
        self.begin();
        match act {
            "undo" => self.undo(),
            "reset" => self.reset(),
            "dismiss" => {
                self.notices.clear();
                self.remarks += 1;
            }
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
    pub fn on_key(&mut self, id: &str, key: &str, press: Press) -> bool {
        let Some(Part::Slider(field)) = part(id) else {
            return false;
        };
        let limits = self.state.limits(field);
        let step = if press.shift {
            limits.step
        } else {
            limits.key_step
        };
        let steps = match key {
            "ArrowRight" | "ArrowUp" => 1.0,
            "ArrowLeft" | "ArrowDown" => -1.0,
            "PageUp" => 10.0,
            "PageDown" => -10.0,
            _ => return false,
        };
        self.begin();
        if !press.repeat {
            self.history.close();
        }
        let span = self.state.get(field);
        let now = f64::midpoint(span.lo, span.hi);
        // A number typed beyond the slider's end is not pulled back by a key that asks for more.
        if steps > 0.0 && now >= limits.slider_max {
            return true;
        }
        // Rounding to the finest step keeps 0.1 + 0.2 from showing as 0.30000000000000004.
        let per_unit = (1.0 / limits.step).round().max(1.0);
        let next = ((now + steps * step) * per_unit).round() / per_unit;
        self.slide(field, next.clamp(limits.min, limits.slider_max.max(now)));
        true
    }

    fn remark(&mut self, field: Field, note: Option<EntryNote>) {
        let now = &mut self.notes[field.index()];
        if *now != note {
            *now = note;
            self.remarks += 1;
        }
    }

    fn clear_remarks(&mut self) {
        for field in Field::ALL {
            self.remark(field, None);
        }
    }

    /// Makes a change and remembers the state before it.
    fn change(&mut self, change: Change) {
        let after = match self.state.change(change) {
            Ok(after) => after,
            Err(refused) => {
                let field = refused.field;
                let note = EntryNote::Refused(refused);
                self.say = Say::Later(note.sentence(&self.state, field, self.lang));
                self.remark(field, Some(note));
                return;
            }
        };
        if after != self.state {
            let gesture = match change {
                Change::Set(field, _) => Some(field.code()),
                _ => None,
            };
            self.history.record(&self.state, gesture);
            self.state = after;
            self.say = Say::Answer;
            for field in Field::ALL {
                // A result has nothing typed that could be wrong.
                if after.is_worked_out(field) || !after.uses(field) {
                    self.remark(field, None);
                }
            }
        }
    }

    fn slide(&mut self, field: Field, value: f64) {
        self.remark(field, None);
        self.change(Change::Set(field, Span::point(value)));
    }

    /// A typed text was left: it is used, asked about, or refused with a sentence.
    fn enter(&mut self, field: Field, typed: &str) {
        let before = self.typing.take().filter(|(typing, _)| *typing == field);
        if self.state.is_worked_out(field) {
            return;
        }
        match entry::check(&self.state, field, typed) {
            Ok(span) => {
                self.remark(field, None);
                self.change(Change::Set(field, span));
                self.history.close();
            }
            Err(note) => {
                if let Some((_, before)) = before {
                    // What was read while typing ("15" on the way to "15x") was never meant.
                    self.history.forget(&before);
                    self.state = before;
                }
                self.history.close();
                self.say = Say::Later(note.sentence(&self.state, field, self.lang));
                self.remark(field, Some(note));
            }
        }
    }

    /// The reader said which number was meant.
    fn choose(&mut self, field: Field, value: f64) {
        let span = Span::point(value);
        if entry::accept(&self.state, field, span).is_some() {
            self.remark(field, None);
            self.change(Change::Set(field, span));
            self.history.close();
            self.rewrite = Some(field);
        } else {
            let note = EntryNote::OutOfRange(exact(value));
            self.say = Say::Later(note.sentence(&self.state, field, self.lang));
            self.remark(field, Some(note));
        }
    }

    fn undo(&mut self) {
        if let Some(state) = self.history.undo() {
            self.clear_remarks();
            self.state = state;
            self.say = Say::Now(messages::TOOL_UNDONE.get(self.lang));
        }
    }

    fn reset(&mut self) {
        if self.state != LngState::DEFAULT {
            self.history.record(&self.state, None);
        }
        self.clear_remarks();
        self.notices.clear();
        self.remarks += 1;
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
        assert!(session.on_key("lng-price-slider", "ArrowRight", Press::default()));
        assert_eq!(session.state.price, Span::point(13.18));
        assert!(session.on_key(
            "lng-price-slider",
            "ArrowLeft",
            Press {
                shift: true,
                repeat: false
            }
        ));
        assert_eq!(session.state.price, Span::point(13.17));
        assert!(!session.on_key("lng-price-slider", "Tab", Press::default()));
        assert!(!session.on_key("lng-price", "ArrowRight", Press::default()));
        for _ in 0..200 {
            session.on_key("lng-volume-slider", "PageUp", Press::default());
        }
        assert_eq!(session.state.volume, Span::point(10.0));
    }

    #[test]
    fn what_was_worked_out_is_locked_at_its_result() {
        let mut session = session();
        session.on_change("", ids::SOLVE, "price");
        assert_eq!(session.state.solve, Unknown::Price);
        assert_eq!(session.state.value, Span::point(3.4));
        session.on_change(ids::PRICE_FORM, "", "formula");
        assert_eq!(session.state.solve, Unknown::HenryHub);
        session.on_change(ids::PRICE_FORM, "", "t");
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

    #[test]
    fn an_answered_question_is_over() {
        let mut session = session();
        session.on_change("lng-volume", "", "1.234");
        session.on_act("choose", "volume:1.234");
        assert_eq!(session.rewrite, Some(Field::Volume));
        session.on_input("lng-volume-slider", "3");
        assert_eq!(session.rewrite, None);
    }

    #[test]
    fn what_was_read_on_the_way_to_a_refused_text_does_not_stay() {
        let mut session = session();
        for typed in ["1", "15", "15x"] {
            session.on_input("lng-volume", typed);
        }
        session.on_change("lng-volume", "", "15x");
        assert_eq!(session.state, LngState::DEFAULT);
        assert!(!session.history.can_undo());
    }

    #[test]
    fn keys_do_not_pull_back_what_was_typed_beyond_the_slider() {
        let mut session = session();
        session.on_change("lng-volume", "", "50");
        session.on_key("lng-volume-slider", "ArrowRight", Press::default());
        assert_eq!(session.state.volume, Span::point(50.0));
        session.on_key("lng-volume-slider", "ArrowLeft", Press::default());
        assert_eq!(session.state.volume, Span::point(49.9));
    }

    #[test]
    fn a_unit_that_would_leave_the_limits_is_refused_with_a_sentence() {
        let mut session = session();
        session.on_change("", "lng-heat", "53.57");
        session.on_change("lng-price", "", "100");
        session.on_change("lng-punit", "", "t");
        assert_eq!(session.state.price_form, PriceForm::PerMmbtu);
        assert_eq!(session.state.price, Span::point(100.0));
        assert!(matches!(
            session.notes[Field::Price.index()],
            Some(EntryNote::Refused(_))
        ));
    }

    #[test]
    fn a_field_that_becomes_a_result_loses_its_note() {
        let mut session = session();
        session.on_change("lng-volume", "", "many");
        session.on_change("", "lng-solve", "volume");
        assert_eq!(session.notes[Field::Volume.index()], None);
    }

    #[test]
    fn old_sentences_are_not_said_again() {
        let mut session = session();
        session.on_input("lng-volume-slider", "3");
        session.on_act("undo", "");
        assert!(matches!(session.say, Say::Now(_)));
        session.on_input("lng-volume", "x");
        assert_eq!(session.say, Say::Nothing);
    }
}
