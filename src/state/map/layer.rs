//! Which figures the map shows. Each measures something else and has a scale of its own.

/// The figures on the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Layer {
    /// None.
    None,
    /// Output of mines in a year.
    Mined,
    /// Reserves: what is worth mining.
    Reserves,
    /// Share of what the world refines, in the first year of the outlook.
    RefinedStart,
    /// The same in the year that the outlook looks at.
    RefinedLater,
}

impl Layer {
    /// All with their names in addresses.
    pub const NAMED: [(Self, &'static str); 5] = [
        (Self::None, "none"),
        (Self::Mined, "mined"),
        (Self::Reserves, "reserves"),
        (Self::RefinedStart, "refined"),
        (Self::RefinedLater, "refined-outlook"),
    ];

    /// The name in addresses.
    pub fn name(self) -> &'static str {
        let mut named = Self::NAMED.iter();
        named
            .find(|(it, _)| *it == self)
            .map_or("", |(_, name)| name)
    }
}
