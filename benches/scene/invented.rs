//! An invented case of any size: twelve organisations over ten years, with exact and doubtful dates,
//! months and periods, information passed on, and contacts with the child.

use kroniek::model::date::EdtfDate;
use kroniek::model::{
    Answer, CaseData, Event, EventKind, Id, Organisation, OrganisationKind, Table,
};
use kroniek::timeline::Moment;
use std::sync::Arc;

/// Organisations.
const LANES: i64 = 12;
/// Years the events lie in.
pub const YEARS: i64 = 10;

/// A case of so many events, the same each time.
pub fn case(count: usize) -> CaseData {
    let mut data = CaseData::default();
    for lane in 1..=LANES {
        data.organisations.put(Organisation {
            id: Id::new(lane),
            code: format!("O{lane}"),
            name: format!("Organisatie {lane}"),
            kind: OrganisationKind::WelfareWork,
            lane_order: lane,
            ..Organisation::default()
        });
    }
    let first = Moment::day(2010, 1, 1).minutes();
    let kinds = [
        EventKind::Signal,
        EventKind::Conversation,
        EventKind::Consultation,
        EventKind::Decision,
        EventKind::InformationTransfer,
        EventKind::Closure,
    ];
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut random = move |below: i64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % below as u64) as i64
    };
    let events = (0..count)
        .map(|number| {
            let minute = first + random(YEARS * 525_960);
            let moment = Moment::from_minutes(minute);
            let (year, month, day) = (moment.year, moment.month, moment.day);
            let date = match number % 8 {
                0 => format!("{year:04}-{month:02}"),
                1 => format!("{year:04}-{month:02}-{day:02}~"),
                2 => format!("{year:04}-{month:02}-{day:02}/{year:04}-{month:02}-28"),
                _ => {
                    format!("{year:04}-{month:02}-{day:02}T{:02}:{:02}", moment.hour, moment.minute)
                }
            };
            let lane = 1 + random(LANES);
            let kind = kinds[number % kinds.len()].clone();
            let contact = kind == EventKind::Conversation;
            let mut event = Event {
                id: Id::new(number as i64 + 1),
                code: format!("G-{number}"),
                title: format!("Gebeurtenis {number}"),
                kind,
                from: vec![format!("O{lane}")],
                to: if number % 3 == 0 { vec![format!("O{}", 1 + random(LANES))] } else { vec![] },
                child_seen: if contact { Answer::Yes } else { Answer::NotApplicable },
                ..Event::default()
            };
            // A day that the month does not have goes without an end.
            let date = EdtfDate::parse(&date)
                .or_else(|_| EdtfDate::parse(&format!("{year:04}-{month:02}-{day:02}")));
            event.set_when(date.ok());
            Arc::new(event)
        })
        .collect();
    data.events = Table::from_rows(events);
    data
}
