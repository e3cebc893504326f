//! What holds for any case: an unrelated event changes nothing, and a vaguer date never makes
//! anything more certain.

use crate::builder::Builder;
use kroniek::analysis::{Analyses, Likelihood};
use kroniek::model::Answer::{No, Unknown, Yes};
use kroniek::model::Event;
use kroniek::model::date::{Day, EdtfDate};
use proptest::prelude::*;
use std::collections::BTreeSet;

/// An event in a few numbers, from which cases are made.
#[derive(Clone, Debug)]
struct Draft {
    kind: usize,
    from: usize,
    to: usize,
    seen: usize,
    first: i64,
    width: i64,
    responds_to: Option<usize>,
}

const KINDS: [&str; 9] = [
    "zorgmelding",
    "signaal",
    "kindcontact",
    "huisbezoek",
    "informatieoverdracht",
    "gesprek",
    "afsluiting",
    "aanmelding",
    "overleg",
];
const PARTIES: [&str; 5] = ["POL", "SWW", "SMW", "BS", "moeder"];

fn draft() -> impl Strategy<Value = Draft> {
    let response = proptest::option::of(0_usize..12);
    (0..KINDS.len(), 0..5_usize, 0..5_usize, 0..3_usize, 0_i64..300, 0_i64..40, response).prop_map(
        |(kind, from, to, seen, first, width, responds_to)| Draft {
            kind,
            from,
            to,
            seen,
            first,
            width,
            responds_to,
        },
    )
}

fn window(first: i64, last: i64) -> String {
    let start = Day::from_ymd(2013, 1, 1).unwrap().0;
    format!("[{}..{}]", Day(start + first), Day(start + last))
}

fn case(drafts: &[Draft], days: Option<u32>) -> Builder {
    let mut builder = Builder::new();
    builder.settings.days = days;
    builder.event("2014-03-01", "calamiteit", "", "");
    for (at, draft) in drafts.iter().enumerate() {
        let when = window(draft.first, draft.first + draft.width);
        builder.event(&when, KINDS[draft.kind], PARTIES[draft.from], PARTIES[draft.to]);
        builder.with(|event| {
            event.child_seen = [Yes, No, Unknown][draft.seen];
            event.signals = vec!["gedrag".into()];
        });
        if let Some(to) = draft.responds_to.filter(|to| *to < at) {
            builder.responds_to(&[i64::try_from(to).unwrap() + 2]);
        }
    }
    builder
}

fn codes(events: &[kroniek::analysis::EventRef]) -> BTreeSet<String> {
    events.iter().map(|event| event.code.clone()).collect()
}

/// The days certainly out of sight.
fn dark_days(answers: &Analyses) -> BTreeSet<i64> {
    let gaps = answers.sight_gaps.iter().filter(|gap| gap.certain);
    gaps.flat_map(|gap| gap.first_day.unwrap()..=gap.last_day.unwrap()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn an_unrelated_event_changes_no_answer(
        drafts in prop::collection::vec(draft(), 0..12),
        first in 0_i64..300,
        days in proptest::option::of(0_u32..60),
    ) {
        let mut builder = case(&drafts, days);
        let before = builder.answers();
        builder.event(&window(first, first + 5), "levensgebeurtenis", "", "");
        builder.with(|event| event.about = vec!["iemand anders".into()]);
        let mut after = builder.answers();
        let own = builder.case.events.iter().last().unwrap().code.clone();
        // That the new event itself is not used yet is the one thing to be said of it.
        after.coverage.unused_events.retain(|event| event.code != own);
        after.coverage.without_source.retain(|event| event.code != own);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn a_vaguer_date_never_makes_anything_more_certain(
        drafts in prop::collection::vec(draft(), 1..12),
        which in 0_usize..12,
        (earlier, later) in (0_i64..50, 0_i64..50),
        days in proptest::option::of(0_u32..60),
    ) {
        let mut builder = case(&drafts, days);
        let before = builder.answers();
        let at = which % drafts.len();
        let draft = &drafts[at];
        let id = kroniek::model::Id::<Event>::new(i64::try_from(at).unwrap() + 2);
        let mut event = builder.case.events.get(id).unwrap().as_ref().clone();
        let when = window(draft.first - earlier, draft.first + draft.width + later);
        event.set_when(Some(EdtfDate::parse(&when).unwrap()));
        builder.case.events.put(event);
        let after = builder.answers();

        prop_assert!(dark_days(&after).is_subset(&dark_days(&before)));
        prop_assert!(
            codes(&after.unanswered_signals).is_subset(&codes(&before.unanswered_signals))
        );
        for time in &after.response_times {
            let same = |old: &&kroniek::analysis::ResponseTime| {
                old.signal == time.signal && old.response == time.response
            };
            let old = before.response_times.iter().find(same).unwrap();
            prop_assert!(time.min_days <= old.min_days && time.max_days >= old.max_days);
        }
        for row in &after.recurrence {
            let old = before.recurrence.iter().find(|old| old.signal == row.signal).unwrap();
            prop_assert!(row.distinct.certain <= old.distinct.certain);
            prop_assert_eq!(row.distinct.possible, old.distinct.possible);
        }
        for (organisation, months) in &after.activity.organisations {
            for (month, count) in months {
                let old = before.activity.organisations.get(organisation);
                let old = old.and_then(|months| months.get(month)).copied().unwrap_or_default();
                prop_assert!(count.certain <= old.certain && count.possible >= old.possible);
            }
        }
        prop_assert!(after.reopened.iter().all(|row| row.likelihood == Likelihood::Certainly));
        prop_assert_eq!(after.child_contact.responsible.counts, before.child_contact.responsible.counts);
    }
}
