//! What was last written into the page, so that what has not changed is not written again: to a
//! browser the same text or attribute anew is a change, and it styles, lays out and paints again.

use std::cell::RefCell;

/// How many places are remembered. Of two that fall on the same slot the later one is remembered, and
/// the other is written more often than needed. The map has about 400, of which some ten collide.
const SLOTS: usize = 8192;

thread_local! {
    static WRITTEN: RefCell<Vec<(u32, u32)>> = const { RefCell::new(Vec::new()) };
}

/// FNV-1a, 64 bits. Two different values of one place agree in the half that is remembered once in
/// four billion changes.
fn hash(texts: &[&str]) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for text in texts {
        for byte in text.bytes().chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
    hash
}

/// Remembers `value` of `part` of the element with this id; true if it was not what is remembered already.
fn replace(id: &str, part: &str, value: u32) -> bool {
    let place = hash(&[id, part]);
    let now = ((place >> 32) as u32, value);
    WRITTEN.with_borrow_mut(|written| {
        written.resize(SLOTS, (0, 0));
        let slot = written.get_mut(place as usize % SLOTS);
        slot.is_none_or(|slot| std::mem::replace(slot, now) != now)
    })
}

/// Whether `value` is not what was last written into `part` of the element with this id. It is taken as
/// written from now on.
#[cfg(any(target_arch = "wasm32", test))]
pub fn is_news(id: &str, part: &str, value: &str) -> bool {
    replace(id, part, (hash(&[value]) >> 32) as u32)
}

/// Whatever is written into `part` of the element with this id next is news: no value has this mark, but for
/// one in four billion.
pub fn forget(id: &str, part: &str) {
    replace(id, part, 0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_news() {
        assert!(is_news("a", "class", "x"));
        assert!(!is_news("a", "class", "x"));
        assert!(is_news("a", "class", "y"));
        assert!(is_news("a", "class", "x"));
        assert!(is_news("a", "text", "x"));
        assert!(is_news("b", "class", ""));
        assert!(!is_news("b", "class", ""));
        forget("b", "class");
        assert!(is_news("b", "class", ""));
        assert!(!is_news("a", "text", "x"));
    }

    #[test]
    fn texts_do_not_run_into_each_other() {
        assert_ne!(hash(&["ab", "c"]), hash(&["a", "bc"]));
    }
}
