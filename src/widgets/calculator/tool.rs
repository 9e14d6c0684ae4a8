//! The browser's side of a tool: one signal that holds the reader's session, events into it, and
//! one Effect that carries its outcome to the page and the address.

use reactive_graph::effect::Effect;
use reactive_graph::prelude::*;
use reactive_graph::signal::RwSignal;

use crate::browser::{self, Key, Later, Target};
use crate::facts::{Lang, messages};
use crate::state::currency::SharedRate;
use crate::state::query::merge;
use crate::state::tool::write;
use crate::widgets::calculator::present::Around;
use crate::widgets::calculator::session::{Press, Say, Session};
use crate::widgets::calculator::sync::{self, Shown};
use crate::widgets::calculator::{Calculator, Place, Shared, compare, ids};

/// The tool; cheap to copy into handlers.
pub struct Tool<C: Calculator>(RwSignal<Session<C>>);

impl<C: Calculator> Clone for Tool<C> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<C: Calculator> Copy for Tool<C> {}

impl<C: Calculator> Tool<C> {
    /// The tool with its defaults, as the page was rendered.
    pub fn new(lang: Lang) -> Self {
        Self(RwSignal::new(Session::new(lang)))
    }

    /// Takes the address's values and what the reader typed before this moment, and keeps page
    /// and address up to date from then on. The Effect runs only in the browser.
    pub fn come_alive(self, place: Place, shared: Shared) {
        Effect::new_sync(move |shown: Option<Shown<C>>| {
            let Some(shown) = shown else {
                return self.first_run(&place, &shared);
            };
            let rate = rate::<C>(&shared);
            self.0.with(|session| {
                let around = Around {
                    lang: session.lang,
                    rate,
                };
                let present = session.state.present(around);
                let next = sync::show(session, &present, around, Some(shown));
                if (session.state, session.pinned) != (shown.state, shown.pinned) {
                    session.state.paint(session.pinned.as_ref(), around);
                    write_address(session);
                    shared.offer(session.state.shared_rate());
                }
                if next != shown {
                    let (signal, place) = (self.0, place.clone());
                    browser::later(Later::Rest, C::SLUG, 120, move || {
                        signal.with_untracked(|session| {
                            sync::rest(session, around, &place);
                        });
                    });
                }
                match &session.say {
                    // What another tool's rate changes is that tool's to tell.
                    _ if around != shown.around => {}
                    Say::Nothing => {}
                    Say::Answer => {
                        let mut sentence = session.state.says(&shown.state, present, session.lang);
                        if C::PINS
                            && let Some(pinned) = &session.pinned
                        {
                            sentence.push(' ');
                            sentence.push_str(&compare::words(
                                pinned,
                                &session.state,
                                session.lang,
                            ));
                        }
                        say::<C>(700, sentence);
                    }
                    Say::Later(sentence) => say::<C>(700, sentence.clone()),
                    Say::Now(sentence) => say::<C>(50, (*sentence).into()),
                }
                next
            })
        });
    }

    /// Everything is shown once, so that no field keeps a value that is not the session's.
    fn first_run(self, place: &Place, shared: &Shared) -> Shown<C> {
        self.0.update_untracked(|session| {
            session.open(&browser::query());
            if place.is_embed && C::USES_RATE {
                // On the full page the currency tool says it.
                session.notices.extend(shared.notices.iter().cloned());
            }
            let opened = session.state;
            for edit in browser::take_early_edits(&ids::id(C::SLUG, "")) {
                session.on_input(&edit.id, &edit.value);
                session.on_change(&edit.id, &edit.name, &edit.value);
            }
            if session.state != opened {
                write_address(session);
            }
            shared.offer(session.state.shared_rate());
        });
        let rate = rate::<C>(shared);
        // Reading the signal here is what makes later changes run the Effect again.
        let shown = self.0.with(|session| {
            let around = Around {
                lang: session.lang,
                rate,
            };
            let present = session.state.present(around);
            let shown = sync::show(session, &present, around, None);
            sync::rest(session, around, place);
            shown
        });
        browser::watch_sight(C::FIELDS.iter().map(|code| ids::row(C::SLUG, code)));
        let (signal, rate) = (self.0, shared.rate.clone());
        C::watch(move || {
            signal.with_untracked(|s| {
                let around = Around {
                    lang: s.lang,
                    rate: rate.get_untracked(),
                };
                (s.state, s.pinned, around)
            })
        });
        browser::mark_live(&ids::id(C::SLUG, ids::ANSWER));
        shown
    }

