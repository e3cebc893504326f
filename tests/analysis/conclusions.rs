//! The conclusions of the published report (chapter 3), one after another, against the answers.

use crate::builder::codes;
use crate::tables::drenthe;
use kroniek::analysis::{
    Analyses, AnalysisSettings, Element, EventRef, Knowing, Likelihood, analyse,
};
use kroniek::model::{CaseData, EventKind, OrganisationKind};
use std::sync::LazyLock;

static CASE: LazyLock<CaseData> = LazyLock::new(drenthe);
static ANSWERS: LazyLock<Analyses> = LazyLock::new(|| analyse(&CASE, &AnalysisSettings::default()));

fn year(event: &EventRef) -> i64 {
    let event = CASE.events.get(event.id).unwrap();
    kroniek::model::date::Day::of_minute(event.earliest.unwrap()).ymd().0
}

fn of_year(events: &[EventRef], wanted: i64) -> Vec<&str> {
    events.iter().filter(|event| year(event) == wanted).map(|event| event.code.as_str()).collect()
}

fn maker(code: &str) -> &'static str {
    let event = CASE.event(code).unwrap();
    let own = event.actors.iter().chain(&event.from);
    let known = own.filter_map(|party| CASE.organisation_of(party)).next().unwrap();
    let top = known.parent.and_then(|id| CASE.organisations.get(id)).unwrap_or(known);
    &top.code
}

fn state(item: &str, column: &str) -> Option<Knowing> {
    let mut cells = ANSWERS.knowledge.iter();
    cells.find(|cell| cell.item == item && cell.column == column && !cell.told).map(|it| it.state)
}

/// 'Eenmaal gezien en gesproken' in 2012, by the school social work; in 2013 by the youth health
/// service, the general practitioner and the school social work; in 2015 by the practitioner, the
/// clinic and a family worker.
#[test]
fn the_child_was_seen_by_whom_the_report_says_in_each_year() {
    let seen = &ANSWERS.child_contact.responsible.seen;
    assert_eq!(of_year(seen, 2012), ["DR-047"]);
    assert_eq!(of_year(seen, 2013), ["DR-051", "DR-052", "DR-056"]);
    assert_eq!(of_year(seen, 2014), [""; 0]);
    let by: Vec<&str> = of_year(seen, 2015).into_iter().map(maker).collect();
    assert_eq!(by.len(), 3);
    for code in ["HA", "CJG", "ZPK"] {
        assert!(by.contains(&code), "{code} in {by:?}");
    }
}

/// The report contradicts itself: without parents twice, 'beiden in 2013'; its reconstruction has
/// December 2012 as well. Both stand, and the finding is at odds.
#[test]
fn without_parents_stands_twice_in_2013_and_once_in_2012() {
    let without = &ANSWERS.child_contact.responsible.without_parents;
    assert_eq!(of_year(without, 2013).len(), 2);
    assert_eq!(of_year(without, 2012), ["DR-047"]);
    let makers: Vec<&str> = codes(without).into_iter().map(maker).collect();
    assert!(makers.iter().all(|code| ["SWW", "JGZ"].contains(code)), "{makers:?}");
    let claims = ANSWERS.contradictions.iter().find(|row| row.key == "T1").unwrap();
    assert!(codes(&claims.events).contains(&"DR-047"));
}

/// 'Gedurende de gehele periode van hulpverlening zindelijkheidsproblemen.'
#[test]
fn the_signals_kept_coming_from_2011_to_2015() {
    let row = ANSWERS.recurrence.iter().find(|row| row.signal == "zindelijkheid").unwrap();
    assert_eq!((row.count, row.distinct.certain, row.distinct.possible), (9, 8, 9));
    assert_eq!((year(row.events.first().unwrap()), year(row.events.last().unwrap())), (2011, 2015));
    assert!(row.events.iter().any(|event| year(event) == 2014));
}

