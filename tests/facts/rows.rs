//! That every row which the base was planned to hold is in it, under its own id and sort.

use std::collections::BTreeSet;

use fine_print::facts::{
    ARTICLES, CLAIMS, DISPUTES, ELEMENTS, EVENTS, INSTRUMENTS, Lang, PARTIES, PartyKind,
    PartyLayer, Piece, STATUSES, TERMS, Text,
};

use crate::{claim, content};

/// Rows with another id than planned: one that begins with a letter, one for each value or day of a row
/// with two, or one that is not also that of a party.
const RENAMED: [(&str, &[&str]); 8] = [
    ("aircraft-30-30", &["aircraft-30", "aircraft-option-30"]),
    ("150bn-is-what", &["purchases-150bn-is-what"]),
    ("indonesia", &["us-indonesia"]),
    ("philippines", &["us-philippines"]),
    ("india", &["us-india"]),
    ("myanmar", &["myanmar-none"]),
    ("ukraine", &["us-ukraine"]),
    ("pax-silica", &["pax-silica", "pax-silica-later"]),
];

/// The articles' figures, laws, dates and statements. One planned row is not here: a figure that only
/// a dispute may hold, see `what_one_article_misprints_stands_in_its_dispute_only`.
const STATED: &str = "
    purchases-150bn purchases-150bn-rm-rate lng-up-to-5mt lng-3p4bn lng-split lng-unit-price
    coal-telecom-204 coal-telecom-rm capital-70bn capital-70bn-rate aircraft-30-30 total-240bn
    us-invest-2-3bn jslink-145m lynas-hre-117m share-exempt-lines
    tariff-19 tariff-path eo-14257 zero-list tifa-2004 mou-date summit-47 labour-two-years section-307
    moratorium-jan-2024 china-oct9 china-0p1 entry-into-force-60 termination-180 mou-exit mou-meetings
    reserve-16p2 reserve-usgs-30k mine-130-310 cap-200-300 share-10-20 second-processor china-60-80
    china-70-90 china-iea-62-92 vietnam-3p5 demand-17 lynas-first-hre lynas-feed
    no-ban-no-quota magnets-no-restriction licences price-floor-wording partnership-upgrade
    market-access-list duty-cut-98 bnm-treasury exim-dfc inbound-screening art-5-1
    duty-evasion security-cooperation supply-chain-innovation mou-scope mou-standards mou-information
    mou-priority mountain-pass china-trade-partner ree-uses s002-aims s002-jobs-tech roadmap downstream
    regulatory-coop interest-jv labour-rights thai-mou-priority australia-framework other-minerals
    thai-myanmar-deposits aim-alternative
";

/// Gas: factors, checks, the contract formula, prices.
const GAS: &str = "
    conv-bp-2021 conv-enerdyn conv-iso conv-igu conv-working conv-twh conv-iea-eia
    chk-per-tonne chk-per-mmbtu chk-trap chk-volume chk-cargoes chk-ship
    formula-115 formula-example formula-gap
    hh-annual hh-extremes hh-oct-2025 jkm-low jkm-2022 jkm-2023-25 jkm-2026 ttf-range jkm-oct-2025
";

/// Exchange rates.
const RATES: &str = "
    fx-article-150 fx-article-3p4 fx-article-204 fx-article-70 fx-star fx-conclusion
    fx-kl-open-24 fx-ecb-23-24-27 fx-kl-29-30 fx-bnm fx-later
    fx-usd fx-myr fx-eur fx-gbp fx-aud fx-sgd fx-cny fx-jpy fx-krw fx-thb fx-idr fx-php fx-inr fx-vnd
    fx-avg-2015-17 fx-avg-2022 fx-yearend fx-avg-rest
";

/// Rare earths: output, reserves, refining, Malaysia's resource.
const RARE_EARTHS: &str = "
    usgs-world usgs-china usgs-us usgs-burma usgs-aus usgs-nigeria usgs-thai usgs-india usgs-russia
    usgs-vietnam usgs-brazil usgs-others usgs-malaysia usgs-mcs2026
    iea-2024-refining iea-2024-mining iea-2025-sep iea-demand iea-supply isis-5pc lynas-22kt lynas-ndpr
    lynas-hre share-by-basis share-heavy iea-gcmo-2025-my
    res-16p1 res-limits res-gdp-claim res-2050
";

const DISPUTED: &str = "
    coal-telecom-1000x reserves-10x capacity-v-share china-share-60-80-v-70-90 raw-ban-v-exception
    s002-internal 150bn-is-what binding-or-not purchases-binding lng-firm-v-ceiling lng-direction
    summit-numbering tariff-legal-base reciprocal-v-retaliatory 0p1-rule jslink-145-v-142
    lynas-117-v-120 us70bn-period aircraft-26-v-30 ban-or-moratorium section-122-rate
    art-dead-or-pending world-output-usgs white-house-v-mofcom
