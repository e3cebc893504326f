//! `date`.

use crate::house::{House, run};
use serde_json::{Value, json};

#[test]
fn phrases_give_edtf_and_bounds() {
    let read = House::new().json(&["date", "half februari 2015", "eind juli 2012", "sinds 2012"]);
    assert_eq!(
        read[0],
        json!({"input": "half februari 2015", "edtf": "2015-02-15~", "earliest": "2015-02-10",
               "latest": "2015-02-20", "warning": null})
    );
    assert_eq!(read[1]["edtf"], "2012-07-26~");
    assert_eq!((&read[2]["earliest"], &read[2]["latest"]), (&json!("2012-01-01"), &Value::Null));
}

#[test]
fn what_cannot_be_read_is_null_with_a_warning() {
    let read = House::new().json(&["date", "op een mooie dag"]);
    assert_eq!((&read[0]["edtf"], &read[0]["earliest"]), (&Value::Null, &Value::Null));
    assert!(read[0]["warning"].as_str().unwrap().len() > 10);
}

#[test]
fn a_year_can_be_given_and_is_reported() {
    let read = House::new().json(&["date", "3 mei", "--year", "2014"]);
    assert_eq!(read[0]["edtf"], "2014-05-03");
    assert!(read[0]["warning"].as_str().unwrap().contains("2014"));
}

#[test]
fn edtf_is_taken_as_such() {
    let read = House::new().json(&["date", "--edtf", "2015-02~", "half februari 2015", "-0044"]);
    assert_eq!(read[0]["latest"], "2015-03-31");
    assert_eq!(read[1]["edtf"], Value::Null);
    assert_eq!(read[2]["edtf"], "-0044");
}

#[test]
fn lines_of_standard_input_are_read_one_by_one() {
    let house = House::new();
    let run =
        run(house.command().arg("date").write_stdin("25 februari 2015\r\n\nde volgende dag\n"));
    assert_eq!(run.code, 0);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0].contains("2015-02-25") && lines[1].contains("2015-02-26"), "{}", run.out);
}

#[test]
fn bytes_that_are_no_text_do_no_harm() {
    let house = House::new();
    let run =
        run(house.command().args(["date", "--json"]).write_stdin(b"\xff\xfe\x00 2015\n".to_vec()));
    assert_eq!(run.code, 0);
}
