//! The two panels as they stand in the page: outlines, lines, buttons, and names for pages that never
//! wake. Native only.

use super::scene::{self, Panel};
use super::{ids, lines};
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTIES, PARTY_KEYS, messages};
use crate::map::arcs;
use crate::map::outline::{
    ASIA, ASIA_COUNTRIES, ASIA_LAND, ASIA_SCALE, ASIA_STRETCH, COUNTRIES, LAND, WORLD,
};
use crate::state::map::{Class, MapState, Member, View, is_side};
use crate::widgets::escape::escape;

/// The id of the party whose outline has this country code.
fn party_of(iso: &str) -> Option<&'static str> {
    let party = PARTIES.iter().find(|party| party.iso == Some(iso))?;
    Some(party.id)
}

/// Countries as shapes, those of parties with their ids.
fn shapes(countries: &[(&str, &str)], id: impl Fn(&str) -> String) -> String {
    let state = MapState::DEFAULT;
    countries
        .iter()
        .map(|(iso, path)| match party_of(iso) {
            Some(party) => {
                let place = PARTY_KEYS.iter().position(|key| key.id == party);
                format!(
                    "<path id=\"{}\" class=\"{}\" data-act=\"party\" data-arg=\"{party}\" d=\"{path}\"/>",
                    id(party),
                    place.map_or("", |place| scene::class_of(&state, place)),
                )
            }
            None => format!("<path d=\"{path}\"/>"),
        })
        .collect()
}

/// The lines of all instruments that join parties, as paths.
fn lines() -> Vec<(usize, String)> {
    let lines = lines::all().into_iter();
    lines
        .map(|(text, curves)| (text, arcs::path(&curves)))
        .collect()
}

/// The shapes of the lines, drawn by reference on both panels.
fn line_shapes() -> String {
    let lines = lines();
    let shape = |(text, path): &(usize, String)| {
        let id = INSTRUMENT_KEYS[*text].id;
        format!("<path id=\"map-line-{id}\" vector-effect=\"non-scaling-stroke\" d=\"{path}\"/>")
    };
    lines.iter().map(shape).collect()
}

/// The lines of a panel: each with a wider twin to hit.
fn drawn_lines(id: impl Fn(&str) -> String) -> String {
    let state = MapState::DEFAULT;
    let line = |(text, _): &(usize, String)| {
        let key = INSTRUMENT_KEYS[*text].id;
        format!(
            concat!(
                "<g id=\"{id}\" class=\"arc {class}\" data-act=\"text\" data-arg=\"{key}\">",
                "<use class=\"wide\" href=\"#map-line-{key}\"/><use href=\"#map-line-{key}\"/></g>"
            ),
            id = id(key),
            class = scene::line(&state, *text),
            key = key,
        )
    };
    lines().iter().map(line).collect()
}

/// The outlines and lines of the world.
fn world_land() -> String {
    format!(
        concat!(
            "<svg class=\"land\" id=\"{land}\" viewBox=\"{world}\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">",
            "<path class=\"other\" d=\"{rest}\"/>{countries}",
            "<g class=\"detail\"><rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/><use href=\"#map-near\"/></g>",
            "<rect class=\"frame\" x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"/>",
            "<defs>{shapes}</defs>{lines}</svg>"
        ),
        land = ids::LAND,
        world = WORLD.view_box(),
        width = WORLD.width,
        height = WORLD.height,
        rest = LAND,
        countries = shapes(COUNTRIES, ids::shape),
        x = ASIA.x,
        y = ASIA.y,
        w = ASIA.width,
        h = ASIA.height,
        shapes = line_shapes(),
        lines = drawn_lines(ids::arc),
    )
}

