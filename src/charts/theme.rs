//! Colours and sizes of every chart. The same colours stand in `style/00-tokens.css`, and a test
//! holds the two together.

/// An RGB colour.
pub type Rgb = (u8, u8, u8);

/// What a mark stands for; the palette gives it a colour, the stylesheet a variable of this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// The page itself.
    Paper,
    /// Text.
    Ink,
    /// Axis text and quiet marks.
    Quiet,
    /// Grid lines.
    Grid,
    /// The reader's own state.
    Reader,
    /// Band around the reader's line.
    ReaderBand,
    /// The trade agreement.
    Trade,
    /// The minerals memorandum.
    Minerals,
    /// Ground of what belongs to others.
    Ground,
    /// Edges that have to be seen: of controls, of hollow bars.
    Edge,
    /// Export controls.
    Control,
    /// Company deals.
    Deal,
    /// Land of countries that are no parties.
    Land,
    /// Land of parties.
    LandParty,
    /// Land of the parties of what is open.
    LandPartner,
}

/// All inks with the name of their CSS variable.
pub const INKS: [(Ink, &str); 15] = [
    (Ink::Paper, "paper"),
    (Ink::Ink, "ink"),
    (Ink::Quiet, "quiet"),
    (Ink::Grid, "grid"),
    (Ink::Reader, "reader"),
    (Ink::ReaderBand, "reader-band"),
    (Ink::Trade, "trade"),
    (Ink::Minerals, "minerals"),
    (Ink::Ground, "rule"),
    (Ink::Edge, "edge"),
    (Ink::Control, "control"),
    (Ink::Deal, "deal"),
    (Ink::Land, "land"),
    (Ink::LandParty, "land-party"),
    (Ink::LandPartner, "land-partner"),
];

/// A set of colours for one ground.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette([Rgb; INKS.len()]);

impl Palette {
    /// The colour of an ink.
    pub const fn color(&self, ink: Ink) -> Rgb {
        self.0[ink as usize]
    }

    /// Colours for readers whose system has three of its own for everything: marks differ by more than
    /// colour, so what is nobody's own takes the colour of text. Tints are mixed from the three.
    pub const fn forced(paper: Rgb, ink: Rgb, mark: Rgb) -> Self {
        const fn mix(from: Rgb, to: Rgb, percent: u16) -> Rgb {
            const fn channel(from: u8, to: u8, percent: u16) -> u8 {
                ((from as u16 * (100 - percent) + to as u16 * percent) / 100) as u8
            }
            (
                channel(from.0, to.0, percent),
                channel(from.1, to.1, percent),
                channel(from.2, to.2, percent),
            )
        }
        Self([
            paper,
            ink,
            ink,
            mix(paper, ink, 25),
            mark,
            mix(paper, mark, 25),
            ink,
            ink,
            mix(paper, ink, 25),
            ink,
            ink,
            ink,
            mix(paper, ink, 10),
            mix(paper, ink, 20),
            mix(paper, ink, 35),
        ])
    }
}

/// On paper.
pub const LIGHT: Palette = Palette([
    (0xfb, 0xf8, 0xf1),
    (0x1b, 0x1d, 0x22),
    (0x57, 0x5c, 0x66),
    (0xe4, 0xde, 0xd0),
    (0x1f, 0x5f, 0xa8),
    (0xd3, 0xe0, 0xee),
    (0x0b, 0x6e, 0x69),
    (0x8f, 0x52, 0x00),
    (0xcf, 0xc7, 0xb6),
    (0x81, 0x78, 0x6a),
    (0xa8, 0x24, 0x3c),
    (0x6b, 0x3f, 0xa0),
    (0xec, 0xe5, 0xd6),
    (0xd6, 0xca, 0xb1),
    (0xbf, 0xb0, 0x8f),
]);

/// At night.
pub const DARK: Palette = Palette([
    (0x15, 0x17, 0x1b),
    (0xed, 0xe8, 0xdc),
    (0xa9, 0xad, 0xb6),
    (0x2e, 0x32, 0x3a),
    (0x7f, 0xb2, 0xee),
    (0x24, 0x38, 0x50),
    (0x4f, 0xb8, 0xb0),
    (0xe0, 0xa2, 0x44),
    (0x3d, 0x42, 0x4c),
    (0x86, 0x8c, 0x98),
    (0xf0, 0x8a, 0x98),
    (0xb7, 0x9a, 0xe6),
    (0x22, 0x25, 0x2c),
    (0x38, 0x3d, 0x48),
    (0x52, 0x58, 0x67),
]);

/// Printed: black on white, and tints that a printer without colours keeps apart.
pub const PRINT: Palette = Palette([
    (0xff, 0xff, 0xff),
    (0x00, 0x00, 0x00),
    (0x40, 0x40, 0x40),
    (0xd9, 0xd9, 0xd9),
    (0x0b, 0x4a, 0x8f),
    (0xcc, 0xda, 0xea),
    (0x06, 0x5a, 0x56),
    (0x7a, 0x44, 0x00),
    (0xc4, 0xc4, 0xc4),
    (0x6a, 0x6a, 0x6a),
    (0x8f, 0x1a, 0x30),
    (0x56, 0x31, 0x8a),
    (0xe8, 0xe8, 0xe8),
    (0xd0, 0xd0, 0xd0),
    (0xb4, 0xb4, 0xb4),
]);

/// Text size in CSS pixels; nothing in a chart is smaller.
pub const TEXT_PX: f64 = 13.0;

/// Text of the reader's own point.
pub const POINT_TEXT_PX: f64 = 15.0;

/// From one row of labels to the next.
pub const LABEL_ROW: f64 = 19.0;

/// Below this width of the picture there is room for few ticks and short words only.
pub const NARROW: f64 = 520.0;
