//! The leak check reads the finished file: what is put in somewhere must be found there.

use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::model::date::EdtfDate;
use kroniek::model::{CaseData, Event, Id, LeakAcceptance, Person, ReportText};
use kroniek::report::{
    FilePart, Inputs, Leak, LeakKind, ReportError, ReportOptions, Silent, Version, check_leaks,
    export, gather, passages,
};

pub fn public() -> ReportOptions {
    let mut options = ReportOptions { version: Version::Public, ..options() };
    options.outline.chapters.truncate(4);
    options
}

fn found(case: &CaseData) -> Vec<Leak> {
    check_leaks(case, &Inputs::default(), &public(), &Silent)
        .unwrap_or_else(|error| panic!("{error}"))
}

/// The sample with another text for the public in a part.
pub fn with_text(part: &str, text: &str) -> CaseData {
    let mut case = drenthe().clone();
    case.report_texts.put(ReportText {
        id: Id::new(70_000),
        part: format!("{part}-openbaar"),
        text: text.to_owned(),
        ..ReportText::default()
    });
    case
}

/// The sample with a child that has a name and a birthday.
pub fn with_child(mut case: CaseData) -> CaseData {
    let child = case.persons.iter().find(|row| row.code == "kind").expect("the child");
    let child = Person {
        name: "Noëlle van der Brugghe".into(),
        birth: EdtfDate::parse("2007-05-03").ok(),
        ..Person::clone(child)
    };
    case.persons.put(child);
    case
}

#[test]
fn the_public_version_of_the_sample_gives_nothing_away() {
    let options = ReportOptions { version: Version::Public, ..options() };
    let case = drenthe();
    let leaks = check_leaks(case, &Inputs::default(), &options, &Silent).expect("checked");
    let open: Vec<_> = leaks.iter().filter(|leak| leak.is_open()).collect();
    assert!(open.is_empty(), "{open:#?}");
    let bytes = export(case, &Inputs::default(), &options, &Silent).expect("exported");
    keep("drenthe-openbaar.pdf", &bytes);
    // The whole file again, part by part, without the program's own search.
    let hidden = ["Hoogeveen", "VNN", "SWW", "Stichting", "Verslavingszorg Noord", "misbruik"];
    for passage in passages(&bytes).expect("read") {
        let text = passage.text.replace("\u{ad}\n", "").replace(kroniek::report::JOINT, "");
        for word in hidden {
            assert!(!text.contains(word), "{word}: {passage:?}");
        }
    }
}

#[test]
fn names_and_birthdays_are_found_however_they_are_written() {
    let text = "Noelle is genoemd. Ook Noëlle’s school, de familie Brugghe, geboren op 3 mei 2007, \
                3-5-2007 en 03/05/07.";
    let mut case = with_child(with_text("foreword", text));
    let row = case.publication_versions.iter().find(|row| row.code == "openbaar").expect("rules");
    let rules = row.rules.replace("\"month\"", "\"exact\"");
    case.publication_versions
        .put(kroniek::model::PublicationVersion { rules, ..Clone::clone(&**row) });
    let leaks = found(&case);
    let words: Vec<_> = leaks.iter().map(|leak| (leak.kind, leak.word.as_str())).collect();
    for wanted in [
        (LeakKind::PersonName, "Noëlle"),
        (LeakKind::PersonName, "Brugghe"),
        (LeakKind::BirthDate, "3 mei 2007"),
        (LeakKind::BirthDate, "3-5-2007"),
        (LeakKind::BirthDate, "03/05/07"),
    ] {
        assert!(words.contains(&wanted), "{wanted:?} in {words:?}");
    }
    assert_eq!(words.iter().filter(|(_, word)| *word == "Noëlle").count(), 2);
    assert!(leaks.iter().any(|leak| leak.place == "Voorwoord" && leak.page == Some(4)));
}

#[test]
fn a_name_broken_over_two_lines_is_found() {
    // Wherever lines end, a name of two long words stands over a line's end somewhere.
    let many: String =
        (0..40).map(|n| format!("{} brugghenbrug ", "w".repeat(n % 9 + 1))).collect();
    let text = format!("{many} En {}.", "dan Noëlle van der Brugghe ".repeat(30));
    let leaks = found(&with_child(with_text("foreword", &text)));
    // The full name is replaced by the pseudonym before it comes that far.
    assert!(leaks.is_empty(), "{leaks:#?}");
    let text = "dan is er Hoogeveense berichtgeving ".repeat(40);
    let leaks = found(&with_text("foreword", &text));
    assert_eq!(leaks.iter().filter(|leak| leak.word == "Hoogeveen").count(), 40);
    let shown = leaks.iter().all(|leak| leak.context.contains("Hoogeveense"));
    assert!(shown, "hyphens at a line's end are not shown: {leaks:#?}");
}

#[test]
fn titles_bookmarks_and_metadata_are_read() {
    let mut case = with_child(drenthe().clone());
    let mut investigation = case.investigation();
    investigation.title = "De zaak Brugghe".into();
    case.investigations.put(investigation);
    let mut options = ReportOptions { version: Version::Public, ..options() };
    options.outline.chapters.truncate(5);
    options.outline.chapters[1].heading = "Wat Noëlle overkwam".into();
    let leaks = check_leaks(&case, &Inputs::default(), &options, &Silent).expect("checked");
    let in_part = |part: FilePart, word: &str| {
        leaks.iter().any(|leak| leak.part == part && leak.word == word)
    };
    assert!(in_part(FilePart::Metadata, "Brugghe"), "{leaks:#?}");
    assert!(in_part(FilePart::Bookmark, "Noëlle"), "{leaks:#?}");
    assert!(in_part(FilePart::Text, "Noëlle"));
    assert!(in_part(FilePart::Margin, "Brugghe"), "the running head: {leaks:#?}");
}