/// 'De politie gaf zorgmeldingen … steeds door': none of them stayed without any action.
#[test]
fn every_report_by_the_police_was_passed_on() {
    let unanswered = codes(&ANSWERS.unanswered_signals);
    let reports = CASE.events.iter().filter(|event| {
        event.kind == EventKind::CareReport && event.from.iter().any(|from| from == "POL")
    });
    let reports: Vec<&str> = reports.map(|event| event.code.as_str()).collect();
    assert_eq!(reports.len(), 3);
    assert!(reports.iter().all(|code| !unanswered.contains(code)));
}

/// 'Moddergooien', spanningen in relaties: taken over by several organisations, tested by none.
#[test]
fn the_explanations_were_accepted_by_several_organisations() {
    let row = |key: &str| ANSWERS.untested_explanations.iter().find(|row| row.key == key).unwrap();
    assert_eq!(row("D2").adopted_by, ["CJG", "SWW", "VNN"]);
    assert_eq!(row("D3").adopted_by, ["alle hulpverleners"]);
    assert!(["D1", "D2", "D3"].iter().all(|key| row(key).likelihood == Likelihood::Certainly));
}

/// 'In 2014 stagneerde dit contact'; 'vader kreeg viermaal achtereen een nieuwe hulpverlener'.
#[test]
fn the_contact_with_father_stalled_in_2014_and_his_workers_changed() {
    assert_eq!(of_year(&ANSWERS.stagnation, 2014), ["DR-074"]);
    assert_eq!(codes(&ANSWERS.workers.stated), ["DR-017"]);
}

/// 'Begin 2015 nog twee signalen' at the centre for youth and family, besides those of father.
#[test]
fn two_more_signals_came_in_at_the_start_of_2015() {
    let case = &*CASE;
    let own = case.events.iter().filter(|event| {
        event.kind.is_signal()
            && event.to.iter().any(|to| to == "CJG")
            && !event.from.iter().any(|from| from == "vader")
            && event.earliest.is_some_and(|at| {
                let (year, month, _) = kroniek::model::date::Day::of_minute(at).ymd();
                year == 2015 && month <= 2
            })
    });
    let own: Vec<&str> = own.map(|event| event.code.as_str()).collect();
    assert_eq!(own, ["DR-095", "DR-096"]);
}

/// What the neighbourhood saw reached none of the organisations while the child lived.
#[test]
fn what_came_out_in_the_media_was_told_to_no_organisation() {
    let cells = ANSWERS.knowledge.iter().filter(|cell| cell.item == "I13");
    let organisations: Vec<_> = cells.filter(|cell| cell.state == Knowing::NotTold).collect();
    assert_eq!(organisations.len(), 8);
    let kind = |code: &str| CASE.organisation(code).map(|row| row.kind.clone());
    assert!(organisations.iter().all(|cell| kind(&cell.column) != Some(OrganisationKind::Citizen)));
}

/// Not passed on inside: the successive workers of Welzijnswerk, the colleague at the addiction
/// service. Not passed on outside: the agreements to the school and the practitioner, the night
/// away by the school, the two nights by the practitioner.
#[test]
fn information_was_not_shared_within_and_between_organisations() {
    for (item, column) in [("I12", "SWW"), ("I6", "VNN"), ("I11", "moeder")] {
        assert_eq!(state(item, column), Some(Knowing::NotAllTold), "{item} {column}");
    }
    for (item, column) in
        [("I7", "BS"), ("I8", "HA"), ("I8", "BS"), ("I9", "SWW"), ("I9", "CJG"), ("I10", "CJG")]
    {
        assert_eq!(state(item, column), Some(Knowing::NotTold), "{item} {column}");
    }
}

