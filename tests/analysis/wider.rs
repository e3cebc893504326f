//! The same laws for cases with more in them: knowledge, norms, consultations, hand-overs, life
//! domains, the meldcode; and that what is made anew after an edit equals the whole.

use crate::builder::Builder;
use kroniek::analysis::{Analyses, Analysis, Likelihood, analyse};
use kroniek::model::date::{Day, EdtfDate};
use kroniek::model::{
    Attendance, CaseData, Consultation, Event, EventKind, Evidence, Finding, Framework, Id,
    InformationItem, Interpretation, Involvement, KnowledgeState, NonShare, Norm, Participant,
    Professional, Setting,
};
use proptest::prelude::*;
use std::collections::BTreeSet;

const KINDS: [&str; 12] = [
    "zorgmelding",
    "signaal",
    "gesprek",
    "duiding",
    "besluit",
    "overleg",
    "toewijzing",
    "overdracht",
    "veiligheidsafspraak",
    "medisch onderzoek",
    "afsluiting",
    "aanmelding",
];
const PARTIES: [&str; 6] = ["POL", "SWW", "SMW", "BS", "P1", "P2"];
const NORMS: [&str; 3] = ["1.1a", "2.1a", "WMO"];

#[derive(Clone, Debug)]
struct Fact {
    kind: usize,
    from: usize,
    to: usize,
    first: i64,
    width: i64,
    norm: usize,
    responds_to: Option<usize>,
    attendance: usize,
}

fn fact() -> impl Strategy<Value = Fact> {
    let response = proptest::option::of(0_usize..10);
    let who = (0..PARTIES.len(), 0..PARTIES.len());
    (0..KINDS.len(), who, 0_i64..300, 0_i64..40, 0..NORMS.len(), response, 0..4_usize).prop_map(
        |(kind, (from, to), first, width, norm, responds_to, attendance)| Fact {
            kind,
            from,
            to,
            first,
            width,
            norm,
            responds_to,
            attendance,
        },
    )
}

fn window(first: i64, last: i64) -> EdtfDate {
    let start = Day::from_ymd(2013, 1, 1).unwrap().0;
    EdtfDate::parse(&format!("[{}..{}]", Day(start + first), Day(start + last))).unwrap()
}

/// Two professionals, two frameworks with their times, involvement, items, and the facts.
fn case(facts: &[Fact]) -> Builder {
    let mut builder = Builder::new();
    let case = &mut builder.case;
    for (id, code) in [(1, "P1"), (2, "P2")] {
        let organisation = Some(Id::new(2));
        let code = code.to_owned();
        case.professionals.put(Professional {
            id: Id::new(id),
            code,
            organisation,
            ..Professional::default()
        });
    }
    case.frameworks.put(Framework {
        id: Id::new(1),
        code: "VHJ".into(),
        applied: true,
        in_force_from: EdtfDate::parse("2013-04").ok(),
        in_force_to: EdtfDate::parse("2013-09~").ok(),
        ..Framework::default()
    });
    for (id, code) in (1..).zip(NORMS) {
        let (framework, code) = (Id::new(1), code.to_owned());
        case.norms.put(Norm { id: Id::new(id), framework, code, ..Norm::default() });
    }
    case.findings.put(Finding {
        id: Id::new(1),
        code: "B-01".into(),
        norms: vec![Id::new(2)],
        ..Finding::default()
    });
    for (id, organisation, start, end) in
        [(1, 1, "2013-02", "2013-08"), (2, 2, "2013-05~", ".."), (3, 4, "2012", "2014")]
    {
        case.involvements.put(Involvement {
            id: Id::new(id),
            organisation: Id::new(organisation),
            client: "kind".into(),
            start: EdtfDate::parse(start).ok(),
            end: EdtfDate::parse(end).ok(),
            ..Involvement::default()
        });
    }
    for (at, fact) in facts.iter().enumerate() {
        let id = i64::try_from(at).unwrap() + 1;
        let (from, to) = (PARTIES[fact.from], PARTIES[fact.to]);
        builder.event("", KINDS[fact.kind], from, to);
        builder.with(|event| {
            event.set_when(Some(window(fact.first, fact.first + fact.width)));
            event.norms = vec![NORMS[fact.norm].to_owned()];
            if at % 2 == 0 {
                event.signals = vec!["gedrag".into()];
            }
        });
        if let Some(to) = fact.responds_to.filter(|to| *to < at) {
            builder.responds_to(&[i64::try_from(to).unwrap() + 1]);
        }
        let (case, event) = (&mut builder.case, Id::<Event>::new(id));
        match KINDS[fact.kind] {
            "overleg" => {
                let consultation = Id::new(id);
                let code = format!("O{id}");
                case.consultations.put(Consultation {
                    id: consultation,
                    code,
                    event,
                    ..Consultation::default()
                });
                let attendance = [
                    Attendance::Present,
                    Attendance::AbsentWithNotice,
                    Attendance::Refused,
                    Attendance::Unknown,
                ][fact.attendance];
                case.participants.put(Participant {
                    id: Id::new(id),
                    consultation,
                    party: "moeder".into(),
                    attendance,
                    ..Participant::default()
                });
            }
            "duiding" => {
                case.interpretations.put(Interpretation {
                    id: Id::new(id),
                    code: format!("D{id}"),
                    event: Some(event),
                    adopted_by: vec![from.into(), to.into()],
                    ..Interpretation::default()
                });
            }
            "signaal" => {
                let item = Id::new(id);
                case.information_items.put(InformationItem {
                    id: item,
                    code: format!("I{id}"),
                    event: Some(event),
                    since: Some(window(fact.first, fact.first + fact.width)),
                    ..InformationItem::default()
                });
                let party = to.to_owned();
                case.knowledge_states.put(KnowledgeState {
                    id: Id::new(id),
                    item,
                    party,
                    ..KnowledgeState::default()
                });
                let (holder, missing_party) = (to.to_owned(), "POL".to_owned());
                case.non_shares.put(NonShare {
                    id: Id::new(id),
                    item,
                    holder,
                    missing_party,
                    ..NonShare::default()
                });
            }
            _ => {
                let (id, finding) = (Id::new(id), (at % 3 == 0).then(|| Id::new(1)));
                let norm = finding.is_none().then(|| Id::new(1));
                case.evidence.put(Evidence { id, event, finding, norm, ..Evidence::default() });
            }
        }
    }
    builder
}

