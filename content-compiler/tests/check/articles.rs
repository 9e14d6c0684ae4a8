//! Articles: what both languages must share, and what Markdown may hold.

use content_compiler::Piece;

use crate::fixture::Copy;

const EN: &str = "article/en/lng.md";
const MS: &str = "article/ms/lng.md";

#[test]
fn article_in_one_language() {
    Copy::new()
        .without(MS)
        .refused(EN, 1, "missing translation: article/ms/lng.md");
    Copy::new()
        .writing("article/ms/more.md", "Teks.\n")
        .refused(
            "article/ms/more.md",
            1,
            "missing translation: article/en/more.md",
        );
}

#[test]
fn claims_that_differ_in_a_paragraph() {
    Copy::with(MS, "{claim:art-date}", "{claim:art-date:date} {claim:more}").refused(
        MS,
        6,
        "other claims than at",
    );
    Copy::with(MS, "{claim:lng-up-to-5mt}", "itu").refused(MS, 3, "other claims than at");
    Copy::with(MS, "- Fi: {claim:fee}.", "- Fi: {claim:more}.").refused(
        MS,
        12,
        "more here, fee there",
    );
}

#[test]
fn since_of_what_is_no_status() {
    Copy::with(EN, "{claim:fee:date}", "{claim:fee:since}").refused(
        EN,
        13,
        "claim `fee` has no `since`; only claims of kind \"status\" have",
    );
}

#[test]
fn since_of_a_status_is_a_date() {
    let content = Copy::with(EN, "{claim:art-date}", "{claim:art-signed:since}")
        .and(MS, "{claim:art-date}", "{claim:art-signed:since}")
        .content();
    let html = format!("{:?}", content.articles);
    assert!(html.contains("26 October 2025"), "{html}");
}

#[test]
fn claims_may_change_places_within_a_paragraph() {
    // The fixture's first paragraph does so.
    Copy::new().content();
}

#[test]
fn headings_that_differ() {
    Copy::with(MS, "{#fees}", "{#fi}").refused(
        MS,
        10,
        "a heading h3 `fi` here, but a heading h3 `fees` at",
    );
    Copy::with(MS, "### Fi {#fees}", "## Fi {#fees}").refused(MS, 10, "a heading h2 `fees` here");
}

#[test]
fn blocks_that_differ() {
    Copy::with(MS, "{tool:lng}\n\n", "").refused(MS, 8, "but the tool `lng` at");
    Copy::with(MS, "{tool:lng}", "{tool:fx}").refused(MS, 8, "the tool `fx` here");
    Copy::with(EN, "{claim:contract}.\n", "{claim:contract}.\n\nMore.\n").refused(
        EN,
        15,
        "a paragraph without counterpart",
    );
}

#[test]
fn headings_without_or_with_the_same_id() {
    let problems = Copy::with(EN, "### Fees {#fees}", "### Fees").problems();
    assert!(
        problems[0]
            .to_string()
            .contains("en/lng.md:10:1: a heading without id"),
        "{problems:#?}"
    );
    let problems = Copy::with(EN, "{#fees}", "{#lng}").problems();
    assert!(
        problems[0]
            .to_string()
            .contains("en/lng.md:10:1: duplicate heading id `lng`"),
        "{problems:#?}"
    );
}

#[test]
fn what_markdown_may_not_hold() {
    Copy::with(EN, "The fee:", "The <b>fee</b>:").problems();
    Copy::with(EN, "The fee:", "![fee](fee.png):").refused_at(EN, 12, Some(3), "an image");
    Copy::with(EN, "The fee:", "[fee](javascript:alert):").refused(
        EN,
        12,
        "must begin with https://",
    );
    Copy::with(EN, "The fee:", "[fee](/ \"title\"):").refused(EN, 12, "a link with a title");
}

#[test]
fn references_where_none_can_stand() {
    Copy::with(
        EN,
        "(https://example.org/2025/table-5)",
        "(https://example.org/{name:eo-14257})",
    )
    .refused(EN, 4, "a reference where none can stand");
    Copy::with(EN, "under {name:eo-14257}", "under `{name:eo-14257}`").refused(
        EN,
        6,
        "a reference where none can stand",
    );
    Copy::with(
        EN,
        "- The fee: {claim:fee}.",
        "- [The fee: {claim:fee}](/).",
    )
    .refused(EN, 12, "a claim inside a link");
    Copy::with(EN, "The fee:", "{tool:lng} The fee:").refused(EN, 12, "alone on a line");
}

