//! The map as a picture that can be taken away: what the page shows of a state, drawn by the charts' code.
//! Holds the outlines; nothing that a page loads to wake may call it.

mod look;
mod panel;

use self::look::{AMOUNT, DIM, Look, THICK, THIN, circle, faint, is_mark, recoloured, stroke};
use self::panel::Seen;
use super::scene::{self, Panel, aspect};
use super::words;
use crate::charts::frame::Bounds;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point};
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::facts::{INSTRUMENT_KEYS, Lang, messages};
use crate::format::fill;
use crate::format::lines::wrap;
use crate::state::map::{Chosen, Class, Layer, MapState, Member, View};

/// From what width on the close-up stands beside the key, as on the page.
const COLUMNS_FROM: f64 = 544.0;

/// From what width on it stands beside the world.
const BESIDE_FROM: f64 = 880.0;

/// From what width on it may, for a picture that is to be low.
const MAY_BESIDE_FROM: f64 = 640.0;

/// Widest close-up.
const ASIA_WIDEST: f64 = 520.0;

/// Between parts.
const GAP: f64 = 20.0;

/// Height of the line that says the day.
const HEAD: f64 = 28.0;

/// Size of notes.
const NOTE_PX: f64 = 12.0;

/// From one line of text to the next, in parts of its size.
const LINE: f64 = 1.4;

/// Length of a sample of a line in the key, and from its start to the words.
const SAMPLE: (f64, f64) = (30.0, 40.0);

/// The picture of a state with the places of its two panels.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawn {
    /// The picture.
    pub picture: Picture,
    /// Where the world is.
    pub world: Bounds,
    /// Where the close-up is.
    pub asia: Bounds,
}

/// Draws a state, so wide, from 280 to 1400 pixels; how high it becomes is in the picture. The close-up
/// stands below the world; beside it where there is room, or if the picture would else be higher than
/// `height_hint`.
pub fn picture(state: &MapState, lang: Lang, width: f64, height_hint: f64) -> Picture {
    drawn(state, lang, width, height_hint).picture
}

/// The same, and where its panels are.
pub fn drawn(state: &MapState, lang: Lang, width: f64, height_hint: f64) -> Drawn {
    let sheet = || Sheet {
        state,
        lang,
        picture: Picture::new(width, 0.0),
    };
    if width < COLUMNS_FROM {
        return sheet().stacked();
    }
    if width < BESIDE_FROM {
        let below = sheet().below();
        if below.picture.height <= height_hint || width < MAY_BESIDE_FROM {
            return below;
        }
    }
    sheet().beside()
}

/// The picture while it is put together.
struct Sheet<'a> {
    state: &'a MapState,
    lang: Lang,
    picture: Picture,
}

