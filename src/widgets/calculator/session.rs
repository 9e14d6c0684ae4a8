//! What a reader does with a tool, as a pure state machine: no signals, no DOM. The browser side
//! hands events in and carries the outcome out.

use crate::facts::{Lang, Text, messages};
use crate::format::number::{decimal, exact};
use crate::state::field::{Limits, Span};
use crate::state::tool::{self, Refused, ToolState};
use crate::state::{History, Notice};
use crate::widgets::calculator::entry::{self, EntryNote};
use crate::widgets::escape::shortened;

/// One reader's session with a tool.
#[derive(Clone, Debug, PartialEq)]
pub struct Session<S> {
    /// Language of the page.
    pub lang: Lang,
    /// What the reader chose.
    pub state: S,
    /// Past states.
    pub history: History<S>,
    /// The state that is kept to be compared with: A, where the reader's own is B.
    pub pinned: Option<S>,
    /// What is wrong with typed texts: of the fields in their order, then of the texts.
    pub notes: Vec<Option<EntryNote>>,
    /// Counts the changes of `notes` and `notices`, so that what stands there is not written again
    /// under a reader's finger.
    pub remarks: u32,
    /// What could not be used of the address.
    pub notices: Vec<Notice>,
    /// What people who listen are told next.
    pub say: Say,
    /// An entry whose typed text is to be replaced by the state's even though it has the focus: its
    /// place among `notes`.
    pub rewrite: Option<usize>,
    /// The entry being typed in and the state before it: what holds if the text is refused.
    typing: Option<(usize, S)>,
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
enum Part<'a> {
    Slider(usize),
    /// A typed entry, by its place among the notes: fields first, then texts.
    Entry(usize),
    /// A choice, by its name.
    Choice(&'a str),
}

/// The gesture of dragging the chart's point.
const DRAG: &str = "drag the point";

fn place(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|known| *known == code)
}

/// An id or form name without the tool's slug.
fn own<S: ToolState>(id: &str) -> Option<&str> {
    id.strip_prefix(S::SLUG)?.strip_prefix('-')
}

fn part<'a, S: ToolState>(id: &'a str, name: &'a str) -> Option<Part<'a>> {
    // Radio buttons have ids of their own; what they choose is their form name.
    if let Some(name) = own::<S>(name) {
        return Some(Part::Choice(name));
    }
    let code = own::<S>(id)?;
    let field = |code| place(S::FIELDS, code);
    if let Some(at) = code.strip_suffix("-slider").and_then(field) {
        return Some(Part::Slider(at));
    }
    let text = || place(S::TEXTS, code).map(|at| S::FIELDS.len() + at);
    Some(match field(code).or_else(text) {
        Some(at) => Part::Entry(at),
        None => Part::Choice(code),
    })
}

impl<S: ToolState> Session<S> {
    /// A session with the defaults, as the page was rendered.
    pub fn new(lang: Lang) -> Self {
        Self {
            lang,
            state: S::DEFAULT,
            history: History::default(),
            pinned: None,
            notes: vec![None; S::FIELDS.len() + S::TEXTS.len()],
            remarks: 0,
            notices: Vec::new(),
            say: Say::Nothing,
            rewrite: None,
            typing: None,
        }
    }

