//! `generate`.

use crate::house::House;

#[test]
fn the_same_seed_gives_the_same_investigation() {
    let house = House::new();
    for (file, seed) in [("a.kroniek", "7"), ("b.kroniek", "7"), ("c.kroniek", "8")] {
        house.good(&[
            "generate", file, "--events", "300", "--lanes", "5", "--years", "3", "--seed", seed,
        ]);
    }
    assert_eq!(house.everything("a.kroniek"), house.everything("b.kroniek"));
    assert_ne!(house.everything("a.kroniek"), house.everything("c.kroniek"));
    let info = house.json(&["info", "a.kroniek"]);
    assert_eq!(info["counts"]["event"], 300);
    assert_eq!(info["counts"]["organisation"], 5);
    assert_eq!(house.json(&["check", "a.kroniek"])["sound"], true);
    house.refused(&["generate", "a.kroniek", "--events", "10"]);
}

#[test]
fn more_events_than_go_in_at_a_time() {
    let house = House::new();
    house.good(&["generate", "a.kroniek", "--events", "26000"]);
    assert_eq!(house.json(&["info", "a.kroniek"])["counts"]["event"], 26_000);
}
