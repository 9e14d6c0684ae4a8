//! One panel of the picture: land, lines, circles, points and names, cut to its edges.

use super::look::{AMOUNT, AMOUNT_OUTSIDE, Look, circle, faint, stroke};
use crate::charts::cut;
use crate::charts::frame::Bounds;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::theme::{Ink, TEXT_PX};
use crate::facts::{INSTRUMENT_KEYS, Lang, PARTY_CODES, PARTY_KEYS};
use crate::map::arcs::Curve;
use crate::map::labels::{End, Room};
use crate::map::outline::{ASIA, ASIA_COUNTRIES, ASIA_LAND, ASIA_SCALE, COUNTRIES, LAND};
use crate::map::{self, Window, angle, figures, neighbours};
use crate::state::map::{Class, MapState, View, is_side};
use crate::widgets::map::lines;
use crate::widgets::map::scene::{self, Panel, class_of, each_name};

/// Nearer points of an outline are one, in pixels.
const FINEST: f64 = 0.4;

/// How far a polyline may lie from its curve, in pixels.
const SMOOTH: f64 = 0.03;

/// How much is left of a line under a name.
const UNDER_NAME: f64 = 0.2;

/// A panel that is being drawn.
pub(super) struct Seen<'a> {
    pub(super) state: &'a MapState,
    pub(super) lang: Lang,
    pub(super) panel: Panel,
    pub(super) window: Window,
    pub(super) bounds: Bounds,
    /// Width of the world's panel, by which circles have their sizes on both.
    pub(super) world: f64,
    pub(super) picture: &'a mut Picture,
}

