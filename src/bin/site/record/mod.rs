//! The record as JSON: everything in both languages in one file, with a schema that describes it, and the
//! claims in one language.

mod facts;
mod series;
mod words;

use fine_print::facts::{CLAIMS, Lang};
use fine_print::pages::Site;
use fine_print::pages::sources::data;
use serde_json::{Value, json};

use words::Words;

/// The text of the schema, without its address.
const SCHEMA: &str = include_str!("facts.schema.json");

/// The licence of the content, by its SPDX name.
const LICENCE: &str = "CC-BY-4.0";

/// The schema's own address.
fn schema_address(site: &Site<'_>) -> String {
    [site.url, data::SCHEMA].concat()
}

/// The schema of [`facts`].
///
/// # Errors
/// A sentence, if the schema is not JSON.
pub fn schema(site: &Site<'_>) -> Result<String, String> {
    let mut schema: Value = serde_json::from_str(SCHEMA)
        .map_err(|error| format!("facts.schema.json is not JSON: {error}"))?;
    schema["$id"] = schema_address(site).into();
    Ok(format!("{schema:#}\n"))
}

/// Everything, in both languages.
pub fn facts(site: &Site<'_>) -> String {
    let mut all = facts::all(Words::Both);
    all["$schema"] = schema_address(site).into();
    all["licence"] = LICENCE.into();
    all["site"] = site.url.into();
    format!("{all}\n")
}

/// All claims, in one language.
pub fn claims(site: &Site<'_>, lang: Lang) -> String {
    let words = Words::In(lang);
    let claims: Vec<Value> = CLAIMS
        .iter()
        .map(|claim| facts::claim(claim, words))
        .collect();
    let all = json!({
        "licence": LICENCE,
        "site": site.url,
        "language": lang.code(),
        "claims": claims,
    });
    format!("{all}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITE: Site<'_> = Site {
        url: "https://example.org/",
        base: "/",
    };

    fn parsed(text: &str) -> Value {
        serde_json::from_str(text).expect("JSON")
    }

    fn validator() -> jsonschema::Validator {
        let schema = parsed(&schema(&SITE).expect("JSON"));
        jsonschema::draft202012::meta::validate(&schema).expect("a schema of its draft");
        jsonschema::draft202012::new(&schema).expect("a schema")
    }

    #[test]
    fn the_file_is_what_its_schema_says() {
        let validator = validator();
        let facts = parsed(&facts(&SITE));
        let problems: Vec<String> = validator
            .iter_errors(&facts)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .take(5)
            .collect();
        assert!(problems.is_empty(), "{problems:#?}");
    }

    /// Each would be a mistake that another program falls over.
    #[test]
    fn a_wrong_file_is_refused() {
        let validator = validator();
        let right = parsed(&facts(&SITE));
        let wrongs: [(&str, Value); 8] = [
            ("/claims/0/confidence", json!("certain")),
            ("/claims/0/as_of", json!("26 October 2025")),
            ("/claims/0/text", json!({"en": "one language"})),
            ("/claims/0/said/0/source", json!(3)),
            ("/disputes/0/versions", json!([])),
            ("/sources/0/found", Value::Null),
            ("/terms/0", json!({"id": "g", "guess": true})),
            ("/parties/0/capital/lon", json!(190)),
        ];
        for (place, wrong) in wrongs {
            let mut facts = right.clone();
            *facts.pointer_mut(place).expect("a place in the file") = wrong;
            assert!(!validator.is_valid(&facts), "{place}");
        }
    }

    /// Every property of every object says what it is, so that nobody has to guess a unit.
    #[test]
    fn every_property_is_described() {
        fn walk(value: &Value, path: &str, found: &mut usize) {
            if let Some(properties) = value.get("properties").and_then(Value::as_object) {
                for (name, property) in properties {
                    let said = property.get("description").and_then(Value::as_str);
                    assert!(said.is_some_and(|said| said.len() > 5), "{path}/{name}");
                    *found += 1;
                }
            }
            let children: Vec<(String, &Value)> = match value {
                Value::Object(map) => map.iter().map(|(key, it)| (key.clone(), it)).collect(),
                Value::Array(list) => list.iter().map(|it| (String::new(), it)).collect(),
                _ => Vec::new(),
            };
            for (key, child) in children {
                walk(child, &format!("{path}/{key}"), found);
            }
        }
        let mut found = 0;
        walk(&parsed(SCHEMA), "", &mut found);
        assert!(found > 90, "{found}");
    }

    #[test]
    fn claims_are_those_of_the_language() {
        for lang in Lang::ALL {
            let file = parsed(&claims(&SITE, lang));
            let all = file["claims"].as_array().expect("a list");
            assert_eq!(all.len(), CLAIMS.len());
            for (json, claim) in all.iter().zip(CLAIMS) {
                assert_eq!(json["id"], claim.id);
                assert_eq!(json["text"], claim.text.get(lang));
            }
        }
    }
}
