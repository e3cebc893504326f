//! What the chapters gather from: the case as this version may see it, with names, dates, notes.

use super::content::{Block, Cited, Notice, Span, citing, joined, read_prose, with_joined_notes};
use super::error::ReportError;
use super::figure::Inputs;
use super::general;
use super::names::{Names, join, locator, source_name};
use super::options::{ReportOptions, Version};
use super::rules::{Fineness, Rules};
use crate::model::date::{EdtfDate, Locale, format, format_short, phrase};
use crate::model::{
    Answer, Basis, CaseData, Citation, Confidentiality, Event, EventKind, Finding, Id, Organisation,
};
use crate::text::{Language, Value, keyword_label, tr, tr_with};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The case as the chapters see it.
pub(super) struct Gather<'a> {
    /// Everything, unfiltered.
    pub case: &'a CaseData,
    /// Figures.
    pub inputs: Inputs<'a>,
    /// What was asked for.
    pub options: &'a ReportOptions,
    /// What this version hides.
    pub rules: Rules,
    /// Names by code.
    pub names: Names,
    /// The facts of this version, in the order of the chronicle.
    pub facts: Vec<Arc<Event>>,
    /// Codes and ids of the organisation an accuracy check is for, with its units.
    pub own: HashSet<String>,
    /// The organisation an accuracy check is for.
    pub organisation: Option<Arc<Organisation>>,
    /// Characters that could not be printed, once known.
    pub notices: Vec<Notice>,
    citations: HashMap<Id<Event>, Vec<Arc<Citation>>>,
    visible: HashSet<Id<Event>>,
}

impl<'a> Gather<'a> {
    pub(super) fn new(
        case: &'a CaseData,
        inputs: &Inputs<'a>,
        options: &'a ReportOptions,
    ) -> Result<Self, ReportError> {
        let organisation = match (options.version, &options.organisation) {
            (Version::AccuracyCheck, None) => return Err(ReportError::OrganisationMissing),
            (Version::AccuracyCheck, Some(code)) => Some(
                case.organisation(code)
                    .cloned()
                    .ok_or_else(|| ReportError::OrganisationUnknown(code.clone()))?,
            ),
            _ => None,
        };
        let rules = Rules::of(case, options.version);
        let mut citations: HashMap<_, Vec<_>> = HashMap::new();
        for citation in &case.citations {
            citations.entry(citation.event).or_default().push(Arc::clone(citation));
        }
        let own = organisation.as_ref().map(|row| family(case, row)).unwrap_or_default();
        let mut gather = Self {
            case,
            inputs: *inputs,
            options,
            rules,
            names: Names::new(case, options.version, options.language),
            facts: Vec::new(),
            own,
            organisation,
            notices: Vec::new(),
            citations,
            visible: HashSet::new(),
        };
        gather.facts = case
            .chronicle()
            .into_iter()
            .filter(|fact| gather.shows(fact))
            .map(|fact| match gather.is_general(&fact) {
                true => Arc::new(general::generalised(&fact, options.language)),
                false => fact,
            })
            .collect();
        gather.visible = gather.facts.iter().map(|fact| fact.id).collect();
        Ok(gather)
    }

    fn shows(&self, fact: &Event) -> bool {
        match self.options.version {
            Version::Full => true,
            Version::AccuracyCheck => self.concerns(fact),
            Version::Public => {
                (!self.rules.key_moments_only || fact.is_key_moment())
                    && !fact.out_of_scope
                    && (self.rules.generalise || !self.is_confidential(fact))
            }
        }
    }

    /// Whether a fact that is shown is told in general words only.
    pub(super) fn is_general(&self, fact: &Event) -> bool {
        match self.options.version {
            Version::Full => false,
            Version::AccuracyCheck => {
                let took_part = [&fact.from, &fact.to, &fact.actors, &fact.shared_with]
                    .into_iter()
                    .flatten()
                    .any(|code| self.own.contains(code));
                self.rules.hide_medical_of_others
                    && fact.kind == EventKind::MedicalExamination
                    && !took_part
            }
            Version::Public => self.is_confidential(fact),
        }
    }

    /// Whether what a fact says must not be public.
    fn is_confidential(&self, fact: &Event) -> bool {
        self.is_hidden(fact)
            // An answer to a hidden fact tells what the fact was.
            || fact
                .responds_to
                .iter()
                .filter_map(|id| self.case.events.get(*id))
                .any(|cause| self.is_hidden(cause))
            || self.all_secret(fact)
    }

    fn is_hidden(&self, fact: &Event) -> bool {
        fact.signals.iter().any(|signal| self.rules.hide_signals.contains(signal))
    }

