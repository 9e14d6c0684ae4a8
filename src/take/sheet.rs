//! The picture of a file: the tool's own picture with the question and the answer above it, and below it
//! what the figures rest on, when they held, the licence and the address, also as a code to scan.

use crate::charts::frame::Bounds;
use crate::charts::joined::joined;
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Point, Shape};
use crate::charts::svg::svg_file;
use crate::charts::theme::Ink;
use crate::facts::messages;
use crate::format::lines::{wrap, wrap_address, wrap_by};
use crate::format::number::round_at;
use crate::format::{plain, serif_bold_width, serif_width};
use crate::take::code::{Code, QUIET};
use crate::take::item::{Drawing, Item};
use crate::take::preset::{Height, PX_PER_MM, Preset, Scheme};

/// Sizes of type in pixels of the layout: question, answer, caption, the lines below.
const QUESTION: f64 = 14.0;
const ANSWER: f64 = 19.0;
const CAPTION: f64 = 13.0;
const NOTE: f64 = 12.0;

/// Lines of type stand so much apart, as a share of its size.
const LEADING: f64 = 1.35;

/// Least height of a chart, in which all of its marks have room.
const LEAST_CHART: f64 = 300.0;

/// Below this width the code stands beside the address only.
const NARROW: f64 = 480.0;

/// A picture for a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// All of it but the headlines.
    pub picture: Picture,
    /// The question and the answer, on no ground.
    pub headlines: Picture,
    /// Where the tool's own picture stands.
    pub chart: Bounds,
    /// Where the code stands with the ground around it; `None` for an address too long for one.
    pub code: Option<Bounds>,
    /// How much larger than the layout's pixels it is to be drawn.
    pub zoom: f64,
}

impl Sheet {
    /// The sheet of an item; `None` if it has no picture.
    pub fn new(item: &Item, preset: Preset, scheme: Scheme) -> Option<Self> {
        let code = Code::new(&item.address);
        let mut made = None;
        for zoom in preset.zooms() {
            let width = preset.width() / zoom;
            let square = preset.square(*zoom);
            let plan = Plan::new(item, (code.as_ref(), square), width);
            let (chart, fits) = match preset.height() {
                Height::OfChart(height) => (height, true),
                Height::Exactly(height) => {
                    let left = height / zoom - plan.others();
                    (left.max(LEAST_CHART), left >= LEAST_CHART)
                }
            };
            let room = width - 2.0 * plan.margin;
            let (own, fits) = match preset.height() {
                Height::OfChart(_) => {
                    let own = (item.drawing)(room, Height::OfChart(chart));
                    let high = (plan.others() + own.height) * zoom;
                    (own, fits && high <= preset.most())
                }
                Height::Exactly(_) => {
                    let own = fitted(&item.drawing, room, chart);
                    let holds = own.height <= chart;
                    (own, fits && holds)
                }
            };
            made = Some(plan.compose(own, scheme, code.as_ref(), square, *zoom));
            if fits {
                break;
            }
        }
        made
    }
}

/// A size as it stands in a file: "680", "85mm".
struct Size(String, String);

impl Sheet {
    /// Backend units to a pixel of the layout, for a bitmap.
    pub fn scale(&self, preset: Preset) -> f64 {
        self.zoom * preset.density()
    }

    /// How large it is meant to be.
    fn size(&self, preset: Preset) -> Size {
        let (width, height) = (self.picture.width, self.picture.height);
        let in_unit = |x: f64, unit: &str| [&plain(round_at(x, 2)), unit].concat();
        match preset.millimetres() {
            Some(wide) => Size(
                in_unit(wide, "mm"),
                in_unit(height * self.zoom / PX_PER_MM, "mm"),
            ),
            None => Size(
                in_unit(width * self.zoom, ""),
                in_unit(height * self.zoom, ""),
            ),
        }
    }

