//! The sizes and colours in which a picture is made.

use crate::charts::theme::{DARK, LIGHT, PRINT, Palette};
use crate::facts::{Lang, messages};
use crate::format::fill;

/// CSS pixels in a millimetre: there are 96 of them in an inch, by definition.
pub const PX_PER_MM: f64 = 96.0 / 25.4;

/// How high a picture is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Height {
    /// As high as its parts, with a chart of so many pixels.
    OfChart(f64),
    /// Exactly so many pixels; the chart gets what the rest leaves.
    Exactly(f64),
}

/// What a picture is made for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// A page: as on a screen.
    Web,
    /// A slide, in the shape of most projectors.
    Slide,
    /// A newsletter, as wide as most of them.
    Newsletter,
    /// One column of a newspaper or magazine.
    Column,
    /// Two columns.
    Columns,
}

impl Preset {
    /// All of them, with their names in the page.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Web, "web"),
        (Self::Slide, "slide"),
        (Self::Newsletter, "newsletter"),
        (Self::Column, "column"),
        (Self::Columns, "columns"),
    ];

    /// The preset of this name; the first one for any other.
    pub fn named(name: &str) -> Self {
        let known = Self::ALL.into_iter().find(|(_, known)| *known == name);
        known.map_or(Self::Web, |(preset, _)| preset)
    }

    /// Its name in the page and in file names.
    pub fn name(self) -> &'static str {
        let own = Self::ALL.into_iter().find(|(preset, _)| *preset == self);
        own.map_or("", |(_, name)| name)
    }

    /// Width in CSS pixels.
    pub fn width(self) -> f64 {
        match self {
            Self::Web => 680.0,
            Self::Slide => 1280.0,
            Self::Newsletter => 600.0,
            Self::Column | Self::Columns => self.millimetres().unwrap_or(0.0) * PX_PER_MM,
        }
    }

    /// Height.
    pub const fn height(self) -> Height {
        match self {
            Self::Web => Height::OfChart(380.0),
            Self::Slide => Height::Exactly(720.0),
            Self::Newsletter => Height::OfChart(360.0),
            Self::Column => Height::OfChart(320.0),
            Self::Columns => Height::OfChart(360.0),
        }
    }

    /// Width in millimetres, where that is what counts.
    pub const fn millimetres(self) -> Option<f64> {
        match self {
            Self::Column => Some(85.0),
            Self::Columns => Some(175.0),
            _ => None,
        }
    }

    /// How much larger than on a screen everything is drawn, the largest first: a later one is for
    /// texts that would not leave the chart enough room.
    pub const fn zooms(self) -> &'static [f64] {
        match self {
            Self::Slide => &[1.5, 1.4, 4.0 / 3.0, 1.2, 1.1, 1.0, 0.93, 0.88, 0.84],
            // Type of 12 pixels becomes one of 6.3 points at the smallest: that of footnotes in print.
            Self::Column | Self::Columns => &[1.0, 0.875, 0.8, 0.75, 0.7],
            _ => &[1.0],
        }
    }

    /// The greatest height in CSS pixels: on paper that of an A4 page with narrow margins.
    pub const fn most(self) -> f64 {
        match self {
            Self::Column | Self::Columns => 277.0 * PX_PER_MM,
            _ => f64::INFINITY,
        }
    }

    /// Pixels of the layout of one square of the code, in a zoom. In print this is always 0.4 mm, which cameras
    /// of phones still tell apart.
    pub const fn square(self, zoom: f64) -> f64 {
        match self {
            Self::Column | Self::Columns => 1.5 / zoom,
            _ => 2.0,
        }
    }

    /// Pixels of the bitmap to a CSS pixel. On paper four of them are 384 to an inch: more than the 300 that
    /// printers ask for, and whole pixels for the squares of the code.
    pub const fn density(self) -> f64 {
        match self {
            Self::Column | Self::Columns => 4.0,
            _ => 2.0,
        }
    }

    /// What it is called.
    pub fn label(self, lang: Lang) -> String {
        let width = self.millimetres().unwrap_or(self.width());
        let width = crate::format::plain(width);
        let (text, ratio) = match self {
            Self::Web => (messages::TAKE_FOR_WEB, ""),
            Self::Slide => (messages::TAKE_FOR_SLIDE, "16:9"),
            Self::Newsletter => (messages::TAKE_FOR_NEWSLETTER, ""),
            Self::Column | Self::Columns => (messages::TAKE_FOR_PRINT, ""),
        };
        fill(text.get(lang), &[("width", &width), ("ratio", ratio)])
    }
}

/// The colours of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// On the page's paper.
    Light,
    /// At night.
    Dark,
    /// On white.
    Print,
}

impl Scheme {
    /// All of them, with their names in the page.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Light, Self::Light.name()),
        (Self::Dark, Self::Dark.name()),
        (Self::Print, Self::Print.name()),
    ];

    /// The scheme of this name; the light one for any other.
    pub fn named(name: &str) -> Self {
        let known = Self::ALL.into_iter().find(|(_, known)| *known == name);
        known.map_or(Self::Light, |(scheme, _)| scheme)
    }

    /// Its name in the page.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Print => "print",
        }
    }

    /// Its colours.
    pub const fn palette(self) -> &'static Palette {
        match self {
            Self::Light => &LIGHT,
            Self::Dark => &DARK,
            Self::Print => &PRINT,
        }
    }

    /// What it is called.
    pub const fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Light => messages::TAKE_LIGHT.get(lang),
            Self::Dark => messages::TAKE_DARK.get(lang),
            Self::Print => messages::TAKE_ON_WHITE.get(lang),
        }
    }
}
