//! `kroniek report`: what the public version gives away stops it, until it is accepted.

use crate::house::{House, Run};
use serde_json::Value;

/// A small case whose public version tells the name of a town.
fn leaking() -> House {
    let house = House::new();
    std::fs::create_dir(house.path("zaak")).unwrap();
    house.write(
        "zaak/investigation.csv",
        b"title,calamity_kind,status\nProef,Overlijden,openbaar\n",
    );
    house.write(
        "zaak/organisation.csv",
        b"code,name,municipality,public_label\nGEM,Gemeente Assen,Assen,de gemeente\n",
    );
    house.write("zaak/report_text.csv", b"part,text\nsummary,De Assense politie belde.\n");
    house.write("zaak/publication_version.csv", b"code,audience,rules\nop,openbaar,{}\n");
    house.good(&["new", "a.kroniek", "--title", "Proef"]);
    house.good(&["import", "a.kroniek", "zaak"]);
    house
}

const PUBLIC: [&str; 6] = ["report", "a.kroniek", "--output", "o.pdf", "--version", "openbaar"];

#[test]
fn a_leak_stops_the_public_version_until_it_is_accepted() {
    let house = leaking();
    house.good(&["report", "a.kroniek", "--output", "v.pdf"]);
    let Run { code, err: error, .. } = house.run(&PUBLIC);
    assert_eq!(code, 1, "{error}");
    assert!(error.starts_with("De openbare versie is niet gemaakt: op één plaats"), "{error}");
    assert!(error.contains("‘Assen’ (plaatsnaam), tekst, pagina 3, Samenvatting"), "{error}");
    assert!(!house.path("o.pdf").exists(), "no file is left");
    let Run { code, out: list, .. } = house.run(&["report", "a.kroniek", "--leaks", "--json"]);
    assert_eq!(code, 1);
    let list: Value = serde_json::from_str(&list).expect("JSON");
    assert_eq!(list["open"], 1);
    assert_eq!(list["leaks"][0]["kind"], "place");
    assert_eq!(list["leaks"][0]["place"], "Samenvatting");
    house.refused(&["report", "a.kroniek", "--accept", "Assen"]);
    house.refused(&["report", "a.kroniek", "--accept", "Assen", "--reason", " "]);
    house.good(&[
        "report",
        "a.kroniek",
        "--accept",
        "Assen",
        "--place",
        "Samenvatting",
        "--reason",
        "Staat in het persbericht",
    ]);
    house.good(&PUBLIC);
    assert!(house.path("o.pdf").exists());
    let list = house.good(&["report", "a.kroniek", "--leaks"]);
    assert!(list.contains("Aanvaard: Staat in het persbericht"), "{list}");
    let log = house.good(&["log", "a.kroniek"]);
    assert!(log.contains("lek"), "{log}");
    house.good(&["undo", "a.kroniek"]);
    assert_eq!(house.run(&PUBLIC).code, 1, "undone, it stands in the way again");
}
