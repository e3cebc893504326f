//! Which lanes there are, and which lane a fact belongs to.
//!
//! By organisation, in this order of rules:
//! 1. a norm or a change of the system stands in 'Normen en stelsel'; supervision, prosecution,
//!    publication and follow-up in 'Toezicht en strafrecht';
//! 2. life events, conditions, incidents and the calamity that come *from* nobody stand in
//!    'Levensloop', unless a group of workers or an organisation was the actor;
//! 3. what was not shared or not done stands with the actor, whose omission it was;
//! 4. anything else stands with the first of `from` that is known (a professional with the
//!    employer, a person in 'Ouders en netwerk'), else the first of the actors, else of `to`;
//! 5. what is left stands in 'Zonder organisatie'.
//!
//! Units stand under their parent. A successor's lane also holds its first predecessor, and that
//! one's, however many steps back; further predecessors have a lane of their own below it.

use super::arrangement::Arrangement;
use super::grouping::{Grouping, Sector};
use super::palette::{Hue, Role};
use crate::model::{
    CaseData, Event, EventFamily, EventKind, Id, LIFE_DOMAINS, Organisation, OrganisationKind,
    PersonRole,
};
use crate::text::{Language, keyword_label, tr, tr_with};
use std::collections::{HashMap, HashSet};

/// How many predecessors a lane takes in: a file may hold any number.
const MOST_STEPS: usize = 64;

/// What a lane stands for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub enum LaneKind {
    /// The life of child and family.
    Life,
    /// Parents, family, neighbours.
    Network,
    /// A group of workers that a source names together.
    Group,
    /// An organisation or unit.
    Organisation(Id<Organisation>),
    /// The organisations of a sector, folded into one.
    Sector(Sector),
    /// Inspectorates, prosecution, government.
    Supervision,
    /// Norms and the system.
    Norms,
    /// A life domain, person or signal type, by its code; empty: none of them.
    Term(String),
    /// Facts of no known organisation.
    #[default]
    Unknown,
}

/// Whether other lanes belong under a lane.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Fold {
    /// None do.
    #[default]
    None,
    /// They stand below it.
    Open,
    /// They are drawn in it.
    Folded,
}

/// The moment from which an organisation went on as another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When, in minutes: the first at which it may have been so.
    pub minute: i64,
    /// What changed, in words.
    pub words: String,
}

/// A lane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// What it stands for.
    pub kind: LaneKind,
    /// Its name.
    pub name: String,
    /// A remark under the name, as 't/m 2014: SHG'.
    pub note: String,
    /// The code a new fact of this lane gets, where there is one.
    pub code: String,
    /// The colour of its marks.
    pub role: Role,
    /// Whether it is a unit under the lane above.
    pub unit: bool,
    /// Whether only the remark is shown as its name.
    pub continues: bool,
    /// The key by which an arrangement names it.
    pub key: String,
    /// Where it stands among the lanes, the lowest first.
    pub place: i64,
    /// The sector of its organisation.
    pub sector: Option<Sector>,
    /// Whether units or lanes of a sector belong under it.
    pub fold: Fold,
    /// Whether the inspector hid it.
    pub hidden: bool,
    /// Whether it stays at the top while the others scroll.
    pub pinned: bool,
    /// Whether it can be moved among the others.
    pub movable: bool,
    /// When an organisation went on as the one of this lane.
    pub changes: Vec<Change>,
}

impl Default for Lane {
    fn default() -> Self {
        Self {
            kind: LaneKind::default(),
            name: String::new(),
            note: String::new(),
            code: String::new(),
            role: Role::Text3,
            unit: false,
            continues: false,
            key: String::new(),
            place: 0,
            sector: None,
            fold: Fold::None,
            hidden: false,
            pinned: false,
            movable: false,
            changes: Vec::new(),
        }
    }
}

