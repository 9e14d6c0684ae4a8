//! What a reader takes away: pictures on which nothing is cut and nothing overlaps, codes that scan, rows that
//! are where the picture draws them.
#![allow(clippy::unwrap_used)] // a test that cannot read its own files has to stop

use std::sync::LazyLock;

use fine_print::charts::frame::Bounds;
use fine_print::charts::label::{Anchor, Label};
use fine_print::charts::picture::{Picture, Point, Shape};
use fine_print::charts::theme::{Ink, Palette};
use fine_print::facts::{CLAIMS, Lang};
use fine_print::format::table::{Table, csv};
use fine_print::format::{serif_bold_width, serif_width};
use fine_print::take::item::Item;
use fine_print::take::preset::{Height, Preset, Scheme};
use fine_print::take::rows::FX_MONTHLY;
use fine_print::take::sheet::Sheet;
use fine_print::widgets::WidgetId;
use ttf_parser::Face;

const PAGE: &str = "https://example.org/news/fine-print/";

const CHARTS: [WidgetId; 3] = [WidgetId::Lng, WidgetId::Currency, WidgetId::Refining];

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    fn of<'a>(&mut self, words: &[&'a str]) -> &'a str {
        words[self.below(words.len() as u64) as usize]
    }

    /// A number or a range, as addresses write them.
    fn number(&mut self, most: u64) -> String {
        let low = self.below(most * 10);
        let tenths = |x: u64| format!("{}.{}", x / 10, x % 10);
        match self.below(3) {
            0 => format!("{}..{}", tenths(low), tenths(low + self.below(most * 5))),
            _ => tenths(low),
        }
    }
}

/// The query of some state; what an address may not say, the tool replaces by its default.
fn query(widget: WidgetId, dice: &mut Dice) -> String {
    let parts = match widget {
        WidgetId::Lng => vec![
            format!("lng.volume={}", dice.number(100)),
            format!("lng.price={}", dice.number(60)),
            format!("lng.value={}", dice.number(90)),
            format!("lng.punit={}", dice.of(&["mmbtu", "t", "formula"])),
            format!("lng.heat={}", dice.of(&["span", "iso", "52"])),
            format!(
                "lng.solve={}",
                dice.of(&["value", "volume", "price", "heat"])
            ),
            format!("lng.a=1&lng.a.volume={}", dice.number(100)),
            format!("fx.at={}", dice.of(&["2025-03", "own", "2015-01"])),
        ],
        WidgetId::Currency => vec![
            format!("fx.amount={}", dice.number(900)),
            format!(
                "fx.from={}",
                dice.of(&["usd", "myr", "jpy", "idr", "USD", "IDR"])
            ),
            format!(
                "fx.to={}",
                dice.of(&["myr", "vnd", "idr", "eur", "MYR", "JPY"])
            ),
            format!(
                "fx.at={}",
                dice.of(&["2025-03", "own", "2025-10-27", "2026-04"])
            ),
            format!("fx.rate={}", dice.number(6)),
            format!("fx.solve={}", dice.of(&["to", "from", "rate"])),
            format!("fx.scale={}", dice.of(&["one", "m", "bn"])),
        ],
        _ => vec![
            format!("share.start={}", dice.number(50)),
            format!("share.growth={}", dice.number(500)),
            format!("share.rest={}", dice.number(200)),
            format!("share.end={}", dice.number(60)),
            format!(
                "share.solve={}",
                dice.of(&["end", "start", "growth", "others"])
            ),
            format!("share.from={}", dice.of(&["2023", "2024", "2025"])),
        ],
    };
    let mut text = String::from("v=1");
    for part in parts {
        if dice.below(2) == 0 {
            text.push('&');
            text.push_str(&part);
        }
    }
    text
}

/// The default state and some others.
fn queries(widget: WidgetId, count: usize) -> Vec<String> {
    let mut dice = Dice(widget as u64 + 7);
    let others = (0..count).map(|_| query(widget, &mut dice));
    std::iter::once(String::new()).chain(others).collect()
}