    /// Something is being dragged or typed.
    pub fn on_input(self, target: &Target) {
        browser::touched(&target.id);
        self.0
            .update(|session| session.on_input(&target.id, &target.value));
    }

    /// Something was let go, left or chosen.
    pub fn on_change(self, target: &Target) {
        browser::touched(&target.id);
        browser::touched(&target.name);
        self.0
            .update(|session| session.on_change(&target.id, &target.name, &target.value));
    }

    /// A button was pressed; `id` and `value` of the target are its act and argument. True when it was
    /// one: what looks like a link then leads nowhere.
    pub fn on_click(self, target: &Target) -> bool {
        match target.id.as_str() {
            "" => return false,
            "copy" => {
                let lang = self.0.with_untracked(|session| session.lang);
                browser::copy(&target.value, move |copied| {
                    let message = if copied {
                        messages::TOOL_COPIED
                    } else {
                        messages::TOOL_COPY_FAILED
                    };
                    say::<C>(50, message.get(lang).into());
                    feedback(ids::id(C::SLUG, ids::FEEDBACK), message.get(lang));
                });
            }
            "unfold" => browser::unfold(&target.value),
            act => self.act(act, &target.value),
        }
        true
    }

    /// Does what a button does.
    pub fn act(self, act: &str, argument: &str) {
        self.0.update(|session| session.on_act(act, argument));
        let next = self
            .0
            .with_untracked(|session| session.state.goes_on_at(act));
        if let Some(name) = next {
            // Once the Effect has shown it.
            browser::later(Later::Focus, C::SLUG, 30, move || {
                browser::focus(&ids::id(C::SLUG, name));
            });
        }
        if act == "dismiss" {
            // The button is gone; the reader goes on at the first thing to move.
            let first = self.0.with_untracked(|session| {
                let mut fields = (0..C::FIELDS.len()).map(|field| (field, C::FIELDS[field]));
                fields.find(|(field, _)| !session.state.is_worked_out(*field))
            });
            browser::focus(&match first {
                Some((_, code)) => ids::slider(C::SLUG, code),
                None => ids::id(C::SLUG, C::TEXTS.first().copied().unwrap_or_default()),
            });
        }
    }

    /// The chart's marked point is being dragged, in the values of the chart's axes.
    pub fn on_drag(self, x: f64, y: f64) {
        self.0.update(|session| session.on_drag(x, y));
    }

    /// The point was let go, or the drag broken off.
    pub fn on_drop(self, broken_off: bool) {
        self.0.update(|session| session.on_drop(broken_off));
    }

    /// Looks at the session without following its changes.
    pub fn look<T>(self, look: impl FnOnce(&Session<C>) -> T) -> T {
        self.0.with_untracked(look)
    }

    /// Says a sentence to people who listen, once the reader pauses.
    pub fn say(self, sentence: String) {
        say::<C>(700, sentence);
    }

    /// A key was pressed; true when it was used.
    pub fn on_key(self, target: &Target, key: &Key) -> bool {
        let mut used = false;
        self.0.maybe_update(|session| {
            let press = Press {
                shift: key.shift,
                repeat: key.repeat,
            };
            used = session.on_key(&target.id, &key.name, press);
            used
        });
        used
    }
}

/// The shared rate. Reading it is what makes its changes run a tool's Effect again.
fn rate<C: Calculator>(shared: &Shared) -> SharedRate {
    if C::USES_RATE {
        shared.rate.get()
    } else {
        SharedRate::DEFAULT
    }
}

/// Shows a short message for people who look.
fn feedback(id: String, message: &str) {
    browser::set_text(&id, message);
    browser::set_hidden(&id, false);
    browser::later(Later::Feedback, "", 4000, move || {
        browser::set_hidden(&id, true);
    });
}

/// Puts the state into the address once the reader pauses; what other tools put there stays.
fn write_address<C: Calculator>(session: &Session<C>) {
    let own = write(&session.state, session.pinned.as_ref().filter(|_| C::PINS));
    browser::later(Later::Address, C::SLUG, 300, move || {
        browser::replace_query(&merge(&browser::query(), C::SLUG, &own));
    });
}

/// Says a sentence after a pause, and not before what is being dragged is let go; a pending one is dropped.
fn say<C: Calculator>(milliseconds: u32, sentence: String) {
    browser::later(Later::Say, "", milliseconds, move || {
        if browser::has(":active") {
            say::<C>(milliseconds, sentence);
        } else {
            browser::announce(&ids::id(C::SLUG, ids::SAID), &sentence);
        }
    });
}