    /// The name of the entry at a place among the notes.
    pub fn code(at: usize) -> &'static str {
        if at < S::FIELDS.len() {
            S::FIELDS[at]
        } else {
            S::TEXTS[at - S::FIELDS.len()]
        }
    }

    /// Forgets what was to be done about the event before.
    fn begin(&mut self) {
        self.say = Say::Nothing;
        self.rewrite = None;
    }

    /// Takes the values of an address.
    pub fn open(&mut self, query: &str) {
        (self.state, self.notices) = tool::read(query);
        if S::PINS {
            self.pinned = tool::read_pinned(query, &mut self.notices);
        }
        self.remarks += 1;
    }

    /// Something is being dragged or typed.
    pub fn on_input(&mut self, id: &str, value: &str) {
        self.begin();
        match part::<S>(id, "") {
            Some(Part::Slider(field)) => {
                if let Some(value) = decimal(value) {
                    self.slide(field, value);
                }
            }
            // What is typed counts as soon as it is a number, and is not judged before it is left.
            Some(Part::Entry(at)) => {
                if self.typing.is_none_or(|(typed, _)| typed != at) {
                    self.typing = Some((at, self.state));
                }
                if let Ok(next) = self.typed(at, value) {
                    self.remark(at, None);
                    self.change(next, Some(Self::code(at)));
                }
            }
            Some(Part::Choice(_)) | None => {}
        }
    }

    /// The state with a typed text: what it changes, or what is wrong with it.
    fn typed(&self, at: usize, text: &str) -> Result<Result<S, Refused>, EntryNote> {
        match at.checked_sub(S::FIELDS.len()) {
            None => {
                let span = entry::check(self.state.limits(at), text)?;
                Ok(self.state.set(at, span))
            }
            Some(entry) => match self.state.enter(entry, text) {
                Ok(next) => Ok(Ok(next)),
                Err(wrong) => Err(EntryNote::Text {
                    given: shortened(text.trim()),
                    wrong,
                }),
            },
        }
    }

    /// Something was let go, left or chosen. Radio buttons are known by their form name.
    pub fn on_change(&mut self, id: &str, name: &str, value: &str) {
        self.begin();
        match part::<S>(id, name) {
            Some(Part::Slider(_)) => self.history.close(),
            Some(Part::Entry(at)) => self.enter(at, value),
            Some(Part::Choice(name)) => {
                // What was dragged before has been let go.
                self.history.close();
                if let Some(field) = S::field_of(name) {
                    self.remark(field, None);
                }
                if let Some(next) = self.state.choose(name, value) {
                    self.change(next, None);
                }
            }
            None => {}
        }
    }

    /// A button was pressed. Copying is the browser's business and not heard here.
    pub fn on_act(&mut self, act: &str, argument: &str) {
        self.begin();
        match act {
            "undo" => self.undo(),
            "redo" => self.redo(),
            "reset" => self.reset(),
            "pin" if S::PINS => {
                self.pinned = Some(self.state.to_pin());
                self.say = Say::Now(messages::TOOL_WAS_PINNED.get(self.lang));
            }
            "unpin" if S::PINS => {
                self.pinned = None;
                self.say = Say::Now(messages::TOOL_WAS_UNPINNED.get(self.lang));
            }
            "step" if !S::FIELDS.is_empty() => self.step(argument),
            "take" => {
                if let Some(next) = decimal(argument).and_then(|x| self.state.take(x)) {
                    self.change(next, None);
                }
            }
            // The text of the page sets the tool to a state.
            "go" => {
                self.clear_remarks();
                let (next, notices) = tool::read(argument);
                self.notices = notices;
                self.change(Ok(next), None);
            }
            "dismiss" => {
                self.notices.clear();
                self.remarks += 1;
            }
            "choose" => {
                let (code, number) = argument.split_once(':').unwrap_or_default();
                if let (Some(field), Some(value)) = (place(S::FIELDS, code), decimal(number)) {
                    self.pick(field, value);
                }
            }
            _ => {
                if let Some(next) = self.state.act(act, argument) {
                    self.clear_remarks();
                    self.change(Ok(next), S::gesture(act));
                }
            }
        }
    }

    /// The chart's marked point is being dragged, in the values of the chart's axes.
    pub fn on_drag(&mut self, x: f64, y: f64) {
        self.begin();
        if let Some(next) = self.state.drag(x, y) {
            self.clear_remarks();
            self.change(next, Some(DRAG));
        }
    }

    /// Whether the point is being dragged.
    pub fn is_dragged(&self) -> bool {
        self.history.is_open(DRAG)
    }

    /// The point was let go: what follows is a step of its own. A drag that was `broken_off` is taken back.
    pub fn on_drop(&mut self, broken_off: bool) {
        self.begin();
        if broken_off && self.history.is_open(DRAG) {
            self.undo();
        }
        self.history.close();
    }

    /// A button beside a slider: a readable step up or down, "volume:+".
    fn step(&mut self, argument: &str) {
        let (code, way) = argument.split_once(':').unwrap_or_default();
        let Some(field) = place(S::FIELDS, code) else {
            return;
        };
        let limits = self.state.limits(field);
        let by = if way == "-" {
            -limits.key_step
        } else {
            limits.key_step
        };
        self.history.close();
        if let Some(next) = stepped(limits, self.state.get(field).mid(), by) {
            self.slide(field, next);
        }
    }

    /// A key was pressed on a slider: arrows move by a readable step, with Shift by the finest,
    /// pages by ten. True when the key was used.
    pub fn on_key(&mut self, id: &str, key: &str, press: Press) -> bool {
        let Some(Part::Slider(field)) = part::<S>(id, "") else {
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
        if let Some(next) = stepped(limits, self.state.get(field).mid(), steps * step) {
            self.slide(field, next);
        }
        true
    }

    fn remark(&mut self, at: usize, note: Option<EntryNote>) {
        let now = &mut self.notes[at];
        if *now != note {
            *now = note;
            self.remarks += 1;
        }
    }

    fn clear_remarks(&mut self) {
        for at in 0..self.notes.len() {
            self.remark(at, None);
        }
    }

    /// Notes what is wrong at an entry and says it once the reader pauses.
    fn object(&mut self, at: usize, note: EntryNote) {
        self.say = Say::Later(note.sentence(&self.state, at, self.lang));
        self.remark(at, Some(note));
    }

    /// Makes a change and remembers the state before it. Changes with the same `gesture` in a row
    /// are one step.
    fn change(&mut self, next: Result<S, Refused>, gesture: Option<&'static str>) {
        let after = match next {
            Ok(after) => after,
            Err(refused) => return self.object(refused.field(), EntryNote::Refused(refused)),
        };
        if after != self.state {
            self.history.record(&self.state, gesture);
            self.state = after;
            self.say = Say::Answer;
            for field in 0..S::FIELDS.len() {
                // A result has nothing typed that could be wrong.
                if after.is_worked_out(field) || !after.uses(field) {
                    self.remark(field, None);
                }
            }
        }
    }

    fn slide(&mut self, field: usize, value: f64) {
        self.remark(field, None);
        let next = self.state.set(field, Span::point(value));
        self.change(next, Some(S::FIELDS[field]));
    }

    /// A typed text was left: it is used, asked about, or refused with a sentence.
    fn enter(&mut self, at: usize, text: &str) {
        let before = self.typing.take().filter(|(typing, _)| *typing == at);
        if at < S::FIELDS.len() && self.state.is_worked_out(at) {
            return;
        }
        match self.typed(at, text) {
            Ok(next) => {
                self.remark(at, None);
                self.change(next, Some(Self::code(at)));
                self.history.close();
            }
            Err(note) => {
                if let Some((_, before)) = before {
                    // What was read while typing ("15" on the way to "15x") was never meant.
                    self.history.forget(&before);
                    self.state = before;
                }
                self.history.close();
                self.object(at, note);
            }
        }
    }

    /// The reader said which number was meant.
    fn pick(&mut self, field: usize, value: f64) {
        let span = Span::point(value);
        if self.state.limits(field).accept(span) {
            self.remark(field, None);
            let next = self.state.set(field, span);
            self.change(next, Some(S::FIELDS[field]));
            self.history.close();
            self.rewrite = Some(field);
        } else {
            self.object(field, EntryNote::OutOfRange(exact(value)));
        }
    }

    fn undo(&mut self) {
        if let Some(state) = self.history.undo(&self.state) {
            self.go_to(state, messages::TOOL_UNDONE);
        }
    }

    fn redo(&mut self) {
        if let Some(state) = self.history.redo(&self.state) {
            self.go_to(state, messages::TOOL_REDONE);
        }
    }

    fn go_to(&mut self, state: S, said: Text) {
        self.clear_remarks();
        self.state = state;
        self.say = Say::Now(said.get(self.lang));
    }

    fn reset(&mut self) {
        if self.state != S::DEFAULT {
            self.history.record(&self.state, None);
        }
        self.clear_remarks();
        self.notices.clear();
        self.remarks += 1;
        self.state = S::DEFAULT;
        self.say = Say::Now(messages::TOOL_WAS_RESET.get(self.lang));
    }
}

