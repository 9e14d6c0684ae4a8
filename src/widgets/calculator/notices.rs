//! What could not be used of a link, in a notice that stays until it is closed.

use crate::facts::{Lang, messages};
use crate::format::fill;
use crate::format::number::exact;
use crate::state::Notice;
use crate::widgets::escape::{escape, shortened};

/// The sentence of a notice: what is wrong, what is allowed, what is used.
pub fn sentence(notice: &Notice, lang: Lang) -> String {
    let wrong = match notice {
        Notice::NotANumber { key, given } => fill(
            messages::NOTICE_NOT_A_NUMBER.get(lang),
            &[("key", key), ("given", &shortened(given))],
        ),
        Notice::OutOfRange {
            key,
            given,
            min,
            max,
        } => fill(
            messages::NOTICE_OUT_OF_RANGE.get(lang),
            &[
                ("key", key),
                ("given", &shortened(given)),
                ("min", &exact(*min)),
                ("max", &exact(*max)),
            ],
        ),
        Notice::NotAChoice {
            key,
            given,
            allowed,
        } => fill(
            messages::NOTICE_NOT_A_CHOICE.get(lang),
            &[
                ("key", key),
                ("given", &shortened(given)),
                ("allowed", allowed),
            ],
        ),
        Notice::Repeated { key, given } => {
            return fill(
                messages::NOTICE_REPEATED.get(lang),
                &[("key", key), ("given", &shortened(given))],
            );
        }
        Notice::Excluded { key, given, by } => {
            return fill(
                messages::NOTICE_EXCLUDED.get(lang),
                &[("key", key), ("given", &shortened(given)), ("by", by)],
            );
        }
        Notice::Own {
            key,
            given,
            why,
            places,
            default_used,
        } => {
            let given = shortened(given);
            let mut values: Vec<(&str, &str)> = vec![("key", key), ("given", &given)];
            values.extend(places.iter().map(|(name, text)| (*name, text.as_str())));
            let wrong = fill(why.get(lang), &values);
            if !default_used {
                return wrong;
            }
            wrong
        }
        Notice::NewerVersion { given } => {
            return fill(
                messages::NOTICE_NEWER_VERSION.get(lang),
                &[("given", &shortened(given))],
            );
        }
    };
    format!("{wrong} {}", messages::NOTICE_DEFAULT_USED.get(lang))
}

/// The notice's content; empty without anything to say.
pub fn html(notices: &[Notice], lang: Lang) -> String {
    if notices.is_empty() {
        return String::new();
    }
    let items: String = notices
        .iter()
        .map(|n| format!("<li>{}</li>", escape(&sentence(n, lang))))
        .collect();
    format!(
        "<p class=\"notice-title\">{}</p><ul>{items}</ul><button type=\"button\" data-act=\"dismiss\">{}</button>",
        escape(messages::TOOL_NOTICE_TITLE.get(lang)),
        escape(messages::TOOL_DISMISS.get(lang))
    )
}