    /// The sheet as an SVG file with the words of its item.
    pub fn svg(&self, item: &Item, preset: Preset, scheme: Scheme) -> String {
        let desc = [&item.alt, " ", &item.source, " ", item.as_of].concat();
        let title = [item.title, " ", &item.answer].concat();
        // What is drawn has a size of its own; on paper, or magnified, it has another.
        let Size(width, height) = self.size(preset);
        joined(&svg_file(
            &self.picture,
            Some(&self.headlines),
            scheme.palette(),
            [&width, &height],
            &title,
            &desc,
            item.lang,
        ))
    }
}

/// What stands where, before the chart's height is known.
struct Plan {
    width: f64,
    margin: f64,
    above: Vec<Line>,
    below: Vec<Line>,
    /// Height of the lines above, and of those below or of the code, whichever is more.
    heights: (f64, f64),
    /// How far down, below the chart, the code begins.
    code_at: f64,
}

/// A line of type: its text, the distance of its middle from the top of its part, its look.
struct Line {
    text: String,
    y: f64,
    px: f64,
    ink: Ink,
    face: Face,
}

/// What a line is set in.
#[derive(Clone, Copy, PartialEq)]
enum Face {
    Text,
    Headline,
    BoldHeadline,
}

/// Lines below each other.
#[derive(Default)]
struct Column {
    lines: Vec<Line>,
    height: f64,
}

impl Column {
    fn add(&mut self, texts: Vec<String>, px: f64, ink: Ink, face: Face) {
        for text in texts {
            self.height += px * LEADING;
            self.lines.push(Line {
                text,
                y: self.height - px * LEADING / 2.0,
                px,
                ink,
                face,
            });
        }
    }

    fn gap(&mut self, px: f64) {
        self.height += px;
    }
}

impl Plan {
    fn new(item: &Item, (code, square): (Option<&Code>, f64), width: f64) -> Self {
        let margin = if width < NARROW { 8.0 } else { 20.0 };
        let room = width - 2.0 * margin;
        let mut above = Column::default();
        above.add(
            wrap_by(serif_bold_width, item.title, QUESTION, room),
            QUESTION,
            Ink::Reader,
            Face::BoldHeadline,
        );
        above.gap(4.0);
        above.add(
            wrap_by(serif_width, &item.answer, ANSWER, room),
            ANSWER,
            Ink::Ink,
            Face::Headline,
        );
        for line in item.against.iter().flatten() {
            above.gap(4.0);
            above.add(wrap(line, CAPTION, room), CAPTION, Ink::Ink, Face::Text);
        }
        if !item.caption.is_empty() {
            above.gap(4.0);
            above.add(
                wrap(item.caption, CAPTION, room),
                CAPTION,
                Ink::Quiet,
                Face::Text,
            );
        }
        above.gap(8.0);

        let side = code.map_or(0.0, |code| code.side() * square);
        // The code's own ground is light: it needs no more distance than that.
        let beside = if side > 0.0 { room - side - 12.0 } else { room };
        let is_narrow = width < NARROW;
        let notes = if is_narrow { room } else { beside };
        let mut below = Column::default();
        below.gap(10.0);
        below.add(
            wrap(&item.source, NOTE, notes),
            NOTE,
            Ink::Quiet,
            Face::Text,
        );
        below.gap(3.0);
        below.add(wrap(item.as_of, NOTE, notes), NOTE, Ink::Quiet, Face::Text);
        below.gap(if is_narrow { 8.0 } else { 3.0 });
        let code_at = if is_narrow { below.height } else { 10.0 };
        let licence = messages::TAKE_LICENCE.get(item.lang);
        below.add(wrap(licence, NOTE, beside), NOTE, Ink::Quiet, Face::Text);
        below.gap(3.0);
        below.add(
            wrap_address(&item.address, NOTE, beside),
            NOTE,
            Ink::Ink,
            Face::Text,
        );
        Self {
            width,
            margin,
            heights: (above.height, below.height.max(code_at + side)),
            above: above.lines,
            below: below.lines,
            code_at,
        }
    }

    /// The height of everything but the chart.
    fn others(&self) -> f64 {
        2.0 * self.margin + self.heights.0 + self.heights.1
    }

