//! Investigations side by side.

use crate::builder::Builder;
use crate::tables::drenthe;
use kroniek::analysis::{Amount, Comparison, Figure, compare};
use kroniek::model::Answer::{No, Unknown, Yes};

fn amount(comparison: &Comparison, figure: Figure) -> Vec<Amount> {
    comparison.figures.iter().find(|row| row.figure == figure).unwrap().cases.clone()
}

fn counted(certain: usize, possible: usize, of: Option<usize>) -> Amount {
    Amount::Counted { certain, possible, of }
}

#[test]
fn the_figures_carry_their_doubt() {
    let mut builder = Builder::new();
    builder.contact("2013-01-01", "POL", [Yes, Unknown, No]).contact(
        "2013-02-01",
        "POL",
        [Unknown, Unknown, Unknown],
    );
    let (drenthe, small) = (drenthe(), builder.case);
    let both = compare(&[&drenthe, &small], None);
    assert_eq!(amount(&both, Figure::WithoutParents), [counted(3, 7, None), counted(0, 2, None)]);
    assert_eq!(
        amount(&both, Figure::LongestGap),
        [Amount::Days { min_days: 701, max_days: Some(1095) }, Amount::Unknown {}]
    );
    assert_eq!(amount(&both, Figure::NotTold)[0], counted(7, 10, Some(13)));
    // Where nothing of the kind is recorded, nothing is said: that is not nought.
    assert_eq!(amount(&both, Figure::IncompleteAgreements)[1], Amount::Unknown {});
    assert_eq!(amount(&both, Figure::Reopened)[0], counted(8, 10, None));
}

#[test]
fn patterns_and_judgements_stand_side_by_side_and_titles_are_told_apart() {
    let case = drenthe();
    let empty = kroniek::model::CaseData::default();
    let three = compare(&[&case, &empty, &case], Some(14));
    assert_eq!(three.days, Some(14));
    let titles: Vec<&str> = three.cases.iter().map(|case| case.title.as_str()).collect();
    assert_eq!(titles.len(), 3);
    assert!(titles[2].ends_with("(2)"), "{titles:?}");
    let row = three.patterns.iter().find(|row| row.pattern == "geen_kindcheck").unwrap();
    assert_eq!((row.findings.clone(), row.in_cases), (vec![1, 0, 1], 2));
    assert_eq!(row.events[1], 0);
    let norm = three.judgements.iter().find(|row| row.norm == "2.1a").unwrap();
    assert!(norm.cases[0].is_some() && norm.cases[1].is_none());
    assert_eq!(norm.cases[0], norm.cases[2]);
}

/// Titles, counts and the wording of norms: nobody of the case is named.
#[test]
fn a_comparison_names_nobody() {
    let case = drenthe();
    let json = serde_json::to_string(&compare(&[&case], None)).unwrap().to_lowercase();
    for person in &case.persons {
        assert!(person.name.is_empty() || !json.contains(&person.name.to_lowercase()));
    }
    for organisation in &case.organisations {
        if organisation.name.contains(' ') {
            assert!(!json.contains(&organisation.name.to_lowercase()), "{}", organisation.name);
        }
    }
    for event in &case.events {
        assert!(!json.contains(&event.summary.to_lowercase()), "{}", event.code);
    }
}
