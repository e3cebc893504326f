//! What the application does with the worker's answers.

use super::app::App;
use super::dialogs::Dialog;
use super::file_dialog::Purpose;
use super::merge_dialog::MergeDialog;
use super::notices::Tone;
use super::selection::Selection;
use super::snapshot::Snapshot;
use super::worker::{Reply, Way};
use crate::case::Done;
use crate::model::{Id, Record, RecordKind};
use crate::text::tr_with;
use std::path::PathBuf;

impl App {
    /// Takes the answers that came since the last frame.
    pub(super) fn take_replies(&mut self) {
        for reply in self.worker.replies() {
            self.pending = self.pending.saturating_sub(1);
            self.take_reply(reply);
        }
    }

    fn take_reply(&mut self, reply: Reply) {
        match reply {
            Reply::Opened { snapshot, notice } => {
                self.forget_file();
                self.opening = None;
                self.settings.remember_file(&snapshot.path);
                self.keep_settings();
                self.open = Some(*snapshot);
                self.notice_of_file = notice;
            }
            Reply::NotOpened { path, message, technical, needs_passphrase } => {
                let again = self.opening.take().is_some() && self.asked_passphrase(&path);
                self.forget_file();
                self.dialog = Some(if needs_passphrase {
                    Dialog::Passphrase {
                        purpose: Purpose::Open,
                        path,
                        typed: String::new(),
                        wrong: again,
                    }
                } else {
                    self.settings.recent_files.retain(|other| *other != path);
                    Dialog::Message { text: message, technical }
                });
            }
            Reply::Changed { snapshot, done, way } => self.changed(*snapshot, &done, way),
            Reply::MergePlanned { path, passphrase, report } => {
                let merge = MergeDialog::new(path, passphrase, report);
                self.dialog = Some(Dialog::Merge(Box::new(merge)));
            }
            Reply::MergeLocked { path, wrong } => {
                let (purpose, typed) = (Purpose::Merge, String::new());
                self.dialog = Some(Dialog::Passphrase { purpose, path, typed, wrong });
            }
            Reply::MergeRefused { message, technical } => {
                self.dialog = Some(Dialog::Message { text: message, technical });
            }
            Reply::Merged { snapshot, done, text } => {
                self.changed(*snapshot, &done, Way::Forward);
                self.notices.say(text, Tone::Done);
            }
            Reply::Unchanged => {}
            Reply::Refused { message } => {
                self.select_new = false;
                self.notices.say(message, Tone::Failed);
            }
            Reply::Found { query, hits } => {
                self.palette.take_hits(&query, hits);
                self.found = self.palette.found();
            }
            Reply::Journal(steps) => self.screens.take_journal(steps),
            Reply::Checked(lines) => {
                self.dialog = Some(Dialog::Findings { title: "desktop-command-check", lines })
            }
            Reply::Closed => self.forget_file(),
        }
    }

    fn asked_passphrase(&mut self, path: &PathBuf) -> bool {
        let asked = self.passphrase_for.as_ref() == Some(path);
        self.passphrase_for = Some(path.clone());
        asked
    }

    fn changed(&mut self, snapshot: Snapshot, done: &Done, way: Way) {
        let language = self.settings.language;
        let data = snapshot.data.clone();
        self.open = Some(snapshot);
        self.selection = self.selection.retained(|id| data.events.get(id).is_some());
        let removed = done
            .changes
            .iter()
            .filter(|change| change.kind == RecordKind::Event && change.after.is_none())
            .count();
        self.follow_view(done);
        match way {
            Way::Forward if removed > 0 => {
                let count = i64::try_from(removed).unwrap_or(i64::MAX);
                let values = [("count", count.into())];
                let text = tr_with(language, "desktop-removed", &values);
                self.notices.say(text, Tone::Removed);
            }
            Way::Forward => {
                let added = done
                    .changes
                    .iter()
                    .find(|change| change.kind == RecordKind::Event && change.before.is_none());
                if let Some(added) = added
                    && self.select_new
                {
                    self.selection = Selection::one(Id::new(added.id));
                    self.inspector.focus_title();
                }
                self.select_new = false;
            }
            Way::Undone | Way::Redone => {
                let key = if way == Way::Undone { "desktop-undone" } else { "desktop-redone" };
                let what = done.label.as_str();
                self.notices.say(tr_with(language, key, &[("what", what.into())]), Tone::Done);
            }
        }
    }

    // The view that is shown keeps its name when that changes, and has none when it is removed.
    fn follow_view(&mut self, done: &Done) {
        for change in &done.changes {
            if let Some(Record::SavedView(before)) = &change.before
                && before.name == self.view.saved_view
            {
                self.view.saved_view = match &change.after {
                    Some(Record::SavedView(after)) => after.name.clone(),
                    _ => String::new(),
                };
            }
        }
    }

    /// Keeps the settings; a folder that cannot be written only costs the memory of them.
    pub(super) fn keep_settings(&self) {
        let _ = self.settings.save();
    }
}
