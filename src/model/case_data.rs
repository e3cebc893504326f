//! A whole investigation in memory: a table per entity, cheap to copy, and any record as one type.

use super::entities::*;
use super::entities_of_assessment::*;
use super::entity::Entity;
use super::event::Event;
use super::field::{Column, FieldError, Value};
use super::id::Id;
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// The records of one kind, by ascending id. A copy shares the records; changing one copy leaves
/// the others as they were, so a snapshot can be handed to the screen while work goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<T> {
    rows: Arc<Vec<Arc<T>>>,
}

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self { rows: Arc::default() }
    }
}

impl<T: Entity> Table<T> {
    /// A table of records; they are brought in order of id.
    #[must_use]
    pub fn from_rows(mut rows: Vec<Arc<T>>) -> Self {
        if !rows.is_sorted_by_key(|row| row.id()) {
            rows.sort_by_key(|row| row.id());
        }
        Self { rows: Arc::new(rows) }
    }

    /// The record with that id.
    #[must_use]
    pub fn get(&self, id: Id<T>) -> Option<&Arc<T>> {
        self.position(id).ok().map(|at| &self.rows[at])
    }

    /// The records, by ascending id.
    pub fn iter(&self) -> std::slice::Iter<'_, Arc<T>> {
        self.rows.iter()
    }

    /// How many records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Adds a record, or replaces the one with the same id.
    pub fn put(&mut self, record: T) {
        let at = self.position(record.id());
        let rows = Arc::make_mut(&mut self.rows);
        match at {
            Ok(at) => rows[at] = Arc::new(record),
            Err(at) => rows.insert(at, Arc::new(record)),
        }
    }

    /// Takes the record with that id away.
    pub fn remove(&mut self, id: Id<T>) -> Option<Arc<T>> {
        let at = self.position(id).ok()?;
        Some(Arc::make_mut(&mut self.rows).remove(at))
    }

    /// Adds or replaces many records at once, in one pass.
    pub fn put_many(&mut self, records: Vec<T>) {
        let mut all: BTreeMap<Id<T>, Arc<T>> =
            self.rows.iter().map(|row| (row.id(), Arc::clone(row))).collect();
        all.extend(records.into_iter().map(|record| (record.id(), Arc::new(record))));
        self.rows = Arc::new(all.into_values().collect());
    }

    /// Takes many records away at once, in one pass.
    pub fn remove_many(&mut self, ids: &HashSet<i64>) {
        Arc::make_mut(&mut self.rows).retain(|row| !ids.contains(&row.id().value()));
    }

    /// Whether the rows are others than those of an earlier or later state. Compared is where they
    /// lie in memory, since a row that did not change is shared: this costs next to nothing.
    #[must_use]
    pub fn differs(&self, other: &Self) -> bool {
        !Arc::ptr_eq(&self.rows, &other.rows)
            && (self.len() != other.len()
                || self.iter().zip(other).any(|(own, other)| !Arc::ptr_eq(own, other)))
    }

    fn position(&self, id: Id<T>) -> Result<usize, usize> {
        // Records mostly come in order; the end is the place for the next one.
        if self.rows.last().is_none_or(|last| last.id() < id) {
            return Err(self.rows.len());
        }
        // Ids mostly follow each other without a gap, and then say themselves where they stand.
        let guess = self
            .rows
            .first()
            .and_then(|first| usize::try_from(id.value().checked_sub(first.id().value())?).ok());
        if let Some(guess) = guess
            && self.rows.get(guess).is_some_and(|row| row.id() == id)
        {
            return Ok(guess);
        }
        self.rows.binary_search_by_key(&id, |row| row.id())
    }
}

