//! Ids of the map's elements, for the markup that gives them and the code that looks them up.

/// The map with both its panels.
pub const MAP: &str = "map-image";
/// The panel of the world.
pub const WORLD: &str = "map-world";
/// The panel of South-East Asia.
pub const ASIA: &str = "map-asia";
/// The outlines of the world.
pub const LAND: &str = "map-land";
/// The line that says what is pointed at.
pub const READOUT: &str = "map-readout";
/// What happened last.
pub const EVENT: &str = "map-event";
/// The button that replays, or pauses.
pub const REPLAY: &str = "map-replay";
/// The cards.
pub const CARDS: &str = "map-cards";
/// The head of the table's column with states.
pub const STATE_HEAD: &str = "map-state-head";
/// The typed day.
pub const DATE: &str = "map-date";
/// The way to the card that is open.
pub const TO_CARD: &str = "map-to-card";
/// The slider of days.
pub const SLIDER: &str = "map-day-slider";

fn of(prefix: &str, id: &str) -> String {
    [prefix, id].concat()
}

/// What begins the ids of parties' buttons.
pub const PARTY: &str = "map-party-";

/// A party's button.
pub fn party(id: &str) -> String {
    of(PARTY, id)
}

/// Where a party's point can be hit.
pub fn hit(id: &str) -> String {
    of("map-hit-", id)
}

/// A party's outline on the world map.
pub fn shape(id: &str) -> String {
    of("map-shape-", id)
}

/// A party's outline on the close-up.
pub fn near(id: &str) -> String {
    of("map-near-", id)
}

/// An instrument's line.
pub fn arc(id: &str) -> String {
    of("map-arc-", id)
}

/// An instrument's line on the close-up.
pub fn near_arc(id: &str) -> String {
    of("map-near-arc-", id)
}

/// The ring of a country's own rule.
pub fn ring(id: &str) -> String {
    of("map-ring-", id)
}

/// The card of a party or an instrument.
pub fn card(id: &str) -> String {
    of("map-card-", id)
}

/// How an instrument stands, on its card.
pub fn stand(id: &str) -> String {
    of("map-stand-", id)
}

/// How an instrument stands, in the table.
pub fn state(id: &str) -> String {
    of("map-state-", id)
}

/// How an instrument stands, on a party's card.
pub fn stand_of(party: &str, id: &str) -> String {
    ["map-of-", party, "-", id].concat()
}

/// A turn in an instrument's history, by its place in the list of turns.
pub fn turn(place: usize) -> String {
    of("map-turn-", &place.to_string())
}

/// An event, by its place in the list of events.
pub fn event(place: usize) -> String {
    of("map-event-", &place.to_string())
}

/// What a layer measures.
pub fn basis(layer: &str) -> String {
    of("map-basis-", layer)
}

/// A button that filters.
pub fn filter(group: &str, name: &str) -> String {
    ["map-", group, "-", name].concat()
}

/// A group that is written anew: names or circles of a panel.
pub fn group(panel: &str, what: &str) -> String {
    [panel, "-", what].concat()
}
