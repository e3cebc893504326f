//! Dialogs that must be answered first: a passphrase, a message, a question.

use super::merge_dialog::{MergeDialog, Said};
use super::picture_choice::PictureChoice;
use super::theme::Theme;
use super::widgets::{ButtonLook, button, dialog_frame, label};
use super::{file_dialog::Purpose, icon};
use crate::text::{Language, tr, tr_with};
use egui::{Context, Id, Key, Modal, TextEdit, Ui};
use std::path::PathBuf;

/// A dialog in the middle of the window.
pub enum Dialog {
    /// A locked file asks for its passphrase.
    Passphrase {
        /// The file.
        path: PathBuf,
        /// What the file is for: to open it, or to merge with it.
        purpose: Purpose,
        /// What is typed.
        typed: String,
        /// Whether the last one was wrong.
        wrong: bool,
    },
    /// Something could not be done.
    Message {
        /// What happened and what to do.
        text: String,
        /// The technical side, for whoever helps.
        technical: String,
    },
    /// A new investigation asks for its title, then for its place.
    NewTitle {
        /// What is typed.
        typed: String,
    },
    /// A saved view asks for its name.
    ViewName {
        /// What is typed.
        typed: String,
    },
    /// Where a file is, on a system that has no dialog for it.
    Path {
        /// What the file is for.
        purpose: Purpose,
        /// What is typed.
        typed: String,
    },
    /// What picture of the timeline is wanted.
    Picture {
        /// The choice so far.
        choice: PictureChoice,
    },
    /// What a merge with a copy would do.
    Merge(Box<MergeDialog>),
    /// What a check found, or what was read.
    Findings {
        /// The key of the heading.
        title: &'static str,
        /// A line each.
        lines: Vec<String>,
    },
}

/// How the inspector answered a dialog.
pub enum Answered {
    /// Open a locked file with this passphrase, for that purpose.
    Passphrase(Purpose, PathBuf, String),
    /// Merge, with what was decided.
    Merge(Box<MergeDialog>),
    /// Ask where the new investigation with this title goes.
    Title(String, Purpose),
    /// Keep the view under this name.
    ViewName(String),
    /// Make this picture of the timeline.
    Picture(PictureChoice),
    /// Use this file.
    Path(Purpose, String),
    /// Nothing to do.
    Nothing,
}

enum Step {
    Stay,
    Confirm,
    Cancel,
}

impl Dialog {
    /// Draws the dialog; an answer closes it.
    pub fn ui(&mut self, ctx: &Context, theme: &Theme, language: Language) -> Option<Answered> {
        let modal =
            Modal::new(Id::unique("dialog")).backdrop_color(theme.shade).frame(dialog_frame(theme));
        let response = modal.show(ctx, |ui| {
            let width: f32 = if matches!(self, Self::Merge(_)) { 680.0 } else { 460.0 };
            ui.set_width(width.min(ctx.content_rect().width() - 64.0));
            self.content(ui, theme, language)
        });
        let step = if response.should_close() { Step::Cancel } else { response.inner };
        match step {
            Step::Stay => None,
            Step::Cancel => Some(Answered::Nothing),
            Step::Confirm => Some(match self {
                Self::Passphrase { purpose, path, typed, .. } => {
                    Answered::Passphrase(*purpose, path.clone(), std::mem::take(typed))
                }
                Self::Merge(merge) => Answered::Merge(Box::new(MergeDialog {
                    path: merge.path.clone(),
                    passphrase: merge.passphrase.take(),
                    report: std::mem::take(&mut merge.report),
                    choices: std::mem::take(&mut merge.choices),
                })),
                Self::NewTitle { typed } => Answered::Title(typed.trim().to_owned(), Purpose::New),
                Self::ViewName { typed } => Answered::ViewName(typed.trim().to_owned()),
                Self::Path { purpose, typed } => Answered::Path(*purpose, typed.trim().to_owned()),
                Self::Picture { choice } => Answered::Picture(*choice),
                Self::Message { .. } | Self::Findings { .. } => Answered::Nothing,
            }),
        }
    }

