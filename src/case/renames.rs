//! What refers to a record by its code instead of its row, and how that follows a new code.
//!
//! Facts name parties by code, because a source may name one that the case does not know yet; the
//! same goes for signal types, norms and sources. A new code is therefore carried into everything
//! that names the old one, within the same step, so that undoing it brings both back.

use super::codes::code_of;
use super::resolve::Plan;
use crate::model::{ConclusionScope, Record, RecordKind, RowChange, Value};
use std::collections::{HashMap, HashSet};

/// Old codes and the new ones.
type Codes = HashMap<String, String>;

/// The codes that a command changes.
#[derive(Default)]
pub(super) struct Renames {
    /// Of facts and findings, which texts refer to.
    pub texts: Codes,
    /// Of organisations, professionals and persons.
    parties: Codes,
    /// Of those parties whose code also tells as a word of a longer name.
    words: Codes,
    /// Codes and names of parties, old and new: what is one is that party as it stands, though a
    /// changed code be part of it, as in 'SWW (opvolgers)'.
    known: HashSet<String>,
    /// Of sources.
    sources: Codes,
    /// Of norms, where no other norm that is applied keeps the old code.
    norms: Codes,
    /// Of signal types, life domains and patterns.
    signals: Codes,
    domains: Codes,
    patterns: Codes,
    /// All together, for what names records of any kind.
    all: Codes,
}

/// How a column names what it names.
#[derive(Clone, Copy)]
enum Naming {
    /// Parties: by code, with a remark in brackets, or with the code as a word of a longer name.
    Party,
    /// Parties by code or with a remark, several divided by `;` or `,`; else plain words.
    PartyOrWords,
    /// Sources with a place in them: `rapport:12;brief:3`.
    Source,
    Norm,
    Signal,
    Domain,
    Pattern,
    /// A setting or view: JSON with codes of parties and terms, or codes divided by `;`.
    Settings,
    /// The outcome of an analysis that a finding keeps.
    Outcome,
}

const COLUMNS: [(RecordKind, &str, Naming); 35] = [
    (RecordKind::Event, "from", Naming::Party),
    (RecordKind::Event, "to", Naming::Party),
    (RecordKind::Event, "actors", Naming::Party),
    (RecordKind::Event, "about", Naming::Party),
    (RecordKind::Event, "shared_with", Naming::Party),
    (RecordKind::Event, "not_informed", Naming::Party),
    (RecordKind::Event, "signals", Naming::Signal),
    (RecordKind::Event, "life_domains", Naming::Domain),
    (RecordKind::Event, "norms", Naming::Norm),
    (RecordKind::PersonPeriod, "with_whom", Naming::PartyOrWords),
    (RecordKind::Involvement, "client", Naming::Party),
    (RecordKind::Involvement, "source", Naming::Source),
    (RecordKind::Consultation, "source", Naming::Source),
    (RecordKind::Participant, "party", Naming::Party),
    (RecordKind::SafetyAgreement, "made_with", Naming::Party),
    (RecordKind::SafetyAgreement, "checker", Naming::PartyOrWords),
    (RecordKind::SafetyAgreement, "informed", Naming::Party),
    (RecordKind::SafetyAgreement, "not_informed", Naming::Party),
    (RecordKind::SafetyAgreement, "source", Naming::Source),
    (RecordKind::InformationItem, "source", Naming::Source),
    (RecordKind::KnowledgeState, "party", Naming::Party),
    (RecordKind::InformationShare, "from", Naming::Party),
    (RecordKind::InformationShare, "to", Naming::Party),
    (RecordKind::NonShare, "holder", Naming::Party),
    (RecordKind::NonShare, "missing_party", Naming::Party),
    (RecordKind::Interpretation, "adopted_by", Naming::Party),
    (RecordKind::Interpretation, "source", Naming::Source),
    (RecordKind::Statement, "interviewee", Naming::PartyOrWords),
    (RecordKind::Contradiction, "source_a", Naming::Source),
    (RecordKind::Contradiction, "source_b", Naming::Source),
    (RecordKind::OpenQuestion, "ask_whom", Naming::PartyOrWords),
    (RecordKind::Finding, "pattern_tags", Naming::Pattern),
    (RecordKind::Finding, "source", Naming::Source),
    (RecordKind::Finding, "analysis", Naming::Outcome),
    (RecordKind::FollowUpMeasure, "owner", Naming::PartyOrWords),
];
/// Those outside the facts.
const OTHERS: [(RecordKind, &str, Naming); 7] = [
    (RecordKind::Investigation, "inspectorates", Naming::PartyOrWords),
    (RecordKind::Norm, "applied_by", Naming::PartyOrWords),
    (RecordKind::Recommendation, "addressee", Naming::PartyOrWords),
    (RecordKind::Conclusion, "subject", Naming::PartyOrWords),
    (RecordKind::Setting, "value", Naming::Settings),
    (RecordKind::SavedView, "view", Naming::Settings),
    (RecordKind::PublicationVersion, "rules", Naming::Settings),
];
/// A setting that belongs to an organisation has its code at the end of its name.
const OF_ORGANISATION: &str = "hearing.deadline.";

