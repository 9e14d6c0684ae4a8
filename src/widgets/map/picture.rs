//! The map as a picture that can be taken away: what the page shows of a state, drawn by the charts' code.
//! Holds the outlines; nothing that a page loads to wake may call it.
//!
//! Widths of lines, radii and dashes are those of the style sheet.

use super::scene::{self, Panel, aspect, class_of, each_name};
use super::{lines, words};
use crate::charts::cut;
use crate::charts::frame::Bounds;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::theme::{Ink, POINT_TEXT_PX, TEXT_PX};
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTIES, PARTY_KEYS, messages};
use crate::format::{fill, text_width};
use crate::map::arcs::Curve;
use crate::map::labels::{End, Room};
use crate::map::outline::{ASIA, ASIA_COUNTRIES, ASIA_LAND, ASIA_SCALE, COUNTRIES, LAND};
use crate::map::{self, Window, figures, neighbours};
use crate::state::map::{Chosen, Class, Layer, MapState, Member, View, is_side};

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

/// Nearer points of an outline are one, in pixels.
const FINEST: f64 = 0.4;

/// How far a polyline may lie from its curve, in pixels.
const SMOOTH: f64 = 0.03;

/// How much is left of a line under a name.
const UNDER_NAME: f64 = 0.2;

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
        let asia = room(0.0, world.bottom + GAP, Panel::Asia, near);
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
        let asia = room(0.0, world.bottom + GAP, Panel::Asia, near);
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
        for line in wrapped(text, px, width) {
            self.write(&line, (left, top + px * LINE / 2.0), px, ink);
            top += px * LINE;
        }
        top
    }

    fn write(&mut self, text: &str, (x, y): Point, px: f64, ink: Ink) {
        self.picture.labels.push(Label {
            text: text.into(),
            x,
            y,
            anchor: Anchor::Start,
            px,
            ink,
            cleared: false,
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

/// A text in lines that are never wider than so many pixels, unless a word is.
fn wrapped(text: &str, px: f64, width: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(line) if text_width(line, px) + text_width(word, px) + px * 0.6 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.into()),
        }
    }
    lines
}

/// How high a text becomes.
fn high(text: &str, px: f64, width: f64) -> f64 {
    wrapped(text, px, width).len() as f64 * px * LINE
}

fn room(left: f64, top: f64, panel: Panel, width: f64) -> Bounds {
    Bounds {
        left,
        top,
        right: left + width,
        bottom: (top + width * aspect(panel)).round(),
    }
}

/// Width of what applies, and of what does not.
const THICK: f64 = 2.75;
const THIN: f64 = 1.4;

/// How much is left of a line, or a ring, that is not of what is open.
const DIM: f64 = 0.28;
const DIM_RING: f64 = 0.4;

/// How much of the land shows through circles.
const AMOUNT: f64 = 0.22;
const AMOUNT_OUTSIDE: f64 = 0.15;

/// Whether an instrument is drawn as a line or a ring.
fn is_mark(text: usize) -> bool {
    let key = INSTRUMENT_KEYS.get(text);
    key.is_some_and(|key| key.parties.len() == 2 || Class::of(key.kind) == Class::Rule)
}

/// How a line or ring is drawn.
#[derive(Clone, Copy)]
struct Look {
    class: Class,
    is_weak: bool,
    px: f64,
    share: f64,
}

impl Look {
    /// `None` if it is not shown. What the page's classes mean in its style sheet.
    fn of(state: &MapState, text: usize) -> Option<Self> {
        let class = Class::of(INSTRUMENT_KEYS.get(text)?.kind);
        let classes = scene::line(state, text);
        let has = |name: &str| classes.split(' ').any(|class| class == name);
        if has("off") {
            return None;
        }
        let is_weak = has("weak");
        let is_ring = class == Class::Rule;
        let px = match (is_weak, has("open") && !is_ring) {
            (false, false) => THICK,
            (false, true) => 3.25,
            (true, true) => 2.0,
            (true, false) if class == Class::Club => 2.2,
            (true, false) => THIN,
        };
        let share = match (has("dim"), is_ring) {
            (false, _) => 1.0,
            (true, false) => DIM,
            (true, true) => DIM_RING,
        };
        Some(Self {
            class,
            is_weak,
            px,
            share,
        })
    }
}

const fn ink(class: Class) -> Ink {
    match class {
        Class::Trade => Ink::Trade,
        Class::Minerals => Ink::Minerals,
        Class::Rule => Ink::Control,
        Class::Deal => Ink::Deal,
        Class::Club | Class::None => Ink::Quiet,
    }
}

