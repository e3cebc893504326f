//! What each version shows and hides.

use crate::contents::text_of;
use crate::pdf::keep;
use crate::sample::{drenthe, options};
use kroniek::report::{Inputs, ReportError, ReportOptions, Silent, Version, export, gather};

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
