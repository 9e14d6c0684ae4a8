//! Undo: the states a reader passed through.

/// The past states, oldest first; a drag counts as one step.
#[derive(Clone, Debug, PartialEq)]
pub struct History<S> {
    past: Vec<S>,
    /// What the last step changed; steps of one gesture on the same thing are merged.
    open: Option<&'static str>,
}

impl<S> Default for History<S> {
    fn default() -> Self {
        Self {
            past: Vec::new(),
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
        if self.past.last() != Some(before) {
            if self.past.len() == DEPTH {
                self.past.remove(0);
            }
            self.past.push(before.clone());
        }
    }

    /// Ends the running gesture, so that the next change is a step of its own.
    pub fn close(&mut self) {
        self.open = None;
    }

    /// Takes back the last step.
    pub fn undo(&mut self) -> Option<S> {
        self.open = None;
        self.past.pop()
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
        assert_eq!(history.undo(), Some(4));
        assert_eq!(history.undo(), Some(1));
        assert!(!history.can_undo());
        assert_eq!(history.undo(), None);
    }
}
