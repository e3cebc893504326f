//! The system's dialogs for choosing a file, each on a thread of its own: the window goes on.

use crate::text::{Language, tr};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::time::{Duration, Instant};

/// Nobody closes a dialog as fast as this.
const QUICK: Duration = Duration::from_millis(400);

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Open an investigation.
    Open,
    /// Make a new investigation.
    New,
    /// Where the copy of the sample case goes.
    Sample,
    /// The report.
    Report,
    /// A picture of the timeline.
    Timeline,
    /// Everything as a table.
    Table,
    /// A table to bring in.
    Import,
    /// A colleague's copy of the case.
    Merge,
    /// A framework to bring in.
    Framework,
    /// Where a framework goes.
    FrameworkSave,
    /// The official wording of a framework.
    Wording,
    /// Investigations to compare.
    CompareAdd,
    /// The comparison as a document.
    ComparePdf,
}

impl Purpose {
    /// The key of the dialog's title.
    #[must_use]
    pub const fn title_key(self) -> &'static str {
        match self {
            Self::Open => "desktop-dialog-open",
            Self::New => "desktop-dialog-new",
            Self::Sample => "desktop-dialog-sample",
            Self::Report => "desktop-dialog-report",
            Self::Timeline => "desktop-dialog-timeline",
            Self::Table => "desktop-dialog-table",
            Self::Import => "desktop-dialog-import",
            Self::Merge => "desktop-dialog-merge",
            Self::Framework => "framework-load",
            Self::FrameworkSave => "framework-save",
            Self::Wording => "framework-wording",
            Self::CompareAdd => "desktop-dialog-compare-add",
            Self::ComparePdf => "desktop-dialog-compare-pdf",
        }
    }

    const fn filters(self) -> &'static [(&'static str, &'static [&'static str])] {
        match self {
            Self::Open | Self::New | Self::Sample | Self::Merge | Self::CompareAdd => {
                &[("Kroniek", &["kroniek"])]
            }
            Self::Report => &[("PDF", &["pdf"]), ("Word", &["docx"])],
            Self::ComparePdf => &[("PDF", &["pdf"])],
            Self::Timeline => &[("SVG", &["svg"]), ("PNG", &["png"]), ("PDF", &["pdf"])],
            Self::Table => {
                &[("CSV", &["csv"]), ("Excel", &["xlsx"]), ("Word", &["docx"]), ("JSON", &["json"])]
            }
            Self::Import => &[(
                "CSV, Excel, Word, ODS, JSON, TOML",
                &["csv", "tsv", "xlsx", "docx", "ods", "json", "txt", "toml"],
            )],
            Self::Framework | Self::FrameworkSave => &[("TOML", &["toml"])],
            Self::Wording => &[("TOML, CSV", &["toml", "csv", "txt"])],
        }
    }

    const fn saves(self) -> bool {
        !matches!(
            self,
            Self::Open
                | Self::Import
                | Self::Merge
                | Self::Framework
                | Self::Wording
                | Self::CompareAdd
        )
    }
}

/// A dialog that is open.
pub struct FileDialog {
    /// What it was opened for.
    pub purpose: Purpose,
    answer: Receiver<Option<Vec<PathBuf>>>,
    shown: Instant,
}

/// How a dialog stands.
pub enum Answer {
    /// Still open.
    Waiting,
    /// Closed without a choice.
    Cancelled,
    /// The system has no dialog to show: it answered faster than anybody can.
    Missing,
    /// Files were chosen: one, except where several may be.
    Chosen(Vec<PathBuf>),
}

impl FileDialog {
    /// Opens the dialog.
    #[must_use]
    pub fn show(ctx: &egui::Context, language: Language, purpose: Purpose, name: &str) -> Self {
        let (sender, answer) = channel();
        let ctx = ctx.clone();
        let mut dialog = rfd::FileDialog::new().set_title(tr(language, purpose.title_key()));
        for (label, extensions) in purpose.filters() {
            dialog = dialog.add_filter(*label, extensions);
        }
        if !name.is_empty() {
            dialog = dialog.set_file_name(name);
        }
        let work = move || {
            let paths = match purpose {
                Purpose::CompareAdd => dialog.pick_files(),
                _ if purpose.saves() => dialog.save_file().map(|path| vec![path]),
                _ => dialog.pick_file().map(|path| vec![path]),
            };
            // The window may have closed in the meantime; then nobody waits for the answer.
            let _ = sender.send(paths);
            ctx.request_repaint();
        };
        // Where no thread can be had the sender is dropped, which reads as 'cancelled'.
        let _ = std::thread::Builder::new().name("kroniek-file-dialog".into()).spawn(work);
        Self { purpose, answer, shown: Instant::now() }
    }

    /// What was chosen, without waiting.
    #[must_use]
    pub fn answer(&self) -> Answer {
        match self.answer.try_recv() {
            Ok(Some(paths)) => Answer::Chosen(paths),
            Ok(None) | Err(TryRecvError::Disconnected) if self.shown.elapsed() < QUICK => {
                Answer::Missing
            }
            Ok(None) | Err(TryRecvError::Disconnected) => Answer::Cancelled,
            Err(TryRecvError::Empty) => Answer::Waiting,
        }
    }
}
