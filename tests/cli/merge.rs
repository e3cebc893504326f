//! `kroniek merge`, as somebody at a terminal meets it.

use crate::house::House;

/// An investigation with three facts and a copy of it.
fn copies() -> House {
    let house = House::with_case();
    house.write(
        "feiten.csv",
        "id,when,kind,from,summary\n\
         X-1,2015-02-25,signaal,HA,De huisarts ziet blauwe plekken\n\
         X-2,2015-03,huisbezoek,WT,Niemand doet open\n",
    );
    house.good(&["import", "a.kroniek", "feiten.csv"]);
    std::fs::copy(house.path("a.kroniek"), house.path("kopie.kroniek")).unwrap();
    house
}

fn import(house: &House, file: &str, row: &str) {
    house.write("meer.csv", format!("id,when,kind,from,summary\n{row}\n"));
    house.good(&["import", file, "meer.csv"]);
}

#[test]
fn the_facts_of_a_copy_come_in_and_go_again() {
    let house = copies();
    import(&house, "a.kroniek", "X-3,2015-04,signaal,BS,Hier ingevoerd");
    import(&house, "kopie.kroniek", "X-3,2015-05,signaal,JGZ,In de kopie ingevoerd");
    let merged = house.json(&["merge", "a.kroniek", "kopie.kroniek"]);
    assert_eq!(merged["conflicts"], serde_json::json!([]));
    assert_eq!(merged["renumbered"][0]["from"], "X-3");
    assert_eq!(merged["renumbered"][0]["to"], "X-4");
    assert!(merged["step"].is_i64());
    assert_eq!(house.json(&["info", "a.kroniek"])["counts"]["event"], 4);
    assert_eq!(house.json(&["check", "a.kroniek"])["sound"], true);
    let out = house.good(&["merge", "a.kroniek", "kopie.kroniek"]);
    assert_eq!(out.trim(), "In kopie.kroniek staat niets wat hier nog ontbreekt.");
    let undone = house.good(&["undo", "a.kroniek"]);
    assert!(undone.contains("Samengevoegd met ‘kopie.kroniek’"), "{undone}");
    assert_eq!(house.json(&["info", "a.kroniek"])["counts"]["event"], 3);
}

#[test]
fn a_conflict_is_listed_with_both_values_and_exits_with_1() {
    let house = House::with_case();
    std::fs::copy(house.path("a.kroniek"), house.path("kopie.kroniek")).unwrap();
    let organisation = |file: &str, name: &str| {
        house.write("organisation.csv", format!("code,name\nVT,{name}\n"));
        house.good(&["import", file, "organisation.csv"]);
    };
    organisation("a.kroniek", "Veilig Thuis");
    organisation("kopie.kroniek", "Veilig Thuis Noord");
    let run = house.run(&["merge", "a.kroniek", "kopie.kroniek"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert!(
        run.out.contains("Naam: hier ‘Veilig Thuis’, in de kopie ‘Veilig Thuis Noord’"),
        "{}",
        run.out
    );
    let run = house.run(&["merge", "a.kroniek", "kopie.kroniek", "--json"]);
    assert_eq!(run.code, 1);
    let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
    let conflict = &json["conflicts"][0];
    assert_eq!(conflict["table"], "organisation");
    assert_eq!(conflict["kind"], "field");
    assert_eq!(conflict["field"], "name");
    assert_eq!(conflict["here"], "Veilig Thuis");
    assert_eq!(conflict["there"], "Veilig Thuis Noord");
}

#[test]
fn what_is_no_copy_is_refused_in_a_sentence() {
    let house = copies();
    house.good(&["new", "ander.kroniek", "--title", "Ander"]);
    let before = house.read("a.kroniek");
    let message = house.refused(&["merge", "a.kroniek", "ander.kroniek"]);
    assert!(message.contains("geen kopie van dit onderzoek"), "{message}");
    let message = house.refused(&["merge", "a.kroniek", "a.kroniek"]);
    assert!(message.contains("hetzelfde bestand"), "{message}");
    house.refused(&["merge", "a.kroniek", "weg.kroniek"]);
    assert_eq!(house.read("a.kroniek"), before);
}

#[test]
fn a_copy_is_left_as_it_is() {
    let house = copies();
    import(&house, "kopie.kroniek", "X-3,2015-05,signaal,JGZ,In de kopie ingevoerd");
    let before = house.read("kopie.kroniek");
    house.good(&["merge", "a.kroniek", "kopie.kroniek"]);
    assert_eq!(house.read("kopie.kroniek"), before);
}
