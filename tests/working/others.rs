//! Programs that are not ours: a spreadsheet computes the rows, a typesetter and a formula reader read
//! the LaTeX. They run in Node, from the packages of package.json.

use super::{Answered, at, fx_queries, lng_queries, share_at_its_limit, share_states};
use fine_print::facts::Lang;
use fine_print::state::currency::CurrencyState;
use fine_print::state::lng::LngState;
use std::path::Path;
use std::process::Command;

fn case<S: Answered>(state: &S, lang: Lang) -> Option<serde_json::Value> {
    let working = state.working(lang).ok()?;
    Some(serde_json::json!({
        "title": working.title,
        "sheet": working.sheet(),
        "latex": working.latex(),
        "row": working.answer_row(),
        "answer": state.model()?,
    }))
}

#[test]
fn a_spreadsheet_and_a_formula_reader_come_to_the_models_answer() {
    let mut cases = Vec::new();
    for lang in Lang::ALL {
        cases.extend(
            lng_queries()
                .iter()
                .filter_map(|query| case(&at::<LngState>(query), lang)),
        );
        cases.extend(
            fx_queries()
                .iter()
                .filter_map(|query| case(&at::<CurrencyState>(query), lang)),
        );
        let shares = share_states()
            .into_iter()
            .chain([share_at_its_limit(2000.0)]);
        cases.extend(shares.filter_map(|state| case(&state, lang)));
    }
    assert!(cases.len() > 600, "{}", cases.len());
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("workings.json");
    std::fs::write(&file, serde_json::to_string(&cases).unwrap()).unwrap();
    let output = Command::new("node")
        .arg(root.join("tests/working/check.mjs"))
        .arg(&file)
        .current_dir(root)
        .output()
        .unwrap_or_else(|error| {
            panic!("Node does not start ({error}); this test needs it on PATH")
        });
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}\nIf a package is missing, run `npm ci`.",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.starts_with("checked "), "{said}");
}
