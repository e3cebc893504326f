//! `import` of a framework from its file.

use crate::house::House;
use serde_json::json;

const OWN: &str = r#"
code = "EIGEN"
title = "Eigen kader"
in_force_from = "2014"
[[norm]]
code = "1"
level = "thema"
statement = "Samenwerking"
[[norm]]
code = "1a"
level = "verwachting"
parent = "1"
statement = "Iemand heeft de regie."
"#;

#[test]
fn a_framework_goes_in_is_applied_and_goes_in_once() {
    let house = House::with_case();
    house.write("kader.toml", OWN);
    let result = house.json(&["import", "a.kroniek", "kader.toml"]);
    assert_eq!(result["tables"]["norm"], json!({ "imported": 2, "duplicates": 0 }));
    let case = house.everything("a.kroniek");
    let framework = &case["tables"]["framework"][0];
    assert_eq!((&framework["code"], &framework["applied"]), (&json!("EIGEN"), &json!(true)));
    let norms = &case["tables"]["norm"];
    assert_eq!(norms[1]["parent"], norms[0]["id"]);
    let again = house.json(&["import", "a.kroniek", "kader.toml"]);
    assert_eq!(again["tables"]["norm"], json!({ "imported": 0, "duplicates": 2 }));
}

#[test]
fn a_file_that_is_no_framework_is_refused_in_a_sentence() {
    let house = House::with_case();
    house.write("kader.toml", "title = \"Zonder code\"\n");
    let told = house.refused(&["import", "a.kroniek", "kader.toml"]);
    assert!(told.contains("kader.toml"), "{told}");
}
