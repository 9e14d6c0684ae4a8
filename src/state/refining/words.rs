//! Why there is no result.

use super::RefiningState;
use crate::domain::refining::NoSolution;
use crate::facts::{Text, messages};

impl RefiningState {
    /// The sentence that says why a quantity has no value.
    pub const fn why_none(reason: NoSolution) -> Text {
        match reason {
            NoSolution::NoStart => messages::SHARE_NONE_NO_START,
            NoSolution::WholeStart => messages::SHARE_NONE_WHOLE_START,
            NoSolution::NoEnd => messages::SHARE_NONE_NO_END,
            NoSolution::WholeEnd => messages::SHARE_NONE_WHOLE_END,
            NoSolution::PastNothing => messages::SHARE_NONE_PAST_NOTHING,
            NoSolution::OwnGone => messages::SHARE_NONE_OWN_GONE,
            NoSolution::RestGone => messages::SHARE_NONE_REST_GONE,
            NoSolution::AllGone => messages::SHARE_NONE_ALL_GONE,
            NoSolution::RestBelowZero => messages::SHARE_NONE_REST_BELOW_ZERO,
            NoSolution::StartAboveWhole => messages::SHARE_NONE_START_ABOVE_WHOLE,
            NoSolution::Unbounded | NoSolution::TooExtreme => messages::SHARE_NONE_TOO_EXTREME,
        }
    }
}
