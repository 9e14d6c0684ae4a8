//! `bench`: what the site weighs and how fast it answers, against `budgets.toml`.

use super::build;
use crate::failure::{Doing, Outcome};
use crate::host::Host;
use crate::server::{Quality, Server, Site};
use crate::site_url::SiteUrl;
use crate::sizes::{self, Budgets};
use crate::steps::Steps;
use crate::tools::{TO_BROWSE, find_browser, prepare};
use std::collections::BTreeMap;
use std::path::Path;

/// What `bench.mjs` measures, with words and a unit.
const ROWS: [(&str, &str, &str); 7] = [
    ("fcp", "first paint", "ms"),
    ("lcp", "largest paint", "ms"),
    ("answer", "a slider answers after", "ms"),
    ("blocked", "main thread blocked", "ms"),
    ("step-median", "slider step, median", "ms"),
    ("step-p95", "slider step, 95 %", "ms"),
    ("cls", "layout shift", ""),
];

/// The pages that are timed, by their names in `bench.mjs`, with the words of the table.
const PAGES: [(&str, &str); 5] = [
    ("page", "page"),
    ("lng", "LNG"),
    ("currency", "currency"),
    ("refining", "refining"),
    ("map", "map"),
];

/// The pages whose chart has a point to drag.
const DRAGGED: [&str; 3] = ["lng", "currency", "refining"];

/// What is measured of those alone. Growth is that of 9,000 changes after 1,000 others.
const DRAG_ROWS: [(&str, &str, &str); 7] = [
    ("drag-work-median", "drag step, work, median", "ms"),
    ("drag-work-p95", "drag step, work, 95 %", "ms"),
    ("drag-p95", "drag step, 95 %", "ms"),
    ("grown-heap", "JavaScript grown by", "kB"),
    ("grown-wasm", "WASM memory grown by", "pages"),
    ("grown-nodes", "nodes more", ""),
    ("grown-listeners", "listeners more", ""),
];

/// Growth, which fails in any case: it does not depend on what else the machine does.
const GROWTH: [&str; 4] = ["grown-heap", "grown-wasm", "grown-nodes", "grown-listeners"];

/// Builds, weighs and times.
///
/// # Errors
/// Something is over its limit, or could not be measured.
pub fn run(host: &Host, strict: bool) -> Outcome {
    let mut steps = Steps::new(host.scratch(), TO_BROWSE.len() + 3);
    prepare(host, TO_BROWSE, &mut steps)?;
    let budgets = Budgets::read(host.root())?;
    let site = SiteUrl::from_host(host)?;
    build::release(host, &site, &mut steps)?;

    steps.begin("weights");
    let (lines, mut over) =
        sizes::judge(&sizes::weigh(&build::dist(host), site.base())?, &budgets)?;
    for line in lines {
        println!("{line}");
    }

    steps
        .begin("timings: 150 ms round trip, 1.6 Mbit/s, CPU four times slower, about four minutes");
    let measured = measure(host, &site, &steps)?;
    let (lines, failures, notes) = timings(&measured, &budgets)?;
    for line in lines {
        println!("{line}");
    }
    over.extend(failures);
    if strict {
        over.extend(notes);
    } else {
        for note in notes {
            println!(
                "note: {note}; measure again on an idle machine, `--strict` makes this a failure"
            );
        }
    }
    if over.is_empty() {
        println!("everything is within xtask/budgets.toml");
        return Ok(());
    }
    for line in &over {
        eprintln!("over: {line}");
    }
    Err("something is over its limit in xtask/budgets.toml; make it smaller or faster".into())
}

/// Results of the page and of the static page it is compared with: "page.fcp" → 256.
type Measured = BTreeMap<String, f64>;

fn measure(host: &Host, site: &SiteUrl, steps: &Steps) -> Outcome<Measured> {
    let folder = Site::new(build::dist(host), site.base(), Quality::Best);
    let server = Server::start(folder, 0)?;
    let result = host.scratch().join("bench.txt");
    let _ = std::fs::remove_file(&result);
    let mut command = host.command("node");
    command
        .arg("tests/browser/bench.mjs")
        .env("CHROME", find_browser(host)?)
        .env(
            "FP_BASE_URL",
            format!("http://127.0.0.1:{}{}", server.port, site.base()),
        )
        .env("FP_RESULT", &result);
    if let Err(stopped) = steps.run("bench", &mut command)? {
        stopped.show();
        return Err("the timings could not be measured; the lines above say why".into());
    }
    read(&result)
}

fn read(result: &Path) -> Outcome<Measured> {
    let text = std::fs::read_to_string(result).doing(format_args!("read {}", result.display()))?;
    text.lines()
        .map(|line| {
            line.split_once(' ')
                .and_then(|(name, value)| Some((name.to_owned(), value.parse().ok()?)))
                .ok_or_else(|| {
                    format!("tests/browser/bench.mjs wrote `{line}`, which is no measurement")
                        .into()
                })
        })
        .collect()
}

