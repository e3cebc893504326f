//! Who a party in a fact is: an organisation, a school, somebody of the family, or just a word.

use crate::model::{CaseData, Event, Id, Organisation, OrganisationKind, Person, PersonRole};
use std::collections::HashMap;

/// What stands behind the code or word by which a fact names a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// An organisation, or a professional of one.
    Organisation(OrganisationRef),
    /// A word for somebody at a school, where the case has no code for it.
    School,
    /// Family, network or neighbours.
    Citizen,
    /// Several parties at once, such as 'alle hulpverleners'.
    Group,
    /// A word the case does not explain.
    Unknown,
}

/// An organisation by its place in the table; comparing these costs nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OrganisationRef(u32);

/// Who was in touch with the child, for the lists of contacts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// An organisation other than a school; also a party the case does not explain, since
    /// leaving a contact out would make a gap longer than can be proved.
    Responsible,
    /// A school, and no other organisation.
    School,
    /// Only family, network or neighbours.
    Citizens,
}

/// The parties of a case, resolved once.
pub struct Parties<'a> {
    case: &'a CaseData,
    by_name: HashMap<&'a str, Party>,
    organisations: Vec<Node<'a>>,
    places: HashMap<Id<Organisation>, OrganisationRef>,
    clients: HashMap<&'a str, Client>,
}

/// Who a client is to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Client {
    Family,
    Parents,
    Parent,
    Other,
}

impl Client {
    fn of_word(word: &str) -> Self {
        match word {
            "gezin" => Self::Family,
            "ouders" => Self::Parents,
            "vader" | "moeder" | "ouder" | "stiefvader" | "stiefmoeder" => Self::Parent,
            _ => Self::Other,
        }
    }

    /// A person by role; a group by what it is called, whatever its code.
    fn of_person(row: &Person) -> Self {
        match row.role {
            PersonRole::Mother | PersonRole::Father | PersonRole::StepParent => Self::Parent,
            PersonRole::Group | PersonRole::Unspecified => [&row.pseudonym, &row.name, &row.code]
                .into_iter()
                .flat_map(|name| name.split_whitespace())
                .map(Self::of_word)
                .find(|client| *client != Self::Other)
                .unwrap_or(Self::Other),
            _ => Self::Other,
        }
    }
}

struct Node<'a> {
    row: &'a Organisation,
    root: OrganisationRef,
    column: OrganisationRef,
    school: bool,
    citizen: bool,
}

const FAMILY_WORDS: [&str; 22] = [
    "kind",
    "vader",
    "moeder",
    "ouders",
    "ouder",
    "oma",
    "opa",
    "grootouders",
    "grootouder",
    "stiefvader",
    "stiefmoeder",
    "broer",
    "zus",
    "gezin",
    "partner",
    "pleegouders",
    "pleegouder",
    "buurtbewoner",
    "buurtbewoners",
    "buren",
    "familie",
    "derden",
];
const SCHOOL_WORDS: [&str; 6] = ["school", "basisschool", "leerkracht", "docent", "mentor", "bs"];
const GROUP_WORDS: [&str; 4] = ["alle", "genodigden", "betrokken", "hulpverleners"];

impl<'a> Parties<'a> {
    /// Resolves the organisations, professionals and persons of a case.
    #[must_use]
    pub fn new(case: &'a CaseData) -> Self {
        let mut parties = Self {
            case,
            by_name: HashMap::new(),
            organisations: Vec::new(),
            places: HashMap::new(),
            clients: HashMap::new(),
        };
        for (at, row) in (0..).zip(&case.organisations) {
            let own = OrganisationRef(at);
            parties.places.insert(row.id, own);
            let school = row.kind == OrganisationKind::School
                || row.kind == OrganisationKind::Unspecified
                    && (names_school(&row.code) || names_school(&row.name));
            let citizen = row.kind == OrganisationKind::Citizen;
            parties.organisations.push(Node { row, root: own, column: own, school, citizen });
        }
        parties.join_units();
        parties.join_successors();
        parties.name_everybody();
        parties
    }