";

const MAPPED: &str = "
    us-malaysia-art us-malaysia-mou malaysia-moratorium us-thailand us-australia us-japan us-cambodia
    us-vietnam china-oct-controls us-china-truce korea australia-lynas indonesia philippines india
    myanmar ukraine drc cmm-forge pax-silica china-malaysia
";

const HAPPENED: &str = "
    t-raw-ban-stays t-lynas-500m t-busan t-jslink t-agc t-mofcom-70 t-nres t-miti-obligation
    t-zafrul-out t-miti-no-reneg t-lawsuit t-johari-review t-cmm t-arthur t-indonesia t-scotus t-s122
    t-my-reaction t-greer-deals t-lynas-licence t-miti-lynas t-hormuz t-s301 t-art-void t-after-mar
";

const EXPLAINED: &str = "
    g-ree g-nrree g-critical-mineral g-ionic-clay g-reo g-ndpr g-separation g-refining g-cracking
    g-reserve-resource g-downstream g-mou g-art g-framework g-legally-binding g-entry-into-force
    g-ratification g-tariff g-reciprocal g-price-floor g-moratorium g-export-control g-quota g-s307
    g-forced-labour g-ieepa g-s122 g-s301 g-eo g-dfc g-exim g-lng g-mtpa g-mmbtu g-henry-hub g-jkm-ttf
    g-fob-des g-take-or-pay
";

/// The planned rows that `held` does not hold.
fn missing(planned: &str, held: impl Iterator<Item = &'static str>) -> Vec<String> {
    let held: BTreeSet<&str> = held.collect();
    planned
        .split_whitespace()
        .flat_map(|row| {
            let renamed = RENAMED.iter().find(|(old, _)| *old == row);
            renamed.map_or(vec![row], |(_, new)| new.to_vec())
        })
        .filter(|id| !held.contains(id))
        .map(str::to_owned)
        .collect()
}

fn none() -> Vec<String> {
    Vec::new()
}

#[test]
fn every_planned_claim_is_there() {
    let planned = [STATED, GAS, RATES, RARE_EARTHS].concat();
    assert_eq!(planned.split_whitespace().count(), 78 + 25 + 29 + 30);
    assert_eq!(
        missing(&planned, CLAIMS.iter().map(|claim| claim.id)),
        none()
    );
}

#[test]
fn every_planned_dispute_is_there_once() {
    let ids = DISPUTES.iter().map(|dispute| dispute.id);
    assert_eq!(missing(DISPUTED, ids), none());
    let mut numbers: Vec<&str> = DISPUTES.iter().map(|dispute| dispute.number).collect();
    numbers.sort_by_key(|number| number[1..].parse::<u8>().ok());
    let planned: Vec<String> = (1..=24).map(|number| format!("C{number}")).collect();
    assert_eq!(numbers, planned);
}

#[test]
fn every_planned_instrument_is_there_and_has_a_status() {
    let ids = INSTRUMENTS.iter().map(|instrument| instrument.id);
    assert_eq!(missing(MAPPED, ids), none());
    for instrument in INSTRUMENTS {
        let any = STATUSES
            .iter()
            .any(|status| status.turn.of == instrument.id);
        assert!(any, "{} has no status", instrument.id);
    }
}

#[test]
fn every_planned_event_and_term_is_there() {
    assert_eq!(
        missing(HAPPENED, EVENTS.iter().map(|event| event.id)),
        none()
    );
    assert_eq!(missing(EXPLAINED, TERMS.iter().map(|term| term.id)), none());
}

#[test]
fn fifteen_countries_have_a_part() {
    let main = PARTIES
        .iter()
        .filter(|party| party.layer == PartyLayer::Main);
    let codes: BTreeSet<&str> = main
        .clone()
        .inspect(|party| assert_eq!(party.kind, PartyKind::Country, "{}", party.id))
        .filter_map(|party| party.iso)
        .collect();
    let planned = BTreeSet::from([
        "US", "MY", "TH", "AU", "JP", "KH", "VN", "CN", "KR", "MM", "ID", "PH", "IN", "UA", "CD",
    ]);
    assert_eq!(codes, planned);
    assert_eq!(main.count(), 15);
}

#[test]
fn seventeen_elements_are_there() {
    let numbers: BTreeSet<u8> = ELEMENTS.iter().map(|element| element.number).collect();
    let planned: BTreeSet<u8> = [21, 39].into_iter().chain(57..=71).collect();
    assert_eq!(numbers, planned);
    assert_eq!(ELEMENTS.len(), 17);
    for element in ELEMENTS {
        let id = format!("ree-{}", element.symbol.to_lowercase());
        assert_eq!(element.id, id);
    }
}