    fn compose(
        self,
        chart: Picture,
        scheme: Scheme,
        code: Option<&Code>,
        square: f64,
        zoom: f64,
    ) -> Sheet {
        let (margin, width) = (self.margin, self.width);
        let top = margin + self.heights.0;
        let foot = top + chart.height;
        let height = self.others() + chart.height;
        let mut picture = Picture::new(width, height);
        let all = Bounds {
            left: 0.0,
            top: 0.0,
            right: width,
            bottom: height,
        };
        picture.shapes.push(Shape::Bar {
            bounds: all,
            ink: Ink::Paper,
        });
        let bounds = Bounds {
            left: margin,
            top,
            right: margin + chart.width,
            bottom: foot,
        };
        put(&mut picture, chart, (margin, top));
        picture.line(
            (margin, foot + 4.0),
            (width - margin, foot + 4.0),
            Ink::Grid,
            1.0,
        );
        let mut headlines = Picture::new(width, height);
        let parts = [(self.above, margin), (self.below, foot)];
        for (lines, from) in parts {
            for line in lines {
                let into = match line.face {
                    Face::Text => &mut picture,
                    Face::Headline | Face::BoldHeadline => &mut headlines,
                };
                into.labels.push(Label {
                    text: line.text,
                    x: margin,
                    y: from + line.y,
                    anchor: Anchor::Start,
                    px: line.px,
                    ink: line.ink,
                    bold: line.face == Face::BoldHeadline,
                    cleared: false,
                });
            }
        }
        let code = code.map(|code| {
            let side = code.side() * square;
            // On paper its ground is not seen: the dark squares end where the chart does.
            let over = match scheme {
                Scheme::Dark => 0.0,
                Scheme::Light | Scheme::Print => (QUIET * square).min(margin),
            };
            let ground = Bounds {
                left: width - margin - side + over,
                top: foot + self.code_at - over.min(self.code_at - 4.0),
                right: width - margin + over,
                bottom: foot + self.code_at - over.min(self.code_at - 4.0) + side,
            };
            put_code(&mut picture, code, ground, square, scheme);
            ground
        });
        Sheet {
            picture,
            headlines,
            chart: bounds,
            code,
            zoom,
        }
    }
}

/// A picture of exactly this size: one that is higher at its full width is drawn narrower, in the middle. If
/// it is higher still, it keeps its own size, and less magnified there is more room for it.
fn fitted(drawing: &Drawing, width: f64, height: f64) -> Picture {
    let mut narrower = width;
    let mut own = drawing(width, Height::Exactly(height));
    // Not narrower than this: a map in a column of its own would be higher, not lower.
    while own.height > height && narrower * 0.95 > width * 0.7 {
        narrower *= 0.95;
        own = drawing(narrower, Height::Exactly(height));
    }
    if own.height > height {
        return own;
    }
    let (beside, above) = ((width - narrower) / 2.0, (height - own.height) / 2.0);
    let mut picture = Picture::new(width, height);
    put(&mut picture, own, (beside, above));
    picture
}

/// Puts a picture into another one, at a place.
fn put(into: &mut Picture, part: Picture, by: Point) {
    let shapes = part.shapes.into_iter().map(|shape| shape.moved(by));
    into.shapes.extend(shapes);
    into.labels
        .extend(part.labels.into_iter().map(|label| Label {
            x: label.x + by.0,
            y: label.y + by.1,
            ..label
        }));
}

/// Dark squares on light ground, also at night: most cameras read no others.
fn put_code(into: &mut Picture, code: &Code, ground: Bounds, square: f64, scheme: Scheme) {
    let (light, dark) = match scheme {
        Scheme::Dark => (Ink::Ink, Ink::Paper),
        Scheme::Light | Scheme::Print => (Ink::Paper, Ink::Ink),
    };
    into.shapes.push(Shape::Bar {
        bounds: ground,
        ink: light,
    });
    let at = |squares: f64, from: f64| from + (squares + QUIET) * square;
    for (left, top, right, bottom) in &code.dark {
        into.shapes.push(Shape::Bar {
            bounds: Bounds {
                left: at(*left, ground.left),
                top: at(*top, ground.top),
                right: at(*right, ground.left),
                bottom: at(*bottom, ground.top),
            },
            ink: dark,
        });
    }
}