/// The number a key moves to; `None` where it stays.
fn stepped(limits: Limits, now: f64, by: f64) -> Option<f64> {
    // A number typed beyond the slider's end is not pulled back by a key that asks for more.
    if by > 0.0 && now >= limits.slider_max {
        return None;
    }
    // Rounding to the finest step keeps 0.1 + 0.2 from showing as 0.30000000000000004.
    let per_unit = (1.0 / limits.step).round().max(1.0);
    let next = ((now + by) * per_unit).round() / per_unit;
    Some(next.max(limits.min).min(limits.slider_max.max(now)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lng::Unknown;
    use crate::state::lng::{Field, LngState, PriceForm};

    const VOLUME: usize = Field::Volume.index();

    fn session() -> Session<LngState> {
        Session::new(Lang::En)
    }

    #[test]
    fn the_point_is_dragged_in_one_step_or_put_back() {
        let mut session = session();
        for price in [12.0, 11.0, 10.0] {
            session.on_drag(price, 2.6);
        }
        session.on_drop(false);
        assert_eq!(session.state.price, Span::point(10.0));
        session.on_drag(9.0, 2.6);
        session.on_drag(8.0, 2.6);
        session.on_drop(true);
        assert_eq!(session.state.price, Span::point(10.0));
        session.on_drop(true);
        session.on_act("undo", "");
        assert_eq!(session.state, LngState::DEFAULT);
    }

    #[test]
    fn a_pinned_state_stays_while_the_readers_own_moves_on() {
        let mut session = session();
        session.on_input("lng-volume-slider", "3");
        session.on_act("pin", "");
        session.on_input("lng-volume-slider", "4");
        session.on_act("reset", "");
        assert_eq!(
            session.pinned.map(|pinned| pinned.volume),
            Some(Span::point(3.0))
        );
        session.on_act("unpin", "");
        assert_eq!(session.pinned, None);
        session.open("?lng.volume=2&lng.a=1&lng.a.price=9.5");
        assert_eq!(
            session.pinned.map(|pinned| pinned.price),
            Some(Span::point(9.5))
        );
        assert_eq!(session.state.volume, Span::point(2.0));
    }

    #[test]
    fn buttons_take_the_steps_of_arrow_keys() {
        let mut session = session();
        session.on_act("step", "price:+");
        assert_eq!(session.state.price, Span::point(13.18));
        session.on_act("step", "volume:-");
        assert_eq!(session.state.volume, Span::point(4.9));
        session.on_act("undo", "");
        assert_eq!(session.state.volume, Span::point(5.0));
        session.on_act("take", "9.5");
        assert_eq!(session.state.price, Span::point(9.5));
        session.on_act("step", "price:+");
        session.on_act("step", "nothing:+");
        assert_eq!(session.state.price, Span::point(9.6));
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
        assert_eq!(session.notes, vec![None; 7], "not judged while typing");
        session.on_change("lng-volume", "", "many");
        assert_eq!(session.state, LngState::DEFAULT);
        assert_eq!(session.notes[0], Some(EntryNote::NotANumber("many".into())));
        session.on_input("lng-volume-slider", "4");
        assert_eq!(session.notes[0], None);
    }

    #[test]
    fn a_question_is_answered_by_a_button() {
        let mut session = session();
        session.on_change("lng-volume", "", "2,5");
        assert!(matches!(session.notes[0], Some(EntryNote::Ask { .. })));
        session.on_act("choose", "volume:2.5");
        assert_eq!(session.state.volume, Span::point(2.5));
        assert_eq!(session.notes[0], None);
        session.on_change("lng-volume", "", "2,5");
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

    #[test]
    fn what_was_undone_can_be_done_again_until_something_else_is_done() {
        let mut session = session();
        session.on_act("redo", "");
        assert_eq!(session.say, Say::Nothing, "there is nothing to do again");
        session.on_input("lng-volume-slider", "3");
        session.on_change("lng-volume-slider", "", "3");
        session.on_act("undo", "");
        session.on_act("redo", "");
        assert_eq!(session.state.volume, Span::point(3.0));
        assert_eq!(session.say, Say::Now("Step done again."));
        session.on_act("undo", "");
        session.on_input("lng-volume-slider", "4");
        session.on_act("redo", "");
        assert_eq!(session.state.volume, Span::point(4.0));
    }

    #[test]
    fn an_answered_question_is_over() {
        let mut session = session();
        session.on_change("lng-volume", "", "2,5");
        session.on_act("choose", "volume:2.5");
        assert_eq!(session.rewrite, Some(VOLUME));
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