fn corners(shape: &Shape) -> Vec<Point> {
    match shape {
        Shape::Line { points, .. } | Shape::Area { points, .. } => points.clone(),
        Shape::Bar { bounds, .. } => vec![(bounds.left, bounds.top), (bounds.right, bounds.bottom)],
        Shape::Dot { at, .. } | Shape::Circle { at, .. } => vec![*at],
        Shape::Faint { shape, .. } => corners(shape),
    }
}

#[test]
fn nothing_is_cut_and_nothing_overlaps() {
    for widget in WidgetId::ALL {
        for query in queries(widget, 12) {
            for lang in Lang::ALL {
                let item = Item::read(widget, &query, lang, PAGE);
                for (preset, name) in Preset::ALL {
                    let what = format!("{} {name} {query}", lang.code());
                    let sheet = Sheet::new(&item, preset, Scheme::Light).unwrap();
                    is_sound(&what, &sheet, preset);
                }
            }
        }
    }
}

static SERIF: LazyLock<Face<'static>> =
    LazyLock::new(|| Face::parse(dejavu::serif::regular(), 0).unwrap());
static SERIF_BOLD: LazyLock<Face<'static>> =
    LazyLock::new(|| Face::parse(dejavu::serif::bold(), 0).unwrap());

/// How wide a headline is in DejaVu Serif.
fn measured(label: &Label) -> f64 {
    let face = if label.bold { &SERIF_BOLD } else { &SERIF };
    let advance = |c: char| {
        let glyph = face.glyph_index(c).unwrap_or_else(|| panic!("no {c:?}"));
        f64::from(face.glyph_hor_advance(glyph).unwrap())
    };
    let units: f64 = label.text.chars().map(advance).sum();
    units / f64::from(face.units_per_em()) * label.px
}

/// All texts of a sheet, the headlines first. Those have widths of their own, which `bounds` does not know: in
/// place of one stands a label as wide.
fn labels(sheet: &Sheet) -> Vec<Label> {
    let headlines = sheet.headlines.labels.iter().cloned().map(|mut label| {
        let width = if label.bold {
            serif_bold_width(&label.text, label.px)
        } else {
            serif_width(&label.text, label.px)
        };
        let (told, measured) = (width, measured(&label));
        assert!(measured <= told, "“{}” {measured} {told}", label.text);
        label.bold = false;
        label.text = "l".repeat((width / label.px / 0.28).ceil() as usize);
        label
    });
    headlines.chain(sheet.picture.labels.clone()).collect()
}

fn is_sound(what: &str, sheet: &Sheet, preset: Preset) {
    let Picture {
        width,
        height,
        shapes,
        ..
    } = &sheet.picture;
    assert!(sheet.headlines.shapes.is_empty(), "{what}");
    let labels = labels(sheet);
    let all = Bounds {
        left: -0.5,
        top: -0.5,
        right: width + 0.5,
        bottom: height + 0.5,
    };
    assert!((width * sheet.zoom - preset.width()).abs() < 0.01, "{what}");
    if let Height::Exactly(exact) = preset.height() {
        assert!(
            (height * sheet.zoom - exact).abs() < 0.01,
            "{what}: {height}"
        );
    }
    assert!(
        sheet.chart.bottom - sheet.chart.top >= 299.0,
        "{what}: {:?}",
        sheet.chart
    );
    for (x, y) in shapes.iter().flat_map(corners) {
        let point = Bounds {
            left: x,
            right: x,
            top: y,
            bottom: y,
        };
        assert!(point.inside(&all), "{what}: a mark at {x}, {y}");
    }
    let code = sheet.code.unwrap_or_else(|| panic!("{what}: no code"));
    assert!(code.inside(&all), "{what}: the code leaves the sheet");
    for (at, label) in labels.iter().enumerate() {
        let bounds = label.bounds();
        assert!(
            bounds.inside(&all),
            "{what}: “{}” leaves the sheet",
            label.text
        );
        assert!(label.px >= 12.0, "{what}: “{}” is small", label.text);
        assert!(
            !bounds.overlaps(&code),
            "{what}: “{}” lies on the code",
            label.text
        );
        for other in &labels[at + 1..] {
            assert!(
                !bounds.overlaps(&other.bounds()),
                "{what}: “{}” and “{}”",
                label.text,
                other.text
            );
        }
    }
}

