//! Who has which part of the world's refining: a bar a year, with the parts' names above the first.

use crate::charts::frame::{Bounds, Scale};
use crate::charts::label::{Anchor, Label};
use crate::charts::picture::{Picture, Shape, Track};
use crate::charts::refining::Series;
use crate::charts::theme::{Ink, TEXT_PX};
use crate::format::regular_width;

/// From one bar to the next.
pub const BAR_ROW: f64 = 23.0;
/// How high a bar is.
const BAR: f64 = 18.0;

/// The inks of the parts of a bar, and of the words on them: solid, tinted, and hollow, so that they differ
/// in lightness too. All but the first have an edge.
pub const PARTS: [(Ink, Ink); 3] = [
    (Ink::Reader, Ink::Paper),
    (Ink::Ground, Ink::Ink),
    (Ink::Paper, Ink::Ink),
];

/// The inks of the parts' names.
const NAMES: [Ink; 3] = [Ink::Reader, Ink::Ink, Ink::Ink];

/// Draws the bars below `top`, the right ends at `right`, and the names in the row above; what can be
/// stepped through of them.
pub fn bars(picture: &mut Picture, series: &Series, top: f64, right: f64) -> Vec<Track> {
    let widths = series
        .bars
        .iter()
        .map(|bar| regular_width(&bar.label, TEXT_PX));
    let scale = Scale {
        from: 0.0,
        to: 100.0,
        start: 2.0 + widths.fold(0.0, f64::max) + 8.0,
        end: right,
    };
    let mut tracks = Vec::new();
    for (row, bar) in series.bars.iter().enumerate() {
        let top = top + BAR_ROW * row as f64;
        let middle = top + BAR / 2.0;
        let year = Label::new(&bar.label, (2.0, middle), Anchor::Start, Ink::Quiet);
        picture.labels.push(year);
        let mut sum = 0.0;
        let mut stops = Vec::new();
        for ((part, text), (ink, words)) in bar.parts.iter().zip(&bar.texts).zip(PARTS) {
            let bounds = Bounds {
                left: scale.px(sum).round(),
                right: scale.px(sum + part).round(),
                top,
                bottom: top + BAR,
            };
            sum += part;
            let centre = f64::midpoint(bounds.left, bounds.right);
            stops.push((centre, middle));
            let room = bounds.right - bounds.left;
            if room < 1.0 {
                continue;
            }
            if ink == Ink::Reader {
                picture.shapes.push(Shape::Bar { bounds, ink });
            } else {
                // Neighbours share an edge.
                let left = bounds.left - if sum > *part { 1.0 } else { 0.0 };
                picture.edged(Bounds { left, ..bounds }, Ink::Edge, ink);
            }
            let label = Label::new(text, (centre, middle), Anchor::Middle, words);
            if room >= label.width() + 4.0 {
                picture.labels.push(label);
            }
        }
        tracks.push(Track { stops });
    }
    names(picture, series, top - 11.0, scale);
    tracks
}

/// The names of the parts in a row above the first bar, each over its part as far as the others leave
/// room: the first begins and the last ends with the bar.
fn names(picture: &mut Picture, series: &Series, at: f64, scale: Scale) {
    const GAP: f64 = 12.0;
    let Some(bar) = series.bars.first() else {
        return;
    };
    let [own, second, _] = bar.parts;
    let label = |index: usize, x: f64, anchor| {
        Label::new(series.names[index], (x, at), anchor, NAMES[index])
    };
    let last = label(2, scale.end, Anchor::End);
    let (names, second_width) = (last.bounds(), label(1, 0.0, Anchor::Start).width());
    let first_width = label(0, 0.0, Anchor::Start).width();
    // In a narrow picture the names need the room above the years too.
    let needed = first_width + second_width + 2.0 * GAP;
    let first = label(
        0,
        scale.start.min(names.left - needed).max(2.0),
        Anchor::Start,
    );
    let from = first.bounds().right + GAP;
    let middle = scale.px(own + second / 2.0) - second_width / 2.0;
    let middle = middle.min(names.left - GAP - second_width).max(from);
    picture.labels.push(label(1, middle, Anchor::Start));
    picture.labels.push(first);
    picture.labels.push(last);
}
