//! Article text to HTML pieces. Knows Markdown and references, nothing of the other language.
//!
//! References are taken out before Markdown is read and put back after, because to Markdown a
//! bracketed word is half a link. What stands in for them has the same length in bytes, so that every
//! offset stays an offset into the file.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, html};

use crate::content::{FigureId, Piece};
use crate::lint::{HARD, SOFT};
use crate::refs::{Found, Target, scan};
use crate::resolve::{Resolver, Shown};
use crate::text::Lang;

/// Opens what stands in for a reference; three bytes long, like `CLOSE`.
const OPEN: char = '\u{e000}';
const CLOSE: char = '\u{e001}';
/// Marks a piece in the finished HTML.
const PIECE: char = '\u{e002}';

/// An article in one language.
#[derive(Debug, Default)]
pub(crate) struct Rendered {
    pub(crate) pieces: Vec<Piece>,
    /// Headings, paragraphs, list items, tools and figures in order.
    pub(crate) blocks: Vec<Block>,
    /// The prose alone, masked byte for byte for the lint.
    pub(crate) masked: String,
    /// Problems with their byte offset.
    pub(crate) problems: Vec<(usize, String)>,
}

/// What the two languages must have in common.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    pub(crate) kind: BlockKind,
    pub(crate) offset: usize,
    /// Ids of the claims it refers to.
    pub(crate) claims: Vec<String>,
}

/// Sorts of block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BlockKind {
    Heading(HeadingLevel, String),
    Paragraph,
    Item,
    Tool(String),
    Figure(FigureId),
}

/// Renders an article in one language.
pub(crate) fn render(text: &str, lang: Lang, resolver: &Resolver<'_>) -> Rendered {
    let refs: Vec<Found> = scan(text)
        .into_iter()
        .filter(|found| found.target != Ok(Target::Anchor))
        .collect();
    let mut work = Work {
        text,
        refs: &refs,
        placed: vec![false; refs.len()],
        lang,
        resolver,
        made: Vec::new(),
        depth_of_links: 0,
        masked: mask_of(text),
        out: Rendered::default(),
    };
    if let Some(offset) = text.find([OPEN, CLOSE, PIECE]) {
        work.problem(offset, "a private-use character; delete it");
        return work.out;
    }
    let stand_in = stand_in(text, &refs);
    let parser = Parser::new_ext(&stand_in, Options::ENABLE_HEADING_ATTRIBUTES);
    let events: Vec<(Event<'_>, Range<usize>)> = parser.into_offset_iter().collect();
    let mut kept = Vec::new();
    let mut at = 0;
    while at < events.len() {
        if let Some(shown) = work.alone(&events[at..]) {
            kept.push(shown);
            at += 3;
            continue;
        }
        let (event, range) = &events[at];
        work.event(event, range, &mut kept);
        at += 1;
    }
    let mut markup = String::new();
    html::push_html(&mut markup, kept.into_iter());
    work.finish(&markup)
}

/// `{tool:lng}` and its kin replaced by as many bytes of one word.
fn stand_in(text: &str, refs: &[Found]) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut at = 0;
    for found in refs.iter().filter(|found| is_complete(found)) {
        replaced.push_str(&text[at..found.range.start]);
        replaced.push(OPEN);
        replaced.extend(std::iter::repeat_n('x', found.range.len() - 6));
        replaced.push(CLOSE);
        at = found.range.end;
    }
    replaced + &text[at..]
}

/// Whether there is more to it than a stray brace.
fn is_complete(found: &Found) -> bool {
    found.range.len() > 6
}

/// All of the text masked; prose is uncovered as it is met.
fn mask_of(text: &str) -> Vec<u8> {
    text.bytes()
        .map(|byte| match byte {
            b'*' | b'_' | b'[' | b']' => SOFT as u8,
            _ => HARD as u8,
        })
        .collect()
}

struct Work<'a> {
    text: &'a str,
    refs: &'a [Found],
    placed: Vec<bool>,
    lang: Lang,
    resolver: &'a Resolver<'a>,
    /// Claims, tools and figures, by the number in their mark.
    made: Vec<Piece>,
    depth_of_links: usize,
    masked: Vec<u8>,
    out: Rendered,
}