/// 'Twee weken voor het overlijden' the school heard of the night away; nobody acted on it.
#[test]
fn the_last_signals_at_school_and_practitioner_led_to_nothing() {
    let unanswered = codes(&ANSWERS.unanswered_signals);
    assert!(unanswered.contains(&"DR-136") && unanswered.contains(&"DR-139"));
    let (heard, died) = (CASE.event("DR-136").unwrap(), CASE.event("DR-149").unwrap());
    let days = (died.earliest.unwrap() - heard.latest.unwrap()) / (24 * 60);
    assert!((14..=21).contains(&days), "{days}");
}

/// The general practitioner heard nothing after the first joint plan: absent with notice and with
/// minutes then, not invited afterwards.
#[test]
fn the_practitioner_heard_nothing_after_the_first_joint_plan() {
    let own: Vec<_> = ANSWERS
        .consultations
        .iter()
        .filter(|cell| cell.party == "HA")
        .map(|cell| {
            let event = cell.event.as_ref().unwrap().code.clone();
            (event, cell.attendance.keyword(), cell.minutes.keyword())
        })
        .collect();
    assert!(own.contains(&("DR-119".into(), "afwezig_met_kennisgeving", "ontvangen")));
    assert!(own.contains(&("DR-127".into(), "niet_uitgenodigd", "niet_ontvangen")));
    assert!(!own.iter().any(|(_, attendance, _)| *attendance == "aanwezig"), "{own:?}");
}

/// No agreement on safety before 2015; of those made then none says what follows when it is not
/// kept, and not all concerned were told.
#[test]
fn no_safety_agreement_says_what_follows_and_who_knows() {
    let safety: Vec<_> = ANSWERS
        .agreements
        .iter()
        .filter(|row| row.key.starts_with("VA") || row.key.starts_with("SA"))
        .collect();
    assert_eq!(safety.len(), 5);
    for row in safety {
        assert!(row.missing.contains(&Element::Consequence), "{}", row.key);
        assert!(row.missing.contains(&Element::Informed), "{}", row.key);
        assert!(row.missing.contains(&Element::When), "{}", row.key);
        assert!(row.event.as_ref().is_none_or(|event| year(event) == 2015), "{}", row.key);
    }
    // What followed on the first plan has more of an agreement to work together.
    let joint = ANSWERS.agreements.iter().find(|row| row.key == "SA1").unwrap();
    assert_eq!(joint.kind, "samenwerkingsafspraak");
}

/// 'Er waren geen meldingen binnengekomen bij Veilig Thuis' after the call of March 2015.
#[test]
fn no_signal_reached_the_reporting_centre_after_march_2015() {
    let march = kroniek::model::date::Day::from_ymd(2015, 3, 11).unwrap().0 * 24 * 60;
    let late = CASE.events.iter().filter(|event| {
        event.kind.is_signal()
            && event.to.iter().any(|to| to == "VTD")
            && event.earliest.is_some_and(|at| at > march)
    });
    assert_eq!(late.count(), 0);
}

/// 'Meer dan drie jaar af en aan hulp': files closed and opened again, at most services twice.
#[test]
fn help_came_and_went() {
    let times = |code: &str| ANSWERS.reopened.iter().filter(|row| row.organisation == code).count();
    assert_eq!((times("SWW"), times("SMW"), times("CJG")), (2, 2, 2));
    let certain = ANSWERS.reopened.iter().filter(|row| row.likelihood == Likelihood::Certainly);
    assert_eq!((certain.count(), ANSWERS.reopened.len()), (8, 10));
}

/// The risks were not looked at domain by domain: every domain with problems, and in which of them
/// two or more organisations decided something together.
#[test]
fn problems_in_several_domains_and_who_planned_together() {
    let domains: Vec<(&str, bool)> = ANSWERS
        .life_domains
        .iter()
        .map(|row| (row.domain.as_str(), row.without_joint_plan))
        .collect();
    assert!(domains.iter().any(|(domain, _)| *domain == "veiligheid"), "{domains:?}");
    assert!(domains.iter().any(|(_, without)| *without), "{domains:?}");
}