#[test]
fn figures_are_of_the_closed_list_and_stand_alone() {
    Copy::with(EN, "The fee:", "{figure:bars} The fee:").refused(
        EN,
        12,
        "unknown figure `bars`; allowed: texts, money, wrong-unit, ground, shares, elements, henry-hub, timeline",
    );
    Copy::with(MS, "{tool:lng}", "{figure:money}").refused(MS, 8, "the figure `money` here");
    Copy::with(EN, "The fee:", "{figure:money} The fee:").refused(EN, 12, "alone on a line");
}

#[test]
fn pieces_form_the_html() {
    let content = Copy::new().content();
    let html = |pieces: &[Piece]| -> String {
        pieces
            .iter()
            .map(|piece| match piece {
                Piece::Html(html) => html.clone(),
                Piece::Claim { id, text } => format!("<a href=\"#{id}\">{text}</a>"),
                Piece::Turn { text, of, .. } => format!("<b>{of} {text}</b>"),
                Piece::Tool(id) => format!("<div>{id}</div>\n"),
                Piece::Figure(figure) => format!("<div>{figure:?}</div>\n"),
            })
            .collect()
    };
    assert_eq!(
        html(&content.articles[0].en),
        concat!(
            "<h2 id=\"lng\">What is the gas worth?</h2>\n",
            "<p><strong><a href=\"#lng-3p4bn\">US$3.4\u{a0}billion a year</a></strong>, for ",
            "<a href=\"#lng-up-to-5mt\">up to 5\u{a0}million tonnes a year</a>; that is ",
            "<em><a href=\"#unit-price\">680</a> dollars</em>, or\none of the prices in ",
            "<a href=\"https://example.org/2025/table-5\">a table</a>.</p>\n",
            "<p>It was <a href=\"#art-signed\">signed</a> on <a href=\"#art-date\">26 October 2025</a>, ",
            "under Executive Order 14257 &amp; A &amp; B &lt;2&gt;.</p>\n",
            "<div>lng</div>\n",
            "\n<h3 id=\"fees\">Fees</h3>\n",
            "<ul>\n<li>The fee: <a href=\"#fee\">US$2.25–3.50\u{a0}per MMBtu</a>.</li>\n",
            "<li>As of <a href=\"#fee\">2025</a>, and <a href=\"#contract\">not found</a>.</li>\n</ul>\n",
        )
    );
    let malay = html(&content.articles[0].ms);
    assert!(malay.contains("<a href=\"#lng-up-to-5mt\">sehingga 5\u{a0}juta tan setahun</a>, <strong><a href=\"#lng-3p4bn\">USD3.4\u{a0}bilion setahun</a></strong>"), "{malay}");
    assert!(
        malay.contains(">26 Oktober 2025<") && malay.contains(">tidak ditemui<"),
        "{malay}"
    );
}

#[test]
fn references_beside_emphasis() {
    let content = Copy::with(
        EN,
        "The fee: {claim:fee}.",
        "**The fee:** *{claim:fee}*, **{claim:fee}**x, _{claim:fee}_.",
    )
    .and(
        MS,
        "Fi: {claim:fee}.",
        "{claim:fee}{claim:fee}, {claim:fee}.",
    )
    .content();
    let html: Vec<&str> = content.articles[0]
        .en
        .iter()
        .filter_map(|piece| match piece {
            Piece::Html(html) => Some(html.as_str()),
            _ => None,
        })
        .collect();
    let html = html.join("·");
    assert!(
        html.contains("<strong>The fee:</strong> <em>·</em>, <strong>·</strong>x, <em>·</em>."),
        "{html}"
    );
}

#[test]
fn words_keep_their_capital() {
    let content = Copy::with(EN, "It was [signed]", "[Signed]").content();
    assert!(content.articles[0].en.contains(&Piece::Claim {
        id: "art-signed".into(),
        text: "Signed".into()
    }));
}