/// The lanes of a case and the way from a party's code to its lane.
#[derive(Clone, Debug, Default)]
pub(crate) struct Lanes {
    pub lanes: Vec<Lane>,
    pub by_code: HashMap<String, u16>,
    schools: HashSet<String>,
    pub(super) grouping: Grouping,
    pub(super) life: Option<u16>,
    pub(super) norms: Option<u16>,
    pub(super) supervision: Option<u16>,
    pub(super) unknown: Option<u16>,
    pub(super) terms: HashMap<String, u16>,
}

impl Lanes {
    pub fn build(
        data: &CaseData,
        grouping: Grouping,
        language: Language,
        wish: &Arrangement,
    ) -> Self {
        let mut lanes = Self { grouping, ..Self::default() };
        lanes.schools = schools(data);
        match grouping {
            Grouping::Organisation => lanes.by_organisation(data, language),
            Grouping::Domain => lanes.by_domain(data, language),
            Grouping::Person => lanes.by_person(data, language),
            Grouping::Signal => lanes.by_signal(data, language),
        }
        lanes.arrange(wish, data, language);
        lanes
    }

    /// The lanes a fact stands in; at least one.
    pub fn of(&self, event: &Event, into: &mut Vec<u16>) {
        into.clear();
        let terms = match self.grouping {
            Grouping::Organisation => {
                into.extend(self.by_rule(event).or(self.unknown));
                return;
            }
            Grouping::Domain => &event.life_domains,
            Grouping::Person => &event.about,
            Grouping::Signal => &event.signals,
        };
        for term in terms {
            if let Some(&lane) = self.terms.get(term)
                && !into.contains(&lane)
            {
                into.push(lane);
            }
        }
        if into.is_empty() {
            into.extend(self.unknown);
        }
    }

    /// Whether a school is the party: it sees every pupil, so its contacts are counted apart.
    pub fn is_school(&self, event: &Event) -> bool {
        event
            .from
            .iter()
            .chain(&event.actors)
            .next()
            .is_some_and(|code| self.schools.contains(code))
    }

    fn by_rule(&self, event: &Event) -> Option<u16> {
        use EventKind as K;
        let first =
            |codes: &[String]| codes.iter().find_map(|code| self.by_code.get(code)).copied();
        match event.kind {
            K::NormInForce | K::OrganisationChange => return self.norms,
            K::CriminalLaw
            | K::Supervision
            | K::CalamityReport
            | K::Publication
            | K::Recommendation
            | K::ImprovementMeasure
            | K::FollowUpMeasure => return self.supervision,
            K::NotShared | K::NotActed => {
                return first(&event.actors).or_else(|| first(&event.from));
            }
            _ => {}
        }
        let of_life = matches!(event.kind.family(), EventFamily::Life | EventFamily::Incident);
        if of_life && event.from.is_empty() {
            let worker = first(&event.actors).filter(|&lane| {
                self.lanes.get(usize::from(lane)).is_some_and(|lane| {
                    matches!(
                        lane.kind,
                        LaneKind::Group | LaneKind::Organisation(_) | LaneKind::Sector(_)
                    )
                })
            });
            return worker.or(self.life);
        }
        // A group that a source names together is the last resort: its members say more.
        let named = |codes: &[String]| {
            codes.iter().filter_map(|code| self.by_code.get(code).copied()).find(|&lane| {
                self.lanes.get(usize::from(lane)).is_some_and(|lane| lane.kind != LaneKind::Group)
            })
        };
        named(&event.from)
            .or_else(|| if event.from.is_empty() { None } else { named(&event.actors) })
            .or_else(|| first(&event.from))
            .or_else(|| first(&event.actors))
            .or_else(|| first(&event.to))
    }

    fn push(&mut self, kind: LaneKind, name: String, role: Role) -> u16 {
        self.lanes.push(Lane { kind, name, role, ..Lane::default() });
        (self.lanes.len() - 1).min(usize::from(u16::MAX)) as u16
    }

    fn lane_mut(&mut self, lane: u16) -> Option<&mut Lane> {
        self.lanes.get_mut(usize::from(lane))
    }