impl Sheet<'_> {
    /// All parts one below the other.
    fn stacked(mut self) -> Drawn {
        let width = self.picture.width;
        let world = room(0.0, HEAD, Panel::World, width);
        let near = width.min(ASIA_WIDEST);
        let asia = room(0.0, world.bottom + self.gap(), Panel::Asia, near);
        let mut foot = self.key(0.0, asia.bottom + GAP, width) + GAP / 2.0;
        for note in self.notes() {
            foot = self.note(&note, 0.0, foot, width) + GAP / 2.0;
        }
        self.finished(world, asia, foot)
    }

    /// As on the page: the world, below it the close-up with the key beside it.
    fn below(mut self) -> Drawn {
        let width = self.picture.width;
        let world = room(0.0, HEAD, Panel::World, width);
        let near = ((width - GAP) / 2.0).round().min(ASIA_WIDEST);
        let asia = room(0.0, world.bottom + self.gap(), Panel::Asia, near);
        let column = (near + GAP, width - near - GAP);
        let mut foot = self.key(column.0, asia.top, column.1) + GAP / 2.0;
        let mut below = asia.bottom + GAP / 2.0;
        // What finds no room beside the close-up goes below it.
        let mut wide = Vec::new();
        for note in self.notes() {
            if foot + high(&note, NOTE_PX, column.1) <= asia.bottom {
                foot = self.note(&note, column.0, foot, column.1) + GAP / 2.0;
            } else {
                wide.push(note);
            }
        }
        below = below.max(foot);
        for note in wide {
            below = self.note(&note, 0.0, below, width) + GAP / 2.0;
        }
        self.finished(world, asia, below)
    }

    /// Both panels side by side, below them the key and the notes.
    fn beside(mut self) -> Drawn {
        let width = self.picture.width;
        let (wide, narrow) = (aspect(Panel::World), aspect(Panel::Asia));
        let near = ((width - GAP) * wide / (wide + narrow)).round();
        let world = room(0.0, HEAD, Panel::World, width - GAP - near);
        let asia = Bounds {
            bottom: world.bottom,
            ..room(width - near, HEAD, Panel::Asia, near)
        };
        let notes = self.notes();
        let parts = notes.len() as f64 + 1.0;
        let column = (width - GAP * (parts - 1.0)) / parts;
        let mut foot = self.key(0.0, world.bottom + GAP, column);
        for (place, note) in notes.iter().enumerate() {
            let left = (column + GAP) * (place as f64 + 1.0);
            foot = foot.max(self.note(note, left, world.bottom + GAP, column));
        }
        self.finished(world, asia, foot + GAP / 2.0)
    }

    /// Between the world and what is below it: the whole world ends in empty sea.
    fn gap(&self) -> f64 {
        if self.state.view == View::WHOLE {
            0.0
        } else {
            GAP
        }
    }

    /// Draws the panels and the day above them.
    fn finished(mut self, world: Bounds, asia: Bounds, foot: f64) -> Drawn {
        let head = words::state_head(self.state.day, self.lang);
        let size = POINT_TEXT_PX;
        self.write(&head, (0.0, size * 0.7), size, Ink::Ink);
        let scale = world.right - world.left;
        for (panel, bounds) in [(Panel::World, world), (Panel::Asia, asia)] {
            Seen {
                state: self.state,
                lang: self.lang,
                panel,
                window: panel.window(self.state.view),
                bounds,
                world: scale,
                picture: &mut self.picture,
            }
            .draw();
        }
        self.picture.height = foot.round();
        Drawn {
            picture: self.picture,
            world,
            asia,
        }
    }

    /// What is said in small type: what filters leave, what a layer measures, whose borders these are.
    fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        if let Some(basis) = words::basis(self.state.layer) {
            let areas = messages::MAP_BASIS_AREAS.get(self.lang);
            notes.push([basis.get(self.lang), " ", areas].concat());
        }
        notes.push(messages::MAP_BORDERS.get(self.lang).into());
        notes
    }

    /// Adds what lines, rings and circles mean, as far as there are any; returns where it ends.
    fn key(&mut self, left: f64, top: f64, width: f64) -> f64 {
        let (state, lang) = (self.state, self.lang);
        let mut foot = top;
        let shown: Vec<usize> = (0..INSTRUMENT_KEYS.len())
            .filter(|text| state.shows_text(*text) && is_mark(*text))
            .collect();
        for (class, _) in Class::NAMED {
            let is_here = |text: &&usize| Class::of(INSTRUMENT_KEYS[**text].kind) == *class;
            if shown.iter().find(is_here).is_some() {
                let sample = Sample::Kind(*class);
                foot = self.item(sample, words::class(*class).get(lang), (left, foot), width);
            }
        }
        let weak = |text: &&usize| Look::of(state, **text).is_some_and(|look| look.is_weak);
        let are_weak = shown.iter().filter(weak).count();
        if are_weak < shown.len() {
            let thick = messages::MAPFILE_THICK.get(lang);
            foot = self.item(Sample::Plain(THICK), thick, (left, foot), width);
        }
        if are_weak > 0 {
            let thin = messages::MAPFILE_THIN.get(lang);
            foot = self.item(Sample::Plain(THIN), thin, (left, foot), width);
        }
        let is_dim = |text: &usize| Look::of(state, *text).is_some_and(|look| look.share < 1.0);
        if shown.iter().any(is_dim) {
            let (pale, name) = match state.chosen {
                Chosen::Text(text) => (messages::MAPFILE_PALE_TEXT, words::text(text.into(), lang)),
                Chosen::Party(party) => {
                    let name = words::party(party.into(), lang);
                    (messages::MAPFILE_PALE_PARTY, name)
                }
                Chosen::None => (messages::MAPFILE_PALE_TEXT, ""),
            };
            let pale = fill(pale.get(lang), &[("name", name)]);
            foot = self.item(Sample::Pale, &pale, (left, foot), width);
        }
        if state.layer != Layer::None {
            let layer = words::layer(state.layer, lang);
            foot = self.item(Sample::Amount, &layer, (left, foot), width);
        }
        if let Some(filtered) = scene::filtered(state, lang) {
            foot = self.item(Sample::Nothing, &filtered, (left, foot), width);
        }
        foot
    }

    /// Adds a sample and what it means; returns where it ends.
    fn item(&mut self, sample: Sample, words: &str, (left, top): Point, width: f64) -> f64 {
        let middle = top + TEXT_PX * LINE / 2.0;
        let (length, indent) = SAMPLE;
        let line = [(left, middle), (left + length, middle)];
        let centre = (left + length / 2.0, middle);
        let shapes = &mut self.picture.shapes;
        match sample {
            Sample::Kind(Class::Rule) => shapes.push(circle(centre, 7.0, Ink::Control, THICK)),
            Sample::Kind(class) => stroke(class, &line, THICK, |shape| shapes.push(shape)),
            Sample::Plain(px) => stroke(Class::Trade, &line, px, |shape| {
                shapes.push(recoloured(shape, Ink::Quiet));
            }),
            Sample::Pale => stroke(Class::Trade, &line, THICK, |shape| {
                shapes.push(faint(recoloured(shape, Ink::Quiet), DIM));
            }),
            Sample::Amount => {
                shapes.push(faint(circle(centre, 7.0, Ink::Reader, 0.0), AMOUNT));
                shapes.push(circle(centre, 7.0, Ink::Reader, 1.5));
            }
            Sample::Nothing => {}
        }
        let indent = match sample {
            Sample::Nothing => 0.0,
            _ => indent,
        };
        let place = (left + indent, top);
        self.paragraph(words, place, width - indent, TEXT_PX, Ink::Ink) + 3.0
    }

    fn note(&mut self, words: &str, left: f64, top: f64, width: f64) -> f64 {
        self.paragraph(words, (left, top), width, NOTE_PX, Ink::Quiet)
    }

    /// Adds lines of text; returns where the last one ends.
    fn paragraph(&mut self, text: &str, at: Point, width: f64, px: f64, ink: Ink) -> f64 {
        let (left, mut top) = at;
        for line in wrap(text, px, width) {
            self.write(&line, (left, top + px * LINE / 2.0), px, ink);
            top += px * LINE;
        }
        top
    }

    fn write(&mut self, text: &str, (x, y): Point, px: f64, ink: Ink) {
        self.picture.labels.push(Label {
            px,
            ..Label::new(text, (x, y), Anchor::Start, ink)
        });
    }
}

/// A sample in the key.
#[derive(Clone, Copy)]
enum Sample {
    Kind(Class),
    Plain(f64),
    Pale,
    Amount,
    Nothing,
}

/// How high a text becomes.
fn high(text: &str, px: f64, width: f64) -> f64 {
    wrap(text, px, width).len() as f64 * px * LINE
}

fn room(left: f64, top: f64, panel: Panel, width: f64) -> Bounds {
    Bounds {
        left,
        top,
        right: left + width,
        bottom: (top + width * aspect(panel)).round(),
    }
}