/// What is drawn and left out in turn of a class's lines; what is next to nothing is a dot.
const fn dashes(class: Class) -> &'static [f64] {
    match class {
        Class::Minerals => &[7.0, 5.0],
        Class::Club => &[0.1, 5.0],
        Class::Deal => &[9.0, 4.0, 0.1, 4.0],
        Class::Trade | Class::Rule | Class::None => &[],
    }
}

/// A line in the colour and dashes of its class, mark by mark.
fn stroke(class: Class, points: &[Point], px: f64, mut show: impl FnMut(Shape)) {
    let ink = ink(class);
    for dash in cut::dashes(points, dashes(class)) {
        match dash[..] {
            [from, to] if (to.0 - from.0).hypot(to.1 - from.1) < 1.0 => {
                show(circle(from, (px / 2.0).max(1.0), ink, 0.0));
            }
            _ => show(Shape::Line {
                points: dash,
                ink,
                px,
            }),
        }
    }
}

fn circle(at: Point, radius: f64, ink: Ink, px: f64) -> Shape {
    Shape::Circle {
        at,
        radius,
        ink,
        px,
    }
}

fn faint(shape: Shape, share: f64) -> Shape {
    if share >= 1.0 {
        return shape;
    }
    Shape::Faint {
        share,
        shape: Box::new(shape),
    }
}

fn recoloured(shape: Shape, ink: Ink) -> Shape {
    match shape {
        Shape::Line { points, px, .. } => Shape::Line { points, ink, px },
        other => other,
    }
}

/// The parties' country codes, without the prose of [`PARTIES`].
static ISO: [Option<&str>; PARTY_KEYS.len()] = {
    let mut codes = [None; PARTY_KEYS.len()];
    let mut place = 0;
    while place < codes.len() {
        codes[place] = PARTIES[place].iso;
        place += 1;
    }
    codes
};

/// A panel that is being drawn.
struct Seen<'a> {
    state: &'a MapState,
    lang: Lang,
    panel: Panel,
    window: Window,
    bounds: Bounds,
    /// Width of the world's panel, by which circles have their sizes on both.
    world: f64,
    picture: &'a mut Picture,
}

