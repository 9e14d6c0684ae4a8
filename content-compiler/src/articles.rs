//! `article/`: the same article in every language, paragraph by paragraph with the same claims.

use std::collections::BTreeMap;
use std::path::Path;

use crate::closed::Closed;
use crate::content::Article;
use crate::diagnostic::{Place, Report};
use crate::document::{Document, files};
use crate::id::Register;
use crate::lint::lint;
use crate::markdown::{self, Block, BlockKind, Rendered};
use crate::resolve::Resolver;
use crate::text::Lang;
use crate::word_list::WordLists;

/// Reads `article/en/` and `article/ms/`.
pub(crate) fn load(
    dir: &Path,
    resolver: &Resolver<'_>,
    lists: &WordLists,
    report: &mut Report,
) -> Vec<Article> {
    let mut en = load_one(dir, Lang::En, resolver, lists, report);
    let mut ms = load_one(dir, Lang::Ms, resolver, lists, report);
    for (has, lacks, lang) in [(&en, &ms, Lang::Ms), (&ms, &en, Lang::En)] {
        for (id, (doc, _)) in has.iter().filter(|(id, _)| !lacks.contains_key(*id)) {
            report.add(
                &Place::start_of(&doc.path),
                format!("missing translation: article/{}/{id}.md", lang.code()),
            );
        }
    }
    let ids: Vec<String> = en.keys().cloned().collect();
    let mut articles = Vec::new();
    for id in ids {
        if let (Some((en_doc, en)), Some((ms_doc, ms))) = (en.remove(&id), ms.remove(&id)) {
            compare(&en_doc, &en.blocks, &ms_doc, &ms.blocks, report);
            articles.push(Article {
                id,
                en: en.pieces,
                ms: ms.pieces,
            });
        }
    }
    articles
}

fn load_one(
    dir: &Path,
    lang: Lang,
    resolver: &Resolver<'_>,
    lists: &WordLists,
    report: &mut Report,
) -> BTreeMap<String, (Document, Rendered)> {
    let mut found = BTreeMap::new();
    let mut register = Register::of("article");
    for path in files(&dir.join("article").join(lang.code()), "md", report) {
        let id = path
            .file_stem()
            .map(|stem| stem.to_string_lossy().into_owned())
            .unwrap_or_default();
        register.add(&id, &Place::start_of(&path), report);
        let Some(doc) = Document::read(path, report) else {
            continue;
        };
        let rendered = markdown::render(&doc.text, lang, resolver);
        for (offset, sentence) in &rendered.problems {
            report.add(&doc.exact(*offset), sentence.clone());
        }
        for hit in lint(&rendered.masked, lists.get(lang)) {
            report.add(
                &doc.exact(hit.range.start),
                hit.sentence(&doc.text[hit.range.clone()]),
            );
        }
        found.insert(id, (doc, rendered));
    }
    found
}

/// Reports where two languages part: another kind of block, or other claims in the same block.
fn compare(en_doc: &Document, en: &[Block], ms_doc: &Document, ms: &[Block], report: &mut Report) {
    for (a, b) in en.iter().zip(ms) {
        let counterpart = en_doc.place(a.offset);
        if a.kind != b.kind {
            report.add(
                &ms_doc.place(b.offset),
                format!(
                    "{} here, but {} at {counterpart}; both languages must have the same blocks in the same order",
                    describe(&b.kind),
                    describe(&a.kind)
                ),
            );
            // Everything after a shift would differ as well and say nothing new.
            return;
        }
        let (mut ours, mut theirs) = (a.claims.clone(), b.claims.clone());
        ours.sort();
        theirs.sort();
        if ours != theirs {
            report.add(
                &ms_doc.place(b.offset),
                format!(
                    "other claims than at {counterpart}: {} here, {} there",
                    list(&theirs),
                    list(&ours)
                ),
            );
        }
    }
    let surplus = match en.len() > ms.len() {
        true => en.get(ms.len()).map(|block| (en_doc, block)),
        false => ms.get(en.len()).map(|block| (ms_doc, block)),
    };
    if let Some((doc, block)) = surplus {
        report.add(
            &doc.place(block.offset),
            format!(
                "{} without counterpart in the other language",
                describe(&block.kind)
            ),
        );
    }
}

fn list(ids: &[String]) -> String {
    if ids.is_empty() {
        return "none".into();
    }
    ids.join(", ")
}

fn describe(kind: &BlockKind) -> String {
    match kind {
        BlockKind::Heading(level, id) => format!("a heading {level} `{id}`"),
        BlockKind::Paragraph => "a paragraph".into(),
        BlockKind::Item => "a list item".into(),
        BlockKind::Tool(id) => format!("the tool `{id}`"),
        BlockKind::Figure(figure) => format!("the figure `{}`", figure.code()),
    }
}