/// Every text of the base with the id of what it belongs to.
fn texts() -> Vec<(String, String)> {
    let mut all: Vec<(&str, Text)> = Vec::new();
    for claim in CLAIMS {
        all.extend([(claim.id, claim.text), (claim.id, claim.measures)]);
        all.extend(claim.reason.map(|reason| (claim.id, reason)));
        for said in claim.said {
            all.push((claim.id, said.says));
            all.extend(said.text.map(|text| (claim.id, text)));
        }
    }
    for dispute in DISPUTES {
        all.extend([dispute.title, dispute.best, dispute.reason].map(|text| (dispute.id, text)));
        all.extend(dispute.versions.iter().map(|side| (dispute.id, side.says)));
    }
    for party in PARTIES {
        all.push((party.id, party.role));
        all.extend(party.said.iter().map(|said| (party.id, said.says)));
    }
    for instrument in INSTRUMENTS {
        all.push((instrument.id, instrument.binding_says));
        all.extend(instrument.terms.iter().map(|term| (instrument.id, *term)));
        all.extend(
            instrument
                .said
                .iter()
                .map(|said| (instrument.id, said.says)),
        );
    }
    all.extend(STATUSES.iter().map(|status| (status.turn.of, status.says)));
    for event in EVENTS {
        all.push((event.id, event.what));
        all.extend(event.said.iter().map(|said| (event.id, said.says)));
    }
    for element in ELEMENTS {
        all.push((element.id, element.uses));
        all.extend(element.said.iter().map(|said| (element.id, said.says)));
    }
    all.extend(TERMS.iter().map(|term| (term.id, term.plain)));
    let mut all: Vec<(String, String)> = all
        .into_iter()
        .flat_map(|(id, text)| Lang::ALL.map(|lang| (id.to_owned(), text.get(lang).to_owned())))
        .collect();
    for claim in CLAIMS {
        let quotes = claim.said.iter().filter_map(|said| said.quote);
        all.extend(quotes.map(|quote| (claim.id.to_owned(), quote.words.to_owned())));
    }
    for message in content().messages {
        all.push((message.key.clone(), message.text.en));
        all.push((message.key, message.text.ms));
    }
    for article in ARTICLES {
        for lang in Lang::ALL {
            // A figure may stand in one piece and its unit in the next.
            let prose: String = article
                .get(lang)
                .iter()
                .map(|piece| match piece {
                    Piece::Html(text) | Piece::Claim { text, .. } | Piece::Turn { text, .. } => {
                        *text
                    }
                    Piece::Tool(_) | Piece::Figure(_) => "",
                })
                .collect();
            all.push((article.id.to_owned(), prose));
        }
    }
    all
}

/// Whether a text has the number 1.6 before a million or a unit of it.
fn has_lost_digit(text: &str) -> bool {
    let text = text.replace('\u{a0}', " ");
    let units = [" million", " juta", " Mt", "Mt", "-million"];
    text.match_indices("1.6").any(|(at, number)| {
        let before = text[..at].chars().next_back();
        let after = &text[at + number.len()..];
        !before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
            && units.iter().any(|unit| after.starts_with(unit))
    }) || text.contains("1,600,000")
}

#[test]
fn the_lost_digit_is_recognised() {
    assert!(has_lost_digit("1.6 million tonnes") && has_lost_digit("kira-kira 1.6\u{a0}juta tan"));
    for other in [
        "21.6 million",
        "1.65 million",
        "1.6% of it",
        "16.1 million",
        "US$1.6 billion",
    ] {
        assert!(!has_lost_digit(other), "{other}");
    }
}

#[test]
fn what_one_article_misprints_stands_in_its_dispute_only() {
    let owners: BTreeSet<String> = texts()
        .into_iter()
        .filter(|(_, text)| has_lost_digit(text))
        .map(|(id, _)| id)
        .collect();
    assert_eq!(owners, BTreeSet::from(["reserves-10x".to_owned()]));
    let dispute = DISPUTES.iter().find(|dispute| dispute.id == "reserves-10x");
    let dispute = dispute.expect("the dispute is there");
    assert!(!Lang::ALL.iter().any(|lang| {
        [dispute.title, dispute.best, dispute.reason]
            .iter()
            .any(|text| has_lost_digit(text.get(*lang)))
    }));
    for version in dispute.versions {
        let here = has_lost_digit(version.says.en) || has_lost_digit(version.says.ms);
        assert_eq!(here, version.source == "s004", "{}", version.source);
    }
    assert!(claim("reserve-1p6").is_none());
    for claim in CLAIMS {
        let tonnes = claim.figure.and_then(|figure| {
            let scale = match figure.unit {
                "mt" => 1e6,
                "kt" => 1e3,
                "t" => 1.0,
                _ => return None,
            };
            Some([figure.low * scale, figure.high * scale])
        });
        let lost = |tonnes: f64| (tonnes - 1.6e6).abs() < 0.5;
        assert!(
            !tonnes.is_some_and(|ends| ends.into_iter().any(lost)),
            "{}",
            claim.id
        );
    }
}