/// The table, what is too slow in any case, and what is too slow unless the machine was busy.
fn timings(
    measured: &Measured,
    budgets: &Budgets,
) -> Outcome<(Vec<String>, Vec<String>, Vec<String>)> {
    let get = |page: &str, name: &str| -> Outcome<f64> {
        measured
            .get(&format!("{page}.{name}"))
            .copied()
            .filter(|value| value.is_finite())
            .ok_or_else(|| format!("tests/browser/bench.mjs did not measure {page}.{name}; see target/xtask/bench.log").into())
    };
    let heads: String = PAGES.map(|(_, words)| format!(" {words:>9}")).concat();
    let mut lines = vec![format!(
        "{:<26}{heads} {:>12} {:>7}",
        "page, embeds: medians", "static page", "ratio"
    )];
    for (name, words, unit) in ROWS {
        let digits = if unit.is_empty() { 3 } else { 0 };
        let (page, plain) = (get("page", name)?, get("static", name)?);
        let ratio = if plain > 0.0 {
            format!("{:.1}", page / plain)
        } else {
            "–".into()
        };
        let mut values = String::new();
        for (of, _) in PAGES {
            values.push_str(&format!(" {:>9.digits$}", get(of, name)?));
        }
        let title = format!("{words} {unit}");
        lines.push(format!(
            "{title:<26}{values} {plain:>12.digits$} {ratio:>7}"
        ));
    }
    for (name, words, unit) in DRAG_ROWS {
        let mut values = String::new();
        for (of, _) in PAGES {
            if DRAGGED.contains(&of) {
                values.push_str(&format!(" {:>9.0}", get(of, name)?));
            } else {
                values.push_str(&format!(" {:>9}", ""));
            }
        }
        let title = format!("{words} {unit}");
        lines.push(format!("{title:<26}{values}").trim_end().to_owned());
    }
    let pages = PAGES.map(|(page, _)| page);
    let over = |pages: &[&str], name: &str| -> Outcome<Vec<String>> {
        let limit = budgets.get(&["timing", name])?;
        let mut sentences = Vec::new();
        for page in pages {
            let value = get(page, name)?;
            if value > limit {
                sentences.push(format!("{page}: {name} is {value:.3}, allowed are {limit}"));
            }
        }
        Ok(sentences)
    };
    let mut failures = over(&pages, "cls")?;
    for name in GROWTH {
        failures.extend(over(&DRAGGED, name)?);
    }
    let mut notes = over(&pages, "step-p95")?;
    for name in ["drag-work-p95", "drag-p95"] {
        notes.extend(over(&DRAGGED, name)?);
    }
    Ok((lines, failures, notes))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::Folder;

    fn measured(change: &[(&str, f64)]) -> Measured {
        let mut measured = Measured::new();
        for page in PAGES.map(|(name, _)| name).into_iter().chain(["static"]) {
            for (name, ..) in ROWS {
                measured.insert(
                    format!("{page}.{name}"),
                    if name == "cls" { 0.01 } else { 20.0 },
                );
            }
        }
        for page in DRAGGED {
            for (name, ..) in DRAG_ROWS {
                let value = if GROWTH.contains(&name) { 0.0 } else { 12.0 };
                measured.insert(format!("{page}.{name}"), value);
            }
        }
        measured.extend(
            change
                .iter()
                .map(|(name, value)| ((*name).to_owned(), *value)),
        );
        measured
    }

    fn judged(change: &[(&str, f64)]) -> Outcome<(Vec<String>, Vec<String>, Vec<String>)> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"))
            .parent()
            .expect("a root");
        timings(&measured(change), &Budgets::read(root)?)
    }

    #[test]
    fn within_the_limits_nothing_is_said() {
        let (lines, failures, notes) = judged(&[]).expect("judged");
        assert_eq!(lines.len(), ROWS.len() + DRAG_ROWS.len() + 1);
        assert!(failures.is_empty() && notes.is_empty());
    }

    #[test]
    fn layout_shift_fails_and_slow_steps_are_noted() {
        let (_, failures, notes) =
            judged(&[("refining.cls", 0.03), ("page.step-p95", 40.0)]).expect("judged");
        assert_eq!(failures, ["refining: cls is 0.030, allowed are 0.02"]);
        assert_eq!(notes, ["page: step-p95 is 40.000, allowed are 33"]);
    }

    #[test]
    fn growing_memory_fails_and_slow_drags_are_noted() {
        let (_, failures, notes) = judged(&[
            ("lng.grown-wasm", 1.0),
            ("lng.drag-work-p95", 17.5),
            ("currency.drag-p95", 34.0),
        ])
        .expect("judged");
        assert_eq!(failures, ["lng: grown-wasm is 1.000, allowed are 0"]);
        assert_eq!(
            notes,
            [
                "lng: drag-work-p95 is 17.500, allowed are 16",
                "currency: drag-p95 is 34.000, allowed are 33"
            ]
        );
    }

    #[test]
    fn what_was_not_measured_is_never_within_the_limits() {
        assert!(judged(&[("page.cls", f64::NAN)]).is_err());
    }

    #[test]
    fn results_are_lines_of_name_and_value() {
        let folder = Folder::new();
        let path = folder.file("r.txt", "page.fcp 256.5\npage.cls 0\n");
        let read_back = read(&path).expect("read");
        assert_eq!(read_back.len(), 2);
        assert!((read_back["page.fcp"] - 256.5).abs() < f64::EPSILON);
        assert!(read(&folder.file("r.txt", "page.fcp soon\n")).is_err());
    }
}
