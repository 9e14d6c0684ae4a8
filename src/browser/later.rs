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
    /// Bringing what is folded or secondary up to date.
    Rest,
}

#[cfg(target_arch = "wasm32")]
thread_local! {
    static PENDING: std::cell::RefCell<[Option<gloo::timers::callback::Timeout>; 4]> =
        const { std::cell::RefCell::new([None, None, None, None]) };
}

/// Calls `then` after `milliseconds`, unless another call for the same purpose comes first.
pub fn later(purpose: Later, milliseconds: u32, then: impl FnOnce() + 'static) {
    #[cfg(target_arch = "wasm32")]
    {
        let timeout = gloo::timers::callback::Timeout::new(milliseconds, then);
        // Replacing a timeout drops, and thereby cancels, the one before it.
        PENDING.with(|pending| pending.borrow_mut()[purpose as usize] = Some(timeout));
    }
    #[cfg(not(target_arch = "wasm32"))]
    drop((purpose, milliseconds, then));
}
