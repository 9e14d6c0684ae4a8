//! An SVG's polylines, polygons and rectangles as paths, those in a row that look the same as one: a dashed line
//! is one thing to take hold of, and the file is smaller.

use std::borrow::Cow;

/// What a run of marks has in common.
#[derive(PartialEq)]
struct Kind<'a> {
    is_area: bool,
    attributes: &'a str,
}

/// Writes each run of lines, or of areas, with the same attributes as one path. For what plotters writes:
/// whole numbers, `points` as the last attribute, those of a rectangle first. All else stays as it is.
pub fn joined(svg: &str) -> String {
    let mut text = String::with_capacity(svg.len());
    let mut open: Option<Kind<'_>> = None;
    let mut pen = (0, 0);
    for element in svg.split_inclusive('>') {
        let Some((kind, points)) = parts(element.trim_start()) else {
            close(&mut text, &mut open);
            text.push_str(element);
            continue;
        };
        // Two translucent areas that overlap are darker there than one.
        let is_apart = kind.is_area && kind.attributes.contains("opacity=");
        if is_apart || open.as_ref() != Some(&kind) {
            close(&mut text, &mut open);
            text.push_str("<path ");
            text.push_str(kind.attributes);
            text.push_str(" d=\"");
            pen = (0, 0);
        }
        let mut start = None;
        let mut last = ' ';
        for pair in points.split_ascii_whitespace() {
            let Some(to) = place(pair) else { continue };
            let (dx, dy) = (to.0 - pen.0, to.1 - pen.1);
            let command = match (start, dx, dy) {
                (None, ..) => 'm',
                (_, 0, 0) => continue,
                (_, _, 0) => 'h',
                (_, 0, _) => 'v',
                // What follows a move is a line without saying so.
                _ if last == 'm' => 'm',
                _ => 'l',
            };
            start.get_or_insert(to);
            if command != last {
                text.push(command);
                last = command;
            }
            if command != 'v' {
                step(&mut text, dx);
            }
            if command != 'h' {
                step(&mut text, dy);
            }
            pen = to;
        }
        if kind.is_area {
            text.push('z');
            pen = start.unwrap_or(pen);
        }
        open = Some(kind);
    }
    close(&mut text, &mut open);
    text
}

fn close(text: &mut String, open: &mut Option<Kind<'_>>) {
    if open.take().is_some() {
        text.push_str("\"/>");
    }
}

/// What an element looks like, and its points; `None` of another element.
fn parts(element: &str) -> Option<(Kind<'_>, Cow<'_, str>)> {
    if let Some(rest) = element.strip_prefix("<rect ") {
        return rectangle(rest);
    }
    let line = element.strip_prefix("<polyline ");
    let rest = line.or_else(|| element.strip_prefix("<polygon "))?;
    let (attributes, points) = rest.split_once(" points=\"")?;
    let points = points.strip_suffix("\"/>")?;
    let kind = Kind {
        is_area: line.is_none(),
        attributes,
    };
    Some((kind, points.into()))
}

/// A rectangle as an area of four corners.
fn rectangle(rest: &str) -> Option<(Kind<'_>, Cow<'_, str>)> {
    let mut rest = rest;
    let mut take = |name: &str| -> Option<i32> {
        let (number, after) = rest.strip_prefix(name)?.split_once("\" ")?;
        rest = after;
        number.parse().ok()
    };
    let (x, y) = (take("x=\"")?, take("y=\"")?);
    let (right, bottom) = (x + take("width=\"")?, y + take("height=\"")?);
    let kind = Kind {
        is_area: true,
        attributes: rest.strip_suffix("/>")?,
    };
    let corners = format!("{x},{y} {right},{y} {right},{bottom} {x},{bottom}");
    Some((kind, corners.into()))
}

fn place(pair: &str) -> Option<(i32, i32)> {
    let (x, y) = pair.split_once(',')?;
    Some((x.parse().ok()?, y.parse().ok()?))
}

/// Adds a number; a minus separates as well as a space.
fn step(text: &mut String, by: i32) {
    if by >= 0 && text.ends_with(|last: char| last.is_ascii_digit()) {
        text.push(' ');
    }
    text.push_str(&by.to_string());
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn runs_that_look_the_same_are_one_path() {
        let line =
            |points| format!("<polyline fill=\"none\" stroke=\"#000000\" points=\"{points} \"/>\n");
        let svg = [
            "<svg>\n",
            &line("1,2 3,4"),
            &line("5,5 5,4 9,4"),
            "<circle r=\"2\"/>\n</svg>\n",
        ];
        let now = "<svg><path fill=\"none\" stroke=\"#000000\" d=\"m1 2 2 2m2 1v-1h4\"/>";
        assert_eq!(
            joined(&svg.concat()).replace('\n', ""),
            [now, "<circle r=\"2\"/></svg>"].concat()
        );
    }

    #[test]
    fn areas_close_and_begin_anew_where_they_began() {
        let svg = "<polygon fill=\"#111111\" points=\"10,10 20,10 20,30\"/>\n\
                   <polygon fill=\"#111111\" points=\"12,9 0,0 1,0\"/>\n\
                   <polygon fill=\"#222222\" points=\"1,1 2,1 2,2\"/>\n";
        assert_eq!(
            joined(svg).trim_end(),
            "<path fill=\"#111111\" d=\"m10 10h10v20zm2-1-12-9h1z\"/>\
             <path fill=\"#222222\" d=\"m1 1h1v1z\"/>"
        );
    }

    #[test]
    fn a_rectangle_is_an_area() {
        let dash = |y| {
            format!("<rect x=\"252\" y=\"{y}\" width=\"10\" height=\"50\" fill=\"#111111\"/>\n")
        };
        let ground = "<rect width=\"100%\" height=\"100%\" fill=\"#111111\"/>";
        let svg = [&dash(30), &dash(120), ground].concat();
        let now = "<path fill=\"#111111\" d=\"m252 30h10v50h-10zm0 90h10v50h-10z\"/>";
        assert_eq!(joined(&svg).replace('\n', ""), [now, ground].concat());
    }

    #[test]
    fn translucent_areas_and_words_stay_apart() {
        let area = "<polygon opacity=\"0.2\" fill=\"#111111\" points=\"1,1 2,1 2,2\"/>";
        assert_eq!(joined(&area.repeat(2)).matches("<path").count(), 2);
        let words = "<text x=\"1\">\na &lt; b\n</text>\n";
        assert_eq!(joined(words), words);
    }
}