#[test]
fn what_is_for_paper_fits_on_a_page() {
    let a4 = 297.0;
    for query in [
        "",
        "v=1&map.at=malaysia",
        "v=1&map.layer=reserves",
        "v=1&map.view=4,101.7,3.1",
    ] {
        for lang in Lang::ALL {
            let item = Item::read(WidgetId::Map, query, lang, PAGE);
            for preset in [Preset::Column, Preset::Columns] {
                let sheet = Sheet::new(&item, preset, Scheme::Print).unwrap();
                let high = sheet.picture.height * sheet.zoom / (96.0 / 25.4);
                assert!(high <= a4, "{preset:?} {query} {lang:?}: {high} mm");
                is_sound(query, &sheet, preset);
            }
        }
    }
}

#[test]
fn every_sheet_says_what_it_has_to() {
    for widget in CHARTS {
        for lang in Lang::ALL {
            let item = Item::read(
                widget,
                "v=1&lng.volume=3&fx.at=2025-03&share.start=5",
                lang,
                PAGE,
            );
            for (preset, name) in Preset::ALL {
                let sheet = Sheet::new(&item, preset, Scheme::Print).unwrap();
                let text: String = [&sheet.headlines, &sheet.picture]
                    .into_iter()
                    .flat_map(|part| &part.labels)
                    .map(|label| label.text.as_str())
                    .collect();
                let letters = |text: &str| text.replace(' ', "");
                let licence = fine_print::facts::messages::TAKE_LICENCE.get(lang);
                for part in [
                    item.title,
                    &item.answer,
                    item.caption,
                    &item.source,
                    item.as_of,
                    licence,
                    &item.address,
                ] {
                    assert!(
                        letters(&text).contains(&letters(part)),
                        "{name} lacks “{part}”"
                    );
                }
            }
        }
    }
}

/// The bars of a picture, as a bitmap in grey.
fn bitmap(sheet: &Sheet, palette: &Palette, scale: f64) -> (usize, usize, Vec<u8>) {
    let px = |x: f64| (x * scale).round() as usize;
    let (width, height) = (px(sheet.picture.width), px(sheet.picture.height));
    let mut grey = vec![128; width * height];
    for shape in &sheet.picture.shapes {
        let Shape::Bar { bounds, ink } = shape else {
            continue;
        };
        let (r, g, b) = palette.color(*ink);
        let value = ((u32::from(r) + u32::from(g) + u32::from(b)) / 3) as u8;
        for y in px(bounds.top)..px(bounds.bottom).min(height) {
            for x in px(bounds.left)..px(bounds.right).min(width) {
                grey[y * width + x] = value;
            }
        }
    }
    (width, height, grey)
}

