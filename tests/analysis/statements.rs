//! What the reconstruction of the published report (chapter 2) states and an analysis answers,
//! in the order of the years, in words of our own.

use crate::builder::codes;
use crate::tables::drenthe;
use kroniek::analysis::{
    Analyses, AnalysisSettings, Knowing, Likelihood, MeldcodeStep, Reopened, analyse,
};
use kroniek::model::CaseData;
use std::collections::BTreeSet;
use std::sync::LazyLock;

static CASE: LazyLock<CaseData> = LazyLock::new(drenthe);
static ANSWERS: LazyLock<Analyses> = LazyLock::new(|| analyse(&CASE, &AnalysisSettings::default()));

/// How a signal was answered: by which facts, after at least and at most how many days.
fn answers_to(signal: &str) -> Vec<(&'static str, Option<i64>, Option<i64>)> {
    let rows = ANSWERS.response_times.iter().filter(|row| row.signal.code == signal);
    rows.map(|row| (row.response.code.as_str(), row.min_days, row.max_days)).collect()
}

/// Who stands in the record of a meeting with that attendance.
fn at(meeting: &str, attendance: &str) -> BTreeSet<&'static str> {
    let cells = ANSWERS.consultations.iter().filter(|cell| {
        cell.event.as_ref().is_some_and(|event| event.code == meeting)
            && cell.attendance.keyword() == attendance
    });
    cells.map(|cell| cell.party.as_str()).collect()
}

/// Who did or did not get the minutes of a meeting.
fn minutes(meeting: &str, keyword: &str) -> BTreeSet<&'static str> {
    let cells = ANSWERS.consultations.iter().filter(|cell| {
        cell.event.as_ref().is_some_and(|event| event.code == meeting)
            && cell.minutes.keyword() == keyword
    });
    cells.map(|cell| cell.party.as_str()).collect()
}