    fn by_organisation(&mut self, data: &CaseData, language: Language) {
        let life = self.push(LaneKind::Life, tr(language, "timeline-lane-life"), Role::Text3);
        if let Some(lane) = self.lane_mut(life) {
            lane.note = tr(language, "timeline-lane-life-note");
        }
        self.life = Some(life);
        let network =
            self.push(LaneKind::Network, tr(language, "timeline-lane-network"), Role::Text3);
        for person in &data.persons {
            self.by_code.insert(person.code.clone(), network);
        }
        let used = parties_of_facts(data);
        let mut roots: Vec<&Organisation> = data
            .organisations
            .iter()
            .map(AsRef::as_ref)
            .filter(|row| row.parent.is_none_or(|parent| data.organisations.get(parent).is_none()))
            .collect();
        // Without an order of their own, organisations of a sector stand together.
        roots.sort_by_key(|row| (row.lane_order, Sector::of(&row.kind), row.id));
        let mut group = None;
        let mut supervised = Vec::new();
        let mut placed: HashSet<Id<Organisation>> = HashSet::new();
        for root in roots {
            match root.kind {
                OrganisationKind::Group => {
                    let lane = *group.get_or_insert_with(|| {
                        self.push(LaneKind::Group, root.name.clone(), Role::Text3)
                    });
                    self.by_code.insert(root.code.clone(), lane);
                }
                OrganisationKind::Citizen => {
                    self.by_code.insert(root.code.clone(), network);
                }
                OrganisationKind::Inspectorate
                | OrganisationKind::Prosecution
                | OrganisationKind::Government => supervised.push(root),
                _ => {
                    let successor = successor_of(data, root);
                    let unused = !used.contains(root.code.as_str()) && successor.is_none();
                    if !placed.contains(&root.id)
                        && successor.is_none_or(|next| placed.contains(&next) || next == root.id)
                        && (!unused || has_units_in_use(data, root, &used))
                    {
                        self.add_organisation(data, root, &used, &mut placed, language, 0);
                    }
                }
            }
        }
        // What remains: predecessors whose successor stands nowhere, or circles in the file.
        for row in &data.organisations {
            let of_its_own = !matches!(
                row.kind,
                OrganisationKind::Group
                    | OrganisationKind::Citizen
                    | OrganisationKind::Inspectorate
                    | OrganisationKind::Prosecution
                    | OrganisationKind::Government
            );
            if of_its_own
                && !self.by_code.contains_key(&row.code)
                && used.contains(row.code.as_str())
            {
                self.add_organisation(data, row, &used, &mut placed, language, 0);
            }
        }
        let supervision = self.push(
            LaneKind::Supervision,
            tr(language, "timeline-lane-supervision"),
            Role::Organisation(Hue::Supervision),
        );
        self.supervision = Some(supervision);
        for row in supervised {
            self.by_code.insert(row.code.clone(), supervision);
            for unit in units_of(data, row.id) {
                self.by_code.insert(unit.code.clone(), supervision);
            }
        }
        let norms = self.push(LaneKind::Norms, tr(language, "timeline-lane-norms"), Role::Text3);
        self.norms = Some(norms);
        for professional in &data.professionals {
            let employer = professional.organisation.and_then(|id| data.organisations.get(id));
            if let Some(&lane) = employer.and_then(|row| self.by_code.get(&row.code)) {
                self.by_code.entry(professional.code.clone()).or_insert(lane);
            }
        }
        let mut found = Vec::new();
        let homeless = data.events.iter().any(|event| {
            self.of(event, &mut found);
            found.is_empty()
        });
        if homeless || data.organisations.is_empty() {
            let name = tr(language, "timeline-lane-unknown");
            self.unknown = Some(self.push(LaneKind::Unknown, name, Role::Text3));
        }
    }

