//! Small cases, made in a few words.

use kroniek::analysis::{Analyses, AnalysisSettings, analyse};
use kroniek::model::date::EdtfDate;
use kroniek::model::{
    Answer, CaseData, Event, EventKind, Id, Organisation, OrganisationKind, Person, PersonRole,
    Succession,
};

/// A case under construction.
pub struct Builder {
    pub case: CaseData,
    pub settings: AnalysisSettings,
}

impl Builder {
    /// A case with a police force, a service with a unit, a school, and two centres of which one
    /// went on as the other.
    pub fn new() -> Self {
        let mut case = CaseData::default();
        let organisations = [
            ("POL", OrganisationKind::Police, None),
            ("SWW", OrganisationKind::WelfareWork, None),
            ("SMW", OrganisationKind::WelfareWork, Some(2)),
            ("BS", OrganisationKind::School, None),
            ("SHG", OrganisationKind::SafeHome, None),
            ("VTD", OrganisationKind::SafeHome, None),
        ];
        for (id, (code, kind, parent)) in (1..).zip(organisations) {
            case.organisations.put(Organisation {
                id: Id::new(id),
                code: code.into(),
                name: code.into(),
                kind,
                parent: parent.map(Id::new),
                ..Organisation::default()
            });
        }
        case.successions.put(Succession {
            id: Id::new(1),
            predecessor: Id::new(5),
            successor: Id::new(6),
            ..Succession::default()
        });
        let persons = [
            ("kind", PersonRole::Child),
            ("moeder", PersonRole::Mother),
            ("vader", PersonRole::Father),
        ];
        for (id, (code, role)) in (1..).zip(persons) {
            let code = code.to_owned();
            case.persons.put(Person { id: Id::new(id), code, role, ..Person::default() });
        }
        Self { case, settings: AnalysisSettings::default() }
    }

    /// Adds an event, numbered E1, E2…; lists with `;`.
    pub fn event(&mut self, when: &str, kind: &str, from: &str, to: &str) -> &mut Self {
        let id = self.next();
        self.put(id, when, kind, from, to, |_| {})
    }

    /// Adds a contact with the child by an organisation: seen, without parents, spoken alone.
    pub fn contact(&mut self, when: &str, by: &str, flags: [Answer; 3]) -> &mut Self {
        let id = self.next();
        self.put(id, when, "kindcontact", by, "", |event| {
            [event.child_seen, event.seen_without_parents, event.spoken_alone] = flags;
        })
    }

    /// Changes the last event.
    pub fn with(&mut self, change: impl FnOnce(&mut Event)) -> &mut Self {
        let mut event = self.case.events.iter().last().unwrap().as_ref().clone();
        change(&mut event);
        self.case.events.put(event);
        self
    }

    /// Lets the last event respond to others, by number.
    pub fn responds_to(&mut self, numbers: &[i64]) -> &mut Self {
        self.with(|event| event.responds_to = numbers.iter().map(|id| Id::new(*id)).collect())
    }

    /// The answers.
    pub fn answers(&self) -> Analyses {
        analyse(&self.case, &self.settings)
    }

    fn next(&self) -> i64 {
        self.case.events.iter().last().map_or(1, |event| event.id.value() + 1)
    }

    fn put(
        &mut self,
        id: i64,
        when: &str,
        kind: &str,
        from: &str,
        to: &str,
        change: impl FnOnce(&mut Event),
    ) -> &mut Self {
        let mut event = Event {
            id: Id::new(id),
            code: format!("E{id}"),
            position: id,
            kind: EventKind::from_keyword(kind),
            from: list(from),
            to: list(to),
            about: vec!["kind".into()],
            ..Event::default()
        };
        event.set_when((!when.is_empty()).then(|| EdtfDate::parse(when).unwrap()));
        change(&mut event);
        self.case.events.put(event);
        self
    }
}

fn list(text: &str) -> Vec<String> {
    text.split(';').filter(|item| !item.is_empty()).map(str::to_owned).collect()
}

/// The numbers of events in an answer.
pub fn codes(events: &[kroniek::analysis::EventRef]) -> Vec<&str> {
    events.iter().map(|event| event.code.as_str()).collect()
}