impl Seen<'_> {
    fn draw(mut self) {
        let is_near = self.panel == Panel::World && self.state.view.zoom >= scene::NEAR;
        match self.panel {
            Panel::World => self.land(LAND, COUNTRIES, 1.0, self.bounds),
            Panel::Asia => self.land(ASIA_LAND, ASIA_COUNTRIES, ASIA_SCALE, self.bounds),
        }
        if is_near {
            let detail = self.detail();
            if detail.left < detail.right && detail.top < detail.bottom {
                self.picture.shapes.push(Shape::Bar {
                    bounds: detail,
                    ink: Ink::Paper,
                });
                self.land(ASIA_LAND, ASIA_COUNTRIES, ASIA_SCALE, detail);
            }
        }
        let (names, others) = self.names();
        if self.panel == Panel::World && !is_near {
            self.frame(&names);
        }
        self.lines(&names);
        self.circles();
        self.points();
        for at in others {
            self.point(at, false);
        }
        self.picture.labels.extend(names);
        if self.is_framed() {
            let Bounds {
                left,
                top,
                right,
                bottom,
            } = self.bounds;
            let (left, top, right, bottom) = (left + 0.5, top + 0.5, right - 0.5, bottom - 0.5);
            for (from, to) in [
                ((left, top), (right, top)),
                ((left, bottom), (right, bottom)),
                ((left, top), (left, bottom)),
                ((right, top), (right, bottom)),
            ] {
                self.picture.line(from, to, Ink::Ground, 1.0);
            }
        }
    }

    /// Whether land and lines go on beyond the panel's edge.
    fn is_framed(&self) -> bool {
        self.panel == Panel::Asia || self.state.view != View::WHOLE
    }

    /// The frame of the close-up on the world, which stops at names.
    fn frame(&mut self, names: &[Label]) {
        let corner = |x: f64, y: f64| {
            self.at(map::Point {
                x: ASIA.x + x,
                y: ASIA.y + y,
            })
        };
        let corners = [
            corner(0.0, 0.0),
            corner(ASIA.width, 0.0),
            corner(ASIA.width, ASIA.height),
            corner(0.0, ASIA.height),
        ];
        let names: Vec<Bounds> = names.iter().map(Label::bounds).collect();
        for (at, from) in corners.iter().enumerate() {
            let to = corners[(at + 1) % corners.len()];
            for side in cut::line(&[*from, to], &self.bounds) {
                for part in cut::split(&side, &names).1 {
                    self.picture.path(part, Ink::Quiet, 1.0);
                }
            }
        }
    }

    fn at(&self, point: map::Point) -> Point {
        let (across, down) = self.window.share(point);
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = self.bounds;
        (left + across * (right - left), top + down * (bottom - top))
    }

    /// What is drawn finer when one looks near.
    fn detail(&self) -> Bounds {
        let corner = |x: f64, y: f64| {
            self.at(map::Point {
                x: ASIA.x + x,
                y: ASIA.y + y,
            })
        };
        let (left, top) = corner(0.0, 0.0);
        let (right, bottom) = corner(ASIA.width, ASIA.height);
        Bounds {
            left: left.max(self.bounds.left),
            top: top.max(self.bounds.top),
            right: right.min(self.bounds.right),
            bottom: bottom.min(self.bounds.bottom),
        }
    }

    /// Land of others, then that of the parties, what is open on top.
    fn land(&mut self, rest: &str, countries: &[(&str, &str)], scale: f64, within: Bounds) {
        self.country(rest, scale, "other", within);
        let mut open = Vec::new();
        for (iso, path) in countries {
            let party = ISO.iter().position(|party| *party == Some(*iso));
            match party.map_or("other", |party| class_of(self.state, party)) {
                "chosen" => open.push(path),
                class => self.country(path, scale, class, within),
            }
        }
        for path in open {
            self.country(path, scale, "chosen", within);
        }
    }

    fn country(&mut self, path: &str, scale: f64, class: &str, within: Bounds) {
        let (land, edge, px) = match class {
            "chosen" => (Ink::ReaderBand, Ink::Reader, 1.5),
            "partner" => (Ink::LandPartner, Ink::Paper, 0.8),
            "party" => (Ink::LandParty, Ink::Paper, 0.8),
            _ => (Ink::Land, Ink::Land, 0.8),
        };
        let mut edges = Vec::new();
        for (ring, is_hole) in rings(path, scale) {
            let mut ring = coarser(ring.into_iter().map(|point| self.at(point)));
            let points = cut::area(&ring, &within);
            if points.len() > 2 {
                let ink = if is_hole { Ink::Paper } else { land };
                self.picture.shapes.push(Shape::Area { points, ink });
            }
            ring.extend(ring.first().copied());
            edges.push(ring);
        }
        for ring in edges {
            self.line(&ring, edge, px, within);
        }
    }

    fn line(&mut self, points: &[Point], ink: Ink, px: f64, within: Bounds) {
        for part in cut::line(points, &within) {
            self.picture.path(part, ink, px);
        }
    }

    /// The lines of instruments, paler where they pass under a name.
    fn lines(&mut self, names: &[Label]) {
        // Letters are narrower than the room that is kept for them.
        let boxes: Vec<Bounds> = names
            .iter()
            .map(|name| Label {
                px: name.px * 0.9,
                ..name.clone()
            })
            .map(|name| name.bounds())
            .collect();
        // What is open on top.
        let all = lines::all();
        let looks = all
            .iter()
            .filter_map(|(text, curves)| Some((Look::of(self.state, *text)?, curves)));
        let (dim, open): (Vec<_>, Vec<_>) = looks.partition(|(look, _)| look.share < 1.0);
        for (look, curves) in dim.into_iter().chain(open) {
            for curve in curves {
                let mut marks = Vec::new();
                let points = self.smooth(curve);
                stroke(look.class, &points, look.px, |mark| marks.push(mark));
                for mark in marks {
                    self.mark(mark, look.share, &boxes);
                }
            }
        }
    }

    /// A dash or dot of a line.
    fn mark(&mut self, mark: Shape, share: f64, names: &[Bounds]) {
        // The ends of a thick line that leaves the panel aslant stay within its frame.
        let margin = if self.is_framed() { 1.5 } else { 0.0 };
        let within = Bounds {
            left: self.bounds.left + margin,
            top: self.bounds.top + margin,
            right: self.bounds.right - margin,
            bottom: self.bounds.bottom - margin,
        };
        match mark {
            Shape::Line { points, ink, px } => {
                for part in cut::line(&points, &within) {
                    let (under, free) = cut::split(&part, names);
                    for (parts, left) in [(under, UNDER_NAME), (free, 1.0)] {
                        for points in parts {
                            let line = Shape::Line { points, ink, px };
                            self.picture.shapes.push(faint(line, share * left));
                        }
                    }
                }
            }
            Shape::Circle { at, .. } => {
                if is_in(at, &self.bounds, 1.0) {
                    let is_under = names.iter().any(|name| is_in(at, name, 0.0));
                    let left = if is_under { UNDER_NAME } else { 1.0 };
                    self.picture.shapes.push(faint(mark, share * left));
                }
            }
            _ => {}
        }
    }

    /// A curve as a polyline that looks like it.
    fn smooth(&self, curve: &Curve) -> Vec<Point> {
        let mut from = self.at(curve.start);
        let mut points = vec![from];
        for bow in &curve.bows {
            let (control, to) = (self.at(bow.control), self.at(bow.end));
            let bend = |a: f64, b: f64, c: f64| (a - 2.0 * b + c) / 4.0;
            let bent = bend(from.0, control.0, to.0).hypot(bend(from.1, control.1, to.1));
            let steps = (bent / SMOOTH).sqrt().ceil().max(1.0) as u32;
            for step in 1..=steps {
                let part = f64::from(step) / f64::from(steps);
                let rest = 1.0 - part;
                let along = |a: f64, b: f64, c: f64| {
                    rest * rest * a + 2.0 * rest * part * b + part * part * c
                };
                points.push((
                    along(from.0, control.0, to.0),
                    along(from.1, control.1, to.1),
                ));
            }
            from = to;
        }
        points
    }

    /// The circles of the layer.
    fn circles(&mut self) {
        for circle in figures::circles(self.state.layer) {
            if !self.window.contains(circle.at) {
                continue;
            }
            let at = self.at(circle.at);
            let radius = figures::radius(circle.share, self.world);
            let is_party = circle.party.is_some();
            let (ink, share) = if is_party {
                (Ink::Reader, AMOUNT)
            } else {
                (Ink::Quiet, AMOUNT_OUTSIDE)
            };
            let ring = around(at, radius);
            let is_whole = is_in(at, &self.bounds, radius);
            let ground = if is_whole {
                self::circle(at, radius, ink, 0.0)
            } else {
                let points = cut::area(&ring, &self.bounds);
                Shape::Area { points, ink }
            };
            self.picture.shapes.push(faint(ground, share));
            if is_whole && is_party {
                let line = self::circle(at, radius, ink, 1.5);
                self.picture.shapes.push(line);
                continue;
            }
            let pattern: &[f64] = if is_party { &[] } else { &[3.0, 2.0] };
            for dash in cut::dashes(&ring, pattern) {
                self.line(&dash, ink, 1.5, self.bounds);
            }
        }
    }

    /// The parties' points with the rings of their own rules, those with buttons on this panel.
    fn points(&mut self) {
        let (state, panel) = (self.state, self.panel);
        let parties = (0..PARTY_KEYS.len()).filter(|party| state.shows_party(*party));
        for party in parties.filter(|party| Panel::of(*party) == panel) {
            let Some(at) = neighbours::place(party).map(|point| self.at(point)) else {
                continue;
            };
            if !is_in(at, &self.bounds, 0.0) {
                continue;
            }
            let mut drawn: Vec<(bool, bool)> = Vec::new();
            for text in 0..INSTRUMENT_KEYS.len() {
                let Some(look) = Look::of(self.state, text)
                    .filter(|look| look.class == Class::Rule && is_side(text, party))
                else {
                    continue;
                };
                // Equal rings are one.
                let kind = (look.is_weak, look.share < 1.0);
                if !drawn.contains(&kind) {
                    drawn.push(kind);
                    self.ring(at, look);
                }
            }
            let is_open = class_of(self.state, party) == "chosen";
            self.point(at, is_open);
        }
    }

    /// The ring of a country's own rule.
    fn ring(&mut self, at: Point, look: Look) {
        let ring = around(at, 8.0);
        let ink = Ink::Control;
        if !look.is_weak && is_in(at, &self.bounds, 10.0) {
            let ring = self::circle(at, 8.0, ink, look.px);
            self.picture.shapes.push(faint(ring, look.share));
            return;
        }
        let pattern: &[f64] = if look.is_weak { &[2.5, 2.0] } else { &[] };
        for dash in cut::dashes(&ring, pattern) {
            self.mark(
                Shape::Line {
                    points: dash,
                    ink,
                    px: look.px,
                },
                look.share,
                &[],
            );
        }
    }

    fn point(&mut self, at: Point, is_open: bool) {
        let (radius, ink) = if is_open {
            (5.5, Ink::Reader)
        } else {
            (4.0, Ink::Ink)
        };
        let shapes = &mut self.picture.shapes;
        shapes.push(circle(at, radius + 0.75, Ink::Paper, 0.0));
        shapes.push(circle(at, radius - 0.75, ink, 0.0));
    }

    /// The names, placed as on the page; and the points of parties that have their buttons elsewhere.
    fn names(&self) -> (Vec<Label>, Vec<Point>) {
        let Bounds {
            left,
            top,
            right,
            bottom,
        } = self.bounds;
        let room = Room {
            width: right - left,
            height: bottom - top,
        };
        let (mut names, mut points) = (Vec::new(), Vec::new());
        let (state, lang) = (self.state, self.lang);
        each_name(
            state,
            self.panel,
            &[room],
            self.world,
            lang,
            |named, placed| {
                let wanted = &named.wanted;
                let at = (
                    left + wanted.across * room.width,
                    top + wanted.down * room.height,
                );
                if named.dot {
                    points.push(at);
                }
                let Some(placed) = placed else { return };
                names.push(Label {
                    text: placed.text.into(),
                    x: at.0 + placed.beside.dx,
                    y: at.1 + placed.beside.dy,
                    anchor: match placed.beside.end {
                        End::Start => Anchor::Start,
                        End::Middle => Anchor::Middle,
                        End::End => Anchor::End,
                    },
                    px: TEXT_PX,
                    ink: match named.class {
                        "you" => Ink::Reader,
                        "quiet" | "region" => Ink::Quiet,
                        _ => Ink::Ink,
                    },
                    cleared: false,
                });
            },
        );
        (names, points)
    }
}

