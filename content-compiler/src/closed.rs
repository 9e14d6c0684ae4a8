//! Words of closed lists: the only values that a key may have.

/// An enum whose variants are written in `content/` by a code each.
macro_rules! closed_list {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name {
            $($(#[$variant_doc])* $variant,)+
        }

        impl $crate::closed::Closed for $name {
            const ALL: &'static [(&'static str, Self)] = &[$(($code, $name::$variant),)+];
        }
    };
}

pub(crate) use closed_list;

/// A closed list.
pub(crate) trait Closed: Copy + 'static {
    /// Every value with its code.
    const ALL: &'static [(&'static str, Self)];

    /// The value of a code.
    fn of_code(code: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .find(|(known, _)| *known == code)
            .map(|(_, value)| *value)
    }

    /// The code of a value.
    fn code(self) -> &'static str
    where
        Self: PartialEq,
    {
        Self::ALL
            .iter()
            .find(|(_, value)| *value == self)
            .map_or("", |(code, _)| *code)
    }

    /// The codes, for sentences.
    fn codes() -> String {
        let codes: Vec<&str> = Self::ALL.iter().map(|(code, _)| *code).collect();
        codes.join(", ")
    }
}
