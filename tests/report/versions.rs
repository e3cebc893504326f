//! What each version shows and hides.

use crate::contents::text_of;
use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::report::content::{Block, Cell, Span, Table};
use kroniek::report::{
    Inputs, ReportContent, ReportError, ReportOptions, Silent, Version, export, gather,
};

fn public() -> ReportOptions {
    ReportOptions { version: Version::Public, ..options() }
}

fn accuracy(organisation: &str) -> ReportOptions {
    ReportOptions {
        version: Version::AccuracyCheck,
        organisation: Some(organisation.into()),
        ..options()
    }
}

#[test]
fn the_public_version_names_no_organisation_and_no_place() {
    let content = gather(drenthe(), &Inputs::default(), &public()).expect("gathered");
    let text = text_of(&content);
    for name in [
        "Stichting Welzijnswerk",
        "Verslavingszorg Noord Nederland",
        "Hoogeveen",
        "CJG",
        "SMW",
        "Veilig Thuis Drenthe",
    ] {
        assert!(!text.contains(name), "{name} is in the public version");
    }
    assert!(text.contains("Drenthe"), "the rules of the case allow the province");
}

#[test]
fn facts_that_must_not_be_public_are_left_out() {
    let content = gather(drenthe(), &Inputs::default(), &public()).expect("gathered");
    let text = text_of(&content);
    assert!(!text.contains("DR-093"), "a hidden signal");
    assert!(!text.contains("DR-094"), "the answer to a hidden signal");
    assert!(!text.contains("DR-037"), "no key moment");
    assert!(text.contains("DR-149"));
}

#[test]
fn an_organisation_reads_its_own_part() {
    let content = gather(drenthe(), &Inputs::default(), &accuracy("VNN")).expect("gathered");
    let text = text_of(&content);
    assert!(text.contains("De verslavingszorg volgde de vraag van moeder"), "its conclusion");
    assert!(!text.contains("School zag een kind dat goed meekwam"), "another's conclusion");
    assert!(text.contains("DR-065"));
    assert!(!text.contains("DR-053"), "a fact of others");
    let bytes = export(drenthe(), &Inputs::default(), &accuracy("VNN"), &Silent).expect("exported");
    keep("drenthe-wederhoor-vnn.pdf", &bytes);
}

#[test]
fn units_and_predecessors_count_as_the_organisation() {
    let facts = |code: &str| {
        text_of(&gather(drenthe(), &Inputs::default(), &accuracy(code)).expect("gathered"))
    };
    assert!(facts("SWW").contains("DR-047"), "school social work is a unit");
    assert!(facts("VTD").contains("DR-018"), "SHG went before");
}

#[test]
fn an_organisation_must_be_named_and_known() {
    let none = ReportOptions { organisation: None, ..accuracy("") };
    assert!(matches!(
        gather(drenthe(), &Inputs::default(), &none),
        Err(ReportError::OrganisationMissing)
    ));
    assert!(matches!(
        gather(drenthe(), &Inputs::default(), &accuracy("XYZ")),
        Err(ReportError::OrganisationUnknown(_))
    ));
}

fn said(cell: &Cell) -> String {
    let texts = cell.spans.iter().filter_map(|span| match span {
        Span::Text { text } | Span::Strong { text } | Span::Link { text, .. } => {
            Some(text.as_str())
        }
        _ => None,
    });
    texts.collect()
}

fn table<'a>(content: &'a ReportContent, caption: &str) -> &'a Table {
    let tables = content.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    tables.into_iter().find(|table| table.caption == caption).expect(caption)
}

#[test]
fn what_is_counted_is_right_for_every_reader() {
    let full = gather(drenthe(), &Inputs::default(), &options()).expect("gathered");
    let content = gather(drenthe(), &Inputs::default(), &public()).expect("gathered");
    for year in 2012..=2015 {
        let caption = format!("Geteld in {year}");
        let counted = |content| -> Vec<(String, String)> {
            let rows = table(content, &caption).rows.iter();
            rows.map(|row| (said(&row[0]), said(&row[1]))).collect()
        };
        assert_eq!(counted(&full), counted(&content), "{year}");
    }
    // 2013: the screening and the general practitioner are no key moments, and yet saw the child.
    let row = &table(&content, "Geteld in 2013").rows[1];
    assert_eq!(said(&row[1]), "2");
    assert_eq!(said(&row[2]), "niet weergegeven in deze versie");
}

#[test]
fn a_finding_says_how_much_of_what_it_rests_on_is_not_told() {
    let content = gather(drenthe(), &Inputs::default(), &public()).expect("gathered");
    let text = text_of(&content);
    // B-01 rests on five facts and has three against it, some of them no key moments.
    let finding = content.blocks.iter().find_map(|block| match block {
        Block::Box(framed) if framed.label.as_deref() == Some("finding-B-01") => Some(framed),
        _ => None,
    });
    let under = &finding.expect("B-01").under;
    let line = |at: usize| said(&Cell::spans(under[at].clone()));
    assert_eq!(line(0), "Bewijs: DR-057 en 4 feiten die deze versie niet weergeeft");
    assert_eq!(line(1), "Tegenbewijs: DR-047, DR-056 en 1 feit dat deze versie niet weergeeft");
    assert!(!text.contains("DR-039"), "what is not told has no number either");
}

#[test]
fn only_abbreviations_that_stand_in_a_version_are_explained() {
    let explained = |options: &ReportOptions| -> Vec<String> {
        let content = gather(drenthe(), &Inputs::default(), options).expect("gathered");
        let rows = &table(&content, "Afkortingen en wat zij betekenen").rows;
        rows.iter().map(|row| said(&row[0])).collect()
    };
    let full = explained(&options());
    assert!(full.contains(&"POH-GGZ".to_owned()) && full.contains(&"r.".to_owned()), "{full:?}");
    let own = explained(&accuracy("VNN"));
    assert!(own.contains(&"VNN".to_owned()) && !own.contains(&"POH-GGZ".to_owned()), "{own:?}");
    let public = explained(&public());
    assert!(public.contains(&"MDO".to_owned()), "{public:?}");
    assert!(!public.iter().any(|code| drenthe().organisation(code).is_some()), "{public:?}");
}
