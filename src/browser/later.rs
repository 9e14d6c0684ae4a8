//! Debouncing: one pending call per purpose, the last one wins.

/// What a delayed call is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Writing the address.
    Address,
    /// Saying a sentence to people who listen.
    Say,
    /// Taking away a short message.
    Feedback,
    /// Moving the focus to what has just come, or from what has just gone.
    Focus,
    /// Bringing what is folded or secondary up to date.
    Rest,
    /// Ending the reading of a chart.
    Read,
    /// Going on by itself.
    Replay,
    /// Forgetting the letters of a name that was typed.
    Letters,
}

#[cfg(target_arch = "wasm32")]
type Pending = Vec<((Later, &'static str), gloo::timers::callback::Timeout)>;

#[cfg(target_arch = "wasm32")]
thread_local! {
    static PENDING: std::cell::RefCell<Pending> = const { std::cell::RefCell::new(Vec::new()) };
}

/// Calls `then` after `milliseconds`, unless another call for the same purpose of the same tool
/// comes first. Purposes that all tools share have no tool: "".
pub fn later(purpose: Later, tool: &'static str, milliseconds: u32, then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        let timeout = gloo::timers::callback::Timeout::new(milliseconds, then);
        PENDING.with(|pending| {
            let mut pending = pending.borrow_mut();
            let known = pending
                .iter_mut()
                .find(|(whose, _)| *whose == (purpose, tool));
            // Replacing a timeout drops, and thereby cancels, the one before it.
            match known {
                Some((_, before)) => *before = timeout,
                None => pending.push(((purpose, tool), timeout)),
            }
        });
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((purpose, tool, milliseconds, then));
}
