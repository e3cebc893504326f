//! The sample case is what its tables say.

use crate::house::{House, checkout};

#[test]
fn rebuilding_gives_the_content_of_the_sample() {
    let house = House::with_case();
    house.good(&["import", "a.kroniek", &checkout("sample-cases/drenthe")]);
    std::fs::copy(checkout("sample-cases/drenthe.kroniek"), house.path("d.kroniek")).unwrap();
    assert_eq!(house.everything("a.kroniek"), house.everything("d.kroniek"));
    assert_eq!(house.json(&["check", "d.kroniek"])["sound"], true);
}