    fn content(&mut self, ui: &mut Ui, theme: &Theme, language: Language) -> Step {
        let tr = |key: &str| tr(language, key);
        match self {
            Self::Passphrase { path, typed, wrong, .. } => {
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
                let name = name.unwrap_or_default();
                title(ui, theme, icon::LOCK_SIMPLE, &tr("desktop-passphrase"));
                let text = tr_with(language, "desktop-passphrase-text", &[("file", name.into())]);
                label(ui, text, theme.regular(theme.sizes.prose), theme.text1);
                ui.add_space(8.0);
                let entered = line(ui, typed, &tr("desktop-passphrase"), true);
                if *wrong {
                    let text = tr("desktop-passphrase-wrong");
                    label(ui, text, theme.semibold(theme.sizes.interface), theme.signal);
                }
                confirm(ui, theme, language, "desktop-passphrase-open", entered, !typed.is_empty())
            }
            Self::Message { text, technical } => {
                title(ui, theme, icon::WARNING, &tr("desktop-message"));
                label(ui, text.as_str(), theme.regular(theme.sizes.prose), theme.text1);
                if !technical.is_empty() {
                    ui.collapsing(tr("desktop-message-technical"), |ui| {
                        label(ui, technical.as_str(), theme.regular(12.0), theme.text3);
                    });
                }
                close(ui, theme, language)
            }
            Self::NewTitle { typed } => {
                title(ui, theme, icon::FILE_PLUS, &tr("desktop-command-new"));
                label(
                    ui,
                    tr("desktop-new-title"),
                    theme.regular(theme.sizes.interface),
                    theme.text2,
                );
                let entered = line(ui, typed, &tr("desktop-new-title-hint"), false);
                let ready = !typed.trim().is_empty();
                confirm(ui, theme, language, "desktop-new-choose", entered, ready)
            }
            Self::ViewName { typed } => {
                title(ui, theme, icon::BOOKMARK_SIMPLE, &tr("desktop-view-save"));
                let entered = line(ui, typed, &tr("desktop-view-name"), false);
                let ready = !typed.trim().is_empty();
                confirm(ui, theme, language, "desktop-view-keep", entered, ready)
            }
            Self::Path { purpose, typed } => {
                title(ui, theme, icon::FOLDER_OPEN, &tr(purpose.title_key()));
                let font = theme.regular(theme.sizes.interface);
                label(ui, tr("desktop-path-text"), font, theme.text2);
                let entered = line(ui, typed, &tr("desktop-path-hint"), false);
                let ready = !typed.trim().is_empty();
                confirm(ui, theme, language, "desktop-path-use", entered, ready)
            }
            Self::Picture { choice } => {
                title(ui, theme, icon::CHART_LINE_UP, &tr("desktop-picture-title"));
                choice.ui(ui, theme, language);
                confirm(ui, theme, language, "desktop-picture-choose", false, true)
            }
            Self::Merge(merge) => {
                title(ui, theme, icon::GIT_MERGE, &tr("merge-title"));
                match merge.ui(ui, theme, language) {
                    Said::Nothing => Step::Stay,
                    Said::Merge => Step::Confirm,
                    Said::Cancel => Step::Cancel,
                }
            }
            Self::Findings { title: key, lines } => {
                title(ui, theme, icon::CHECK_CIRCLE, &tr(key));
                egui::ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
                    for line in lines.iter() {
                        label(ui, line, theme.regular(theme.sizes.interface), theme.text1);
                    }
                });
                close(ui, theme, language)
            }
        }
    }
}

fn title(ui: &mut Ui, theme: &Theme, icon: &str, text: &str) {
    ui.horizontal(|ui| {
        label(ui, icon, theme.icon(20.0), theme.text2);
        label(ui, text, theme.semibold(theme.sizes.fact), theme.text1);
    });
    ui.add_space(8.0);
}

// A line to type in, which has the keyboard from the start; whether Enter was pressed.
fn line(ui: &mut Ui, text: &mut String, hint: &str, secret: bool) -> bool {
    let edit =
        TextEdit::singleline(text).hint_text(hint).password(secret).desired_width(f32::INFINITY);
    let response = ui.add(edit);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if !response.has_focus()
        && !response.lost_focus()
        && ui.memory(|memory| memory.focused()).is_none()
    {
        response.request_focus();
    }
    entered
}

fn confirm(
    ui: &mut Ui,
    theme: &Theme,
    language: Language,
    key: &str,
    entered: bool,
    ready: bool,
) -> Step {
    ui.add_space(12.0);
    let mut step = Step::Stay;
    ui.horizontal(|ui| {
        ui.add_enabled_ui(ready, |ui| {
            if button(ui, theme, ButtonLook::Main, "", &tr(language, key)).clicked() {
                step = Step::Confirm;
            }
        });
        if button(ui, theme, ButtonLook::Plain, "", &tr(language, "desktop-cancel")).clicked() {
            step = Step::Cancel;
        }
    });
    if entered && ready { Step::Confirm } else { step }
}

fn close(ui: &mut Ui, theme: &Theme, language: Language) -> Step {
    ui.add_space(12.0);
    let response = button(ui, theme, ButtonLook::Main, "", &tr(language, "desktop-close"));
    // Enter closes what asks nothing.
    if ui.memory(|memory| memory.focused()).is_none() {
        response.request_focus();
    }
    if response.clicked() { Step::Confirm } else { Step::Stay }
}
