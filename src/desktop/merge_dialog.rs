//! Merging with a colleague's copy: what will be taken over, and a choice for every conflict.

use super::theme::Theme;
use super::widgets::{ButtonLook, button, label};
use crate::case::{ConflictKey, MergeChoices, MergeConflict, MergeReport, Side};
use crate::text::{Language, tr, tr_with};
use egui::{ScrollArea, Ui};
use std::path::PathBuf;

/// Records that are written out; a long list is read in the journal.
const RECORDS_SHOWN: usize = 40;
/// The list of records and conflicts, at most.
const LIST_HEIGHT: f32 = 400.0;
/// What the window needs beside the list: title, sentence, buttons and a margin.
const AROUND_LIST: f32 = 300.0;

/// A merge that waits for the inspector's word.
pub struct MergeDialog {
    /// The copy.
    pub path: PathBuf,
    /// Its passphrase, when it is locked.
    pub passphrase: Option<String>,
    /// What would be done.
    pub report: Box<MergeReport>,
    /// What was decided so far.
    pub choices: MergeChoices,
}

/// What the inspector said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing yet.
    Nothing,
    /// Merge.
    Merge,
    /// Leave it.
    Cancel,
}

impl MergeDialog {
    /// A dialog about a merge that was worked out.
    #[must_use]
    pub fn new(path: PathBuf, passphrase: Option<String>, report: Box<MergeReport>) -> Self {
        Self { path, passphrase, report, choices: MergeChoices::new() }
    }

    /// Draws what will be taken over and the conflicts.
    pub fn ui(&mut self, ui: &mut Ui, theme: &Theme, language: Language) -> Said {
        let file = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let prose = theme.regular(theme.sizes.prose);
        let nothing = self.report.is_empty() && self.report.conflicts.is_empty();
        if nothing {
            let text = tr_with(language, "merge-nothing", &[("file", file.into())]);
            label(ui, text, prose, theme.text1);
        } else {
            let values = [
                ("file", file.into()),
                ("added", self.report.added.len().into()),
                ("changed", self.report.changed.len().into()),
                ("removed", self.report.removed.len().into()),
            ];
            label(ui, tr_with(language, "merge-would", &values), prose, theme.text1);
            ui.add_space(4.0);
            // A dialog is as high as its contents, and a list that scrolls has no height of its own.
            let height = (ui.ctx().content_rect().height() - AROUND_LIST).clamp(120.0, LIST_HEIGHT);
            let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
            list.show(ui, |ui| {
                ui.set_width(ui.available_width());
                self.records(ui, theme, language);
                self.conflicts(ui, theme, language);
            });
        }
        ui.add_space(12.0);
        let mut said = Said::Nothing;
        ui.horizontal(|ui| {
            if nothing {
                if button(ui, theme, ButtonLook::Main, "", &tr(language, "desktop-close")).clicked()
                {
                    said = Said::Cancel;
                }
                return;
            }
            if button(ui, theme, ButtonLook::Main, "", &tr(language, "merge-button")).clicked() {
                said = Said::Merge;
            }
            if button(ui, theme, ButtonLook::Plain, "", &tr(language, "desktop-cancel")).clicked() {
                said = Said::Cancel;
            }
        });
        said
    }

    fn records(&self, ui: &mut Ui, theme: &Theme, language: Language) {
        let small = || theme.regular(theme.sizes.interface);
        for (key, records) in [
            ("merge-list-added", &self.report.added),
            ("merge-list-changed", &self.report.changed),
            ("merge-list-removed", &self.report.removed),
        ] {
            if records.is_empty() {
                continue;
            }
            let title = tr_with(language, key, &[("count", records.len().into())]);
            ui.collapsing(title, |ui| {
                for record in records.iter().take(RECORDS_SHOWN) {
                    label(ui, record.told(language), small(), theme.text1);
                }
                if let Some(more) = records.len().checked_sub(RECORDS_SHOWN).filter(|it| *it > 0) {
                    let text = tr_with(language, "merge-list-more", &[("count", more.into())]);
                    label(ui, text, small(), theme.text3);
                }
            });
        }
        for it in &self.report.renumbered {
            let values = [
                ("kind", crate::case::kind_name(language, it.kind).into()),
                ("from", it.from.as_str().into()),
                ("to", it.to.as_str().into()),
            ];
            label(ui, tr_with(language, "merge-renumbered", &values), small(), theme.text2);
        }
    }

