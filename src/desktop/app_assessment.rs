//! What the application does for the assessment: tying what is selected, making findings, and the
//! files of frameworks.

use super::app::App;
use super::app_actions::file_name_of;
use super::assessment::new_finding;
use super::file_dialog::Purpose;
use super::job::Done;
use super::notices::Tone;
use super::screens::Screen;
use super::view_options::Span;
use crate::case::Change;
use crate::exchange::{
    ImportFile, ImportOptions, ImportSource, plan_import, plan_wording, write_framework,
    write_whole,
};
use crate::model::{CaseData, Citation, Event, Framework, Id, Norm, Record, RecordKind};
use crate::text::{Language, tr, tr_with};
use egui::Context;
use std::path::Path;

impl App {
    /// Opens the small window that ties facts to a norm.
    pub(super) fn tie_to_norm(&mut self, events: Vec<Id<Event>>, citation: Option<Id<Citation>>) {
        if self.situation().writable {
            self.tie.open(events, citation);
        } else {
            self.notices.say(self.tr("desktop-read-only-tip"), Tone::Failed);
        }
    }

    /// The same for a passage, which belongs to a fact.
    pub(super) fn tie_passage(&mut self, citation: Id<Citation>) {
        let event = self
            .open
            .as_ref()
            .and_then(|open| open.data.citations.get(citation).map(|row| row.event));
        if let Some(event) = event {
            self.tie_to_norm(vec![event], Some(citation));
        }
    }

    /// The same for the facts that certainly lie within a stretch of time and pass the filter.
    pub(super) fn tie_span(&mut self, span: Option<Span>) {
        let Some(open) = &self.open else { return };
        let Some(span) = span.or(self.stretch).or_else(|| self.screens.timeline_span()) else {
            return;
        };
        let filter = self.filter.prepare(&open.data);
        let events: Vec<_> = open
            .chronicle
            .iter()
            .filter(|event| span.holds(event))
            .filter(|event| filter.matches(event))
            .map(|event| event.id)
            .collect();
        if events.is_empty() {
            self.notices.say(self.tr("assessment-span-empty"), Tone::Failed);
        } else {
            self.tie_to_norm(events, None);
        }
    }

    /// Makes a finding with the selected facts as its evidence, and shows it.
    pub(super) fn new_finding(&mut self, norms: Vec<Id<Norm>>) {
        let Some(open) = &self.open else { return };
        let author = crate::case::user_name();
        let (_, command) = new_finding(&open.data, norms, self.selection.events(), &author);
        self.execute(command);
        self.go(Screen::Assessment);
    }

    /// Asks where a framework is saved.
    pub(super) fn save_framework(&mut self, ctx: &Context, framework: Id<Framework>) {
        let row = self.open.as_ref().and_then(|open| open.data.frameworks.get(framework));
        let Some(row) = row else { return };
        let name = [row.title.as_str(), &row.edition].join(" ");
        let name = format!("{}.toml", file_name_of(name.trim()));
        self.framework_file = Some(framework);
        self.ask_for_file(ctx, Purpose::FrameworkSave, &name);
    }
}

/// Writes a framework of the case.
pub(super) fn write_framework_file(
    data: &CaseData,
    framework: Option<Id<Framework>>,
    path: &Path,
    language: Language,
) -> Result<(), String> {
    let row = framework.and_then(|id| data.frameworks.get(id));
    let text = row.map(|row| write_framework(data, row)).transpose();
    let failed =
        |detail: String| tr_with(language, "desktop-job-failed", &[("detail", detail.into())]);
    let text = text.map_err(|error| failed(error.to_string()))?.unwrap_or_default();
    write_whole(path, text.as_bytes()).map_err(|error| error.message(language))
}

/// Reads a framework into the case.
pub(super) fn read_framework_file(data: &CaseData, path: &Path, language: Language) -> Done {
    let planned = ImportSource::read(path)
        .and_then(|source| plan_import(data, &source, &ImportOptions::default()));
    let draft = match planned {
        Ok(draft) => draft,
        Err(error) => return Done::Failed(error.message(language)),
    };
    let norms = draft.tables.iter().find(|count| count.kind == RecordKind::Norm);
    let (new, same) = norms.map_or((0, 0), |count| (count.imported, count.duplicates));
    let values = [("count", new.into()), ("same", same.into())];
    let mut lines = vec![tr_with(language, "framework-read", &values)];
    let itself = |record: &Record| matches!(record, Record::Framework(row) if row.id.value() > 0);
    if draft.changes.iter().any(itself) {
        lines.push(tr(language, "framework-read-itself"));
    }
    lines.extend(draft.warnings.iter().map(|it| it.notice.message(language)));
    let file = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let label = tr_with(Language::Dutch, "framework-label-read", &[("file", file.into())]);
    let changes = draft.changes.into_iter().map(Change::Put).collect();
    Done::Read { label, title: Purpose::Framework.title_key(), changes, lines }
}

/// Reads the official wording of a framework.
pub(super) fn read_wording_file(
    data: &CaseData,
    framework: Option<Id<Framework>>,
    path: &Path,
    language: Language,
) -> Done {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let read = std::fs::read(path).map_err(|error| {
        tr_with(language, "desktop-job-failed", &[("detail", error.to_string().into())])
    });
    let wording = read.and_then(|bytes| {
        let file = ImportFile { name: name.clone(), kind: None, bytes };
        plan_wording(data, framework.unwrap_or(Id::NEW), &file)
            .map_err(|error| error.message(language))
    });
    let wording = match wording {
        Ok(wording) => wording,
        Err(message) => return Done::Failed(message),
    };
    let values = [("count", wording.changes.len().into()), ("same", wording.same.into())];
    let mut lines = vec![tr_with(language, "framework-wording-read", &values)];
    if !wording.unknown.is_empty() {
        let values = [("codes", wording.unknown.join(", ").into())];
        lines.push(tr_with(language, "framework-wording-unknown", &values));
    }
    let label = tr_with(Language::Dutch, "framework-label-wording", &[("file", name.into())]);
    let changes = wording.changes.into_iter().map(|norm| Change::Put(Record::from(norm))).collect();
    Done::Read { label, title: Purpose::Wording.title_key(), changes, lines }
}