fn set<const N: usize>(items: [&'static str; N]) -> BTreeSet<&'static str> {
    items.into_iter().collect()
}

fn reopened(closure: &str) -> &'static Reopened {
    let row = ANSWERS
        .reopened
        .iter()
        .find(|row| row.closure.as_ref().is_some_and(|event| event.code == closure));
    row.unwrap_or_else(|| panic!("{closure} was reopened"))
}

fn knowing(item: &str, party: &str) -> Vec<Knowing> {
    let cells = ANSWERS.knowledge.iter();
    cells.filter(|cell| cell.item == item && cell.column == party).map(|cell| cell.state).collect()
}

fn listed(list: &[kroniek::analysis::EventRef], event: &str) -> bool {
    codes(list).contains(&event)
}

/// Before any report: the youth health service saw the child more often than it had to, and in
/// the last of those contacts it did well; nobody of the services saw it in 2011.
#[test]
fn before_2012_only_the_youth_health_service_saw_the_child() {
    let seen = codes(&ANSWERS.child_contact.responsible.seen);
    assert_eq!(seen.iter().filter(|code| **code < "DR-018").collect::<Vec<_>>().len(), 2);
    assert!(seen.contains(&"DR-006") && seen.contains(&"DR-007"));
    let gap = ANSWERS.sight_gaps.iter().find(|gap| gap.from_event.code == "DR-007").unwrap();
    assert_eq!(
        (gap.to_event.code.as_str(), gap.min_days, gap.max_days),
        ("DR-047", 701, Some(1095))
    );
    // What school noticed of the child then, it kept to itself.
    assert!(listed(&ANSWERS.unanswered_signals, "DR-009"));
}

/// Both reports of 2012 went on to the reporting centre for children, which did not investigate;
/// only the first led to a referral.
#[test]
fn the_reports_of_2012_were_passed_on_and_not_investigated() {
    let first: Vec<_> = answers_to("DR-018").into_iter().map(|row| row.0).collect();
    assert_eq!(first, ["DR-019", "DR-020", "DR-025"]);
    let second: Vec<_> = answers_to("DR-030").into_iter().map(|row| row.0).collect();
    assert_eq!(second, ["DR-025", "DR-031"]);
    assert_eq!(answers_to("DR-018")[1], ("DR-020", Some(0), Some(60)));
}

/// The summer of 2012 closed four files, all of which were opened again: the father's, the
/// mother's, that of the support centre and that of the reporting centre.
#[test]
fn what_was_closed_in_the_summer_of_2012_came_back() {
    let days = |closure: &str| (reopened(closure).min_days, reopened(closure).max_days);
    assert_eq!(days("DR-022"), (Some(87), Some(198)));
    assert_eq!(days("DR-025"), (Some(62), Some(183)));
    assert_eq!(days("DR-032"), (Some(62), Some(152)));
    assert_eq!(days("DR-033"), (Some(213), Some(253)));
    assert_eq!(reopened("DR-033").closure_reason, "positief afgesloten");
}

/// In October 2012 the father went to two services, which acted within the month: the community
/// officer was asked to look out, and the concerns went to the centre for youth and family, with
/// three entries of the police that may be the reports of May and June over again.
#[test]
fn the_concerns_of_october_2012_were_passed_on_within_the_month() {
    for signal in ["DR-034", "DR-035", "DR-036"] {
        let expected = [("DR-037", Some(0), Some(30)), ("DR-040", Some(0), Some(30))];
        assert_eq!(answers_to(signal), expected, "{signal}");
    }
    assert_eq!(answers_to("DR-026"), [("DR-040", Some(0), Some(183))]);
    let violence = ANSWERS.recurrence.iter().find(|row| row.signal == "huiselijk_geweld").unwrap();
    assert_eq!(violence.possible_doubles[0].event.code, "DR-026");
    // The officer told the mother; whether the child was there is not written.
    assert!(listed(&ANSWERS.child_contact.responsible.unknown, "DR-039"));
}

/// The meeting of November 2012: the father sat with the services, the mother could not come and
/// was spoken to apart. Practitioner, school and addiction service were not at the table.
#[test]
fn who_was_at_the_meeting_of_november_2012() {
    assert_eq!(at("DR-042", "aanwezig"), set(["CJG", "vader", "POL", "AMW", "SMW", "JGZ"]));
    assert_eq!(at("DR-042", "afwezig_met_kennisgeving"), set(["moeder"]));
    assert_eq!(at("DR-042", "niet_uitgenodigd"), set([]));
    let named: Vec<&str> = ANSWERS
        .consultations
        .iter()
        .filter(|cell| cell.event.as_ref().is_some_and(|event| event.code == "DR-042"))
        .map(|cell| cell.party.as_str())
        .collect();
    assert!(["HA", "BS", "VNN"].iter().all(|code| !named.contains(code)), "{named:?}");
    // There the trouble was put down to tension at home, and nobody tested that.
    let row = ANSWERS.untested_explanations.iter().find(|row| row.key == "D1").unwrap();
    assert_eq!(row.event.as_ref().unwrap().code, "DR-043");
    // After it the child was spoken to by itself, for the first time.
    let alone = codes(&ANSWERS.child_contact.responsible.spoken_alone);
    assert_eq!(alone, ["DR-047", "DR-056"]);
    assert_eq!(CASE.event("DR-047").unwrap().responds_to, [CASE.event("DR-042").unwrap().id]);
}

/// The report of March 2013: passed on, and followed by a second talk with the child, with the
/// parents away. The youth health service saw both mother and child that spring and did not know.
#[test]
fn the_report_of_march_2013_reached_all_but_the_youth_health_service() {
    let answers: Vec<_> = answers_to("DR-053").into_iter().map(|row| row.0).collect();
    assert_eq!(answers, ["DR-054", "DR-055", "DR-056", "DR-058"]);
    assert_eq!(knowing("I4", "JGZ"), [Knowing::NotTold]);
    assert!(!knowing("I4", "POL").is_empty() && !knowing("I4", "VTD").contains(&Knowing::NotTold));
    let without = codes(&ANSWERS.child_contact.responsible.without_parents);
    assert!(without.contains(&"DR-052") && without.contains(&"DR-056"));
}

/// The addiction service asked two others before it closed in July 2013, and sat at the table
/// again in March 2015 without a new registration.
#[test]
fn the_addiction_service_closed_after_asking_and_came_back_in_2015() {
    let row = reopened("DR-065");
    assert_eq!((row.organisation.as_str(), row.client.as_str()), ("VNN", "moeder"));
    assert_eq!((row.min_days, row.max_days), (Some(588), Some(618)));
    let close = CASE.event("DR-065").unwrap();
    assert_eq!(close.responds_to, [CASE.event("DR-064").unwrap().id]);
    let asked = CASE.event("DR-064").unwrap();
    assert_eq!(asked.to, ["SWW", "CJG"]);
}

/// September 2013: two services closed; the one for the mother because she asked nothing, the
/// centre because all was quiet. One spoke to both parents that winter, the other was away until
/// the signals of February 2015.
#[test]
fn two_services_closed_in_september_2013() {
    let (mother, centre) = (reopened("DR-066"), reopened("DR-068"));
    assert_eq!((mother.organisation.as_str(), mother.min_days), ("SMW", Some(1)));
    assert_eq!(mother.reopening.as_ref().unwrap().code, "DR-071");
    assert_eq!((centre.min_days, centre.max_days), (Some(513), Some(542)));
    assert_eq!(centre.reopening.as_ref().unwrap().code, "DR-095");
    assert_eq!(centre.likelihood, Likelihood::Certainly);
}

/// 2014: no appointment came about, and the file was closed in May after it had been talked over
/// with the area team and the school; in December the father was back.
#[test]
fn in_2014_every_appointment_fell_through_and_the_file_was_closed() {
    assert!(listed(&ANSWERS.stagnation, "DR-074"));
    assert_eq!(at("DR-076", "aanwezig"), set(["SMW", "gebiedsteam", "BS"]));
    let row = reopened("DR-077");
    assert_eq!((row.min_days, row.max_days), (Some(184), Some(244)));
    assert_eq!(row.reopening.as_ref().unwrap().code, "DR-081");
}

/// School saw the child through 2014 and nothing out of the ordinary; what the mother told it in
/// October of strange behaviour it told nobody.
#[test]
fn what_school_heard_in_2014_stayed_there() {
    let school = codes(&ANSWERS.child_contact.school.without_parents);
    assert_eq!(school, ["DR-009", "DR-078", "DR-080"]);
    assert!(listed(&ANSWERS.unanswered_signals, "DR-079"));
    for party in ["SWW", "CJG"] {
        assert_eq!(knowing("I5", party), [Knowing::NotTold], "{party}");
    }
}

/// December 2014: an intake was planned, taken up in January by somebody new to the father, and it
/// took until 2 March before the centre for youth and family heard of it.
#[test]
fn the_signals_of_december_2014_took_until_march_to_reach_the_centre() {
    let handover = ANSWERS.workers.handovers.iter().find(|row| row.event.code == "DR-083").unwrap();
    assert_eq!(handover.taken_up_by.as_ref().unwrap().code, "DR-087");
    assert_eq!((handover.min_days_after, handover.max_days_after), (Some(1), Some(41)));
    let answers = answers_to("DR-081");
    assert_eq!(answers.last(), Some(&("DR-101", Some(61), Some(91))));
    // The advice to ring the reporting centre was not followed then.
    assert!(CASE.event("DR-091").unwrap().kind.keyword() == "niet_gehandeld");
}

/// February 2015: the practitioner examined the child, not alone, on what the father had seen.
#[test]
fn the_practitioner_saw_the_child_with_its_mother() {
    assert_eq!(answers_to("DR-092"), [("DR-093", Some(0), Some(10))]);
    let contact = &ANSWERS.child_contact.responsible;
    assert!(listed(&contact.seen, "DR-093"));
    assert!(!listed(&contact.without_parents, "DR-093"));
    let row = ANSWERS.meldcode.iter().find(|row| row.organisation == "HA").unwrap();
    assert_eq!(codes(&row.steps[&MeldcodeStep::Weighing]), ["DR-094"]);
}

/// The two signals of 25 February were put to the parents after a week, and discussed a day later.
#[test]
fn the_signals_of_february_2015_were_answered_in_a_week() {
    for signal in ["DR-095", "DR-096"] {
        let answers = answers_to(signal);
        assert!(answers.contains(&("DR-105", Some(7), Some(7))), "{signal} {answers:?}");
        assert!(answers.contains(&("DR-106", Some(8), Some(8))), "{signal} {answers:?}");
    }
}

/// The reporting centre answered the father twice: an offer he declined, and on 3 March the advice
/// to bring it up a day later; then it asked after it, and saw no part for itself.
#[test]
fn the_reporting_centre_left_it_to_the_centre_for_youth_and_family() {
    assert_eq!(answers_to("DR-097")[0], ("DR-098", Some(0), Some(5)));
    let again = answers_to("DR-102");
    assert_eq!(again[0], ("DR-103", Some(0), Some(0)));
    assert!(again.contains(&("DR-105", Some(1), Some(1))));
    let row = reopened("DR-112");
    assert_eq!((row.organisation.as_str(), row.likelihood), ("VTD", Likelihood::Possibly));
    assert_eq!(at("DR-116", "aanwezig"), set(["CJG", "VTD"]));
    let row = ANSWERS
        .untested_explanations
        .iter()
        .find(|row| row.event.as_ref().is_some_and(|event| event.code == "DR-112"));
    assert_eq!(row.unwrap().adopted_by, ["CJG", "VTD"]);
}

/// 5 March 2015: six at the table of the centre's own meeting, none of them school, practitioner
/// or police.
#[test]
fn who_was_at_the_meeting_of_5_march_2015() {
    let present = at("DR-106", "aanwezig");
    assert_eq!(
        present,
        set([
            "jeugdarts (JGZ)",
            "jeugdverpleegkundige (JGZ)",
            "jeugd- en gezinswerker",
            "gedragswetenschapper",
            "SMW",
            "procescoordinator",
        ])
    );
}

/// The co-ordinator was appointed six days after the decision, and had hardly time for the file.
#[test]
fn the_coordinator_came_six_days_later_and_had_little_time() {
    let row =
        |code: &str| ANSWERS.workers.handovers.iter().find(|row| row.event.code == code).unwrap();
    assert_eq!(row("DR-117").after.as_ref().unwrap().code, "DR-107");
    assert_eq!((row("DR-117").min_days_before, row("DR-117").max_days_before), (Some(6), Some(6)));
    assert_eq!(row("DR-118").min_days_before, Some(0));
    assert!(row("DR-118").taken_up_by.is_none());
}

/// The checks of March 2015 did not see the child: it slept, or there was only a telephone; of the
/// second visit by the police it is not written.
#[test]
fn no_check_of_the_agreements_saw_the_child() {
    let checks = codes(&ANSWERS.agreements.iter().find(|row| row.key == "VA1").unwrap().checks);
    assert_eq!(checks, ["DR-114", "DR-115", "DR-134", "DR-127"]);
    let contact = &ANSWERS.child_contact.responsible;
    assert!(listed(&contact.not_seen, "DR-114") && listed(&contact.not_seen, "DR-115"));
    assert!(listed(&contact.unknown, "DR-134"));
    assert!(checks.iter().all(|code| !listed(&contact.seen, code)));
}

/// 11 March 2015: seven at the table, two away with notice, and minutes for all who were invited.
#[test]
fn who_was_at_the_joint_plan_of_11_march_2015() {
    assert_eq!(
        at("DR-119", "aanwezig"),
        set(["vader", "moeder", "uitvoeringscoordinator", "POL", "VNN", "JGW_moeder", "JGW_vader"])
    );
    assert_eq!(at("DR-119", "afwezig_met_kennisgeving"), set(["HA", "JGZ"]));
    assert_eq!(at("DR-119", "niet_uitgenodigd"), set([]));
    let got = minutes("DR-119", "ontvangen");
    let invited = at("DR-119", "aanwezig").into_iter().chain(["HA", "JGZ"]);
    assert!(invited.into_iter().all(|party| got.contains(party)), "{got:?}");
    assert!(minutes("DR-119", "niet_ontvangen").is_subset(&set(["BS"])));
}

/// April 2015: the father stayed away from the second of the two for the grandparents' sake; the
/// practitioner and the addiction service were asked to neither and got no minutes.
#[test]
fn who_was_left_out_of_the_joint_plans_of_april_2015() {
    for meeting in ["DR-127", "DR-128"] {
        assert_eq!(at(meeting, "niet_uitgenodigd"), set(["HA", "VNN"]), "{meeting}");
        assert_eq!(minutes(meeting, "niet_ontvangen"), set(["HA", "VNN"]), "{meeting}");
    }
    assert!(at("DR-127", "aanwezig").contains("vader"));
    assert_eq!(at("DR-128", "geweigerd"), set(["vader"]));
    assert!(at("DR-128", "aanwezig").contains("grootouders_mz"));
    for party in ["HA", "VNN", "BS"] {
        assert!(knowing("I8", party).contains(&Knowing::NotTold), "{party}");
    }
}

/// The mother's family worker saw the child once at home, the father's did not; the clinic saw it
/// on 16 April, and that was the last time before it died.
#[test]
fn after_the_clinic_nobody_saw_the_child() {
    let contact = &ANSWERS.child_contact.responsible;
    assert!(listed(&contact.seen, "DR-125") && listed(&contact.not_seen, "DR-126"));
    assert!(!listed(&contact.without_parents, "DR-125") && !listed(&contact.seen, "DR-126"));
    let last = ANSWERS.sight_gaps.last().unwrap();
    assert_eq!((last.from_event.code.as_str(), last.to_event.code.as_str()), ("DR-129", "DR-149"));
    assert!(last.to_calamity);
    assert_eq!((last.min_days, last.max_days), (7, Some(53)));
}

/// From the end of April cooperation got worse, and at the end of May it stopped.
#[test]
fn cooperation_worsened_in_april_and_stopped_in_may_2015() {
    assert_eq!(codes(&ANSWERS.stagnation), ["DR-074", "DR-132", "DR-142"]);
    let planned = CASE.event("DR-150").unwrap();
    let died = CASE.event("DR-149").unwrap();
    assert!(planned.earliest > died.latest, "the meeting was to be a day after");
}

/// What the grandmother told school and the mother told the practitioner in the week of 21 May
/// went no further; how long she was away they tell differently, and both stand.
#[test]
fn the_nights_away_were_told_twice_and_passed_on_by_nobody() {
    for signal in ["DR-136", "DR-139"] {
        assert!(listed(&ANSWERS.unanswered_signals, signal), "{signal}");
        assert!(answers_to(signal).is_empty(), "{signal}");
    }
    for (item, party) in [("I9", "SWW"), ("I9", "CJG"), ("I10", "CJG")] {
        assert_eq!(knowing(item, party), [Knowing::NotTold], "{item} {party}");
    }
    let absent = ANSWERS.recurrence.iter().find(|row| row.signal == "ouder_afwezig").unwrap();
    assert_eq!((absent.count, absent.distinct.certain), (3, 2));
    let claims = ANSWERS.contradictions.iter().find(|row| row.key == "T4").unwrap();
    assert_eq!(codes(&claims.events), ["DR-135", "DR-136", "DR-139"]);
}

/// Six signals never led to anything, and of no other signal is that even possible.
#[test]
fn of_every_other_signal_it_is_known_what_was_done() {
    let unanswered = ["DR-009", "DR-079", "DR-084", "DR-122", "DR-136", "DR-139"];
    assert_eq!(codes(&ANSWERS.unanswered_signals), unanswered);
    assert!(ANSWERS.possibly_unanswered_signals.is_empty());
}

/// Reports of excessive use came back from 2012 to 2015, and were never seen as one long trouble.
#[test]
fn use_of_alcohol_or_drugs_came_back_year_after_year() {
    let row = ANSWERS.recurrence.iter().find(|row| row.signal == "middelengebruik").unwrap();
    let years: BTreeSet<i64> = row
        .events
        .iter()
        .filter_map(|event| CASE.events.get(event.id)?.earliest)
        .map(|minute| kroniek::model::date::Day::of_minute(minute).ymd().0)
        .collect();
    assert_eq!(years, BTreeSet::from([2012, 2013, 2014, 2015]));
    assert_eq!((row.count, row.distinct.certain, row.distinct.possible), (9, 8, 9));
}

/// Where the child lived and how it fared at school and was brought up: known to several, planned
/// by none together.
#[test]
fn housing_school_and_upbringing_had_no_joint_plan() {
    let without: Vec<&str> = ANSWERS
        .life_domains
        .iter()
        .filter(|row| row.without_joint_plan)
        .map(|row| row.domain.as_str())
        .collect();
    assert_eq!(without, ["wonen", "onderwijs", "opvoeden_en_opgroeien"]);
}
