//! The browser's side of the tool: one signal that holds the reader's session, events into it, and
//! one Effect that carries its outcome to the page and the address.

use leptos::prelude::*;

use crate::browser::{self, Later, Target};
use crate::facts::{Lang, messages};
use crate::state::lng::{self, Field, LngState};
use crate::widgets::lng::ids;
use crate::widgets::lng::present::Present;
use crate::widgets::lng::session::{Press, Say, Session};
use crate::widgets::lng::sync::{self, Shown};
use crate::widgets::lng::{Place, picture};

/// The tool; cheap to copy into handlers.
#[derive(Clone, Copy)]
pub struct Tool(RwSignal<Session>);

impl Tool {
    /// The tool with its defaults, as the page was rendered.
    pub fn new(lang: Lang) -> Self {
        Self(RwSignal::new(Session::new(lang)))
    }

    /// Takes the address's values and what the reader typed before this moment, and keeps page
    /// and address up to date from then on. The Effect runs only in the browser, after hydration.
    pub fn come_alive(self, place: Place) {
        Effect::new(move |shown: Option<Shown>| {
            let Some(shown) = shown else {
                return self.first_run(&place);
            };
            self.0.with(|session| {
                let present = Present::new(&session.state, session.lang);
                let next = sync::show(session, &present, Some(shown));
                if session.state != shown.state {
                    picture::paint(&session.state, session.lang);
                    let (signal, place) = (self.0, place.clone());
                    browser::later(Later::Rest, 120, move || {
                        signal.with_untracked(|session| sync::rest(&session.state, &place));
                    });
                    write_address(session.state);
                }
                match &session.say {
                    Say::Nothing => {}
                    Say::Answer => say(700, present.answer),
                    Say::Later(sentence) => say(700, sentence.clone()),
                    Say::Now(sentence) => say(50, (*sentence).into()),
                }
                next
            })
        });
    }

    /// Everything is shown once, so that no field keeps a value that is not the session's.
    fn first_run(self, place: &Place) -> Shown {
        self.0.update_untracked(|session| {
            session.open(&browser::query());
            let opened = session.state;
            for edit in browser::take_early_edits(ids::PREFIX) {
                session.on_input(&edit.id, &edit.value);
                session.on_change(&edit.id, &edit.name, &edit.value);
            }
            if session.state != opened {
                write_address(session.state);
            }
        });
        // Reading the signal here is what makes later changes run the Effect again.
        let shown = self.0.with(|session| {
            let present = Present::new(&session.state, session.lang);
            sync::rest(&session.state, place);
            sync::show(session, &present, None)
        });
        let signal = self.0;
        picture::watch(move || signal.with_untracked(|s| (s.state, s.lang)));
        browser::mark_live(ids::ANSWER);
        shown
    }

    /// Something is being dragged or typed.
    pub fn on_input(self, target: &Target) {
        self.0
            .update(|session| session.on_input(&target.id, &target.value));
    }

    /// Something was let go, left or chosen.
    pub fn on_change(self, target: &Target) {
        self.0
            .update(|session| session.on_change(&target.id, &target.name, &target.value));
    }

    /// A button was pressed; `id` and `value` of the target are its act and argument.
    pub fn on_click(self, target: &Target) {
        match target.id.as_str() {
            "" => {}
            "copy" => {
                let lang = self.0.with_untracked(|session| session.lang);
                browser::copy(&target.value, move |copied| {
                    let message = if copied {
                        messages::TOOL_COPIED
                    } else {
                        messages::TOOL_COPY_FAILED
                    };
                    say(50, message.get(lang).into());
                    browser::set_text(ids::FEEDBACK, message.get(lang));
                    browser::set_hidden(ids::FEEDBACK, false);
                    browser::later(Later::Feedback, 4000, || {
                        browser::set_hidden(ids::FEEDBACK, true);
                    });
                });
            }
            "unfold" => browser::unfold(&target.value),
            act => {
                self.0.update(|session| session.on_act(act, &target.value));
                if act == "dismiss" {
                    // The button is gone; the reader goes on at the first thing to move.
                    let first = self.0.with_untracked(|session| {
                        Field::ALL
                            .into_iter()
                            .find(|f| !session.state.is_worked_out(*f))
                    });
                    browser::focus(&ids::slider_id(first.unwrap_or(Field::Term)));
                }
            }
        }
    }

    /// A key was pressed; true when it was used.
    pub fn on_key(self, target: &Target, key: &str, press: Press) -> bool {
        let mut used = false;
        self.0.maybe_update(|session| {
            used = session.on_key(&target.id, key, press);
            used
        });
        used
    }
}

/// Puts the state into the address once the reader pauses.
fn write_address(state: LngState) {
    browser::later(Later::Address, 300, move || {
        browser::replace_query(&lng::write(&state, &browser::query()));
    });
}

/// Says a sentence after a pause; a pending one is dropped.
fn say(milliseconds: u32, sentence: String) {
    browser::later(Later::Say, milliseconds, move || {
        browser::set_text(ids::SAID, &sentence)
    });
}