impl<'a, T> IntoIterator for &'a Table<T> {
    type Item = &'a Arc<T>;
    type IntoIter = std::slice::Iter<'a, Arc<T>>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}

/// A record that does not fit its table's columns.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{table}.{column}: {error}")]
pub struct RecordError {
    /// The table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// What is wrong.
    pub error: FieldError,
}

macro_rules! case_data {
    ( $( $(#[$doc:meta])* $field:ident: $entity:ident, )* ) => {
        /// Everything an investigation file holds.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct CaseData {
            $( $(#[$doc])* pub $field: Table<$entity>, )*
        }

        /// The kinds of record, in an order in which references point backwards where they can.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RecordKind { $( $(#[$doc])* $entity, )* }

        /// A record of any kind.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Record { $( $(#[$doc])* $entity($entity), )* }

        $( impl From<$entity> for Record {
            fn from(record: $entity) -> Self {
                Self::$entity(record)
            }
        } )*

        impl RecordKind {
            /// Every kind.
            pub const ALL: &'static [Self] = &[$( Self::$entity, )*];

            /// The table's name in the file.
            #[must_use]
            pub const fn table(self) -> &'static str {
                match self { $( Self::$entity => $entity::TABLE, )* }
            }

            /// The table's columns.
            #[must_use]
            pub const fn columns(self) -> &'static [Column] {
                match self { $( Self::$entity => $entity::COLUMNS, )* }
            }
        }

        impl Record {
            /// What kind of record.
            #[must_use]
            pub const fn kind(&self) -> RecordKind {
                match self { $( Self::$entity(_) => RecordKind::$entity, )* }
            }

            /// Its row id.
            #[must_use]
            pub const fn id(&self) -> i64 {
                match self { $( Self::$entity(record) => record.id.value(), )* }
            }

            /// Gives it its row id.
            pub fn set_id(&mut self, id: i64) {
                match self { $( Self::$entity(record) => record.id = Id::new(id), )* }
            }

            /// Its cells, in the order of the kind's columns.
            #[must_use]
            pub fn to_values(&self) -> Vec<Value> {
                match self { $( Self::$entity(record) => record.to_values(), )* }
            }

            /// A record of cells in the order of the kind's columns.
            ///
            /// # Errors
            /// The column that does not fit.
            pub fn from_values(
                kind: RecordKind,
                values: impl IntoIterator<Item = Value>,
            ) -> Result<Self, RecordError> {
                match kind { $( RecordKind::$entity => $entity::from_values(values)
                    .map(Self::$entity)
                    .map_err(|(column, error)| RecordError { table: $entity::TABLE, column, error }), )* }
            }

            /// The record as JSON, a key per column.
            #[must_use]
            pub fn to_json(&self) -> serde_json::Value {
                match self { $( Self::$entity(record) => {
                    serde_json::to_value(record).unwrap_or_default()
                } )* }
            }

            /// A record from such JSON.
            ///
            /// # Errors
            /// When a value does not fit its field.
            pub fn from_json(
                kind: RecordKind,
                json: serde_json::Value,
            ) -> Result<Self, serde_json::Error> {
                match kind { $( RecordKind::$entity => {
                    serde_json::from_value(json).map(Self::$entity)
                } )* }
            }
        }

        impl CaseData {
            /// Whether the records of a kind are others than in another state of the same case.
            #[must_use]
            pub fn differs(&self, other: &Self, kind: RecordKind) -> bool {
                match kind { $( RecordKind::$entity => self.$field.differs(&other.$field), )* }
            }

            /// How many records of a kind.
            #[must_use]
            pub fn count(&self, kind: RecordKind) -> usize {
                match kind { $( RecordKind::$entity => self.$field.len(), )* }
            }

            /// The record of a kind with that row id.
            #[must_use]
            pub fn get(&self, kind: RecordKind, id: i64) -> Option<Record> {
                match kind { $( RecordKind::$entity => {
                    self.$field.get(Id::new(id)).map(|row| Record::$entity(row.as_ref().clone()))
                } )* }
            }

            /// Every record of a kind, by ascending id.
            #[must_use]
            pub fn records(&self, kind: RecordKind) -> Vec<Record> {
                match kind { $( RecordKind::$entity => {
                    self.$field.iter().map(|row| Record::$entity(row.as_ref().clone())).collect()
                } )* }
            }

            /// Whether there is a record of a kind with that row id.
            #[must_use]
            pub fn contains(&self, kind: RecordKind, id: i64) -> bool {
                match kind { $( RecordKind::$entity => self.$field.get(Id::new(id)).is_some(), )* }
            }

            /// Adds or replaces many records of one kind at once; others are left out.
            pub fn put_many(&mut self, kind: RecordKind, records: Vec<Record>) {
                match kind { $( RecordKind::$entity => {
                    self.$field.put_many(records.into_iter().filter_map(|record| match record {
                        Record::$entity(record) => Some(record),
                        _ => None,
                    }).collect());
                } )* }
            }

            /// Takes many records of one kind away at once.
            pub fn remove_many(&mut self, kind: RecordKind, ids: &HashSet<i64>) {
                match kind { $( RecordKind::$entity => self.$field.remove_many(ids), )* }
            }

            /// Adds or replaces a record.
            pub fn put(&mut self, record: Record) {
                match record { $( Record::$entity(record) => self.$field.put(record), )* }
            }

            /// Takes a record away.
            pub fn remove(&mut self, kind: RecordKind, id: i64) {
                match kind { $( RecordKind::$entity => {
                    self.$field.remove(Id::new(id));
                } )* }
            }
        }
    };
}

case_data! {
    /// The investigation itself, one record.
    investigations: Investigation,
    /// Organisations and their units.
    organisations: Organisation,
    /// Organisations that went on as others.
    successions: Succession,
    /// Professionals.
    professionals: Professional,
    /// Family and network.
    persons: Person,
    /// Custody and residence.
    person_periods: PersonPeriod,
    /// Sources.
    sources: Source,
    /// Facts.
    events: Event,
    /// Where facts stand in sources.
    citations: Citation,
    /// Organisations at work for clients.
    involvements: Involvement,
    /// Meetings.
    consultations: Consultation,
    /// Attendance.
    participants: Participant,
    /// Agreements.
    safety_agreements: SafetyAgreement,
    /// Checks of agreements.
    agreement_checks: AgreementCheck,
    /// Pieces of information.
    information_items: InformationItem,
    /// Who knew.
    knowledge_states: KnowledgeState,
    /// Who was told.
    information_shares: InformationShare,
    /// Who was not told.
    non_shares: NonShare,
    /// Explanations.
    interpretations: Interpretation,
    /// Interviews.
    statements: Statement,
    /// Claims that do not agree.
    contradictions: Contradiction,
    /// Frameworks.
    frameworks: Framework,
    /// Norms of the frameworks.
    norms: Norm,
    /// Findings.
    findings: Finding,
    /// Evidence and counter-evidence.
    evidence: Evidence,
    /// Judgements.
    judgements: Judgement,
    /// Conclusions.
    conclusions: Conclusion,
    /// Improvement points.
    improvement_points: ImprovementPoint,
    /// Recommendations.
    recommendations: Recommendation,
    /// Follow-up measures.
    follow_up_measures: FollowUpMeasure,
    /// Remarks on accuracy.
    accuracy_remarks: AccuracyRemark,
    /// Versions of the report.
    publication_versions: PublicationVersion,
    /// Leaks accepted with a reason.
    leak_acceptances: LeakAcceptance,
    /// Open questions.
    open_questions: OpenQuestion,
    /// Texts of the report.
    report_texts: ReportText,
    /// Words this case adds.
    terms: Term,
    /// Settings of the case.
    settings: Setting,
    /// Named views.
    saved_views: SavedView,
}

impl RecordKind {
    /// The kind with that table name.
    #[must_use]
    pub fn from_table(table: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.table() == table)
    }
}

/// One row that a command, an undo or an import changed.
#[derive(Clone, Debug, PartialEq)]
pub struct RowChange {
    /// The kind of record.
    pub kind: RecordKind,
    /// Its row id.
    pub id: i64,
    /// As it was; none when it is new.
    pub before: Option<Record>,
    /// As it is; none when it was removed.
    pub after: Option<Record>,
}

impl CaseData {
    /// The investigation's own record; an empty one while the file has none.
    #[must_use]
    pub fn investigation(&self) -> Investigation {
        self.investigations.iter().next().map(|row| row.as_ref().clone()).unwrap_or_default()
    }