impl Renames {
    /// The codes that the rows of a plan change.
    pub(super) fn of(plan: &Plan<'_>) -> Self {
        let mut renames = Self::default();
        for row in plan.rows() {
            renames.note(row, plan);
        }
        if !renames.parties.is_empty() {
            renames.know_parties(plan);
        }
        renames
    }

    /// Whether no code changes.
    pub(super) fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    fn know_parties(&mut self, plan: &Plan<'_>) {
        for kind in [RecordKind::Organisation, RecordKind::Professional, RecordKind::Person] {
            for record in plan.ids(kind).into_iter().filter_map(|id| plan.get(kind, id)) {
                if let Record::Organisation(row) = &record {
                    self.known.extend(row.aliases.iter().chain([&row.name]).cloned());
                }
                self.known.extend(code_of(&record).map(|(code, _)| code.to_owned()));
            }
        }
    }

    fn note(&mut self, row: &RowChange, plan: &Plan<'_>) {
        let (Some(before), Some(after)) = (&row.before, &row.after) else { return };
        let norm = |record: &Record| match record {
            Record::Norm(norm) => Some(norm.code.clone()),
            record => code_of(record).map(|(code, _)| code.to_owned()),
        };
        let (Some(old), Some(new)) = (norm(before), norm(after)) else { return };
        if old == new || old.is_empty() || new.is_empty() {
            return;
        }
        let own = match after {
            Record::Event(_) | Record::Finding(_) => &mut self.texts,
            Record::Organisation(_) | Record::Professional(_) => {
                self.words.insert(old.clone(), new.clone());
                &mut self.parties
            }
            Record::Person(_) => &mut self.parties,
            Record::Source(_) => &mut self.sources,
            Record::Norm(_) => {
                // Frameworks share numbers; a fact means one of a framework that is applied.
                let kept = |id: &i64| match plan.get(RecordKind::Norm, *id) {
                    Some(Record::Norm(other)) if other.code == old => {
                        let framework = plan.get(RecordKind::Framework, other.framework.value());
                        matches!(framework, Some(Record::Framework(row)) if row.applied)
                    }
                    _ => false,
                };
                if plan.ids(RecordKind::Norm).iter().any(kept) {
                    return;
                }
                &mut self.norms
            }
            Record::Term(term) => match term.list.as_str() {
                "signal" => &mut self.signals,
                "domain" => &mut self.domains,
                "pattern" => &mut self.patterns,
                _ => return,
            },
            // The name of a setting or of a part of the report is no code that others use.
            Record::Setting(_) | Record::ReportText(_) => return,
            _ => {
                self.all.insert(old, new);
                return;
            }
        };
        own.insert(old.clone(), new.clone());
        self.all.insert(old, new);
    }

    /// Plans that everything which names an old code names the new one. What the command itself
    /// wrote in a column stays as it wrote it.
    pub(super) fn follow(&self, plan: &mut Plan<'_>) {
        for kind in RecordKind::ALL {
            let columns: Vec<(usize, Naming)> = COLUMNS
                .iter()
                .chain(&OTHERS)
                .filter(|(of, _, naming)| of == kind && self.concerns(*naming))
                .filter_map(|(_, name, naming)| {
                    let at = kind.columns().iter().position(|column| column.name == *name)?;
                    Some((at, *naming))
                })
                .collect();
            if columns.is_empty() {
                continue;
            }
            for id in plan.ids(*kind) {
                let Some(record) = plan.get(*kind, id) else { continue };
                if let Some(followed) = self.followed(plan, &record, &columns) {
                    plan.set(*kind, id, Some(followed));
                }
            }
        }
    }

