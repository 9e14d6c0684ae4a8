//! How wide a text is drawn at the most.

/// A width no rendered text exceeds: the widest of the system sans faces we looked at stays under
/// this share of the size per character on average.
pub fn text_width(text: &str, px: f64) -> f64 {
    text.chars().count() as f64 * px * 0.6
}