impl Work<'_> {
    fn problem(&mut self, offset: usize, sentence: impl Into<String>) {
        self.out.problems.push((offset, sentence.into()));
    }

    fn block(&mut self, kind: BlockKind, offset: usize) {
        self.out.blocks.push(Block {
            kind,
            offset,
            claims: Vec::new(),
        });
    }

    fn mark(&mut self, piece: Piece) -> String {
        self.made.push(piece);
        format!("{PIECE}{}{PIECE}", self.made.len() - 1)
    }

    /// A paragraph that is a tool or a figure and nothing else.
    fn alone(&mut self, events: &[(Event<'_>, Range<usize>)]) -> Option<Event<'static>> {
        let [
            (Event::Start(Tag::Paragraph), _),
            (Event::Text(_), range),
            (Event::End(TagEnd::Paragraph), _),
            ..,
        ] = events
        else {
            return None;
        };
        let index = self.refs.iter().position(|found| found.range == *range)?;
        let (kind, piece) = match &self.refs[index].target {
            Ok(Target::Tool(id)) => (BlockKind::Tool(id.clone()), Piece::Tool(id.clone())),
            Ok(Target::Figure(figure)) => (BlockKind::Figure(*figure), Piece::Figure(*figure)),
            _ => return None,
        };
        self.placed[index] = true;
        self.block(kind, range.start);
        let mark = self.mark(piece);
        Some(Event::Html(CowStr::from(mark)))
    }

    fn event<'e>(&mut self, event: &Event<'e>, range: &Range<usize>, kept: &mut Vec<Event<'e>>) {
        match event {
            Event::Text(text) => self.prose(text, range, kept),
            Event::Code(text) => {
                if let Some(offset) = self.text[range.clone()].find(text.as_ref()) {
                    self.uncover(range.start + offset..range.start + offset + text.len());
                }
                kept.push(event.clone());
            }
            Event::SoftBreak | Event::HardBreak => {
                // Markdown drops the indentation of the next line, and so does a reader.
                let indentation = self.text.as_bytes()[range.end..]
                    .iter()
                    .take_while(|byte| b" \t>".contains(byte))
                    .count();
                self.masked[range.start..range.end + indentation].fill(b' ');
                kept.push(event.clone());
            }
            Event::Html(_) | Event::InlineHtml(_) => {
                self.problem(range.start, "HTML in an article; Markdown only");
            }
            Event::Start(tag) => {
                self.start(tag, range);
                kept.push(event.clone());
            }
            Event::End(TagEnd::Link) => {
                self.depth_of_links -= 1;
                kept.push(event.clone());
            }
            _ => kept.push(event.clone()),
        }
    }

    fn start(&mut self, tag: &Tag<'_>, range: &Range<usize>) {
        match tag {
            Tag::Paragraph => self.block(BlockKind::Paragraph, range.start),
            Tag::Item => self.block(BlockKind::Item, range.start),
            Tag::Heading { level, id, .. } => {
                let id = id.as_deref().unwrap_or_default().to_owned();
                let taken = self.out.blocks.iter().any(
                    |block| matches!(&block.kind, BlockKind::Heading(_, other) if *other == id),
                );
                if id.is_empty() {
                    self.problem(range.start, "a heading without id; write `## Words {#id}`");
                } else if taken {
                    self.problem(range.start, format!("duplicate heading id `{id}`"));
                }
                self.block(BlockKind::Heading(*level, id), range.start);
            }
            Tag::Link {
                dest_url, title, ..
            } => {
                self.depth_of_links += 1;
                let known = ["https://", "http://", "/", "#"];
                if !known.iter().any(|start| dest_url.starts_with(start)) {
                    self.problem(
                        range.start,
                        format!(
                            "the link to `{dest_url}` must begin with https://, http://, / or #"
                        ),
                    );
                }
                if !title.is_empty() {
                    self.problem(
                        range.start,
                        "a link with a title, which most readers never see",
                    );
                }
            }
            Tag::Image { .. } => {
                self.problem(
                    range.start,
                    "an image in an article; charts and maps are tools or figures",
                );
            }
            _ => {}
        }
    }

    fn uncover(&mut self, range: Range<usize>) {
        let bytes = self.text.as_bytes();
        self.masked[range.clone()].copy_from_slice(&bytes[range]);
    }

    /// A stretch of text with its references.
    fn prose<'e>(&mut self, text: &str, range: &Range<usize>, kept: &mut Vec<Event<'e>>) {
        let mut rest = text;
        let mut offset = range.start;
        while let Some(open) = rest.find(OPEN) {
            let before = &rest[..open];
            self.plain(before, offset, kept);
            offset += open;
            let close = rest[open..]
                .find(CLOSE)
                .map(|length| open + length + CLOSE.len_utf8());
            let end = close.unwrap_or(rest.len());
            self.reference(offset, kept);
            offset += end - open;
            rest = &rest[end..];
        }
        self.plain(rest, offset, kept);
    }

    fn plain<'e>(&mut self, text: &str, offset: usize, kept: &mut Vec<Event<'e>>) {
        if text.is_empty() {
            return;
        }
        let range = offset..offset + text.len();
        if self.text.get(range.clone()) == Some(text) {
            self.uncover(range);
        } else if text.chars().any(char::is_alphanumeric) {
            // An entity such as `&#53;` reads differently from what stands in the file.
            self.problem(offset, "write the character itself instead of its code");
        }
        kept.push(Event::Text(CowStr::from(text.to_owned())));
    }

    fn reference<'e>(&mut self, offset: usize, kept: &mut Vec<Event<'e>>) {
        let Some(index) = self
            .refs
            .iter()
            .position(|found| found.range.start == offset)
        else {
            return;
        };
        self.placed[index] = true;
        let target = match &self.refs[index].target {
            Ok(target) => target,
            Err(sentence) => {
                let sentence = sentence.clone();
                return self.problem(offset, sentence);
            }
        };
        if let (Target::Claim { id, .. } | Target::Turn { id, .. }, Some(block)) =
            (target, self.out.blocks.last_mut())
        {
            block.claims.push(id.clone());
        }
        match self.resolver.show(target, self.lang) {
            Ok(Shown::Name(text)) => kept.push(Event::Text(CowStr::from(text))),
            Ok(Shown::Claim { id, text }) => {
                if self.depth_of_links > 0 {
                    self.problem(
                        offset,
                        "a claim inside a link; a claim is a link to its sources itself",
                    );
                }
                let text = escape(&text);
                let mark = self.mark(match target {
                    Target::Turn { of, .. } => Piece::Turn {
                        id,
                        text,
                        of: of.clone(),
                    },
                    _ => Piece::Claim { id, text },
                });
                kept.push(Event::InlineHtml(CowStr::from(mark)));
            }
            Err(sentence) => self.problem(offset, sentence),
        }
    }

    fn finish(mut self, markup: &str) -> Rendered {
        for (index, found) in self.refs.iter().enumerate() {
            if !self.placed[index] {
                let shown = found
                    .target
                    .clone()
                    .and_then(|target| self.resolver.show(&target, self.lang));
                let sentence = match shown {
                    Err(sentence) => sentence,
                    Ok(_) => {
                        "a reference where none can stand: in code, in an address or in markup"
                            .into()
                    }
                };
                self.out.problems.push((found.range.start, sentence));
            }
        }
        for (index, part) in markup.split(PIECE).enumerate() {
            // Every second part is the number between two marks.
            if index % 2 == 1 {
                let piece = part
                    .parse()
                    .ok()
                    .and_then(|number: usize| self.made.get(number));
                self.out.pieces.extend(piece.cloned());
            } else if !part.is_empty() {
                self.out.pieces.push(Piece::Html(part.to_owned()));
            }
        }
        // Masks are ASCII and prose is uncovered in whole stretches, so this is UTF-8.
        self.out.masked = String::from_utf8_lossy(&self.masked).into_owned();
        self.out
    }
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