    /// What stands behind a code or word. A remark in brackets, as in 'CJG (bij doorzetten)',
    /// does not change who is meant; of several words, as in 'verpleegkundige JGZ', the one that
    /// is the code of an organisation tells.
    #[must_use]
    pub fn resolve(&self, text: &str) -> Party {
        if let Some(party) = self.by_name.get(text) {
            return *party;
        }
        let base = without_remark(text);
        if let Some(party) = self.by_name.get(base) {
            return *party;
        }
        let mut words = base.split_whitespace();
        if let Some(Party::Organisation(organisation)) =
            words.clone().find_map(|word| self.by_name.get(word))
        {
            return Party::Organisation(*organisation);
        }
        let first = words.next().unwrap_or_default().to_lowercase();
        let first = first.split('_').next().unwrap_or_default();
        if GROUP_WORDS.contains(&first) {
            Party::Group
        } else if FAMILY_WORDS.contains(&first) {
            Party::Citizen
        } else if SCHOOL_WORDS.contains(&first) {
            Party::School
        } else {
            Party::Unknown
        }
    }

    /// The organisation behind a code or word, where there is one.
    #[must_use]
    pub fn organisation(&self, text: &str) -> Option<OrganisationRef> {
        match self.resolve(text) {
            Party::Organisation(organisation) => Some(organisation),
            _ => None,
        }
    }

    /// The organisation with that id.
    #[must_use]
    pub fn of_id(&self, id: Id<Organisation>) -> Option<OrganisationRef> {
        self.places.get(&id).copied()
    }