    fn add_organisation(
        &mut self,
        data: &CaseData,
        row: &Organisation,
        used: &HashSet<&str>,
        placed: &mut HashSet<Id<Organisation>>,
        language: Language,
        depth: u8,
    ) {
        if !placed.insert(row.id) || depth > 8 || self.lanes.len() > 4_000 {
            return;
        }
        let role = Hue::of(row, data).map_or(Role::Text3, Role::Organisation);
        let lane = self.push(LaneKind::Organisation(row.id), row.name.clone(), role);
        self.by_code.insert(row.code.clone(), lane);
        if let Some(added) = self.lane_mut(lane) {
            added.unit = depth > 0;
            added.code.clone_from(&row.code);
            if added.name.is_empty() {
                added.name.clone_from(&row.code);
            }
        }
        let mut merged = vec![row.id];
        self.add_predecessors(data, row, (lane, role), placed, language, &mut merged);
        for unit in merged.into_iter().flat_map(|id| units_of(data, id)) {
            if placed.contains(&unit.id) {
                continue;
            }
            if used.contains(unit.code.as_str()) || has_units_in_use(data, unit, used) {
                self.add_organisation(data, unit, used, placed, language, depth + 1);
            } else {
                // A unit no fact names is part of its parent.
                self.by_code.insert(unit.code.clone(), lane);
            }
        }
    }

    /// Puts what went on as an organisation in its lane, and what went on as that, however many
    /// steps back; every change is marked. Of several that became one, the first shares the lane
    /// and the others have one of their own below it, each with those before it. `merged` gathers
    /// whose units stand under the lane.
    fn add_predecessors(
        &mut self,
        data: &CaseData,
        row: &Organisation,
        (lane, role): (u16, Role),
        placed: &mut HashSet<Id<Organisation>>,
        language: Language,
        merged: &mut Vec<Id<Organisation>>,
    ) {
        if merged.len() > MOST_STEPS {
            return;
        }
        for (at, (before, year, since)) in predecessors_of(data, row.id).into_iter().enumerate() {
            if !placed.insert(before.id) {
                continue;
            }
            merged.push(before.id);
            let note = year.map_or_else(
                || before.code.clone(),
                |year| {
                    let values =
                        [("year", year.to_string().into()), ("name", before.code.clone().into())];
                    tr_with(language, "timeline-lane-until", &values)
                },
            );
            let host = if at == 0 {
                lane
            } else {
                let own = self.push(LaneKind::Organisation(before.id), before.name.clone(), role);
                let unit = self.lane_mut(lane).is_some_and(|lane| lane.unit);
                if let Some(added) = self.lane_mut(own) {
                    added.continues = true;
                    added.unit = unit;
                    added.code.clone_from(&before.code);
                }
                own
            };
            if let Some(host) = self.lane_mut(host) {
                // The latest first: the eye goes back in time.
                if !host.note.is_empty() {
                    host.note.push_str(", ");
                }
                host.note.push_str(&note);
            }
            if let (Some(minute), Some(added)) = (since, self.lane_mut(lane)) {
                let values =
                    [("before", before.name.clone().into()), ("after", row.name.clone().into())];
                let words = tr_with(language, "timeline-lane-change", &values);
                added.changes.push(Change { minute, words });
            }
            self.by_code.insert(before.code.clone(), host);
            self.add_predecessors(data, before, (host, role), placed, language, merged);
        }
    }

    fn by_domain(&mut self, data: &CaseData, language: Language) {
        for code in LIFE_DOMAINS {
            self.add_term(code, keyword_label(language, "domain", code));
        }
        for term in data.terms.iter().filter(|term| term.list == "domain") {
            self.add_term(&term.code, term.label.clone());
        }
        self.add_rest(tr(language, "timeline-lane-no-domain"));
    }

    fn by_person(&mut self, data: &CaseData, language: Language) {
        let mut persons: Vec<_> = data.persons.iter().collect();
        persons.sort_by_key(|person| (person.role == PersonRole::Group, person.role, person.id));
        let about: HashSet<&str> =
            data.events.iter().flat_map(|event| &event.about).map(String::as_str).collect();
        for person in persons.into_iter().filter(|person| about.contains(person.code.as_str())) {
            let name = if person.pseudonym.is_empty() { &person.code } else { &person.pseudonym };
            self.add_term(&person.code, super::dates::capitalised(name));
        }
        self.add_rest(tr(language, "timeline-lane-no-person"));
    }