    /// Whether a fact concerns the organisation of an accuracy check.
    pub(super) fn concerns(&self, fact: &Event) -> bool {
        [&fact.from, &fact.to, &fact.actors, &fact.about, &fact.shared_with, &fact.not_informed]
            .into_iter()
            .flatten()
            .any(|code| self.own.contains(code))
    }

    fn all_secret(&self, fact: &Event) -> bool {
        let citations = self.citations.get(&fact.id).map(Vec::as_slice).unwrap_or_default();
        !citations.is_empty()
            && citations.iter().all(|citation| {
                self.case
                    .sources
                    .get(citation.source)
                    .is_some_and(|source| source.confidentiality == Confidentiality::Secret)
            })
    }

    /// Whether the report is about an organisation's part only, and this is not its part.
    pub(super) fn leaves_out(&self, organisations: &[Id<Organisation>]) -> bool {
        self.organisation.is_some()
            && !organisations.iter().any(|id| {
                self.case.organisations.get(*id).is_some_and(|row| self.own.contains(&row.code))
            })
    }

    /// Whether a party belongs to what this version shows.
    pub(super) fn shows_party(&self, code: &str) -> bool {
        self.organisation.is_none() || self.own.contains(code)
    }

    /// The findings this version shows.
    pub(super) fn findings(&self) -> Vec<Arc<Finding>> {
        self.case
            .findings
            .iter()
            .filter(|finding| !self.leaves_out(&finding.organisations))
            .cloned()
            .collect()
    }

    /// The language of labels.
    pub(super) fn language(&self) -> Language {
        self.options.language
    }

    /// A word of the report.
    pub(super) fn tr(&self, key: &str) -> String {
        tr(self.language(), key)
    }

    /// A word of the report with arguments.
    pub(super) fn tr_with(&self, key: &str, arguments: &[(&'static str, Value<'_>)]) -> String {
        tr_with(self.language(), key, arguments)
    }

    /// The label of a keyword.
    pub(super) fn label(&self, list: &str, keyword: &str) -> String {
        keyword_label(self.language(), list, keyword)
    }

    /// 'a, b en c'.
    pub(super) fn join(&self, names: impl IntoIterator<Item = String>) -> String {
        join(names, &self.tr("report-and"))
    }

    /// Parties by name: 'a, b en c'.
    pub(super) fn parties(&self, codes: &[String]) -> String {
        self.names.parties(codes, &self.tr("report-and"))
    }

    pub(super) fn locale(&self) -> Locale {
        match self.language() {
            Language::Dutch => Locale::Dutch,
            Language::English => Locale::English,
        }
    }

    /// A date in words, as coarse as the version wants it.
    pub(super) fn date(&self, date: &EdtfDate) -> String {
        format(&self.coarse(date), self.locale())
    }

    /// A date for a table.
    pub(super) fn short_date(&self, date: &EdtfDate) -> String {
        format_short(&self.coarse(date), self.locale())
    }

    /// A date as coarse as the version wants it.
    pub(super) fn coarse(&self, date: &EdtfDate) -> EdtfDate {
        let fineness = self.rules.dates;
        if fineness == Fineness::Exact {
            return date.clone();
        }
        let month = |day: crate::model::date::Day| match (fineness, day.ymd()) {
            (Fineness::Year, (year, _, _)) => format!("{year:04}"),
            (_, (year, month, _)) => format!("{year:04}-{month:02}"),
        };
        let (first, last) = (date.earliest().map(month), date.latest().map(month));
        let text = match (first, last) {
            (Some(first), Some(last)) if first == last => first,
            // What lasted goes on doing so; a moment somewhere in a stretch stays a moment.
            (first, last) if date.is_period() => format!(
                "{}/{}",
                first.unwrap_or_else(|| "..".into()),
                last.unwrap_or_else(|| "..".into())
            ),
            (first, last) => {
                format!("[{}..{}]", first.unwrap_or_default(), last.unwrap_or_default())
            }
        };
        EdtfDate::parse(&text).unwrap_or_else(|_| date.clone())
    }

    /// When a fact was, in the source's own words where these say it by themselves, otherwise in
    /// ours.
    pub(super) fn fact_date(&self, fact: &Event) -> String {
        let Some(when) = &fact.when else {
            return if fact.date_phrase.is_empty() {
                self.tr("report-undated")
            } else {
                fact.date_phrase.clone()
            };
        };
        if self.rules.dates == Fineness::Exact && fact.basis == Basis::Explicit {
            let reading = phrase::read(&fact.date_phrase, &phrase::PhraseContext::default());
            // The same days, though perhaps to the hour: 'in de nacht van 7 op 8 juni 2015'.
            let same = |read: &EdtfDate| {
                (read.earliest(), read.latest()) == (when.earliest(), when.latest())
            };
            if reading.warning.is_none() && reading.edtf.as_ref().is_some_and(same) {
                return fact.date_phrase.trim().to_owned();
            }
        }
        self.date(when)
    }