    fn concerns(&self, naming: Naming) -> bool {
        match naming {
            Naming::Party | Naming::PartyOrWords => !self.parties.is_empty(),
            Naming::Source => !self.sources.is_empty(),
            Naming::Norm => !self.norms.is_empty(),
            Naming::Signal => !self.signals.is_empty(),
            Naming::Domain => !self.domains.is_empty(),
            Naming::Pattern => !self.patterns.is_empty(),
            Naming::Settings => {
                !(self.parties.is_empty() && self.signals.is_empty() && self.domains.is_empty())
            }
            Naming::Outcome => !self.all.is_empty(),
        }
    }

    fn followed(
        &self,
        plan: &Plan<'_>,
        record: &Record,
        columns: &[(usize, Naming)],
    ) -> Option<Record> {
        if let Record::Conclusion(conclusion) = record
            && conclusion.scope != ConclusionScope::Organisation
        {
            return None;
        }
        let kind = record.kind();
        let touched = plan.planned(kind, record.id());
        let before = touched.map(|row| row.before.as_ref().map(Record::to_values));
        if matches!(before, Some(None)) {
            // New with this command, which names what there will be.
            return None;
        }
        let before = before.flatten();
        let mut values = record.to_values();
        let mut changed = false;
        for (at, naming) in columns {
            let by_command =
                before.as_ref().is_some_and(|before| before.get(*at) != values.get(*at));
            let Some(Value::Text(text)) = values.get_mut(*at).filter(|_| !by_command) else {
                continue;
            };
            let list = kind.columns().get(*at).is_some_and(|column| column.shape.list);
            let new = if list { self.list(text, *naming) } else { self.text(text, *naming) };
            if let Some(new) = new {
                *text = new;
                changed = true;
            }
        }
        if let Record::Setting(setting) = record
            && let Some(code) = setting.key.strip_prefix(OF_ORGANISATION)
            && let Some(new) = self.parties.get(code)
            && let Some(key) = RecordKind::Setting.columns().iter().position(|it| it.name == "key")
            && let Some(value) = values.get_mut(key)
        {
            *value = Value::Text(format!("{OF_ORGANISATION}{new}"));
            changed = true;
        }
        changed.then(|| Record::from_values(kind, values).ok()).flatten()
    }

    fn list(&self, text: &str, naming: Naming) -> Option<String> {
        let mut items: Vec<String> = serde_json::from_str(text).ok()?;
        let mut changed = false;
        for item in &mut items {
            if let Some(new) = self.text(item, naming) {
                *item = new;
                changed = true;
            }
        }
        changed.then(|| serde_json::Value::from(items).to_string())
    }

    fn text(&self, text: &str, naming: Naming) -> Option<String> {
        match naming {
            Naming::Party => self.party(text, &self.words),
            Naming::PartyOrWords => {
                pieces(text, &[';', ','], |piece| self.party(piece, &Codes::new()))
            }
            Naming::Source => pieces(text, &[';'], |piece| {
                let end = piece.find(':').unwrap_or(piece.len());
                let (code, place) = piece.split_at(end);
                Some(format!("{}{place}", self.sources.get(code)?))
            }),
            Naming::Norm => self.norms.get(text).cloned(),
            Naming::Signal => self.signals.get(text).cloned(),
            Naming::Domain => self.domains.get(text).cloned(),
            Naming::Pattern => self.patterns.get(text).cloned(),
            Naming::Settings => self.settings(text),
            Naming::Outcome => self.outcome(text),
        }
    }

    /// A setting: lists of codes in JSON, keys of lanes as `org:POL`, or codes with `;`.
    fn settings(&self, text: &str) -> Option<String> {
        let Ok(mut json) = serde_json::from_str::<serde_json::Value>(text) else {
            return pieces(text, &[';'], |piece| self.parties.get(piece).cloned());
        };
        if !json.is_object() {
            return pieces(text, &[';'], |piece| self.parties.get(piece).cloned());
        }
        self.walk("", &mut json).then(|| json.to_string())
    }

    fn walk(&self, under: &str, json: &mut serde_json::Value) -> bool {
        use serde_json::Value as Json;
        match json {
            Json::String(text) => match self.in_view(under, text) {
                Some(new) => {
                    *text = new;
                    true
                }
                None => false,
            },
            Json::Array(items) => {
                // Each of them, so no 'any', which stops at the first.
                let followed = items.iter_mut().map(|item| self.walk(under, item));
                followed.filter(|changed| *changed).count() > 0
            }
            Json::Object(fields) => {
                let mut changed = false;
                let old = std::mem::take(fields);
                for (key, mut value) in old {
                    changed |= self.walk(&key, &mut value);
                    let new = self.lane(&key);
                    changed |= new.is_some();
                    fields.insert(new.unwrap_or(key), value);
                }
                changed
            }
            _ => false,
        }
    }