    /// Brings changes that were committed to the file into this copy.
    pub fn apply(&mut self, changes: &[RowChange]) {
        /// From how many on a table is rebuilt, instead of shifted for each.
        const MANY: usize = 64;
        for kind in RecordKind::ALL {
            let changes = || changes.iter().filter(|change| change.kind == *kind);
            if changes().count() < MANY {
                for change in changes() {
                    match &change.after {
                        Some(record) => self.put(record.clone()),
                        None => self.remove(change.kind, change.id),
                    }
                }
                continue;
            }
            // The last word on a row counts.
            let last: BTreeMap<i64, &RowChange> =
                changes().map(|change| (change.id, change)).collect();
            let gone = last.values().filter(|change| change.after.is_none());
            self.remove_many(*kind, &gone.map(|change| change.id).collect());
            self.put_many(*kind, last.values().filter_map(|change| change.after.clone()).collect());
        }
    }

    /// The events in the order of the chronicle: earliest, then latest, then the order given.
    /// An open start sorts first, an event without a date last.
    #[must_use]
    pub fn chronicle(&self) -> Vec<Arc<Event>> {
        let mut events: Vec<_> = self.events.iter().cloned().collect();
        events.sort_by_key(|event| event.chronicle_order());
        events
    }

    /// The organisation with that code.
    #[must_use]
    pub fn organisation(&self, code: &str) -> Option<&Arc<Organisation>> {
        self.organisations.iter().find(|row| row.code == code)
    }