#[test]
fn the_code_leads_to_the_state() {
    let long = format!("v=1&fx.pairs={}", "204-861.9,".repeat(60));
    for query in [
        "",
        "v=1&lng.volume=3..5&lng.price=9.5&lng.a=1&lng.a.volume=3",
        &long,
    ] {
        let item = Item::read(WidgetId::Lng, query, Lang::En, PAGE);
        for (preset, name) in Preset::ALL {
            for (scheme, colours) in Scheme::ALL {
                // At night the code is another one; on white it is the same in other colours.
                if scheme == Scheme::Print || (preset != Preset::Web && query.is_empty()) {
                    continue;
                }
                let sheet = Sheet::new(&item, preset, scheme).unwrap();
                let (width, height, grey) = bitmap(&sheet, scheme.palette(), sheet.scale(preset));
                let mut image =
                    rqrr::PreparedImage::prepare_from_greyscale(width, height, |x, y| {
                        grey[y * width + x]
                    });
                let grids = image.detect_grids();
                let [grid] = grids.as_slice() else {
                    panic!("{name} {colours}: {} codes", grids.len());
                };
                let (_, text) = grid.decode().unwrap();
                assert_eq!(text, item.address, "{name} {colours}");
            }
        }
    }
}

#[test]
fn a_file_of_svg_stands_alone() {
    for widget in CHARTS {
        for (preset, name) in Preset::ALL {
            let item = Item::read(widget, "v=1&lng.price=3..9", Lang::Ms, PAGE);
            let sheet = Sheet::new(&item, preset, Scheme::Dark).unwrap();
            let svg = sheet.svg(&item, preset, Scheme::Dark);
            let head = &svg[..svg.find('>').unwrap()];
            let width = match preset.millimetres() {
                Some(width) => format!(" width=\"{width}mm\""),
                None => format!(" width=\"{}\"", preset.width()),
            };
            assert!(
                head.contains(&width) && head.contains(" xml:lang=\"ms\""),
                "{name}: {head}"
            );
            assert!(svg.contains(&format!("<title>{}", item.title)));
            assert!(svg.contains("<desc>"));
            assert!(
                !svg.contains("var(") && !svg.contains("style=") && !svg.contains("foreignObject")
            );
            assert_eq!(
                svg.matches("Palatino, Georgia, serif\"").count(),
                sheet.headlines.labels.len(),
                "{name}"
            );
            assert!(
                svg.matches("<text").count() >= sheet.picture.labels.len(),
                "{name}"
            );
        }
    }
}

fn table(widget: WidgetId, query: &str) -> Table {
    Item::read(widget, query, Lang::En, PAGE).table
}

#[test]
fn rows_read_back() {
    for widget in CHARTS {
        for query in queries(widget, 40) {
            let table = table(widget, &query);
            let text = csv(&table);
            assert!(text.ends_with("\r\n"));
            let mut reader = ::csv::Reader::from_reader(text.as_bytes());
            assert_eq!(reader.headers().unwrap(), table.head.to_vec());
            let rows: Vec<Vec<String>> = reader.deserialize().map(Result::unwrap).collect();
            assert_eq!(rows, table.rows);
        }
    }
}

#[test]
fn quotes_commas_and_lines_stay_in_their_cells() {
    let table = Table {
        head: vec!["id", "says"],
        rows: vec![vec!["a".into(), "one, \"two\"\nthree".into()]],
    };
    assert_eq!(csv(&table), "id,says\r\na,\"one, \"\"two\"\"\nthree\"\r\n");
}