    /// When a fact was, short, for a table.
    pub(super) fn fact_short_date(&self, fact: &Event) -> String {
        match &fact.when {
            Some(when) => self.short_date(when),
            None => self.fact_date(fact),
        }
    }

    /// A reference to a fact by its number.
    pub(super) fn fact_link(&self, fact: &Event) -> Span {
        let code = self.fact_code(fact);
        Span::link(format!("fact-{code}"), code)
    }

    /// The number of a fact.
    pub(super) fn fact_code(&self, fact: &Event) -> String {
        if fact.code.is_empty() { format!("#{}", fact.id) } else { fact.code.clone() }
    }

    /// References to facts, those of this version only, divided by commas.
    pub(super) fn fact_links(&self, ids: impl IntoIterator<Item = Id<Event>>) -> Vec<Span> {
        let mut spans = Vec::new();
        for id in ids {
            if let Some(fact) = self.case.events.get(id)
                && self.visible.contains(&id)
            {
                if !spans.is_empty() {
                    spans.push(Span::text(", "));
                }
                spans.push(self.fact_link(fact));
            }
        }
        spans
    }

    /// References to the facts that something rests on, and how many of them this version does not
    /// tell: a finding is not to look thinner than it is.
    pub(super) fn evidence_links(&self, ids: impl IntoIterator<Item = Id<Event>>) -> Vec<Span> {
        let ids: Vec<_> =
            ids.into_iter().filter(|id| self.case.events.get(*id).is_some()).collect();
        let untold = ids.iter().filter(|id| !self.visible.contains(id)).count();
        let mut spans = self.fact_links(ids);
        if untold > 0 {
            let rest = self.tr_with("report-untold", &[("count", untold.into())]);
            spans.push(Span::text(match spans.is_empty() {
                true => rest,
                false => format!(" {} {rest}", self.tr("report-and")),
            }));
        }
        spans
    }

    /// Whether this version tells every fact that says whether the child was seen.
    pub(super) fn tells_every_contact(&self) -> bool {
        let says = |fact: &Event| fact.child_seen != Answer::NotApplicable;
        self.case.events.iter().all(|fact| !says(fact) || self.visible.contains(&fact.id))
    }

    /// References to findings, divided by commas.
    pub(super) fn finding_links(&self, ids: &[Id<Finding>]) -> Vec<Span> {
        let mut spans = Vec::new();
        for finding in ids.iter().filter_map(|id| self.case.findings.get(*id)) {
            if self.leaves_out(&finding.organisations) {
                continue;
            }
            if !spans.is_empty() {
                spans.push(Span::text(", "));
            }
            spans.push(Span::link(format!("finding-{}", finding.code), finding.code.clone()));
        }
        spans
    }

    /// Where a fact stands in the sources: 'Casusonderzoek Drenthe (2016), r. 474 en 821'.
    pub(super) fn citation(&self, fact: &Event) -> String {
        let cited = self.cited(fact).into_iter().map(|(name, places)| {
            if places.is_empty() { name } else { format!("{name}, {places}") }
        });
        cited.collect::<Vec<_>>().join("; ")
    }

    /// The sources of a fact by name, each with the places in it; none where this version names
    /// no sources.
    fn cited(&self, fact: &Event) -> Vec<(String, String)> {
        if self.rules.hide_sources {
            return Vec::new();
        }
        let mut by_source: Vec<(String, Vec<String>)> = Vec::new();
        for citation in self.citations.get(&fact.id).into_iter().flatten() {
            let Some(source) = self.case.sources.get(citation.source) else { continue };
            let name = source_name(source);
            let mut place = locator(&citation.locator);
            if citation.contradicts {
                place = format!("{place} ({})", self.tr("report-contradicts"));
            }
            if !citation.quotation.is_empty() && !self.rules.hide_quotations {
                place = format!("{place}: ‘{}’", citation.quotation);
            }
            match by_source.iter_mut().find(|(known, _)| *known == name) {
                Some((_, places)) => {
                    places.push(place.strip_prefix("r. ").unwrap_or(&place).to_owned())
                }
                None => by_source.push((name, vec![place])),
            }
        }
        let places =
            |places: Vec<String>| self.join(places.into_iter().filter(|place| !place.is_empty()));
        by_source.into_iter().map(|(name, found)| (name, places(found))).collect()
    }