/// The outlines of South-East Asia. Wider than the projection has them, because so close to the
/// equator it makes everything narrow.
fn asia_land() -> String {
    format!(
        concat!(
            "<svg class=\"land\" viewBox=\"{window}\" preserveAspectRatio=\"none\" width=\"{width}\" height=\"{height}\" aria-hidden=\"true\" focusable=\"false\">",
            "<g id=\"map-near\" transform=\"scale({scale})\"><path class=\"other\" d=\"{rest}\"/>{countries}</g>",
            "{lines}</svg>"
        ),
        window = ASIA.view_box(),
        width = (ASIA.width * ASIA_STRETCH * 2.0).round(),
        height = (ASIA.height * 2.0).round(),
        scale = ASIA_SCALE,
        rest = ASIA_LAND,
        countries = shapes(ASIA_COUNTRIES, ids::near),
        lines = drawn_lines(ids::near_arc),
    )
}

/// The parties' buttons on a panel, in the order of the list.
fn buttons(panel: Panel, lang: Lang) -> String {
    let state = MapState::DEFAULT;
    PARTY_KEYS
        .iter()
        .enumerate()
        .filter(|(party, _)| Panel::of(*party) == panel)
        .map(|(party, key)| {
            let (x, y) = scene::button(party, View::WHOLE);
            format!(
                concat!(
                    // A button once the map is awake.
                    "<svg class=\"at {class}\" id=\"{id}\" x=\"{x}\" y=\"{y}\" role=\"img\" ",
                    "aria-label=\"{name}\" data-act=\"party\" data-arg=\"{party}\">",
                    "<circle class=\"hit\" id=\"{hit}\" r=\"14\"/>{rings}<circle class=\"dot\" r=\"4\"/></svg>"
                ),
                class = scene::class_of(&state, party),
                id = ids::party(key.id),
                hit = ids::hit(key.id),
                x = x,
                y = y,
                name = escape(key.name.get(lang)),
                party = key.id,
                rings = rings(&state, party),
            )
        })
        .collect()
}

/// The rings of a party's own rules.
fn rings(state: &MapState, party: usize) -> String {
    INSTRUMENT_KEYS
        .iter()
        .enumerate()
        .filter(|(text, key)| Class::of(key.kind) == Class::Rule && is_side(*text, party))
        .map(|(text, key)| {
            format!(
                "<circle id=\"{}\" class=\"ring {}\" r=\"8\"/>",
                ids::ring(key.id),
                scene::line(state, text)
            )
        })
        .collect()
}

/// A panel with its name.
pub fn panel(panel: Panel, lang: Lang) -> String {
    let (id, name, class, land) = match panel {
        Panel::World => (ids::WORLD, messages::MAP_WORLD, "world", world_land()),
        Panel::Asia => (ids::ASIA, messages::MAP_ASIA, "asia", asia_land()),
    };
    let stills: String = scene::still_rooms(panel)
        .into_iter()
        .map(|(size, rooms)| {
            let names = scene::names(&MapState::DEFAULT, panel, &rooms, 0.0, lang);
            format!("<g class=\"names {size}\">{names}</g>")
        })
        .collect();
    format!(
        concat!(
            "<div class=\"panel {class}\" id=\"{id}\">{land}",
            "<svg class=\"marks\" role=\"group\" aria-label=\"{name}\"><g id=\"{circles}\"></g>{buttons}",
            "<g class=\"stills\" aria-hidden=\"true\">{stills}</g>",
            "<g class=\"names\" id=\"{names}\" aria-hidden=\"true\"></g></svg></div>"
        ),
        class = class,
        id = id,
        land = land,
        name = escape(name.get(lang)),
        circles = ids::group(id, "circles"),
        buttons = buttons(panel, lang),
        stills = stills,
        names = ids::group(id, "names"),
    )
}

/// A sample of a class's line, or ring, for the buttons that filter by it.
pub fn sample(class: Class) -> String {
    let name = class.name();
    match class {
        Class::None => String::new(),
        Class::Rule => format!(
            "<svg class=\"sample\" viewBox=\"0 0 28 20\" width=\"28\" height=\"20\" aria-hidden=\"true\"><circle class=\"ring {name}\" cx=\"14\" cy=\"10\" r=\"7\"/></svg>"
        ),
        _ => format!(
            "<svg class=\"sample\" viewBox=\"0 0 28 20\" width=\"28\" height=\"20\" aria-hidden=\"true\"><path class=\"arc {name}\" d=\"M0 10h28\"/></svg>"
        ),
    }
}
