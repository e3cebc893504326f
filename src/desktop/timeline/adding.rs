//! A new fact where the inspector pointed: with the date and the organisation (or life domain,
//! person or signal) of that place filled in.

use super::super::action::Action;
use super::TimelinePanel;
use crate::model::date::EdtfDate;
use crate::model::{Event, EventKind};
use crate::timeline::{Grouping, LaneKind, Moment};

/// A new fact in a lane, on the month, day or minute that was pointed at.
pub(super) fn fact_at(panel: &TimelinePanel, lane: Option<usize>, minute: Option<f64>) -> Action {
    let mut event = Event { kind: EventKind::Signal, ..Event::default() };
    event.set_when(minute.and_then(|minute| EdtfDate::parse(&when(panel, minute)).ok()));
    let lane = lane.and_then(|lane| panel.index.lanes().get(lane));
    match lane.map(|lane| &lane.kind) {
        Some(LaneKind::Term(term)) if !term.is_empty() => match panel.index.grouping() {
            Grouping::Domain => event.life_domains.push(term.clone()),
            Grouping::Person => event.about.push(term.clone()),
            Grouping::Signal => event.signals.push(term.clone()),
            Grouping::Organisation => {}
        },
        // The kinds that stand in these lanes, so that the fact appears where it was added.
        Some(LaneKind::Life) => event.kind = EventKind::LifeEvent,
        Some(LaneKind::Norms) => event.kind = EventKind::NormInForce,
        Some(LaneKind::Supervision) => event.kind = EventKind::Supervision,
        _ => {}
    }
    if let Some(code) = lane.map(|lane| &lane.code).filter(|code| !code.is_empty())
        && panel.index.grouping() == Grouping::Organisation
    {
        event.actors.push(code.clone());
    }
    Action::AddFact(Box::new(event))
}

/// What was pointed at, as EDTF, as precise as the pointer: a month when a day is less than a
/// point or so.
pub(super) fn when(panel: &TimelinePanel, minute: f64) -> String {
    let days = panel.motion.goal_view().span() / 1440.0;
    let moment = Moment::from_minutes(minute as i64);
    let (year, month, day) = (moment.year, moment.month, moment.day);
    if days > 1_500.0 {
        format!("{year:04}-{month:02}")
    } else if days > 3.0 {
        format!("{year:04}-{month:02}-{day:02}")
    } else {
        let minute = moment.minute / 5 * 5;
        format!("{year:04}-{month:02}-{day:02}T{:02}:{minute:02}", moment.hour)
    }
}
