//! Fills the folds, follows the tool's state, hears the buttons and hands files to the browser.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::browser::{self, Fold, Later};
use crate::facts::{Lang, messages};
use crate::format::fill;
use crate::format::table::csv;
use crate::take::item::{self, Item};
use crate::take::panel;
use crate::take::png;
use crate::take::preset::{PX_PER_MM, Preset, Scheme};
use crate::take::sheet::Sheet;
use crate::take::working;
use crate::widgets::WidgetId;
use crate::widgets::calculator::ids;

/// Fills every fold of the page, now and whenever its tool's state changes. Does nothing natively.
pub fn wake() {
    browser::each_fold("take", |fold| {
        if let Some(taking) = Taking::new(fold) {
            let taking = Rc::new(taking);
            taking.open();
            let again = taking.clone();
            browser::follow_query(&taking.fold.id, move || again.renew());
        }
    });
    browser::each_fold("working", |fold| {
        if let Some(widget) = WidgetId::named(&fold.widget) {
            open_working(&fold, widget);
        }
    });
}

/// Fills the fold "Show the working", now and whenever the tool's state changes.
fn open_working(fold: &Fold, widget: WidgetId) {
    let (slug, lang) = (widget.prefix(), lang(fold));
    let id = move |name: &str| ids::id(slug, name);
    let html = working::html(slug, lang);
    browser::set_html(&id("working-panel"), &html);
    let holder = id("take");
    let (at, page) = (holder.clone(), fold.page.clone());
    let show = move || {
        let written = working::of(widget, &browser::query_of(&at), lang);
        let place = working::Place {
            page: &page,
            is_article: browser::has("body.page"),
        };
        let html = working::steps(slug, &written, place, lang);
        browser::set_html(&id(working::STEPS), &html);
        let has_steps = written.is_ok();
        browser::set_hidden(&id(working::TEXTS), !has_steps);
        if let Ok(working) = written {
            browser::set_value(&id(working::TEXT), &working.text());
            browser::set_value(&id(working::LATEX), &working.latex());
            browser::set_value(&id(working::SHEET), &working.sheet());
        }
    };
    show();
    browser::follow_query(&holder, show);
    browser::hear(&fold.id, "click", move |button| {
        let field = id(&button.of);
        match button.act.as_str() {
            "copy" => browser::copy(&field, move |copied| {
                tell(slug, working::FEEDBACK, outcome(copied, lang));
            }),
            "select" => {
                browser::select(&field);
                tell(slug, working::FEEDBACK, messages::TAKE_SELECTED.get(lang));
            }
            _ => {}
        }
    });
}

/// What is said of a copy.
fn outcome(copied: bool, lang: Lang) -> &'static str {
    if copied {
        messages::TOOL_COPIED.get(lang)
    } else {
        messages::TOOL_COPY_FAILED.get(lang)
    }
}

/// Tells people who listen and people who look, at the place for it in a fold.
fn tell(slug: &'static str, feedback: &str, sentence: &str) {
    let (said, shown) = (ids::id(slug, ids::SAID), ids::id(slug, feedback));
    browser::announce(&shown, sentence);
    browser::set_hidden(&shown, false);
    let sentence = sentence.to_owned();
    browser::later(Later::Say, slug, 50, move || {
        browser::announce(&said, &sentence);
    });
    browser::later(Later::Feedback, slug, 8000, move || {
        browser::set_hidden(&shown, true);
    });
}

fn lang(fold: &Fold) -> Lang {
    if fold.lang == Lang::Ms.code() {
        Lang::Ms
    } else {
        Lang::En
    }
}

/// A fold with what is being taken of its tool.
struct Taking {
    fold: Fold,
    widget: WidgetId,
    slug: &'static str,
    lang: Lang,
    item: RefCell<Item>,
    /// The preset whose colours are offered.
    preset: Cell<Preset>,
}

impl Taking {
    fn new(fold: Fold) -> Option<Self> {
        let widget = WidgetId::named(&fold.widget)?;
        let lang = lang(&fold);
        let query = browser::query_of(&fold.id);
        Some(Self {
            slug: widget.prefix(),
            item: RefCell::new(Item::read(widget, &query, lang, &fold.page)),
            preset: Cell::new(Preset::Web),
            fold,
            widget,
            lang,
        })
    }

    fn id(&self, name: &str) -> String {
        ids::id(self.slug, name)
    }

    fn open(self: &Rc<Self>) {
        let can = browser::abilities();
        let html = panel::html(self.slug, can, self.lang, &self.fold.page);
        browser::set_html(&self.id("take-panel"), &html);
        browser::set_value(&self.id(panel::SCHEME), self.pages_scheme());
        let this = self.clone();
        browser::hear(&self.fold.id, "click", move |button| {
            this.act(&button.act, &button.of);
        });
        let this = self.clone();
        browser::hear(&self.fold.id, "change", move |_| this.choose());
        let this = self.clone();
        let leave = messages::TAKE_FULL_LEAVE.get(self.lang);
        browser::follow_full_screen(&self.fold.id, leave, move |is_on| this.fill(is_on));
        self.write();
        self.draw();
    }

    /// The state has changed.
    fn renew(self: &Rc<Self>) {
        let query = browser::query_of(&self.fold.id);
        *self.item.borrow_mut() = Item::read(self.widget, &query, self.lang, &self.fold.page);
        self.write();
        let this = self.clone();
        // Bitmaps take long: not before the reader pauses.
        browser::later(Later::Rest, self.slug, 300, move || this.draw());
    }

    /// Brings the texts up to date.
    fn write(&self) {
        let item = self.item.borrow();
        browser::set_value(&self.id(panel::ADDRESS), &item.address);
        browser::set_value(&self.id(panel::ALT), &item.alt);
        browser::set_value(&self.id(panel::CSV), &csv(&item.table));
        self.write_table();
    }