/// Norm and event of what is certainly outside.
fn certainly_outside(answers: &Analyses) -> BTreeSet<(String, String)> {
    let rows = answers.norms_out_of_force.iter();
    let certain = rows.filter(|row| row.likelihood == Likelihood::Certainly);
    certain.map(|row| (row.norm.clone(), row.event.code.clone())).collect()
}

fn steps(answers: &Analyses) -> BTreeSet<(String, String, String)> {
    answers
        .meldcode
        .iter()
        .flat_map(|row| {
            row.steps.iter().flat_map(|(step, events)| {
                let key = |event: &kroniek::analysis::EventRef| {
                    (row.organisation.clone(), step.key().to_owned(), event.code.clone())
                };
                events.iter().map(key)
            })
        })
        .collect()
}

/// One edit of a case, in a few numbers.
#[derive(Clone, Debug)]
enum Edit {
    Words(usize),
    Kind(usize, usize),
    Date(usize, i64),
    Parties(usize, usize),
    Signals(usize),
    Norms(usize),
    Shared(usize),
    Responds(usize, usize),
    Title(usize),
    Remove(usize),
    Evidence(usize),
    Attendance(usize, usize),
    Involvement(i64),
    NotShared(usize),
    Days(u32),
    FindingText,
    NormPeriod(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let at = 0_usize..10;
    prop_oneof![
        at.clone().prop_map(Edit::Words),
        (at.clone(), 0..KINDS.len()).prop_map(|(at, kind)| Edit::Kind(at, kind)),
        (at.clone(), 0_i64..300).prop_map(|(at, day)| Edit::Date(at, day)),
        (at.clone(), 0..PARTIES.len()).prop_map(|(at, to)| Edit::Parties(at, to)),
        at.clone().prop_map(Edit::Signals),
        at.clone().prop_map(Edit::Norms),
        at.clone().prop_map(Edit::Shared),
        (at.clone(), at.clone()).prop_map(|(at, to)| Edit::Responds(at, to)),
        at.clone().prop_map(Edit::Title),
        at.clone().prop_map(Edit::Remove),
        at.clone().prop_map(Edit::Evidence),
        (at.clone(), 0..4_usize).prop_map(|(at, to)| Edit::Attendance(at, to)),
        (0_i64..300).prop_map(Edit::Involvement),
        at.prop_map(Edit::NotShared),
        (0_u32..60).prop_map(Edit::Days),
        Just(Edit::FindingText),
        (0..NORMS.len()).prop_map(Edit::NormPeriod),
    ]
}

/// Carries an edit out; one that has nothing to work on does nothing.
fn apply(case: &mut CaseData, edit: &Edit) {
    let mut change = |at: usize, with: &dyn Fn(&mut Event)| {
        let event = case.events.iter().nth(at).map(|event| event.as_ref().clone());
        if let Some(mut event) = event {
            with(&mut event);
            case.events.put(event);
        }
    };
    match edit {
        Edit::Words(at) => change(*at, &|event| {
            event.summary = "Moeder kreeg een nieuwe hulpverlener en drinkt minder.".into();
        }),
        Edit::Title(at) => change(*at, &|event| event.title = "Andere gezinswerker".into()),
        Edit::Kind(at, kind) => {
            change(*at, &|event| event.kind = EventKind::from_keyword(KINDS[*kind]));
        }
        Edit::Date(at, day) => change(*at, &|event| event.set_when(Some(window(*day, day + 3)))),
        Edit::Parties(at, to) => change(*at, &|event| event.to = vec![PARTIES[*to].to_owned()]),
        Edit::Signals(at) => change(*at, &|event| event.signals = vec!["onveilige woning".into()]),
        Edit::Norms(at) => change(*at, &|event| event.norms = vec![NORMS[0].to_owned()]),
        Edit::Shared(at) => change(*at, &|event| {
            event.shared_with = vec!["BS".into()];
            event.not_informed = vec!["SWW".into()];
        }),
        Edit::Responds(at, to) => change(*at, &|event| {
            event.responds_to = vec![Id::new(i64::try_from(*to).unwrap() + 1)];
        }),
        Edit::Remove(at) => {
            if let Some(id) = case.events.iter().nth(*at).map(|event| event.id) {
                case.events.remove(id);
            }
        }
        Edit::Evidence(at) => {
            if let Some(event) = case.events.iter().nth(*at).map(|event| event.id) {
                let (id, finding) = (Id::new(900), Some(Id::new(1)));
                case.evidence.put(Evidence { id, event, finding, ..Evidence::default() });
            }
        }
        Edit::Attendance(at, to) => {
            if let Some(row) = case.participants.iter().nth(*at).map(|row| row.as_ref().clone()) {
                let attendance = [
                    Attendance::Present,
                    Attendance::AbsentWithNotice,
                    Attendance::Refused,
                    Attendance::NotInvited,
                ][*to];
                case.participants.put(Participant { attendance, ..row });
            }
        }
        Edit::Involvement(day) => {
            case.involvements.put(Involvement {
                id: Id::new(77),
                organisation: Id::new(2),
                client: "kind".into(),
                start: Some(window(*day, day + 10)),
                ..Involvement::default()
            });
        }
        Edit::NotShared(at) => {
            if let Some(item) = case.information_items.iter().nth(*at).map(|row| row.id) {
                let missing_party = "BS".to_owned();
                let id = Id::new(88);
                case.non_shares.put(NonShare { id, item, missing_party, ..NonShare::default() });
            }
        }
        Edit::Days(days) => {
            case.settings.put(Setting {
                id: Id::new(1),
                key: "analysis.days".into(),
                value: days.to_string(),
                ..Setting::default()
            });
        }
        Edit::FindingText => {
            let text = "Onvoldoende zicht op het kind.".to_owned();
            let (id, norms) = (Id::new(1), vec![Id::new(3)]);
            case.findings.put(Finding { id, text, norms, ..Finding::default() });
        }
        Edit::NormPeriod(at) => {
            if let Some(row) = case.norms.iter().nth(*at).map(|row| row.as_ref().clone()) {
                let in_force_from = EdtfDate::parse("2013-07").ok();
                case.norms.put(Norm { in_force_from, ..row });
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_unrelated_event_changes_no_answer_of_a_full_case(
        facts in prop::collection::vec(fact(), 0..10),
        (first, width) in (0_i64..300, 0_i64..90),
    ) {
        let mut builder = case(&facts);
        let before = builder.answers();
        builder.event("", "levensgebeurtenis", "", "");
        builder.with(|event| {
            event.set_when(Some(window(first, first + width)));
            event.about = vec!["iemand anders".into()];
        });
        let mut after = builder.answers();
        let own = builder.case.events.iter().last().unwrap().code.clone();
        after.coverage.unused_events.retain(|event| event.code != own);
        after.coverage.without_source.retain(|event| event.code != own);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_vaguer_date_never_makes_a_full_case_more_certain(
        facts in prop::collection::vec(fact(), 1..10),
        which in 0_usize..10,
        (earlier, later) in (0_i64..60, 0_i64..60),
    ) {
        let mut builder = case(&facts);
        let before = builder.answers();
        let at = which % facts.len();
        let fact = &facts[at];
        let number = i64::try_from(at).unwrap() + 1;
        let vague = window(fact.first - earlier, fact.first + fact.width + later);
        let mut event = builder.case.events.get(Id::new(number)).unwrap().as_ref().clone();
        event.set_when(Some(vague.clone()));
        builder.case.events.put(event);
        let item = builder.case.information_items.get(Id::new(number)).map(|it| it.as_ref().clone());
        if let Some(mut item) = item {
            item.since = Some(vague);
            builder.case.information_items.put(item);
        }
        let after = builder.answers();

        // Norms: what is certainly outside now was so before.
        prop_assert!(certainly_outside(&after).is_subset(&certainly_outside(&before)));
        // Knowledge: who was certainly involved now was so before; who knew is no matter of dates.
        prop_assert_eq!(after.knowledge.len(), before.knowledge.len());
        for cell in &after.knowledge {
            let same = |old: &&kroniek::analysis::KnowledgeCell| {
                (&old.item, &old.organisation, old.state)
                    == (&cell.item, &cell.organisation, cell.state)
            };
            let old = before.knowledge.iter().find(same);
            prop_assert!(old.is_some(), "{cell:?}");
            if cell.involved == Some(Likelihood::Certainly) {
                prop_assert_eq!(old.unwrap().involved, Some(Likelihood::Certainly));
            }
        }
        for row in after.knowledge_not_recorded.iter() {
            let same = |old: &&kroniek::analysis::NotRecorded| {
                (&old.item, &old.organisation) == (&row.item, &row.organisation)
            };
            let old = before.knowledge_not_recorded.iter().find(same);
            if row.involved == Likelihood::Certainly {
                prop_assert!(old.is_some_and(|old| old.involved == Likelihood::Certainly));
            }
        }
        // Meldcode: a step is left out only when it certainly came too early.
        prop_assert!(steps(&after).is_superset(&steps(&before)));
        // Hand-overs take no less time at most, and no more at least.
        for row in &after.workers.handovers {
            let same = |old: &&kroniek::analysis::HandoverTime| {
                (&old.event, &old.client) == (&row.event, &row.client)
            };
            let old = before.workers.handovers.iter().find(same).unwrap();
            prop_assert!(row.min_days_before <= old.min_days_before, "{row:?} {old:?}");
            prop_assert!(row.max_days_before >= old.max_days_before, "{row:?} {old:?}");
            prop_assert!(row.min_days_after <= old.min_days_after, "{row:?} {old:?}");
            prop_assert!(row.max_days_after >= old.max_days_after, "{row:?} {old:?}");
        }
        // Consultations missed in a row now were so before.
        for series in &after.absence_series {
            let now: BTreeSet<_> = series.events.iter().collect();
            let within = before.absence_series.iter().any(|old| {
                old.party == series.party && now.iter().all(|event| old.events.contains(event))
            });
            prop_assert!(within, "{:?} {:?}", before.absence_series, after.absence_series);
        }
        // What does not ask for dates does not change with them.
        let sorted = |domains: &[kroniek::analysis::LifeDomain]| -> Vec<_> {
            domains
                .iter()
                .map(|row| (row.domain.clone(), row.problems.len(), row.without_joint_plan))
                .collect()
        };
        prop_assert_eq!(sorted(&after.life_domains), sorted(&before.life_domains));
        prop_assert_eq!(&after.untested_explanations, &before.untested_explanations);
        prop_assert_eq!(after.agreements, before.agreements);
    }

    #[test]
    fn what_is_made_anew_after_edits_equals_the_whole(
        facts in prop::collection::vec(fact(), 1..10),
        edits in prop::collection::vec(edit(), 1..8),
    ) {
        let mut case = case(&facts).case;
        let settings = |case: &CaseData| kroniek::analysis::AnalysisSettings::of_case(case);
        let mut kept = analyse(&case, &settings(&case));
        for edit in &edits {
            let before = case.clone();
            apply(&mut case, edit);
            let touched = Analysis::touched_between(&before, &case);
            kept.renew(&case, &settings(&case), &touched);
            let whole = analyse(&case, &settings(&case));
            prop_assert_eq!(&kept, &whole, "{:?}, {:?} made anew", edit, touched);
        }
    }
}