#[test]
fn a_leak_stops_the_export_until_it_is_accepted_with_a_reason() {
    let mut case = with_text("foreword", "In de gemeenteraad van Hoogeveens buur is gesproken.");
    let refused = export(&case, &Inputs::default(), &public(), &Silent);
    let Err(error @ ReportError::Leaks(_)) = refused else { panic!("{refused:?}") };
    let sentence = error.sentence(kroniek::text::Language::Dutch);
    assert!(sentence.contains("‘Hoogeveen’") && sentence.contains("één plaats"), "{sentence}");
    let leak = found(&case).remove(0);
    let silent = leak.acceptance(None, false, "  ", "");
    case.leak_acceptances.put(LeakAcceptance { id: Id::new(1), ..silent });
    assert!(export(&case, &Inputs::default(), &public(), &Silent).is_err(), "no reason");
    let accepted = leak.acceptance(None, false, "Staat al in de krant", "A. Inspecteur");
    case.leak_acceptances.put(LeakAcceptance { id: Id::new(1), ..accepted });
    assert!(export(&case, &Inputs::default(), &public(), &Silent).is_ok());
    assert_eq!(found(&case)[0].accepted.as_deref(), Some("Staat al in de krant"));
    // Somewhere else it is a leak again.
    let elsewhere = with_text("summary", "Ook in Hoogeveens buur.");
    case.report_texts.put(ReportText {
        id: Id::new(70_001),
        ..ReportText::clone(elsewhere.report_texts.get(Id::new(70_000)).expect("there"))
    });
    assert!(export(&case, &Inputs::default(), &public(), &Silent).is_err());
}

#[test]
fn the_childs_sex_is_neutral_where_that_is_safe_and_reported_where_not() {
    let neutral = "Het meisje werd gezien. Het kind zei dat haar kamer koud was. Een 8-jarige \
                   dochter was thuis. Hij of zij mag dat zeggen. De pleegbroer vertelde wat er met \
                   hem en met het kind gebeurde. Hij werd beschermd.";
    let case = with_text("foreword", neutral);
    assert!(found(&case).is_empty(), "{:#?}", found(&case));
    let text = crate::contents::text_of(
        &kroniek::report::gather(&case, &Inputs::default(), &public()).expect("gathered"),
    );
    assert!(text.contains("Het kind werd gezien. Het kind zei dat zijn kamer koud was."), "{text}");
    assert!(text.contains("Een 8-jarig kind was thuis. Hij of zij mag dat zeggen."));
    assert!(text.contains("met hem en met het kind gebeurde. Hij werd beschermd."), "{text}");
    let unsure = "Een jonge dochter was alleen. De arts sprak het kind en daarna ging zij weg. \
                  Moeder belde omdat zij ziek was.";
    let words: Vec<_> = found(&with_text("foreword", unsure))
        .into_iter()
        .map(|leak| (leak.kind, leak.word))
        .collect();
    assert_eq!(
        words,
        [
            (LeakKind::GenderedWord, "dochter".to_owned()),
            (LeakKind::GenderedWord, "zij".to_owned())
        ]
    );
}

#[test]
fn rules_replace_generalise_and_hide() {
    let mut case = drenthe().clone();
    let row = case.publication_versions.iter().find(|row| row.code == "openbaar").expect("rules");
    let mut row = kroniek::model::PublicationVersion::clone(row);
    row.rules = r#"{"events":"all","dates":"year","gender":"neutral","places":"province",
        "sources":false,"hide_signals":["vermoeden_seksueel_misbruik"],
        "hidden_facts":"generalise","hide_words":["flatgebouw"],
        "replace":{"zindelijkheid":"gezondheid"}}"#
        .into();
    case.publication_versions.put(row);
    case.events.put({
        let mut fact = Event {
            id: Id::new(80_000),
            code: "X-1".into(),
            summary: "Val uit het flatgebouw, na zorgen over zindelijkheid".into(),
            ..Event::default()
        };
        fact.set_when(EdtfDate::parse("2015-03-04").ok());
        fact
    });
    let options = ReportOptions { version: Version::Public, ..options() };
    let content = kroniek::report::gather(&case, &Inputs::default(), &options).expect("gathered");
    let text = crate::contents::text_of(&content);
    assert!(text.contains("DR-093"), "a hidden fact is told in general words");
    assert!(text.contains("de inhoud is vertrouwelijk"));
    assert!(text.contains("na zorgen over gezondheid"));
    assert!(!text.contains("maart 2015"), "no date is finer than a year");
    let leaks = check_leaks(&case, &Inputs::default(), &options, &Silent).expect("checked");
    assert!(
        leaks.iter().any(|leak| leak.kind == LeakKind::ChosenWord && leak.word == "flatgebouw")
    );
}

#[test]
fn a_municipality_is_not_told_for_being_the_place_of_the_calamity() {
    let mut case = with_text("foreword", "In Drenthe wonen veel gezinnen, ook in Hoogeveen.");
    let told = |case: &CaseData| {
        let options = ReportOptions { version: Version::Public, ..options() };
        let content = gather(case, &Inputs::default(), &options).expect("gathered");
        crate::contents::text_of(&content)
    };
    let text = told(&case);
    assert!(text.contains("In Drenthe wonen"), "a province may be told");
    assert!(!text.contains("Hoogeveen"));
    let investigation = case.investigation();
    case.investigations
        .put(kroniek::model::Investigation { calamity_place: "Hoogeveen".into(), ..investigation });
    assert!(!told(&case).contains("Hoogeveen"), "the rules call it a province, it is none");
}
