//! The model for single numbers: shares after growth, and what the rest and the total do.
//!
//! With the world's total at the start as one, the country has `start` of it and the rest has
//! `1 − start`. Each is multiplied by one plus its growth; the share at the end is the country's part of
//! the sum.

/// The share that remains after the country and the rest have grown.
///
/// `end = start (1 + growth) ÷ (start (1 + growth) + (1 − start)(1 + rest))`
///
/// # Units
/// Fractions: a share of 10 % is 0.1, a growth of +200 % is 2.
/// # Range
/// A share from 0 to 1, growths from −1; the result is from 0 to 1.
/// # Errors
/// NaN when both amounts end at nothing.
/// # Source
/// Arithmetic; dispute `capacity-v-share` rests on it.
/// # Example
/// ```
/// use fine_print::domain::refining::relation::share_after;
/// // a half that doubles beside a half that stays: 1 of 1.5
/// assert_eq!(share_after(0.5, 1.0, 0.0), 1.0 / 1.5);
/// ```
pub fn share_after(start: f64, growth: f64, rest: f64) -> f64 {
    let own = start * (1.0 + growth);
    own / (own + (1.0 - start) * (1.0 + rest))
}

/// The share that remains after the country and the world's total have grown.
///
/// `end = start (1 + growth) ÷ (1 + world)`
///
/// # Units
/// Fractions, as in [`share_after`].
/// # Range
/// A share from 0 to 1, growths above −1. Above 1 when the total is too small for the country's own
/// amount.
/// # Errors
/// An infinity or NaN when the total ends at nothing.
/// # Source
/// Arithmetic; dispute `capacity-v-share` rests on it.
/// # Example
/// ```
/// use fine_print::domain::refining::relation::share_after_of_world;
/// assert_eq!(share_after_of_world(0.25, 1.0, 1.0), 0.25); // as fast as the total: no change
/// ```
pub fn share_after_of_world(start: f64, growth: f64, world: f64) -> f64 {
    start * (1.0 + growth) / (1.0 + world)
}

/// The growth of the world's total when the country and the rest grow.
///
/// `world = start × growth + (1 − start) × rest`
///
/// # Units
/// Fractions, as in [`share_after`].
/// # Range
/// A share from 0 to 1, growths from −1; the result is −1 or more.
/// # Errors
/// None: the sum always exists.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::refining::relation::world_growth;
/// assert_eq!(world_growth(0.25, 3.0, 1.0), 1.5);
/// ```
pub fn world_growth(start: f64, growth: f64, rest: f64) -> f64 {
    start * growth + (1.0 - start) * rest
}

/// The growth of the rest when the country and the world's total grow.
///
/// `rest = (world − start × growth) ÷ (1 − start)`
///
/// # Units
/// Fractions, as in [`share_after`].
/// # Range
/// A share from 0 to below 1, growths from −1. Below −1 when the total is too small for the country's
/// own amount.
/// # Errors
/// An infinity or NaN when the country has the whole at the start.
/// # Source
/// Arithmetic.
/// # Example
/// ```
/// use fine_print::domain::refining::relation::rest_growth;
/// assert_eq!(rest_growth(0.25, 3.0, 1.5), 1.0);
/// ```
pub fn rest_growth(start: f64, growth: f64, world: f64) -> f64 {
    (world - start * growth) / (1.0 - start)
}