    /// Brings the table up to date, as it stands on the page: a reader may have put its rows in another order.
    fn write_table(&self) {
        let tables: Vec<String> = item::tables(self.widget)
            .iter()
            .map(|rows| browser::table_text(&self.id(rows)))
            .collect();
        browser::set_value(&self.id(panel::TABLE), &tables.join("\n"));
    }

    fn choices(&self) -> (Preset, Scheme) {
        (
            Preset::named(&browser::value_of(&self.id(panel::PRESET))),
            Scheme::named(&browser::value_of(&self.id(panel::SCHEME))),
        )
    }

    /// The colours of the page.
    fn pages_scheme(&self) -> &'static str {
        if browser::is_dark(&self.fold.id) {
            Scheme::Dark.name()
        } else {
            Scheme::Light.name()
        }
    }

    /// A choice has changed. What is for paper begins in the colours for it, what is for screens in the page's.
    fn choose(&self) {
        let (preset, scheme) = self.choices();
        let (was, is) = (
            self.preset.replace(preset).millimetres().is_some(),
            preset.millimetres().is_some(),
        );
        if is && !was {
            browser::set_value(&self.id(panel::SCHEME), Scheme::Print.name());
        } else if was && !is && scheme == Scheme::Print {
            browser::set_value(&self.id(panel::SCHEME), self.pages_scheme());
        }
        self.draw();
    }

    /// The tool fills the screen, or the page is there again.
    fn fill(&self, is_on: bool) {
        let words = if is_on {
            self.tell(messages::TAKE_FULL_ON.get(self.lang));
            messages::TAKE_FULL_LEAVE
        } else {
            // The button that led back is gone; one goes on where one came from.
            browser::focus(&self.id(panel::FULL_SCREEN));
            messages::TAKE_FULL_SCREEN
        };
        browser::set_text(&self.id(panel::FULL_SCREEN), words.get(self.lang));
    }

    /// Makes the picture as it will be saved.
    fn draw(&self) {
        let (preset, scheme) = self.choices();
        let item = self.item.borrow();
        let Some(sheet) = Sheet::new(&item, preset, scheme) else {
            return;
        };
        let svg = sheet.svg(&item, preset, scheme);
        browser::set_value(&self.id(panel::SVG), &svg);
        browser::set_attribute(&self.id(panel::IMAGE), "alt", &item.alt);
        let per_metre = (preset.density() * PX_PER_MM * 1000.0).round() as u32;
        browser::make_png(
            &self.id(panel::IMAGE),
            [&sheet.picture, &sheet.headlines],
            scheme.palette(),
            sheet.scale(preset),
            move |file| png::with_density(file, per_metre),
        );
    }

    /// Does what a button does.
    fn act(self: &Rc<Self>, act: &str, of: &str) {
        let (preset, _) = self.choices();
        let item = self.item.borrow();
        let image = self.id(panel::IMAGE);
        match act {
            "png" => {
                let file = item.file(preset.name(), "png");
                if browser::save_png(&image, &file) {
                    self.saved(&file);
                } else {
                    self.tell(messages::TAKE_NOT_READY.get(self.lang));
                }
            }
            "svg" => {
                let file = item.file(preset.name(), "svg");
                let text = browser::value_of(&self.id(panel::SVG));
                browser::save_text(&file, "image/svg+xml", &text);
                self.saved(&file);
            }
            "csv" => {
                let file = item.file("", "csv");
                let text = csv(&item.table);
                browser::save_text(&file, "text/csv;charset=utf-8", &text);
                self.saved(&file);
            }
            "copy-picture" => {
                let this = self.clone();
                browser::copy_png(&image, move |copied| {
                    this.tell(if copied {
                        messages::TAKE_PICTURE_COPIED.get(this.lang)
                    } else {
                        messages::TAKE_PICTURE_NOT_COPIED.get(this.lang)
                    });
                });
            }
            "copy-table" => {
                self.write_table();
                self.copy(panel::TABLE);
            }
            "copy-link" => self.copy(panel::ADDRESS),
            "copy" => self.copy(of),
            "select" => {
                browser::select(&self.id(of));
                self.tell(messages::TAKE_SELECTED.get(self.lang));
            }
            "share" => {
                let this = self.clone();
                let file = item.file(preset.name(), "png");
                let words = [item.title, item.answer.as_str(), &item.address];
                browser::share(&image, &file, words, move |shared| {
                    this.tell(if shared {
                        messages::TAKE_SHARED.get(this.lang)
                    } else {
                        messages::TAKE_NOT_SHARED.get(this.lang)
                    });
                });
            }
            "full-screen" => {
                let this = self.clone();
                browser::full_screen(&self.fold.id, move |has_worked| {
                    if !has_worked {
                        this.tell(messages::TAKE_FULL_FAILED.get(this.lang));
                    }
                });
            }
            _ => {}
        }
    }

    fn copy(self: &Rc<Self>, name: &str) {
        let this = self.clone();
        browser::copy(&self.id(name), move |copied| {
            this.tell(outcome(copied, this.lang));
        });
    }

    /// A file was handed to the browser, which does not say what it did with it.
    fn saved(&self, file: &str) {
        let text = if browser::abilities().framed {
            // Where the file does not arrive, its text is what there is.
            browser::open(&self.id(panel::TEXTS));
            messages::TAKE_SAVED_FRAMED
        } else {
            messages::TAKE_SAVED
        };
        self.tell(&fill(text.get(self.lang), &[("file", file)]));
    }

    fn tell(&self, sentence: &str) {
        tell(self.slug, panel::FEEDBACK, sentence);
    }
}