    fn in_view(&self, under: &str, text: &str) -> Option<String> {
        match under {
            "organisations" => self.parties.get(text).cloned(),
            "signals" | "hide_signals" => self.signals.get(text).cloned(),
            _ => self.lane(text),
        }
    }

    fn lane(&self, key: &str) -> Option<String> {
        let (prefix, code) = key.split_once(':')?;
        let codes = match prefix {
            "org" | "person" => &self.parties,
            "signal" => &self.signals,
            "domain" => &self.domains,
            _ => return None,
        };
        Some(format!("{prefix}:{}", codes.get(code)?))
    }

    /// What a finding keeps of an outcome: which row of it, under which settings, what events.
    fn outcome(&self, text: &str) -> Option<String> {
        let mut json: serde_json::Value = serde_json::from_str(text).ok()?;
        let mut changed = false;
        let mut set = |value: &mut serde_json::Value, new: Option<String>| {
            if let Some(new) = new {
                *value = new.into();
                changed = true;
            }
        };
        if let Some(row) = json.get_mut("row") {
            let new = row
                .as_str()
                .and_then(|row| pieces(row, &['/'], |part| self.all.get(part).cloned()));
            set(row, new);
        }
        for event in
            json.get_mut("events").and_then(|events| events.as_array_mut()).into_iter().flatten()
        {
            let new = event.as_str().and_then(|code| self.texts.get(code).cloned());
            set(event, new);
        }
        if let Some(settings) = json.get_mut("settings").and_then(|it| it.as_object_mut()) {
            for (_, value) in settings.iter_mut() {
                let new = value.as_str().and_then(|codes| {
                    pieces(codes, &[';'], |code| self.parties.get(code).cloned())
                });
                set(value, new);
            }
        }
        changed.then(|| json.to_string())
    }

    /// A party under its new code; none when it does not name one that changes.
    fn party(&self, text: &str, words: &Codes) -> Option<String> {
        if let Some(new) = self.parties.get(text) {
            return Some(new.clone());
        }
        let (name, remark) = text.split_at(text.find(" (").unwrap_or(text.len()));
        if self.known.contains(text) {
            return None;
        }
        if let Some(new) = self.parties.get(name.trim()) {
            return Some(format!("{new}{remark}"));
        }
        if words.is_empty() || self.known.contains(name.trim()) {
            return None;
        }
        let new = pieces(name, &[' '], |word| words.get(word).cloned())?;
        Some(format!("{new}{remark}"))
    }
}

/// A text with its pieces replaced, what divides them and the spaces around them kept; none when
/// none is.
fn pieces(
    text: &str,
    dividers: &[char],
    replaced: impl Fn(&str) -> Option<String>,
) -> Option<String> {
    let mut changed = false;
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive(dividers) {
        let bare = piece.trim_end_matches(dividers).trim();
        match replaced(bare).filter(|_| !bare.is_empty()) {
            Some(new) => {
                let start = piece.find(bare).unwrap_or_default();
                out.push_str(piece.get(..start).unwrap_or_default());
                out.push_str(&new);
                out.push_str(piece.get(start + bare.len()..).unwrap_or_default());
                changed = true;
            }
            None => out.push_str(piece),
        }
    }
    changed.then_some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_party_is_known_by_code_by_remark_and_as_a_word() {
        let codes = Codes::from([("JGZ".to_owned(), "JGD".to_owned())]);
        let known = HashSet::from(["JGZ (stad)".to_owned(), "JGD".to_owned()]);
        let renames = Renames { parties: codes.clone(), words: codes, known, ..Renames::default() };
        let party = |text| renames.text(text, Naming::Party);
        assert_eq!(party("JGZ").as_deref(), Some("JGD"));
        assert_eq!(party("JGZ (bij doorzetten)").as_deref(), Some("JGD (bij doorzetten)"));
        assert_eq!(party("verpleegkundige JGZ (2)").as_deref(), Some("verpleegkundige JGD (2)"));
        assert_eq!(party("JGZ-arts"), None);
        assert_eq!(party("JGZ (stad)"), None);
        let words = |text| renames.text(text, Naming::PartyOrWords);
        assert_eq!(words("CJG; JGZ, school").as_deref(), Some("CJG; JGD, school"));
        assert_eq!(words("de verpleegkundige van JGZ"), None);
    }
}
