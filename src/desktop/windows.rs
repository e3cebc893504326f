//! The small windows: settings, help with every shortcut, and what program this is.

use super::action::{Action, Actions};
use super::command_list::{COMMANDS, Menu};
use super::settings::{SCALES, Settings, ThemeChoice};
use super::shortcut;
use super::theme::Theme;
use super::timeline::GESTURES;
use super::widgets::{ButtonLook, button, dialog_frame, label};
use crate::text::{Language, tr, tr_with};
use egui::{Context, Grid, Id, Modal, ScrollArea, Ui};

/// A small window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SmallWindow {
    /// Language, brightness, scale.
    Settings,
    /// Every command with its keys.
    Help,
    /// Name, version and licence.
    About,
}

impl SmallWindow {
    /// Draws the window; false when it was closed.
    #[must_use]
    pub fn ui(
        self,
        ctx: &Context,
        theme: &Theme,
        settings: &Settings,
        actions: &mut Actions,
    ) -> bool {
        let language = settings.language;
        let title = match self {
            Self::Settings => "desktop-settings",
            Self::Help => "desktop-help",
            Self::About => "desktop-about",
        };
        let screen = ctx.content_rect().size();
        let modal = Modal::new(Id::unique("small-window"))
            .backdrop_color(theme.shade)
            .frame(dialog_frame(theme));
        let response = modal.show(ctx, |ui| {
            let width = if self == Self::Help { 760.0 } else { 440.0 };
            ui.set_width(f32::min(width, screen.x - 64.0));
            label(ui, tr(language, title), theme.semibold(theme.sizes.heading), theme.text1);
            ui.add_space(8.0);
            ScrollArea::vertical().max_height(screen.y - 160.0).show(ui, |ui| match self {
                Self::Settings => settings_ui(ui, theme, settings, actions),
                Self::Help => help_ui(ui, theme, language),
                Self::About => about_ui(ui, theme, language),
            });
            ui.add_space(12.0);
            button(ui, theme, ButtonLook::Main, "", &tr(language, "desktop-close")).clicked()
        });
        !(response.inner || response.should_close())
    }
}

fn settings_ui(ui: &mut Ui, theme: &Theme, settings: &Settings, actions: &mut Actions) {
    let language = settings.language;
    let name = |ui: &mut Ui, key: &str| {
        label(ui, tr(language, key), theme.regular(12.5), theme.text3);
    };
    Grid::new("settings").num_columns(2).spacing([24.0, 12.0]).show(ui, |ui| {
        name(ui, "desktop-settings-language");
        ui.horizontal(|ui| {
            // Each language stands in its own words, so that it is found by who needs it.
            for (other, text) in [(Language::Dutch, "Nederlands"), (Language::English, "English")] {
                if ui.radio(language == other, text).clicked() {
                    actions.push(Action::SetLanguage(other));
                }
            }
        });
        ui.end_row();
        name(ui, "desktop-settings-theme");
        ui.horizontal(|ui| {
            for choice in ThemeChoice::ALL {
                let text = tr(language, choice.text_key());
                if ui.radio(settings.theme == choice, text).clicked() {
                    actions.push(Action::SetTheme(choice));
                }
            }
        });
        ui.end_row();
        name(ui, "desktop-settings-scale");
        ui.horizontal_wrapped(|ui| {
            for scale in SCALES {
                let text = format!("{scale} %");
                if ui.selectable_label(settings.scale_percent == scale, text).clicked() {
                    actions.push(Action::SetScale(scale));
                }
            }
        });
        ui.end_row();
    });
}

fn help_ui(ui: &mut Ui, theme: &Theme, language: Language) {
    label(ui, tr(language, "desktop-help-intro"), theme.regular(13.0), theme.text2);
    for menu in Menu::ALL {
        ui.add_space(10.0);
        label(ui, tr(language, menu.text_key()), theme.semibold(13.0), theme.accent);
        Grid::new(menu.text_key())
            .num_columns(3)
            .spacing([16.0, 4.0])
            .min_row_height(22.0)
            .striped(false)
            .show(ui, |ui| {
                for command in COMMANDS.iter().filter(|command| command.menu == menu) {
                    let keys = command.shortcut.as_ref().map(shortcut::written).unwrap_or_default();
                    label(ui, keys, theme.semibold(12.5), theme.text2);
                    label(ui, tr(language, command.text_key), theme.regular(13.0), theme.text1);
                    let tip = tr(language, &command.tooltip_key());
                    label(ui, tip, theme.regular(12.5), theme.text3);
                    ui.end_row();
                }
            });
    }
    gestures(ui, theme, language);
}

// What pointer and keys do on the timeline beside the commands.
fn gestures(ui: &mut Ui, theme: &Theme, language: Language) {
    ui.add_space(10.0);
    label(ui, tr(language, "gesture-title"), theme.semibold(13.0), theme.accent);
    Grid::new("gestures").num_columns(2).spacing([16.0, 4.0]).min_row_height(22.0).show(ui, |ui| {
        for (how, what) in GESTURES {
            label(ui, tr(language, how), theme.semibold(12.5), theme.text2);
            label(ui, tr(language, what), theme.regular(13.0), theme.text1);
            ui.end_row();
        }
    });
}

fn about_ui(ui: &mut Ui, theme: &Theme, language: Language) {
    let version = tr_with(
        language,
        "desktop-about-version",
        &[("version", env!("CARGO_PKG_VERSION").into())],
    );
    label(ui, version, theme.semibold(13.0), theme.text1);
    ui.add_space(6.0);
    label(ui, tr(language, "desktop-about-text"), theme.regular(13.0), theme.text2);
}