    /// The person with that code.
    #[must_use]
    pub fn person(&self, code: &str) -> Option<&Arc<Person>> {
        self.persons.iter().find(|row| row.code == code)
    }

    /// The event with that inspectors' number.
    #[must_use]
    pub fn event(&self, code: &str) -> Option<&Arc<Event>> {
        self.events.iter().find(|row| row.code == code)
    }

    /// What a party is called on screen: the organisation's or professional's name, the person's
    /// pseudonym, or the word itself.
    #[must_use]
    pub fn party_name<'a>(&'a self, code: &'a str) -> &'a str {
        if let Some(organisation) = self.organisation(code) {
            return non_empty(&organisation.name, code);
        }
        if let Some(person) = self.person(code) {
            return non_empty(&person.pseudonym, code);
        }
        self.professionals
            .iter()
            .find(|row| row.code == code)
            .map_or(code, |row| non_empty(&row.function, code))
    }

    /// The organisation a party belongs to: itself, or the employer of a professional.
    #[must_use]
    pub fn organisation_of(&self, code: &str) -> Option<&Arc<Organisation>> {
        self.organisation(code).or_else(|| {
            let professional = self.professionals.iter().find(|row| row.code == code)?;
            self.organisations.get(professional.organisation?)
        })
    }

    /// The value of a setting of the case.
    #[must_use]
    pub fn setting(&self, key: &str) -> Option<&str> {
        self.settings.iter().find(|row| row.key == key).map(|row| row.value.as_str())
    }
}

impl Event {
    /// What the chronicle sorts by.
    #[must_use]
    pub fn chronicle_order(&self) -> (bool, i64, i64, i64, i64) {
        (
            self.when.is_none(),
            self.earliest.unwrap_or(i64::MIN),
            self.latest.unwrap_or(i64::MAX),
            self.position,
            self.id.value(),
        )
    }
}

fn non_empty<'a>(name: &'a str, otherwise: &'a str) -> &'a str {
    if name.is_empty() { otherwise } else { name }
}
