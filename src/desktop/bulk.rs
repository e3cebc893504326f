//! Changing several facts as one step: facts that would not change are left out of it.

use super::action::Action;
use super::context::PanelContext;
use super::filter_bar::signal_types;
use crate::case::{Change, Command};
use crate::model::{Event, EventFamily, EventKind, Id, OrganisationKind, Record};
use crate::text::{Language, Value, tr, tr_with};

/// One step that changes facts; none where nothing would change. `label` is the step's name in
/// Dutch: the journal is Dutch in both languages.
#[must_use]
pub fn edit(
    events: &[Id<Event>],
    context: &PanelContext<'_>,
    label: String,
    edit: impl Fn(&mut Event),
) -> Option<Action> {
    let changes: Vec<Change> = events
        .iter()
        .filter_map(|id| context.data.events.get(*id))
        .filter_map(|before| {
            let mut event = before.as_ref().clone();
            edit(&mut event);
            (event != **before).then_some(Change::Put(Record::Event(event)))
        })
        .collect();
    (!changes.is_empty()).then(|| Action::Execute(Command::batch(label, changes)))
}

/// The same for the selected facts, named by a key of the words.
#[must_use]
pub fn edit_selected(
    context: &PanelContext<'_>,
    key: &str,
    change: impl Fn(&mut Event),
) -> Option<Action> {
    edit(context.selection.events(), context, tr(Language::Dutch, key), change)
}

/// Gives facts a caption as a key moment; an empty one takes it away.
#[must_use]
pub fn set_key_moment(
    events: &[Id<Event>],
    caption: &str,
    context: &PanelContext<'_>,
) -> Option<Action> {
    let key =
        if caption.is_empty() { "desktop-step-not-key-moment" } else { "desktop-step-key-moment" };
    edit(events, context, tr(Language::Dutch, key), |event| {
        caption.clone_into(&mut event.key_moment);
    })
}

/// Puts the selected facts outside the scope of the investigation; back, when all of them are.
#[must_use]
pub fn toggle_scope(context: &PanelContext<'_>) -> Option<Action> {
    let all_out = all_out_of_scope(context);
    let key = if all_out { "bulk-step-in-scope" } else { "bulk-step-out-of-scope" };
    edit_selected(context, key, |event| event.out_of_scope = !all_out)
}

/// Whether every selected fact lies outside the scope of the investigation.
#[must_use]
pub fn all_out_of_scope(context: &PanelContext<'_>) -> bool {
    let selected = context.selection.events().iter();
    selected.filter_map(|id| context.data.events.get(*id)).all(|event| event.out_of_scope)
}

/// Gives the selected facts to an organisation: it takes the place of the party under which a
/// fact stands on the timeline.
#[must_use]
pub fn set_organisation(context: &PanelContext<'_>, code: &str) -> Option<Action> {
    let label = named_step("bulk-step-organisation", "name", context.data.party_name(code));
    edit(context.selection.events(), context, label, |event| set_doer(event, code))
}

fn named_step(key: &str, value: &'static str, name: &str) -> String {
    tr_with(Language::Dutch, key, &[(value, Value::from(name))])
}

// What was not done stands with who did not do it, anything else with who it comes from.
fn set_doer(event: &mut Event, code: &str) {
    let by_actor = event.kind.family() == EventFamily::Failure || event.from.is_empty();
    let parties = if by_actor { &mut event.actors } else { &mut event.from };
    let rest: Vec<String> = parties.iter().skip(1).filter(|it| *it != code).cloned().collect();
    *parties = std::iter::once(code.to_owned()).chain(rest).collect();
}

/// Adds a signal type to the selected facts, or takes it off when all of them have it.
#[must_use]
pub fn toggle_signal(context: &PanelContext<'_>, signal: &str) -> Option<Action> {
    let selected = context.selection.events().iter();
    let all = selected
        .filter_map(|id| context.data.events.get(*id))
        .all(|event| event.signals.iter().any(|it| it == signal));
    let key = if all { "bulk-step-signal-off" } else { "kroniek-step-signal" };
    edit_selected(context, key, |event| {
        event.signals.retain(|it| it != signal);
        if !all {
            event.signals.push(signal.to_owned());
        }
    })
}

/// Every kind of fact with its name.
#[must_use]
pub fn kinds(context: &PanelContext<'_>) -> Vec<(EventKind, String)> {
    let name = |kind: &EventKind| context.keyword("event-kind", kind.keyword());
    EventKind::KNOWN.iter().map(|kind| (kind.clone(), name(kind))).collect()
}

/// Every organisation with its code, groups of parties last.
#[must_use]
pub fn organisations(context: &PanelContext<'_>) -> Vec<(String, String)> {
    let mut rows: Vec<_> = context.data.organisations.iter().collect();
    rows.sort_by_key(|row| (row.kind == OrganisationKind::Group, row.lane_order, row.id));
    let name = |code: &str| context.data.party_name(code).to_owned();
    rows.iter().map(|row| (row.code.clone(), name(&row.code))).collect()
}

/// Every signal type with its name.
#[must_use]
pub fn signals(context: &PanelContext<'_>) -> Vec<(String, String)> {
    signal_types(context)
        .into_iter()
        .map(|signal| {
            let name = context.keyword("signal", &signal);
            (signal, name)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_takes_the_place_of_who_did_it() {
        let mut told = Event {
            kind: EventKind::Signal,
            from: vec!["HA".into(), "JGZ".into()],
            actors: vec!["SW".into()],
            ..Event::default()
        };
        set_doer(&mut told, "POL");
        assert_eq!(told.from, ["POL", "JGZ"]);
        assert_eq!(told.actors, ["SW"]);
        let mut kept = Event { kind: EventKind::NotShared, ..told };
        set_doer(&mut kept, "SW");
        assert_eq!(kept.actors, ["SW"]);
        assert_eq!(kept.from, ["POL", "JGZ"]);
    }
}