/// Points of an outline without those too near to the one before to be told from it.
fn coarser(points: impl Iterator<Item = Point>) -> Vec<Point> {
    let mut kept: Vec<Point> = Vec::new();
    for (x, y) in points {
        let is_apart = |last: &Point| (last.0 - x).hypot(last.1 - y) > FINEST;
        if kept.last().is_none_or(is_apart) {
            kept.push((x, y));
        }
    }
    kept
}

/// Whether a point lies in a box, so far from its edges.
fn is_in((x, y): Point, within: &Bounds, margin: f64) -> bool {
    within.left + margin <= x
        && x <= within.right - margin
        && within.top + margin <= y
        && y <= within.bottom - margin
}

/// A circle as a closed line.
fn around((x, y): Point, radius: f64) -> Vec<Point> {
    const STEPS: u32 = 48;
    (0..=STEPS)
        .map(|step| {
            let angle = f64::from(step) / f64::from(STEPS) * std::f64::consts::TAU;
            (x + radius * angle.cos(), y + radius * angle.sin())
        })
        .collect()
}

/// The rings of an outline, and whether each is a hole: `m` with a step, steps, `z`, all relative. Land runs
/// one way round, holes the other.
fn rings(path: &str, scale: f64) -> Vec<(Vec<map::Point>, bool)> {
    let mut rings = Vec::new();
    let (mut x, mut y) = (0, 0);
    for ring in path.split('z').filter(|ring| !ring.is_empty()) {
        let mut numbers = numbers(ring);
        let mut points = Vec::new();
        let mut twice = 0;
        let mut start = None;
        while let (Some(across), Some(down)) = (numbers.next(), numbers.next()) {
            twice += x * down - y * across;
            x += across;
            y += down;
            if start.is_none() {
                start = Some((x, y));
                twice = 0;
            }
            points.push(map::Point {
                x: f64::from(x) * scale,
                y: f64::from(y) * scale,
            });
        }
        // The next one is relative to where this one began.
        if let Some(start) = start {
            twice += x * start.1 - y * start.0;
            (x, y) = start;
        }
        rings.push((points, twice < 0));
    }
    rings
}

/// The numbers of path data: a minus separates as well as a space.
fn numbers(path: &str) -> impl Iterator<Item = i32> {
    let mut rest = path.trim_start_matches('m');
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let end = rest
            .char_indices()
            .skip(1)
            .find(|(_, letter)| !letter.is_ascii_digit())
            .map_or(rest.len(), |(at, _)| at);
        let (number, after) = rest.split_at(end);
        rest = after;
        number.parse().ok()
    })
}