impl Seen<'_> {
    pub(super) fn draw(mut self) {
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
        let frame = if self.panel == Panel::World && !is_near {
            self.frame()
        } else {
            Vec::new()
        };
        let Names {
            labels,
            points,
            leads,
        } = self.names(&frame);
        let boxes: Vec<Bounds> = labels.iter().map(Label::bounds).collect();
        for (from, to) in frame {
            // A name stands in a gap of the frame.
            for part in cut::split(&[from, to], &boxes).1 {
                self.line(&part, Ink::Quiet, 1.0, self.bounds);
            }
        }
        self.lines(&boxes);
        self.circles();
        for (from, to) in leads {
            self.picture.line(from, to, Ink::Quiet, 1.0);
        }
        self.points();
        for at in points {
            self.point(at, false);
        }
        self.picture.labels.extend(labels);
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

    /// The sides of the close-up's frame on the world.
    fn frame(&self) -> Vec<(Point, Point)> {
        let corners = [
            (0.0, 0.0),
            (ASIA.width, 0.0),
            (ASIA.width, ASIA.height),
            (0.0, ASIA.height),
            (0.0, 0.0),
        ]
        .map(|(x, y)| {
            self.at(map::Point {
                x: ASIA.x + x,
                y: ASIA.y + y,
            })
        });
        corners.windows(2).map(|side| (side[0], side[1])).collect()
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
            let party = PARTY_CODES.iter().position(|code| *code == Some(*iso));
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
    fn lines(&mut self, names: &[Bounds]) {
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
                    self.mark(mark, look.share, names);
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
            Shape::Circle { at, .. } if is_in(at, &self.bounds, 1.0) => {
                let is_under = names.iter().any(|name| is_in(at, name, 0.0));
                let left = if is_under { UNDER_NAME } else { 1.0 };
                self.picture.shapes.push(faint(mark, share * left));
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
        for amount in figures::circles(self.state.layer) {
            if !self.window.contains(amount.at) {
                continue;
            }
            let at = self.at(amount.at);
            let radius = figures::radius(amount.share, self.world);
            let is_party = amount.party.is_some();
            let (ink, share) = if is_party {
                (Ink::Reader, AMOUNT)
            } else {
                (Ink::Quiet, AMOUNT_OUTSIDE)
            };
            let ring = around(at, radius);
            let is_whole = is_in(at, &self.bounds, radius);
            let ground = if is_whole {
                circle(at, radius, ink, 0.0)
            } else {
                let points = cut::area(&ring, &self.bounds);
                Shape::Area { points, ink }
            };
            self.picture.shapes.push(faint(ground, share));
            if is_whole && is_party {
                let line = circle(at, radius, ink, 1.5);
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
            let ring = circle(at, 8.0, ink, look.px);
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

    /// The names, placed as on the page. One that would cross the frame of the close-up becomes shorter or moves
    /// where it can, and one that found no room at its point stands farther off.
    fn names(&self, frame: &[(Point, Point)]) -> Names {
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
        let mut names = Names::default();
        let (mut taken, mut homeless) = (Vec::new(), Vec::new());
        let (state, lang) = (self.state, self.lang);
        each_name(
            (state, self.panel, self.world, lang),
            &[room],
            |named, placed| {
                let wanted = &named.wanted;
                let at = (
                    left + wanted.across * room.width,
                    top + wanted.down * room.height,
                );
                if named.dot {
                    names.points.push(at);
                }
                taken.push(Bounds::around(at, wanted.radius));
                let ink = match named.class {
                    "you" => Ink::Reader,
                    "quiet" | "region" => Ink::Quiet,
                    _ => Ink::Ink,
                };
                let is_region = named.class == "region";
                let short = match wanted.otherwise.as_str() {
                    "" => &wanted.text,
                    short => short,
                };
                let label = Label::new(short, at, Anchor::Start, ink);
                let mut else_there = None;
                if let Some(placed) = placed {
                    let beside = placed.beside;
                    let there = Label {
                        text: placed.text.into(),
                        x: at.0 + beside.dx,
                        y: at.1 + beside.dy,
                        anchor: match beside.end {
                            End::Start => Anchor::Start,
                            End::Middle => Anchor::Middle,
                            End::End => Anchor::End,
                        },
                        ..label.clone()
                    };
                    let bounds = there.bounds();
                    if is_region || !frame.iter().any(|(from, to)| bounds.meets(*from, *to)) {
                        names.labels.push(there);
                        return;
                    }
                    else_there = Some(there);
                }
                if !is_region && !label.text.is_empty() {
                    // What has a place, if not a good one, comes first: it needs none of what others find.
                    let turn = if else_there.is_some() {
                        0
                    } else {
                        homeless.len()
                    };
                    homeless.insert(turn, (label, wanted.radius, else_there));
                }
            },
        );
        taken.extend(names.labels.iter().map(Label::bounds));
        for (label, radius, else_there) in homeless {
            let far = |frame| farther(&label, radius, &self.bounds, &taken, frame);
            let is_free = |there: &Label| {
                let bounds = there.bounds();
                !taken.iter().any(|taken| taken.overlaps(&bounds))
            };
            // A line of no length for a name that stays across the frame.
            let stays = || Some((else_there.filter(is_free)?, (label.x, label.y)));
            let found = far(frame)
                .or_else(|| stays().map(|(there, at)| (there, (at, at))))
                .or_else(|| far(&[]));
            if let Some((label, lead)) = found {
                taken.push(label.bounds());
                names.labels.push(label);
                names.leads.push(lead);
            }
        }
        names
    }
}

/// The names of a panel.
#[derive(Default)]
struct Names {
    labels: Vec<Label>,
    /// The points of parties that have their buttons elsewhere.
    points: Vec<Point>,
    /// From points to names that stand farther off.
    leads: Vec<(Point, Point)>,
}

/// Finds room for a name around its point, which is the label's place, off what is taken and off lines; with the
/// line that leads there.
fn farther(
    label: &Label,
    radius: f64,
    within: &Bounds,
    taken: &[Bounds],
    lines: &[(Point, Point)],
) -> Option<(Label, (Point, Point))> {
    let from = (label.x, label.y);
    (0..6)
        .flat_map(|step| ways(16).map(move |way| (step, way)))
        .find_map(|(step, (across, down))| {
            let off = radius + 4.0 + 12.0 * f64::from(step);
            let mut label = label.clone();
            label.x += across * off;
            label.y += down * off;
            let mut to = (label.x, label.y);
            if across.abs() < 0.3 {
                label.anchor = Anchor::Middle;
                to.1 -= TEXT_PX * 0.6 * down.signum();
            } else if across < 0.0 {
                label.anchor = Anchor::End;
                to.0 += 2.0;
            } else {
                to.0 -= 2.0;
            }
            let bounds = label.bounds();
            let is_free = bounds.inside(within)
                && !lines.iter().any(|(from, to)| bounds.meets(*from, *to))
                && !taken.iter().any(|other| {
                    let own = is_in(from, other, 0.0);
                    other.overlaps(&bounds) || (!own && other.meets(from, to))
                });
            is_free.then_some((label, (from, to)))
        })
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
    let mut points: Vec<Point> = ways(48)
        .map(|(across, down)| (x + radius * across, y + radius * down))
        .collect();
    points.extend(points.first().copied());
    points
}

/// So many directions all around, at least four, the first to the right: each is the one before, turned. The
/// library's sine, which takes any angle, would be most of a kilobyte of weight.
fn ways(count: u32) -> impl Iterator<Item = Point> {
    let turn = std::f64::consts::TAU / f64::from(count);
    let (sin, cos) = angle::sin_cos(turn);
    let mut way = (1.0, 0.0);
    (0..count).map(move |_| {
        let this = way;
        way = (this.0 * cos - this.1 * sin, this.0 * sin + this.1 * cos);
        this
    })
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outlines_are_read_as_svg_reads_them() {
        let path = "m10 20 5 0 0-5-5 0zm1-1 0-2 2 0 0 2z";
        let rings = rings(path, 0.5);
        let points = |at: usize| {
            let points = rings[at].0.iter();
            points.map(|point| (point.x, point.y)).collect::<Vec<_>>()
        };
        assert_eq!(
            points(0),
            [(5.0, 10.0), (7.5, 10.0), (7.5, 7.5), (5.0, 7.5)]
        );
        // The second begins where the first did, and runs the other way round.
        assert_eq!(points(1), [(5.5, 9.5), (5.5, 8.5), (6.5, 8.5), (6.5, 9.5)]);
        assert!(rings[0].1 != rings[1].1);
    }

    /// The land that is no party's lies around a sea and around one party; no party's land has a hole.
    #[test]
    fn holes_are_told_from_land() {
        let holes = |path: &str| rings(path, 1.0).iter().filter(|ring| ring.1).count();
        assert_eq!(holes(LAND), 2);
        let parties = COUNTRIES.iter().chain(ASIA_COUNTRIES);
        assert!(parties.into_iter().all(|(_, path)| holes(path) == 0));
    }
}