    fn by_signal(&mut self, data: &CaseData, language: Language) {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for signal in data.events.iter().flat_map(|event| &event.signals) {
            *counts.entry(signal.as_str()).or_default() += 1;
        }
        let mut signals: Vec<_> = counts.into_iter().collect();
        signals.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(b.0)));
        for (code, _) in signals {
            let own = data.terms.iter().find(|term| term.list == "signal" && term.code == code);
            let name = own
                .map_or_else(|| keyword_label(language, "signal", code), |term| term.label.clone());
            self.add_term(code, name);
        }
        self.add_rest(tr(language, "timeline-lane-no-signal"));
    }

    fn add_term(&mut self, code: &str, name: String) {
        let lane = self.push(LaneKind::Term(code.to_owned()), name, Role::Text2);
        self.terms.insert(code.to_owned(), lane);
    }

    fn add_rest(&mut self, name: String) {
        self.unknown = Some(self.push(LaneKind::Term(String::new()), name, Role::Text3));
    }
}

fn schools(data: &CaseData) -> HashSet<String> {
    let is_school = |kind: &OrganisationKind| {
        matches!(kind, OrganisationKind::School | OrganisationKind::SchoolAttendance)
    };
    let mut codes: HashSet<String> = data
        .organisations
        .iter()
        .filter(|row| is_school(&row.kind))
        .map(|row| row.code.clone())
        .collect();
    for professional in &data.professionals {
        let employer = professional.organisation.and_then(|id| data.organisations.get(id));
        if employer.is_some_and(|row| is_school(&row.kind)) {
            codes.insert(professional.code.clone());
        }
    }
    codes
}

/// The codes that any fact other than those of the system names.
fn parties_of_facts(data: &CaseData) -> HashSet<&str> {
    let mut used = HashSet::new();
    for event in &data.events {
        if matches!(event.kind.family(), EventFamily::Norm) {
            continue;
        }
        for list in [&event.from, &event.to, &event.actors, &event.shared_with, &event.not_informed]
        {
            used.extend(list.iter().map(String::as_str));
        }
    }
    used
}

fn units_of(data: &CaseData, parent: Id<Organisation>) -> Vec<&Organisation> {
    let mut units: Vec<&Organisation> = data
        .organisations
        .iter()
        .map(AsRef::as_ref)
        .filter(|row| row.parent == Some(parent))
        .collect();
    units.sort_by_key(|row| (row.lane_order, row.id));
    units
}

fn has_units_in_use(data: &CaseData, row: &Organisation, used: &HashSet<&str>) -> bool {
    units_of(data, row.id).iter().any(|unit| used.contains(unit.code.as_str()))
}

fn successor_of(data: &CaseData, row: &Organisation) -> Option<Id<Organisation>> {
    data.successions
        .iter()
        .find(|succession| succession.predecessor == row.id && succession.successor != row.id)
        .map(|succession| succession.successor)
        .filter(|&next| data.organisations.get(next).is_some())
}

/// The predecessors of an organisation with the last year they were themselves, and the minute
/// from which they no longer were.
fn predecessors_of(
    data: &CaseData,
    row: Id<Organisation>,
) -> Vec<(&Organisation, Option<i64>, Option<i64>)> {
    let mut before: Vec<_> = data
        .successions
        .iter()
        .filter(|succession| succession.successor == row && succession.predecessor != row)
        .filter_map(|succession| {
            let since = succession.since.as_ref().and_then(|date| date.earliest_minute());
            let year = since.map(|minute| super::calendar::Moment::from_minutes(minute - 1).year);
            Some((data.organisations.get(succession.predecessor)?.as_ref(), year, since))
        })
        .collect();
    before.sort_by_key(|(row, ..)| (row.lane_order, row.id));
    before
}
