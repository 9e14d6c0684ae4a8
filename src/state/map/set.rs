//! A set of a few named things.

use std::marker::PhantomData;

/// Things that are numbered from 0 and have names for addresses.
pub trait Member: Copy + 'static {
    /// All of them with their names, in order.
    const NAMED: &'static [(Self, &'static str)];

    /// The place in [`NAMED`](Self::NAMED).
    fn place(self) -> usize;

    /// The name in addresses and style sheets.
    fn name(self) -> &'static str {
        Self::NAMED.get(self.place()).map_or("", |(_, name)| name)
    }
}

/// Some of the members.
#[derive(Debug)]
pub struct Set<T> {
    bits: u8,
    of: PhantomData<T>,
}

// Written out, because a derive would ask the same of `T`.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> PartialEq for Set<T> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<T: Member> Set<T> {
    /// All members.
    pub const ALL: Self = Self {
        bits: {
            assert!(T::NAMED.len() <= 8, "a set has room for eight");
            ((1_u16 << T::NAMED.len()) - 1) as u8
        },
        of: PhantomData,
    };

    /// No member.
    pub const NONE: Self = Self {
        bits: 0,
        of: PhantomData,
    };

    /// Whether a member is in it.
    pub fn has(self, member: T) -> bool {
        self.bits & (1 << member.place()) != 0
    }

    /// The set with a member added, or taken out if it was in.
    #[must_use]
    pub fn toggled(self, member: T) -> Self {
        Self {
            bits: self.bits ^ (1 << member.place()),
            of: PhantomData,
        }
    }

    /// The member with a name.
    pub fn named(name: &str) -> Option<T> {
        let mut named = T::NAMED.iter();
        named.find(|(_, known)| *known == name).map(|(it, _)| *it)
    }

    /// The names of the members, with points between them; "none" if there are none.
    pub fn names(self) -> String {
        let mut names = String::new();
        for (member, name) in T::NAMED {
            if self.has(*member) {
                if !names.is_empty() {
                    names.push('.');
                }
                names.push_str(name);
            }
        }
        if names.is_empty() {
            names.push_str("none");
        }
        names
    }

    /// Reads what [`names`](Self::names) writes; `None` if a name is none of the members'.
    pub fn read(text: &str) -> Option<Self> {
        let mut set = Self::NONE;
        if text == "none" {
            return Some(set);
        }
        for name in text.split('.') {
            let member = Self::named(name)?;
            if !set.has(member) {
                set = set.toggled(member);
            }
        }
        Some(set)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Class, Set, Standing};

    #[test]
    fn names_are_read_back() {
        assert_eq!(Set::<Standing>::ALL.names(), "applies.not.stopped.open");
        for bits in 0..64 {
            let mut set = Set::<Class>::NONE;
            for (place, (class, _)) in <Class as super::Member>::NAMED.iter().enumerate() {
                if bits & (1 << place) != 0 {
                    set = set.toggled(*class);
                }
            }
            assert_eq!(Set::read(&set.names()), Some(set));
        }
        assert_eq!(
            Set::<Class>::read("trade.trade").map(Set::names).as_deref(),
            Some("trade")
        );
        assert_eq!(Set::<Class>::read("trade.pigs"), None);
        assert_eq!(Set::<Class>::read(""), None);
    }
}