    fn conflicts(&mut self, ui: &mut Ui, theme: &Theme, language: Language) {
        let conflicts = &self.report.conflicts;
        if conflicts.is_empty() {
            return;
        }
        let count = conflicts.len();
        ui.add_space(8.0);
        let title = tr_with(language, "merge-choose", &[("count", count.into())]);
        label(ui, title, theme.semibold(theme.sizes.interface), theme.warning);
        let choosable: Vec<ConflictKey> =
            conflicts.iter().filter(|it| it.kind.can_choose()).map(|it| it.key.clone()).collect();
        if choosable.len() > 1 {
            ui.horizontal(|ui| {
                for (key, side) in
                    [("merge-all-here", Side::Here), ("merge-all-there", Side::There)]
                {
                    if button(ui, theme, ButtonLook::Plain, "", &tr(language, key)).clicked() {
                        self.choices = choosable.iter().map(|it| (it.clone(), side)).collect();
                    }
                }
            });
        }
        for conflict in conflicts {
            ui.add_space(8.0);
            if conflict.kind.can_choose() {
                choice(ui, theme, language, conflict, &mut self.choices);
            } else {
                let font = theme.regular(theme.sizes.interface);
                label(ui, conflict.message(language), font, theme.text1);
            }
        }
    }
}

/// One conflict: the record and field, and a radio button for each of the three answers.
fn choice(
    ui: &mut Ui,
    theme: &Theme,
    language: Language,
    conflict: &MergeConflict,
    choices: &mut MergeChoices,
) {
    let kind = crate::case::kind_name(language, conflict.key.kind);
    let mut title = format!("{kind} {}", conflict.record_name());
    let field = conflict.field_name(language);
    if !field.is_empty() {
        title = format!("{title} · {field}");
    }
    label(ui, title, theme.semibold(theme.sizes.interface), theme.text1);
    let chosen = choices.get(&conflict.key).copied();
    let here =
        tr_with(language, "merge-pick-here", &[("value", conflict.here_text(language).into())]);
    let there =
        tr_with(language, "merge-pick-there", &[("value", conflict.there_text(language).into())]);
    for (side, text) in [
        (Some(Side::Here), here),
        (Some(Side::There), there),
        (None, tr(language, "merge-pick-later")),
    ] {
        if ui.radio(chosen == side, text).clicked() {
            match side {
                Some(side) => choices.insert(conflict.key.clone(), side),
                None => choices.remove(&conflict.key),
            };
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::worker::{Reply, Request, Worker};
    use super::*;
    use crate::case::{Case, Command, OpenOptions};
    use crate::desktop::fonts;
    use crate::model::{Investigation, Organisation};
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;
    use std::path::Path;

    fn organisation(code: &str, name: &str) -> Command {
        let (code, name) = (code.to_owned(), name.to_owned());
        Command::put(Organisation { code, name, ..Organisation::default() })
    }

    fn rename(path: &Path, name: &str) {
        let mut case = Case::open(path, OpenOptions::write()).unwrap();
        let organisation = case.data().organisation("VT").unwrap().as_ref().clone();
        case.execute(Command::put(Organisation { name: name.into(), ..organisation })).unwrap();
        case.close().unwrap();
    }

    /// A file and a copy of it, in which one organisation got two names, and the copy another.
    fn copies(folder: &Path) -> (PathBuf, PathBuf) {
        let (here, there) = (folder.join("zaak.kroniek"), folder.join("kopie.kroniek"));
        let mut case = Case::create(&here, Investigation::default()).unwrap();
        case.execute(organisation("VT", "Veilig Thuis")).unwrap();
        case.close().unwrap();
        std::fs::copy(&here, &there).unwrap();
        rename(&here, "Veilig Thuis Hier");
        rename(&there, "Veilig Thuis Daar");
        let mut copy = Case::open(&there, OpenOptions::write()).unwrap();
        copy.execute(organisation("HA", "Huisarts")).unwrap();
        copy.close().unwrap();
        (here, there)
    }

    /// Asks the worker and waits for its answer.
    fn answer(worker: &mut Worker, request: Request) -> Reply {
        worker.ask(request);
        loop {
            if let Some(reply) = worker.replies().pop() {
                return reply;
            }
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
    }

    #[test]
    fn a_merge_is_shown_decided_and_carried_out() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = copies(folder.path());
        let mut worker = Worker::start(&egui::Context::default(), Language::Dutch).unwrap();
        let opened = answer(&mut worker, Request::Open { path: here, passphrase: None });
        assert!(matches!(opened, Reply::Opened { .. }));
        let plan = Request::PlanMerge { path: there.clone(), passphrase: None };
        let Reply::MergePlanned { path, passphrase, report } = answer(&mut worker, plan) else {
            panic!("no plan")
        };

        let dialog = MergeDialog::new(path, passphrase, report);
        let mut harness = Harness::builder()
            .with_size([700.0, 520.0])
            .with_context_setup(fonts::install)
            .build_ui_state(
                |ui, (dialog, said): &mut (MergeDialog, Said)| {
                    let theme = Theme::load(false).unwrap();
                    let now = dialog.ui(ui, &theme, Language::Dutch);
                    if now != Said::Nothing {
                        *said = now;
                    }
                },
                (dialog, Said::Nothing),
            );
        harness.run();
        harness.get_by_label("Nieuw (1)");
        harness.get_by_label("Organisatie VT Veilig Thuis Hier · Naam");
        harness.get_by_label("Hier: Veilig Thuis Hier");
        harness.get_by_label("In de kopie: Veilig Thuis Daar").click();
        harness.run();
        harness.get_by_label("Samenvoegen").click();
        harness.run();
        let (dialog, said) = harness.state();
        assert_eq!(*said, Said::Merge);

        let merge =
            Request::Merge { path: there, passphrase: None, choices: dialog.choices.clone() };
        let Reply::Merged { snapshot, text, .. } = answer(&mut worker, merge) else {
            panic!("not merged")
        };
        let name = |code: &str| snapshot.data.organisation(code).map(|it| it.name.clone());
        assert_eq!(name("VT").as_deref(), Some("Veilig Thuis Daar"));
        assert_eq!(name("HA").as_deref(), Some("Huisarts"));
        assert_eq!(text, "Samengevoegd met kopie.kroniek: 1 nieuw, 1 gewijzigd, 0 verwijderd.");
        assert!(snapshot.undo.is_some_and(|label| label.starts_with("Samengevoegd met")));
    }

    #[test]
    fn what_is_no_copy_is_refused_in_a_sentence_and_a_locked_one_asks_its_passphrase() {
        let folder = tempfile::tempdir().unwrap();
        let (here, there) = copies(folder.path());
        let other = folder.path().join("ander.kroniek");
        Case::create(&other, Investigation::default()).unwrap().close().unwrap();
        Case::lock(&there, &crate::case::Passphrase::new("geheim".to_owned())).unwrap();
        let mut worker = Worker::start(&egui::Context::default(), Language::Dutch).unwrap();
        answer(&mut worker, Request::Open { path: here, passphrase: None });
        let plan = Request::PlanMerge { path: other, passphrase: None };
        let Reply::MergeRefused { message, .. } = answer(&mut worker, plan) else {
            panic!("not refused")
        };
        assert!(message.contains("geen kopie van dit onderzoek"), "{message}");
        let mut plan = |passphrase: Option<&str>| {
            let passphrase = passphrase.map(str::to_owned);
            answer(&mut worker, Request::PlanMerge { path: there.clone(), passphrase })
        };
        assert!(matches!(plan(None), Reply::MergeLocked { wrong: false, .. }));
        assert!(matches!(plan(Some("anders")), Reply::MergeLocked { wrong: true, .. }));
        assert!(matches!(plan(Some("geheim")), Reply::MergePlanned { .. }));
    }
}