fn column<'a>(table: &'a Table, name: &str) -> impl Fn(&'a [String]) -> &'a str {
    let at = table.head.iter().position(|head| *head == name).unwrap();
    move |row: &'a [String]| row[at].as_str()
}

#[test]
fn claims_exist_and_the_readers_own_have_none() {
    for widget in CHARTS {
        for query in queries(widget, 40) {
            let table = table(widget, &query);
            let claims = column(&table, "claims");
            for row in &table.rows {
                for id in claims(row).split(' ').filter(|id| !id.is_empty()) {
                    let is_series = id == FX_MONTHLY || id == "fx-fortnight";
                    assert!(
                        is_series || CLAIMS.iter().any(|claim| claim.id == id),
                        "{id}"
                    );
                }
            }
        }
    }
    let of = |widget, query: &str, series: &str| {
        let table = table(widget, query);
        let (name, claims) = (column(&table, "series"), column(&table, "claims"));
        let row = table.rows.iter().find(|row| name(row) == series).unwrap();
        claims(row).to_owned()
    };
    assert_eq!(
        of(WidgetId::Lng, "", "reader"),
        "lng-up-to-5mt chk-per-mmbtu conv-working"
    );
    assert_eq!(
        of(
            WidgetId::Lng,
            "v=1&lng.volume=3&lng.price=500&lng.punit=t",
            "reader"
        ),
        ""
    );
    assert_eq!(
        of(
            WidgetId::Refining,
            "v=1&share.start=5&share.growth=50",
            "reader"
        ),
        ""
    );
    assert_eq!(
        of(WidgetId::Currency, "v=1&fx.at=own&fx.amount=7", "reader"),
        ""
    );
    assert_eq!(
        of(WidgetId::Currency, "", "reader"),
        "fx-ecb-24-oct-2025 lng-3p4bn"
    );
}

/// Pixels of values, by two labels of an axis that are plain numbers.
fn scale(
    labels: &[Label],
    is_tick: impl Fn(&Label) -> bool,
    at: impl Fn(&Label) -> f64,
) -> impl Fn(f64) -> f64 {
    let ticks: Vec<(f64, f64)> = labels
        .iter()
        .filter(|label| is_tick(label))
        .filter_map(|label| Some((label.text.replace(',', "").parse().ok()?, at(label))))
        .collect();
    let (first, last) = (ticks[0], ticks[ticks.len() - 1]);
    assert!((first.0 - last.0).abs() > 1e-9, "{ticks:?}");
    move |value| first.1 + (value - first.0) / (last.0 - first.0) * (last.1 - first.1)
}

/// The scale of the axis at the left of a chart.
fn upright(picture: &Picture) -> impl Fn(f64) -> f64 {
    let left = |label: &Label| label.anchor == Anchor::End && label.x < 90.0;
    scale(&picture.labels, left, |label| label.y)
}

fn number(text: &str) -> f64 {
    text.parse()
        .unwrap_or_else(|_| panic!("“{text}” is no number"))
}

#[test]
fn rows_of_gas_are_where_the_picture_draws_them() {
    for query in queries(WidgetId::Lng, 60) {
        let item = Item::read(WidgetId::Lng, &query, Lang::En, PAGE);
        let picture = (item.drawing)(680.0, Height::OfChart(380.0));
        let table = &item.table;
        let y = upright(&picture);
        let foot = y(0.0);
        let below = |label: &Label| label.anchor == Anchor::Middle && label.y > foot + 8.0;
        let x = scale(&picture.labels, below, |label| label.x);
        let [series, price, value] = ["series", "price_low", "value_low"].map(|name| {
            let at = table.head.iter().position(|head| *head == name).unwrap();
            move |row: &[String]| row[at].clone()
        });
        let near = |a: f64, b: f64| (a - b).abs() < 0.6;
        for row in &table.rows {
            let at = x(number(&price(row)));
            let height = (!value(row).is_empty()).then(|| y(number(&value(row))));
            let found = match series(row).as_str() {
                // Its point, or an end of the line or box that stands for a range.
                // Its point, or the ends of the line that stands for a range; of a narrow one the middle.
                "reader" => picture.shapes.iter().any(|shape| match shape {
                    Shape::Dot { at: dot, .. } => {
                        (dot.0 - at).abs() < 2.1 && (dot.1 - height.unwrap()).abs() < 2.1
                    }
                    Shape::Line { points, ink: Ink::Reader, .. } => points
                        .iter()
                        .any(|(px, py)| near(*px, at) || near(*py, height.unwrap())),
                    _ => false,
                }),
                "us_formula" | "agreement" => picture.shapes.iter().any(|shape| {
                    matches!(shape, Shape::Line { points, .. } if points.iter().all(|(px, _)| near(*px, at)))
                }),
                // On the reader's lower line.
                "line" => height.is_none_or(|height| picture.shapes.iter().any(|shape| {
                    let Shape::Line { points, ink: Ink::Reader, .. } = shape else { return false };
                    let [(x0, y0), (x1, y1)] = points.as_slice() else { return false };
                    let share = (at - x0) / (x1 - x0);
                    near(y0 + share * (y1 - y0), height)
                })),
                _ => true,
            };
            assert!(found, "{query}: {row:?}");
        }
    }
}

#[test]
fn a_pinned_rate_tells_what_its_own_amount_comes_to() {
    let query = "v=1&fx.amount=6.4&fx.at=2025-10&fx.a=1&fx.a.amount=3.4&fx.a.at=2025-10";
    let table = Item::read(WidgetId::Currency, query, Lang::En, PAGE).table;
    let of = |name: &str, head: &str| {
        let series = column(&table, "series");
        let row = table.rows.iter().find(|row| series(row) == name).unwrap();
        column(&table, head)(row).to_owned()
    };
    let rate = number(&of("reader", "rate_low"));
    assert_eq!(of("reader", "rate_low"), of("pinned", "rate_low"));
    assert!((number(&of("reader", "amount_low")) - 6.4 * rate).abs() < 1e-6);
    assert!((number(&of("pinned", "amount_low")) - 3.4 * rate).abs() < 1e-6);
    // The one is the agreement's sum, the other nobody's.
    assert_eq!(of("pinned", "claims"), "fx-monthly lng-3p4bn");
    assert_eq!(of("reader", "claims"), "fx-monthly");
}

#[test]
fn rows_of_rates_are_where_the_picture_draws_them() {
    for query in [
        "",
        "v=1&fx.at=own",
        "v=1&fx.to=JPY",
        "v=1&fx.amount=150&fx.at=2025-03",
    ] {
        let item = Item::read(WidgetId::Currency, query, Lang::En, PAGE);
        let picture = (item.drawing)(680.0, Height::OfChart(380.0));
        let table = &item.table;
        let y = upright(&picture);
        let (series, rate) = (column(table, "series"), column(table, "rate_low"));
        let months: Vec<f64> = table
            .rows
            .iter()
            .filter(|row| series(row) == "mean_of_month")
            .map(|row| y(number(rate(row))))
            .collect();
        let line = picture.shapes.iter().find_map(|shape| match shape {
            Shape::Line { points, .. } if points.len() == months.len() => Some(points),
            _ => None,
        });
        for (month, (_, drawn)) in months.iter().zip(line.unwrap()) {
            assert!((month - drawn).abs() < 0.1, "{query}: {month} {drawn}");
        }
    }
}

#[test]
fn rows_of_shares_are_where_the_picture_draws_them() {
    for query in queries(WidgetId::Refining, 40) {
        let item = Item::read(WidgetId::Refining, &query, Lang::En, PAGE);
        let picture = (item.drawing)(680.0, Height::OfChart(380.0));
        let table = &item.table;
        let y = upright(&picture);
        let foot = y(0.0);
        let below = |label: &Label| {
            label.anchor == Anchor::Middle
                && (label.y - foot).abs() < 30.0
                && label.text.len() == 4
                && label.text.starts_with("20")
        };
        let x = scale(&picture.labels, below, |label| label.x);
        let [series, year, share] =
            ["series", "year", "malaysia_percent"].map(|name| column(table, name));
        let drawn: Vec<Point> = picture
            .shapes
            .iter()
            .filter(|shape| matches!(shape, Shape::Line { .. }))
            .flat_map(corners)
            .collect();
        for row in table
            .rows
            .iter()
            .filter(|row| !series(row).starts_with("parts"))
        {
            let at = (x(number(year(row))), y(number(share(row))));
            let found = drawn
                .iter()
                .any(|(px, py)| (px - at.0).abs() < 0.6 && (py - at.1).abs() < 0.6);
            assert!(found, "{query}: {row:?}");
        }
    }
}