    /// The code of an organisation.
    #[must_use]
    pub fn code(&self, organisation: OrganisationRef) -> &'a str {
        self.node(organisation).map_or("", |node| node.row.code.as_str())
    }

    /// The organisation an organisation is a unit of, at the top; itself when it is none.
    #[must_use]
    pub fn root(&self, organisation: OrganisationRef) -> OrganisationRef {
        self.node(organisation).map_or(organisation, |node| node.root)
    }

    /// The column of a matrix an organisation stands in: its top, or what that went on as.
    #[must_use]
    pub fn column(&self, organisation: OrganisationRef) -> OrganisationRef {
        self.node(organisation).map_or(organisation, |node| node.column)
    }

    /// Whether two are one organisation: units of one, or one the continuation of the other.
    /// Two that later merged were not one before, so they do not count as such.
    #[must_use]
    pub fn same(&self, a: OrganisationRef, b: OrganisationRef) -> bool {
        let (a, b) = (self.root(a), self.root(b));
        a == b || self.went_on_as(a, b) || self.went_on_as(b, a)
    }

    /// What kind of organisation it is.
    #[must_use]
    pub fn kind(&self, organisation: OrganisationRef) -> Option<&'a OrganisationKind> {
        self.node(organisation).map(|node| &node.row.kind)
    }

    /// Whether an organisation is a school.
    #[must_use]
    pub fn is_school(&self, organisation: OrganisationRef) -> bool {
        self.node(organisation).is_some_and(|node| node.school)
    }

    /// The organisations a list of parties names, schools and all.
    pub fn organisations<'s>(
        &'s self,
        parties: &'s [String],
    ) -> impl Iterator<Item = OrganisationRef> + 's {
        parties.iter().filter_map(|party| self.organisation(party))
    }

    /// Who made a contact: told by from and actors, and only when they tell nothing by to.
    #[must_use]
    pub fn maker(&self, event: &Event) -> Maker {
        let mut maker = self.maker_among(event.from.iter().chain(&event.actors));
        if maker.is_none() {
            maker = self.maker_among(event.to.iter());
        }
        maker.unwrap_or(Maker::Citizens)
    }

    fn maker_among<'s>(&self, parties: impl Iterator<Item = &'s String>) -> Option<Maker> {
        let (mut school, mut unknown) = (false, false);
        for party in parties {
            match self.resolve(party) {
                Party::Organisation(organisation) => match self.node(organisation) {
                    Some(node) if node.school => school = true,
                    Some(node) if node.citizen => {}
                    _ => return Some(Maker::Responsible),
                },
                Party::Group => return Some(Maker::Responsible),
                Party::School => school = true,
                Party::Unknown => unknown = true,
                Party::Citizen => {}
            }
        }
        if school { Some(Maker::School) } else { unknown.then_some(Maker::Responsible) }
    }

    /// Whether two clients share somebody: the same code, or one a group the other belongs to. The
    /// family holds everybody, 'ouders' the parents; who is a parent tells the role of a person,
    /// and the word itself where the case has no such person.
    #[must_use]
    pub fn clients_overlap(&self, a: &str, b: &str) -> bool {
        let (a, b) = (without_remark(a), without_remark(b));
        if a == b {
            return true;
        }
        let (a, b) = (self.client(a), self.client(b));
        let within = |group: Client, member: Client| {
            group == Client::Family || group == Client::Parents && member == Client::Parent
        };
        within(a, b) || within(b, a) || (a == b && matches!(a, Client::Parents))
    }

    fn client(&self, name: &str) -> Client {
        self.clients.get(name).copied().unwrap_or_else(|| Client::of_word(name))
    }

    fn node(&self, organisation: OrganisationRef) -> Option<&Node<'a>> {
        self.organisations.get(organisation.0 as usize)
    }

    /// Every unit gets its top; a circle of parents stops where it closes.
    fn join_units(&mut self) {
        for at in 0..self.organisations.len() {
            let mut top = at;
            for _ in 0..self.organisations.len() {
                let parent = self.organisations.get(top).and_then(|node| node.row.parent);
                match parent.and_then(|id| self.of_id(id)) {
                    Some(parent) if parent.0 as usize != at => top = parent.0 as usize,
                    _ => break,
                }
            }
            if let (Ok(top), Some(node)) = (u32::try_from(top), self.organisations.get_mut(at)) {
                node.root = OrganisationRef(top);
            }
        }
    }

    fn join_successors(&mut self) {
        for at in 0..self.organisations.len() {
            let Some(mut last) = self.organisations.get(at).map(|node| node.root) else { continue };
            for _ in 0..self.case.successions.len() {
                match self.successors(last).next() {
                    Some(successor) => last = self.root(successor),
                    None => break,
                }
            }
            if let Some(node) = self.organisations.get_mut(at) {
                node.column = last;
            }
        }
    }

    fn name_everybody(&mut self) {
        let case = self.case;
        for row in &case.organisations {
            let Some(own) = self.of_id(row.id) else { continue };
            let party = match row.kind {
                OrganisationKind::Group => Party::Group,
                OrganisationKind::Citizen => Party::Citizen,
                _ => Party::Organisation(own),
            };
            let names = row.aliases.iter().chain([&row.name]).filter(|name| !name.is_empty());
            for name in names {
                self.by_name.entry(name.as_str()).or_insert(party);
            }
        }
        for row in &case.professionals {
            let party = row.organisation.and_then(|id| self.of_id(id));
            let party = party.map_or(Party::Unknown, Party::Organisation);
            self.by_name.insert(row.code.as_str(), party);
        }
        for row in &case.persons {
            self.by_name.insert(row.code.as_str(), Party::Citizen);
            self.clients.insert(row.code.as_str(), Client::of_person(row));
        }
        // Codes of organisations last: they are unique and win over any name.
        for row in &case.organisations {
            let Some(own) = self.of_id(row.id) else { continue };
            let party = match row.kind {
                OrganisationKind::Group => Party::Group,
                OrganisationKind::Citizen => Party::Citizen,
                _ => Party::Organisation(own),
            };
            self.by_name.insert(row.code.as_str(), party);
        }
        self.by_name.remove("");
    }

    fn successors(&self, of: OrganisationRef) -> impl Iterator<Item = OrganisationRef> + '_ {
        self.case
            .successions
            .iter()
            .filter(move |row| {
                self.of_id(row.predecessor).is_some_and(|before| self.root(before) == of)
            })
            .filter_map(|row| self.of_id(row.successor))
    }

    fn went_on_as(&self, before: OrganisationRef, after: OrganisationRef) -> bool {
        let mut reached = vec![before];
        let mut at = 0;
        while let Some(&organisation) = reached.get(at) {
            if organisation == after {
                return true;
            }
            for successor in self.successors(organisation) {
                let successor = self.root(successor);
                if !reached.contains(&successor) {
                    reached.push(successor);
                }
            }
            at += 1;
        }
        false
    }
}

/// A party without the remark in brackets behind it.
#[must_use]
pub fn without_remark(text: &str) -> &str {
    text.split(" (").next().unwrap_or(text).trim()
}

fn names_school(text: &str) -> bool {
    let first = text.split([' ', '_', '-']).next().unwrap_or_default();
    SCHOOL_WORDS.contains(&first.to_lowercase().as_str())
}
