//! What stands in the folds, as HTML in the page's language.

use crate::browser::Abilities;
use crate::facts::{Lang, Text, messages};
use crate::format::fill;
use crate::take::preset::{Preset, Scheme};
use crate::widgets::calculator::ids::id;
use crate::widgets::escape::escape;

/// The chosen preset.
pub const PRESET: &str = "take-for";
/// The chosen colours.
pub const SCHEME: &str = "take-colours";
/// The picture as it will be saved.
pub const IMAGE: &str = "take-image";
/// The picture in words.
pub const ALT: &str = "take-alt";
/// The fold with all as text.
pub const TEXTS: &str = "take-texts";
/// The address.
pub const ADDRESS: &str = "take-address";
/// The table as CSV.
pub const CSV: &str = "take-csv";
/// The table with tabs.
pub const TABLE: &str = "take-table";
/// The picture as SVG.
pub const SVG: &str = "take-svg";
/// The button of full screen.
pub const FULL_SCREEN: &str = "full-screen-act";
/// What came of a press of a button.
pub const FEEDBACK: &str = "take-feedback";

/// The panel of a tool whose ids begin with `slug`, with nothing in it yet.
pub fn html(slug: &str, can: Abilities, lang: Lang, address: &str) -> String {
    let words = Words { slug, lang };
    let mut html = String::new();
    if can.framed {
        let text = escape(messages::TAKE_FRAMED.get(lang));
        let address = ["<b>", &escape(address), "</b>"].concat();
        html.push_str(
            &[
                "<p class=\"take-framed\">",
                &fill(&text, &[("address", &address)]),
                "</p>",
            ]
            .concat(),
        );
    }
    let presets = Preset::ALL.map(|(preset, name)| (name, preset.label(lang)));
    let schemes = Scheme::ALL.map(|(scheme, name)| (name, scheme.label(lang).to_owned()));
    html.push_str("<p class=\"take-choices\">");
    html.push_str(&words.select(PRESET, messages::TAKE_FOR, &presets));
    html.push_str(&words.select(SCHEME, messages::TAKE_COLOURS, &schemes));
    html.push_str("</p><p class=\"take-picture\"><img id=\"");
    html.push_str(&words.id(IMAGE));
    html.push_str("\" alt=\"\"></p>");
    html.push_str(&words.group(
        messages::TAKE_PICTURE,
        &[
            ("png", messages::TAKE_PNG),
            ("svg", messages::TAKE_SVG),
            ("copy-picture", messages::TAKE_COPY_PICTURE),
        ],
    ));
    html.push_str(&words.group(
        messages::TAKE_DATA,
        &[
            ("csv", messages::TAKE_CSV),
            ("copy-table", messages::TAKE_COPY_TABLE),
        ],
    ));
    let mut link = vec![("copy-link", messages::TAKE_COPY_LINK)];
    if can.share {
        link.push(("share", messages::TAKE_SHARE));
    }
    if can.full_screen {
        link.push(("full-screen", messages::TAKE_FULL_SCREEN));
    }
    html.push_str(&words.group(messages::TAKE_LINK, &link));
    html.push_str("<p class=\"feedback\" id=\"");
    html.push_str(&words.id(FEEDBACK));
    html.push_str("\" aria-hidden=\"true\" hidden></p>");
    html.push_str(&words.area(ALT, messages::TAKE_ALT, 3));
    // Where buttons may do nothing, what they would give lies open.
    let open = if can.framed { " open" } else { "" };
    let summary = escape(messages::TAKE_TEXTS.get(lang));
    html.push_str(
        &[
            "<details class=\"take-texts\" id=\"",
            &words.id(TEXTS),
            "\"",
            open,
            "><summary>",
            &summary,
            "</summary>",
        ]
        .concat(),
    );
    html.push_str(&words.area(ADDRESS, messages::TOOL_SHARE_ADDRESS, 2));
    html.push_str(&words.area(CSV, messages::TAKE_TEXT_CSV, 4));
    html.push_str(&words.area(TABLE, messages::TAKE_TEXT_TABLE, 4));
    html.push_str(&words.area(SVG, messages::TAKE_TEXT_SVG, 4));
    html.push_str("</details>");
    html
}

/// The words of a panel, and the ids of its parts.
pub(super) struct Words<'a> {
    pub(super) slug: &'a str,
    pub(super) lang: Lang,
}

impl Words<'_> {
    pub(super) fn id(&self, name: &str) -> String {
        id(self.slug, name)
    }

    pub(super) fn text(&self, text: Text) -> String {
        escape(text.get(self.lang))
    }

    fn select(&self, name: &str, label: Text, options: &[(&str, String)]) -> String {
        let options: String = options
            .iter()
            .map(|(value, text)| {
                ["<option value=\"", value, "\">", &escape(text), "</option>"].concat()
            })
            .collect();
        [
            "<label>",
            &self.text(label),
            " <select id=\"",
            &self.id(name),
            "\" autocomplete=\"off\">",
            &options,
            "</select></label>",
        ]
        .concat()
    }

    /// Buttons that belong together, with the word that names them.
    fn group(&self, name: Text, buttons: &[(&str, Text)]) -> String {
        let name = self.text(name);
        let buttons: String = buttons
            .iter()
            .map(|(act, text)| self.button(act, "", *text))
            .collect();
        [
            "<div class=\"take-group\" role=\"group\" aria-label=\"",
            &name,
            "\"><span aria-hidden=\"true\">",
            &name,
            "</span>",
            &buttons,
            "</div>",
        ]
        .concat()
    }

    /// A button; its id is needed for what it is called. A page has several tools with a link each.
    fn button(&self, act: &str, argument: &str, text: Text) -> String {
        let id = self.id(&[argument, act, "-act"].concat());
        let also = match act {
            "copy-link" => self.id("title"),
            _ => String::new(),
        };
        [
            "<button type=\"button\" data-take=\"",
            act,
            "\" data-of=\"",
            argument,
            "\" id=\"",
            &id,
            "\" aria-labelledby=\"",
            &id,
            " ",
            &also,
            "\">",
            &self.text(text),
            "</button>",
        ]
        .concat()
    }

    /// A text to select and copy.
    pub(super) fn area(&self, name: &str, label: Text, rows: u8) -> String {
        let id = self.id(name);
        [
            "<p class=\"address\"><label for=\"",
            &id,
            "\">",
            &self.text(label),
            "</label><textarea readonly spellcheck=\"false\" id=\"",
            &id,
            "\" rows=\"",
            &rows.to_string(),
            "\"></textarea>",
            &self.button("copy", name, messages::TOOL_COPY),
            &self.button("select", name, messages::TAKE_SELECT),
            "</p>",
        ]
        .concat()
    }
}