    /// The note with a fact's sources; none where this version shows none.
    pub(super) fn citation_note(&self, fact: &Event) -> Option<Span> {
        let citation = self.citation(fact);
        (!citation.is_empty()).then(|| Span::note(format!("{citation}.")))
    }

    /// A text the inspector wrote, as blocks. One for this version alone goes before the general,
    /// which is about all parties: an organisation that checks its part reads its own only.
    pub(super) fn prose(&self, part: &str, level: usize) -> Vec<Block> {
        let own = format!("{part}-{}", self.options.version.keyword());
        let find = |name: &str| {
            self.case
                .report_texts
                .iter()
                .find(|row| row.part == name && !row.text.trim().is_empty())
        };
        let general = || match self.options.version {
            Version::AccuracyCheck => None,
            Version::Full | Version::Public => find(part),
        };
        find(&own).or_else(general).map_or_else(Vec::new, |row| self.read(&row.text, level))
    }

    /// A text of the case with emphasis, lists and references.
    pub(super) fn read(&self, text: &str, level: usize) -> Vec<Block> {
        let blocks = read_prose(text, level, &|word| self.reference(word));
        with_joined_notes(blocks, &self.tr("report-idem"))
    }

    /// One paragraph of such a text.
    pub(super) fn spans(&self, text: &str) -> Vec<Span> {
        let spans = super::content::spans(text, &|word| self.reference(word));
        joined(spans, &self.tr("report-idem"))
    }

    fn reference(&self, word: &str) -> Option<Vec<Span>> {
        super::references::printed(self, word)
    }

    /// Whether this version tells a fact.
    pub(super) fn shows_fact(&self, fact: &Event) -> bool {
        self.shows_id(fact.id)
    }

    /// Whether this version tells the fact with that id.
    pub(super) fn shows_id(&self, id: Id<Event>) -> bool {
        self.visible.contains(&id)
    }

    /// The note with a fact's number and sources; none where this version names no sources or
    /// leaves the fact out.
    pub(super) fn fact_note(&self, fact: &Event) -> Option<Span> {
        if self.rules.hide_sources || !self.shows_fact(fact) {
            return None;
        }
        let cited = Cited { code: self.fact_code(fact), sources: self.cited(fact) };
        Some(citing(vec![cited], &self.tr("report-idem")))
    }

    /// The text of a part in one line, as a caption; empty when there is none.
    pub(super) fn line(&self, part: &str) -> String {
        self.case
            .report_texts
            .iter()
            .find(|row| row.part == part)
            .map(|row| row.text.split_whitespace().collect::<Vec<_>>().join(" "))
            .unwrap_or_default()
    }

    /// The year a fact is told in: that of its start where it lasted, of its middle otherwise, so
    /// that 'January, more or less' does not land in the year before.
    pub(super) fn year_of(fact: &Event) -> Option<i64> {
        let when = fact.when.as_ref()?;
        let (first, last) = (when.earliest()?, when.latest());
        let day = match last {
            Some(last) if !when.as_str().contains('/') => {
                crate::model::date::Day(i64::midpoint(first.0, last.0))
            }
            _ => first,
        };
        Some(day.ymd().0)
    }

    /// Whether a fact belongs to the frame of the investigation rather than to its story.
    pub(super) fn is_frame(fact: &Event) -> bool {
        matches!(fact.kind, EventKind::NormInForce | EventKind::OrganisationChange)
    }

    /// Colour of a party on paper.
    pub(super) fn colour(&self, codes: &[String]) -> String {
        let organisation = codes.iter().find_map(|code| self.case.organisation_of(code));
        let key = organisation.map_or("", |row| row.colour.as_str());
        super::palette::colour(key).to_owned()
    }
}

/// The codes of an organisation, its units, what it came from, and who works there.
fn family(case: &CaseData, organisation: &Organisation) -> HashSet<String> {
    let mut ids = HashSet::from([organisation.id]);
    loop {
        let before = ids.len();
        for row in &case.organisations {
            if row.parent.is_some_and(|parent| ids.contains(&parent)) {
                ids.insert(row.id);
            }
        }
        for row in &case.successions {
            if ids.contains(&row.successor) {
                ids.insert(row.predecessor);
            }
        }
        if ids.len() == before {
            break;
        }
    }
    let mut codes = HashSet::new();
    for row in case.organisations.iter().filter(|row| ids.contains(&row.id)) {
        codes.insert(row.code.clone());
        codes.extend(row.aliases.iter().cloned());
    }
    for row in &case.professionals {
        if row.organisation.is_some_and(|id| ids.contains(&id)) {
            codes.insert(row.code.clone());
        }
    }
    codes
}
