//! Undo and redo: the states a reader passed through.

/// The past states, oldest first; a drag counts as one step.
#[derive(Clone, Debug, PartialEq)]
pub struct History<S> {
    past: Vec<S>,
    /// The states that were taken back, the next one last; a new change drops them.
    ahead: Vec<S>,
    /// What the last step changed; steps of one gesture on the same thing are merged.
    open: Option<&'static str>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
            ahead: Vec::new(),
            open: None,
        }
    }
}

/// Enough for any session; bounds memory on old phones.
const DEPTH: usize = 100;

impl<S: Clone + PartialEq> History<S> {
    /// Records the state before a change. `gesture` names what is being dragged; `None` closes a
    /// gesture and always makes a step of its own.
    pub fn record(&mut self, before: &S, gesture: Option<&'static str>) {
        if gesture.is_some() && self.open == gesture {
            return;
        }
        self.open = gesture;
        self.ahead.clear();
        if self.past.last() != Some(before) {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(before.clone());
        }
    }

    /// Whether a gesture is running and has made its step.
    pub fn is_open(&self, gesture: &'static str) -> bool {
        self.open == Some(gesture)
    }

    /// Ends the running gesture, so that the next change is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Takes back the last step: the state before it. `now` can be had again by [`Self::redo`].
    pub fn undo(&mut self, now: &S) -> Option<S> {
        self.open = None;
        let before = self.past.pop()?;
        self.ahead.push(now.clone());
        Some(before)
    }

    /// Does again what was taken back last: the state after it.
    pub fn redo(&mut self, now: &S) -> Option<S> {
        self.open = None;
        let after = self.ahead.pop()?;
        self.past.push(now.clone());
        Some(after)
    }

    /// Drops the newest step if it leads back to `before`: the step was never meant.
    pub fn forget(&mut self, before: &S) {
        if self.past.last() == Some(before) {
            self.past.pop();
        }
    }

    /// Whether there is a step to take back.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is a step to do again.
    pub fn can_redo(&self) -> bool {
        !self.ahead.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::History;

    #[test]
    fn a_drag_is_one_step() {
        let mut history = History::default();
        history.record(&1, Some("volume"));
        history.record(&2, Some("volume"));
        history.record(&3, Some("volume"));
        history.close();
        history.record(&4, Some("volume"));
        assert_eq!(history.undo(&5), Some(4));
        assert_eq!(history.undo(&4), Some(1));
        assert!(!history.can_undo());
        assert_eq!(history.undo(&1), None);
    }

    #[test]
    fn what_was_taken_back_is_done_again_in_its_order() {
        let mut history = History::default();
        history.record(&1, None);
        history.record(&2, None);
        assert!(!history.can_redo());
        assert_eq!(history.undo(&3), Some(2));
        assert_eq!(history.undo(&2), Some(1));
        assert_eq!(history.redo(&1), Some(2));
        assert_eq!(history.redo(&2), Some(3));
        assert_eq!(history.redo(&3), None);
        assert_eq!(history.undo(&3), Some(2), "and can be taken back once more");
    }

    #[test]
    fn a_new_change_ends_what_could_be_done_again() {
        let mut history = History::default();
        history.record(&1, None);
        assert_eq!(history.undo(&2), Some(1));
        history.record(&1, Some("volume"));
        assert!(!history.can_redo());
        assert_eq!(history.redo(&7), None);
        assert_eq!(history.undo(&7), Some(1));
    }

    #[test]
    fn stepping_back_and_forth_never_outgrows_the_depth() {
        let mut history = History::default();
        for step in 0..250 {
            history.record(&step, None);
        }
        let mut now = 250;
        while let Some(before) = history.undo(&now) {
            now = before;
        }
        assert_eq!(now, 150, "the hundred newest steps are kept");
        while let Some(after) = history.redo(&now) {
            now = after;
        }
        assert_eq!(now, 250);
    }
}
